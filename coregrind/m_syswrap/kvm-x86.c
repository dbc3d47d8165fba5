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
#include "kvm-x86.h"

/*--------------------------------------------------------------------*/
/*--- The VM                                                       ---*/
/*--------------------------------------------------------------------*/

/* arch/x86/kvm/x86.c, kvm_vm_ioctl_enable_cap and kvm_vcpu_ioctl_enable_cap;
   virt/kvm/kvm_main.c, kvm_vm_ioctl_enable_cap_generic.  No capability of
   x86 takes more than args[0], and one takes a pointer in it.  The dirty ring
   is a VM's, where flags are not looked at; kvm_vcpu_ioctl_enable_cap looks at
   them first, and then refuses it. */
void ML_(kvm_x86_enable_cap) ( KvmCall* c )
{
   enum {
      CAP_SPLIT_IRQCHIP            = 121,
      CAP_HYPERV_SYNIC             = 123,
      CAP_HYPERV_ENLIGHTENED_VMCS  = 163,
      CAP_HYPERV_DIRECT_TLBFLUSH   = 175,
      CAP_DIRTY_LOG_RING           = 192,
      CAP_DIRTY_LOG_RING_ACQ_REL   = 223,
      CAP_DIRTY_LOG_RING_WITH_BITMAP = 225
   };
   UInt  cap  = 0, size;
   ULong arg0 = 0;
   Bool  known, ring, refused;

   known   = fx_peek(c, 0, &cap);
   ring    = cap == CAP_DIRTY_LOG_RING || cap == CAP_DIRTY_LOG_RING_ACQ_REL;
   refused = ring && c->object.kind == KvmFd_vcpu;
   if (c->fx.after && known && cap == CAP_SPLIT_IRQCHIP)
      ML_(kvm_remember)(c, KvmFact_irqchip, 0, KvmIrqchip_split);
   fx_read(c, 0, 4, "kvm_enable_cap.cap");
   fx_read_if(c, !ring || refused, 4, 4, "kvm_enable_cap.flags");
   fx_touch(c, 16, 88, "kvm_enable_cap.args");
   if (!known || refused
       || cap == CAP_HYPERV_SYNIC || cap == CAP_HYPERV_DIRECT_TLBFLUSH
       || cap == CAP_DIRTY_LOG_RING_WITH_BITMAP) {
      fx_touch(c, 8, 8, "kvm_enable_cap.args");
      return;
   }
   if (ring) {                   /* kept as a u32 */
      fx_read(c, 8, 4, "kvm_enable_cap.args");
      fx_touch(c, 12, 4, "kvm_enable_cap.args");
      if (fx_peek(c, 8, &size))
         ML_(kvm_remember)(c, KvmFact_dirty_ring, 0, size);
      return;
   }
   fx_read(c, 8, 8, "kvm_enable_cap.args");
   if (cap == CAP_HYPERV_ENLIGHTENED_VMCS && c->object.kind != KvmFd_vm
       && fx_peek(c, 8, &arg0))
      fx_write_at(c, arg0, 2, "kvm_enable_cap.args[0]");
}

/* arch/x86/kvm/irq.c (x86.c in older kernels), kvm_vm_ioctl_get_irqchip and
   kvm_vm_ioctl_set_irqchip: a GET copies in the whole struct too, and copies
   back what is not state as it came. */
