/*--------------------------------------------------------------------*/
/*--- What a KVM ioctl reads and writes.             kvm-effects.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   From a request to the row that describes it, and from the row's words to
   the caller's spans.  It must not know what any one ioctl does: that is in
   kvm-ioctls and kvm-attrs.  See kvm-effects.h. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "kvm-effects.h"

/*--------------------------------------------------------------------*/
/*--- Client memory                                                ---*/
/*--------------------------------------------------------------------*/

/* Most are of a size that a compiler makes one or two moves of. */
static void copy ( UChar* to, const UChar* from, UInt len )
{
   switch (len) {
      case 4:
         __builtin_memcpy(to, from, 4);
         return;
      case 8:
         __builtin_memcpy(to, from, 8);
         return;
      case 16:
         __builtin_memcpy(to, from, 16);
         return;
      default:
         while (len-- > 0)
            *to++ = *from++;
   }
}

/* Client addresses wrap at the client's word size, as in the kernel's cast
   of an __u64 field to a pointer. */
static ULong address ( const KvmCall* c, ULong addr )
{
   return c->wordsize == 4 ? (addr & 0xffffffffULL) : addr;
}

/* One byte of success, then the data.  What does not fit is lost, and cannot
   be had after the call; n_kept then stays above KVM_KEPT. */
static void keep ( KvmCall* c, UChar ok, const void* data, UInt len )
{
   if (!ok)
      len = 0;
   if (c->n_kept + 1 + len > KVM_KEPT) {
      c->n_kept = KVM_KEPT + 1;
      return;
   }
   c->kept[c->n_kept++] = ok;
   copy(&c->kept[c->n_kept], data, len);
   c->n_kept += len;
}

static Bool give_kept ( KvmCall* c, void* to, UInt len )
{
   UChar ok;

   if (c->next_kept >= c->n_kept || c->n_kept > KVM_KEPT)
      return False;
   ok = c->kept[c->next_kept++];
   if (ok) {
      copy(to, &c->kept[c->next_kept], len);
      c->next_kept += len;
   }
   return ok;
}

Bool ML_(kvm_peek) ( KvmCall* c, ULong addr, void* to, UInt len )
{
   Bool ok;

   if (c->after)
      return give_kept(c, to, len);
   ok = c->peek(c->opaque, address(c, addr), to, len);
   keep(c, ok, to, len);
   return ok;
}

Bool ML_(kvm_peek_before) ( KvmCall* c, ULong addr, void* to, UInt len )
{
   return !c->after && c->peek(c->opaque, address(c, addr), to, len);
}

Bool ML_(kvm_peek_result) ( KvmCall* c, ULong addr, void* to, UInt len )
{
   return c->after && c->peek(c->opaque, address(c, addr), to, len);
}

ULong ML_(kvm_recall) ( KvmCall* c, KvmFact fact, ULong key )
{
   ULong value = 0;

   if (c->after)
      return give_kept(c, &value, sizeof(value)) ? value : 0;
   if (c->recall)
      value = c->recall(c->opaque, fact, key);
   keep(c, True, &value, sizeof(value));
   return value;
}

void ML_(kvm_remember) ( KvmCall* c, KvmFact fact, ULong key, ULong value )
{
   if (c->after && c->remember
       && (c->result >= 0 || fact >= KvmFact_of_vcpu))
      c->remember(c->opaque, fact, key, value);
}

/* LEN bytes at ADDR, as many as there are before the end of the address
   space. */
static ULong clip ( const KvmCall* c, ULong addr, ULong len )
{
   const ULong last = address(c, ~0ULL);

   return len > 0 && len - 1 > last - addr ? last - addr + 1 : len;
}

/*--------------------------------------------------------------------*/
/*--- What is reported                                             ---*/
/*--------------------------------------------------------------------*/

/* What is bad is not known before all was described, since the members of a
   struct and what hangs on it come in any order.  So a call that has
   something bad is described once more, and told of that (SAYING). */

static Bool is_looked_at ( const KvmCall* c )
{
   return c->look && c->span;
}

/* The unit that LEN bytes at ADDR are part of, NULL if they are none's. */
static KvmUnit* unit_of ( KvmCall* c, ULong addr, ULong len )
{
   UInt i = c->n_units;

   while (i-- > 0) {
      KvmUnit* const u = &c->unit[i];
      if (addr >= u->at && len <= u->len && addr - u->at <= u->len - len)
         return u;
   }
   return NULL;
}

