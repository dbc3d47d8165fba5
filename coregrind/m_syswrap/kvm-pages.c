/*--------------------------------------------------------------------*/
/*--- The pages that vCPUs share with the client.      kvm-pages.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   Where the shared pages of vCPUs are mapped.  Who follows other mappings is
   told from here.  It must not know what is in the pages. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "pub_core_libcassert.h"    // for priv_types_n_macros.h
#include "pub_core_libcbase.h"
#include "pub_core_mallocfree.h"
#include "priv_kvm.h"
#include "priv_syswrap-kvm.h"

/* A mapping of a vCPU fd; the vCPU is held. */
typedef struct {
   Addr     first, last;
   SizeT    offset;              /* of FIRST, in what the vCPU shares */
   KvmVcpu* vcpu;
} Shared;

/* By address, without overlaps. */
static Shared* shared;
static UInt    n_shared, room_for_shared;

/* A program maps as much of a vCPU fd as KVM_GET_VCPU_MMAP_SIZE says, which
   is kvm_run and up to two more pages (virt/kvm/kvm_main.c, kvm_dev_ioctl).
   Behind that is the ring of dirty pages, with a mapping of its own. */
#define MOST_SHARED (4 * (SizeT)VKI_PAGE_SIZE)

/* vCPUs whose first page is mapped: see know_by_longest; and mappings that are
   not of rings. */
static UInt    n_known, n_runs;

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

static SizeT size_of ( const Shared* s )
{
   return s->last - s->first + 1;
}

/* VCPU, of which something was mapped or unmapped, is known by the longest
   mapping that begins with its first page. */
static void know_by_longest ( KvmVcpu* vcpu )
{
   const Shared* longest = NULL;
   UInt i;

   n_runs = 0;
   for (i = 0; i < n_shared; i++) {
      const Shared* const s = &shared[i];
      if (s->offset < MOST_SHARED)
         n_runs++;
      if (s->vcpu == vcpu && s->offset == 0
          && (!longest || size_of(s) > size_of(longest)))
         longest = s;
   }
   if (ML_(kvm_vcpu_run)(vcpu, NULL) != 0)
      n_known--;
   if (longest)
      n_known++;
   ML_(kvm_vcpu_set_run)(vcpu, longest ? longest->first : 0,
                         longest ? size_of(longest) : 0);
}

static void insert ( UInt i, Shared s )
{
   if (n_shared == room_for_shared) {
      room_for_shared = room_for_shared ? 2 * room_for_shared : 8;
      shared = VG_(realloc)("syswrap.kvm.shared", shared,
                            room_for_shared * sizeof(*shared));
   }
   VG_(memmove)(&shared[i + 1], &shared[i], (n_shared - i) * sizeof(*shared));
   n_shared++;
   shared[i] = s;
   ML_(kvm_vcpu_hold)(s.vcpu);
}

static void add_shared ( KvmVcpu* vcpu, Addr a, SizeT len, SizeT offset )
{
   const Shared s = { a, a + len - 1, offset, vcpu };

   insert(first_from(a), s);
   know_by_longest(vcpu);
}

static void start_later ( Shared* s, Addr first )
{
   s->offset += first - s->first;
   s->first   = first;
}

static void page_unmapped ( Addr a, SizeT len )
{
   const Addr last = a + len - 1;
   UInt i;

   if (n_shared == 0 || len == 0)
      return;
   i = first_from(a);
   while (i < n_shared && shared[i].first <= last) {
      Shared* const  s    = &shared[i];
      KvmVcpu* const vcpu = s->vcpu;
      const Shared   old  = *s;

      ML_(kvm_vcpu_hold)(vcpu);
      if (old.first < a) {
         s->last = a - 1;
         i++;
      } else if (old.last > last) {
         start_later(s, last + 1);
      } else {
         n_shared--;
         VG_(memmove)(s, s + 1, (n_shared - i) * sizeof(*s));
         ML_(kvm_vcpu_release)(vcpu);
      }
      if (old.first < a && old.last > last) {
         insert(i, old);
         start_later(&shared[i], last + 1);
      }
      know_by_longest(vcpu);
      ML_(kvm_vcpu_release)(vcpu);
   }
}

