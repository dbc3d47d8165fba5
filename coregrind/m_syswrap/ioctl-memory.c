/*--------------------------------------------------------------------*/
/*--- Memory that ioctls give to others.            ioctl-memory.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   What devices can write by DMA, and vhost, is memory that is written unseen,
   as a guest's RAM is; and a page that is registered with userfaultfd may make
   a thread wait.  It must not know which ioctl said so. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#include "pub_core_aspacemgr.h"

#if defined(VGO_linux)

#include "pub_core_libcassert.h"    // for priv_types_n_macros.h
#include "pub_core_libcbase.h"
#include "pub_core_libcproc.h"      // VG_(read_millisecond_timer)
#include "pub_core_mallocfree.h"
#include "pub_core_pagewaits.h"
#include "pub_core_syscall.h"
#include "pub_core_tooliface.h"
#include "pub_core_vkiscnums.h"

#include "priv_fd-objects.h"        // ML_(fd_name)
#include "priv_syswrap-ioctl-table.h"
#include "priv_kvm.h"               // ML_(kvm_ram_set)

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

/* Who reads a page that is not there gets what the client then provides, and
   that is looked at when it does.  What the tool asks before is as it will be:
   defined. */
static void define_missing ( ThreadId tid, Addr a, SizeT len )
{
   Addr end = a + len;

   if (!VG_(needs).memory_query)
      return;
   for (; a < end; a += VKI_PAGE_SIZE)
      if (VG_(tdict).tool_query_memory(a, VKI_PAGE_SIZE, True, NULL)
             == Vg_MemUndefined
          && VG_(am_may_wait_for_page)(a))
         VG_TRACK( post_mem_write, Vg_CoreSysCall, tid, a, VKI_PAGE_SIZE );
}

static void may_wait ( ThreadId tid, ULong at, ULong len, PageWait when )
{
   if (at != (Addr)at || len != (SizeT)len)
      return;
   VG_(pages_may_wait)((Addr)at, (SizeT)len, when);
   if (when == Vg_PageMissing)
      define_missing(tid, (Addr)at, (SizeT)len);
}

/* Between the signal that ends a thread's sleep and the touch of the page there
   is nothing to be read, although the client has been told that there is. */
Bool ML_(io_read_again) ( Int fd, Addr buf, SizeT len, SysRes* res )
{
   enum { MOST_MS = 20 };
   HChar name[80];
   UInt  start;

   if (!VG_(page_is_asked_for)() || !ML_(fd_name)(fd, name, sizeof(name))
       || ML_(io_object_by_name)(name) != IoFd_uffd)
      return False;
   start = VG_(read_millisecond_timer)();
   do {
      VG_(do_syscall0)(__NR_sched_yield);
      *res = VG_(do_syscall3)(__NR_read, fd, buf, len);
      if (!sr_isError(*res) || sr_Err(*res) != VKI_EAGAIN)
         return True;
   } while (VG_(page_is_asked_for)()
            && VG_(read_millisecond_timer)() - start < MOST_MS);
   return False;
}

/* include/uapi/linux/userfaultfd.h, struct uffd_msg */
void ML_(io_faults_read) ( Addr buf, SizeT len )
{
   enum { PAGEFAULT = 0x12 };
   struct { UChar event, pad[7]; ULong flags, address, more; } m;

   if (!VG_(page_is_asked_for)())
      return;
   for (; len >= sizeof(m); buf += sizeof(m), len -= sizeof(m)) {
      VG_(memcpy)(&m, (void*)buf, sizeof(m));
      if (m.event == PAGEFAULT)
         VG_(page_was_told)((Addr)m.address);
   }
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
         may_wait(tid, at, len, Vg_PageMissing);
         break;
      case IoMemory_protected:
         may_wait(tid, at, len, Vg_PageProtected);
         break;
      case IoMemory_not_registered:
         if (at == (Addr)at && len == (SizeT)len)
            VG_(pages_wait_not)((Addr)at, (SizeT)len);
         break;
   }
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                           ioctl-memory.c ---*/
/*--------------------------------------------------------------------*/
