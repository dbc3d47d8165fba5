/* What the tests of Linux AIO share: the calls, and the ring that completions are
   taken from without one (fs/aio.c).  SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef AIO_H
#define AIO_H

#include "uring.h"
#include <linux/aio_abi.h>
#include <poll.h>

struct aio_ring {
   unsigned id, nr, head, tail, magic, compat, incompat, header;
   struct io_event event[];
};

static inline aio_context_t aio_setup(void)
{
   aio_context_t ctx = 0;

   must(syscall(SYS_io_setup, 16, &ctx) == 0, "io_setup");
   return ctx;
}

static inline struct iocb iocb(int op, int fd, const void *buf, size_t n)
{
   struct iocb i;

   memset(&i, 0, sizeof(i));
   i.aio_lio_opcode = op;
   i.aio_fildes = fd;
   i.aio_buf = (uintptr_t)buf;
   i.aio_nbytes = n;
   return i;
}

static inline int submit(aio_context_t ctx, struct iocb *i)
{
   return syscall(SYS_io_submit, ctx, 1L, &i);
}

/* The next event, without a call. */
static inline struct io_event take(aio_context_t ctx)
{
   volatile struct aio_ring *r = (struct aio_ring *)ctx;
   struct io_event e;

   while (r->head == r->tail)
      ;
   __sync_synchronize();
   e = ((struct aio_ring *)ctx)->event[r->head];
   r->head = (r->head + 1) % r->nr;
   return e;
}

#endif
