/*--------------------------------------------------------------------*/
/*--- KVM, inside: the handlers.               priv_kvm-handlers.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   What the handlers of KVM's ioctls, syswrap-kvm.c, have in files of their
   own. */

#ifndef __PRIV_KVM_HANDLERS_H
#define __PRIV_KVM_HANDLERS_H

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "priv_types_n_macros.h"    // SyscallArgs
#include "kvm-call.h"

/*--- Texts: kvm-texts.c ---*/

/* "ioctl(KVM_SET_DEVICE_ATTR) kvm-vfio FILE.ADD payload" of an error about WHAT
   of a KvmCall, CALL. */
extern const HChar* ML_(kvm_label) ( void* call, const Effects* e,
                                     const HChar* what );

/* What --trace-syscalls=yes prints of a call that was described. */
extern void ML_(kvm_print_call) ( const KvmCall* c, Int fd );

/* Says once for each group of an object that an attribute has no row. */
extern void ML_(kvm_note_unknown_attr) ( const KvmCall* c );

/*--- The signal mask: kvm-mask.c ---*/

/* The argument of KVM_SET_SIGNAL_MASK. */
typedef struct {
   UInt         len;
   vki_sigset_t set;
} __attribute__((packed)) KvmSignalMask;

#define KVM_MASKS 4

/* What a thread's calls of KVM_SET_SIGNAL_MASK have the kernel look at: that
   of the call that it is in, and of those that handlers of signals came
   before.  All zero at first. */
typedef struct {
   struct _KvmMask {
      KvmSignalMask copy;
      UWord         arg;               /* the client's; 0: not in use */
   }    mask[KVM_MASKS];
   UInt next;
   Int  arg_register;                  /* where ARG3 is in the guest state */
} KvmMasks;

/* Before the call: has the kernel look at a copy. */
extern void ML_(kvm_replace_mask) ( KvmMasks* m, Effects* fx,
                                    SyscallArgs* arrghs,
                                    const SyscallArgLayout* layout,
                                    UWord* flags );

/* Of such a call: the client's argument in place of ours, 0 if it is not ours;
   ours is free then.  Between a call that a signal came before and the same
   call once more, the handler may have made others. */
extern UWord ML_(kvm_replaced_argument) ( KvmMasks* m,
                                          const SyscallArgs* arrghs );

/* After the call: puts the client's argument back where it was. */
extern void ML_(kvm_restore_argument) ( const KvmMasks* m, ThreadId tid,
                                        UWord arg );

#endif

#endif   // __PRIV_KVM_HANDLERS_H

/*--------------------------------------------------------------------*/
/*--- end                                      priv_kvm-handlers.h ---*/
/*--------------------------------------------------------------------*/
