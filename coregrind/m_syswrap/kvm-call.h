/*--------------------------------------------------------------------*/
/*--- One KVM ioctl.                                    kvm-call.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   What a KVM ioctl is made on, which row of the tables describes it, and which
   file descriptors it makes.  Part of the effects core, see effects.h: it must
   not know Valgrind, and keeps no state outside the KvmCall it is given. */

#ifndef __KVM_CALL_H
#define __KVM_CALL_H

#include "effects.h"

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

typedef struct KvmCall     KvmCall;
typedef struct KvmAttrRow  KvmAttrRow;
typedef struct KvmIoctlRow KvmIoctlRow;

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
   KvmFact_dirty_ring,         /* bytes of each vCPU's ring of dirty pages */
   KvmFact_power_kernel,       /* a KvmPowerKernel */
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
   KvmPower_server = 1,
   KvmPower_booke  = 2
} KvmPowerKernel;

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

/* Of LEN bytes from OFFSET on of what vCPUs of the call's VM share with their
   program: the next mapping from number I on, in which N of them are AT; I is
   then the number after that.  False if there is no more. */
typedef Bool (*KvmShared) ( void* opaque, UInt* i, ULong offset, ULong len,
                            ULong* at, ULong* n );

/* kvm-run.c's own: what a KVM_RUN saw before it was made. */
typedef struct {
   ULong reply;                     /* KvmFact_run_reply */
   ULong valid, dirty;              /* kvm_valid_regs, kvm_dirty_regs */
   UInt  exit_reason;
   UChar immediate_exit;
   Bool  coalesces;                 /* the VM has had a zone of coalesced
                                       MMIO */
} KvmRunBefore;

struct KvmCall {
   Effects   fx;                    /* its ARG: third argument of ioctl */

   /* Given by the caller. */
   KvmArch   arch;                  /* one bit: the host's.  It will have to
                                       be the VM's where s390 runs guests of
                                       arm64, as posted for 7.4 and later */
   UInt      pagesize;              /* the client's, in bytes */
   Bool      big_endian;
   KvmObject object;                /* what the ioctl's fd is */
   UInt      request;
   ULong     run;                   /* where the vCPU's kvm_run is mapped: */
   ULong     run_size;              /* bytes there; 0: it is not, or that is
                                       not known */
   KvmRecall recall;                /* or NULL: nothing is known */
   KvmRemember remember;            /* or NULL */
   KvmShared shared;                /* or NULL */
   void*     opaque;                /* handed to all of them */

   /* The first two are given back by ML_(kvm_find), the rest by
      ML_(kvm_before). */
   const KvmIoctlRow* ioctl_row;    /* NULL: a request without a row, nothing
                                       was described.  To be NULL when a
                                       KvmCall is used for the first time */
   const HChar* name;               /* "KVM_GET_DEVICE_ATTR", or NULL */
   const HChar* object_name;        /* "kvm-vfio"; NULL: not an attribute call
                                       or no table for this object */
   const KvmAttrRow* attr_row;      /* NULL: not an attribute call, or an
                                       attribute without a row */
   Bool      is_attr;               /* SET, GET or HAS_DEVICE_ATTR, and its */
   UInt      group;                 /* struct, as it was before the call */
   ULong     attr;
   ULong     addr;
   ULong     reads;                 /* bytes of payload that are read, */
   ULong     writes;                /* and that may be written */

   Bool      enters;                /* it may enter the guest, which can then
                                       write all of its RAM */

   /* Given back by ML_(kvm_after). */
   KvmObject made;                  /* what the new fd is, or KvmFd_unknown */
   Int       made_fd;               /* the new fd: the result of the call, or */
   ULong     made_fd_at;            /* (if not 0) stored by it in the Int here;
                                       to be marked as written by the caller,
                                       once it has let the client have the fd */
   KvmFdKind learned;               /* what the ioctl's fd is now known to be */

   /* The attributes' own. */
   UInt      owner;                 /* where the last attribute's was found */
   Bool      addr_described;        /* all of the struct is, or need not be */

   KvmRunBefore run_before;
};

/* Finds CALL's row, and so its name, before anything is described.  The row
   that CALL has from an earlier use, or NULL, is where it looks first. */
extern void ML_(kvm_find) ( KvmCall* call );

/* Describes CALL, whose row ML_(kvm_find) has looked for, before it is made:
   calls CALL->fx.span for all that the kernel may read or write.  May be called
   more than once. */
extern void ML_(kvm_before) ( KvmCall* call );

/* Describes CALL after it returned RESULT (-errno if it failed), by what
   ML_(kvm_before) saw: calls CALL->fx.span for each FxWrite span that was
   really written.  Client memory that has changed since makes no difference,
   but for what the kernel wrote.  Of a call that failed it describes nothing,
   unless its row says that it writes even then. */
extern void ML_(kvm_after) ( KvmCall* call, Long result );

/* Whether the meaning of REQUEST on ARCH depends on what kind of fd it is
   made on, so that CALL->object should be known to ML_(kvm_before). */
extern Bool ML_(kvm_depends_on_object) ( UInt request, KvmArch arch );

/* The object that a kernel name such as "anon_inode:kvm-vfio", as
   readlink of /proc/self/fd/N gives it, stands for. */
extern KvmObject ML_(kvm_object_by_name) ( const HChar* name );

/*--- For the functions of rows ---*/

/* A fact of the call's VM or vCPU, 0 if it is not known; only before the
   call. */
static inline ULong ML_(kvm_recall_before) ( KvmCall* c, KvmFact fact,
                                             ULong key )
{
   return !c->fx.after && c->recall ? c->recall(c->opaque, fact, key) : 0;
}

/* The same, and after the call as it was before. */
static inline ULong ML_(kvm_recall) ( KvmCall* c, KvmFact fact, ULong key )
{
   ULong value = ML_(kvm_recall_before)(c, fact, key);

   return ML_(fx_keep)(&c->fx, &value, sizeof(value)) ? value : 0;
}

/* A fact that the call, which succeeded unless the fact is a vCPU's, has
   established.  Only after it. */
static inline void ML_(kvm_remember) ( KvmCall* c, KvmFact fact, ULong key,
                                       ULong value )
{
   if (c->fx.after && c->remember
       && (c->fx.result >= 0 || fact >= KvmFact_of_vcpu))
      c->remember(c->opaque, fact, key, value);
}

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
   const FxPart* parts;
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

#endif   // __KVM_CALL_H

/*--------------------------------------------------------------------*/
/*--- end                                               kvm-call.h ---*/
/*--------------------------------------------------------------------*/
