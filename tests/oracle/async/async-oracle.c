/* The oracle of io_uring and of Linux AIO: it measures which bytes the running
   kernel reads and writes in a request, and compares them with what the tables
   say.  A sample fills in a request and asks for the blocks that it points to,
   each of which ends where nothing is mapped:

     garbage   where the tables say that nothing is read, anything may be, also
               in the request itself
     written   which bytes differ after it, with two fillings
     needed    with the last byte that is used inaccessible the result is another
     behind    what follows the last byte that is used may be inaccessible
     to write  of a block that is only read the memory may be read-only; of one
               that is written it may not

   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <linux/aio_abi.h>
#include <poll.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <netinet/in.h>
#include <unistd.h>

#include "aio-ops.h"
#include "uring-ops.h"
#include "request.h"

/*--------------------------------------------------------------------*/
/*--- The blocks                                                   ---*/
/*--------------------------------------------------------------------*/

#define MAX_BLOCKS 6
#define PAGE       4096

enum { READ = 1, TOUCH = 2, WRITE = 4 };

static struct block {
   unsigned char *page;            /* inaccessible on either side */
   unsigned char *at;
   size_t         size;
   char           claim[PAGE];     /* before; READ, TOUCH, WRITE */
   char           after[PAGE];     /* WRITE: written; TOUCH: may be */
   bool           changed[PAGE];
} blocks[MAX_BLOCKS];
static int n_blocks;

/* How the next run has them. */
static struct {
   int      block;                 /* this one: */
   size_t   cut;                   /* lacks so many bytes at its end */
   bool     read_only;
   unsigned char fill;
   bool     garbage;               /* FILL also where nothing is read */
} layout;

static const int whole = -1;

