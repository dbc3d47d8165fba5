/*--------------------------------------------------------------------*/
/*--- Families of ioctls that are tables.            ioctl-table.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   From a row to the words of effects.h.  It must not know any family.  See
   ioctl-table.h. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "ioctl-table.h"

/*--------------------------------------------------------------------*/
/*--- Structs                                                      ---*/
/*--------------------------------------------------------------------*/

static void describe_gap ( IoctlCall* c, ULong at, UInt off, UInt end,
                           const HChar* what )
{
   if (end > off)
      fx_touch_at(c, at + off, end - off, what);
}

void ML_(io_parts) ( IoctlCall* c, ULong at, UInt total, const IoPart* part )
{
   const IoPart* last = part;
   UInt end = 0, len;

   while (last->len > 0)
      last++;
   for (; part < last && part->off < total; part++) {
      describe_gap(c, at, end, part->off, last->what);
      len = total - part->off < part->len ? total - part->off : part->len;
      end = part->off + len;
      switch (part->way) {
         case IoIn:
            fx_read_at(c, at + part->off, len, part->what);
            break;
         case IoOut:
            fx_write_at(c, at + part->off, len, part->what);
            break;
         case IoInOut:
            fx_update_at(c, at + part->off, len, part->what);
            break;
      }
   }
   describe_gap(c, at, end, total, last->what);
}

static void begin_argument ( IoctlCall* c, ULong len )
{
   if (!c->fx.after)
      ML_(fx_unit)(&c->fx, FxUnit_struct, c->fx.arg, len);
}

void ML_(io_struct) ( IoctlCall* c, UInt n, const IoPart* part )
{
   begin_argument(c, n);
   ML_(io_parts)(c, c->fx.arg, n, part);
}

/* What begins with its size and is refused because of that. */
static UInt refused ( IoctlCall* c, UInt copied, const IoPart* part )
{
   begin_argument(c, copied);
   fx_read(c, 0, 4, part->what);
   if (copied > 4)
      fx_touch(c, 4, copied - 4, part->what);
   return 0;
}

UInt ML_(io_argsz) ( IoctlCall* c, UInt min, UInt n, const IoPart* part )
{
   UInt argsz = 0;

   if (!fx_peek(c, 0, &argsz) || argsz < min)
      return refused(c, min, part);
   ML_(io_struct)(c, argsz < n ? argsz : n, part);
   return argsz;
}

/* drivers/iommu/iommufd/main.c, iommufd_fops_ioctl, and
   include/linux/uaccess.h, copy_struct_from_user */
UInt ML_(io_size) ( IoctlCall* c, UInt min, UInt n, const IoPart* part )
{
   UInt size = 0;

   if (!fx_peek(c, 0, &size) || size < min)
      return refused(c, 4, part);
   begin_argument(c, size);
   ML_(io_parts)(c, c->fx.arg, size < n ? size : n, part);
   if (size > n)
      fx_read(c, n, size - n, part->what);
   return size;
}

void ML_(io_iovec) ( IoctlCall* c, FxAccess access, ULong at, UInt iovecs,
                     ULong len, const HChar* what_iovec, const HChar* what )
{
   const UInt w = c->fx.wordsize;
   ULong base, size, n;
   UInt  i;

   fx_struct_at(c, at, (ULong)iovecs * 2 * w);
   fx_read_at(c, at, (ULong)iovecs * 2 * w, what_iovec);
   for (i = 0; i < iovecs && len > 0; i++) {
      const ULong vec = at + (ULong)i * 2 * w;
      base = size = 0;
      /* There are too many to be kept: after the call as they are by then. */
      if (!ML_(fx_peek_now)(&c->fx, vec, &base, w)
          || !ML_(fx_peek_now)(&c->fx, vec + w, &size, w))
         return;
#     if defined(VG_BIGENDIAN)
      if (w == 4) {
         base >>= 32;
         size >>= 32;
      }
#     endif
      n = size < len ? size : len;
      fx_span_at(c, access, base, n, what);
      len -= n;
   }
}

void ML_(io_makes_fd) ( IoctlCall* c, ULong off, IoFdKind made )
{
   const ULong at = c->fx.arg + off;
   Int fd;

   if (!ML_(fx_peek_result)(&c->fx, at, &fd, sizeof(fd)) || fd < 0)
      return;
   c->made       = made;
   c->made_fd    = fd;
   c->made_fd_at = at;
}

void ML_(io_memory) ( IoctlCall* c, IoMemory what, ULong key, ULong at,
                      ULong len )
{
   if (ML_(io_result)(c) >= 0 && c->memory)
      c->memory(c->fx.opaque, what, key, at, len);
}

/*--------------------------------------------------------------------*/
/*--- One call                                                     ---*/
/*--------------------------------------------------------------------*/

static void describe ( void* call )
{
   const HChar* const argument = "argument";
   IoctlCall* const c = call;
   const IoctlRow* const row = c->row;

   if (!row)
      return;
   if (c->fx.after && c->fx.result < 0 && !row->always)
      return;
   switch (row->kind) {
      case IoArg_none:
      case IoArg_value:
         break;
      case IoArg_in:
         fx_read(c, 0, row->n, argument);
         break;
      case IoArg_out:
         fx_write(c, 0, row->n, argument);
         break;
      case IoArg_struct:
         ML_(io_struct)(c, row->n, row->parts);
         break;
      case IoArg_argsz:
         ML_(io_argsz)(c, row->min, row->n, row->parts);
         break;
      case IoArg_size:
         ML_(io_size)(c, row->min, row->n, row->parts);
         break;
      case IoArg_function:
         break;
   }
   if (row->describe)
      row->describe(c);
   if (ML_(io_result)(c) < 0)
      return;
   if (row->makes != IoFd_unknown) {
      c->made    = row->makes;
      c->made_fd = (Int)c->fx.result;
   }
   if ((row->on & (row->on - 1)) == 0)
      c->learned = row->on;
}

void ML_(io_before) ( IoctlCall* c )
{
   ML_(fx_before)(&c->fx, describe, c);
}

void ML_(io_after) ( IoctlCall* c, Long result )
{
   c->made       = IoFd_unknown;
   c->made_fd    = -1;
   c->made_fd_at = 0;
   c->learned    = IoFd_unknown;
   ML_(fx_after)(&c->fx, result, describe, c);
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                            ioctl-table.c ---*/
/*--------------------------------------------------------------------*/
