/* The rows of io_uring and of Linux AIO against examples: of each operation which
   bytes of its entry the kernel uses, and what lies at its pointers, as
   io_uring/opdef.c and fs/aio.c of Linux 7.3 have it.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "aio-ops.h"
#include "uring-ops.h"
#include "uring-register.h"

static unsigned passed, failed;

/* Where an entry is, and what its pointers point to: A at addr, O at off, T at
   addr3; 4096 bytes each, which hold what the example says. */
#define ENTRY 0x10000ULL
#define A     0x100000ULL
#define O     0x200000ULL
#define T     0x300000ULL
#define V     0x400000ULL         /* what an iovec in A points to */
#define SIZE  4096

static unsigned char at_a[SIZE], at_o[SIZE], at_t[SIZE], at_v[SIZE], entry[128];
static char said[4096];

static const struct { ULong at; unsigned char *bytes; size_t size; } blocks[] = {
   { ENTRY, entry, sizeof(entry) }, { A, at_a, SIZE }, { O, at_o, SIZE },
   { T, at_t, SIZE }, { V, at_v, SIZE }
};

static Bool peek(void *opaque, ULong addr, void *to, UInt len)
{
   (void)opaque;
   for (unsigned i = 0; i < 5; i++)
      if (addr >= blocks[i].at && len <= blocks[i].size
          && addr - blocks[i].at <= blocks[i].size - len) {
         memcpy(to, blocks[i].bytes + (addr - blocks[i].at), len);
         return True;
      }
   return False;
}

static char used[64];

static void add(const char *format, ...)
{
   va_list ap;

   va_start(ap, format);
   vsnprintf(said + strlen(said), sizeof(said) - strlen(said), format, ap);
   va_end(ap);
}

/* "A+0:16r ": 16 bytes are read there; w: may be written. */
static void span(void *opaque, const Effects *e, FxAccess access, ULong addr,
                 ULong len, const HChar *what)
{
   static const struct { ULong at; char name; } names[] = {
      { A, 'A' }, { O, 'O' }, { T, 'T' }, { V, 'V' }
   };

   (void)opaque;
   (void)e;
   if (!what || !*what)
      add("NAMELESS ");
   if (addr >= ENTRY && addr < ENTRY + sizeof(entry)) {
      for (ULong i = 0; i < len; i++)
         if (access == FxRead && addr - ENTRY + i < 64)
            used[addr - ENTRY + i] = 1;
      return;
   }
   for (unsigned i = 0; i < 4; i++)
      if (addr >= names[i].at && addr < names[i].at + SIZE) {
         add("%c+%llu:%llu%c ", names[i].name,
             (unsigned long long)(addr - names[i].at), (unsigned long long)len,
             access == FxWrite ? 'w' : access == FxTouch ? 't' : 'r');
         return;
      }
   add("0x%llx:%llu ", (unsigned long long)addr, (unsigned long long)len);
}

/* By the first letters of their names, ? for a part of one; n is len, u op_flags, b buf_index, x
   file_index, 3 addr3, p pad2. */
static const struct { char letter; unsigned off, len; } members[] = {
   { 'f', 4, 4 }, { 'o', 8, 8 }, { 'a', 16, 8 }, { 'n', 24, 4 }, { 'u', 28, 4 },
   { 'b', 40, 2 }, { 'x', 44, 4 }, { '3', 48, 8 }, { 'p', 56, 8 }
};

static void say_members(char *to)
{
   for (unsigned i = 0; i < sizeof(members) / sizeof(members[0]); i++) {
      unsigned n = 0;
      for (unsigned j = 0; j < members[i].len; j++)
         n += used[members[i].off + j];
      if (n == members[i].len)
         *to++ = members[i].letter;
      else if (n > 0)
         *to++ = '?';
   }
   *to = 0;
}

static Bool buffer(void *opaque, UInt index, ULong *at, ULong *len)
{
   (void)opaque;
   *at  = A;
   *len = SIZE;
   return index == 0;
}

