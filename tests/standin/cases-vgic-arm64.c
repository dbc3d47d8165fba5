/* The attributes of the VGICs and ITS, and of arm64's VM and vCPU by
   example; see attr-cases.h.  Functions named here are those of Linux 7.3
   if nothing else is said, in the files that kernel-vgic-arm64.c names.  A
   register or a value that the kernel takes in as one C variable counts as
   used as a whole.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>

#include "abi-vgic-arm64.h"
#include "attr-cases.h"

#define VGIC_V2(n, ...)  ATTR_DEVICE("VGIC_V2 " n,  K_TYPE_VGIC_V2,  __VA_ARGS__)
#define VGIC_V3(n, ...)  ATTR_DEVICE("VGIC_V3 " n,  K_TYPE_VGIC_V3,  __VA_ARGS__)
#define VGIC_ITS(n, ...) ATTR_DEVICE("VGIC_ITS " n, K_TYPE_VGIC_ITS, __VA_ARGS__)
#define VGIC_V5(n, ...)  ATTR_DEVICE("VGIC_V5 " n,  K_TYPE_VGIC_V5,  __VA_ARGS__)
#define ARM_VM(n, ...) \
   ATTR_CASE("ARM64_VM " n, KIND_VM, ARCH_ARM64, 0, __VA_ARGS__)
#define ARM_VCPU(n, ...) \
   ATTR_CASE("ARM64_VCPU " n, KIND_VCPU, ARCH_ARM64, 0, __VA_ARGS__)

/* A value of LEN bytes that SET uses and GET writes. */
#define BOTH(object, n, group, attr, len, ...) \
   object(n, SET, group, attr, "R" #len, __VA_ARGS__), \
   object(n, GET, group, attr, "W" #len, __VA_ARGS__)

#define INIT(...) .init = { __VA_ARGS__ }
#define INIT32(v) .init = { PAIR32(v, 0) }

/* The bits of attr that count. */
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
#define CPU(n, reg) ((uint64_t)(n) << 16 | (reg))

const struct attr_case vgic_arm64_cases[] = {

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
   { .name = NULL }
};
