/*--------------------------------------------------------------------*/
/*--- The ioctls of userfaultfd.                   uffd-ioctls.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The structs of uffd-ioctls.def, and a function for each request that a row
   alone cannot describe; the kernel function that it follows stands above it.
   It must not know Valgrind. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "ioctl-rows.h"

static const IoPart register_but_range[] = {
   { 16, 8, IoIn,  "uffdio_register.mode" },
   { 24, 8, IoOut, "uffdio_register.ioctls" },
   {  0, 0, IoIn,  "uffdio_register" }
};
static const IoPart range[] = {
   {  0, 8, IoIn,  "uffdio_range.start" },
   {  8, 8, IoIn,  "uffdio_range.len" },
   {  0, 0, IoIn,  "uffdio_range" }
};
static const IoPart copy_in[] = {
   {  0, 8, IoIn,  "uffdio_copy.dst" },
   {  8, 8, IoIn,  "uffdio_copy.src" },
   { 16, 8, IoIn,  "uffdio_copy.len" },
   { 24, 8, IoIn,  "uffdio_copy.mode" },
   {  0, 0, IoIn,  "uffdio_copy" }
};
static const IoPart zeropage_in[] = {
   {  0, 8, IoIn,  "uffdio_zeropage.range.start" },
   {  8, 8, IoIn,  "uffdio_zeropage.range.len" },
   { 16, 8, IoIn,  "uffdio_zeropage.mode" },
   {  0, 0, IoIn,  "uffdio_zeropage" }
};
static const IoPart move_in[] = {
   {  0, 8, IoIn,  "uffdio_move.dst" },
   {  8, 8, IoIn,  "uffdio_move.src" },
   { 16, 8, IoIn,  "uffdio_move.len" },
   { 24, 8, IoIn,  "uffdio_move.mode" },
   {  0, 0, IoIn,  "uffdio_move" }
};
static const IoPart writeprotect[] = {
   {  0, 8, IoIn,  "uffdio_writeprotect.range.start" },
   {  8, 8, IoIn,  "uffdio_writeprotect.range.len" },
   { 16, 8, IoIn,  "uffdio_writeprotect.mode" },
   {  0, 0, IoIn,  "uffdio_writeprotect" }
};
static const IoPart continue_in[] = {
   {  0, 8, IoIn,  "uffdio_continue.range.start" },
   {  8, 8, IoIn,  "uffdio_continue.range.len" },
   { 16, 8, IoIn,  "uffdio_continue.mode" },
   {  0, 0, IoIn,  "uffdio_continue" }
};
static const IoPart poison_in[] = {
   {  0, 8, IoIn,  "uffdio_poison.range.start" },
   {  8, 8, IoIn,  "uffdio_poison.range.len" },
   { 16, 8, IoIn,  "uffdio_poison.mode" },
   {  0, 0, IoIn,  "uffdio_poison" }
};
static const IoPart rwprotect[] = {
   {  0, 8, IoIn,  "uffdio_rwprotect.range.start" },
   {  8, 8, IoIn,  "uffdio_rwprotect.range.len" },
   { 16, 8, IoIn,  "uffdio_rwprotect.mode" },
   {  0, 0, IoIn,  "uffdio_rwprotect" }
};
static const IoPart set_mode[] = {
   {  0, 8, IoIn,  "uffdio_set_mode.enable" },
   {  8, 8, IoIn,  "uffdio_set_mode.disable" },
   {  0, 0, IoIn,  "uffdio_set_mode" }
};
static const IoPart api_struct[] = {
   {  0, 8, IoIn,  "uffdio_api.api" },
   {  8, 8, IoInOut, "uffdio_api.features" },
   { 16, 8, IoOut, "uffdio_api.ioctls" },
   {  0, 0, IoIn,  "uffdio_api" }
};

typedef struct { ULong start, len; } Range;

/*--------------------------------------------------------------------*/
/*--- What the kernel says that it has done                        ---*/
/*--------------------------------------------------------------------*/

/* The word at OFF: how many bytes, or -errno.  It is stored as soon as the
   arguments are found good, but also before, if there is a fork or the like
   (EAGAIN).  Of a call that failed it can be seen by its value that it was. */
static ULong done ( IoctlCall* c, UInt off, const HChar* what )
{
   Long n = 0;

   if (!c->fx.after) {
      fx_write(c, off, 8, what);
      return 0;
   }
   if (!ML_(fx_peek_result)(&c->fx, c->fx.arg + off, &n, sizeof(n))
       || (c->fx.result < 0 && n != c->fx.result
           && !(c->fx.result == -VKI_EAGAIN && n > 0)))
      return 0;
   fx_write(c, off, 8, what);
   return n > 0 ? n : 0;
}

