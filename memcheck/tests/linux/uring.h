/* What the tests of io_uring share: a ring, by the calls alone, whose entries and
   completions are got at without any.  The numbers are those of
   <linux/io_uring.h>, which may be older than what is tested.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef URING_H
#define URING_H

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>
#include "../../memcheck.h"

#if defined(__mips__) && _MIPS_SIM == _ABIO32
#  define CALL 4000
#elif defined(__mips__)
#  define CALL 5000
#else
#  define CALL 0
#endif
#define NR_setup    (CALL + 425)
#define NR_enter    (CALL + 426)
#define NR_register (CALL + 427)

enum {
   READV = 1, WRITEV = 2, READ_FIXED = 4, WRITE_FIXED = 5, SENDMSG = 9,
   RECVMSG = 10, TIMEOUT = 11, ACCEPT = 13, OPENAT = 18, CLOSE = 19,
   STATX = 21, READ = 22, WRITE = 23, SEND = 26, RECV = 27,
   PROVIDE_BUFFERS = 31, MSG_RING = 40, SOCKET = 45
};

enum { IO_LINK = 4, SELECT = 32 };

struct sqe {
   uint8_t  opcode, flags;
   uint16_t ioprio;
   int32_t  fd;
   uint64_t off, addr;
   uint32_t len, op_flags;
   uint64_t user_data;
   uint16_t buf_index, personality;
   uint32_t file_index;
   uint64_t addr3, pad2;
};

struct cqe {
   uint64_t user_data;
   int32_t  res;
   uint32_t flags;
};

struct offsets {
   uint32_t head, tail, mask, entries, five, six, seven, eight;
   uint64_t user;
};

struct params {
   uint32_t sq_entries, cq_entries, flags, cpu, idle, features, wq, resv[3];
   struct offsets sq, cq;     /* sq: flags, dropped, array; cq: overflow, cqes */
};

struct ring {
   int           fd;
   struct params p;
   char         *rings, *sqes;
   uint32_t      tail;        /* of what was entered, */
   uint32_t      sent;        /* and of what was submitted */
};

static inline uint32_t *at(struct ring *r, uint32_t off)
{
   return (uint32_t *)(r->rings + off);
}

static inline int ring_setup(struct ring *r, unsigned entries, uint32_t flags)
{
   size_t size;

   memset(r, 0, sizeof(*r));
   r->p.flags = flags;
   r->fd = syscall(NR_setup, entries, &r->p);
   if (r->fd < 0)
      return -1;
   size = r->p.cq.six + r->p.cq_entries * sizeof(struct cqe);
   if (r->p.sq.seven + 4 * r->p.sq_entries > size)
      size = r->p.sq.seven + 4 * r->p.sq_entries;
   r->rings = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, r->fd, 0);
   r->sqes = mmap(NULL, r->p.sq_entries * sizeof(struct sqe),
                  PROT_READ | PROT_WRITE, MAP_SHARED, r->fd, 0x10000000);
   return r->rings == MAP_FAILED || r->sqes == MAP_FAILED ? -1 : 0;
}

/* The next entry; all of it 0 but for these. */
static inline struct sqe *entry(struct ring *r, int op, int fd,
                                const void *addr, uint32_t len, uint64_t off)
{
   uint32_t    i = r->tail++ & (r->p.sq_entries - 1);
   struct sqe *s = (struct sqe *)r->sqes + i;

   memset(s, 0, sizeof(*s));
   s->opcode = op;
   s->fd = fd;
   s->addr = (uintptr_t)addr;
   s->len = len;
   s->off = off;
   s->user_data = r->tail;
   at(r, r->p.sq.seven)[i] = i;
   return s;
}

static inline void publish(struct ring *r)
{
   __atomic_store_n(at(r, r->p.sq.tail), r->tail, __ATOMIC_RELEASE);
}

/* A thread of the kernel's that sleeps is to be woken up. */
static inline int enter(struct ring *r, unsigned wait)
{
   const unsigned n = r->tail - r->sent;
   unsigned flags = wait ? 1 : 0;

   publish(r);
   r->sent = r->tail;
   if (__atomic_load_n(at(r, r->p.sq.five), __ATOMIC_SEQ_CST) & 1)
      flags |= 2;
   return syscall(NR_enter, r->fd, n, wait, flags, NULL, 0);
}

/* The next completion, without a call. */
static inline struct cqe reap(struct ring *r)
{
   uint32_t   head = *at(r, r->p.cq.head);
   struct cqe c;

   while (__atomic_load_n(at(r, r->p.cq.tail), __ATOMIC_ACQUIRE) == head)
      ;
   c = ((struct cqe *)(r->rings + r->p.cq.six))[head & (r->p.cq_entries - 1)];
   __atomic_store_n(at(r, r->p.cq.head), head + 1, __ATOMIC_RELEASE);
   return c;
}

/* Submits what was entered, waits for one completion and returns its result. */
static inline int do_one(struct ring *r)
{
   if (enter(r, 1) < 0)
      return -errno;
   return reap(r).res;
}

/* What is said before what Memcheck says. */
static inline void say(const char *text)
{
   fprintf(stderr, "%s\n", text);
}

static inline void must(int ok, const char *what)
{
   if (!ok) {
      fprintf(stderr, "%s failed: %s\n", what, strerror(errno));
      exit(1);
   }
}

/* A file with LEN bytes, 0 and up. */
static inline int file_of(int len)
{
   FILE *f = tmpfile();
   int   i;

   must(f != NULL, "tmpfile");
   for (i = 0; i < len; i++)
      fputc(i, f);
   fflush(f);
   return fileno(f);
}

/* Branches on each byte: of those that Memcheck takes for undefined it reports
   one. */
static inline void look_at(const void *memory, size_t len)
{
   const volatile unsigned char *p = memory;
   size_t i;
   int    odd = 0;

   for (i = 0; i < len; i++)
      odd ^= p[i] & 1;
   if (odd)
      __asm__ volatile("" ::: "memory");
}

#endif
