/*--------------------------------------------------------------------*/
/*--- What io_uring's other calls read and write.                  ---*/
/*---                                             uring-register.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The rows of uring-register.def, and a function for each operation that a row
   alone cannot describe, with the kernel function that shows it, by file and
   name in io_uring/; and io_uring_setup.  It must not know Valgrind, nor
   rings. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "uring-register.h"

#define MAX_ITEMS       65536     /* more are refused */
#define REGION_SIZE     64        /* struct io_uring_region_desc */

static void array_in ( UringCall* c, ULong at, ULong n, ULong each,
                       const HChar* what )
{
   if (at == 0 || n == 0 || n > MAX_ITEMS)
      return;
   fx_data_at(c, at, n * each);
   fx_read_at(c, at, n * each, what);
}

/* rsrc.c, io_sqe_buffer_register: what is registered must be there. */
static void iovecs ( UringCall* c, ULong at, UInt n )
{
   const UInt word = c->fx.wordsize;
   UInt i;

   array_in(c, at, n, 2 * word, "iovec");
   if (at == 0 || n > MAX_ITEMS || c->fx.after)
      return;
   for (i = 0; i < n; i++) {
      ULong base = 0, len = 0;

      if (!ML_(fx_peek_before)(&c->fx, at + i * 2 * word, &base, word)
          || !ML_(fx_peek_before)(&c->fx, at + (i * 2 + 1) * word, &len, word))
         return;
#     if defined(VG_BIGENDIAN)
      if (word == 4) {
         base >>= 32;
         len >>= 32;
      }
#     endif
      if (base == 0 || len == 0)
         continue;
      fx_data_at(c, base, len);
      fx_touch_at(c, base, len, "iov_base");
   }
}

/* rsrc.c, io_sqe_buffers_register */
static void buffers ( UringCall* c )
{
   iovecs(c, c->fx.arg, c->nr_args);
}

/* struct io_uring_rsrc_register */
typedef struct {
   UInt  nr, flags;
   ULong resv2, data, tags;
} RsrcRegister;

/* struct io_uring_rsrc_update2 */
typedef struct {
   UInt  offset, resv;
   ULong data, tags;
   UInt  nr, resv2;
} RsrcUpdate2;

/* rsrc.c, io_register_rsrc */
static void files2 ( UringCall* c )
{
   RsrcRegister rr;

   fx_read(c, 0, sizeof(rr), "io_uring_rsrc_register");
   if (!fx_peek(c, 0, &rr))
      return;
   array_in(c, rr.data, rr.nr, 4, "fds");
   array_in(c, rr.tags, rr.nr, 8, "tags");
}

static void buffers2 ( UringCall* c )
{
   RsrcRegister rr;

   fx_read(c, 0, sizeof(rr), "io_uring_rsrc_register");
   if (!fx_peek(c, 0, &rr))
      return;
   iovecs(c, rr.data, rr.nr);
   array_in(c, rr.tags, rr.nr, 8, "tags");
}

/* rsrc.c, io_register_files_update */
static void files_update ( UringCall* c )
{
   struct vki_io_uring_rsrc_update up;

   fx_read(c, 0, sizeof(up), "io_uring_rsrc_update");
   if (fx_peek(c, 0, &up))
      array_in(c, up.data, c->nr_args, 4, "fds");
}

/* rsrc.c, io_register_rsrc_update */
static void files_update2 ( UringCall* c )
{
   RsrcUpdate2 up;

   fx_read(c, 0, sizeof(up), "io_uring_rsrc_update2");
   if (!fx_peek(c, 0, &up))
      return;
   array_in(c, up.data, up.nr, 4, "fds");
   array_in(c, up.tags, up.nr, 8, "tags");
}

static void buffers_update ( UringCall* c )
{
   RsrcUpdate2 up;

   fx_read(c, 0, sizeof(up), "io_uring_rsrc_update2");
   if (!fx_peek(c, 0, &up))
      return;
   iovecs(c, up.data, up.nr);
   array_in(c, up.tags, up.nr, 8, "tags");
}

/* register.c, io_probe: all must be 0, of the operations that there are. */
static void probe ( UringCall* c )
{
   if (c->nr_args > 256)
      return;
   fx_update(c, 0, 16 + 8 * c->nr_args, "io_uring_probe");
}

/* register.c, io_parse_restrictions and io_register_restrictions_task */
static void restrictions ( UringCall* c )
{
   ULong  at = c->fx.arg;
   UInt   n  = c->nr_args, i;
   UShort head[2];

   if (!c->has_ring) {
      fx_read(c, 0, 16, "io_uring_task_restriction");
      if (!fx_peek(c, 0, &head))
         return;
      at += 16;
      n = head[1];
   }
   if (n > 256)
      return;
   fx_data_at(c, at, 16ULL * n);
   for (i = 0; i < n; i++) {
      fx_read_at(c, at + 16 * i, 3, "io_uring_restriction");
      fx_touch_at(c, at + 16 * i + 3, 13, "io_uring_restriction");
   }
}

