/* The stand-in's KVM: what each ioctl answers on the system, VM, vCPU and
   device fds.  The requests are those of the host's <linux/kvm.h>; the
   attributes are those of the architecture that the test chose, from the
   lists of kernel-*.c.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/kvm.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "control.h"
#include "standin.h"

/* Newer than some of the headers that this must build with. */
#ifndef KVM_S390_NORMAL_RESET
# define KVM_S390_NORMAL_RESET  _IO(KVMIO, 0xc3)                  /* 5.6 */
# define KVM_S390_CLEAR_RESET   _IO(KVMIO, 0xc4)
#endif
#ifndef KVM_GET_STATS_FD
# define KVM_GET_STATS_FD       _IO(KVMIO, 0xce)                 /* 5.14 */
#endif
#ifndef KVM_CREATE_PLANE
# define KVM_CREATE_PLANE       _IO(KVMIO, 0xd6)              /* posted */
# define KVM_CREATE_VCPU_PLANE  _IO(KVMIO, 0xd7)
#endif
#ifndef KVM_CREATE_GUEST_MEMFD
struct kvm_create_guest_memfd { uint64_t size, flags, reserved[6]; };
# define KVM_CREATE_GUEST_MEMFD _IOWR(KVMIO, 0xd4, \
                                      struct kvm_create_guest_memfd) /* 6.8 */
#endif

static const struct attr_ops *find_ops(enum kind kind, enum arch arch,
                                       uint32_t type)
{
   static const struct attr_ops *const lists[] = ATTR_OPS_LISTS;

   for (int i = 0; lists[i]; i++)
      for (const struct attr_ops *o = lists[i]; o->name; o++)
         if (o->kind == kind
             && (kind == KIND_DEVICE ? o->type == type : o->arch == (int)arch))
            return o;
   return NULL;
}

static off_t vcpu_mmap_size(void)
{
   /* struct kvm_run, the port I/O data, the coalesced MMIO ring. */
   return 3 * sysconf(_SC_PAGESIZE);
}

/* Of a vCPU all that can be mapped: behind a gap the ring of dirty pages, which
   begins at KVM_DIRTY_LOG_PAGE_OFFSET, of 64 KB. */
static off_t vcpu_size(void)
{
   return 64 * sysconf(_SC_PAGESIZE) + 65536;
}

/* An object that belongs to PARENT's VM. */
static struct object child_of(const struct object *parent, enum kind kind,
                              uint32_t type)
{
   struct object o = { .kind = kind, .arch = parent->arch, .type = type,
                       .owner = parent->owner };

   o.ops = find_ops(kind, o.arch, type);
   return o;
}

struct object system_object(enum arch arch)
{
   struct object o = { .kind = KIND_SYSTEM, .arch = arch };

   o.ops = find_ops(KIND_SYSTEM, arch, 0);
   strcpy(o.name, "/dev/kvm");
   return o;
}

/* VFIO, iommufd, vhost and mshv: what calls on them do is told by STANDIN_ANSWER_NEXT.
   Those of anonymous inodes have no path in a kernel. */
bool named_object(const char *name, struct object *o)
{
   static const char *const names[] = {
      "/dev/iommu", "/dev/vfio/26", "/dev/vfio/devices/vfio0",
      "/dev/vfio/vfio", "/dev/vhost-net", "/dev/mshv", "/dev/mshv_sint",
      "anon_inode:mlx5vf_mig", "anon_inode:mshv_partition",
      "anon_inode:mshv_vtl",
   };

   for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
      if (strcmp(name, names[i]) == 0) {
         *o = (struct object){ .kind = KIND_NOT_KVM };
         strcpy(o->name, name);
         return true;
      }
   return false;
}

/* An fd that takes no KVM ioctl. */
static long mute_fd(struct call *c, const struct object *vm, const char *name,
                    off_t size)
{
   struct object o = { .kind = vm->kind, .arch = vm->arch, .mute = true };

   snprintf(o.name, sizeof(o.name), "anon_inode:%s", name);
   return hand_out(c, &o, size, true);
}

static long device_attr(struct call *c, const struct object *o,
                        uint32_t request, uint64_t arg)
{
   long (*accessor)(struct call *, const struct device_attr *) = NULL;
   struct device_attr a;

   if (o->ops)
      accessor = request == KVM_SET_DEVICE_ATTR ? o->ops->set
               : request == KVM_GET_DEVICE_ATTR ? o->ops->get
               : o->ops->has;
   if (!accessor)
      return o->kind == KIND_DEVICE ? -EPERM : -ENOTTY;
   if (copy_from_user(c, &a, arg, sizeof(a)) != 0)
      return -EFAULT;
   return accessor(c, &a);
}

