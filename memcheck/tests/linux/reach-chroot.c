/* A client that changes its root takes Valgrind's files out of reach: the debug
   info of what it has mapped, vgdb's directory and, for what it executes,
   Valgrind itself.  With an argument it tells by its exit status whether it may
   change its root, as root or in a user namespace.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static char root[] = "/tmp/reach-chroot-XXXXXX";

static int change_root(const char *to)
{
   return chroot(to) == 0
          || (unshare(CLONE_NEWUSER) == 0 && chroot(to) == 0);
}

static void go_there(void)
{
   if (mkdtemp(root) == NULL)
      perror("mkdtemp");
   if (!change_root(root))
      perror("chroot");
   if (chdir("/") != 0)
      perror("chdir");
}

static void wait_for(pid_t child)
{
   int status;

   waitpid(child, &status, 0);
   fprintf(stderr, "exit status %d\n", WEXITSTATUS(status));
}

int main(int argc, char **argv)
{
   double *number;
   pid_t child;
   int   outside = open("/tmp", 0), last;

   if (argc > 1)
      return !change_root("/");
   number = malloc(sizeof(*number));
   go_there();

   fprintf(stderr, "fork\n");
   child = fork();
   if (child == 0)
      _exit(7);
   wait_for(child);

   fprintf(stderr, "exec of what is not there\n");
   child = fork();
   if (child == 0) {
      execl("/nowhere", "nowhere", NULL);
      _exit(errno == ENOENT ? 8 : 1);
   }
   wait_for(child);

   /* Nothing has asked for a name in this library before. */
   fprintf(stderr, "error\n");
   *number = exp(*number);

   last = fchdir(outside) | unlinkat(outside, strrchr(root, '/') + 1,
                                     AT_REMOVEDIR);
   free(number);
   return last;
}
