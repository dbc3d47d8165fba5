/* Prints what kvm-attrs.def and kvm-ioctls.def know, for build-aux/abi-check,
   one fact a line and its words with blanks between:

      ioctl NAME DIR NR SIZE ARCHS BYTES
      device OBJECT TYPE
      group OBJECT NUMBER GROUP
      attr OBJECT NUMBER GROUP NUMBER ATTR

   BYTES is how long the argument is by its column, or "-" where a function
   says so.  It must not know any ioctl or attribute.
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
#define VALUE               -1
#define IN(n)               n
#define IN_OF(n, m)         m
#define OUT(n)              n
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
      printf("device " #id " %u\n", type);
#define ALIAS(id, type, name) \
   printf("device " #id " %u\n", type);
#define GROUP(id, grp, GRP, bits, SET, GET, HAS) \
   printf("group " #id " %llu " #GRP "\n", grp + 0ULL);
#define ATTR(id, grp, GRP, bits, att, ATT, SET, GET, HAS) \
   printf("group " #id " %llu " #GRP "\n", grp + 0ULL); \
   printf("attr " #id " %llu " #GRP " %llu " #ATT "\n", grp + 0ULL, att + 0ULL);
#define RANGE(id, grp, GRP, bits, within, first, last, NAME, SET, GET, HAS) \
   printf("group " #id " %llu " #GRP "\n", grp + 0ULL);
#include "kvm-attrs.def"
}

int main(void)
{
   ioctls();
   attributes();
   return 0;
}
