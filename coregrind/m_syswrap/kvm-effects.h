/*--------------------------------------------------------------------*/
/*--- What a KVM ioctl reads and writes.             kvm-effects.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The effects core: it says which user memory the kernel reads and
   writes in a KVM ioctl, and which file descriptors the call makes.
   It must not know Valgrind: it uses its basic types and nothing else,
   gets at client memory through a callback that may fail, and keeps no
   state outside the KvmCall it is given.  So it also compiles as part of
   an ordinary program, given those types, and other tracers can use it. */

#ifndef __KVM_EFFECTS_H
#define __KVM_EFFECTS_H

#include "pub_core_basics.h"

/* Architectures, as bits: a row may belong to more than one. */
typedef enum {
   KvmArch_x86       = 1 << 0,
   KvmArch_arm       = 1 << 1,      /* 32-bit hosts: until Linux 5.6 */
   KvmArch_arm64     = 1 << 2,
   KvmArch_power     = 1 << 3,
   KvmArch_s390      = 1 << 4,
   KvmArch_riscv     = 1 << 5,
   KvmArch_mips      = 1 << 6,
   KvmArch_loongarch = 1 << 7,
   KvmArch_arms      = KvmArch_arm | KvmArch_arm64,
   KvmArch_all       = (1 << 8) - 1
} KvmArch;

/* What an fd is.  The kinds are bits, because some ioctls are accepted
   by more than one kind of fd. */
typedef enum {
   KvmFd_unknown     = 0,
   KvmFd_system      = 1 << 0,      /* /dev/kvm */
   KvmFd_vm          = 1 << 1,
   KvmFd_vcpu        = 1 << 2,
   KvmFd_device      = 1 << 3,
   KvmFd_guest_memfd = 1 << 4,
   KvmFd_stats       = 1 << 5,
   KvmFd_spapr_tce   = 1 << 6,
   KvmFd_htab        = 1 << 7
} KvmFdKind;

typedef struct {
   KvmFdKind kind;
   UInt      type;                  /* KVM_DEV_TYPE_* of a device; of a vCPU
                                       its id; else 0 */
} KvmObject;

/* What the kernel does with a span of user memory. */
typedef enum {
   /* Before the call. */
   KvmRead,       /* uses the bytes: they must be addressable and defined */
   KvmPoll,       /* the same, whenever it likes; other threads may store them
                     at any time, which is no race */
   KvmAnswer,     /* as KvmRead, of what KvmForget was said of after an earlier
                     call */
   KvmTouch,      /* copies the bytes in and does not look at them, or may
                     write them and leaves them alone: addressable */

   /* After the call; the first of these also before it. */
   KvmWrite,      /* before the call: may write the bytes, so they must be
                     addressable; after it: these bytes were written */
   KvmPublish,    /* wrote the bytes; other threads may look at them at any
                     time, which is no race */
   KvmForget      /* will use the bytes as KvmAnswer, for something that nobody
                     has set them for yet */
} KvmAccess;

/* How some memory is, as whoever is told of the spans sees it. */
typedef enum {
   KvmMemory_good,
   KvmMemory_undefined,             /* all addressable */
   KvmMemory_unaddressable
} KvmMemory;

typedef struct KvmCall     KvmCall;
typedef struct KvmAttrRow  KvmAttrRow;
typedef struct KvmIoctlRow KvmIoctlRow;

/* Copies LEN bytes of client memory at ADDR to TO.  Returns False, and
   leaves TO undefined, where they cannot all be read. */
typedef Bool (*KvmPeek) ( void* opaque, ULong addr, void* to, UInt len );

/* How LEN bytes at ADDR are, those that are not addressable first; unless
   DEFINED is set, what is undefined is good too.  Reports nothing. */
typedef KvmMemory (*KvmLook) ( void* opaque, ULong addr, ULong len,
                               Bool defined );

