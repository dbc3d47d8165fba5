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

#include "pub_core_aspacemgr.h"
#include "pub_core_libcassert.h"    // for priv_types_n_macros.h
#include "pub_core_libcbase.h"
#include "pub_core_mallocfree.h"
#include "pub_core_oset.h"
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

/* By address, without overlaps; NULL until there was one. */
static OSet* all_shared;
static UInt  n_shared;

/* A Shared that holds the address is what is looked for. */
static Word compare_shared ( const void* key, const void* elem )
{
   const Addr    a = *(const Addr*)key;
   const Shared* s = elem;

   return a < s->first ? -1 : a > s->last ? 1 : 0;
}

static void add_shared ( KvmVcpu* vcpu, Addr a, SizeT len )
{
   Shared* s;

   if (!all_shared)
      all_shared = VG_(OSetGen_Create)(offsetof(Shared, first),
                                       compare_shared, VG_(malloc),
                                       "syswrap.kvm.shared", VG_(free));
   s = VG_(OSetGen_AllocNode)(all_shared, sizeof(*s));
   s->first = a;
   s->last  = a + len - 1;
   s->vcpu  = vcpu;
   ML_(kvm_vcpu_hold)(vcpu);
   VG_(OSetGen_Insert)(all_shared, s);
   n_shared++;
   ML_(kvm_vcpu_set_run)(vcpu, a, len);
}

/* After VCPU has lost the mapping that it is known by: another, if the
   program made more than one. */
static void find_another ( KvmVcpu* vcpu )
{
   Shared* s;

   ML_(kvm_vcpu_set_run)(vcpu, 0, 0);
   VG_(OSetGen_ResetIter)(all_shared);
   while ((s = VG_(OSetGen_Next)(all_shared)) != NULL) {
      if (s->vcpu == vcpu) {
         ML_(kvm_vcpu_set_run)(vcpu, s->first, s->last - s->first + 1);
         return;
      }
   }
}

static Shared* first_in ( Addr a, Addr last )
{
   Shared* s;

   VG_(OSetGen_ResetIterAt)(all_shared, &a);
   s = VG_(OSetGen_Next)(all_shared);
   return s && s->first <= last ? s : NULL;
}

void ML_(kvm_unmapped) ( Addr a, SizeT len )
{
   const Addr last = a + len - 1;
   Shared* s;

   if (n_shared == 0 || len == 0)
      return;
   while ((s = first_in(a, last)) != NULL) {
      KvmVcpu* const vcpu = s->vcpu;
      const Bool known_by = ML_(kvm_vcpu_run)(vcpu, NULL) == s->first;

      /* What is left of it behind a hole is at another offset. */
      if (s->first < a) {
         s->last = a - 1;
         if (known_by)
            ML_(kvm_vcpu_set_run)(vcpu, s->first, a - s->first);
         continue;
      }
      VG_(OSetGen_Remove)(all_shared, &s->first);
      VG_(OSetGen_FreeNode)(all_shared, s);
      n_shared--;
      if (known_by)
         find_another(vcpu);
      ML_(kvm_vcpu_release)(vcpu);
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
   Shared* s;

   if (n_shared == 0)
      return;
   old_len = VG_PGROUNDUP(old_len);
   new_len = VG_PGROUNDUP(new_len);
   s = VG_(OSetGen_Lookup)(all_shared, &from);
   if (s && s->first == from)
      vcpu = s->vcpu;
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

/* Tells the tool of what is mapped there.  By segments: a slot may lie
   where the address space is empty, or reserved only, for terabytes. */
static void guest_may_write ( Addr a, SizeT len )
{
   while (len > 0) {
      const NSegment* seg = VG_(am_find_nsegment)(a);
      SizeT here = seg ? seg->end - a + 1 : len;

      if (here == 0 || here > len)
         here = len;
      if (seg && (seg->hasR || seg->hasW)
          && (seg->kind == SkAnonC || seg->kind == SkFileC
              || seg->kind == SkShmC))
         VG_TRACK( unseen_mem_write, a, here );
      a   += here;
      len -= here;
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