/* virt/kvm/kvm_main.c, kvm_ioctl_create_device: a test makes nothing, but
   the struct is written back all the same. */
static long create_device(struct call *c, const struct object *vm, uint64_t arg)
{
   struct kvm_create_device cd;
   struct object            o;
   long                     fd;

   if (copy_from_user(c, &cd, arg, sizeof(cd)) != 0)
      return -EFAULT;
   o = child_of(vm, KIND_DEVICE, cd.type);
   if (!o.ops)
      return -ENODEV;
   if (!(cd.flags & KVM_CREATE_DEVICE_TEST)) {
      snprintf(o.name, sizeof(o.name), "anon_inode:%s", o.ops->name);
      fd = hand_out(c, &o, 0, true);
      if (fd < 0)
         return fd;
      cd.fd = fd;
   }
   return copy_to_user(c, arg, &cd, sizeof(cd));
}

/* The memory of the client's vCPU FD, or a negative number. */
static int open_vcpu(const struct process *p, int fd)
{
   char path[64];

   snprintf(path, sizeof(path), "/proc/%d/fd/%d", p->tid, fd);
   return open(path, O_RDWR | O_CLOEXEC);
}

/* arch/s390/kvm/kvm-s390.c, kvm_arch_vcpu_create: these are in kvm_run at each
   exit, prefix, general, access, control, timing, page fault and vector
   registers. */
static long create_vcpu(struct call *c, const struct object *vm, uint64_t id)
{
   static const uint64_t valid = 0x7f;
   struct object o = child_of(vm, KIND_VCPU, 0);
   long          fd;
   int           run;

   snprintf(o.name, sizeof(o.name), "anon_inode:kvm-vcpu:%u", (unsigned)id);
   fd = hand_out(c, &o, vcpu_size(), true);
   if (fd >= 0 && o.arch == ARCH_S390) {
      run = open_vcpu(c->process, fd);
      if (run < 0 || pwrite(run, &valid, sizeof(valid),
                            offsetof(struct kvm_run, kvm_valid_regs)) < 0)
         perror("kvm-standin: a vCPU's registers");
      if (run >= 0)
         close(run);
   }
   return fd;
}

static long create_guest_memfd(struct call *c, const struct object *vm,
                               uint64_t arg)
{
   struct kvm_create_guest_memfd gmem;

   if (copy_from_user(c, &gmem, arg, sizeof(gmem)) != 0)
      return -EFAULT;
   if (gmem.size == 0 || gmem.size % 4096 != 0 || (off_t)gmem.size < 0)
      return -EINVAL;
   return mute_fd(c, vm, "[kvm-gmem]", gmem.size);
}

/* arch/powerpc/kvm/powerpc.c, kvm_arch_vm_ioctl: the two kinds of fd that
   only POWER has. */
static long power_vm_ioctl(struct call *c, const struct object *vm,
                           uint32_t request, uint64_t arg)
{
   const char *name;
   char        args[64];

   switch (_IOC_NR(request)) {
   case 0xa8:                  /* KVM_CREATE_SPAPR_TCE, and _64 */
      name = "kvm-spapr-tce";
      break;
   case 0xaa:                  /* KVM_PPC_GET_HTAB_FD */
      name = "kvm-htab";
      break;
   default:
      return -ENOTTY;
   }
   if (_IOC_SIZE(request) > sizeof(args)
       || copy_from_user(c, args, arg, _IOC_SIZE(request)) != 0)
      return -EFAULT;
   return mute_fd(c, vm, name, 0);
}

static long check_extension(enum arch arch, uint64_t capability)
{
   switch (capability) {
   case KVM_CAP_USER_MEMORY:
   case KVM_CAP_DESTROY_MEMORY_REGION_WORKS:
   case KVM_CAP_JOIN_MEMORY_REGIONS_WORKS:
   case KVM_CAP_IRQFD:
   case KVM_CAP_IOEVENTFD:
   case KVM_CAP_INTERNAL_ERROR_DATA:
   case KVM_CAP_IOEVENTFD_ANY_LENGTH:
   case KVM_CAP_DEVICE_CTRL:
   case KVM_CAP_VM_ATTRIBUTES:
   case KVM_CAP_VCPU_ATTRIBUTES:
   case KVM_CAP_IMMEDIATE_EXIT:
   case 203:                   /* KVM_CAP_BINARY_STATS_FD, 5.14 */
   case 209:                   /* KVM_CAP_SYS_ATTRIBUTES, 5.17 */
   case 234:                   /* KVM_CAP_GUEST_MEMFD, 6.8 */
      return 1;
   /* arch/s390/kvm/kvm-s390.c, kvm_vm_ioctl_check_extension: those without
      which no monitor starts there. */
   case KVM_CAP_ASYNC_PF:
   case KVM_CAP_ONE_REG:
   case KVM_CAP_SYNC_REGS:
   case KVM_CAP_S390_COW:
   case KVM_CAP_S390_CSS_SUPPORT:
   case KVM_CAP_S390_INJECT_IRQ:
   case KVM_CAP_S390_IRQCHIP:
   case KVM_CAP_S390_IRQ_STATE:
   case KVM_CAP_S390_SKEYS:
   case KVM_CAP_S390_USER_SIGP:
   case KVM_CAP_S390_USER_STSI:
   case KVM_CAP_S390_VECTOR_REGISTERS:
      return arch == ARCH_S390;
   case KVM_CAP_S390_MEM_OP:
      return arch == ARCH_S390 ? 65536 : 0;
   default:
      return 0;
   }
}

