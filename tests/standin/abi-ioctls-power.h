/* Numbers of the KVM ioctls that powerpc has, and of what they are told:
   many of the headers that this must build with are too old to name them.
   The sizes are those of a 64-bit program.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_ABI_IOCTLS_POWER_H
#define STANDIN_ABI_IOCTLS_POWER_H

#include "abi-ioctls-generic.h"

#define K_POWER_REGS  392
#define K_POWER_SREGS 1232
#define K_POWER_FPU   256
#define K_POWER_DEBUG 264

#define K_GUESTDBG_POWER_HW_BP (1 << 17)

#define K_DEBUG_BREAKPOINT  2   /* power */
#define K_DEBUG_WATCH_WRITE 4
#define K_DEBUG_WATCH_READ  8

/* Capabilities */
#define K_CAP_PPC_OSI            52
#define K_CAP_PPC_BOOKE_SREGS    62
#define K_CAP_PPC_SMT            64
#define K_CAP_PPC_PAPR           68
#define K_CAP_SW_TLB             69
#define K_CAP_PPC_BOOKE_WATCHDOG 83
#define K_CAP_PPC_EPR            86
#define K_CAP_IRQ_MPIC           90
#define K_CAP_IRQ_XICS           92
#define K_CAP_PPC_ENABLE_HCALL   104
#define K_CAP_PPC_FWNMI          146
#define K_CAP_PPC_NESTED_HV      160
#define K_CAP_PPC_IRQ_XIVE       169
#define K_CAP_PPC_SECURE_GUEST   181
#define K_CAP_PPC_DAWR1          194

#define K_PPC_GET_PVINFO         K_IOW(0xa1, 128)
#define K_PPC_GET_SMMU_INFO      K_IOR(0xa6, 592)
#define K_PPC_ALLOCATE_HTAB      K_IOWR(0xa7, 4)
#define K_CREATE_SPAPR_TCE       K_IOW(0xa8, 16)
#define K_CREATE_SPAPR_TCE_64    K_IOW(0xa8, 32)
#define K_ALLOCATE_RMA           K_IOR(0xa9, 8)
#define K_PPC_GET_HTAB_FD        K_IOW(0xaa, 32)
#define K_DIRTY_TLB              K_IOW(0xaa, 16)
#define K_PPC_RTAS_DEFINE_TOKEN  K_IOW(0xac, 128)
#define K_PPC_RESIZE_HPT_PREPARE K_IOR(0xad, 16)
#define K_PPC_RESIZE_HPT_COMMIT  K_IOR(0xae, 16)
#define K_PPC_CONFIGURE_V3_MMU   K_IOW(0xaf, 16)
#define K_PPC_GET_RMMU_INFO      K_IOW(0xb0, 96)
#define K_PPC_GET_CPU_CHAR       K_IOR(0xb1, 32)
#define K_PPC_SVM_OFF            K_IO(0xb3)
#define K_PPC_GET_COMPAT_CAPS    K_IO(0xb8)

#define K_COMPAT_CAPS_SIZE   24
#define K_HTAB_WRITE         2
#define K_MMU_FSL_BOOKE_NOHV 0
#define K_MMU_FSL_BOOKE_HV   1
#define K_TLB_ENTRY_SIZE     24

/* Of kvm_sregs.u.e */
#define K_SREGS_BASE       (1 << 0)
#define K_SREGS_ARCH206    (1 << 1)
#define K_SREGS_IVOR       (1 << 5)
#define K_SREGS_MMU        (1 << 6)
#define K_SREGS_SPE        (1 << 9)
#define K_SREGS_PC         (1 << 12)
#define K_SREGS_PM         (1 << 14)
#define K_SREGS_IMPL_FSL   1
#define K_SREGS_UPDATE_TSR 2
#define K_SREGS_UPDATE_DEC 4

/* Not uapi: the mark of a valid SLB entry, SLB_ESID_V, and of a TLB entry, MAS1_VALID; and processors' own numbers */
#define K_SLB_ESID_V 0x08000000
#define K_MAS1_VALID 0x80000000
#define K_PVR_E500V2 0x80210022
#define K_PVR_E500MC 0x80230010

#define K_REG_PPC_HIOR    0x1030000000000001ULL
#define K_REG_PPC_VPA_SLB 0x1040000000000083ULL
#define K_REG_PPC_VR0     0x1040000000000040ULL
#define K_REG_PPC_VRSAVE  0x10200000000000b4ULL

/* Book E */
#define K_REG_PPC_IAC1       0x1030000000000002ULL
#define K_REG_PPC_DAC1       0x1030000000000006ULL
#define K_REG_PPC_EPCR       0x1020000000000085ULL
#define K_REG_PPC_EPR        0x1020000000000086ULL
#define K_REG_PPC_OR_TSR     0x1020000000000087ULL
#define K_REG_PPC_CLEAR_TSR  0x1020000000000088ULL
#define K_REG_PPC_TCR        0x1020000000000089ULL
#define K_REG_PPC_TSR        0x102000000000008aULL
#define K_REG_PPC_DEBUG_INST 0x102000000000008bULL
#define K_REG_PPC_MAS0       0x102000000000008cULL
#define K_REG_PPC_MAS7_3     0x103000000000008fULL
#define K_REG_PPC_MMUCFG     0x1020000000000092ULL
#define K_REG_PPC_TLB0CFG    0x1020000000000093ULL

#endif