/* Told of every span; or, by a call that has a KvmLook, before it of those
   only that are to be reported, and after it not of those that are good
   already.  WHAT names it ("payload", "kvm_device_attr.group"), is never NULL
   and has static storage.  LEN is not 0, and ADDR + LEN - 1 is a client
   address. */
typedef void (*KvmSpan) ( void* opaque, const KvmCall* call,
                          KvmAccess access, ULong addr, ULong len,
                          const HChar* what );

/* Told after the call, and after the spans, that it has copied LEN bytes from
   FROM to TO, both in client memory: what was undefined there is so here. */
typedef void (*KvmCopied) ( void* opaque, ULong to, ULong from, ULong len );

/* What a VM is known to be like from earlier calls, by an index (a key); and
   a vCPU. */
typedef enum {
   KvmFact_slot_bytes,         /* size of memory slot KEY, and then: */
   KvmFact_slot_ram,           /* client address of what its guest can write */
   KvmFact_vm_type,            /* 1 + the type that KVM_CREATE_VM was given */
   KvmFact_xsave_size,         /* what KVM_CAP_XSAVE2 said */
   KvmFact_sve_quads,          /* 16-byte units of an SVE register that the
                                  kernel surely looks at */
   KvmFact_hw_breakpoints,     /* what KVM_CAP_GUEST_DEBUG_HW_BPS */
   KvmFact_hw_watchpoints,     /* and _WPS said */
   KvmFact_pv_finalize_size,   /* dump_config_finalize_len of
                                  KVM_PV_INFO_DUMP */
   KvmFact_irqchip,            /* x86, arm64: a KvmIrqchip */
   KvmFact_coalesced,          /* 1: it has had a zone of coalesced MMIO */
   KvmFact_ppc_kernel,         /* a KvmPpcKernel */
   KvmFact_xen_mode,           /* a KvmXenMode */
   KvmFact_xen_shared_info,    /* client address of Xen's shared info page */

   /* Of the vCPU, and remembered even if KVM_RUN fails: */
   KvmFact_of_vcpu,
   KvmFact_run_reply = KvmFact_of_vcpu,  /* what kvm_run must hold when it
                                  next enters the guest, by what ended the
                                  last KVM_RUN; KEY numbers the words that
                                  kvm-run.c makes of that */
   KvmFact_end
} KvmFact;

/* What of an interrupt controller the kernel emulates. */
typedef enum {
   KvmIrqchip_full  = 1,
   KvmIrqchip_split = 2        /* the LAPICs alone */
} KvmIrqchip;

/* arch/powerpc/kvm is one of two: for server CPUs (book3s*.c), or for Book E
   (booke.c, e500*.c).  KVM_CAP_PPC_BOOKE_SREGS tells which. */
typedef enum {
   KvmPpc_server = 1,
   KvmPpc_booke  = 2
} KvmPpcKernel;

/* x86: what KVM_XEN_ATTR_TYPE_LONG_MODE has said. */
typedef enum {
   KvmXen_32 = 1,
   KvmXen_64 = 2
} KvmXenMode;

/* The value of a fact of the VM that the call's fd belongs to, or of the vCPU
   that it is, 0 if it is not known; and its new value. */
typedef ULong (*KvmRecall)   ( void* opaque, KvmFact fact, ULong key );
typedef void  (*KvmRemember) ( void* opaque, KvmFact fact, ULong key,
                               ULong value );

/* As much of client memory as one call may have looked at before it was
   made, for its writes to be described afterwards.  See ML_(kvm_peek). */
#define KVM_KEPT 128

/* What a programmer mends as one: of each unit, one thing is reported at most.
   See ML_(kvm_unit). */
typedef enum {
   KvmUnit_struct,        /* what is described outside of it hangs on it */
   KvmUnit_sparse,        /* the same, but too large, for what is used of it,
                             to be looked at as a whole */
   KvmUnit_data           /* a payload or tail; nothing hangs on it */
} KvmUnitKind;

