/* close_range forgets the fds in the range and no others; with
   CLOSE_RANGE_CLOEXEC, or when it fails, it forgets none.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-fd.h"

#ifndef CLOSE_RANGE_CLOEXEC
#  define CLOSE_RANGE_CLOEXEC 4
#endif

static const int numbers[] = { 90, 100, 101, 102, 103, 110, 200 };
#define N_NUMBERS (sizeof(numbers) / sizeof(numbers[0]))

static void close_and_show(unsigned first, unsigned last, unsigned flags)
{
   fprintf(stderr, "close_range(%u, ", first);
   fprintf(stderr, last == ~0U ? "~0" : "%u", last);
   fprintf(stderr, ", %u): %s\n", flags,
           syscall(__NR_close_range, first, last, flags) == 0
           ? "done" : strerror(errno));
   for (unsigned i = 0; i < N_NUMBERS; i++)
      fprintf(stderr, "   %d %s\n", numbers[i], what_is(numbers[i]));
}

int main(void)
{
   int vfio = new_vfio(new_vm());

   for (unsigned i = 0; i < N_NUMBERS; i++)
      must(dup2(vfio, numbers[i]), "dup2");

   close_and_show(0, ~0U, CLOSE_RANGE_CLOEXEC);
   close_and_show(0, ~0U, 1U << 20);
   close_and_show(101, 100, 0);
   close_and_show(101, 101, 0);
   close_and_show(102, 104, 0);
   close_and_show(104, 150, 0);
   close_and_show(100, ~0U, 0);
   return 0;
}
