/*--------------------------------------------------------------------*/
/*--- What a system call reads and writes.               effects.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The ground that families of calls stand on: a family's functions say by the
   words at the end which user memory the kernel reads and writes, and who
   made the Effects is told of it.  It must not know any family, nor Valgrind:
   it uses its basic types and nothing else, gets at client memory through a
   callback that may fail, and keeps no state outside the Effects that it is
   given.  So it also compiles as part of an ordinary program, given those
   types, and other tracers can use it. */

#ifndef __EFFECTS_H
#define __EFFECTS_H

#include "pub_core_basics.h"

/* What the kernel does with a span of user memory. */
typedef enum {
   /* Before the call. */
   FxRead,        /* uses the bytes: they must be addressable and defined */
   FxPoll,        /* the same, whenever it likes; other threads may store them
                     at any time, which is no race */
   FxAnswer,      /* as FxRead, of what FxForget was said of after an earlier
                     call */
   FxTouch,       /* copies the bytes in and does not look at them, or may
                     write them and leaves them alone: addressable */

   /* After the call; the first of these also before it. */
   FxWrite,       /* before the call: may write the bytes, so they must be
                     addressable; after it: these bytes were written */
   FxPublish,     /* wrote the bytes; other threads may look at them at any
                     time, which is no race */
   FxForget       /* will use the bytes as FxAnswer, for something that nobody
                     has set them for yet */
} FxAccess;

/* How some memory is, as whoever is told of the spans sees it. */
typedef enum {
   FxMemory_good,
   FxMemory_undefined,              /* all addressable */
   FxMemory_unaddressable
} FxMemory;

typedef struct Effects Effects;

/* Copies LEN bytes of client memory at ADDR to TO.  Returns False, and
   leaves TO undefined, where they cannot all be read. */
typedef Bool (*FxPeek) ( void* opaque, ULong addr, void* to, UInt len );

/* How LEN bytes at ADDR are for ACCESS, those that are not addressable first;
   for FxTouch, and for what stands behind it, what is undefined is good too.
   Reports nothing. */
typedef FxMemory (*FxLook) ( void* opaque, FxAccess access, ULong addr,
                             ULong len );

/* Told of every span; or, by a call that has an FxLook, before it of those
   only that are to be reported, and after it not of those that are good
   already.  WHAT names it ("payload", "kvm_device_attr.group"), is never NULL
   and has static storage.  LEN is not 0, and ADDR + LEN - 1 is a client
   address. */
typedef void (*FxSpan) ( void* opaque, const Effects* e, FxAccess access,
                         ULong addr, ULong len, const HChar* what );

/* Told after the call, and after the spans, that it has copied LEN bytes from
   FROM to TO, both in client memory: what was undefined there is so here. */
typedef void (*FxCopied) ( void* opaque, ULong to, ULong from, ULong len );

/* What describes a call by the words below: before it, maybe twice, and after
   it.  It must look at the same client memory in the same order each time. */
typedef void (*FxDescribe) ( void* call );

/* As much of client memory as one call may have looked at before it was
   made, for its writes to be described afterwards.  See ML_(fx_peek). */
#define FX_KEPT 128

/* What a programmer mends as one: of each unit, one thing is reported at most.
   See ML_(fx_unit). */
typedef enum {
   FxUnit_struct,         /* what is described outside of it hangs on it */
   FxUnit_sparse,         /* the same, but too large, for what is used of it,
                             to be looked at as a whole */
   FxUnit_data            /* a payload or tail; nothing hangs on it */
} FxUnitKind;

typedef struct {
   FxUnitKind kind;
   ULong      at, len;
   FxMemory   whole;                /* all of it */
   FxMemory   worst;                /* of its spans; and of the first span in
                                       memory that is so: */
   ULong      worst_at;
   UInt       worst_span;           /* its number in the call */
} FxUnit;

/* What is described in more is reported by the span. */
#define FX_UNITS 24

/* A family's call has one of these, as a member FX. */
struct Effects {
   /* Given by the caller. */
   UInt     wordsize;               /* sizeof(unsigned long) of the client */
   ULong    arg;                    /* the argument, as a rule a pointer to the
                                       struct that offsets count from */
   FxPeek   peek;
   FxSpan   span;                   /* or NULL */
   FxLook   look;                   /* or NULL: it is told of all spans */
   FxCopied copied;                 /* or NULL */
   void*    opaque;                 /* handed to all of them */

   Bool     is_struct;              /* the span that it is being told of is the
                                       whole struct that WHAT is a member of */

   /* For the family's functions. */
   Bool     after;                  /* the call was made, */
   Long     result;                 /* and returned this, or -errno */

   /* The core's own. */
   UInt     n_spans, n_bad;
   Bool     saying;                 /* what is bad is told now */
   UInt     n_units;
   FxUnit   unit[FX_UNITS];
   ULong    key, key_len;           /* of ML_(fx_hangs_on) */
   UInt     n_kept, next_kept;      /* bytes of KEPT filled and given out */
   UChar    kept[FX_KEPT];
};

