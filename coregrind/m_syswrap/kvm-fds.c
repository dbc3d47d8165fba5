/*--------------------------------------------------------------------*/
/*--- Which fds are KVM's, and what they stand for.      kvm-fds.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   One entry for each fd of the client that is known to be KVM's.  The
   wrappers that see fds come and go keep it up to date; it must not know
   what any ioctl does, nor who asks.

   The table wins over the name in /proc: a type does not follow from a name
   (type 3 is kvm-xics or kvm-xive by the host), and a sandbox may name its
   fds as it likes.  A name is looked up anew each time, since an fd that came
   in unseen can also go away unseen. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "pub_core_hashtable.h"
#include "pub_core_libcassert.h"
#include "pub_core_libcbase.h"
#include "pub_core_libcfile.h"
#include "pub_core_libcprint.h"
#include "pub_core_mallocfree.h"
#include "priv_syswrap-kvm.h"

typedef struct _KvmFd {
   struct _KvmFd* next;
   UWord          fd;         /* the key: both are VgHashNode's */
   KvmObject      object;
} KvmFd;

/* NULL until the first KVM fd appears; then, the number of its entries. */
static VgHashTable* table;
static UInt n_entries;

static UInt n_changes;

UInt ML_(kvm_fd_changes) ( void )
{
   return n_changes;
}

void ML_(kvm_fd_set) ( Int fd, KvmObject object )
{
   KvmFd* entry;

   if (!table)
      table = VG_(HT_construct)("syswrap.kvm.fds");
   entry = VG_(HT_lookup)(table, (UWord)fd);
   if (!entry) {
      entry = VG_(malloc)("syswrap.kvm.fd", sizeof(*entry));
      entry->fd = (UWord)fd;
      VG_(HT_add_node)(table, entry);
      n_entries++;
   }
   entry->object = object;
}

KvmObject ML_(kvm_fd_get) ( Int fd )
{
   const KvmObject unknown = { KvmFd_unknown, 0 };
   const KvmFd* entry = NULL;

   if (n_entries > 0)
      entry = VG_(HT_lookup)(table, (UWord)fd);
   return entry ? entry->object : unknown;
}

KvmObject ML_(kvm_fd_by_name) ( Int fd )
{
   const KvmObject unknown = { KvmFd_unknown, 0 };
   HChar link[40], name[80];
   SSizeT n;

   VG_(sprintf)(link, "/proc/self/fd/%d", fd);
   n = VG_(readlink)(link, name, sizeof(name) - 1);
   if (n <= 0)
      return unknown;
   name[n] = 0;
   return ML_(kvm_object_by_name)(name);
}

void ML_(kvm_fd_closed) ( Int fd )
{
   KvmFd* entry;

   n_changes++;
   if (n_entries == 0)
      return;
   entry = VG_(HT_remove)(table, (UWord)fd);
   if (entry) {
      VG_(free)(entry);
      n_entries--;
   }
}

void ML_(kvm_fds_closed) ( UInt first, UInt last )
{
   KvmFd* entry;

   n_changes++;
   if (n_entries == 0 || first > last)
      return;
   if (last - first < n_entries) {
      for (; first < last; first++)
         ML_(kvm_fd_closed)(first);
      ML_(kvm_fd_closed)(last);
      return;
   }
   VG_(HT_ResetIter)(table);
   while ((entry = VG_(HT_Next)(table)) != NULL) {
      if (entry->fd >= first && entry->fd <= last) {
         VG_(HT_remove_at_Iter)(table);
         VG_(free)(entry);
         n_entries--;
      }
   }
}

void ML_(kvm_fd_copied) ( Int from, Int to )
{
   KvmObject object;

   if (from == to)
      return;
   n_changes++;
   if (n_entries == 0)
      return;
   object = ML_(kvm_fd_get)(from);
   if (object.kind == KvmFd_unknown)
      ML_(kvm_fd_closed)(to);
   else
      ML_(kvm_fd_set)(to, object);
}

/* dup2 and dup3 ask whether they may have a number before they make the call,
   which can still fail; they report what they did through kvm_fd_copied. */
void ML_(kvm_fd_reused) ( Int fd, const HChar* syscall )
{
   if (n_entries == 0 || VG_(strcmp)(syscall, "dup2") == 0
       || VG_(strcmp)(syscall, "dup3") == 0)
      return;
   ML_(kvm_fd_closed)(fd);
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                                kvm-fds.c ---*/
/*--------------------------------------------------------------------*/
