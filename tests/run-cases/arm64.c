/* KVM_RUN on arm64; see run-cases.h.  Functions named here are those of Linux
   7.3, in arch/arm64/kvm.

   arm.c, kvm_arch_vcpu_ioctl_run: the answer to an MMIO read is taken if
   exit_reason still says MMIO, before immediate_exit is looked at; its length
   is that of the instruction, whatever kvm_run says.  The vCPU has no
   interrupt controller in the kernel, unless a case comes after one that makes
   it.

   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>

#include "../standin/abi-ioctls-arm-riscv.h"
#include "abi-run.h"
#include "../standin/attr-cases.h"
#include "run-cases.h"

#define RUN(n, ...)  { .name = n, .arch = ARCH_ARM64, __VA_ARGS__ }
#define DOES(...)    .does = { __VA_ARGS__ }
#define PUTS(...)    .put = { __VA_ARGS__ }

#define CHECKS          R(IMMEDIATE_EXIT), R(EXIT_REASON)
/* kvm_timer_needs_notify, kvm_pmu_should_notify_user: the three lowest bits,
   if the interrupt controller is the program's.  The rest of the bytes is
   kept. */
#define ENTERS \
   CHECKS, R(304, 1), R_MAYBE(305, 7)
#define ENTERS_VGIC     CHECKS
#define EXITS(reason)   W_AS(EXIT_REASON, K_EXIT_##reason), W(RUN_FLAGS)

/* mmio.c, io_mem_abort */
#define EXITS_MMIO_READ(n) \
   EXITS(MMIO), W(MMIO_PHYS_ADDR), W_AS(MMIO_LEN, n), W_AS(MMIO_IS_WRITE, 0)
#define EXITS_MMIO_WRITE(n) \
   EXITS(MMIO), W(MMIO_PHYS_ADDR), W_AS(MMIO_LEN, n), \
   W_AS(MMIO_IS_WRITE, 1), W(MMIO_DATA(n))