/* Describes a call before it is made, by DESCRIBE(CALL): E->span is called for
   all that the kernel may read or write.  May be called more than once. */
extern void ML_(fx_before) ( Effects* e, FxDescribe describe, void* call );

/* Describes it after it returned RESULT (-errno if it failed), by what was
   seen before: E->span is called for each FxWrite span that was really
   written.  Client memory that has changed since makes no difference, but for
   what the kernel wrote. */
extern void ML_(fx_after) ( Effects* e, Long result, FxDescribe describe,
                            void* call );

/* Reads client memory for a family's function.  Before the call it looks, and
   keeps what it saw; afterwards it gives out the same again, in the same
   order, so that another thread cannot change what was described. */
extern Bool ML_(fx_peek) ( Effects* e, ULong addr, void* to, UInt len );

/* The same, and keeps nothing: for what is described before the call only, and
   may be more than can be kept. */
extern Bool ML_(fx_peek_before) ( Effects* e, ULong addr, void* to, UInt len );

/* Reads client memory as the kernel left it: for results that it stores.
   Only after the call. */
extern Bool ML_(fx_peek_result) ( Effects* e, ULong addr, void* to, UInt len );

/* As it is at the moment, before the call as after it: for what is too much to
   be kept, and is looked at again. */
extern Bool ML_(fx_peek_now) ( Effects* e, ULong addr, void* to, UInt len );

/* A pointer of the client's, as wide as it is there. */
extern Bool ML_(fx_peek_pointer) ( Effects* e, ULong addr, ULong* value );

/* How many items the kernel says it wrote, in a UInt at ADDR; no more than
   there was ROOM for. */
extern UInt ML_(fx_count_written) ( Effects* e, ULong addr, UInt room );

/* As ML_(fx_peek), of LEN bytes that the family knows: what is at DATA before
   the call is put there after it.  Returns False if that was not kept. */
extern Bool ML_(fx_keep) ( Effects* e, void* data, UInt len );

/* Describes LEN bytes at ADDR.  Drops what does not belong to the phase
   (an FxRead after the call) and clips at the end of the address space. */
extern void ML_(fx_span) ( Effects* e, FxAccess access, ULong addr, ULong len,
                           const HChar* what );

/* Begins a unit of LEN bytes at AT: spans that lie there are its parts.  The
   first of a call is its argument's.  Whatever lies in no unit is one by
   itself.  Before the call, of a unit the span that is lowest in memory and
   not addressable is reported, or else the lowest that is undefined, and
   nothing that is described outside of a struct after it began, where it is
   bad.  Returns whether there is anything to describe there: False if all of
   it is good already.  A function that then leaves out the spans must still
   look (ML_(fx_peek)) at the same as else. */
extern Bool ML_(fx_unit) ( Effects* e, FxUnitKind kind, ULong at, ULong len );

/* Whether all of the argument is good, so that there is nothing to describe of
   it. */
extern Bool ML_(fx_argument_is_good) ( const Effects* e );

/* Whether LEN bytes at AT, of a unit or not, are known to be good, so that they
   need not be described. */
extern Bool ML_(fx_is_good) ( Effects* e, ULong at, ULong len );

/* What is described from now on hangs on LEN bytes at AT of the argument's
   struct only, whatever else there is bad. */
extern void ML_(fx_hangs_on) ( Effects* e, ULong at, ULong len );

/* Says of LEN bytes at TO, which the call has written, that they are those that
   were at FROM.  Does nothing before the call. */
extern void ML_(fx_copied) ( Effects* e, ULong to, ULong from, ULong len );

/* A member of a struct.  A list is in the order of OFF; one of length 0 ends
   it, and has the name of the other bytes. */
typedef struct {
   UShort       off, len;
   UInt         when;      /* it is used if one of these bits is given; 0:
                              always; FX_NEVER is for padding with a name of
                              its own, and is never given */
   const HChar* what;
} FxPart;

#define FX_REST(what) { 0, 0, 0, what }
#define FX_NEVER      0x80000000U

/* Describes a struct of TOTAL bytes at AT, of which those parts that are used
   if GIVEN is given are read or written (ACCESS), and the others copied in. */
extern void ML_(fx_parts) ( Effects* e, FxAccess access, ULong at, UInt total,
                            UInt given, const FxPart* part );

/*--------------------------------------------------------------------*/
/*--- The words                                                    ---*/
/*--------------------------------------------------------------------*/

