/* While a vCPU runs, what another thread stores in RAM may be overwritten at
   any time; when it comes back, no more.  A vCPU that stays in the guest need
   never come back for that.  On the stand-in, which holds a KVM_RUN.

   SPDX-License-Identifier: GPL-2.0-or-later */

#include <pthread.h>
#include "kvm-ram.h"
#include "../../../tests/standin/control.h"

static struct machine m;

static void *run_vcpu(void *unused)
{
   (void)unused;
   enter(&m);
   return NULL;
}

static pthread_t run_held(void)
{
   pthread_t thread;

   standin_hold_next();
   pthread_create(&thread, NULL, run_vcpu, NULL);
   standin_wait_held();
   return thread;
}

int main(void)
{
   unsigned char *ram, *edge;
   pthread_t      thread;

   unset = malloc(1);
   m     = new_machine();
   ram   = pages(MB);
   edge  = pages(2 * PAGE);
   slot(&m, 0, 0, MB, ram);
   slot(&m, 1, 0x200000, PAGE, edge);

   thread = run_held();
   store_unset(ram + MB / 2);
   store_unset(edge + 3);
   store_unset(edge + PAGE + 3);
   ram[7] = *unset | 0x0f;
   expect("stored while it runs", ram + MB / 2, 'd');
   expect("in part", ram + 7, 'd');
   expect("at an edge", edge + 3, 'd');
   expect("behind it", edge + PAGE + 3, 'u');
   standin_release();
   pthread_join(thread, NULL);

   store_unset(ram + MB / 2);
   store_unset(edge + 3);
   expect("stored when it is back", ram + MB / 2, 'u');
   expect("at an edge", edge + 3, 'u');

   thread = run_held();
   expect("before it runs again", ram + MB / 2, 'd');
   expect("at an edge", edge + 3, 'd');
   standin_release();
   pthread_join(thread, NULL);
   fprintf(stderr, "done\n");
   return 0;
}
