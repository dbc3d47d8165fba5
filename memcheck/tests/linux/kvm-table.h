/* What the table-driven tests share: the blocks of memory that a call is
   given, of which maps tell what the kernel does with each byte, and the
   checks that Memcheck treats each byte as such.  It must not know what a
   call is: how a case is set up (reset) and its call made (call) is said by
   the program, and so is N_BLOCKS.  A line is printed for each deviation.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef KVM_TABLE_H
#define KVM_TABLE_H

#include <errno.h>
#include <fcntl.h>
#include <linux/kvm.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "../../memcheck.h"
#include "../../../tests/standin/control.h"
#include "../../../tests/standin/kernel.h"

/* A Valgrind knows the /dev/kvm, VM and vCPU calls of the architecture that
   it was built for.  The others' rows are checked by the unit tests of the
   effects core. */
#if defined(__x86_64__) || defined(__i386__)
#  define NATIVE_ARCH ARCH_X86
#elif defined(__aarch64__)
#  define NATIVE_ARCH ARCH_ARM64
#elif defined(__powerpc__)
#  define NATIVE_ARCH ARCH_POWER
#elif defined(__s390x__)
#  define NATIVE_ARCH ARCH_S390
#elif defined(__riscv)
#  define NATIVE_ARCH ARCH_RISCV
#else
#  define NATIVE_ARCH ARCH_MIPS
#endif

/* ---- Reporting ---- */

static unsigned n_cases, n_checks, n_deviations;
static char     the_name[100];     /* of the case at hand */

static void __attribute__((format(printf, 1, 2)))
deviation(const char *format, ...)
{
   va_list args;

   n_deviations++;
   fprintf(stderr, "case %s: ", the_name);
   va_start(args, format);
   vfprintf(stderr, format, args);
   va_end(args);
   fputc('\n', stderr);
}

static int must(int fd, const char *what)
{
   if (fd < 0) {
      deviation("%s: %s", what, strerror(errno));
      exit(1);
   }
   return fd;
}

/* The last line, and main's result. */
static int report(void)
{
   if (!RUNNING_ON_VALGRIND) {
      fprintf(stderr, "this is not below Valgrind: little was checked\n");
      return 1;
   }
   if (n_cases == 0) {
      fprintf(stderr, "no cases\n");
      return 1;
   }
   fprintf(stderr, n_deviations ? "deviations: %u\n" : "no deviations\n",
           n_deviations);
   return n_deviations != 0;
}

/* ---- The blocks ---- */

struct block {
   char          *map;      /* a letter a byte */
   size_t         len;
   unsigned char *at;       /* LEN bytes, and then ... */
   size_t         spare;    /* ... so many that are not the kernel's */
};

static const char *const block_names[] = {
   "byte", "nested byte", "second nested byte", "third nested byte",
   "fourth nested byte", "fifth nested byte"
};
static struct block blocks[N_BLOCKS];

/* Which bytes of a map are meant. */
#define USED     "RU"
#define WRITTEN  "WU"
#define ACCESSED "RIWUBA"
#define UNUSED   "I-WBA"

static int is_in(const char *set, const struct block *b, size_t i)
{
   return i < b->len && strchr(set, b->map[i]) != NULL;
}

/* The first byte from I on with which a run of SET begins or ends. */
static size_t next_edge(const char *set, const struct block *b, size_t i)
{
   while (i < b->len
          && !(is_in(set, b, i)
               && (i == 0 || !is_in(set, b, i - 1) || !is_in(set, b, i + 1))))
      i++;
   return i;
}

/* A record may repeat often: go over the first edges and the last one. */
#define MANY_EDGES 24
#define FOR_EACH_EDGE(i, set, b)                                        \
   for (size_t i = next_edge(set, b, 0), seen_ = 0; i < (b)->len;       \
        i = next_edge(set, b, i + 1))                                   \
      if (seen_++ < MANY_EDGES || next_edge(set, b, i + 1) == (b)->len)

/* "R4-68" as one letter a byte; NULL is for no bytes. */
static char *expand(const char *map, size_t *len)
{
   char *all = NULL;

   *len = 0;
   while (map && *map) {
      char   letter = *map++;
      size_t n;
      if (*map == 'L') {
         n = sizeof(long);
         map++;
      } else {
         char *end;
         n = strtoul(map, &end, 10);
         map = end;
      }
      all = realloc(all, *len + n + 1);
      memset(all + *len, letter, n);
      *len += n;
      all[*len] = 0;
   }
   return all;
}

static void give_maps(const char *const *maps)
{
   for (int i = 0; i < N_BLOCKS; i++)
      blocks[i].map = expand(maps[i], &blocks[i].len);
}

/* The kernel wants some of them aligned, and some within a page. */
static void allocate(size_t spare)
{
   for (int i = 0; i < N_BLOCKS; i++) {
      struct block *b = &blocks[i];
      size_t        alignment = 16;
      void         *at;
      while (alignment < b->len && alignment < 4096)
         alignment *= 2;
      free(b->at);
      if (posix_memalign(&at, alignment, b->len + spare))
         must(-1, "posix_memalign");
      b->at    = at;
      b->spare = spare;
   }
}

static void free_blocks(void)
{
   for (int i = 0; i < N_BLOCKS; i++) {
      free(blocks[i].map);
      free(blocks[i].at);
      blocks[i].at = NULL;
   }
}

/* Make the bytes of SET, and all that is not the kernel's, undefined; their
   values stay. */
