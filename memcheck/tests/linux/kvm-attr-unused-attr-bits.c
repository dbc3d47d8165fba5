/* Of attr only those bytes must be defined in which the kernel looks at a
   bit.  SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-attr.h"

IN_PLACE void undefined(const char *what, int fd, unsigned group,
                        uint64_t mask)
{
   struct kvm_device_attr *a = malloc(sizeof(*a));

   a->flags = 0;
   a->group = group;
   a->attr  = 0;
   a->addr  = (uintptr_t)block(8, 0);
   undefine_bits(&a->attr, mask);
   call(what, fd, KVM_GET_DEVICE_ATTR, a);
}

int main(void)
{
   int v3 = new_device(K_TYPE_VGIC_V3), aia = new_device(K_TYPE_RISCV_AIA);

   /* arch/arm64/kvm/vgic/vgic-kvm-device.c, vgic_get_common_attr */
   undefined("attr is ignored", v3, K_VGIC_NR_IRQS, ~0ULL);
   /* vgic-v3's distributor is one for all vCPUs, whose number is above. */
   undefined("the upper half is", v3, K_VGIC_DIST_REGS, 0xffffffff00000000);
   undefined("the outermost bytes are not", v3, K_VGIC_REDIST_REGS, 0xff000000000000ff);
   undefined("two bytes are", v3, K_VGIC_CPU_SYSREGS, 0xffff0000);
   undefined("the others are not", v3, K_VGIC_CPU_SYSREGS, ~0xffff0000ULL);
   /* arch/riscv/kvm/aia_imsic.c: 44 bits are kept, of 6 bytes. */
   undefined("two others are", aia, K_AIA_IMSIC, 0xffff000000000000);
   return 0;
}
