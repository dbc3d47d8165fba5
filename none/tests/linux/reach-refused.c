/* Landlock refuses an exec, after which a program goes on.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(int argc, char **argv)
{
#ifdef SYS_landlock_create_ruleset
   uint64_t executing = 1;     /* LANDLOCK_ACCESS_FS_EXECUTE */
   int      fd = syscall(SYS_landlock_create_ruleset, &executing,
                         sizeof(executing), 0);

   /* The prerequisite: the kernel has it, and AT_EXECVE_CHECK. */
   if (argc > 1)
      return fd == -1
             || syscall(SYS_execveat, -100, "/bin/true", argv, NULL, 0x10000);
   prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
   if (syscall(SYS_landlock_restrict_self, fd, 0) != 0)
      perror("landlock_restrict_self");
   execl("/bin/true", "true", NULL);
   printf("exec: %s\n", strerror(errno));
   return 0;
#else
   return 1;
#endif
}
