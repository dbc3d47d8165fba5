/*--------------------------------------------------------------------*/
/*--- Linux AIO: the handlers.                       syswrap-aio.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   io_setup and what goes with it.  A context is known by the address of its
   ring, which io_setup maps and from which a program may take completions
   without a call (fs/aio.c).  It must not know what a request reads or
   writes. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"
#include "pub_core_vkiscnums.h"

#if defined(VGO_linux)

#include "pub_core_aspacemgr.h"
#include "pub_core_hashtable.h"
#include "pub_core_libcassert.h"
#include "pub_core_libcbase.h"
#include "pub_core_libcprint.h"
#include "pub_core_libcsignal.h"
#include "pub_core_mallocfree.h"
#include "pub_core_options.h"
#include "pub_core_syscall.h"
#include "pub_core_threadstate.h"
#include "pub_core_tooliface.h"
#include "pub_core_transtab.h"

#include "priv_types_n_macros.h"
#include "priv_syswrap-async.h"
#include "priv_syswrap-effects.h"
#include "priv_syswrap-generic.h"
#include "priv_syswrap-linux.h"
#include "aio-ops.h"

/* Older versions do not have it. */
DECL_TEMPLATE(linux, sys_io_pgetevents);

#define PRE(name)  DEFN_PRE_TEMPLATE(linux, name)
#define POST(name) DEFN_POST_TEMPLATE(linux, name)

/*--------------------------------------------------------------------*/
/*--- Contexts                                                     ---*/
/*--------------------------------------------------------------------*/

typedef struct _Context {
   struct _Context* next;
   UWord            id;          /* the address of its ring, */
   SizeT            size;        /* so many bytes */
   UInt             nr;          /* events that fit there */
} Context;

static VgHashTable* contexts;

static Context* context_of ( UWord id )
{
   return contexts ? VG_(HT_lookup)(contexts, id) : NULL;
}

/* fs/aio.c, aio_setup_ring: whole pages, and as many events as fit there. */
static Context* new_context ( UWord id )
{
   const struct vki_aio_ring* const ring = (struct vki_aio_ring*)id;
   Context* c = context_of(id);

   if (!contexts)
      contexts = VG_(HT_construct)("syswrap.aio.contexts");
   if (!c) {
      c     = VG_(malloc)("syswrap.aio.context", sizeof(*c));
      c->id = id;
      VG_(HT_add_node)(contexts, c);
   }
   c->nr   = ring->nr;
   c->size = VG_PGROUNDUP(sizeof(*ring)
                          + (SizeT)c->nr * sizeof(struct vki_io_event));
   return c;
}

/* How far the kernel has come in the ring of C; 0 if that cannot be seen. */
static UInt ring_tail ( const Context* c )
{
   const struct vki_aio_ring* const ring = (struct vki_aio_ring*)c->id;

   if (!ML_(safe_to_deref)(ring, c->size))
      return 0;
   return ring->tail % c->nr;
}

PRE(sys_io_setup)
{
   PRINT("sys_io_setup ( %" FMT_REGWORD "u, %#" FMT_REGWORD "x )", ARG1, ARG2);
   PRE_REG_READ2(long, "io_setup",
                 unsigned, nr_events, vki_aio_context_t *, ctxp);
   /* It must be 0. */
   PRE_MEM_READ("io_setup(ctxp)", ARG2, sizeof(vki_aio_context_t));
   PRE_MEM_WRITE("io_setup(ctxp)", ARG2, sizeof(vki_aio_context_t));
}

POST(sys_io_setup)
{
   const Context* const c = new_context(*(UWord*)(Addr)ARG2);

   vg_assert(ML_(valid_client_addr)(c->id, c->size, tid, "io_setup"));
   ML_(notify_core_and_tool_of_mmap)(c->id, c->size,
                                     VKI_PROT_READ | VKI_PROT_WRITE,
                                     VKI_MAP_ANONYMOUS, -1, 0);
   POST_MEM_WRITE(ARG2, sizeof(vki_aio_context_t));
}