static void map_blocks(void)
{
   for (int i = 0; i < MAX_BLOCKS; i++) {
      unsigned char *p = mmap(NULL, 3 * PAGE, PROT_NONE,
                              MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
      blocks[i].page = p + PAGE;
   }
}

uint64_t block(size_t size, const void *content)
{
   const int     i = n_blocks++;
   struct block *b = &blocks[i];
   const size_t  cut = i == layout.block ? layout.cut : 0;

   mprotect(b->page, PAGE, PROT_READ | PROT_WRITE);
   memset(b->page, layout.fill, PAGE);
   b->size = size;
   b->at   = b->page + PAGE - (size - cut);
   if (content)
      memcpy(b->at, content, size - cut);
   return (uintptr_t)b->at;
}

uint64_t text(const char *string)
{
   return block(strlen(string) + 1, string);
}

static void finish_blocks(void)
{
   for (int i = 0; i < n_blocks; i++) {
      struct block *b = &blocks[i];
      for (size_t j = 0; layout.garbage && j < b->size; j++)
         if (!(b->claim[j] & READ) && b->at + j < b->page + PAGE)
            b->at[j] = layout.fill;
      if (i == layout.block && layout.read_only)
         mprotect(b->page, PAGE, PROT_READ);
   }
}

/*--------------------------------------------------------------------*/
/*--- What the tables say                                          ---*/
/*--------------------------------------------------------------------*/

static unsigned char request[128];      /* the entry, or iocb */
static char request_claim[128];
static char stray[200];

static void mark(ULong addr, ULong len, int how, bool after)
{
   if (addr >= (uintptr_t)request
       && addr + len <= (uintptr_t)request + sizeof(request)) {
      memset(request_claim + (addr - (uintptr_t)request), how, len);
      return;
   }
   for (int i = 0; i < n_blocks; i++) {
      struct block *b = &blocks[i];
      if (addr >= (uintptr_t)b->at
          && addr + len <= (uintptr_t)b->at + b->size) {
         char *to = (after ? b->after : b->claim) + (addr - (uintptr_t)b->at);
         for (ULong j = 0; j < len; j++)
            to[j] |= how;
         return;
      }
   }
   snprintf(stray, sizeof(stray), "%llu bytes at 0x%llx, where nothing is",
            (unsigned long long)len, (unsigned long long)addr);
}

static void span(void *opaque, const Effects *e, FxAccess access, ULong addr,
                 ULong len, const HChar *what)
{
   (void)opaque;
   (void)e;
   (void)what;
   mark(addr, len, access == FxRead ? READ : access == FxTouch ? TOUCH : WRITE,
        false);
}

static Bool peek(void *opaque, ULong addr, void *to, UInt len)
{
   struct iovec here = { to, len }, there = { (void *)(uintptr_t)addr, len };

   (void)opaque;
   return syscall(SYS_process_vm_readv, getpid(), &here, 1UL, &there, 1UL, 0UL)
          == (long)len;
}

static Bool is_socket(void *opaque, const struct vki_uring_sqe *sqe)
{
   struct stat s;

   (void)opaque;
   return fstat(sqe->fd, &s) == 0 && S_ISSOCK(s.st_mode);
}

static AsyncWrites  writes;
static UringRequest uring;
static AioRequest   aio;

static void forget_claims(void)
{
   stray[0] = 0;
   memset(request_claim, 0, sizeof(request_claim));
   for (int i = 0; i < MAX_BLOCKS; i++) {
      memset(blocks[i].claim, 0, PAGE);
      memset(blocks[i].after, 0, PAGE);
      memset(blocks[i].changed, 0, PAGE);
   }
}

static void begin_claim(Effects *e)
{
   memset(&writes, 0, sizeof(writes));
   e->wordsize = sizeof(long);
   e->arg      = (uintptr_t)request;
   e->peek     = peek;
   e->span     = span;
}

static void claim_uring(const struct vki_uring_sqe *sqe)
{
   memset(&uring, 0, sizeof(uring));
   begin_claim(&uring.fx);
   uring.sqe              = *sqe;
   uring.writes           = &writes;
   uring.epoll_event_size = sizeof(struct epoll_event);
   uring.is_socket        = is_socket;
   ML_(fx_before)(&uring.fx, ML_(uring_describe), &uring);
}

static void claim_aio(void)
{
   memset(&aio, 0, sizeof(aio));
   begin_claim(&aio.fx);
   aio.writes = &writes;
   ML_(fx_before)(&aio.fx, ML_(aio_describe), &aio);
}

static void written(void *opaque, ULong at, ULong len)
{
   (void)opaque;
   mark(at, len, WRITE, true);
}

/* AsyncUpTo: at most. */
static void claim_written(long result)
{
   AsyncWrite sure[ASYNC_WRITES];
   unsigned n = 0;

   for (unsigned i = 0; i < writes.n; i++)
      if (writes.write[i].how == AsyncUpTo)
         mark(writes.write[i].at, writes.write[i].len, TOUCH, true);
      else
         sure[n++] = writes.write[i];
   ML_(async_written)(sure, n, writes.each ? result * writes.each : result,
                      written, NULL);
}

/*--------------------------------------------------------------------*/
/*--- Runs                                                         ---*/
/*--------------------------------------------------------------------*/

static long run(const struct sample *s, bool claims)
{
   struct vki_uring_sqe sqe;
   struct iocb iocb;
   const size_t size = s->is_aio ? sizeof(iocb) : sizeof(sqe);
   long result;

   n_blocks = 0;
   new_surroundings();
   memset(&sqe, 0, sizeof(sqe));
   memset(&iocb, 0, sizeof(iocb));
   if (s->is_aio) {
      iocb.aio_lio_opcode = s->opcode;
      s->build_aio(&iocb);
      memcpy(request, &iocb, size);
   } else {
      sqe.opcode = s->opcode;
      s->build(&sqe);
      memcpy(request, &sqe, size);
   }
   if (claims) {
      forget_claims();
      if (s->is_aio)
         claim_aio();
      else
         claim_uring(&sqe);
   }
   finish_blocks();
   for (size_t i = 0; layout.garbage && i < size; i++)
      if (!(request_claim[i] & READ))
         request[i] = layout.fill;
   result = s->is_aio ? submit_aio(request) : submit_uring(request);
   if (!s->is_aio && uring.makes_fd && result >= 0) {
      close(result);
      result = 0;
   }
   for (int i = 0; i < n_blocks && layout.garbage; i++)
      for (size_t j = 0; j < blocks[i].size; j++)
         if (!(blocks[i].claim[j] & READ) && blocks[i].at[j] != layout.fill)
            blocks[i].changed[j] = true;
   drop_surroundings();
   return result;
}

static long run_with(const struct sample *s, int block, size_t cut,
                     bool read_only)
{
   layout.block     = block;
   layout.cut       = cut;
   layout.read_only = read_only;
   return run(s, false);
}

static char said[2000];

static void differs(const char *format, ...)
{
   va_list ap;
   const size_t n = strlen(said);

   va_start(ap, format);
   snprintf(said + n, sizeof(said) - n, "   ");
   vsnprintf(said + strlen(said), sizeof(said) - strlen(said), format, ap);
   va_end(ap);
   snprintf(said + strlen(said), sizeof(said) - strlen(said), "\n");
}

static void compare_block(const struct sample *s, int i, long result)
{
   struct block *const b = &blocks[i];
   const size_t size = b->size;
   size_t certain = 0, all = 0;
   bool is_written = false;
   long r;

   for (size_t j = 0; j < size; j++) {
      if ((b->claim[j] & READ) || (b->after[j] & WRITE))
         certain = j + 1;
      if (b->claim[j])
         all = j + 1;
      if (b->after[j] & WRITE)
         is_written = true;
      if (b->claim[j] & READ)
         continue;                   /* it would be overwritten */
      if (b->changed[j] && !b->after[j])
         differs("block %d, byte %zu is written, says the kernel", i, j);
      if (!b->changed[j] && (b->after[j] & WRITE))
         differs("block %d, byte %zu is not written, says the kernel", i, j);
   }
   if (certain > 0
       && run_with(s, i, size - (certain - 1), false) == result)
      differs("block %d, byte %zu need not be there", i, certain - 1);
   if (all < size && (r = run_with(s, i, size - all, false)) != result)
      differs("block %d must have more than %zu bytes: %ld", i, all, r);
   r = run_with(s, i, 0, true);
   if (is_written && r == result)
      differs("block %d need not be writable", i);
   if (!is_written && certain == all && r != result)
      differs("block %d must be writable: %ld", i, r);
}

/* Whether it was reached. */
static bool measure(const struct sample *s)
{
   static const unsigned char fills[] = { 0, 0xff };
   long result;
   int  n;

   said[0] = 0;
   memset(&layout, 0, sizeof(layout));
   layout.block = whole;
   result = run(s, true);
   if (result < 0 && result != s->expect) {
      snprintf(said, sizeof(said), "%s", strerror(-result));
      return false;
   }
   claim_written(result);
   if (stray[0])
      differs("%s", stray);
   layout.garbage = true;
   for (int i = 0; i < 2; i++) {
      long r;
      layout.fill = fills[i];
      r = run(s, false);
      if (r != result)
         differs("what is not read matters: %ld instead of %ld", r, result);
   }
   layout.garbage = false;
   layout.fill    = 0;
   n = n_blocks;
   for (int i = 0; i < n; i++)
      compare_block(s, i, result);
   return true;
}

int main(void)
{
   unsigned agree = 0, differ = 0, not_reached = 0;
   size_t   n;
   const struct sample *const samples = all_samples(&n);
   const char *const none = begin_requests();

   if (none) {
      printf("async-oracle: %s\n", none);
      return 77;
   }
   map_blocks();
   for (size_t i = 0; i < n; i++) {
      if (!measure(&samples[i])) {
         not_reached++;
         printf("%-24s not reached: %s\n", samples[i].name, said);
      } else if (said[0]) {
         differ++;
         printf("%-24s differs\n%s", samples[i].name, said);
      } else {
         agree++;
         printf("%-24s agrees\n", samples[i].name);
      }
   }
   printf("%u agree, %u differ, %u not reached\n", agree, differ, not_reached);
   return differ > 0;
}
