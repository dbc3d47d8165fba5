/* Measures which bytes of a probe's blocks the kernel reads and writes.  Must
   not know the tables: of the claim it uses only which bytes may hold anything,
   and fills those with garbage to see that it makes no difference.

   A block can be cut at a byte: what is behind, or before, is then taken away
   from the kernel in one of several ways.

     needs    with nothing mapped behind the first n bytes, the call fails, with
              EFAULT in general, until n is what it accesses
     skips    the same from the other side
     writes   with read-only memory behind, until n is how far it writes
     reads    with read-only memory behind that nobody has touched, mincore
              tells whether the call has read it; a write that is refused
              leaves no trace
     changed  which bytes differ after the call, with two fillings

   Each call is made on new objects, unless the call before has failed with
   EFAULT, and they are of those that are then as they were.  SPDX-License-Identifier: GPL-2.0-or-later */

#define _DEFAULT_SOURCE

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "oracle.h"

enum cut { WHOLE, NOTHING_BEHIND, READ_ONLY_BEHIND, UNTOUCHED_BEHIND,
           NOTHING_BEFORE };

enum { NO_GARBAGE = -1 };

struct layout {
   int      block;
   enum cut cut;
   size_t   at;
   int      garbage;      /* a byte for where the table says that nothing is
                             read, and for all around */
};

/*--- The memory ---*/

/* Two halves, and something inaccessible on either side. */
static unsigned char *arena[MAX_BLOCKS];
static size_t half;

static unsigned char *middle(int i)
{
   return arena[i] + host_page + half;
}

static void *map(void *at, size_t size, int protection, int flags)
{
   void *p = mmap(at, size, protection, MAP_PRIVATE | MAP_ANONYMOUS | flags,
                  -1, 0);

   if (p == MAP_FAILED) {
      fprintf(stderr, "oracle: mmap: %s\n", strerror(errno));
      exit(2);
   }
   return p;
}

static void protect(void *at, size_t size, int protection)
{
   if (mprotect(at, size, protection) < 0) {
      fprintf(stderr, "oracle: mprotect: %s\n", strerror(errno));
      exit(2);
   }
}

static void make_arenas(void)
{
   if (half > 0)
      return;
   half = (MAX_SIZE + MARGIN + 2 * host_page) & ~(host_page - 1);
   for (int i = 0; i < MAX_BLOCKS; i++)
      arena[i] = map(NULL, 2 * half + 2 * host_page, PROT_NONE, 0);
}

/* All halves new; blocks that are not cut begin at a page. */
static void place(struct probe *p, const struct layout *l)
{
   for (int i = 0; i < p->n_blocks; i++) {
      map(arena[i] + host_page, 2 * half, PROT_READ | PROT_WRITE, MAP_FIXED);
      p->block[i].at = (uintptr_t)middle(i);
      if (l->block == i && l->cut != WHOLE)
         p->block[i].at -= l->at;
   }
   for (int i = 0; i < p->n_blocks; i++) {
      struct block *b = &p->block[i];
      if (b->parent >= 0)
         put(&p->block[b->parent], b->parent_at, b->pointer_size, b->at);
   }
}

/* The contents, and garbage elsewhere if there is to be some. */
static void fill(const struct probe *p, const struct layout *l,
                 const struct claim *claim)
{
   for (int i = 0; i < p->n_blocks; i++) {
      const struct block *b = &p->block[i];
      unsigned char *at = (unsigned char *)(uintptr_t)b->at;
      size_t n = b->size + MARGIN;

      if (l->garbage != NO_GARBAGE)
         memset(arena[i] + host_page, l->garbage, 2 * half);
      if (l->block == i && l->cut == UNTOUCHED_BEHIND)
         n = l->at;
      for (size_t k = 0; k < n; k++)
         /* cppcheck-suppress nullPointer; without garbage there is no claim */
         if (l->garbage == NO_GARBAGE || claim->before[i][k] == 'R')
            at[k] = b->content[k];
   }
}

static void cut(const struct layout *l)
{
   switch (l->cut) {
      case WHOLE:
         break;
      case NOTHING_BEHIND:
         protect(middle(l->block), half, PROT_NONE);
         break;
      case READ_ONLY_BEHIND:
      case UNTOUCHED_BEHIND:
         protect(middle(l->block), half, PROT_READ);
         break;
      case NOTHING_BEFORE:
         protect(middle(l->block) - half, half, PROT_NONE);
         break;
   }
}

static bool is_touched(int block)
{
   unsigned char present[1 + MAX_SIZE / 1024];

   if (mincore(middle(block), half, present) < 0) {
      fprintf(stderr, "oracle: mincore: %s\n", strerror(errno));
      exit(2);
   }
   for (size_t i = 0; i < half / host_page; i++)
      if (present[i] & 1)
         return true;
   return false;
}

/*--- One call ---*/

static struct probe probe;
static bool         is_fresh;
static int          build_error;

static void refresh(const struct row *row)
{
   if (is_fresh)
      return;
   reset_kvm();
   memset(&probe, 0, sizeof(probe));
   the_failure = NULL;
   build_error = row->build(row, &probe, false);
   is_fresh = true;
}

/* The result, or -errno. */
static long make_call(const struct row *row, const struct layout *l,
                      struct claim *claim)
{
   long result;

