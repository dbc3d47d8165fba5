/*--------------------------------------------------------------------*/
/*--- KVM ioctls of arm64.                               kvm-arm.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   A function for each ioctl that a row alone cannot describe; the kernel
   function that it follows stands above it.  It must not know Valgrind, nor
   where the description goes.

   Part of the effects core; see kvm-effects.h. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "kvm-effects.h"
#include "kvm-rows.h"

/* arch/arm64/kvm/rmi.c, kvm_arm_rmi_populate, as posted for 7.4 and later
   ("arm64: Support for Arm CCA in KVM", v14): { u64 base, size, source_uaddr;
   u32 flags, reserved; }, which comes back with what is left to do.  What is
   refused is refused before the source is looked at. */
void ML_(kvm_arm_rmi_populate) ( KvmCall* c )
{
   enum { MEASURE = 1, PAGE = 4096, MOST_PAGES = 0x7fffffff };
   struct { ULong base, size, source; UInt flags, reserved; } p;
   const KvmAccess updated = c->after ? KvmWrite : KvmRead;

   ML_(kvm_span)(c, updated, c->arg, 8, "kvm_arm_rmi_populate.base");
   ML_(kvm_span)(c, updated, c->arg + 8, 8, "kvm_arm_rmi_populate.size");
   ML_(kvm_span)(c, updated, c->arg + 16, 8,
                 "kvm_arm_rmi_populate.source_uaddr");
   ML_(kvm_span)(c, KvmRead, c->arg + 24, 4, "kvm_arm_rmi_populate.flags");
   ML_(kvm_span)(c, KvmRead, c->arg + 28, 4, "kvm_arm_rmi_populate.reserved");
   if (c->after || !ML_(kvm_peek)(c, c->arg, &p, sizeof(p))
       || p.reserved != 0 || (p.flags & ~MEASURE) != 0
       || ((p.base | p.size | p.source) & (PAGE - 1)) != 0
       || p.size / PAGE > MOST_PAGES)
      return;
   ML_(kvm_span)(c, KvmRead, p.source, p.size,
                 "kvm_arm_rmi_populate.source_uaddr[]");
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                                kvm-arm.c ---*/
/*--------------------------------------------------------------------*/
