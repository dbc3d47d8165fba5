/* The fd of SECCOMP_FILTER_FLAG_NEW_LISTENER: tracked like others, and one
   that is past the limit of open files fails the call and is closed.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

static struct sock_filter allow[] = {
   BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
};

static int make_listener(void)
{
   struct sock_fprog prog = { 1, allow };

   return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER,
                  SECCOMP_FILTER_FLAG_NEW_LISTENER, &prog);
}

int main(void)
{
   struct rlimit files, fewer;
   int next = dup(2), probe;

   close(next);
   prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);

   getrlimit(RLIMIT_NOFILE, &files);
   fewer = files;
   fewer.rlim_cur = next;
   setrlimit(RLIMIT_NOFILE, &fewer);
   if (make_listener() != -1 || errno != EMFILE)
      fprintf(stderr, "past the limit: no EMFILE\n");
   setrlimit(RLIMIT_NOFILE, &files);
   probe = dup(2);
   if (probe != next)
      fprintf(stderr, "past the limit: left open\n");
   close(probe);

   if (make_listener() != next)
      fprintf(stderr, "not the next fd: %s\n", strerror(errno));
   return 0;
}
