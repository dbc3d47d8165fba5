/* Buffers that a ring of them provides: what a request has written to one is known,
   and the rest of it is not; nothing false is said of those that are used
   later, by one request that goes on.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "uring.h"

#define N 8
#define SIZE 64

struct buf {
   uint64_t addr;
   uint32_t len;
   uint16_t bid, tail;
};

int main(void)
{
   static struct buf bufs[4096 / sizeof(struct buf)]
      __attribute__((aligned(4096)));
   static char memory[N][SIZE];
   struct { uint64_t at; uint32_t n; uint16_t group, flags; uint64_t pad[3]; }
      reg = { (uintptr_t)bufs, N, 3, 0, { 0 } };
   struct ring r;
   struct sqe *s;
   struct cqe  c;
   int         pair[2], i;

   must(ring_setup(&r, 8, 0) == 0, "io_uring_setup");
   must(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair) == 0, "socketpair");
   must(syscall(NR_register, r.fd, 22, &reg, 1) == 0, "REGISTER_PBUF_RING");
   VALGRIND_MAKE_MEM_UNDEFINED(memory, sizeof(memory));
   for (i = 0; i < N; i++) {
      bufs[i].addr = (uintptr_t)memory[i];
      bufs[i].len = SIZE;
      bufs[i].bid = 100 + i;
   }
   __atomic_store_n(&bufs[0].tail, N, __ATOMIC_RELEASE);
   say("one, and one byte more");
   must(write(pair[0], "1234", 4) == 4, "write");
   s = entry(&r, RECV, pair[1], NULL, 0, 0);
   s->flags = SELECT;
   s->buf_index = 3;
   must(enter(&r, 1) == 1, "enter");
   c = reap(&r);
   must(c.res == 4 && (c.flags & 1), "RECV");
   i = (c.flags >> 16) - 100;
   look_at(memory[i], 4);
   look_at(memory[i], 5);
   say("many, without a call");
   s = entry(&r, RECV, pair[1], NULL, 0, 0);
   s->flags = SELECT;
   s->buf_index = 3;
   s->ioprio = 2;
   must(enter(&r, 0) == 1, "enter");
   for (i = 0; i < 3; i++) {
      must(write(pair[0], "1234", 4) == 4, "write");
      c = reap(&r);
      must(c.res == 4 && (c.flags & 3) == 3, "RECV");
      look_at(memory[(c.flags >> 16) - 100], 4);
   }
   return 0;
}
