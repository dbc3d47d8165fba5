/*--------------------------------------------------------------------*/
/*--- What a system call reads and writes.               effects.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   From a family's words to the caller's spans, and to what is reported of
   them.  It must not know any family of calls.  See effects.h. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "effects.h"

/*--------------------------------------------------------------------*/
/*--- Client memory                                                ---*/
/*--------------------------------------------------------------------*/

/* Client addresses wrap at the client's word size, as in the kernel's cast
   of an __u64 field to a pointer. */
static ULong address ( const Effects* e, ULong addr )
{
   return e->wordsize == 4 ? (addr & 0xffffffffULL) : addr;
}

/* One byte of success, then the data.  What does not fit is lost, and cannot
   be had after the call; n_kept then stays above FX_KEPT. */
static void keep ( Effects* e, UChar ok, const void* data, UInt len )
{
   if (!ok)
      len = 0;
   if (e->n_kept + 1 + len > FX_KEPT) {
      e->n_kept = FX_KEPT + 1;
      return;
   }
   e->kept[e->n_kept++] = ok;
   fx_memcpy(&e->kept[e->n_kept], data, len);
   e->n_kept += len;
}

static Bool give_kept ( Effects* e, void* to, UInt len )
{
   UChar ok;

   if (e->next_kept >= e->n_kept || e->n_kept > FX_KEPT)
      return False;
   ok = e->kept[e->next_kept++];
   if (ok) {
      fx_memcpy(to, &e->kept[e->next_kept], len);
      e->next_kept += len;
   }
   return ok;
}

Bool ML_(fx_peek) ( Effects* e, ULong addr, void* to, UInt len )
{
   Bool ok;

   if (e->after)
      return give_kept(e, to, len);
   ok = e->peek(e->opaque, address(e, addr), to, len);
   keep(e, ok, to, len);
   return ok;
}

Bool ML_(fx_peek_before) ( Effects* e, ULong addr, void* to, UInt len )
{
   return !e->after && e->peek(e->opaque, address(e, addr), to, len);
}

Bool ML_(fx_peek_result) ( Effects* e, ULong addr, void* to, UInt len )
{
   return e->after && e->peek(e->opaque, address(e, addr), to, len);
}

Bool ML_(fx_peek_now) ( Effects* e, ULong addr, void* to, UInt len )
{
   return e->peek(e->opaque, address(e, addr), to, len);
}

Bool ML_(fx_peek_pointer) ( Effects* e, ULong addr, ULong* value )
{
   UInt low;

   if (e->wordsize == 8)
      return ML_(fx_peek)(e, addr, value, sizeof(*value));
   if (!ML_(fx_peek)(e, addr, &low, sizeof(low)))
      return False;
   *value = low;
   return True;
}

UInt ML_(fx_count_written) ( Effects* e, ULong addr, UInt room )
{
   UInt n;

   if (!ML_(fx_peek_result)(e, addr, &n, sizeof(n)))
      return 0;
   return n < room ? n : room;
}

Bool ML_(fx_keep) ( Effects* e, void* data, UInt len )
{
   if (e->after)
      return give_kept(e, data, len);
   keep(e, True, data, len);
   return True;
}

/* LEN bytes at ADDR, as many as there are before the end of the address
   space. */
static ULong clip ( const Effects* e, ULong addr, ULong len )
{
   const ULong last = address(e, ~0ULL);

   return len > 0 && len - 1 > last - addr ? last - addr + 1 : len;
}

/*--------------------------------------------------------------------*/
/*--- What is reported                                             ---*/
/*--------------------------------------------------------------------*/

/* What is bad is not known before all was described, since the members of a
   struct and what hangs on it come in any order.  So a call that has
   something bad is described once more, and told of that (SAYING). */

static Bool is_looked_at ( const Effects* e )
{
   return e->look && e->span;
}

/* The unit that LEN bytes at ADDR are part of, NULL if they are none's. */
static FxUnit* unit_of ( Effects* e, ULong addr, ULong len )
{
   UInt i = e->n_units;

   while (i-- > 0) {
      FxUnit* const u = &e->unit[i];
      if (addr >= u->at && len <= u->len && addr - u->at <= u->len - len)
         return u;
   }
   return NULL;
}

Bool ML_(fx_unit) ( Effects* e, FxUnitKind kind, ULong at, ULong len )
{
   FxUnit* u;

   if (!is_looked_at(e) || len == 0)
      return True;
   at  = address(e, at);
   len = clip(e, at, len);
   if (e->after)
      return e->look(e->opaque, FxRead, at, len) != FxMemory_good;
   if (e->n_units == FX_UNITS)
      return True;
   u = &e->unit[e->n_units++];
   if (e->saying && u->at == at && u->len == len)
      return u->whole != FxMemory_good;
   u->kind  = kind;
   u->at    = at;
   u->len   = len;
   u->worst = FxMemory_good;
   u->whole = kind == FxUnit_sparse ? FxMemory_unaddressable
                                     : e->look(e->opaque, FxRead, at, len);
   return u->whole != FxMemory_good;
}

