/*--------------------------------------------------------------------*/
/*--- KVM ioctls of s390.                               kvm-s390.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   A function for each ioctl that a row alone cannot describe; the kernel
   function that it follows stands above it.  It must not know Valgrind, nor
   where the description goes.

   Part of the effects core; see effects.h. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "kvm-call.h"
#include "kvm-rows.h"

/*--------------------------------------------------------------------*/
/*--- Registers, of which some live in kvm_run                     ---*/
/*--------------------------------------------------------------------*/

/* These ioctls load from the page that a vCPU shares with its program and store
   there, as KVM_RUN does. */

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

/* kvm_arch_vcpu_ioctl_get_one_reg and kvm_arch_vcpu_ioctl_set_one_reg */
void ML_(kvm_s390_one_reg) ( KvmOneReg* reg )
{
   reg->copied = reg->size & (4 | 8);
}

/* arch/s390/kvm/s390/guestdbg.c, kvm_s390_import_bp_data: { u32 nr_hw_bp,
   pad; struct kvm_hw_breakpoint* hw_bp; }, and { u64 addr, phys_addr, len;
   u8 type, pad[7]; }. */
void ML_(kvm_s390_guest_debug) ( KvmCall* c )
{
   enum { USE_HW_BP = 0x10000, MOST = 50, BP = 1, WP_WRITE = 2 };
   static const FxPart bp[] = {
      { 0,  8, BP | WP_WRITE, "kvm_hw_breakpoint.addr" },
      { 8,  8, WP_WRITE,      "kvm_hw_breakpoint.phys_addr" },
      { 16, 8, BP | WP_WRITE, "kvm_hw_breakpoint.len" },
      { 24, 1, 0,             "kvm_hw_breakpoint.type" },
      FX_REST("kvm_hw_breakpoint.pad")
   };
   struct { UInt nr, pad; ULong hw_bp; } arch;
   UInt i;

   if (!ML_(kvm_guest_debug)(c, USE_HW_BP)) {
      fx_touch(c, 8, 16, "kvm_guest_debug.arch");
      return;
   }
   fx_read(c, 8, 4, "kvm_guest_debug.arch.nr_hw_bp");
   fx_touch(c, 12, 4, "kvm_guest_debug.arch.pad");
   if (!fx_peek(c, 8, &arch) || arch.nr == 0) {
      fx_touch(c, 16, 8, "kvm_guest_debug.arch.hw_bp");
      return;
   }
   fx_read(c, 16, 8, "kvm_guest_debug.arch.hw_bp");
   if (arch.hw_bp == 0 || arch.nr > MOST)
      return;
   fx_data_at(c, arch.hw_bp, arch.nr * 32);
   for (i = 0; i < arch.nr; i++) {
      ULong at = arch.hw_bp + i * 32;
      UChar type = 0;
      fx_peek_at(c, at + 24, &type);
      fx_parts_at(c, at, 32, type == BP || type == WP_WRITE ? type : 0, bp);
   }
}

/*--------------------------------------------------------------------*/
/*--- The guest's memory                                           ---*/
/*--------------------------------------------------------------------*/

/* arch/s390/kvm/s390/s390.c, kvm_s390_vm_mem_op and
   kvm_s390_vcpu_memsida_op: the struct ends in a union by operation, and a
   size of more than 64 KiB is refused before any data is touched. */
