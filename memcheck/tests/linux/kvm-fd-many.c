/* Thousands of KVM fds, of which some are closed: each is known as what it
   is.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <sys/resource.h>

#include "kvm-fd.h"

static int fds[2000];

int main(void)
{
   int           vm = new_vm(), devices[2], n = 0, wrong = 0;
   struct rlimit limit;

   must(getrlimit(RLIMIT_NOFILE, &limit), "getrlimit");
   limit.rlim_cur = limit.rlim_max;
   setrlimit(RLIMIT_NOFILE, &limit);

   devices[0] = new_vfio(vm);
   devices[1] = new_other(vm);
   while (n < 2000 && (fds[n] = dup(devices[n % 2])) >= 0)
      n++;
   if (n < 200)
      fprintf(stderr, "only %d fds\n", n);
   for (int i = 0; i < n; i += 7)
      close(fds[i]);
   for (int i = 0; i < n; i++) {
      const char *expected = i % 7 == 0 ? "unknown" : i % 2 ? "other" : "vfio";
      if (strcmp(what_is(fds[i]), expected) != 0)
         wrong++;
   }
   fprintf(stderr, "%d wrong\n", wrong);
   return 0;
}
