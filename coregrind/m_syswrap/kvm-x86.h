/*--------------------------------------------------------------------*/
/*--- Parts of structs of x86.                           kvm-x86.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   What kvm-x86.c describes for other files too: structs that do not only stand
   where the argument of an ioctl points to. */

#ifndef __KVM_X86_H
#define __KVM_X86_H

#include "kvm-call.h"

/* The members of a struct kvm_sregs at AT, but for padding and
   interrupt_bitmap; and what KVM_SET_VCPU_EVENTS reads of its struct there. */
extern void ML_(kvm_x86_sregs_at) ( KvmCall* c, ULong at, FxAccess access );
extern void ML_(kvm_x86_vcpu_events_at) ( KvmCall* c, ULong at );

enum { MAX_CPUID_ENTRIES = 256 };

/* N structs kvm_cpuid_entry2 at ADDR that are used, and a struct kvm_cpuid2
   there that is filled, with ROOM for so many of them. */
extern void ML_(kvm_x86_reads_cpuid)  ( KvmCall* c, ULong addr, UInt n );
extern void ML_(kvm_x86_writes_cpuid) ( KvmCall* c, ULong addr, UInt room );

#endif   // __KVM_X86_H

/*--------------------------------------------------------------------*/
/*--- end                                                kvm-x86.h ---*/
/*--------------------------------------------------------------------*/
