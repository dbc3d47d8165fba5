/*--------------------------------------------------------------------*/
/*--- Waiting for pages that the client provides.                  ---*/
/*---                                         pub_core_pagewaits.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework. */

#ifndef __PUB_CORE_PAGEWAITS_H
#define __PUB_CORE_PAGEWAITS_H

//--------------------------------------------------------------------
// PURPOSE: With userfaultfd a thread that touches a page sleeps until
// another thread of the client has provided it.  Here it lets go of the
// BigLock first.  This must not know which call registered the pages.
//--------------------------------------------------------------------

#include "pub_core_basics.h"
#include "pub_core_vki.h"

/* Who touches a page of a range sleeps: */
typedef enum {
   Vg_PageMissing   = 1,      /* if it is not there */
   Vg_PageProtected = 2       /* if it is write-protected, to store to it */
} PageWait;

/* From now on LEN bytes at A are so; or they are not. */
extern void VG_(pages_may_wait)  ( Addr a, SizeT len, PageWait when );
extern void VG_(pages_wait_not)  ( Addr a, SizeT len );

/* Thread TID begins to run translations, or has ended to. */
extern void VG_(watch_page_waits) ( ThreadId tid, Bool on );

/* The first that a handler of synchronous signals calls.  True: the signal was
   meant for this module.  Thread TID may have slept meanwhile, without the
   BigLock; it is to go on where UC says now, unless it is exiting. */
extern Bool VG_(wait_for_page) ( ThreadId tid, const vki_siginfo_t* info,
                                 struct vki_ucontext* uc );

/* Whether a thread waits for a page that nobody has been told of, as far as is
   known: it may only be about to touch it, having let go of the BigLock.  And:
   somebody has been, of the page at A. */
extern Bool VG_(page_is_asked_for) ( void );
extern void VG_(page_was_told)     ( Addr a );

/* Thread TID, which is exiting, shall not wait for a page any more. */
extern void VG_(end_page_wait) ( ThreadId tid );

#endif   // __PUB_CORE_PAGEWAITS_H

/*--------------------------------------------------------------------*/
/*--- end                                     pub_core_pagewaits.h ---*/
/*--------------------------------------------------------------------*/
