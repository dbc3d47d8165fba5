/* Numbers of the KVM ioctls of all architectures but x86, for the cases of
   ioctl-other-cases.c.  Spelt out, since older uapi headers lack the newer
   ones.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_ABI_IOCTLS_OTHER_H
#define STANDIN_ABI_IOCTLS_OTHER_H

#include <linux/ioctl.h>

#define K_IO(nr)         _IOC(_IOC_NONE, 0xAE, nr, 0)
#define K_IOR(nr, size)  _IOC(_IOC_READ, 0xAE, nr, size)
#define K_IOW(nr, size)  _IOC(_IOC_WRITE, 0xAE, nr, size)
#define K_IOWR(nr, size) _IOC(_IOC_READ | _IOC_WRITE, 0xAE, nr, size)

/* ---------------- All architectures, or more than one ---------------- */

#define K_CHECK_EXTENSION       K_IO(0x03)
/* The size is the architecture's own; the structs are empty on some. */
#define K_GET_REGS(size)        K_IOR(0x81, size)
#define K_SET_REGS(size)        K_IOW(0x82, size)
#define K_GET_SREGS(size)       K_IOR(0x83, size)
#define K_SET_SREGS(size)       K_IOW(0x84, size)
#define K_GET_FPU(size)         K_IOR(0x8c, size)
#define K_SET_FPU(size)         K_IOW(0x8d, size)
#define K_SET_GUEST_DEBUG(size) K_IOW(0x9b, size)

enum {
   K_ARM64_REGS        = 864,
   K_ARM64_SREGS       = 0,
   K_ARM64_FPU         = 0,
   K_ARM64_DEBUG       = 520,
   K_POWER_REGS        = 392,
   K_POWER_SREGS       = 1232,
   K_POWER_FPU         = 256,
   K_POWER_DEBUG       = 264,
   K_S390_REGS         = 128,
   K_S390_SREGS        = 192,
   K_S390_FPU          = 136,
   K_S390_DEBUG        = 24,
   K_RISCV_REGS        = 0,
   K_RISCV_SREGS       = 0,
   K_RISCV_FPU         = 0,
   K_RISCV_DEBUG       = 8,
   K_MIPS_REGS         = 280,
   K_MIPS_SREGS        = 0,
   K_MIPS_FPU          = 0,
   K_MIPS_DEBUG        = 8,
   K_LOONGARCH_REGS    = 264,
   K_LOONGARCH_SREGS   = 0,
   K_LOONGARCH_FPU     = 1040,
   K_LOONGARCH_DEBUG   = 8
};

#define K_CREATE_IRQCHIP        K_IO(0x60)
#define K_IRQ_LINE              K_IOW(0x61, 8)
#define K_IRQ_LINE_STATUS       K_IOWR(0x67, 8)
#define K_SET_GSI_ROUTING       K_IOW(0x6a, 8)
#define K_SIGNAL_MSI            K_IOW(0xa5, 32)
#define K_TRANSLATE             K_IOWR(0x85, 24)
#define K_INTERRUPT             K_IOW(0x86, 4)
#define K_SET_SIGNAL_MASK       K_IOW(0x8b, 4)
#define K_GET_MP_STATE          K_IOR(0x98, 4)
#define K_SET_MP_STATE          K_IOW(0x99, 4)
#define K_GET_VCPU_EVENTS_ARM64 K_IOR(0x9f, 64)
#define K_SET_VCPU_EVENTS_ARM64 K_IOW(0xa0, 64)
#define K_ENABLE_CAP            K_IOW(0xa3, 104)
#define K_GET_ONE_REG           K_IOW(0xab, 16)
#define K_SET_ONE_REG           K_IOW(0xac, 16)
#define K_GET_REG_LIST          K_IOWR(0xb0, 8)

