/*--------------------------------------------------------------------*/
/*--- Ioctls that are in tables.        priv_syswrap-ioctl-table.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   What PRE(sys_ioctl) and POST(sys_ioctl) need to know of the families of
   ioctl-table.h: requests that ML_(io_is_known) says True of are handed over
   to the pair of templates.  It must not know what an ioctl does. */

#ifndef __PRIV_SYSWRAP_IOCTL_TABLE_H
#define __PRIV_SYSWRAP_IOCTL_TABLE_H

#include "pub_core_basics.h"

#if defined(VGO_linux)

#include "priv_types_n_macros.h"    // DECL_TEMPLATE
#include "ioctl-table.h"            // ML_(io_is_known)

/* ARG2 has been cut to 32 bits and SfMayBlock been set. */
DECL_TEMPLATE(io, ioctl);

/* A call on FD, of thread TID, has made this of the program's memory: see
   IoMemory. */
extern void ML_(io_memory_changed) ( ThreadId tid, Int fd, IoMemory what,
                                     ULong key, ULong at, ULong len );

#endif

#endif   // __PRIV_SYSWRAP_IOCTL_TABLE_H

/*--------------------------------------------------------------------*/
/*--- end                               priv_syswrap-ioctl-table.h ---*/
/*--------------------------------------------------------------------*/
