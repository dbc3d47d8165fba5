/* The attributes of the VGICs and ITS, and of arm64's VM and vCPU, as their
   kernel serves them (Linux 7.3; for VGIC_V5, 7.4): what is copied in and
   out, in which order and with which error.  There is no state behind:
   every register, interrupt, queue and vCPU that a call names exists, and
   nothing was set before.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <string.h>

#include "abi-vgic-arm64.h"
#include "values.h"

/* The IDs of PPIs on GICv2 and GICv3. */
static bool is_ppi(uint32_t irq)
{
   return in_range(irq, 16, 31);
}

/* --- VGIC_V2, VGIC_V3, VGIC_V5: vgic-kvm-device.c ---------------------- */

/* kvm_vgic_addr.  Also a GET of REDIST_REGION reads, since the region's index
   is asked for in the buffer; and a SET reads before it looks at attr. */
static long vgic_addr(struct call *c, const struct device_attr *a, bool write)
{
   uint64_t v = 0, alignment = 0x10000;
   uint32_t type = K_TYPE_VGIC_V3;

   if ((write || a->attr == K_VGIC_ADDR_REDIST_REGION) && in64(c, a, &v) != 0)
      return -EFAULT;
   switch (a->attr) {
   case K_VGIC_ADDR_V2_DIST:
   case K_VGIC_ADDR_V2_CPU:
      type = K_TYPE_VGIC_V2;
      alignment = 0x1000;
      break;
   case K_VGIC_ADDR_DIST:
   case K_VGIC_ADDR_REDIST:
      break;
   case K_VGIC_ADDR_REDIST_REGION: {
      /* Index, flags, base and count share the word. */
      unsigned count = v >> 52, flags = v >> 12 & 0xf;

      if (c->type == type && write)
         return count == 0 || flags != 0 ? -EINVAL : 0;
      break;
   }
   case K_VGIC_ADDR_IRS:
      type = K_TYPE_VGIC_V5;
      break;
   default:
      return -ENXIO;
   }
   if (c->type != type)
      return -ENXIO;
   if (write)
      return aligned(v, alignment) ? 0 : -EINVAL;
   return get_any(c, a, 8);
}

static long vgic_set_nr_irqs(struct call *c, const struct device_attr *a)
{
   bool     v5 = c->type == K_TYPE_VGIC_V5;
   uint32_t v;

   if (in32(c, a, &v) != 0)
      return -EFAULT;
   return in_range(v, v5 ? 32 : 64, v5 ? 1024 : 1023) && aligned(v, 32)
          ? 0 : -EINVAL;
}

static long vgic_set_common(struct call *c, const struct device_attr *a)
{
   switch (a->group) {
   case K_VGIC_ADDR:
      return vgic_addr(c, a, true);
   case K_VGIC_NR_IRQS:
      return vgic_set_nr_irqs(c, a);
   case K_VGIC_CTRL:
      if (a->attr == K_VGIC_CTRL_INIT)
         return 0;
      if (a->attr == K_VGIC_SAVE_PENDING && c->type == K_TYPE_VGIC_V3)
         return 0;
      break;
   }
   return -ENXIO;
}

static long vgic_get_common(struct call *c, const struct device_attr *a)
{
   switch (a->group) {
   case K_VGIC_ADDR:
      return vgic_addr(c, a, false);
   case K_VGIC_NR_IRQS:
      return get_any(c, a, 4);
   }
   return -ENXIO;
}

static long v2_set(struct call *c, const struct device_attr *a)
{
   if (a->group == K_VGIC_DIST_REGS || a->group == K_VGIC_CPU_REGS)
      return set_any(c, a, 4);
   return vgic_set_common(c, a);
}

static long v2_get(struct call *c, const struct device_attr *a)
{
   if (a->group == K_VGIC_DIST_REGS || a->group == K_VGIC_CPU_REGS)
      return get_any(c, a, 4);
   return vgic_get_common(c, a);
}

