/* FLIC's GET_ALL_IRQS returns how many records it wrote: so much becomes
   defined.  arch/s390/kvm/s390/interrupt.c, get_all_floating_irqs
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-attr.h"

#define SIZE (4 * K_IRQ_SIZE)

int main(void)
{
   int   flic = new_device(K_TYPE_FLIC);
   char *b;

   b = undefined_block(SIZE, 0);
   standin_count_next(2);
   GET("2 of 4", flic, K_FLIC_GET_ALL_IRQS, SIZE, b);
   print_defined(b, SIZE);
   b = undefined_block(SIZE, 0);
   standin_count_next(0);
   GET("none", flic, K_FLIC_GET_ALL_IRQS, SIZE, b);
   print_defined(b, SIZE);
   b = undefined_block(SIZE, 0);
   standin_count_next(4);
   GET("all 4", flic, K_FLIC_GET_ALL_IRQS, SIZE, b);
   print_defined(b, SIZE);
   b = undefined_block(SIZE, 0);
   standin_count_next(5);
   GET("more than fit", flic, K_FLIC_GET_ALL_IRQS, SIZE, b);
   print_defined(b, SIZE);

   /* Whatever there will be, this much may be written. */
   standin_count_next(1);
   GET("a block of 3 said to be of 4", flic, K_FLIC_GET_ALL_IRQS, SIZE,
       malloc(3 * K_IRQ_SIZE));
   standin_count_next(1);
   GET("the end is too short for a record", flic, K_FLIC_GET_ALL_IRQS,
       4 * K_IRQ_SIZE - 1, malloc(3 * K_IRQ_SIZE));
   return 0;
}
