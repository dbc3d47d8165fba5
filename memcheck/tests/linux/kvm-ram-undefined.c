/* With --kvm-guest-memory=undefined: each branch on what the guest may have
   written is reported, and where that comes from.  What the program has stored
   since is known.

   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-ram.h"

static volatile unsigned fives;

static void __attribute__((noinline)) look(const char *what,
                                           const volatile unsigned char *at)
{
   fprintf(stderr, "%s\n", what);
   if (*at == 5)
      fives++;
}

int main(void)
{
   struct machine m   = new_machine();
   unsigned char *ram = mapped(-1, 4 * MB, MAP_PRIVATE | MAP_ANONYMOUS);
   unsigned char *own = pages(2 * PAGE);

   unset = malloc(1);
   slot(&m, 0, 0, 3 * MB + PAGE, ram);
   slot(&m, 1, 0x800000, PAGE, own);
   look("RAM before the guest has run", ram + MB);
   enter(&m);
   look("RAM in the middle", ram + MB);
   look("RAM at its edge", ram + 3 * MB + 7);
   look("RAM of malloc", own);
   look("behind RAM", ram + 3 * MB + PAGE);
   look("behind RAM of malloc", own + PAGE);
   ram[2 * MB] = 1;
   own[1] = 1;
   ram[3 * MB + 9] = 1;
   look("what the program has stored", ram + 2 * MB);
   look("in the other", own + 1);
   look("at the edge", ram + 3 * MB + 9);
   look("beside it", ram + 2 * MB + 1);
   store_unset(own + 1);
   look("its own mistake", own + 1);
   enter(&m);
   look("what the guest may have stored", ram + 2 * MB);
   look("in the other", own + 1);
   look("at the edge", ram + 3 * MB + 9);
   slot(&m, 0, 0, 0, ram);
   look("what it has left", ram + 2 * MB);
   ram[2 * MB] = 1;
   enter(&m);
   look("what is the program's own", ram + 2 * MB);
   fprintf(stderr, "done\n");
   return 0;
}
