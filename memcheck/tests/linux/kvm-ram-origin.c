/* With --track-origins=yes: what a guest may have written has no origin, so a
   value that is undefined by its other operand comes from where that came
   from, and not from what is RAM, or was stored there.

   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-ram.h"

static volatile unsigned equals;

static void __attribute__((noinline)) look(const char *what,
                                           const volatile unsigned char *at,
                                           unsigned char other)
{
   fprintf(stderr, "%s\n", what);
   if ((*at ^ other) == 0x55)
      equals++;
}

int main(void)
{
   struct machine m = new_machine();
   unsigned char  other, *ram, *edge;

   /* Of two origins Memcheck names the later one. */
   (void)VALGRIND_MAKE_MEM_UNDEFINED(&other, 1);
   ram  = pages(MB);
   edge = pages(2 * PAGE);
   unset = malloc(1);
   slot(&m, 0, 0x100000, MB, ram);
   slot(&m, 1, 0, PAGE, edge);
   enter(&m);
   look("all of it RAM", ram + MB / 2, other);
   look("RAM in part", edge, other);
   store_unset(ram + MB / 2);
   store_unset(edge);
   enter(&m);
   look("stored to", ram + MB / 2, other);
   look("beside it", ram + MB / 2 + 400, other);
   look("stored to, RAM in part", edge, other);
   slot(&m, 0, 0, 0, ram);
   look("no more RAM", ram + MB / 4, other);
   ram[MB / 4] = *unset;
   look("nor beside what is stored then", ram + MB / 4 + 32, other);
   look("which is the later one", ram + MB / 4, other);
   fprintf(stderr, "done\n");
   return 0;
}
