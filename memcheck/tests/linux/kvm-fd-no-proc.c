/* Where /proc is not to be had, an fd that the table does not know is
   unknown; those in the table are as well known as ever.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <stddef.h>

#include "kvm-fd.h"

#ifndef __NR_readlink
#  define __NR_readlink __NR_readlinkat
#endif

/* What Valgrind sees of it: readlink fails.  A filter needs no privilege, as
   unmounting /proc does. */
static void lose_proc(void)
{
   struct sock_filter insns[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_readlink, 1, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_readlinkat, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOENT),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
   };

   filter_syscalls(insns, sizeof(insns) / sizeof(insns[0]));
}

int main(void)
{
   int made = new_vfio(new_vm()), other;

   standin_names(1);
   other = received(made);
   SHOW("received", other);
   lose_proc();
   SHOW("received, no /proc", other);
   SHOW("made, no /proc", made);
   return 0;
}
