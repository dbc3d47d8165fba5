/* A process that may do nothing but end: Valgrind goes on to do what it needs,
   which is memory, threads, signals and its log.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <pthread.h>
#include "seccomp-filters.h"

static struct sock_filter only_exit[] = {
   LOAD_NR, ALLOW(SYS_exit_group), RETURN(SECCOMP_RET_KILL_PROCESS)
};

static volatile int is_ready, is_set, n_rounds, result;

static void undefined(void)
{
   int *volatile number = malloc(sizeof(*number));

   SET(only_exit, 0);
   if (*number == 7)
      result = 1;
   _exit(4);
}

static void on_fault(int signo)
{
   _exit(signo == SIGSEGV ? 5 : 1);
}

static void fault(void)
{
   int *volatile nowhere = (int *)8;

   signal(SIGSEGV, on_fault);
   SET(only_exit, 0);
   *nowhere = 0;
   _exit(1);
}

/* Neither makes a system call any more. */
static void *count(void *unused)
{
   is_ready = 1;
   while (!is_set)
      ;
   for (;;)
      n_rounds++;
   return unused;
}

static void threads(void)
{
   pthread_t t;

   pthread_create(&t, NULL, count, NULL);
   while (!is_ready)
      sched_yield();
   SET(only_exit, SECCOMP_FILTER_FLAG_TSYNC);
   is_set = 1;
   while (n_rounds < 1000)
      ;
   _exit(6);
}

static const struct part parts[] = {
   { "undefined", undefined }, { "fault", fault }, { "threads", threads }
};

int main(void)
{
   return run_parts(parts, N_OF(parts), NULL);
}
