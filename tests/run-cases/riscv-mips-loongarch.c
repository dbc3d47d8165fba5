/* KVM_RUN on riscv, loongarch and mips; see run-cases.h.  Functions named here
   are those of Linux 7.3, in arch/<architecture>/kvm.

   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>

#include "../standin/abi-ioctls-arm-riscv.h"
#include "../standin/abi-ioctls-mips-loongarch.h"
#include "abi-run.h"
#include "../standin/attr-cases.h"
#include "run-cases.h"

#define RUN(ar, n, ...) { .name = #ar " " n, .arch = ARCH_##ar, __VA_ARGS__ }
#define DOES(...)       .does = { __VA_ARGS__ }
#define PUTS(...)       .put = { __VA_ARGS__ }

/*--- riscv: vcpu.c, kvm_arch_vcpu_ioctl_run.  What the last call asked for is
      taken if exit_reason still says so, once, and before immediate_exit. ---*/

#define RISCV_ENTERS         R(IMMEDIATE_EXIT), R(EXIT_REASON)
#define RISCV_EXITS(reason)  W_AS(EXIT_REASON, K_EXIT_##reason)

/* vcpu_insn.c, kvm_riscv_vcpu_mmio_load, _store and _return: whether it was a
   read is taken from kvm_run, its length is not. */
#define RISCV_EXITS_MMIO_READ(n) \
   RISCV_EXITS(MMIO), W(MMIO_PHYS_ADDR), W_AS(MMIO_LEN, n), \
   W_AS(MMIO_IS_WRITE, 0)
#define RISCV_EXITS_MMIO_WRITE(n) \
   RISCV_EXITS(MMIO), W(MMIO_PHYS_ADDR), W_AS(MMIO_LEN, n), \
   W_AS(MMIO_IS_WRITE, 1), W(MMIO_DATA(n))
#define RISCV_MMIO(n) \
   RUN(RISCV, "MMIO read of " #n, \
       DOES(RISCV_ENTERS, RISCV_EXITS_MMIO_READ(n))), \
   RUN(RISCV, "DEBUG after MMIO read of " #n, \
       .after = "RISCV MMIO read of " #n, \
       DOES(RISCV_ENTERS, R(MMIO_IS_WRITE), R(MMIO_DATA(n)), \
            RISCV_EXITS(DEBUG))), \
   RUN(RISCV, "MMIO write of " #n, \
       DOES(RISCV_ENTERS, RISCV_EXITS_MMIO_WRITE(n))), \
   RUN(RISCV, "DEBUG after MMIO write of " #n, \
       .after = "RISCV MMIO write of " #n, \
       DOES(RISCV_ENTERS, R(MMIO_IS_WRITE), RISCV_EXITS(DEBUG)))

/*--- loongarch: vcpu.c, kvm_arch_vcpu_ioctl_run.  An MMIO read is completed
      once, whatever exit_reason says; the others by exit_reason, and again as
      long as it says so.  Lengths are taken from kvm_run. ---*/

#define LOONGARCH_ENTERS         R(IMMEDIATE_EXIT), R(EXIT_REASON)
#define LOONGARCH_EXITS(reason)  W_AS(EXIT_REASON, K_EXIT_##reason)

/* exit.c, kvm_emu_mmio_read and _write, kvm_complete_mmio_read */
#define LOONGARCH_EXITS_MMIO_READ(n) \
   LOONGARCH_EXITS(MMIO), W(MMIO_PHYS_ADDR), W_AS(MMIO_LEN, n), \
   W_AS(MMIO_IS_WRITE, 0)
#define LOONGARCH_EXITS_MMIO_WRITE(n) \
   LOONGARCH_EXITS(MMIO), W(MMIO_PHYS_ADDR), W_AS(MMIO_LEN, n), \
   W_AS(MMIO_IS_WRITE, 1), W(MMIO_DATA(n))
/* exit.c, kvm_emu_iocsr, kvm_complete_iocsr_read */
#define LOONGARCH_EXITS_IOCSR_READ(n) \
   LOONGARCH_EXITS(LOONGARCH_IOCSR), W(IOCSR_PHYS_ADDR), \
   W_AS(IOCSR_LEN, n), W_AS(IOCSR_IS_WRITE, 0)