void ML_(kvm_s390_mem_op) ( KvmCall* c )
{
   struct vki_kvm_s390_mem_op op;
   const HChar* const rest = "kvm_s390_mem_op.reserved";
   const UInt fixed = offsetof(struct vki_kvm_s390_mem_op, reserved);
   Bool sida;

   if (!fx_peek(c, 0, &op)) {
      fx_read(c, 0, sizeof(op), "kvm_s390_mem_op");
      return;
   }
   sida = op.op == VKI_KVM_S390_MEMOP_SIDA_READ
          || op.op == VKI_KVM_S390_MEMOP_SIDA_WRITE;
   fx_span(c, sida ? FxTouch : FxRead, FX_MEMBER(kvm_s390_mem_op, gaddr));
   fx_read(c, FX_MEMBER(kvm_s390_mem_op, flags));
   fx_read(c, FX_MEMBER(kvm_s390_mem_op, size));
   fx_read(c, FX_MEMBER(kvm_s390_mem_op, op));
   fx_span(c, op.flags & VKI_KVM_S390_MEMOP_F_CHECK_ONLY ? FxTouch : FxRead,
           FX_MEMBER(kvm_s390_mem_op, buf));
   switch (op.op) {
      case VKI_KVM_S390_MEMOP_LOGICAL_READ:
      case VKI_KVM_S390_MEMOP_LOGICAL_WRITE:
         fx_read(c, FX_MEMBER(kvm_s390_mem_op, ar));
         break;
      case VKI_KVM_S390_MEMOP_SIDA_READ:
      case VKI_KVM_S390_MEMOP_SIDA_WRITE:
         fx_read(c, FX_MEMBER(kvm_s390_mem_op, sida_offset));
         break;
      case VKI_KVM_S390_MEMOP_ABSOLUTE_CMPXCHG:
         fx_read(c, FX_MEMBER(kvm_s390_mem_op, old_addr));
         break;
   }
   if (op.flags & VKI_KVM_S390_MEMOP_F_SKEY_PROTECTION)
      fx_read(c, FX_MEMBER(kvm_s390_mem_op, key));
   fx_touch(c, fixed, sizeof(op) - fixed, rest);

   if ((op.flags & VKI_KVM_S390_MEMOP_F_CHECK_ONLY)
       || op.size > VKI_KVM_S390_MEMOP_MAX_SIZE)
      return;
   switch (op.op) {
      case VKI_KVM_S390_MEMOP_LOGICAL_READ:
      case VKI_KVM_S390_MEMOP_SIDA_READ:
      case VKI_KVM_S390_MEMOP_ABSOLUTE_READ:
         /* A result above 0 is a program exception: nothing was read. */
         if (!c->fx.after || c->fx.result == 0)
            fx_write_at(c, op.buf, op.size, "kvm_s390_mem_op.buf");
         break;
      case VKI_KVM_S390_MEMOP_LOGICAL_WRITE:
      case VKI_KVM_S390_MEMOP_SIDA_WRITE:
      case VKI_KVM_S390_MEMOP_ABSOLUTE_WRITE:
         fx_read_at(c, op.buf, op.size, "kvm_s390_mem_op.buf");
         break;
      case VKI_KVM_S390_MEMOP_ABSOLUTE_CMPXCHG:
         /* At most 16 bytes; the old value is written back if it differs. */
         if (op.size > 16)
            break;
         fx_read_at(c, op.buf, op.size, "kvm_s390_mem_op.buf");
         fx_update_at(c, op.old_addr, op.size, "kvm_s390_mem_op.old_addr");
         break;
   }
}

/* KVM_S390_UCAS_UNMAP in arch/s390/kvm/s390/s390.c, kvm_arch_vcpu_ioctl */
void ML_(kvm_s390_ucas_unmap) ( KvmCall* c )
{
   fx_touch(c, 0, 8, "kvm_s390_ucas_mapping.user_addr");
   fx_read(c, 8, 16, "kvm_s390_ucas_mapping");
}

/* kvm_s390_keyop in that file: { u64 guest_addr; u8 key, operation,
   pad[6]; } */
void ML_(kvm_s390_keyop) ( KvmCall* c )
{
   enum { SSKE = 3 };
   UChar operation = 0;

   fx_peek(c, 9, &operation);
   fx_read(c, 0, 8, "kvm_s390_keyop.guest_addr");
   fx_span(c, operation == SSKE && !c->fx.after ? FxRead : FxWrite, 8, 1,
           "kvm_s390_keyop.key");
   fx_read(c, 9, 1, "kvm_s390_keyop.operation");
   fx_touch(c, 10, 6, "kvm_s390_keyop.pad");
}

/* kvm_s390_get_skeys and kvm_s390_set_skeys in s390.c: { u64 start_gfn,
   count, skeydata_addr; u32 flags, reserved[9]; }.  A guest that does not
   use keys gives the result 1, and no keys. */
void ML_(kvm_s390_skeys) ( KvmCall* c )
{
   enum { MOST = 1048576, NR_GET = 0xb2 };
   struct { ULong start_gfn, count, addr; UInt flags, reserved; } keys;
   Bool get = VKI_KVM_IOCTL_NR(c->request) == NR_GET;

   fx_read(c, 0, 28, "kvm_s390_skeys");
   fx_touch(c, 28, 36, "kvm_s390_skeys.reserved");
   if (!fx_peek(c, 0, &keys) || keys.flags != 0
       || keys.count > MOST || (c->fx.after && c->fx.result != 0))
      return;
   fx_span_at(c, get ? FxWrite : FxRead, keys.addr, keys.count,
              "kvm_s390_skeys.skeydata_addr");
}

