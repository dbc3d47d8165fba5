/* A client lowers its limits, and what it executes gets them.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static void lower(const char *what, int resource, rlim_t soft, rlim_t hard)
{
   struct rlimit limit = { soft, hard };

   if (setrlimit(resource, &limit) != 0)
      printf("%s: %s\n", what, strerror(errno));
   getrlimit(resource, &limit);
   printf("%s: %lu, at most %lu\n", what, (unsigned long)limit.rlim_cur,
          (unsigned long)limit.rlim_max);
}

int main(void)
{
   int last, next;

   lower("fds", RLIMIT_NOFILE, 100, 200);
   lower("fds", RLIMIT_NOFILE, 50, 60);
   lower("more than at most", RLIMIT_NOFILE, 61, 60);
   lower("stack", RLIMIT_STACK, 4 << 20, 4 << 20);
   for (last = next = 0; next != -1; next = dup(0))
      last = next;
   printf("last fd %d: %s\n", last, strerror(errno));
   for (next = 3; next <= last; next++)
      close(next);
   fflush(stdout);
   execl("/bin/sh", "sh", "-c", "ulimit -n; ulimit -H -n; ulimit -s", NULL);
   return 1;
}
