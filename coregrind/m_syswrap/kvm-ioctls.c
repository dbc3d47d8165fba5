/*--------------------------------------------------------------------*/
/*--- The ioctls of KVM, the irregular ones.          kvm-ioctls.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later

   The rows of kvm-ioctls.def, and a function for each ioctl that a row alone
   cannot describe; the kernel function it follows stands above it.  It must
   not know Valgrind, nor where the description goes. */

#include "kvm-effects.h"
#include "pub_core_vki.h"

/* Describes a field of the struct, of type T, that the argument points to. */
#define FIELD(access, T, field) \
   ML_(kvm_span)(c, access, c->arg + offsetof(struct vki_##T, field), \
                 sizeof(((struct vki_##T*)0)->field), #T "." #field)

/*--------------------------------------------------------------------*/
/*--- Irregular ioctls                                             ---*/
/*--------------------------------------------------------------------*/

/* virt/kvm/kvm_main.c, kvm_ioctl_create_device: a test makes no fd, and the
   struct that is copied back is the one that came in. */
static void create_device ( KvmCall* c )
{
   struct vki_kvm_create_device cd;

   FIELD(KvmRead, kvm_create_device, type);
   FIELD(KvmTouch, kvm_create_device, fd);
   FIELD(KvmRead, kvm_create_device, flags);

   if (!ML_(kvm_peek)(c, c->arg, &cd, sizeof(cd)) || !c->after
       || (cd.flags & VKI_KVM_CREATE_DEVICE_TEST))
      return;
   c->made_fd_at = c->arg + offsetof(struct vki_kvm_create_device, fd);
   if (!ML_(kvm_peek_result)(c, c->made_fd_at, &c->made_fd,
                             sizeof(c->made_fd)))
      return;
   c->made.kind = KvmFd_device;
   c->made.type = cd.type;
}

/* arch/s390/kvm/s390/s390.c, kvm_s390_vm_mem_op and
   kvm_s390_vcpu_memsida_op: the struct ends in a union by operation, and a
   size of more than 64 KiB is refused before any data is touched. */
static void s390_mem_op ( KvmCall* c )
{
   struct vki_kvm_s390_mem_op op;
   const HChar* const rest = "kvm_s390_mem_op.reserved";
   const UInt fixed = offsetof(struct vki_kvm_s390_mem_op, u);

   ML_(kvm_span)(c, KvmRead, c->arg, fixed, "kvm_s390_mem_op");
   if (!ML_(kvm_peek)(c, c->arg, &op, sizeof(op))) {
      ML_(kvm_span)(c, KvmTouch, c->arg + fixed, sizeof(op) - fixed, rest);
      return;
   }
   switch (op.op) {
      case VKI_KVM_S390_MEMOP_LOGICAL_READ:
      case VKI_KVM_S390_MEMOP_LOGICAL_WRITE:
         FIELD(KvmRead, kvm_s390_mem_op, u.s.ar);
         break;
      case VKI_KVM_S390_MEMOP_SIDA_READ:
      case VKI_KVM_S390_MEMOP_SIDA_WRITE:
         FIELD(KvmRead, kvm_s390_mem_op, u.sida_offset);
         break;
      case VKI_KVM_S390_MEMOP_ABSOLUTE_CMPXCHG:
         FIELD(KvmRead, kvm_s390_mem_op, u.s.old_addr);
         break;
   }
   if (op.flags & VKI_KVM_S390_MEMOP_F_SKEY_PROTECTION)
      FIELD(KvmRead, kvm_s390_mem_op, u.s.key);
   ML_(kvm_span)(c, KvmTouch, c->arg + fixed, sizeof(op) - fixed, rest);

   if ((op.flags & VKI_KVM_S390_MEMOP_F_CHECK_ONLY)
       || op.size > VKI_KVM_S390_MEMOP_MAX_SIZE)
      return;
   switch (op.op) {
      case VKI_KVM_S390_MEMOP_LOGICAL_READ:
      case VKI_KVM_S390_MEMOP_SIDA_READ:
      case VKI_KVM_S390_MEMOP_ABSOLUTE_READ:
         /* A result above 0 is a program exception: nothing was read. */
         if (!c->after || c->result == 0)
            ML_(kvm_span)(c, KvmWrite, op.buf, op.size,
                          "kvm_s390_mem_op.buf");
         break;
      case VKI_KVM_S390_MEMOP_LOGICAL_WRITE:
      case VKI_KVM_S390_MEMOP_SIDA_WRITE:
      case VKI_KVM_S390_MEMOP_ABSOLUTE_WRITE:
         ML_(kvm_span)(c, KvmRead, op.buf, op.size, "kvm_s390_mem_op.buf");
         break;
      case VKI_KVM_S390_MEMOP_ABSOLUTE_CMPXCHG:
         /* At most 16 bytes; the old value is written back if it differs. */
         if (op.size > 16)
            break;
         ML_(kvm_span)(c, KvmRead, op.buf, op.size, "kvm_s390_mem_op.buf");
         ML_(kvm_span)(c, c->after ? KvmWrite : KvmRead, op.u.s.old_addr,
                       op.size, "kvm_s390_mem_op.old_addr");
         break;
   }
}

/*--------------------------------------------------------------------*/
/*--- The table                                                    ---*/
/*--------------------------------------------------------------------*/

#define UNUSED       KvmArg_none, 0, 0, NULL
#define VALUE        KvmArg_value, 0, 0, NULL
#define IN(n)        KvmArg_in, n, n, NULL
#define IN_OF(n, m)  KvmArg_in, n, m, NULL
#define OUT(n)       KvmArg_out, n, n, NULL
#define UPDATE(n)    KvmArg_update, n, n, NULL
#define FN(f, words) KvmArg_function, 0, 0, f

#define SYSTEM       KvmFd_system
#define VM           KvmFd_vm
#define VCPU         KvmFd_vcpu
#define DEVICE       KvmFd_device

#define DIR_NONE     _VKI_IOC_NONE
#define DIR_R        _VKI_IOC_READ
#define DIR_W        _VKI_IOC_WRITE
#define DIR_WR       (_VKI_IOC_READ | _VKI_IOC_WRITE)

static const KvmIoctlRow rows[] = {
#  define IOCTL(dir, nr, size, NAME, on, archs, ARGUMENT, makes) \
      { _VKI_IOC(DIR_##dir, VKI_KVMIO, nr, size), "KVM_" #NAME, on, \
        KvmArch_##archs, ARGUMENT, KvmFd_##makes },
#  include "kvm-ioctls.def"
};
#define N_ROWS (sizeof(rows) / sizeof(rows[0]))

const KvmIoctlRow* ML_(kvm_ioctl_rows) ( UInt* n )
{
   *n = N_ROWS;
   return rows;
}

const KvmIoctlRow* ML_(kvm_find_ioctl) ( UInt request, KvmFdKind on,
                                         KvmArch arch )
{
   const KvmIoctlRow* other = NULL;
   UInt low = 0, high = N_ROWS;

   /* The first row of this nr, then those that follow with the same. */
   while (low < high) {
      UInt middle = (low + high) / 2;
      if (VKI_KVM_IOCTL_NR(rows[middle].request) < VKI_KVM_IOCTL_NR(request))
         low = middle + 1;
      else
         high = middle;
   }
   for (; low < N_ROWS; low++) {
      if (VKI_KVM_IOCTL_NR(rows[low].request) != VKI_KVM_IOCTL_NR(request))
         break;
      if (rows[low].request != request || !(rows[low].archs & arch))
         continue;
      if (rows[low].on & on)
         return &rows[low];
      if (!other)
         other = &rows[low];
   }
   return other;
}

Bool ML_(kvm_depends_on_object) ( UInt request )
{
   return request == VKI_KVM_SET_DEVICE_ATTR
          || request == VKI_KVM_GET_DEVICE_ATTR
          || request == VKI_KVM_HAS_DEVICE_ATTR;
}

/*--------------------------------------------------------------------*/
/*--- end                                             kvm-ioctls.c ---*/
/*--------------------------------------------------------------------*/
