/* A program that takes completions without a call, whenever they come, is told
   nothing false.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "uring.h"
#include <netinet/in.h>
#include <sys/stat.h>

static char *undefined(char *block, size_t len)
{
   VALGRIND_MAKE_MEM_UNDEFINED(block, len);
   return block;
}

/* Waits without a call, so that Valgrind sees nothing of it. */
static int later(struct ring *r)
{
   return reap(r).res;
}

int main(int argc, char **argv)
{
   static char  page[4096] __attribute__((aligned(4096)));
   static char  block[4096], control[64];
   struct ring  r;
   uint32_t     flags = argc > 1 ? strtoul(argv[1], NULL, 0) : 0;
   int          file = file_of(64), pair[2], listener, client, len;
   struct iovec iov = { page, sizeof(page) }, one = { block, 64 };
   struct msghdr msg = { 0 };
   struct sockaddr_in in = { .sin_family = AF_INET };
   struct sqe  *s;
   socklen_t    in_len = sizeof(in);

   must(ring_setup(&r, 8, flags) == 0, "io_uring_setup");
   must(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0, "socketpair");

   entry(&r, RECV, pair[1], undefined(block, 64), 64, 0);
   must(enter(&r, 0) == 1, "enter");
   must(write(pair[0], "12345678", 8) == 8, "write");
   must(later(&r) == 8, "RECV");
   look_at(block, 8);

   entry(&r, READ, file, undefined(block, 64), 64, 0)->flags = IO_LINK;
   entry(&r, WRITE, pair[0], block, 64, 0);
   must(enter(&r, 0) == 2, "enter");
   must(later(&r) == 64 && later(&r) == 64, "READ, then WRITE");
   look_at(block, 64);
   must(read(pair[1], block, 64) == 64, "read");

   undefined(control, sizeof(control));
   undefined(block, 64);
   msg.msg_iov = &one;
   msg.msg_iovlen = 1;
   msg.msg_control = control;
   msg.msg_controllen = sizeof(control);
   VALGRIND_MAKE_MEM_UNDEFINED(&msg.msg_flags, sizeof(msg.msg_flags));
   entry(&r, RECVMSG, pair[1], &msg, 1, 0);
   must(enter(&r, 0) == 1, "enter");
   must(write(pair[0], "12345678", 8) == 8, "write");
   must(later(&r) == 8, "RECVMSG");
   look_at(block, 8);
   look_at(&msg, sizeof(msg));

   must(syscall(NR_register, r.fd, 0, &iov, 1) == 0, "REGISTER_BUFFERS");
   undefined(page, 64);
   entry(&r, READ_FIXED, file, page, 64, 0);
   must(enter(&r, 0) == 1, "enter");
   must(later(&r) == 64, "READ_FIXED");
   look_at(page, 64);

   undefined(block, sizeof(block));
   entry(&r, STATX, AT_FDCWD, "/", 0x7ff, (uintptr_t)block);
   must(enter(&r, 0) == 1, "enter");
   must(later(&r) == 0, "STATX");
   look_at(block, 256);

   listener = socket(AF_INET, SOCK_STREAM, 0);
   in.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
   must(bind(listener, (void *)&in, sizeof(in)) == 0
        && listen(listener, 1) == 0
        && getsockname(listener, (void *)&in, &in_len) == 0, "listen");
   undefined(block, 64);
   len = 64;
   s = entry(&r, ACCEPT, listener, block, 0, (uintptr_t)&len);
   s->file_index = 0;
   must(enter(&r, 0) == 1, "enter");
   client = socket(AF_INET, SOCK_STREAM, 0);
   must(connect(client, (void *)&in, sizeof(in)) == 0, "connect");
   must(later(&r) >= 0, "ACCEPT");
   look_at(block, len);
   say("all was silent");
   return 0;
}
