/* The attributes of powerpc's MPIC, XICS and XIVE, as their kernel serves
   them (Linux 7.3): what is copied in and out, in which order and with
   which error.  There is no state behind: every register, interrupt, queue
   and vCPU that a call names exists, and nothing was set before.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>

#include "abi-mpic-xics-xive.h"
#include "values.h"

/* ------------------------------------------------------------------ */
/* FSL_MPIC_20 and _42: arch/powerpc/kvm/mpic.c                        */

static long mpic_set_base(struct call *c, const struct device_attr *a)
{
   uint64_t base;

   if (copy_from_user(c, &base, a->addr, sizeof base))
      return -EFAULT;
   return base & 0x3ffff ? -EINVAL : 0;
}

/* access_reg; the blocks of registers have holes between them. */
static long mpic_access(uint64_t reg, bool write)
{
   if (reg & 3)
      return -ENXIO;
   if (write && reg == K_MPIC_REG_PIR)          /* openpic_gbl_write */
      return -ENXIO;
   if (reg < 0x1310)                            /* global, then timers */
      return 0;
   if (reg >= K_MPIC_REG_MSI && reg < 0x1800)   /* openpic_msi_read */
      return !write && (reg & 0xf) ? -ENXIO : 0;
   if (reg >= 0x3800 && reg < 0x4000)           /* summary */
      return 0;
   if (reg >= 0x10000 && reg < 0x12000)         /* sources */
      return 0;
   if (reg >= 0x20000 && reg < 0x3f100)         /* per CPU */
      return 0;
   return -ENXIO;
}

/* The value is fetched before the register is looked at. */
static long mpic_set_register(struct call *c, const struct device_attr *a)
{
   uint32_t value;

   if (copy_from_user(c, &value, a->addr, sizeof value))
      return -EFAULT;
   return mpic_access(a->attr, true);
}

/* And here it is the other way round. */
static long mpic_get_register(struct call *c, const struct device_attr *a)
{
   long r = mpic_access(a->attr, false);

   return r ? r : get_any(c, a, sizeof(uint32_t));
}

static long mpic_set_active(struct call *c, const struct device_attr *a)
{
   uint32_t active;

   if (a->attr > K_MPIC_MAX_SRC)
      return -EINVAL;
   if (copy_from_user(c, &active, a->addr, sizeof active))
      return -EFAULT;
   return active > 1 ? -EINVAL : 0;
}

static long mpic_set(struct call *c, const struct device_attr *a)
{
   switch (a->group) {
   case K_MPIC_MISC:
      return a->attr == K_MPIC_BASE_ADDR ? mpic_set_base(c, a) : -ENXIO;
   case K_MPIC_REGISTER:
      return mpic_set_register(c, a);
   case K_MPIC_IRQ_ACTIVE:
      return mpic_set_active(c, a);
   }
   return -ENXIO;
}

static long mpic_get(struct call *c, const struct device_attr *a)
{
   switch (a->group) {
   case K_MPIC_MISC:
      return a->attr == K_MPIC_BASE_ADDR ? get_any(c, a, sizeof(uint64_t))
                                         : -ENXIO;
   case K_MPIC_REGISTER:
      return mpic_get_register(c, a);
   case K_MPIC_IRQ_ACTIVE:
      return a->attr > K_MPIC_MAX_SRC ? -EINVAL
                                      : get_any(c, a, sizeof(uint32_t));
   }
   return -ENXIO;
}

static long mpic_has(struct call *c, const struct device_attr *a)
{
   (void)c;
   switch (a->group) {
   case K_MPIC_MISC:
      return a->attr == K_MPIC_BASE_ADDR ? 0 : -ENXIO;
   case K_MPIC_REGISTER:
      return 0;
   case K_MPIC_IRQ_ACTIVE:
      return a->attr > K_MPIC_MAX_SRC ? -ENXIO : 0;
   }
   return -ENXIO;
}

/* ------------------------------------------------------------------ */
/* XICS: arch/powerpc/kvm/book3s_xive.c.  The other back end,
   book3s_xics.c, is the same without the CTRL group.                  */

/* kvmppc_xive_set_nr_servers */
static long set_nr_servers(struct call *c, const struct device_attr *a)
{
   uint32_t servers;

   if (copy_from_user(c, &servers, a->addr, sizeof servers))
      return -EFAULT;
   return servers == 0 || servers > K_PPC_MAX_VCPU_IDS ? -EINVAL : 0;
}

/* xive_set_source looks at the whole attr ... */
static long xics_set_source(struct call *c, const struct device_attr *a)
{
   if (a->attr < K_XICS_FIRST_IRQ || a->attr >= K_XICS_NR_IRQS)
      return -ENOENT;
   return set_any(c, a, sizeof(uint64_t));
}

/* ... and xive_get_source, through kvmppc_xive_find_source, at 32 bits. */
static long xics_get_source(struct call *c, const struct device_attr *a)
{
   uint32_t irq = (uint32_t)a->attr;

   if (irq < K_XICS_FIRST_IRQ || irq >= K_XICS_NR_IRQS)
      return -ENOENT;
   return get_any(c, a, sizeof(uint64_t));
}

static long xics_set(struct call *c, const struct device_attr *a)
{
   if (a->group == K_XICS_SOURCES)
      return xics_set_source(c, a);
   if (a->group == K_XICS_CTRL && a->attr == K_XICS_NR_SERVERS)
      return set_nr_servers(c, a);
   return -ENXIO;
}

static long xics_get(struct call *c, const struct device_attr *a)
{
   return a->group == K_XICS_SOURCES ? xics_get_source(c, a) : -ENXIO;
}

