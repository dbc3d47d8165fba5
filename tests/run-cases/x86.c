/* KVM_RUN on x86; see run-cases.h.  Functions named here are those of Linux
   7.3, in arch/x86/kvm/x86.c where nothing else is said.

   kvm_arch_vcpu_ioctl_run: what ended the last KVM_RUN is completed before
   immediate_exit is looked at, and with what the kernel itself remembers of
   it, whatever kvm_run says by now.  vcpu_run clears exit_reason; a call that
   does not get that far leaves the last one.  The vCPU has no interrupt
   controller in the kernel, unless a case comes after one that makes it.

   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>

#include "../standin/abi-ioctls-x86.h"
#include "abi-run.h"
#include "../standin/attr-cases.h"
#include "run-cases.h"

#define RUN(n, ...)  { .name = n, .arch = ARCH_X86, __VA_ARGS__ }
#define DOES(...)    .does = { __VA_ARGS__ }
#define PUTS(...)    .put = { __VA_ARGS__ }
#define VM_IOCTL(n, req, ...) \
   { .name = n, .arch = ARCH_X86, .request = req, .kind = KIND_VM, \
     .block = { __VA_ARGS__ } }

/* What every call looks at on its way in.  cr8 only without a local APIC in
   the kernel, request_interrupt_window only without a PIC there
   (dm_request_for_irq_injection). */
#define CHECKS         R(IMMEDIATE_EXIT), R(VALID_REGS), R(DIRTY_REGS)
#define ENTERS         CHECKS, R(RUN_CR8), R(REQUEST_WINDOW)
#define ENTERS_SPLIT   CHECKS, R(REQUEST_WINDOW)
#define ENTERS_IRQCHIP CHECKS
/* The same, of a call that is over before the guest is entered. */
#define RETURNS        CHECKS, R(RUN_CR8), R_MAYBE(REQUEST_WINDOW)

/* post_kvm_run_save; flags are cleared at the start. */
#define SAVES \
   W(RUN_FLAGS), W(READY_FOR_INJECTION), W(IF_FLAG), W(RUN_CR8), W(APIC_BASE)
#define EXITS(reason)  W_AS(EXIT_REASON, K_EXIT_##reason), SAVES

/* emulator_pio_in_out.  BYTES is the size times the count. */
#define EXITS_IO(in_out, size, count, bytes) \
   EXITS(IO), W_AS(IO_DIRECTION, in_out), W_AS(IO_SIZE, size), \
   W_AS(IO_PORT, 0x3f8), W_AS(IO_COUNT, count), W_AS(IO_DATA_OFFSET, 4096), \
   W(PIO_DATA(bytes))
#define IN_OUT(words, size, count, bytes) \
   RUN("IN of " words, DOES(ENTERS, EXITS_IO(0, size, count, bytes))), \
   RUN("HLT after IN of " words, .after = "IN of " words, \
       DOES(ENTERS, R(PIO_DATA(bytes)), EXITS(HLT))), \
   RUN("OUT of " words, DOES(ENTERS, EXITS_IO(1, size, count, bytes))), \
   RUN("HLT after OUT of " words, .after = "OUT of " words, \
       DOES(ENTERS, EXITS(HLT)))

/* __kvm_prepare_emulated_mmio_exit (x86.h) */
#define EXITS_MMIO_READ(n) \
   EXITS(MMIO), W_AS(MMIO_PHYS_ADDR, 0xd0000000), W_AS(MMIO_LEN, n), \
   W_AS(MMIO_IS_WRITE, 0)
#define EXITS_MMIO_WRITE(n) \
   EXITS(MMIO), W_AS(MMIO_PHYS_ADDR, 0xd0000000), W_AS(MMIO_LEN, n), \
   W_AS(MMIO_IS_WRITE, 1), W(MMIO_DATA(n))
