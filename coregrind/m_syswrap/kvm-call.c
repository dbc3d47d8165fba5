/*--------------------------------------------------------------------*/
/*--- One KVM ioctl.                                    kvm-call.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   From a request to the row that describes it.  It must not know what any one
   ioctl does: that is in kvm-ioctls and kvm-attrs.  See kvm-call.h. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "kvm-call.h"

/*--------------------------------------------------------------------*/
/*--- One call                                                     ---*/
/*--------------------------------------------------------------------*/

/* The argument's unit. */
static Bool begin_argument ( KvmCall* c )
{
   const UInt n = c->ioctl_row->n;

   return fx_struct_at(c, c->fx.arg,
                       n > 0 ? n : _VKI_IOC_SIZE(c->request));
}

/* What a description before the call gives back. */
static void begin ( KvmCall* c )
{
   c->object_name  = NULL;
   c->attr_row     = NULL;
   c->is_attr = False;
   c->enters  = False;
   c->reads   = 0;
   c->writes  = 0;
}

static void describe ( void* call )
{
   KvmCall* const c = call;
   const KvmIoctlRow* row = c->ioctl_row;

   if (!c->fx.after)
      begin(c);
   if (!row)
      return;
   if (c->fx.after && c->fx.result < 0 && row->kind != KvmArg_function_always)
      return;
   switch (row->kind) {
      case KvmArg_none:
      case KvmArg_value:
         if (row->describe)
            row->describe(c);
         break;
      case KvmArg_in:
         if (c->fx.after || !begin_argument(c))
            break;
         fx_parts(c, row->n, 0, row->parts);
         break;
      case KvmArg_out:
         fx_write(c, 0, row->n, row->named);
         break;
      case KvmArg_function:
      case KvmArg_function_always:
         if (!c->fx.after)
            begin_argument(c);
         row->describe(c);
         break;
   }
   if (!c->fx.after || c->fx.result < 0)
      return;
   if (row->makes != KvmFd_unknown) {
      c->made.kind = row->makes;
      c->made_fd   = c->fx.result;
   }
   if ((row->on & (row->on - 1)) == 0
       && ((row->on & c->object.kind)
           || !ML_(kvm_depends_on_object)(c->request, c->arch)))
      c->learned = row->on;
}

static Bool has_its_row ( const KvmCall* c )
{
   const KvmIoctlRow* last = c->ioctl_row;

   return last && last->request == c->request && (last->on & c->object.kind)
          && (last->archs & c->arch);
}

void ML_(kvm_find) ( KvmCall* c )
{
   /* Programs repeat themselves. */
   if (!has_its_row(c))
      c->ioctl_row = ML_(kvm_find_ioctl)(c->request, c->object.kind, c->arch);
   c->name = c->ioctl_row ? c->ioctl_row->name : NULL;
}

void ML_(kvm_before) ( KvmCall* c )
{
   const KvmIoctlRow* const row = c->ioctl_row;

   /* A number alone. */
   if (row && row->kind <= KvmArg_value && !row->describe) {
      begin(c);
      return;
   }
   ML_(fx_before)(&c->fx, describe, c);
}

void ML_(kvm_after) ( KvmCall* c, Long result )
{
   c->made.kind  = KvmFd_unknown;
   c->made.type  = 0;
   c->made_fd    = -1;
   c->made_fd_at = 0;
   c->learned    = KvmFd_unknown;
   ML_(fx_after)(&c->fx, result, describe, c);
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
/*--- end                                               kvm-call.c ---*/
/*--------------------------------------------------------------------*/
