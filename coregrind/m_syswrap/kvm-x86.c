/*--------------------------------------------------------------------*/
/*--- KVM ioctls of x86.                                 kvm-x86.c ---*/
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

/* arch/x86/kvm/lapic.c, kvm_apic_set_state takes over the whole page, and
   nothing looks at what is between its registers: each is 4 bytes at a
   multiple of 16. */
void ML_(kvm_x86_set_lapic) ( KvmCall* c )
{
   static const struct { UShort first, n; } registers[] = {
      { 0x020, 2 },           /* ID, LVR */
      { 0x080, 3 },           /* TASKPRI, ARBPRI, PROCPRI */
      { 0x0d0, 3 },           /* LDR, DFR, SPIV */
      { 0x100, 25 },          /* ISR, TMR, IRR, ESR */
      { 0x2f0, 11 },          /* LVTCMCI, ICR, ICR2, LVTT to TMCCT */
      { 0x3e0, 1 }            /* TDCR */
   };
   UInt i, j;

   if (c->fx.after || ML_(fx_argument_is_good)(&c->fx))
      return;
   fx_touch(c, 0, 1024, "kvm_lapic_state.regs");
   for (i = 0; i < sizeof(registers) / sizeof(registers[0]); i++)
      for (j = 0; j < registers[i].n; j++)
         fx_read(c, registers[i].first + j * 16, 4, "kvm_lapic_state.regs");
}

/* arch/x86/kvm/x86.c, kvm_vcpu_ioctl_x86_set_mce and is_ucna: an error that is
   not valid is refused, and mcg_status is that of uncorrected ones. */
void ML_(kvm_x86_set_mce) ( KvmCall* c )
{
   const ULong valid = 1ULL << 63, uncorrected = 1ULL << 61;
   ULong status = 0;
   FxAccess rest;

   fx_peek(c, 0, &status);
   rest = (status & valid) ? FxRead : FxTouch;
   fx_read(c, 0, 8, "kvm_x86_mce.status");
   fx_span(c, rest, 8, 8, "kvm_x86_mce.addr");
   fx_span(c, rest, 16, 8, "kvm_x86_mce.misc");
   fx_span(c, (status & uncorrected) ? rest : FxTouch, 24, 8,
           "kvm_x86_mce.mcg_status");
   fx_read(c, 32, 1, "kvm_x86_mce.bank");
   fx_touch(c, 33, 7, "kvm_x86_mce.pad1");
   fx_touch(c, 40, 24, "kvm_x86_mce.pad2");
}

/*--------------------------------------------------------------------*/
/*--- Nested virtualization                                        ---*/
/*--------------------------------------------------------------------*/

/* struct kvm_nested_state: a header, then one or two pages. */
enum { HEADER = 128, PAGE = 4096 };

/* What the kernel has put at AT of the first page, a struct vmcs12. */
static ULong vmcs12 ( KvmCall* c, UInt at, UInt len )
{
   ULong value = 0;
   UInt  low   = 0;

   if (len == sizeof(value))
      return ML_(fx_peek_result)(&c->fx, c->fx.arg + HEADER + at, &value, len)
                ? value : 0;
   return ML_(fx_peek_result)(&c->fx, c->fx.arg + HEADER + at, &low,
                              len) ? low : 0;
}

/* arch/x86/kvm/vmx/nested.c, vmx_get_nested_state: the shadow VMCS is copied
   whenever vmcs12 has one, but counts in size only in guest mode. */
static Bool has_shadow_vmcs ( KvmCall* c )
{
   enum { LINK_POINTER = 176, CPU_BASED = 748, SECONDARY = 804 };
   const UInt activate_secondary = 1U << 31, shadow_vmcs = 1 << 14;

   return (vmcs12(c, CPU_BASED, 4) & activate_secondary)
          && (vmcs12(c, SECONDARY, 4) & shadow_vmcs)
          && vmcs12(c, LINK_POINTER, 8) != ~0ULL;
}

/* How much of a struct of ROOM bytes was written, in a call that succeeded or
   found that there is more.  arch/x86/kvm/svm/nested.c, svm_get_nested_state
   writes the header if there is room for that, and in guest mode the page
   behind it even if there is none: what is behind ROOM then is lost, and does
   not count. */
