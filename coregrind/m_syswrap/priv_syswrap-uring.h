/*--------------------------------------------------------------------*/
/*--- The rings of io_uring.                  priv_syswrap-uring.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   What the other wrappers tell of mappings, and what the handlers of io_uring's
   calls know of a ring.  None of the first costs more than a compare while there
   is no ring. */

#ifndef __PRIV_SYSWRAP_URING_H
#define __PRIV_SYSWRAP_URING_H

#include "pub_core_basics.h"

#if defined(VGO_linux)

#include "pub_core_vki.h"
#include "priv_fd-objects.h"
#include "priv_syswrap-async.h"

/*--- For the other wrappers ---*/

/* FD was mapped from OFFSET on at A; nothing is mapped there any more. */
extern void ML_(uring_mapped) ( Addr a, SizeT len, Int fd, Off64T offset );
extern void ML_(uring_unmapped) ( Addr a, SizeT len );

/* Whether there is a ring with something to be seen before the next call of the
   client, and has a look. */
extern Bool ML_(uring_watched);
extern void ML_(uring_look) ( ThreadId tid );

/*--- Rings: uring-rings.c ---*/

typedef struct _Ring Ring;

struct _Ring {
   FdObject object;           /* held by places among registered rings, too */
   Ring* next;                /* of all */
   Int   fd;                  /* what ML_(uring_fd) last was, or -1 */
   UInt  setup;               /* IORING_SETUP_* that it was made with */
   Bool  polled;              /* the client has asked for a thread of the
                                 kernel's, and we are that */
   struct vki_io_uring_params params;

   /* Where the client has mapped it; 0: it has not. */
   Addr  sq, cq, sqes;
   SizeT sq_size, cq_size, sqes_size;

   /* Requests that were submitted and of which the last completion was not
      seen: uring-flights.c. */
   struct _VgHashTable* flights;
   UInt  n_selecting;         /* those that select buffers */
   UInt  n_fds;               /* those that make fds */
   Bool  vague;               /* there may be more, and completions of nobody's
                                 requests */
   UInt  seen;                /* of the completion queue */

   /* Registered buffers. */
   UInt  n_buffers;
   struct { ULong at, len; }* buffers;

   struct _Group* groups;     /* rings of provided buffers */
};

/* A completion. */
typedef struct {
   ULong user_data;
   Int   res;
   UInt  flags;
} Completion;

/* What FD, or the place FD among the rings that TID has registered, is; NULL: no
   ring that we know. */
extern Ring* ML_(uring_find) ( ThreadId tid, Int fd, Bool registered );

/* A new one, held by the caller until it has an fd or a place. */
extern Ring* ML_(uring_new) ( UInt setup, Bool polled,
                              const struct vki_io_uring_params* params );

/* An fd of it that the running thread has, or -1. */
extern Int   ML_(uring_fd) ( Ring* ring );

extern void  ML_(uring_set_registered) ( ThreadId tid, UInt place,
                                         Ring* ring );
extern void  ML_(uring_resized) ( Ring* ring,
                                  const struct vki_io_uring_params* params );

/* The first ring, for a walk over all. */
extern Ring* ML_(uring_first) ( void );

/* How far the program has come with submitting, and the kernel with taking and
   with completing; False if that cannot be seen. */
extern Bool ML_(uring_sq_state) ( const Ring* r, UInt* head, UInt* tail );
extern Bool ML_(uring_cq_tail) ( const Ring* r, UInt* tail );

/* Entry number AT of the submission queue, and where it lies; False if it cannot
   be seen or is none. */
extern Bool ML_(uring_entry) ( const Ring* r, UInt at,
                               struct vki_uring_sqe* sqe, Addr* where );

/* Completion number *AT, and the number of the next; False: there is none. */
extern Bool ML_(uring_completion) ( const Ring* r, UInt* at, UInt tail,
                                    Completion* c );

/*--- Provided buffers: uring-groups.c ---*/

extern void ML_(uring_group_add) ( Ring* r,
                                   const struct vki_io_uring_buf_reg* reg );
extern void ML_(uring_group_remove) ( Ring* r, UInt bgid );
extern void ML_(uring_groups_free) ( Ring* r );
extern void ML_(uring_groups_mapped) ( Ring* r, UInt bgid, Addr a, SizeT len );
extern void ML_(uring_groups_unmapped) ( Ring* r, Addr a, SizeT len );

/* All that the groups provide now counts as written. */
extern void ML_(uring_groups_mark) ( Ring* r, ThreadId tid );

/* Of group BGID a request has written RES bytes, from buffer BID on. */
extern void ML_(uring_group_written) ( Ring* r, ThreadId tid, UInt bgid,
                                       UInt bid, UInt res );

/*--- Requests: uring-flights.c ---*/

/* What is to be known of one when it is done. */
typedef struct {
   ULong user_data;
   Bool  makes_fd, selects;
   Bool  more_is_last;        /* what comes after "more" has another name */
   Bool  may_be_silent;       /* there may be no completion */
   UInt  bgid;
} FlightKind;

extern void ML_(uring_flight_add) ( Ring* r, const FlightKind* kind );
extern void ML_(uring_flights_free) ( Ring* r );

/* What is known of the request, or one of those, that C completes. */
typedef struct {
   UInt n, n_fds, n_selecting;   /* so many may be meant, before it; 0: none of
                                    them is known */
   UInt bgid;
} FlightFound;

extern FlightFound ML_(uring_flight_completed) ( Ring* r,
                                                 const Completion* c );

/* Nothing is known any more of who is out. */
extern void ML_(uring_flights_lost) ( Ring* r );

#else

static inline void ML_(uring_mapped) ( Addr a, SizeT len, Int fd,
                                       Off64T offset ) { }
static inline void ML_(uring_unmapped) ( Addr a, SizeT len ) { }

#endif

#endif   // __PRIV_SYSWRAP_URING_H

/*--------------------------------------------------------------------*/
/*--- end                                     priv_syswrap-uring.h ---*/
/*--------------------------------------------------------------------*/
