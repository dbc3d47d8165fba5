/* What the requests of Linux AIO read must be defined, and what they may write must
   be there, when they are submitted; what was completed by then is known exactly.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "aio.h"

int main(void)
{
   aio_context_t ctx = aio_setup();
   int           file = file_of(16), null = open("/dev/null", O_WRONLY);
   char         *block = calloc(1, 4096);
   struct iovec  iov[2] = { { block, 8 }, { block + 4090, 8 } };
   struct iocb   i, *heap = malloc(sizeof(*heap));

   say("read to a block that is too short");
   VALGRIND_MAKE_MEM_NOACCESS(block + 4090, 6);
   i = iocb(IOCB_CMD_PREAD, file, block + 4080, 16);
   must(submit(ctx, &i) == 1 && take(ctx).res == 16, "PREAD");
   say("to an iovec");
   i = iocb(IOCB_CMD_PREADV, file, iov, 2);
   must(submit(ctx, &i) == 1, "PREADV");
   take(ctx);
   say("write of what is undefined");
   VALGRIND_MAKE_MEM_UNDEFINED(block + 8, 1);
   i = iocb(IOCB_CMD_PWRITE, null, block, 16);
   must(submit(ctx, &i) == 1 && take(ctx).res == 16, "PWRITE");
   say("an offset that is");
   *heap = iocb(IOCB_CMD_PWRITE, null, block, 8);
   VALGRIND_MAKE_MEM_UNDEFINED(&heap->aio_offset, 8);
   must(submit(ctx, heap) == 1, "PWRITE");
   take(ctx);
   say("a priority and an eventfd that are not used");
   i = iocb(IOCB_CMD_PWRITE, null, block, 8);
   VALGRIND_MAKE_MEM_UNDEFINED(&i.aio_reqprio, 2);
   VALGRIND_MAKE_MEM_UNDEFINED(&i.aio_resfd, 4);
   VALGRIND_MAKE_MEM_UNDEFINED(&i.aio_key, 4);
   must(submit(ctx, &i) == 1, "PWRITE");
   take(ctx);
   look_at(&i.aio_key, 4);
   say("what was read, and one byte more");
   VALGRIND_MAKE_MEM_UNDEFINED(block, 64);
   i = iocb(IOCB_CMD_PREAD, file, block, 64);
   must(submit(ctx, &i) == 1 && take(ctx).res == 16, "PREAD");
   look_at(block, 16);
   look_at(block, 17);
   say("destroy");
   must(syscall(SYS_io_destroy, ctx) == 0, "io_destroy");
   return 0;
}
