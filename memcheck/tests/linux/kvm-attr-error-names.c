/* An error says which ioctl, device, group and attr it is about, or which
   field of the struct.  SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-attr.h"

static void payloads(void)
{
   int v3 = new_device(K_TYPE_VGIC_V3);
   uint64_t ist[4] = { (uintptr_t)undefined_block(128, 0), 128, 0, 0 };

   SET("an attribute with a name", v3, K_VGIC_ADDR, K_VGIC_ADDR_DIST,
       undefined_block(8, 0));
   SET("a group without names", v3, K_VGIC_DIST_REGS, 0x100,
       undefined_block(4, 0));
   GET("too small for a GET", v3, K_VGIC_ADDR, K_VGIC_ADDR_DIST, block(4, 0));
   SET("a nested buffer", new_device(K_TYPE_VGIC_V5), K_VGIC_IST, 0, ist);
   SET("a range", new_device(K_TYPE_LOONGARCH_EIOINTC), K_EIOINTC_REGS,
       K_EIOINTC_COREISR, undefined_block(4, 0));
   SET("kvm-flic", new_device(K_TYPE_FLIC), K_FLIC_ENQUEUE, K_IRQ_SIZE,
       undefined_block(K_IRQ_SIZE, 0));
   SET("kvm-xive-native", new_device(K_TYPE_XIVE), K_XIVE_CTRL,
       K_XIVE_NR_SERVERS, undefined_block(4, 0));
   SET("kvm-mpic", new_device(K_TYPE_FSL_MPIC_42), K_MPIC_MISC,
       K_MPIC_BASE_ADDR, undefined_block(8, 0));
}

static void fields(void)
{
   int v3 = new_device(K_TYPE_VGIC_V3);
   const struct kvm_device_attr all = {
      0, K_VGIC_ADDR, K_VGIC_ADDR_DIST, (uintptr_t)block(8, 0)
   };
   struct kvm_device_attr *a = malloc(sizeof(*a));

#define UNDEFINED(field)                                     \
   do {                                                      \
      *a = all;                                              \
      VALGRIND_MAKE_MEM_UNDEFINED(&a->field, sizeof(a->field)); \
      call(#field, v3, KVM_SET_DEVICE_ATTR, a);              \
   } while (0)
   UNDEFINED(flags);
   UNDEFINED(group);
   UNDEFINED(attr);
   UNDEFINED(addr);
   a->addr = 0;
   VALGRIND_MAKE_MEM_UNDEFINED(&a->group, sizeof(a->group));
   call("group of a HAS", v3, KVM_HAS_DEVICE_ATTR, a);
}

int main(void)
{
   payloads();
   fields();
   return 0;
}