Bool ML_(fx_argument_is_good) ( const Effects* e )
{
   return !e->after && e->n_units > 0 && e->unit[0].whole == FxMemory_good;
}

Bool ML_(fx_is_good) ( Effects* e, ULong at, ULong len )
{
   at = address(e, at);
   return is_looked_at(e)
          && e->look(e->opaque, FxRead, at, clip(e, at, len))
             == FxMemory_good;
}

void ML_(fx_hangs_on) ( Effects* e, ULong at, ULong len )
{
   e->key     = at;
   e->key_len = len;
}

/* Whether U, or what is no unit's (NULL), hangs on a struct that is bad. */
static Bool hangs_on_bad ( Effects* e, const FxUnit* u )
{
   const FxUnit* const end = u ? u : &e->unit[e->n_units];
   const FxUnit* other;

   for (other = e->unit; other < end; other++) {
      if (other->kind == FxUnit_data || other->worst == FxMemory_good)
         continue;
      if (other != e->unit || e->key_len == 0
          || e->look(e->opaque, FxRead, e->key, e->key_len) != FxMemory_good)
         return True;
   }
   return False;
}

static void say ( Effects* e, const FxUnit* u, FxAccess access, ULong addr,
                  ULong len, const HChar* what )
{
   if (u && u->worst_span != e->n_spans)
      return;
   if (hangs_on_bad(e, u))
      return;
   if (u && u->kind == FxUnit_struct
       && u->worst == FxMemory_unaddressable) {
      e->is_struct = True;
      access = FxTouch;
      addr   = u->at;
      len    = u->len;
   }
   e->span(e->opaque, e, access, addr, len, what);
   e->is_struct = False;
}

static void look_at_span ( Effects* e, FxAccess access, ULong addr,
                           ULong len, const HChar* what )
{
   FxUnit* const u = unit_of(e, addr, len);
   FxMemory now;

   if (u && u->whole <= (access < FxTouch ? FxMemory_good
                                           : FxMemory_undefined))
      return;
   now = e->look(e->opaque, access, addr, len);
   if (now == FxMemory_good)
      return;
   e->n_bad++;
   if (e->saying) {
      say(e, u, access, addr, len, what);
   } else if (u && (now > u->worst
                    || (now == u->worst && addr < u->worst_at))) {
      u->worst      = now;
      u->worst_at   = addr;
      u->worst_span = e->n_spans;
   }
}

void ML_(fx_span) ( Effects* e, FxAccess access, ULong addr, ULong len,
                     const HChar* what )
{
   if (len == 0 || (e->after && access < FxWrite))
      return;
   addr = address(e, addr);
   len  = clip(e, addr, len);
   e->n_spans++;
   if (is_looked_at(e) && !e->after)
      look_at_span(e, access, addr, len, what);
   else if (e->span)
      e->span(e->opaque, e, access, addr, len, what);
}

void ML_(fx_parts) ( Effects* e, FxAccess access, ULong at, UInt total,
                     UInt given, const FxPart* part )
{
   const FxPart* last = part;
   UInt end = 0;

   if (e->after && access < FxWrite)
      return;
   while (last->len > 0)
      last++;
   for (; part < last; part++) {
      const Bool used = part->when == 0 || (part->when & given) != 0;

      ML_(fx_span)(e, FxTouch, at + end, part->off - end, last->what);
      ML_(fx_span)(e, used ? access : FxTouch, at + part->off, part->len,
                   part->what);
      end = part->off + part->len;
   }
   ML_(fx_span)(e, FxTouch, at + end, total - end, last->what);
}

void ML_(fx_copied) ( Effects* e, ULong to, ULong from, ULong len )
{
   if (!e->after || e->result < 0 || !e->copied)
      return;
   to   = address(e, to);
   from = address(e, from);
   len  = clip(e, to, clip(e, from, len));
   if (len > 0)
      e->copied(e->opaque, to, from, len);
}

/*--------------------------------------------------------------------*/
/*--- One call                                                     ---*/
/*--------------------------------------------------------------------*/

static void describe_before ( Effects* e, Bool saying, FxDescribe describe,
                              void* call )
{
   e->after   = False;
   e->saying  = saying;
   e->n_spans = 0;
   e->n_bad   = 0;
   e->n_units = 0;
   e->key_len = 0;
   e->n_kept  = 0;
   describe(call);
}

void ML_(fx_before) ( Effects* e, FxDescribe describe, void* call )
{
   e->is_struct = False;
   describe_before(e, False, describe, call);
   if (e->n_bad > 0)
      describe_before(e, True, describe, call);
}

void ML_(fx_after) ( Effects* e, Long result, FxDescribe describe, void* call )
{
   e->after     = True;
   e->result    = result;
   e->next_kept = 0;
   describe(call);
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                                effects.c ---*/
/*--------------------------------------------------------------------*/