void ML_(kvm_x86_irqchip) ( KvmCall* c )
{
   enum { GET_IRQCHIP = 0x62 };
   const Bool get = VKI_KVM_IOCTL_NR(c->request) == GET_IRQCHIP;
   const FxAccess state = get ? FxWrite : FxRead;
   UInt id = 0, used = 0;

   fx_read(c, 0, 4, "kvm_irqchip.chip_id");
   fx_touch(c, 4, 4, "kvm_irqchip.pad");
   if (fx_peek(c, 0, &id) && id <= 1) {
      used = 16;
      fx_span(c, state, 8, used, "kvm_irqchip.chip.pic");
   } else if (id == 2) {
      used = 216;
      fx_span(c, state, 8, 20, "kvm_irqchip.chip.ioapic");
      fx_span(c, get ? FxWrite : FxTouch, 28, 4,
              "kvm_irqchip.chip.ioapic.pad");
      fx_span(c, state, 32, 192, "kvm_irqchip.chip.ioapic.redirtbl");
   }
   fx_touch(c, 8 + used, 512 - used, "kvm_irqchip.chip");
}

/* arch/x86/kvm/i8254.c, kvm_vm_ioctl_set_pit and kvm_vm_ioctl_set_pit2;
   pit_load_count sets the time of the second and third channel itself. */
void ML_(kvm_x86_set_pit) ( KvmCall* c )
{
   enum { SET_PIT2 = 0xa0 };

   fx_read(c, 0, 24, "kvm_pit_state.channels[0]");
   fx_read(c, 24, 16, "kvm_pit_state.channels[1]");
   fx_touch(c, 40, 8, "kvm_pit_state.channels[1].count_load_time");
   fx_read(c, 48, 16, "kvm_pit_state.channels[2]");
   fx_touch(c, 64, 8, "kvm_pit_state.channels[2].count_load_time");
   if (VKI_KVM_IOCTL_NR(c->request) == SET_PIT2) {
      fx_read(c, 72, 4, "kvm_pit_state2.flags");
      fx_touch(c, 76, 36, "kvm_pit_state2.reserved");
   }
}

/* arch/x86/kvm/hyperv.c, kvm_vm_ioctl_hv_eventfd */
void ML_(kvm_x86_hyperv_eventfd) ( KvmCall* c )
{
   enum { DEASSIGN = 1 };
   UInt flags = 0;

   fx_read(c, 0, 4, "kvm_hyperv_eventfd.conn_id");
   fx_read_if(c, fx_peek(c, 8, &flags) && flags != DEASSIGN, 4, 4,
              "kvm_hyperv_eventfd.fd");
   fx_read(c, 8, 4, "kvm_hyperv_eventfd.flags");
   fx_touch(c, 12, 12, "kvm_hyperv_eventfd.padding");
}

/* One struct kvm_msr_filter_range, OFF bytes into the struct.  Returns
   whether the kernel goes on to the next.  arch/x86/kvm/msrs.c,
   kvm_add_msr_filter; bits past nmsrs change nothing. */
static Bool msr_filter_range ( KvmCall* c, ULong off )
{
   enum { VALID_FLAGS = 3, MAX_BITMAP = 0x600 };
   const HChar* const bits = "kvm_msr_filter.ranges.bitmap[]";
   struct { UInt flags, nmsrs; } range;
   const UInt pointer = c->fx.wordsize == 8 ? 16 : 12;
   ULong bitmap = 0, used, copied;

   fx_read(c, off + 4, 4, "kvm_msr_filter.ranges.nmsrs");
   if (!fx_peek(c, off, &range)
       || range.nmsrs == 0) {
      fx_touch(c, off, 4, "kvm_msr_filter.ranges.flags");
      fx_touch(c, off + 8, pointer + c->fx.wordsize - 8,
               "kvm_msr_filter.ranges");
      return True;
   }
   fx_read(c, off, 4, "kvm_msr_filter.ranges.flags");
   fx_read(c, off + 8, 4, "kvm_msr_filter.ranges.base");
   fx_touch(c, off + 12, pointer - 12, "kvm_msr_filter.ranges");
   fx_read(c, off + pointer, c->fx.wordsize, "kvm_msr_filter.ranges.bitmap");

   used   = ((ULong)range.nmsrs + 7) / 8;
   copied = ((ULong)range.nmsrs + 63) / 64 * 8;
   if (range.flags == 0 || (range.flags & ~VALID_FLAGS) != 0
       || copied > MAX_BITMAP || !fx_peek_pointer(c, off + pointer, &bitmap))
      return False;
   fx_data_at(c, bitmap, copied);
   fx_read_at(c, bitmap, used, bits);
   fx_touch_at(c, bitmap + used, copied - used, bits);
   return True;
}