/* What a family's functions describe a call by.  C is a call of any family,
   which has its Effects as a member FX.  Offsets are those in the struct that
   the argument points to; what ends in _at takes an address.  Before the call
   all of them count, after it those that write.

      fx_read(c, 0, 4, "kvm_irqfd.fd");           it is used
      fx_touch(c, 16, 16, "kvm_irqfd.pad");       copied in, not looked at
      fx_write(c, 0, 8, "kvm_clock_data.clock");  written
      fx_update(c, 0, 4, "kvm_msr_list.nmsrs");   read, then written
      fx_read_if(c, flags & DATAMATCH, 0, 8, "kvm_ioeventfd.datamatch");
                                                  read, else touched
      fx_span(c, get ? FxWrite : FxRead, 8, 16, "kvm_irqchip.chip");
      fx_read(c, FX_MEMBER(kvm_create_device, type));
                                                  its place from the header

      fx_parts(c, 64, given, events);             a list of FxPart

      fx_peek(c, 8, &flags)                       what is there?  False: that
                                                  cannot be seen
      fx_data(c, 8, n * 16)                       a unit, see ML_(fx_unit): a
                                                  tail or payload,
      fx_struct_at(c, addr, sizeof(tlb))          or a struct that others hang
                                                  on */

#define fx_read(c, ...)   ML_(fx_field)(&(c)->fx, FxRead, __VA_ARGS__)
#define fx_touch(c, ...)  ML_(fx_field)(&(c)->fx, FxTouch, __VA_ARGS__)
#define fx_write(c, ...)  ML_(fx_field)(&(c)->fx, FxWrite, __VA_ARGS__)
#define fx_update(c, ...) \
   ML_(fx_field)(&(c)->fx, (c)->fx.after ? FxWrite : FxRead, __VA_ARGS__)
#define fx_read_if(c, used, ...) \
   ML_(fx_field)(&(c)->fx, (used) ? FxRead : FxTouch, __VA_ARGS__)
#define fx_span(c, access, ...) \
   ML_(fx_field)(&(c)->fx, access, __VA_ARGS__)

#define fx_read_at(c, ...)   ML_(fx_span)(&(c)->fx, FxRead, __VA_ARGS__)
#define fx_touch_at(c, ...)  ML_(fx_span)(&(c)->fx, FxTouch, __VA_ARGS__)
#define fx_write_at(c, ...)  ML_(fx_span)(&(c)->fx, FxWrite, __VA_ARGS__)
#define fx_update_at(c, ...) \
   ML_(fx_span)(&(c)->fx, (c)->fx.after ? FxWrite : FxRead, __VA_ARGS__)
#define fx_read_if_at(c, used, ...) \
   ML_(fx_span)(&(c)->fx, (used) ? FxRead : FxTouch, __VA_ARGS__)
#define fx_span_at(c, access, ...) \
   ML_(fx_span)(&(c)->fx, access, __VA_ARGS__)

#define FX_MEMBER(T, field) \
   offsetof(struct vki_##T, field), sizeof(((struct vki_##T*)0)->field), \
   #T "." #field

#define fx_parts(c, total, given, list) \
   do { \
      if (!ML_(fx_argument_is_good)(&(c)->fx)) \
         fx_parts_at(c, (c)->fx.arg, total, given, list); \
   } while (0)
#define fx_parts_at(c, addr, total, given, list) \
   ML_(fx_parts)(&(c)->fx, FxRead, addr, total, given, list)

#define fx_peek(c, off, to) \
   ML_(fx_peek)(&(c)->fx, (c)->fx.arg + (off), to, sizeof(*(to)))
#define fx_peek_at(c, addr, to) \
   ML_(fx_peek)(&(c)->fx, addr, to, sizeof(*(to)))
#define fx_peek_before_at(c, addr, to) \
   ML_(fx_peek_before)(&(c)->fx, addr, to, sizeof(*(to)))
#define fx_peek_result_at(c, addr, to) \
   ML_(fx_peek_result)(&(c)->fx, addr, to, sizeof(*(to)))
#define fx_peek_pointer(c, off, to) \
   ML_(fx_peek_pointer)(&(c)->fx, (c)->fx.arg + (off), to)

#define fx_data(c, off, len) \
   ML_(fx_unit)(&(c)->fx, FxUnit_data, (c)->fx.arg + (off), len)
#define fx_data_at(c, addr, len) \
   ML_(fx_unit)(&(c)->fx, FxUnit_data, addr, len)
#define fx_struct_at(c, addr, len) \
   ML_(fx_unit)(&(c)->fx, FxUnit_struct, addr, len)

/* As memcpy: what is looked at has, as a rule, a size that a compiler makes a
   few moves of. */
static inline void fx_memcpy ( void* to, const void* from, UInt len )
{
   switch (len) {
      case 4:  __builtin_memcpy(to, from, 4);   break;
      case 8:  __builtin_memcpy(to, from, 8);   break;
      case 16: __builtin_memcpy(to, from, 16);  break;
      case 24: __builtin_memcpy(to, from, 24);  break;
      case 56: __builtin_memcpy(to, from, 56);  break;
      default: __builtin_memcpy(to, from, len); break;
   }
}

/* LEN bytes from OFF on of the struct that the argument points to. */
static inline void ML_(fx_field) ( Effects* e, FxAccess access, ULong off,
                                   ULong len, const HChar* what )
{
   ML_(fx_span)(e, access, e->arg + off, len, what);
}

#endif   // __EFFECTS_H

/*--------------------------------------------------------------------*/
/*--- end                                                effects.h ---*/
/*--------------------------------------------------------------------*/
