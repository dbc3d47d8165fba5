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

#include "pub_core_clientstate.h"   // VG_(fd_hard_limit)
#include "pub_core_hashtable.h"
#include "pub_core_libcassert.h"    // for priv_types_n_macros.h
#include "pub_core_libcbase.h"
#include "pub_core_libcfile.h"
#include "pub_core_libcprint.h"
#include "pub_core_mallocfree.h"
#include "pub_core_threadstate.h"   // VG_(running_tid)
#include "priv_syswrap-kvm.h"

typedef struct {
   KvmObject object;
   KvmVm*    vm;
   KvmVcpu*  vcpu;            /* if that is what the object is */
} KvmFd;

/* What the numbers of fds stand for: by number, NULL where it is not KVM's; in
   chunks, since an fd may be the only one and have the highest number, which
   can be as much as 2^30. */
#define CHUNK 512
typedef struct {
   KvmFd*** chunks;
   UInt     n_chunks;
   UInt     n_entries;
   UInt     n_threads;        /* that have it; not counted of the first */
} Table;

/* All threads have this one, until one of them unshares its fds. */
static Table first_table;

/* By ThreadId, NULL for those that have the first; itself NULL as long as all
   have. */
static Table** tables;

static UInt n_changes;

/* That of the thread that makes the call. */
static inline Table* own_table ( void )
{
   return tables && tables[VG_(running_tid)] ? tables[VG_(running_tid)]
                                             : &first_table;
}

UInt ML_(kvm_fd_changes) ( void )
{
   return n_changes;
}

/*--- Facts ---*/

typedef struct _Fact {
   struct _Fact* next;
   UWord         key;         /* a hash of the two below */
   KvmFact       fact;
   ULong         index;
   ULong         value;
} Fact;

/* Most facts have one value only. */
typedef struct {
   ULong        at_0[KvmFact_end];      /* by fact: that of index 0 */
   VgHashTable* others;                 /* by fact and index; NULL until there
                                           is one */
} Facts;

static Word compare_facts ( const void* one, const void* other )
{
   const Fact* a = one;
   const Fact* b = other;

   return !(a->fact == b->fact && a->index == b->index);
}

/* The entry for a fact, NULL if there is none; PROBE becomes its key. */
static Fact* find_fact ( const Facts* facts, Fact* probe, KvmFact fact,
                         ULong index )
{
   probe->fact  = fact;
   probe->index = index;
   probe->key   = (UWord)(index * 8 + fact);
   return facts->others
             ? VG_(HT_gen_lookup)(facts->others, probe, compare_facts) : NULL;
}

static ULong recall ( const Facts* facts, KvmFact fact, ULong index )
{
   Fact probe;
   const Fact* found;

   if (index == 0)
      return facts->at_0[fact];
   found = find_fact(facts, &probe, fact, index);
   return found ? found->value : 0;
}

static void remember ( Facts* facts, KvmFact fact, ULong index, ULong value )
{
   Fact  probe;
   Fact* found;

   if (index == 0) {
      facts->at_0[fact] = value;
      return;
   }
   found = find_fact(facts, &probe, fact, index);
   if (!found) {
      if (!facts->others)
         facts->others = VG_(HT_construct)("syswrap.kvm.facts");
      found  = VG_(malloc)("syswrap.kvm.fact", sizeof(*found));
      *found = probe;
      VG_(HT_add_node)(facts->others, found);
   }
   found->value = value;
}

static void forget ( Facts* facts )
{
   if (facts->others)
      VG_(HT_destruct)(facts->others, VG_(free));
}

/*--- VMs ---*/

struct _KvmVm {
   UInt    n_holders;
   UInt    n_fds;             /* in the table */
   Facts   facts;
   KvmRam* ram;               /* NULL until it is asked for */
};

KvmVm* ML_(kvm_vm_new) ( void )
{
   KvmVm* vm = VG_(calloc)("syswrap.kvm.vm", 1, sizeof(*vm));

   vm->n_holders = 1;
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
   forget(&vm->facts);
   if (vm->ram)
      ML_(kvm_ram_free)(vm->ram);
   VG_(free)(vm);
}

ULong ML_(kvm_vm_recall) ( KvmVm* vm, KvmFact fact, ULong key )
{
   return vm ? recall(&vm->facts, fact, key) : 0;
}

void ML_(kvm_vm_remember) ( KvmVm* vm, KvmFact fact, ULong key, ULong value )
{
   if (vm)
      remember(&vm->facts, fact, key, value);
}

/* An fd of a VM's (NULL: of none) enters the table, and leaves it. */
static void fd_of_vm ( KvmVm* vm )
{
   if (vm)
      vm->n_fds++;
   ML_(kvm_vm_hold)(vm);
}

static void no_fd_of_vm ( KvmVm* vm )
{
   if (vm && --vm->n_fds == 0 && vm->ram)
      ML_(kvm_ram_closed)(vm->ram);
   ML_(kvm_vm_release)(vm);
}

