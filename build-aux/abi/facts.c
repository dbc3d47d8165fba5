/* Prints what kvm-attrs.def, kvm-ioctls.def and kvm-run.def know, for
   build-aux/abi-check, one fact a line and its words with blanks between:

      ioctl NAME DIR NR SIZE ARCHS BYTES
      device OBJECT TYPE
      group OBJECT NUMBER GROUP
      attr OBJECT NUMBER GROUP NUMBER ATTR
      exit NUMBER NAME
      run ARCHS PART OFFSET BYTES MEMBER
      ring ARCHS PAGE

   BYTES is how long the argument, or the member of kvm_run, is by its column;
   0, or "-" of an argument, where a function says so.  It must not know any
   ioctl, attribute or exit.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <stdio.h>
#include <string.h>

static void ioctl_row(const char *name, const char *dir, unsigned nr,
                      unsigned size, const char *archs, long bytes)
{
   printf("ioctl %s %s %u %u %s ", name, dir, nr, size, archs);
   if (bytes < 0)
      printf("-\n");
   else
      printf("%ld\n", bytes);
}

/* The columns that only Valgrind and the manual need. */
#define UNUSED              -1
#define NOTED(f)            -1
#define VALUE               -1
#define VALUE_FN(f)         -1
#define IN(n, s)            n
#define IN_OF(n, m, s)      m
#define OUT(n, s)           n
#define FN(f, words)        -1
#define FN_ALWAYS(f, words) -1

static void ioctls(void)
{
#define IOCTL(dir, nr, size, NAME, on, archs, ARGUMENT) \
   ioctl_row(#NAME, #dir, nr, size, #archs, ARGUMENT);
#define IOCTL_FD(dir, nr, size, NAME, on, archs, ARGUMENT, makes) \
   ioctl_row(#NAME, #dir, nr, size, #archs, ARGUMENT);
#include "kvm-ioctls.def"
}

static void attributes(void)
{
#define OWNER(id, kind, archs, type, name) \
   if (strcmp(#kind, "device") == 0) \
      printf("device " #id " %llu\n", type + 0ULL);
#define ALIAS(id, type, name) \
   printf("device " #id " %llu\n", type + 0ULL);
#define GROUP(id, grp, GRP, bits, SET, GET, HAS) \
   printf("group " #id " %llu " #GRP "\n", grp + 0ULL);
#define ATTR(id, grp, GRP, bits, att, ATT, SET, GET, HAS) \
   printf("group " #id " %llu " #GRP "\n", grp + 0ULL); \
   printf("attr " #id " %llu " #GRP " %llu " #ATT "\n", grp + 0ULL, att + 0ULL);
#define RANGE(id, grp, GRP, bits, within, first, last, NAME, SET, GET, HAS) \
   printf("group " #id " %llu " #GRP "\n", grp + 0ULL);
#include "kvm-attrs.def"
}

/* "s.regs.todpr to pfc" and "io.data_offset[]" begin with a member. */
static void member(const char *archs, const char *part, unsigned offset,
                   unsigned bytes, const char *name)
{
   int length = strcspn(name, " [");

   printf("run %s %s %u %u %.*s\n", archs, part, offset,
          name[length] ? 0 : bytes, length, name);
}

#undef FN
#define FN(f, words)    0
#define N(n)            n
#define RAN(n)          n
#define VALID(bits, n)  n
#define DIRTY(bits, n)  n
#define IF(f, n, words) n
#define CASE(k, n)      n
#define THAT_MANY       0

static void shared_page(void)
{
#define REASON(nr, NAME, reply) \
   printf("exit %d " #NAME "\n", nr);
#define ENTRY(archs, part, offset, BYTES, name) \
   member(#archs, #part, offset, BYTES, name);
#define LEAVE(archs, part, offset, BYTES, name) \
   member(#archs, #part, offset, BYTES, name);
#define POLL(archs, part, offset, BYTES, name) \
   member(#archs, #part, offset, BYTES, name);
#define UNSET(NAME, archs, part, offset, BYTES, name) \
   member(#archs, #part, offset, BYTES, name);
#define REPLY(NAME, archs, part, offset, BYTES, name) \
   member(#archs, #part, offset, BYTES, name);
#define RING(archs, page) \
   printf("ring " #archs " %d\n", page);
#include "kvm-run.def"
}

int main(void)
{
   shared_page();
   ioctls();
   attributes();
   return 0;
}
