/*--------------------------------------------------------------------*/
/*--- Which fds are KVM's, and what they stand for.      kvm-fds.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   One entry for each fd of the client that is known to be KVM's.  The
   wrappers that see fds come and go keep it up to date; it must not know
   what any ioctl does, nor who asks.

   The table wins over the name in /proc: a type does not follow from a name
   (type 3 is kvm-xics or kvm-xive by the host), and a sandbox may name its
   fds as it likes.  A name is looked up anew each time, since an fd that came
   in unseen can also go away unseen. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "pub_core_hashtable.h"
#include "pub_core_libcassert.h"    // for priv_types_n_macros.h
#include "pub_core_libcbase.h"
#include "pub_core_libcfile.h"
#include "pub_core_libcprint.h"
#include "pub_core_mallocfree.h"
#include "priv_syswrap-kvm.h"

typedef struct _KvmFd {
   struct _KvmFd* next;
   UWord          fd;         /* the key: both are VgHashNode's */
   KvmObject      object;
   KvmVm*         vm;
} KvmFd;

/* NULL until the first KVM fd appears; then, the number of its entries. */
static VgHashTable* table;
static UInt n_entries;

static UInt n_changes;

UInt ML_(kvm_fd_changes) ( void )
{
   return n_changes;
}

/*--- VMs ---*/

typedef struct _Fact {
   struct _Fact* next;
   UWord         key;         /* a hash of the two below */
   KvmFact       fact;
   ULong         index;
   ULong         value;
} Fact;

struct _KvmVm {
   UInt         n_holders;
   VgHashTable* facts;        /* NULL until there is one */
};

KvmVm* ML_(kvm_vm_new) ( void )
{
   KvmVm* vm = VG_(malloc)("syswrap.kvm.vm", sizeof(*vm));

   vm->n_holders = 1;
   vm->facts     = NULL;
   return vm;
}

void ML_(kvm_vm_hold) ( KvmVm* vm )
{
   if (vm)
      vm->n_holders++;
}

void ML_(kvm_vm_release) ( KvmVm* vm )
{
   if (!vm || --vm->n_holders > 0)
      return;
   if (vm->facts)
      VG_(HT_destruct)(vm->facts, VG_(free));
   VG_(free)(vm);
}

static Word compare_facts ( const void* one, const void* other )
{
   const Fact* a = one;
   const Fact* b = other;

   return !(a->fact == b->fact && a->index == b->index);
}

/* The entry for a fact, NULL if there is none; PROBE becomes its key. */
static Fact* find_fact ( KvmVm* vm, Fact* probe, KvmFact fact, ULong index )
{
   probe->fact  = fact;
   probe->index = index;
   probe->key   = (UWord)(index * 8 + fact);
   return vm->facts ? VG_(HT_gen_lookup)(vm->facts, probe, compare_facts)
                    : NULL;
}

ULong ML_(kvm_vm_recall) ( KvmVm* vm, KvmFact fact, ULong key )
{
   Fact probe, *found;

   found = vm ? find_fact(vm, &probe, fact, key) : NULL;
   return found ? found->value : 0;
}

void ML_(kvm_vm_remember) ( KvmVm* vm, KvmFact fact, ULong key, ULong value )
{
   Fact probe, *found;

   if (!vm)
      return;
   found = find_fact(vm, &probe, fact, key);
   if (!found) {
      if (!vm->facts)
         vm->facts = VG_(HT_construct)("syswrap.kvm.facts");
      found  = VG_(malloc)("syswrap.kvm.fact", sizeof(*found));
      *found = probe;
      VG_(HT_add_node)(vm->facts, found);
   }
   found->value = value;
}

/*--- Fds ---*/

/* NULL if FD is not in the table. */
static KvmFd* find_entry ( Int fd )
{
   return n_entries > 0 ? VG_(HT_lookup)(table, (UWord)fd) : NULL;
}

static void free_entry ( KvmFd* entry )
{
   ML_(kvm_vm_release)(entry->vm);
   VG_(free)(entry);
   n_entries--;
}

void ML_(kvm_fd_set) ( Int fd, KvmObject object, KvmVm* vm )
{
   KvmFd* entry = find_entry(fd);

   n_changes++;
   if (!table)
      table = VG_(HT_construct)("syswrap.kvm.fds");
   if (!entry) {
      entry = VG_(malloc)("syswrap.kvm.fd", sizeof(*entry));
      entry->fd = (UWord)fd;
      entry->vm = NULL;
      VG_(HT_add_node)(table, entry);
      n_entries++;
   }
   entry->object = object;
   ML_(kvm_vm_hold)(vm);
   ML_(kvm_vm_release)(entry->vm);
   entry->vm = vm;
}

KvmVm* ML_(kvm_fd_vm) ( Int fd )
{
   const KvmFd* entry = find_entry(fd);

   return entry ? entry->vm : NULL;
}

KvmObject ML_(kvm_fd_get) ( Int fd )
{
   const KvmObject unknown = { KvmFd_unknown, 0 };
   const KvmFd* entry = find_entry(fd);

   return entry ? entry->object : unknown;
}

KvmObject ML_(kvm_fd_by_name) ( Int fd )
{
   const KvmObject unknown = { KvmFd_unknown, 0 };
   HChar link[40], name[80];
   SSizeT n;

   VG_(sprintf)(link, "/proc/self/fd/%d", fd);
   n = VG_(readlink)(link, name, sizeof(name) - 1);
   if (n <= 0)
      return unknown;
   name[n] = 0;
   return ML_(kvm_object_by_name)(name);
}

void ML_(kvm_fd_closed) ( Int fd )
{
   KvmFd* entry;

   n_changes++;
   if (n_entries == 0)
      return;
   entry = VG_(HT_remove)(table, (UWord)fd);
   if (entry)
      free_entry(entry);
}

void ML_(kvm_fds_closed) ( UInt first, UInt last )
{
   KvmFd* entry;

   n_changes++;
   if (n_entries == 0 || first > last)
      return;
   if (last - first < n_entries) {
      for (; first < last; first++)
         ML_(kvm_fd_closed)(first);
      ML_(kvm_fd_closed)(last);
      return;
   }
   VG_(HT_ResetIter)(table);
   while ((entry = VG_(HT_Next)(table)) != NULL) {
      if (entry->fd >= first && entry->fd <= last) {
         VG_(HT_remove_at_Iter)(table);
         free_entry(entry);
      }
   }
}

void ML_(kvm_fd_copied) ( Int from, Int to )
{
   KvmObject object;

   if (from == to)
      return;
   n_changes++;
   if (n_entries == 0)
      return;
   object = ML_(kvm_fd_get)(from);
   if (object.kind == KvmFd_unknown)
      ML_(kvm_fd_closed)(to);
   else
      ML_(kvm_fd_set)(to, object, ML_(kvm_fd_vm)(from));
}

/* dup2 and dup3 ask whether they may have a number before they make the call,
   which can still fail; they report what they did through kvm_fd_copied. */
void ML_(kvm_fd_reused) ( Int fd, const HChar* syscall )
{
   if (n_entries > 0 && (VG_(strcmp)(syscall, "dup2") == 0
                         || VG_(strcmp)(syscall, "dup3") == 0))
      return;
   ML_(kvm_fd_closed)(fd);
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                                kvm-fds.c ---*/
/*--------------------------------------------------------------------*/
