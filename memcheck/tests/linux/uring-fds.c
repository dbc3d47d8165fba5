/* --track-fds knows what requests open and close, whether their completions were
   seen by a call or not.  SPDX-License-Identifier: GPL-2.0-or-later */

#include "uring.h"

static int opened(struct ring *r, const char *path, int wait)
{
   entry(r, OPENAT, AT_FDCWD, path, 0, 0)->op_flags = O_RDONLY;
   must(enter(r, wait) == 1, "enter");
   return reap(r).res;
}

int main(void)
{
   struct ring r;
   int fd;

   must(ring_setup(&r, 8, 0) == 0, "io_uring_setup");
   say("opened and left open");
   must(opened(&r, "/dev/null", 1) >= 0, "OPENAT");
   say("opened, and closed by a request");
   fd = opened(&r, "/dev/zero", 1);
   entry(&r, CLOSE, fd, NULL, 0, 0);
   must(do_one(&r) == 0, "CLOSE");
   say("its number used again, and closed by close");
   must(opened(&r, "/dev/full", 0) == fd, "OPENAT");
   must(close(fd) == 0, "close");
   say("closed twice");
   close(fd);
   munmap(r.rings, 4096);
   close(r.fd);
   return 0;
}
