/*--------------------------------------------------------------------*/
/*--- Seccomp filters of the client.      priv_syswrap-seccomp.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework. */

#ifndef __PRIV_SYSWRAP_SECCOMP_H
#define __PRIV_SYSWRAP_SECCOMP_H

#include "pub_core_basics.h"
#include "priv_types_n_macros.h"
#include "seccomp-bpf.h"

/* Whether any thread of the client has a filter, or is in strict mode. */
extern Bool ML_(seccomp_on);

/* Before each system call of the client, if so: whether it may be made.  If
   not, STATUS has the result of the call, or there is none, as the thread gets
   a signal or is gone: then STATUS is left alone. */
extern Bool ML_(seccomp_permits) ( ThreadId tid, Word sysno,
                                   const SyscallArgs* args,
                                   SyscallStatus* status );

/* A new thread has the filters of its parent. */
extern void ML_(seccomp_inherit) ( ThreadId parent, ThreadId child );

/* prctl(PR_SET_SECCOMP, MODE, FILTER) and prctl(PR_GET_SECCOMP).  STATUS is
   left alone if the kernel is to make the call; if that succeeds
   ML_(seccomp_was_set) wants to be told. */
extern void ML_(seccomp_prctl_set) ( ThreadId tid, UWord mode, Addr filter,
                                     SyscallStatus* status );
extern void ML_(seccomp_prctl_get) ( ThreadId tid, SyscallStatus* status );
extern void ML_(seccomp_was_set) ( ThreadId tid );

/* Just before execve.  If Valgrind follows: hands the filters on to it, in the
   environment ENVP. */
extern void ML_(seccomp_hand_on) ( ThreadId tid, HChar*** envp );

/* If it does not: sets the filters and makes the call, as the client made it
   but with the environment ENVP.  Returns if that fails. */
extern SysRes ML_(seccomp_exec) ( ThreadId tid, const HChar* path, HChar** argv,
                                  HChar** envp );

/*--- Between syswrap-seccomp.c and              seccomp-judge.c ---*/

typedef struct _SeccompFilter {
   struct _SeccompFilter* prev;      /* set before this one */
   UInt        refs;                 /* threads, and filters set after it */
   UInt        flags;                /* of seccomp(2) */
   Bool        by_prctl;             /* or set by prctl */
   Bool        in_kernel;
   UInt        n_insns;
   SeccompInsn insns[];
} SeccompFilter;

typedef struct {
   UInt           mode;              /* VKI_SECCOMP_MODE_*, 0: none */
   SeccompFilter* filter;            /* the last one */
   SeccompFilter* offered;           /* to the kernel, which may not take it */
   Bool           owes_nnp;          /* no_new_privs, by another thread */
   SeccompData    last;              /* the call that was judged last */
} SeccompThread;

extern SeccompThread* ML_(seccomp_thread) ( ThreadId tid );

/* Sets no_new_privs if another thread has set it for this one. */
extern void ML_(seccomp_pay_nnp) ( SeccompThread* t );

#endif   // __PRIV_SYSWRAP_SECCOMP_H

/*--------------------------------------------------------------------*/
/*--- end                                 priv_syswrap-seccomp.h ---*/
/*--------------------------------------------------------------------*/