/* It unmaps the ring, so that nobody else may map something there before that
   is known: there is no POST. */
PRE(sys_io_destroy)
{
   PRINT("sys_io_destroy ( %#" FMT_REGWORD "x )", ARG1);
   PRE_REG_READ1(long, "io_destroy", vki_aio_context_t, ctx);
   SET_STATUS_from_SysRes(VG_(do_syscall1)(SYSNO, ARG1));
   if (SUCCESS) {
      Context* const c = contexts ? VG_(HT_remove)(contexts, ARG1) : NULL;
      if (c) {
         if (VG_(am_notify_munmap)(c->id, c->size))
            VG_(discard_translations)(c->id, c->size, "PRE(sys_io_destroy)");
         VG_TRACK(die_mem_munmap, c->id, c->size);
         VG_(free)(c);
      }
   }
}

/*--------------------------------------------------------------------*/
/*--- Submitting                                                   ---*/
/*--------------------------------------------------------------------*/

/* A call that a thread is in. */
typedef struct {
   AsyncBatch* batch;
   UInt        tail;
} Submission;

static Submission* submissions;     /* by ThreadId */

static const HChar* label ( void* call, const Effects* e, const HChar* what )
{
   return ML_(fx_label)("io_submit", ((AioRequest*)call)->name, NULL, NULL,
                        what, e->is_struct);
}

/* Whether the kernel would take this one, and go on to the next. */
static Bool describe_one ( AsyncBatch* batch, Addr iocb )
{
   static AsyncWrites writes;
   AioRequest request;
   FxTool     tool;

   VG_(memset)(&request, 0, sizeof(request));
   ML_(fx_tool_init)(&request.fx, &tool, batch->tid, label, &request);
   ML_(fx_tell_pre)(&request.fx);
   request.fx.arg = iocb;
   request.writes = &writes;
   ML_(fx_before)(&request.fx, ML_(aio_describe), &request);
   if (!request.taken)
      return False;
   ML_(async_add)(batch, iocb, &writes);
   return True;
}

/* It may wait for a block device, but not for other threads. */
PRE(sys_io_submit)
{
   const Context* const c = context_of(ARG1);
   const UWord* const iocbs = (UWord*)(Addr)ARG3;
   Submission*  s;
   Word nr = (Word)ARG2, i;

   *flags |= SfMayBlock | SfPostOnFail;
   PRINT("sys_io_submit ( %#" FMT_REGWORD "x, %ld, %#" FMT_REGWORD "x )",
         ARG1, SARG2, ARG3);
   PRE_REG_READ3(long, "io_submit",
                 vki_aio_context_t, ctx_id, long, nr, struct iocb **, iocbpp);
   if (!submissions)
      submissions = VG_(calloc)("syswrap.aio.submissions", VG_N_THREADS,
                                sizeof(*submissions));
   s = &submissions[tid];
   ML_(async_batch_free)(s->batch);
   s->batch = NULL;
   if (nr <= 0)
      return;
   if (c && nr > c->nr)
      nr = c->nr;
   PRE_MEM_READ("io_submit(iocbpp)", ARG3, nr * sizeof(*iocbs));
   if (!c)
      return;
   s->batch = ML_(async_batch_new)(tid);
   s->tail  = ring_tail(c);
   for (i = 0; i < nr; i++)
      if (!ML_(safe_to_deref)(&iocbs[i], sizeof(*iocbs))
          || !describe_one(s->batch, iocbs[i]))
         break;
}

