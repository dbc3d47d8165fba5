/* A copy that fails changes nothing: the target stays known as what it was,
   and the source too.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <sys/resource.h>

#include "kvm-fd.h"

static void expect(const char *call, int result, int error)
{
   if (result != -1 || errno != error)
      fprintf(stderr, "%s does not fail with %s\n", call, strerror(error));
}

int main(void)
{
   int vm = new_vm();
   int vfio = new_vfio(vm), other = new_other(vm), closed = new_null();
   struct rlimit limit;

   close(closed);
   must(getrlimit(RLIMIT_NOFILE, &limit), "getrlimit");

   expect("dup2", dup2(closed, vfio), EBADF);
   SHOW("target of dup2, source closed", vfio);
   expect("dup3", dup3(closed, vfio, 0), EBADF);
   SHOW("target of dup3, source closed", vfio);
   expect("dup2", dup2(-1, vfio), EBADF);
   SHOW("target of dup2, source -1", vfio);
   expect("dup3", dup3(-1, vfio, 0), EBADF);
   SHOW("target of dup3, source -1", vfio);
   expect("dup3", dup3(other, vfio, ~O_CLOEXEC), EINVAL);
   SHOW("target of dup3, bad flags", vfio);

   expect("dup2", dup2(other, limit.rlim_cur), EBADF);
   SHOW("source of dup2, target too large", other);
   SHOW("target of dup2, too large", limit.rlim_cur);
   expect("dup3", dup3(other, limit.rlim_cur, 0), EBADF);
   SHOW("target of dup3, too large", limit.rlim_cur);
   /* It is Valgrind that says so, after the kernel made the copy. */
   expect("F_DUPFD", fcntl(other, F_DUPFD, limit.rlim_cur), EMFILE);
   SHOW("source of F_DUPFD, minimum too large", other);
   SHOW("target of F_DUPFD", limit.rlim_cur);
   return 0;
}