/* kvm_s390_get_cmma_bits and kvm_s390_set_cmma_bits in that file: { u64
   start_gfn; u32 count, flags; u64 remaining or mask; u64 values; } */
#define S390_CMMA_MOST 1048576

typedef struct {
   ULong start_gfn;
   UInt  count, flags;
   ULong mask, values;
} S390Cmma;

/* The struct is copied back whole; values are so many as count then says,
   and go where the caller's `values' pointed. */
void ML_(kvm_s390_get_cmma) ( KvmCall* c )
{
   enum { PEEK = 1 };
   S390Cmma cmma;
   UInt count, now;

   if (!fx_peek(c, 0, &cmma)) {
      fx_read(c, 0, sizeof(cmma), "kvm_s390_cmma_log");
      return;
   }
   /* Asked for none, it only clears the struct. */
   fx_span(c, cmma.count > 0 && !c->fx.after ? FxRead : FxWrite, 0, 8,
           "kvm_s390_cmma_log.start_gfn");
   fx_read(c, 8, 8, "kvm_s390_cmma_log");
   fx_write(c, 16, 8, "kvm_s390_cmma_log.remaining");
   fx_span(c, cmma.count > 0 && !c->fx.after ? FxRead : FxWrite, 24, 8,
           "kvm_s390_cmma_log.values");
   if ((cmma.flags & ~PEEK) != 0)
      return;
   count = cmma.count < S390_CMMA_MOST ? cmma.count : S390_CMMA_MOST;
   if (c->fx.after) {
      fx_write(c, 8, 8, "kvm_s390_cmma_log");
      if (!fx_peek_result_at(c, c->fx.arg + 8, &now))
         return;
      if (now < count)
         count = now;
   }
   fx_write_at(c, cmma.values, count, "kvm_s390_cmma_log.values");
}

void ML_(kvm_s390_set_cmma) ( KvmCall* c )
{
   enum { ANY = 1 };
   static const FxPart members[] = {
      { 0,  8, ANY, "kvm_s390_cmma_log.start_gfn" },
      { 8,  8, 0,   "kvm_s390_cmma_log.count" },
      { 16, 8, ANY, "kvm_s390_cmma_log.mask" },
      { 24, 8, ANY, "kvm_s390_cmma_log.values" },
      FX_REST("kvm_s390_cmma_log")
   };
   S390Cmma cmma;
   Bool any = fx_peek(c, 0, &cmma)
              && cmma.flags == 0 && cmma.count > 0
              && cmma.count <= S390_CMMA_MOST;

   fx_parts(c, 32, any ? ANY : 0, members);
   if (any)
      fx_read_at(c, cmma.values, cmma.count, "kvm_s390_cmma_log.values");
}

/*--------------------------------------------------------------------*/
/*--- Interrupts                                                   ---*/
/*--------------------------------------------------------------------*/

/* A struct kvm_s390_irq: u64 type, and 64 bytes of which it says what
   counts; arch/s390/kvm/s390/interrupt.c, do_inject_vcpu and what it calls.
   Padding that is only kept, to be given back by GET_IRQ_STATE, does not
   count. */
#define S390_IRQ_BYTES   72
#define S390_PGM_PLAIN   1
#define S390_PGM_PER     2

