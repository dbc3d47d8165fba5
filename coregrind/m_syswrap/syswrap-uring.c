/*--------------------------------------------------------------------*/
/*--- io_uring: the handlers.                      syswrap-uring.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   io_uring_setup, io_uring_enter and io_uring_register.  Entries are looked at
   when they are submitted, which is in io_uring_enter only: a ring with a
   thread of the kernel's that takes them by itself (SQPOLL) is made without
   that thread, and the program is told that it sleeps.  It must not know what
   a request reads or writes. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"
#include "pub_core_vkiscnums.h"

#if defined(VGO_linux)

#include "pub_core_aspacemgr.h"
#include "pub_core_libcassert.h"
#include "pub_core_libcbase.h"
#include "pub_core_libcfile.h"
#include "pub_core_libcprint.h"
#include "pub_core_libcsetjmp.h"
#include "pub_core_libcsignal.h"
#include "pub_core_mallocfree.h"
#include "pub_core_options.h"
#include "pub_core_signals.h"
#include "pub_core_syscall.h"
#include "pub_core_threadstate.h"
#include "pub_core_tooliface.h"

#include "priv_types_n_macros.h"
#include "priv_syswrap-effects.h"
#include "priv_syswrap-generic.h"
#include "priv_syswrap-linux.h"
#include "priv_syswrap-main.h"
#include "priv_syswrap-uring.h"
#include "uring-ops.h"
#include "uring-register.h"

#define PRE(name)  DEFN_PRE_TEMPLATE(linux, name)
#define POST(name) DEFN_POST_TEMPLATE(linux, name)

/* What a ring with a thread of the kernel's is made without: that, and what
   would have only that thread complete or submit. */
#define OF_A_THREAD (VKI_IORING_SETUP_SQPOLL | VKI_IORING_SETUP_SQ_AFF \
                     | VKI_IORING_SETUP_IOPOLL \
                     | VKI_IORING_SETUP_HYBRID_IOPOLL \
                     | VKI_IORING_SETUP_SINGLE_ISSUER)

/* A call that a thread is in. */
typedef struct {
   UringCall   call;          /* setup and register */
   FxTool      tool;
   UInt        setup;         /* flags that the client asked for */
   Ring*       ring;

   AsyncBatch* batch;         /* enter */
   FlightKind* kinds;         /* one for each of the batch, */
   UInt*       places;        /* and how many entries it and those before it
                                 take */
   UInt        room;
   UWord       asked, argp;   /* the client's arguments, where the kernel gets
                                 others */
   SyscallArgLayout layout;
   struct vki_io_uring_getevents_arg arg;
   vki_sigset_t mask;
} Pending;

static Pending* pending;      /* by ThreadId */

static Pending* pending_of ( ThreadId tid )
{
   if (!pending)
      pending = VG_(calloc)("syswrap.uring.pending", VG_N_THREADS,
                            sizeof(*pending));
   return &pending[tid];
}

Bool ML_(uring_watched) = False;

static void watch ( void )
{
   const Ring* r;

   ML_(uring_watched) = False;
   for (r = ML_(uring_first)(); r; r = r->next)
      if (r->polled || r->n_fds > 0 || r->n_selecting > 0
          || (r->vague && r->groups))
         ML_(uring_watched) = True;
}

/*--------------------------------------------------------------------*/
/*--- Completions                                                  ---*/
/*--------------------------------------------------------------------*/

/* There is a new fd.  A completion can be the client's own work; a ring that it
   names as new is one that is in use here. */
static void made_fd ( ThreadId tid, Int fd )
{
   if (ML_(uring_find)(tid, fd, False))
      return;
   if (ML_(fd_allowed)(fd, "io_uring", tid, True) && VG_(clo_track_fds))
      ML_(record_fd_open_named)(tid, fd);
}

static void completed ( Ring* r, ThreadId tid, AsyncBatch* batch,
                        const Completion* c )
{
   const FlightFound f = ML_(uring_flight_completed)(r, c);

   if (f.n == 0)
      return;
   if (c->res >= 0 && f.n_fds == f.n)
      made_fd(tid, c->res);
   if (batch && f.n == 1 && !(c->flags & VKI_IORING_CQE_F_MORE))
      ML_(async_done)(batch, c->user_data, c->res);
   if (batch && f.n_selecting > 0 && c->res > 0
       && (c->flags & VKI_IORING_CQE_F_BUFFER))
      ML_(uring_group_written)(r, tid, f.bgid,
                               c->flags >> VKI_IORING_CQE_BUFFER_SHIFT,
                               c->res);
}

