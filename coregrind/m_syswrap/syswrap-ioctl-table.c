/*--------------------------------------------------------------------*/
/*--- Ioctls that are in tables: the handlers.                     ---*/
/*---                                        syswrap-ioctl-table.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   Between Valgrind and the tables of ioctl-table.h: tells the tool what a row
   describes, and gives the client the fds that calls make.  It must not know
   what any ioctl reads or writes. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "pub_core_clientstate.h"   // VG_(fd_hard_limit)
#include "pub_core_libcassert.h"    // for priv_types_n_macros.h
#include "pub_core_libcbase.h"
#include "pub_core_libcfile.h"
#include "pub_core_libcprint.h"
#include "pub_core_mallocfree.h"
#include "pub_core_options.h"
#include "pub_core_syscall.h"        // VG_(mk_SysRes_Error)
#include "pub_core_threadstate.h"
#include "pub_core_tooliface.h"

#include "priv_types_n_macros.h"
#include "priv_fd-objects.h"
#include "priv_syswrap-effects.h"
#include "priv_syswrap-generic.h"
#include "priv_syswrap-ioctl-table.h"

#define PRE(name)  DEFN_PRE_TEMPLATE(io, name)
#define POST(name) DEFN_POST_TEMPLATE(io, name)

/* A call that a thread is in: what PRE saw is what POST works from, whatever
   other threads do to the memory meanwhile. */
typedef struct {
   IoctlCall call;
   FxTool    tool;
   Int       fd;
   UInt      reserved;     /* open_reserved_fds before the call, if the fd that
                              it makes is in memory */
   Bool      is_write;     /* it is no ioctl */
} Pending;

/* By ThreadId, as far as there was one. */
static Pending** pending;

static const HChar* label ( void* call, const Effects* e, const HChar* what )
{
   const Pending* const p = call;

   return ML_(fx_label)(p->is_write ? "write" : "ioctl", p->call.row->name,
                        NULL, NULL, what, e->is_struct);
}

static void memory_changed ( void* opaque, IoMemory what, ULong key, ULong at,
                             ULong len )
{
   const FxTool* const t = opaque;

   ML_(io_memory_changed)(t->tid, pending[t->tid]->fd, what, key, at, len);
}

static Pending* pending_of ( ThreadId tid )
{
   Pending* p;

   if (!pending)
      pending = VG_(calloc)("syswrap.ioctl.pending", VG_N_THREADS,
                            sizeof(*pending));
   if (!pending[tid]) {
      p = VG_(calloc)("syswrap.ioctl.call", 1, sizeof(*p));
      ML_(fx_tool_init)(&p->call.fx, &p->tool, tid, label, p);
      p->call.pagesize = VKI_PAGE_SIZE;
      p->call.memory   = memory_changed;
#     if defined(VGA_ppc32) || defined(VGA_ppc64be) || defined(VGA_ppc64le)
      p->call.spapr = True;
#     endif
      pending[tid] = p;
   }
   return pending[tid];
}

/* What FD is.  Only its name in /proc tells, which costs a system call: of the
   requests that need it none is made often. */
static IoFdKind kind_of ( Int fd )
{
   HChar name[80];

   return ML_(fd_name)(fd, name, sizeof(name)) ? ML_(io_object_by_name)(name)
                                               : IoFd_unknown;
}

/* The text for a number that an ioctl takes. */
static const HChar* number_text ( const IoctlRow* row )
{
   return ML_(fx_label)("ioctl", row->name, NULL, NULL, "arg", False);
}

/* Which kinds of fd the program has asked anything of: before that it needs not
   be found out what an fd is that it reads or writes. */
static UInt asked;

