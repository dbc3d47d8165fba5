/* Requests that a kernel can serve in a scratch folder: one of each operation
   at least that points to memory.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "pub_core_basics.h"
#include "pub_core_vki.h"
#include "request.h"

/*--------------------------------------------------------------------*/
/*--- What is there                                                ---*/
/*--------------------------------------------------------------------*/

static char folder[] = "/tmp/async-oracle-XXXXXX";
static int  file, stream[2], packet[2], ends[2], epoll, listener, client, child;

static const char path[] = "path";

static void remove_folder(void)
{
   if (chdir("/") == 0)
      rmdir(folder);
}

void new_surroundings(void)
{
   static const struct sockaddr_un name = { AF_UNIX, "listener" };
   static bool made;
   char  content[4096];
   struct epoll_event event = { .events = EPOLLIN };

   if (!made) {
      if (!mkdtemp(folder) || chdir(folder) < 0) {
         perror(folder);
         exit(2);
      }
      atexit(remove_folder);
      made = true;
   }
   for (unsigned i = 0; i < sizeof(content); i++)
      content[i] = 1 + i % 100;
   file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
   if (write(file, content, sizeof(content)) != sizeof(content))
      perror(path);
   fsetxattr(file, "user.name", "0123456789", 10, 0);
   socketpair(AF_UNIX, SOCK_STREAM, 0, stream);
   socketpair(AF_UNIX, SOCK_SEQPACKET, 0, packet);
   if (pipe(ends) < 0
       || write(stream[1], content, 10) != 10
       || write(packet[1], content, 10) != 10
       || write(ends[1], content, 10) != 10)
      perror("ten bytes");
   epoll = epoll_create1(0);
   epoll_ctl(epoll, EPOLL_CTL_ADD, ends[0], &event);
   unlink("listener");
   listener = socket(AF_UNIX, SOCK_STREAM, 0);
   client   = socket(AF_UNIX, SOCK_STREAM, 0);
   bind(listener, (const struct sockaddr *)&name, sizeof(name));
   listen(listener, 1);
   child = 0;
}

void drop_surroundings(void)
{
   const int fds[] = { file, stream[0], stream[1], packet[0], packet[1],
                       ends[0], ends[1], epoll, listener, client };
   static const char *const names[] = { path, "listener", "other", "bound" };

   for (unsigned i = 0; i < sizeof(fds) / sizeof(fds[0]); i++)
      close(fds[i]);
   for (unsigned i = 0; i < sizeof(names) / sizeof(names[0]); i++)
      unlink(names[i]);
   rmdir("other");
   if (child > 0)
      waitpid(child, NULL, 0);
}

/*--------------------------------------------------------------------*/
/*--- Requests                                                     ---*/
/*--------------------------------------------------------------------*/

typedef struct vki_uring_sqe Sqe;

static const char ten[] = "123456789";

static void nop(Sqe *s)
{
   (void)s;
}

static void of_file(Sqe *s)
{
   s->fd = file;
}

static void read_64(Sqe *s)
{
   s->fd   = file;
   s->addr = block(64, NULL);
   s->len  = 64;
}

/* The file ends before. */
static void read_short(Sqe *s)
{
   read_64(s);
   s->off = 4096 - 20;
}

static void write_10(Sqe *s)
{
   s->fd   = file;
   s->addr = block(10, ten);
   s->len  = 10;
}

static void two_iovecs(Sqe *s, const char *first, const char *second)
{
   uint64_t iov[4] = { 0, 10, 0, 5 };

   iov[0]  = block(10, first);
   iov[2]  = block(5, second);
   s->fd   = file;
   s->addr = block(sizeof(iov), iov);
   s->len  = 2;
}

static void readv_two(Sqe *s)
{
   two_iovecs(s, NULL, NULL);
}

static void writev_two(Sqe *s)
{
   two_iovecs(s, ten, ten);
}

static void poll_add(Sqe *s)
{
   s->fd       = ends[0];
   s->op_flags = POLLIN;
}

static void sendmsg_10(Sqe *s)
{
   uint64_t iov[2] = { 0, 10 };
   struct msghdr m;

   memset(&m, 0, sizeof(m));
   iov[0]       = block(10, ten);
   m.msg_iov    = (struct iovec *)(uintptr_t)block(sizeof(iov), iov);
   m.msg_iovlen = 1;
   s->fd        = packet[0];
   s->addr      = block(sizeof(m), &m);
   s->len       = 1;
}

