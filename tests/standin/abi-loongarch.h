/* The numbers of LoongArch's interrupt controllers, VM and vCPU, for the
   stand-in's handlers and cases.  Spelt out, since older uapi headers lack
   the newer ones.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_ABI_LOONGARCH_H
#define STANDIN_ABI_LOONGARCH_H

enum {
   K_TYPE_LOONGARCH_IPI     = 12,
   K_TYPE_LOONGARCH_EIOINTC = 13,
   K_TYPE_LOONGARCH_PCHPIC  = 14,
   K_TYPE_LOONGARCH_DMSINTC = 15
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
