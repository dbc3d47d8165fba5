/* Rings of another shape, and rings that send to each other: what a request
   reads is looked at, and what it writes is defined.  What this kernel does not
   have is passed over.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "uring.h"
#include <netinet/in.h>

enum { NO_MMAP = 1 << 14, SQE128 = 1 << 10, CQE32 = 1 << 11,
       DEFER_TASKRUN = 1 << 13, SINGLE_ISSUER = 1 << 12 };
enum { REGISTER_RING_FDS = 20, RESIZE_RINGS = 33, REGISTERED_RING = 16,
       GETEVENTS = 1, URING_CMD = 46, MULTISHOT = 1, MORE = 2 };

static char *undefined(char *block, size_t len)
{
   (void)VALGRIND_MAKE_MEM_UNDEFINED(block, len);
   return block;
}

static int file;

/* One of 128 bytes, in a ring of them, and its completion, of 32 perhaps. */
static int do_wide(struct ring *r, int op, void *addr, size_t stride)
{
   struct sqe *s = (struct sqe *)(r->sqes + 2 * sizeof(*s)
                                            * (r->tail & (r->p.sq_entries - 1)));
   uint32_t head;
   struct cqe *c;

   memset(s, 0, 2 * sizeof(*s));
   s->opcode = op;
   s->fd     = file;
   s->addr   = (uintptr_t)addr;
   s->len    = 64;
   at(r, r->p.sq.seven)[r->tail & (r->p.sq_entries - 1)]
      = r->tail & (r->p.sq_entries - 1);
   r->tail++;
   must(enter(r, 1) == 1, "enter");
   head = *at(r, r->p.cq.head);
   c = (struct cqe *)(r->rings + r->p.cq.six
                      + stride * (head & (r->p.cq_entries - 1)));
   look_at(c, sizeof(*c));
   __atomic_store_n(at(r, r->p.cq.head), head + 1, __ATOMIC_RELEASE);
   return c->res;
}

static void large_entries(char *block)
{
   struct ring r;

   say("entries of 128 bytes");
   if (ring_setup(&r, 4, SQE128 | CQE32) != 0)
      return;
   must(do_wide(&r, READ, undefined(block, 64), 32) == 64, "READ");
   look_at(block, 64);
   must(do_wide(&r, READ, undefined(block, 64), 32) == 64, "READ again");
   look_at(block, 64);
   close(r.fd);
}

static void own_memory(char *block)
{
   static char rings[0x4000] __attribute__((aligned(4096)));
   static char sqes[0x1000] __attribute__((aligned(4096)));
   struct ring r;

   say("rings in the program's own memory");
   memset(&r, 0, sizeof(r));
   r.p.flags   = NO_MMAP;
   r.p.cq.user = (uintptr_t)undefined(rings, sizeof(rings));
   r.p.sq.user = (uintptr_t)sqes;
   r.fd = syscall(NR_setup, 4, &r.p);
   if (r.fd < 0)
      return;
   r.rings = rings;
   r.sqes  = sqes;
   entry(&r, READ, file, undefined(block, 64), 64, 0);
   must(do_one(&r) == 64, "READ");
   look_at(block, 64);
   close(r.fd);
}

static void registered(char *block)
{
   struct { uint32_t offset, resv; uint64_t fd; } update = { -1, 0, 0 };
   struct ring r;

   say("a ring by its registered number");
   must(ring_setup(&r, 4, 0) == 0, "io_uring_setup");
   update.fd = r.fd;
   if (syscall(NR_register, r.fd, REGISTER_RING_FDS, &update, 1) != 1)
      return;
   entry(&r, READ, file, undefined(block, 64), 64, 0);
   publish(&r);
   must(syscall(NR_enter, update.offset, 1, 1, GETEVENTS | REGISTERED_RING,
                NULL, 0) == 1, "enter");
   must(reap(&r).res == 64, "READ");
   look_at(block, 64);
   entry(&r, WRITE, file, undefined(block, 64), 64, 0);
   publish(&r);
   say("and what was never written");
   must(syscall(NR_enter, update.offset, 1, 1, GETEVENTS | REGISTERED_RING,
                NULL, 0) == 1, "enter");
   close(r.fd);
}

