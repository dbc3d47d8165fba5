/*--------------------------------------------------------------------*/
/*--- KVM ioctls of arm64.                               kvm-arm.c ---*/
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
/*--- One register                                                 ---*/
/*--------------------------------------------------------------------*/

/* What kind of register it is: these bits of the low half of its id. */
enum {
   REG_KIND   = 0x0fff0000,
   REG_CORE   = 0x00100000,
   REG_DEMUX  = 0x00110000,
   REG_SYSTEM = 0x00130000,
   REG_FW     = 0x00140000,
   REG_SVE    = 0x00150000,
   REG_FW_MAP = 0x00160000
};

/* arch/arm64/kvm/guest.c, kvm_arm_get_reg and kvm_arm_set_reg: the sizes that
   a kind can have, or-ed. */
static const struct { UInt kind, sizes; } reg_sizes[] = {
   { REG_CORE,   4 | 8 | 16 },
   { REG_DEMUX,  4 },
   { REG_SYSTEM, 8 },
   { REG_FW,     8 },
   { REG_SVE,    32 | 64 | 256 },
   { REG_FW_MAP, 8 }
};

/* arch/arm64/kvm/guest.c, get_sve_vls, set_sve_vls: one bit for each length
   in units of 16 bytes.  vCPUs may differ; what counts here is the least. */
static void learn_sve_quads ( KvmCall* c, const KvmOneReg* reg, ULong known )
{
   ULong vls[8];
   UInt  bit = 512;

   if (!c->fx.after || reg->size != sizeof(vls)
       || !fx_peek_result_at(c, reg->addr, &vls))
      return;
   while (bit > 0 && !(vls[(bit - 1) / 64] & (1ULL << ((bit - 1) % 64))))
      bit--;
   if (bit > 0 && (known == 0 || bit < known))
      ML_(kvm_remember)(c, KvmFact_sve_quads, 0, bit);
}

/* set_sve_reg: of the 256 bytes of a Z register as many count as the vector
   is long, of the 32 of a P register an eighth of that; what follows is not
   even copied in.  (A GET fills it with zeroes.) */
static UInt sve_length ( UInt size, ULong quads )
{
   ULong length;

   if (size == 64)
      return size;
   length = (quads == 0 ? 1 : quads) * (size == 256 ? 16 : 2);
   return length < size ? (UInt)length : size;
}

void ML_(kvm_arm_one_reg) ( KvmCall* c, KvmOneReg* reg )
{
   const UInt kind = reg->id & REG_KIND;
   ULong quads;
   UInt  i;

   if (c->arch == KvmArch_arm) {
      reg->copied = reg->size & (4 | 8);
      return;
   }
   for (i = 0; i < sizeof(reg_sizes) / sizeof(reg_sizes[0]); i++)
      if (reg_sizes[i].kind == kind)
         reg->copied = reg->size & reg_sizes[i].sizes;
   if (kind == REG_SVE) {
      quads = ML_(kvm_recall)(c, KvmFact_sve_quads, 0);
      learn_sve_quads(c, reg, quads);
      if (reg->set)
         reg->copied = sve_length(reg->copied, quads);
   }
   /* sys_regs.c, kvm_sys_reg_set_user copies 8 bytes in before it refuses an
      id of another size. */
   if (kind == REG_SYSTEM && reg->set) {
      reg->used   = reg->copied;
      reg->copied = 8;
   }
}

/*--------------------------------------------------------------------*/
/*--- Others                                                       ---*/
/*--------------------------------------------------------------------*/

/* arch/arm64/kvm/guest.c, with what the CPU has of 16 breakpoints and as
   many watchpoints, and it has two of each at least. */
void ML_(kvm_arm_guest_debug) ( KvmCall* c )
{
   enum { USE_HW = 0x20000 };
   static const HChar* const names[] = {
      "kvm_guest_debug.arch.dbg_bcr", "kvm_guest_debug.arch.dbg_bvr",
      "kvm_guest_debug.arch.dbg_wcr", "kvm_guest_debug.arch.dbg_wvr"
   };
   ULong used[2];
   UInt  i;

   if (!ML_(kvm_guest_debug)(c, USE_HW)) {
      fx_touch(c, 8, 512, "kvm_guest_debug.arch");
      return;
   }
   used[0] = ML_(kvm_recall)(c, KvmFact_hw_breakpoints, 0);
   used[1] = ML_(kvm_recall)(c, KvmFact_hw_watchpoints, 0);
   for (i = 0; i < 4; i++) {
      ULong n = used[i / 2] == 0 ? 2 : used[i / 2];
      if (n > 16)
         n = 16;
      fx_read(c, 8 + i * 128, n * 8, names[i]);
      fx_touch(c, 8 + i * 128 + n * 8, 128 - n * 8, names[i]);
   }
}

/* arch/arm64/kvm/arm.c, kvm_arm_vcpu_set_events, which checks all padding,
   and guest.c, __kvm_arm_vcpu_set_events */