/* arch/x86/kvm/msrs.c, kvm_vm_ioctl_set_msr_filter; a 32-bit program's
   struct is another (kvm_arch_vm_compat_ioctl).  Of ranges after one that is
   refused only the count was looked at. */
void ML_(kvm_x86_msr_filter) ( KvmCall* c )
{
   enum { MAX_RANGES = 16, VALID_FLAGS = 1 };
   const UInt first = c->fx.wordsize == 8 ? 8 : 4;
   const UInt size  = c->fx.wordsize == 8 ? 24 : 16;
   UInt flags = 0, i;

   if (c->fx.after)
      return;
   fx_read(c, 0, 4, "kvm_msr_filter.flags");
   fx_touch(c, 4, first - 4, "kvm_msr_filter.flags");
   if (!fx_peek(c, 0, &flags) || (flags & ~VALID_FLAGS) != 0) {
      fx_touch(c, first, MAX_RANGES * size, "kvm_msr_filter.ranges");
      return;
   }
   for (i = 0; i < MAX_RANGES; i++)
      if (!msr_filter_range(c, first + i * size))
         break;
   for (i++; i < MAX_RANGES; i++) {
      fx_touch(c, first + i * size, 4, "kvm_msr_filter.ranges");
      fx_read(c, first + i * size + 4, 4, "kvm_msr_filter.ranges.nmsrs");
      fx_touch(c, first + i * size + 8, size - 8, "kvm_msr_filter.ranges");
   }
}

/* arch/x86/kvm/pmu.c, kvm_vm_ioctl_set_pmu_event_filter */
void ML_(kvm_x86_pmu_event_filter) ( KvmCall* c )
{
   enum { MAX_EVENTS = 300 };
   struct { UInt action, nevents, fixed_counter_bitmap, flags; } filter;

   fx_read(c, 0, 4, "kvm_pmu_event_filter.action");
   fx_read(c, 4, 4, "kvm_pmu_event_filter.nevents");
   fx_read(c, 8, 4, "kvm_pmu_event_filter.fixed_counter_bitmap");
   fx_read(c, 12, 4, "kvm_pmu_event_filter.flags");
   fx_touch(c, 16, 16, "kvm_pmu_event_filter.pad");
   if (!fx_peek(c, 0, &filter)
       || filter.action > 1 || filter.flags > 1
       || filter.nevents > MAX_EVENTS)
      return;
   fx_read(c, 32, filter.nevents * 8, "kvm_pmu_event_filter.events");
}

/* arch/x86/kvm/x86.c, kvm_vm_ioctl_set_clock.  Until 5.15 any flag was
   refused. */
void ML_(kvm_x86_set_clock) ( KvmCall* c )
{
   enum { REALTIME = 4 };
   UInt flags = 0;

   fx_read(c, 0, 8, "kvm_clock_data.clock");
   fx_read(c, 8, 4, "kvm_clock_data.flags");
   fx_touch(c, 12, 4, "kvm_clock_data.pad0");
   fx_read_if(c, fx_peek(c, 8, &flags) && (flags & REALTIME), 16, 8,
              "kvm_clock_data.realtime");
   fx_touch(c, 24, 24, "kvm_clock_data.host_tsc");
}

/*--------------------------------------------------------------------*/
/*--- CPUID, MSRs                                                  ---*/
/*--------------------------------------------------------------------*/

enum { CPUID_ENTRY2 = 40 };      /* bytes of a struct kvm_cpuid_entry2 */

