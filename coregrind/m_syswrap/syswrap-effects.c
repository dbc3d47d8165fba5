/*--------------------------------------------------------------------*/
/*--- From the effects core to tools.          syswrap-effects.c  ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   Gives the effects core client memory, turns the spans that it describes into
   events for the tool, and makes the texts of errors.  It must not know any
   family of calls. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "pub_core_aspacemgr.h"
#include "pub_core_hashtable.h"
#include "pub_core_libcassert.h"    // for priv_types_n_macros.h
#include "pub_core_libcbase.h"
#include "pub_core_libcprint.h"
#include "pub_core_libcsetjmp.h"
#include "pub_core_libcsignal.h"
#include "pub_core_mallocfree.h"
#include "pub_core_signals.h"
#include "pub_core_threadstate.h"   // for priv_syswrap-generic.h
#include "pub_core_tooliface.h"

#include "priv_types_n_macros.h"
#include "priv_syswrap-effects.h"
#include "priv_syswrap-generic.h"   // ML_(safe_to_deref)

/*--------------------------------------------------------------------*/
/*--- Texts of errors                                              ---*/
/*--------------------------------------------------------------------*/

typedef struct _Label {
   struct _Label* next;
   UWord          key;
   const HChar*   syscall;
   const HChar*   name;
   const HChar*   object;
   const HChar*   part;
   const HChar*   what;
   Bool           is_struct;
   HChar*         text;
} Label;

static VgHashTable* labels;

static Word compare_labels ( const void* one, const void* other )
{
   const Label* a = one;
   const Label* b = other;

   return !(a->syscall == b->syscall && a->name == b->name
            && a->object == b->object && a->part == b->part
            && a->what == b->what && a->is_struct == b->is_struct);
}

static HChar* new_text ( const Label* l )
{
   SizeT  size = VG_(strlen)(l->syscall) + VG_(strlen)(l->name)
                 + VG_(strlen)(l->what) + sizeof("() ");
   HChar* text;
   HChar* member;

   if (l->object)
      size += VG_(strlen)(l->object) + VG_(strlen)(l->part) + 2;
   text = VG_(malloc)("syswrap.effects.text", size);
   if (l->object)
      VG_(snprintf)(text, size, "%s(%s) %s %s %s", l->syscall, l->name,
                    l->object, l->part, l->what);
   else
      VG_(snprintf)(text, size, "%s(%s) %s", l->syscall, l->name, l->what);
   member = l->is_struct ? VG_(strchr)(text, '.') : NULL;
   if (member)
      *member = 0;
   return text;
}

const HChar* ML_(fx_label) ( const HChar* syscall, const HChar* name,
                             const HChar* object, const HChar* part,
                             const HChar* what, Bool is_struct )
{
   Label probe, *l;

   probe.syscall   = syscall;
   probe.name      = name;
   probe.object    = object;
   probe.part      = part;
   probe.what      = what;
   probe.is_struct = is_struct;
   probe.key       = (UWord)what ^ ((UWord)part << 7) ^ (UWord)name;

   if (!labels)
      labels = VG_(HT_construct)("syswrap.effects.labels");
   l = VG_(HT_gen_lookup)(labels, &probe, compare_labels);
   if (!l) {
      l  = VG_(malloc)("syswrap.effects.label", sizeof(*l));
      *l = probe;
      l->text = new_text(l);
      VG_(HT_add_node)(labels, l);
   }
   return l->text;
}

/*--------------------------------------------------------------------*/
/*--- Client memory, and what the tool is told of it               ---*/
/*--------------------------------------------------------------------*/

static VG_MINIMAL_JMP_BUF(peek_faulted);

static void catch_peek_fault ( Int sigNo, Addr addr )
{
   VG_MINIMAL_LONGJMP(peek_faulted);
}

/* As ML_(safe_to_deref), faster for what lies in one segment. */
static Bool can_be_read ( ULong addr, UInt len )
{
   const NSegment* seg;

   if (addr != (Addr)addr)
      return False;
   seg = VG_(am_find_nsegment)((Addr)addr);
   if (seg && seg->hasR && len > 0 && len - 1 <= seg->end - addr
       && (seg->kind == SkAnonC || seg->kind == SkFileC
           || seg->kind == SkShmC))
      return True;
   return ML_(safe_to_deref)((void*)(Addr)addr, len);
}

/* Whether it is in the mapping that is known to be the client's. */
static inline Bool is_known ( const FxTool* t, ULong addr, ULong len )
{
   return addr - t->known < t->known_size
          && len <= t->known_size - (addr - t->known);
}

static inline Bool is_called_good ( const FxTool* t, ULong addr, ULong len )
{
   return addr - t->good < t->good_size
          && len <= t->good_size - (addr - t->good);
}

