/* A program that mounts itself, as container runtimes do, to execute what nobody
   can write to.  With an argument it tells whether that can be here.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

/* A name that begins like that of /proc/self/exe, and behind it memory ends. */
static const char *without_end(void)
{
   const long page = sysconf(_SC_PAGESIZE);
   char *two = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE,
                    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

   munmap(two + page, page);
   return memcpy(two + page - 4, "/pro", 4);
}

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
   if (mount(without_end(), "/", "", MS_BIND, "") == 0 || errno != EFAULT)
      puts("mounted what has no name");
   puts(self.st_ino == mounted.st_ino ? "itself" : "something else");
   return failed;
}
