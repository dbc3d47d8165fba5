/* Prints the rows of kvm-attrs.def and kvm-ioctls.def with all their columns,
   a row a line and its fields with tabs between, for build-aux/tables and
   build-aux/strace:

      owner  ID KIND ARCHS TYPE NAME
      alias  ID TYPE NAME
      attr   ID GROUP-NR GROUP SET-BITS GET-BITS HAS-BITS WITHIN FIRST LAST
             NAME SET BYTES HOW GET BYTES HOW HAS
      ioctl  NAME DIR NR SIZE FDS ARCHS ARGUMENT BYTES SIZE HOW MAKES

   The attrs of a row are those whose bits WITHIN are from FIRST to LAST; NAME
   is "-" of a row that is for a whole group.  BYTES is "long" of an unsigned
   long, and "-" where HOW says it: the function of the core and its words with
   a colon between.  It must not know any ioctl or attribute.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <stdio.h>

typedef unsigned long long number;

/* A row cannot depend on bits that no command looks at. */
static void bits(const number *b, number within)
{
   printf("\t0x%llx\t0x%llx\t0x%llx\t0x%llx", b[0], b[1], b[2],
          within & (b[0] | b[1] | b[2]));
}

#define ALL          ((number[3]){ ~0ULL, ~0ULL, ~0ULL })
#define LO32         ((number[3]){ 0xffffffff, 0xffffffff, 0xffffffff })
#define NONE         ((number[3]){ 0, 0, 0 })
#define BITS(m)      ((number[3]){ m, m, m })
#define BY_OP(s, g, h) ((number[3]){ s, g, h })

/* A cell is three fields. */
#define NEVER        "never\t0\t"
#define NO           "no\t0\t"
#define VALUE        "value\t0\t"
#define IN(n)        "in\t" #n "\t"
#define OUT(n)       "out\t" #n "\t"
#define UPDATE(n)    "update\t" #n "\t"
#define IN_LONG      "in\tlong\t"
#define OUT_LONG     "out\tlong\t"
#define FN(f, words) "function\t-\t" #f ": " words

static void attributes(void)
{
#define HAS    "yes"
#define HIDDEN "no"
#define OWNER(id, kind, archs, type, name) \
   printf("owner\t" #id "\t" #kind "\t" #archs "\t%llu\t" name "\n", \
          (number)(type));
#define ALIAS(id, type, name) \
   printf("alias\t" #id "\t%llu\t" name "\n", (number)(type));
#define ROW(id, grp, GRP, looked_at, within, first, last, NAME, SET, GET, HAS_) \
   printf("attr\t" #id "\t%llu\t" GRP, (number)(grp)); \
   bits(looked_at, within); \
   printf("\t%llu\t%llu\t" NAME "\t" SET "\t" GET "\t%s\n", \
          (number)(first), (number)(last), \
          HAS_[0] == 'n' && HAS_[1] == 'e' ? "never" : HAS_);
#define ATTR(id, grp, GRP, looked_at, att, ATT, SET, GET, HAS_) \
   ROW(id, grp, #GRP, looked_at, ~0ULL, att, att, #ATT, SET, GET, HAS_)
#define GROUP(id, grp, GRP, looked_at, SET, GET, HAS_) \
   ROW(id, grp, #GRP, looked_at, 0, 0, 0, "-", SET, GET, HAS_)
#define RANGE(id, grp, GRP, looked_at, within, first, last, NAME, SET, GET, \
              HAS_) \
   ROW(id, grp, #GRP, looked_at, within, first, last, #NAME, SET, GET, HAS_)
#include "kvm-attrs.def"
}

#undef NONE
#undef VALUE
#undef IN
#undef OUT
#undef FN

#define UNUSED              "unused\t0\t0\t"
#define NOTED(f)            "unused\t0\t0\t"
#define VALUE               "number\t0\t0\t"
#define VALUE_FN(f)         "number\t0\t0\t"
#define IN(n, s)            "in\t" #n "\t" #n "\t"
#define IN_OF(n, m, s)      "in\t" #n "\t" #m "\t"
#define OUT(n, s)           "out\t" #n "\t" #n "\t"
#define FN(f, words)        "function\t-\t-\t" #f ": " words
#define FN_ALWAYS(f, words) "function\t-\t-\t" #f ": " words

static void ioctls(void)
{
#define IOCTL(dir, nr, size, NAME, on, archs, ARGUMENT) \
   printf("ioctl\t" #NAME "\t" #dir "\t0x%02x\t%u\t" #on "\t" #archs "\t%s\t\n", \
          nr, size + 0u, ARGUMENT);
#define IOCTL_FD(dir, nr, size, NAME, on, archs, ARGUMENT, makes) \
   printf("ioctl\t" #NAME "\t" #dir "\t0x%02x\t%u\t" #on "\t" #archs "\t%s\t" \
          #makes "\n", nr, size + 0u, ARGUMENT);
#include "kvm-ioctls.def"
}

int main(void)
{
   attributes();
   ioctls();
   return 0;
}
