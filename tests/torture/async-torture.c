/* A client that does io_uring, AIO and the ioctls of the tables no favours:
   threads submit random requests on rings that they share and whose memory
   they scribble over, and make random ioctls, each of which succeeds without
   anybody doing anything, while others close the fds and unmap the memory.

      async-torture SECONDS SEED

   Valgrind must live through it; nothing else is checked.  It runs in a folder
   of its own.  Exits with 77 where there is no io_uring.

   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <time.h>

#include "uring.h"
#include "torture.h"

#define N_THREADS  3
#define N_RINGS    3
#define LAST_OP    70

static volatile int stop;
static struct ring rings[N_RINGS];
static unsigned long aio;

/* No ioctl does anything, and all succeed. */
static int let_all_succeed(void)
{
   struct sock_filter code[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_ioctl, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
   };
   struct sock_fprog program = { sizeof(code) / sizeof(code[0]), code };

   return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
          || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

/* Of VFIO and iommufd, vhost, userfaultfd, block, SCSI, TUN, DMA buffers,
   usbfs, vsock. */
static void any_ioctl(void)
{
   static const struct { unsigned type, first, n; } families[] = {
      { ';', 0x60, 0x40 }, { 0xaf, 0, 0x90 }, { 0xaa, 0, 0x40 },
      { 0x12, 0x5d, 0x30 }, { 0x22, 0x70, 0x20 }, { 'T', 0xc8, 0x20 },
      { 'b', 0, 4 }, { 'u', 0x40, 8 }, { 'U', 0, 40 }, { 7, 0xb0, 16 }
   };
   static const unsigned sizes[] = {
      0, 4, 8, 12, 16, 20, 24, 32, 36, 40, 48, 64, 72, 232
   };
   const unsigned i = below(sizeof(families) / sizeof(families[0]));
   /* Valgrind remembers what UFFDIO_REGISTER and UNREGISTER, VHOST_SET_MEM_TABLE,
      VFIO_IOMMU_MAP_DMA and UNMAP_DMA, and IOMMU_IOAS_MAP have said. */
   static const unsigned long remembered[] = {
      _IOC(3, 0xaa, 0, 32), _IOC(2, 0xaa, 1, 16), _IOC(1, 0xaf, 3, 8),
      _IO(';', 113), _IO(';', 114), _IO(';', 0x85)
   };
   const uint64_t at = any_address();
   const unsigned nr = families[i].first + below(families[i].n);
   unsigned long request;

   any_struct(at);
   if (below(4) == 0)
      request = remembered[below(sizeof(remembered) / sizeof(remembered[0]))];
   else if (families[i].type == ';')
      request = _IO(';', nr);
   else
      request = _IOC(below(4), families[i].type, nr,
                     sizes[below(sizeof(sizes) / sizeof(sizes[0]))]);
   ioctl(any_fd(), request, at);
}

static void any_entry(struct ring *r)
{
   struct sqe *s = (struct sqe *)r->sqes + below(r->p.sq_entries);

   s->opcode      = below(LAST_OP);
   s->flags       = below(3) ? 0 : any();
   s->ioprio      = below(4) ? 0 : any();
   s->fd          = any_fd();
   s->off         = below(2) ? any_address() : any_word();
   s->addr        = any_address();
   s->len         = below(4) ? below(100) : any_word();
   s->op_flags    = below(3) ? 0 : any_word();
   s->user_data   = any_word();
   s->buf_index   = below(8);
   s->personality = 0;
   s->file_index  = below(3) ? 0 : any_word();
   s->addr3       = any_word();
   s->pad2        = below(4) ? 0 : any_word();
}

static void any_enter(void)
{
   struct ring *r = &rings[below(N_RINGS)];
   const unsigned n = 1 + below(4);
   unsigned i;

   for (i = 0; i < n; i++)
      any_entry(r);
   *at(r, r->p.sq.tail) += below(6);
   if (below(4) == 0)
      *at(r, r->p.cq.head) += below(6);
   if (below(50) == 0)
      *at(r, 4 * below(16)) = any_word();
   syscall(NR_enter, below(8) ? r->fd : any_fd(), below(6), below(8) == 0,
           below(4) ? 0 : below(64), below(4) ? 0 : any_address(), 8);
}

static void any_register(void)
{
   const uint64_t at = any_address();

   any_struct(at);
   syscall(NR_register, below(8) ? rings[below(N_RINGS)].fd : any_fd(),
           below(40) | (below(20) ? 0 : 1U << 31), at, below(20));
}

static void any_aio(void)
{
   const uint64_t at = any_address(), list = any_address();

   any_struct(at);
   any_struct(list);
   switch (below(4)) {
   case 0:
      syscall(SYS_io_getevents, aio, 0, below(4), at,
              &(struct timespec){ 0, 1 });
      break;
   case 1:
      syscall(SYS_io_cancel, aio, at, list);
      break;
   default:
      syscall(SYS_io_submit, aio, below(4), list);
   }
}

static void any_memory(void)
{
   char *p = arena + 4096 * below(64);

   switch (below(4)) {
   case 0:
      munmap(p, 4096);
      break;
   case 1:
      mprotect(p, 4096, below(2) ? PROT_NONE : PROT_READ);
      break;
   default:
      (void)mmap(p, 4096, PROT_READ | PROT_WRITE,
                 MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
   }
}

static void any_fds(void)
{
   int pair[2];

   switch (below(6)) {
   case 0:
      close(any_fd());
      break;
   case 1:
      if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair) == 0) {
         dup2(pair[0], any_fd());
         dup2(pair[1], any_fd());
         close(pair[0]);
         close(pair[1]);
      }
      break;
   case 2:
      dup2(rings[below(N_RINGS)].fd, any_fd());
      break;
   default:
      pair[0] = open(below(2) ? "/dev/null" : "file",
                     O_RDWR | O_CREAT | O_NONBLOCK, 0600);
      dup2(pair[0], any_fd());
      close(pair[0]);
   }
}

