/*--------------------------------------------------------------------*/
/*--- The rings of io_uring.                         uring-rings.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   Which ring an fd or a registered place is, where the client has mapped it,
   and what is in there.  All of that can be changed by the client at any time,
   so whatever is read there is checked.  It must not know what a request
   does. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "pub_core_aspacemgr.h"
#include "pub_core_hashtable.h"
#include "pub_core_libcassert.h"
#include "pub_core_libcbase.h"
#include "pub_core_mallocfree.h"
#include "pub_core_tooliface.h"

#include "priv_types_n_macros.h"
#include "priv_syswrap-uring.h"

/*--------------------------------------------------------------------*/
/*--- Rings                                                        ---*/
/*--------------------------------------------------------------------*/

static Ring* rings;

Ring* ML_(uring_first) ( void )
{
   return rings;
}

static void free_ring ( FdObject* o )
{
   Ring* const ring = (Ring*)o;
   Ring** r;

   for (r = &rings; *r != ring; r = &(*r)->next)
      ;
   *r = ring->next;
   ML_(uring_flights_free)(ring);
   ML_(uring_groups_free)(ring);
   VG_(free)(ring->buffers);
   VG_(free)(ring);
}

static const FdFamily family = { NULL, NULL, free_ring };

Ring* ML_(uring_new) ( UInt setup, Bool polled,
                       const struct vki_io_uring_params* params )
{
   Ring* const ring = VG_(calloc)("syswrap.uring.ring", 1, sizeof(*ring));

   ML_(fd_object_init)(&ring->object, &family);
   ring->fd     = -1;
   ring->setup  = setup;
   ring->polled = polled;
   ML_(uring_resized)(ring, params);
   ring->next = rings;
   rings      = ring;
   return ring;
}

Int ML_(uring_fd) ( Ring* ring )
{
   const Int fd = ML_(fd_of)(&ring->object, ring->fd);

   if (fd >= 0)
      ring->fd = fd;
   return fd;
}

/*--- Rings that are registered ---*/

/* A place that a thread has, and the ring there, which is held. */
typedef struct _Place {
   struct _Place* next;
   UWord          key;
   Ring*          ring;
} Place;

static VgHashTable* places;

/* io_uring/tctx.h, IO_RINGFD_REG_MAX */
#define PLACES 16

static UWord place_key ( ThreadId tid, UInt place )
{
   return tid * PLACES + place;
}

void ML_(uring_set_registered) ( ThreadId tid, UInt place, Ring* ring )
{
   Place* p;

   if (place >= PLACES || (!ring && !places))
      return;
   if (!places)
      places = VG_(HT_construct)("syswrap.uring.places");
   if (ring)
      ML_(fd_object_hold)(&ring->object);
   p = VG_(HT_remove)(places, place_key(tid, place));
   if (p) {
      ML_(fd_object_release)(&p->ring->object);
      VG_(free)(p);
   }
   if (!ring)
      return;
   p = VG_(malloc)("syswrap.uring.place", sizeof(*p));
   p->key  = place_key(tid, place);
   p->ring = ring;
   VG_(HT_add_node)(places, p);
}

Ring* ML_(uring_find) ( ThreadId tid, Int fd, Bool registered )
{
   const Place* p = NULL;

   if (!rings)
      return NULL;
   if (!registered)
      return (Ring*)ML_(fd_get)(fd, &family);
   if (places && fd >= 0 && fd < PLACES)
      p = VG_(HT_lookup)(places, place_key(tid, fd));
   return p ? p->ring : NULL;
}

/*--------------------------------------------------------------------*/
/*--- Where it is mapped                                           ---*/
/*--------------------------------------------------------------------*/

/* The kernel would say so if its thread slept; the client must call then
   (io_uring.h, IORING_SQ_NEED_WAKEUP). */
static void say_asleep ( Ring* r )
{
   const Addr at = r->sq + r->params.sq_off.flags;

   if (r->polled && r->sq
       && VG_(am_is_valid_for_client)(at, 4, VKI_PROT_READ | VKI_PROT_WRITE))
      __atomic_fetch_or((UInt*)at, VKI_IORING_SQ_NEED_WAKEUP,
                        __ATOMIC_SEQ_CST);
}

void ML_(uring_mapped) ( Addr a, SizeT len, Int fd, Off64T offset )
{
   Ring* ring;

   if (!rings)
      return;
   ML_(uring_unmapped)(a, len);
   ring = fd >= 0 ? ML_(uring_find)(0, fd, False) : NULL;
   if (!ring)
      return;
   switch (offset & VKI_IORING_OFF_MMAP_MASK) {
      case VKI_IORING_OFF_SQ_RING:
         ring->sq      = a;
         ring->sq_size = len;
         say_asleep(ring);
         break;
      case VKI_IORING_OFF_CQ_RING:
         ring->cq      = a;
         ring->cq_size = len;
         break;
      case VKI_IORING_OFF_SQES:
         ring->sqes      = a;
         ring->sqes_size = len;
         break;
      case VKI_IORING_OFF_PBUF_RING:
         ML_(uring_groups_mapped)(ring,
                                  (UInt)(offset & ~VKI_IORING_OFF_MMAP_MASK)
                                  >> VKI_IORING_OFF_PBUF_SHIFT, a, len);
         break;
   }
}

