/* Where memory is wished for need not be a multiple of the page size, unless it
   must be there.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#ifndef MAP_FIXED_NOREPLACE
#define MAP_FIXED_NOREPLACE 0x100000
#endif

static long page;

static void try(const char *what, char *where, int flags)
{
   char *got = mmap(where, page, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | flags,
                    -1, 0);

   if (got == MAP_FAILED)
      printf("%s: %s\n", what, errno == EINVAL ? "EINVAL" : "another error");
   else
      printf("%s: %s\n", what, (uintptr_t)got % page ? "not aligned"
             : got == where - (uintptr_t)where % page ? "there" : "elsewhere");
}

int main(void)
{
   char *free_pages;

   page = sysconf(_SC_PAGESIZE);
   free_pages = mmap(NULL, 3 * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1,
                     0);
   munmap(free_pages, 3 * page);
   try("a hint", free_pages + page + 1, 0);
   try("a hint, where something is", free_pages + page + 1, 0);
   try("MAP_FIXED", free_pages + page + 1, MAP_FIXED);
   try("MAP_FIXED_NOREPLACE", free_pages + 1, MAP_FIXED_NOREPLACE);
   return 0;
}
