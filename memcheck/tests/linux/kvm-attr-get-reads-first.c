/* A GET of a redistributor's region takes the index from the buffer that it
   then writes: it must be defined.  arch/arm64/kvm/vgic/vgic-kvm-device.c,
   kvm_vgic_addr.  Other GETs copy the buffer in and do not look at it.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-attr.h"

int main(void)
{
   int   v3 = new_device(K_TYPE_VGIC_V3), aia = new_device(K_TYPE_RISCV_AIA);
   char *b = undefined_block(16, 0);

   GET("an address", v3, K_VGIC_ADDR, K_VGIC_ADDR_DIST, b);
   print_defined(b, 16);
   VALGRIND_MAKE_MEM_UNDEFINED(b, 16);
   GET("a region", v3, K_VGIC_ADDR, K_VGIC_ADDR_REDIST_REGION, b);
   print_defined(b, 16);
   memset(b, 0, 8);
   GET("a region with an index", v3, K_VGIC_ADDR, K_VGIC_ADDR_REDIST_REGION,
       b);
   print_defined(b, 16);
   /* arch/riscv/kvm/aia_device.c, aia_get_attr */
   GET("copied in and ignored", aia, K_AIA_CONFIG, K_AIA_CONFIG_MODE, b + 8);
   print_defined(b, 16);
   return 0;
}