static Bool overlap ( Addr a, SizeT a_len, Addr b, SizeT b_len )
{
   return a < b + b_len && b < a + a_len;
}

void ML_(uring_unmapped) ( Addr a, SizeT len )
{
   Ring* r;

   for (r = rings; r; r = r->next) {
      if (overlap(r->sq, r->sq_size, a, len))
         r->sq = r->sq_size = 0;
      if (overlap(r->cq, r->cq_size, a, len))
         r->cq = r->cq_size = 0;
      if (overlap(r->sqes, r->sqes_size, a, len))
         r->sqes = r->sqes_size = 0;
      if (r->groups)
         ML_(uring_groups_unmapped)(r, a, len);
   }
}

/* io_uring.c, io_allocate_scq_urings: where the client gives the memory it has
   both rings in one piece, and to Memcheck it may still be undefined. */
void ML_(uring_resized) ( Ring* r, const struct vki_io_uring_params* params )
{
   const SizeT entry = r->setup & VKI_IORING_SETUP_SQE128 ? 128 : 64;
   const SizeT done  = r->setup & VKI_IORING_SETUP_CQE32 ? 32 : 16;

   r->params = *params;
   r->sq = r->cq = r->sqes = 0;
   r->sq_size = r->cq_size = r->sqes_size = 0;
   if (!(r->setup & VKI_IORING_SETUP_NO_MMAP))
      return;
   r->sq      = params->cq_off.resv[1];
   r->sq_size = params->cq_off.cqes + params->cq_entries * done;
   if (!(r->setup & VKI_IORING_SETUP_NO_SQARRAY)
       && params->sq_off.array + 4 * params->sq_entries > r->sq_size)
      r->sq_size = params->sq_off.array + 4 * params->sq_entries;
   r->cq        = r->sq;
   r->cq_size   = r->sq_size;
   r->sqes      = params->sq_off.resv2;
   r->sqes_size = params->sq_entries * entry;
   say_asleep(r);
}

/*--------------------------------------------------------------------*/
/*--- What is in there                                             ---*/
/*--------------------------------------------------------------------*/

/* LEN bytes at OFF of the memory that both rings share; the client may have
   mapped less of it for one of them. */
static Bool look ( const Ring* r, ULong off, void* to, UInt len )
{
   if (r->sq && off + len <= r->sq_size && ML_(async_peek)(r->sq + off, to,
                                                           len))
      return True;
   return r->cq && off + len <= r->cq_size
          && ML_(async_peek)(r->cq + off, to, len);
}

Bool ML_(uring_sq_state) ( const Ring* r, UInt* head, UInt* tail )
{
   return look(r, r->params.sq_off.head, head, 4)
          && look(r, r->params.sq_off.tail, tail, 4);
}

Bool ML_(uring_cq_tail) ( const Ring* r, UInt* tail )
{
   return look(r, r->params.cq_off.tail, tail, 4);
}

/* io_uring.c, io_get_sqe */
Bool ML_(uring_entry) ( const Ring* r, UInt at, struct vki_uring_sqe* sqe,
                        Addr* where )
{
   const UInt n = r->params.sq_entries;
   ULong off;
   UInt  i = at & (n - 1);

   if (n == 0)
      return False;
   if (!(r->setup & VKI_IORING_SETUP_NO_SQARRAY)
       && (!look(r, r->params.sq_off.array + 4ULL * i, &i, 4) || i >= n))
      return False;
   off = (ULong)i * (r->setup & VKI_IORING_SETUP_SQE128 ? 128 : 64);
   *where = r->sqes + off;
   return r->sqes && off + sizeof(*sqe) <= r->sqes_size
          && ML_(async_peek)(*where, sqe, sizeof(*sqe));
}

/* io_uring.c, io_get_cqe; one of 32 bytes takes two places of a mixed ring. */
Bool ML_(uring_completion) ( const Ring* r, UInt* at, UInt tail,
                             Completion* c )
{
   const UInt n    = r->params.cq_entries;
   const UInt each = r->setup & VKI_IORING_SETUP_CQE32 ? 32 : 16;

   while (*at != tail && n > 0) {
      if (!look(r, r->params.cq_off.cqes + (ULong)(*at & (n - 1)) * each, c,
                sizeof(*c)))
         return False;
      (*at)++;
      if (!(r->setup & VKI_IORING_SETUP_CQE_MIXED))
         return True;
      if ((c->flags & VKI_IORING_CQE_F_32) && *at != tail)
         (*at)++;
      if (!(c->flags & VKI_IORING_CQE_F_SKIP))
         return True;
   }
   return False;
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                            uring-rings.c ---*/
/*--------------------------------------------------------------------*/
