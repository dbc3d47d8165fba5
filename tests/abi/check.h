/* Comparing our numbers with the kernel's headers, when compiling.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_CHECK_H
#define STANDIN_CHECK_H

#include <stddef.h>

#define SAME(ours, theirs) \
   _Static_assert((unsigned long long)(ours) == (unsigned long long)(theirs), \
                  #ours " is not " #theirs)
#define SIZE(ours, type)          SAME(ours, sizeof(type))
#define OFFSET(ours, type, field) SAME(ours, offsetof(type, field))
/* Where the field ends; of the last one: nothing of the struct is left. */
#define LAST(ours, type, field) \
   SAME(ours, offsetof(type, field) + sizeof(((type *)0)->field))

#endif
