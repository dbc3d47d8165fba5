/*--------------------------------------------------------------------*/
/*--- KVM ioctls of POWER.                             kvm-power.c ---*/
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
/*--- Registers                                                    ---*/
/*--------------------------------------------------------------------*/

/* It is neither before the program has asked for KVM_CAP_PPC_BOOKE_SREGS: then
   only what both read is demanded. */
static Bool power_is ( KvmCall* c, KvmPowerKernel kernel )
{
   return ML_(kvm_recall)(c, KvmFact_power_kernel, 0) == kernel;
}

/* kvm_arch_vcpu_ioctl_set_regs in arch/powerpc/kvm/book3s.c and booke.c */
void ML_(kvm_power_set_regs) ( KvmCall* c )
{
   fx_read(c, 0, 64, "kvm_regs");
   fx_read_if(c, power_is(c, KvmPower_booke), 64, 8, "kvm_regs.pid");
   fx_read(c, 72, 320, "kvm_regs");
}

/*--- struct kvm_sregs of powerpc: one layout for server CPUs, and one for
      Book E.  The PVR in front, which has to be right, says what CPU. ---*/

/* What is in an element of u.e.features, and more that is not. */
enum {
   SREGS_BASE    = 1 << 0,
   SREGS_ARCH206 = 1 << 1,
   SREGS_IVOR    = 1 << 5,
   SREGS_MMU     = 1 << 6,
   SREGS_SPE     = 1 << 9,
   SREGS_PC      = 1 << 12,
   SREGS_PM      = 1 << 14,
   SREGS_FSL     = 1 << 16,
   SREGS_TSR     = 1 << 17,
   SREGS_DEC     = 1 << 18,
   SREGS_ALL     = SREGS_BASE | SREGS_ARCH206 | SREGS_IVOR
                       | SREGS_MMU
};

/* arch/powerpc/kvm/booke.c, set_sregs_base, set_sregs_arch206,
   kvmppc_set_sregs_ivor; e500.c and e500mc.c, kvmppc_core_set_sregs_*;
   e500_mmu.c, kvmppc_set_sregs_e500_tlb */
static const FxPart sregs_booke[] = {
   { 0,   4,  0,                 "kvm_sregs.pvr" },
   { 12,  4,  SREGS_FSL,     "kvm_sregs.u.e.impl.fsl.svr" },
   { 16,  8,  SREGS_FSL,     "kvm_sregs.u.e.impl.fsl.mcar" },
   { 24,  4,  SREGS_FSL,     "kvm_sregs.u.e.impl.fsl.hid0" },
   { 264, 4,  0,                 "kvm_sregs.u.e.features" },
   { 268, 4,  0,                 "kvm_sregs.u.e.impl_id" },
   { 272, 4,  SREGS_BASE,    "kvm_sregs.u.e.update_special" },
   { 276, 4,  SREGS_ARCH206, "kvm_sregs.u.e.pir" },
   { 296, 8,  SREGS_BASE,    "kvm_sregs.u.e.csrr0" },
   { 312, 8,  SREGS_ARCH206, "kvm_sregs.u.e.mcsrr0" },
   { 320, 4,  SREGS_BASE,    "kvm_sregs.u.e.csrr1" },
   { 328, 4,  SREGS_ARCH206, "kvm_sregs.u.e.mcsrr1" },
   { 332, 4,  SREGS_BASE,    "kvm_sregs.u.e.esr" },
   { 336, 8,  SREGS_BASE,    "kvm_sregs.u.e.dear" },
   { 344, 8,  SREGS_ARCH206, "kvm_sregs.u.e.ivpr" },
   { 360, 8,  SREGS_BASE,    "kvm_sregs.u.e.mcsr" },
   { 368, 4,  SREGS_TSR,     "kvm_sregs.u.e.tsr" },
   { 372, 4,  SREGS_BASE,    "kvm_sregs.u.e.tcr" },
   { 376, 4,  SREGS_ARCH206, "kvm_sregs.u.e.decar" },
   { 380, 4,  SREGS_DEC,     "kvm_sregs.u.e.dec" },
   { 448, 4,  SREGS_BASE,    "kvm_sregs.u.e.vrsave" },
   { 456, 32, SREGS_MMU,     "kvm_sregs.u.e.mas0 to mas6" },
   { 488, 64, SREGS_IVOR,    "kvm_sregs.u.e.ivor_low" },
   { 552, 12, SREGS_SPE,     "kvm_sregs.u.e.ivor_high" },
   { 564, 4,  SREGS_PM,      "kvm_sregs.u.e.ivor_high" },
   { 568, 8,  SREGS_PC,      "kvm_sregs.u.e.ivor_high" },
   FX_REST("kvm_sregs")
};