static Bool is_socket(void *opaque, const struct vki_uring_sqe *sqe)
{
   (void)opaque;
   return sqe->fd == 1;
}

static void compare(const char *name, const char *what, const char *is,
                    const char *should)
{
   if (strcmp(is, should) == 0) {
      passed++;
      return;
   }
   failed++;
   printf("FAIL: %s: %s is \"%s\", not \"%s\"\n", name, what, is, should);
}

static struct vki_uring_sqe sqe(int op, unsigned len)
{
   struct vki_uring_sqe s;

   memset(&s, 0, sizeof(s));
   s.opcode = op;
   s.fd = 1;
   s.addr = A;
   s.off = O;
   s.addr3 = T;
   s.len = len;
   s.file_index = 0;
   return s;
}

static void look(struct vki_uring_sqe s, const char *uses, const char *spans)
{
   static AsyncWrites writes;
   static UringRequest r;
   char is[16];

   memset(&r, 0, sizeof(r));
   memset(used, 0, sizeof(used));
   said[0] = 0;
   memcpy(entry, &s, sizeof(s));
   r.fx.wordsize = 8;
   r.fx.arg = ENTRY;
   r.fx.peek = peek;
   r.fx.span = span;
   r.sqe = s;
   r.writes = &writes;
   r.epoll_event_size = 12;
   r.buffer = buffer;
   r.is_socket = is_socket;
   ML_(fx_before)(&r.fx, ML_(uring_describe), &r);
   say_members(is);
   compare(r.name, "what it uses", is, uses);
   compare(r.name, "what is there", said, spans);
   for (unsigned i = 0; i < 44; i++)
      if ((i < 4 || (i >= 32 && i < 40) || i >= 42) && !used[i])
         compare(r.name, "what all use", "not all", "all");
}

static void put(unsigned char *to, unsigned n, ...)
{
   va_list ap;

   va_start(ap, n);
   for (unsigned i = 0; i < n; i++) {
      uint64_t word = va_arg(ap, uint64_t);
      memcpy(to + 8 * i, &word, 8);
   }
   va_end(ap);
}

#define U(x) ((uint64_t)(x))

