/*--------------------------------------------------------------------*/
/*--- KVM ioctls of s390.                               kvm-s390.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   Registers of s390 that live in the page that a vCPU shares with its program:
   these ioctls load from there and store there, as KVM_RUN does.  It must not
   know Valgrind, nor where the page is mapped.

   Part of the effects core; see effects.h. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "kvm-call.h"
#include "kvm-rows.h"

/* Where the members of struct kvm_run stand; cf. kvm-run.def. */
enum {
   Run_psw        = 32,       /* psw_mask and psw_addr */
   Run_valid_regs = 304,
   Run_gprs       = 328,
   Run_acrs       = 456,
   Run_crs        = 520,
   Run_todpr      = 648,      /* and cputm, ckc, pp, gbea */
   Run_vrs        = 712,      /* or fprs */
   Run_fpc        = 1736,
   Run_riccb      = 1792,
   Run_gscb       = 2064,
   Run_etoken     = 2096      /* and etoken_extension */
};

static Bool is_mapped ( const KvmCall* c, UInt off, UInt len )
{
   return c->run_size >= off && c->run_size - off >= len;
}

/* All that a call does there is one thing to mend. */
static void page ( KvmCall* c )
{
   if (!c->fx.after && c->run_size > 0)
      ML_(fx_unit)(&c->fx, FxUnit_sparse, c->run, c->run_size);
}

static void in_run ( KvmCall* c, FxAccess access, UInt off, UInt len,
                     const HChar* what )
{
   if (is_mapped(c, off, len))
      fx_span_at(c, access, c->run + off, len, what);
}

/* LEN bytes of the argument's struct, from OFF on, that the call takes over
   from RUN in kvm_run. */
static void from_run ( KvmCall* c, UInt off, UInt run, UInt len,
                       const HChar* what )
{
   fx_write(c, off, len, what);
   if (is_mapped(c, run, len))
      ML_(fx_copied)(&c->fx, c->fx.arg + off, c->run + run, len);
}

/* cpu_has_vx: the kernel says so in kvm_valid_regs when it makes the vCPU
   (kvm_arch_vcpu_create).  A floating-point register is then the first half of
   a vector register (convert_vx_to_fp, convert_fp_to_vx). */
static Bool has_vectors ( KvmCall* c )
{
   enum { SYNC_VRS = 1 << 6 };
   ULong valid;

   return is_mapped(c, Run_valid_regs, sizeof(valid))
          && fx_peek_at(c, c->run + Run_valid_regs, &valid)
          && (valid & SYNC_VRS) != 0;
}

static void fprs_in_run ( KvmCall* c, FxAccess access )
{
   UInt i;

   if (!has_vectors(c)) {
      in_run(c, access, Run_vrs, 128, "kvm_run.s.regs.fprs");
      return;
   }
   for (i = 0; i < 16; i++)
      in_run(c, access, Run_vrs + i * 16, 8, "kvm_run.s.regs.vrs");
}

/* What follows is arch/s390/kvm/s390/s390.c (until 7.1 arch/s390/kvm), where
   the function is called kvm_arch_vcpu_ioctl_* unless another is named. */

void ML_(kvm_s390_get_regs) ( KvmCall* c )
{
   from_run(c, 0, Run_gprs, 128, "kvm_regs.gprs");
}

void ML_(kvm_s390_set_regs) ( KvmCall* c )
{
   page(c);
   fx_read(c, 0, 128, "kvm_regs.gprs");
   in_run(c, FxWrite, Run_gprs, 128, "kvm_run.s.regs.gprs");
}

/* The control registers are those of the vCPU itself, and get to kvm_run with
   the next KVM_RUN. */
void ML_(kvm_s390_get_sregs) ( KvmCall* c )
{
   from_run(c, 0, Run_acrs, 64, "kvm_sregs.acrs");
   fx_write(c, 64, 128, "kvm_sregs.crs");
}

