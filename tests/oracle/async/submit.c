/* One request at a time, on one ring of io_uring and one context of AIO.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "request.h"

enum { N_ENTRIES = 8, SQE_SIZE = 64, N_FILES = 4, REGISTER_FILES = 2,
       GETEVENTS = 1, OFF_CQ_RING = 0x8000000, OFF_SQES = 0x10000000 };

/* struct io_uring_params */
static struct {
   uint32_t sq_entries, cq_entries, flags, cpu, idle, features, wq, resv[3];
   struct { uint32_t head, tail, mask, entries, flags, dropped, array, resv;
            uint64_t user_addr; } sq;
   struct { uint32_t head, tail, mask, entries, overflow, cqes, flags, resv;
            uint64_t user_addr; } cq;
} params;

static int            ring = -1;
static unsigned char *sq, *cq, *sqes;
static aio_context_t  context;

static void *map(size_t size, uint64_t offset)
{
   return mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, ring, offset);
}

const char *begin_requests(void)
{
   static const int none[N_FILES] = { -1, -1, -1, -1 };
   static char why[100];

   ring = syscall(SYS_io_uring_setup, N_ENTRIES, &params);
   if (ring < 0) {
      snprintf(why, sizeof(why), "io_uring_setup: %s", strerror(errno));
      return why;
   }
   sq   = map(params.sq.array + N_ENTRIES * 4, 0);
   cq   = map(params.cq.cqes + params.cq_entries * 16, OFF_CQ_RING);
   sqes = map(N_ENTRIES * SQE_SIZE, OFF_SQES);
   syscall(SYS_io_uring_register, ring, REGISTER_FILES, none, N_FILES);
   if (syscall(SYS_io_setup, 1, &context) < 0) {
      snprintf(why, sizeof(why), "io_setup: %s", strerror(errno));
      return why;
   }
   return NULL;
}

static uint32_t *word(unsigned char *base, uint32_t offset)
{
   return (uint32_t *)(base + offset);
}

long submit_uring(const void *sqe)
{
   uint32_t *const tail = word(sq, params.sq.tail);
   const uint32_t  i = *tail & *word(sq, params.sq.mask);
   const unsigned char *cqe;
   uint32_t *head;
   long result;

   memcpy(sqes + i * SQE_SIZE, sqe, SQE_SIZE);
   word(sq, params.sq.array)[i] = i;
   __atomic_store_n(tail, *tail + 1, __ATOMIC_RELEASE);
   if (syscall(SYS_io_uring_enter, ring, 1, 1, GETEVENTS, NULL, 0) < 0)
      return -errno;
   head   = word(cq, params.cq.head);
   cqe    = cq + params.cq.cqes + (*head & *word(cq, params.cq.mask)) * 16;
   result = *(const int32_t *)(cqe + 8);
   __atomic_store_n(head, *head + 1, __ATOMIC_RELEASE);
   return result;
}

long submit_aio(void *iocb)
{
   struct iocb *list[] = { iocb };
   struct io_event event;

   if (syscall(SYS_io_submit, context, 1, list) < 0)
      return -errno;
   if (syscall(SYS_io_getevents, context, 1, 1, &event, NULL) != 1)
      return -EIO;
   return event.res;
}
