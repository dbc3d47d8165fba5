/* Asks a KVM device for an attribute by fds that came in several ways, and prints
   what strace must say of each.  With an argument it makes the device, and waits
   for a line before it asks, so that strace can be attached in between.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <linux/kvm.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/* kvm-vfio's FILE.ADD.  Another process than the VM's gets EIO
   (virt/kvm/kvm_main.c, kvm_device_ioctl). */
static void ask(int fd, int is_other)
{
   struct kvm_device_attr a = { .group = 1, .attr = 1 };

   ioctl(fd, KVM_HAS_DEVICE_ATTR, &a);
   printf("ioctl(%d<anon_inode:kvm-vfio>, KVM_HAS_DEVICE_ATTR, {flags=0, "
          "group=KVM_DEV_VFIO_FILE, attr=KVM_DEV_VFIO_FILE_ADD, addr=NULL}) = %s\n", fd,
          is_other ? "-1 EIO (Input/output error)" : "0");
   fflush(stdout);
}

static void send_fd(int to, int fd)
{
   union {
      struct cmsghdr head;
      char           space[CMSG_SPACE(sizeof(int))];
   } control;
   struct iovec  one = { "x", 1 };
   struct msghdr message = { .msg_iov = &one, .msg_iovlen = 1, .msg_control = &control,
                             .msg_controllen = sizeof(control) };

   control.head.cmsg_level = SOL_SOCKET;
   control.head.cmsg_type = SCM_RIGHTS;
   control.head.cmsg_len = CMSG_LEN(sizeof(int));
   memcpy(CMSG_DATA(&control.head), &fd, sizeof(int));
   sendmsg(to, &message, 0);
}

static int receive_fd(int from)
{
   union {
      struct cmsghdr head;
      char           space[CMSG_SPACE(sizeof(int))];
   } control;
   char          text;
   struct iovec  one = { &text, 1 };
   struct msghdr message = { .msg_iov = &one, .msg_iovlen = 1, .msg_control = &control,
                             .msg_controllen = sizeof(control) };
   int fd = -1;

   if (recvmsg(from, &message, 0) == 1)
      memcpy(&fd, CMSG_DATA(&control.head), sizeof(int));
   return fd;
}

int main(int argc, char **argv)
{
   struct kvm_create_device made = { .type = KVM_DEV_TYPE_VFIO };
   int vm = ioctl(open("/dev/kvm", O_RDWR), KVM_CREATE_VM, 0);
   int pair[2];

   (void)argv;
   if (vm < 0 || ioctl(vm, KVM_CREATE_DEVICE, &made)) {
      perror("fd-ways: no kvm-vfio");
      return 1;
   }
   if (argc > 1) {
      getchar();
      ask(made.fd, 0);
      return 0;
   }
   ask(dup2(made.fd, 50), 0);
   if (fork() == 0) {
      ask(made.fd, 1);
      _exit(0);
   }
   wait(NULL);
   /* The other end has never seen it made: its own are closed. */
   if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair))
      return 1;
   if (fork() == 0) {
      close(made.fd);
      close(50);
      close(vm);
      ask(dup2(receive_fd(pair[1]), 60), 1);
      _exit(0);
   }
   send_fd(pair[0], made.fd);
   wait(NULL);
   return 0;
}