static void recvmsg_20(Sqe *s)
{
   uint64_t iov[2] = { 0, 20 };
   struct msghdr m;

   memset(&m, 0, sizeof(m));
   iov[0]       = block(20, NULL);
   m.msg_iov    = (struct iovec *)(uintptr_t)block(sizeof(iov), iov);
   m.msg_iovlen = 1;
   s->fd        = packet[0];
   s->addr      = block(sizeof(m), &m);
   s->len       = 1;
}

static void timeout(Sqe *s)
{
   static const int64_t soon[2] = { 0, 1 };

   s->fd   = -1;
   s->addr = block(sizeof(soon), soon);
   s->len  = 1;
}

static void accept_one(Sqe *s)
{
   static const struct sockaddr_un name = { AF_UNIX, "listener" };
   static const uint32_t size = sizeof(struct sockaddr_un);

   if (connect(client, (const struct sockaddr *)&name, sizeof(name)) < 0)
      perror("connect");
   s->fd   = listener;
   s->addr = block(size, NULL);
   s->off  = block(sizeof(size), &size);
}

static void connect_unix(Sqe *s)
{
   static const struct sockaddr_un name = { AF_UNIX, "listener" };

   s->fd   = client;
   s->addr = block(2 + sizeof("listener") + 20, &name);
   s->off  = 2 + sizeof("listener") + 20;
}

static void bind_unix(Sqe *s)
{
   static const struct sockaddr_un name = { AF_UNIX, "bound" };

   s->fd   = client;
   s->addr = block(2 + sizeof("bound"), &name);
   s->off  = 2 + sizeof("bound");
}

static void connect_inet(Sqe *s)
{
   struct sockaddr_in to = { .sin_family = AF_INET, .sin_port = htons(9) };

   to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
   close(client);
   client  = socket(AF_INET, SOCK_DGRAM, 0);
   s->fd   = client;
   s->addr = block(sizeof(to), &to);
   s->off  = sizeof(to);
}

static void fallocate_it(Sqe *s)
{
   s->fd   = file;
   s->addr = 8192;          /* the length */
}

static void openat_it(Sqe *s)
{
   s->fd       = AT_FDCWD;
   s->addr     = text(path);
   s->op_flags = O_RDWR;
}

static void openat_new(Sqe *s)
{
   s->fd       = AT_FDCWD;
   s->addr     = text("other");
   s->len      = 0600;
   s->op_flags = O_RDWR | O_CREAT;
}

static void openat2_it(Sqe *s)
{
   static const uint64_t how[3] = { O_RDWR };

   s->fd   = AT_FDCWD;
   s->addr = text(path);
   s->off  = block(sizeof(how), how);
   s->len  = sizeof(how);
}

static void close_it(Sqe *s)
{
   s->fd = dup(file);
}

static void files_update(Sqe *s)
{
   const int32_t fds[2] = { file, -1 };

   s->addr = block(sizeof(fds), fds);
   s->len  = 2;
}

static void statx_it(Sqe *s)
{
   s->fd   = AT_FDCWD;
   s->addr = text(path);
   s->off  = block(256, NULL);
   s->len  = STATX_BASIC_STATS;
}

static void madvise_it(Sqe *s)
{
   s->fd       = -1;
   s->addr     = 0;
   s->op_flags = 0;
}

static void send_10(Sqe *s)
{
   s->fd   = stream[0];
   s->addr = block(10, ten);
   s->len  = 10;
}

static void recv_20(Sqe *s)
{
   s->fd   = stream[0];
   s->addr = block(20, NULL);
   s->len  = 20;
}

static void epoll_add(Sqe *s)
{
   static const struct epoll_event event = { EPOLLIN, { .u64 = 7 } };

   s->fd   = epoll;
   s->off  = stream[0];
   s->len  = EPOLL_CTL_ADD;
   s->addr = block(sizeof(event), &event);
}

static void epoll_two(Sqe *s)
{
   s->fd   = epoll;
   s->addr = block(2 * sizeof(struct epoll_event), NULL);
   s->len  = 2;
}

