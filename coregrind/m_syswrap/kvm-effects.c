/*--------------------------------------------------------------------*/
/*--- What a KVM ioctl reads and writes.             kvm-effects.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later

   From a request to the row that describes it, and from the row's words to
   the caller's spans.  It must not know what any one ioctl does: that is in
   kvm-ioctls and kvm-attrs.  See kvm-effects.h. */

#include "kvm-effects.h"

/*--------------------------------------------------------------------*/
/*--- Client memory                                                ---*/
/*--------------------------------------------------------------------*/

static void copy ( UChar* to, const UChar* from, UInt len )
{
   while (len-- > 0)
      *to++ = *from++;
}

/* Client addresses wrap at the client's word size, as in the kernel's cast
   of an __u64 field to a pointer. */
static ULong address ( const KvmCall* c, ULong addr )
{
   return c->wordsize == 4 ? (addr & 0xffffffffULL) : addr;
}

/* One byte of success, then the data.  What does not fit is lost, and cannot
   be had after the call; n_kept then stays above KVM_KEPT. */
Bool ML_(kvm_peek) ( KvmCall* c, ULong addr, void* to, UInt len )
{
   UChar ok;

   if (c->after) {
      if (c->next_kept >= c->n_kept || c->n_kept > KVM_KEPT)
         return False;
      ok = c->kept[c->next_kept++];
      if (ok) {
         copy(to, &c->kept[c->next_kept], len);
         c->next_kept += len;
      }
      return ok;
   }

   ok = c->peek(c->opaque, address(c, addr), to, len);
   if (c->n_kept + 1 + (ok ? len : 0) > KVM_KEPT) {
      c->n_kept = KVM_KEPT + 1;
   } else {
      c->kept[c->n_kept++] = ok;
      if (ok) {
         copy(&c->kept[c->n_kept], to, len);
         c->n_kept += len;
      }
   }
   return ok;
}

Bool ML_(kvm_peek_result) ( KvmCall* c, ULong addr, void* to, UInt len )
{
   return c->after && c->peek(c->opaque, address(c, addr), to, len);
}

void ML_(kvm_span) ( KvmCall* c, KvmAccess access, ULong addr, ULong len,
                     const HChar* what )
{
   ULong last = c->wordsize == 4 ? 0xffffffffULL : ~0ULL;

   if (len == 0 || (c->after && access != KvmWrite))
      return;
   addr = address(c, addr);
   if (len - 1 > last - addr)
      len = last - addr;      /* all but the last byte of the address space */
   if (len > 0)
      c->span(c->opaque, c, access, addr, len, what);
}

/*--------------------------------------------------------------------*/
/*--- One call                                                     ---*/
/*--------------------------------------------------------------------*/

static void describe ( KvmCall* c )
{
   const KvmIoctlRow* row = ML_(kvm_find_ioctl)(c->request, c->on.kind,
                                                c->arch);
   if (!row)
      return;
   c->name = row->name;
   switch (row->kind) {
      case KvmArg_none:
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
      case KvmArg_update:
         ML_(kvm_span)(c, c->after ? KvmWrite : KvmRead, c->arg, row->n,
                       "argument");
         break;
      case KvmArg_function:
         row->describe(c);
         break;
   }
   if (!c->after)
      return;
   if (row->makes != KvmFd_unknown) {
      c->made.kind = row->makes;
      c->made_fd   = c->result;
   }
   if ((row->on & (row->on - 1)) == 0)
      c->learned = row->on;
}

void ML_(kvm_before) ( KvmCall* c )
{
   c->name    = NULL;
   c->object  = NULL;
   c->row     = NULL;
   c->is_attr = False;
   c->reads   = 0;
   c->writes  = 0;
   c->after   = False;
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

static Bool starts_with ( const HChar* s, const HChar* prefix )
{
   while (*prefix != 0)
      if (*s++ != *prefix++)
         return False;
   return True;
}

/* Names as the kernel gives them to anon_inode_getfd and its like.  Longer
   ones come before their own prefixes.  A device's name stands for one type,
   the one whose rows are right for it: kvm-xive is the back end of type 3 on
   POWER9 hosts, kvm-mpic is 1 or 2, which have the same attributes. */
static const struct {
   const HChar* name;
   Bool         whole;             /* else only the beginning counts */
   KvmObject    object;
} names[] = {
   { "/dev/kvm",                         True,  { KvmFd_system, 0 } },
   { "anon_inode:kvm-vm-stats",          True,  { KvmFd_stats, 0 } },
   { "anon_inode:kvm-vm",                True,  { KvmFd_vm, 0 } },
   { "anon_inode:kvm-vcpu-stats:",       False, { KvmFd_stats, 0 } },
   { "anon_inode:kvm-vcpu:",             False, { KvmFd_vcpu, 0 } },
   { "anon_inode:kvm-vcpu",              True,  { KvmFd_vcpu, 0 } },
   { "anon_inode:[kvm-gmem]",            True,  { KvmFd_guest_memfd, 0 } },
   { "anon_inode:kvm-spapr-tce",         True,  { KvmFd_spapr_tce, 0 } },
   { "anon_inode:kvm-htab",              True,  { KvmFd_htab, 0 } },
   { "anon_inode:kvm-mpic",              True,  { KvmFd_device, 1 } },
   { "anon_inode:kvm-xics",              True,  { KvmFd_device, 3 } },
   { "anon_inode:kvm-xive",              True,  { KvmFd_device, 3 } },
   { "anon_inode:kvm-vfio",              True,  { KvmFd_device, 4 } },
   { "anon_inode:kvm-arm-vgic-v2",       True,  { KvmFd_device, 5 } },
   { "anon_inode:kvm-flic",              True,  { KvmFd_device, 6 } },
   { "anon_inode:kvm-arm-vgic-v3",       True,  { KvmFd_device, 7 } },
   { "anon_inode:kvm-arm-vgic-its",      True,  { KvmFd_device, 8 } },
   { "anon_inode:kvm-xive-native",       True,  { KvmFd_device, 9 } },
   { "anon_inode:kvm-riscv-aia",         True,  { KvmFd_device, 11 } },
   { "anon_inode:kvm-loongarch-ipi",     True,  { KvmFd_device, 12 } },
   { "anon_inode:kvm-loongarch-eiointc", True,  { KvmFd_device, 13 } },
   { "anon_inode:kvm-loongarch-pch-pic", True,  { KvmFd_device, 14 } },
   { "anon_inode:kvm-loongarch-dmsintc", True,  { KvmFd_device, 15 } },
   { "anon_inode:kvm-arm-vgic-v5",       True,  { KvmFd_device, 16 } },
};

KvmObject ML_(kvm_object_by_name) ( const HChar* name )
{
   const KvmObject none = { KvmFd_unknown, 0 };
   UInt i, len;

   for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
      if (!starts_with(name, names[i].name))
         continue;
      for (len = 0; names[i].name[len] != 0; len++)
         ;
      if (!names[i].whole || name[len] == 0)
         return names[i].object;
   }
   return none;
}

/*--------------------------------------------------------------------*/
/*--- end                                            kvm-effects.c ---*/
/*--------------------------------------------------------------------*/
