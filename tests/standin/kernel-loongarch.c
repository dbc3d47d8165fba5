/* The attributes of LoongArch's interrupt controllers, VM and vCPU, as
   their kernel serves them (Linux 7.3): what is copied in and out, in which
   order and with which error.  There is no state behind: every register,
   interrupt, queue and vCPU that a call names exists, and nothing was set
   before.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>

#include "abi-loongarch.h"
#include "values.h"

/* --- LOONGARCH_IPI: intc/ipi.c, kvm_ipi_regs_access -------------------- */

static long ipi_access(struct call *c, const struct device_attr *a, bool write)
{
   if (a->group != K_IPI_REGS)
      return -EINVAL;
   switch (a->attr & 0xff) {
   case K_IPI_STATUS:
   case K_IPI_EN:
   case K_IPI_SET:
   case K_IPI_CLEAR:
      return access_any(c, a, 4, write);
   case K_IPI_BUF_20:
   case K_IPI_BUF_28:
   case K_IPI_BUF_30:
   case K_IPI_BUF_38:
      return access_any(c, a, 8, write);
   }
   return -EINVAL;
}

static long ipi_set(struct call *c, const struct device_attr *a)
{
   return ipi_access(c, a, true);
}

static long ipi_get(struct call *c, const struct device_attr *a)
{
   return ipi_access(c, a, false);
}

/* --- LOONGARCH_EIOINTC: intc/eiointc.c --------------------------------- */

/* kvm_eiointc_regs_access: the vCPU above the offset counts for COREISR
   only, and as unsigned. */
static bool eiointc_reg_known(uint64_t attr)
{
   uint32_t reg = attr & 0xffff;
   uint32_t cpu = (int32_t)(uint32_t)attr >> 16;

   if (in_range(reg, K_EIOINTC_COREISR, K_EIOINTC_COREISR_END))
      return cpu < K_EIOINTC_MAX_CPUS;
   return in_range(reg, K_EIOINTC_NODETYPE, K_EIOINTC_NODETYPE_END)
          || in_range(reg, K_EIOINTC_IPMAP, K_EIOINTC_IPMAP_END)
          || in_range(reg, K_EIOINTC_ENABLE, K_EIOINTC_ENABLE_END)
          || in_range(reg, K_EIOINTC_BOUNCE, K_EIOINTC_BOUNCE_END)
          || in_range(reg, K_EIOINTC_ISR, K_EIOINTC_ISR_END)
          || in_range(reg, K_EIOINTC_COREMAP, K_EIOINTC_COREMAP_END);
}

static bool eiointc_known(const struct device_attr *a)
{
   if (a->group == K_EIOINTC_REGS)
      return eiointc_reg_known(a->attr);
   return a->group == K_EIOINTC_SW_STATUS
          && (a->attr & 0xffff) <= K_EIOINTC_STATUS_STATE;
}

/* kvm_eiointc_ctrl_access: an unknown attr is not an error. */
static long eiointc_set_ctrl(struct call *c, const struct device_attr *a)
{
   uint32_t v;

   if (a->attr != K_EIOINTC_INIT_NUM_CPU && a->attr != K_EIOINTC_INIT_FEATURE)
      return 0;
   if (in32(c, a, &v) != 0)
      return -EFAULT;
   return a->attr == K_EIOINTC_INIT_NUM_CPU && v > K_EIOINTC_MAX_CPUS
          ? -EINVAL : 0;
}

static long eiointc_set(struct call *c, const struct device_attr *a)
{
   switch (a->group) {
   case K_EIOINTC_CTRL:
      return eiointc_set_ctrl(c, a);
   case K_EIOINTC_REGS:
   case K_EIOINTC_SW_STATUS:
      if (set_any(c, a, 4) != 0)
         return -EFAULT;
      return eiointc_known(a) ? 0 : -EINVAL;
   }
   return -EINVAL;
}

static long eiointc_get(struct call *c, const struct device_attr *a)
{
   return eiointc_known(a) ? get_any(c, a, 4) : -EINVAL;
}

/* --- LOONGARCH_PCHPIC: intc/pch_pic.c, kvm_pch_pic_regs_access --------- */

static long pchpic_access(struct call *c, const struct device_attr *a,
                          bool write)
{
   uint32_t reg = a->attr;

   if (in_range(reg, K_PCHPIC_ROUTE_ENTRY, K_PCHPIC_ROUTE_ENTRY_END)
       || in_range(reg, K_PCHPIC_HTMSI_VEC, K_PCHPIC_HTMSI_VEC_END))
      return access_any(c, a, 1, write);
   switch (reg) {
   case K_PCHPIC_MASK:
   case K_PCHPIC_HTMSI_EN:
   case K_PCHPIC_EDGE:
   case K_PCHPIC_AUTO_CTRL0:
   case K_PCHPIC_AUTO_CTRL1:
   case K_PCHPIC_INT_IRR:
   case K_PCHPIC_INT_ISR:
   case K_PCHPIC_POLARITY:
      return access_any(c, a, 8, write);
   }
   return -EINVAL;
}