#define LOONGARCH_EXITS_IOCSR_WRITE(n) \
   LOONGARCH_EXITS(LOONGARCH_IOCSR), W(IOCSR_PHYS_ADDR), \
   W_AS(IOCSR_LEN, n), W_AS(IOCSR_IS_WRITE, 1), W(IOCSR_DATA(n))
#define LOONGARCH_IO(n) \
   RUN(LOONGARCH, "MMIO read of " #n, \
       DOES(LOONGARCH_ENTERS, LOONGARCH_EXITS_MMIO_READ(n))), \
   RUN(LOONGARCH, "DEBUG after MMIO read of " #n, \
       .after = "LOONGARCH MMIO read of " #n, \
       DOES(LOONGARCH_ENTERS, R(MMIO_LEN), R(MMIO_DATA(n)), \
            LOONGARCH_EXITS(DEBUG))), \
   RUN(LOONGARCH, "MMIO write of " #n, \
       DOES(LOONGARCH_ENTERS, LOONGARCH_EXITS_MMIO_WRITE(n))), \
   RUN(LOONGARCH, "DEBUG after MMIO write of " #n, \
       .after = "LOONGARCH MMIO write of " #n, \
       DOES(LOONGARCH_ENTERS, LOONGARCH_EXITS(DEBUG))), \
   RUN(LOONGARCH, "IOCSR read of " #n, \
       DOES(LOONGARCH_ENTERS, LOONGARCH_EXITS_IOCSR_READ(n))), \
   RUN(LOONGARCH, "DEBUG after IOCSR read of " #n, \
       .after = "LOONGARCH IOCSR read of " #n, \
       DOES(LOONGARCH_ENTERS, R(IOCSR_IS_WRITE), R(IOCSR_LEN), \
            R(IOCSR_DATA(n)), LOONGARCH_EXITS(DEBUG))), \
   RUN(LOONGARCH, "IOCSR write of " #n, \
       DOES(LOONGARCH_ENTERS, LOONGARCH_EXITS_IOCSR_WRITE(n))), \
   RUN(LOONGARCH, "DEBUG after IOCSR write of " #n, \
       .after = "LOONGARCH IOCSR write of " #n, \
       DOES(LOONGARCH_ENTERS, R(IOCSR_IS_WRITE), LOONGARCH_EXITS(DEBUG)))

/*--- mips: mips.c, kvm_arch_vcpu_ioctl_run.  An MMIO read is completed by what
      the kernel remembers, with the length in kvm_run; some instructions use
      only a part of it. ---*/