static UInt nested_written ( KvmCall* c, UInt room )
{
   enum { FORMAT_VMX = 0, FORMAT_SVM = 1 };
   UShort format = 0;
   UInt   size   = 0;

   if (!fx_peek_result_at(c, c->fx.arg + 2, &format)
       || !fx_peek_result_at(c, c->fx.arg + 4, &size))
      return 0;
   if (c->fx.result < 0 && format != FORMAT_SVM)
      return 0;
   if (c->fx.result >= 0 && format == FORMAT_VMX && size >= HEADER + PAGE
       && has_shadow_vmcs(c))
      size = HEADER + 2 * PAGE;
   return size < room ? size : room;
}

/* arch/x86/kvm/x86.c, KVM_GET_NESTED_STATE in kvm_arch_vcpu_ioctl.  E2BIG
   tells the size. */
void ML_(kvm_x86_get_nested_state) ( KvmCall* c )
{
   UInt room = 0;
   Bool known;

   if (c->fx.after && c->fx.result < 0 && c->fx.result != -VKI_E2BIG)
      return;
   fx_update(c, 4, 4, "kvm_nested_state.size");
   known = fx_peek(c, 4, &room);
   if (!known || room < HEADER)
      return;
   if (room > HEADER + 2 * PAGE)
      room = HEADER + 2 * PAGE;
   if (c->fx.after)
      room = nested_written(c, room);
   if (room < HEADER)
      return;
   fx_write(c, 0, 4, "kvm_nested_state.flags");
   fx_write(c, 8, 120, "kvm_nested_state.hdr");
   fx_write(c, HEADER, room - HEADER, "kvm_nested_state.data");
}

/*--------------------------------------------------------------------*/
/*--- Xen                                                          ---*/
/*--------------------------------------------------------------------*/

/* arch/x86/kvm/xen.c, kvm_xen_shared_info_init: the time of day, in the page
   that the guest sees, where it is in a guest of that word size; whether it is
   a 64-bit one the guest can have said, too (kvm_xen_write_hypercall_page).
   That version is counted up from what was there is no use of it. */
static void xen_wall_clock ( KvmCall* c, ULong page, KvmXenMode mode )
{
   if (page == 0)
      return;
   if (!c->fx.after)
      ML_(fx_unit)(&c->fx, FxUnit_sparse, page, PAGE);
   if (mode != KvmXen_64) {
      fx_write_at(c, page + 0x900, 12, "shared_info.wc");
      fx_write_at(c, page + 0x924, 4, "shared_info.arch.wc_sec_hi");
   }
   if (mode != KvmXen_32) {
      fx_write_at(c, page + 0xc00, 12, "shared_info.wc");
      fx_write_at(c, page + 0xc0c, 4, "shared_info.wc_sec_hi");
   }
}

/* That file, kvm_xen_hvm_set_attr; the struct itself has been described.
   Where the page is guest memory it counts as written anyway. */
void ML_(kvm_x86_xen_hvm_set) ( KvmCall* c, UInt type )
{
   enum { LONG_MODE = 0, SHARED_INFO = 1, SHARED_INFO_HVA = 6 };
   ULong page, hva = 0;
   UChar long_mode = 0;
   KvmXenMode mode;

   switch (type) {
      case LONG_MODE:
         page = ML_(kvm_recall)(c, KvmFact_xen_shared_info, 0);
         if (!fx_peek(c, 8, &long_mode))
            return;
         mode = long_mode != 0 ? KvmXen_64 : KvmXen_32;
         if (c->fx.after)
            ML_(kvm_remember)(c, KvmFact_xen_mode, 0, mode);
         xen_wall_clock(c, page, mode);
         break;
      case SHARED_INFO:
         if (c->fx.after)
            ML_(kvm_remember)(c, KvmFact_xen_shared_info, 0, 0);
         break;
      case SHARED_INFO_HVA:
         mode = ML_(kvm_recall)(c, KvmFact_xen_mode, 0);
         if (!fx_peek(c, 8, &hva)
             || (hva & (PAGE - 1)) != 0)
            return;
         if (c->fx.after)
            ML_(kvm_remember)(c, KvmFact_xen_shared_info, 0, hva);
         xen_wall_clock(c, hva, mode);
         break;
   }
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                                kvm-x86.c ---*/
/*--------------------------------------------------------------------*/
