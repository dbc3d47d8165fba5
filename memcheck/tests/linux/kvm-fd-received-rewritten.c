/* Another process writes over a message that has just been received, in memory
   that both share: how many fds came with it cannot be told any more, and
   Valgrind must not look for them where there is nothing.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <signal.h>
#include <sys/wait.h>

#include "kvm-fd.h"

enum { MANY = 1 << 30, TIMES = 20 };

static void rewrite_for_ever(volatile size_t *length)
{
   prctl(PR_SET_PDEATHSIG, SIGKILL);
   for (;;)
      *length = MANY;
}

int main(void)
{
   struct cmsghdr *control;
   char          byte;
   struct iovec  data = { &byte, 1 };
   struct msghdr m = { .msg_iov = &data, .msg_iovlen = 1 };
   int           pair[2], null = new_null(), n = 0;
   pid_t         child;

   control = mmap(NULL, sysconf(_SC_PAGESIZE), PROT_READ | PROT_WRITE,
                  MAP_SHARED | MAP_ANONYMOUS, -1, 0);
   must(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), "socketpair");
   child = must(fork(), "fork");
   if (child == 0)
      rewrite_for_ever(&control->cmsg_len);
   /* Some of those that have been written over by now had been when Valgrind
      looked. */
   while (n < TIMES) {
      send_fd(pair[0], null);
      m.msg_control    = control;
      m.msg_controllen = CMSG_SPACE(sizeof(int));
      must(recvmsg(pair[1], &m, 0), "recvmsg");
      n += control->cmsg_len == MANY;
      close(*(int *)CMSG_DATA(control));
   }
   kill(child, SIGKILL);
   waitpid(child, NULL, 0);
   fprintf(stderr, "done\n");
   return 0;
}
