/*--------------------------------------------------------------------*/
/*--- What a KVM ioctl reads and writes.             kvm-effects.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   From a request to the row that describes it, and from the row's words to
   the caller's spans.  It must not know what any one ioctl does: that is in
   kvm-ioctls and kvm-attrs.  See kvm-effects.h. */

#include "pub_core_basics.h"

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

void ML_(kvm_span) ( KvmCall* c, KvmAccess access, ULong addr, ULong len,
                     const HChar* what )
{
   const ULong last = address(c, ~0ULL);

   if (len == 0 || (c->after && access != KvmWrite))
      return;
   addr = address(c, addr);
   if (len - 1 > last - addr)
      len = last - addr + 1;
   c->n_spans++;
   if (c->span)
      c->span(c->opaque, c, access, addr, len, what);
}

/*--------------------------------------------------------------------*/
/*--- One call                                                     ---*/
/*--------------------------------------------------------------------*/

static void describe ( KvmCall* c )
{
   const KvmIoctlRow* row = c->ioctl;

   if (!row)
      return;
   if (c->after && c->result < 0 && row->kind != KvmArg_function_always)
      return;
   switch (row->kind) {
      case KvmArg_none:
         if (row->describe)
            row->describe(c);
         break;
      case KvmArg_value:
         break;
      case KvmArg_in:
         ML_(kvm_span)(c, KvmRead, c->arg, row->n, "argument");
         ML_(kvm_span)(c, KvmTouch, c->arg + row->n, row->total - row->n,
                       "argument");
         break;
      case KvmArg_out:
         ML_(kvm_span)(c, KvmWrite, c->arg, row->n, "argument");
         break;
      case KvmArg_function:
      case KvmArg_function_always:
         row->describe(c);
         break;
   }
   if (!c->after || c->result < 0)
      return;
   if (row->makes != KvmFd_unknown) {
      c->made.kind = row->makes;
      c->made.type = row->makes == KvmFd_vcpu ? (UInt)c->arg : 0;
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

void ML_(kvm_before) ( KvmCall* c )
{
   c->object  = NULL;
   c->row     = NULL;
   c->is_attr = False;
   c->enters  = False;
   c->reads   = 0;
   c->writes  = 0;
   c->after   = False;
   c->n_spans = 0;
   c->n_kept  = 0;
   describe(c);
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
