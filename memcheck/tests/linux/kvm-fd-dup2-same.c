/* dup2 of an fd to itself changes nothing; nor does dup3, which refuses it.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include "kvm-fd.h"

int main(void)
{
   int vfio = new_vfio(new_vm()), null = new_null();

   if (dup2(vfio, vfio) != vfio)
      perror("dup2");
   SHOW("dup2 of a device", vfio);
   if (dup2(null, null) != null)
      perror("dup2");
   SHOW("dup2 of another file", null);
   if (dup3(vfio, vfio, 0) != -1 || errno != EINVAL)
      fprintf(stderr, "dup3 of an fd to itself is not refused\n");
   SHOW("dup3 of a device", vfio);
   return 0;
}
