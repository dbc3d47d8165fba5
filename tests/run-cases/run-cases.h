/* KVM_RUN by example: one case is one KVM_RUN, what the kernel takes from the
   pages that it shares with the vCPU's program and what it stores there.  The
   expectations come from the kernel's kvm_arch_vcpu_ioctl_run of each
   architecture and what it calls, and from offsetof and sizeof in its uapi
   headers, not from the tables of the code under test.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_RUN_CASES_H
#define STANDIN_RUN_CASES_H

#include "../standin/kernel.h"

/* SIZE bytes at offset AT of the mapping of the vCPU's fd, in which a page
   counts as 4096 bytes, whatever size it has.  VALUE is in the byte order of
   the machine; where SIZE is more than its 8, the rest is 0. */
struct run_bytes {
   char     what;      /* R  the kernel uses them      (must be defined)
                          r  it may: neither kvm_run nor any earlier call
                             tells
                          W  the kernel stores them
                          w  it may, and nothing tells
                          P  the program stores them */
   unsigned at, size;
   uint64_t value;
};

struct run_case {
   const char *name;
   int         arch;

   /* Names of cases, in the same list, that have happened before on the same
      vCPU, with a comma between; what those name has happened before them. */
   const char *after;

   struct run_bytes put[6];     /* what the program stores before the call, */
   struct run_bytes does[64];   /* and all that the kernel does in it */
   long        result;          /* 0, or -errno */
   uint64_t    arg;             /* third argument of ioctl */
   unsigned    pages;           /* of the fd that are mapped, 0: all */

   /* If not 0: this is another ioctl, which matters to KVM_RUN and is not
      looked at itself.  It is made on a fd of that kind, and its argument
      points to BLOCK. */
   uint32_t    request;
   enum kind   kind;
   uint64_t    block[14];
};

/* Members of the arrays.  A field is an offset and a size; W_AS and PUT have a
   value behind it. */
#define R(...)        { 'R', __VA_ARGS__, 0 }
#define R_MAYBE(...)  { 'r', __VA_ARGS__, 0 }
#define W(...)        { 'W', __VA_ARGS__, 0 }
#define W_MAYBE(...)  { 'w', __VA_ARGS__, 0 }
#define W_AS(...)     { 'W', __VA_ARGS__ }
#define PUT(...)      { 'P', __VA_ARGS__ }

/* Closed by an entry without name. */
extern const struct run_case x86_run_cases[], arm64_run_cases[],
   power_run_cases[], s390_run_cases[], riscv_mips_loongarch_run_cases[];
#define RUN_CASE_LISTS \
   { x86_run_cases, arm64_run_cases, power_run_cases, s390_run_cases, \
     riscv_mips_loongarch_run_cases, NULL }

#endif
