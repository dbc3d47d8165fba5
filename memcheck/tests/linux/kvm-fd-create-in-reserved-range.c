/* A KVM ioctl makes an fd with a number that Valgrind keeps for itself: the
   call fails as if there were no more fds, and the client never sees it.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <sys/resource.h>
#include <sys/stat.h>

#include "kvm-fd.h"

/* As the kernel has it: Valgrind would refuse a call on such an fd. */
static int is_open(int fd)
{
   char        path[40];
   struct stat st;

   snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
   return lstat(path, &st) == 0;
}

static void show(const char *step, int result, int fd)
{
   fprintf(stderr, "%s: %s\n", step, result >= 0 ? "done" : strerror(errno));
   fprintf(stderr, "   the fd is %s\n", is_open(fd) ? "open" : "closed");
   fprintf(stderr, "   and %s\n", what_is(fd));
}

int main(void)
{
   struct kvm_create_device cd = { KVM_DEV_TYPE_VFIO, -1, 0 };
   struct rlimit limit;
   int kvm = must(open("/dev/kvm", O_RDWR), "/dev/kvm");
   int vm  = must(ioctl(kvm, KVM_CREATE_VM, 0UL), "KVM_CREATE_VM");
   int fd, last;

   must(getrlimit(RLIMIT_NOFILE, &limit), "getrlimit");
   last = limit.rlim_cur - 1;
   /* The first of these are open: Valgrind's own. */
   for (fd = last + 1; is_open(fd); fd++)
      ;

   VALGRIND_MAKE_MEM_UNDEFINED(&cd.fd, sizeof(cd.fd));
   standin_high_fd(fd);
   show("KVM_CREATE_DEVICE", ioctl(vm, KVM_CREATE_DEVICE, &cd), fd);
   fprintf(stderr, "   the number is %s\n", is_defined(&cd.fd, sizeof(cd.fd)));
   standin_high_fd(fd);
   show("KVM_CREATE_VM", ioctl(kvm, KVM_CREATE_VM, 0UL), fd);
   standin_high_fd(fd);
   show("KVM_CREATE_VCPU", ioctl(vm, KVM_CREATE_VCPU, 0UL), fd);

   standin_high_fd(last);
   show("KVM_CREATE_DEVICE, the last number of the client's",
        ioctl(vm, KVM_CREATE_DEVICE, &cd), last);
   return 0;
}
