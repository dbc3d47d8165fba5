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

/* The call fails when the kernel stores the number: the new device has taken
   the old one's place unseen (STANDIN_HIGH_FD), and its name. */
static void disagree(int vm, int vfio)
{
   struct kvm_create_device *cd = mmap(NULL, sizeof(*cd),
                                       PROT_READ | PROT_WRITE,
                                       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

   cd->type = KVM_DEV_TYPE_ARM_VGIC_V3;
   mprotect(cd, sizeof(*cd), PROT_READ);
   standin_high_fd(vfio);
   if (ioctl(vm, KVM_CREATE_DEVICE, cd) != -1 || errno != EFAULT)
      fprintf(stderr, "KVM_CREATE_DEVICE did not fail\n");
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