void ML_(kvm_arm_set_vcpu_events) ( KvmCall* c )
{
   enum { PENDING = 1, HAS_ESR = 2 };
   static const FxPart events[] = {
      { 0,  1,  0,       "kvm_vcpu_events.exception.serror_pending" },
      { 1,  1,  PENDING, "kvm_vcpu_events.exception.serror_has_esr" },
      { 2,  1,  0,       "kvm_vcpu_events.exception.ext_dabt_pending" },
      { 3,  5,  0,       "kvm_vcpu_events.exception.pad" },
      { 8,  8,  HAS_ESR, "kvm_vcpu_events.exception.serror_esr" },
      { 16, 48, 0,       "kvm_vcpu_events.reserved" },
      FX_REST("kvm_vcpu_events")
   };
   struct { UChar serror, has_esr, ext_dabt; } pending;
   UInt given = 0;
   Bool known = fx_peek(c, 0, &pending);

   if (known && pending.serror)
      given = pending.has_esr ? PENDING | HAS_ESR : PENDING;
   fx_parts(c, 64, given, events);
   /* commit_pending_events, kvm_handle_mmio_return: an abort takes the place
      of the data that a load was to get. */
   if (c->fx.after && known && pending.ext_dabt)
      ML_(kvm_remember)(c, KvmFact_run_reply, 0, 0);
}

/* arch/arm64/kvm/guest.c, kvm_vm_ioctl_mte_copy_tags: a byte for 16 of the
   guest's.  The result is how many of these were done; pages have 4 KiB or
   more. */
void ML_(kvm_arm_mte_copy_tags) ( KvmCall* c )
{
   enum { FROM_GUEST = 1, GRANULE = 16, PAGE = 4096 };
   struct { ULong guest_ipa, length, addr, flags, reserved[2]; } tags;
   ULong length;

   if (!fx_peek(c, 0, &tags)) {
      fx_read(c, 0, sizeof(tags), "kvm_arm_copy_mte_tags");
      return;
   }
   fx_read(c, 0, 16, "kvm_arm_copy_mte_tags");
   fx_read_if(c, tags.length > 0, 16, 8, "kvm_arm_copy_mte_tags.addr");
   fx_read(c, 24, 24, "kvm_arm_copy_mte_tags");
   if (tags.reserved[0] != 0 || tags.reserved[1] != 0
       || (tags.flags & ~(ULong)FROM_GUEST) != 0
       || tags.length % PAGE != 0 || tags.guest_ipa % PAGE != 0
       || tags.length > 0x7fffffff)
      return;
   length = tags.length;
   if (c->fx.after && (ULong)c->fx.result < length)
      length = c->fx.result;
   fx_span_at(c, tags.flags & FROM_GUEST ? FxWrite : FxRead, tags.addr,
              length / GRANULE, "kvm_arm_copy_mte_tags.addr");
}

/* arch/arm64/kvm/sys_regs.c, kvm_vm_ioctl_get_reg_writable_masks */
void ML_(kvm_arm_reg_masks) ( KvmCall* c )
{
   struct { ULong addr; UInt range, reserved[13]; } masks;
   UInt i;

   fx_read(c, 0, sizeof(masks), "reg_mask_range");
   if (!fx_peek(c, 0, &masks) || masks.range != 0)
      return;
   for (i = 0; i < 13; i++)
      if (masks.reserved[i] != 0)
         return;
   fx_write_at(c, masks.addr, 3 * 8 * 8 * 8, "reg_mask_range.addr");
}

/* arch/arm64/kvm/rmi.c, kvm_arm_rmi_populate, as posted for 7.4 and later
   ("arm64: Support for Arm CCA in KVM", v14): { u64 base, size, source_uaddr;
   u32 flags, reserved; }, which comes back with what is left to do.  What is
   refused is refused before the source is looked at. */
void ML_(kvm_arm_rmi_populate) ( KvmCall* c )
{
   enum { MEASURE = 1, PAGE = 4096, MOST_PAGES = 0x7fffffff };
   struct { ULong base, size, source; UInt flags, reserved; } p;
   const FxAccess updated = c->fx.after ? FxWrite : FxRead;

   fx_span(c, updated, 0, 8, "kvm_arm_rmi_populate.base");
   fx_span(c, updated, 8, 8, "kvm_arm_rmi_populate.size");
   fx_span(c, updated, 16, 8, "kvm_arm_rmi_populate.source_uaddr");
   fx_read(c, 24, 4, "kvm_arm_rmi_populate.flags");
   fx_read(c, 28, 4, "kvm_arm_rmi_populate.reserved");
   if (c->fx.after || !fx_peek(c, 0, &p)
       || p.reserved != 0 || (p.flags & ~MEASURE) != 0
       || ((p.base | p.size | p.source) & (PAGE - 1)) != 0
       || p.size / PAGE > MOST_PAGES)
      return;
   fx_read_at(c, p.source, p.size, "kvm_arm_rmi_populate.source_uaddr[]");
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                                kvm-arm.c ---*/
/*--------------------------------------------------------------------*/