KvmRam* ML_(kvm_vm_ram) ( KvmVm* vm )
{
   if (!vm->ram)
      vm->ram = ML_(kvm_ram_new)();
   return vm->ram;
}

/*--- vCPUs ---*/

struct _KvmVcpu {
   UInt  n_holders;
   Facts facts;
   Addr  run;                 /* where its page is mapped, 0 if it is not */
   SizeT run_size;
};

static KvmVcpu* new_vcpu ( void )
{
   KvmVcpu* vcpu = VG_(calloc)("syswrap.kvm.vcpu", 1, sizeof(*vcpu));

   vcpu->n_holders = 1;
   return vcpu;
}

void ML_(kvm_vcpu_hold) ( KvmVcpu* vcpu )
{
   if (vcpu)
      vcpu->n_holders++;
}

void ML_(kvm_vcpu_release) ( KvmVcpu* vcpu )
{
   if (!vcpu || --vcpu->n_holders > 0)
      return;
   forget(&vcpu->facts);
   VG_(free)(vcpu);
}

ULong ML_(kvm_vcpu_recall) ( KvmVcpu* vcpu, KvmFact fact, ULong key )
{
   return vcpu ? recall(&vcpu->facts, fact, key) : 0;
}

void ML_(kvm_vcpu_remember) ( KvmVcpu* vcpu, KvmFact fact, ULong key,
                              ULong value )
{
   if (vcpu)
      remember(&vcpu->facts, fact, key, value);
}

Addr ML_(kvm_vcpu_run) ( const KvmVcpu* vcpu, SizeT* size )
{
   if (size)
      *size = vcpu ? vcpu->run_size : 0;
   return vcpu ? vcpu->run : 0;
}

void ML_(kvm_vcpu_set_run) ( KvmVcpu* vcpu, Addr run, SizeT size )
{
   vcpu->run      = run;
   vcpu->run_size = size;
}

/*--- Fds ---*/

/* Where the entry of FD stands, NULL if that is in no chunk. */
static inline KvmFd** find_slot ( const Table* t, Int fd )
{
   const UInt chunk = (UInt)fd / CHUNK;

   return chunk < t->n_chunks && t->chunks[chunk]
             ? &t->chunks[chunk][fd % CHUNK] : NULL;
}

/* NULL if FD is not in the table. */
static KvmFd* find_entry ( const Table* t, Int fd )
{
   KvmFd** const slot = find_slot(t, fd);

   return slot ? *slot : NULL;
}

static KvmFd* new_entry ( Table* t, Int fd )
{
   const UInt chunk = (UInt)fd / CHUNK;
   KvmFd* entry = VG_(calloc)("syswrap.kvm.fd", 1, sizeof(*entry));

   if (chunk >= t->n_chunks) {
      t->chunks = VG_(realloc)("syswrap.kvm.fds", t->chunks,
                               (chunk + 1) * sizeof(*t->chunks));
      VG_(memset)(&t->chunks[t->n_chunks], 0,
                  (chunk + 1 - t->n_chunks) * sizeof(*t->chunks));
      t->n_chunks = chunk + 1;
   }
   if (!t->chunks[chunk])
      t->chunks[chunk] = VG_(calloc)("syswrap.kvm.fds.chunk", CHUNK,
                                     sizeof(**t->chunks));
   t->chunks[chunk][fd % CHUNK] = entry;
   t->n_entries++;
   return entry;
}

/* VM and VCPU (NULL: none) get one more holder. */
static void set_entry ( Table* t, Int fd, KvmObject object, KvmVm* vm,
                        KvmVcpu* vcpu )
{
   KvmFd* entry = find_entry(t, fd);

   /* No fd of the client's: a sandbox or another thread said so. */
   if (fd < 0 || fd >= VG_(fd_hard_limit))
      return;
   n_changes++;
   if (!entry)
      entry = new_entry(t, fd);
   entry->object = object;
   fd_of_vm(vm);
   no_fd_of_vm(entry->vm);
   entry->vm = vm;
   ML_(kvm_vcpu_hold)(vcpu);
   ML_(kvm_vcpu_release)(entry->vcpu);
   entry->vcpu = vcpu;
}

void ML_(kvm_fd_set) ( Int fd, KvmObject object, KvmVm* vm )
{
   KvmVcpu* vcpu = object.kind == KvmFd_vcpu ? new_vcpu() : NULL;

   set_entry(own_table(), fd, object, vm, vcpu);
   ML_(kvm_vcpu_release)(vcpu);
}

KvmObject ML_(kvm_fd_get) ( Int fd, KvmVm** vm, KvmVcpu** vcpu )
{
   const KvmObject unknown = { KvmFd_unknown, 0 };
   const KvmFd* entry = find_entry(own_table(), fd);

   if (vm)
      *vm = entry ? entry->vm : NULL;
   if (vcpu)
      *vcpu = entry ? entry->vcpu : NULL;
   return entry ? entry->object : unknown;
}

/* Where /proc names the fds of this thread.  "self" is the first thread, whose
   fds need not be the same, and which has none once it has exited; but until
   Linux 3.17 there is no other. */