static const FxPart s390_irq_type[] = {
   { 0,  8, 0, "kvm_s390_irq.type" },
   FX_REST("kvm_s390_irq")
};
static const FxPart s390_irq_code[] = {
   { 0,  8, 0, "kvm_s390_irq.type" },
   { 8,  2, 0, "kvm_s390_irq.u.emerg.code" },
   FX_REST("kvm_s390_irq")
};
static const FxPart s390_irq_word[] = {
   { 0,  8, 0, "kvm_s390_irq.type" },
   { 8,  4, 0, "kvm_s390_irq.u.prefix.address" },
   FX_REST("kvm_s390_irq")
};
/* Of a PFAULT_INIT only the token is the guest's (__deliver_pfault_init). */
static const FxPart s390_irq_ext[] = {
   { 0,  8, 0, "kvm_s390_irq.type" },
   { 16, 8, 0, "kvm_s390_irq.u.ext.ext_params2" },
   FX_REST("kvm_s390_irq")
};
static const FxPart s390_irq_mchk[] = {
   { 0,  8,  0, "kvm_s390_irq.type" },
   { 8,  28, 0, "kvm_s390_irq.u.mchk" },
   { 40, 16, 0, "kvm_s390_irq.u.mchk.fixed_logout" },
   FX_REST("kvm_s390_irq")
};
static const FxPart s390_irq_pgm[] = {
   { 0,  8, 0,              "kvm_s390_irq.type" },
   { 8,  8, S390_PGM_PLAIN, "kvm_s390_irq.u.pgm.trans_exc_code" },
   { 16, 8, S390_PGM_PLAIN, "kvm_s390_irq.u.pgm.mon_code" },
   { 24, 8, S390_PGM_PER,   "kvm_s390_irq.u.pgm.per_address" },
   { 32, 4, S390_PGM_PLAIN, "kvm_s390_irq.u.pgm.data_exc_code" },
   { 36, 2, 0,              "kvm_s390_irq.u.pgm.code" },
   { 38, 2, S390_PGM_PLAIN, "kvm_s390_irq.u.pgm.mon_class_nr" },
   { 40, 1, S390_PGM_PER,   "kvm_s390_irq.u.pgm.per_code" },
   { 41, 1, S390_PGM_PER,   "kvm_s390_irq.u.pgm.per_atmid" },
   { 42, 1, S390_PGM_PLAIN, "kvm_s390_irq.u.pgm.exc_access_id" },
   { 43, 1, S390_PGM_PER,   "kvm_s390_irq.u.pgm.per_access_id" },
   { 44, 1, S390_PGM_PLAIN, "kvm_s390_irq.u.pgm.op_access_id" },
   { 45, 1, 0,              "kvm_s390_irq.u.pgm.flags" },
   FX_REST("kvm_s390_irq")
};

static const struct {
   UInt          type;
   const FxPart* members;
} s390_irqs[] = {
   { 0xfffe0000, s390_irq_word },      /* KVM_S390_SIGP_STOP: flags */
   { 0xfffe0001, s390_irq_pgm },       /* KVM_S390_PROGRAM_INT */
   { 0xfffe0002, s390_irq_word },      /* KVM_S390_SIGP_SET_PREFIX */
   { 0xfffe0004, s390_irq_ext },       /* KVM_S390_INT_PFAULT_INIT */
   { 0xfffe1000, s390_irq_mchk },      /* KVM_S390_MCHK */
   { 0xffff1201, s390_irq_code },      /* KVM_S390_INT_EMERGENCY */
   { 0xffff1202, s390_irq_code }       /* KVM_S390_INT_EXTERNAL_CALL */
};

static void s390_irq_at ( KvmCall* c, ULong addr )
{
   enum { PER = 0x80 };
   const FxPart* members = s390_irq_type;
   ULong  type;
   UShort code;
   UInt   i, given = 0;

   if (fx_peek_at(c, addr, &type))
      for (i = 0; i < sizeof(s390_irqs) / sizeof(s390_irqs[0]); i++)
         if (s390_irqs[i].type == type)
            members = s390_irqs[i].members;
   if (members == s390_irq_pgm
       && fx_peek_at(c, addr + 36, &code))
      given = code == PER    ? S390_PGM_PER
              : (code & PER) ? S390_PGM_PLAIN | S390_PGM_PER
                             : S390_PGM_PLAIN;
   fx_parts_at(c, addr, S390_IRQ_BYTES, given, members);
}

void ML_(kvm_s390_irq) ( KvmCall* c )
{
   s390_irq_at(c, c->fx.arg);
}

/* struct kvm_s390_interrupt { u32 type, parm; u64 parm64; }: which of both
   counts, to a VM (kvm_s390_inject_vm in that file) and to a vCPU
   (s390int_to_s390irq). */
#define S390_PARM   1
#define S390_PARM64 2