static void undefine(const char *set)
{
   for (int i = 0; i < N_BLOCKS; i++) {
      struct block *b = &blocks[i];
      for (size_t j = 0; j < b->len; j++)
         if (is_in(set, b, j))
            VALGRIND_MAKE_MEM_UNDEFINED(b->at + j, 1);
      VALGRIND_MAKE_MEM_UNDEFINED(b->at + b->len, b->spare);
   }
}

/* ---- The call ---- */

static long     the_result;        /* 0 or more, or -errno, ... */
static long     expected_result;   /* ... and what it has to be, or */
static int      any_result;        /* it does not matter */
static unsigned the_errors;        /* Memcheck's, of the last call */

/* The program's: everything as it should be, all defined, bytes that are only
   written hold FILL; and the call, which sets the two above. */
static void reset(unsigned char fill);
static void call(void);

static void expect_no_error(const char *what)
{
   call();
   if (the_errors)
      deviation("%s: an error", what);
   if (the_result != expected_result && !any_result)
      deviation("%s: returned %ld, not %ld", what, the_result,
                expected_result);
}

#define EXPECT_AN_ERROR(...)                         \
   do {                                              \
      call();                                        \
      if (!the_errors)                               \
         deviation("no error: " __VA_ARGS__);        \
   } while (0)

/* ---- The checks ---- */

static void check_undefined(int i, size_t j)
{
   reset(0);
   VALGRIND_MAKE_MEM_UNDEFINED(blocks[i].at + j, 1);
   EXPECT_AN_ERROR("%s %zu (%c) undefined", block_names[i], j,
                   blocks[i].map[j]);
}

static void check_unused_undefined(void)
{
   reset(0);
   undefine(UNUSED);
   expect_no_error("all I, -, W, B, A bytes undefined");

   reset(0);
   for (int i = 0; i < N_BLOCKS; i++)
      for (size_t j = 0; j < blocks[i].len; j++)
         if (is_in("-", &blocks[i], j))
            VALGRIND_MAKE_MEM_NOACCESS(blocks[i].at + j, 1);
   expect_no_error("all - bytes unaddressable");
}

/* SET is what has to be addressable. */
static void check_unaddressable(const char *set)
{
   for (int i = 0; i < N_BLOCKS; i++) {
      struct block *b = &blocks[i];
      size_t        end = b->len;

      FOR_EACH_EDGE(j, set, b) {
         reset(0);
         VALGRIND_MAKE_MEM_NOACCESS(b->at + j, 1);
         EXPECT_AN_ERROR("%s %zu (%c) unaddressable", block_names[i], j,
                         b->map[j]);
      }
      while (end > 0 && !is_in(set, b, end - 1))
         end--;
      if (end == 0)
         continue;
      /* The block ends one byte short, and everything after is gone. */
      reset(0);
      VALGRIND_MAKE_MEM_NOACCESS(b->at + end - 1, b->len - end + 1);
      EXPECT_AN_ERROR("%s %zu is the first after the block", block_names[i],
                      end - 1);
   }
}

/* One mistake is one report: all LEN bytes at AT, of which some are used and
   some accessed, or none. */
static void check_one_mistake(const char *what, void *at, size_t len,
                              int used, int accessed)
{
   reset(0);
   VALGRIND_MAKE_MEM_UNDEFINED(at, len);
   call();
   if (the_errors != (used ? 1 : 0))
      deviation("%s undefined: %u reports", what, the_errors);
   reset(0);
   VALGRIND_MAKE_MEM_NOACCESS(at, len);
   call();
   if (the_errors != (accessed ? 1 : 0))
      deviation("%s unaddressable: %u reports", what, the_errors);
}

static inline void check_one_mistake_each(void)
{
   for (int i = 0; i < N_BLOCKS; i++) {
      const struct block *b = &blocks[i];
      if (b->len > 0)
         check_one_mistake(block_names[i], b->at, b->len,
                           strpbrk(b->map, USED) != NULL,
                           strpbrk(b->map, ACCESSED) != NULL);
   }
}

/* What is wrong with the definedness of byte I, NULL: nothing. */
static const char *wrong_vbits(const struct block *b, size_t i,
                               const unsigned char *vbits, const char *defined)
{
   if (is_in(USED, b, i) || is_in(defined, b, i))
      return vbits[i] == 0 ? NULL : "undefined";
   return vbits[i] == 0xff ? NULL : "defined";
}

/* Exactly the bytes of DEFINED, and those that were so before, are defined. */
static void compare_vbits(const char *defined, const char *when)
{
   for (int i = 0; i < N_BLOCKS; i++) {
      const struct block *b = &blocks[i];
      size_t              len = b->len + b->spare, end;
      unsigned char      *vbits = malloc(len + 1);

      if (len > 0 && VALGRIND_GET_VBITS(b->at, vbits, len) != 1) {
         deviation("%s: block %d is not addressable", when, i);
         len = 0;
      }
      for (size_t j = 0; j < len; j = end) {
         const char *wrong = wrong_vbits(b, j, vbits, defined);
         end = j + 1;
         if (!wrong)
            continue;
         while (end < len && wrong_vbits(b, end, vbits, defined) == wrong)
            end++;
         deviation("%s: %s %zu to %zu (%c...) %s", when, block_names[i], j,
                   end - 1, j < b->len ? b->map[j] : '>', wrong);
      }
      free(vbits);
   }
}

#endif