void ML_(kvm_s390_set_sregs) ( KvmCall* c )
{
   page(c);
   fx_read(c, 0, 64, "kvm_sregs.acrs");
   fx_read(c, 64, 128, "kvm_sregs.crs");
   in_run(c, FxWrite, Run_acrs, 64, "kvm_run.s.regs.acrs");
}

/* struct kvm_fpu { u32 fpc, pad; u64 fprs[16]; }, zeroed before it is
   filled. */
void ML_(kvm_s390_get_fpu) ( KvmCall* c )
{
   UInt i;

   from_run(c, 0, Run_fpc, 4, "kvm_fpu.fpc");
   fx_write(c, 4, 4, "kvm_fpu");
   if (!has_vectors(c)) {
      from_run(c, 8, Run_vrs, 128, "kvm_fpu.fprs");
      return;
   }
   for (i = 0; i < 16; i++)
      from_run(c, 8 + i * 8, Run_vrs + i * 16, 8, "kvm_fpu.fprs");
}

void ML_(kvm_s390_set_fpu) ( KvmCall* c )
{
   page(c);
   fx_read(c, 0, 4, "kvm_fpu.fpc");
   fx_touch(c, 4, 4, "kvm_fpu");
   fx_read(c, 8, 128, "kvm_fpu.fprs");
   in_run(c, FxWrite, Run_fpc, 4, "kvm_run.s.regs.fpc");
   fprs_in_run(c, FxWrite);
}

void ML_(kvm_s390_set_initial_psw) ( KvmCall* c )
{
   page(c);
   fx_read(c, 0, 8, "psw_t.mask");
   fx_read(c, 8, 8, "psw_t.addr");
   in_run(c, FxWrite, Run_psw, 8, "kvm_run.psw_mask");
   in_run(c, FxWrite, Run_psw + 8, 8, "kvm_run.psw_addr");
}

/* kvm_s390_store_status_unloaded: into the guest's RAM. */
void ML_(kvm_s390_store_status) ( KvmCall* c )
{
   page(c);
   fprs_in_run(c, FxRead);
   in_run(c, FxRead, Run_gprs, 128, "kvm_run.s.regs.gprs");
   in_run(c, FxRead, Run_fpc, 4, "kvm_run.s.regs.fpc");
   in_run(c, FxRead, Run_acrs, 64, "kvm_run.s.regs.acrs");
}

/* Each reset does what the one before it does, and more.  Until 5.5
   KVM_S390_INITIAL_RESET was the only one, and of kvm_run it stored fpc. */
void ML_(kvm_s390_normal_reset) ( KvmCall* c )
{
   page(c);
   in_run(c, FxWrite, Run_riccb, 64, "kvm_run.s.regs.riccb");
}

void ML_(kvm_s390_initial_reset) ( KvmCall* c )
{
   ML_(kvm_s390_normal_reset)(c);
   in_run(c, FxWrite, Run_psw, 8, "kvm_run.psw_mask");
   in_run(c, FxWrite, Run_psw + 8, 8, "kvm_run.psw_addr");
   in_run(c, FxWrite, Run_crs, 128, "kvm_run.s.regs.crs");
   in_run(c, FxWrite, Run_todpr, 40, "kvm_run.s.regs.todpr to gbea");
   in_run(c, FxWrite, Run_fpc, 4, "kvm_run.s.regs.fpc");
}

void ML_(kvm_s390_clear_reset) ( KvmCall* c )
{
   ML_(kvm_s390_initial_reset)(c);
   in_run(c, FxWrite, Run_gprs, 128, "kvm_run.s.regs.gprs");
   in_run(c, FxWrite, Run_vrs, 512, "kvm_run.s.regs.vrs");
   in_run(c, FxWrite, Run_acrs, 64, "kvm_run.s.regs.acrs");
   in_run(c, FxWrite, Run_gscb, 32, "kvm_run.s.regs.gscb");
   in_run(c, FxWrite, Run_etoken, 16,
          "kvm_run.s.regs.etoken to etoken_extension");
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                               kvm-s390.c ---*/
/*--------------------------------------------------------------------*/