static void operations(void)
{
   struct vki_uring_sqe s;

   strcpy((char *)at_a, "path");
   strcpy((char *)at_o, "other");
   strcpy((char *)at_t, "third");
   look(sqe(0, 0), "u", "");
   s = sqe(0, 0);
   s.op_flags = 1;
   look(s, "nu", "");
   look(sqe(3, 0), "foanubx", "");
   look(sqe(4, 64), "foanubp", "A+0:64w ");
   s = sqe(4, 64);
   s.buf_index = 1;                       /* the kernel's own */
   look(s, "foanubp", "");
   look(sqe(5, 64), "foanub?p", "A+0:64r ");
   look(sqe(6, 0), "foanub", "");
   look(sqe(7, 0), "oanubx", "");
   look(sqe(8, 0), "foanubx", "");
   look(sqe(11, 1), "oanubx3p", "A+0:16r ");
   s = sqe(11, 1);
   s.op_flags = 1 << 7;                   /* IMMEDIATE_ARG */
   look(s, "oanubx3p", "");
   look(sqe(12, 0), "anubx3p", "");
   s = sqe(12, 0);
   s.op_flags = 1 << 1;                   /* UPDATE */
   look(s, "oanubx3p", "O+0:16r ");
   look(sqe(14, 0), "oaux", "");
   s = sqe(14, 0);
   s.op_flags = 1 << 1;                   /* FD */
   look(s, "foux", "");
   look(sqe(15, 1), "oanubx3p", "A+0:16r ");
   look(sqe(17, 0), "foanubx", "");
   look(sqe(18, 0), "faubx", "A+0:5r ");
   s = sqe(18, 0);
   s.op_flags = 0100;                     /* O_CREAT */
   look(s, "fanubx", "A+0:5r ");
   look(sqe(19, 0), "foanubx", "");
   look(sqe(20, 3), "oanux", "A+0:12r ");
   s = sqe(20, 3);
   s.off = 0xffffffff;                    /* IORING_FILE_INDEX_ALLOC */
   look(s, "oanux", "A+0:12r A+0:12w ");
   look(sqe(21, 0), "foanubx", "A+0:5r O+0:256w ");
   look(sqe(22, 64), "foanup", "A+0:64w ");
   s = sqe(22, 64);
   s.flags = 1 << 5;                      /* BUFFER_SELECT */
   look(s, "foanubp", "");
   look(sqe(23, 64), "foanu?p", "A+0:64r ");
   s = sqe(24, 0);
   look(s, "foaubx", "");
   s.addr = 0;
   look(s, "foanubx", "");
   look(sqe(25, 0), "oaubx", "");
   look(sqe(27, 64), "foanux", "A+0:64w ");
   look(sqe(28, 24), "foanbx", "O+0:24r A+0:5r ");
   look(sqe(29, 1), "foanbx", "A+0:4r A+4:8r ");
   look(sqe(29, 2), "fonbx", "");         /* EPOLL_CTL_DEL */
   look(sqe(30, 0), "foanux", "");
   s = sqe(31, 16);
   s.fd = 4;
   look(s, "foanubx", "A+0:64w ");
   look(sqe(32, 0), "foanubx", "");
   look(sqe(33, 0), "foanux", "");
   look(sqe(34, 0), "foanubx", "");
   look(sqe(35, 0), "foanubx", "A+0:5r O+0:6r ");
   look(sqe(36, 0), "foanubx3p", "A+0:5r ");
   look(sqe(37, 0), "foanubx", "A+0:5r ");
   look(sqe(38, 0), "foanubx", "A+0:5r O+0:6r ");
   look(sqe(39, 0), "foanubx", "A+0:5r O+0:6r ");
   s = sqe(40, 0);
   look(s, "foanub", "");
   s.addr = 1;                            /* IORING_MSG_SEND_FD */
   look(s, "foanubx3", "");
   look(sqe(41, 10), "foanu", "A+0:5r O+0:10r ");
   look(sqe(42, 10), "oanu3", "A+0:5r O+0:10r T+0:6r ");
   look(sqe(43, 10), "foanu", "A+0:5r O+0:10w ");
   look(sqe(44, 10), "oanu3", "A+0:5r O+0:10w T+0:6r ");
   look(sqe(45, 0), "foanubx", "");
   s = sqe(46, 0);
   s.off = 2;                             /* GETSOCKOPT */
   s.file_index = 4;
   look(s, "foaux3", "T+0:4w ");
   s.off = 3;                             /* SETSOCKOPT */
   look(s, "foaux3", "T+0:4r ");
   s.fd = 2;                              /* no socket */
   look(s, "fou", "");
   look(sqe(49, 0), "foanup", "");
   look(sqe(50, 0), "foanubx3", "O+0:12w O+16:12w ");
   look(sqe(51, 0), "foanubx3", "A+0:4r ");
   look(sqe(52, 0), "foanubx3", "");
   look(sqe(54, 0), "foanubx3", "");
   look(sqe(55, 0), "foanubx3", "");
   look(sqe(57, 0), "foanubx", "");
   look(sqe(58, 0), "foanux3", "");
   look(sqe(59, 4), "foanubx", "A+0:48w ");
   look(sqe(62, 0), "foaux3", "A+0:8w ");
   look(sqe(63, 0), "u", "");
   look(sqe(64, 0), "fou", "");
}

