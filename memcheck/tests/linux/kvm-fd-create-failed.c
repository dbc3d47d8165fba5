/* A KVM_CREATE_DEVICE that fails: the number in the struct stays undefined,
   and means nothing.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-fd.h"

static void fail_to_create(int vm, uint32_t type, const char *step, int fd)
{
   struct kvm_create_device cd = { type, fd, 0 };

   VALGRIND_MAKE_MEM_UNDEFINED(&cd.fd, sizeof(cd.fd));
   if (ioctl(vm, KVM_CREATE_DEVICE, &cd) == 0)
      fprintf(stderr, "the call succeeded\n");
   fprintf(stderr, "fd is %s\n", is_defined(&cd.fd, sizeof(cd.fd)));
   SHOW(step, fd);
}

int main(void)
{
   int vm = new_vm();
   int null = new_null(), other = new_other(vm);

   standin_fail_next(ENOMEM);
   fail_to_create(vm, KVM_DEV_TYPE_VFIO, "ENOMEM, another file", null);
   standin_fail_next(EEXIST);
   fail_to_create(vm, KVM_DEV_TYPE_VFIO, "EEXIST, another device", other);
   fail_to_create(vm, 999, "ENODEV, another file", null);
   return 0;
}
