/* --track-fds=yes tells of KVM's fds what they are, however they came to be.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <linux/kvm.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

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

static int must(int result, const char *what)
{
   if (result < 0) {
      perror(what);
      exit(1);
   }
   return result;
}

static int make_device(int vm, uint32_t type)
{
   struct kvm_create_device cd = { type, -1, 0 };

   must(ioctl(vm, KVM_CREATE_DEVICE, &cd), "KVM_CREATE_DEVICE");
   return cd.fd;
}

int main(void)
{
   struct kvm_create_guest_memfd gmem = { .size = 1 << 20 };
   int kvm = must(open("/dev/kvm", O_RDWR), "/dev/kvm");
   int vm  = must(ioctl(kvm, KVM_CREATE_VM, 0UL), "KVM_CREATE_VM");
   int vcpu, vfio, pair[2];

   must(ioctl(vm, KVM_CREATE_VCPU, 0UL), "KVM_CREATE_VCPU");
   vcpu = must(ioctl(vm, KVM_CREATE_VCPU, 17UL), "KVM_CREATE_VCPU");
   vfio = make_device(vm, KVM_DEV_TYPE_VFIO);
   must(ioctl(vm, KVM_GET_STATS_FD, 0UL), "KVM_GET_STATS_FD");
   must(ioctl(vm, KVM_CREATE_GUEST_MEMFD, &gmem), "KVM_CREATE_GUEST_MEMFD");

   /* Copies; one takes the place of something else. */
   must(pipe(pair), "pipe");
   must(dup(vfio), "dup");
   must(dup2(vcpu, pair[0]), "dup2");
   must(syscall(__NR_dup3, vm, pair[1], O_CLOEXEC), "dup3");
   must(fcntl(vcpu, F_DUPFD, 0), "F_DUPFD");
   must(fcntl(vfio, F_DUPFD_CLOEXEC, 0), "F_DUPFD_CLOEXEC");
   close(kvm);
   return 0;
}
