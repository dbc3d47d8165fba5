/*--------------------------------------------------------------------*/
/*--- What the requests of Linux AIO read and write.     aio-ops.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   It must not know Valgrind, nor how one learns that a request is done. */

#ifndef __AIO_OPS_H
#define __AIO_OPS_H

#include "async-writes.h"

typedef struct {
   Effects      fx;          /* arg: the iocb */
   AsyncWrites* writes;      /* given by the caller */
   const HChar* name;        /* "PREAD"; "iocb" of an unknown operation */
   Bool         taken;       /* an iocb that the kernel can take */
} AioRequest;

/* Describes a request that is about to be submitted, for ML_(fx_before). */
extern void ML_(aio_describe) ( void* request );

/* Where in an iocb the kernel stores its key when it takes one. */
extern UInt ML_(aio_key_offset) ( void );

#endif   // __AIO_OPS_H

/*--------------------------------------------------------------------*/
/*--- end                                                aio-ops.h ---*/
/*--------------------------------------------------------------------*/
