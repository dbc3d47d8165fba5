/*--------------------------------------------------------------------*/
/*--- Requests that are done later.           priv_syswrap-async.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   What the handlers of io_uring and of AIO share.  A program takes
   completions from memory that it shares with the kernel, without a call, so
   what a request may write counts as written from the moment on when the
   program can look; unless the completion is there before that. */

#ifndef __PRIV_SYSWRAP_ASYNC_H
#define __PRIV_SYSWRAP_ASYNC_H

#include "async-writes.h"

/* A request that a call submits. */
typedef struct {
   ULong       key;          /* what its completion is known by */
   UInt        n_writes, each;
   AsyncWrite* write;
   ULong       fds_at;       /* two new fds are stored here, if not 0 */
   Bool        marked;       /* counts as written already */
   UInt        n_done;       /* completions, and the result of the last */
   Long        result;
} AsyncRequest;

/* The requests of one call. */
typedef struct {
   ThreadId      tid;
   Bool          alone;      /* nobody can look while the call is made */
   UInt          n, room;
   AsyncRequest* request;
} AsyncBatch;

/* Begins an empty one, for a call of TID. */
extern AsyncBatch* ML_(async_batch_new) ( ThreadId tid );
extern void        ML_(async_batch_free) ( AsyncBatch* b );

/* Adds a request that may write what W says, before it is submitted. */
extern AsyncRequest* ML_(async_add) ( AsyncBatch* b, ULong key,
                                      const AsyncWrites* w );

/* What those that B has so far may write counts as written. */
extern void ML_(async_mark_all) ( AsyncBatch* b );

/* A request with this KEY, which is one of B or not, was completed with
   RESULT before anybody could look. */
extern void ML_(async_done) ( AsyncBatch* b, ULong key, Long result );

/* The call is over, and the first N were submitted. */
extern void ML_(async_submitted) ( AsyncBatch* b, UInt n );

/* These LEN bytes at AT were, or may have been, written: they are defined, as
   far as they are addressable. */
extern void ML_(async_mark) ( ThreadId tid, ULong at, ULong len );

/* Copies client memory; False if it cannot be read. */
extern Bool ML_(async_peek) ( ULong at, void* to, UInt len );

#endif   // __PRIV_SYSWRAP_ASYNC_H

/*--------------------------------------------------------------------*/
/*--- end                                     priv_syswrap-async.h ---*/
/*--------------------------------------------------------------------*/