/* Looks at all completions since the last time.  Those of requests of BATCH,
   which may be NULL, came before anybody could look at them.  Where some are
   gone, who was out may have come back. */
static void see ( Ring* r, ThreadId tid, AsyncBatch* batch )
{
   Completion c;
   UInt tail;

   if (!ML_(uring_cq_tail)(r, &tail))
      return;
   if (tail - r->seen > r->params.cq_entries) {
      ML_(uring_flights_lost)(r);
      r->seen = tail;
   }
   while (ML_(uring_completion)(r, &r->seen, tail, &c))
      completed(r, tid, batch, &c);
   r->seen = tail;
}

/*--------------------------------------------------------------------*/
/*--- Describing entries                                           ---*/
/*--------------------------------------------------------------------*/

typedef struct {
   FxTool       tool;         /* first: who is called back gets this */
   UringRequest request;
   Ring*        ring;
} Described;

static const HChar* label ( void* call, const Effects* e, const HChar* what )
{
   return ML_(fx_label)("io_uring_enter", ((UringRequest*)call)->name, NULL,
                        NULL, what, e->is_struct);
}

static Bool buffer ( void* opaque, UInt index, ULong* at, ULong* len )
{
   const Ring* const r = ((Described*)opaque)->ring;

   if (index >= r->n_buffers || r->buffers[index].len == 0)
      return False;
   *at  = r->buffers[index].at;
   *len = r->buffers[index].len;
   return True;
}

static Bool is_socket ( void* opaque, const struct vki_uring_sqe* sqe )
{
   struct vg_stat st;

   return !(sqe->flags & VKI_IOSQE_FIXED_FILE)
          && VG_(fstat)(sqe->fd, &st) == 0 && VKI_S_ISSOCK(st.mode);
}

/* The ring that a message goes to gets completions that are nobody's. */
static void note_message ( ThreadId tid, Int fd, Bool fixed )
{
   Ring* r;

   if (fixed) {
      for (r = ML_(uring_first)(); r; r = r->next)
         ML_(uring_flights_lost)(r);
   } else {
      r = ML_(uring_find)(tid, fd, False);
      if (r)
         ML_(uring_flights_lost)(r);
   }
}

static void add_request ( Pending* p, const UringRequest* q,
                          const AsyncWrites* writes, UInt n_places )
{
   const UInt i = p->batch->n;
   FlightKind* k;

   if (i == p->room) {
      p->room   = p->room ? 2 * p->room : 64;
      p->kinds  = VG_(realloc)("syswrap.uring.kinds", p->kinds,
                               p->room * sizeof(*p->kinds));
      p->places = VG_(realloc)("syswrap.uring.places", p->places,
                               p->room * sizeof(*p->places));
   }
   p->places[i] = (i > 0 ? p->places[i - 1] : 0) + n_places;
   k = &p->kinds[i];
   VG_(memset)(k, 0, sizeof(*k));
   k->user_data     = q->sqe.user_data;
   k->makes_fd      = q->makes_fd;
   k->selects       = q->selects;
   k->bgid          = q->sqe.buf_index;
   k->may_be_silent = (q->sqe.flags & VKI_IOSQE_CQE_SKIP_SUCCESS) != 0;
   k->more_is_last  = q->notifies_elsewhere;
   ML_(async_add)(p->batch, q->sqe.user_data, writes);
}