void ML_(kvm_x86_reads_cpuid) ( KvmCall* c, ULong addr, UInt n )
{
   if (!fx_data_at(c, addr, n * CPUID_ENTRY2))
      return;
   for (; n > 0; n--, addr += CPUID_ENTRY2) {
      fx_read_at(c, addr, 28, "kvm_cpuid2.entries");
      fx_touch_at(c, addr + 28, 12, "kvm_cpuid2.entries.padding");
   }
}

void ML_(kvm_x86_writes_cpuid) ( KvmCall* c, ULong addr, UInt room )
{
   if (c->fx.after)
      room = ML_(fx_count_written)(&c->fx, addr, room);
   fx_update_at(c, addr, 4, "kvm_cpuid2.nent");
   fx_touch_at(c, addr + 4, 4, "kvm_cpuid2.padding");
   fx_write_at(c, addr + 8, room * CPUID_ENTRY2, "kvm_cpuid2.entries");
}

/* arch/x86/kvm/cpuid.c, kvm_dev_ioctl_get_cpuid and
   kvm_vcpu_ioctl_get_cpuid2; arch/x86/kvm/hyperv.c, kvm_get_hv_cpuid.  An
   nent that is too small is not corrected.  Older kernels leave nent alone in
   GET_CPUID2: all that there is room for is then taken as written. */
void ML_(kvm_x86_get_cpuid) ( KvmCall* c )
{
   enum { GET_EMULATED_CPUID = 0x09 };
   UInt room = 0, i;

   if (fx_peek(c, 0, &room) && room > MAX_CPUID_ENTRIES)
      room = MAX_CPUID_ENTRIES;
   if (VKI_KVM_IOCTL_NR(c->request) != GET_EMULATED_CPUID || c->fx.after) {
      ML_(kvm_x86_writes_cpuid)(c, c->fx.arg, room);
      return;
   }
   /* sanity_check_entries looks at the padding. */
   fx_read(c, 0, 4, "kvm_cpuid2.nent");
   fx_touch(c, 4, 4, "kvm_cpuid2.padding");
   if (!fx_data(c, 8, room * CPUID_ENTRY2))
      return;
   for (i = 0; i < room; i++) {
      fx_write(c, 8 + i * CPUID_ENTRY2, 28, "kvm_cpuid2.entries");
      fx_read(c, 8 + i * CPUID_ENTRY2 + 28, 12, "kvm_cpuid2.entries.padding");
   }
}

/* arch/x86/kvm/cpuid.c, kvm_vcpu_ioctl_set_cpuid2 */
void ML_(kvm_x86_set_cpuid2) ( KvmCall* c )
{
   UInt n = 0;

   fx_read(c, 0, 4, "kvm_cpuid2.nent");
   fx_touch(c, 4, 4, "kvm_cpuid2.padding");
   if (!c->fx.after && fx_peek(c, 0, &n) && n <= MAX_CPUID_ENTRIES)
      ML_(kvm_x86_reads_cpuid)(c, c->fx.arg + 8, n);
}

/* arch/x86/kvm/cpuid.c, kvm_vcpu_ioctl_set_cpuid: struct kvm_cpuid_entry has
   five words and one of padding. */
void ML_(kvm_x86_set_cpuid) ( KvmCall* c )
{
   UInt n = 0, i;

   fx_read(c, 0, 4, "kvm_cpuid.nent");
   fx_touch(c, 4, 4, "kvm_cpuid.padding");
   if (c->fx.after || !fx_peek(c, 0, &n) || n > MAX_CPUID_ENTRIES
       || !fx_data(c, 8, n * 24))
      return;
   for (i = 0; i < n; i++) {
      fx_read(c, 8 + i * 24, 20, "kvm_cpuid.entries");
      fx_touch(c, 8 + i * 24 + 20, 4, "kvm_cpuid.entries.padding");
   }
}

