/* KVM ioctls by example: one case is one call, and what the kernel does with
   each byte that its argument points to.  The expectations come from the
   kernel's handlers and from sizeof and offsetof in its uapi headers, not from
   the tables of the code under test.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_IOCTL_CASES_H
#define STANDIN_IOCTL_CASES_H

#include "attr-cases.h"      /* the letters of maps, PAIR32 */

#define MAX_NESTED 5
#define MAX_POKES  3

struct ioctl_case {
   const char *name;         /* "GET_MSRS (short)": KVM_* first, then words */
   enum kind   kind;         /* of the fd */
   int         arch;         /* enum arch, -1: all of which the second list
                                has no case for this request */
   uint32_t    request;      /* by this machine's _IO macros */

   /* The bytes of the block that the argument points to, as in attr_case.
      "": the argument is not looked at at all.  NULL: it is a number (that in
      init[0]), which is looked at. */
   const char *map;

   /* The block's first bytes before the call, and, where the kernel stores
      something that says how far it wrote (a count), after it: 64-bit words
      in the byte order of the machine, the rest is 0.  STORES tells whether
      AFTER counts. */
   uint64_t    init[24];
   uint64_t    after[24];
   bool        stores;
   long        result;       /* 0 or more, or -errno */
   bool        makes_fd;     /* the result, or what stands in the struct */

   /* Up to five more blocks: their maps, where their 64-bit addresses stand
      (an offset in the first, or n << 16 | an offset in nested[n - 1]), and
      their first bytes before the call. */
   struct {
      const char *map;
      unsigned    at;
      uint64_t    init[12];
   } nested[MAX_NESTED];

   /* Words that are there before the call and that no init reaches: at AT of
      the first block, or of nested[BLOCK - 1].  A value of 0: no more. */
   struct {
      unsigned    block, at;
      uint64_t    value;
   } poke[MAX_POKES];

   /* Names of cases, in the same list, that are run before this one on the
      same VM, with a comma between: "SET_USER_MEMORY_REGION,..." */
   const char *first;
};

/* The result of a case that succeeds in making an fd. */
#define NEW_FD .result = 10, .makes_fd = true

/* Closed by an entry without name. */
extern const struct ioctl_case x86_ioctl_cases[];
extern const struct ioctl_case other_ioctl_cases[];

/* Whether C is about ARCH's kernel. */
static inline bool is_case_of(const struct ioctl_case *c, enum arch arch)
{
   for (const struct ioctl_case *own = other_ioctl_cases; own->name; own++)
      if (c->arch < 0 && own->arch == (int)arch && own->request == c->request)
         return false;
   return c->arch < 0 || c->arch == (int)arch;
}

#endif
