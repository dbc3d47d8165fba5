/* KVM ioctls by example: one case is one call, and what the kernel does with
   each byte that its argument points to.  The expectations come from the
   kernel's handlers and from sizeof and offsetof in its uapi headers, not from
   the tables of the code under test.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_IOCTL_CASES_H
#define STANDIN_IOCTL_CASES_H

#include <string.h>

#include "attr-cases.h"      /* the letters of maps, PAIR32 */

#define MAX_NESTED 5
#define MAX_POKES  3

struct ioctl_case {
   const char *name;         /* "GET_MSRS (short)": KVM_* first, then words */
   enum kind   kind;         /* of the fd */
   int         arch;         /* enum arch, -1: all whose own list has no
                                case for this request; and x86 */
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

   /* Names of cases that are run before this one on the same VM, with a comma
      between: "SET_USER_MEMORY_REGION,..." */
   const char *first;
};

/* The result of a case that succeeds in making an fd. */
#define NEW_FD .result = 10, .makes_fd = true

/* One list a family, closed by an entry without name. */
extern const struct ioctl_case generic_ioctl_cases[], x86_ioctl_cases[],
   x86_encrypt_ioctl_cases[], arm_riscv_ioctl_cases[], power_ioctl_cases[],
   s390_ioctl_cases[], mips_loongarch_ioctl_cases[];
#define IOCTL_CASE_LISTS \
   { generic_ioctl_cases, x86_ioctl_cases, x86_encrypt_ioctl_cases, \
     arm_riscv_ioctl_cases, power_ioctl_cases, s390_ioctl_cases, \
     mips_loongarch_ioctl_cases, NULL }

/* Whether C is about ARCH's kernel. */
static inline bool is_case_of(const struct ioctl_case *c, enum arch arch)
{
   static const struct ioctl_case *const lists[] = IOCTL_CASE_LISTS;

   if (c->arch >= 0 || arch == ARCH_X86)
      return c->arch < 0 || c->arch == (int)arch;
   for (int i = 0; lists[i]; i++)
      for (const struct ioctl_case *own = lists[i]; own->name; own++)
         if (own->arch == (int)arch && own->request == c->request)
            return false;
   return true;
}

/* The next of the *NAMES of what is run first, ARCH as in struct ioctl_case;
   *NAMES is then behind it.  NULL: there are no more, or no such case. */
static inline const struct ioctl_case *next_first(const char **names, int arch)
{
   static const struct ioctl_case *const lists[] = IOCTL_CASE_LISTS;
   const size_t length = *names ? strcspn(*names, ",") : 0;

   if (length == 0)
      return NULL;
   for (int i = 0; lists[i]; i++)
      for (const struct ioctl_case *c = lists[i]; c->name; c++)
         if (strlen(c->name) == length && strncmp(c->name, *names, length) == 0
             && (c->arch < 0 || c->arch == arch)) {
            *names += length + ((*names)[length] == ',');
            return c;
         }
   return NULL;
}

#endif
