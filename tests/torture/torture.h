/* What hostile clients share: chance, one arena that all pointers lead into or
   nowhere, and structs of anything there.  It must not know any call.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef TORTURE_H
#define TORTURE_H

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#define FIRST_FD   40               /* from here on fds are fair game */
#define LAST_FD    120
#define ARENA      (64 * 4096UL)

static char *arena;

static void new_arena(void)
{
   arena = mmap(NULL, ARENA, PROT_READ | PROT_WRITE,
                MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}

/* One a thread, so that a seed means the same whatever the others do. */
static __thread uint64_t chance;

static uint64_t any(void)
{
   chance ^= chance << 13;
   chance ^= chance >> 7;
   chance ^= chance << 17;
   return chance;
}

static unsigned below(unsigned n)
{
   return (unsigned)(any() >> 20) % n;
}

static int any_fd(void)
{
   return FIRST_FD + below(LAST_FD - FIRST_FD + 1);
}

/* In the arena mostly, often near the end of a page. */
static uint64_t any_address(void)
{
   static const uint64_t nowhere[] = {
      0, 1, ~0ULL, ~7ULL, 1ULL << 47, 0xffff800000000000ULL, 0x7fffffffffffULL
   };

   switch (below(8)) {
   case 0:
      return nowhere[below(sizeof(nowhere) / sizeof(nowhere[0]))];
   case 1:
   case 2:
      return (uintptr_t)arena + 4096 * (1 + below(63)) - below(64);
   default:
      return (uintptr_t)arena + (below(ARENA) & ~7UL);
   }
}

/* Nothing that could be an address of the program or of Valgrind, where the
   kernel would store what it is asked to, whatever a tool says. */
static uint64_t any_word(void)
{
   switch (below(6)) {
   case 0:
      return any_address();
   case 1:
      return any() | 1ULL << 63;
   case 2:
      return (any() & 0xffffffffULL) | 0x80000000U;
   default:
      return below(20);
   }
}

static void any_struct(uint64_t at)
{
   uint64_t words[24];
   const unsigned n = 1 + below(24);

   for (unsigned i = 0; i < n; i++)
      words[i] = any_word();
   if (below(4) == 0)
      (void)VALGRIND_MAKE_MEM_UNDEFINED(words, n * 8);
   /* The page may be gone or read-only by now, which the kernel tells. */
   if (at - (uintptr_t)arena < ARENA - sizeof(words)) {
      int fd = open("/proc/self/mem", O_RDWR | O_CLOEXEC);
      if (fd >= 0) {
         if (pwrite(fd, words, n * 8, (off_t)at) < 0)
            errno = 0;
         close(fd);
      }
   }
}

#endif
