/* An fd is closed without Valgrind seeing it, and its number comes back from
   a call that makes another fd: whatever that call is, the number is no
   longer known as the device.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <netinet/in.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>

#include "kvm-fd.h"

static int vm, null, pidfd, listener, pair[2];

static int by_open(void)       { return open("/dev/null", O_RDWR); }
static int by_openat(void)     { return openat(AT_FDCWD, "/dev/null", O_RDWR); }
static int by_open_kvm(void)   { return open("/dev/kvm", O_RDWR); }
static int by_socket(void)     { return socket(AF_UNIX, SOCK_STREAM, 0); }
static int by_accept(void)     { return accept(listener, NULL, NULL); }
static int by_accept4(void)    { return accept4(listener, NULL, NULL, 0); }
static int by_eventfd(void)    { return eventfd(0, 0); }
static int by_epoll(void)      { return epoll_create(1); }
static int by_epoll1(void)     { return epoll_create1(0); }
static int by_inotify(void)    { return inotify_init1(0); }
static int by_timerfd(void)    { return timerfd_create(CLOCK_MONOTONIC, 0); }
static int by_memfd(void)      { return memfd_create("kvm-fd", 0); }
static int by_dup(void)        { return dup(null); }
static int by_dupfd(void)      { return fcntl(null, F_DUPFD, 0); }
static int by_recvmsg(void)    { return receive_fd(pair[1]); }
static int by_other(void)       { return new_other(vm); }

static int by_dupfd_cloexec(void)
{
   return fcntl(null, F_DUPFD_CLOEXEC, 0);
}

static int by_pidfd_open(void)
{
   return syscall(__NR_pidfd_open, getpid(), 0);
}

static int by_pidfd_getfd(void)
{
   return syscall(__NR_pidfd_getfd, pidfd, null, 0);
}

static int by_signalfd(void)
{
   sigset_t set;

   sigemptyset(&set);
   return signalfd(-1, &set, 0);
}

static int by_pipe(void)
{
   int fds[2];

   return pipe(fds) == 0 ? fds[0] : -1;
}

static int by_pipe2(void)
{
   int fds[2];

   return pipe2(fds, 0) == 0 ? fds[0] : -1;
}

static int by_socketpair(void)
{
   int fds[2];

   return socketpair(AF_UNIX, SOCK_STREAM, 0, fds) == 0 ? fds[0] : -1;
}

static void listen_and_connect(void)
{
   struct sockaddr_in any = { .sin_family = AF_INET,
                              .sin_addr = { htonl(INADDR_LOOPBACK) } };
   socklen_t len = sizeof(any);

   listener = must(socket(AF_INET, SOCK_STREAM, 0), "socket");
   must(bind(listener, (struct sockaddr *)&any, sizeof(any)), "bind");
   must(listen(listener, 2), "listen");
   must(getsockname(listener, (struct sockaddr *)&any, &len), "getsockname");
   for (int i = 0; i < 2; i++)
      must(connect(must(socket(AF_INET, SOCK_STREAM, 0), "socket"),
                   (struct sockaddr *)&any, sizeof(any)), "connect");
}

static void reuse(const char *step, int (*make)(void))
{
   const int vfio = new_vfio(vm);
   int       fd;

   must(close_unseen(vfio), "close");
   if (!is_vfio(vfio))
      fprintf(stderr, "%s: Valgrind saw the device being closed\n", step);
   fd = make();
   if (fd < 0)
      fprintf(stderr, "%s: %s\n", step, strerror(errno));
   else if (fd != vfio)
      fprintf(stderr, "%s: another number\n", step);
   else
      SHOW(step, fd);
}

int main(void)
{
   vm    = new_vm();
   null  = new_null();
   pidfd = by_pidfd_open();      /* not in Valgrind 3.19 */
   must(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), "socketpair");
   send_fd(pair[0], null);
   listen_and_connect();

   reuse("open", by_open);
   reuse("openat", by_openat);
   reuse("open of /dev/kvm", by_open_kvm);
   reuse("pipe", by_pipe);
   reuse("pipe2", by_pipe2);
   reuse("socket", by_socket);
   reuse("socketpair", by_socketpair);
   reuse("accept", by_accept);
   reuse("accept4", by_accept4);
   reuse("eventfd", by_eventfd);
   reuse("epoll_create", by_epoll);
   reuse("epoll_create1", by_epoll1);
   reuse("inotify_init1", by_inotify);
   reuse("timerfd_create", by_timerfd);
   reuse("signalfd", by_signalfd);
   reuse("memfd_create", by_memfd);
   reuse("dup", by_dup);
   reuse("F_DUPFD", by_dupfd);
   reuse("F_DUPFD_CLOEXEC", by_dupfd_cloexec);
   reuse("recvmsg", by_recvmsg);
   reuse("pidfd_open", by_pidfd_open);
   reuse("pidfd_getfd", by_pidfd_getfd);
   reuse("KVM_CREATE_DEVICE", by_other);
   return 0;
}
