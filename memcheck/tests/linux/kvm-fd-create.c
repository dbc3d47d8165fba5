/* A KVM_CREATE_DEVICE that succeeds: the number that it stores is defined, and
   the fd is known as that device.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-fd.h"

int main(void)
{
   int                      vm = new_vm();
   struct kvm_create_device cd = { KVM_DEV_TYPE_VFIO, -1, 0 };

   VALGRIND_MAKE_MEM_UNDEFINED(&cd.fd, sizeof(cd.fd));
   must(ioctl(vm, KVM_CREATE_DEVICE, &cd), "KVM_CREATE_DEVICE");
   fprintf(stderr, "fd is %s\n", is_defined(&cd.fd, sizeof(cd.fd)));
   VALGRIND_MAKE_MEM_DEFINED(&cd.fd, sizeof(cd.fd));
   SHOW("created", cd.fd);
   SHOW("created", new_other(vm));
   return 0;
}