enum {
   K_GUESTDBG_ENABLE     = 1,
   K_GUESTDBG_SINGLESTEP = 2,
   K_GUESTDBG_USE_HW     = 1 << 17,    /* arm64 */
   K_GUESTDBG_USE_HW_BP  = 1 << 16,    /* s390 */
   K_GUESTDBG_POWER_HW_BP = 1 << 17,

   K_DEBUG_BREAKPOINT    = 2,          /* power */
   K_DEBUG_WATCH_WRITE   = 4,
   K_DEBUG_WATCH_READ    = 8,

   K_MP_STATE_STOPPED    = 5,
   K_MP_STATE_OPERATING  = 7,

   K_ROUTING_IRQCHIP      = 1,
   K_ROUTING_MSI          = 2,
   K_ROUTING_S390_ADAPTER = 3,
   K_MSI_VALID_DEVID      = 1
};

/* Of KVM_ENABLE_CAP, and one of KVM_CHECK_EXTENSION */
enum {
   K_CAP_PPC_OSI               = 52,
   K_CAP_PPC_BOOKE_SREGS       = 62,
   K_CAP_PPC_SMT               = 64,
   K_CAP_PPC_PAPR              = 68,
   K_CAP_SW_TLB                = 69,
   K_CAP_PPC_BOOKE_WATCHDOG    = 83,
   K_CAP_S390_CSS_SUPPORT      = 85,
   K_CAP_PPC_EPR               = 86,
   K_CAP_IRQ_MPIC              = 90,
   K_CAP_IRQ_XICS              = 92,
   K_CAP_S390_IRQCHIP          = 99,
   K_CAP_PPC_ENABLE_HCALL      = 104,
   K_CAP_S390_USER_SIGP        = 106,
   K_CAP_MIPS_FPU              = 111,
   K_CAP_PPC_FWNMI             = 146,
   K_CAP_PPC_NESTED_HV         = 160,
   K_CAP_PPC_IRQ_XIVE          = 169,
   K_CAP_ARM_NISV_TO_USER      = 177,
   K_CAP_PPC_SECURE_GUEST      = 181,
   K_CAP_DIRTY_LOG_RING        = 192,
   K_CAP_PPC_DAWR1             = 194,
   K_CAP_VM_GPA_BITS           = 207,
   K_CAP_ARM_EAGER_SPLIT_CHUNK_SIZE = 228,
   K_CAP_RISCV_MP_STATE_RESET  = 242
};

/* ---------------- arm64 ---------------- */

#define K_ARM_SET_DEVICE_ADDR        K_IOW(0xab, 16)  /* as GET_ONE_REG */
#define K_ARM_MTE_COPY_TAGS          K_IOR(0xb4, 48)
#define K_ARM_SET_COUNTER_OFFSET     K_IOW(0xb5, 16)
#define K_ARM_GET_REG_WRITABLE_MASKS K_IOR(0xb6, 64)
#define K_ARM_VCPU_INIT              K_IOW(0xae, 32)
#define K_ARM_PREFERRED_TARGET       K_IOR(0xaf, 32)
#define K_ARM_VCPU_FINALIZE          K_IOW(0xc2, 4)

enum {
   K_ARM_TARGET_GENERIC_V8 = 5,
   K_ARM_VCPU_SVE          = 4,
   K_ARM_TAGS_TO_GUEST     = 0,
   K_ARM_TAGS_FROM_GUEST   = 1
};

/* Ids of registers: the size is 1 << bits 52 to 55. */
#define K_REG_ARM64_X0         0x6030000000100000ULL
#define K_REG_ARM64_V0         0x6040000000100054ULL
#define K_REG_ARM64_FPSR       0x60200000001000d4ULL
#define K_REG_ARM64_SCTLR      0x603000000013c080ULL
#define K_REG_ARM64_CCSIDR_0   0x6020000000110000ULL
#define K_REG_ARM64_PSCI       0x6030000000140000ULL
#define K_REG_ARM64_SVE_Z0     0x6080000000150000ULL
#define K_REG_ARM64_SVE_P0     0x6050000000150400ULL
#define K_REG_ARM64_SVE_VLS    0x606000000015ffffULL