/* One entry, at WHERE.  Returns how many places it takes. */
static UInt describe ( Pending* p, Ring* ring, ThreadId tid,
                       const struct vki_uring_sqe* sqe, Addr where,
                       Bool* linked )
{
   static AsyncWrites writes;
   static Described   d;
   UringRequest* const q = &d.request;
   UInt n_places = 1;

   VG_(memset)(&d, 0, sizeof(d));
   ML_(fx_tool_init)(&q->fx, &d.tool, tid, label, q);
   ML_(fx_tell_pre)(&q->fx);
   d.ring              = ring;
   q->fx.arg           = where;
   q->sqe              = *sqe;
   q->writes           = &writes;
   q->buffer           = buffer;
   q->is_socket        = is_socket;
   q->epoll_event_size = sizeof(struct vki_epoll_event);
   q->has_128          = (ring->setup & VKI_IORING_SETUP_SQE128) != 0;
   writes.n            = 0;
   writes.each         = 1;

   /* It reads what one before it may have written. */
   if (*linked || (sqe->flags & VKI_IOSQE_IO_DRAIN))
      ML_(async_mark_all)(p->batch);
   *linked = (sqe->flags & (VKI_IOSQE_IO_LINK | VKI_IOSQE_IO_HARDLINK)) != 0;
   ML_(fx_before)(&q->fx, ML_(uring_describe), q);
   if (q->is_big && (ring->setup & VKI_IORING_SETUP_SQE_MIXED))
      n_places = 2;
   if (q->sends)
      note_message(tid, sqe->fd,
                   (sqe->flags & VKI_IOSQE_FIXED_FILE) != 0);
   if (q->gives)
      ML_(async_mark)(tid, q->gives, (ULong)sqe->fd * sqe->len);
   add_request(p, q, &writes, n_places);
   p->batch->request[p->batch->n - 1].fds_at = q->makes_fds_at;
   /* openclose.c, io_close: not a ring's. */
   if (q->closes_fd && !ML_(uring_find)(tid, sqe->fd, False)) {
      const Int fd = sqe->fd;
      if (ML_(fd_number_allowed)(fd, "close", tid, False)) {
         if (VG_(clo_track_fds))
#           if defined(RECORD_FD_CLOSE_TAKES_NO_TID)
            ML_(record_fd_close)(fd);
#           else
            ML_(record_fd_close)(tid, fd);
#           endif
         /* What it was is forgotten, as if the number were used anew. */
         ML_(fd_allowed)(fd, "close", tid, True);
      }
   }
   return n_places;
}

/* The entries that the kernel will take from RING if it is told to take N. */
static void describe_entries ( Pending* p, Ring* ring, ThreadId tid, UInt n )
{
   UInt head, tail, i;
   Bool linked = False;

   if (ring->setup & VKI_IORING_SETUP_SQ_REWIND) {
      head = 0;
      tail = ring->params.sq_entries;
   } else if (!ML_(uring_sq_state)(ring, &head, &tail))
      return;
   if (tail - head > ring->params.sq_entries)
      tail = head + ring->params.sq_entries;
   if (n > tail - head)
      n = tail - head;
   for (i = 0; i < n; ) {
      struct vki_uring_sqe sqe;
      Addr where;

      if (!ML_(uring_entry)(ring, head + i, &sqe, &where))
         break;
      i += describe(p, ring, tid, &sqe, where, &linked);
   }
}

static void begin ( Pending* p, ThreadId tid )
{
   ML_(async_batch_free)(p->batch);
   p->batch = ML_(async_batch_new)(tid);
}

/* The first N_PLACES of the entries that were described have been taken. */
static void end ( Pending* p, Ring* ring, ThreadId tid, UInt n_places )
{
   AsyncBatch* const b = p->batch;
   UInt n, i;

   for (n = 0; n < b->n && p->places[n] <= n_places; n++)
      ML_(uring_flight_add)(ring, &p->kinds[n]);
   see(ring, tid, b->alone ? b : NULL);
   ML_(async_submitted)(b, n);
   for (i = 0; i < n; i++) {
      Int fd[2];
      if (b->request[i].fds_at && b->request[i].n_done == 1
          && b->request[i].result >= 0
          && ML_(async_peek)(b->request[i].fds_at, fd, sizeof(fd))) {
         made_fd(tid, fd[0]);
         made_fd(tid, fd[1]);
      }
   }
   if (!b->alone || ring->n_selecting > 0 || ring->vague)
      ML_(uring_groups_mark)(ring, tid);
   ML_(async_batch_free)(b);
   p->batch = NULL;
   watch();
}

/*--------------------------------------------------------------------*/
/*--- Submitting in place of the kernel's thread                   ---*/
/*--------------------------------------------------------------------*/

