/*--------------------------------------------------------------------*/
/*--- The ioctls of block devices and files.      block-ioctls.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The structs of block-ioctls.def, and a function for each request that a row
   alone cannot describe; the kernel function that it follows stands above it.
   It must not know Valgrind. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "ioctl-rows.h"

static const IoPart fiemap_head[] = {
   {  0, 8, IoIn,  "fiemap.fm_start" },
   {  8, 8, IoIn,  "fiemap.fm_length" },
   { 16, 4, IoInOut, "fiemap.fm_flags" },
   { 20, 4, IoOut, "fiemap.fm_mapped_extents" },
   { 24, 4, IoIn,  "fiemap.fm_extent_count" },
   {  0, 0, IoIn,  "fiemap" }
};
static const IoPart partition[] = {
   {  0, 8, IoIn,  "blkpg_partition.start" },
   {  8, 8, IoIn,  "blkpg_partition.length" },
   { 16, 4, IoIn,  "blkpg_partition.pno" },
   {  0, 0, IoIn,  "blkpg_partition" }
};

/* block/ioctl.c, blkpg_ioctl and blkpg_do_ioctl: flags and datalen are not
   looked at, nor are names; only the number counts for one that goes. */
static void blkpg ( IoctlCall* c )
{
   enum { DEL_PARTITION = 2, PARTITION = 152 };
   const UInt at = c->fx.wordsize == 8 ? 16 : 12;
   UInt  op = 0;
   ULong data;

   ML_(fx_unit)(&c->fx, FxUnit_struct, c->fx.arg, at + c->fx.wordsize);
   fx_read(c, 0, 4, "blkpg_ioctl_arg.op");
   fx_touch(c, 4, at - 4, "blkpg_ioctl_arg");
   fx_read(c, at, c->fx.wordsize, "blkpg_ioctl_arg.data");
   if (!fx_peek(c, 0, &op) || !fx_peek_pointer(c, at, &data))
      return;
   fx_struct_at(c, data, PARTITION);
   if (op == DEL_PARTITION) {
      fx_touch_at(c, data, 16, "blkpg_partition");
      fx_read_at(c, data + 16, 4, "blkpg_partition.pno");
      fx_touch_at(c, data + 20, PARTITION - 20, "blkpg_partition");
   } else
      ML_(io_parts)(c, data, PARTITION, partition);
}

/* fs/ioctl.c, ioctl_fiemap and fiemap_fill_next_extent: 0 asks how many there
   are. */
static void fiemap ( IoctlCall* c )
{
   enum { HEAD = 32, EXTENT = 56 };
   UInt room = 0, n;

   ML_(io_struct)(c, HEAD, fiemap_head);
   if (!fx_peek(c, 24, &room) || room > 0xffffffff / EXTENT)
      return;
   n = room;
   if (c->fx.after)
      n = ML_(fx_count_written)(&c->fx, c->fx.arg + 20, room);
   else
      fx_data(c, HEAD, (ULong)n * EXTENT);
   fx_write(c, HEAD, (ULong)n * EXTENT, "fiemap.fm_extents");
}

static const IoctlRow rows[] = {
#include "block-ioctls.def"
};

const IoctlFamily ML_(block_ioctls) = { rows, sizeof(rows) / sizeof(rows[0]) };

#endif

/*--------------------------------------------------------------------*/
/*--- end                                         block-ioctls.c ---*/
/*--------------------------------------------------------------------*/
