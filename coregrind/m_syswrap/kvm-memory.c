/*--------------------------------------------------------------------*/
/*--- Memory that the client shares with KVM.         kvm-memory.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   Where the shared pages of vCPUs are mapped, and which memory the guests of
   VMs can write.  It must not know what is in the pages, nor which ioctl said
   so. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "pub_core_aspacehl.h"      // VG_(get_segment_starts)
#include "pub_core_aspacemgr.h"
#include "pub_core_libcassert.h"    // for priv_types_n_macros.h
#include "pub_core_libcbase.h"
#include "pub_core_mallocfree.h"
#include "pub_core_tooliface.h"
#include "priv_syswrap-kvm.h"

/*--------------------------------------------------------------------*/
/*--- Shared pages                                                 ---*/
/*--------------------------------------------------------------------*/

/* A mapping of a vCPU fd from offset 0 on; the vCPU is held. */
typedef struct {
   Addr     first, last;
   KvmVcpu* vcpu;
} Shared;

/* By address, without overlaps. */
static Shared* shared;
static UInt    n_shared, room_for_shared;

/* The index of the first that does not end before A. */
static UInt first_from ( Addr a )
{
   UInt low = 0, high = n_shared;

   while (low < high) {
      const UInt middle = (low + high) / 2;
      if (shared[middle].last < a)
         low = middle + 1;
      else
         high = middle;
   }
   return low;
}

static void add_shared ( KvmVcpu* vcpu, Addr a, SizeT len )
{
   const UInt i = first_from(a);

   if (n_shared == room_for_shared) {
      room_for_shared = room_for_shared ? 2 * room_for_shared : 8;
      shared = VG_(realloc)("syswrap.kvm.shared", shared,
                            room_for_shared * sizeof(*shared));
   }
   VG_(memmove)(&shared[i + 1], &shared[i], (n_shared - i) * sizeof(*shared));
   n_shared++;
   shared[i].first = a;
   shared[i].last  = a + len - 1;
   shared[i].vcpu  = vcpu;
   ML_(kvm_vcpu_hold)(vcpu);
   ML_(kvm_vcpu_set_run)(vcpu, a, len);
}

/* After VCPU has lost the mapping that it is known by: another, if the
   program made more than one. */
static void find_another ( KvmVcpu* vcpu )
{
   UInt i;

   ML_(kvm_vcpu_set_run)(vcpu, 0, 0);
   for (i = 0; i < n_shared; i++) {
      const Shared* s = &shared[i];
      if (s->vcpu == vcpu) {
         ML_(kvm_vcpu_set_run)(vcpu, s->first, s->last - s->first + 1);
         return;
      }
   }
}

static void remove_shared ( UInt i )
{
   KvmVcpu* const vcpu = shared[i].vcpu;
   const Bool known_by = ML_(kvm_vcpu_run)(vcpu, NULL) == shared[i].first;

   n_shared--;
   VG_(memmove)(&shared[i], &shared[i + 1], (n_shared - i) * sizeof(*shared));
   if (known_by)
      find_another(vcpu);
   ML_(kvm_vcpu_release)(vcpu);
}

void ML_(kvm_unmapped) ( Addr a, SizeT len )
{
   const Addr last = a + len - 1;
   UInt i;

   if (n_shared == 0 || len == 0)
      return;
   i = first_from(a);
   while (i < n_shared && shared[i].first <= last) {
      Shared* const s = &shared[i];

      if (s->first >= a) {
         remove_shared(i);
         continue;
      }
      /* What is left of it behind a hole is at another offset. */
      s->last = a - 1;
      if (ML_(kvm_vcpu_run)(s->vcpu, NULL) == s->first)
         ML_(kvm_vcpu_set_run)(s->vcpu, s->first, a - s->first);
      i++;
   }
}

/* A program maps as much of a vCPU fd as KVM_GET_VCPU_MMAP_SIZE says, which
   is kvm_run and up to two more pages (virt/kvm/kvm_main.c,
   kvm_dev_ioctl).  Larger mappings of unknown fds are not worth asking for
   their name. */
#define MOST_SHARED (4 * (SizeT)VKI_PAGE_SIZE)

void ML_(kvm_mapped) ( Addr a, SizeT len, UInt flags, Int fd, Off64T offset )
{
   KvmObject object;
   KvmVcpu*  vcpu;

   ML_(kvm_unmapped)(a, len);
   if ((flags & VKI_MAP_ANONYMOUS) || !(flags & VKI_MAP_SHARED)
       || offset != 0 || len == 0)
      return;
   object = ML_(kvm_fd_get)(fd, NULL, &vcpu);
   if (object.kind == KvmFd_unknown && len <= MOST_SHARED) {
      object = ML_(kvm_fd_by_name)(fd);
      if (object.kind == KvmFd_vcpu) {
         ML_(kvm_fd_set)(fd, object, NULL);
         ML_(kvm_fd_get)(fd, NULL, &vcpu);
      }
   }
   if (vcpu)
      add_shared(vcpu, a, len);
}