/* An entry that fails stops the kernel, but not its thread. */
static void submit ( Pending* p, Ring* ring, ThreadId tid, Int fd,
                     Bool registered )
{
   const UWord flags = registered ? VKI_IORING_ENTER_REGISTERED_RING : 0;
   UInt head, tail, n_tries;

   for (n_tries = 0; n_tries <= ring->params.sq_entries; n_tries++) {
      SysRes res;

      if (!ML_(uring_sq_state)(ring, &head, &tail) || head == tail)
         return;
      see(ring, tid, NULL);
      begin(p, tid);
      describe_entries(p, ring, tid, tail - head);
      res = VG_(do_syscall6)(__NR_io_uring_enter, fd, tail - head, 0, flags,
                             0, 0);
      end(p, ring, tid, sr_isError(res) ? 0 : sr_Res(res));
      if (sr_isError(res) || sr_Res(res) == 0)
         return;
   }
}

void ML_(uring_look) ( ThreadId tid )
{
   Ring* r;
   Int   fd;

   for (r = ML_(uring_first)(); r; r = r->next) {
      see(r, tid, NULL);
      if (r->n_selecting > 0 || r->vague)
         ML_(uring_groups_mark)(r, tid);
      fd = r->polled ? ML_(uring_fd)(r) : -1;
      if (fd >= 0)
         submit(pending_of(tid), r, tid, fd, False);
   }
   watch();
}

/*--------------------------------------------------------------------*/
/*--- io_uring_setup                                               ---*/
/*--------------------------------------------------------------------*/

static const HChar* setup_label ( void* call, const Effects* e,
                                  const HChar* what )
{
   return ML_(fx_label)("io_uring_setup", "p", NULL, NULL, what,
                        e->is_struct);
}

static const HChar* register_label ( void* call, const Effects* e,
                                     const HChar* what )
{
   return ML_(fx_label)("io_uring_register", ((UringCall*)call)->name, NULL,
                        NULL, what, e->is_struct);
}

static void begin_call ( Pending* p, ThreadId tid, UWord arg,
                         const HChar* (*l)( void*, const Effects*,
                                            const HChar* ) )
{
   VG_(memset)(&p->call, 0, sizeof(p->call));
   ML_(fx_tool_init)(&p->call.fx, &p->tool, tid, l, &p->call);
   ML_(fx_tell_pre)(&p->call.fx);
   p->call.fx.arg = arg;
}

static void end_call ( Pending* p, Long result,
                       void (*what)( void* ) )
{
   ML_(fx_tell_post)(&p->call.fx);
   ML_(fx_after)(&p->call.fx, result, what, &p->call);
   ML_(fx_told)(&p->call.fx);
}

/* Whether the kernel would make such a ring. */
static SysRes try_setup ( UWord entries,
                          const struct vki_io_uring_params* params )
{
   struct vki_io_uring_params copy = *params;
   const SysRes res = VG_(do_syscall2)(__NR_io_uring_setup, entries,
                                       (UWord)&copy);

   if (!sr_isError(res))
      VG_(close)(sr_Res(res));
   return res;
}

PRE(sys_io_uring_setup)
{
   Pending* const p = pending_of(tid);
   struct vki_io_uring_params* const params
      = (struct vki_io_uring_params*)(Addr)ARG2;

   *flags |= SfPostOnFail;
   PRINT("sys_io_uring_setup ( %#" FMT_REGWORD "x, %#" FMT_REGWORD "x )",
         ARG1, ARG2);
   PRE_REG_READ2(long, "io_uring_setup", unsigned int, entries,
                 struct vki_io_uring_params *, p);
   begin_call(p, tid, ARG2, setup_label);
   ML_(fx_before)(&p->call.fx, ML_(uring_describe_setup), &p->call);
   p->setup = 0;
   if (!VG_(am_is_valid_for_client)(ARG2, sizeof(*params),
                                    VKI_PROT_READ | VKI_PROT_WRITE))
      return;
   p->setup = params->flags;
   if (!(p->setup & VKI_IORING_SETUP_SQPOLL))
      return;
   if (!(p->setup & (VKI_IORING_SETUP_NO_MMAP
                     | VKI_IORING_SETUP_ATTACH_WQ))) {
      const SysRes res = try_setup(ARG1, params);
      if (sr_isError(res)) {
         SET_STATUS_from_SysRes(res);
         return;
      }
   }
   params->flags &= ~OF_A_THREAD;
}