#define MMIO(n) \
   RUN("MMIO read of " #n, DOES(ENTERS, EXITS_MMIO_READ(n))), \
   RUN("HLT after MMIO read of " #n, .after = "MMIO read of " #n, \
       DOES(ENTERS, R(MMIO_DATA(n)), EXITS(HLT))), \
   RUN("MMIO write of " #n, DOES(ENTERS, EXITS_MMIO_WRITE(n))), \
   RUN("HLT after MMIO write of " #n, .after = "MMIO write of " #n, \
       DOES(ENTERS, EXITS(HLT)))

/* msrs.c, kvm_msr_user_space */
#define EXITS_MSR(reason) \
   EXITS(reason), W_AS(MSR_ERROR, 0), W(MSR_PAD), W_AS(MSR_REASON, 2), \
   W_AS(MSR_INDEX, 0x4b564dff), W(MSR_DATA)

/* ____kvm_emulate_hypercall; bit 0 of the flags is for a 64-bit guest. */
#define EXITS_HYPERCALL(flags) \
   EXITS(HYPERCALL), W_AS(HYPERCALL_NR, 12), W(HYPERCALL_ARGS(3)), \
   W_AS(HYPERCALL_RET, 0), W_AS(HYPERCALL_FLAGS, flags)
/* svm/sev.c, snp_begin_psc_msr and snp_do_psc: without the flags, and all of
   ret is used whatever they say.  Nothing in kvm_run tells the two from each
   other. */
#define EXITS_HYPERCALL_SNP \
   EXITS(HYPERCALL), W_AS(HYPERCALL_NR, 12), W(HYPERCALL_ARGS(3)), \
   W_AS(HYPERCALL_RET, 0), W_MAYBE(HYPERCALL_FLAGS)
#define HYPERCALL_RET_LOW   88, 4
#define HYPERCALL_RET_HIGH  92, 4

#define EXITS_INTERNAL(suberror, n) \
   EXITS(INTERNAL_ERROR), W_AS(INTERNAL_SUBERROR, suberror), \
   W_AS(INTERNAL_NDATA, n)
#define EXITS_EVENT(type, n) \
   EXITS(SYSTEM_EVENT), W_AS(EVENT_TYPE, type), W_AS(EVENT_NDATA, n)

/* hyperv.c, synic_exit and syndbg_exit: on KVM_REQ_HV_EXIT vcpu_enter_guest
   copies all of kvm_hyperv_exit. */
#define EXITS_HYPERV(type, msr) \
   EXITS(HYPERV), W_AS(HYPERV_TYPE, type), W(36, 4), W_AS(SYNDBG_MSR, msr), \
   W(44, 44)
#define SYNDBG_CONTROL   0x400000f1
#define SYNDBG_PENDING   0x400000f5

/* regs.c, __get_sregs: what the kernel has only set bits in, or copied with
   the rest on some processors (vmx_get_segment in real mode), may be stored. */
#define STORES_SEGMENT(n) W(X86_SEGMENT(n)), W_MAYBE(X86_SEG_PADDING(n))
#define STORES_SREGS \
   STORES_SEGMENT(0), STORES_SEGMENT(1), STORES_SEGMENT(2), \
   STORES_SEGMENT(3), STORES_SEGMENT(4), STORES_SEGMENT(5), \
   STORES_SEGMENT(6), STORES_SEGMENT(7), W(X86_GDT), W(X86_IDT), \
   W(X86_CONTROL), W_MAYBE(X86_IRQ_BITMAP)
#define USES_SREGS \
   R(X86_SEGMENT(0)), R(X86_SEGMENT(1)), R(X86_SEGMENT(2)), \
   R(X86_SEGMENT(3)), R(X86_SEGMENT(4)), R(X86_SEGMENT(5)), \
   R(X86_SEGMENT(6)), R(X86_SEGMENT(7)), R(X86_GDT), R(X86_IDT), \
   R(X86_CONTROL), R(X86_IRQ_BITMAP)
/* kvm_vcpu_ioctl_x86_set_vcpu_events without flags: exception but its pending,
   interrupt but its shadow, nmi but its pending, and flags. */
#define USES_EVENTS \
   R(X86_EVENT(0, 3)), R(X86_EVENT(4, 7)), R(X86_EVENT(12, 1)), \
   R(X86_EVENT(14, 1)), R(X86_EVENT(20, 4))
#define EVENTS_FLAGS  X86_EVENT(20, 4)
#define SYNC_REGS     1
#define SYNC_SREGS    2
#define SYNC_EVENTS   4

/* vmx/tdx.c */
#define EXITS_TDX(nr)  EXITS(TDX), W(TDX_FLAGS), W_AS(TDX_NR, nr), W(TDX_RET)

/* coalesced_mmio.c, coalesced_mmio_write, of a zone of 0xe0000000 */
#define RING                 2
#define USES_RING            R(RING_FIRST(RING)), R(RING_LAST(RING))
#define STORES_ENTRY(i, n) \
   W_AS(RING_PHYS_ADDR(RING, i), 0xe0000000), W_AS(RING_LEN(RING, i), n), \
   W(RING_PIO(RING, i)), W(RING_DATA(RING, i, n))
#define WAITS(i, n) \
   W_MAYBE(RING_PHYS_ADDR(RING, i)), W_MAYBE(RING_LEN(RING, i)), \
   W_MAYBE(RING_PIO(RING, i)), W_MAYBE(RING_DATA(RING, i, n))

const struct run_case x86_run_cases[] = {

   /* ---------------- What else is set up ---------------- */

   { .name = "CREATE_IRQCHIP", .arch = ARCH_X86, .request = K_CREATE_IRQCHIP,
     .kind = KIND_VM },
   VM_IOCTL("SPLIT_IRQCHIP", K_ENABLE_CAP, PAIR32(K_CAP_SPLIT_IRQCHIP, 0), 24),
   VM_IOCTL("REGISTER_COALESCED_MMIO", K_REGISTER_COALESCED_MMIO, 0xe0000000,
            PAIR32(0x1000, 0)),
   VM_IOCTL("UNREGISTER_COALESCED_MMIO", K_UNREGISTER_COALESCED_MMIO,
            0xe0000000, PAIR32(0x1000, 0)),

   /* ---------------- Exits that need no answer ---------------- */

   RUN("HLT", DOES(ENTERS, EXITS(HLT))),
   RUN("IRQ_WINDOW_OPEN", PUTS(PUT(REQUEST_WINDOW, 1)),
       DOES(ENTERS, EXITS(IRQ_WINDOW_OPEN))),
   RUN("SHUTDOWN", DOES(ENTERS, EXITS(SHUTDOWN))),
   RUN("SET_TPR", DOES(ENTERS, EXITS(SET_TPR))),
   RUN("AP_RESET_HOLD", DOES(ENTERS, EXITS(AP_RESET_HOLD))),
   RUN("X86_BUS_LOCK", DOES(ENTERS, EXITS(X86_BUS_LOCK))),
   RUN("DIRTY_RING_FULL", DOES(ENTERS, EXITS(DIRTY_RING_FULL))),
   RUN("NOTIFY", DOES(ENTERS, EXITS(NOTIFY), W(NOTIFY_FLAGS))),
   RUN("EXCEPTION",
       DOES(ENTERS, EXITS(EXCEPTION), W(EX_EXCEPTION), W(EX_ERROR_CODE))),
   RUN("FAIL_ENTRY", DOES(ENTERS, EXITS(FAIL_ENTRY), W(FAIL_REASON),
                          W(FAIL_CPU))),
   /* lapic.c, __report_tpr_access */
   RUN("TPR_ACCESS", .after = "CREATE_IRQCHIP",
       DOES(ENTERS_IRQCHIP, EXITS(TPR_ACCESS), W(TPR_RIP), W(TPR_IS_WRITE))),
   RUN("IOAPIC_EOI", .after = "SPLIT_IRQCHIP",
       DOES(ENTERS_SPLIT, EXITS(IOAPIC_EOI), W(EOI_VECTOR))),
   /* vmx/sgx.c, handle_encls; vmx/vmx.c, handle_cr, where it does not know the
      register: nothing tells one from the other. */
   RUN("UNKNOWN (ENCLS)", DOES(ENTERS, EXITS(UNKNOWN), W_MAYBE(HW_REASON))),
   RUN("UNKNOWN (CR)", DOES(ENTERS, EXITS(UNKNOWN), W_MAYBE(HW_REASON))),

   /* vmx/vmx.c, handle_exception_nmi; svm/svm.c, db_interception.  For #BP only
      the first two are stored, and an emulated #DB has no dr7
      (kvm_inject_emulated_db): nothing tells. */
   RUN("DEBUG (#DB)",
       DOES(ENTERS, EXITS(DEBUG), W_AS(X86_DEBUG_EXCEPTION, 1),
            W(X86_DEBUG_PC), W(X86_DEBUG_DR6), W_MAYBE(X86_DEBUG_DR7))),
   RUN("DEBUG (#BP)",
       DOES(ENTERS, EXITS(DEBUG), W_AS(X86_DEBUG_EXCEPTION, 3),
            W(X86_DEBUG_PC))),

   /* prepare_emulation_failure_exit with the bytes of the instruction and
      without; kvm_prepare_event_vectoring_exit; vmx.c, handle_exception_nmi;
      kvm_prepare_unexpected_reason_exit; kvm_task_switch */
   RUN("INTERNAL_ERROR (emulation, instruction)",
       DOES(ENTERS, EXITS_INTERNAL(1, 8), W_AS(40, 8, 1), W(48, 56))),
   RUN("INTERNAL_ERROR (emulation)",
       DOES(ENTERS, EXITS_INTERNAL(1, 6), W(INTERNAL_DATA(6)))),
   RUN("INTERNAL_ERROR (delivery)",
       DOES(ENTERS, EXITS_INTERNAL(3, 5), W(INTERNAL_DATA(5)))),
   RUN("INTERNAL_ERROR (simultaneous)",
       DOES(ENTERS, EXITS_INTERNAL(2, 4), W(INTERNAL_DATA(4)))),
   RUN("INTERNAL_ERROR (unexpected)",
       DOES(ENTERS, EXITS_INTERNAL(4, 2), W(INTERNAL_DATA(2)))),
   RUN("INTERNAL_ERROR (task switch)", DOES(ENTERS, EXITS_INTERNAL(1, 0))),

   /* vcpu_enter_guest; svm/sev.c, sev_handle_vmgexit; vmx/tdx.c,
      tdx_report_fatal_error */
   RUN("SYSTEM_EVENT (Hyper-V crash)", DOES(ENTERS, EXITS_EVENT(3, 0))),
   RUN("SYSTEM_EVENT (Hyper-V reset)", DOES(ENTERS, EXITS_EVENT(2, 0))),
   RUN("SYSTEM_EVENT (SEV terminated)",
       DOES(ENTERS, EXITS_EVENT(6, 1), W(EVENT_DATA(1)))),
   RUN("SYSTEM_EVENT (TDX fatal)", .after = "SPLIT_IRQCHIP",
       DOES(ENTERS_SPLIT, EXITS_EVENT(7, 16), W(EVENT_DATA(16)))),

   /* ---------------- Calls that fail ---------------- */

   /* include/linux/kvm_host.h, kvm_prepare_memory_fault_exit */
   RUN("MEMORY_FAULT", .result = -EFAULT,
       DOES(ENTERS, EXITS(MEMORY_FAULT), W(FAULT_FLAGS), W(FAULT_GPA),
            W(FAULT_SIZE))),
   RUN("a fault that is not told", .result = -EFAULT,
       DOES(ENTERS, EXITS(UNKNOWN))),
   RUN("a fault that is not told after MEMORY_FAULT", .result = -EFAULT,
       .after = "MEMORY_FAULT", DOES(ENTERS, EXITS(UNKNOWN))),
   RUN("a signal", .result = -EINTR, DOES(ENTERS, EXITS(INTR))),
   RUN("a signal after MEMORY_FAULT", .result = -EINTR,
       .after = "MEMORY_FAULT", DOES(ENTERS, EXITS(INTR))),
   RUN("immediate_exit", .result = -EINTR, PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(CHECKS, R(RUN_CR8), SAVES)),
   RUN("immediate_exit after MEMORY_FAULT", .result = -EINTR,
       .after = "MEMORY_FAULT", PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(CHECKS, R(RUN_CR8), SAVES)),
   RUN("immediate_exit after a signal", .result = -EINTR,
       .after = "MMIO read of 4,a signal", PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(CHECKS, R(RUN_CR8), SAVES)),
   RUN("immediate_exit with a PIC", .result = -EINTR,
       .after = "CREATE_IRQCHIP", PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(CHECKS, SAVES)),
   RUN("an argument", .result = -EINVAL, .arg = 1,
       DOES(R_MAYBE(IMMEDIATE_EXIT))),
   /* kvm_set_cr8 */
   RUN("a bad cr8", .result = -EINVAL, PUTS(PUT(RUN_CR8, 16)),
       DOES(RETURNS, SAVES)),
   RUN("bad valid_regs", .result = -EINVAL, PUTS(PUT(VALID_REGS, 8)),
       DOES(R(IMMEDIATE_EXIT), R(VALID_REGS), R_MAYBE(DIRTY_REGS),
            R_MAYBE(RUN_CR8), R_MAYBE(REQUEST_WINDOW), SAVES)),
   RUN("bad valid_regs after FAIL_ENTRY", .after = "FAIL_ENTRY",
       .result = -EINVAL, PUTS(PUT(VALID_REGS, 8)),
       DOES(R(IMMEDIATE_EXIT), R(VALID_REGS), R_MAYBE(DIRTY_REGS),
            R_MAYBE(RUN_CR8), R_MAYBE(REQUEST_WINDOW), SAVES)),
   /* kvm_vcpu_ioctl */
   RUN("a dead VM", .after = "FAIL_ENTRY", .result = -EIO,
       DOES(R_MAYBE(IMMEDIATE_EXIT), R_MAYBE(VALID_REGS),
            R_MAYBE(DIRTY_REGS), R_MAYBE(RUN_CR8), R_MAYBE(REQUEST_WINDOW))),
   RUN("bad dirty_regs", .result = -EINVAL, PUTS(PUT(DIRTY_REGS, 8)),
       DOES(CHECKS, R_MAYBE(RUN_CR8), R_MAYBE(REQUEST_WINDOW), SAVES)),
   /* A vCPU that waits for INIT looks at the registers only when it is done
      with waiting. */
   RUN("not initialised", .result = -EAGAIN, .after = "CREATE_IRQCHIP",
       DOES(R(IMMEDIATE_EXIT), R(VALID_REGS), R_MAYBE(DIRTY_REGS), SAVES)),
   RUN("not initialised, immediate_exit", .result = -EINTR,
       .after = "CREATE_IRQCHIP", PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(R(IMMEDIATE_EXIT), R(VALID_REGS), R_MAYBE(DIRTY_REGS), SAVES)),

   /* ---------------- Interrupt controllers ---------------- */

   RUN("an exit with a PIC", .after = "CREATE_IRQCHIP",
       DOES(ENTERS_IRQCHIP, EXITS(SHUTDOWN))),
   RUN("an exit with a local APIC", .after = "SPLIT_IRQCHIP",
       DOES(ENTERS_SPLIT, EXITS(SHUTDOWN))),
   RUN("MMIO read with a PIC", .after = "CREATE_IRQCHIP",
       DOES(ENTERS_IRQCHIP, EXITS_MMIO_READ(4))),
   RUN("an exit after MMIO read with a PIC", .after = "MMIO read with a PIC",
       DOES(ENTERS_IRQCHIP, R(MMIO_DATA(4)), EXITS(SHUTDOWN))),

   /* ---------------- IO ---------------- */

   IN_OUT("1", 1, 1, 1),
   IN_OUT("2", 2, 1, 2),
   IN_OUT("4", 4, 1, 4),
   IN_OUT("7 times 1", 1, 7, 7),
   IN_OUT("3 times 2", 2, 3, 6),
   IN_OUT("1024 times 4", 4, 1024, 4096),

   RUN("IN after IN", .after = "IN of 2",
       DOES(ENTERS, R(PIO_DATA(2)), EXITS_IO(0, 1, 1, 1))),
   RUN("HLT after IN after IN", .after = "IN after IN",
       DOES(ENTERS, R(PIO_DATA(1)), EXITS(HLT))),
   RUN("HLT after HLT after IN", .after = "HLT after IN of 4",
       DOES(ENTERS, EXITS(HLT))),
   /* pio.size and .count are the kernel's own. */
   RUN("HLT after IN and new io members", .after = "IN of 2",
       PUTS(PUT(IO_DIRECTION, 1), PUT(IO_SIZE, 4), PUT(IO_COUNT, 100),
            PUT(IO_DATA_OFFSET, 0), PUT(EXIT_REASON, K_EXIT_MMIO)),
       DOES(ENTERS, R(PIO_DATA(2)), EXITS(HLT))),
   RUN("HLT after OUT and new io members", .after = "OUT of 2",
       PUTS(PUT(IO_DIRECTION, 0)), DOES(ENTERS, EXITS(HLT))),
   RUN("immediate_exit after IN", .after = "IN of 2", .result = -EINTR,
       PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(CHECKS, R(RUN_CR8), R(PIO_DATA(2)), SAVES)),
   RUN("HLT after immediate_exit after IN", .after = "immediate_exit after IN",
       PUTS(PUT(IMMEDIATE_EXIT, 0)), DOES(ENTERS, EXITS(HLT))),
   RUN("a signal after IN", .after = "IN of 2", .result = -EINTR,
       DOES(ENTERS, R(PIO_DATA(2)), EXITS(INTR))),
   RUN("HLT after a signal after IN", .after = "a signal after IN",
       DOES(ENTERS, EXITS(HLT))),
   RUN("an argument after IN", .after = "IN of 2", .result = -EINVAL,
       .arg = 1, DOES(R_MAYBE(IMMEDIATE_EXIT))),
   RUN("HLT after an argument after IN", .after = "an argument after IN",
       DOES(ENTERS, R(PIO_DATA(2)), EXITS(HLT))),
   RUN("IN with one page mapped", .pages = 1,
       DOES(ENTERS, EXITS(IO), W_AS(IO_DIRECTION, 0), W_AS(IO_SIZE, 2),
            W_AS(IO_PORT, 0x3f8), W_AS(IO_COUNT, 1),
            W_AS(IO_DATA_OFFSET, 4096))),
   RUN("HLT after IN with one page mapped", .pages = 1,
       .after = "IN with one page mapped", DOES(ENTERS, EXITS(HLT))),

   /* ---------------- MMIO ---------------- */

   MMIO(1), MMIO(2), MMIO(3), MMIO(4), MMIO(5), MMIO(6), MMIO(7), MMIO(8),

   /* complete_emulated_mmio: 16 bytes are two exits, the second of which comes
      before the guest runs again. */
   RUN("MMIO read of 16", .after = "MMIO read of 8",
       DOES(RETURNS, R(MMIO_DATA(8)), EXITS_MMIO_READ(8))),
   RUN("HLT after MMIO read of 16", .after = "MMIO read of 16",
       DOES(ENTERS, R(MMIO_DATA(8)), EXITS(HLT))),
   RUN("MMIO write of 16", .after = "MMIO write of 8",
       DOES(RETURNS, EXITS_MMIO_WRITE(8))),
   RUN("immediate_exit in MMIO read of 16", .after = "MMIO read of 8",
       PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(RETURNS, R(MMIO_DATA(8)), EXITS_MMIO_READ(8))),
   RUN("HLT after MMIO read and new mmio members", .after = "MMIO read of 2",
       PUTS(PUT(MMIO_LEN, 8), PUT(MMIO_IS_WRITE, 1),
            PUT(EXIT_REASON, K_EXIT_HLT)),
       DOES(ENTERS, R(MMIO_DATA(2)), EXITS(HLT))),
   RUN("HLT after MMIO write and new mmio members", .after = "MMIO write of 2",
       PUTS(PUT(MMIO_LEN, 8), PUT(MMIO_IS_WRITE, 0)),
       DOES(ENTERS, EXITS(HLT))),
   RUN("immediate_exit after MMIO read", .after = "MMIO read of 4",
       .result = -EINTR, PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(CHECKS, R(RUN_CR8), R(MMIO_DATA(4)), SAVES)),
   RUN("HLT after immediate_exit after MMIO read",
       .after = "immediate_exit after MMIO read",
       PUTS(PUT(IMMEDIATE_EXIT, 0)), DOES(ENTERS, EXITS(HLT))),
   RUN("bad valid_regs after MMIO read", .after = "MMIO read of 4",
       .result = -EINVAL, PUTS(PUT(VALID_REGS, 1ULL << 40)),
       DOES(R(IMMEDIATE_EXIT), R(VALID_REGS), R_MAYBE(DIRTY_REGS),
            R_MAYBE(RUN_CR8), R_MAYBE(REQUEST_WINDOW), R_MAYBE(MMIO_DATA(4)),
            SAVES)),
   RUN("HLT after bad valid_regs after MMIO read",
       .after = "bad valid_regs after MMIO read", PUTS(PUT(VALID_REGS, 0)),
       DOES(ENTERS, R(MMIO_DATA(4)), EXITS(HLT))),
   RUN("a bad cr8 after MMIO read", .after = "MMIO read of 4",
       .result = -EINVAL, PUTS(PUT(RUN_CR8, 16)),
       DOES(RETURNS, R_MAYBE(MMIO_DATA(4)), SAVES)),
   RUN("HLT after a bad cr8 after MMIO read",
       .after = "a bad cr8 after MMIO read", PUTS(PUT(RUN_CR8, 0)),
       DOES(ENTERS, R(MMIO_DATA(4)), EXITS(HLT))),
   RUN("a fault after MMIO read", .after = "MMIO read of 4",
       .result = -EFAULT, DOES(ENTERS, R(MMIO_DATA(4)), EXITS(UNKNOWN))),
   RUN("HLT after a fault after MMIO read", .after = "a fault after MMIO read",
       DOES(ENTERS, EXITS(HLT))),
   RUN("IN after MMIO read", .after = "MMIO read of 8",
       DOES(ENTERS, R(MMIO_DATA(8)), EXITS_IO(0, 4, 1, 4))),
   RUN("MMIO read after IN", .after = "IN of 4",
       DOES(ENTERS, R(PIO_DATA(4)), EXITS_MMIO_READ(1))),

   /* ---------------- MSRs ---------------- */

   /* complete_userspace_rdmsr, complete_fast_msr_access */
   RUN("X86_RDMSR", DOES(ENTERS, EXITS_MSR(X86_RDMSR))),
   RUN("HLT after X86_RDMSR", .after = "X86_RDMSR",
       DOES(ENTERS, R(MSR_ERROR), R(MSR_DATA), EXITS(HLT))),
   RUN("HLT after X86_RDMSR refused", .after = "X86_RDMSR",
       PUTS(PUT(MSR_ERROR, 1)), DOES(ENTERS, R(MSR_ERROR), EXITS(HLT))),
   RUN("immediate_exit after X86_RDMSR", .after = "X86_RDMSR",
       .result = -EINTR, PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(CHECKS, R(RUN_CR8), R(MSR_ERROR), R(MSR_DATA), SAVES)),
   RUN("HLT after immediate_exit after X86_RDMSR",
       .after = "immediate_exit after X86_RDMSR",
       PUTS(PUT(IMMEDIATE_EXIT, 0)), DOES(ENTERS, EXITS(HLT))),
   RUN("X86_WRMSR", DOES(ENTERS, EXITS_MSR(X86_WRMSR))),
   RUN("HLT after X86_WRMSR", .after = "X86_WRMSR",
       DOES(ENTERS, R(MSR_ERROR), EXITS(HLT))),
   RUN("HLT after X86_WRMSR refused", .after = "X86_WRMSR",
       PUTS(PUT(MSR_ERROR, 1)), DOES(ENTERS, R(MSR_ERROR), EXITS(HLT))),

   /* ---------------- Hypercalls ---------------- */

   /* complete_hypercall_exit: half of ret, if the guest is a 32-bit one. */
   RUN("HYPERCALL", DOES(ENTERS, EXITS_HYPERCALL(1))),
   RUN("HLT after HYPERCALL", .after = "HYPERCALL",
       DOES(ENTERS, R(HYPERCALL_RET), EXITS(HLT))),
   RUN("HYPERCALL (32)", DOES(ENTERS, EXITS_HYPERCALL(0))),
   RUN("HLT after HYPERCALL (32)", .after = "HYPERCALL (32)",
       DOES(ENTERS, R(HYPERCALL_RET_LOW), R_MAYBE(HYPERCALL_RET_HIGH),
            EXITS(HLT))),
   RUN("HYPERCALL (SNP)", DOES(ENTERS, EXITS_HYPERCALL_SNP)),
   RUN("HLT after HYPERCALL (SNP)", .after = "HYPERCALL (SNP)",
       DOES(ENTERS, R(HYPERCALL_RET_LOW), R_MAYBE(HYPERCALL_RET_HIGH),
            EXITS(HLT))),
   /* snp_complete_psc_msr */
   RUN("a bad answer to HYPERCALL (SNP)", .after = "HYPERCALL (SNP)",
       .result = -EINVAL, PUTS(PUT(HYPERCALL_RET, 1)),
       DOES(RETURNS, R(HYPERCALL_RET_LOW), R_MAYBE(HYPERCALL_RET_HIGH),
            SAVES)),
   /* The answer was taken; other calls that end with EINVAL leave it. */
   RUN("HLT after a bad answer to HYPERCALL (SNP)",
       .after = "a bad answer to HYPERCALL (SNP)",
       DOES(ENTERS, R_MAYBE(HYPERCALL_RET), EXITS(HLT))),
   /* vmx/tdx.c, tdx_complete_vmcall_map_gpa: in chunks, which are asked for
      without entering the guest */
   RUN("HYPERCALL (TDX)", .after = "SPLIT_IRQCHIP",
       DOES(ENTERS_SPLIT, EXITS_HYPERCALL(1))),
   RUN("HYPERCALL (TDX) again", .after = "HYPERCALL (TDX)",
       DOES(CHECKS, R_MAYBE(REQUEST_WINDOW), R(HYPERCALL_RET),
            EXITS_HYPERCALL(1))),

   /* hyperv.c, kvm_hv_hypercall, kvm_hv_hypercall_complete_userspace */
   RUN("HYPERV (hypercall)",
       DOES(ENTERS, EXITS(HYPERV), W_AS(HYPERV_TYPE, 2), W(HCALL_INPUT),
            W(HCALL_PARAMS))),
   RUN("HLT after HYPERV (hypercall)", .after = "HYPERV (hypercall)",
       DOES(ENTERS, R(HCALL_RESULT), EXITS(HLT))),
   RUN("HLT after HYPERV (hypercall) and a new type",
       .after = "HYPERV (hypercall)", PUTS(PUT(HYPERV_TYPE, 1)),
       DOES(ENTERS, R(HCALL_RESULT), EXITS(HLT))),
   RUN("HYPERV (SynIC)", DOES(ENTERS, EXITS_HYPERV(1, 0x40000080))),
   RUN("HLT after HYPERV (SynIC)", .after = "HYPERV (SynIC)",
       DOES(ENTERS, EXITS(HLT))),
   /* kvm_hv_syndbg_complete_userspace asks kvm_run which MSR it was. */
   RUN("HYPERV (SynDbg)", DOES(ENTERS, EXITS_HYPERV(3, SYNDBG_CONTROL))),
   RUN("HLT after HYPERV (SynDbg)", .after = "HYPERV (SynDbg)",
       DOES(ENTERS, R(SYNDBG_MSR), R(SYNDBG_STATUS), EXITS(HLT))),
   RUN("HYPERV (SynDbg pending)",
       DOES(ENTERS, EXITS_HYPERV(3, SYNDBG_PENDING))),
   RUN("HLT after HYPERV (SynDbg pending)",
       .after = "HYPERV (SynDbg pending)",
       DOES(ENTERS, R(SYNDBG_MSR), EXITS(HLT))),
   RUN("HLT after HYPERV (SynDbg) and a new msr", .after = "HYPERV (SynDbg)",
       PUTS(PUT(SYNDBG_MSR, SYNDBG_PENDING)),
       DOES(ENTERS, R(SYNDBG_MSR), EXITS(HLT))),

   /* xen.c, kvm_xen_hypercall, kvm_xen_hypercall_complete_userspace */
   RUN("XEN", DOES(ENTERS, EXITS(XEN), W_AS(XEN_TYPE, 1), W(XEN_LONGMODE),
                   W(XEN_CPL), W(XEN_INPUT), W(XEN_PARAMS))),
   RUN("HLT after XEN", .after = "XEN",
       DOES(ENTERS, R(XEN_RESULT), EXITS(HLT))),

   /* svm/sev.c, snp_handle_ext_guest_req, snp_complete_req_certs */
   RUN("SNP_REQ_CERTS", DOES(ENTERS, EXITS(SNP_REQ_CERTS), W(CERTS_GPA),
                             W(CERTS_NPAGES), W_AS(CERTS_RET, 0))),
   RUN("HLT after SNP_REQ_CERTS", .after = "SNP_REQ_CERTS",
       DOES(ENTERS, R(CERTS_RET), EXITS(HLT))),
   RUN("HLT after SNP_REQ_CERTS (ENOSPC)", .after = "SNP_REQ_CERTS",
       PUTS(PUT(CERTS_RET, ENOSPC)),
       DOES(ENTERS, R(CERTS_RET), R(CERTS_NPAGES), EXITS(HLT))),
   RUN("HLT after SNP_REQ_CERTS (EIO)", .after = "SNP_REQ_CERTS",
       PUTS(PUT(CERTS_RET, EIO)), DOES(ENTERS, R(CERTS_RET), EXITS(HLT))),
   RUN("a bad answer to SNP_REQ_CERTS", .after = "SNP_REQ_CERTS",
       .result = -EINVAL, PUTS(PUT(CERTS_RET, EPERM)),
       DOES(RETURNS, R(CERTS_RET), SAVES)),

   /* vmx/tdx.c: TDVMCALLs by their numbers in the GHCI, get_quote, info,
      setup_event_notify */
   RUN("TDX (quote)", .after = "SPLIT_IRQCHIP",
       DOES(ENTERS_SPLIT, EXITS_TDX(0x10002), W(TDX_QUOTE_GPA),
            W(TDX_QUOTE_SIZE))),
   RUN("SHUTDOWN after TDX (quote)", .after = "TDX (quote)",
       DOES(ENTERS_SPLIT, R(TDX_RET), EXITS(SHUTDOWN))),
   RUN("TDX (info)", .after = "SPLIT_IRQCHIP",
       DOES(ENTERS_SPLIT, EXITS_TDX(0x10000), W(TDX_INFO_LEAF),
            W(TDX_INFO_REGS))),
   RUN("SHUTDOWN after TDX (info)", .after = "TDX (info)",
       DOES(ENTERS_SPLIT, R(TDX_RET), R(TDX_INFO_REGS), EXITS(SHUTDOWN))),
   RUN("TDX (notify)", .after = "SPLIT_IRQCHIP",
       DOES(ENTERS_SPLIT, EXITS_TDX(0x10004), W(TDX_NOTIFY_VECTOR))),
   RUN("SHUTDOWN after TDX (notify)", .after = "TDX (notify)",
       DOES(ENTERS_SPLIT, R(TDX_RET), EXITS(SHUTDOWN))),

   /* ---------------- Synchronised registers ---------------- */

   RUN("valid regs", PUTS(PUT(VALID_REGS, SYNC_REGS)),
       DOES(ENTERS, EXITS(HLT), W(X86_REGS))),
   RUN("valid sregs", PUTS(PUT(VALID_REGS, SYNC_SREGS)),
       DOES(ENTERS, EXITS(HLT), STORES_SREGS)),
   RUN("valid events", PUTS(PUT(VALID_REGS, SYNC_EVENTS)),
       DOES(ENTERS, EXITS(HLT), W(X86_EVENTS))),
   RUN("all valid", PUTS(PUT(VALID_REGS, 7)),
       DOES(ENTERS, EXITS_MMIO_READ(4), W(X86_REGS), STORES_SREGS,
            W(X86_EVENTS))),
   RUN("valid regs at immediate_exit", .result = -EINTR,
       PUTS(PUT(VALID_REGS, SYNC_REGS), PUT(IMMEDIATE_EXIT, 1)),
       DOES(CHECKS, R(RUN_CR8), SAVES, W(X86_REGS))),
   RUN("valid regs at a fault", .result = -EFAULT,
       PUTS(PUT(VALID_REGS, SYNC_REGS)),
       DOES(ENTERS, EXITS(UNKNOWN), W(X86_REGS))),
   RUN("dirty regs", PUTS(PUT(DIRTY_REGS, SYNC_REGS)),
       DOES(ENTERS, R(X86_REGS), W_AS(DIRTY_REGS, 0), EXITS(HLT))),
   RUN("dirty sregs", PUTS(PUT(DIRTY_REGS, SYNC_SREGS)),
       DOES(ENTERS, USES_SREGS, W_AS(DIRTY_REGS, 0), EXITS(HLT))),
   RUN("dirty events", PUTS(PUT(DIRTY_REGS, SYNC_EVENTS)),
       DOES(ENTERS, USES_EVENTS, W_AS(DIRTY_REGS, 0), EXITS(HLT))),
   RUN("dirty events (NMI)",
       PUTS(PUT(DIRTY_REGS, SYNC_EVENTS), PUT(EVENTS_FLAGS, 1)),
       DOES(ENTERS, USES_EVENTS, R(X86_EVENT(13, 1)), W_AS(DIRTY_REGS, 0),
            EXITS(HLT))),
   RUN("dirty events (shadow)",
       PUTS(PUT(DIRTY_REGS, SYNC_EVENTS), PUT(EVENTS_FLAGS, 4)),
       DOES(ENTERS, USES_EVENTS, R(X86_EVENT(11, 1)), W_AS(DIRTY_REGS, 0),
            EXITS(HLT))),
   RUN("dirty regs and sregs after MMIO read", .after = "MMIO read of 4",
       PUTS(PUT(DIRTY_REGS, SYNC_REGS | SYNC_SREGS)),
       DOES(ENTERS, R(X86_REGS), USES_SREGS, R(MMIO_DATA(4)),
            W_AS(DIRTY_REGS, 0), EXITS(HLT))),
   RUN("regs dirty and valid", PUTS(PUT(DIRTY_REGS, SYNC_REGS),
                                    PUT(VALID_REGS, SYNC_REGS)),
       DOES(ENTERS, R(X86_REGS), W_AS(DIRTY_REGS, 0), EXITS(HLT),
            W(X86_REGS))),
   RUN("HLT after dirty regs", .after = "dirty regs",
       DOES(ENTERS, EXITS(HLT))),

   /* ---------------- Coalesced MMIO ---------------- */

   /* Whether this call will write to a zone cannot be told before, nor which
      of the entries that wait to be seen other vCPUs have written meanwhile. */
   RUN("HLT with a zone", .after = "REGISTER_COALESCED_MMIO",
       DOES(ENTERS, R_MAYBE(RING_FIRST(RING)), R_MAYBE(RING_LAST(RING)),
            EXITS(HLT))),
   RUN("one write to a zone", .after = "REGISTER_COALESCED_MMIO",
       DOES(ENTERS, USES_RING, STORES_ENTRY(0, 4),
            W_AS(RING_LAST(RING), 1), EXITS(HLT))),
   RUN("three more writes to a zone", .after = "one write to a zone",
       DOES(ENTERS, USES_RING, WAITS(0, 4), STORES_ENTRY(1, 1),
            STORES_ENTRY(2, 8), STORES_ENTRY(3, 2),
            W_AS(RING_LAST(RING), 4), EXITS_MMIO_READ(4))),
   RUN("no more writes to a zone", .after = "three more writes to a zone",
       DOES(ENTERS, R(MMIO_DATA(4)), R_MAYBE(RING_FIRST(RING)),
            R_MAYBE(RING_LAST(RING)), WAITS(0, 4), WAITS(1, 1), WAITS(2, 8),
            WAITS(3, 2), EXITS(HLT))),
   RUN("all seen", .after = "three more writes to a zone",
       PUTS(PUT(RING_FIRST(RING), 4)),
       DOES(ENTERS, R(MMIO_DATA(4)), R_MAYBE(RING_FIRST(RING)),
            R_MAYBE(RING_LAST(RING)), EXITS(HLT))),
   /* KVM_COALESCED_MMIO_MAX is 170. */
   RUN("two writes to a zone at the ring's end",
       .after = "REGISTER_COALESCED_MMIO",
       PUTS(PUT(RING_FIRST(RING), 169), PUT(RING_LAST(RING), 169)),
       DOES(ENTERS, USES_RING, STORES_ENTRY(169, 4), STORES_ENTRY(0, 4),
            W_AS(RING_LAST(RING), 1), EXITS(HLT))),
   RUN("a write to a zone with the ring full",
       .after = "REGISTER_COALESCED_MMIO",
       PUTS(PUT(RING_FIRST(RING), 4), PUT(RING_LAST(RING), 3)),
       DOES(ENTERS, USES_RING, W_MAYBE(4096 * RING + 8, 170 * 24),
            EXITS_MMIO_WRITE(4))),
   RUN("a write to a zone with last out of range",
       .after = "REGISTER_COALESCED_MMIO",
       PUTS(PUT(RING_LAST(RING), 170)),
       DOES(ENTERS, USES_RING, EXITS_MMIO_WRITE(4))),
   RUN("a write to a zone at a signal", .after = "REGISTER_COALESCED_MMIO",
       .result = -EINTR,
       DOES(ENTERS, USES_RING, STORES_ENTRY(0, 4),
            W_AS(RING_LAST(RING), 1), EXITS(INTR))),
   RUN("a zone and two pages mapped", .after = "REGISTER_COALESCED_MMIO",
       .pages = 2, DOES(ENTERS, EXITS(HLT))),
   RUN("immediate_exit with a zone", .after = "REGISTER_COALESCED_MMIO",
       .result = -EINTR, PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(CHECKS, R(RUN_CR8), R_MAYBE(RING_FIRST(RING)),
            R_MAYBE(RING_LAST(RING)), SAVES)),

   { .name = NULL }
};
