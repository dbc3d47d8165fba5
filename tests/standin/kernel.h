/* The stand-in's kernel side: what every emulated object has, and how its
   handlers get at the memory of the calling process.  It shares nothing with
   the code under test; what it knows it has from the uapi headers and the
   kernel's handlers.  SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_KERNEL_H
#define STANDIN_KERNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Architectures whose VM, vCPU and /dev/kvm attributes can be served. */
enum arch { ARCH_X86, ARCH_ARM64, ARCH_POWER, ARCH_S390, ARCH_RISCV,
            ARCH_MIPS, ARCH_LOONGARCH };

enum kind { KIND_SYSTEM, KIND_VM, KIND_VCPU, KIND_DEVICE,
            KIND_GUEST_MEMFD,
            KIND_NOT_KVM };    /* does nothing but what it is told to */

/* struct kvm_device_attr of the uapi, which older headers have too. */
struct device_attr {
   uint32_t flags, group;
   uint64_t attr, addr;
};

/* One ioctl that is being served. */
struct call {
   enum arch   arch;        /* the kernel that is emulated */
   enum kind   kind;        /* what the fd is */
   uint32_t    type;        /* KVM_DEV_TYPE_* of a device */
   unsigned    wordsize;    /* sizeof(unsigned long) of the caller */
   long        count;       /* what the test asked for as a count (pending
                               interrupts, records), -1: nothing */
   void       *process;     /* how to reach the caller; not for handlers */
};

/* As call.count (or attr_case.count, where 0 asks for nothing): no interrupt
   is pending. */
enum { K_NOTHING_PENDING = -2 };

/* As the kernel's functions of the same name: 0, or the handler returns
   -EFAULT.  What is written is counted up from a pattern, so that it differs
   from call to call.  LEN 0 is fine. */
int copy_from_user(struct call *c, void *to, uint64_t from, size_t len);
int copy_to_user(struct call *c, uint64_t to, const void *from, size_t len);
/* Write LEN bytes of a pattern that is never 0. */
int fill_user(struct call *c, uint64_t to, size_t len);

/* An object's three accessors: 0 or more, or -errno.  NULL: the object does
   not have it (-EPERM on a device). */
struct attr_ops {
   enum kind   kind;
   uint32_t    type;        /* of a device */
   int         arch;        /* enum arch, -1: a device, for all */
   const char *name;        /* the fd's name after "anon_inode:" */
   long (*set)(struct call *c, const struct device_attr *a);
   long (*get)(struct call *c, const struct device_attr *a);
   long (*has)(struct call *c, const struct device_attr *a);
};

/* Each file of handlers has one list, closed by an entry without name. */
extern const struct attr_ops vgic_arm64_ops[], aia_ops[], loongarch_ops[],
   flic_s390_ops[], mpic_xics_xive_ops[], x86_vfio_ops[];
#define ATTR_OPS_LISTS \
   { vgic_arm64_ops, aia_ops, loongarch_ops, flic_s390_ops, \
     mpic_xics_xive_ops, x86_vfio_ops, NULL }

#endif
