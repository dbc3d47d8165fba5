/*--------------------------------------------------------------------*/
/*--- What a queued request may write.              async-writes.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   A request that is queued is described once, when the kernel takes it; what
   it may write is kept here until it is known what it has written.  It must
   not know Valgrind, nor io_uring or AIO. */

#ifndef __ASYNC_WRITES_H
#define __ASYNC_WRITES_H

#include "effects.h"

typedef enum {
   AsyncData,     /* as many of these bytes, one after the other, as the
                     result says */
   AsyncWhole,    /* all of it, unless the request fails */
   AsyncUpTo      /* the same, but that nothing tells how much of it */
} AsyncHow;

typedef struct {
   AsyncHow how;
   ULong    at, len;
} AsyncWrite;

/* An iovec has no more than UIO_MAXIOV = 1024 members. */
#define ASYNC_WRITES 1032

typedef struct {
   UInt       n;
   UInt       each;      /* bytes that 1 in the result stands for */
   AsyncWrite write[ASYNC_WRITES];
} AsyncWrites;

/* Describes LEN bytes at AT as FxWrite, and keeps them in W. */
extern void ML_(async_write) ( Effects* e, AsyncWrites* w, AsyncHow how,
                               ULong at, ULong len, const HChar* what );

/* The same of N iovecs at IOV, which are read; or of what is READ, which is
   not kept. */
extern void ML_(async_iovec) ( Effects* e, AsyncWrites* w, Bool read,
                               ULong iov, ULong n );

/* Calls F for what a request has written that may write the first N of W, and
   whose result, in bytes, is this. */
extern void ML_(async_written) ( const AsyncWrite* w, UInt n, Long result,
                                 void (*f)( void* opaque, ULong at,
                                            ULong len ),
                                 void* opaque );

#endif   // __ASYNC_WRITES_H

/*--------------------------------------------------------------------*/
/*--- end                                           async-writes.h ---*/
/*--------------------------------------------------------------------*/
