/* KVM_CREATE_DEVICE with KVM_CREATE_DEVICE_TEST makes no fd: the number in
   the struct stays what it was, undefined, and means nothing.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-fd.h"

static void test_create(int vm, const char *step, int fd)
{
   struct kvm_create_device cd = { KVM_DEV_TYPE_VFIO, fd,
                                   KVM_CREATE_DEVICE_TEST };

   VALGRIND_MAKE_MEM_UNDEFINED(&cd.fd, sizeof(cd.fd));
   must(ioctl(vm, KVM_CREATE_DEVICE, &cd), "KVM_CREATE_DEVICE");
   fprintf(stderr, "fd is %s\n", is_defined(&cd.fd, sizeof(cd.fd)));
   SHOW(step, fd);
}

int main(void)
{
   int vm = new_vm();

   test_create(vm, "the number of another file", new_null());
   test_create(vm, "the number of another device", new_other(vm));
   return 0;
}