/* ---------------- powerpc ---------------- */

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

enum {
   K_COMPAT_CAPS_SIZE    = 24,
   K_HTAB_WRITE          = 2,
   K_MMU_FSL_BOOKE_NOHV  = 0,
   K_MMU_FSL_BOOKE_HV    = 1,
   K_TLB_ENTRY_SIZE      = 24,

   /* Of kvm_sregs.u.e */
   K_SREGS_BASE          = 1 << 0,
   K_SREGS_ARCH206       = 1 << 1,
   K_SREGS_IVOR          = 1 << 5,
   K_SREGS_MMU           = 1 << 6,
   K_SREGS_SPE           = 1 << 9,
   K_SREGS_PC            = 1 << 12,
   K_SREGS_PM            = 1 << 14,
   K_SREGS_IMPL_FSL      = 1,
   K_SREGS_UPDATE_TSR    = 2,
   K_SREGS_UPDATE_DEC    = 4,

   /* Not uapi: the mark of a valid SLB entry, SLB_ESID_V, and of a TLB entry,
      MAS1_VALID; and processors' own numbers */
   K_SLB_ESID_V          = 0x08000000
};
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

/* Posted, in no header yet */
#define K_ARM_RMI_POPULATE     K_IOWR(0xd7, 32)

/* ---------------- s390 ---------------- */

#define K_S390_ENABLE_SIE      K_IO(0x06)
#define K_S390_UCAS_MAP        K_IOW(0x50, 24)
#define K_S390_UCAS_UNMAP      K_IOW(0x51, 24)
#define K_S390_VCPU_FAULT      K_IOW(0x52, 8)
#define K_S390_KEYOP           K_IOWR(0x53, 16)
#define K_S390_INTERRUPT       K_IOW(0x94, 16)
#define K_S390_STORE_STATUS    K_IOW(0x95, 8)
#define K_S390_SET_INITIAL_PSW K_IOW(0x96, 16)
#define K_S390_INITIAL_RESET   K_IO(0x97)
#define K_S390_MEM_OP          K_IOW(0xb1, 64)
#define K_S390_GET_SKEYS       K_IOW(0xb2, 64)
#define K_S390_SET_SKEYS       K_IOW(0xb3, 64)
#define K_S390_IRQ             K_IOW(0xb4, 72)
#define K_S390_SET_IRQ_STATE   K_IOW(0xb5, 32)
#define K_S390_GET_IRQ_STATE   K_IOW(0xb6, 32)
#define K_S390_GET_CMMA_BITS   K_IOWR(0xb8, 32)
#define K_S390_SET_CMMA_BITS   K_IOW(0xb9, 32)
#define K_S390_NORMAL_RESET    K_IO(0xc3)
#define K_S390_CLEAR_RESET     K_IO(0xc4)
#define K_S390_PV_COMMAND      K_IOWR(0xc5, 32)
#define K_S390_PV_CPU_COMMAND  K_IOWR(0xd0, 32)
#define K_S390_ZPCI_OP         K_IOW(0xd1, 72)

/* Types of interrupts */
#define K_S390_SIGP_STOP         0xfffe0000u
#define K_S390_PROGRAM_INT       0xfffe0001u
#define K_S390_SIGP_SET_PREFIX   0xfffe0002u
#define K_S390_RESTART           0xfffe0003u
#define K_S390_INT_PFAULT_INIT   0xfffe0004u
#define K_S390_INT_PFAULT_DONE   0xfffe0005u
#define K_S390_MCHK              0xfffe1000u
#define K_S390_INT_CLOCK_COMP    0xffff1004u
#define K_S390_INT_CPU_TIMER     0xffff1005u
#define K_S390_INT_EMERGENCY     0xffff1201u
#define K_S390_INT_EXTERNAL_CALL 0xffff1202u
#define K_S390_INT_SERVICE       0xffff2401u
#define K_S390_INT_VIRTIO        0xffff2603u

