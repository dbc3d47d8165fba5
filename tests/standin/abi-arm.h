/* Numbers of the KVM ABI of arm64, riscv and loongarch for the stand-in's
   handlers and cases.  Spelt out, since older uapi headers lack the newer
   ones.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_ABI_ARM_H
#define STANDIN_ABI_ARM_H

/* Device types */
enum {
   K_TYPE_VGIC_V2           = 5,
   K_TYPE_VGIC_V3           = 7,
   K_TYPE_VGIC_ITS          = 8,
   K_TYPE_RISCV_AIA         = 11,
   K_TYPE_LOONGARCH_IPI     = 12,
   K_TYPE_LOONGARCH_EIOINTC = 13,
   K_TYPE_LOONGARCH_PCHPIC  = 14,
   K_TYPE_LOONGARCH_DMSINTC = 15,
   K_TYPE_VGIC_V5           = 16
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

/* RISCV_AIA */
enum {
   K_AIA_CONFIG             = 0,
   K_AIA_CONFIG_MODE        =   0,
   K_AIA_CONFIG_IDS         =   1,
   K_AIA_CONFIG_SRCS        =   2,
   K_AIA_CONFIG_GROUP_BITS  =   3,
   K_AIA_CONFIG_GROUP_SHIFT =   4,
   K_AIA_CONFIG_HART_BITS   =   5,
   K_AIA_CONFIG_GUEST_BITS  =   6,
   K_AIA_ADDR               = 1,
   K_AIA_ADDR_APLIC         =   0,
   K_AIA_ADDR_IMSIC         =   1,       /* that of vCPU 0 */
   K_AIA_ADDR_MAX           =   1 + 0x4000,
   K_AIA_CTRL               = 2,
   K_AIA_CTRL_INIT          =   0,
   K_AIA_APLIC              = 3,
   K_AIA_IMSIC              = 4,
   K_AIA_IMSIC_ISEL_BITS    = 12,

   K_AIA_ALIGN              = 0x1000,    /* of APLIC and IMSIC addresses */
   K_AIA_MODE_MAX           = 2,
   K_AIA_IDS_MIN            = 63,
   K_AIA_IDS_MAX            = 2048,
   K_AIA_SRCS_MAX           = 1024,
   K_AIA_GROUP_BITS_MAX     = 8,
   K_AIA_GROUP_SHIFT_MIN    = 24,
   K_AIA_GROUP_SHIFT_MAX    = 56,
   K_AIA_HART_BITS_MAX      = 16,
   K_AIA_GUEST_BITS_MAX     = 8
};

/* LoongArch's interrupt controllers: no two share a group's number. */
enum {
   K_IPI_REGS                = 0x40000001,
   K_EIOINTC_REGS            = 0x40000002,
   K_EIOINTC_SW_STATUS       = 0x40000003,
   K_EIOINTC_STATUS_NUM_CPU  =   0,
   K_EIOINTC_STATUS_FEATURE  =   1,
   K_EIOINTC_STATUS_STATE    =   2,
   K_EIOINTC_CTRL            = 0x40000004,
   K_EIOINTC_INIT_NUM_CPU    =   0,
   K_EIOINTC_INIT_FEATURE    =   1,
   K_EIOINTC_LOAD_FINISHED   =   3,
   K_PCHPIC_REGS             = 0x40000005,
   K_PCHPIC_CTRL             = 0x40000006,
   K_PCHPIC_CTRL_INIT        =   0,
   K_DMSINTC_CTRL            = 0x40000007,
   K_DMSINTC_MSG_ADDR_BASE   =   0,
   K_DMSINTC_MSG_ADDR_SIZE   =   1,

   /* Not uapi: arch/loongarch/include/asm/kvm_ipi.h */
   K_IPI_STATUS              = 0x00,
   K_IPI_EN                  = 0x04,
   K_IPI_SET                 = 0x08,
   K_IPI_CLEAR               = 0x0c,
   K_IPI_BUF_20              = 0x20,
   K_IPI_BUF_28              = 0x28,
   K_IPI_BUF_30              = 0x30,
   K_IPI_BUF_38              = 0x38,

   /* Not uapi: arch/loongarch/include/asm/kvm_eiointc.h */
   K_EIOINTC_MAX_CPUS        = 256,
   K_EIOINTC_NODETYPE        = 0xa0,
   K_EIOINTC_NODETYPE_END    = 0xbf,
   K_EIOINTC_IPMAP           = 0xc0,
   K_EIOINTC_IPMAP_END       = 0xc7,
   K_EIOINTC_ENABLE          = 0x200,
   K_EIOINTC_ENABLE_END      = 0x21f,
   K_EIOINTC_BOUNCE          = 0x280,
   K_EIOINTC_BOUNCE_END      = 0x29f,
   K_EIOINTC_ISR             = 0x300,
   K_EIOINTC_ISR_END         = 0x31f,
   K_EIOINTC_COREISR         = 0x400,
   K_EIOINTC_COREISR_END     = 0x41f,
   K_EIOINTC_COREMAP         = 0x800,
   K_EIOINTC_COREMAP_END     = 0x8ff,

   /* Not uapi: arch/loongarch/include/asm/kvm_pch_pic.h */
   K_PCHPIC_MASK             = 0x20,
   K_PCHPIC_HTMSI_EN         = 0x40,
   K_PCHPIC_EDGE             = 0x60,
   K_PCHPIC_AUTO_CTRL0       = 0xc0,
   K_PCHPIC_AUTO_CTRL1       = 0xe0,
   K_PCHPIC_ROUTE_ENTRY      = 0x100,
   K_PCHPIC_ROUTE_ENTRY_END  = 0x13f,
   K_PCHPIC_HTMSI_VEC        = 0x200,
   K_PCHPIC_HTMSI_VEC_END    = 0x23f,
   K_PCHPIC_INT_IRR          = 0x380,
   K_PCHPIC_INT_ISR          = 0x3a0,
   K_PCHPIC_POLARITY         = 0x3e0
};

/* LoongArch's VM and vCPU fds */
enum {
   K_LOONG_FEAT_CTRL         = 0,
   K_LOONG_FEAT_LSX          =   0,
   K_LOONG_FEAT_LASX         =   1,
   K_LOONG_FEAT_X86BT        =   2,
   K_LOONG_FEAT_ARMBT        =   3,
   K_LOONG_FEAT_MIPSBT       =   4,
   K_LOONG_FEAT_PMU          =   5,
   K_LOONG_FEAT_PV_IPI       =   6,
   K_LOONG_FEAT_PV_STEALTIME =   7,
   K_LOONG_FEAT_PTW          =   8,
   K_LOONG_FEAT_MSGINT       =   9,
   K_LOONG_FEAT_PV_PREEMPT   =   10,

   K_LOONG_CPUCFG            = 0,
   K_LOONG_CPUCFG_REGS       =   21,     /* not uapi: asm/kvm_host.h */
   K_LOONG_CPUCFG_KVM        =   0x40000004,
   K_LOONG_PVTIME_CTRL       = 1,
   K_LOONG_PVTIME_GPA        =   0,

   /* Bits of CPUCFG_KVM_FEATURE, by number. */
   K_LOONG_PV_IPI            = 1,
   K_LOONG_PV_STEAL_TIME     = 2,
   K_LOONG_PV_PREEMPT        = 3,
   K_LOONG_PV_VIRT_EXTIOI    = 24,
   K_LOONG_PV_USER_HCALL     = 25
};

#endif