static const struct {
   UInt  first, last;
   UChar vm, vcpu;
} s390_interrupts[] = {
   { 0,          0xfffdffff, S390_PARM | S390_PARM64, 0 },     /* I/O */
   { 0xfffe0000, 0xfffe0002, 0, S390_PARM },   /* SIGP_STOP, PROGRAM_INT, */
                                               /* SIGP_SET_PREFIX */
   { 0xfffe0004, 0xfffe0004, 0, S390_PARM64 },             /* PFAULT_INIT */
   { 0xfffe0005, 0xfffe0005, S390_PARM64, 0 },             /* PFAULT_DONE */
   { 0xfffe1000, 0xfffe1000, S390_PARM | S390_PARM64, S390_PARM64 },
                                                           /* MCHK */
   { 0xffff1201, 0xffff1202, 0, S390_PARM },   /* EMERGENCY, EXTERNAL_CALL */
   { 0xffff2401, 0xffff2401, S390_PARM, 0 },                   /* SERVICE */
   { 0xffff2603, 0xffff2603, S390_PARM | S390_PARM64, 0 }      /* VIRTIO */
};

void ML_(kvm_s390_interrupt) ( KvmCall* c )
{
   static const FxPart members[] = {
      { 0, 4, 0,           "kvm_s390_interrupt.type" },
      { 4, 4, S390_PARM,   "kvm_s390_interrupt.parm" },
      { 8, 8, S390_PARM64, "kvm_s390_interrupt.parm64" },
      FX_REST("kvm_s390_interrupt")
   };
   UInt type, i, given = 0;

   if (fx_peek(c, 0, &type)) {
      for (i = 0; i < sizeof(s390_interrupts) / sizeof(s390_interrupts[0]);
           i++) {
         UChar vm   = s390_interrupts[i].vm;
         UChar vcpu = s390_interrupts[i].vcpu;
         if (type < s390_interrupts[i].first
             || type > s390_interrupts[i].last)
            continue;
         given = c->object.kind == KvmFd_vm     ? vm
                 : c->object.kind == KvmFd_vcpu ? vcpu
                                            : vm & vcpu;
      }
   }
   fx_parts(c, 16, given, members);
}

/* KVM_S390_SET_IRQ_STATE and KVM_S390_GET_IRQ_STATE in s390.c,
   kvm_arch_vcpu_ioctl: { u64 buf; u32 flags, len, reserved[4]; }.  There are
   never more than VCPU_IRQS_MAX_BUF. */
#define S390_MAX_IRQS (255 + 32)

typedef struct {
   ULong buf;
   UInt  flags, len;
} S390IrqState;

static Bool s390_irq_state ( KvmCall* c, S390IrqState* state )
{
   static const FxPart members[] = {
      { 0,  8, 0, "kvm_s390_irq_state.buf" },
      { 12, 4, 0, "kvm_s390_irq_state.len" },
      FX_REST("kvm_s390_irq_state")
   };

   fx_parts(c, 32, 0, members);
   return fx_peek(c, 0, state);
}

void ML_(kvm_s390_set_irq_state) ( KvmCall* c )
{
   S390IrqState state;
   UInt i;

   if (!s390_irq_state(c, &state) || state.len % S390_IRQ_BYTES != 0
       || state.len > S390_MAX_IRQS * S390_IRQ_BYTES)
      return;
   fx_data_at(c, state.buf, state.len);
   for (i = 0; i < state.len / S390_IRQ_BYTES; i++)
      s390_irq_at(c, state.buf + i * S390_IRQ_BYTES);
}

/* kvm_s390_get_irq_state in interrupt.c writes whole records, and returns
   how many bytes. */
void ML_(kvm_s390_get_irq_state) ( KvmCall* c )
{
   S390IrqState state;
   ULong fit;

   if (!s390_irq_state(c, &state))
      return;
   fit = state.len / S390_IRQ_BYTES;
   if (fit > S390_MAX_IRQS)
      fit = S390_MAX_IRQS;
   fit *= S390_IRQ_BYTES;
   if (c->fx.after && (ULong)c->fx.result < fit)
      fit = c->fx.result;
   fx_write_at(c, state.buf, fit, "kvm_s390_irq_state.buf");
}

/* arch/s390/kvm/s390/pci.c, kvm_s390_pci_zpci_op and
   kvm_s390_pci_zpci_reg_aen: { u32 fh; u8 op, pad[3]; union }, where REG_AEN
   has { u64 ibv, sb; u32 flags, noi; u8 isc, sbo; u16 pad; }. */
