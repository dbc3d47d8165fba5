/*--------------------------------------------------------------------*/
/*--- What io_uring's other calls read and write.                  ---*/
/*---                                             uring-register.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   io_uring_register and io_uring_setup.  It must not know Valgrind, nor
   rings. */

#ifndef __URING_REGISTER_H
#define __URING_REGISTER_H

#include "pub_core_vki.h"
#include "effects.h"

typedef struct {
   Effects      fx;         /* arg: the third argument, or of io_uring_setup
                               the second */
   Bool         has_ring;   /* the fd is not -1 */
   UInt         op;         /* without its flag */
   UInt         nr_args;
   const HChar* name;       /* given back: "REGISTER_BUFFERS", or NULL */
} UringCall;

/* Describes io_uring_register, and io_uring_setup, for ML_(fx_before) and
   ML_(fx_after). */
extern void ML_(uring_describe_register) ( void* call );
extern void ML_(uring_describe_setup)    ( void* call );

/* The operations that others must know. */
enum {
   UringReg_buffers        = 0,
   UringReg_no_buffers     = 1,
   UringReg_enable         = 12,
   UringReg_buffers2       = 15,
   UringReg_buffers_update = 16,
   UringReg_ring_fds       = 20,
   UringReg_no_ring_fds    = 21,
   UringReg_pbuf_ring      = 22,
   UringReg_no_pbuf_ring   = 23,
   UringReg_clone_buffers  = 30,
   UringReg_send_msg_ring  = 31,
   UringReg_resize         = 33,
   UringReg_zcrx_ctrl      = 36
};

#endif   // __URING_REGISTER_H

/*--------------------------------------------------------------------*/
/*--- end                                         uring-register.h ---*/
/*--------------------------------------------------------------------*/
