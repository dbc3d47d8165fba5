/*--------------------------------------------------------------------*/
/*--- Requests that are done later.                syswrap-async.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   Tells the tool what they wrote.  It must not know io_uring or AIO. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "pub_core_libcassert.h"
#include "pub_core_libcbase.h"
#include "pub_core_mallocfree.h"
#include "pub_core_threadstate.h"
#include "pub_core_tooliface.h"

#include "priv_types_n_macros.h"
#include "priv_syswrap-async.h"
#include "priv_syswrap-effects.h"

/* Of what is not addressable no more than this is searched for what is. */
#define MOST_SKIPPED 65536

void ML_(async_mark) ( ThreadId tid, ULong at, ULong len )
{
   UInt skipped = 0;

   /* To others it would be a write by this thread, now. */
   if (!VG_(needs).memory_query)
      return;
   if (at != (Addr)at || len == 0)
      return;
   if (len > (ULong)(~(Addr)0 - (Addr)at) + 1)
      len = (ULong)(~(Addr)0 - (Addr)at) + 1;
   while (len > 0) {
      Addr bad = (Addr)at;
      ULong n;

      switch (VG_(tdict).tool_query_memory((Addr)at, (SizeT)len, False,
                                           &bad)) {
         case Vg_MemUnaddressable:
            n = bad - (Addr)at;
            break;
         default:
            n = len;
            break;
      }
      if (n > 0
          && VG_(tdict).tool_query_memory((Addr)at, (SizeT)n, True, NULL)
                != Vg_MemGood)
         POST_MEM_WRITE((Addr)at, (SizeT)n);
      if (n < len) {
         n++;
         if (++skipped == MOST_SKIPPED)
            return;
      }
      at  += n;
      len -= n;
   }
}

Bool ML_(async_peek) ( ULong at, void* to, UInt len )
{
   Effects e;
   FxTool  tool;

   ML_(fx_tool_init)(&e, &tool, 0, NULL, NULL);
   return e.peek(e.opaque, at, to, len);
}

AsyncBatch* ML_(async_batch_new) ( ThreadId tid )
{
   AsyncBatch* const b = VG_(calloc)("syswrap.async.batch", 1, sizeof(*b));

   b->tid   = tid;
   b->alone = VG_(count_living_threads)() == 1;
   return b;
}

void ML_(async_batch_free) ( AsyncBatch* b )
{
   UInt i;

   if (!b)
      return;
   for (i = 0; i < b->n; i++)
      VG_(free)(b->request[i].write);
   VG_(free)(b->request);
   VG_(free)(b);
}

static void mark_request ( AsyncBatch* b, AsyncRequest* r )
{
   UInt i;

   if (r->marked)
      return;
   r->marked = True;
   for (i = 0; i < r->n_writes; i++)
      ML_(async_mark)(b->tid, r->write[i].at, r->write[i].len);
}

AsyncRequest* ML_(async_add) ( AsyncBatch* b, ULong key, const AsyncWrites* w )
{
   const SizeT size = w->n * sizeof(w->write[0]);
   AsyncRequest* r;

   if (b->n == b->room) {
      b->room    = b->room ? 2 * b->room : 8;
      b->request = VG_(realloc)("syswrap.async.requests", b->request,
                                b->room * sizeof(*r));
   }
   r = &b->request[b->n++];
   VG_(memset)(r, 0, sizeof(*r));
   r->key      = key;
   r->n_writes = w->n;
   r->each     = w->each;
   if (size > 0) {
      r->write = VG_(malloc)("syswrap.async.writes", size);
      VG_(memcpy)(r->write, w->write, size);
   }
   if (!b->alone)
      mark_request(b, r);
   return r;
}

void ML_(async_mark_all) ( AsyncBatch* b )
{
   UInt i;

   for (i = 0; i < b->n; i++)
      mark_request(b, &b->request[i]);
}

/* Of those with the same key nobody knows which it is. */
void ML_(async_done) ( AsyncBatch* b, ULong key, Long result )
{
   AsyncRequest* found = NULL;
   UInt i, n = 0;

   for (i = 0; i < b->n; i++)
      if (b->request[i].key == key) {
         found = &b->request[i];
         n++;
      }
   if (n > 1)
      for (i = 0; i < b->n; i++) {
         if (b->request[i].key == key)
            mark_request(b, &b->request[i]);
      }
   if (n == 1) {
      found->n_done++;
      found->result = result;
   }
}

static void mark_written ( void* opaque, ULong at, ULong len )
{
   ML_(async_mark)(((AsyncBatch*)opaque)->tid, at, len);
}

void ML_(async_submitted) ( AsyncBatch* b, UInt n )
{
   UInt i;

   for (i = 0; i < n && i < b->n; i++) {
      AsyncRequest* const r = &b->request[i];

      if (r->marked)
         continue;
      if (r->n_done == 1)
         ML_(async_written)(r->write, r->n_writes, r->result * r->each,
                            mark_written, b);
      else
         mark_request(b, r);
   }
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                          syswrap-async.c ---*/
/*--------------------------------------------------------------------*/