/* register.c, io_register_iowq_max_workers */
static void max_workers ( UringCall* c )
{
   fx_update(c, 0, 8, "workers");
}

/* tctx.c, io_ringfd_register: as many as it says it has registered. */
static void ring_fds ( UringCall* c )
{
   UInt n = c->nr_args;

   if (c->fx.after && c->fx.result < n)
      n = c->fx.result;
   if (n <= MAX_ITEMS)
      fx_update(c, 0, 16 * n, "io_uring_rsrc_update");
}

/* kbuf.c, io_register_pbuf_ring and io_unregister_pbuf_ring */
static void pbuf_ring ( UringCall* c )
{
   UShort flags = 0;

   fx_peek(c, 14, &flags);
   fx_read_if(c, !(flags & VKI_IOU_PBUF_RING_MMAP),
              FX_MEMBER(io_uring_buf_reg, ring_addr));
   fx_read(c, FX_MEMBER(io_uring_buf_reg, ring_entries));
   fx_read(c, FX_MEMBER(io_uring_buf_reg, bgid));
   fx_read(c, FX_MEMBER(io_uring_buf_reg, flags));
   fx_read(c, FX_MEMBER(io_uring_buf_reg, min_left));
   fx_read(c, FX_MEMBER(io_uring_buf_reg, resv));
}

static void no_pbuf_ring ( UringCall* c )
{
   fx_touch(c, FX_MEMBER(io_uring_buf_reg, ring_addr));
   fx_touch(c, FX_MEMBER(io_uring_buf_reg, ring_entries));
   fx_read(c, FX_MEMBER(io_uring_buf_reg, bgid));
   fx_read(c, FX_MEMBER(io_uring_buf_reg, flags));
   fx_touch(c, FX_MEMBER(io_uring_buf_reg, min_left));
   fx_read(c, FX_MEMBER(io_uring_buf_reg, resv));
}

/* cancel.c, io_sync_cancel */
static void sync_cancel ( UringCall* c )
{
   UInt flags = 0;

   fx_peek(c, 12, &flags);
   fx_read_if(c, (flags & VKI_IORING_ASYNC_CANCEL_USERDATA)
                 || !(flags & (VKI_IORING_ASYNC_CANCEL_FD
                               | VKI_IORING_ASYNC_CANCEL_ANY
                               | VKI_IORING_ASYNC_CANCEL_OP)),
              0, 8, "io_uring_sync_cancel_reg.addr");
   fx_read_if(c, flags & VKI_IORING_ASYNC_CANCEL_FD, 8, 4,
              "io_uring_sync_cancel_reg.fd");
   fx_read(c, 12, 4, "io_uring_sync_cancel_reg.flags");
   fx_read(c, 16, 16, "io_uring_sync_cancel_reg.timeout");
   fx_read_if(c, flags & VKI_IORING_ASYNC_CANCEL_OP, 32, 1,
              "io_uring_sync_cancel_reg.opcode");
   fx_read(c, 33, 31, "io_uring_sync_cancel_reg.pad");
}

/* kbuf.c, io_register_pbuf_status */
static void pbuf_status ( UringCall* c )
{
   fx_read(c, 0, 4, "io_uring_buf_status.buf_group");
   fx_write(c, 4, 4, "io_uring_buf_status.head");
   fx_read(c, 8, 32, "io_uring_buf_status.resv");
}

/* napi.c, io_register_napi and io_unregister_napi */
static void napi ( UringCall* c )
{
   fx_update(c, 0, 16, "io_uring_napi");
}

static void no_napi ( UringCall* c )
{
   if (c->fx.arg != 0)
      fx_write(c, 0, 16, "io_uring_napi");
}

/* register.c, io_uring_register_send_msg_ring: an entry, of which the same is
   used as in a ring. */
static void send_msg_ring ( UringCall* c )
{
   fx_read(c, 0, 2, "sqe.opcode");
   fx_touch(c, 2, 2, "sqe.ioprio");
   fx_read(c, 4, 28, "sqe.fd");
   fx_touch(c, 32, 8, "sqe.user_data");
   fx_read(c, 40, 16, "sqe.buf_index");
   fx_touch(c, 56, 8, "sqe.pad2");
}

/* zcrx.c, io_register_zcrx */
static void zcrx_ifq ( UringCall* c )
{
   ULong at[2];

   fx_update(c, 0, 96, "io_uring_zcrx_ifq_reg");
   if (!fx_peek(c, 16, &at))
      return;
   fx_struct_at(c, at[0], 48);
   fx_update_at(c, at[0], 48, "io_uring_zcrx_area_reg");
   fx_struct_at(c, at[1], REGION_SIZE);
   fx_update_at(c, at[1], REGION_SIZE, "io_uring_region_desc");
}

/* register.c, io_register_mem_region */
static void mem_region ( UringCall* c )
{
   ULong region;

   fx_read(c, 0, 32, "io_uring_mem_region_reg");
   if (!fx_peek(c, 0, &region))
      return;
   fx_struct_at(c, region, REGION_SIZE);
   fx_update_at(c, region, REGION_SIZE, "io_uring_region_desc");
}

