/*--------------------------------------------------------------------*/
/*--- The rings of dirty pages.                   kvm-dirty-ring.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   Each vCPU of a VM that was given KVM_CAP_DIRTY_LOG_RING shares a ring of
   entries with its program: the kernel fills one for each page that the guest
   has written to, the program says in it that it has seen it, and
   KVM_RESET_DIRTY_RINGS takes it back.  It must not know Valgrind, nor where
   the rings are mapped.

   Part of the effects core; see effects.h. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "kvm-call.h"
#include "kvm-rows.h"

/* struct kvm_dirty_gfn */
typedef struct {
   UInt  flags, slot;
   ULong offset;
} Entry;

#define DIRTY_GFN_F_RESET 2

/* virt/kvm/dirty_ring.c, kvm_dirty_ring_reset: it looks at the flags from where
   it stopped the last time, at the rest of those entries that the program has
   seen, and clears the flags of these.  Where it stopped is its secret; but
   flags are zeros, or the kernel's, until the program stores its own, so that
   all of them must be defined.  An entry that it has taken back is its own: it
   fills that again at any time while a vCPU runs. */
static void describe_entry ( KvmCall* c, ULong at, const Entry* entry )
{
   if (c->fx.after) {
      if (entry->flags == 0)
         fx_span_at(c, FxPublish, at, sizeof(*entry), "kvm_dirty_gfn");
      return;
   }
   fx_span_at(c, FxPoll, at, 4, "kvm_dirty_gfn.flags");
   if (entry->flags & DIRTY_GFN_F_RESET) {
      fx_span_at(c, FxPoll, at + 4, 4, "kvm_dirty_gfn.slot");
      fx_span_at(c, FxPoll, at + 8, 8, "kvm_dirty_gfn.offset");
   }
}

/* SIZE bytes of a ring at AT, whole entries.  Mostly they are good, and nobody
   wants to hear of them. */
static void describe_ring ( KvmCall* c, ULong at, ULong size )
{
   enum { MANY = 64 };
   Entry entry[MANY];
   UInt  n, i;

   if (!fx_data_at(c, at, size))
      return;
   for (; size > 0; size -= n * sizeof(Entry), at += n * sizeof(Entry)) {
      n = size < sizeof(entry) ? size / sizeof(Entry) : MANY;
      if (ML_(fx_is_good)(&c->fx, at, n * sizeof(Entry)))
         continue;
      if (!ML_(fx_peek_now)(&c->fx, at, entry, n * sizeof(Entry)))
         return;
      for (i = 0; i < n; i++)
         describe_entry(c, at + i * sizeof(Entry), &entry[i]);
   }
}

/* virt/kvm/kvm_main.c, kvm_vm_ioctl_reset_dirty_pages: the rings of all vCPUs.
   KVM_DIRTY_LOG_PAGE_OFFSET is the same wherever there are any. */
void ML_(kvm_reset_dirty_rings) ( KvmCall* c )
{
   enum { DIRTY_LOG_PAGE = 64 };
   const ULong size = ML_(kvm_recall)(c, KvmFact_dirty_ring, 0);
   ULong at, n;
   UInt  i = 0;

   if (size == 0 || !c->shared)
      return;
   while (c->shared(c->opaque, &i, DIRTY_LOG_PAGE * (ULong)c->pagesize, size,
                    &at, &n))
      describe_ring(c, at, n - n % sizeof(Entry));
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                         kvm-dirty-ring.c ---*/
/*--------------------------------------------------------------------*/
