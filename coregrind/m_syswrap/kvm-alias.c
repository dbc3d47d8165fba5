/*--------------------------------------------------------------------*/
/*--- Which mappings are of the same memory.           kvm-alias.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   A program can map the RAM of a guest at more than one address: the slot has
   one of them, the program works through another.  One entry for each shared
   mapping of the client.  It must not know which of them are RAM. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "pub_core_aspacemgr.h"
#include "pub_core_libcassert.h"    // for priv_types_n_macros.h
#include "pub_core_libcbase.h"
#include "pub_core_mallocfree.h"
#include "priv_kvm.h"

/* Of what: of a file or memfd; of a segment of shmget.  What is shared with
   children only, no file, cannot be mapped once more. */
typedef enum { Of_file, Of_shm } OfWhat;

typedef struct {
   Addr   first, last;
   OfWhat of;
   ULong  dev, number;         /* inode, or shmid */
   ULong  offset;              /* there, of FIRST */
} Mapping;

/* By address, without overlaps. */
static Mapping* mappings;
static UInt     n_mappings, room_for_mappings;

/* The index of the first that does not end before A. */
static UInt first_from ( Addr a )
{
   UInt low = 0, high = n_mappings;

   while (low < high) {
      const UInt middle = (low + high) / 2;
      if (mappings[middle].last < a)
         low = middle + 1;
      else
         high = middle;
   }
   return low;
}

static void insert ( UInt i, Mapping m )
{
   if (n_mappings == room_for_mappings) {
      room_for_mappings = room_for_mappings ? 2 * room_for_mappings : 8;
      mappings = VG_(realloc)("syswrap.kvm.mappings", mappings,
                              room_for_mappings * sizeof(*mappings));
   }
   VG_(memmove)(&mappings[i + 1], &mappings[i],
                (n_mappings - i) * sizeof(*mappings));
   n_mappings++;
   mappings[i] = m;
}

static void start_later ( Mapping* m, Addr first )
{
   m->offset += first - m->first;
   m->first   = first;
}

/* Returns whether there was any. */
static Bool cut ( Addr first, Addr last )
{
   UInt i = first_from(first), n;
   Bool any = False;

   if (i < n_mappings && mappings[i].first < first
       && mappings[i].last > last) {
      Mapping behind = mappings[i];
      mappings[i].last = first - 1;
      start_later(&behind, last + 1);
      insert(i + 1, behind);
      return True;
   }
   if (i < n_mappings && mappings[i].first < first) {
      mappings[i].last = first - 1;
      any = True;
      i++;
   }
   for (n = 0; i + n < n_mappings && mappings[i + n].last <= last; n++)
      ;
   if (n > 0) {
      n_mappings -= n;
      VG_(memmove)(&mappings[i], &mappings[i + n],
                   (n_mappings - i) * sizeof(*mappings));
      any = True;
   }
   if (i < n_mappings && mappings[i].first <= last) {
      start_later(&mappings[i], last + 1);
      any = True;
   }
   return any;
}

Bool ML_(kvm_alias_unmapped) ( Addr a, SizeT len )
{
   return n_mappings > 0 && len > 0 && cut(a, a + len - 1);
}

static Bool replace ( Addr a, SizeT len, Mapping* m )
{
   Bool changed = n_mappings > 0 && cut(a, a + len - 1);

   if (m) {
      m->first = a;
      m->last  = a + len - 1;
      insert(first_from(a), *m);
      changed = True;
   }
   return changed;
}

Bool ML_(kvm_alias_mapped) ( Addr a, SizeT len, UInt flags, Off64T offset )
{
   const NSegment* seg = NULL;
   Mapping m = { 0 };

   if (len == 0)
      return False;
   if ((flags & VKI_MAP_SHARED) && !(flags & VKI_MAP_ANONYMOUS))
      seg = VG_(am_find_nsegment)(a);
   /* What has no path, such as the fds of KVM and VFIO, has one inode all
      together (fs/anon_inodes.c). */
   if (!seg || seg->kind != SkFileC || !VG_(am_get_filename)(seg))
      return replace(a, len, NULL);
   m.of     = Of_file;
   m.dev    = seg->dev;
   m.number = seg->ino;
   m.offset = (ULong)offset;
   return replace(a, len, &m);
}

Bool ML_(kvm_alias_attached) ( Addr a, SizeT len, UWord shmid )
{
   Mapping m = { 0 };

   m.of     = Of_shm;
   m.number = shmid;
   return len > 0 && replace(a, len, &m);
}

Bool ML_(kvm_alias_remapped) ( Addr from, SizeT old_len, Addr to,
                               SizeT new_len )
{
   const UInt i = first_from(from);
   Mapping m;
   Bool was, changed;

   if (old_len == 0 || new_len == 0)
      return False;
   was = i < n_mappings && mappings[i].first <= from;
   if (was) {
      m = mappings[i];
      start_later(&m, from);
   }
   changed = ML_(kvm_alias_unmapped)(from, old_len);
   return replace(to, new_len, was ? &m : NULL) || changed;
}

void ML_(kvm_alias_of) ( Addr first, Addr last, void (*f)(Addr, Addr) )
{
   UInt i, k;

   for (i = first_from(first);
        i < n_mappings && mappings[i].first <= last; i++) {
      const Mapping* const m = &mappings[i];
      const Addr  from  = m->first < first ? first : m->first;
      const Addr  to    = m->last < last ? m->last : last;
      const ULong begin = m->offset + (from - m->first);
      const ULong end   = begin + (to - from);

      for (k = 0; k < n_mappings; k++) {
         const Mapping* const other = &mappings[k];
         const ULong its_end = other->offset + (other->last - other->first);
         if (k == i || other->of != m->of || other->dev != m->dev
             || other->number != m->number || its_end < begin
             || other->offset > end)
            continue;
         f(other->first + (Addr)(other->offset < begin
                                 ? begin - other->offset : 0),
           other->last - (Addr)(its_end > end ? its_end - end : 0));
      }
   }
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                              kvm-alias.c ---*/
/*--------------------------------------------------------------------*/