void ML_(kvm_s390_zpci_op) ( KvmCall* c )
{
   enum { OP_REG_AEN = 0, REG_AEN = 1, WITH_SB = 2 };
   static const FxPart members[] = {
      { 0,  4, 0,       "kvm_s390_zpci_op.fh" },
      { 4,  1, 0,       "kvm_s390_zpci_op.op" },
      { 8,  8, REG_AEN, "kvm_s390_zpci_op.u.reg_aen.ibv" },
      { 16, 8, REG_AEN, "kvm_s390_zpci_op.u.reg_aen.sb" },
      { 24, 4, REG_AEN, "kvm_s390_zpci_op.u.reg_aen.flags" },
      { 28, 4, REG_AEN, "kvm_s390_zpci_op.u.reg_aen.noi" },
      { 32, 1, REG_AEN, "kvm_s390_zpci_op.u.reg_aen.isc" },
      { 33, 1, WITH_SB, "kvm_s390_zpci_op.u.reg_aen.sbo" },
      FX_REST("kvm_s390_zpci_op")
   };
   struct { UInt fh; UChar op, pad[3]; ULong ibv, sb; } op;
   UInt given = 0;

   if (fx_peek(c, 0, &op) && op.op == OP_REG_AEN)
      given = op.sb != 0 ? REG_AEN | WITH_SB : REG_AEN;
   fx_parts(c, 72, given, members);
}

/*--------------------------------------------------------------------*/
/*--- Protected VMs                                                ---*/
/*--------------------------------------------------------------------*/

/*--- Protected VMs: struct kvm_pv_cmd { u32 cmd; u16 rc, rrc; u64 data;
      u32 flags, reserved[3]; }.  kvm_arch_vm_ioctl and kvm_arch_vcpu_ioctl in
      s390.c give rc and rrc back however the command ended (of a vCPU to where
      cmd is, in kernels from 5.19 on that do not yet have what 7.2 has; cmd is
      read, and so defined anyway).  Commands that
      the ultravisor never saw give back what came in; that cannot be told
      from outside, so after a failure they count as written. ---*/

enum {
   S390_PV_SET_SEC_PARMS = 2,
   S390_PV_UNPACK        = 3,
   S390_PV_INFO          = 7,
   S390_PV_DUMP          = 8,
   S390_PV_COMMANDS      = (1 << 11) - 1
};

typedef struct {
   UInt   cmd;
   UShort rc, rrc;
   ULong  data;
   UInt   flags, reserved;
} S390PvCmd;

/* Commands are bits of ACCEPTED, and of WITH_DATA those that look at data.
   Returns whether there is more to describe. */
static Bool s390_pv ( KvmCall* c, S390PvCmd* pv, UInt accepted,
                      UInt with_data )
{
   enum { DATA = 1 };
   static const FxPart members[] = {
      { 0,  4, 0,    "kvm_pv_cmd.cmd" },
      { 8,  8, DATA, "kvm_pv_cmd.data" },
      { 16, 4, 0,    "kvm_pv_cmd.flags" },
      FX_REST("kvm_pv_cmd")
   };
   Bool known = fx_peek(c, 0, pv) && pv->flags == 0
                && pv->cmd < 32 && (accepted >> pv->cmd & 1) != 0;

   fx_parts(c, 32, known && (with_data >> pv->cmd & 1) ? DATA : 0, members);
   if (known && pv->cmd != S390_PV_INFO)
      fx_write(c, 4, 4, "kvm_pv_cmd.rc and rrc");
   return known && !(c->fx.after && c->fx.result < 0);
}

/* KVM_PV_SET_SEC_PARMS in kvm_s390_handle_pv: { u64 origin, length; } */
static void s390_pv_sec_parms ( KvmCall* c, ULong addr )
{
   enum { MOST = 1 << 20 };
   struct { ULong origin, length; } parms;

   fx_struct_at(c, addr, sizeof(parms));
   fx_read_at(c, addr, sizeof(parms), "kvm_s390_pv_sec_parm");
   if (fx_peek_at(c, addr, &parms)
       && parms.length <= MOST)
      fx_read_at(c, parms.origin, parms.length,
                 "kvm_s390_pv_sec_parm.origin");
}

/* KVM_PV_INFO there, and kvm_s390_handle_pv_info: { u32 id, len_max,
   len_written, reserved; }, then the data.  The kernel copies the header
   back with it, unchanged but for len_written. */