#define IS_E500V2(pvr) ((pvr) >> 16 == 0x8020 || (pvr) >> 16 == 0x8021)
#define IS_BOOKE(pvr)  ((pvr) >> 20 == 0x802 || (pvr) >> 16 == 0x8040)

static void set_sregs_booke ( KvmCall* c, UInt pvr )
{
   enum { UPDATE_TSR = 2, UPDATE_DEC = 4, IMPL_FSL = 1 };
   struct { UInt features, impl_id, update_special; } e;
   UInt given = 0;

   if (fx_peek(c, 264, &e)) {
      given = e.features & SREGS_ALL;
      if (e.impl_id == IMPL_FSL)
         given |= SREGS_FSL;
      if ((given & SREGS_BASE) && (e.update_special & UPDATE_TSR))
         given |= SREGS_TSR;
      if ((given & SREGS_BASE) && (e.update_special & UPDATE_DEC))
         given |= SREGS_DEC;
      if (given & SREGS_IVOR)
         given |= e.features & (SREGS_PM | (IS_E500V2(pvr)
                                                ? SREGS_SPE
                                                : SREGS_PC));
   }
   fx_parts(c, 1232, given, sregs_booke);
}

/* arch/powerpc/kvm/book3s_pr.c, kvm_arch_vcpu_ioctl_set_sregs_pr, for a CPU
   without an SLB (kvmppc_set_pvr_pr) */
static const FxPart sregs_32[] = {
   { 0,    4,   0, "kvm_sregs.pvr" },
   { 8,    8,   0, "kvm_sregs.u.s.sdr1" },
   { 1040, 64,  0, "kvm_sregs.u.s.ppc32.sr" },
   { 1104, 128, 0, "kvm_sregs.u.s.ppc32.ibat and dbat" },
   FX_REST("kvm_sregs")
};

/* book3s_hv.c, kvm_arch_vcpu_ioctl_set_sregs_hv: 32 entries, and the second
   half of those that are valid.  book3s_pr.c uses 64, and sdr1. */
static void set_sregs_64 ( KvmCall* c )
{
   enum { ENTRIES = 32, SLB_ESID_V = 0x08000000 };
   UInt  i;
   ULong slbe;

   fx_read(c, 0, 4, "kvm_sregs.pvr");
   fx_touch(c, 4, 12, "kvm_sregs");
   for (i = 0; i < ENTRIES; i++) {
      fx_read(c, 16 + i * 16, 8, "kvm_sregs.u.s.ppc64.slb.slbe");
      fx_read_if(c, fx_peek(c, 16 + i * 16, &slbe) && (slbe & SLB_ESID_V),
                 16 + i * 16 + 8, 8, "kvm_sregs.u.s.ppc64.slb.slbv");
   }
   fx_touch(c, 16 + ENTRIES * 16, 1232 - 16 - ENTRIES * 16, "kvm_sregs");
}

void ML_(kvm_power_set_sregs) ( KvmCall* c )
{
   UInt pvr;

   if (!fx_peek(c, 0, &pvr)) {
      fx_read(c, 0, 4, "kvm_sregs.pvr");
      fx_touch(c, 4, 1228, "kvm_sregs");
   } else if (IS_BOOKE(pvr))
      set_sregs_booke(c, pvr);
   else if (pvr >= 0x330000 && pvr < 0x70330000)
      set_sregs_64(c);
   else
      fx_parts(c, 1232, 0, sregs_32);
}

