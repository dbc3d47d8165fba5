/* An fd that Valgrind did not see being made is found by the name that the
   kernel gives it.  Where the table knows the fd, the name does not count.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include "kvm-fd.h"

static void come_by_scm_rights(int vfio)
{
   int fd;

   standin_names(0);
   fd = received(vfio);
   SHOW("SCM_RIGHTS, without names", fd);
   standin_names(1);
   SHOW("SCM_RIGHTS", fd);
   close(fd);
}

static void come_by_pidfd_getfd(int vfio)
{
   int pidfd = syscall(__NR_pidfd_open, getpid(), 0);
   int fd    = syscall(__NR_pidfd_getfd, pidfd, vfio, 0);

   if (fd >= 0)
      SHOW("pidfd_getfd", fd);
   else
      fprintf(stderr, "pidfd_getfd: %s\n", strerror(errno));
   close(fd);
   close(pidfd);
}

static void disagree(int vm, int vfio)
{
   replace_by_other_unseen(vm, vfio);
   SHOW("by name", received(vfio));
   SHOW("by table", vfio);
}

static int after_exec(int fd)
{
   standin_names(0);
   SHOW("execve, without names", fd);
   standin_names(1);
   SHOW("execve", fd);
   return 0;
}

int main(int argc, char **argv)
{
   int  vm, vfio;
   char number[20];

   if (argc > 1)
      return after_exec(atoi(argv[1]));

   vm   = new_vm();
   vfio = new_vfio(vm);
   come_by_scm_rights(vfio);
   come_by_pidfd_getfd(vfio);
   disagree(vm, new_vfio(vm));

   fcntl(vfio, F_SETFD, 0);
   snprintf(number, sizeof(number), "%d", vfio);
   execl(argv[0], argv[0], number, NULL);
   perror("execve");
   return 1;
}
