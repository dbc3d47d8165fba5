/* close forgets an fd also when it says that it failed: Linux has released the
   number even then (close(2), EINTR).  Here it has not, and the name of a real
   device would tell.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-fd.h"

/* From now on close(FD) fails with EINTR. */
static void let_close_fail(int fd)
{
   struct sock_filter insns[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_close, 0, 3),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
               offsetof(struct seccomp_data, args) + LOW_WORD),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)fd, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EINTR),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
   };

   filter_syscalls(insns, sizeof(insns) / sizeof(insns[0]));
}

int main(void)
{
   int vfio = new_vfio(new_vm());

   SHOW("before", vfio);
   let_close_fail(vfio);
   if (close(vfio) != -1 || errno != EINTR)
      fprintf(stderr, "close did not fail\n");
   SHOW("after a close that fails", vfio);
   return 0;
}
