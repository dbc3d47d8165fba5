/* A GET into a block that is too small, and into one that was freed.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-attr.h"

int main(void)
{
   int   v3 = new_device(K_TYPE_VGIC_V3);
   char *b = undefined_block(8, 0);

   GET("just right", v3, K_VGIC_ADDR, K_VGIC_ADDR_DIST, b);
   GET("too small", v3, K_VGIC_ADDR, K_VGIC_ADDR_DIST, malloc(4));
   GET("one byte too small", v3, K_VGIC_ADDR, K_VGIC_ADDR_DIST, malloc(7));
   GET("freed", v3, K_VGIC_ADDR, K_VGIC_ADDR_DIST, freed(b));
   GET("NULL", v3, K_VGIC_ADDR, K_VGIC_ADDR_DIST, NULL);
   return 0;
}
