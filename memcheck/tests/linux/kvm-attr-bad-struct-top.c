/* The last byte of the address space, -1, is a bad pointer as any other.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-attr.h"

int main(void)
{
   int   vfio = new_device(K_TYPE_VFIO), vm = new_vm();
   void *top = (void *)-1L;

   call("struct", vfio, KVM_SET_DEVICE_ATTR, top);
   SET("payload", vfio, K_VFIO_FILE, K_VFIO_FILE_ADD, top);
   call("create", vm, KVM_CREATE_DEVICE, top);
   return 0;
}