#define MMIO(n) \
   RUN("MMIO read of " #n, DOES(ENTERS, EXITS_MMIO_READ(n))), \
   RUN("a fault after MMIO read of " #n, .after = "MMIO read of " #n, \
       .result = -EFAULT, \
       DOES(ENTERS, R(MMIO_DATA(n)), EXITS(UNKNOWN))), \
   RUN("MMIO write of " #n, DOES(ENTERS, EXITS_MMIO_WRITE(n))), \
   RUN("a fault after MMIO write of " #n, .after = "MMIO write of " #n, \
       .result = -EFAULT, DOES(ENTERS, EXITS(UNKNOWN)))

/* psci.c, kvm_prepare_system_event; arm.c, kvm_vcpu_suspend: the rest is
   cleared. */
#define EXITS_EVENT(type, n) \
   EXITS(SYSTEM_EVENT), W_AS(EVENT_TYPE, type), W_AS(EVENT_NDATA, n), \
   W(EVENT_DATA(16))

/* handle_exit.c, kvm_handle_guest_debug; esr's exception class is in its bits
   26 to 31. */
#define EXITS_DEBUG(class) \
   EXITS(DEBUG), W_AS(ARM_DEBUG_HSR, (uint32_t)(class) << 26), \
   W(ARM_DEBUG_HSR_HIGH)

#define RING  1
#define STORES_ENTRY(i, n) \
   W(RING_PHYS_ADDR(RING, i)), W_AS(RING_LEN(RING, i), n), \
   W(RING_PIO(RING, i)), W(RING_DATA(RING, i, n))

const struct run_case arm64_run_cases[] = {

   { .name = "CREATE_IRQCHIP", .arch = ARCH_ARM64,
     .request = K_CREATE_IRQCHIP, .kind = KIND_VM },
   { .name = "VGIC_V3", .arch = ARCH_ARM64,
     .request = K_IOWR(0xe0, 12), .kind = KIND_VM, .block = { PAIR32(7, 20) } },
   { .name = "ITS", .arch = ARCH_ARM64,
     .request = K_IOWR(0xe0, 12), .kind = KIND_VM, .block = { PAIR32(8, 20) } },
   /* exception.ext_dabt_pending */
   { .name = "SET_VCPU_EVENTS (data abort)", .arch = ARCH_ARM64,
     .request = K_SET_VCPU_EVENTS_ARM64, .kind = KIND_VCPU,
     .block = { BYTES(0, 0, 1, 0, 0, 0, 0, 0) } },
   { .name = "REGISTER_COALESCED_MMIO", .arch = ARCH_ARM64,
     .request = K_IOW(0x67, 16), .kind = KIND_VM,
     .block = { 0x9000000, PAIR32(0x1000, 0) } },

   MMIO(1), MMIO(2), MMIO(4), MMIO(8),

   RUN("immediate_exit", .result = -EINTR, PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(CHECKS)),
   RUN("a signal", .result = -EINTR, DOES(ENTERS, EXITS(INTR))),
   RUN("an argument", .result = -EINVAL, .arg = 1,
       DOES(R_MAYBE(IMMEDIATE_EXIT), R_MAYBE(EXIT_REASON))),
   RUN("a level has changed", .result = -EINTR,
       DOES(ENTERS, EXITS(INTR), W_MAYBE(ARM_IRQ_LEVEL))),
   RUN("a signal with a VGIC", .after = "CREATE_IRQCHIP", .result = -EINTR,
       DOES(ENTERS_VGIC, EXITS(INTR))),
   RUN("a signal with a VGIC_V3", .after = "VGIC_V3", .result = -EINTR,
       DOES(ENTERS_VGIC, EXITS(INTR))),
   RUN("a signal with an ITS alone", .after = "ITS", .result = -EINTR,
       DOES(ENTERS, EXITS(INTR))),
   RUN("MMIO read with a VGIC", .after = "CREATE_IRQCHIP",
       DOES(ENTERS_VGIC, EXITS_MMIO_READ(4))),
   RUN("MMIO write after MMIO read with a VGIC",
       .after = "MMIO read with a VGIC",
       DOES(ENTERS_VGIC, R(MMIO_DATA(4)), EXITS_MMIO_WRITE(2))),

   RUN("MMIO read after MMIO read", .after = "MMIO read of 8",
       DOES(ENTERS, R(MMIO_DATA(8)), EXITS_MMIO_READ(2))),
   RUN("MMIO write after MMIO read after MMIO read",
       .after = "MMIO read after MMIO read",
       DOES(ENTERS, R(MMIO_DATA(2)), EXITS_MMIO_WRITE(1))),
   RUN("a signal after MMIO read", .after = "MMIO read of 4",
       .result = -EINTR, DOES(ENTERS, R(MMIO_DATA(4)), EXITS(INTR))),
   RUN("a signal after a signal after MMIO read",
       .after = "a signal after MMIO read", .result = -EINTR,
       DOES(ENTERS, EXITS(INTR))),
   RUN("immediate_exit after MMIO read", .after = "MMIO read of 4",
       .result = -EINTR, PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(CHECKS, R(MMIO_DATA(4)))),
   RUN("MMIO write after immediate_exit after MMIO read",
       .after = "immediate_exit after MMIO read",
       PUTS(PUT(IMMEDIATE_EXIT, 0)), DOES(ENTERS, EXITS_MMIO_WRITE(8))),
   RUN("MMIO write after MMIO read and new mmio members",
       .after = "MMIO read of 2", PUTS(PUT(MMIO_LEN, 8),
                                       PUT(MMIO_IS_WRITE, 1)),
       DOES(ENTERS, R(MMIO_DATA(2)), EXITS_MMIO_WRITE(8))),
   RUN("MMIO read after MMIO read and a new exit_reason",
       .after = "MMIO read of 2", PUTS(PUT(EXIT_REASON, K_EXIT_UNKNOWN)),
       DOES(ENTERS, EXITS_MMIO_READ(2))),
   /* kvm_pending_external_abort */
   RUN("MMIO write after MMIO read that was aborted",
       .after = "MMIO read of 4,SET_VCPU_EVENTS (data abort)",
       DOES(ENTERS, EXITS_MMIO_WRITE(4))),
   RUN("an argument after MMIO read", .after = "MMIO read of 4",
       .result = -EINVAL, .arg = 1,
       DOES(R_MAYBE(IMMEDIATE_EXIT), R_MAYBE(EXIT_REASON),
            R_MAYBE(MMIO_DATA(4)))),
   RUN("MMIO write after an argument after MMIO read",
       .after = "an argument after MMIO read",
       DOES(ENTERS, R(MMIO_DATA(4)), EXITS_MMIO_WRITE(4))),

   RUN("ARM_NISV", DOES(ENTERS, EXITS(ARM_NISV), W(NISV_ESR_ISS),
                        W(NISV_FAULT_IPA))),
   RUN("no syndrome", .result = -ENOSYS, DOES(ENTERS, EXITS(UNKNOWN))),
   RUN("ARM_LDST64B", DOES(ENTERS, EXITS(ARM_LDST64B), W(NISV_ESR_ISS),
                           W(NISV_FAULT_IPA))),
   /* mmu.c, kvm_handle_guest_sea */
   RUN("ARM_SEA", DOES(ENTERS, EXITS(ARM_SEA), W(SEA_FLAGS), W(SEA_ESR),
                       W(SEA_GVA), W(SEA_GPA))),
   /* ESR_ELx_EC_WATCHPT_LOW; _BREAKPT_LOW, _SOFTSTP_LOW, _BRK64 */
   RUN("DEBUG (watchpoint)",
       DOES(ENTERS, EXITS_DEBUG(0x34), W(ARM_DEBUG_FAR))),
   RUN("DEBUG (breakpoint)", DOES(ENTERS, EXITS_DEBUG(0x30))),
   RUN("DEBUG (single step)", DOES(ENTERS, EXITS_DEBUG(0x32))),
   RUN("DEBUG (brk)", DOES(ENTERS, EXITS_DEBUG(0x3c))),
   /* hypercalls.c, kvm_prepare_hypercall_exit: the whole struct.  The answer is
      in registers. */
   RUN("HYPERCALL", DOES(ENTERS, EXITS(HYPERCALL), W(HYPERCALL_NR),
                         W(HYPERCALL_ARGS(6)), W(HYPERCALL_RET),
                         W(HYPERCALL_FLAGS))),
   RUN("a signal after HYPERCALL", .after = "HYPERCALL", .result = -EINTR,
       DOES(ENTERS, EXITS(INTR))),
   RUN("SYSTEM_EVENT (shutdown)", DOES(ENTERS, EXITS_EVENT(1, 1))),
   RUN("SYSTEM_EVENT (suspend)", DOES(ENTERS, EXITS_EVENT(5, 0))),
   RUN("SYSTEM_EVENT (wakeup)", DOES(ENTERS, EXITS_EVENT(4, 0))),
   RUN("DIRTY_RING_FULL", DOES(ENTERS, EXITS(DIRTY_RING_FULL))),

   /* kvm_vcpu_exit_request; handle_exit, ARM_EXCEPTION_HYP_GONE, which nothing
      tells apart from it, and ARM_EXCEPTION_IL */
   RUN("FAIL_ENTRY (no such CPU)",
       DOES(ENTERS, EXITS(FAIL_ENTRY), W_AS(FAIL_REASON, 1), W(FAIL_CPU))),
   RUN("FAIL_ENTRY (KVM gone)",
       DOES(ENTERS, EXITS(FAIL_ENTRY), W_MAYBE(FAIL_REASON),
            W_MAYBE(FAIL_CPU))),
   RUN("FAIL_ENTRY (illegal state)", .result = -EINVAL,
       DOES(ENTERS, EXITS(FAIL_ENTRY))),
   /* handle_exit: no suberror */
   RUN("INTERNAL_ERROR", DOES(ENTERS, EXITS(INTERNAL_ERROR))),
   RUN("INTERNAL_ERROR after SYSTEM_EVENT", .after = "SYSTEM_EVENT (shutdown)",
       DOES(ENTERS, EXITS(INTERNAL_ERROR))),
   RUN("MEMORY_FAULT", .result = -EFAULT,
       DOES(ENTERS, EXITS(MEMORY_FAULT), W(FAULT_FLAGS), W(FAULT_GPA),
            W(FAULT_SIZE))),
   RUN("immediate_exit after MEMORY_FAULT", .after = "MEMORY_FAULT",
       .result = -EINTR, PUTS(PUT(IMMEDIATE_EXIT, 1)), DOES(CHECKS)),

   RUN("two writes to a zone", .after = "REGISTER_COALESCED_MMIO",
       DOES(ENTERS, R(RING_FIRST(RING)), R(RING_LAST(RING)),
            STORES_ENTRY(0, 4), STORES_ENTRY(1, 2),
            W_AS(RING_LAST(RING), 2), EXITS_MMIO_READ(4))),
   RUN("a zone and one page mapped", .after = "REGISTER_COALESCED_MMIO",
       .pages = 1, DOES(ENTERS, EXITS_MMIO_READ(4))),

   { .name = NULL }
};
