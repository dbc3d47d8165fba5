/* Where the kernel does not use addr, it need not be defined; the struct must
   be there as a whole all the same.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-attr.h"

IN_PLACE long unused(const char *what, int fd, unsigned long request,
                     unsigned group, uint64_t attr)
{
   struct kvm_device_attr *a = malloc(sizeof(*a));

   a->flags = 0;
   a->group = group;
   a->attr  = attr;
   a->addr  = 8;
   VALGRIND_MAKE_MEM_UNDEFINED(&a->addr, sizeof(a->addr));
   return call(what, fd, request, a);
}

int main(void)
{
   int v3 = new_device(K_TYPE_VGIC_V3), flic = new_device(K_TYPE_FLIC);
   int vfio = new_device(K_TYPE_VFIO);
   struct kvm_device_attr *a = block(sizeof(*a), 0);

   unused("HAS", v3, KVM_HAS_DEVICE_ATTR, K_VGIC_ADDR, K_VGIC_ADDR_DIST);
   unused("a command", v3, KVM_SET_DEVICE_ATTR, K_VGIC_CTRL, K_VGIC_CTRL_INIT);
   unused("no GET of a command", v3, KVM_GET_DEVICE_ATTR, K_VGIC_CTRL,
          K_VGIC_CTRL_INIT);
   unused("the value is in attr", flic, KVM_SET_DEVICE_ATTR,
          K_FLIC_AIRQ_INJECT, 1);
   unused("refused before", flic, KVM_SET_DEVICE_ATTR, K_FLIC_CLEAR_IO_IRQ, 3);
   unused("used", flic, KVM_SET_DEVICE_ATTR, K_FLIC_CLEAR_IO_IRQ, 4);

   /* virt/kvm/kvm_main.c, kvm_device_ioctl_attr: it has no get_attr. */
   a->group = K_VFIO_FILE;
   a->attr  = K_VFIO_FILE_ADD;
   VALGRIND_MAKE_MEM_UNDEFINED(a, sizeof(*a));
   call("no GET at all", vfio, KVM_GET_DEVICE_ATTR, a);

   VALGRIND_MAKE_MEM_DEFINED(a, sizeof(*a));
   VALGRIND_MAKE_MEM_NOACCESS((char *)a + 23, 1);
   call("a struct without its last byte", vfio, KVM_HAS_DEVICE_ATTR, a);
   return 0;
}
