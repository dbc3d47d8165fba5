/* A program that mounts itself, as container runtimes do, to execute what nobody
   can write to.  With an argument it tells whether that can be here.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <stdio.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

int main(int argc, char **argv)
{
   char name[] = "/tmp/reach-self-XXXXXX";
   struct stat self, mounted;
   int fd = mkstemp(name), failed;

   failed = mount("/proc/self/exe", name, "", MS_BIND, "");
   if (!failed) {
      stat(name, &mounted);
      failed = umount2(name, MNT_DETACH);
   }
   close(fd);
   unlink(name);
   if (argc > 1)
      return failed != 0;
   stat(argv[0], &self);
   puts(self.st_ino == mounted.st_ino ? "itself" : "something else");
   return failed;
}