/* On a VM or a vCPU: kvm_vm_ioctl_enable_cap and its like of an architecture
   know other capabilities as well, but none that there is not. */
static long enable_cap(struct call *c, const struct object *o, uint64_t arg)
{
   struct kvm_enable_cap cap;

   if (copy_from_user(c, &cap, arg, sizeof(cap)) != 0)
      return -EFAULT;
   return check_extension(o->arch, cap.cap) ? 0 : -EINVAL;
}

static long system_ioctl(struct call *c, const struct object *o,
                         uint32_t request, uint64_t arg)
{
   struct object vm;

   switch (request) {
   case KVM_GET_API_VERSION:
      return arg ? -EINVAL : KVM_API_VERSION;
   case KVM_CHECK_EXTENSION:
      return check_extension(o->arch, arg);
   case KVM_GET_VCPU_MMAP_SIZE:
      return arg ? -EINVAL : vcpu_mmap_size();
   case KVM_CREATE_VM:
      vm = child_of(o, KIND_VM, 0);
      vm.owner = process_of(((const struct process *)c->process)->tid);
      strcpy(vm.name, "anon_inode:kvm-vm");
      return hand_out(c, &vm, 0, true);
   default:
      return -ENOTTY;
   }
}

static long vm_ioctl(struct call *c, const struct object *vm,
                     uint32_t request, uint64_t arg)
{
   struct kvm_userspace_memory_region region;
   struct kvm_ioeventfd               ioeventfd;
   struct kvm_irqfd                   irqfd;

   switch (request) {
   case KVM_CHECK_EXTENSION:
      return check_extension(vm->arch, arg);
   case KVM_ENABLE_CAP:
      return enable_cap(c, vm, arg);
   case KVM_CREATE_VCPU:
   case KVM_CREATE_VCPU_PLANE:
      return create_vcpu(c, vm, arg);
   case KVM_CREATE_PLANE:
      return hand_out(c, vm, 0, true);
   case KVM_CREATE_DEVICE:
      return create_device(c, vm, arg);
   case KVM_CREATE_IRQCHIP:
      return 0;
   case KVM_SET_USER_MEMORY_REGION:
      return copy_from_user(c, &region, arg, sizeof(region));
   case KVM_IRQFD:
      return copy_from_user(c, &irqfd, arg, sizeof(irqfd));
   case KVM_IOEVENTFD:
      return copy_from_user(c, &ioeventfd, arg, sizeof(ioeventfd));
   case KVM_GET_STATS_FD:
      return mute_fd(c, vm, "kvm-vm-stats", 0);
   case KVM_CREATE_GUEST_MEMFD:
      return create_guest_memfd(c, vm, arg);
   default:
      return vm->arch == ARCH_POWER ? power_vm_ioctl(c, vm, request, arg)
                                    : -ENOTTY;
   }
}

/* The guest halts at once, unless it is not even entered. */
static long run(const struct process *p, int fd)
{
   uint8_t  immediate_exit = 0;
   uint32_t reason;
   int      vcpu = open_vcpu(p, fd);

   if (vcpu < 0)
      return -EBADF;
   if (pread(vcpu, &immediate_exit, 1,
             offsetof(struct kvm_run, immediate_exit)) != 1)
      immediate_exit = 0;
   reason = immediate_exit ? KVM_EXIT_INTR : KVM_EXIT_HLT;
   if (pwrite(vcpu, &reason, sizeof(reason),
              offsetof(struct kvm_run, exit_reason)) != sizeof(reason))
      reason = 0;
   close(vcpu);
   return immediate_exit ? -EINTR : 0;
}

/* arch/s390/kvm/kvm-s390.c, kvm_arch_vcpu_ioctl: a vCPU whose registers can be
   set, are anything when they are asked for, and which can be reset. */