POST(sys_io_uring_setup)
{
   Pending* const p = pending_of(tid);
   const Bool polled = (p->setup & VKI_IORING_SETUP_SQPOLL) != 0;
   struct vki_io_uring_params* const params
      = (struct vki_io_uring_params*)(Addr)ARG2;
   Ring* ring;

   if (polled && VG_(am_is_valid_for_client)(ARG2, sizeof(*params),
                                             VKI_PROT_WRITE))
      params->flags |= p->setup & OF_A_THREAD;
   if (FAILURE)
      return;
   if (!(p->setup & VKI_IORING_SETUP_REGISTERED_FD_ONLY)) {
      POST_newFd_RES;
      if (!ML_(fd_allowed)(RES, "io_uring_setup", tid, True)) {
         VG_(close)(RES);
         SET_STATUS_Failure( VKI_EMFILE );
         return;
      }
      if (VG_(clo_track_fds))
         ML_(record_fd_open_nameless)(tid, RES);
   }
   end_call(p, RES, ML_(uring_describe_setup));
   if (params->sq_entries == 0 || params->cq_entries == 0)
      return;
   ring = ML_(uring_new)(p->setup, polled, params);
   if (p->setup & VKI_IORING_SETUP_REGISTERED_FD_ONLY)
      ML_(uring_set_registered)(tid, RES, ring);
   else
      ML_(fd_set)(RES, &ring->object);
   if (p->setup & VKI_IORING_SETUP_NO_MMAP)
      ML_(async_mark)(tid, ring->cq, ring->cq_size);
   ML_(fd_object_release)(&ring->object);
   watch();
}

/*--------------------------------------------------------------------*/
/*--- io_uring_enter                                               ---*/
/*--------------------------------------------------------------------*/

/* A register of the client's that held an argument, as it was. */
static void restore ( ThreadId tid, Int offset, UWord value )
{
   const Addr state = (Addr)&VG_(get_ThreadState)(tid)->arch.vex;

   *(RegWord*)(state + offset) = value;
}

/* Those that hold to_submit and argp.  What is on the stack is not looked at
   again. */
static void restore_arguments ( ThreadId tid, const Pending* p )
{
   restore(tid, p->layout.o_arg2, p->asked);
#  if !defined(VGP_mips32_linux)
   restore(tid, p->layout.o_arg5, p->argp);
#  endif
}

/* The mask, which must not block what Valgrind wants: where the kernel shall
   find it, in place of AT. */
static ULong pre_mask ( ThreadId tid, Pending* p, ULong at, UWord size )
{
   if (at == 0 || size != sizeof(vki_sigset_t))
      return at;
   PRE_MEM_READ("io_uring_enter(sig)", (Addr)at, size);
   if (!ML_(async_peek)(at, &p->mask, sizeof(p->mask)))
      return at;
   VG_(sanitize_client_sigmask)(&p->mask);
   return (Addr)&p->mask;
}

