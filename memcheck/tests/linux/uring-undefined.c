/* What io_uring reads must be defined when a request is submitted: the data, what
   leads to it, and what of the entry the operation uses.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "uring.h"
#include <netinet/in.h>

int main(void)
{
   struct ring   r;
   struct sqe   *s;
   int           null = open("/dev/null", O_WRONLY), pair[2];
   char         *block = malloc(64);
   struct iovec *iov = malloc(sizeof(*iov)), good = { block, 8 };
   struct msghdr *msg = malloc(sizeof(*msg));
   struct sockaddr_in *in = malloc(sizeof(*in));
   int64_t      *time = malloc(16);

   must(ring_setup(&r, 8, 0) == 0, "io_uring_setup");
   must(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0, "socketpair");
   memset(block, 1, 32);
   say("data");
   entry(&r, WRITE, null, block, 33, 0);
   must(do_one(&r) == 33, "WRITE");
   say("sqe.off, which a write uses");
   s = entry(&r, WRITE, null, block, 8, 0);
   VALGRIND_MAKE_MEM_UNDEFINED(&s->off, 8);
   must(do_one(&r) == 8, "WRITE");
   say("sqe.addr and more is one report");
   s = entry(&r, WRITE, null, block + 32, 8, 0);
   VALGRIND_MAKE_MEM_UNDEFINED(&s->addr, 12);
   must(do_one(&r) == 8, "WRITE");
   say("sqe.addr3, which it does not use");
   s = entry(&r, WRITE, null, block, 8, 0);
   VALGRIND_MAKE_MEM_UNDEFINED(&s->addr3, 8);
   must(do_one(&r) == 8, "WRITE");
   say("a length in an iovec");
   iov->iov_base = block;
   iov->iov_len = 8;
   VALGRIND_MAKE_MEM_UNDEFINED(&iov->iov_len, sizeof(iov->iov_len));
   entry(&r, WRITEV, null, iov, 1, 0);
   must(do_one(&r) == 8, "WRITEV");
   say("what is sent");
   entry(&r, SEND, pair[0], block + 30, 8, 0);
   must(do_one(&r) == 8, "SEND");
   say("sent by a message whose flags are not used");
   msg->msg_name = NULL;
   msg->msg_namelen = 0;
   msg->msg_iov = &good;
   msg->msg_iovlen = 1;
   msg->msg_control = NULL;
   msg->msg_controllen = 0;
   entry(&r, SENDMSG, pair[0], msg, 1, 0);
   must(do_one(&r) == 8, "SENDMSG");
   say("its length of control data");
   VALGRIND_MAKE_MEM_UNDEFINED(&msg->msg_controllen,
                               sizeof(msg->msg_controllen));
   entry(&r, SENDMSG, pair[0], msg, 1, 0);
   must(do_one(&r) == 8, "SENDMSG");
   say("an address, but not the end of it");
   in->sin_family = AF_INET;
   in->sin_port = 0;
   entry(&r, SEND, pair[0], block, 8, (uintptr_t)in)->file_index = sizeof(*in);
   do_one(&r);
   say("a time");
   time[0] = 0;
   entry(&r, TIMEOUT, -1, time, 1, 0);
   do_one(&r);
   return 0;
}
