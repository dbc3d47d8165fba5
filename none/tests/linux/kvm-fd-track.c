/* --track-fds=yes and the fds that KVM ioctls make: they count as opened
   there.  Those that are used and closed are not reported, those that are
   closed twice or left open are.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <linux/kvm.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
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

/* Functions, so that stacks tell who made what. */

static int make_vm(int kvm)
{
   return must(ioctl(kvm, KVM_CREATE_VM, 0UL), "KVM_CREATE_VM");
}

static int make_vcpu(int vm)
{
   return must(ioctl(vm, KVM_CREATE_VCPU, 0UL), "KVM_CREATE_VCPU");
}

static int make_device(int vm)
{
   struct kvm_create_device cd = { KVM_DEV_TYPE_VFIO, -1, 0 };

   must(ioctl(vm, KVM_CREATE_DEVICE, &cd), "KVM_CREATE_DEVICE");
   return cd.fd;
}

static int make_stats(int vm)
{
   return must(ioctl(vm, KVM_GET_STATS_FD, 0UL), "KVM_GET_STATS_FD");
}

static int make_guest_memfd(int vm)
{
   struct kvm_create_guest_memfd gmem = { .size = 1 << 20 };

   return must(ioctl(vm, KVM_CREATE_GUEST_MEMFD, &gmem),
               "KVM_CREATE_GUEST_MEMFD");
}

static int (*const makers[])(int vm) = {
   make_vcpu, make_device, make_stats, make_guest_memfd
};
#define N_MAKERS (sizeof(makers) / sizeof(makers[0]))

static void use(int fd)
{
   must(fcntl(fd, F_GETFD), "F_GETFD");
}

static void use_and_close(int fd)
{
   use(fd);
   close(fd);
}

int main(void)
{
   int kvm = must(open("/dev/kvm", O_RDWR), "/dev/kvm");
   int vm  = make_vm(kvm), fd;

   for (unsigned i = 0; i < N_MAKERS; i++)
      use_and_close(makers[i](vm));
   /* The same numbers again. */
   for (unsigned i = 0; i < N_MAKERS; i++)
      use_and_close(makers[i](vm));
   use_and_close(vm);
   fprintf(stderr, "used and closed\n");

   vm = make_vm(kvm);
   fd = make_device(vm);
   close(fd);
   close(fd);
   fprintf(stderr, "closed twice\n");

   for (unsigned i = 0; i < N_MAKERS; i++)
      use(makers[i](vm));
   use(vm);
   close(kvm);
   fprintf(stderr, "left open\n");
   return 0;
}
