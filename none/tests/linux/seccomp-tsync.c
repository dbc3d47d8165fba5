/* SECCOMP_FILTER_FLAG_TSYNC: one thread's filter for all of them, if none has
   gone another way; and no_new_privs with it.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <pthread.h>
#include "seccomp-filters.h"

static struct sock_filter f[] = {
   LOAD_NR, IF_CALL(SYS_getuid, SECCOMP_RET_ERRNO | 42),
   RETURN(SECCOMP_RET_ALLOW)
};
static struct sock_filter other[] = { RETURN(SECCOMP_RET_ALLOW) };

static pthread_barrier_t barrier;
static int   tid_of_thread;
static int   diverges;

static void show(const char *who)
{
   errno = 0;
   syscall(SYS_getuid);
   fprintf(stderr, "   %s: errno %d, mode %d, no_new_privs %d\n", who, errno,
           prctl(PR_GET_SECCOMP), prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0));
}

static void *thread(void *unused)
{
   tid_of_thread = syscall(SYS_gettid);
   if (diverges)
      SET(other, 0);
   pthread_barrier_wait(&barrier);        /* is here */
   pthread_barrier_wait(&barrier);        /* the filter is set */
   show("the thread");
   return unused;
}

static void run(unsigned flags)
{
   pthread_t t;
   long result;

   pthread_barrier_init(&barrier, NULL, 2);
   pthread_create(&t, NULL, thread, NULL);
   pthread_barrier_wait(&barrier);
   result = SET(f, flags);
   fprintf(stderr, "   set: %s\n",
           result > 0 ? result == tid_of_thread ? "the thread" : "?"
           : result == 0 ? "yes" : "no");
   pthread_barrier_wait(&barrier);
   pthread_join(t, NULL);
   show("the main thread");
}

static void alone(void)    { run(0); }
static void together(void) { run(SECCOMP_FILTER_FLAG_TSYNC); }

static void apart(void)
{
   diverges = 1;
   run(SECCOMP_FILTER_FLAG_TSYNC);
}

static void apart_esrch(void)
{
   diverges = 1;
   run(SECCOMP_FILTER_FLAG_TSYNC | 1 << 4 /* TSYNC_ESRCH, of Linux 5.7 */);
}

/* What the main thread had before belongs to both. */
static void with_ancestor(void)
{
   SET(other, 0);
   run(SECCOMP_FILTER_FLAG_TSYNC);
}

static const struct part parts[] = {
   { "without TSYNC", alone }, { "TSYNC", together },
   { "a thread has its own", apart }, { "TSYNC_ESRCH", apart_esrch },
   { "an ancestor", with_ancestor }
};

int main(void)
{
   return run_parts(parts, N_OF(parts), NULL);
}
