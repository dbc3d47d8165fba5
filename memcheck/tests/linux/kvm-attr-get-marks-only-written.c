/* A GET makes defined what the kernel writes, and nothing around it.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-attr.h"

int main(void)
{
   int   v3 = new_device(K_TYPE_VGIC_V3);
   char *b;

   b = undefined_block(16, 0);
   GET("8 bytes", v3, K_VGIC_ADDR, K_VGIC_ADDR_DIST, b);
   print_defined(b, 16);
   b = undefined_block(16, 0);
   GET("4 bytes, in the middle", v3, K_VGIC_DIST_REGS, 0, b + 8);
   print_defined(b, 16);
   b = undefined_block(16, 0);
   GET("16 bytes in two steps", new_device(K_TYPE_VGIC_V5), K_VGIC_CTRL,
       K_VGIC_USERSPACE_PPIS, b);
   print_defined(b, 16);
   b = undefined_block(16, 0);
   GET("sizeof(long) bytes", new_device(K_TYPE_RISCV_AIA), K_AIA_IMSIC, 0, b);
   print_defined(b + sizeof(long) - 4, 8);
   return 0;
}