/* Whether the call wrote nothing: E2BIG tells how much there is. */
static Bool failed_otherwise ( const KvmCall* c )
{
   return c->fx.after && c->fx.result < 0 && c->fx.result != -VKI_E2BIG;
}

/* arch/x86/kvm/msrs.c, kvm_get_msr_index_list and
   kvm_get_feature_msr_index_list.  Takes any nmsrs, and has some hundred MSRs
   to tell of. */
void ML_(kvm_x86_msr_list) ( KvmCall* c )
{
   enum { MANY = 4096 };
   UInt room = 0;

   if (failed_otherwise(c))
      return;
   fx_update(c, 0, 4, "kvm_msr_list.nmsrs");
   if (!fx_peek(c, 0, &room) || (c->fx.after && c->fx.result < 0))
      return;
   if (room > MANY)
      room = MANY;
   if (c->fx.after)
      room = ML_(fx_count_written)(&c->fx, c->fx.arg, room);
   fx_write(c, 4, room * 4, "kvm_msr_list.indices");
}

/* arch/x86/kvm/msrs.c, msr_io and __msr_io: stops at the first MSR that
   fails, and returns how many did not.  A GET copies everything back, but
   what is no data as it came; that the one that failed is zeroed
   (kvm_do_msr_access) is no answer, and left out. */
void ML_(kvm_x86_msrs) ( KvmCall* c )
{
   enum { SET_MSRS = 0x89, MAX_IO_MSRS = 256 };
   const Bool set = VKI_KVM_IOCTL_NR(c->request) == SET_MSRS;
   UInt n = 0, i;

   fx_read(c, 0, 4, "kvm_msrs.nmsrs");
   fx_touch(c, 4, 4, "kvm_msrs.pad");
   if (!fx_peek(c, 0, &n) || n >= MAX_IO_MSRS)
      return;
   if (c->fx.after && (ULong)c->fx.result < n)
      n = c->fx.result;
   if (!fx_data(c, 8, n * 16))
      return;
   for (i = 0; i < n; i++) {
      const UInt at = 8 + i * 16;

      if (!c->fx.after) {
         fx_read(c, at, 4, "kvm_msrs.entries.index");
         fx_touch(c, at + 4, 4, "kvm_msrs.entries.reserved");
      }
      fx_span(c, set ? FxRead : FxWrite, at + 8, 8,
              "kvm_msrs.entries.data");
   }
}

/*--------------------------------------------------------------------*/
/*--- The state of a vCPU                                          ---*/
/*--------------------------------------------------------------------*/

/* arch/x86/kvm/msrs.c, kvm_get_set_one_reg: ids of other architectures and
   ids with reserved bits are refused before addr is used, and so are types
   but MSRs (2) and KVM's own registers (3); all have 64 bits. */
void ML_(kvm_x86_one_reg) ( KvmCall* c )
{
   enum { SET_ONE_REG = 0xac };
   struct { ULong id, addr; } reg;
   UInt type;

   fx_read(c, 0, 8, "kvm_one_reg.id");
   if (!fx_peek(c, 0, &reg)) {
      fx_touch(c, 8, 8, "kvm_one_reg.addr");
      return;
   }
   type = (reg.id >> 32) & 0xff;
   if (reg.id >> 40 != 0x203000 || type < 2 || type > 3) {
      fx_touch(c, 8, 8, "kvm_one_reg.addr");
      return;
   }
   fx_read(c, 8, 8, "kvm_one_reg.addr");
   fx_span_at(c, VKI_KVM_IOCTL_NR(c->request) == SET_ONE_REG ? FxRead
              : FxWrite, reg.addr, 8, "kvm_one_reg.addr[]");
}

/* arch/x86/kvm/x86.c, kvm_arch_vcpu_ioctl_translate; what is padding comes
   back as it was. */