PRE(ioctl)
{
   Pending* const p = pending_of(tid);
   IoctlCall* const c = &p->call;

   p->fd       = ARG1;
   p->is_write = False;
   c->fx.arg  = ARG3;
   c->request = ARG2;
   c->on      = ML_(io_depends_on_object)(ARG2) ? kind_of(ARG1)
                                                 : IoFd_unknown;
   ML_(io_find)(c);
   PRINT("sys_ioctl ( %ld, %s, 0x%" FMT_REGWORD "x )", SARG1,
         c->row ? c->row->name : "?", ARG3);
   if (c->row && c->row->kind <= IoArg_value) {
      PRE_REG_READ2(long, "ioctl", unsigned int, fd, unsigned int, request);
      if (c->row->kind == IoArg_value)
         VG_TRACK( pre_reg_read, Vg_CoreSysCall, tid, number_text(c->row),
                   layout->o_arg3, sizeof(UWord) );
   } else
      PRE_REG_READ3(long, "ioctl", unsigned int, fd, unsigned int, request,
                    unsigned long, arg);
   if (!c->row)
      return;
   asked |= c->row->on;
   if (c->row->always)
      *flags |= SfPostOnFail;
   ML_(fx_tell_pre)(&c->fx);
   ML_(io_before)(c);
   /* No thread may change the fd that it stores before POST. */
   if (c->row->stores_fd) {
      *flags &= ~SfMayBlock;
      p->reserved = ML_(open_reserved_fds)();
   }
}

/* Gives the client the fd that a call made, or takes it away and fails the call
   if it is one of those that Valgrind reserves. */
static void new_fd ( ThreadId tid, SyscallStatus* status, const Pending* p )
{
   const IoctlCall* const c = &p->call;
   Int  fd = c->made_fd;
   UInt reserved;

   if (c->made_fd_at == 0) {
      POST_newFd_RES;
      fd = RES;
   }
   if (!ML_(fd_allowed)(fd, "ioctl", tid, True)) {
      /* What is in memory another process can have changed since, to one of
         Valgrind's own: those were open before. */
      reserved = (UInt)fd - (UInt)VG_(fd_hard_limit);
      if (c->made_fd_at == 0
          || (reserved < 32 && (p->reserved >> reserved & 1) == 0))
         VG_(close)(fd);
      SET_STATUS_Failure( VKI_EMFILE );
      return;
   }
   if (c->made_fd_at != 0)
      POST_MEM_WRITE((Addr)c->made_fd_at, sizeof(Int));
   if (VG_(clo_track_fds))
      ML_(record_fd_open_named)(tid, fd);
}

POST(ioctl)
{
   Pending* const p = pending_of(tid);
   IoctlCall* const c = &p->call;

   if (!c->row)
      return;
   ML_(fx_tell_post)(&c->fx);
   ML_(io_after)(c, SUCCESS ? (Long)(Word)RES : -(Long)ERR);
   ML_(fx_told)(&c->fx);
   if (c->made != IoFd_unknown && (SUCCESS || c->made_fd_at != 0))
      new_fd(tid, status, p);
}

/*--------------------------------------------------------------------*/
/*--- Messages                                                     ---*/
/*--------------------------------------------------------------------*/

Bool ML_(io_pre_write) ( ThreadId tid, Int fd, Addr buf, SizeT len )
{
   Pending* p;

   if (!(asked & IoFd_vhost))
      return False;
   p = pending_of(tid);
   p->is_write = False;
   if (len < VHOST_MESSAGE_SIZE || kind_of(fd) != IoFd_vhost)
      return False;
   p->fd          = fd;
   p->is_write    = True;
   p->call.fx.arg = buf;
   p->call.row    = &ML_(vhost_message);
   ML_(fx_tell_pre)(&p->call.fx);
   ML_(io_before)(&p->call);
   return True;
}

void ML_(io_post_write) ( ThreadId tid, SizeT written )
{
   Pending* const p = pending ? pending[tid] : NULL;

   if (!p || !p->is_write)
      return;
   ML_(fx_tell_post)(&p->call.fx);
   ML_(io_after)(&p->call, written);
   ML_(fx_told)(&p->call.fx);
   p->is_write = False;
}

/* mm/userfaultfd.c, userfaultfd_ctx_read */
void ML_(io_post_read) ( ThreadId tid, Int fd, Addr buf, SizeT len )
{
   enum { FORK = 0x13 };
   struct { UChar event, pad[7]; UInt ufd, pad2[5]; } m;

   if (!VG_(clo_track_fds) || !(asked & IoFd_uffd) || len < sizeof(m)
       || kind_of(fd) != IoFd_uffd)
      return;
   for (; len >= sizeof(m); buf += sizeof(m), len -= sizeof(m)) {
      VG_(memcpy)(&m, (void*)buf, sizeof(m));
      if (m.event == FORK)
         ML_(record_fd_open_named)(tid, m.ufd);
   }
}

#undef PRE
#undef POST

#endif

/*--------------------------------------------------------------------*/
/*--- end                                    syswrap-ioctl-table.c ---*/
/*--------------------------------------------------------------------*/
