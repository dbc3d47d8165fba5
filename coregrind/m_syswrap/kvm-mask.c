/*--------------------------------------------------------------------*/
/*--- The signal mask of a vCPU.                        kvm-mask.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   What the kernel gets in place of the argument of KVM_SET_SIGNAL_MASK.
   Whether the client's is good is not said here. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "pub_core_libcassert.h"    // for priv_types_n_macros.h
#include "pub_core_signals.h"
#include "pub_core_threadstate.h"

#include "priv_types_n_macros.h"
#include "priv_kvm-handlers.h"
#include "priv_syswrap-main.h"

/* KVM_SET_SIGNAL_MASK replaces the thread's mask during KVM_RUN.  Valgrind
   ends a thread that is there by a signal, so the kernel gets a copy that does
   not block it.  What the kernel refuses is passed on as it is.

   That is what blocking_syscall_sigmask_pre and _post in syswrap-linux.c do for
   ppoll and its like, but of a bare sigset_t, in memory that is lost when a
   handler does not return; and they leave its address in the client's register,
   where a call that is made once more takes it for the client's. */
void ML_(kvm_replace_mask) ( KvmMasks* m, Effects* fx, SyscallArgs* arrghs,
                             const SyscallArgLayout* layout, UWord* flags )
{
   const ULong set = fx->arg + offsetof(KvmSignalMask, set);
   struct _KvmMask* r;
   vki_sigset_t mask;
   UInt len, i;

   if (ARG3 == 0 || !ML_(fx_peek_before)(fx, fx->arg, &len, sizeof(len))
       || len != sizeof(mask)
       || !ML_(fx_peek_before)(fx, set, &mask, sizeof(mask)))
      return;
   /* One that is free; after handlers that did not return, the oldest. */
   for (i = 0; i < KVM_MASKS; i++) {
      if (m->mask[m->next].arg == 0)
         break;
      m->next = (m->next + 1) % KVM_MASKS;
   }
   r = &m->mask[m->next];
   m->next = (m->next + 1) % KVM_MASKS;
   VG_(sanitize_client_sigmask)(&mask);
   r->copy.len     = len;
   r->copy.set     = mask;
   r->arg          = ARG3;
   m->arg_register = layout->o_arg3;
   ARG3   = (Addr)&r->copy;
   *flags |= SfPostOnFail;
}

UWord ML_(kvm_replaced_argument) ( KvmMasks* m, const SyscallArgs* arrghs )
{
   UWord arg;
   UInt  i;

   for (i = 0; i < KVM_MASKS; i++) {
      if (ARG3 == (Addr)&m->mask[i].copy) {
         arg = m->mask[i].arg;
         m->mask[i].arg = 0;
         return arg;
      }
   }
   return 0;
}

/* A call that may block takes its arguments from the guest's registers, and a
   client may count on the kernel to leave them alone. */
void ML_(kvm_restore_argument) ( const KvmMasks* m, ThreadId tid, UWord arg )
{
   const Addr state = (Addr)&VG_(get_ThreadState)(tid)->arch.vex;

   *(RegWord*)(state + m->arg_register) = arg;
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                               kvm-mask.c ---*/
/*--------------------------------------------------------------------*/
