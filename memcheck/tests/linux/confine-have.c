/* The prerequisite of a test of what confines a process.  Exits with 0
   (there) or 1 (not there) and prints nothing:

      confine-have landlock    this kernel has Landlock

   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SYS_landlock_create_ruleset
#  define SYS_landlock_create_ruleset 444
#endif

int main(int argc, char **argv)
{
   if (argc < 2 || strcmp(argv[1], "landlock") != 0)
      return 1;
   return syscall(SYS_landlock_create_ruleset, NULL, 0, 1) < 1;
}