#define MIPS_ENTERS         R(IMMEDIATE_EXIT)
/* __kvm_mips_handle_exit */
#define MIPS_EXITS(reason) \
   W_AS(EXIT_REASON, K_EXIT_##reason), W_AS(READY_FOR_INJECTION, 1)

/* emulate.c, kvm_mips_emulate_load and _store, kvm_mips_complete_mmio_load */
#define MIPS_EXITS_MMIO_READ(n) \
   MIPS_EXITS(MMIO), W(MMIO_PHYS_ADDR), W_AS(MMIO_LEN, n), \
   W_AS(MMIO_IS_WRITE, 0)
#define MIPS_EXITS_MMIO_WRITE(n) \
   MIPS_EXITS(MMIO), W(MMIO_PHYS_ADDR), W_AS(MMIO_LEN, n), \
   W_AS(MMIO_IS_WRITE, 1), W(MMIO_DATA(n))
#define MIPS_MMIO(n) \
   RUN(MIPS, "MMIO read of " #n, \
       DOES(MIPS_ENTERS, MIPS_EXITS_MMIO_READ(n))), \
   RUN(MIPS, "IRQ_WINDOW_OPEN after MMIO read of " #n, \
       .after = "MIPS MMIO read of " #n, \
       DOES(MIPS_ENTERS, R(MMIO_LEN), R(MMIO_DATA(n)), \
            MIPS_EXITS(IRQ_WINDOW_OPEN))), \
   RUN(MIPS, "MMIO write of " #n, \
       DOES(MIPS_ENTERS, MIPS_EXITS_MMIO_WRITE(n))), \
   RUN(MIPS, "IRQ_WINDOW_OPEN after MMIO write of " #n, \
       .after = "MIPS MMIO write of " #n, \
       DOES(MIPS_ENTERS, MIPS_EXITS(IRQ_WINDOW_OPEN)))

#define RING  1
#define ZONE(ar) \
   { .name = #ar " REGISTER_COALESCED_MMIO", .arch = ARCH_##ar, \
     .request = K_IOW(0x67, 16), .kind = KIND_VM, \
     .block = { 0x9000000, PAIR32(0x1000, 0) } }
#define WRITES_ZONE \
   R(RING_FIRST(RING)), R(RING_LAST(RING)), W(RING_PHYS_ADDR(RING, 0)), \
   W_AS(RING_LEN(RING, 0), 4), W(RING_PIO(RING, 0)), \
   W(RING_DATA(RING, 0, 4)), W_AS(RING_LAST(RING), 1)

const struct run_case riscv_mips_loongarch_run_cases[] = {

   /* ---------------- riscv ---------------- */

   RISCV_MMIO(1), RISCV_MMIO(2), RISCV_MMIO(4), RISCV_MMIO(8),

   RUN(RISCV, "DEBUG after MMIO read and a new len",
       .after = "RISCV MMIO read of 2", PUTS(PUT(MMIO_LEN, 8)),
       DOES(RISCV_ENTERS, R(MMIO_IS_WRITE), R(MMIO_DATA(2)),
            RISCV_EXITS(DEBUG))),
   RUN(RISCV, "DEBUG after MMIO read and a new is_write",
       .after = "RISCV MMIO read of 2", PUTS(PUT(MMIO_IS_WRITE, 1)),
       DOES(RISCV_ENTERS, R(MMIO_IS_WRITE), RISCV_EXITS(DEBUG))),
   RUN(RISCV, "DEBUG after MMIO write and a new is_write",
       .after = "RISCV MMIO write of 2", PUTS(PUT(MMIO_IS_WRITE, 0)),
       DOES(RISCV_ENTERS, R(MMIO_IS_WRITE), R(MMIO_DATA(2)),
            RISCV_EXITS(DEBUG))),
   RUN(RISCV, "DEBUG after MMIO read and a new exit_reason",
       .after = "RISCV MMIO read of 2", PUTS(PUT(EXIT_REASON, 0)),
       DOES(RISCV_ENTERS, RISCV_EXITS(DEBUG))),
   RUN(RISCV, "immediate_exit after MMIO read",
       .after = "RISCV MMIO read of 4", .result = -EINTR,
       PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(RISCV_ENTERS, R(MMIO_IS_WRITE), R(MMIO_DATA(4)))),
   RUN(RISCV, "DEBUG after immediate_exit after MMIO read",
       .after = "RISCV immediate_exit after MMIO read",
       PUTS(PUT(IMMEDIATE_EXIT, 0)),
       DOES(RISCV_ENTERS, RISCV_EXITS(DEBUG))),
   RUN(RISCV, "an argument after MMIO read", .after = "RISCV MMIO read of 4",
       .result = -EINVAL, .arg = 1,
       DOES(R_MAYBE(IMMEDIATE_EXIT), R_MAYBE(EXIT_REASON),
            R_MAYBE(MMIO_IS_WRITE), R_MAYBE(MMIO_DATA(4)))),
   RUN(RISCV, "DEBUG after an argument after MMIO read",
       .after = "RISCV an argument after MMIO read",
       DOES(RISCV_ENTERS, R(MMIO_IS_WRITE), R(MMIO_DATA(4)),
            RISCV_EXITS(DEBUG))),
   RUN(RISCV, "immediate_exit", .result = -EINTR,
       PUTS(PUT(IMMEDIATE_EXIT, 1)), DOES(RISCV_ENTERS)),
   RUN(RISCV, "a signal", .result = -EINTR,
       DOES(RISCV_ENTERS, RISCV_EXITS(INTR))),
   RUN(RISCV, "a signal after MMIO read", .after = "RISCV MMIO read of 1",
       .result = -EINTR,
       DOES(RISCV_ENTERS, R(MMIO_IS_WRITE), R(MMIO_DATA(1)),
            RISCV_EXITS(INTR))),
   RUN(RISCV, "a fault", .result = -EFAULT,
       DOES(RISCV_ENTERS, RISCV_EXITS(UNKNOWN))),

   /* vcpu_sbi.c, kvm_riscv_vcpu_sbi_forward_handler, kvm_riscv_vcpu_sbi_return,
      kvm_riscv_vcpu_sbi_system_reset */
   RUN(RISCV, "RISCV_SBI",
       DOES(RISCV_ENTERS, RISCV_EXITS(RISCV_SBI), W(SBI_EXTENSION),
            W(SBI_FUNCTION), W(SBI_ARGS), W(SBI_RET))),
   RUN(RISCV, "DEBUG after RISCV_SBI", .after = "RISCV RISCV_SBI",
       DOES(RISCV_ENTERS, R(SBI_RET), RISCV_EXITS(DEBUG))),
   RUN(RISCV, "immediate_exit after RISCV_SBI", .after = "RISCV RISCV_SBI",
       .result = -EINTR, PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(RISCV_ENTERS, R(SBI_RET))),
   RUN(RISCV, "DEBUG after immediate_exit after RISCV_SBI",
       .after = "RISCV immediate_exit after RISCV_SBI",
       PUTS(PUT(IMMEDIATE_EXIT, 0)),
       DOES(RISCV_ENTERS, RISCV_EXITS(DEBUG))),
   RUN(RISCV, "SYSTEM_EVENT",
       DOES(RISCV_ENTERS, RISCV_EXITS(SYSTEM_EVENT), W_AS(EVENT_TYPE, 1),
            W_AS(EVENT_NDATA, 1), W(EVENT_DATA(16)))),

   /* vcpu_insn.c, csr_insn, kvm_riscv_vcpu_csr_return: the value is used unless
      it goes to register 0. */
   RUN(RISCV, "RISCV_CSR",
       DOES(RISCV_ENTERS, RISCV_EXITS(RISCV_CSR), W(CSR_NUM),
            W(CSR_NEW_VALUE), W(CSR_WRITE_MASK), W(CSR_RET_VALUE))),
   RUN(RISCV, "DEBUG after RISCV_CSR", .after = "RISCV RISCV_CSR",
       DOES(RISCV_ENTERS, R(CSR_RET_VALUE), RISCV_EXITS(DEBUG))),
   RUN(RISCV, "DEBUG after RISCV_CSR and a new exit_reason",
       .after = "RISCV RISCV_CSR", PUTS(PUT(EXIT_REASON, 0)),
       DOES(RISCV_ENTERS, RISCV_EXITS(DEBUG))),

   RUN(RISCV, "DEBUG", DOES(RISCV_ENTERS, RISCV_EXITS(DEBUG))),
   RUN(RISCV, "DIRTY_RING_FULL",
       DOES(RISCV_ENTERS, RISCV_EXITS(DIRTY_RING_FULL))),
   /* aia_imsic.c, kvm_riscv_vcpu_aia_imsic_update */
   RUN(RISCV, "FAIL_ENTRY",
       DOES(RISCV_ENTERS, RISCV_EXITS(FAIL_ENTRY), W(FAIL_REASON),
            W(FAIL_CPU))),
   ZONE(RISCV),
   RUN(RISCV, "a write to a zone", .after = "RISCV REGISTER_COALESCED_MMIO",
       DOES(RISCV_ENTERS, WRITES_ZONE, RISCV_EXITS(DEBUG))),

   /* ---------------- loongarch ---------------- */

   LOONGARCH_IO(1), LOONGARCH_IO(2), LOONGARCH_IO(4), LOONGARCH_IO(8),

   RUN(LOONGARCH, "DEBUG after MMIO read and a new len",
       .after = "LOONGARCH MMIO read of 2", PUTS(PUT(MMIO_LEN, 8)),
       DOES(LOONGARCH_ENTERS, R(MMIO_LEN), R(MMIO_DATA(8)),
            LOONGARCH_EXITS(DEBUG))),
   RUN(LOONGARCH, "DEBUG after MMIO read and a bad len",
       .after = "LOONGARCH MMIO read of 2", PUTS(PUT(MMIO_LEN, 3)),
       DOES(LOONGARCH_ENTERS, R(MMIO_LEN), LOONGARCH_EXITS(DEBUG))),
   RUN(LOONGARCH, "DEBUG after MMIO read and other new members",
       .after = "LOONGARCH MMIO read of 2",
       PUTS(PUT(MMIO_IS_WRITE, 1), PUT(EXIT_REASON, 0)),
       DOES(LOONGARCH_ENTERS, R(MMIO_LEN), R(MMIO_DATA(2)),
            LOONGARCH_EXITS(DEBUG))),
   RUN(LOONGARCH, "immediate_exit after MMIO read",
       .after = "LOONGARCH MMIO read of 4", .result = -EINTR,
       PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(LOONGARCH_ENTERS, R(MMIO_LEN), R(MMIO_DATA(4)))),
   RUN(LOONGARCH, "DEBUG after immediate_exit after MMIO read",
       .after = "LOONGARCH immediate_exit after MMIO read",
       PUTS(PUT(IMMEDIATE_EXIT, 0)),
       DOES(LOONGARCH_ENTERS, LOONGARCH_EXITS(DEBUG))),
   RUN(LOONGARCH, "DEBUG after IOCSR read and new members",
       .after = "LOONGARCH IOCSR read of 2",
       PUTS(PUT(IOCSR_IS_WRITE, 1), PUT(IOCSR_LEN, 8)),
       DOES(LOONGARCH_ENTERS, R(IOCSR_IS_WRITE), LOONGARCH_EXITS(DEBUG))),
   RUN(LOONGARCH, "DEBUG after IOCSR write and new members",
       .after = "LOONGARCH IOCSR write of 2",
       PUTS(PUT(IOCSR_IS_WRITE, 0), PUT(IOCSR_LEN, 8)),
       DOES(LOONGARCH_ENTERS, R(IOCSR_IS_WRITE), R(IOCSR_LEN),
            R(IOCSR_DATA(8)), LOONGARCH_EXITS(DEBUG))),
   RUN(LOONGARCH, "DEBUG after IOCSR read and a new exit_reason",
       .after = "LOONGARCH IOCSR read of 2", PUTS(PUT(EXIT_REASON, 0)),
       DOES(LOONGARCH_ENTERS, LOONGARCH_EXITS(DEBUG))),
   RUN(LOONGARCH, "immediate_exit after IOCSR read",
       .after = "LOONGARCH IOCSR read of 4", .result = -EINTR,
       PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(LOONGARCH_ENTERS, R(IOCSR_IS_WRITE), R(IOCSR_LEN),
            R(IOCSR_DATA(4)))),
   RUN(LOONGARCH, "DEBUG after immediate_exit after IOCSR read",
       .after = "LOONGARCH immediate_exit after IOCSR read",
       PUTS(PUT(IMMEDIATE_EXIT, 0)),
       DOES(LOONGARCH_ENTERS, R(IOCSR_IS_WRITE), R(IOCSR_LEN),
            R(IOCSR_DATA(4)), LOONGARCH_EXITS(DEBUG))),

   /* exit.c, kvm_handle_hypercall, kvm_complete_user_service */
   RUN(LOONGARCH, "HYPERCALL",
       DOES(LOONGARCH_ENTERS, LOONGARCH_EXITS(HYPERCALL), W(HYPERCALL_NR),
            W(HYPERCALL_ARGS(6)), W(HYPERCALL_RET), W(HYPERCALL_FLAGS))),
   RUN(LOONGARCH, "DEBUG after HYPERCALL", .after = "LOONGARCH HYPERCALL",
       DOES(LOONGARCH_ENTERS, R(HYPERCALL_RET), LOONGARCH_EXITS(DEBUG))),
   RUN(LOONGARCH, "immediate_exit after HYPERCALL",
       .after = "LOONGARCH HYPERCALL", .result = -EINTR,
       PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(LOONGARCH_ENTERS, R(HYPERCALL_RET))),
   RUN(LOONGARCH, "DEBUG after immediate_exit after HYPERCALL",
       .after = "LOONGARCH immediate_exit after HYPERCALL",
       PUTS(PUT(IMMEDIATE_EXIT, 0)),
       DOES(LOONGARCH_ENTERS, R(HYPERCALL_RET), LOONGARCH_EXITS(DEBUG))),

   RUN(LOONGARCH, "immediate_exit", .result = -EINTR,
       PUTS(PUT(IMMEDIATE_EXIT, 1)), DOES(LOONGARCH_ENTERS)),
   RUN(LOONGARCH, "a signal", .result = -EINTR,
       DOES(LOONGARCH_ENTERS, LOONGARCH_EXITS(INTR))),
   RUN(LOONGARCH, "DEBUG", DOES(LOONGARCH_ENTERS, LOONGARCH_EXITS(DEBUG))),
   RUN(LOONGARCH, "DIRTY_RING_FULL",
       DOES(LOONGARCH_ENTERS, LOONGARCH_EXITS(DIRTY_RING_FULL))),
   /* kvm_handle_fpu_disabled: no suberror */
   RUN(LOONGARCH, "INTERNAL_ERROR",
       DOES(LOONGARCH_ENTERS, LOONGARCH_EXITS(INTERNAL_ERROR))),
   RUN(LOONGARCH, "INTERNAL_ERROR after HYPERCALL",
       .after = "LOONGARCH HYPERCALL",
       DOES(LOONGARCH_ENTERS, R(HYPERCALL_RET),
            LOONGARCH_EXITS(INTERNAL_ERROR))),
   ZONE(LOONGARCH),
   RUN(LOONGARCH, "a write to a zone",
       .after = "LOONGARCH REGISTER_COALESCED_MMIO",
       DOES(LOONGARCH_ENTERS, WRITES_ZONE, LOONGARCH_EXITS(DEBUG))),

   /* ---------------- mips ---------------- */

   MIPS_MMIO(1), MIPS_MMIO(2), MIPS_MMIO(4), MIPS_MMIO(8),

   /* lwl at an address whose low bits are 0: one byte of the four, and which
      one depends on the machine */
   RUN(MIPS, "IRQ_WINDOW_OPEN after MMIO read of 4 by lwl",
       .after = "MIPS MMIO read of 4",
       DOES(MIPS_ENTERS, R(MMIO_LEN), R_MAYBE(MMIO_DATA(4)),
            MIPS_EXITS(IRQ_WINDOW_OPEN))),
   RUN(MIPS, "IRQ_WINDOW_OPEN after MMIO read and new members",
       .after = "MIPS MMIO read of 2",
       PUTS(PUT(MMIO_LEN, 8), PUT(MMIO_IS_WRITE, 1), PUT(EXIT_REASON, 0)),
       DOES(MIPS_ENTERS, R(MMIO_LEN), R(MMIO_DATA(8)),
            MIPS_EXITS(IRQ_WINDOW_OPEN))),
   RUN(MIPS, "IRQ_WINDOW_OPEN after MMIO read and a bad len",
       .after = "MIPS MMIO read of 2", PUTS(PUT(MMIO_LEN, 100)),
       DOES(MIPS_ENTERS, R(MMIO_LEN), MIPS_EXITS(IRQ_WINDOW_OPEN))),
   RUN(MIPS, "immediate_exit after MMIO read", .after = "MIPS MMIO read of 4",
       .result = -EINTR, PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(MIPS_ENTERS, R(MMIO_LEN), R(MMIO_DATA(4)))),
   RUN(MIPS, "IRQ_WINDOW_OPEN after immediate_exit after MMIO read",
       .after = "MIPS immediate_exit after MMIO read",
       PUTS(PUT(IMMEDIATE_EXIT, 0)),
       DOES(MIPS_ENTERS, MIPS_EXITS(IRQ_WINDOW_OPEN))),
   RUN(MIPS, "immediate_exit", .result = -EINTR,
       PUTS(PUT(IMMEDIATE_EXIT, 1)), DOES(MIPS_ENTERS)),
   RUN(MIPS, "a signal", .result = -EINTR,
       DOES(MIPS_ENTERS, MIPS_EXITS(INTR))),
   /* vz.c: no suberror */
   RUN(MIPS, "INTERNAL_ERROR",
       DOES(MIPS_ENTERS, MIPS_EXITS(INTERNAL_ERROR))),
   ZONE(MIPS),
   RUN(MIPS, "a write to a zone", .after = "MIPS REGISTER_COALESCED_MMIO",
       DOES(MIPS_ENTERS, WRITES_ZONE, MIPS_EXITS(IRQ_WINDOW_OPEN))),

   { .name = NULL }
};
