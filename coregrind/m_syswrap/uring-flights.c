/*--------------------------------------------------------------------*/
/*--- io_uring: requests that are not done.        uring-flights.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   A completion names its request by user_data, and nothing keeps a program
   from giving that to many.  So what is counted here is all that is out under
   one user_data; of more than one of them nobody can tell which it was.  It
   must not know what a request reads. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "pub_core_hashtable.h"
#include "pub_core_libcassert.h"
#include "pub_core_libcbase.h"
#include "pub_core_mallocfree.h"

#include "priv_types_n_macros.h"
#include "priv_syswrap-uring.h"

/* With more than that something is amiss, and no more are counted. */
#define MOST_FLIGHTS 65536

typedef struct _Flight {
   struct _Flight* next;
   UWord      key;
   FlightKind kind;           /* of the last */
   UInt       n;              /* so many are out */
   UInt       n_fds, n_selecting;
} Flight;

static Word compare ( const void* one, const void* other )
{
   return ((const Flight*)one)->kind.user_data
          != ((const Flight*)other)->kind.user_data;
}

static UWord key_of ( ULong user_data )
{
   return (UWord)(user_data ^ (user_data >> 32));
}

static Flight* find ( const Ring* r, ULong user_data )
{
   Flight probe;

   if (!r->flights)
      return NULL;
   probe.key            = key_of(user_data);
   probe.kind.user_data = user_data;
   return VG_(HT_gen_lookup)(r->flights, &probe, compare);
}

void ML_(uring_flights_free) ( Ring* r )
{
   if (r->flights)
      VG_(HT_destruct)(r->flights, VG_(free));
   r->flights     = NULL;
   r->n_selecting = r->n_fds = 0;
}

void ML_(uring_flights_lost) ( Ring* r )
{
   ML_(uring_flights_free)(r);
   r->vague = True;
}

void ML_(uring_flight_add) ( Ring* r, const FlightKind* kind )
{
   Flight* f;

   if (r->vague)
      return;
   f = find(r, kind->user_data);
   if (kind->may_be_silent
       || (r->flights && VG_(HT_count_nodes)(r->flights) >= MOST_FLIGHTS)) {
      ML_(uring_flights_lost)(r);
      return;
   }
   if (!f) {
      if (!r->flights)
         r->flights = VG_(HT_construct)("syswrap.uring.flights");
      f = VG_(calloc)("syswrap.uring.flight", 1, sizeof(*f));
      f->key  = key_of(kind->user_data);
      f->kind = *kind;
      VG_(HT_add_node)(r->flights, f);
   }
   f->kind = *kind;
   f->n++;
   f->n_fds       += kind->makes_fd;
   f->n_selecting += kind->selects;
   r->n_fds       += kind->makes_fd;
   r->n_selecting += kind->selects;
}

static void landed ( Ring* r, Flight* f )
{
   f->n--;
   if (f->n > 0)
      return;
   r->n_fds       -= f->n_fds;
   r->n_selecting -= f->n_selecting;
   VG_(HT_gen_remove)(r->flights, f, compare);
   VG_(free)(f);
}

FlightFound ML_(uring_flight_completed) ( Ring* r, const Completion* c )
{
   Flight* const f = find(r, c->user_data);
   FlightFound found = { 0, 0, 0, 0 };

   if (!f)
      return found;
   found.n           = f->n;
   found.n_fds       = f->n_fds;
   found.n_selecting = f->n_selecting;
   found.bgid        = f->kind.bgid;
   if (!(c->flags & VKI_IORING_CQE_F_MORE) || f->kind.more_is_last)
      landed(r, f);
   return found;
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                          uring-flights.c ---*/
/*--------------------------------------------------------------------*/
