/*--------------------------------------------------------------------*/
/*--- KVM, for the other wrappers.              priv_syswrap-kvm.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   What the other system call wrappers need to know of KVM: ioctls of type
   0xAE are handed over to the pair of templates, and whoever follows the
   shared pages is told of what is mapped. */

#ifndef __PRIV_SYSWRAP_KVM_H
#define __PRIV_SYSWRAP_KVM_H

#include "pub_core_basics.h"

#if defined(VGO_linux)

#include "priv_types_n_macros.h"    // DECL_TEMPLATE

/* The handlers of PRE(sys_ioctl) and POST(sys_ioctl) for requests of type
   VKI_KVMIO.  ARG2 has been cut to 32 bits and SfMayBlock been set. */
DECL_TEMPLATE(kvm, ioctl);

/* What FD is, for users: "KVM vCPU 0", "kvm-vfio"; NULL if it is not KVM's.
   Lives until the next call. */
extern const HChar* ML_(kvm_fd_text) ( Int fd );

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

#else

static inline void ML_(kvm_mapped) ( Addr a, SizeT len, UInt flags, Int fd,
                                     Off64T offset ) { }
static inline void ML_(kvm_attached) ( Addr a, SizeT len, UWord shmid ) { }
static inline void ML_(kvm_unmapped) ( Addr a, SizeT len ) { }
static inline void ML_(kvm_remapped) ( Addr from, SizeT old_len, Addr to,
                                       SizeT new_len ) { }
static inline const HChar* ML_(kvm_fd_text) ( Int fd ) { return NULL; }

#endif

#endif   // __PRIV_SYSWRAP_KVM_H

/*--------------------------------------------------------------------*/
/*--- end                                       priv_syswrap-kvm.h ---*/
/*--------------------------------------------------------------------*/