PRE(sys_io_uring_enter)
{
   Pending* const p = pending_of(tid);
   Ring* const ring
      = ML_(uring_find)(tid, ARG1,
                        (ARG4 & VKI_IORING_ENTER_REGISTERED_RING) != 0);

   *flags |= SfMayBlock | SfPostOnFail;
   PRINT("sys_io_uring_enter ( %#" FMT_REGWORD "x, %" FMT_REGWORD "u, %"
         FMT_REGWORD "u, %#" FMT_REGWORD "x, %#" FMT_REGWORD "x, %"
         FMT_REGWORD "u )", ARG1, ARG2, ARG3, ARG4, ARG5, ARG6);
   PRE_REG_READ6(long, "io_uring_enter",
                 unsigned int, fd, unsigned int, to_submit,
                 unsigned int, min_complete, unsigned int, flags,
                 const void *, argp, vki_size_t, argsz);
   p->layout = *layout;
   p->asked  = ARG2;
   p->argp   = ARG5;
   if ((ARG4 & VKI_IORING_ENTER_GETEVENTS)
       && !(ARG4 & (VKI_IORING_ENTER_EXT_ARG
                    | VKI_IORING_ENTER_EXT_ARG_REG)))
      ARG5 = (UWord)pre_mask(tid, p, ARG5, ARG6);
   if ((ARG4 & VKI_IORING_ENTER_GETEVENTS)
       && (ARG4 & VKI_IORING_ENTER_EXT_ARG)
       && !(ARG4 & VKI_IORING_ENTER_EXT_ARG_REG)
       && ARG6 == sizeof(p->arg)) {
      PRE_MEM_READ("io_uring_enter(arg)", ARG5, ARG6);
      if (ML_(async_peek)(ARG5, &p->arg, sizeof(p->arg))) {
         if (p->arg.ts != 0)
            PRE_MEM_READ("io_uring_enter(arg.ts)", (Addr)p->arg.ts, 16);
         p->arg.sigmask = pre_mask(tid, p, p->arg.sigmask, p->arg.sigmask_sz);
         ARG5 = (UWord)&p->arg;
      }
   }
   p->ring = ring;
   ML_(async_batch_free)(p->batch);
   p->batch = NULL;
   if (!ring)
      return;
   if (ring->polled) {
      submit(p, ring, tid, ARG1,
             (ARG4 & VKI_IORING_ENTER_REGISTERED_RING) != 0);
      ARG2 = 0;
   }
   see(ring, tid, NULL);
   begin(p, tid);
   describe_entries(p, ring, tid, ARG2);
   if (!p->batch->alone)
      ML_(uring_groups_mark)(ring, tid);
}

POST(sys_io_uring_enter)
{
   Pending* const p = pending_of(tid);
   Ring* const ring
      = ML_(uring_find)(tid, ARG1,
                        (ARG4 & VKI_IORING_ENTER_REGISTERED_RING) != 0);

   restore_arguments(tid, p);
   /* Another thread may have closed it meanwhile. */
   if (!p->batch)
      return;
   if (!ring || ring != p->ring) {
      ML_(async_mark_all)(p->batch);
      ML_(async_batch_free)(p->batch);
      p->batch = NULL;
      return;
   }
   end(p, ring, tid, SUCCESS && !ring->polled ? RES : 0);
   if (ring->polled && SUCCESS && p->asked > 0)
      SET_STATUS_Success(p->asked);
}

/*--------------------------------------------------------------------*/
/*--- io_uring_register                                            ---*/
/*--------------------------------------------------------------------*/

PRE(sys_io_uring_register)
{
   Pending* const p = pending_of(tid);

   *flags |= SfMayBlock;
   PRINT("sys_io_uring_register ( %#" FMT_REGWORD "x, %#" FMT_REGWORD "x, %#"
         FMT_REGWORD "x, %" FMT_REGWORD "u )", ARG1, ARG2, ARG3, ARG4);
   PRE_REG_READ4(long, "io_uring_register",
                 unsigned int, fd, unsigned int, opcode,
                 void *, arg, unsigned int, nr_args);
   begin_call(p, tid, ARG3, register_label);
   p->call.has_ring = (Int)ARG1 != -1;
   p->call.op       = (UInt)ARG2 & ~VKI_IORING_REGISTER_USE_REGISTERED_RING;
   p->call.nr_args  = ARG4;
   p->ring = ML_(uring_find)(tid, ARG1,
                             ((UInt)ARG2
                              & VKI_IORING_REGISTER_USE_REGISTERED_RING)
                             != 0);
   ML_(fx_before)(&p->call.fx, ML_(uring_describe_register), &p->call);
}

static void set_buffers ( Ring* r, UInt first, UInt n, Addr iov )
{
   UInt i;

   if (n > 65536 || first > 65536)
      return;
   if (first + n > r->n_buffers) {
      r->buffers = VG_(realloc)("syswrap.uring.buffers", r->buffers,
                                (first + n) * sizeof(r->buffers[0]));
      for (i = r->n_buffers; i < first + n; i++)
         r->buffers[i].at = r->buffers[i].len = 0;
      r->n_buffers = first + n;
   }
   for (i = 0; i < n; i++) {
      struct vki_iovec v;

      if (iov == 0 || !ML_(async_peek)(iov + i * sizeof(v), &v, sizeof(v))) {
         v.iov_base = NULL;
         v.iov_len  = 0;
      }
      r->buffers[first + i].at  = (Addr)v.iov_base;
      r->buffers[first + i].len = v.iov_len;
   }
}

