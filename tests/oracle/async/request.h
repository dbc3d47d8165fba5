/* What samples of requests and their measurement share.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef REQUEST_H
#define REQUEST_H

#include <linux/aio_abi.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct vki_uring_sqe;

struct sample {
   const char *name;
   int         opcode;
   void      (*build)(struct vki_uring_sqe *s);
   long        expect;             /* an error that it is to end with, or 0 */
   bool        is_aio;
   void      (*build_aio)(struct iocb *cb);
};

/* What is there (samples.c). */
const struct sample *all_samples(size_t *n);

/* New files and sockets for each run. */
void new_surroundings(void);
void drop_surroundings(void);

/* NULL, or why there is neither io_uring nor AIO here (submit.c). */
const char *begin_requests(void);

/* The result of a request. */
long submit_uring(const void *sqe);
long submit_aio(void *iocb);

/* A block of SIZE bytes, which end where the next run wants it, with this
   CONTENT or, if that is NULL, with anything; its address. */
uint64_t block(size_t size, const void *content);
uint64_t text(const char *string);

#endif