static void on_signal(int signal)
{
   (void)signal;
}

static void *thread(void *number)
{
   chance = (uintptr_t)number;
   while (!stop)
      switch (below(10)) {
      case 0:
         any_memory();
         break;
      case 1:
         any_fds();
         break;
      case 2:
         any_register();
         break;
      case 3:
      case 4:
         any_aio();
         break;
      case 5:
      case 6:
         any_ioctl();
         break;
      default:
         any_enter();
      }
   return NULL;
}

int main(int argc, char **argv)
{
   const unsigned seconds = argc > 1 ? atoi(argv[1]) : 10;
   const uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 0) : 1;
   struct sigaction catch = { .sa_handler = on_signal };
   struct rlimit small = { 1 << 20, 1 << 20 }, none = { 0, 0 };
   static pthread_t threads[N_THREADS];
   time_t end;
   int i;

   for (i = 0; i < N_RINGS; i++)
      if (ring_setup(&rings[i], 8, 0) != 0)
         return 77;
   must(syscall(SYS_io_setup, 16, &aio) == 0, "io_setup");
   must(let_all_succeed() == 0, "seccomp");
   setrlimit(RLIMIT_CORE, &none);
   setrlimit(RLIMIT_FSIZE, &small);
   signal(SIGXFSZ, SIG_IGN);
   signal(SIGPIPE, SIG_IGN);
   sigaction(SIGUSR1, &catch, NULL);
   new_arena();
   chance = seed * 0x9e3779b97f4a7c15ULL | 1;
   for (i = 0; i < N_THREADS; i++)
      pthread_create(&threads[i], NULL, thread, (void *)(uintptr_t)(any() | 1));
   end = time(NULL) + seconds;
   while (time(NULL) < end) {
      usleep(1000 + below(4000));
      pthread_kill(threads[below(N_THREADS)], SIGUSR1);
   }
   printf("lived through %u seconds, seed %llu\n", seconds,
          (unsigned long long)seed);
   fflush(stdout);
   /* Some may wait for what never comes. */
   _exit(0);
}
