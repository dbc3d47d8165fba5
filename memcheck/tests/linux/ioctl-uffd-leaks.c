/* The leak check finds what pages of a range that is registered with
   userfaultfd point to, and leaves those alone that are not there: who touches
   them waits.  SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include "../../memcheck.h"

#define WR(n, size)  _IOC(_IOC_READ | _IOC_WRITE, 0xaa, n, size)

struct api  { uint64_t api, features, ioctls; };
struct reg  { uint64_t start, len, mode, ioctls; };
struct copy { uint64_t dst, src, len, mode; int64_t copy; };

/* Nothing else than SIGKILL ends a process that waits for its own page. */
static pid_t end_it_in_a_minute(void)
{
   const pid_t parent = getpid(), child = fork();

   if (child == 0) {
      sleep(60);
      fprintf(stderr, "it waits\n");
      kill(parent, SIGKILL);
      _exit(0);
   }
   return child;
}

int main(int argc, char **argv)
{
   const size_t page = sysconf(_SC_PAGESIZE);
   char  *area = mmap(NULL, 64 * page, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
   void **source;
   struct api  api  = { 0xaa };
   struct reg  reg  = { (uintptr_t)area, 64 * page, 1 };
   struct copy copy = { (uintptr_t)area + 7 * page, 0, page };
   unsigned long leaked = 0, dubious = 0, reachable = 0, suppressed = 0;
   pid_t child;
   int   uffd = -1;

#ifdef SYS_userfaultfd
   uffd = syscall(SYS_userfaultfd, O_CLOEXEC);
#endif
   if (uffd < 0 || ioctl(uffd, WR(0x3f, sizeof(api)), &api) < 0
       || ioctl(uffd, WR(0x00, sizeof(reg)), &reg) < 0) {
      perror("userfaultfd");
      return 1;
   }
   child = end_it_in_a_minute();
   source = mmap(NULL, page, PROT_READ | PROT_WRITE,
                 MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
   source[10] = malloc(33);
   copy.src   = (uintptr_t)source;
   if (ioctl(uffd, WR(0x03, sizeof(copy)), &copy) < 0)
      perror("UFFDIO_COPY");
   munmap(source, page);
   VALGRIND_DO_QUICK_LEAK_CHECK;
   VALGRIND_COUNT_LEAKS(leaked, dubious, reachable, suppressed);
   (void)(dubious + reachable + suppressed);
   fprintf(stderr, "%lu bytes leaked\n", leaked);
   kill(child, SIGKILL);
   waitpid(child, NULL, 0);
   return 0;
}
