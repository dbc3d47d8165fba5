/* KVM_RUN on s390; see run-cases.h.  Functions named here are those of Linux
   7.3, in arch/s390/kvm: s390.c where nothing else is said.

   kvm_arch_vcpu_ioctl_run: immediate_exit comes first of all.  The PSW, the
   general, access and floating-point registers live in kvm_run and are used
   and stored by each call, whatever kvm_valid_regs and kvm_dirty_regs say; the
   kernel sets kvm_valid_regs once, when it makes the vCPU.  exit_reason is
   stored only where there is one.  The guest is not a protected one.

   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>

#include "../standin/abi-ioctls-s390.h"
#include "abi-run.h"
#include "run-cases.h"

#define RUN(n, ...)  { .name = n, .arch = ARCH_S390, __VA_ARGS__ }
#define DOES(...)    .does = { __VA_ARGS__ }

/* KVM_SYNC_* of asm/kvm.h */
#define SYNC_PREFIX    (1 << 0)
#define SYNC_GPRS      (1 << 1)
#define SYNC_ACRS      (1 << 2)
#define SYNC_CRS       (1 << 3)
#define SYNC_ARCH0     (1 << 4)
#define SYNC_PFAULT    (1 << 5)
#define SYNC_VRS       (1 << 6)
#define SYNC_RICCB     (1 << 7)
#define SYNC_FPRS      (1 << 8)
#define SYNC_GSCB      (1 << 9)
#define SYNC_BPBC      (1 << 10)
#define SYNC_ETOKEN    (1 << 11)
#define SYNC_DIAG318   (1 << 12)
/* kvm_arch_vcpu_setup, on a machine with all facilities, and on one without
   vectors and what is newer */
#define VALID          0x1eff
#define VALID_OLD      0x113f

/* What the kernel or the program has in the two when the call is made. */
#define SYNC(valid, dirty) \
   .put = { PUT(S390_VALID_REGS, valid), PUT(S390_DIRTY_REGS, dirty) }

#define CHECKS  R(IMMEDIATE_EXIT), R(S390_VALID_REGS), R(S390_DIRTY_REGS)
/* Of these the machine itself decides when to load and to store them. */
#define MACHINE_USES    R_MAYBE(S390_RICCB), R_MAYBE(S390_GSCB), \
                        R_MAYBE(S390_ETOKEN)
#define MACHINE_STORES  W_MAYBE(S390_RICCB), W_MAYBE(S390_GSCB), \
                        W_MAYBE(S390_ETOKEN)
/* sync_regs, kvm_s390_fpu_load */
#define ENTERS_WITH(fp) \
   CHECKS, R(S390_PSW_MASK), R(S390_PSW_ADDR), R(S390_GPRS), R(S390_ACRS), \
   R(S390_FPC), R(fp), MACHINE_USES
#define ENTERS          ENTERS_WITH(S390_VRS)
/* store_regs, store_regs_fmt2, kvm_s390_fpu_store.  gprs are not stored if
   the guest was never entered. */
#define STORES_WITH(fp) \
   W_AS(S390_DIRTY_REGS, 0), W(S390_PSW_MASK), W(S390_PSW_ADDR), \
   W(S390_PREFIX), W(S390_ACRS), W(S390_CRS), W(S390_TODPR), W(S390_CPUTM), \
   W(S390_CKC), W(S390_PP), W(S390_GBEA), W(S390_PFT), W(S390_PFS), \
   W(S390_PFC), W(fp), W(S390_FPC), W(S390_BPBC), W(S390_DIAG318), \
   W_MAYBE(S390_GPRS), MACHINE_STORES
