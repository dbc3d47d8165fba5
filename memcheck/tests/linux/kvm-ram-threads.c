/* While a vCPU runs, what another thread stores in RAM may be overwritten at
   any time; when it comes back, no more.  A vCPU that stays in the guest need
   never come back for that.  On the stand-in, which holds a KVM_RUN.

   SPDX-License-Identifier: GPL-2.0-or-later */

#include <pthread.h>
#include <sched.h>
#include <sys/wait.h>
#include "kvm-ram.h"
#include "../../../tests/standin/control.h"

static struct machine m;

static void *run_vcpu(void *unused)
{
   (void)unused;
   enter(&m);
   return NULL;
}

/* One that can be ended there. */
static void *run_vcpu_until_cancelled(void *unused)
{
   pthread_setcanceltype(PTHREAD_CANCEL_ASYNCHRONOUS, NULL);
   return run_vcpu(unused);
}

static pthread_t run_held(void *(*run)(void *))
{
   pthread_t thread;

   standin_hold_next();
   pthread_create(&thread, NULL, run, NULL);
   standin_wait_held();
   return thread;
}

static int ends[2];

static void *wait_for_a_byte(void *unused)
{
   char byte;

   (void)read(ends[0], &byte, 1);
   return unused;
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

   thread = run_held(run_vcpu);
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

   thread = run_held(run_vcpu);
   expect("before it runs again", ram + MB / 2, 'd');
   expect("at an edge", edge + 3, 'd');
   standin_release();
   pthread_join(thread, NULL);

   /* The next thread is the tool's same one, and in another call. */
   thread = run_held(run_vcpu_until_cancelled);
   store_unset(ram + MB / 2);
   expect("stored while one runs that will not be back", ram + MB / 2, 'd');
   pthread_cancel(thread);
   pthread_join(thread, NULL);
   if (pipe(ends) < 0)
      return 1;
   pthread_create(&thread, NULL, wait_for_a_byte, NULL);
   for (int i = 0; i < 1000; i++) {
      store_unset(ram + MB / 2);
      expect("stored while another waits", ram + MB / 2, 'u');
      sched_yield();
   }
   (void)write(ends[1], "", 1);
   pthread_join(thread, NULL);
   if (fork() == 0) {
      store_unset(ram + 1);
      expect("stored in a child", ram + 1, 'u');
      _exit(0);
   }
   (void)wait(NULL);
   fprintf(stderr, "done\n");
   return 0;
}