static long v2_has(struct call *c, const struct device_attr *a)
{
   bool ok = false;

   (void)c;
   switch (a->group) {
   case K_VGIC_ADDR:
      ok = a->attr == K_VGIC_ADDR_V2_DIST || a->attr == K_VGIC_ADDR_V2_CPU;
      break;
   case K_VGIC_DIST_REGS:
   case K_VGIC_CPU_REGS:
      ok = aligned(a->attr, 4);
      break;
   case K_VGIC_NR_IRQS:
      ok = true;
      break;
   case K_VGIC_CTRL:
      ok = a->attr == K_VGIC_CTRL_INIT;
      break;
   }
   return ok ? 0 : -ENXIO;
}

/* vgic_v3_attr_regs_access: the value is read before attr is checked, and
   written only if attr was in order. */
static long v3_level_info(struct call *c, const struct device_attr *a,
                          bool write)
{
   unsigned info  = a->attr >> K_VGIC_LINE_INFO_SHIFT & K_VGIC_LINE_INFO_MASK;
   unsigned intid = a->attr & K_VGIC_LINE_INTID_MASK;

   if (write && set_any(c, a, 4) != 0)
      return -EFAULT;
   if (info != 0 || !aligned(intid, 32))
      return -EINVAL;
   return write ? 0 : get_any(c, a, 4);
}

static long v3_access(struct call *c, const struct device_attr *a, bool write)
{
   switch (a->group) {
   case K_VGIC_DIST_REGS:
   case K_VGIC_REDIST_REGS:
      /* A 64-bit register is two of 32 bits here. */
      return access_any(c, a, 4, write);
   case K_VGIC_CPU_SYSREGS:
      /* kvm_sys_reg_set_user, kvm_sys_reg_get_user */
      return access_any(c, a, 8, write);
   case K_VGIC_LEVEL_INFO:
      return v3_level_info(c, a, write);
   }
   return write ? vgic_set_common(c, a) : vgic_get_common(c, a);
}

static long v3_set(struct call *c, const struct device_attr *a)
{
   uint32_t irq;

   if (a->group != K_VGIC_MAINT_IRQ)
      return v3_access(c, a, true);
   if (in32(c, a, &irq) != 0)
      return -EFAULT;
   return is_ppi(irq) ? 0 : -EINVAL;
}

static long v3_get(struct call *c, const struct device_attr *a)
{
   if (a->group == K_VGIC_MAINT_IRQ)
      return get_any(c, a, 4);
   return v3_access(c, a, false);
}

static long v3_has(struct call *c, const struct device_attr *a)
{
   bool ok = false;

   (void)c;
   switch (a->group) {
   case K_VGIC_ADDR:
      ok = a->attr == K_VGIC_ADDR_DIST || a->attr == K_VGIC_ADDR_REDIST
           || a->attr == K_VGIC_ADDR_REDIST_REGION;
      break;
   case K_VGIC_DIST_REGS:
   case K_VGIC_REDIST_REGS:
      ok = aligned(a->attr, 4);
      break;
   case K_VGIC_CPU_SYSREGS:
   case K_VGIC_NR_IRQS:
   case K_VGIC_MAINT_IRQ:
      ok = true;
      break;
   case K_VGIC_LEVEL_INFO:
      ok = (a->attr >> K_VGIC_LINE_INFO_SHIFT & K_VGIC_LINE_INFO_MASK) == 0;
      break;
   case K_VGIC_CTRL:
      ok = a->attr == K_VGIC_CTRL_INIT || a->attr == K_VGIC_SAVE_PENDING;
      break;
   }
   return ok ? 0 : -ENXIO;
}

/* One interrupt state table: entries of 32 bits, each with a get_user or
   put_user of its own. */
static long v5_copy_table(struct call *c, uint64_t addr, uint64_t size,
                          bool write)
{
   for (uint64_t at = 0; at < size; at += 4) {
      uint32_t entry;

      if (write ? copy_from_user(c, &entry, addr + at, 4) != 0
                : fill_user(c, addr + at, 4) != 0)
         return -EFAULT;
   }
   return 0;
}

/* 7.4: vgic_v5_irs_save_ists, vgic_v5_irs_restore_ists.  The number of SPIs
   (and the LPIs' ID bits) must fit the device; without state, any that some
   device could have will do. */
