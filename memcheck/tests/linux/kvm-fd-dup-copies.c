/* Each way of copying an fd copies what it is known as, and leaves the
   original as it was.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include "kvm-fd.h"

int main(void)
{
   int vm = new_vm();
   int vfio = new_vfio(vm), other = new_other(vm);

   SHOW("dup", must(dup(vfio), "dup"));
   SHOW("dup2", must(dup2(other, 50), "dup2"));
   SHOW("dup3", must(dup3(vfio, 51, O_CLOEXEC), "dup3"));
   SHOW("F_DUPFD", must(fcntl(other, F_DUPFD, 60), "F_DUPFD"));
   SHOW("F_DUPFD_CLOEXEC",
        must(fcntl(vfio, F_DUPFD_CLOEXEC, 70), "F_DUPFD_CLOEXEC"));
   SHOW("a copy of a copy", must(dup(50), "dup"));

   close(other);
   SHOW("dup2, the original closed", 50);
   SHOW("the other original", vfio);
   return 0;
}
