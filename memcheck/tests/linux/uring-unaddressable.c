/* What io_uring may write or reads must be there when a request is submitted.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "uring.h"

int main(void)
{
   struct ring  r;
   int          file = file_of(16), null = open("/dev/null", O_WRONLY);
   uintptr_t    was;
   char        *block = malloc(4096), *gone = malloc(16);
   struct iovec iov[2] = { { block, 16 }, { block + 16, 16 } };

   must(ring_setup(&r, 8, 0) == 0, "io_uring_setup");
   memset(gone, 1, 16);
   memset(block, 1, 4096);
   VALGRIND_MAKE_MEM_NOACCESS(block + 16, 4080);
   say("read of 64 bytes to a block of 16");
   entry(&r, READ, file, block, 64, 0);
   must(do_one(&r) == 16, "READ");
   say("to two of 16, of which the second is none");
   entry(&r, READV, file, iov, 2, 0);
   must(do_one(&r) == 16, "READV");
   say("write from a block of 16");
   entry(&r, WRITE, null, block, 17, 0);
   must(do_one(&r) == 17, "WRITE");
   say("from one that was freed");
   was = (uintptr_t)gone;
   free(gone);
   entry(&r, WRITE, null, NULL, 16, 0)->addr = was;
   must(do_one(&r) == 16, "WRITE");
   say("from an iovec that is not all there");
   entry(&r, WRITEV, null, memcpy(block, iov, 16), 2, 0);
   do_one(&r);
   say("statx to the block");
   entry(&r, STATX, AT_FDCWD, "/", 0x7ff, (uintptr_t)block);
   must(do_one(&r) == 0, "STATX");
   return 0;
}