POST(sys_io_submit)
{
   const Context* const c = context_of(ARG1);
   Submission* const s = &submissions[tid];
   const UInt  n = SUCCESS ? RES : 0;
   UInt i;

   if (!s->batch)
      return;
   for (i = 0; i < n && i < s->batch->n; i++)
      ML_(async_mark)(tid, s->batch->request[i].key + ML_(aio_key_offset)(),
                      4);
   if (c && s->batch->alone) {
      const struct vki_aio_ring* const ring = (struct vki_aio_ring*)c->id;
      const UInt tail = ring_tail(c);
      for (i = s->tail; i != tail; i = (i + 1) % c->nr)
         ML_(async_done)(s->batch, ring->io_events[i].obj,
                         ring->io_events[i].result);
   }
   ML_(async_submitted)(s->batch, n);
   ML_(async_batch_free)(s->batch);
   s->batch = NULL;
}

/*--------------------------------------------------------------------*/
/*--- Taking completions by a call                                 ---*/
/*--------------------------------------------------------------------*/

static void pre_getevents ( ThreadId tid, SyscallArgs* arrghs, UWord* flags,
                            const HChar* events, const HChar* timeout )
{
   *flags |= SfMayBlock;
   if ((Word)ARG3 > 0)
      PRE_MEM_WRITE(events, ARG4, sizeof(struct vki_io_event) * ARG3);
   if (ARG5 != 0)
      PRE_MEM_READ(timeout, ARG5, sizeof(struct vki_timespec));
}

PRE(sys_io_getevents)
{
   PRINT("sys_io_getevents ( %#" FMT_REGWORD "x, %ld, %ld, %#" FMT_REGWORD
         "x, %#" FMT_REGWORD "x )", ARG1, SARG2, SARG3, ARG4, ARG5);
   PRE_REG_READ5(long, "io_getevents",
                 vki_aio_context_t, ctx_id, long, min_nr, long, nr,
                 struct io_event *, events, struct timespec *, timeout);
   pre_getevents(tid, arrghs, flags, "io_getevents(events)",
                 "io_getevents(timeout)");
}

/* What the requests wrote counts as written since they were submitted. */
POST(sys_io_getevents)
{
   POST_MEM_WRITE(ARG4, sizeof(struct vki_io_event) * RES);
}

PRE(sys_io_pgetevents)
{
   PRINT("sys_io_pgetevents ( %#" FMT_REGWORD "x, %ld, %ld, %#" FMT_REGWORD
         "x, %#" FMT_REGWORD "x, %#" FMT_REGWORD "x )", ARG1, SARG2, SARG3,
         ARG4, ARG5, ARG6);
   PRE_REG_READ6(long, "io_pgetevents",
                 vki_aio_context_t, ctx_id, long, min_nr, long, nr,
                 struct io_event *, events, struct timespec *, timeout,
                 const struct __aio_sigset *, usig);
   pre_getevents(tid, arrghs, flags, "io_pgetevents(events)",
                 "io_pgetevents(timeout)");
   if (ARG6 != 0)
      PRE_MEM_READ("io_pgetevents(usig)", ARG6, 2 * sizeof(UWord));
}

POST(sys_io_pgetevents)
{
   POST_MEM_WRITE(ARG4, sizeof(struct vki_io_event) * RES);
}

/* The kernel looks at the key alone.  Since Linux 4.18 RESULT is not used, and
   the call says EINPROGRESS when it has worked. */
PRE(sys_io_cancel)
{
   PRINT("sys_io_cancel ( %#" FMT_REGWORD "x, %#" FMT_REGWORD "x, %#"
         FMT_REGWORD "x )", ARG1, ARG2, ARG3);
   PRE_REG_READ3(long, "io_cancel",
                 vki_aio_context_t, ctx_id, struct iocb *, iocb,
                 struct io_event *, result);
   PRE_MEM_READ("io_cancel(iocb)", ARG2 + ML_(aio_key_offset)(), 4);
   if (ARG3 != 0)
      PRE_MEM_WRITE("io_cancel(result)", ARG3, sizeof(struct vki_io_event));
}

POST(sys_io_cancel)
{
   POST_MEM_WRITE(ARG3, sizeof(struct vki_io_event));
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                            syswrap-aio.c ---*/
/*--------------------------------------------------------------------*/
