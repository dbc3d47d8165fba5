/*--------------------------------------------------------------------*/
/*--- Nested guests of x86.                       kvm-x86-nested.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   KVM_GET_NESTED_STATE and KVM_SET_NESTED_STATE; the kernel function that each
   follows stands above it.  It must not know Valgrind, nor where the
   description goes.

   Part of the effects core; see effects.h. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "kvm-call.h"
#include "kvm-rows.h"

/* struct kvm_nested_state: a header, then one or two pages. */
enum { HEADER = 128, PAGE = 4096 };

/*--- GET ---*/

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

/*--- SET ---*/

typedef struct {
   UShort flags, format;
   UInt   size;
} NestedState;
#define NESTED_GUEST_MODE 1

/* arch/x86/kvm/vmx/nested.c, vmx_set_nested_state: struct vmcs12 has 998
   bytes of each page.  A shadow VMCS is used where the other says so. */
static void set_nested_vmx ( KvmCall* c, const NestedState* state )
{
   enum {
      VMCS12 = 998, LINK_POINTER = 176, CPU_BASED = 748, SECONDARY = 804
   };
   const UInt activate_secondary = 1U << 31, shadow_vmcs = 1 << 14;
   const ULong none = ~0ULL;
   struct { ULong vmxon_pa, vmcs12_pa; } hdr = { none, none };
   const ULong vmcs12 = c->fx.arg + HEADER;
   UInt  flags = 0, cpu_based = 0, secondary = 0;
   ULong link = none;

   fx_peek(c, 8, &hdr);
   fx_peek(c, 28, &flags);
   fx_read(c, 8, 8, "kvm_nested_state.hdr.vmx.vmxon_pa");
   fx_read(c, 16, 8, "kvm_nested_state.hdr.vmx.vmcs12_pa");
   fx_read(c, 24, 2, "kvm_nested_state.hdr.vmx.smm.flags");
   fx_touch(c, 26, 2, "kvm_nested_state.hdr.vmx.pad");
   fx_read(c, 28, 4, "kvm_nested_state.hdr.vmx.flags");
   fx_read_if(c, (flags & 1) && (state->flags & NESTED_GUEST_MODE), 32, 8,
              "kvm_nested_state.hdr.vmx.preemption_timer_deadline");
   fx_touch(c, 40, 88, "kvm_nested_state.hdr");

   if (hdr.vmxon_pa == none || state->size < HEADER + VMCS12)
      return;
   fx_read_at(c, vmcs12, VMCS12, "kvm_nested_state.data.vmx.vmcs12");
   if (!(state->flags & NESTED_GUEST_MODE)
       || !fx_peek_at(c, vmcs12 + LINK_POINTER, &link)
       || !fx_peek_at(c, vmcs12 + CPU_BASED, &cpu_based)
       || !fx_peek_at(c, vmcs12 + SECONDARY, &secondary))
      return;
   if (link != none && (cpu_based & activate_secondary)
       && (secondary & shadow_vmcs)
       && state->size >= HEADER + PAGE + VMCS12)
      fx_read_at(c, vmcs12 + PAGE, VMCS12,
                 "kvm_nested_state.data.vmx.shadow_vmcs12");
}

/* arch/x86/kvm/svm/nested.c, svm_set_nested_state: the whole control area of
   the VMCB, and of the save area what svm_copy_vmrun_state takes; that it is
   copied as a whole, which is 744 bytes now.  In 7.3, not yet in 7.1, gpat is
   used if the VM is without a quirk; that cannot be seen. */
static void set_nested_svm ( KvmCall* c, const NestedState* state )
{
   enum { CONTROL = 1024, SAVE_USED = 512, SAVE = 744 };
   const ULong save = HEADER + CONTROL;
   const Bool  guest_mode = state->flags & NESTED_GUEST_MODE;

   fx_read_if(c, guest_mode, 8, 8, "kvm_nested_state.hdr.svm.vmcb_pa");
   fx_touch(c, 16, 112, "kvm_nested_state.hdr");
   if (!guest_mode || state->size < HEADER + PAGE)
      return;
   fx_read(c, HEADER, CONTROL,
           "kvm_nested_state.data.svm.vmcb12 (control)");
   fx_read(c, save, SAVE_USED, "kvm_nested_state.data.svm.vmcb12 (save)");
   fx_touch(c, save + SAVE_USED, SAVE - SAVE_USED,
            "kvm_nested_state.data.svm.vmcb12 (save)");
}

/* arch/x86/kvm/x86.c, KVM_SET_NESTED_STATE in kvm_arch_vcpu_ioctl */
void ML_(kvm_x86_set_nested_state) ( KvmCall* c )
{
   enum { VALID_FLAGS = 0x10f, FORMAT_VMX = 0, FORMAT_SVM = 1 };
   NestedState state;

   if (c->fx.after)
      return;
   fx_read(c, 0, 2, "kvm_nested_state.flags");
   fx_read(c, 2, 2, "kvm_nested_state.format");
   fx_read(c, 4, 4, "kvm_nested_state.size");
   if (!fx_peek(c, 0, &state)
       || state.size < HEADER || (state.flags & ~VALID_FLAGS) != 0
       || state.format > FORMAT_SVM) {
      fx_touch(c, 8, 120, "kvm_nested_state.hdr");
      return;
   }
   fx_data(c, HEADER, state.size - HEADER < 2 * PAGE
           ? state.size - HEADER : 2 * PAGE);
   if (state.format == FORMAT_VMX)
      set_nested_vmx(c, &state);
   else
      set_nested_svm(c, &state);
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                         kvm-x86-nested.c ---*/
/*--------------------------------------------------------------------*/
