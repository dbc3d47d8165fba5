/* How a unit test says what passed, and what is wrong; and chance, the same
   each time.  It must not know what is tested.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef UNIT_REPORT_H
#define UNIT_REPORT_H

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

static unsigned n_passed, n_failed;
static unsigned complaints;           /* of the test that runs */

static void complain(const char *format, ...)
{
   va_list args;

   complaints++;
   printf("   ");
   va_start(args, format);
   vprintf(format, args);
   va_end(args);
   printf("\n");
}

static void finish(const char *name)
{
   if (complaints == 0) {
      n_passed++;
      printf("PASS: %s\n", name);
   } else {
      n_failed++;
      printf("FAIL: %s\n", name);
   }
   complaints = 0;
}

static inline uint64_t random64(void)
{
   static uint64_t x = 88172645463325252ULL;

   x ^= x << 13;
   x ^= x >> 7;
   x ^= x << 17;
   return x;
}

/* The last line, and main's result. */
static int report(void)
{
   printf("%u passed, %u failed, 0 skipped\n", n_passed, n_failed);
   return n_failed != 0;
}

#endif