void ML_(kvm_x86_translate) ( KvmCall* c )
{
   fx_read(c, 0, 8, "kvm_translation.linear_address");
   fx_write(c, 8, 8, "kvm_translation.physical_address");
   fx_write(c, 16, 1, "kvm_translation.valid");
   fx_write(c, 17, 1, "kvm_translation.writeable");
   fx_write(c, 18, 1, "kvm_translation.usermode");
   fx_touch(c, 19, 5, "kvm_translation.pad");
}

/* A struct kvm_segment ends in a byte of padding, a struct kvm_dtable in
   six. */
#define SEGMENT(off, name) \
   { off, 23, 0, name }, { off + 23, 1, FX_NEVER, name ".padding" }
#define DTABLE(off, name) \
   { off, 10, 0, name }, { off + 10, 6, FX_NEVER, name ".padding" }
#define SREGS(T) \
   SEGMENT(  0, T ".cs"), SEGMENT( 24, T ".ds"), SEGMENT( 48, T ".es"), \
   SEGMENT( 72, T ".fs"), SEGMENT( 96, T ".gs"), SEGMENT(120, T ".ss"), \
   SEGMENT(144, T ".tr"), SEGMENT(168, T ".ldt"), \
   DTABLE( 192, T ".gdt"), DTABLE( 208, T ".idt"), \
   { 224, 8, 0, T ".cr0" },  { 232, 8, 0, T ".cr2" }, \
   { 240, 8, 0, T ".cr3" },  { 248, 8, 0, T ".cr4" }, \
   { 256, 8, 0, T ".cr8" },  { 264, 8, 0, T ".efer" }, \
   { 272, 8, 0, T ".apic_base" }

void ML_(kvm_x86_sregs_at) ( KvmCall* c, ULong at, FxAccess access )
{
   static const FxPart sregs[] = {
      SREGS("kvm_sregs"), FX_REST("kvm_sregs")
   };

   ML_(fx_parts)(&c->fx, access, at, 280, 0, sregs);
}

/* arch/x86/kvm/regs.c (x86.c in older kernels), __set_sregs */
void ML_(kvm_x86_set_sregs) ( KvmCall* c )
{
   ML_(kvm_x86_sregs_at)(c, c->fx.arg, FxRead);
   fx_read(c, 280, 32, "kvm_sregs.interrupt_bitmap");
}

/* In that file, kvm_vcpu_ioctl_x86_set_sregs2 (__set_sregs2) */
void ML_(kvm_x86_set_sregs2) ( KvmCall* c )
{
   enum { PDPTRS_VALID = 1 };
   static const FxPart sregs2[] = {
      SREGS("kvm_sregs2"),
      { 280,  8, 0,            "kvm_sregs2.flags" },
      { 288, 32, PDPTRS_VALID, "kvm_sregs2.pdptrs" },
      FX_REST("kvm_sregs2")
   };
   ULong flags = 0;

   fx_peek(c, 280, &flags);
   fx_parts(c, 320, flags & PDPTRS_VALID, sregs2);
}

/* kvm_arch_vcpu_ioctl_set_fpu leaves the guest's mxcsr alone. */
void ML_(kvm_x86_set_fpu) ( KvmCall* c )
{
   static const FxPart fpu[] = {
      {   0, 128, 0, "kvm_fpu.fpr" },
      { 128,   2, 0, "kvm_fpu.fcw" },
      { 130,   2, 0, "kvm_fpu.fsw" },
      { 132,   1, 0, "kvm_fpu.ftwx" },
      { 133,   1, FX_NEVER, "kvm_fpu.pad1" },
      { 134,   2, 0, "kvm_fpu.last_opcode" },
      { 136,   8, 0, "kvm_fpu.last_ip" },
      { 144,   8, 0, "kvm_fpu.last_dp" },
      { 152, 256, 0, "kvm_fpu.xmm" },
      { 408,   4, FX_NEVER, "kvm_fpu.mxcsr" },
      FX_REST("kvm_fpu.pad2")
   };

   fx_parts(c, 416, 0, fpu);
}