typedef struct {
   KvmUnitKind kind;
   ULong       at, len;
   KvmMemory   whole;               /* all of it */
   KvmMemory   worst;               /* of its spans; and of the first span in
                                       memory that is so: */
   ULong       worst_at;
   UInt        worst_span;          /* its number in the call */
} KvmUnit;

/* What is described in more is reported by the span. */
#define KVM_UNITS 24

struct KvmCall {
   /* Given by the caller. */
   KvmArch   arch;                  /* one bit */
   UInt      wordsize;              /* sizeof(unsigned long) of the client */
   UInt      pagesize;              /* the client's, in bytes */
   Bool      big_endian;
   KvmObject on;                    /* what the ioctl's fd is */
   UInt      request;
   ULong     arg;                   /* third argument of ioctl */
   ULong     run;                   /* where the vCPU's kvm_run is mapped: */
   ULong     run_size;              /* bytes there; 0: it is not, or that is
                                       not known */
   KvmPeek   peek;
   KvmSpan   span;                  /* or NULL */
   KvmLook   look;                  /* or NULL: it is told of all spans */
   KvmCopied copied;                /* or NULL */
   KvmRecall recall;                /* or NULL: nothing is known */
   KvmRemember remember;            /* or NULL */
   void*     opaque;                /* handed to all of them */

   /* The first two are given back by ML_(kvm_find), the rest by
      ML_(kvm_before). */
   const KvmIoctlRow* ioctl;        /* NULL: a request without a row, nothing
                                       was described.  To be NULL when a
                                       KvmCall is used for the first time */
   const HChar* name;               /* "KVM_GET_DEVICE_ATTR", or NULL */
   const HChar* object;             /* "kvm-vfio"; NULL: not an attribute call
                                       or no table for this object */
   const KvmAttrRow* row;           /* NULL: not an attribute call, or an
                                       attribute without a row */
   Bool      is_attr;               /* SET, GET or HAS_DEVICE_ATTR, and its */
   UInt      flags;                 /* struct, as it was before the call */
   UInt      group;
   ULong     attr;
   ULong     addr;
   ULong     reads;                 /* bytes of payload that are read, */
   ULong     writes;                /* and that may be written */

   Bool      is_struct;             /* the span that it is being told of is the
                                       whole struct that WHAT is a member of */

   Bool      enters;                /* it may enter the guest, which can then
                                       write all of its RAM */

   /* Given back by ML_(kvm_after). */
   KvmObject made;                  /* what the new fd is, or KvmFd_unknown */
   Int       made_fd;               /* the new fd: the result of the call, or */
   ULong     made_fd_at;            /* (if not 0) stored by it in the Int here;
                                       to be marked as written by the caller,
                                       once it has let the client have the fd */
   KvmFdKind learned;               /* what the ioctl's fd is now known to be */

   /* The core's own. */
   UInt      owner;                 /* where the last attribute's was found */
   Bool      after;
   Long      result;
   UInt      n_spans, n_bad;
   Bool      saying;                /* what is bad is told now */
   UInt      n_units;
   KvmUnit   unit[KVM_UNITS];
   ULong     key, key_len;          /* of ML_(kvm_hangs_on) */
   UInt      n_kept, next_kept;     /* bytes of KEPT filled and given out */
   UChar     kept[KVM_KEPT];
};

/* Finds CALL's row, and so its name, before anything is described.  The row
   that CALL has from an earlier use, or NULL, is where it looks first. */
extern void ML_(kvm_find) ( KvmCall* call );

/* Describes CALL, whose row ML_(kvm_find) has looked for, before it is made:
   calls CALL->span for all that the kernel may read or write.  May be called
   more than once. */
extern void ML_(kvm_before) ( KvmCall* call );

/* Describes CALL after it returned RESULT (-errno if it failed), by what
   ML_(kvm_before) saw: calls CALL->span for each KvmWrite span that was really
   written.  Client memory that has changed since makes no difference, but for
   what the kernel wrote.  Of a call that failed it describes nothing, unless
   its row says that it writes even then. */