static void resized(char *block)
{
   struct params p;
   struct ring r;

   say("rings of another size");
   if (ring_setup(&r, 4, DEFER_TASKRUN | SINGLE_ISSUER) != 0)
      return;
   memset(&p, 0, sizeof(p));
   p.sq_entries = 16;
   p.cq_entries = 32;
   p.flags      = 1 << 3;                /* CQSIZE */
   if (syscall(NR_register, r.fd, RESIZE_RINGS, &p, 1) != 0) {
      close(r.fd);
      return;
   }
   look_at(&p, sizeof(p));
   r.p     = p;
   r.rings = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, r.fd, 0);
   r.sqes  = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, r.fd,
                  0x10000000);
   entry(&r, READ, file, undefined(block, 64), 64, 0);
   must(do_one(&r) == 64, "READ");
   look_at(block, 64);
   close(r.fd);
}

static void message(char *block)
{
   struct ring from, to;
   struct cqe  c;

   say("a message to another ring");
   must(ring_setup(&from, 4, 0) == 0 && ring_setup(&to, 4, 0) == 0,
        "io_uring_setup");
   entry(&to, READ, file, undefined(block, 64), 64, 0);
   must(enter(&to, 1) == 1, "enter");
   entry(&from, MSG_RING, to.fd, NULL, 7, 77);
   if (do_one(&from) != 0)
      return;
   must(reap(&to).res == 64, "READ");
   c = reap(&to);
   must(c.res == 7 && c.user_data == 77, "MSG_RING");
   look_at(block, 64);
   close(from.fd);
   close(to.fd);
}

static void accept_more(void)
{
   struct sockaddr_in in = { .sin_family = AF_INET };
   socklen_t   len = sizeof(in);
   struct ring r;
   int listener = socket(AF_INET, SOCK_STREAM, 0), i;
   int client[2];

   say("accepted one after the other");
   in.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
   must(bind(listener, (void *)&in, sizeof(in)) == 0
        && listen(listener, 2) == 0
        && getsockname(listener, (void *)&in, &len) == 0, "listen");
   must(ring_setup(&r, 4, 0) == 0, "io_uring_setup");
   entry(&r, ACCEPT, listener, NULL, 0, 0)->ioprio = MULTISHOT;
   must(enter(&r, 0) == 1, "enter");
   for (i = 0; i < 2; i++) {
      struct cqe c;
      client[i] = socket(AF_INET, SOCK_STREAM, 0);
      must(connect(client[i], (void *)&in, sizeof(in)) == 0, "connect");
      c = reap(&r);
      if (c.res < 0)
         return;
      must((c.flags & MORE) != 0, "more to come");
      must(write(client[i], "x", 1) == 1, "write");
      close(c.res);
      close(client[i]);
   }
   close(r.fd);
   close(listener);
}

/* Whose driver is not known: nothing of it is looked at. */
static void command(char *block)
{
   struct ring r;
   struct sqe *s;
   int null = open("/dev/null", O_RDWR);

   say("a command to a file that is no socket");
   must(ring_setup(&r, 4, 0) == 0, "io_uring_setup");
   s = entry(&r, URING_CMD, null, NULL, 0, 0);
   undefined((char *)&s->addr, 8);
   undefined((char *)&s->addr3, 16);
   s->off = 0;
   do_one(&r);
   (void)block;
   close(null);
   close(r.fd);
}

int main(void)
{
   char *block = malloc(64);

   file = file_of(64);
   large_entries(block);
   own_memory(block);
   registered(block);
   resized(block);
   message(block);
   accept_more();
   command(block);
   return 0;
}
