/* Does vki-linux-kvm.h agree with the kernel's headers?  Compiled, never run,
   for one architecture at a time, with that one's uapi headers.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <linux/kvm.h>

#include "check.h"

#define __vki_u8          __u8
#define __vki_u32         __u32
#define __vki_u64         __u64
#define _VKI_IOW(t, n, s) _IOW(t, n, s)

#include "vki/vki-linux-kvm.h"

#define STRUCT(name) SAME(sizeof(struct vki_##name), sizeof(struct name))
#define MEMBER(name, field) \
   OFFSET(offsetof(struct vki_##name, field), struct name, field); \
   SAME(sizeof(((struct vki_##name *)0)->field), \
        sizeof(((struct name *)0)->field))

SAME(VKI_KVMIO, KVMIO);
SAME(VKI_KVM_IOCTL_NR(KVM_CREATE_DEVICE), 0xe0);
SAME(VKI_IS_KVM_IOCTL(KVM_CREATE_DEVICE), 1);

STRUCT(kvm_create_device);
MEMBER(kvm_create_device, type);
MEMBER(kvm_create_device, fd);
MEMBER(kvm_create_device, flags);
SAME(VKI_KVM_CREATE_DEVICE_TEST, KVM_CREATE_DEVICE_TEST);

STRUCT(kvm_device_attr);
MEMBER(kvm_device_attr, flags);
MEMBER(kvm_device_attr, group);
MEMBER(kvm_device_attr, attr);
MEMBER(kvm_device_attr, addr);
SAME(VKI_KVM_SET_DEVICE_ATTR, KVM_SET_DEVICE_ATTR);
SAME(VKI_KVM_GET_DEVICE_ATTR, KVM_GET_DEVICE_ATTR);
SAME(VKI_KVM_HAS_DEVICE_ATTR, KVM_HAS_DEVICE_ATTR);

#ifdef __KVM_CHECK_s390

STRUCT(kvm_s390_mem_op);
MEMBER(kvm_s390_mem_op, gaddr);
MEMBER(kvm_s390_mem_op, flags);
MEMBER(kvm_s390_mem_op, size);
MEMBER(kvm_s390_mem_op, op);
MEMBER(kvm_s390_mem_op, buf);
MEMBER(kvm_s390_mem_op, ar);
MEMBER(kvm_s390_mem_op, key);
MEMBER(kvm_s390_mem_op, old_addr);
MEMBER(kvm_s390_mem_op, sida_offset);
MEMBER(kvm_s390_mem_op, reserved);
SAME(VKI_KVM_S390_MEMOP_LOGICAL_READ,     KVM_S390_MEMOP_LOGICAL_READ);
SAME(VKI_KVM_S390_MEMOP_LOGICAL_WRITE,    KVM_S390_MEMOP_LOGICAL_WRITE);
SAME(VKI_KVM_S390_MEMOP_SIDA_READ,        KVM_S390_MEMOP_SIDA_READ);
SAME(VKI_KVM_S390_MEMOP_SIDA_WRITE,       KVM_S390_MEMOP_SIDA_WRITE);
SAME(VKI_KVM_S390_MEMOP_ABSOLUTE_READ,    KVM_S390_MEMOP_ABSOLUTE_READ);
SAME(VKI_KVM_S390_MEMOP_ABSOLUTE_WRITE,   KVM_S390_MEMOP_ABSOLUTE_WRITE);
SAME(VKI_KVM_S390_MEMOP_ABSOLUTE_CMPXCHG, KVM_S390_MEMOP_ABSOLUTE_CMPXCHG);
SAME(VKI_KVM_S390_MEMOP_F_CHECK_ONLY,     KVM_S390_MEMOP_F_CHECK_ONLY);
SAME(VKI_KVM_S390_MEMOP_F_SKEY_PROTECTION, KVM_S390_MEMOP_F_SKEY_PROTECTION);

#endif
