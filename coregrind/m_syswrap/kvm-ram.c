/*--------------------------------------------------------------------*/
/*--- Memory that guests can write.                      kvm-ram.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   From when it first runs a guest can write every byte of its RAM whenever a
   vCPU runs, and nobody sees it.  Tools are told which memory that is: what
   slots of VMs that have run lie in, and what else is mapped to the same.  It
   must not know which ioctl said so. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "pub_core_libcassert.h"    // for priv_types_n_macros.h
#include "pub_core_libcbase.h"
#include "pub_core_mallocfree.h"
#include "pub_core_threadstate.h"   // VG_(get_running_tid)
#include "pub_core_tooliface.h"
#include "priv_kvm.h"

typedef struct {
   Addr first, last;
} Range;

typedef struct {
   Range* all;
   UInt   n, room;
} Ranges;

typedef struct {
   ULong slot;
   Range at;
} Slot;

struct _KvmRam {
   KvmRam* next;
   Slot*   all;
   UInt    n, room;
   Bool    entered;      /* some vCPU has entered the guest */
};

/* Those of all VMs. */
static KvmRam* rams;

/* What the tool was told of: by address, neither overlapping nor adjacent. */
static Ranges told;

/* What tells whether somebody can write: vCPUs, and devices. */
static Bool (*writers[2])(void);
static UInt n_writers;

static Bool running ( void )
{
   UInt i;

   for (i = 0; i < n_writers; i++)
      if (writers[i]())
         return True;
   return False;
}

KvmRam* ML_(kvm_ram_new) ( void )
{
   KvmRam* ram = VG_(calloc)("syswrap.kvm.ram", 1, sizeof(*ram));

   ram->next = rams;
   rams = ram;
   return ram;
}

/*--- What to tell ---*/

static Ranges wanted;

static void want ( Addr first, Addr last )
{
   if (wanted.n == wanted.room) {
      wanted.room = wanted.room ? 2 * wanted.room : 16;
      wanted.all  = VG_(realloc)("syswrap.kvm.ram.wanted", wanted.all,
                                 wanted.room * sizeof(Range));
   }
   wanted.all[wanted.n].first = first;
   wanted.all[wanted.n].last  = last;
   wanted.n++;
}

static Int by_address ( const void* one, const void* other )
{
   const Range* a = one;
   const Range* b = other;

   return a->first < b->first ? -1 : a->first > b->first;
}

/* Those that overlap, or lie next to each other, become one. */
static void merge ( Ranges* r )
{
   UInt i, n = 0;

   VG_(ssort)(r->all, r->n, sizeof(Range), by_address);
   for (i = 0; i < r->n; i++) {
      if (n > 0 && r->all[i].first - 1 <= r->all[n - 1].last) {
         if (r->all[i].last > r->all[n - 1].last)
            r->all[n - 1].last = r->all[i].last;
      } else
         r->all[n++] = r->all[i];
   }
   r->n = n;
}

static void begin ( Addr first, Addr last )
{
   VG_TRACK( unseen_mem_begin, first, last - first + 1 );
}

static void end ( Addr first, Addr last )
{
   VG_TRACK( unseen_mem_end, first, last - first + 1 );
}

/* Calls F for what is in A and not in B. */
static void for_difference ( const Ranges* a, const Ranges* b,
                             void (*f)(Addr, Addr) )
{
   UInt i, k = 0;

   for (i = 0; i < a->n; i++) {
      Addr first = a->all[i].first;
      const Addr last = a->all[i].last;

      while (k < b->n && b->all[k].last < first)
         k++;
      for (; k < b->n && b->all[k].first <= last; k++) {
         if (b->all[k].first > first)
            f(first, b->all[k].first - 1);
         if (b->all[k].last >= last)
            break;
         first = b->all[k].last + 1;
      }
      if (k == b->n || b->all[k].first > last)
         f(first, last);
   }
}

static void tell_changes ( void )
{
   const KvmRam* ram;
   Ranges before;
   UInt i;

   wanted.n = 0;
   for (ram = rams; ram; ram = ram->next) {
      for (i = 0; ram->entered && i < ram->n; i++) {
         const Range at = ram->all[i].at;
         want(at.first, at.last);
         ML_(kvm_alias_of)(at.first, at.last, want);
      }
   }
   merge(&wanted);
   before = told;
   told   = wanted;
   wanted = before;
   for_difference(&before, &told, end);
   for_difference(&told, &before, begin);
}

/*--- Slots ---*/

void ML_(kvm_ram_free) ( KvmRam* ram )
{
   KvmRam** p;

   for (p = &rams; *p != ram; p = &(*p)->next)
      ;
   *p = ram->next;
   if (ram->entered && ram->n > 0)
      tell_changes();
   if (ram->all)
      VG_(free)(ram->all);
   VG_(free)(ram);
}

static void remove_slot ( KvmRam* ram, Slot* s )
{
   *s = ram->all[--ram->n];
}

static void add_slot ( KvmRam* ram, Slot s )
{
   if (ram->n == ram->room) {
      ram->room = ram->room ? 2 * ram->room : 8;
      ram->all  = VG_(realloc)("syswrap.kvm.ram.all", ram->all,
                               ram->room * sizeof(Slot));
   }
   ram->all[ram->n++] = s;
}

void ML_(kvm_ram_set) ( KvmRam* ram, ULong slot, Addr at, SizeT len )
{
   const Slot s = { slot, { at, at + len - 1 < at ? ~(Addr)0
                                                  : at + len - 1 } };
   UInt i;

   for (i = 0; i < ram->n && ram->all[i].slot != slot; i++)
      ;
   if (i < ram->n) {
      if (len > 0 && ram->all[i].at.first == s.at.first
          && ram->all[i].at.last == s.at.last)
         return;
      remove_slot(ram, &ram->all[i]);
   } else if (len == 0)
      return;
   if (len > 0)
      add_slot(ram, s);
   if (ram->entered)
      tell_changes();
}

void ML_(kvm_ram_closed) ( KvmRam* ram )
{
   if (!ram->entered || running())
      return;
   ram->entered = False;
   tell_changes();
}

void ML_(kvm_ram_entered) ( KvmRam* ram, ThreadId tid,
                            Bool (*writer_runs)(void) )
{
   UInt i;

   for (i = 0; i < n_writers && writers[i] != writer_runs; i++)
      ;
   if (i == n_writers && i < sizeof(writers) / sizeof(writers[0]))
      writers[n_writers++] = writer_runs;
   if (!ram->entered) {
      ram->entered = True;
      tell_changes();
   }
   VG_TRACK( unseen_writers_start, tid, running );
}

/*--- Mappings ---*/

void ML_(kvm_ram_mappings_changed) ( void )
{
   if (n_writers > 0)
      tell_changes();
}

/* What has come to memory of a running guest is as if it started now. */
void ML_(kvm_ram_mapped) ( Addr a, SizeT len )
{
   const Addr last = a + len - 1;
   UInt i;

   for (i = 0; i < told.n; i++) {
      if (a <= told.all[i].last && last >= told.all[i].first && running()) {
         VG_TRACK( unseen_writers_start, VG_(get_running_tid)(), running );
         return;
      }
   }
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                                kvm-ram.c ---*/
/*--------------------------------------------------------------------*/
