/*--------------------------------------------------------------------*/
/*--- What an instruction of the host accesses.                    ---*/
/*---                                        pub_core_hostaccess.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework. */

#ifndef __PUB_CORE_HOSTACCESS_H
#define __PUB_CORE_HOSTACCESS_H

//--------------------------------------------------------------------
// PURPOSE: Some signals do not say which address an instruction was about
// to access; its registers and its code do.  This must not know what the
// code is for.
//--------------------------------------------------------------------

#include "pub_core_basics.h"

/* What one stores that does no more than that, but on x86 and amd64, where it is
   not asked for. */
typedef enum {
   HostValue_None,       /* or it is not so simple */
   HostValue_Word,       /* the last SIZE bytes of VALUE */
   HostValue_Memory,     /* what is at VALUE */
   HostValue_Float,      /* floating point register REG; if SIZE is 4, as float */
   HostValue_FloatBits,  /* SIZE bytes of what such a one holds */
   HostValue_Vector      /* SIZE bytes of vector register REG */
} HostValue;

/* What one does. */
typedef struct {
   Addr      at;         /* where its operand is, the first byte */
   Bool      stores;     /* it writes there, whether or not it reads first */
   HostValue kind;
   UWord     value;
   UInt      reg;
   UInt      size;
} HostAccess;

/* The instruction at CODE, as far as those have one operand in memory that VEX
   makes, when the registers in the order of their numbers are REGS.  False if
   it accesses none, and on architectures for which it cannot be told. */
extern Bool VG_(host_access) ( const UChar* code, const UWord* regs,
                               HostAccess* access );

#endif   // __PUB_CORE_HOSTACCESS_H

/*--------------------------------------------------------------------*/
/*--- end                                    pub_core_hostaccess.h ---*/
/*--------------------------------------------------------------------*/
