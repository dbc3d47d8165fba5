/*--------------------------------------------------------------------*/
/*--- The programs of seccomp filters.               seccomp-bpf.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   Classic BPF as seccomp(2) has it: which programs the kernel takes, and
   what one says of a system call.  It must not know Valgrind, nor what comes
   of a verdict: it uses Valgrind's basic types and nothing else, so that it
   also compiles as part of an ordinary program. */

#ifndef __SECCOMP_BPF_H
#define __SECCOMP_BPF_H

#include "pub_core_basics.h"

/* struct sock_filter */
typedef struct {
   UShort code;
   UChar  jt;                 /* jump if true, */
   UChar  jf;                 /* if false */
   UInt   k;
} SeccompInsn;

/* struct seccomp_data, and as a program loads it */
typedef union {
   struct {
      Int   nr;
      UInt  arch;             /* AUDIT_ARCH_* */
      ULong instruction_pointer;
      ULong args[6];
   } call;
   UInt words[16];
} SeccompData;

#define SECCOMP_MOST_INSNS 4096        /* BPF_MAXINSNS */

/* Whether the kernel takes this program.  The functions below want one that it
   does. */
extern Bool ML_(seccomp_program_ok) ( const SeccompInsn* insns, UInt n_insns );

/* What the program returns: SECCOMP_RET_*, and data.  No instruction runs more
   than once, as all jumps are forward. */
extern UInt ML_(seccomp_run_program) ( const SeccompInsn* insns,
                                       const SeccompData* data );

/* Its length as the kernel counts it in the limit for all filters of a
   thread, which is in instructions of eBPF. */
extern UInt ML_(seccomp_program_length) ( const SeccompInsn* insns,
                                          UInt n_insns );

#endif   // __SECCOMP_BPF_H

/*--------------------------------------------------------------------*/
/*--- end                                            seccomp-bpf.h ---*/
/*--------------------------------------------------------------------*/
