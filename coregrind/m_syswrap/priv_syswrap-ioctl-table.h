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

/* Whether LEN bytes at BUF, which are written to FD, are one of the messages
   that are looked at there; then the tool is told, and is to be told when the
   call has succeeded. */
extern Bool ML_(io_pre_write)  ( ThreadId tid, Int fd, Addr buf, SizeT len );
extern void ML_(io_post_write) ( ThreadId tid, SizeT written );

/* LEN bytes at BUF have been read from FD: gives the client the fds that they
   name, if they are events of userfaultfd. */
extern void ML_(io_post_read) ( ThreadId tid, Int fd, Addr buf, SizeT len );

/* Nothing could be read from FD.  True: it has been tried once more, with *RES,
   since a page fault of a thread is told there at any moment. */
extern Bool ML_(io_read_again) ( Int fd, Addr buf, SizeT len, SysRes* res );

/* LEN bytes at BUF have been read, which may be such page faults. */
extern void ML_(io_faults_read) ( Addr buf, SizeT len );

/* A call on FD, of thread TID, has made this of the program's memory: see
   IoMemory. */
extern void ML_(io_memory_changed) ( ThreadId tid, Int fd, IoMemory what,
                                     ULong key, ULong at, ULong len );

#else

static inline Bool ML_(io_pre_write)  ( ThreadId tid, Int fd, Addr buf,
                                        SizeT len ) { return False; }
static inline void ML_(io_post_write) ( ThreadId tid, SizeT written ) { }
static inline void ML_(io_post_read)  ( ThreadId tid, Int fd, Addr buf,
                                        SizeT len ) { }
static inline Bool ML_(io_read_again) ( Int fd, Addr buf, SizeT len,
                                        SysRes* res ) { return False; }
static inline void ML_(io_faults_read) ( Addr buf, SizeT len ) { }

#endif

#endif   // __PRIV_SYSWRAP_IOCTL_TABLE_H

/*--------------------------------------------------------------------*/
/*--- end                               priv_syswrap-ioctl-table.h ---*/
/*--------------------------------------------------------------------*/