/* LEN bytes at ADDR may be filled, and of these N were. */
static void filled ( IoctlCall* c, ULong addr, ULong len, ULong n,
                     const HChar* what )
{
   if (c->fx.after)
      len = n < len ? n : len;
   else
      fx_data_at(c, addr, len);
   fx_write_at(c, addr, len, what);
}

/*--------------------------------------------------------------------*/
/*--- Ranges                                                       ---*/
/*--------------------------------------------------------------------*/

/* userfaultfd_register */
static void register_range ( IoctlCall* c )
{
   enum { MODE_MISSING = 1, MODE_WP = 2, MODE_MINOR = 4 };
   struct { Range range; ULong mode; } reg;

   ML_(io_struct)(c, 32, register_but_range);
   fx_read(c, 0, 8, "uffdio_register.range.start");
   fx_read(c, 8, 8, "uffdio_register.range.len");
   if (!fx_peek(c, 0, &reg))
      return;
   if (reg.mode & (MODE_MISSING | MODE_MINOR))
      ML_(io_memory)(c, IoMemory_missing, 0, reg.range.start, reg.range.len);
   if (reg.mode & MODE_WP)
      ML_(io_memory)(c, IoMemory_protected, 0, reg.range.start, reg.range.len);
}

/* userfaultfd_unregister */
static void unregister_range ( IoctlCall* c )
{
   Range r;

   ML_(io_struct)(c, 16, range);
   if (fx_peek(c, 0, &r))
      ML_(io_memory)(c, IoMemory_not_registered, 0, r.start, r.len);
}

/* userfaultfd_copy */
static void copy ( IoctlCall* c )
{
   struct { ULong dst, src, len; } uc;
   ULong n;

   ML_(io_struct)(c, 40, copy_in);
   n = done(c, 32, "uffdio_copy.copy");
   if (!fx_peek(c, 0, &uc))
      return;
   fx_data_at(c, uc.src, uc.len);
   fx_read_at(c, uc.src, uc.len, "uffdio_copy.src[]");
   filled(c, uc.dst, uc.len, n, "uffdio_copy.dst[]");
}

/* userfaultfd_zeropage */
static void zeropage ( IoctlCall* c )
{
   Range r;
   ULong n;

   ML_(io_struct)(c, 32, zeropage_in);
   n = done(c, 24, "uffdio_zeropage.zeropage");
   if (fx_peek(c, 0, &r))
      filled(c, r.start, r.len, n, "uffdio_zeropage.range");
}

/* userfaultfd_move: the pages themselves; what was not defined there is not
   defined here. */
static void move ( IoctlCall* c )
{
   struct { ULong dst, src, len; } um;
   ULong n;

   ML_(io_struct)(c, 40, move_in);
   n = done(c, 32, "uffdio_move.move");
   if (!fx_peek(c, 0, &um))
      return;
   fx_data_at(c, um.src, um.len);
   fx_touch_at(c, um.src, um.len, "uffdio_move.src[]");
   filled(c, um.dst, um.len, n, "uffdio_move.dst[]");
   ML_(fx_copied)(&c->fx, um.dst, um.src, n < um.len ? n : um.len);
}

/* userfaultfd_continue: maps what the file has there. */
static void continue_range ( IoctlCall* c )
{
   Range r;
   ULong n;

   ML_(io_struct)(c, 32, continue_in);
   n = done(c, 24, "uffdio_continue.mapped");
   if (fx_peek(c, 0, &r))
      filled(c, r.start, r.len, n, "uffdio_continue.range");
}

/* userfaultfd_poison: whoever touches them is killed. */
static void poison ( IoctlCall* c )
{
   ML_(io_struct)(c, 32, poison_in);
   done(c, 24, "uffdio_poison.updated");
}

/* userfaultfd_api: all becomes zero where it is not EFAULT. */
static void api ( IoctlCall* c )
{
   if (c->fx.after && c->fx.result < 0 && c->fx.result != -VKI_EINVAL
       && c->fx.result != -VKI_EPERM)
      return;
   ML_(io_struct)(c, 24, api_struct);
}

/*--------------------------------------------------------------------*/
/*--- The table                                                    ---*/
/*--------------------------------------------------------------------*/

static const IoctlRow rows[] = {
#include "uffd-ioctls.def"
};

const IoctlFamily ML_(uffd_ioctls) = { rows, sizeof(rows) / sizeof(rows[0]) };

#endif

/*--------------------------------------------------------------------*/
/*--- end                                          uffd-ioctls.c ---*/
/*--------------------------------------------------------------------*/
