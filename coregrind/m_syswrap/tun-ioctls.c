/*--------------------------------------------------------------------*/
/*--- The ioctls of TUN and TAP.                    tun-ioctls.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The structs of tun-ioctls.def, and a function for each request that a row
   alone cannot describe; the kernel function that it follows stands above it.
   It must not know Valgrind. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "ioctl-rows.h"

static const IoPart filter[] = {
   {  0, 2, IoIn,  "tun_filter.flags" },
   {  2, 2, IoIn,  "tun_filter.count" },
   {  0, 0, IoIn,  "tun_filter" }
};

/* drivers/net/tun.c, update_filter: addresses of 6 bytes. */
static void txfilter ( IoctlCall* c )
{
   enum { HEAD = 4, ALEN = 6 };
   UShort count = 0;

   ML_(io_struct)(c, HEAD, filter);
   if (!fx_peek(c, 2, &count))
      return;
   fx_data(c, HEAD, count * ALEN);
   fx_read(c, HEAD, count * ALEN, "tun_filter.addr");
}

/* net/core/filter.c, __get_filter: 8 bytes each; more are refused. */
static void attach_filter ( IoctlCall* c )
{
   enum { MAXINSNS = 4096, INSN = 8 };
   const UInt w = c->fx.wordsize;
   UShort len = 0;
   ULong  insns;

   ML_(fx_unit)(&c->fx, FxUnit_struct, c->fx.arg, 2 * w);
   fx_read(c, 0, 2, "sock_fprog.len");
   fx_touch(c, 2, w - 2, "sock_fprog");
   fx_read(c, w, w, "sock_fprog.filter");
   if (!fx_peek(c, 0, &len) || len > MAXINSNS || !fx_peek_pointer(c, w, &insns))
      return;
   fx_data_at(c, insns, len * INSN);
   fx_read_at(c, insns, len * INSN, "sock_fprog.filter[]");
}

static const IoctlRow rows[] = {
#include "tun-ioctls.def"
};

const IoctlFamily ML_(tun_ioctls) = { rows, sizeof(rows) / sizeof(rows[0]) };

#endif

/*--------------------------------------------------------------------*/
/*--- end                                           tun-ioctls.c ---*/
/*--------------------------------------------------------------------*/
