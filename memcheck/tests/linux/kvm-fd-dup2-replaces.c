/* dup2 and dup3 over an fd: the number is known as what was copied to it, or
   no longer if that is not KVM's.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include "kvm-fd.h"

int main(void)
{
   int vm = new_vm(), null = new_null();
   int vfio = new_vfio(vm), other = new_other(vm), fd = new_vfio(new_vm());

   SHOW("at first", fd);
   must(dup2(other, fd), "dup2");
   SHOW("dup2 of another device", fd);
   must(dup2(null, fd), "dup2");
   SHOW("dup2 of another file", fd);
   must(dup3(vfio, fd, 0), "dup3");
   SHOW("dup3 of a device", fd);
   must(dup3(other, fd, 0), "dup3");
   SHOW("dup3 of another device", fd);
   must(dup3(null, fd, 0), "dup3");
   SHOW("dup3 of another file", fd);
   return 0;
}