   refresh(row);
   if (build_error)
      return build_error;
   place(&probe, l);
   if (claim) {
      struct layout plain = *l;
      plain.garbage = NO_GARBAGE;
      fill(&probe, &plain, NULL);
      claim_before(&probe, claim);
   }
   fill(&probe, l, claim);
   cut(l);
   errno = 0;
   if (probe.request == WRITTEN_TO_FD)
      result = write(probe.fd, (void *)(uintptr_t)probe.block[0].at,
                     probe.block[0].size);
   else if (probe.request == READ_FROM_FD)
      result = read(probe.fd, (void *)(uintptr_t)probe.block[0].at,
                    probe.block[0].size);
   else
      result = ioctl(probe.fd, probe.request,
                     probe.n_blocks > 0 ? (unsigned long)probe.block[0].at
                                        : (unsigned long)probe.number);
   if (result < 0)
      result = -errno;
   if (result >= 0 && claim && claim->makes_fd)
      keep_fd(result);
   is_fresh = result == -EFAULT && !probe.is_used_up;
   return result;
}

/*--- Where a block can be cut ---*/

/* What the call gives if nothing is cut. */
static long whole_result;

/* Whether the cut makes a difference: not every copy that fails is EFAULT in
   the end, and a read ends where it fails. */
static bool faults(const struct row *row, int block, enum cut cut, size_t at)
{
   struct layout l = { block, cut, at, NO_GARBAGE };
   const long result = make_call(row, &l, NULL);

   return result != whole_result
          && (result < 0 || probe.request == READ_FROM_FD);
}

/* The first of LOW..HIGH that is not FAULTING.  Small blocks are tried byte
   by byte; in large ones it is taken for granted that there is one such
   boundary. */
static size_t boundary(const struct row *row, int block, enum cut cut,
                       size_t high)
{
   const size_t byte_by_byte = 64;
   size_t low = 0;

   if (high <= byte_by_byte) {
      while (low < high && faults(row, block, cut, low))
         low++;
      return low;
   }
   while (low < high) {
      size_t n = (low + high) / 2;
      if (faults(row, block, cut, n))
         low = n + 1;
      else
         high = n;
   }
   return low;
}

static bool is_read_from(const struct row *row, int block, size_t at)
{
   struct layout l = { block, UNTOUCHED_BEHIND, at, NO_GARBAGE };

   make_call(row, &l, NULL);
   return is_touched(block);
}

/* How far the block is read, of the first HIGH bytes. */
static size_t reads_up_to(const struct row *row, int block, size_t high)
{
   size_t low = 0;

   while (low < high) {
      size_t n = (low + high) / 2;
      if (is_read_from(row, block, n))
         low = n + 1;
      else
         high = n;
   }
   return low;
}

/* How many bytes at the start are not accessed, if some are. */
static size_t skips(const struct row *row, int block, size_t high)
{
   size_t low = 0;

   if (high == 0 || faults(row, block, NOTHING_BEFORE, 1))
      return 0;
   while (low + 1 < high) {
      size_t n = (low + high) / 2;
      if (faults(row, block, NOTHING_BEFORE, n))
         high = n;
      else
         low = n;
   }
   return low;
}

/*--- The whole call ---*/

/* Notes which bytes are no longer what they were filled with. */
static void compare(struct measured *m, const struct layout *l,
                    const struct claim *claim)
{
   for (int i = 0; i < probe.n_blocks; i++) {
      const struct block *b = &probe.block[i];
      const size_t n = b->size + MARGIN;
      const unsigned char *at = (unsigned char *)(uintptr_t)b->at;

      for (size_t k = 0; k < n; k++) {
         unsigned char was = claim->before[i][k] == 'R' ? b->content[k]
                                                        : l->garbage;
         if (at[k] != was)
            m->block[i].changed[k] = true;
      }
      for (const unsigned char *p = arena[i] + host_page;
           p < arena[i] + host_page + 2 * half; p++)
         if ((p < at || p >= at + n) && *p != l->garbage)
            m->block[i].outside = true;
   }
}

static long run_whole(const struct row *row, struct measured *m, int garbage,
                      struct claim *claim)
{
   struct layout l = { 0, WHOLE, 0, garbage };
   long result;

   is_fresh = false;
   result = make_call(row, &l, claim);
   if (build_error)
      return result;
   claim_after(claim, result);
   if (garbage != NO_GARBAGE)
      compare(m, &l, claim);
   return result;
}

int measure(const struct row *row, struct measured *m, struct claim *claim)
{
   make_arenas();
   memset(m, 0, sizeof(*m));
   m->result = whole_result = run_whole(row, m, NO_GARBAGE, claim);
   if (build_error)
      return build_error;
   m->n_blocks = probe.n_blocks;
   for (int i = 0; i < probe.n_blocks; i++) {
      const size_t all = probe.block[i].size + MARGIN;
      m->block[i].name   = probe.block[i].name;
      m->block[i].size   = all;
      m->block[i].needs  = boundary(row, i, NOTHING_BEHIND, all);
      m->block[i].skips  = skips(row, i, m->block[i].needs);
      m->block[i].writes = boundary(row, i, READ_ONLY_BEHIND,
                                    m->block[i].needs);
      m->block[i].reads  = reads_up_to(row, i, all);
   }
   m->with_garbage[0] = run_whole(row, m, 0xa5, claim);
   m->with_garbage[1] = run_whole(row, m, 0x5a, claim);
   reset_kvm();
   return 0;
}