extern void ML_(kvm_after) ( KvmCall* call, Long result );

/* Whether the meaning of REQUEST on ARCH depends on what kind of fd it is
   made on, so that CALL->on should be known to ML_(kvm_before). */
extern Bool ML_(kvm_depends_on_object) ( UInt request, KvmArch arch );

/* The object that a kernel name such as "anon_inode:kvm-vfio", as
   readlink of /proc/self/fd/N gives it, stands for. */
extern KvmObject ML_(kvm_object_by_name) ( const HChar* name );

/* For the functions of rows. */

/* Reads client memory for a row function.  Before the call it looks, and
   keeps what it saw; afterwards it gives out the same again, in the same
   order, so that another thread cannot change what was described. */
extern Bool ML_(kvm_peek) ( KvmCall* c, ULong addr, void* to, UInt len );

/* The same, and keeps nothing: for what is described before the call only, and
   may be more than can be kept. */
extern Bool ML_(kvm_peek_before) ( KvmCall* c, ULong addr, void* to,
                                   UInt len );

/* Reads client memory as the kernel left it: for results that it stores.
   Only after the call. */
extern Bool ML_(kvm_peek_result) ( KvmCall* c, ULong addr, void* to,
                                   UInt len );

/* A fact of the call's VM, as it was before the call; 0 if it is not known. */
extern ULong ML_(kvm_recall) ( KvmCall* c, KvmFact fact, ULong key );

/* A fact that the call, which succeeded unless the fact is a vCPU's, has
   established.  Only after it. */
extern void ML_(kvm_remember) ( KvmCall* c, KvmFact fact, ULong key,
                                ULong value );

/* Describes LEN bytes at ADDR.  Drops what does not belong to the phase
   (a KvmRead after the call) and clips at the end of the address space. */
extern void ML_(kvm_span) ( KvmCall* c, KvmAccess access, ULong addr,
                            ULong len, const HChar* what );

/* Begins a unit of LEN bytes at AT: spans that lie there are its parts.  The
   argument is one from the beginning, as far as its size is in the row or in
   the number of the request; whatever lies in no unit is one by itself.
   Before the call, of a unit the span that is lowest in memory and not
   addressable is reported, or else the lowest that is undefined, and nothing
   that is described outside of a struct after it began, where it is bad.
   Returns whether there is anything to describe there: False if all of it is
   good already.  A function that then leaves out the spans must still look
   (ML_(kvm_peek)) at the same as else. */
extern Bool ML_(kvm_unit) ( KvmCall* c, KvmUnitKind kind, ULong at,
                            ULong len );

/* Whether all of the argument is good, so that there is nothing to describe of
   it. */
extern Bool ML_(kvm_argument_is_good) ( const KvmCall* c );

/* What is described from now on hangs on LEN bytes at AT of the argument's
   struct only, whatever else there is bad. */
extern void ML_(kvm_hangs_on) ( KvmCall* c, ULong at, ULong len );

/* Some of a struct.  A list is in the order of OFF; one of length 0 ends it,
   and has the struct's name. */
typedef struct {
   UShort       off, len;
   KvmAccess    access;
   const HChar* what;
} KvmPart;

/* Describes a struct of TOTAL bytes at AT of which these parts are used, and
   the others copied in. */
extern void ML_(kvm_parts) ( KvmCall* c, ULong at, UInt total,
                             const KvmPart* part );

/* Says of LEN bytes at TO, which the call has written, that they are those that
   were at FROM.  Does nothing before the call. */
extern void ML_(kvm_copied) ( KvmCall* c, ULong to, ULong from, ULong len );

/*--- All ioctls: kvm-ioctls.c, kvm-ioctls.def ---*/

/* How the kernel takes the third argument. */
typedef enum {
   KvmArg_none,      /* not looked at; a function may take notes */
   KvmArg_value,     /* a number; the same */
   KvmArg_in,        /* points to a struct of N bytes, whose PARTS are read */
   KvmArg_out,       /* points to N bytes that are written, of NAMED */
   KvmArg_function,  /* a pointer, and the function says the rest */
   KvmArg_function_always  /* the same; it writes even if it fails */
} KvmArgKind;

