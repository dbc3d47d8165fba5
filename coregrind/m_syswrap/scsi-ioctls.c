/*--------------------------------------------------------------------*/
/*--- The ioctls of SCSI generic.                  scsi-ioctls.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The structs of scsi-ioctls.def, and a function for each request that a row
   alone cannot describe; the kernel function that it follows stands above it.
   It must not know Valgrind. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "ioctl-rows.h"

/* Where the members of struct sg_io_hdr are behind its pointers. */
typedef struct {
   UInt total, dxferp, cmdp, sbp, timeout, status, sb_len_wr, resid;
} Layout;

static const Layout layout_32 = { 64, 16, 20, 24, 28, 44, 47, 52 };
static const Layout layout_64 = { 88, 16, 24, 32, 40, 64, 67, 72 };

/* What goes from or to the device: one block, or as an array of struct sg_iovec
   says, LEN bytes altogether. */
static void data ( IoctlCall* c, FxAccess access, ULong at, UInt iovecs,
                   ULong len )
{
   const HChar* const what = "sg_io_hdr.dxferp[]";

   if (iovecs == 0) {
      fx_data_at(c, at, len);
      fx_span_at(c, access, at, len, what);
   } else
      ML_(io_iovec)(c, access, at, iovecs, len, "sg_iovec", what);
}

/* drivers/scsi/scsi_ioctl.c, get_sg_io_hdr, sg_io and scsi_complete_sghdr_rq;
   what is not used comes back as it was. */
static void sg_io ( IoctlCall* c )
{
   enum { TO_DEV = -2, FROM_DEV = -3, TO_FROM_DEV = -4 };
   const UInt w = c->fx.wordsize;
   const Layout* const at = w == 8 ? &layout_64 : &layout_32;
   struct {
      Int interface_id, dxfer_direction;
      UChar cmd_len, mx_sb_len; UShort iovec_count; UInt dxfer_len;
   } hdr;
   ULong dxferp, cmdp, sbp;
   UChar sb_len_wr = 0;
   Int   resid = 0;

   ML_(fx_unit)(&c->fx, FxUnit_struct, c->fx.arg, at->total);
   fx_read(c, 0, 4, "sg_io_hdr.interface_id");
   fx_read(c, 4, 4, "sg_io_hdr.dxfer_direction");
   fx_read(c, 8, 1, "sg_io_hdr.cmd_len");
   fx_read(c, 9, 1, "sg_io_hdr.mx_sb_len");
   fx_read(c, 10, 2, "sg_io_hdr.iovec_count");
   fx_read(c, 12, 4, "sg_io_hdr.dxfer_len");
   fx_read(c, at->cmdp, w, "sg_io_hdr.cmdp");
   fx_read(c, at->timeout, 4, "sg_io_hdr.timeout");
   fx_read(c, at->timeout + 4, 4, "sg_io_hdr.flags");
   fx_touch(c, at->timeout + 8, at->status - at->timeout - 8,
            "sg_io_hdr.pack_id");
   fx_write(c, at->status, at->total - 4 - at->status + (w == 4 ? 4 : 0),
            "sg_io_hdr.status");
   if (w == 8)
      fx_touch(c, at->total - 4, 4, "sg_io_hdr");
   if (!fx_peek(c, 0, &hdr) || !fx_peek_pointer(c, at->dxferp, &dxferp)
       || !fx_peek_pointer(c, at->cmdp, &cmdp)
       || !fx_peek_pointer(c, at->sbp, &sbp))
      return;
   fx_read_if(c, hdr.dxfer_len > 0, at->dxferp, w, "sg_io_hdr.dxferp");
   fx_read_if(c, hdr.mx_sb_len > 0, at->sbp, w, "sg_io_hdr.sbp");

   fx_data_at(c, cmdp, hdr.cmd_len);
   fx_read_at(c, cmdp, hdr.cmd_len, "sg_io_hdr.cmdp[]");
   if (sbp != 0) {
      if (c->fx.after)
         ML_(fx_peek_result)(&c->fx, c->fx.arg + at->sb_len_wr, &sb_len_wr, 1);
      else {
         fx_data_at(c, sbp, hdr.mx_sb_len);
         sb_len_wr = hdr.mx_sb_len;
      }
      fx_write_at(c, sbp, sb_len_wr, "sg_io_hdr.sbp[]");
   }
   if (c->fx.after
       && (!ML_(fx_peek_result)(&c->fx, c->fx.arg + at->resid, &resid, 4)
           || resid < 0 || (UInt)resid > hdr.dxfer_len))
      resid = 0;
   switch (hdr.dxfer_direction) {
      case TO_DEV:
         data(c, FxRead, dxferp, hdr.iovec_count, hdr.dxfer_len);
         break;
      case FROM_DEV:
      case TO_FROM_DEV:
         data(c, FxWrite, dxferp, hdr.iovec_count,
              hdr.dxfer_len - (UInt)resid);
         break;
   }
}

static const IoctlRow rows[] = {
#include "scsi-ioctls.def"
};

const IoctlFamily ML_(scsi_ioctls) = { rows, sizeof(rows) / sizeof(rows[0]) };

#endif

/*--------------------------------------------------------------------*/
/*--- end                                          scsi-ioctls.c ---*/
/*--------------------------------------------------------------------*/