static void s390_pv_info ( KvmCall* c, ULong addr )
{
   enum { VM_INFO = 0, DUMP_INFO = 1, HEADER = 16 };
   struct { UInt id, len_max; } head;
   UInt  len, written;
   ULong finalize;

   fx_struct_at(c, addr, HEADER);
   fx_read_at(c, addr, 8, "kvm_s390_pv_info.header");
   fx_touch_at(c, addr + 12, 4, "kvm_s390_pv_info.header");
   fx_write_at(c, addr + 8, 4, "kvm_s390_pv_info.header.len_written");
   if (!fx_peek_at(c, addr, &head))
      return;
   len = head.id == VM_INFO   ? HEADER + 64 :
         head.id == DUMP_INFO ? HEADER + 24 : 0;
   if (len == 0 || head.len_max < len)
      return;
   if (c->fx.after
       && fx_peek_result_at(c, addr + 8, &written)
       && written >= HEADER && written < len)
      len = written;
   fx_write_at(c, addr + HEADER, len - HEADER, "kvm_s390_pv_info");
   if (c->fx.after && head.id == DUMP_INFO
       && fx_peek_result_at(c, addr + 32, &finalize))
      ML_(kvm_remember)(c, KvmFact_pv_finalize_size, 0, finalize);
}

/* kvm_s390_pv_dmp, and of a vCPU kvm_s390_handle_pv_vcpu_dump: { u64 subcmd,
   buff_addr, buff_len, gaddr, reserved[4]; }, copied back unchanged.  The
   buffer is filled (pv.c, kvm_s390_pv_dump_stor_state), but COMPLETE only
   writes what it needs (kvm_s390_pv_dump_complete). */
static void s390_pv_dump ( KvmCall* c, ULong addr, Bool vcpu )
{
   enum { CONFIG_STOR_STATE = 1, COMPLETE = 2, CPU = 3 };
   enum { BUFFER = 1, GADDR = 2 };
   /* The kernel compares buff_len with the length of the dump at the end only,
      so any number is accepted; but no dump is longer than this. */
   const ULong most = 0xffffffffULL;
   static const FxPart members[] = {
      { 0,  8, 0,      "kvm_s390_pv_dmp.subcmd" },
      { 8,  8, BUFFER, "kvm_s390_pv_dmp.buff_addr" },
      { 16, 8, BUFFER, "kvm_s390_pv_dmp.buff_len" },
      { 24, 8, GADDR,  "kvm_s390_pv_dmp.gaddr" },
      FX_REST("kvm_s390_pv_dmp")
   };
   struct { ULong subcmd, addr, len; } dump;
   ULong finalize;
   UInt  given = 0;

   if (fx_peek_at(c, addr, &dump)) {
      if (vcpu)
         given = dump.subcmd == CPU ? BUFFER : 0;
      else if (dump.subcmd == CONFIG_STOR_STATE)
         given = BUFFER | GADDR;
      else if (dump.subcmd == COMPLETE)
         given = BUFFER;
   }
   fx_struct_at(c, addr, 64);
   fx_parts_at(c, addr, 64, given, members);
   if (given == 0)
      return;
   if (!vcpu && dump.subcmd == COMPLETE) {
      finalize = ML_(kvm_recall)(c, KvmFact_pv_finalize_size, 0);
      if (finalize != 0 && dump.len > finalize)
         dump.len = finalize;
   }
   if (dump.len > most)
      dump.len = most;
   fx_write_at(c, dump.addr, dump.len, "kvm_s390_pv_dmp.buff_addr");
}

void ML_(kvm_s390_pv_command) ( KvmCall* c )
{
   S390PvCmd pv;

   if (!s390_pv(c, &pv, S390_PV_COMMANDS,
                1 << S390_PV_SET_SEC_PARMS | 1 << S390_PV_UNPACK
                | 1 << S390_PV_INFO | 1 << S390_PV_DUMP))
      return;
   switch (pv.cmd) {
      case S390_PV_SET_SEC_PARMS:
         s390_pv_sec_parms(c, pv.data);
         break;
      case S390_PV_UNPACK:
         fx_read_at(c, pv.data, 24, "kvm_s390_pv_unp");
         break;
      case S390_PV_INFO:
         s390_pv_info(c, pv.data);
         break;
      case S390_PV_DUMP:
         s390_pv_dump(c, pv.data, False);
         break;
   }
}

void ML_(kvm_s390_pv_cpu_command) ( KvmCall* c )
{
   S390PvCmd pv;

   if (s390_pv(c, &pv, 1 << S390_PV_DUMP, 1 << S390_PV_DUMP))
      s390_pv_dump(c, pv.data, True);
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                               kvm-s390.c ---*/
/*--------------------------------------------------------------------*/
