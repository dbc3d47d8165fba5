/* Ioctls other than KVM_RUN that use the pages that a vCPU shares with its
   program, by example: one case is one call that succeeds, what it does with
   its argument and what with the pages.  The expectations come from the
   kernel's functions and from offsetof and sizeof in its uapi headers, not from
   the tables of the code under test.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef PAGE_CASES_H
#define PAGE_CASES_H

#include "run-cases.h"

struct page_case {
   const char      *name;
   int              arch;
   uint32_t         request;
   const char      *map;        /* of the argument, as in ioctl_case; NULL: it
                                   is a number or not looked at */
   uint64_t         valid;      /* kvm_valid_regs */
   struct run_bytes does[18];   /* R and W */

   /* Bytes that the call copies from the pages to the argument: as well
      defined as they were there. */
   struct { unsigned to, from, size; } copies[18];
};

/* Closed by an entry without name. */
extern const struct page_case s390_page_cases[];

#endif