static void splice_it(Sqe *s)
{
   s->file_index = ends[0];          /* splice_fd_in */
   s->addr       = -1;               /* its offset */
   s->off        = 0;
   s->fd         = file;
   s->len        = 10;
}

static void shutdown_it(Sqe *s)
{
   s->fd  = stream[0];
   s->len = SHUT_WR;
}

/* The file gets another name, or a second one. */
static void to_other(Sqe *s)
{
   s->fd   = AT_FDCWD;
   s->len  = AT_FDCWD;
   s->addr = text(path);
   s->off  = text("other");
}

static void symlinkat_it(Sqe *s)
{
   to_other(s);
   s->len = 0;
}

static void unlinkat_it(Sqe *s)
{
   s->fd   = AT_FDCWD;
   s->addr = text(path);
}

static void mkdirat_it(Sqe *s)
{
   s->fd   = AT_FDCWD;
   s->addr = text("other");
   s->len  = 0700;
}

static void set_xattr_of_file(Sqe *s)
{
   s->fd   = file;
   s->addr = text("user.other");
   s->off  = block(10, ten);
   s->len  = 10;
}

static void set_xattr(Sqe *s)
{
   set_xattr_of_file(s);
   s->fd    = 0;
   s->addr3 = text(path);
}

static void get_xattr_of_file(Sqe *s)
{
   s->fd   = file;
   s->addr = text("user.name");
   s->off  = block(20, NULL);
   s->len  = 20;
}

static void get_xattr(Sqe *s)
{
   get_xattr_of_file(s);
   s->fd    = 0;
   s->addr3 = text(path);
}

static void socket_it(Sqe *s)
{
   s->fd  = AF_UNIX;
   s->off = SOCK_STREAM;
}

/* SO_TYPE; level and name are the halves of addr. */
static void getsockopt_it(Sqe *s)
{
   s->fd         = stream[0];
   s->off        = 2;
   s->addr       = SOL_SOCKET | (uint64_t)SO_TYPE << 32;
   s->addr3      = block(8, NULL);
   s->file_index = 8;
}

static void setsockopt_it(Sqe *s)
{
   static const int size = 10000;

   s->fd         = stream[0];
   s->off        = 3;
   s->addr       = SOL_SOCKET | (uint64_t)SO_SNDBUF << 32;
   s->addr3      = block(sizeof(size), &size);
   s->file_index = sizeof(size);
}

static void waitid_it(Sqe *s)
{
   child = fork();
   if (child == 0)
      _exit(3);
   s->fd         = child;
   s->len        = P_PID;
   s->file_index = WEXITED;
   s->off        = block(sizeof(siginfo_t), NULL);
}

/* It holds something else. */
static void futex_wait(Sqe *s)
{
   static const uint32_t word = 1;

   s->fd    = 2 | 128;               /* FUTEX2_SIZE_U32, FUTEX2_PRIVATE */
   s->addr  = block(sizeof(word), &word);
   s->off   = 2;
   s->addr3 = 0xffffffff;
}

static void futex_waitv(Sqe *s)
{
   static const uint32_t word = 1;
   struct { uint64_t val, uaddr; uint32_t flags, reserved; } waiter
      = { 2, 0, 2 | 128, 0 };

   waiter.uaddr = block(sizeof(word), &word);
   s->addr = block(sizeof(waiter), &waiter);
   s->len  = 1;
}

static void ftruncate_it(Sqe *s)
{
   s->fd  = file;
   s->off = 100;
}

static void pipe_it(Sqe *s)
{
   s->addr = block(8, NULL);
}

/*--------------------------------------------------------------------*/
/*--- AIO                                                          ---*/
/*--------------------------------------------------------------------*/

static void aio_pread(struct iocb *cb)
{
   cb->aio_fildes = file;
   cb->aio_buf    = block(64, NULL);
   cb->aio_nbytes = 64;
   cb->aio_offset = 4096 - 20;
}

static void aio_pwrite(struct iocb *cb)
{
   cb->aio_fildes = file;
   cb->aio_buf    = block(10, ten);
   cb->aio_nbytes = 10;
}

