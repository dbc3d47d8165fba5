/* Sizes that come from the program are believed no further than by the
   kernel: no crash, no endless run, and no error where nothing is touched.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <limits.h>

#include "kvm-attr.h"

static void get_irqs(int flic)
{
   char *b = block(K_IRQ_SIZE, 0);

   /* arch/s390/kvm/s390/interrupt.c, get_all_floating_irqs */
#define GET_IRQS(what, len) \
   GET("GET_ALL_IRQS of " what, flic, K_FLIC_GET_ALL_IRQS, len, b)
   GET_IRQS("nothing", 0);
   GET_IRQS("1 byte", 1);
   GET_IRQS("a byte too many", K_FLIC_MAX_BUFFER + 1);
   GET_IRQS("INT_MAX", INT_MAX);
   GET_IRQS("-1", -1);
   GET_IRQS("as much as can be", K_FLIC_MAX_BUFFER);
}

static void enqueue(int flic)
{
   char          *b = guard_page() - K_IRQ_SIZE;
   const uint64_t io = K_IRQ_IO_AI, bad = K_IRQ_CLOCK_COMP;

   /* enqueue_floating_irq; the length is an int, and a negative multiple of
      the record's size is as good as an endless one. */
#define ENQUEUE(what, len) \
   SET("ENQUEUE of " what, flic, K_FLIC_ENQUEUE, len, b)
   memcpy(b, &io, sizeof(io));
   ENQUEUE("nothing", 0);
   ENQUEUE("1 byte", 1);
   ENQUEUE("INT_MAX", INT_MAX);
   ENQUEUE("-1", -1);
   ENQUEUE("as much as can be",
           K_FLIC_MAX_BUFFER - K_FLIC_MAX_BUFFER % K_IRQ_SIZE);
   ENQUEUE("-16, a multiple", -16);
   memcpy(b, &bad, sizeof(bad));
   ENQUEUE("-16, and the first one is bad", -16);
}

static void set_ist(int v5)
{
   char          *b = block(128, 0);
   const uint64_t at = (uintptr_t)b, top = -64;

   /* vgic_v5_irs_restore_ists of 7.4 */
#define IST(what, ...) \
   SET(what, v5, K_VGIC_IST, 0, ((uint64_t[4]){ __VA_ARGS__ }))
   IST("sizes -1", at, -1, at, -1);
   IST("a size of 2^63", at, 1ULL << 63, 0, 0);
   IST("sizes that sum up to 0", at, 128, at, -128);
   IST("SPIs at the end of memory", top, 128, 0, 0);
   IST("LPIs at the end of memory", at, 128, top, 128);
}

int main(void)
{
   int flic = new_device(K_TYPE_FLIC);

   get_irqs(flic);
   enqueue(flic);
   set_ist(new_device(K_TYPE_VGIC_V5));
   return 0;
}
