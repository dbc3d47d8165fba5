/* A program that takes completions of Linux AIO from the ring, whenever they come,
   is told nothing false, nor one that waits for them; POLL is known.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "aio.h"

int main(void)
{
   aio_context_t   ctx = aio_setup();
   int             file = file_of(64), p[2];
   static char     block[64];
   struct iovec    iov[2] = { { block, 32 }, { block + 32, 32 } };
   struct io_event event;
   struct iocb     i, j;

   must(pipe(p) == 0, "pipe");
   i = iocb(IOCB_CMD_POLL, p[0], (void *)POLLIN, 0);
   must(submit(ctx, &i) == 1, "POLL");
   must(write(p[1], "x", 1) == 1, "write");
   event = take(ctx);
   must(event.obj == (uintptr_t)&i && (event.res & POLLIN), "POLL");
   VALGRIND_MAKE_MEM_UNDEFINED(block, sizeof(block));
   i = iocb(IOCB_CMD_PREADV, file, iov, 2);
   must(submit(ctx, &i) == 1 && take(ctx).res == 64, "PREADV");
   look_at(block, 64);
   VALGRIND_MAKE_MEM_UNDEFINED(block, sizeof(block));
   j = iocb(IOCB_CMD_PREAD, file, block, 64);
   VALGRIND_MAKE_MEM_UNDEFINED(&event, sizeof(event));
   must(submit(ctx, &j) == 1
        && syscall(SYS_io_getevents, ctx, 1L, 1L, &event, NULL) == 1,
        "io_getevents");
   look_at(&event, sizeof(event));
   look_at(block, 64);
   must(syscall(SYS_io_destroy, ctx) == 0, "io_destroy");
   say("all was silent");
   return 0;
}
