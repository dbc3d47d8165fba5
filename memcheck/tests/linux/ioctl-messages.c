/* What a program writes to an fd of vhost and reads from one of userfaultfd.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include "../../memcheck.h"

#define SET_OWNER   _IO(0xaf, 1)
#define API         _IOC(_IOC_READ | _IOC_WRITE, 0xaa, 0x3f, 24)
#define REGISTER    _IOC(_IOC_READ | _IOC_WRITE, 0xaa, 0, 32)
enum { SIZE = 0x2000, MESSAGE_V2 = 2, UPDATE = 2, INVALIDATE = 3, RW = 3,
       BATCH_BEGIN = 5, EVENT_FORK = 0x13, FEATURE_EVENT_FORK = 2 };

struct message {
   uint32_t type, asid;
   struct { uint64_t iova, size, uaddr; uint8_t perm, type, pad[6]; } iotlb;
   uint8_t rest[32];
};
struct event {
   uint8_t  event, pad[7];
   uint32_t ufd, pad2[5];
};

static void say(const char *what)
{
   fprintf(stderr, "%s\n", what);
}

static volatile int sum;

static void look_at(const char *byte)
{
   if (*byte)
      sum++;
}

/* A file whose name begins as those of vhost do. */
static int vhost_fd(void)
{
   char name[64];
   int  fd;

   snprintf(name, sizeof(name), "/dev/vhost-test-%d", (int)getpid());
   fd = open(name, O_RDWR | O_CREAT | O_EXCL, 0600);
   unlink(name);
   return fd;
}

static int uffd_fd(void)
{
   struct { uint64_t api, features, ioctls; } api
      = { 0xaa, FEATURE_EVENT_FORK, 0 };
   int fd = -1;

#ifdef SYS_userfaultfd
   fd = syscall(SYS_userfaultfd, O_CLOEXEC);
#endif
   return fd < 0 || ioctl(fd, API, &api) < 0 ? -1 : fd;
}

static void written(int fd, const void *message, size_t len)
{
   if (write(fd, message, len) != (ssize_t)len)
      perror("write");
}

static void vhost(int fd)
{
   struct message *volatile m = malloc(sizeof(*m));   /* gcc would know it freed */
   char *block = malloc(SIZE);

   say("before it is known what it is");
   written(fd, m, 40);
   ioctl(fd, SET_OWNER);

   say("an update, whose padding does not matter");
   m->type        = MESSAGE_V2;
   m->iotlb.iova  = 0x1000;
   m->iotlb.size  = SIZE;
   m->iotlb.uaddr = (uintptr_t)block;
   m->iotlb.perm  = RW;
   m->iotlb.type  = UPDATE;
   look_at(block);
   written(fd, m, sizeof(*m));
   look_at(block + 1);
   look_at(block + SIZE - 1);
   say("no more");
   m->iotlb.type = INVALIDATE;
   written(fd, m, sizeof(*m));
   (void)VALGRIND_MAKE_MEM_UNDEFINED(block, 8);
   look_at(block + 2);
   say("the begin of a batch, which has no addresses");
   (void)VALGRIND_MAKE_MEM_UNDEFINED(&m->iotlb, 25);
   m->iotlb.type = BATCH_BEGIN;
   written(fd, m, sizeof(*m));
   say("one without an address");
   m->iotlb.iova = 0x1000;
   m->iotlb.size = SIZE;
   m->iotlb.perm = RW;
   m->iotlb.type = UPDATE;
   written(fd, m, sizeof(*m));
   say("one that was freed");
   free(m);
   written(fd, m, sizeof(*m));
   say("another fd");
   close(fd);
   fd = open("/dev/null", O_WRONLY);
   written(fd, m, 40);
   close(fd);
   free(block);
}

/* The event of a fork is read by another process, which gets an fd by that. */
static void uffd(int fd)
{
   void *page = mmap(NULL, SIZE, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
   struct { uint64_t start, len, mode, ioctls; } reg
      = { (uintptr_t)page, sysconf(_SC_PAGESIZE), 1, 0 };
   struct event e;

   if (fork() == 0) {
      if (read(fd, &e, sizeof(e)) != sizeof(e) || e.event != EVENT_FORK)
         say("no event");
      close(fd);
      close(e.ufd);
      close(e.ufd);
      _exit(0);
   }
   if (ioctl(fd, REGISTER, &reg) < 0)
      perror("UFFDIO_REGISTER");
   if (fork() == 0) {
      close(fd);
      _exit(0);
   }
   wait(NULL);
   wait(NULL);
   close(fd);
}

int main(int argc, char **argv)
{
   if (argc == 1) {
      vhost(vhost_fd());
   } else if (strcmp(argv[1], "fds") == 0) {
      say("an fd that came with an event is closed twice");
      uffd(uffd_fd());
   } else        /* can there be both? */
      return vhost_fd() < 0 || uffd_fd() < 0;
   return 0;
}