struct KvmIoctlRow {
   UInt         request;
   const HChar* name;                   /* "KVM_CREATE_VM" */
   UInt         on;                     /* kinds of fd that accept it */
   UInt         archs;
   KvmArgKind   kind;
   UInt         n;
   const KvmPart* parts;
   const HChar* named;
   void       (*describe)(KvmCall* c);
   KvmFdKind    makes;                  /* what the fd is that it returns */
};

/* The row for REQUEST on an fd of kind ON on ARCH.  If there is none for that
   kind, but for another: that one, since what is known of an fd may be out of
   date, and the kernel will tell.  Else NULL. */
extern const KvmIoctlRow* ML_(kvm_find_ioctl) ( UInt request, KvmFdKind on,
                                                KvmArch arch );

/* Whether the rows stand in the order in which they are looked for; those of
   the shared page. */
extern Bool ML_(kvm_ioctls_in_order) ( void );
extern Bool ML_(kvm_run_in_order)    ( void );

/* The rows and their number, for those who walk the table. */
extern const KvmIoctlRow* ML_(kvm_ioctl_rows) ( UInt* n );

/*--- The shared page: kvm-run.c, kvm-run.def ---*/

/* Describes what KVM_RUN reads and writes in kvm_run and in what is mapped
   behind it. */
extern void ML_(kvm_run) ( KvmCall* c );

/* x86, as in kvm-ioctls.c: the members of a struct kvm_sregs at AT, but for
   padding and interrupt_bitmap; and what KVM_SET_VCPU_EVENTS reads of one. */
extern void ML_(kvm_x86_sregs) ( KvmCall* c, ULong at, KvmAccess access );
extern void ML_(kvm_x86_set_vcpu_events) ( KvmCall* c, ULong at );

/*--- Device attributes: kvm-attrs.c, kvm-attrs.def ---*/

/* What SET or GET of one attribute does with the memory at addr. */
typedef enum {
   KvmCell_never,    /* the object has no such call: kvm_device_attr is not
                        read either */
   KvmCell_no,       /* not supported, or denied: addr is not used */
   KvmCell_value,    /* supported, but addr is not used */
   KvmCell_in,       /* reads N bytes */
   KvmCell_out,      /* writes N bytes */
   KvmCell_update,   /* reads N bytes, then writes them */
   KvmCell_function
} KvmCellKind;

typedef struct {
   KvmCellKind kind;
   UInt        n;                       /* 0: sizeof(unsigned long) */
   void      (*describe)(KvmCall* c);
} KvmCell;

struct KvmAttrRow {
   UShort       owner;                  /* index of the object it belongs to */
   UInt         group;
   ULong        within, first, last;    /* it is for attrs whose bits WITHIN
                                           are from FIRST to LAST */
   ULong        looked_at[3];           /* the bits of attr that count to SET,
                                           GET and HAS */
   const HChar* name;                   /* "FILE.ADD" */
   KvmCell      by_op[3];               /* SET, GET, HAS */
};

/* The device that the kernel gives an fd the name "anon_inode:NAME" for. */
extern KvmObject ML_(kvm_device_by_name) ( const HChar* name );

/* What users see a device of TYPE called, NULL if it is not known. */
extern const HChar* ML_(kvm_device_name) ( UInt type );

/* The rows of the attribute table and their number, for those who walk it. */
extern const KvmAttrRow* ML_(kvm_attr_rows) ( UInt* n );

/* Describes a SET/GET/HAS_DEVICE_ATTR. */
extern void ML_(kvm_device_attr) ( KvmCall* c );

#endif   // __KVM_EFFECTS_H

/*--------------------------------------------------------------------*/
/*--- end                                            kvm-effects.h ---*/
/*--------------------------------------------------------------------*/
