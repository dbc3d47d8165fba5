/* Data that the argument's struct points to: how much it is follows from a
   memory slot, from a count or from an id, and it is looked at only where the
   kernel does.  SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-ioctl.h"

#if defined(ON_X86)

static void memory(int vm, unsigned slot, unsigned pages)
{
   const size_t size = pages * (size_t)4096;
   struct kvm_userspace_memory_region region = {
      .slot = slot, .flags = KVM_MEM_LOG_DIRTY_PAGES,
      .guest_phys_addr = 0x10000000ULL * slot, .memory_size = size,
      .userspace_addr = (uintptr_t)mmap(NULL, size, PROT_READ | PROT_WRITE,
                                        MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
   };

   must(ioctl(vm, KVM_SET_USER_MEMORY_REGION, &region),
        "KVM_SET_USER_MEMORY_REGION");
}

static void get_log(const char *what, int vm, unsigned slot, void *bitmap)
{
   struct kvm_dirty_log log = { .slot = slot, .dirty_bitmap = bitmap };

   UNDEFINE(log.padding1);
   stores(bitmap, 16);
   returns(0);
   try(what, vm, KVM_GET_DIRTY_LOG, &log);
}

/* virt/kvm/kvm_main.c, kvm_get_dirty_log_protect: a bit for each page, in
   whole longs */
static void dirty_log(int vm, int other_vm)
{
   char *bitmap = undefined_block(20, 0);

   memory(vm, 3, 100);
   memory(vm, 4, 128);
   memory(other_vm, 3, 64);
   get_log("GET_DIRTY_LOG", vm, 3, bitmap);
   print_defined(bitmap, 20);
   get_log("GET_DIRTY_LOG: freed", vm, 3, freed(bitmap));
   get_log("GET_DIRTY_LOG: one byte short", vm, 3, malloc(15));
   get_log("GET_DIRTY_LOG: another slot, one byte short", vm, 4, malloc(15));
   bitmap = undefined_block(8, 0);
   stores(bitmap, 8);
   returns(0);
   try("GET_DIRTY_LOG: another VM's slot", other_vm, KVM_GET_DIRTY_LOG,
       &(struct kvm_dirty_log){ .slot = 3, .dirty_bitmap = bitmap });
   print_defined(bitmap, 8);
}

/* kvm_clear_dirty_log_protect: the bits of num_pages */
static void clear_log(int vm)
{
   struct kvm_clear_dirty_log clear = { .slot = 3, .num_pages = 100 };

   clear.dirty_bitmap = block(16, 0);
   (void)VALGRIND_MAKE_MEM_UNDEFINED((char *)clear.dirty_bitmap + 13, 3);
   try("CLEAR_DIRTY_LOG: bits of no page", vm, KVM_CLEAR_DIRTY_LOG, &clear);
   (void)VALGRIND_MAKE_MEM_UNDEFINED((char *)clear.dirty_bitmap + 12, 1);
   try("CLEAR_DIRTY_LOG: the last page", vm, KVM_CLEAR_DIRTY_LOG, &clear);
   clear.dirty_bitmap = block(15, 0);
   try("CLEAR_DIRTY_LOG: one byte short", vm, KVM_CLEAR_DIRTY_LOG, &clear);
}

/* arch/x86/kvm/msrs.c, kvm_vm_ioctl_set_msr_filter */
static void msr_filter(int vm)
{
   struct kvm_msr_filter *f = block(sizeof(*f), 0);

   f->ranges[0].flags  = KVM_MSR_FILTER_READ;
   f->ranges[0].nmsrs  = 65;
   f->ranges[0].bitmap = block(16, 0);
   UNDEFINE(f->ranges[1].bitmap);
   UNDEFINE(f->ranges[1].flags);
   (void)VALGRIND_MAKE_MEM_UNDEFINED(f->ranges[0].bitmap + 9, 7);
   try("X86_SET_MSR_FILTER: ranges and bits without MSRs", vm,
       KVM_X86_SET_MSR_FILTER, f);
   (void)VALGRIND_MAKE_MEM_UNDEFINED(f->ranges[0].bitmap + 8, 1);
   try("X86_SET_MSR_FILTER: the last MSR", vm, KVM_X86_SET_MSR_FILTER, f);
   f->ranges[0].bitmap = block(15, 0);
   try("X86_SET_MSR_FILTER: one byte short", vm, KVM_X86_SET_MSR_FILTER, f);
   f->ranges[0].bitmap = block(16, 0);
   UNDEFINE(f->ranges[0].bitmap);
   try("X86_SET_MSR_FILTER: where the bitmap is", vm, KVM_X86_SET_MSR_FILTER,
       f);
}

