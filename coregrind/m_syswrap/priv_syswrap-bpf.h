/*--------------------------------------------------------------------*/
/*--- Newer commands of bpf().                  priv_syswrap-bpf.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework. */

#ifndef __PRIV_SYSWRAP_BPF_H
#define __PRIV_SYSWRAP_BPF_H

#include "pub_core_basics.h"
#include "pub_core_vki.h"
#include "priv_types_n_macros.h"    // DECL_TEMPLATE

/* Whether LEN bytes at OFFSET are in a struct of SIZE bytes, which is bpf()'s
   third argument. */
extern Bool ML_(bpf_has) ( UWord size, SizeT offset, SizeT len );

/* What the kernel has of the SIZE bytes at ATTR, a client's: all that is not
   there is zero, and all of it if it cannot be read. */
extern void ML_(bpf_copy_attr) ( /*OUT*/union vki_bpf_attr* copy, Addr attr,
                                 UWord size );

/* Whether the pair of templates knows CMD, bpf()'s first argument. */
extern Bool ML_(bpf_is_newer) ( UWord cmd );

/* For PRE(sys_bpf) and POST(sys_bpf), which have read the registers. */
DECL_TEMPLATE(bpf, newer);

#endif   // __PRIV_SYSWRAP_BPF_H

/*--------------------------------------------------------------------*/
/*--- end                                       priv_syswrap-bpf.h ---*/
/*--------------------------------------------------------------------*/
