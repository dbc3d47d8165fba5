/* The numbers of the VGICs and ITS, and arm64's VM and vCPU, for the
   stand-in's handlers and cases.  Spelt out, since older uapi headers lack
   the newer ones.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_ABI_VGIC_ARM64_H
#define STANDIN_ABI_VGIC_ARM64_H

enum {
   K_TYPE_VGIC_V2  = 5,
   K_TYPE_VGIC_V3  = 7,
   K_TYPE_VGIC_ITS = 8,
   K_TYPE_VGIC_V5  = 16
};

/* The VGICs share their groups and number their attributes jointly. */
enum {
   K_VGIC_ADDR               = 0,
   K_VGIC_ADDR_V2_DIST       =   0,
   K_VGIC_ADDR_V2_CPU        =   1,
   K_VGIC_ADDR_DIST          =   2,
   K_VGIC_ADDR_REDIST        =   3,
   K_VGIC_ADDR_ITS           =   4,
   K_VGIC_ADDR_REDIST_REGION =   5,
   K_VGIC_ADDR_IRS           =   6,      /* 7.4 */
   K_VGIC_DIST_REGS          = 1,
   K_VGIC_CPU_REGS           = 2,
   K_VGIC_NR_IRQS            = 3,
   K_VGIC_CTRL               = 4,
   K_VGIC_CTRL_INIT          =   0,
   K_VGIC_SAVE_TABLES        =   1,
   K_VGIC_RESTORE_TABLES     =   2,
   K_VGIC_SAVE_PENDING       =   3,
   K_VGIC_CTRL_RESET         =   4,
   K_VGIC_USERSPACE_PPIS     =   5,
   K_VGIC_REDIST_REGS        = 5,
   K_VGIC_CPU_SYSREGS        = 6,
   K_VGIC_LEVEL_INFO         = 7,
   K_VGIC_ITS_REGS           = 8,
   K_VGIC_MAINT_IRQ          = 9,
   K_VGIC_IRS_REGS           = 10,       /* 7.4 */
   K_VGIC_IST                = 11,       /* 7.4 */

   K_VGIC_MPIDR_SHIFT        = 32,
   K_VGIC_LINE_INFO_SHIFT    = 10,
   K_VGIC_LINE_INFO_MASK     = 0x3fffff,
   K_VGIC_LINE_INTID_MASK    = 0x3ff,

   /* struct kvm_vgic_v5_ist, 7.4 */
   K_IST_SIZE                = 32,
   K_IST_SPI_ADDR            = 0,
   K_IST_SPI_SIZE            = 8,
   K_IST_LPI_ADDR            = 16,
   K_IST_LPI_SIZE            = 24
};

/* arm64's VM and vCPU fds */
enum {
   K_ARM_VM_SMCCC_CTRL        = 0,
   K_ARM_VM_SMCCC_FILTER      =   0,
   K_SMCCC_FILTER_SIZE        = 24,      /* struct kvm_smccc_filter */
   K_SMCCC_FILTER_NR          = 4,
   K_SMCCC_FILTER_ACTION      = 8,
   K_SMCCC_FILTER_PAD         = 9,
   K_SMCCC_FILTER_ACTION_MAX  = 2,

   K_ARM_PMU_V3_CTRL          = 0,
   K_ARM_PMU_IRQ              =   0,
   K_ARM_PMU_INIT             =   1,
   K_ARM_PMU_FILTER           =   2,
   K_ARM_PMU_SET_PMU          =   3,
   K_ARM_PMU_SET_NR_COUNTERS  =   4,
   K_PMU_FILTER_SIZE          = 8,       /* struct kvm_pmu_event_filter */
   K_PMU_FILTER_NEVENTS       = 2,
   K_PMU_FILTER_ACTION        = 4,
   K_PMU_FILTER_PAD           = 5,
   K_PMU_FILTER_ACTION_MAX    = 1,
   K_ARM_TIMER_CTRL           = 1,
   K_ARM_TIMER_VTIMER         =   0,
   K_ARM_TIMER_PTIMER         =   1,
   K_ARM_TIMER_HVTIMER        =   2,
   K_ARM_TIMER_HPTIMER        =   3,
   K_ARM_PVTIME_CTRL          = 2,
   K_ARM_PVTIME_IPA           =   0
};

#endif