static long v5_ist(struct call *c, const struct device_attr *a, bool write)
{
   unsigned char ist[K_IST_SIZE];
   uint64_t      spi, spi_size, lpi, lpi_size;

   if (a->attr != 0)
      return -ENXIO;
   if (a->addr == 0)
      return -EINVAL;
   if (copy_from_user(c, ist, a->addr, sizeof(ist)) != 0)
      return -EFAULT;
   memcpy(&spi,      ist + K_IST_SPI_ADDR, 8);
   memcpy(&spi_size, ist + K_IST_SPI_SIZE, 8);
   memcpy(&lpi,      ist + K_IST_LPI_ADDR, 8);
   memcpy(&lpi_size, ist + K_IST_LPI_SIZE, 8);

   /* 32 to 1024 SPIs in steps of 32; 2^n LPIs, n up to 16. */
   if (spi == 0 || spi_size == 0 || spi_size > 1024 * 4
       || !aligned(spi_size, 32 * 4))
      return -EINVAL;
   if ((lpi == 0) != (lpi_size == 0) || lpi_size > 4 << 16
       || (lpi_size & (lpi_size - 1)) != 0 || lpi_size % 4 != 0)
      return -EINVAL;

   if (v5_copy_table(c, spi, spi_size, write) != 0)
      return -EFAULT;
   return v5_copy_table(c, lpi, lpi_size, write);
}

/* 7.4: vgic_v5_irs_attr_regs_access.  A register of 32 bits too is handed
   over in 64. */
static long v5_irs_regs(struct call *c, const struct device_attr *a, bool write)
{
   uint32_t offset = a->attr;

   if (write && set_any(c, a, 8) != 0)
      return -EFAULT;
   if (offset >= 0x10000)
      return -ENXIO;
   if (!aligned(offset, 4))
      return -EINVAL;
   return write ? 0 : get_any(c, a, 8);
}

static long v5_set(struct call *c, const struct device_attr *a)
{
   switch (a->group) {
   case K_VGIC_IST:
      return v5_ist(c, a, true);
   case K_VGIC_IRS_REGS:
      return v5_irs_regs(c, a, true);
   case K_VGIC_CPU_SYSREGS:
      return set_any(c, a, 8);
   }
   return vgic_set_common(c, a);
}

static long v5_get(struct call *c, const struct device_attr *a)
{
   switch (a->group) {
   case K_VGIC_IST:
      return v5_ist(c, a, false);
   case K_VGIC_IRS_REGS:
      return v5_irs_regs(c, a, false);
   case K_VGIC_CPU_SYSREGS:
      return get_any(c, a, 8);
   case K_VGIC_CTRL: {
      /* vgic_v5_get_userspace_ppis: two words, one after the other */
      struct device_attr second = *a;

      if (a->attr != K_VGIC_USERSPACE_PPIS)
         return -ENXIO;
      second.addr += 8;
      return get_any(c, a, 8) != 0 ? -EFAULT : get_any(c, &second, 8);
   }
   }
   return vgic_get_common(c, a);
}

static long v5_has(struct call *c, const struct device_attr *a)
{
   bool ok = false;

   (void)c;
   switch (a->group) {
   case K_VGIC_ADDR:
      ok = a->attr == K_VGIC_ADDR_IRS;
      break;
   case K_VGIC_IRS_REGS:
      if ((uint32_t)a->attr < 0x10000 && !aligned(a->attr, 4))
         return -EINVAL;
      ok = (uint32_t)a->attr < 0x10000;
      break;
   case K_VGIC_CPU_SYSREGS:
   case K_VGIC_NR_IRQS:
      ok = true;
      break;
   case K_VGIC_CTRL:
      ok = a->attr == K_VGIC_CTRL_INIT || a->attr == K_VGIC_USERSPACE_PPIS;
      break;
   case K_VGIC_IST:
      ok = a->attr == 0;
      break;
   }
   return ok ? 0 : -ENXIO;
}

/* --- VGIC_ITS: vgic-its.c --------------------------------------------- */