static long xics_has(struct call *c, const struct device_attr *a)
{
   (void)c;
   if (a->group == K_XICS_SOURCES
       && a->attr >= K_XICS_FIRST_IRQ && a->attr < K_XICS_NR_IRQS)
      return 0;
   if (a->group == K_XICS_CTRL && a->attr == K_XICS_NR_SERVERS)
      return 0;
   return -ENXIO;
}

/* ------------------------------------------------------------------ */
/* XIVE: arch/powerpc/kvm/book3s_xive_native.c                         */

static long xive_set_ctrl(struct call *c, const struct device_attr *a)
{
   switch (a->attr) {
   case K_XIVE_RESET:
   case K_XIVE_EQ_SYNC:
      return 0;
   case K_XIVE_NR_SERVERS:
      return set_nr_servers(c, a);
   }
   return -ENXIO;
}

/* kvmppc_xive_native_set_source */
static long xive_set_source(struct call *c, const struct device_attr *a)
{
   return a->attr >= K_XIVE_NR_IRQS ? -E2BIG : set_any(c, a, sizeof(uint64_t));
}

/* What kvmppc_xive_find_source takes is a u32. */
static bool xive_has_source(const struct device_attr *a)
{
   return (uint32_t)a->attr < K_XIVE_NR_IRQS;
}

/* xive_prio_from_guest changes 7, and the callers refuse what it changes. */
static bool xive_priority_ok(uint64_t field)
{
   return (field & K_XIVE_PRIORITY_MASK) != 7;
}

/* kvmppc_xive_native_set_source_config */
static long xive_set_source_config(struct call *c, const struct device_attr *a)
{
   uint64_t config;

   if (!xive_has_source(a))
      return -ENOENT;
   if (copy_from_user(c, &config, a->addr, sizeof config))
      return -EFAULT;
   return xive_priority_ok(config) ? 0 : -EINVAL;
}

/* kvmppc_xive_native_set_queue_config: qshift 0 is a reset, which looks at
   nothing else. */
static long xive_set_eq_config(struct call *c, const struct device_attr *a)
{
   char eq[K_XIVE_EQ_SIZE];

   if (copy_from_user(c, eq, a->addr, sizeof eq))
      return -EFAULT;
   if (!xive_priority_ok(a->attr))
      return -EINVAL;
   if (u32_at(eq, K_XIVE_EQ_QSHIFT) == 0)
      return 0;
   if (u32_at(eq, K_XIVE_EQ_FLAGS) != K_XIVE_EQ_ALWAYS_NOTIFY)
      return -EINVAL;
   if (u32_at(eq, K_XIVE_EQ_QSHIFT) != 16)
      return -EINVAL;
   return u64_at(eq, K_XIVE_EQ_QADDR) & 0xffff ? -EINVAL : 0;
}

/* kvmppc_xive_native_get_queue_config.  Of a queue that was never configured
   (asked for by a count of K_NOTHING_PENDING) the kernel says 0 too, and
   writes nothing. */
static long xive_get_eq_config(struct call *c, const struct device_attr *a)
{
   const uint32_t configured[2] = { K_XIVE_EQ_ALWAYS_NOTIFY, 16 };

   if (!xive_priority_ok(a->attr))
      return -EINVAL;
   if (c->count == K_NOTHING_PENDING)
      return 0;
   if (get_any(c, a, K_XIVE_EQ_SIZE) != 0)
      return -EFAULT;
   return copy_to_user(c, a->addr, configured, sizeof configured);
}

static long xive_set(struct call *c, const struct device_attr *a)
{
   switch (a->group) {
   case K_XIVE_CTRL:
      return xive_set_ctrl(c, a);
   case K_XIVE_SOURCE:
      return xive_set_source(c, a);
   case K_XIVE_SOURCE_CONFIG:
      return xive_set_source_config(c, a);
   case K_XIVE_EQ_CONFIG:
      return xive_set_eq_config(c, a);
   case K_XIVE_SOURCE_SYNC:
      return xive_has_source(a) ? 0 : -ENOENT;
   }
   return -ENXIO;
}

static long xive_get(struct call *c, const struct device_attr *a)
{
   return a->group == K_XIVE_EQ_CONFIG ? xive_get_eq_config(c, a) : -ENXIO;
}

static long xive_has(struct call *c, const struct device_attr *a)
{
   (void)c;
   switch (a->group) {
   case K_XIVE_CTRL:
      return a->attr >= K_XIVE_RESET && a->attr <= K_XIVE_NR_SERVERS ? 0
                                                                     : -ENXIO;
   case K_XIVE_SOURCE:
   case K_XIVE_SOURCE_CONFIG:
   case K_XIVE_SOURCE_SYNC:
      return a->attr < K_XIVE_NR_IRQS ? 0 : -ENXIO;
   case K_XIVE_EQ_CONFIG:
      return 0;
   }
   return -ENXIO;
}

const struct attr_ops mpic_xics_xive_ops[] = {
   { KIND_DEVICE, K_TYPE_FSL_MPIC_20, -1, "kvm-mpic",
     mpic_set, mpic_get, mpic_has },
   { KIND_DEVICE, K_TYPE_FSL_MPIC_42, -1, "kvm-mpic",
     mpic_set, mpic_get, mpic_has },
   { KIND_DEVICE, K_TYPE_XICS, -1, "kvm-xive",
     xics_set, xics_get, xics_has },
   { KIND_DEVICE, K_TYPE_XIVE, -1, "kvm-xive-native",
     xive_set, xive_get, xive_has },
   { .name = NULL }
};
