/*--------------------------------------------------------------------*/
/*--- What fds of the client stand for.               fd-objects.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   One entry for each fd that some family knows.  The wrappers that see fds
   come and go keep it up to date; it must not know any family, nor who asks.

      created         the family sets it, ML_(fd_set)
      dup, F_DUPFD    the copy stands for the same, ML_(fd_copied)
      close           ML_(fd_closed), ML_(fds_closed)
      made anew       by any call: what the number stood for was closed unseen
      unshare         the thread gets a table of its own
      fork            the child's Valgrind has a copy of all of this
      execve          the new Valgrind knows nothing: by name
      received        SCM_RIGHTS, pidfd_getfd: by name

   The table wins over the name in /proc: not all can be told by it (KVM's
   devices of type 3 are kvm-xics or kvm-xive by the host), and a sandbox may
   name its fds as it likes.  A name is looked up anew each time, since an fd
   that came in unseen can also go away unseen. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "pub_core_clientstate.h"   // VG_(fd_hard_limit)
#include "pub_core_libcassert.h"    // for priv_types_n_macros.h
#include "pub_core_libcbase.h"
#include "pub_core_libcfile.h"
#include "pub_core_libcprint.h"
#include "pub_core_mallocfree.h"
#include "pub_core_threadstate.h"   // VG_(running_tid)
#include "priv_types_n_macros.h"
#include "priv_fd-objects.h"

/* What the numbers of fds stand for: by number, NULL where no family knows it;
   in chunks, since an fd may be the only one and have the highest number, which
   can be as much as 2^30. */
#define CHUNK 512
typedef struct {
   FdObject*** chunks;
   UInt        n_chunks;
   UInt        n_entries;
   UInt        n_threads;     /* that have it; not counted of the first */
} Table;

/* All threads have this one, until one of them unshares its fds. */
static Table first_table;

/* By ThreadId, NULL for those that have the first; itself NULL as long as all
   have. */
static Table** tables;

static UInt n_changes;

/* That of the thread that makes the call. */
static inline Table* own_table ( void )
{
   return tables && tables[VG_(running_tid)] ? tables[VG_(running_tid)]
                                             : &first_table;
}

UInt ML_(fd_changes) ( void )
{
   return n_changes;
}

/*--- Objects ---*/

void ML_(fd_object_init) ( FdObject* o, const FdFamily* family )
{
   o->family    = family;
   o->n_holders = 1;
   o->n_fds     = 0;
}

void ML_(fd_object_hold) ( FdObject* o )
{
   o->n_holders++;
}

void ML_(fd_object_release) ( FdObject* o )
{
   if (--o->n_holders == 0)
      o->family->free(o);
}

/* An fd of O enters a table, and leaves it. */
static void add_fd ( FdObject* o )
{
   ML_(fd_object_hold)(o);
   if (o->n_fds++ == 0 && o->family->opened)
      o->family->opened(o);
}

static void remove_fd ( FdObject* o )
{
   if (--o->n_fds == 0 && o->family->closed)
      o->family->closed(o);
   ML_(fd_object_release)(o);
}

/*--- Fds ---*/

/* Where the entry of FD stands, NULL if that is in no chunk. */
static inline FdObject** find_slot ( const Table* t, Int fd )
{
   const UInt chunk = (UInt)fd / CHUNK;

   return chunk < t->n_chunks && t->chunks[chunk]
             ? &t->chunks[chunk][fd % CHUNK] : NULL;
}

/* NULL if FD is not in the table. */
static FdObject* find_entry ( const Table* t, Int fd )
{
   FdObject** const slot = find_slot(t, fd);

   return slot ? *slot : NULL;
}

static FdObject** new_slot ( Table* t, Int fd )
{
   const UInt chunk = (UInt)fd / CHUNK;

   if (chunk >= t->n_chunks) {
      t->chunks = VG_(realloc)("syswrap.fds", t->chunks,
                               (chunk + 1) * sizeof(*t->chunks));
      VG_(memset)(&t->chunks[t->n_chunks], 0,
                  (chunk + 1 - t->n_chunks) * sizeof(*t->chunks));
      t->n_chunks = chunk + 1;
   }
   if (!t->chunks[chunk])
      t->chunks[chunk] = VG_(calloc)("syswrap.fds.chunk", CHUNK,
                                     sizeof(**t->chunks));
   return find_slot(t, fd);
}

static void set_entry ( Table* t, Int fd, FdObject* o )
{
   FdObject** slot;
   FdObject*  old;

   /* No fd of the client's: a sandbox or another thread said so. */
   if (fd < 0 || fd >= VG_(fd_hard_limit))
      return;
   n_changes++;
   slot = find_slot(t, fd);
   if (!slot)
      slot = new_slot(t, fd);
   old   = *slot;
   *slot = o;
   add_fd(o);
   if (old)
      remove_fd(old);
   else
      t->n_entries++;
}