/* Larger mappings of unknown fds are not worth asking for their name. */
static void page_mapped ( Addr a, SizeT len, UInt flags, Int fd,
                          Off64T offset )
{
   KvmObject object;
   KvmVcpu*  vcpu;

   page_unmapped(a, len);
   if ((flags & VKI_MAP_ANONYMOUS) || !(flags & VKI_MAP_SHARED)
       || (SizeT)offset != (ULong)offset || len == 0)
      return;
   object = ML_(kvm_fd_get)(fd, NULL, &vcpu);
   if (object.kind == KvmFd_unknown && len <= MOST_SHARED
       && (ULong)offset < MOST_SHARED) {
      object = ML_(kvm_fd_by_name)(fd);
      if (object.kind == KvmFd_vcpu) {
         ML_(kvm_fd_set)(fd, object, NULL);
         ML_(kvm_fd_get)(fd, NULL, &vcpu);
      }
   }
   if (vcpu)
      add_shared(vcpu, a, len, (SizeT)offset);
}

static void page_remapped ( Addr from, SizeT old_len, Addr to, SizeT new_len )
{
   KvmVcpu* vcpu = NULL;
   Shared   s;
   UInt     i;

   if (n_shared == 0)
      return;
   i = first_from(from);
   if (i < n_shared && shared[i].first <= from) {
      s = shared[i];
      start_later(&s, from);
      vcpu = s.vcpu;
   }
   ML_(kvm_vcpu_hold)(vcpu);
   page_unmapped(from, old_len);
   page_unmapped(to, new_len);
   if (vcpu)
      add_shared(vcpu, to, new_len, s.offset);
   ML_(kvm_vcpu_release)(vcpu);
}

/*--- What is mapped more than once ---*/

Bool ML_(kvm_mapped_again) ( void )
{
   return n_runs > n_known;
}

/* What S has of LEN bytes from OFFSET on: N of them AT; False if none. */
static Bool has_some ( const Shared* s, SizeT offset, SizeT len, Addr* at,
                       SizeT* n )
{
   const SizeT begin = s->offset > offset ? s->offset : offset;
   SizeT end = s->offset + size_of(s);

   if (end > offset + len)
      end = offset + len;
   if (begin >= end)
      return False;
   *at = s->first + (begin - s->offset);
   *n  = end - begin;
   return True;
}

Bool ML_(kvm_vcpu_mapped) ( const KvmVcpu* vcpu, UInt* i, SizeT offset,
                            SizeT len, Addr* at, SizeT* n )
{
   while (*i < n_shared) {
      const Shared* const s = &shared[(*i)++];
      if (s->vcpu == vcpu && has_some(s, offset, len, at, n))
         return True;
   }
   return False;
}

Bool ML_(kvm_vm_mapped) ( const KvmVm* vm, UInt* i, SizeT offset, SizeT len,
                          Addr* at, SizeT* n )
{
   while (*i < n_shared) {
      const Shared* const s = &shared[(*i)++];
      if (ML_(kvm_vcpu_is_of)(s->vcpu, vm) && has_some(s, offset, len, at, n))
         return True;
   }
   return False;
}

/*--- All mappings ---*/

/* At A something was mapped; CHANGED: there are other aliases than before. */
static void ram_mapped ( Addr a, SizeT len, Bool changed )
{
   if (changed)
      ML_(kvm_ram_mappings_changed)();
   if (len > 0)
      ML_(kvm_ram_mapped)(a, len);
}

void ML_(kvm_unmapped) ( Addr a, SizeT len )
{
   page_unmapped(a, len);
   if (ML_(kvm_alias_unmapped)(a, len))
      ML_(kvm_ram_mappings_changed)();
}

void ML_(kvm_mapped) ( Addr a, SizeT len, UInt flags, Int fd, Off64T offset )
{
   page_mapped(a, len, flags, fd, offset);
   ram_mapped(a, len, ML_(kvm_alias_mapped)(a, len, flags, offset));
}

void ML_(kvm_attached) ( Addr a, SizeT len, UWord shmid )
{
   page_unmapped(a, len);
   ram_mapped(a, len, ML_(kvm_alias_attached)(a, len, shmid));
}

void ML_(kvm_remapped) ( Addr from, SizeT old_len, Addr to, SizeT new_len )
{
   old_len = VG_PGROUNDUP(old_len);
   new_len = VG_PGROUNDUP(new_len);
   page_remapped(from, old_len, to, new_len);
   if (old_len > 0)
      ram_mapped(to, new_len,
                 ML_(kvm_alias_remapped)(from, old_len, to, new_len));
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                              kvm-pages.c ---*/
/*--------------------------------------------------------------------*/
