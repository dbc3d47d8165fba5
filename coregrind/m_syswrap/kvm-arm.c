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
