/* After a fork each process has its own fds, and what happens to those of one
   changes nothing for the other.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <sys/wait.h>

#include "kvm-fd.h"

/* Wait until the other process closes its end. */
static void wait_for(const int *pipe)
{
   char byte;

   close(pipe[1]);
   if (read(pipe[0], &byte, 1) != 0)
      perror("read");
}

int main(void)
{
   int   vm = new_vm();
   int   closed = new_vfio(vm), replaced = new_vfio(new_vm());
   int   kept = new_vfio(new_vm()), other = new_other(vm);
   int   to_parent[2], to_child[2];
   pid_t child;

   must(pipe(to_parent), "pipe");
   must(pipe(to_child), "pipe");
   child = must(fork(), "fork");
   if (child == 0) {
      close(to_parent[0]);
      SHOW("child: inherited", closed);
      close(closed);
      SHOW("child: closed by the child", closed);
      must(dup2(other, replaced), "dup2");
      SHOW("child: replaced by the child", replaced);
      close(to_parent[1]);

      wait_for(to_child);
      SHOW("child: closed by the parent", kept);
      return 0;
   }

   wait_for(to_parent);
   SHOW("parent: closed by the child", closed);
   SHOW("parent: replaced by the child", replaced);
   close(kept);
   SHOW("parent: closed by the parent", kept);
   close(to_child[0]);
   close(to_child[1]);
   must(waitpid(child, NULL, 0), "waitpid");
   return 0;
}
