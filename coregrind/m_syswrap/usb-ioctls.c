/*--------------------------------------------------------------------*/
/*--- The ioctls of usbfs and hidraw.                 usb-ioctls.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The structs of usb-ioctls.def, and a function for each request that a row
   alone cannot describe; the kernel function that it follows stands above it.
   It must not know Valgrind. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "ioctl-rows.h"

static const IoPart setinterface[] = {
   {  0, 4, IoIn,  "usbdevfs_setinterface.interface" },
   {  4, 4, IoIn,  "usbdevfs_setinterface.altsetting" },
   {  0, 0, IoIn,  "usbdevfs_setinterface" }
};

/* proc_disconnectsignal: a number, and a pointer that is a value. */
static void disconnectsignal ( IoctlCall* c )
{
   const UInt w = c->fx.wordsize;

   ML_(fx_unit)(&c->fx, FxUnit_struct, c->fx.arg, 2 * w);
   fx_read(c, 0, 4, "usbdevfs_disconnectsignal.signr");
   fx_touch(c, 4, w - 4, "usbdevfs_disconnectsignal");
   fx_read(c, w, w, "usbdevfs_disconnectsignal.context");
}

/* proc_disconnect_claim: the name counts with a flag, and is a string. */
static void disconnect_claim ( IoctlCall* c )
{
   enum { IF_DRIVER = 1, EXCEPT_DRIVER = 2, NAME = 8, ROOM = 256 };
   const HChar* const what = "usbdevfs_disconnect_claim.driver";
   HChar byte = 0;
   UInt  flags = 0, n = 0;

   if (c->fx.after)
      return;
   ML_(fx_unit)(&c->fx, FxUnit_struct, c->fx.arg, NAME + ROOM);
   fx_read(c, 0, 4, "usbdevfs_disconnect_claim.interface");
   fx_read(c, 4, 4, "usbdevfs_disconnect_claim.flags");
   if (fx_peek(c, 4, &flags) && (flags & (IF_DRIVER | EXCEPT_DRIVER)))
      do
         n++;
      while (n < ROOM
             && ML_(fx_peek_before)(&c->fx, c->fx.arg + NAME + n - 1, &byte, 1)
             && byte != 0);
   fx_read(c, NAME, n, what);
   fx_touch(c, NAME + n, ROOM - n, what);
}

/* parse_usbdevfs_streams */
static void streams ( IoctlCall* c, Bool alloc )
{
   enum { HEAD = 8, MAXENDPOINTS = 30 };
   UInt num_eps = 0;

   ML_(fx_unit)(&c->fx, FxUnit_struct, c->fx.arg, HEAD);
   fx_read_if(c, alloc, 0, 4, "usbdevfs_streams.num_streams");
   fx_read(c, 4, 4, "usbdevfs_streams.num_eps");
   if (!fx_peek(c, 4, &num_eps) || num_eps > MAXENDPOINTS)
      return;
   fx_data(c, HEAD, num_eps);
   fx_read(c, HEAD, num_eps, "usbdevfs_streams.eps");
}

static void alloc_streams ( IoctlCall* c )
{
   streams(c, True);
}

static void free_streams ( IoctlCall* c )
{
   streams(c, False);
}

/* drivers/hid/hidraw.c, hidraw_fixed_size_ioctl: how much it is only
   HIDIOCGRDESCSIZE says, which programs have asked. */
static void descriptor ( IoctlCall* c )
{
   enum { HEAD = 4, MOST = 4095 };
   UInt size = 0;

   ML_(fx_unit)(&c->fx, FxUnit_struct, c->fx.arg, HEAD);
   fx_read(c, 0, HEAD, "hidraw_report_descriptor.size");
   if (!fx_peek(c, 0, &size) || size > MOST)
      return;
   fx_data(c, HEAD, size);
   fx_write(c, HEAD, size, "hidraw_report_descriptor.value");
}

static const IoctlRow rows[] = {
#include "usb-ioctls.def"
};

const IoctlFamily ML_(usb_ioctls) = { rows, sizeof(rows) / sizeof(rows[0]) };

#endif

/*--------------------------------------------------------------------*/
/*--- end                                             usb-ioctls.c ---*/
/*--------------------------------------------------------------------*/
