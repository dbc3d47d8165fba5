/* KVM_RUN on powerpc; see run-cases.h.  Functions named here are those of Linux
   7.3, in arch/powerpc/kvm: powerpc.c where nothing else is said, book3s_hv.c,
   book3s_pr.c and booke.c for the three kinds of guest, which nothing in
   kvm_run tells apart.

   kvm_arch_vcpu_ioctl_run: what ended the last KVM_RUN is completed first, by
   what the kernel itself remembers of it.  The length of an MMIO read is then
   taken from kvm_run (kvmppc_complete_mmio_load).

   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>

#include "../standin/abi-ioctls-power.h"
#include "abi-run.h"
#include "../standin/attr-cases.h"
#include "run-cases.h"

#define RUN(n, ...)  { .name = n, .arch = ARCH_POWER, __VA_ARGS__ }
#define DOES(...)    .does = { __VA_ARGS__ }
#define PUTS(...)    .put = { __VA_ARGS__ }

#define ENTERS           R(IMMEDIATE_EXIT)
/* kvmppc_handle_exit_hv, kvmppc_handle_exit_pr, kvmppc_handle_exit.  Calls that
   end without having entered the guest leave ready_for_interrupt_injection
   alone; nothing tells. */
#define EXITS(reason) \
   W_AS(EXIT_REASON, K_EXIT_##reason), W_AS(READY_FOR_INJECTION, 1)
#define EXITS_BEFORE(reason) \
   W_AS(EXIT_REASON, K_EXIT_##reason), W_MAYBE(READY_FOR_INJECTION)
#define EXITS_UNKNOWN    EXITS(UNKNOWN), W(HW_REASON)
#define INTERRUPTED      EXITS_BEFORE(INTR)

/* __kvmppc_handle_load, kvmppc_handle_store */
#define EXITS_MMIO_READ(n) \
   EXITS(MMIO), W(MMIO_PHYS_ADDR), W_AS(MMIO_LEN, n), W_AS(MMIO_IS_WRITE, 0)
#define EXITS_MMIO_WRITE(n) \
   EXITS(MMIO), W(MMIO_PHYS_ADDR), W_AS(MMIO_LEN, n), \
   W_AS(MMIO_IS_WRITE, 1), W(MMIO_DATA(n))
/* After a write the length matters only if the instruction has more to store
   (kvmppc_emulate_mmio_vsx_loadstore). */
#define MMIO(n) \
   RUN("MMIO read of " #n, DOES(ENTERS, EXITS_MMIO_READ(n))), \
   RUN("WATCHDOG after MMIO read of " #n, .after = "MMIO read of " #n, \
       DOES(ENTERS, R(MMIO_LEN), R(MMIO_DATA(n)), EXITS_BEFORE(WATCHDOG))), \
   RUN("MMIO write of " #n, DOES(ENTERS, EXITS_MMIO_WRITE(n))), \
   RUN("WATCHDOG after MMIO write of " #n, .after = "MMIO write of " #n, \
       DOES(ENTERS, R_MAYBE(MMIO_LEN), EXITS_BEFORE(WATCHDOG)))

#define RING  1

const struct run_case power_run_cases[] = {

   { .name = "REGISTER_COALESCED_MMIO", .arch = ARCH_POWER,
     .request = K_IOW(0x67, 16), .kind = KIND_VM,
     .block = { 0x9000000, PAIR32(0x1000, 0) } },

   MMIO(1), MMIO(2), MMIO(4), MMIO(8),

   RUN("WATCHDOG after WATCHDOG after MMIO read",
       .after = "WATCHDOG after MMIO read of 4",
       DOES(ENTERS, EXITS_BEFORE(WATCHDOG))),
   RUN("a signal after MMIO read and new mmio members",
       .after = "MMIO read of 2", .result = -EINTR,
       PUTS(PUT(MMIO_LEN, 8), PUT(MMIO_IS_WRITE, 1),
            PUT(EXIT_REASON, K_EXIT_WATCHDOG)),
       DOES(ENTERS, R(MMIO_LEN), R(MMIO_DATA(8)), INTERRUPTED)),
   RUN("a signal after MMIO read and a bad len",
       .after = "MMIO read of 2", .result = -EINTR, PUTS(PUT(MMIO_LEN, 9)),
       DOES(ENTERS, R(MMIO_LEN), INTERRUPTED)),
   /* 16 bytes by a vector instruction: the second half is asked for without
      entering the guest, even at immediate_exit. */
   RUN("MMIO read of 16", .after = "MMIO read of 8",
       DOES(ENTERS, R(MMIO_LEN), R(MMIO_DATA(8)), EXITS_BEFORE(MMIO),
            W(MMIO_PHYS_ADDR), W_AS(MMIO_LEN, 8), W_AS(MMIO_IS_WRITE, 0))),
   RUN("WATCHDOG after MMIO read of 16", .after = "MMIO read of 16",
       DOES(ENTERS, R(MMIO_LEN), R(MMIO_DATA(8)), EXITS_BEFORE(WATCHDOG))),
   RUN("MMIO write of 16", .after = "MMIO write of 8",
       DOES(ENTERS, R_MAYBE(MMIO_LEN), EXITS_BEFORE(MMIO),
            W(MMIO_PHYS_ADDR), W_AS(MMIO_LEN, 8), W_AS(MMIO_IS_WRITE, 1),
            W(MMIO_DATA(8)))),
   RUN("MMIO read of 16 at immediate_exit", .after = "MMIO read of 8",
       PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(ENTERS, R(MMIO_LEN), R(MMIO_DATA(8)), EXITS_BEFORE(MMIO),
            W(MMIO_PHYS_ADDR), W_AS(MMIO_LEN, 8), W_AS(MMIO_IS_WRITE, 0))),
   RUN("immediate_exit after MMIO read", .after = "MMIO read of 4",
       .result = -EINTR, PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(ENTERS, R(MMIO_LEN), R(MMIO_DATA(4)))),
   RUN("WATCHDOG after immediate_exit after MMIO read",
       .after = "immediate_exit after MMIO read",
       PUTS(PUT(IMMEDIATE_EXIT, 0)), DOES(ENTERS, EXITS_BEFORE(WATCHDOG))),
   RUN("an argument after MMIO read", .after = "MMIO read of 4",
       .result = -EINVAL, .arg = 1,
       DOES(R_MAYBE(IMMEDIATE_EXIT), R_MAYBE(MMIO_LEN),
            R_MAYBE(MMIO_DATA(4)))),
   RUN("WATCHDOG after an argument after MMIO read",
       .after = "an argument after MMIO read",
       DOES(ENTERS, R(MMIO_LEN), R(MMIO_DATA(4)), EXITS_BEFORE(WATCHDOG))),

   RUN("immediate_exit", .result = -EINTR, PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(ENTERS)),
   RUN("a signal", .result = -EINTR, DOES(ENTERS, INTERRUPTED)),
   RUN("WATCHDOG", DOES(ENTERS, EXITS_BEFORE(WATCHDOG))),

   /* book3s_hv.c, kvmppc_handle_exit_hv; ret is not touched. */
   RUN("PAPR_HCALL", DOES(ENTERS, EXITS(PAPR_HCALL), W(PAPR_NR),
                          W(PAPR_ARGS))),
   RUN("a signal after PAPR_HCALL", .after = "PAPR_HCALL", .result = -EINTR,
       DOES(ENTERS, R(PAPR_RET), R(PAPR_ARGS), INTERRUPTED)),
   RUN("PAPR_HCALL after PAPR_HCALL", .after = "PAPR_HCALL",
       DOES(ENTERS, R(PAPR_RET), R(PAPR_ARGS), EXITS(PAPR_HCALL),
            W(PAPR_NR))),
   RUN("immediate_exit after PAPR_HCALL", .after = "PAPR_HCALL",
       .result = -EINTR, PUTS(PUT(IMMEDIATE_EXIT, 1)),
       DOES(ENTERS, R(PAPR_RET), R(PAPR_ARGS))),
   RUN("a signal after immediate_exit after PAPR_HCALL",
       .after = "immediate_exit after PAPR_HCALL", .result = -EINTR,
       PUTS(PUT(IMMEDIATE_EXIT, 0)), DOES(ENTERS, INTERRUPTED)),
   RUN("a signal after PAPR_HCALL and a new exit_reason",
       .after = "PAPR_HCALL", .result = -EINTR, PUTS(PUT(EXIT_REASON, 0)),
       DOES(ENTERS, R(PAPR_RET), R(PAPR_ARGS), INTERRUPTED)),

   /* book3s_pr.c, kvmppc_handle_exit_pr */
   RUN("OSI", DOES(ENTERS, EXITS(OSI), W(OSI_GPRS))),
   RUN("a signal after OSI", .after = "OSI", .result = -EINTR,
       DOES(ENTERS, R(OSI_GPRS), INTERRUPTED)),
   /* booke.c, kvmppc_core_check_requests */
   RUN("EPR", DOES(ENTERS, EXITS_BEFORE(EPR), W_AS(EPR_EPR, 0))),
   RUN("a signal after EPR", .after = "EPR", .result = -EINTR,
       DOES(ENTERS, R(EPR_EPR), INTERRUPTED)),

   /* book3s_hv.c, kvmppc_handle_exit_hv: some bits of flags are replaced. */
   RUN("NMI", DOES(ENTERS, EXITS(NMI), W(HW_REASON), W_MAYBE(RUN_FLAGS))),
   RUN("UNKNOWN", DOES(ENTERS, EXITS_UNKNOWN)),

   /* book3s_hv.c, kvmppc_emulate_debug_inst: the address; booke.c,
      kvmppc_handle_debug: and status; book3s_pr.c on a trace interrupt:
      neither */
   RUN("DEBUG", DOES(ENTERS, EXITS(DEBUG), W_MAYBE(POWER_DEBUG_ADDRESS),
                     W_MAYBE(POWER_DEBUG_STATUS))),

   /* book3s_hv.c, kvmppc_vcpu_run_hv, kvmhv_run_single_vcpu: the reason, and no
      cpu, and the call fails. */
   RUN("FAIL_ENTRY", .result = -EINVAL,
       DOES(ENTERS, EXITS_BEFORE(FAIL_ENTRY), W(FAIL_REASON))),
   /* kvmppc_vcpu_run_hv: not sane */
   RUN("INTERNAL_ERROR (not sane)", .result = -EINVAL,
       DOES(ENTERS, EXITS_BEFORE(INTERNAL_ERROR))),
   /* book3s_hv.c, kvmppc_handle_exit_hv: hardware_exit_reason;
      kvmppc_emulate_mmio_vsx_loadstore: suberror; book3s_pr.c,
      kvmppc_handle_pagefault: nothing */
   RUN("INTERNAL_ERROR", DOES(ENTERS, EXITS_BEFORE(INTERNAL_ERROR),
                              W_MAYBE(HW_REASON))),
   RUN("INTERNAL_ERROR after PAPR_HCALL", .after = "PAPR_HCALL",
       DOES(ENTERS, R(PAPR_RET), R(PAPR_ARGS), EXITS_BEFORE(INTERNAL_ERROR),
            W_MAYBE(HW_REASON))),

   RUN("two writes to a zone", .after = "REGISTER_COALESCED_MMIO",
       DOES(ENTERS, R(RING_FIRST(RING)), R(RING_LAST(RING)),
            W(RING_PHYS_ADDR(RING, 0)), W_AS(RING_LEN(RING, 0), 8),
            W(RING_PIO(RING, 0)), W(RING_DATA(RING, 0, 8)),
            W(RING_PHYS_ADDR(RING, 1)), W_AS(RING_LEN(RING, 1), 2),
            W(RING_PIO(RING, 1)), W(RING_DATA(RING, 1, 2)),
            W_AS(RING_LAST(RING), 2), EXITS_MMIO_READ(4))),

   { .name = NULL }
};