/* struct nvme_uring_cmd is behind the first 48 bytes. */
static void nvme(void)
{
   enum { READ = 2, WRITE = 1, FABRICS = 0x7f, IO = 0x80, ADMIN = 0x82,
          VECTOR = 1 };
   const uint64_t RECEIVE = 0x06;
   struct vki_uring_sqe s = sqe(64, 0);
   const uint64_t of_nvme = _IOC(_IOC_READ | _IOC_WRITE, 'N', 0, 72);

   s.fd    = 2;
   s.pad2  = 0;
   s.addr3 = READ;
   s.off   = of_nvme + IO;
   put(entry + 64, 3, U(0), A, U(100) << 32);
   look(s, "fou?p", "A+0:100w ");
   s.addr3 = WRITE;
   look(s, "fou?p", "A+0:100r ");
   s.addr3 = READ | WRITE;          /* mapped as a write is */
   look(s, "fou?p", "A+0:100r ");
   s.addr3 = FABRICS | RECEIVE << 32;
   look(s, "fou?p", "A+0:100w ");
   s.addr3 = WRITE;
   put(entry + 64, 3, T, A, U(8));  /* metadata, and no data */
   look(s, "fou?p", "");
   put(entry + 64, 3, T, A, U(100) << 32 | 8);
   look(s, "fou?p", "A+0:100r T+0:8r ");
   s.addr3 = READ;
   s.off   = of_nvme + ADMIN;
   look(s, "fou?p", "A+0:100w T+0:8w ");
   put(at_a, 2, V, U(10));
   put(entry + 64, 3, U(0), A, U(1) << 32);
   s.off   = of_nvme + ADMIN + VECTOR;
   look(s, "fou?p", "A+0:16r V+0:10w ");
   /* An entry of 64 bytes has no command. */
   s.opcode = 46;
   look(s, "fou", "");
}

static void vectors(void)
{
   struct vki_uring_sqe s;

   put(at_a, 4, V, U(10), V + 100, U(20));
   look(sqe(1, 2), "foanup", "A+0:32r V+0:10w V+100:20w ");
   look(sqe(2, 2), "foanu?p", "A+0:32r V+0:10r V+100:20r ");
   look(sqe(60, 2), "foanubp", "A+0:32r V+0:10w V+100:20w ");
   look(sqe(61, 2), "foanub?p", "A+0:32r V+0:10r V+100:20r ");
   s = sqe(1, 1);
   s.flags = 1 << 5;
   look(s, "foanubp", "A+0:8t A+8:8r ");
   /* More than UIO_MAXIOV is refused. */
   look(sqe(1, 1025), "foanup", "");
   /* futex_waitv: of 24 bytes each. */
   put(at_a, 3, U(1), V, U(2));
   look(sqe(53, 1), "foanubx3", "A+0:24r V+0:4r ");
}

static void messages(void)
{
   struct vki_uring_sqe s;

   /* msg_name, msg_namelen, msg_iov, msg_iovlen, msg_control, _controllen */
   put(at_a, 6, T, U(16), O, U(1), U(0), U(0));
   put(at_o, 2, V, U(10));
   memset(at_t, 0, 16);
   at_t[0] = 2;                           /* AF_INET */
   look(sqe(9, 1), "foanux",
        "A+0:8r A+8:4r A+16:8r A+24:8r A+32:8r A+40:8r T+0:2r T+2:6r T+8:8t O+0:16r "
        "V+0:10r ");
   look(sqe(48, 1), "foanux3p",
        "A+0:8r A+8:4r A+16:8r A+24:8r A+32:8r A+40:8r T+0:2r T+2:6r T+8:8t O+0:16r "
        "V+0:10r ");
   look(sqe(10, 1), "foanux",
        "A+0:8r A+8:4r A+16:8r A+24:8r A+32:8r A+40:8r O+0:16r V+0:10w "
        "T+0:16w A+8:4w A+40:8w A+48:4w ");
   s = sqe(10, 1);
   s.flags = 1 << 5;
   s.ioprio = 1 << 1;                     /* RECV_MULTISHOT */
   look(s, "foanubx",
        "A+0:8r A+8:4r A+16:8r A+24:8r A+32:8r A+40:8r O+0:8t O+8:8r ");
   /* Two messages of control data: 20 bytes and 4 of padding, then 16. */
   put(at_a, 6, U(0), U(0), O, U(1), T, U(40));
   put(at_t, 5, U(20), U(0), U(0), U(16), U(0));
   look(sqe(9, 1), "foanux",
        "A+0:8r A+8:4r A+16:8r A+24:8r A+32:8r A+40:8r T+0:20r T+24:16r "
        "O+0:16r V+0:10r ");
   /* To an address: off and the low half of file_index. */
   memset(at_o, 0, 16);
   at_o[0] = 2;
   s = sqe(26, 10);
   s.file_index = 16;
   look(s, "foanux", "O+0:2r O+2:6r O+8:8t A+0:10r ");
   s = sqe(47, 10);
   s.off = 0;
   look(s, "foanux3p", "A+0:10r ");
   s = sqe(16, 0);
   s.off = 16;
   at_a[0] = 2;
   at_a[1] = 0;
   look(s, "foanubx", "A+0:2r A+2:6r A+8:8t ");
   s.opcode = 56;
   look(s, "foanubx", "A+0:2r A+2:6r A+8:8t ");
   /* accept: the length is at off. */
   put(at_o, 1, U(16));
   look(sqe(13, 0), "foanubx", "O+0:4r O+0:4w A+0:16w ");
}

