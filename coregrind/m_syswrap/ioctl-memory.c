/*--------------------------------------------------------------------*/
/*--- Memory that ioctls give to others.            ioctl-memory.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   What devices can write by DMA, and vhost, is memory that is written unseen,
   as a guest's RAM is; and of what is registered with userfaultfd a page may be
   missing.  It must not know which ioctl said so. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#include "pub_core_aspacemgr.h"

#if defined(VGO_linux)

#include "pub_core_libcassert.h"    // for priv_types_n_macros.h
#include "pub_core_libcbase.h"
#include "pub_core_libcfile.h"
#include "pub_core_libcprint.h"
#include "pub_core_mallocfree.h"
#include "pub_core_options.h"

#include "priv_syswrap-ioctl-table.h"
#include "priv_syswrap-kvm.h"       // ML_(kvm_ram_set)

/*--------------------------------------------------------------------*/
/*--- DMA                                                          ---*/
/*--------------------------------------------------------------------*/

/* What FD's device, or container, can write, known by KEY. */
typedef struct {
   Int   fd;
   ULong key;
   ULong slot;           /* of RAM */
} Mapping;

static Mapping* mappings;
static UInt     n_mappings, room;
static ULong    last_slot;

/* The slots of all. */
static KvmRam* ram;

/* A device writes whenever it likes. */
static Bool devices_run ( void )
{
   return n_mappings > 0;
}

static void map ( ThreadId tid, Int fd, ULong key, ULong at, ULong len )
{
   Mapping* m;

   if (len == 0 || at != (Addr)at || len != (SizeT)len)
      return;
   if (n_mappings == room) {
      room     = room ? 2 * room : 16;
      mappings = VG_(realloc)("syswrap.ioctl.dma", mappings,
                              room * sizeof(*mappings));
   }
   if (!ram)
      ram = ML_(kvm_ram_new)();
   m = &mappings[n_mappings++];
   m->fd   = fd;
   m->key  = key;
   m->slot = ++last_slot;
   ML_(kvm_ram_set)(ram, m->slot, (Addr)at, (SizeT)len);
   ML_(kvm_ram_entered)(ram, tid, devices_run);
}

static void unmap ( Int fd, ULong first, ULong last )
{
   UInt i = 0;

   while (i < n_mappings) {
      const Mapping m = mappings[i];
      if (m.fd == fd && m.key >= first && m.key <= last) {
         mappings[i] = mappings[--n_mappings];
         ML_(kvm_ram_set)(ram, m.slot, 0, 0);
      } else
         i++;
   }
}

/*--------------------------------------------------------------------*/
/*--- Pages that may be missing                                    ---*/
/*--------------------------------------------------------------------*/

typedef struct {
   Addr first, last;
} Range;

/* They may overlap.  One that is not registered any more does no harm, but for
   the time that it takes to ask for its pages. */
static Range* missing;
static UInt   n_missing, room_missing;

static void add_missing ( ULong at, ULong len )
{
   static Bool said;
   UInt i;

   if (len == 0 || at != (Addr)at || len - 1 > ~(Addr)0 - (Addr)at)
      return;
   if (!said && !VG_(clo_xml) && VG_(clo_verbosity) > 0) {
      VG_(umsg)("Warning: the program handles its page faults by itself "
                "(userfaultfd).\n");
      VG_(umsg)("   While one of its threads waits for a page no other runs, "
                "unless the\n");
      VG_(umsg)("   page is asked for in a system call.  See README.kvm.\n");
      said = True;
   }
   for (i = 0; i < n_missing; i++)
      if (missing[i].first == (Addr)at
          && missing[i].last == (Addr)(at + len - 1))
         return;
   if (n_missing == room_missing) {
      room_missing = room_missing ? 2 * room_missing : 16;
      missing      = VG_(realloc)("syswrap.ioctl.missing", missing,
                                  room_missing * sizeof(*missing));
   }
   missing[n_missing].first = (Addr)at;
   missing[n_missing].last  = (Addr)(at + len - 1);
   n_missing++;
}

static void remove_missing ( ULong at, ULong len )
{
   UInt i = 0;

   while (i < n_missing)
      if (missing[i].first >= at && missing[i].last - at < len)
         missing[i] = missing[--n_missing];
      else
         i++;
}

/* Documentation/admin-guide/mm/pagemap.rst: a word for each page, whose highest
   bits say that it is there, or swapped out. */
static Bool page_is_there ( Addr a )
{
   ULong  word = 0;
   SysRes fd   = VG_(open)("/proc/self/pagemap", VKI_O_RDONLY, 0);
   Bool   known;

   if (sr_isError(fd))
      return False;
   known = VG_(lseek)((Int)sr_Res(fd), a / VKI_PAGE_SIZE * sizeof(word),
                      VKI_SEEK_SET) >= 0
           && VG_(read)((Int)sr_Res(fd), &word, sizeof(word))
              == (Int)sizeof(word);
   VG_(close)((Int)sr_Res(fd));
   return known && word >> 62 != 0;
}

Bool VG_(am_may_wait_for_page) ( Addr a )
{
   UInt i;

   for (i = 0; i < n_missing; i++)
      if (a >= missing[i].first && a <= missing[i].last)
         return !page_is_there(a);
   return False;
}

void ML_(io_memory_changed) ( ThreadId tid, Int fd, IoMemory what, ULong key,
                              ULong at, ULong len )
{
   switch (what) {
      case IoMemory_dma:
         map(tid, fd, key, at, len);
         break;
      case IoMemory_no_dma:
         if (len > 0)
            unmap(fd, key, key + len - 1 < key ? ~0ULL : key + len - 1);
         break;
      case IoMemory_no_dma_all:
         unmap(fd, 0, ~0ULL);
         break;
      case IoMemory_missing:
         add_missing(at, len);
         break;
      case IoMemory_not_missing:
         remove_missing(at, len);
         break;
   }
}

#else

Bool VG_(am_may_wait_for_page) ( Addr a )
{
   return False;
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                           ioctl-memory.c ---*/
/*--------------------------------------------------------------------*/
