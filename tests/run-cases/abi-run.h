/* Where the members of struct kvm_run stand, and of what is mapped behind it:
   offset, size.  Spelt out, since older uapi headers lack the newer ones;
   check-run.c compares them with the headers.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_ABI_RUN_H
#define STANDIN_ABI_RUN_H

/* KVM_EXIT_* */
enum {
   K_EXIT_UNKNOWN         = 0,
   K_EXIT_EXCEPTION       = 1,
   K_EXIT_IO              = 2,
   K_EXIT_HYPERCALL       = 3,
   K_EXIT_DEBUG           = 4,
   K_EXIT_HLT             = 5,
   K_EXIT_MMIO            = 6,
   K_EXIT_IRQ_WINDOW_OPEN = 7,
   K_EXIT_SHUTDOWN        = 8,
   K_EXIT_FAIL_ENTRY      = 9,
   K_EXIT_INTR            = 10,
   K_EXIT_SET_TPR         = 11,
   K_EXIT_TPR_ACCESS      = 12,
   K_EXIT_S390_SIEIC      = 13,
   K_EXIT_S390_RESET      = 14,
   K_EXIT_NMI             = 16,
   K_EXIT_INTERNAL_ERROR  = 17,
   K_EXIT_OSI             = 18,
   K_EXIT_PAPR_HCALL      = 19,
   K_EXIT_S390_UCONTROL   = 20,
   K_EXIT_WATCHDOG        = 21,
   K_EXIT_S390_TSCH       = 22,
   K_EXIT_EPR             = 23,
   K_EXIT_SYSTEM_EVENT    = 24,
   K_EXIT_S390_STSI       = 25,
   K_EXIT_IOAPIC_EOI      = 26,
   K_EXIT_HYPERV          = 27,
   K_EXIT_ARM_NISV        = 28,
   K_EXIT_X86_RDMSR       = 29,
   K_EXIT_X86_WRMSR       = 30,
   K_EXIT_DIRTY_RING_FULL = 31,
   K_EXIT_AP_RESET_HOLD   = 32,
   K_EXIT_X86_BUS_LOCK    = 33,
   K_EXIT_XEN             = 34,
   K_EXIT_RISCV_SBI       = 35,
   K_EXIT_RISCV_CSR       = 36,
   K_EXIT_NOTIFY          = 37,
   K_EXIT_LOONGARCH_IOCSR = 38,
   K_EXIT_MEMORY_FAULT    = 39,
   K_EXIT_TDX             = 40,
   K_EXIT_ARM_SEA         = 41,
   K_EXIT_ARM_LDST64B     = 42,
   K_EXIT_SNP_REQ_CERTS   = 43
};

/*--- All architectures ---*/

#define REQUEST_WINDOW        0, 1      /* request_interrupt_window */
#define IMMEDIATE_EXIT        1, 1
#define EXIT_REASON           8, 4
#define READY_FOR_INJECTION  12, 1      /* ready_for_interrupt_injection */
#define IF_FLAG              13, 1
#define RUN_FLAGS            14, 2
#define RUN_CR8              16, 8
#define APIC_BASE            24, 8

/*--- All but s390, which has its PSW before the union ---*/

#define VALID_REGS          288, 8
#define DIRTY_REGS          296, 8

#define HW_REASON            32, 8
#define FAIL_REASON          32, 8
#define FAIL_CPU             40, 4
#define EX_EXCEPTION         32, 4
#define EX_ERROR_CODE        36, 4
#define IO_DIRECTION         32, 1
#define IO_SIZE              33, 1
#define IO_PORT              34, 2
#define IO_COUNT             36, 4
#define IO_DATA_OFFSET       40, 8
#define MMIO_PHYS_ADDR       32, 8
#define MMIO_DATA(n)         40, n
#define MMIO_LEN             48, 4
#define MMIO_IS_WRITE        52, 1
#define IOCSR_PHYS_ADDR      32, 8
#define IOCSR_DATA(n)        40, n
#define IOCSR_LEN            48, 4
#define IOCSR_IS_WRITE       52, 1
#define HYPERCALL_NR         32, 8
#define HYPERCALL_ARGS(n)    40, 8 * (n)
#define HYPERCALL_RET        88, 8
#define HYPERCALL_FLAGS      96, 8
#define TPR_RIP              32, 8
#define TPR_IS_WRITE         40, 4
#define INTERNAL_SUBERROR    32, 4
#define INTERNAL_NDATA       36, 4
#define INTERNAL_DATA(n)     40, 8 * (n)
#define OSI_GPRS             32, 256
#define PAPR_NR              32, 8
#define PAPR_RET             40, 8
#define PAPR_ARGS            48, 72
#define EPR_EPR              32, 4
#define EVENT_TYPE           32, 4
#define EVENT_NDATA          36, 4
#define EVENT_DATA(n)        40, 8 * (n)
#define EOI_VECTOR           32, 1
#define HYPERV_TYPE          32, 4
#define HYPERV_REST          36, 52
#define HCALL_INPUT          40, 8
#define HCALL_RESULT         48, 8
#define HCALL_PARAMS         56, 16
#define SYNDBG_MSR           40, 4
#define SYNDBG_STATUS        56, 8
#define NISV_ESR_ISS         32, 8
#define NISV_FAULT_IPA       40, 8
#define MSR_ERROR            32, 1
#define MSR_PAD              33, 7
#define MSR_REASON           40, 4
#define MSR_INDEX            44, 4
#define MSR_DATA             48, 8
#define XEN_TYPE             32, 4
#define XEN_LONGMODE         40, 4
#define XEN_CPL              44, 4
#define XEN_INPUT            48, 8
#define XEN_RESULT           56, 8
#define XEN_PARAMS           64, 48
#define SBI_EXTENSION        32, 8
#define SBI_FUNCTION         40, 8
#define SBI_ARGS             48, 48
#define SBI_RET              96, 16
#define CSR_NUM              32, 8
#define CSR_NEW_VALUE        40, 8
#define CSR_WRITE_MASK       48, 8
#define CSR_RET_VALUE        56, 8
#define NOTIFY_FLAGS         32, 4
#define FAULT_FLAGS          32, 8
#define FAULT_GPA            40, 8
#define FAULT_SIZE           48, 8
#define TDX_FLAGS            32, 8
#define TDX_NR               40, 8
#define TDX_RET              48, 8
#define TDX_QUOTE_GPA        56, 8
#define TDX_QUOTE_SIZE       64, 8
#define TDX_INFO_LEAF        56, 8
#define TDX_INFO_REGS        64, 32     /* r11 to r14 */
#define TDX_NOTIFY_VECTOR    56, 8
#define SEA_FLAGS            32, 8
#define SEA_ESR              40, 8
#define SEA_GVA              48, 8
#define SEA_GPA              56, 8
#define CERTS_GPA            32, 8
#define CERTS_NPAGES         40, 8
#define CERTS_RET            48, 8

