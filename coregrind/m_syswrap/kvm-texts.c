/*--------------------------------------------------------------------*/
/*--- What users are told of KVM ioctls.               kvm-texts.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   The texts of errors, of --trace-syscalls=yes, and of a warning.  Suppressions
   are written against the first.  It must not know what any ioctl does. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "pub_core_libcassert.h"    // for priv_types_n_macros.h
#include "pub_core_libcbase.h"
#include "pub_core_libcprint.h"
#include "pub_core_options.h"

#include "priv_kvm-handlers.h"
#include "priv_syswrap-effects.h"

/* "ioctl(KVM_SET_DEVICE_ATTR) kvm-vfio FILE.ADD payload" for the memory that
   an attribute is in, "ioctl(KVM_IRQFD) kvm_irqfd.fd" for all else; or
   "ioctl(KVM_IRQFD) kvm_irqfd". */
const HChar* ML_(kvm_label) ( void* call, const Effects* e,
                              const HChar* what )
{
   const KvmCall* const c = call;
   const Bool payload = c->attr_row && VG_(strncmp)(what, "payload", 7) == 0;

   return ML_(fx_label)("ioctl", c->name, payload ? c->object_name : NULL,
                        payload ? c->attr_row->name : NULL, what, e->is_struct);
}

void ML_(kvm_print_call) ( const KvmCall* c, Int fd )
{
   HChar memory[60];
   UInt  n = 0;

   if (!c->name) {
      VG_(printf)("sys_ioctl ( %d, 0x%x, 0x%llx )", fd, c->request,
                  c->fx.arg);
      return;
   }
   if (!c->is_attr) {
      VG_(printf)("sys_ioctl ( %d, %s, 0x%llx )", fd, c->name, c->fx.arg);
      return;
   }
   memory[0] = 0;
   if (c->reads > 0)
      n += VG_(sprintf)(memory, " [reads %llu]", c->reads);
   if (c->writes > 0)
      VG_(sprintf)(memory + n, " [writes %llu]", c->writes);
   VG_(printf)("sys_ioctl ( %d, %s, { ", fd, c->name);
   if (!c->attr_row) {
      VG_(printf)("%s, %u, 0x%llx, 0x%llx",
                  c->object_name ? c->object_name : "?", c->group, c->attr,
                  c->addr);
   } else {
      HChar group[VG_(strlen)(c->attr_row->name) + 1];
      HChar* attr;
      VG_(strcpy)(group, c->attr_row->name);
      attr = VG_(strchr)(group, '.');
      if (attr) {
         *attr++ = 0;
         VG_(printf)("%s, %s, %s, 0x%llx%s", c->object_name, group, attr,
                     c->addr, memory);
      } else {
         VG_(printf)("%s, %s, 0x%llx, 0x%llx%s", c->object_name, group, c->attr,
                     c->addr, memory);
      }
   }
   VG_(printf)(" } )");
}

/* What the call's fd is, for a message. */
static const HChar* object_text ( const KvmCall* c, HChar text[40] )
{
   if (c->object_name)
      return c->object_name;
   switch (c->object.kind) {
      case KvmFd_system: return "/dev/kvm";
      case KvmFd_vm:     return "VM";
      case KvmFd_vcpu:   return "vCPU";
      case KvmFd_device:
         VG_(sprintf)(text, "device of type %u", c->object.type);
         return text;
      default:           return "fd of unknown kind";
   }
}

void ML_(kvm_note_unknown_attr) ( const KvmCall* c )
{
   static struct { KvmObject object; UInt group; } seen[10];
   static UInt n_seen;
   HChar text[40];
   const HChar* object = object_text(c, text);
   UInt i;

   if (VG_(clo_xml) || VG_(clo_verbosity) == 0)
      return;
   for (i = 0; i < n_seen; i++)
      if (seen[i].object.kind == c->object.kind
          && (c->object.kind != KvmFd_device
              || seen[i].object.type == c->object.type)
          && seen[i].group == c->group)
         return;
   if (n_seen == sizeof(seen) / sizeof(seen[0]))
      return;
   seen[n_seen].object = c->object;
   seen[n_seen].group  = c->group;
   n_seen++;
   VG_(umsg)("Warning: noted but unhandled KVM device attribute: "
             "%s, group %u, attr 0x%llx.\n", object, c->group, c->attr);
   VG_(umsg)("   This could cause spurious value errors to appear.\n");
   VG_(umsg)("   See README.kvm for how to add a row for it.\n");
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                              kvm-texts.c ---*/
/*--------------------------------------------------------------------*/