/* By what was written: N bytes of these. */
static char written[200];

static void wrote(void *opaque, ULong at, ULong len)
{
   (void)opaque;
   snprintf(written + strlen(written), sizeof(written) - strlen(written),
            "%llu:%llu ", (unsigned long long)at, (unsigned long long)len);
}

static void results(void)
{
   static const AsyncWrite w[] = {
      { AsyncData, 100, 10 }, { AsyncData, 200, 10 }, { AsyncWhole, 300, 4 },
      { AsyncUpTo, 400, 5 }
   };
   static const struct { Long result; const char *should; } cases[] = {
      { 0, "300:4 400:5 " }, { 5, "100:5 300:4 400:5 " },
      { 12, "100:10 200:2 300:4 400:5 " }, { 99, "100:10 200:10 300:4 400:5 " },
      { -9, "" }
   };

   for (unsigned i = 0; i < 5; i++) {
      written[0] = 0;
      ML_(async_written)(w, 4, cases[i].result, wrote, NULL);
      compare("result", "what was written", written, cases[i].should);
   }
}

static void aio(void)
{
   static AsyncWrites writes;
   static const struct { unsigned op; const char *name, *should; } cases[] = {
      { 0, "PREAD", "A+0:2w " }, { 1, "PWRITE", "A+0:2r " },
      { 2, "FSYNC", "" }, { 3, "FDSYNC", "" }, { 5, "POLL", "" },
      { 7, "PREADV", "A+0:32r V+0:10w V+100:20w " },
      { 8, "PWRITEV", "A+0:32r V+0:10r V+100:20r " }, { 9, "iocb", "" }
   };

   put(at_a, 4, V, U(10), V + 100, U(20));
   for (unsigned i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
      AioRequest r;
      memset(&r, 0, sizeof(r));
      memset(used, 0, sizeof(used));
      said[0] = 0;
      put(entry, 8, U(0), U(0), U(cases[i].op), A, U(2), U(0), U(0), U(0));
      r.fx.wordsize = 8;
      r.fx.arg = ENTRY;
      r.fx.peek = peek;
      r.fx.span = span;
      r.writes = &writes;
      ML_(fx_before)(&r.fx, ML_(aio_describe), &r);
      compare(cases[i].name, "its name", r.name, cases[i].name);
      compare(cases[i].name, "what is there", said, cases[i].should);
      /* neither aio_key, aio_reqprio nor aio_resfd */
      compare(cases[i].name, "what it uses",
              !used[8] && used[12] && !used[18] && !used[60] && used[56]
              ? "right" : "wrong", "right");
   }
}

int main(void)
{
   operations();
   nvme();
   vectors();
   messages();
   results();
   aio();
   if (failed == 0)
      printf("PASS: the rows of io_uring and AIO agree with the examples\n");
   printf("%u passed, %u failed, 0 skipped\n", passed, failed);
   return failed > 0;
}
