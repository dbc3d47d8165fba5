/* The attributes of riscv's AIA, as their kernel serves them (Linux 7.3):
   what is copied in and out, in which order and with which error.  There is
   no state behind: every register, interrupt, queue and vCPU that a call
   names exists, and nothing was set before.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <string.h>

#include "abi-aia.h"
#include "values.h"

/* --- RISCV_AIA: aia_device.c ------------------------------------------ */

/* aia_config */
static long aia_check_config(uint64_t attr, uint32_t v)
{
   bool ok;

   switch (attr) {
   case K_AIA_CONFIG_MODE:
      ok = v <= K_AIA_MODE_MAX;
      break;
   case K_AIA_CONFIG_IDS:
      ok = in_range(v, K_AIA_IDS_MIN, K_AIA_IDS_MAX - 1)
           && (v & K_AIA_IDS_MIN) == K_AIA_IDS_MIN;
      break;
   case K_AIA_CONFIG_SRCS:
      ok = v < K_AIA_SRCS_MAX;
      break;
   case K_AIA_CONFIG_GROUP_BITS:
      ok = v < K_AIA_GROUP_BITS_MAX;
      break;
   case K_AIA_CONFIG_GROUP_SHIFT:
      ok = in_range(v, K_AIA_GROUP_SHIFT_MIN, K_AIA_GROUP_SHIFT_MAX - 1);
      break;
   case K_AIA_CONFIG_HART_BITS:
      ok = v < K_AIA_HART_BITS_MAX;
      break;
   case K_AIA_CONFIG_GUEST_BITS:
      ok = v < K_AIA_GUEST_BITS_MAX;
      break;
   default:
      return -ENXIO;
   }
   return ok ? 0 : -EINVAL;
}

/* The size of a group's value; 0: the group has none. */
static size_t aia_len(const struct call *c, uint32_t group)
{
   switch (group) {
   case K_AIA_CONFIG:
   case K_AIA_APLIC:
      return 4;
   case K_AIA_ADDR:
      return 8;
   case K_AIA_IMSIC:
      return c->wordsize;
   }
   return 0;
}

static long aia_set(struct call *c, const struct device_attr *a)
{
   size_t   len = aia_len(c, a->group);
   uint64_t v64 = 0;
   uint32_t v32;

   if (len != 0 && copy_from_user(c, &v64, a->addr, len) != 0)
      return -EFAULT;
   switch (a->group) {
   case K_AIA_CONFIG:
      memcpy(&v32, &v64, 4);
      return aia_check_config(a->attr, v32);
   case K_AIA_ADDR:
      if (a->attr >= K_AIA_ADDR_MAX)
         return -ENXIO;
      return aligned(v64, K_AIA_ALIGN) ? 0 : -EINVAL;
   case K_AIA_CTRL:
      return a->attr == K_AIA_CTRL_INIT ? 0 : -ENXIO;
   case K_AIA_APLIC:
      return aligned(a->attr, 4) ? 0 : -EOPNOTSUPP;
   case K_AIA_IMSIC:
      return 0;
   }
   return -ENXIO;
}

/* aia_get_attr copies the buffer in, for nothing, before it writes it. */
static long aia_get(struct call *c, const struct device_attr *a)
{
   size_t   len = aia_len(c, a->group);
   uint64_t ignored;

   if (len == 0)
      return -ENXIO;
   if (copy_from_user(c, &ignored, a->addr, len) != 0)
      return -EFAULT;
   if (a->group == K_AIA_CONFIG && a->attr > K_AIA_CONFIG_GUEST_BITS)
      return -ENXIO;
   if (a->group == K_AIA_ADDR && a->attr >= K_AIA_ADDR_MAX)
      return -ENXIO;
   if (a->group == K_AIA_APLIC && !aligned(a->attr, 4))
      return -EOPNOTSUPP;
   return get_any(c, a, len);
}

static long aia_has(struct call *c, const struct device_attr *a)
{
   (void)c;
   switch (a->group) {
   case K_AIA_CONFIG:
      return a->attr <= K_AIA_CONFIG_GUEST_BITS ? 0 : -ENXIO;
   case K_AIA_ADDR:
      return a->attr < K_AIA_ADDR_MAX ? 0 : -ENXIO;
   case K_AIA_CTRL:
      return a->attr == K_AIA_CTRL_INIT ? 0 : -ENXIO;
   case K_AIA_APLIC:
      return aligned(a->attr, 4) ? 0 : -EOPNOTSUPP;
   case K_AIA_IMSIC:
      return 0;
   }
   return -ENXIO;
}

const struct attr_ops aia_ops[] = {
   { KIND_DEVICE, K_TYPE_RISCV_AIA, -1, "kvm-riscv-aia",
     aia_set, aia_get, aia_has },
   { .name = NULL }
};