/* arch/x86/kvm/msrs.c, kvm_get_set_one_reg; not before Linux 6.18. */
static void one_reg(int vcpu)
{
   struct kvm_one_reg reg = { K_REG_MSR_TSC, 0 };

   reg.addr = (uintptr_t)undefined_block(8, 0);
   try("SET_ONE_REG: the value", vcpu, KVM_SET_ONE_REG, &reg);
   reg.addr = (uintptr_t)malloc(7);
   try("GET_ONE_REG: one byte short", vcpu, KVM_GET_ONE_REG, &reg);
}

/* arch/x86/kvm/xen.c, kvm_xen_hvm_config: the pages are read when the guest
   wants one.  kvm_xen_write_hypercall_page. */
static void xen(int vm)
{
   struct kvm_xen_hvm_config *x = block(sizeof(*x), 0);

   x->msr          = 0x40000000;
   x->blob_addr_64 = (uintptr_t)undefined_block(4096, 0);
   x->blob_size_64 = 1;
   try("XEN_HVM_CONFIG: an undefined page", vm, KVM_XEN_HVM_CONFIG, x);
   UNDEFINE(x->blob_addr_64);
   try("XEN_HVM_CONFIG: where the page is", vm, KVM_XEN_HVM_CONFIG, x);
}

/* arch/x86/kvm/svm/sev.c, sev_mem_enc_ioctl: struct kvm_sev_cmd, though the
   number says an unsigned long; sev_launch_update_data */
static void sev(int vm)
{
   struct { uint32_t id, pad0; uint64_t data; uint32_t error, sev_fd; } *cmd;
   struct { uint64_t uaddr; uint32_t len, pad0; } *update;

   cmd    = block(sizeof(*cmd), 0);
   update = block(sizeof(*update), 0);
   cmd->id       = K_SEV_LAUNCH_UPDATE_DATA;
   cmd->data     = (uintptr_t)update;
   update->uaddr = (uintptr_t)undefined_block(64, 0);
   update->len   = 64;
   UNDEFINE(cmd->pad0);
   UNDEFINE(update->pad0);
   try("MEMORY_ENCRYPT_OP: what is to be encrypted", vm, K_MEMORY_ENCRYPT_OP,
       cmd);
   VALGRIND_MAKE_MEM_DEFINED((void *)(uintptr_t)update->uaddr, 64);
   UNDEFINE(update->len);
   try("MEMORY_ENCRYPT_OP: how much", vm, K_MEMORY_ENCRYPT_OP, cmd);
   cmd = memcpy(malloc(sizeof(*cmd) - 1), cmd, sizeof(*cmd) - 1);
   VALGRIND_MAKE_MEM_DEFINED(&update->len, 4);
   update->len = 0;
   try("MEMORY_ENCRYPT_OP: one byte short", vm, K_MEMORY_ENCRYPT_OP, cmd);
}

/* arch/x86/kvm/x86.c, kvm_vm_ioctl_enable_cap; in kvm_vcpu_ioctl_enable_cap
   the version goes where args[0] points to. */
static void enable_cap(int vm, int vcpu)
{
   struct kvm_enable_cap *cap = block(sizeof(*cap), 0);

   cap->cap = KVM_CAP_X2APIC_API;
   UNDEFINE(cap->args[1]);
   UNDEFINE(cap->pad);
   try("ENABLE_CAP: arguments that it does not have", vm, KVM_ENABLE_CAP,
       cap);
   UNDEFINE(cap->args[0]);
   try("ENABLE_CAP: the one that it has", vm, KVM_ENABLE_CAP, cap);
   cap->cap     = KVM_CAP_HYPERV_ENLIGHTENED_VMCS;
   cap->args[0] = (uintptr_t)malloc(1);
   try("ENABLE_CAP: one byte short", vcpu, KVM_ENABLE_CAP, cap);
}

int main(void)
{
   int vm = new_vm(), vcpu = new_vcpu(vm);

   dirty_log(vm, new_vm());
   clear_log(vm);
   msr_filter(vm);
   one_reg(vcpu);
   xen(vm);
   sev(vm);
   enable_cap(vm, vcpu);
   return 0;
}

#else

int main(void)
{
   return 1;
}

#endif