static long s390_vcpu_ioctl(struct call *c, uint32_t request, uint64_t arg)
{
   struct kvm_s390_irq_state irqs;
   struct kvm_one_reg        one;
   uint8_t bytes[4096];
   size_t  size = _IOC_SIZE(request);

   switch (request) {
   case KVM_S390_INITIAL_RESET:
   case KVM_S390_NORMAL_RESET:
   case KVM_S390_CLEAR_RESET:
      return 0;
   case KVM_SET_REGS:
   case KVM_SET_SREGS:
   case KVM_SET_FPU:
   case KVM_SET_MP_STATE:
      return copy_from_user(c, bytes, arg, size);
   case KVM_GET_REGS:
   case KVM_GET_SREGS:
   case KVM_GET_FPU:
      return fill_user(c, arg, size);
   /* None is pending. */
   case KVM_S390_SET_IRQ_STATE:
   case KVM_S390_GET_IRQ_STATE:
      return copy_from_user(c, &irqs, arg, sizeof(irqs));
   case KVM_SET_ONE_REG:
   case KVM_GET_ONE_REG:
      if (copy_from_user(c, &one, arg, sizeof(one)) != 0)
         return -EFAULT;
      size = 1 << ((one.id & KVM_REG_SIZE_MASK) >> KVM_REG_SIZE_SHIFT);
      if (size > sizeof(bytes))
         return -EINVAL;
      return request == KVM_GET_ONE_REG
             ? fill_user(c, one.addr, size)
             : copy_from_user(c, bytes, one.addr, size);
   default:
      return -ENOTTY;
   }
}

static long vcpu_ioctl(struct call *c, const struct object *vcpu, int fd,
                       uint32_t request, uint64_t arg)
{
   char name[32];

   switch (request) {
   case KVM_RUN:
      return arg ? -EINVAL : run(c->process, fd);
   case KVM_ENABLE_CAP:
      return enable_cap(c, vcpu, arg);
   case KVM_GET_STATS_FD:
      snprintf(name, sizeof(name), "kvm-vcpu-stats:%s",
               strrchr(vcpu->name, ':') + 1);
      return mute_fd(c, vcpu, name, 0);
#if defined(__x86_64__) || defined(__i386__)
   case KVM_GET_REGS:
      return fill_user(c, arg, sizeof(struct kvm_regs));
   case KVM_SET_REGS: {
      struct kvm_regs regs;
      return copy_from_user(c, &regs, arg, sizeof(regs));
   }
#endif
   default:
      return vcpu->arch == ARCH_S390 ? s390_vcpu_ioctl(c, request, arg) : -ENOTTY;
   }
}

long kvm_ioctl(struct call *c, const struct object *o, int fd,
               uint32_t request, uint64_t arg)
{
   const struct process *p = c->process;

   if (o->mute)
      return -ENOTTY;
   /* virt/kvm/kvm_main.c: a VM is of use only to the process that made it. */
   if (o->kind != KIND_SYSTEM && o->kind != KIND_NOT_KVM
       && !is_thread_of(p->tid, o->owner))
      return -EIO;

   switch (request) {
   case KVM_SET_DEVICE_ATTR:
   case KVM_GET_DEVICE_ATTR:
   case KVM_HAS_DEVICE_ATTR:
      return device_attr(c, o, request, arg);
   }
   switch (o->kind) {
   case KIND_SYSTEM: return system_ioctl(c, o, request, arg);
   case KIND_VM:     return vm_ioctl(c, o, request, arg);
   case KIND_VCPU:   return vcpu_ioctl(c, o, fd, request, arg);
   case KIND_DEVICE: return -ENOTTY;
   case KIND_GUEST_MEMFD: return -ENOTTY;
   case KIND_NOT_KVM: return -ENOTTY;
   }
   return -ENOTTY;
}

static int copy_for(struct call *c, const struct standin_copy *copy)
{
   char     chunk[4096];
   uint64_t done, n;

   for (done = 0; done < copy->len; done += n) {
      n = copy->len - done;
      if (n > sizeof(chunk))
         n = sizeof(chunk);
      if (copy_from_user(c, chunk, copy->from + done, n) != 0
          || copy_to_user(c, copy->to + done, chunk, n) != 0)
         return -EFAULT;
   }
   return 0;
}

long given_answer(struct call *c, uint64_t at)
{
   struct standin_answer answer;
   struct standin_copy   copy;

   if (copy_from_user(c, &answer, at, sizeof(answer)) != 0)
      return -EFAULT;
   for (; answer.n_copies > 0; answer.n_copies--) {
      if (copy_from_user(c, &copy, answer.copies, sizeof(copy)) != 0
          || copy_for(c, &copy) != 0)
         return -EFAULT;
      answer.copies += sizeof(copy);
   }
   return answer.result;
}