/* Registers of 64 bits lie between the first ones and the ID registers. */
static bool its_reg_aligned(uint64_t offset)
{
   return aligned(offset, offset < 8 || offset >= 0xffd0 ? 4 : 8);
}

static bool its_ctrl_known(uint64_t attr)
{
   return attr == K_VGIC_CTRL_INIT || attr == K_VGIC_CTRL_RESET
          || attr == K_VGIC_SAVE_TABLES || attr == K_VGIC_RESTORE_TABLES;
}

static long its_set(struct call *c, const struct device_attr *a)
{
   uint64_t v;

   switch (a->group) {
   case K_VGIC_ADDR:
      if (a->attr != K_VGIC_ADDR_ITS)
         return -ENODEV;
      if (in64(c, a, &v) != 0)
         return -EFAULT;
      return aligned(v, 0x10000) ? 0 : -EINVAL;
   case K_VGIC_CTRL:
      return its_ctrl_known(a->attr) ? 0 : -ENXIO;
   case K_VGIC_ITS_REGS:
      if (set_any(c, a, 8) != 0)
         return -EFAULT;
      return its_reg_aligned(a->attr) ? 0 : -EINVAL;
   }
   return -ENXIO;
}

static long its_get(struct call *c, const struct device_attr *a)
{
   switch (a->group) {
   case K_VGIC_ADDR:
      return a->attr == K_VGIC_ADDR_ITS ? get_any(c, a, 8) : -ENODEV;
   case K_VGIC_ITS_REGS:
      return its_reg_aligned(a->attr) ? get_any(c, a, 8) : -EINVAL;
   }
   return -ENXIO;
}

static long its_has(struct call *c, const struct device_attr *a)
{
   (void)c;
   switch (a->group) {
   case K_VGIC_ADDR:
      return a->attr == K_VGIC_ADDR_ITS ? 0 : -ENXIO;
   case K_VGIC_CTRL:
      return its_ctrl_known(a->attr) ? 0 : -ENXIO;
   case K_VGIC_ITS_REGS:
      return its_reg_aligned(a->attr) ? 0 : -EINVAL;
   }
   return -ENXIO;
}

/* --- arm64's VM fd: hypercalls.c -------------------------------------- */

/* kvm_smccc_set_filter: the padding is checked. */
static long arm_vm_set(struct call *c, const struct device_attr *a)
{
   unsigned char f[K_SMCCC_FILTER_SIZE];
   uint32_t      base, nr;

   if (a->group != K_ARM_VM_SMCCC_CTRL || a->attr != K_ARM_VM_SMCCC_FILTER)
      return -ENXIO;
   if (copy_from_user(c, f, a->addr, sizeof(f)) != 0)
      return -EFAULT;
   for (size_t i = K_SMCCC_FILTER_PAD; i < sizeof(f); i++)
      if (f[i] != 0)
         return -EINVAL;
   memcpy(&base, f, 4);
   memcpy(&nr, f + K_SMCCC_FILTER_NR, 4);
   return nr == 0 || base + nr - 1 < base
          || f[K_SMCCC_FILTER_ACTION] > K_SMCCC_FILTER_ACTION_MAX
          ? -EINVAL : 0;
}

/* kvm_arch_vm_ioctl has no KVM_GET_DEVICE_ATTR. */
static long arm_vm_get(struct call *c, const struct device_attr *a)
{
   (void)c;
   (void)a;
   return -EINVAL;
}

static long arm_vm_has(struct call *c, const struct device_attr *a)
{
   (void)c;
   return a->group == K_ARM_VM_SMCCC_CTRL && a->attr == K_ARM_VM_SMCCC_FILTER
          ? 0 : -ENXIO;
}

/* --- arm64's vCPU fd: pmu-emul.c, arch_timer.c, pvtime.c --------------- */

static long pmu_set_filter(struct call *c, const struct device_attr *a)
{
   unsigned char f[K_PMU_FILTER_SIZE];
   uint16_t      base, nevents;

   if (copy_from_user(c, f, a->addr, sizeof(f)) != 0)
      return -EFAULT;
   memcpy(&base, f, 2);
   memcpy(&nevents, f + K_PMU_FILTER_NEVENTS, 2);
   return (uint32_t)base + nevents > 0x10000
          || f[K_PMU_FILTER_ACTION] > K_PMU_FILTER_ACTION_MAX ? -EINVAL : 0;
}