Bool ML_(kvm_unit) ( KvmCall* c, KvmUnitKind kind, ULong at, ULong len )
{
   KvmUnit* u;

   if (!is_looked_at(c) || len == 0)
      return True;
   at  = address(c, at);
   len = clip(c, at, len);
   if (c->after)
      return c->look(c->opaque, at, len, True) != KvmMemory_good;
   if (c->n_units == KVM_UNITS)
      return True;
   u = &c->unit[c->n_units++];
   if (c->saying && u->at == at && u->len == len)
      return u->whole != KvmMemory_good;
   u->kind  = kind;
   u->at    = at;
   u->len   = len;
   u->worst = KvmMemory_good;
   u->whole = kind == KvmUnit_sparse ? KvmMemory_unaddressable
                                     : c->look(c->opaque, at, len, True);
   return u->whole != KvmMemory_good;
}

Bool ML_(kvm_argument_is_good) ( const KvmCall* c )
{
   return !c->after && c->n_units > 0 && c->unit[0].whole == KvmMemory_good;
}

void ML_(kvm_hangs_on) ( KvmCall* c, ULong at, ULong len )
{
   c->key     = at;
   c->key_len = len;
}

/* Whether U, or what is no unit's (NULL), hangs on a struct that is bad. */
static Bool hangs_on_bad ( KvmCall* c, const KvmUnit* u )
{
   const KvmUnit* const end = u ? u : &c->unit[c->n_units];
   const KvmUnit* other;

   for (other = c->unit; other < end; other++) {
      if (other->kind == KvmUnit_data || other->worst == KvmMemory_good)
         continue;
      if (other != c->unit || c->key_len == 0
          || c->look(c->opaque, c->key, c->key_len, True) != KvmMemory_good)
         return True;
   }
   return False;
}

static void say ( KvmCall* c, const KvmUnit* u, KvmAccess access, ULong addr,
                  ULong len, const HChar* what )
{
   if (u && u->worst_span != c->n_spans)
      return;
   if (hangs_on_bad(c, u))
      return;
   if (u && u->kind == KvmUnit_struct
       && u->worst == KvmMemory_unaddressable) {
      c->is_struct = True;
      access = KvmTouch;
      addr   = u->at;
      len    = u->len;
   }
   c->span(c->opaque, c, access, addr, len, what);
   c->is_struct = False;
}

static void look_at_span ( KvmCall* c, KvmAccess access, ULong addr,
                           ULong len, const HChar* what )
{
   KvmUnit* const u = unit_of(c, addr, len);
   KvmMemory now;

   if (u && u->whole <= (access < KvmTouch ? KvmMemory_good
                                           : KvmMemory_undefined))
      return;
   now = c->look(c->opaque, addr, len, access < KvmTouch);
   if (now == KvmMemory_good)
      return;
   c->n_bad++;
   if (c->saying) {
      say(c, u, access, addr, len, what);
   } else if (u && (now > u->worst
                    || (now == u->worst && addr < u->worst_at))) {
      u->worst      = now;
      u->worst_at   = addr;
      u->worst_span = c->n_spans;
   }
}

void ML_(kvm_span) ( KvmCall* c, KvmAccess access, ULong addr, ULong len,
                     const HChar* what )
{
   if (len == 0 || (c->after && access < KvmWrite))
      return;
   addr = address(c, addr);
   len  = clip(c, addr, len);
   c->n_spans++;
   if (is_looked_at(c) && !c->after)
      look_at_span(c, access, addr, len, what);
   else if (c->span)
      c->span(c->opaque, c, access, addr, len, what);
}

void ML_(kvm_parts) ( KvmCall* c, ULong at, UInt total, const KvmPart* part )
{
   const KvmPart* last = part;
   UInt end = 0;

   while (last->len > 0)
      last++;
   for (; part < last; part++) {
      ML_(kvm_span)(c, KvmTouch, at + end, part->off - end, last->what);
      ML_(kvm_span)(c, part->access, at + part->off, part->len, part->what);
      end = part->off + part->len;
   }
   ML_(kvm_span)(c, KvmTouch, at + end, total - end, last->what);
}

void ML_(kvm_copied) ( KvmCall* c, ULong to, ULong from, ULong len )
{
   if (!c->after || c->result < 0 || !c->copied)
      return;
   to   = address(c, to);
   from = address(c, from);
   len  = clip(c, to, clip(c, from, len));
   if (len > 0)
      c->copied(c->opaque, to, from, len);
}

/*--------------------------------------------------------------------*/
/*--- One call                                                     ---*/
/*--------------------------------------------------------------------*/