/* struct io_uring_query_hdr */
typedef struct {
   ULong next_entry, query_data;
   UInt  query_op, size;
   Int   result;
   UInt  resv[3];
} QueryHeader;

/* query.c, io_query: a list; no more than can be kept. */
static void query ( UringCall* c )
{
   ULong at = c->fx.arg;
   UInt  n;

   for (n = 0; n < 3 && at != 0; n++) {
      QueryHeader h;

      fx_struct_at(c, at, sizeof(h));
      fx_update_at(c, at, sizeof(h), "io_uring_query_hdr");
      if (!fx_peek_at(c, at, &h))
         return;
      if (h.size <= 4096) {
         fx_data_at(c, h.query_data, h.size);
         fx_update_at(c, h.query_data, h.size, "query_data");
      }
      at = h.next_entry;
   }
}

/* zcrx.c, io_zcrx_ctrl and zcrx_export */
static void zcrx_ctrl ( UringCall* c )
{
   fx_update(c, 0, 72, "zcrx_ctrl");
}

/* bpf_filter.c, io_bpf_filter_import */
static void bpf_filter ( UringCall* c )
{
   UInt  len;
   ULong program;

   fx_read(c, 0, 72, "io_uring_bpf");
   if (fx_peek(c, 16, &len) && fx_peek(c, 24, &program))
      array_in(c, program, len, 8, "filter");
}

/* io_uring.c, io_uring_create and io_prepare_config */
static void params ( UringCall* c )
{
   UInt flags = 0;

   if (c->fx.after) {
      fx_write(c, 0, sizeof(struct vki_io_uring_params), "io_uring_params");
      return;
   }
   if (!fx_struct_at(c, c->fx.arg, sizeof(struct vki_io_uring_params)))
      return;
   fx_peek(c, offsetof(struct vki_io_uring_params, flags), &flags);
   fx_read_if(c, flags & VKI_IORING_SETUP_CQSIZE, 4, 4,
              "io_uring_params.cq_entries");
   fx_read(c, 8, 4, "io_uring_params.flags");
   fx_read_if(c, flags & VKI_IORING_SETUP_SQ_AFF, 12, 4,
              "io_uring_params.sq_thread_cpu");
   fx_read_if(c, flags & VKI_IORING_SETUP_SQPOLL, 16, 4,
              "io_uring_params.sq_thread_idle");
   fx_touch(c, 20, 4, "io_uring_params.features");
   fx_read_if(c, flags & VKI_IORING_SETUP_ATTACH_WQ, 24, 4,
              "io_uring_params.wq_fd");
   fx_read(c, 28, 12, "io_uring_params.resv");
   fx_touch(c, 40, 32, "io_uring_params.sq_off");
   fx_read_if(c, flags & VKI_IORING_SETUP_NO_MMAP, 72, 8,
              "io_uring_params.sq_off.user_addr");
   fx_touch(c, 80, 32, "io_uring_params.cq_off");
   fx_read_if(c, flags & VKI_IORING_SETUP_NO_MMAP, 112, 8,
              "io_uring_params.cq_off.user_addr");
}

/* register.c, io_register_resize_rings */
static void resize_rings ( UringCall* c )
{
   params(c);
   if (!c->fx.after)
      fx_read(c, 0, 4, "io_uring_params.sq_entries");
}

/*--------------------------------------------------------------------*/
/*--- The rows                                                     ---*/
/*--------------------------------------------------------------------*/

#define NONE        0, NULL, NULL, False
#define IN(n, s)    n, s, NULL, False
#define EACH(n, s)  n, s, NULL, True
#define FN(f)       0, NULL, f, False
#define ROW(name, nr, ...) { name, nr, __VA_ARGS__ }

static const struct {
   const HChar* name;
   UInt         nr;
   UInt         size;
   const HChar* what;
   void (*describe) ( UringCall* c );
   Bool         each;
} rows[] = {
#  define REG(name, nr, ...) ROW(#name, nr, __VA_ARGS__),
#  include "uring-register.def"
#  undef REG
};

void ML_(uring_describe_register) ( void* call )
{
   UringCall* const c = call;
   UInt n = 1;

   c->name = NULL;
   if (c->op >= sizeof(rows) / sizeof(rows[0]))
      return;
   c->name = rows[c->op].name;
   if (rows[c->op].describe) {
      if (!c->fx.after || c->fx.result >= 0)
         rows[c->op].describe(c);
      return;
   }
   if (rows[c->op].each)
      n = c->nr_args;
   if (n <= MAX_ITEMS && rows[c->op].size > 0)
      fx_read(c, 0, n * rows[c->op].size, rows[c->op].what);
}

void ML_(uring_describe_setup) ( void* call )
{
   UringCall* const c = call;

   if (c->fx.after && c->fx.result < 0)
      return;
   params(c);
   fx_touch(c, 0, 4, "io_uring_params.sq_entries");
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                         uring-register.c ---*/
/*--------------------------------------------------------------------*/
