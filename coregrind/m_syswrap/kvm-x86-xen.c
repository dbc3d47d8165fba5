/*--------------------------------------------------------------------*/
/*--- Xen guests of x86.                             kvm-x86-xen.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The attributes of Xen guests and their vCPUs; the kernel function that each
   follows stands above it.  It must not
   know Valgrind, nor where the description goes.

   Part of the effects core; see effects.h. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "kvm-call.h"
#include "kvm-rows.h"

enum { PAGE = 4096 };

/* Both structs: a u16, padding, and a union of 64 bytes from 8 on, of which
   the first USED go in or out. */
static void xen_attr ( KvmCall* c, FxAccess access, UInt used,
                       const HChar* type, const HChar* pad, const HChar* u )
{
   fx_read(c, 0, 2, type);
   fx_touch(c, 2, 6, pad);
   fx_span(c, access, 8, used, u);
   fx_touch(c, 8 + used, 64 - used, u);
}

#define XEN_HVM_ATTR(access, used) \
   xen_attr(c, access, used, "kvm_xen_hvm_attr.type", \
            "kvm_xen_hvm_attr.pad", "kvm_xen_hvm_attr.u")
#define XEN_VCPU_ATTR(access, used) \
   xen_attr(c, access, used, "kvm_xen_vcpu_attr.type", \
            "kvm_xen_vcpu_attr.pad", "kvm_xen_vcpu_attr.u")

/* The size of what goes in or out for each type, in their order; EVTCHN has
   its own function, and is not for a GET. */
enum { XEN_HVM_EVTCHN = 3 };
static const UChar xen_hvm_bytes[] = { 1, 8, 1, 0, 4, 1, 8 };

enum { XEN_VCPU_RUNSTATE_ADJUST = 5, XEN_VCPU_TIMER = 7 };
static const UChar xen_vcpu_bytes[] = { 8, 8, 8, 8, 48, 48, 4, 16, 1, 8 };

/* The type, or one that is not in a table. */
static UInt xen_type ( KvmCall* c )
{
   UShort type;

   return fx_peek(c, 0, &type) ? type : 0xffff;
}

/* arch/x86/kvm/xen.c, kvm_xen_hvm_get_attr */
void ML_(kvm_x86_xen_hvm_get_attr) ( KvmCall* c )
{
   const UInt type = xen_type(c);

   XEN_HVM_ATTR(FxWrite,
                type < sizeof(xen_hvm_bytes) ? xen_hvm_bytes[type] : 0);
}

/* arch/x86/kvm/xen.c, kvm_xen_setattr_evtchn, kvm_xen_eventfd_update and
   kvm_xen_eventfd_assign.  From 8 on: send_port, type, flags, and port, vcpu,
   priority or port, fd. */
static void xen_evtchn ( KvmCall* c )
{
   enum { ASSIGN = 0, DEASSIGN = 1, UPDATE = 2, RESET = 4 };
   enum { STAT_INTERDOMAIN = 2, STAT_IPI = 5 };
   struct { UInt send_port, type, flags, port; } ev;
   const HChar* const deliver = "kvm_xen_hvm_attr.u.evtchn.deliver";
   UInt used = 0;
   Bool more;

   fx_read(c, 0, 2, "kvm_xen_hvm_attr.type");
   fx_touch(c, 2, 6, "kvm_xen_hvm_attr.pad");
   fx_read(c, 16, 4, "kvm_xen_hvm_attr.u.evtchn.flags");
   if (!fx_peek(c, 8, &ev)) {
      fx_touch(c, 8, 8, "kvm_xen_hvm_attr.u.evtchn");
      fx_touch(c, 20, 52, "kvm_xen_hvm_attr.u");
      return;
   }
   more = ev.send_port != 0 && (ev.flags == ASSIGN || ev.flags == UPDATE);
   if (more && ev.flags == UPDATE)
      used = 12;
   else if (more && ev.type == STAT_IPI)
      used = ev.port == ev.send_port ? 12 : 4;
   else if (more && ev.type == STAT_INTERDOMAIN)
      used = ev.port != 0 ? 12 : 8;
   fx_read_if(c, ev.flags != RESET, 8, 4,
              "kvm_xen_hvm_attr.u.evtchn.send_port");
   fx_read_if(c, more, 12, 4, "kvm_xen_hvm_attr.u.evtchn.type");
   fx_read(c, 20, used, deliver);
   fx_touch(c, 20 + used, 52 - used, deliver);
}

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
static void xen_hvm_set ( KvmCall* c, UInt type )
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

/* arch/x86/kvm/xen.c, kvm_xen_hvm_set_attr */
void ML_(kvm_x86_xen_hvm_set_attr) ( KvmCall* c )
{
   const UInt type = xen_type(c);

   if (type == XEN_HVM_EVTCHN)
      xen_evtchn(c);
   else
      XEN_HVM_ATTR(FxRead,
                   type < sizeof(xen_hvm_bytes) ? xen_hvm_bytes[type] : 0);
   xen_hvm_set(c, type);
}

/* arch/x86/kvm/xen.c, kvm_xen_vcpu_get_attr: RUNSTATE_CURRENT is the state
   alone. */
void ML_(kvm_x86_xen_vcpu_get_attr) ( KvmCall* c )
{
   const UInt type = xen_type(c);

   XEN_VCPU_ATTR(FxWrite, type < sizeof(xen_vcpu_bytes)
                           && type != XEN_VCPU_RUNSTATE_ADJUST
                           ? xen_vcpu_bytes[type] : 0);
}

/* arch/x86/kvm/xen.c, kvm_xen_vcpu_set_attr: without a port there is no
   timer. */
void ML_(kvm_x86_xen_vcpu_set_attr) ( KvmCall* c )
{
   const UInt type = xen_type(c);
   UInt used = type < sizeof(xen_vcpu_bytes) ? xen_vcpu_bytes[type] : 0;
   UInt port;

   if (type == XEN_VCPU_TIMER && fx_peek(c, 8, &port) && port == 0)
      used = 4;
   XEN_VCPU_ATTR(FxRead, used);
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                            kvm-x86-xen.c ---*/
/*--------------------------------------------------------------------*/
