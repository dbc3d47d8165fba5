/*--------------------------------------------------------------------*/
/*--- What KVM's fds stand for.                          kvm-fds.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   The objects of KVM in the table of fd-objects.c, and what is known of VMs and
   vCPUs.  It must not know what any ioctl does, nor who asks. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "pub_core_hashtable.h"
#include "pub_core_libcassert.h"    // for priv_types_n_macros.h
#include "pub_core_libcbase.h"
#include "pub_core_libcprint.h"
#include "pub_core_mallocfree.h"
#include "priv_fd-objects.h"
#include "priv_kvm.h"
#include "priv_syswrap-kvm.h"

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
   ULong   number;            /* no other has or had it */
   UInt    n_open;            /* objects of it that some fd stands for */
   Facts   facts;
   KvmRam* ram;               /* NULL until it is asked for */
};

KvmVm* ML_(kvm_vm_new) ( void )
{
   static ULong n_made;
   KvmVm* vm = VG_(calloc)("syswrap.kvm.vm", 1, sizeof(*vm));

   vm->n_holders = 1;
   vm->number    = ++n_made;
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

KvmRam* ML_(kvm_vm_ram) ( KvmVm* vm )
{
   if (!vm->ram)
      vm->ram = ML_(kvm_ram_new)();
   return vm->ram;
}

/*--- vCPUs ---*/

struct _KvmVcpu {
   UInt  n_holders;
   ULong vm;                  /* number of its VM, which it does not hold; 0:
                                 not known */
   Facts facts;
   Addr  run;                 /* where its page is mapped, 0 if it is not */
   SizeT run_size;
};

static KvmVcpu* new_vcpu ( const KvmVm* vm )
{
   KvmVcpu* vcpu = VG_(calloc)("syswrap.kvm.vcpu", 1, sizeof(*vcpu));

   vcpu->n_holders = 1;
   vcpu->vm        = vm ? vm->number : 0;
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

Bool ML_(kvm_vcpu_is_of) ( const KvmVcpu* vcpu, const KvmVm* vm )
{
   return vm && vcpu->vm == vm->number;
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

/* What an fd and its copies stand for. */
typedef struct {
   FdObject  fd;
   KvmObject object;
   KvmVm*    vm;              /* held, as is */
   KvmVcpu*  vcpu;            /* if that is what the object is */
} KvmFd;

static void fd_opened ( FdObject* o )
{
   const KvmFd* const f = (KvmFd*)o;

   if (f->vm)
      f->vm->n_open++;
}

static void fd_closed ( FdObject* o )
{
   KvmVm* const vm = ((KvmFd*)o)->vm;

   if (vm && --vm->n_open == 0 && vm->ram)
      ML_(kvm_ram_closed)(vm->ram);
}

static void fd_free ( FdObject* o )
{
   KvmFd* const f = (KvmFd*)o;

   ML_(kvm_vm_release)(f->vm);
   ML_(kvm_vcpu_release)(f->vcpu);
   VG_(free)(f);
}

static const FdFamily family = { fd_opened, fd_closed, fd_free };

void ML_(kvm_fd_set) ( Int fd, KvmObject object, KvmVm* vm )
{
   KvmFd* const f = VG_(malloc)("syswrap.kvm.fd", sizeof(*f));

   ML_(fd_object_init)(&f->fd, &family);
   f->object = object;
   f->vm     = vm;
   f->vcpu   = object.kind == KvmFd_vcpu ? new_vcpu(vm) : NULL;
   ML_(kvm_vm_hold)(vm);
   ML_(fd_set)(fd, &f->fd);
   ML_(fd_object_release)(&f->fd);
}

KvmObject ML_(kvm_fd_get) ( Int fd, KvmVm** vm, KvmVcpu** vcpu )
{
   const KvmObject unknown = { KvmFd_unknown, 0 };
   const KvmFd* const f = (KvmFd*)ML_(fd_get)(fd, &family);

   if (vm)
      *vm = f ? f->vm : NULL;
   if (vcpu)
      *vcpu = f ? f->vcpu : NULL;
   return f ? f->object : unknown;
}

KvmObject ML_(kvm_fd_by_name) ( Int fd )
{
   const KvmObject unknown = { KvmFd_unknown, 0 };
   HChar name[80];

   return ML_(fd_name)(fd, name, sizeof(name)) ? ML_(kvm_object_by_name)(name)
                                               : unknown;
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

#endif

/*--------------------------------------------------------------------*/
/*--- end                                                kvm-fds.c ---*/
/*--------------------------------------------------------------------*/