void ML_(fd_set) ( Int fd, FdObject* o )
{
   set_entry(own_table(), fd, o);
}

FdObject* ML_(fd_get) ( Int fd, const FdFamily* family )
{
   FdObject* const o = find_entry(own_table(), fd);

   return o && o->family == family ? o : NULL;
}

Int ML_(fd_of) ( const FdObject* o, Int hint )
{
   const Table* const t = own_table();
   UInt fd;

   if (find_entry(t, hint) == o)
      return hint;
   for (fd = 0; fd < t->n_chunks * CHUNK; fd++) {
      if (!t->chunks[fd / CHUNK])
         fd |= CHUNK - 1;
      else if (find_entry(t, fd) == o)
         return fd;
   }
   return -1;
}

/* Aside, since most fds that are closed are no family's. */
static __attribute__((noinline)) void drop_entry ( Table* t, FdObject** slot )
{
   FdObject* const o = *slot;

   *slot = NULL;
   t->n_entries--;
   remove_fd(o);
}

void ML_(fd_closed) ( Int fd )
{
   Table*     const t    = own_table();
   FdObject** const slot = find_slot(t, fd);

   n_changes++;
   if (slot && *slot)
      drop_entry(t, slot);
}

void ML_(fds_closed) ( UInt first, UInt last )
{
   Table* const t = own_table();
   const UInt n_slots = t->n_chunks * CHUNK;

   n_changes++;
   for (; t->n_entries > 0 && first < n_slots && first <= last; first++) {
      FdObject** const slot = find_slot(t, first);

      if (!slot)
         first |= CHUNK - 1;
      else if (*slot)
         drop_entry(t, slot);
   }
}

void ML_(fd_copied) ( Int from, Int to )
{
   Table* const t = own_table();
   FdObject* o;

   if (from == to)
      return;
   n_changes++;
   if (t->n_entries == 0)
      return;
   o = find_entry(t, from);
   if (!o)
      ML_(fd_closed)(to);
   else
      set_entry(t, to, o);
}

/*--- Tables of single threads ---*/

static void give_table ( ThreadId tid, Table* t )
{
   Table* const old = tables[tid];
   UInt i;

   if (t)
      t->n_threads++;
   tables[tid] = t;
   if (!old || --old->n_threads > 0)
      return;
   for (i = 0; i < old->n_chunks * CHUNK; i++) {
      FdObject** const slot = find_slot(old, i);

      if (slot && *slot)
         drop_entry(old, slot);
   }
   for (i = 0; i < old->n_chunks; i++)
      VG_(free)(old->chunks[i]);
   VG_(free)(old->chunks);
   VG_(free)(old);
}

void ML_(fds_unshared) ( void )
{
   const Table* const t = own_table();
   Table* copy;
   UInt   i;

   if (!tables)
      tables = VG_(calloc)("syswrap.fds.tables", VG_N_THREADS,
                           sizeof(*tables));
   copy = VG_(calloc)("syswrap.fds.table", 1, sizeof(*copy));
   for (i = 0; i < t->n_chunks * CHUNK; i++) {
      FdObject* const o = find_entry(t, i);

      if (o)
         set_entry(copy, i, o);
   }
   give_table(VG_(running_tid), copy);
}

void ML_(fds_of_new_thread) ( ThreadId parent, ThreadId child )
{
   if (tables)
      give_table(child, tables[parent]);
}

/*--- What the kernel says of them ---*/

/* Where /proc names the fds of this thread.  "self" is the first thread, whose
   fds need not be the same, and which has none once it has exited; but until
   Linux 3.17 there is no other. */
Bool ML_(fd_name) ( Int fd, HChar* name, SizeT room )
{
   HChar  link[48];
   SSizeT n;

   VG_(sprintf)(link, "/proc/thread-self/fd/%d", fd);
   n = VG_(readlink)(link, name, room);
   if (n <= 0 && VG_(readlink)("/proc/thread-self", name, room) <= 0) {
      VG_(sprintf)(link, "/proc/self/fd/%d", fd);
      n = VG_(readlink)(link, name, room);
   }
   if (n <= 0 || (SizeT)n >= room)
      return False;
   name[n] = 0;
   return True;
}

UInt ML_(open_reserved_fds) ( void )
{
   UInt open = 0, i;

   for (i = 0; i < 32; i++)
      if (VG_(fcntl)(VG_(fd_hard_limit) + i, VKI_F_GETFD, 0) >= 0)
         open |= 1U << i;
   return open;
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                             fd-objects.c ---*/
/*--------------------------------------------------------------------*/
