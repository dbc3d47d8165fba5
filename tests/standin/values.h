/* What the handlers of attributes do with one value at addr.  They differ in
   when they do it, and in what they take.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_VALUES_H
#define STANDIN_VALUES_H

#include <errno.h>
#include <string.h>

#include "kernel.h"

static inline long in32(struct call *c, const struct device_attr *a,
                        uint32_t *v)
{
   return copy_from_user(c, v, a->addr, sizeof(*v)) != 0 ? -EFAULT : 0;
}

static inline long in64(struct call *c, const struct device_attr *a,
                        uint64_t *v)
{
   return copy_from_user(c, v, a->addr, sizeof(*v)) != 0 ? -EFAULT : 0;
}

/* LEN bytes that the kernel takes whatever they are. */
static inline long set_any(struct call *c, const struct device_attr *a,
                           size_t len)
{
   char block[4096];

   return copy_from_user(c, block, a->addr, len) != 0 ? -EFAULT : 0;
}

static inline long get_any(struct call *c, const struct device_attr *a,
                           size_t len)
{
   return fill_user(c, a->addr, len) != 0 ? -EFAULT : 0;
}

static inline long access_any(struct call *c, const struct device_attr *a,
                              size_t len, bool write)
{
   return write ? set_any(c, a, len) : get_any(c, a, len);
}

static inline uint32_t u32_at(const void *block, size_t offset)
{
   uint32_t v;

   memcpy(&v, (const char *)block + offset, sizeof(v));
   return v;
}

static inline uint64_t u64_at(const void *block, size_t offset)
{
   uint64_t v;

   memcpy(&v, (const char *)block + offset, sizeof(v));
   return v;
}

static inline bool aligned(uint64_t v, uint64_t to)
{
   return v % to == 0;
}

static inline bool in_range(uint32_t v, uint32_t first, uint32_t last)
{
   return v >= first && v <= last;
}

#endif
