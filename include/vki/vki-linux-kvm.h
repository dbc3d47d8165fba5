/*--------------------------------------------------------------------*/
/*--- The ABI of Linux KVM, as far as it is looked into.           ---*/
/*---                                              vki-linux-kvm.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   Structs of KVM that are looked into, and the requests that C code has to
   tell apart.  All other requests, and all sizes of structs that are only
   passed over, are in the tables kvm-ioctls.def and kvm-attrs.def.
   Included by vki-linux.h; values from Linux's include/uapi/linux/kvm.h. */

#ifndef __VKI_LINUX_KVM_H
#define __VKI_LINUX_KVM_H

#define VKI_KVMIO 0xAE

/* Not every architecture's _VKI_IOC macros take a request apart; these two
   parts stand at the same place in all of them.  0x20 to 0x24 of the same type
   are those of /dev/nitro_enclaves. */
#define VKI_IS_KVM_IOCTL(request) \
   ((((request) >> 8) & 0xff) == VKI_KVMIO && ((request) & 0xff) - 0x20U >= 5)
#define VKI_KVM_IOCTL_NR(request) ((request) & 0xff)

struct vki_kvm_create_device {
   __vki_u32 type, fd, flags;
};
#define VKI_KVM_CREATE_DEVICE_TEST 1
#define VKI_KVM_CREATE_DEVICE \
   _VKI_IOWR(VKI_KVMIO, 0xe0, struct vki_kvm_create_device)

struct vki_kvm_device_attr {
   __vki_u32 flags, group;
   __vki_u64 attr, addr;
};

#define VKI_KVM_SET_DEVICE_ATTR \
   _VKI_IOW(VKI_KVMIO, 0xe1, struct vki_kvm_device_attr)
#define VKI_KVM_GET_DEVICE_ATTR \
   _VKI_IOW(VKI_KVMIO, 0xe2, struct vki_kvm_device_attr)
#define VKI_KVM_HAS_DEVICE_ATTR \
   _VKI_IOW(VKI_KVMIO, 0xe3, struct vki_kvm_device_attr)

/* Its size counts the set's length only. */
#define VKI_KVM_SET_SIGNAL_MASK _VKI_IOW(VKI_KVMIO, 0x8b, __vki_u32)

struct vki_kvm_s390_mem_op {
   __vki_u64 gaddr, flags;
   __vki_u32 size, op;
   __vki_u64 buf;
   union {
      struct {
         __vki_u8  ar, key, pad[6];
         __vki_u64 old_addr;
      };
      __vki_u32 sida_offset;
      __vki_u8  reserved[32];
   };
};
enum {
   VKI_KVM_S390_MEMOP_LOGICAL_READ,
   VKI_KVM_S390_MEMOP_LOGICAL_WRITE,
   VKI_KVM_S390_MEMOP_SIDA_READ,
   VKI_KVM_S390_MEMOP_SIDA_WRITE,
   VKI_KVM_S390_MEMOP_ABSOLUTE_READ,
   VKI_KVM_S390_MEMOP_ABSOLUTE_WRITE,
   VKI_KVM_S390_MEMOP_ABSOLUTE_CMPXCHG
};
#define VKI_KVM_S390_MEMOP_F_CHECK_ONLY      1
#define VKI_KVM_S390_MEMOP_F_SKEY_PROTECTION 4
/* Not in the ABI: what arch/s390/kvm refuses to exceed. */
#define VKI_KVM_S390_MEMOP_MAX_SIZE          65536

#endif   // __VKI_LINUX_KVM_H

/*--------------------------------------------------------------------*/
/*--- end                                          vki-linux-kvm.h ---*/
/*--------------------------------------------------------------------*/