static SSizeT read_name ( Int fd, HChar* name, SizeT size )
{
   HChar  link[48];
   SSizeT n;

   VG_(sprintf)(link, "/proc/thread-self/fd/%d", fd);
   n = VG_(readlink)(link, name, size);
   if (n > 0 || VG_(readlink)("/proc/thread-self", name, size) > 0)
      return n;
   VG_(sprintf)(link, "/proc/self/fd/%d", fd);
   return VG_(readlink)(link, name, size);
}

KvmObject ML_(kvm_fd_by_name) ( Int fd )
{
   const KvmObject unknown = { KvmFd_unknown, 0 };
   HChar  name[80];
   SSizeT n = read_name(fd, name, sizeof(name) - 1);

   if (n <= 0)
      return unknown;
   name[n] = 0;
   return ML_(kvm_object_by_name)(name);
}

const HChar* ML_(kvm_fd_text) ( Int fd )
{
   static HChar text[40];
   KvmObject o = ML_(kvm_fd_get)(fd, NULL, NULL);
   const HChar* device;

   if (o.kind == KvmFd_unknown)
      o = ML_(kvm_fd_by_name)(fd);
   switch (o.kind) {
      case KvmFd_unknown:     return NULL;
      case KvmFd_system:      return "/dev/kvm";
      case KvmFd_vm:          return "KVM VM";
      case KvmFd_guest_memfd: return "KVM guest_memfd";
      case KvmFd_stats:       return "KVM stats";
      case KvmFd_spapr_tce:   return "kvm-spapr-tce";
      case KvmFd_htab:        return "kvm-htab";
      case KvmFd_vcpu:
         VG_(sprintf)(text, "KVM vCPU %u", o.type);
         return text;
      case KvmFd_device:
         device = ML_(kvm_device_name)(o.type);
         if (device)
            return device;
         VG_(sprintf)(text, "KVM device of type %u", o.type);
         return text;
   }
   return NULL;
}

/* Aside, since most fds that are closed are not KVM's. */
static __attribute__((noinline)) void drop_entry ( Table* t, KvmFd** slot )
{
   KvmFd* const entry = *slot;

   *slot = NULL;
   t->n_entries--;
   no_fd_of_vm(entry->vm);
   ML_(kvm_vcpu_release)(entry->vcpu);
   VG_(free)(entry);
}

void ML_(kvm_fd_closed) ( Int fd )
{
   Table*  const t    = own_table();
   KvmFd** const slot = find_slot(t, fd);

   n_changes++;
   if (slot && *slot)
      drop_entry(t, slot);
}

void ML_(kvm_fds_closed) ( UInt first, UInt last )
{
   Table* const t = own_table();
   const UInt n_slots = t->n_chunks * CHUNK;

   n_changes++;
   for (; t->n_entries > 0 && first < n_slots && first <= last; first++) {
      KvmFd** const slot = find_slot(t, first);

      if (!slot)
         first |= CHUNK - 1;
      else if (*slot)
         drop_entry(t, slot);
   }
}

void ML_(kvm_fd_copied) ( Int from, Int to )
{
   Table* const t = own_table();
   const KvmFd* entry;

   if (from == to)
      return;
   n_changes++;
   if (t->n_entries == 0)
      return;
   entry = find_entry(t, from);
   if (!entry)
      ML_(kvm_fd_closed)(to);
   else
      set_entry(t, to, entry->object, entry->vm, entry->vcpu);
}

/*--- Tables of single threads ---*/

static void give_table ( ThreadId tid, Table* t )
{
   Table* const old = tables[tid];
   UInt i;

   if (t)
      t->n_threads++;
   tables[tid] = t;
   if (!old || --old->n_threads > 0)
      return;
   for (i = 0; i < old->n_chunks * CHUNK; i++) {
      KvmFd** const slot = find_slot(old, i);

      if (slot && *slot)
         drop_entry(old, slot);
   }
   for (i = 0; i < old->n_chunks; i++)
      VG_(free)(old->chunks[i]);
   VG_(free)(old->chunks);
   VG_(free)(old);
}

void ML_(kvm_fds_unshared) ( void )
{
   const Table* const t = own_table();
   Table* copy;
   UInt   i;

   if (!tables)
      tables = VG_(calloc)("syswrap.kvm.tables", VG_N_THREADS,
                           sizeof(*tables));
   copy = VG_(calloc)("syswrap.kvm.table", 1, sizeof(*copy));
   for (i = 0; i < t->n_chunks * CHUNK; i++) {
      const KvmFd* const entry = find_entry(t, i);

      if (entry)
         set_entry(copy, i, entry->object, entry->vm, entry->vcpu);
   }
   give_table(VG_(running_tid), copy);
}

void ML_(kvm_thread_made) ( ThreadId parent, ThreadId child )
{
   if (tables)
      give_table(child, tables[parent]);
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                                kvm-fds.c ---*/
/*--------------------------------------------------------------------*/