/* The argument's unit. */
static Bool begin_argument ( KvmCall* c )
{
   const UInt n = c->ioctl->n;

   return ML_(kvm_unit)(c, KvmUnit_struct, c->arg,
                        n > 0 ? n : _VKI_IOC_SIZE(c->request));
}

static void describe ( KvmCall* c )
{
   const KvmIoctlRow* row = c->ioctl;

   if (!row)
      return;
   if (c->after && c->result < 0 && row->kind != KvmArg_function_always)
      return;
   switch (row->kind) {
      case KvmArg_none:
      case KvmArg_value:
         if (row->describe)
            row->describe(c);
         break;
      case KvmArg_in:
         if (c->after || !begin_argument(c))
            break;
         ML_(kvm_parts)(c, c->arg, row->n, row->parts);
         break;
      case KvmArg_out:
         ML_(kvm_span)(c, KvmWrite, c->arg, row->n, row->named);
         break;
      case KvmArg_function:
      case KvmArg_function_always:
         if (!c->after)
            begin_argument(c);
         row->describe(c);
         break;
   }
   if (!c->after || c->result < 0)
      return;
   if (row->makes != KvmFd_unknown) {
      c->made.kind = row->makes;
      c->made_fd   = c->result;
   }
   if ((row->on & (row->on - 1)) == 0
       && ((row->on & c->on.kind)
           || !ML_(kvm_depends_on_object)(c->request, c->arch)))
      c->learned = row->on;
}

static Bool has_its_row ( const KvmCall* c )
{
   const KvmIoctlRow* last = c->ioctl;

   return last && last->request == c->request && (last->on & c->on.kind)
          && (last->archs & c->arch);
}

void ML_(kvm_find) ( KvmCall* c )
{
   /* Programs repeat themselves. */
   if (!has_its_row(c))
      c->ioctl = ML_(kvm_find_ioctl)(c->request, c->on.kind, c->arch);
   c->name = c->ioctl ? c->ioctl->name : NULL;
}

static void describe_before ( KvmCall* c, Bool saying )
{
   c->object  = NULL;
   c->row     = NULL;
   c->is_attr = False;
   c->enters  = False;
   c->reads   = 0;
   c->writes  = 0;
   c->after   = False;
   c->saying  = saying;
   c->n_spans = 0;
   c->n_bad   = 0;
   c->n_units = 0;
   c->key_len = 0;
   c->n_kept  = 0;
   describe(c);
}

void ML_(kvm_before) ( KvmCall* c )
{
   c->is_struct = False;
   describe_before(c, False);
   if (c->n_bad > 0)
      describe_before(c, True);
}

void ML_(kvm_after) ( KvmCall* c, Long result )
{
   c->made.kind  = KvmFd_unknown;
   c->made.type  = 0;
   c->made_fd    = -1;
   c->made_fd_at = 0;
   c->learned    = KvmFd_unknown;
   c->after      = True;
   c->result     = result;
   c->next_kept  = 0;
   describe(c);
}

/*--------------------------------------------------------------------*/
/*--- Names of fds                                                 ---*/
/*--------------------------------------------------------------------*/

/* Whether NAME is PATTERN, or begins with it if that ends in a colon; what
   then follows is REST. */
static Bool match ( const HChar* name, const HChar* pattern,
                    const HChar** rest )
{
   HChar last = 0;

   while (*pattern != 0) {
      if (*name++ != *pattern)
         return False;
      last = *pattern++;
   }
   *rest = name;
   return last == ':' || *name == 0;
}

/* As anon_inode_getfd and its like are called in virt/kvm/kvm_main.c; the
   names of devices stand in kvm-attrs.def. */
static const struct {
   const HChar* name;
   KvmFdKind    kind;
} names[] = {
   { "/dev/kvm",             KvmFd_system },
   { "anon_inode:kvm-vm",    KvmFd_vm },
   { "anon_inode:kvm-vcpu:", KvmFd_vcpu },
   { "anon_inode:kvm-vcpu",  KvmFd_vcpu },         /* until 4.19 */
};

KvmObject ML_(kvm_object_by_name) ( const HChar* name )
{
   KvmObject object = { KvmFd_unknown, 0 };
   const HChar* rest;
   UInt i;

   for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
      if (match(name, names[i].name, &rest)) {
         object.kind = names[i].kind;
         for (; *rest >= '0' && *rest <= '9'; rest++)
            object.type = object.type * 10 + (*rest - '0');
         return object;
      }
   }
   if (match(name, "anon_inode:", &rest))
      return ML_(kvm_device_by_name)(rest);
   return object;
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                            kvm-effects.c ---*/
/*--------------------------------------------------------------------*/
