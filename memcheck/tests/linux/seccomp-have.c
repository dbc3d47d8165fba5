/* The prerequisites of the tests of seccomp.  Exits with 0 (there) or 1 (not
   there) and prints nothing:

      seccomp-have filter      a filter can be set
      seccomp-have listener    and one with a listener: not under a supervisor
                               that has one already
      seccomp-have context     and the test of a handler of SIGSYS knows where
                               the registers are in its context

   SPDX-License-Identifier: GPL-2.0-or-later */

#include "config.h"

#ifdef HAVE_SECCOMP_NOTIFY

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(int argc, char **argv)
{
   struct sock_filter allow = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
   struct sock_fprog  prog  = { 1, &allow };
   unsigned           flags = 0;

#  if !defined(__i386__) && !defined(__x86_64__) && !defined(__aarch64__)
   if (argc > 1 && strcmp(argv[1], "context") == 0)
      return 1;
#  endif
   if (argc < 2 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
      return 1;
   if (strcmp(argv[1], "listener") == 0)
      flags = SECCOMP_FILTER_FLAG_NEW_LISTENER;
   return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, &prog) < 0;
}

#else

int main(void)
{
   return 1;
}

#endif