/* That memory is mapped and readable does not mean that it can be read: a
   file may end before its mapping, a page may be guarded (MADV_GUARD_INSTALL)
   or poisoned. */
static Bool peek ( void* opaque, ULong addr, void* to, UInt len )
{
   const FxTool* const t = opaque;
   fault_catcher_t outer;
   vki_sigset_t    synchronous;

   if (!is_known(t, addr, len) && !is_called_good(t, addr, len)
       && !can_be_read(addr, len))
      return False;
   outer = VG_(set_fault_catcher)(catch_peek_fault);
   if (VG_MINIMAL_SETJMP(peek_faulted) == 0) {
      fx_memcpy(to, (const void*)(Addr)addr, len);
      VG_(set_fault_catcher)(outer);
      return True;
   }
   VG_(set_fault_catcher)(outer);
   /* We are out of the signal handler, but its mask, which is all signals, is
      still on.  Back to what the scheduler has in force here. */
   VG_(sigemptyset)(&synchronous);
   VG_(sigaddset)(&synchronous, VKI_SIGSEGV);
   VG_(sigaddset)(&synchronous, VKI_SIGBUS);
   VG_(sigaddset)(&synchronous, VKI_SIGFPE);
   VG_(sigaddset)(&synchronous, VKI_SIGILL);
   VG_(sigaddset)(&synchronous, VKI_SIGTRAP);
   VG_(sigaddset)(&synchronous, VKI_SIGSYS);
   VG_(sigprocmask)(VKI_SIG_UNBLOCK, &synchronous, NULL);
   return False;
}

/* How memory is at one address. */
static FxMemory look_at ( Addr addr, SizeT len, Bool defined )
{
   switch (VG_(tdict).tool_query_memory(addr, len, defined, NULL)) {
      case Vg_MemGood:      return FxMemory_good;
      case Vg_MemUndefined: return FxMemory_undefined;
      default:              return FxMemory_unaddressable;
   }
}

/* What is mapped more than once has as many states, of which the tool changes
   one when the program stores there.  Of the kernel's own writes it is told at
   each address.  So what is undefined at one of them was stored there; but what
   is undefined at all since FxForget is an answer as soon as it was stored to
   at one. */
static Bool is_mapped_again ( const FxTool* t, ULong addr, ULong len )
{
   return t->mapped && is_known(t, addr, len);
}

static Bool is_answered ( const FxTool* t, SizeT offset )
{
   Addr  at;
   SizeT n;
   UInt  i = 0;

   while (t->mapped(t->call, &i, offset, 1, &at, &n))
      if (look_at(at, 1, True) == FxMemory_good)
         return True;
   return False;
}

/* Whether something of LEN bytes at ADDR is undefined for ACCESS, which is
   before the call: N bytes AT one of the addresses. */
static Bool find_undefined ( const FxTool* t, FxAccess access, ULong addr,
                             ULong len, Addr* at, SizeT* n )
{
   const SizeT offset = addr - t->known;
   UInt  i = 0;
   ULong k;

   if (access != FxAnswer) {
      while (t->mapped(t->call, &i, offset, len, at, n))
         if (look_at(*at, *n, True) != FxMemory_good)
            return True;
      return False;
   }
   for (k = 0; k < len && is_answered(t, offset + k); k++)
      ;
   *at = addr + k;
   *n  = 1;
   return k < len;
}

/* A tool that knows how memory is is told of what it would report only. */
static FxMemory look ( void* opaque, FxAccess access, ULong addr, ULong len )
{
   FxTool* const t = opaque;
   FxMemory how;
   Addr  at;
   SizeT n;

   if (UNLIKELY(access < FxTouch && is_mapped_again(t, addr, len)))
      return find_undefined(t, access, addr, len, &at, &n)
                ? FxMemory_undefined : FxMemory_good;
   how = look_at((Addr)addr, (SizeT)len, access < FxTouch);
   if (how == FxMemory_good) {
      t->good      = addr;
      t->good_size = len;
   }
   return how;
}

/* A tool that needs memory_query is told of what it would report, whatever that
   is.  Others want to know what is read and written, and take what they are
   told for done: Helgrind is told before the call only, DRD of writes
   afterwards only, and it does not stand addresses that no program has. */
Bool ML_(fx_tool_wants) ( FxAccess access, ULong addr, ULong len )
{
   if (VG_(needs).memory_query)
      return True;
   switch (access) {
      case FxTouch:
      case FxPoll:
      case FxPublish:
         return False;
      case FxRead:
      case FxAnswer:
         return VG_(am_is_valid_for_client)((Addr)addr, (SizeT)len,
                                            VKI_PROT_READ);
      default:
         return VG_(am_is_valid_for_client)((Addr)addr, (SizeT)len,
                                            VKI_PROT_WRITE);
   }
}

