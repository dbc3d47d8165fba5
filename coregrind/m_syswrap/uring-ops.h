/*--------------------------------------------------------------------*/
/*--- What the requests of io_uring read and write.    uring-ops.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   It must not know Valgrind, nor rings. */

#ifndef __URING_OPS_H
#define __URING_OPS_H

#include "pub_core_vki.h"
#include "async-writes.h"

typedef struct {
   Effects      fx;           /* arg: where the entry lies */

   /* Given by the caller. */
   struct vki_uring_sqe sqe;  /* what it is, as the kernel will see it */
   AsyncWrites* writes;
   UInt         epoll_event_size;
   Bool         has_128;      /* entries of the ring have 128 bytes */
   /* Whether a registered buffer of the ring is memory of the program: from AT
      on, LEN bytes. */
   Bool (*buffer)( void* opaque, UInt index, ULong* at, ULong* len );
   /* Whether the file of the entry is known to be a socket. */
   Bool (*is_socket)( void* opaque, const struct vki_uring_sqe* sqe );

   /* Given back. */
   const HChar* name;         /* "READ", or NULL */
   Bool         is_big;       /* its entry is one of 128 bytes */
   Bool         selects;      /* writes to a buffer of the group that
                                 sqe.buf_index names, */
   Bool         has_header;   /* behind a struct io_uring_recvmsg_out */
   Bool         is_multishot; /* may be completed more than once */
   Bool         notifies_elsewhere;  /* its last completion has another
                                 user_data */
   Bool         makes_fd;     /* its result is a new fd; */
   ULong        makes_fds_at; /* or two are stored here, if not 0 */
   Bool         closes_fd;    /* sqe.fd */
   Bool         sends;        /* a completion to the ring that sqe.fd is */
   ULong        gives;        /* provides sqe.fd buffers of sqe.len bytes here,
                                 if not 0 */
} UringRequest;

/* Describes a request that is about to be submitted, for ML_(fx_before). */
extern void ML_(uring_describe) ( void* request );

/* Whether the entry of this operation has 128 bytes. */
extern Bool ML_(uring_is_big) ( UInt opcode );

/* A string that is read, at AT. */
extern void ML_(uring_string) ( Effects* e, ULong at, const HChar* what );

#endif   // __URING_OPS_H

/*--------------------------------------------------------------------*/
/*--- end                                              uring-ops.h ---*/
/*--------------------------------------------------------------------*/