static void drop_buffers ( Ring* r )
{
   VG_(free)(r->buffers);
   r->buffers   = NULL;
   r->n_buffers = 0;
}

static void clone_buffers ( Ring* r, ThreadId tid, Addr arg )
{
   UInt head[2];             /* src_fd, flags */
   const Ring* from;
   UInt i;

   drop_buffers(r);
   if (!ML_(async_peek)(arg, head, sizeof(head)))
      return;
   from = ML_(uring_find)(tid, head[0], (head[1] & 1) != 0);
   if (!from || from == r)
      return;
   set_buffers(r, 0, from->n_buffers, 0);
   for (i = 0; i < from->n_buffers; i++)
      r->buffers[i] = from->buffers[i];
}

/* arg may have been changed by now; what is taken from there is no more than
   believed. */
static void note_register ( Pending* p, ThreadId tid, Addr arg, UInt nr,
                            UInt result )
{
   struct vki_io_uring_rsrc_update up;
   struct vki_io_uring_buf_reg     reg;
   struct vki_io_uring_params      params;
   ULong rr[4];
   Ring* const r = p->ring;
   UInt  i;

   if (p->call.op == UringReg_send_msg_ring) {
      struct vki_uring_sqe sqe;
      if (ML_(async_peek)(arg, &sqe, sizeof(sqe)))
         note_message(tid, sqe.fd, False);
      return;
   }
   if (!r)
      return;
   switch (p->call.op) {
      case UringReg_buffers:
         drop_buffers(r);
         set_buffers(r, 0, nr, arg);
         break;
      case UringReg_no_buffers:
         drop_buffers(r);
         break;
      case UringReg_buffers2:
         drop_buffers(r);
         if (ML_(async_peek)(arg, rr, sizeof(rr)))
            set_buffers(r, 0, ((UInt*)rr)[0], (Addr)rr[2]);
         break;
      case UringReg_buffers_update:
         if (ML_(async_peek)(arg, rr, sizeof(rr)))
            set_buffers(r, ((UInt*)rr)[0], result, (Addr)rr[1]);
         break;
      case UringReg_clone_buffers:
         clone_buffers(r, tid, arg);
         break;
      case UringReg_ring_fds:
         for (i = 0; i < result; i++)
            if (ML_(async_peek)(arg + i * sizeof(up), &up, sizeof(up)))
               ML_(uring_set_registered)(tid, up.offset,
                                         ML_(uring_find)(tid, up.data,
                                                         False));
         break;
      case UringReg_no_ring_fds:
         for (i = 0; i < result; i++)
            if (ML_(async_peek)(arg + i * sizeof(up), &up, sizeof(up)))
               ML_(uring_set_registered)(tid, up.offset, NULL);
         break;
      case UringReg_pbuf_ring:
         if (ML_(async_peek)(arg, &reg, sizeof(reg)))
            ML_(uring_group_add)(r, &reg);
         break;
      case UringReg_no_pbuf_ring:
         if (ML_(async_peek)(arg, &reg, sizeof(reg)))
            ML_(uring_group_remove)(r, reg.bgid);
         break;
      case UringReg_resize:
         if (ML_(async_peek)(arg, &params, sizeof(params))
             && params.sq_entries > 0 && params.cq_entries > 0)
            ML_(uring_resized)(r, &params);
         break;
   }
}

POST(sys_io_uring_register)
{
   Pending* const p = pending_of(tid);

   end_call(p, RES, ML_(uring_describe_register));
   if (p->ring != ML_(uring_find)(tid, ARG1,
                                  ((UInt)ARG2
                                   & VKI_IORING_REGISTER_USE_REGISTERED_RING)
                                  != 0))
      return;
   note_register(p, tid, ARG3, ARG4, RES);
   if (p->ring && p->ring->polled && p->call.op == UringReg_enable)
      ML_(uring_look)(tid);
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                          syswrap-uring.c ---*/
/*--------------------------------------------------------------------*/
