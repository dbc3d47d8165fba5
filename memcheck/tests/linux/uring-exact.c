/* With one thread, what was completed before io_uring_enter returns is known
   exactly: the rest of a buffer stays undefined.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "uring.h"

static char *undefined(void)
{
   static char block[256];

   VALGRIND_MAKE_MEM_UNDEFINED(block, sizeof(block));
   return block;
}

int main(void)
{
   struct ring  r;
   int          file = file_of(16), pair[2];
   char        *b;
   struct iovec iov[2];

   must(ring_setup(&r, 8, 0) == 0, "io_uring_setup");
   must(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0, "socketpair");
   say("what was read, and one byte more");
   b = undefined();
   entry(&r, READ, file, b, 64, 0);
   must(do_one(&r) == 16, "READ");
   look_at(b, 16);
   look_at(b, 17);
   say("to an iovec");
   b = undefined();
   iov[0].iov_base = b + 10;
   iov[0].iov_len = 10;
   iov[1].iov_base = b;
   iov[1].iov_len = 10;
   entry(&r, READV, file, iov, 2, 0);
   must(do_one(&r) == 16, "READV");
   look_at(b + 10, 10);
   look_at(b, 6);
   look_at(b, 7);
   say("what was received");
   b = undefined();
   must(write(pair[0], "1234", 4) == 4, "write");
   entry(&r, RECV, pair[1], b, 64, 0);
   must(do_one(&r) == 4, "RECV");
   look_at(b, 4);
   look_at(b, 5);
   say("what failed");
   b = undefined();
   entry(&r, READ, -1, b, 64, 0);
   must(do_one(&r) == -EBADF, "READ");
   look_at(b, 1);
   return 0;
}
