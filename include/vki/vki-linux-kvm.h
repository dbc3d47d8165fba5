/*--------------------------------------------------------------------*/
/*--- The ABI of Linux KVM, as far as it is looked into.           ---*/
/*---                                              vki-linux-kvm.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later

   Structs of KVM that are looked into, and the requests that C code has to
   tell apart.  All other requests, and all sizes of structs that are only
   passed over, are in the tables kvm-ioctls.def and kvm-attrs.def.
   Included by vki-linux.h; values from Linux's include/uapi/linux/kvm.h. */

#ifndef __VKI_LINUX_KVM_H
#define __VKI_LINUX_KVM_H

#define VKI_KVMIO 0xAE

struct vki_kvm_create_device {
   __vki_u32 type, fd, flags;
};
#define VKI_KVM_CREATE_DEVICE_TEST 1

struct vki_kvm_device_attr {
   __vki_u32 flags, group;
   __vki_u64 attr, addr;
};

#define VKI_KVM_CREATE_DEVICE \
   _VKI_IOWR(VKI_KVMIO, 0xe0, struct vki_kvm_create_device)
#define VKI_KVM_SET_DEVICE_ATTR \
   _VKI_IOW(VKI_KVMIO, 0xe1, struct vki_kvm_device_attr)
#define VKI_KVM_GET_DEVICE_ATTR \
   _VKI_IOW(VKI_KVMIO, 0xe2, struct vki_kvm_device_attr)
#define VKI_KVM_HAS_DEVICE_ATTR \
   _VKI_IOW(VKI_KVMIO, 0xe3, struct vki_kvm_device_attr)

#endif   // __VKI_LINUX_KVM_H

/*--------------------------------------------------------------------*/
/*--- end                                          vki-linux-kvm.h ---*/
/*--------------------------------------------------------------------*/
