/*--------------------------------------------------------------------*/
/*--- Functions of the rows of kvm-ioctls.def.          kvm-rows.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   Those that stand in a file of their architecture.  Only the table and these
   files may call them. */

#ifndef __KVM_ROWS_H
#define __KVM_ROWS_H

#include "kvm-call.h"

/* kvm-x86.c */
extern void ML_(kvm_x86_set_lapic)        ( KvmCall* c );
extern void ML_(kvm_x86_set_mce)          ( KvmCall* c );
extern void ML_(kvm_x86_get_nested_state) ( KvmCall* c );
extern void ML_(kvm_x86_xen_hvm_set)      ( KvmCall* c, UInt type );

/* kvm-arm.c */
extern void ML_(kvm_arm_rmi_populate)     ( KvmCall* c );

/* kvm-s390.c */
extern void ML_(kvm_s390_get_regs)        ( KvmCall* c );
extern void ML_(kvm_s390_set_regs)        ( KvmCall* c );
extern void ML_(kvm_s390_get_sregs)       ( KvmCall* c );
extern void ML_(kvm_s390_set_sregs)       ( KvmCall* c );
extern void ML_(kvm_s390_get_fpu)         ( KvmCall* c );
extern void ML_(kvm_s390_set_fpu)         ( KvmCall* c );
extern void ML_(kvm_s390_set_initial_psw) ( KvmCall* c );
extern void ML_(kvm_s390_store_status)    ( KvmCall* c );
extern void ML_(kvm_s390_normal_reset)    ( KvmCall* c );
extern void ML_(kvm_s390_initial_reset)   ( KvmCall* c );
extern void ML_(kvm_s390_clear_reset)     ( KvmCall* c );

#endif   // __KVM_ROWS_H

/*--------------------------------------------------------------------*/
/*--- end                                               kvm-rows.h ---*/
/*--------------------------------------------------------------------*/