enum {
   K_S390_PGM_PER         = 0x80,      /* not uapi */

   K_KEYOP_ISKE           = 1,
   K_KEYOP_RRBE           = 2,
   K_KEYOP_SSKE           = 3,

   K_SKEYS_NONE           = 1,
   K_SKEYS_MAX            = 1048576,
   K_CMMA_PEEK            = 1,

   K_MEMOP_LOGICAL_READ     = 0,
   K_MEMOP_LOGICAL_WRITE    = 1,
   K_MEMOP_SIDA_READ        = 2,
   K_MEMOP_SIDA_WRITE       = 3,
   K_MEMOP_ABSOLUTE_READ    = 4,
   K_MEMOP_ABSOLUTE_WRITE   = 5,
   K_MEMOP_ABSOLUTE_CMPXCHG = 6,
   K_MEMOP_CHECK_ONLY       = 1,
   K_MEMOP_INJECT_EXCEPTION = 2,
   K_MEMOP_SKEY_PROTECTION  = 4,
   K_MEMOP_MAX              = 65536,   /* KVM_CAP_S390_MEM_OP gives it */

   K_PV_ENABLE                = 0,
   K_PV_DISABLE               = 1,
   K_PV_SET_SEC_PARMS         = 2,
   K_PV_UNPACK                = 3,
   K_PV_VERIFY                = 4,
   K_PV_PREP_RESET            = 5,
   K_PV_UNSHARE_ALL           = 6,
   K_PV_INFO                  = 7,
   K_PV_DUMP                  = 8,
   K_PV_ASYNC_CLEANUP_PREPARE = 9,
   K_PV_ASYNC_CLEANUP_PERFORM = 10,
   K_PV_INFO_VM               = 0,
   K_PV_INFO_DUMP             = 1,
   K_PV_DUMP_INIT             = 0,
   K_PV_DUMP_CONFIG_STOR      = 1,
   K_PV_DUMP_COMPLETE         = 2,
   K_PV_DUMP_CPU              = 3,

   K_ZPCI_REG_AEN         = 0,
   K_ZPCI_DEREG_AEN       = 1,
   K_ZPCI_REGAEN_HOST     = 1,

   K_HW_BP                = 1,
   K_HW_WP_WRITE          = 2
};

#define K_REG_S390_TODPR     0x5020000000000001ULL
#define K_REG_S390_CPU_TIMER 0x5030000000000003ULL

/* ---------------- riscv ---------------- */

#define K_REG_RISCV_ISA     0x8030000001000000ULL
#define K_REG_RISCV_PC      0x8030000002000000ULL
#define K_REG_RISCV_TIME    0x8030000004000001ULL
#define K_REG_RISCV_F0      0x8020000005000000ULL
#define K_REG_RISCV_D0      0x8030000006000000ULL
#define K_REG_RISCV_D_FCSR  0x8020000006000020ULL
#define K_REG_RISCV_V0_256  0x8050000009000006ULL
#define K_REG_RISCV_V0_2048 0x8080000009000006ULL

/* ---------------- mips ---------------- */

#define K_REG_MIPS_R0        0x7030000000000000ULL
#define K_REG_MIPS_R1        0x7030000000000001ULL
#define K_REG_MIPS_FPR_32_0  0x7020000000030000ULL
#define K_REG_MIPS_FCR_IR    0x7020000000030100ULL
#define K_REG_MIPS_VEC_128_0 0x7040000000030000ULL

/* ---------------- loongarch ---------------- */

#define K_REG_LOONGARCH_CSR_0      0x9030000000010000ULL
#define K_REG_LOONGARCH_CPUCFG_1   0x9030000000040008ULL
#define K_REG_LOONGARCH_COUNTER    0x9030000000020001ULL
#define K_REG_LOONGARCH_VCPU_RESET 0x9030000000020002ULL
#define K_REG_LOONGARCH_DEBUG_INST 0x9030000000020003ULL

#endif
