/* --modify-fds=high: an fd that a KVM ioctl returns gets a new number like any
   other, and is known by it; the number in kvm_create_device is the kernel's.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-fd.h"

/* The kernel hands out the lowest numbers. */
static void show(const char *step, int fd)
{
   fprintf(stderr, "%s: %s number, %s, %s\n", step, fd > 100 ? "high" : "low",
           fcntl(fd, F_GETFD) == -1 ? "closed" : "open",
           is_vcpu(fd) ? "vCPU" : what_is(fd));
}

int main(void)
{
   int vm   = new_vm();
   int vcpu = must(ioctl(vm, KVM_CREATE_VCPU, 0UL), "KVM_CREATE_VCPU");
   int vfio = new_vfio(vm);

   show("VM", vm);
   show("vCPU", vcpu);
   show("device", vfio);
   show("copy", must(dup(vcpu), "dup"));
   close(vcpu);
   show("closed", vcpu);
   return 0;
}
