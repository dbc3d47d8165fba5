/* Executes what has no name: a memfd, by fexecve.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

extern char **environ;

int main(void)
{
   char *argv[] = { "echo", "from a memfd", NULL };
   int   from = open("/bin/echo", O_RDONLY), to = memfd_create("echo", MFD_CLOEXEC);
   char  buffer[4096];
   int   got;

   while ((got = read(from, buffer, sizeof(buffer))) > 0)
      if (write(to, buffer, got) != got)
         return 1;
   fexecve(to, argv, environ);
   perror("fexecve");
   return 1;
}