static void tell_tool_before ( void* opaque, const Effects* e,
                               FxAccess access, ULong addr, ULong len,
                               const HChar* what )
{
   const FxTool* const t = opaque;
   const ThreadId tid = t->tid;
   const HChar* text;
   Addr  at = (Addr)addr;
   SizeT n  = (SizeT)len;

   if (!ML_(fx_tool_wants)(access, addr, len))
      return;
   text = t->label(t->call, e, what);
   if (access < FxTouch) {
      if (is_mapped_again(t, addr, len))
         find_undefined(t, access, addr, len, &at, &n);
      PRE_MEM_READ(text, at, n);
   } else {
      PRE_MEM_WRITE(text, at, n);
   }
}

/* Calls F for each further address of LEN bytes at ADDR. */
static void for_each_other ( const FxTool* t, Addr addr, SizeT len,
                             void (*f)( ThreadId tid, Addr at, SizeT n ) )
{
   Addr  at;
   SizeT n;
   UInt  i = 0;

   if (!is_mapped_again(t, addr, len))
      return;
   while (t->mapped(t->call, &i, addr - t->known, len, &at, &n))
      if (at != addr)
         f(t->tid, at, n);
}

static void tell_written ( ThreadId tid, Addr at, SizeT n )
{
   POST_MEM_WRITE(at, n);
}

static void tell_unset ( ThreadId tid, Addr at, SizeT n )
{
   VG_TRACK( unset_mem, tid, at, n );
}

static void flush_written ( FxTool* t )
{
   if (t->n_written > 0) {
      tell_written(t->tid, t->written, t->n_written);
      if (UNLIKELY(t->mapped))
         for_each_other(t, t->written, t->n_written, tell_written);
   }
   t->n_written = 0;
}

/* No text is needed here, so what is next to each other is told at once. */
static void tell_tool_after ( void* opaque, const Effects* e,
                              FxAccess access, ULong addr, ULong len,
                              const HChar* what )
{
   FxTool* const t = opaque;

   if (access == FxForget) {
      flush_written(t);
      tell_unset(t->tid, (Addr)addr, (SizeT)len);
      for_each_other(t, (Addr)addr, (SizeT)len, tell_unset);
      return;
   }
   if (!ML_(fx_tool_wants)(access, addr, len))
      return;
   if (addr != t->written + t->n_written) {
      flush_written(t);
      t->written = (Addr)addr;
   }
   t->n_written += (SizeT)len;
}

/* Only a tool that knows what is undefined is told. */
static void tell_tool_copied ( void* opaque, ULong to, ULong from, ULong len )
{
   FxTool* const t = opaque;
   Addr  at;
   SizeT n;
   UInt  i = 0;

   flush_written(t);
   if (!VG_(needs).memory_query
       || look_at((Addr)from, (SizeT)len, False) != FxMemory_good
       || look_at((Addr)to, (SizeT)len, False) != FxMemory_good)
      return;
   if (is_mapped_again(t, from, len)
       && find_undefined(t, FxRead, from, len, &at, &n) && n == len)
      from = at;
   VG_TRACK( copy_mem_remap, (Addr)from, (Addr)to, (SizeT)len );
   if (!is_mapped_again(t, to, len))
      return;
   while (t->mapped(t->call, &i, (SizeT)(to - t->known), (SizeT)len, &at, &n))
      if (at != to && n == len)
         VG_TRACK( copy_mem_remap, (Addr)from, at, n );
}

void ML_(fx_tool_init) ( Effects* e, FxTool* t, ThreadId tid,
                         const HChar* (*label)( void* call, const Effects* e,
                                                const HChar* what ),
                         void* call )
{
   t->tid        = tid;
   t->label      = label;
   t->call       = call;
   t->known_size = 0;
   t->mapped     = NULL;
   t->good_size  = 0;
   t->n_written  = 0;
   e->wordsize   = sizeof(UWord);
   e->peek       = peek;
   e->span       = NULL;
   e->look       = VG_(needs).memory_query ? look : NULL;
   e->copied     = tell_tool_copied;
   e->opaque     = t;
}

void ML_(fx_tell_pre) ( Effects* e )
{
   FxTool* const t = e->opaque;

   t->good_size = 0;
   e->span = tell_tool_before;
}

void ML_(fx_tell_post) ( Effects* e )
{
   FxTool* const t = e->opaque;

   t->good_size = 0;
   e->span = tell_tool_after;
}

void ML_(fx_tell_none) ( Effects* e )
{
   e->span = NULL;
}

void ML_(fx_told) ( Effects* e )
{
   flush_written(e->opaque);
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                      syswrap-effects.c  ---*/
/*--------------------------------------------------------------------*/
