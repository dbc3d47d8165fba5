/* Whatever a program does to its rings and entries, Valgrind survives it; what it
   says of it is not looked at.  SPDX-License-Identifier: GPL-2.0-or-later */

#include "uring.h"

static unsigned long next = 1;

static unsigned long any(void)
{
   next = next * 6364136223846793005UL + 1442695040888963407UL;
   return next >> 16;
}

/* Submits without waiting: what was asked for may never be done. */
static void go(struct ring *r)
{
   publish(r);
   syscall(NR_enter, r->fd, (unsigned)-1, 0, 0, NULL, 0);
}

/* An entry that does no harm to the test itself: no fd is good, and pointers point
   to nothing, or to what can be spared. */
static void garbage(struct ring *r, char *spare)
{
   struct sqe *s = entry(r, any() % 70, -1, NULL, 0, 0);
   uint64_t ptr[] = { 0, 1, -1, (uintptr_t)spare, (uintptr_t)spare + 4090,
                      (uintptr_t)spare + 4096, 0x8000000000000000, -4096 };

   if (s->opcode == CLOSE || s->opcode == MSG_RING || s->opcode == 25)
      s->opcode = READ;
   s->ioprio = any() % 4 ? 0 : any();
   s->flags = any() % 4 ? 0 : any();
   s->addr = ptr[any() % 8];
   s->off = ptr[any() % 8];
   s->addr3 = ptr[any() % 8];
   s->len = any() % 2 ? any() % 2000 : any();
   s->op_flags = any() % 2 ? 0 : any();
   s->buf_index = any() % 8;
   s->file_index = any() % 8;
   s->pad2 = any() % 3;
   s->user_data = any() % 5;
}

int main(void)
{
   struct ring r;
   char       *spare;
   long        page = sysconf(_SC_PAGESIZE);
   int         i;

   spare = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE,
                MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
   munmap(spare + page, page);
   must(ring_setup(&r, 64, 0) == 0, "io_uring_setup");
   for (i = 0; i < 2000; i++) {
      garbage(&r, spare);
      memset(spare, any(), 4096);
      if (i % 3 == 0)
         go(&r);
      *at(&r, r.p.cq.head) = *at(&r, r.p.cq.tail);
   }
   for (i = 0; i < 60; i++) {
      void *where[] = { NULL, (void *)1L, (void *)-1L, spare, spare + page - 8 };
      syscall(NR_register, i % 3 ? r.fd : -1, any() % 40, where[any() % 5],
              any() % 2 ? any() % 20 : any());
   }
   say("indices");
   must(ring_setup(&r, 8, 0) == 0, "io_uring_setup");
   for (i = 0; i < 8; i++)
      at(&r, r.p.sq.seven)[i] = any();
   r.tail = 5;
   go(&r);
   *at(&r, r.p.sq.tail) = any();
   syscall(NR_enter, r.fd, 8, 0, 0, NULL, 0);
   *at(&r, r.p.sq.head) = any();
   *at(&r, r.p.cq.tail) = any();
   syscall(NR_enter, r.fd, 8, 0, 0, NULL, 0);
   *at(&r, r.p.sq.mask) = -1;
   *at(&r, r.p.sq.entries) = -1;
   syscall(NR_enter, r.fd, 8, 0, 0, NULL, 0);
   say("a ring that closes itself, or says that it is new");
   must(ring_setup(&r, 8, 0) == 0, "io_uring_setup");
   entry(&r, CLOSE, r.fd, NULL, 0, 0);
   go(&r);
   entry(&r, ACCEPT, -1, NULL, 0, 0);
   publish(&r);
   {
      uint32_t    tail = *at(&r, r.p.cq.tail);
      struct cqe *c = (struct cqe *)(r.rings + r.p.cq.six)
                      + (tail & (r.p.cq_entries - 1));
      entry(&r, SOCKET, AF_UNIX, NULL, 0, SOCK_STREAM)->flags = 16;
      go(&r);
      c->user_data = r.tail;
      c->res = r.fd;
      c->flags = 0;
      *at(&r, r.p.cq.tail) = tail + 1;
      syscall(NR_enter, r.fd, 0, 0, 0, NULL, 0);
      syscall(NR_enter, r.fd, 0, 0, 0, NULL, 0);
   }
   say("protected");
   must(ring_setup(&r, 8, 0) == 0, "io_uring_setup");
   entry(&r, READ, 0, spare, 4, 0);
   publish(&r);
   mprotect(r.sqes, page, PROT_NONE);
   syscall(NR_enter, r.fd, 1, 0, 0, NULL, 0);
   mprotect(r.rings, page, PROT_NONE);
   syscall(NR_enter, r.fd, 1, 0, 0, NULL, 0);
   say("gone, and something else in its place");
   must(ring_setup(&r, 8, 2) == 0, "io_uring_setup");
   entry(&r, READ, 0, spare, 4, 0);
   munmap(r.sqes, page);
   publish(&r);
   syscall(NR_enter, r.fd, 1, 0, 0, NULL, 0);
   mmap(r.rings, page, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
        0);
   syscall(NR_enter, r.fd, 1, 0, 0, NULL, 0);
   say("an fd that is another now");
   must(ring_setup(&r, 8, 0) == 0, "io_uring_setup");
   entry(&r, READ, 0, spare, 4, 0);
   publish(&r);
   dup2(0, r.fd);
   syscall(NR_enter, r.fd, 1, 0, 0, NULL, 0);
   syscall(NR_setup, 8, (void *)-1L);
   syscall(NR_setup, 8, NULL);
   syscall(NR_enter, -1, 1, 1, 1 | 8, (void *)-1L, 24);
   say("survived");
   return 0;
}