#define EXITS(reason) \
   W_AS(EXIT_REASON, K_EXIT_##reason), STORES_WITH(S390_VRS)
/* Calls that fail early, by what no one can tell before */
#define MAY_ENTER \
   R_MAYBE(S390_PSW_MASK), R_MAYBE(S390_PSW_ADDR), R_MAYBE(S390_GPRS), \
   R_MAYBE(S390_ACRS), R_MAYBE(S390_FPC), R_MAYBE(S390_VRS), MACHINE_USES
#define MAY_STORE \
   W_MAYBE(S390_DIRTY_REGS), W_MAYBE(S390_PSW_MASK), \
   W_MAYBE(S390_PSW_ADDR), W_MAYBE(S390_PREFIX), W_MAYBE(S390_GPRS), \
   W_MAYBE(S390_ACRS), W_MAYBE(S390_CRS), W_MAYBE(S390_TODPR), \
   W_MAYBE(S390_CPUTM), W_MAYBE(S390_CKC), W_MAYBE(S390_PP), \
   W_MAYBE(S390_GBEA), W_MAYBE(S390_PFT), W_MAYBE(S390_PFS), \
   W_MAYBE(S390_PFC), W_MAYBE(S390_VRS), W_MAYBE(S390_FPC), \
   W_MAYBE(S390_BPBC), W_MAYBE(S390_DIAG318), MACHINE_STORES

#define EXITS_SIEIC \
   EXITS(S390_SIEIC), W(S390_SIEIC_ICPTCODE), W(S390_SIEIC_IPA), \
   W(S390_SIEIC_IPB)
#define DIRTY(bits, ...) \
   RUN(#bits " dirty", SYNC(VALID, bits), \
       DOES(ENTERS, __VA_ARGS__, EXITS_SIEIC))

const struct run_case s390_run_cases[] = {

   /* vcpu_post_run */
   RUN("S390_SIEIC", SYNC(VALID, 0), DOES(ENTERS, EXITS_SIEIC)),
   RUN("S390_SIEIC after S390_SIEIC", .after = "S390_SIEIC",
       DOES(ENTERS, EXITS_SIEIC)),
   RUN("S390_SIEIC without vectors", SYNC(VALID_OLD, 0),
       DOES(ENTERS_WITH(S390_FPRS),
            W_AS(EXIT_REASON, K_EXIT_S390_SIEIC), STORES_WITH(S390_FPRS),
            W(S390_SIEIC_ICPTCODE), W(S390_SIEIC_IPA), W(S390_SIEIC_IPB))),
   /* diag.c, __diag_ipl_functions */
   RUN("S390_RESET", SYNC(VALID, 0),
       DOES(ENTERS, EXITS(S390_RESET), W(S390_RESET_FLAGS))),
   /* vcpu_ucontrol_translate */
   RUN("S390_UCONTROL", SYNC(VALID, 0),
       DOES(ENTERS, EXITS(S390_UCONTROL), W(S390_UCONTROL_CODE),
            W(S390_UCONTROL_PGM))),
   /* priv.c, handle_tsch */
   RUN("S390_TSCH", SYNC(VALID, 0),
       DOES(ENTERS, EXITS(S390_TSCH), W_AS(S390_TSCH_DEQUEUED, 1),
            W(S390_TSCH_ID), W(S390_TSCH_NR), W(S390_TSCH_PARM),
            W(S390_TSCH_WORD), W(S390_TSCH_IPB))),
   RUN("S390_TSCH (nothing dequeued)", SYNC(VALID, 0),
       DOES(ENTERS, EXITS(S390_TSCH), W_AS(S390_TSCH_DEQUEUED, 0),
            W(S390_TSCH_IPB))),
   /* priv.c, insert_stsi_usr_data */
   RUN("S390_STSI", SYNC(VALID, 0),
       DOES(ENTERS, EXITS(S390_STSI), W(S390_STSI_ADDR), W(S390_STSI_AR),
            W(S390_STSI_FC), W(S390_STSI_SEL1), W(S390_STSI_SEL2))),
   /* guestdbg.c, debug_exit_required */
   RUN("DEBUG", SYNC(VALID, 0),
       DOES(ENTERS, EXITS(DEBUG), W(S390_DEBUG_ADDR), W(S390_DEBUG_TYPE))),
   /* It had been found before the last exit: the guest is not entered, nor are
      registers looked at, and what was found has been stored then.  Nothing
      tells. */
   RUN("DEBUG at once", .after = "S390_SIEIC",
       DOES(CHECKS, MAY_ENTER, W_AS(EXIT_REASON, K_EXIT_DEBUG),
            W_MAYBE(S390_DEBUG_ADDR), W_MAYBE(S390_DEBUG_TYPE), MAY_STORE)),

   RUN("a signal", SYNC(VALID, 0), .result = -EINTR,
       DOES(ENTERS, EXITS(INTR))),
   RUN("a fault", SYNC(VALID, 0), .result = -EFAULT,
       DOES(ENTERS, STORES_WITH(S390_VRS))),
   RUN("a fault after S390_STSI", .after = "S390_STSI", .result = -EFAULT,
       DOES(ENTERS, STORES_WITH(S390_VRS))),
   RUN("immediate_exit", .result = -EINTR,
       .put = { PUT(S390_VALID_REGS, VALID), PUT(IMMEDIATE_EXIT, 1) },
       DOES(R(IMMEDIATE_EXIT))),
   RUN("immediate_exit after a signal", .after = "a signal",
       .result = -EINTR, .put = { PUT(IMMEDIATE_EXIT, 1) },
       DOES(R(IMMEDIATE_EXIT))),
   RUN("immediate_exit with dirty registers", .result = -EINTR,
       .put = { PUT(S390_VALID_REGS, VALID), PUT(IMMEDIATE_EXIT, 1),
                PUT(S390_DIRTY_REGS, SYNC_CRS | SYNC_PREFIX) },
       DOES(R(IMMEDIATE_EXIT))),
   RUN("an argument", SYNC(VALID, 0), .result = -EINVAL, .arg = 1,
       DOES(R_MAYBE(IMMEDIATE_EXIT), R_MAYBE(S390_VALID_REGS),
            R_MAYBE(S390_DIRTY_REGS), MAY_ENTER)),
   RUN("bad valid_regs", SYNC(1 << 13, 0), .result = -EINVAL,
       DOES(R(IMMEDIATE_EXIT), R(S390_VALID_REGS),
            R_MAYBE(S390_DIRTY_REGS), MAY_ENTER)),
   RUN("bad dirty_regs", SYNC(VALID, 1 << 13), .result = -EINVAL,
       DOES(CHECKS, MAY_ENTER)),
   /* kvm_s390_user_cpu_state_ctrl */
   RUN("a stopped vCPU", SYNC(VALID, 0), .result = -EINVAL,
       DOES(CHECKS, MAY_ENTER)),

   /* kvm_s390_set_prefix takes the lower half, which on s390 comes last. */
   DIRTY(SYNC_PREFIX, R_MAYBE(320, 4), R(324, 4)),
   DIRTY(SYNC_CRS, R(S390_CRS)),
   DIRTY(SYNC_ARCH0, R(S390_TODPR), R(S390_CPUTM), R(S390_CKC), R(S390_PP),
         R(S390_GBEA)),
   DIRTY(SYNC_PFAULT, R(S390_PFT), R(S390_PFS), R(S390_PFC)),
   DIRTY(SYNC_DIAG318, R(S390_DIAG318)),
   /* Only if the guest has that facility. */
   DIRTY(SYNC_BPBC, R_MAYBE(S390_BPBC)),
   /* These need no saying. */
   DIRTY(SYNC_GPRS | SYNC_ACRS | SYNC_VRS | SYNC_RICCB | SYNC_GSCB
         | SYNC_ETOKEN, MACHINE_USES),
   DIRTY(SYNC_PREFIX | SYNC_CRS, R_MAYBE(320, 4), R(324, 4), R(S390_CRS)),
   RUN("S390_SIEIC after SYNC_CRS dirty", .after = "SYNC_CRS dirty",
       DOES(ENTERS, EXITS_SIEIC)),

   { .name = NULL }
};