/*--- x86 ---*/

#define X86_DEBUG_EXCEPTION  32, 4
#define X86_DEBUG_PC         40, 8
#define X86_DEBUG_DR6        48, 8
#define X86_DEBUG_DR7        56, 8
#define X86_REGS            304, 144    /* s.regs.regs */
#define X86_SEGMENT(n)      448 + 24 * (n), 23      /* s.regs.sregs.cs and on */
#define X86_SEG_PADDING(n)  471 + 24 * (n), 1
#define X86_GDT             640, 10     /* base and limit */
#define X86_IDT             656, 10
#define X86_CONTROL         672, 56     /* cr0 to apic_base */
#define X86_IRQ_BITMAP      728, 32     /* interrupt_bitmap */
#define X86_EVENTS          760, 64     /* s.regs.events */
#define X86_EVENT(at, n)    760 + (at), n
#define PIO_DATA(n)        4096, n      /* in page KVM_PIO_PAGE_OFFSET */

/*--- struct kvm_coalesced_mmio_ring, in page KVM_COALESCED_MMIO_PAGE_OFFSET,
      which is PAGE ---*/

#define RING_FIRST(page)           4096 * (page), 4
#define RING_LAST(page)            4096 * (page) + 4, 4
#define RING_PHYS_ADDR(page, i)    4096 * (page) + 8 + 24 * (i), 8
#define RING_LEN(page, i)          4096 * (page) + 16 + 24 * (i), 4
#define RING_PIO(page, i)          4096 * (page) + 20 + 24 * (i), 4
#define RING_DATA(page, i, n)      4096 * (page) + 24 + 24 * (i), n

/*--- s390 ---*/

#define S390_PSW_MASK        32, 8
#define S390_PSW_ADDR        40, 8
#define S390_SIEIC_ICPTCODE  48, 1
#define S390_SIEIC_IPA       50, 2
#define S390_SIEIC_IPB       52, 4
#define S390_RESET_FLAGS     48, 8
#define S390_UCONTROL_CODE   48, 8      /* trans_exc_code */
#define S390_UCONTROL_PGM    56, 4
#define S390_TSCH_ID         48, 2
#define S390_TSCH_NR         50, 2
#define S390_TSCH_PARM       52, 4
#define S390_TSCH_WORD       56, 4
#define S390_TSCH_IPB        60, 4
#define S390_TSCH_DEQUEUED   64, 1
#define S390_STSI_ADDR       48, 8
#define S390_STSI_AR         56, 1
#define S390_STSI_FC         58, 1
#define S390_STSI_SEL1       59, 1
#define S390_STSI_SEL2       60, 2
#define S390_DEBUG_ADDR      48, 8
#define S390_DEBUG_TYPE      56, 1
#define S390_VALID_REGS     304, 8
#define S390_DIRTY_REGS     312, 8
#define S390_PREFIX         320, 8
#define S390_GPRS           328, 128
#define S390_ACRS           456, 64
#define S390_CRS            520, 128
#define S390_TODPR          648, 8
#define S390_CPUTM          656, 8
#define S390_CKC            664, 8
#define S390_PP             672, 8
#define S390_GBEA           680, 8
#define S390_PFT            688, 8
#define S390_PFS            696, 8
#define S390_PFC            704, 8
#define S390_VRS            712, 512
#define S390_FPRS           712, 128
#define S390_FPC           1736, 4
#define S390_BPBC          1740, 1      /* and bits that are reserved */
#define S390_RICCB         1792, 64
#define S390_DIAG318       1856, 8
#define S390_GSCB          2064, 32
#define S390_ETOKEN        2096, 16     /* etoken, etoken_extension */

/*--- Others ---*/

#define ARM_DEBUG_HSR        32, 4
#define ARM_DEBUG_HSR_HIGH   36, 4
#define ARM_DEBUG_FAR        40, 8
#define ARM_IRQ_LEVEL       304, 8      /* s.regs.device_irq_level */
#define POWER_DEBUG_ADDRESS  32, 8
#define POWER_DEBUG_STATUS   40, 4

#endif
