/* A thread that unshares its fds, by close_range or unshare, closes and reuses
   numbers for itself: the other threads' fds still are what they were.  A
   thread that it makes shares its fds.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <pthread.h>

#include "kvm-fd.h"

#ifndef CLOSE_RANGE_UNSHARE
#  define CLOSE_RANGE_UNSHARE 2
#endif
#ifndef CLONE_FILES
#  define CLONE_FILES 0x400
#endif

enum { CLOSED = 100, REPLACED, KEPT };

static int vm;

static void show_all(const char *whose)
{
   fprintf(stderr, "%s:", whose);
   for (int fd = CLOSED; fd <= KEPT; fd++)
      fprintf(stderr, " %s", what_is(fd));
   fprintf(stderr, "\n");
}

static void on_thread(void *(*f)(void *))
{
   pthread_t thread;

   pthread_create(&thread, NULL, f, NULL);
   pthread_join(thread, NULL);
}

static void *child(void *unused)
{
   show_all("   a thread made by it");
   close(KEPT);
   return unused;
}

static void close_and_replace(void)
{
   int other = new_other(vm);

   close(CLOSED);
   must(dup2(other, REPLACED), "dup2");
   show_all("   the thread that unshared");
   on_thread(child);
   show_all("   the same, afterwards");
}

static void *by_close_range(void *unused)
{
   must(syscall(__NR_close_range, KEPT + 1, ~0U, CLOSE_RANGE_UNSHARE),
        "close_range");
   close_and_replace();
   return unused;
}

static void *by_unshare(void *unused)
{
   must(syscall(__NR_unshare, CLONE_FILES), "unshare");
   close_and_replace();
   return unused;
}

/* Everything, as one does before execve. */
static void *all(void *unused)
{
   must(syscall(__NR_close_range, 3, ~0U, CLOSE_RANGE_UNSHARE),
        "close_range");
   return unused;
}

static void *by_failing(void *unused)
{
   if (syscall(__NR_close_range, CLOSED, KEPT, CLOSE_RANGE_UNSHARE | 1 << 20)
       != -1)
      fprintf(stderr, "such flags succeed\n");
   close(CLOSED);
   return unused;
}

int main(void)
{
   int vfio;

   vm = new_vm();
   vfio = new_vfio(vm);
   for (int fd = CLOSED; fd <= KEPT; fd++)
      must(dup2(vfio, fd), "dup2");
   show_all("the first thread");
   on_thread(by_close_range);
   show_all("the first thread after close_range");
   on_thread(by_unshare);
   show_all("the first thread after unshare");
   on_thread(all);
   show_all("the first thread after close_range of all");
   fprintf(stderr, "the VM still makes what is %s\n", what_is(new_other(vm)));
   on_thread(by_failing);
   show_all("the first thread after one that failed");
   return 0;
}
