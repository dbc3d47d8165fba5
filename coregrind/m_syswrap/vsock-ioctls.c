/*--------------------------------------------------------------------*/
/*--- The ioctls of VM sockets.                   vsock-ioctls.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The rows of vsock-ioctls.def.  It must not know Valgrind. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "ioctl-rows.h"


static const IoctlRow rows[] = {
#include "vsock-ioctls.def"
};

const IoctlFamily ML_(vsock_ioctls) = { rows, sizeof(rows) / sizeof(rows[0]) };

#endif

/*--------------------------------------------------------------------*/
/*--- end                                         vsock-ioctls.c ---*/
/*--------------------------------------------------------------------*/