/* arch/powerpc/kvm/e500_mmu.c, kvmppc_core_vcpu_translate.  Without a
   translation only `valid' is written.  book3s.c gives back what came in. */
void ML_(kvm_power_translate) ( KvmCall* c )
{
   UChar valid = 0;

   if (power_is(c, KvmPower_server)) {
      fx_touch(c, 0, 24, "kvm_translation");
      return;
   }
   fx_read_if(c, power_is(c, KvmPower_booke), 0, 8,
              "kvm_translation.linear_address");
   if (!c->fx.after || (fx_peek_result_at(c, c->fx.arg + 16, &valid)
                     && valid))
      fx_write(c, 8, 8, "kvm_translation.physical_address");
   fx_write(c, 16, 1, "kvm_translation.valid");
   fx_touch(c, 17, 7, "kvm_translation");
}

/* arch/powerpc/kvm/powerpc.c, kvm_vcpu_ioctl_get_one_reg and
   kvm_vcpu_ioctl_set_one_reg; book3s_xive_native.c,
   kvmppc_xive_native_set_vp. */
void ML_(kvm_power_one_reg) ( KvmOneReg* reg )
{
   const ULong VP_STATE = 0x104000000000008dULL;

   reg->copied = reg->size & (1 | 2 | 4 | 8 | 16);
   if (reg->id == VP_STATE)
      reg->used = 8;
}

/*--------------------------------------------------------------------*/
/*--- TLBs, debugging, RTAS                                        ---*/
/*--------------------------------------------------------------------*/

/* arch/powerpc/kvm/e500_mmu.c, kvmppc_recalc_tlb1map_range: N entries of the
   second TLB, { u32 mas8, mas1; u64 mas2, mas7_3; }.  What mas2 maps counts
   where mas1 says that it is valid. */
static void tlb1 ( KvmCall* c, ULong addr, UInt n )
{
   enum { ENTRY = 24 };
   const UInt mas1_valid = 0x80000000;
   const HChar* const what = "kvm_config_tlb.array";
   UInt i, mas1;

   for (i = 0; i < n; i++, addr += ENTRY) {
      Bool valid = fx_peek_before_at(c, addr + 4, &mas1)
                   && (mas1 & mas1_valid);
      fx_touch_at(c, addr, 4, what);
      fx_read_at(c, addr + 4, 4, what);
      fx_read_if_at(c, valid, addr + 8, 8, what);
      fx_touch_at(c, addr + 16, 8, what);
   }
}

/* kvm_vcpu_ioctl_config_tlb in the same file.  The array is shared from now
   on: as it does with its RAM, the guest writes it when it runs, by way of the
   kernel.  So it is remembered as one more slot, one for each vCPU, whose
   kvm_run gives it a number that no other has. */
void ML_(kvm_power_config_tlb) ( KvmCall* c, ULong addr )
{
   enum { FSL_BOOKE_NOHV = 0, ENTRY = 24 };
   struct { ULong params, array; UInt mmu_type, array_len; } tlb;
   UInt  sizes[2];
   ULong len, slot;

   fx_struct_at(c, addr, sizeof(tlb));
   fx_read_at(c, addr, sizeof(tlb), "kvm_config_tlb");
   if (!fx_peek_at(c, addr, &tlb)
       || tlb.mmu_type != FSL_BOOKE_NOHV)
      return;
   fx_struct_at(c, tlb.params, 64);
   fx_read_at(c, tlb.params, 32, "kvm_config_tlb.params");
   fx_touch_at(c, tlb.params + 32, 32, "kvm_config_tlb.params");
   if (!fx_peek_at(c, tlb.params, &sizes))
      return;
   len = ((ULong)sizes[0] + sizes[1]) * ENTRY;
   if (sizes[1] > 64 || len > tlb.array_len)
      return;
   if (c->fx.after) {
      slot = 1ULL << 63 | c->run;
      ML_(kvm_remember)(c, KvmFact_slot_bytes, slot, len);
      ML_(kvm_remember)(c, KvmFact_slot_ram, slot, tlb.array);
      return;
   }
   fx_data_at(c, tlb.array, len);
   fx_touch_at(c, tlb.array, (ULong)sizes[0] * ENTRY, "kvm_config_tlb.array");
   tlb1(c, tlb.array + (ULong)sizes[0] * ENTRY, sizes[1]);
}

