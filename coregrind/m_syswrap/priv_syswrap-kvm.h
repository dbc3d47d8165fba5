/*--------------------------------------------------------------------*/
/*--- KVM ioctls and the fds they belong to.    priv_syswrap-kvm.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   What the other system call wrappers need to know of KVM: ioctls of type
   0xAE are handed over to the pair of templates, the table of KVM fds is told
   of every fd that is made, copied or closed, and whoever follows the shared
   pages is told of what is mapped.  It must not know what an ioctl does. */

#ifndef __PRIV_SYSWRAP_KVM_H
#define __PRIV_SYSWRAP_KVM_H

#include "pub_core_basics.h"

#if defined(VGO_linux)

#include "priv_types_n_macros.h"    // DECL_TEMPLATE
#include "kvm-call.h"               // KvmObject

/* The handlers of PRE(sys_ioctl) and POST(sys_ioctl) for requests of type
   VKI_KVMIO.  ARG2 has been cut to 32 bits and SfMayBlock been set. */
DECL_TEMPLATE(kvm, ioctl);

/* The table of KVM fds, which is that of the running thread: what one thread
   does to an fd holds for all until one unshares its fds.  FD is a number of
   the client; any number may be passed to any of these.  None but
   ML_(kvm_fd_by_name) costs more than a few instructions while the table is
   empty, nor more the fuller it is. */

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

/* What FD is, for users: "KVM vCPU 0", "kvm-vfio"; NULL if it is not KVM's.
   Lives until the next call. */
extern const HChar* ML_(kvm_fd_text) ( Int fd );

/* Goes up whenever an fd, in the table or not, came to mean something else.
   Whoever looked at an fd before a call that may block can tell by it that
   the number still means the same. */
extern UInt ML_(kvm_fd_changes) ( void );

/* TO is now a copy of FROM, by dup, dup2, dup3 or fcntl. */
extern void ML_(kvm_fd_copied) ( Int from, Int to );

/* FD, or all from FIRST to LAST inclusive, are closed or about to be; or
   were closed unseen, as it turns out when their number is used anew. */
extern void ML_(kvm_fd_closed) ( Int fd );
extern void ML_(kvm_fds_closed) ( UInt first, UInt last );

/* The running thread has its fds for itself from now on (CLONE_FILES of
   unshare, CLOSE_RANGE_UNSHARE): they still stand for the same, but no other
   thread sees what becomes of them. */
extern void ML_(kvm_fds_unshared) ( void );

/* PARENT has made the thread CHILD, which shares its fds. */
extern void ML_(kvm_thread_made) ( ThreadId parent, ThreadId child );

/*--- Memory: kvm-pages.c ---*/

/* Whether some vCPU's page, or one behind it, is mapped more than once. */
extern Bool ML_(kvm_mapped_again) ( void );

/* Of LEN bytes from OFFSET on of what the client shares with VCPU: the next
   mapping from number I on, in which N of them are AT; I is then the number
   after that.  False if there is no more. */
extern Bool ML_(kvm_vcpu_mapped) ( const KvmVcpu* vcpu, UInt* i, SizeT offset,
                                   SizeT len, Addr* at, SizeT* n );

/* FD was mapped from OFFSET on at A, where no other mapping is left;
   FLAGS are mmap's. */
extern void ML_(kvm_mapped) ( Addr a, SizeT len, UInt flags, Int fd,
                              Off64T offset );

/* So was the segment SHMID, by shmat. */
extern void ML_(kvm_attached) ( Addr a, SizeT len, UWord shmid );

/* There is no mapping left from A on for LEN bytes, whole pages. */
extern void ML_(kvm_unmapped) ( Addr a, SizeT len );

/* mremap has put what was mapped from FROM on at TO. */
extern void ML_(kvm_remapped) ( Addr from, SizeT old_len, Addr to,
                                SizeT new_len );

/*--- Memory: kvm-alias.c ---*/

/* The same, of whole pages.  They return whether there are other aliases than
   before. */
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

/* TID is about to enter the guest, or lets a device write.  WRITER_RUNS tells at
   any time whether one of its kind does. */
extern void ML_(kvm_ram_entered) ( KvmRam* ram, ThreadId tid,
                                   Bool (*writer_runs)(void) );

/* There is no fd left by which its guest could be entered. */
extern void ML_(kvm_ram_closed) ( KvmRam* ram );

/* There are other aliases than before; something was mapped. */
extern void ML_(kvm_ram_mappings_changed) ( void );
extern void ML_(kvm_ram_mapped) ( Addr a, SizeT len );

#else

static inline void ML_(kvm_mapped) ( Addr a, SizeT len, UInt flags, Int fd,
                                     Off64T offset ) { }
static inline void ML_(kvm_attached) ( Addr a, SizeT len, UWord shmid ) { }
static inline void ML_(kvm_unmapped) ( Addr a, SizeT len ) { }
static inline void ML_(kvm_remapped) ( Addr from, SizeT old_len, Addr to,
                                       SizeT new_len ) { }
static inline void ML_(kvm_fd_copied) ( Int from, Int to ) { }
static inline void ML_(kvm_fd_closed) ( Int fd ) { }
static inline const HChar* ML_(kvm_fd_text) ( Int fd ) { return NULL; }

#endif

#endif   // __PRIV_SYSWRAP_KVM_H

/*--------------------------------------------------------------------*/
/*--- end                                       priv_syswrap-kvm.h ---*/
/*--------------------------------------------------------------------*/
