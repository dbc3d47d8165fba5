/*--------------------------------------------------------------------*/
/*--- io_uring: rings of provided buffers.          uring-groups.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   A program gives the kernel buffers by storing them in such a ring, without a
   call; a request takes the next (io_uring/kbuf.c).  It must not know
   requests. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "pub_core_libcassert.h"
#include "pub_core_libcbase.h"
#include "pub_core_mallocfree.h"

#include "priv_types_n_macros.h"
#include "priv_syswrap-uring.h"

typedef struct _Group {
   struct _Group* next;
   UInt   bgid, entries, flags;
   Addr   at;                 /* 0: not mapped */
   UShort marked;             /* up to there all counts as written */
   UShort taken;              /* where the last that was written ended */
} Group;

static Group* group_of ( const Ring* r, UInt bgid )
{
   Group* g;

   for (g = r->groups; g && g->bgid != bgid; g = g->next)
      ;
   return g;
}

static SizeT size_of ( const Group* g )
{
   return (SizeT)g->entries * sizeof(struct vki_io_uring_buf);
}

void ML_(uring_group_add) ( Ring* r, const struct vki_io_uring_buf_reg* reg )
{
   Group* g;

   ML_(uring_group_remove)(r, reg->bgid);
   g = VG_(calloc)("syswrap.uring.group", 1, sizeof(*g));
   g->bgid    = reg->bgid;
   g->entries = reg->ring_entries;
   g->flags   = reg->flags;
   if (!(reg->flags & VKI_IOU_PBUF_RING_MMAP))
      g->at = reg->ring_addr;
   g->next   = r->groups;
   r->groups = g;
}

void ML_(uring_group_remove) ( Ring* r, UInt bgid )
{
   Group** p;

   for (p = &r->groups; *p; p = &(*p)->next)
      if ((*p)->bgid == bgid) {
         Group* const g = *p;
         *p = g->next;
         VG_(free)(g);
         return;
      }
}

void ML_(uring_groups_free) ( Ring* r )
{
   while (r->groups)
      ML_(uring_group_remove)(r, r->groups->bgid);
}

void ML_(uring_groups_mapped) ( Ring* r, UInt bgid, Addr a, SizeT len )
{
   Group* const g = group_of(r, bgid);

   if (g && len >= size_of(g))
      g->at = a;
}

void ML_(uring_groups_unmapped) ( Ring* r, Addr a, SizeT len )
{
   Group* g;

   for (g = r->groups; g; g = g->next)
      if (g->at < a + len && a < g->at + size_of(g))
         g->at = 0;
}

static Bool tail_of ( const Group* g, UShort* tail )
{
   return g->at
          && ML_(async_peek)(g->at + offsetof(struct vki_io_uring_buf, resv),
                             tail, sizeof(*tail));
}

static Bool buffer_of ( const Group* g, UShort i, struct vki_io_uring_buf* b )
{
   return ML_(async_peek)(g->at + (i & (g->entries - 1)) * sizeof(*b), b,
                          sizeof(*b));
}

static void mark_group ( Group* g, ThreadId tid )
{
   struct vki_io_uring_buf b;
   UShort tail;

   if (!tail_of(g, &tail))
      return;
   if ((UShort)(tail - g->marked) > g->entries)
      g->marked = tail - g->entries;
   for (; g->marked != tail; g->marked++)
      if (buffer_of(g, g->marked, &b))
         ML_(async_mark)(tid, b.addr, b.len);
}

void ML_(uring_groups_mark) ( Ring* r, ThreadId tid )
{
   Group* g;

   for (g = r->groups; g; g = g->next)
      mark_group(g, tid);
}

/* A bundle goes on in the buffers that follow.  Of what is used a piece at a time
   the ring tells what is left, not where the last piece was.  The kernel takes
   buffers in their order, so the next is looked for behind the last one, and
   then in the rest of the ring, which may have 32768. */
void ML_(uring_group_written) ( Ring* r, ThreadId tid, UInt bgid, UInt bid,
                                UInt res )
{
   Group* const g = group_of(r, bgid);
   struct vki_io_uring_buf b;
   UShort tail, i;
   UInt   n;

   if (!g || !tail_of(g, &tail))
      return;
   if (g->flags & VKI_IOU_PBUF_RING_INC) {
      mark_group(g, tid);
      return;
   }
   i = g->taken;
   if ((UShort)(tail - i) > g->entries)
      i = tail - g->entries;
   for (n = 0; n < g->entries; n++, i++)
      if (buffer_of(g, i, &b) && b.bid == bid)
         break;
   for (; n < g->entries && res > 0; n++, i++) {
      if (!buffer_of(g, i, &b))
         return;
      if (b.len > res)
         b.len = res;
      ML_(async_mark)(tid, b.addr, b.len);
      res -= b.len;
      g->taken = i + 1;
   }
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                           uring-groups.c ---*/
/*--------------------------------------------------------------------*/
