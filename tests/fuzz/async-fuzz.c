/* Fuzzes what describes requests of io_uring and of Linux AIO, and
   io_uring_register: any entry, and any memory behind its pointers, of which some
   cannot be read.  Under ASan and UBSan, which watch; no span may be empty or
   leave the address space, and no more than fit may be kept.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "aio-ops.h"
#include "uring-ops.h"
#include "uring-register.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const uint8_t *memory;
static size_t         n_memory;
static unsigned       n_peeks;

/* The same wherever one looks, and not all of it. */
static Bool peek(void *opaque, ULong addr, void *to, UInt len)
{
   (void)opaque;
   if (++n_peeks > 300000)
      abort();
   if (n_memory == 0 || (addr & 0xf000) == 0xf000)
      return False;
   for (UInt i = 0; i < len; i++)
      ((uint8_t *)to)[i] = memory[(addr + i) % n_memory];
   return True;
}

static void span(void *opaque, const Effects *e, FxAccess access, ULong addr,
                 ULong len, const HChar *what)
{
   (void)opaque;
   (void)e;
   if (len == 0 || addr + (len - 1) < addr || !what || !*what
       || access > FxForget)
      abort();
}

static Bool buffer(void *opaque, UInt index, ULong *at, ULong *len)
{
   (void)opaque;
   *at  = 0x1000;
   *len = index * 4096ULL;
   return index % 2 == 0;
}

static Bool is_socket(void *opaque, const struct vki_uring_sqe *sqe)
{
   (void)opaque;
   return sqe->fd % 2;
}

static void begin(Effects *e, UInt wordsize)
{
   e->wordsize = wordsize;
   e->peek     = peek;
   e->span     = span;
   n_peeks     = 0;
}

static void count(void *opaque, ULong at, ULong len)
{
   (void)at;
   *(ULong *)opaque += len;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
   static AsyncWrites  writes;
   static UringRequest r;
   static UringCall    c;
   static AioRequest   a;
   const UInt wordsize = size > 0 && data[0] & 1 ? 8 : 4;
   ULong sum = 0;

   if (size < 66)
      return 0;
   memory   = data + 66;
   n_memory = size - 66;

   memset(&r, 0, sizeof(r));
   begin(&r.fx, wordsize);
   memcpy(&r.sqe, data + 2, sizeof(r.sqe));
   r.fx.arg           = 0x10000;
   r.writes           = &writes;
   r.epoll_event_size = data[0] & 2 ? 12 : 16;
   r.buffer           = buffer;
   r.is_socket        = is_socket;
   ML_(fx_before)(&r.fx, ML_(uring_describe), &r);
   if (writes.n > ASYNC_WRITES)
      abort();
   ML_(async_written)(writes.write, writes.n, (Int)r.sqe.off * writes.each,
                      count, &sum);

   memset(&c, 0, sizeof(c));
   begin(&c.fx, wordsize);
   memcpy(&c.fx.arg, data + 2, 8);
   memcpy(&c.nr_args, data + 10, 4);
   c.op       = data[14];
   c.has_ring = data[0] & 4;
   ML_(fx_before)(&c.fx, ML_(uring_describe_register), &c);
   n_peeks = 0;
   ML_(fx_after)(&c.fx, (int8_t)data[15], ML_(uring_describe_register), &c);

   memset(&c, 0, sizeof(c));
   begin(&c.fx, wordsize);
   memcpy(&c.fx.arg, data + 2, 8);
   ML_(fx_before)(&c.fx, ML_(uring_describe_setup), &c);

   memset(&a, 0, sizeof(a));
   begin(&a.fx, wordsize);
   memcpy(&a.fx.arg, data + 2, 8);
   a.writes = &writes;
   ML_(fx_before)(&a.fx, ML_(aio_describe), &a);
   return 0;
}
