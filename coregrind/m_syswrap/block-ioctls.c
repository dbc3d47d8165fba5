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

static const IoPart fsxattr[] = {
   {  0, 4, IoIn,  "fsxattr.fsx_xflags" },
   {  4, 4, IoIn,  "fsxattr.fsx_extsize" },
   { 12, 4, IoIn,  "fsxattr.fsx_projid" },
   { 16, 4, IoIn,  "fsxattr.fsx_cowextsize" },
   {  0, 0, IoIn,  "fsxattr" }
};
static const IoPart fstrim[] = {
   {  0, 8, IoIn,    "fstrim_range.start" },
   {  8, 8, IoInOut, "fstrim_range.len" },
   { 16, 8, IoIn,    "fstrim_range.minlen" },
   {  0, 0, IoIn,    "fstrim_range" }
};

/* fs/crypto/policy.c, fscrypt_ioctl_get_policy_ex: the number is of an array
   that has the size and a byte. */
static void policy_ex ( IoctlCall* c )
{
   enum { HEAD = 8, MOST = 24 };
   const HChar* const what = "fscrypt_get_policy_ex_arg.policy";
   ULong size = 0;

   ML_(fx_unit)(&c->fx, FxUnit_struct, c->fx.arg, HEAD);
   fx_update(c, 0, HEAD, "fscrypt_get_policy_ex_arg.policy_size");
   if (!fx_peek(c, 0, &size))
      return;
   if (size > MOST)
      size = MOST;
   if (!c->fx.after)
      fx_data(c, HEAD, size);
   else if (!ML_(fx_peek_result)(&c->fx, c->fx.arg, &size, HEAD)
            || size > MOST)
      return;
   fx_write(c, HEAD, size, what);
}

static const IoPart verity[] = {
   {  0, 4,  IoIn,  "fsverity_enable_arg.version" },
   {  4, 4,  IoIn,  "fsverity_enable_arg.hash_algorithm" },
   {  8, 4,  IoIn,  "fsverity_enable_arg.block_size" },
   { 12, 4,  IoIn,  "fsverity_enable_arg.salt_size" },
   { 24, 4,  IoIn,  "fsverity_enable_arg.sig_size" },
   { 28, 4,  IoIn,  "fsverity_enable_arg.__reserved1" },
   { 40, 88, IoIn,  "fsverity_enable_arg.__reserved2" },
   {  0, 0,  IoIn,  "fsverity_enable_arg" }
};

/* What is at the pointer at OFF, if there is any. */
static void enable_with ( IoctlCall* c, UInt off, UInt len, const HChar* what )
{
   ULong at;

   fx_read_if(c, len > 0, off, 8, what);
   if (len == 0 || !fx_peek(c, off, &at))
      return;
   fx_data_at(c, at, len);
   fx_read_at(c, at, len, what);
}

/* fs/verity/enable.c, fsverity_ioctl_enable and enable_verity */
static void enable_verity ( IoctlCall* c )
{
   enum { SALT_MAX = 32, SIG_MAX = 16128 };
   UInt salt_size = 0, sig_size = 0;

   if (c->fx.after)
      return;
   ML_(io_struct)(c, 128, verity);
   if (!fx_peek(c, 12, &salt_size) || !fx_peek(c, 24, &sig_size)
       || salt_size > SALT_MAX || sig_size > SIG_MAX)
      return;
   enable_with(c, 16, salt_size, "fsverity_enable_arg.salt_ptr");
   enable_with(c, 32, sig_size, "fsverity_enable_arg.sig_ptr");
}

/* fs/verity/measure.c, fsverity_ioctl_measure: the longest is SHA-512's. */
static void measure_verity ( IoctlCall* c )
{
   enum { HEAD = 4, MOST = 64 };
   UShort size = 0, left;

   ML_(fx_unit)(&c->fx, FxUnit_struct, c->fx.arg, HEAD);
   fx_write(c, 0, 2, "fsverity_digest.digest_algorithm");
   fx_update(c, 2, 2, "fsverity_digest.digest_size");
   if (!fx_peek(c, 2, &size))
      return;
   if (size > MOST)
      size = MOST;
   if (!c->fx.after)
      fx_data(c, HEAD, size);
   else if (ML_(fx_peek_result)(&c->fx, c->fx.arg + 2, &left, 2)
            && left < size)
      size = left;
   fx_write(c, HEAD, size, "fsverity_digest.digest");
}

static const IoctlRow rows[] = {
#include "block-ioctls.def"
};

const IoctlFamily ML_(block_ioctls) = { rows, sizeof(rows) / sizeof(rows[0]) };

#endif

/*--------------------------------------------------------------------*/
/*--- end                                         block-ioctls.c ---*/
/*--------------------------------------------------------------------*/
