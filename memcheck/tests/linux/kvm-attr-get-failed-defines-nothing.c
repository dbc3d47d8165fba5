/* A GET that fails makes nothing defined.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-attr.h"

int main(void)
{
   int   v3 = new_device(K_TYPE_VGIC_V3), mpic = new_device(K_TYPE_FSL_MPIC_20);
   int   flic = new_device(K_TYPE_FLIC);
   char *b = undefined_block(K_IRQ_SIZE, 0);

   standin_fail_next(EINVAL);
   GET("8 bytes", v3, K_VGIC_ADDR, K_VGIC_ADDR_DIST, b);
   print_defined(b, K_IRQ_SIZE);
   GET("no such register", mpic, K_MPIC_REGISTER, K_MPIC_REG_NONE, b);
   print_defined(b, K_IRQ_SIZE);
   standin_fail_next(ENOMEM);
   GET("several records", flic, K_FLIC_GET_ALL_IRQS, K_IRQ_SIZE, b);
   print_defined(b, K_IRQ_SIZE);
   GET("and when it works", v3, K_VGIC_ADDR, K_VGIC_ADDR_DIST, b);
   print_defined(b, K_IRQ_SIZE);
   return 0;
}