static void aio_vector(struct iocb *cb, const char *first)
{
   uint64_t iov[4] = { 0, 10, 0, 5 };

   iov[0] = block(10, first);
   iov[2] = block(5, first);
   cb->aio_fildes = file;
   cb->aio_buf    = block(sizeof(iov), iov);
   cb->aio_nbytes = 2;
}

static void aio_preadv(struct iocb *cb)
{
   aio_vector(cb, NULL);
}

static void aio_pwritev(struct iocb *cb)
{
   aio_vector(cb, ten);
}

static void aio_fsync(struct iocb *cb)
{
   cb->aio_fildes = file;
}

static void aio_poll(struct iocb *cb)
{
   cb->aio_fildes = ends[0];
   cb->aio_buf    = POLLIN;
}

#define OP(name, nr, f)             { name, nr, f, 0, false, NULL },
#define FAILS(name, nr, f, expect)  { name, nr, f, expect, false, NULL },
#define AIO(name, nr, f)            { name, nr, NULL, 0, true, f },

static const struct sample samples[] = {
   OP("NOP",                0, nop)
   OP("READV",              1, readv_two)
   OP("WRITEV",             2, writev_two)
   OP("FSYNC",              3, of_file)
   OP("POLL_ADD",           6, poll_add)
   OP("SYNC_FILE_RANGE",    8, of_file)
   OP("SENDMSG",            9, sendmsg_10)
   OP("RECVMSG",           10, recvmsg_20)
   FAILS("TIMEOUT",        11, timeout, -ETIME)
   OP("ACCEPT",            13, accept_one)
   OP("CONNECT",           16, connect_unix)
   OP("CONNECT, AF_INET",  16, connect_inet)
   OP("FALLOCATE",         17, fallocate_it)
   OP("OPENAT",            18, openat_it)
   OP("OPENAT, O_CREAT",   18, openat_new)
   OP("CLOSE",             19, close_it)
   OP("FILES_UPDATE",      20, files_update)
   OP("STATX",             21, statx_it)
   OP("READ",              22, read_64)
   OP("READ, to the end",  22, read_short)
   OP("WRITE",             23, write_10)
   OP("FADVISE",           24, of_file)
   OP("MADVISE",           25, madvise_it)
   OP("SEND",              26, send_10)
   OP("RECV",              27, recv_20)
   OP("OPENAT2",           28, openat2_it)
   OP("EPOLL_CTL",         29, epoll_add)
   OP("SPLICE",            30, splice_it)
   OP("SHUTDOWN",          34, shutdown_it)
   OP("RENAMEAT",          35, to_other)
   OP("UNLINKAT",          36, unlinkat_it)
   OP("MKDIRAT",           37, mkdirat_it)
   OP("SYMLINKAT",         38, symlinkat_it)
   OP("LINKAT",            39, to_other)
   OP("FSETXATTR",         41, set_xattr_of_file)
   OP("SETXATTR",          42, set_xattr)
   OP("FGETXATTR",         43, get_xattr_of_file)
   OP("GETXATTR",          44, get_xattr)
   OP("SOCKET",            45, socket_it)
   OP("URING_CMD, GETSOCKOPT", 46, getsockopt_it)
   OP("URING_CMD, SETSOCKOPT", 46, setsockopt_it)
   OP("WAITID",            50, waitid_it)
   FAILS("FUTEX_WAIT",     51, futex_wait, -EAGAIN)
   FAILS("FUTEX_WAITV",    53, futex_waitv, -EAGAIN)
   OP("FTRUNCATE",         55, ftruncate_it)
   OP("BIND",              56, bind_unix)
   FAILS("LISTEN",         57, of_file, -ENOTSOCK)
   OP("EPOLL_WAIT",        59, epoll_two)
   OP("PIPE",              62, pipe_it)
   AIO("AIO PREAD",        0, aio_pread)
   AIO("AIO PWRITE",       1, aio_pwrite)
   AIO("AIO FSYNC",        2, aio_fsync)
   AIO("AIO FDSYNC",       3, aio_fsync)
   AIO("AIO POLL",         5, aio_poll)
   AIO("AIO PREADV",       7, aio_preadv)
   AIO("AIO PWRITEV",      8, aio_pwritev)
};

const struct sample *all_samples(size_t *n)
{
   *n = sizeof(samples) / sizeof(samples[0]);
   return samples;
}
