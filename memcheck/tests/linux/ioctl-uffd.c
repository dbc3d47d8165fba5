/* What a program that handles its own page faults tells the kernel, and what
   the kernel then has done.  SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "../../memcheck.h"

#define WR(n, size)   _IOC(_IOC_READ | _IOC_WRITE, 0xaa, n, size)
#define UNREGISTER    _IOC(_IOC_READ, 0xaa, 1, 16)

struct api      { uint64_t api, features, ioctls; };
struct reg      { uint64_t start, len, mode, ioctls; };
struct copy     { uint64_t dst, src, len, mode; int64_t copy; };
struct zeropage { uint64_t start, len, mode; int64_t zeropage; };

#define LARGEST_PAGE  0x10000

static int uffd;

static void say(const char *what)
{
   fprintf(stderr, "%s\n", what);
}

static void undefine(void *at, size_t len)
{
   (void)VALGRIND_MAKE_MEM_UNDEFINED(at, len);
}

static void must(int result, const char *what)
{
   if (result < 0)
      perror(what);
}

/* How many bytes at AT are defined, before the first that is not. */
static size_t defined(const void *at, size_t len)
{
   unsigned char *vbits = malloc(len);
   size_t         n = 0;

   if (VALGRIND_GET_VBITS(at, vbits, len) == 1)
      while (n < len && vbits[n] == 0)
         n++;
   free(vbits);
   return n;
}

int main(int argc, char **argv)
{
   const size_t page = sysconf(_SC_PAGESIZE);
   char *area = mmap(NULL, 4 * page, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
   char *source = malloc(LARGEST_PAGE);
   struct api      api  = { 0xaa };
   struct reg     *reg  = malloc(sizeof(*reg));
   struct copy     copy = { (uintptr_t)area, (uintptr_t)source, page };
   struct zeropage zero = { (uintptr_t)area + page, page };
   char *freed;

#ifdef SYS_userfaultfd
   uffd = syscall(SYS_userfaultfd, O_CLOEXEC);
#else
   uffd = -1;
#endif
   if (argc > 1)        /* only: is there one? */
      return uffd < 0;

   undefine(&api.ioctls, 8);
   reg->start = (uintptr_t)area;
   reg->len   = 4 * page;
   reg->mode  = 1;
   undefine(&copy.copy, 8);
   undefine(&zero.zeropage, 8);
   undefine(area, 4 * page);
   say("api");
   must(ioctl(uffd, WR(0x3f, sizeof(api)), &api), "UFFDIO_API");
   if (defined(&api, sizeof(api)) != sizeof(api))
      say("not defined");
   say("register");
   must(ioctl(uffd, WR(0x00, sizeof(*reg)), reg), "UFFDIO_REGISTER");
   if (defined(reg, sizeof(*reg)) != sizeof(*reg))
      say("not defined");
   if (defined(area, 4 * page) != 4 * page)
      say("what is put there will be defined");
   undefine(area, 4 * page);
   say("copy");
   memset(source, 7, page);
   must(ioctl(uffd, WR(0x03, sizeof(copy)), &copy), "UFFDIO_COPY");
   if (copy.copy != (int64_t)page || defined(area, 4 * page) != page)
      say("not as much as was copied");
   say("zero");
   must(ioctl(uffd, WR(0x04, sizeof(zero)), &zero), "UFFDIO_ZEROPAGE");
   if (zero.zeropage != (int64_t)page || defined(area, 4 * page) != 2 * page)
      say("not as much as was cleared");
   say("copy again: it fails, and says so");
   undefine(&copy.copy, 8);
   ioctl(uffd, WR(0x03, sizeof(copy)), &copy);
   if (copy.copy >= 0)
      say("it did not");
   say("copy what was never written");
   copy.dst += 2 * page;
   undefine(source + 100, 1);
   must(ioctl(uffd, WR(0x03, sizeof(copy)), &copy), "UFFDIO_COPY");
   say("copy what was freed");
   copy.dst += page;
   freed = malloc(LARGEST_PAGE);
   copy.src = (uintptr_t)freed;
   memset(freed, 1, page);
   free(freed);
   must(ioctl(uffd, WR(0x03, sizeof(copy)), &copy), "UFFDIO_COPY");
   say("unregister: _IOR, but it is read");
   undefine(&reg->len, 8);
   ioctl(uffd, UNREGISTER, reg);
   free(reg);
   free(source);
   return 0;
}
