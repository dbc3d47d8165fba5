/* The fds of guest memory and of statistics are in the table, as what they
   are: their numbers no longer stand for what they stood for before.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-fd.h"

/* Newer than some of the headers that this must build with. */
#ifndef KVM_GET_STATS_FD
#  define KVM_GET_STATS_FD       _IO(KVMIO, 0xce)
#endif
#ifndef KVM_CREATE_GUEST_MEMFD
struct kvm_create_guest_memfd {
   uint64_t size, flags, reserved[6];
};
#  define KVM_CREATE_GUEST_MEMFD _IOWR(KVMIO, 0xd4, \
                                       struct kvm_create_guest_memfd)
#endif

/* The next fd is FD's, a vCPU's, which goes without Valgrind seeing it. */
static int take_over(int fd)
{
   if (!is_vcpu(fd))
      fprintf(stderr, "%d should be taken for a vCPU\n", fd);
   standin_high_fd(fd);
   return fd;
}

static void show(const char *what, int fd, int expected)
{
   if (fd != expected)
      fprintf(stderr, "%s: %d, not %d\n", what, fd, expected);
   fprintf(stderr, "%s: %s, %s the table\n", what,
           is_vcpu(fd) ? "a vCPU" : "no vCPU",
           is_in_table(fd) ? "in" : "not in");
}

int main(void)
{
   struct kvm_create_guest_memfd memory = { .size = 4096 };
   int vm = new_vm(), vcpu[4], fd;

   for (unsigned long i = 0; i < 4; i++)
      vcpu[i] = must(ioctl(vm, KVM_CREATE_VCPU, i), "KVM_CREATE_VCPU");

   fd = take_over(vcpu[0]);
   show("KVM_GET_STATS_FD of a VM", ioctl(vm, KVM_GET_STATS_FD, 0UL), fd);
   fd = take_over(vcpu[1]);
   show("KVM_GET_STATS_FD of a vCPU", ioctl(vcpu[3], KVM_GET_STATS_FD, 0UL),
        fd);
   fd = take_over(vcpu[2]);
   show("KVM_CREATE_GUEST_MEMFD", ioctl(vm, KVM_CREATE_GUEST_MEMFD, &memory),
        fd);
   return 0;
}
