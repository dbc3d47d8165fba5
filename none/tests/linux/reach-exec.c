/* Executes what has no name: a memfd, by fexecve.  It is this program itself,
   whatever it is called there.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

extern char **environ;

int main(int argc, char **argv)
{
   char *again[] = { argv[0], "from a memfd", NULL };
   int   from, to;
   char  buffer[4096];
   int   got;

   if (argc > 1) {
      puts(argv[1]);
      return 0;
   }
   from = open("/proc/self/exe", O_RDONLY);
   to   = memfd_create("reach-exec", MFD_CLOEXEC);
   while ((got = read(from, buffer, sizeof(buffer))) > 0)
      if (write(to, buffer, got) != got)
         return 1;
   fexecve(to, again, environ);
   perror("fexecve");
   return 1;
}
