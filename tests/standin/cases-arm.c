/* Device attributes of arm64, riscv and loongarch by example (see
   attr-cases.h).  Linux 7.3.4 if nothing else is said; sizes and offsets by
   the uapi headers.  A register or a value that the kernel
   takes in as one C variable counts as used as a whole.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>

#include "abi-arm.h"
#include "attr-cases.h"

#define DEVICE(t, n, o, g, a, m, ...) \
   { .name = n, .kind = KIND_DEVICE, .arch = -1, .type = t, \
     .op = OP_##o, .group = g, .attr = a, .map = m, __VA_ARGS__ }
#define OTHER(k, r, n, o, g, a, m, ...) \
   { .name = n, .kind = k, .arch = r, \
     .op = OP_##o, .group = g, .attr = a, .map = m, __VA_ARGS__ }

#define VGIC_V2(n, ...)  DEVICE(K_TYPE_VGIC_V2,  "VGIC_V2 " n,  __VA_ARGS__)
#define VGIC_V3(n, ...)  DEVICE(K_TYPE_VGIC_V3,  "VGIC_V3 " n,  __VA_ARGS__)
#define VGIC_ITS(n, ...) DEVICE(K_TYPE_VGIC_ITS, "VGIC_ITS " n, __VA_ARGS__)
#define VGIC_V5(n, ...)  DEVICE(K_TYPE_VGIC_V5,  "VGIC_V5 " n,  __VA_ARGS__)
#define ARM_VM(n, ...) \
   OTHER(KIND_VM, ARCH_ARM64, "ARM64_VM " n, __VA_ARGS__)
#define ARM_VCPU(n, ...) \
   OTHER(KIND_VCPU, ARCH_ARM64, "ARM64_VCPU " n, __VA_ARGS__)
#define AIA(n, ...) DEVICE(K_TYPE_RISCV_AIA, "RISCV_AIA " n, __VA_ARGS__)
#define IPI(n, ...) \
   DEVICE(K_TYPE_LOONGARCH_IPI, "LOONGARCH_IPI " n, __VA_ARGS__)
#define EIOINTC(n, ...) \
   DEVICE(K_TYPE_LOONGARCH_EIOINTC, "LOONGARCH_EIOINTC " n, __VA_ARGS__)
#define PCHPIC(n, ...) \
   DEVICE(K_TYPE_LOONGARCH_PCHPIC, "LOONGARCH_PCHPIC " n, __VA_ARGS__)
#define DMSINTC(n, ...) \
   DEVICE(K_TYPE_LOONGARCH_DMSINTC, "LOONGARCH_DMSINTC " n, __VA_ARGS__)
#define LOONG_VM(n, ...) \
   OTHER(KIND_VM, ARCH_LOONGARCH, "LOONGARCH_VM " n, __VA_ARGS__)
#define LOONG_VCPU(n, ...) \
   OTHER(KIND_VCPU, ARCH_LOONGARCH, "LOONGARCH_VCPU " n, __VA_ARGS__)

/* A value of LEN bytes that SET uses and GET writes. */
#define BOTH(object, n, group, attr, len, ...) \
   object(n, SET, group, attr, "R" #len, __VA_ARGS__), \
   object(n, GET, group, attr, "W" #len, __VA_ARGS__)

#define INIT(...) .init = { __VA_ARGS__ }
#define INIT32(v) .init = { PAIR32(v, 0) }

/* The bits of attr that count. */
#define LOW16  .attr_used = 0xffff
#define LOW32  .attr_used = 0xffffffff
#define NONE   .attr_used = ATTR_UNUSED

/* vgic_v2_parse_attr: a vCPU's number and an offset, nothing above. */
#define V2_REG     .attr_used = 0xffffffffffULL
#define V2(cpu, offset) ((uint64_t)(cpu) << 32 | (offset))
/* vgic_v3_parse_attr: an MPIDR above the offset. */
#define V3(mpidr, offset) ((uint64_t)(mpidr) << K_VGIC_MPIDR_SHIFT | (offset))
/* attr_to_id of vgic-sys-reg-v3.c: 16 bits say the register. */
#define SYSREG     .attr_used = 0xffffffff0000ffffULL
#define SR(op0, op1, crn, crm, op2) \
   ((op0) << 14 | (op1) << 11 | (crn) << 7 | (crm) << 3 | (op2))

/* kvm_ipi_regs_access: a register in the low byte, a vCPU from bit 16. */
#define IPI_REG    .attr_used = 0x3ff00ff
#define CPU(n, reg) ((uint64_t)(n) << 16 | (reg))

/* kvm_riscv_aia_imsic_rw_attr: the vCPU's number, from bit 12, is cut to 32
   bits. */
#define IMSIC      .attr_used = 0xfffffffffffULL
#define ISEL(cpu, sel) ((uint64_t)(cpu) << K_AIA_IMSIC_ISEL_BITS | (sel))

const struct attr_case arm_riscv_loongarch_cases[] = {

   /* --- VGIC_V2: arch/arm64/kvm/vgic/vgic-kvm-device.c ----------------- */

   BOTH(VGIC_V2, "ADDR.DIST", K_VGIC_ADDR, K_VGIC_ADDR_V2_DIST, 8,
        INIT(0x08000000)),
   BOTH(VGIC_V2, "ADDR.CPU", K_VGIC_ADDR, K_VGIC_ADDR_V2_CPU, 8,
        INIT(0x08010000)),
   BOTH(VGIC_V2, "DIST_REGS", K_VGIC_DIST_REGS, 0x100, 4, V2_REG),
   BOTH(VGIC_V2, "DIST_REGS", K_VGIC_DIST_REGS,
        0xabcdef0000000000ULL | V2(3, 0xf20), 4, V2_REG),
   BOTH(VGIC_V2, "CPU_REGS", K_VGIC_CPU_REGS, 0x00, 4, V2_REG),
   BOTH(VGIC_V2, "CPU_REGS", K_VGIC_CPU_REGS,
        0x8000000000000000ULL | V2(7, 0xd0), 4, V2_REG),
   BOTH(VGIC_V2, "NR_IRQS", K_VGIC_NR_IRQS, 0, 4, INIT32(64), NONE),
   BOTH(VGIC_V2, "NR_IRQS", K_VGIC_NR_IRQS, ~0ULL, 4, INIT32(992), NONE),
   VGIC_V2("CTRL.INIT", SET, K_VGIC_CTRL, K_VGIC_CTRL_INIT, ""),

   VGIC_V2("ADDR.DIST", HAS, K_VGIC_ADDR, K_VGIC_ADDR_V2_DIST, ""),
   VGIC_V2("DIST_REGS", HAS, K_VGIC_DIST_REGS, 0x100, "", V2_REG),
   VGIC_V2("CPU_REGS",  HAS, K_VGIC_CPU_REGS, 0, "", V2_REG),
   VGIC_V2("NR_IRQS",   HAS, K_VGIC_NR_IRQS, 0, "", NONE),
   VGIC_V2("CTRL.INIT", HAS, K_VGIC_CTRL, K_VGIC_CTRL_INIT, ""),

   VGIC_V2("unknown group", SET, K_NO_GROUP, 0, "", .result = -ENXIO),

   /* --- VGIC_V3: the same file ---------------------------------------- */

   BOTH(VGIC_V3, "ADDR.DIST", K_VGIC_ADDR, K_VGIC_ADDR_DIST, 8,
        INIT(0x08000000)),
   BOTH(VGIC_V3, "ADDR.REDIST", K_VGIC_ADDR, K_VGIC_ADDR_REDIST, 8,
        INIT(0x080a0000)),
   /* kvm_vgic_addr: a GET says the region's index in the buffer.  4.18 and
      later.  SET: a count of 2 at 0x080a0000, index 1. */
   VGIC_V3("ADDR.REDIST_REGION", SET, K_VGIC_ADDR, K_VGIC_ADDR_REDIST_REGION,
           "R8", INIT(2ULL << 52 | 0x080a0000 | 1)),
   VGIC_V3("ADDR.REDIST_REGION", GET, K_VGIC_ADDR, K_VGIC_ADDR_REDIST_REGION,
           "U8", INIT(1)),

   /* vgic_v3_parse_attr: the distributor has no MPIDR. */
   BOTH(VGIC_V3, "DIST_REGS", K_VGIC_DIST_REGS, 0x100, 4, LOW32),
   BOTH(VGIC_V3, "DIST_REGS", K_VGIC_DIST_REGS, V3(0x102, 0x100), 4, LOW32),
   /* vgic_uaccess: a half of GICD_IROUTER, which has 64 bits. */
   BOTH(VGIC_V3, "DIST_REGS", K_VGIC_DIST_REGS, 0x6104, 4, LOW32),
   BOTH(VGIC_V3, "REDIST_REGS", K_VGIC_REDIST_REGS, V3(0x1, 0x14), 4,
        .attr_used = 0),
   /* A half of GICR_TYPER */
   BOTH(VGIC_V3, "REDIST_REGS", K_VGIC_REDIST_REGS, V3(0x103, 0x8), 4,
        .attr_used = 0),
   /* kvm_sys_reg_set_user, kvm_sys_reg_get_user: 64 bits for each, here
      ICC_PMR_EL1 and ICC_SRE_EL1 */
   BOTH(VGIC_V3, "CPU_SYSREGS", K_VGIC_CPU_SYSREGS,
        V3(0x1, SR(3, 0, 4, 6, 0)), 8, INIT(0xf0), SYSREG),
   BOTH(VGIC_V3, "CPU_SYSREGS", K_VGIC_CPU_SYSREGS,
        V3(0x102, 0xbeef0000 | SR(3, 0, 12, 12, 5)), 8, INIT(7), SYSREG),
   BOTH(VGIC_V3, "NR_IRQS", K_VGIC_NR_IRQS, 0, 4, INIT32(96), NONE),
   BOTH(VGIC_V3, "NR_IRQS", K_VGIC_NR_IRQS, ~0ULL, 4, INIT32(64), NONE),
   BOTH(VGIC_V3, "LEVEL_INFO.LINE_LEVEL", K_VGIC_LEVEL_INFO, V3(0x2, 32), 4,
        .attr_used = 0),
   /* vgic_v3_set_attr; older kernels do not know it (-ENXIO). */
   BOTH(VGIC_V3, "MAINT_IRQ", K_VGIC_MAINT_IRQ, 0, 4, INIT32(25), NONE),
   VGIC_V3("CTRL.INIT", SET, K_VGIC_CTRL, K_VGIC_CTRL_INIT, ""),
   VGIC_V3("CTRL.SAVE_PENDING_TABLES", SET, K_VGIC_CTRL, K_VGIC_SAVE_PENDING,
           ""),

   VGIC_V3("ADDR.DIST",   HAS, K_VGIC_ADDR, K_VGIC_ADDR_DIST, ""),
   VGIC_V3("DIST_REGS",   HAS, K_VGIC_DIST_REGS, 0x100, "", LOW32),
   VGIC_V3("REDIST_REGS", HAS, K_VGIC_REDIST_REGS, 0x14, ""),
   VGIC_V3("CPU_SYSREGS", HAS, K_VGIC_CPU_SYSREGS, SR(3, 0, 4, 6, 0), "",
           SYSREG),
   VGIC_V3("NR_IRQS",     HAS, K_VGIC_NR_IRQS, 0, "", NONE),
   VGIC_V3("LEVEL_INFO of no such info", SET, K_VGIC_LEVEL_INFO,
           V3(0x2, 0x400), "R4", .result = -EINVAL),
   VGIC_V3("LEVEL_INFO of no such info", GET, K_VGIC_LEVEL_INFO,
           V3(0x2, 0x400), "", .result = -EINVAL),
   VGIC_V3("LEVEL_INFO.LINE_LEVEL", HAS, K_VGIC_LEVEL_INFO, 32, ""),
   VGIC_V3("MAINT_IRQ",   HAS, K_VGIC_MAINT_IRQ, 0, "", NONE),
   VGIC_V3("CTRL.INIT",   HAS, K_VGIC_CTRL, K_VGIC_CTRL_INIT, ""),

   VGIC_V3("unknown group", SET, K_NO_GROUP, 0, "", .result = -ENXIO),

   /* --- VGIC_ITS: arch/arm64/kvm/vgic/vgic-its.c ----------------------- */

   BOTH(VGIC_ITS, "ADDR.ITS", K_VGIC_ADDR, K_VGIC_ADDR_ITS, 8,
        INIT(0x08080000)),
   VGIC_ITS("CTRL.INIT", SET, K_VGIC_CTRL, K_VGIC_CTRL_INIT, ""),
   VGIC_ITS("CTRL.ITS_SAVE_TABLES", SET, K_VGIC_CTRL, K_VGIC_SAVE_TABLES, ""),
   VGIC_ITS("CTRL.ITS_RESTORE_TABLES", SET, K_VGIC_CTRL,
            K_VGIC_RESTORE_TABLES, ""),
   VGIC_ITS("CTRL.ITS_CTRL_RESET", SET, K_VGIC_CTRL, K_VGIC_CTRL_RESET, ""),
   /* vgic_its_set_attr: 64 bits for the registers of 32 too (GITS_CTLR,
      GITS_IIDR, the ID registers), else GITS_CBASER, GITS_BASER1. */
   BOTH(VGIC_ITS, "ITS_REGS", K_VGIC_ITS_REGS, 0x0, 8, .attr_used = 0),
   BOTH(VGIC_ITS, "ITS_REGS", K_VGIC_ITS_REGS, 0x4, 8, .attr_used = 0),
   BOTH(VGIC_ITS, "ITS_REGS", K_VGIC_ITS_REGS, 0x80, 8, .attr_used = 0),
   BOTH(VGIC_ITS, "ITS_REGS", K_VGIC_ITS_REGS, 0x108, 8, .attr_used = 0),
   BOTH(VGIC_ITS, "ITS_REGS", K_VGIC_ITS_REGS, 0xffe8, 8, .attr_used = 0),

   VGIC_ITS("ADDR.ITS",  HAS, K_VGIC_ADDR, K_VGIC_ADDR_ITS, ""),
   VGIC_ITS("CTRL.INIT", HAS, K_VGIC_CTRL, K_VGIC_CTRL_INIT, ""),
   VGIC_ITS("ITS_REGS",  HAS, K_VGIC_ITS_REGS, 0x80, ""),

   VGIC_ITS("unknown group", SET, K_NO_GROUP, 0, "", .result = -ENXIO),

   /* --- VGIC_V5: vgic-kvm-device.c ------------------------------------
      7.1 to 7.3 know CTRL only and answer all else with -ENXIO, without a
      look at addr.  The rest is as in kvmarm's branch for 7.4. */

   VGIC_V5("CTRL.INIT", SET, K_VGIC_CTRL, K_VGIC_CTRL_INIT, ""),
   /* vgic_v5_get_userspace_ppis: two words */
   VGIC_V5("CTRL.USERSPACE_PPIS", GET, K_VGIC_CTRL, K_VGIC_USERSPACE_PPIS,
           "W16"),

   BOTH(VGIC_V5, "ADDR.IRS", K_VGIC_ADDR, K_VGIC_ADDR_IRS, 8,
        INIT(0x08000000)),
   /* vgic_set_common_attr: SPIs only, other limits than a VGIC_V3's */
   BOTH(VGIC_V5, "NR_IRQS", K_VGIC_NR_IRQS, 0, 4, INIT32(32), NONE),
   BOTH(VGIC_V5, "NR_IRQS", K_VGIC_NR_IRQS, ~0ULL, 4, INIT32(1024), NONE),
   /* ICC_CR0_EL1 */
   BOTH(VGIC_V5, "CPU_SYSREGS", K_VGIC_CPU_SYSREGS,
        V3(0x1, 0xbeef0000 | SR(3, 1, 12, 0, 1)), 8, SYSREG),
   /* vgic_v5_attr_regs_access: 64 bits for a register of 32 (IRS_CR1) as
      for one of 64 (IRS_IST_BASER).  vgic_find_mmio_region takes the low 32
      bits of the offset. */
   BOTH(VGIC_V5, "IRS_REGS", K_VGIC_IRS_REGS, 0x84, 8, LOW32),
   BOTH(VGIC_V5, "IRS_REGS", K_VGIC_IRS_REGS, 0x180, 8, LOW32),
   /* vgic_v5_irs_save_ists, vgic_v5_irs_restore_ists: a struct that points
      to a table of 4 bytes for each SPI.  Its size is checked, and so are
      the LPIs' address and size, zero as long as there are no LPIs. */
   VGIC_V5("IST", SET, K_VGIC_IST, 0, "R32", INIT(0, 32 * 4),
           .nested = "R128", .nested_at = K_IST_SPI_ADDR),
   VGIC_V5("IST", GET, K_VGIC_IST, 0, "R32", INIT(0, 32 * 4),
           .nested = "W128", .nested_at = K_IST_SPI_ADDR),
   VGIC_V5("IST", SET, K_VGIC_IST, 0, "R32", INIT(0, 1024 * 4),
           .nested = "R4096", .nested_at = K_IST_SPI_ADDR),
   VGIC_V5("IST", GET, K_VGIC_IST, 0, "R32", INIT(0, 1024 * 4),
           .nested = "W4096", .nested_at = K_IST_SPI_ADDR),
   VGIC_V5("IST with LPIs", SET, K_VGIC_IST, 0, "R32", INIT(0, 128, 0, 4096),
           .nested = "R128", .nested_at = K_IST_SPI_ADDR,
           .nested2 = "R4096", .nested2_at = K_IST_LPI_ADDR),
   VGIC_V5("IST with LPIs", GET, K_VGIC_IST, 0, "R32", INIT(0, 128, 0, 4096),
           .nested = "W128", .nested_at = K_IST_SPI_ADDR,
           .nested2 = "W4096", .nested2_at = K_IST_LPI_ADDR),

   VGIC_V5("CTRL.USERSPACE_PPIS", HAS, K_VGIC_CTRL, K_VGIC_USERSPACE_PPIS, ""),
   VGIC_V5("ADDR.IRS",    HAS, K_VGIC_ADDR, K_VGIC_ADDR_IRS, ""),
   VGIC_V5("NR_IRQS",     HAS, K_VGIC_NR_IRQS, 0, "", NONE),
   VGIC_V5("CPU_SYSREGS", HAS, K_VGIC_CPU_SYSREGS, SR(3, 1, 12, 0, 1), "",
           SYSREG),
   VGIC_V5("IRS_REGS",    HAS, K_VGIC_IRS_REGS, 0x84, "", LOW32),
   VGIC_V5("IST",         HAS, K_VGIC_IST, 0, ""),

   VGIC_V5("unknown group", SET, K_NO_GROUP, 0, "", .result = -ENXIO),

   /* --- arm64's VM fd: arch/arm64/kvm/hypercalls.c --------------------- */

   /* kvm_smccc_set_filter checks the padding (6.4 and later). */
   ARM_VM("SMCCC_CTRL.SMCCC_FILTER", SET, K_ARM_VM_SMCCC_CTRL,
          K_ARM_VM_SMCCC_FILTER, "R24", INIT(PAIR32(0xc5000000, 16))),
   ARM_VM("SMCCC_CTRL.SMCCC_FILTER", HAS, K_ARM_VM_SMCCC_CTRL,
          K_ARM_VM_SMCCC_FILTER, ""),
   ARM_VM("unknown group", SET, K_NO_GROUP, 0, "", .result = -ENXIO),
   ARM_VM("SMCCC_CTRL.SMCCC_FILTER", GET, K_ARM_VM_SMCCC_CTRL,
          K_ARM_VM_SMCCC_FILTER, NULL, .result = -EINVAL),

   /* --- arm64's vCPU fd: pmu-emul.c, arch_timer.c, pvtime.c ------------ */

   BOTH(ARM_VCPU, "PMU_V3_CTRL.IRQ", K_ARM_PMU_V3_CTRL, K_ARM_PMU_IRQ, 4,
        INIT32(23)),
   ARM_VCPU("PMU_V3_CTRL.INIT", SET, K_ARM_PMU_V3_CTRL, K_ARM_PMU_INIT, ""),
   /* kvm_arm_pmu_v3_set_attr: struct kvm_pmu_event_filter's pad is not
      looked at. */
   ARM_VCPU("PMU_V3_CTRL.FILTER", SET, K_ARM_PMU_V3_CTRL, K_ARM_PMU_FILTER,
            "R5I3"),
   ARM_VCPU("PMU_V3_CTRL.SET_PMU", SET, K_ARM_PMU_V3_CTRL, K_ARM_PMU_SET_PMU,
            "R4", INIT32(8)),
   ARM_VCPU("PMU_V3_CTRL.SET_NR_COUNTERS", SET, K_ARM_PMU_V3_CTRL,
            K_ARM_PMU_SET_NR_COUNTERS, "R4", INIT32(4)),
   BOTH(ARM_VCPU, "TIMER_CTRL.IRQ_VTIMER", K_ARM_TIMER_CTRL,
        K_ARM_TIMER_VTIMER, 4, INIT32(27)),
   BOTH(ARM_VCPU, "TIMER_CTRL.IRQ_PTIMER", K_ARM_TIMER_CTRL,
        K_ARM_TIMER_PTIMER, 4, INIT32(30)),
   BOTH(ARM_VCPU, "TIMER_CTRL.IRQ_HVTIMER", K_ARM_TIMER_CTRL,
        K_ARM_TIMER_HVTIMER, 4, INIT32(28)),
   BOTH(ARM_VCPU, "TIMER_CTRL.IRQ_HPTIMER", K_ARM_TIMER_CTRL,
        K_ARM_TIMER_HPTIMER, 4, INIT32(26)),
   BOTH(ARM_VCPU, "PVTIME_CTRL.IPA", K_ARM_PVTIME_CTRL, K_ARM_PVTIME_IPA, 8,
        INIT(0x40000040)),

   ARM_VCPU("PMU_V3_CTRL.IRQ", HAS, K_ARM_PMU_V3_CTRL, K_ARM_PMU_IRQ, ""),
   ARM_VCPU("TIMER_CTRL.IRQ_VTIMER", HAS, K_ARM_TIMER_CTRL,
            K_ARM_TIMER_VTIMER, ""),
   ARM_VCPU("PVTIME_CTRL.IPA", HAS, K_ARM_PVTIME_CTRL, K_ARM_PVTIME_IPA, ""),

   ARM_VCPU("unknown group", SET, K_NO_GROUP, 0, "", .result = -ENXIO),

   /* --- RISCV_AIA: arch/riscv/kvm/aia_device.c -------------------------
      aia_get_attr copies the buffer in before it writes it, but uses
      nothing of it. */

   BOTH(AIA, "CONFIG.MODE", K_AIA_CONFIG, K_AIA_CONFIG_MODE, 4, INIT32(2)),
   BOTH(AIA, "CONFIG.IDS", K_AIA_CONFIG, K_AIA_CONFIG_IDS, 4, INIT32(127)),
   BOTH(AIA, "CONFIG.SRCS", K_AIA_CONFIG, K_AIA_CONFIG_SRCS, 4, INIT32(96)),
   BOTH(AIA, "CONFIG.GROUP_BITS", K_AIA_CONFIG, K_AIA_CONFIG_GROUP_BITS, 4,
        INIT32(1)),
   BOTH(AIA, "CONFIG.GROUP_SHIFT", K_AIA_CONFIG, K_AIA_CONFIG_GROUP_SHIFT, 4,
        INIT32(24)),
   BOTH(AIA, "CONFIG.HART_BITS", K_AIA_CONFIG, K_AIA_CONFIG_HART_BITS, 4,
        INIT32(2)),
   BOTH(AIA, "CONFIG.GUEST_BITS", K_AIA_CONFIG, K_AIA_CONFIG_GUEST_BITS, 4,
        INIT32(3)),
   BOTH(AIA, "ADDR.APLIC", K_AIA_ADDR, K_AIA_ADDR_APLIC, 8, INIT(0xd000000)),
   BOTH(AIA, "ADDR.IMSIC", K_AIA_ADDR, K_AIA_ADDR_IMSIC, 8, INIT(0x28000000)),
   BOTH(AIA, "ADDR.IMSIC", K_AIA_ADDR, K_AIA_ADDR_IMSIC + 3, 8,
        INIT(0x28003000)),
   AIA("CTRL.INIT", SET, K_AIA_CTRL, K_AIA_CTRL_INIT, ""),
   /* domaincfg, sourcecfg[1] */
   BOTH(AIA, "APLIC", K_AIA_APLIC, 0x0, 4, .attr_used = 0),
   BOTH(AIA, "APLIC", K_AIA_APLIC, 0x4, 4, .attr_used = 0),
   /* aia_set_attr, aia_get_attr: an unsigned long.  eidelivery, eithreshold,
      eip0 */
   BOTH(AIA, "IMSIC", K_AIA_IMSIC, ISEL(0, 0x70), L, IMSIC),
   BOTH(AIA, "IMSIC", K_AIA_IMSIC, ISEL(2, 0x72), L, IMSIC),
   BOTH(AIA, "IMSIC", K_AIA_IMSIC, ISEL(3, 0x80), L, IMSIC),

   AIA("CONFIG.MODE", HAS, K_AIA_CONFIG, K_AIA_CONFIG_MODE, ""),
   AIA("ADDR.APLIC",  HAS, K_AIA_ADDR, K_AIA_ADDR_APLIC, ""),
   AIA("CTRL.INIT",   HAS, K_AIA_CTRL, K_AIA_CTRL_INIT, ""),
   AIA("APLIC",       HAS, K_AIA_APLIC, 0x0, ""),
   AIA("IMSIC",       HAS, K_AIA_IMSIC, ISEL(0, 0x70), "", IMSIC),

   AIA("unknown group", SET, K_NO_GROUP, 0, "", .result = -ENXIO),

   /* --- LOONGARCH_IPI: arch/loongarch/kvm/intc/ipi.c -------------------
      None of LoongArch's devices has HAS. */

   BOTH(IPI, "REGS.STATUS", K_IPI_REGS, K_IPI_STATUS, 4, IPI_REG),
   BOTH(IPI, "REGS.EN", K_IPI_REGS, CPU(1, K_IPI_EN), 4, IPI_REG),
   BOTH(IPI, "REGS.SET", K_IPI_REGS, CPU(2, K_IPI_SET), 4, IPI_REG),
   BOTH(IPI, "REGS.CLEAR", K_IPI_REGS, 0xffffffff00005500ULL | K_IPI_CLEAR, 4,
        IPI_REG),
   BOTH(IPI, "REGS.BUF_20", K_IPI_REGS, K_IPI_BUF_20, 8, IPI_REG),
   BOTH(IPI, "REGS.BUF_28", K_IPI_REGS, CPU(1, K_IPI_BUF_28), 8, IPI_REG),
   BOTH(IPI, "REGS.BUF_30", K_IPI_REGS, CPU(0xfffffc01, K_IPI_BUF_30), 8,
        IPI_REG),
   BOTH(IPI, "REGS.BUF_38", K_IPI_REGS, 0xaa00 | K_IPI_BUF_38, 8, IPI_REG),

   IPI("REGS.STATUS", HAS, K_IPI_REGS, K_IPI_STATUS, NULL, .result = -EPERM),

   IPI("unknown group", SET, K_NO_GROUP, 0, "", .result = -EINVAL),

   /* --- LOONGARCH_EIOINTC: arch/loongarch/kvm/intc/eiointc.c ----------- */

   /* kvm_eiointc_regs_access: 32 bits at any offset within a block; the
      vCPU, from bit 16, matters for COREISR only. */
   BOTH(EIOINTC, "REGS.NODETYPE", K_EIOINTC_REGS, K_EIOINTC_NODETYPE, 4,
        LOW16),
   BOTH(EIOINTC, "REGS.IPMAP", K_EIOINTC_REGS, K_EIOINTC_IPMAP_END, 4, LOW16),
   BOTH(EIOINTC, "REGS.ENABLE", K_EIOINTC_REGS,
        CPU(0xdeadbeef, K_EIOINTC_ENABLE + 4), 4, LOW16),
   BOTH(EIOINTC, "REGS.BOUNCE", K_EIOINTC_REGS, K_EIOINTC_BOUNCE, 4, LOW16),
   BOTH(EIOINTC, "REGS.ISR", K_EIOINTC_REGS, K_EIOINTC_ISR + 8, 4, LOW16),
   BOTH(EIOINTC, "REGS.COREISR", K_EIOINTC_REGS, CPU(3, K_EIOINTC_COREISR), 4,
        LOW32),
   BOTH(EIOINTC, "REGS.COREISR", K_EIOINTC_REGS,
        0xdeadbeef00000000ULL | CPU(1, K_EIOINTC_COREISR + 4), 4, LOW32),
   BOTH(EIOINTC, "REGS.COREMAP", K_EIOINTC_REGS, K_EIOINTC_COREMAP + 0xfc, 4,
        LOW16),
   /* kvm_eiointc_sw_status_access: two are read-only, yet copied in.  (6.13:
      used; then, until the copying moved to kvm_eiointc_set_attr, addr was
      not used.) */
   EIOINTC("REGS of no register", GET, K_EIOINTC_REGS, 0x900, "", LOW16,
           .result = -EINVAL),
   EIOINTC("SW_STATUS.NUM_CPU", SET, K_EIOINTC_SW_STATUS,
           K_EIOINTC_STATUS_NUM_CPU, "I4", LOW16),
   EIOINTC("SW_STATUS.NUM_CPU", GET, K_EIOINTC_SW_STATUS,
           K_EIOINTC_STATUS_NUM_CPU, "W4", LOW16),
   EIOINTC("SW_STATUS.FEATURE", SET, K_EIOINTC_SW_STATUS,
           K_EIOINTC_STATUS_FEATURE, "I4", LOW16),
   EIOINTC("SW_STATUS.FEATURE", GET, K_EIOINTC_SW_STATUS,
           K_EIOINTC_STATUS_FEATURE, "W4", LOW16),
   BOTH(EIOINTC, "SW_STATUS.STATE", K_EIOINTC_SW_STATUS,
        0xffffffffffff0000ULL | K_EIOINTC_STATUS_STATE, 4, LOW16),
   EIOINTC("CTRL.INIT_NUM_CPU", SET, K_EIOINTC_CTRL, K_EIOINTC_INIT_NUM_CPU,
           "R4", INIT32(4)),
   EIOINTC("CTRL.INIT_FEATURE", SET, K_EIOINTC_CTRL, K_EIOINTC_INIT_FEATURE,
           "R4", INIT32(15)),
   EIOINTC("CTRL.LOAD_FINISHED", SET, K_EIOINTC_CTRL, K_EIOINTC_LOAD_FINISHED,
           ""),

   EIOINTC("REGS.ENABLE", HAS, K_EIOINTC_REGS, K_EIOINTC_ENABLE, NULL,
           .result = -EPERM),
   EIOINTC("SW_STATUS.STATE", HAS, K_EIOINTC_SW_STATUS,
           K_EIOINTC_STATUS_STATE, NULL, .result = -EPERM),
   EIOINTC("CTRL.INIT_NUM_CPU", HAS, K_EIOINTC_CTRL, K_EIOINTC_INIT_NUM_CPU,
           NULL, .result = -EPERM),

   EIOINTC("unknown group", SET, K_NO_GROUP, 0, "", .result = -EINVAL),

   /* --- LOONGARCH_PCHPIC: arch/loongarch/kvm/intc/pch_pic.c ------------ */

   /* kvm_pch_pic_regs_access: 64 bits, but a byte for each interrupt's
      route and vector. */
   BOTH(PCHPIC, "REGS.MASK", K_PCHPIC_REGS, K_PCHPIC_MASK, 8, LOW32),
   BOTH(PCHPIC, "REGS.HTMSI_EN", K_PCHPIC_REGS, K_PCHPIC_HTMSI_EN, 8, LOW32),
   BOTH(PCHPIC, "REGS.EDGE", K_PCHPIC_REGS,
        0xabcd000000000000ULL | K_PCHPIC_EDGE, 8, LOW32),
   BOTH(PCHPIC, "REGS.AUTO_CTRL0", K_PCHPIC_REGS, K_PCHPIC_AUTO_CTRL0, 8,
        LOW32),
   BOTH(PCHPIC, "REGS.AUTO_CTRL1", K_PCHPIC_REGS, K_PCHPIC_AUTO_CTRL1, 8,
        LOW32),
   BOTH(PCHPIC, "REGS.ROUTE_ENTRY", K_PCHPIC_REGS, K_PCHPIC_ROUTE_ENTRY, 1,
        LOW32),
   BOTH(PCHPIC, "REGS.ROUTE_ENTRY", K_PCHPIC_REGS,
        0x100000000ULL | K_PCHPIC_ROUTE_ENTRY_END, 1, LOW32),
   BOTH(PCHPIC, "REGS.HTMSI_VEC", K_PCHPIC_REGS, K_PCHPIC_HTMSI_VEC, 1, LOW32),
   BOTH(PCHPIC, "REGS.HTMSI_VEC", K_PCHPIC_REGS, K_PCHPIC_HTMSI_VEC_END, 1,
        LOW32),
   BOTH(PCHPIC, "REGS.INT_IRR", K_PCHPIC_REGS, K_PCHPIC_INT_IRR, 8, LOW32),
   BOTH(PCHPIC, "REGS.INT_ISR", K_PCHPIC_REGS, K_PCHPIC_INT_ISR, 8, LOW32),
   BOTH(PCHPIC, "REGS.POLARITY", K_PCHPIC_REGS, K_PCHPIC_POLARITY, 8, LOW32),
   PCHPIC("CTRL.INIT", SET, K_PCHPIC_CTRL, K_PCHPIC_CTRL_INIT, "R8",
          INIT(0x10000000)),

   PCHPIC("REGS.MASK", HAS, K_PCHPIC_REGS, K_PCHPIC_MASK, NULL,
          .result = -EPERM),
   PCHPIC("CTRL.INIT", HAS, K_PCHPIC_CTRL, K_PCHPIC_CTRL_INIT, NULL,
          .result = -EPERM),

   PCHPIC("unknown group", SET, K_NO_GROUP, 0, "", .result = -EINVAL),

   /* --- LOONGARCH_DMSINTC: arch/loongarch/kvm/intc/dmsintc.c -----------
      Neither GET nor HAS.  kvm_dmsintc_ctrl_access: attr is cut to an
      int. */

   DMSINTC("CTRL.MSG_ADDR_BASE", SET, K_DMSINTC_CTRL, K_DMSINTC_MSG_ADDR_BASE,
           "R8", INIT(0x2ff00000), LOW32),
   DMSINTC("CTRL.MSG_ADDR_SIZE", SET, K_DMSINTC_CTRL,
           0xffffffff00000000ULL | K_DMSINTC_MSG_ADDR_SIZE, "R8",
           INIT(0x100000), LOW32),
   DMSINTC("CTRL.MSG_ADDR_BASE", GET, K_DMSINTC_CTRL, K_DMSINTC_MSG_ADDR_BASE,
           NULL, .result = -EPERM),
   DMSINTC("CTRL.MSG_ADDR_BASE", HAS, K_DMSINTC_CTRL, K_DMSINTC_MSG_ADDR_BASE,
           NULL, .result = -EPERM),

   DMSINTC("unknown group", SET, K_NO_GROUP, 0, "", .result = -EINVAL),

   /* --- loongarch's VM fd: arch/loongarch/kvm/vm.c ---------------------
      HAS only. */

   LOONG_VM("FEAT_CTRL.LSX", SET, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_LSX, NULL,
            .result = -ENOTTY),
   LOONG_VM("FEAT_CTRL.LSX", GET, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_LSX, NULL,
            .result = -ENOTTY),
   LOONG_VM("FEAT_CTRL.LSX",    HAS, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_LSX, ""),
   LOONG_VM("FEAT_CTRL.LASX",   HAS, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_LASX, ""),
   LOONG_VM("FEAT_CTRL.X86BT",  HAS, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_X86BT, ""),
   LOONG_VM("FEAT_CTRL.ARMBT",  HAS, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_ARMBT, ""),
   LOONG_VM("FEAT_CTRL.MIPSBT", HAS, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_MIPSBT,
            ""),
   LOONG_VM("FEAT_CTRL.PMU",    HAS, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_PMU, ""),
   LOONG_VM("FEAT_CTRL.PV_IPI", HAS, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_PV_IPI,
            ""),
   LOONG_VM("FEAT_CTRL.PV_STEALTIME", HAS, K_LOONG_FEAT_CTRL,
            K_LOONG_FEAT_PV_STEALTIME, ""),
   LOONG_VM("FEAT_CTRL.PTW",    HAS, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_PTW, ""),
   LOONG_VM("FEAT_CTRL.MSGINT", HAS, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_MSGINT,
            ""),
   LOONG_VM("FEAT_CTRL.PV_PREEMPT", HAS, K_LOONG_FEAT_CTRL,
            K_LOONG_FEAT_PV_PREEMPT, ""),

   LOONG_VM("unknown group", HAS, K_NO_GROUP, 0, "", .result = -ENXIO),

   /* --- loongarch's vCPU fd: arch/loongarch/kvm/vcpu.c ----------------- */

   /* kvm_loongarch_cpucfg_get_attr; kvm_loongarch_cpucfg_set_attr knows
      KVM's own word only, and checks its bits. */
   LOONG_VCPU("CPUCFG.0",  GET, K_LOONG_CPUCFG, 0, "W8"),
   LOONG_VCPU("CPUCFG.2",  GET, K_LOONG_CPUCFG, 2, "W8"),
   LOONG_VCPU("CPUCFG.6",  GET, K_LOONG_CPUCFG, 6, "W8"),
   LOONG_VCPU("CPUCFG.20", GET, K_LOONG_CPUCFG, 20, "W8"),
   BOTH(LOONG_VCPU, "CPUCFG.KVM_FEATURE", K_LOONG_CPUCFG, K_LOONG_CPUCFG_KVM,
        8, INIT(1 << K_LOONG_PV_STEAL_TIME)),
   BOTH(LOONG_VCPU, "PVTIME_CTRL.GPA", K_LOONG_PVTIME_CTRL,
        K_LOONG_PVTIME_GPA, 8, INIT(0x10001)),

   LOONG_VCPU("CPUCFG.2", HAS, K_LOONG_CPUCFG, 2, ""),
   LOONG_VCPU("PVTIME_CTRL.GPA", HAS, K_LOONG_PVTIME_CTRL,
              K_LOONG_PVTIME_GPA, ""),

   LOONG_VCPU("unknown group", SET, K_NO_GROUP, 0, "", .result = -ENXIO),

   { .name = NULL }
};
