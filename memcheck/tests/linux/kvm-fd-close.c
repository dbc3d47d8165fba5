/* close forgets an fd, and not its copies.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-fd.h"

int main(void)
{
   int vm = new_vm();
   int vfio = new_vfio(vm), copy = dup(vfio);

   SHOW("before", vfio);
   close(vfio);
   SHOW("after close", vfio);
   SHOW("the copy", copy);
   SHOW("the number again, as another device", new_other(vm));
   SHOW("the copy", copy);
   return 0;
}