/* arch/powerpc/kvm/booke.c, for what an e500 has of 16 entries { u64 addr; u32
   type, reserved; }; book3s.c looks at control alone. */
void ML_(kvm_power_guest_debug) ( KvmCall* c )
{
   enum { USE_HW_BP = 0x20000, ENTRIES = 16, USED = 4, ENTRY = 16 };
   UInt i, type;

   if (!ML_(kvm_guest_debug)(c, USE_HW_BP)
       || !power_is(c, KvmPower_booke)) {
      fx_touch(c, 8, ENTRIES * ENTRY, "kvm_guest_debug.arch");
      return;
   }
   for (i = 0; i < USED; i++) {
      UInt at = 8 + i * ENTRY;
      Bool given = fx_peek(c, at + 8, &type)
                   && type != 0;
      fx_read_if(c, given, at, 8, "kvm_guest_debug.arch.bp.addr");
      fx_read(c, at + 8, 4, "kvm_guest_debug.arch.bp.type");
      fx_touch(c, at + 12, 4, "kvm_guest_debug.arch.bp.reserved");
   }
   fx_touch(c, 8 + USED * ENTRY, (ENTRIES - USED) * ENTRY,
            "kvm_guest_debug.arch.bp");
}

/* arch/powerpc/kvm/book3s_rtas.c, kvm_vm_ioctl_rtas_define_token: { char
   name[120]; u64 token; }; rtas_name_matches compares strings. */
void ML_(kvm_power_rtas_token) ( KvmCall* c )
{
   HChar name[120];
   UInt  used = 0;

   if (fx_peek(c, 0, &name)) {
      while (used < sizeof(name) && name[used] != 0)
         used++;
      if (used < sizeof(name))
         used++;
   }
   fx_read(c, 0, used, "kvm_rtas_token_args.name");
   fx_touch(c, used, sizeof(name) - used, "kvm_rtas_token_args.name");
   fx_read(c, sizeof(name), 8, "kvm_rtas_token_args.token");
}

/* arch/powerpc/kvm/powerpc.c, KVM_PPC_GET_COMPAT_CAPS: { u64 size, flags,
   compat_capabilities; }, and what a program that knows more has behind it:
   zeroes, or the kernel writes its own size and says E2BIG.  It does not do
   so above PAGE_SIZE. */
void ML_(kvm_power_compat_caps) ( KvmCall* c )
{
   enum { VER0 = 24, LARGEST_PAGE = 65536 };
   ULong size, now;
   const Bool known = fx_peek(c, 0, &size)
                      && size >= VER0 && size <= LARGEST_PAGE;

   fx_struct_at(c, c->fx.arg, known ? size : 8);
   fx_read(c, 0, 8, "kvm_ppc_compat_caps.size");
   if (!known)
      return;
   if (!c->fx.after) {
      fx_read(c, 8, 8, "kvm_ppc_compat_caps.flags");
      fx_write(c, 16, 8, "kvm_ppc_compat_caps.compat_capabilities");
      fx_read(c, VER0, size - VER0, "kvm_ppc_compat_caps");
   } else if (c->fx.result >= 0)
      fx_write(c, 0, size, "kvm_ppc_compat_caps");
   else if (c->fx.result == -VKI_E2BIG
            && fx_peek_result_at(c, c->fx.arg, &now)
            && now != size)
      fx_write(c, 0, 8, "kvm_ppc_compat_caps.size");
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                              kvm-power.c ---*/
/*--------------------------------------------------------------------*/