void ML_(kvm_remapped) ( Addr from, SizeT old_len, Addr to, SizeT new_len )
{
   KvmVcpu* vcpu = NULL;
   UInt i;

   if (n_shared == 0)
      return;
   old_len = VG_PGROUNDUP(old_len);
   new_len = VG_PGROUNDUP(new_len);
   i = first_from(from);
   if (i < n_shared && shared[i].first == from)
      vcpu = shared[i].vcpu;
   ML_(kvm_vcpu_hold)(vcpu);
   ML_(kvm_unmapped)(from, old_len);
   ML_(kvm_unmapped)(to, new_len);
   if (vcpu)
      add_shared(vcpu, to, new_len);
   ML_(kvm_vcpu_release)(vcpu);
}

/*--------------------------------------------------------------------*/
/*--- RAM of guests                                                ---*/
/*--------------------------------------------------------------------*/

/* From when it first runs a guest can write every byte of its RAM at any
   time, and nobody sees it.  So all of it counts as written when a vCPU first
   enters the guest after a slot was added.  What the program stores there
   later can be overwritten as well; but going through all RAM each time would
   cost too much, so each KVM_RUN goes on with the next megabyte: a guest with
   no more than that is gone through each time. */
#define STRIDE (SizeT)(1024 * 1024)

typedef struct {
   ULong slot;
   Addr  at;
   SizeT len;
   Bool  fresh;          /* no guest could write it yet */
} Ram;

struct _KvmRam {
   Ram*  all;
   UInt  n, room, n_fresh;
   UInt  next;           /* where to go on: the index, */
   SizeT next_offset;    /* and the bytes in it */
   Bool  entered;        /* some vCPU has entered the guest */
};

KvmRam* ML_(kvm_ram_new) ( void )
{
   return VG_(calloc)("syswrap.kvm.ram", 1, sizeof(KvmRam));
}

void ML_(kvm_ram_free) ( KvmRam* ram )
{
   if (ram->all)
      VG_(free)(ram->all);
   VG_(free)(ram);
}

/* Segments that are memory of the client. */
#define OF_CLIENT (SkAnonC | SkFileC | SkShmC)

/* The next address from A on at which memory of the client begins, 0 if there
   is none. */
static Addr next_start ( Addr a )
{
   Int   n, i;
   Addr* starts = VG_(get_segment_starts)(OF_CLIENT, &n);
   Addr  next   = 0;

   for (i = 0; i < n && starts[i] < a; i++)
      ;
   if (i < n)
      next = starts[i];
   VG_(free)(starts);
   return next;
}

/* Tells the tool of what is mapped there.  By segments: a slot may lie
   where the address space is empty, or reserved only, for terabytes. */
static void guest_may_write ( Addr a, SizeT len )
{
   const Addr last = a + len - 1;

   if (len == 0)
      return;
   for (;;) {
      const NSegment* seg = VG_(am_find_nsegment)(a);

      if (!seg || !(seg->kind & OF_CLIENT)) {
         a = next_start(a);
         if (a == 0 || a > last)
            return;
         continue;
      }
      len = (seg->end < last ? seg->end : last) - a + 1;
      if (seg->hasR || seg->hasW)
         VG_TRACK( unseen_mem_write, a, len );
      if (last - a < len)
         return;
      a += len;
   }
}

void ML_(kvm_ram_set) ( KvmRam* ram, ULong slot, Addr at, SizeT len )
{
   UInt i;

   for (i = 0; i < ram->n && ram->all[i].slot != slot; i++)
      ;
   if (i < ram->n) {
      ram->n_fresh -= ram->all[i].fresh;
      ram->all[i] = ram->all[--ram->n];
   }
   if (len == 0)
      return;
   if (at + len - 1 < at)
      len = -at;
   if (ram->n == ram->room) {
      ram->room = ram->room ? 2 * ram->room : 8;
      ram->all  = VG_(realloc)("syswrap.kvm.ram.all", ram->all,
                               ram->room * sizeof(Ram));
   }
   ram->all[ram->n].slot  = slot;
   ram->all[ram->n].at    = at;
   ram->all[ram->n].len   = len;
   ram->all[ram->n].fresh = !ram->entered;
   ram->n_fresh += !ram->entered;
   ram->n++;
   /* A vCPU may be in the guest right now. */
   if (ram->entered)
      guest_may_write(at, len);
}

void ML_(kvm_ram_entered) ( KvmRam* ram )
{
   SizeT left = STRIDE;
   UInt  n, i;

   ram->entered = True;
   if (ram->n_fresh > 0) {
      for (i = 0; i < ram->n; i++) {
         if (ram->all[i].fresh)
            guest_may_write(ram->all[i].at, ram->all[i].len);
         ram->all[i].fresh = False;
      }
      ram->n_fresh = 0;
      return;
   }
   /* Each slot once at most. */
   for (n = 0; n < ram->n && left > 0; n++) {
      const Ram* r;
      SizeT here;

      if (ram->next >= ram->n) {
         ram->next = 0;
         ram->next_offset = 0;
      }
      r = &ram->all[ram->next];
      if (ram->next_offset >= r->len)
         ram->next_offset = 0;
      here = r->len - ram->next_offset;
      if (here > left)
         here = left;
      guest_may_write(r->at + ram->next_offset, here);
      left -= here;
      ram->next_offset += here;
      if (ram->next_offset == r->len) {
         ram->next++;
         ram->next_offset = 0;
      }
   }
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                             kvm-memory.c ---*/
/*--------------------------------------------------------------------*/
