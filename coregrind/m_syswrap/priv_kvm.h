/*--------------------------------------------------------------------*/
/*--- KVM, inside: fds and memory.                      priv_kvm.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   What KVM's fds stand for, and which memory is shared with VMs, for those who
   handle KVM's ioctls and follow that memory.  It must not know what an ioctl
   does. */

#ifndef __PRIV_KVM_H
#define __PRIV_KVM_H

#include "pub_core_basics.h"

#if defined(VGO_linux)

#include "kvm-call.h"               // KvmObject

/*--- Fds, VMs and vCPUs: kvm-fds.c ---*/

/* What is known of one VM: shared by all fds that were made from it. */
typedef struct _KvmVm KvmVm;

/* What is known of one vCPU: shared by all copies of its fd and by the
   mappings of its page. */
typedef struct _KvmVcpu KvmVcpu;

/* FD now stands for OBJECT, whatever it was before, and belongs to VM (NULL:
   unknown, or none).  If that is a vCPU, nothing is known of it yet. */
extern void ML_(kvm_fd_set) ( Int fd, KvmObject object, KvmVm* vm );

/* What FD stands for by the table; KvmFd_unknown if it is not there.  VM gets
   the VM that it belongs to and VCPU the vCPU that it is, NULL if that is not
   known; both may be NULL.  They live as long as an fd of theirs is in the
   table, a vCPU also as long as its page is mapped, and as someone holds
   them. */
extern KvmObject ML_(kvm_fd_get) ( Int fd, KvmVm** vm, KvmVcpu** vcpu );

/* A VM of which nothing is known, held by the caller; one more and one less
   who hold it.  NULL is fine to both. */
extern KvmVm* ML_(kvm_vm_new) ( void );
extern void   ML_(kvm_vm_hold) ( KvmVm* vm );
extern void   ML_(kvm_vm_release) ( KvmVm* vm );

/* Facts of a VM, which may be NULL; see KvmFact. */
extern ULong ML_(kvm_vm_recall) ( KvmVm* vm, KvmFact fact, ULong key );
extern void  ML_(kvm_vm_remember) ( KvmVm* vm, KvmFact fact, ULong key,
                                    ULong value );

/* RAM of a VM, made when it is first asked for. */
typedef struct _KvmRam KvmRam;
extern KvmRam* ML_(kvm_vm_ram) ( KvmVm* vm );

/* One more and one less who hold VCPU; NULL is fine. */
extern void ML_(kvm_vcpu_hold) ( KvmVcpu* vcpu );
extern void ML_(kvm_vcpu_release) ( KvmVcpu* vcpu );

/* Whether VCPU is one of VM, which may be NULL. */
extern Bool ML_(kvm_vcpu_is_of) ( const KvmVcpu* vcpu, const KvmVm* vm );

/* Facts of a vCPU, which may be NULL. */
extern ULong ML_(kvm_vcpu_recall) ( KvmVcpu* vcpu, KvmFact fact, ULong key );
extern void  ML_(kvm_vcpu_remember) ( KvmVcpu* vcpu, KvmFact fact, ULong key,
                                      ULong value );

/* Where the client has mapped the page that it shares with VCPU, the longest
   mapping if there are more; 0 if it has not.  SIZE, which may be NULL, gets
   the bytes of that mapping. */
extern Addr ML_(kvm_vcpu_run) ( const KvmVcpu* vcpu, SizeT* size );
extern void ML_(kvm_vcpu_set_run) ( KvmVcpu* vcpu, Addr run, SizeT size );

/* What FD stands for by the name that the kernel gives it in /proc, for those
   that the table does not know: inherited, received, learned of too late.
   KvmFd_unknown if that tells nothing or there is no /proc.  Costs a system
   call. */
extern KvmObject ML_(kvm_fd_by_name) ( Int fd );

/*--- Memory: kvm-pages.c ---*/

/* Whether some vCPU's page, or one behind it, is mapped more than once. */
extern Bool ML_(kvm_mapped_again) ( void );

/* Of LEN bytes from OFFSET on of what the client shares with VCPU: the next
   mapping from number I on, in which N of them are AT; I is then the number
   after that.  False if there is no more. */
extern Bool ML_(kvm_vcpu_mapped) ( const KvmVcpu* vcpu, UInt* i, SizeT offset,
                                   SizeT len, Addr* at, SizeT* n );

/* The same of what it shares with any vCPU of VM, which may be NULL. */
extern Bool ML_(kvm_vm_mapped) ( const KvmVm* vm, UInt* i, SizeT offset,
                                 SizeT len, Addr* at, SizeT* n );

/*--- Memory: kvm-alias.c ---*/

/* As ML_(kvm_mapped) and its like, of whole pages.  They return whether there
   are other aliases than before. */
extern Bool ML_(kvm_alias_mapped) ( Addr a, SizeT len, UInt flags,
                                    Off64T offset );
extern Bool ML_(kvm_alias_attached) ( Addr a, SizeT len, UWord shmid );
extern Bool ML_(kvm_alias_unmapped) ( Addr a, SizeT len );
extern Bool ML_(kvm_alias_remapped) ( Addr from, SizeT old_len, Addr to,
                                      SizeT new_len );

/* Calls F with the first and the last byte of each other mapping of what is
   mapped from FIRST to LAST. */
extern void ML_(kvm_alias_of) ( Addr first, Addr last,
                                void (*f)(Addr first, Addr last) );

/*--- Memory: kvm-ram.c ---*/

extern KvmRam* ML_(kvm_ram_new) ( void );
extern void    ML_(kvm_ram_free) ( KvmRam* ram );

/* The guest can now write LEN bytes at AT, which are those of SLOT, and no
   more those that SLOT was before; LEN can be 0. */
extern void ML_(kvm_ram_set) ( KvmRam* ram, ULong slot, Addr at, SizeT len );

/* TID is about to enter the guest, or lets a device write.  WRITER_RUNS tells
   at any time whether one of its kind does. */
extern void ML_(kvm_ram_entered) ( KvmRam* ram, ThreadId tid,
                                   Bool (*writer_runs)(void) );

/* There is no fd left by which its guest could be entered. */
extern void ML_(kvm_ram_closed) ( KvmRam* ram );

/* There are other aliases than before; something was mapped. */
extern void ML_(kvm_ram_mappings_changed) ( void );
extern void ML_(kvm_ram_mapped) ( Addr a, SizeT len );

#endif

#endif   // __PRIV_KVM_H

/*--------------------------------------------------------------------*/
/*--- end                                               priv_kvm.h ---*/
/*--------------------------------------------------------------------*/