/* kvm_arch_vcpu_ioctl_set_guest_debug in arch/x86/kvm: registers 4 to 6 do
   not count, nor any without KVM_GUESTDBG_ENABLE. */
void ML_(kvm_x86_guest_debug) ( KvmCall* c )
{
   enum { ENABLE_USE_HW_BP = 0x20001 };
   UInt control = 0;
   Bool used;

   fx_read(c, 0, 4, "kvm_guest_debug.control");
   fx_touch(c, 4, 4, "kvm_guest_debug.pad");
   used = fx_peek(c, 0, &control)
          && (control & ENABLE_USE_HW_BP) == ENABLE_USE_HW_BP;
   fx_read_if(c, used, 8, 32, "kvm_guest_debug.arch.debugreg");
   fx_touch(c, 40, 24, "kvm_guest_debug.arch.debugreg");
   fx_read_if(c, used, 64, 8, "kvm_guest_debug.arch.debugreg");
}

/* arch/x86/kvm/x86.c, kvm_vcpu_ioctl_x86_set_vcpu_events; 0 is for what
   counts without a flag.  With CONFIG_KVM_SMM smm_inside_nmi counts if smm is
   set, without it always (since 6.2). */
void ML_(kvm_x86_vcpu_events_at) ( KvmCall* c, ULong at )
{
   enum {
      NMI_PENDING = 1, SIPI_VECTOR = 2, SHADOW = 4, SMM = 8, PAYLOAD = 16,
      TRIPLE_FAULT = 32,
      /* And by exception.pending: */
      NOT_PENDING = 1 << 16, PENDING = 1 << 17
   };
   static const FxPart events[] = {
      {  0, 1, NOT_PENDING,  "kvm_vcpu_events.exception.injected" },
      {  1, 1, 0,            "kvm_vcpu_events.exception.nr" },
      {  2, 1, 0,            "kvm_vcpu_events.exception.has_error_code" },
      {  3, 1, PAYLOAD,      "kvm_vcpu_events.exception.pending" },
      {  4, 4, 0,            "kvm_vcpu_events.exception.error_code" },
      {  8, 1, 0,            "kvm_vcpu_events.interrupt.injected" },
      {  9, 1, 0,            "kvm_vcpu_events.interrupt.nr" },
      { 10, 1, 0,            "kvm_vcpu_events.interrupt.soft" },
      { 11, 1, SHADOW,       "kvm_vcpu_events.interrupt.shadow" },
      { 12, 1, 0,            "kvm_vcpu_events.nmi.injected" },
      { 13, 1, NMI_PENDING,  "kvm_vcpu_events.nmi.pending" },
      { 14, 1, 0,            "kvm_vcpu_events.nmi.masked" },
      { 15, 1, FX_NEVER,     "kvm_vcpu_events.nmi.pad" },
      { 16, 4, SIPI_VECTOR,  "kvm_vcpu_events.sipi_vector" },
      { 20, 4, 0,            "kvm_vcpu_events.flags" },
      { 24, 1, SMM,          "kvm_vcpu_events.smi.smm" },
      { 25, 1, SMM,          "kvm_vcpu_events.smi.pending" },
      { 26, 1, SMM,          "kvm_vcpu_events.smi.smm_inside_nmi" },
      { 27, 1, SMM,          "kvm_vcpu_events.smi.latched_init" },
      { 28, 1, TRIPLE_FAULT, "kvm_vcpu_events.triple_fault.pending" },
      { 55, 1, PENDING,      "kvm_vcpu_events.exception_has_payload" },
      { 56, 8, PAYLOAD,      "kvm_vcpu_events.exception_payload" },
      FX_REST("kvm_vcpu_events.reserved")
   };
   UInt  flags = 0, given;
   UChar pending = 0;

   fx_peek_at(c, at + 20, &flags);
   fx_peek_at(c, at + 3, &pending);
   given = flags & 0xffff;
   if (!(flags & PAYLOAD))
      given |= NOT_PENDING;
   else
      given |= pending ? PENDING : NOT_PENDING;
   fx_parts_at(c, at, 64, given, events);
}