/* kvm_arm_pmu_v3_set_attr */
static long pmu_set(struct call *c, const struct device_attr *a)
{
   uint32_t irq;

   switch (a->attr) {
   case K_ARM_PMU_IRQ:
      if (in32(c, a, &irq) != 0)
         return -EFAULT;
      return in_range(irq, 16, 1019) ? 0 : -EINVAL;
   case K_ARM_PMU_INIT:
      return 0;
   case K_ARM_PMU_FILTER:
      return pmu_set_filter(c, a);
   case K_ARM_PMU_SET_PMU:
   case K_ARM_PMU_SET_NR_COUNTERS:
      return set_any(c, a, 4);
   }
   return -ENXIO;
}

static bool timer_known(uint64_t attr)
{
   return attr <= K_ARM_TIMER_HPTIMER;
}

static long arm_vcpu_set(struct call *c, const struct device_attr *a)
{
   uint32_t irq;
   uint64_t ipa;

   switch (a->group) {
   case K_ARM_PMU_V3_CTRL:
      return pmu_set(c, a);
   case K_ARM_TIMER_CTRL:
      /* kvm_arm_timer_set_attr looks at attr last. */
      if (in32(c, a, &irq) != 0)
         return -EFAULT;
      if (!is_ppi(irq))
         return -EINVAL;
      return timer_known(a->attr) ? 0 : -ENXIO;
   case K_ARM_PVTIME_CTRL:
      if (a->attr != K_ARM_PVTIME_IPA)
         return -ENXIO;
      if (in64(c, a, &ipa) != 0)
         return -EFAULT;
      return aligned(ipa, 64) ? 0 : -EINVAL;
   }
   return -ENXIO;
}

static long arm_vcpu_get(struct call *c, const struct device_attr *a)
{
   if (a->group == K_ARM_PMU_V3_CTRL && a->attr == K_ARM_PMU_IRQ)
      return get_any(c, a, 4);
   if (a->group == K_ARM_TIMER_CTRL && timer_known(a->attr))
      return get_any(c, a, 4);
   if (a->group == K_ARM_PVTIME_CTRL && a->attr == K_ARM_PVTIME_IPA)
      return get_any(c, a, 8);
   return -ENXIO;
}

static long arm_vcpu_has(struct call *c, const struct device_attr *a)
{
   bool ok = false;

   (void)c;
   switch (a->group) {
   case K_ARM_PMU_V3_CTRL:
      ok = a->attr <= K_ARM_PMU_SET_NR_COUNTERS;
      break;
   case K_ARM_TIMER_CTRL:
      ok = timer_known(a->attr);
      break;
   case K_ARM_PVTIME_CTRL:
      ok = a->attr == K_ARM_PVTIME_IPA;
      break;
   }
   return ok ? 0 : -ENXIO;
}

#define DEVICE(type, name, set, get, has) \
   { KIND_DEVICE, type, -1, name, set, get, has }

const struct attr_ops vgic_arm64_ops[] = {
   DEVICE(K_TYPE_VGIC_V2,  "kvm-arm-vgic-v2",  v2_set,  v2_get,  v2_has),
   DEVICE(K_TYPE_VGIC_V3,  "kvm-arm-vgic-v3",  v3_set,  v3_get,  v3_has),
   DEVICE(K_TYPE_VGIC_ITS, "kvm-arm-vgic-its", its_set, its_get, its_has),
   DEVICE(K_TYPE_VGIC_V5,  "kvm-arm-vgic-v5",  v5_set,  v5_get,  v5_has),
   { KIND_VM,   0, ARCH_ARM64, "kvm-vm", arm_vm_set, arm_vm_get, arm_vm_has },
   { KIND_VCPU, 0, ARCH_ARM64, "kvm-vcpu:0",
     arm_vcpu_set, arm_vcpu_get, arm_vcpu_has },
   { .name = NULL }
};