static long pchpic_set(struct call *c, const struct device_attr *a)
{
   if (a->group == K_PCHPIC_REGS)
      return pchpic_access(c, a, true);
   if (a->group == K_PCHPIC_CTRL && a->attr == K_PCHPIC_CTRL_INIT)
      return set_any(c, a, 8);
   return -EINVAL;
}

static long pchpic_get(struct call *c, const struct device_attr *a)
{
   return a->group == K_PCHPIC_REGS ? pchpic_access(c, a, false) : -EINVAL;
}

/* --- LOONGARCH_DMSINTC: intc/dmsintc.c, kvm_dmsintc_ctrl_access -------- */

static long dmsintc_set(struct call *c, const struct device_attr *a)
{
   uint64_t v;

   if (a->group != K_DMSINTC_CTRL)
      return -EINVAL;
   switch ((uint32_t)a->attr) {
   case K_DMSINTC_MSG_ADDR_BASE:
      if (in64(c, a, &v) != 0)
         return -EFAULT;
      return aligned(v, 0x1000) ? 0 : -EINVAL;
   case K_DMSINTC_MSG_ADDR_SIZE:
      return set_any(c, a, 8);
   }
   return -ENXIO;
}

/* --- loongarch's VM and vCPU fds: vm.c, vcpu.c ------------------------- */

static long loong_vm_has(struct call *c, const struct device_attr *a)
{
   (void)c;
   return a->group == K_LOONG_FEAT_CTRL && a->attr <= K_LOONG_FEAT_PV_PREEMPT
          ? 0 : -ENXIO;
}

static bool pvtime_known(const struct device_attr *a)
{
   return a->group == K_LOONG_PVTIME_CTRL && a->attr == K_LOONG_PVTIME_GPA;
}

static long loong_vcpu_set(struct call *c, const struct device_attr *a)
{
   const uint64_t features
      = 1 << K_LOONG_PV_IPI | 1 << K_LOONG_PV_STEAL_TIME
        | 1 << K_LOONG_PV_PREEMPT | 1 << K_LOONG_PV_VIRT_EXTIOI
        | 1 << K_LOONG_PV_USER_HCALL;
   bool     kvm = a->group == K_LOONG_CPUCFG && a->attr == K_LOONG_CPUCFG_KVM;
   uint64_t v;

   if (!kvm && !pvtime_known(a))
      return -ENXIO;
   if (in64(c, a, &v) != 0)
      return -EFAULT;
   if (kvm)
      return (v & ~features) == 0 ? 0 : -EINVAL;
   /* Bit 0: valid; the guest's structure is aligned to 64. */
   return aligned(v & ~1ULL, 64) ? 0 : -EINVAL;
}

static long loong_vcpu_get(struct call *c, const struct device_attr *a)
{
   bool cpucfg = a->group == K_LOONG_CPUCFG
                 && (a->attr < K_LOONG_CPUCFG_REGS
                     || a->attr == K_LOONG_CPUCFG_KVM);

   return cpucfg || pvtime_known(a) ? get_any(c, a, 8) : -ENXIO;
}

/* kvm_loongarch_cpucfg_has_attr knows fewer than can be read. */
static long loong_vcpu_has(struct call *c, const struct device_attr *a)
{
   bool cpucfg = a->group == K_LOONG_CPUCFG
                 && (a->attr == 2 || a->attr == 6
                     || a->attr == K_LOONG_CPUCFG_KVM);

   (void)c;
   return cpucfg || pvtime_known(a) ? 0 : -ENXIO;
}

#define DEVICE(type, name, set, get, has) \
   { KIND_DEVICE, type, -1, name, set, get, has }

const struct attr_ops loongarch_ops[] = {
   DEVICE(K_TYPE_LOONGARCH_IPI, "kvm-loongarch-ipi", ipi_set, ipi_get, NULL),
   DEVICE(K_TYPE_LOONGARCH_EIOINTC, "kvm-loongarch-eiointc",
          eiointc_set, eiointc_get, NULL),
   DEVICE(K_TYPE_LOONGARCH_PCHPIC, "kvm-loongarch-pch-pic",
          pchpic_set, pchpic_get, NULL),
   DEVICE(K_TYPE_LOONGARCH_DMSINTC, "kvm-loongarch-dmsintc",
          dmsintc_set, NULL, NULL),
   { KIND_VM,   0, ARCH_LOONGARCH, "kvm-vm", NULL, NULL, loong_vm_has },
   { KIND_VCPU, 0, ARCH_LOONGARCH, "kvm-vcpu:0",
     loong_vcpu_set, loong_vcpu_get, loong_vcpu_has },
   { .name = NULL }
};