void ML_(kvm_x86_set_vcpu_events) ( KvmCall* c )
{
   ML_(kvm_x86_vcpu_events_at)(c, c->fx.arg);
}

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

/* As much as the guest's state may need: what KVM_CAP_XSAVE2 last told, and
   never less than the struct. */
static ULong xsave_size ( KvmCall* c )
{
   const ULong size = ML_(kvm_recall)(c, KvmFact_xsave_size, 0);

   return size > 4096 && size <= 0x100000 ? size : 4096;
}

/* arch/x86/kvm/x86.c, KVM_GET_XSAVE2 in kvm_arch_vcpu_ioctl.  A vCPU without
   dynamic features has 4096 bytes even where others can have more; which it
   is cannot be seen. */
void ML_(kvm_x86_get_xsave2) ( KvmCall* c )
{
   fx_write(c, 0, xsave_size(c), "kvm_xsave.region");
}

/* arch/x86/kernel/fpu/core.c, fpu_copy_uabi_to_guest_fpstate; xstate.c,
   copy_uabi_to_xstate: takes the parts that the header says are there.  Of
   those after AVX the place depends on the processor; they are taken as not
   looked at. */
void ML_(kvm_x86_set_xsave) ( KvmCall* c )
{
   enum { FP = 1, SSE = 2, YMM = 4 };
   ULong has = 0;

   if (c->fx.after)
      return;
   fx_struct_at(c, c->fx.arg, xsave_size(c));
   fx_peek(c, 512, &has);
   fx_read_if(c, has & FP, 0, 24, "kvm_xsave.region (x87)");
   fx_read_if(c, has & (FP | SSE | YMM), 24, 8, "kvm_xsave.region (mxcsr)");
   fx_read_if(c, has & FP, 32, 128, "kvm_xsave.region (x87)");
   fx_read_if(c, has & SSE, 160, 256, "kvm_xsave.region (SSE)");
   fx_touch(c, 416, 96, "kvm_xsave.region");
   fx_read(c, 512, 64, "kvm_xsave.region (header)");
   fx_read_if(c, has & YMM, 576, 256, "kvm_xsave.region (AVX)");
   fx_touch(c, 832, xsave_size(c) - 832, "kvm_xsave.region");
}

/* arch/x86/kvm/x86.c, kvm_vcpu_ioctl_x86_set_xcrs: looks for XCR0, and at
   nothing else. */
void ML_(kvm_x86_set_xcrs) ( KvmCall* c )
{
   enum { MAX_XCRS = 16, XCR = 16 };
   struct { UInt nr_xcrs, flags; } xcrs;
   UInt i = 0, xcr, at;
   Bool found = False;

   fx_read(c, 0, 4, "kvm_xcrs.nr_xcrs");
   fx_read(c, 4, 4, "kvm_xcrs.flags");
   if (c->fx.after)
      return;
   if (fx_peek(c, 0, &xcrs)
       && xcrs.nr_xcrs <= MAX_XCRS && xcrs.flags == 0) {
      for (; i < xcrs.nr_xcrs && !found; i++) {
         at = 8 + i * XCR;
         fx_read(c, at, 4, "kvm_xcrs.xcrs.xcr");
         fx_touch(c, at + 4, 4, "kvm_xcrs.xcrs.reserved");
         found = fx_peek(c, at, &xcr) && xcr == 0;
         fx_read_if(c, found, at + 8, 8, "kvm_xcrs.xcrs.value");
      }
   }
   fx_touch(c, 8 + i * XCR, 392 - 8 - i * XCR, "kvm_xcrs.xcrs");
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                                kvm-x86.c ---*/
/*--------------------------------------------------------------------*/
