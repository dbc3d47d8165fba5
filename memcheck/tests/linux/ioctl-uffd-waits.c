/* Threads that wait for pages which another thread of theirs provides.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define WR(n, size)    _IOC(_IOC_READ | _IOC_WRITE, 0xaa, n, size)
#define UNREGISTER     _IOC(_IOC_READ, 0xaa, 1, 16)
#define MISSING        1
#define PROTECTED      2
#define IS_STORE       1         /* in the flags of a fault */
#define IS_PROTECTED   2
#define FEATURE_WP     1
#define N_PAGES        24
#define N_ANSWERED     50
#define N_MORE         200

/* An addition to memory is one instruction, and a store to the processor; or
   several, of which the first loads.  QEMU makes a load and a store of one of
   riscv64, if there is but one processor. */
#if defined(__x86_64__) || defined(__i386__)
#define ADDITION_IS    IS_STORE
#elif defined(__riscv)
#define ADDITION_IS    (flags_of[11] & IS_STORE)
#else
#define ADDITION_IS    0
#endif

struct api          { uint64_t api, features, ioctls; };
struct range        { uint64_t start, len; };
struct reg          { struct range range; uint64_t mode, ioctls; };
struct copy         { uint64_t dst, src, len, mode; int64_t copy; };
struct writeprotect { struct range range; uint64_t mode; };
struct fault        { uint8_t event, reserved[7]; uint64_t flags, address,
                      more; };

static int    uffd;
static size_t page;
static char  *area, *forever, *answered;
static sem_t  asked_for_ever;
static volatile uint64_t flags_of[N_PAGES];  /* the last fault's */
static int    missed;

static void must(int result, const char *what)
{
   if (result < 0)
      perror(what);
}

/* Valgrind runs one thread at a time: this one for long, if it does not yield.
   It gives up after a minute. */
static int becomes(volatile int *at, int value)
{
   const time_t end = time(NULL) + 60;
   int i;

   while (*at != value && time(NULL) < end) {
      for (i = 0; i < 20000 && *at != value; i++)
         ;
      if (*at != value)
         sched_yield();
   }
   return *at == value;
}

/* A page of ones, or the write protection that goes; nothing for FOREVER.  Who
   stores to a page of ANSWERED gets an answer there. */
static void *provide(void *unused)
{
   struct pollfd wait = { uffd, POLLIN };
   char *ones = malloc(page);

   memset(ones, 1, page);
   for (;;) {
      struct fault f;
      uint64_t     at;
      if (poll(&wait, 1, -1) < 1)
         continue;
      if (read(uffd, &f, sizeof(f)) != sizeof(f)) {
         missed++;
         continue;
      }
      at = f.address & -(uint64_t)page;
      if (at == (uintptr_t)forever) {
         sem_post(&asked_for_ever);
         continue;
      }
      if (at >= (uintptr_t)area && at < (uintptr_t)forever)
         flags_of[(at - (uintptr_t)area) / page] = f.flags;
      if (f.flags & IS_PROTECTED) {
         struct writeprotect w = { { at, page }, 0 };
         must(ioctl(uffd, WR(6, sizeof(w)), &w), "UFFDIO_WRITEPROTECT");
      } else {
         struct copy c = { at, (uintptr_t)ones, page, 0, 0 };
         if (ioctl(uffd, WR(3, sizeof(c)), &c) < 0 && errno != EEXIST)
            perror("UFFDIO_COPY");
         if (at - (uintptr_t)answered < N_ANSWERED * page
             && becomes((volatile int *)(uintptr_t)at, 1))
            *(volatile int *)(uintptr_t)at = 2;
      }
   }
   return NULL;
}

static void expect(const char *what, uint64_t is, uint64_t should)
{
   fprintf(stderr, "%s: %s\n", what, is == should ? "yes" : "no");
}

static void *touch(void *at)
{
   return (void *)(uintptr_t)*(volatile char *)at;
}

static void register_range(void *at, size_t len, int mode)
{
   struct reg r = { { (uintptr_t)at, len }, mode, 0 };

   must(ioctl(uffd, WR(0, sizeof(r)), &r), "UFFDIO_REGISTER");
}

/* A page each. */
static int store_of_each_size(char *at)
{
   typedef char sixteen __attribute__((vector_size(16)));
   static const sixteen many = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 };
   int right = 0, i;

   *(volatile uint8_t *)at                = 0xf1;
   *(volatile uint16_t *)(at + page)      = 0xf1f2;
   *(volatile uint32_t *)(at + 2 * page)  = 0xf1f2f3f4;
   *(volatile uint64_t *)(at + 3 * page)  = 0xf1f2f3f4f5f6f7f8ULL;
   *(volatile float *)(at + 4 * page)     = 1.25f;
   *(volatile double *)(at + 5 * page)    = -1.1;
   *(volatile sixteen *)(at + 6 * page)   = many;
   right += *(uint8_t *)at == 0xf1;
   right += *(uint16_t *)(at + page) == 0xf1f2;
   right += *(uint32_t *)(at + 2 * page) == 0xf1f2f3f4;
   right += *(uint64_t *)(at + 3 * page) == 0xf1f2f3f4f5f6f7f8ULL;
   right += *(float *)(at + 4 * page) == 1.25f;
   right += *(double *)(at + 5 * page) == -1.1;
   right += memcmp(at + 6 * page, &many, 16) == 0 && at[6 * page + 16] == 1;
   for (i = 0; i < 7; i++)
      right += flags_of[(at - area) / page + i] == IS_STORE;
   return right;
}

/* If it were done again, it would take the answer away. */
static int store_and_be_answered(void)
{
   int i, n = 0;

   answered = mmap(NULL, N_ANSWERED * page, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
   register_range(answered, N_ANSWERED * page, MISSING);
   for (i = 0; i < N_ANSWERED && n == i; i++) {
      volatile int *const at = (volatile int *)(answered + i * page);
      *at = 1;
      n += becomes(at, 2);
   }
   return n;
}

static void store_to_protected(void)
{
   struct writeprotect w = { { (uintptr_t)area, page }, 1 };

   touch(area);
   must(ioctl(uffd, WR(6, sizeof(w)), &w), "UFFDIO_WRITEPROTECT");
   *(volatile char *)area = 7;
   expect("a protected byte is stored", area[0] + area[1], 8);
   expect("its fault is that of a protected one",
          flags_of[0] & IS_PROTECTED, IS_PROTECTED);
   must(ioctl(uffd, WR(6, sizeof(w)), &w), "UFFDIO_WRITEPROTECT");
   expect("a protected word is added to",
          __sync_add_and_fetch((volatile int *)(area + 8), 1), 0x01010102);
}

/* With "protected": what needs the kernel's write protection, which not every
   architecture has.  With "have" before it, or alone: only, is there what is
   needed? */
int main(int argc, char **argv)
{
   const int    protects = strcmp(argv[argc - 1], "protected") == 0;
   struct api   api = { 0xaa, protects ? FEATURE_WP : 0, 0 };
   pthread_t    provider, thread[3];
   void        *result;
   uint64_t     eight[2];
   uint64_t    *block;
   char        *more;
   int          i, ones = 0;

   page = sysconf(_SC_PAGESIZE);
#ifdef SYS_userfaultfd
   uffd = syscall(SYS_userfaultfd, O_CLOEXEC | O_NONBLOCK);
#else
   uffd = -1;
#endif
   if (uffd < 0 || ioctl(uffd, WR(0x3f, sizeof(api)), &api) < 0)
      return 1;
   if (argc > 1 && strcmp(argv[1], "have") == 0)
      return 0;

   area = mmap(NULL, N_PAGES * page, PROT_READ | PROT_WRITE,
               MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
   block = aligned_alloc(page, page);
   register_range(area, N_PAGES * page,
                  protects ? MISSING | PROTECTED : MISSING);
   register_range(block, page, MISSING);
   madvise(block, page, MADV_DONTNEED);
   forever = area + (N_PAGES - 1) * page;
   must(pthread_create(&provider, NULL, provide, NULL), "pthread_create");
   if (protects) {
      store_to_protected();
      return 0;
   }

   expect("a byte is loaded", *(volatile char *)area, 1);
   *(volatile char *)(area + page + 1) = 2;
   expect("a byte is stored", area[page] + area[page + 1], 3);
   memcpy(eight, area + 2 * page - 4, 8);
   expect("eight bytes are loaded of two pages", eight[0],
          0x0101010101010101ULL);
   memcpy(area + 4 * page - 8, eight, 8);
   memcpy(eight, area + 4 * page - 8, 16);
   expect("sixteen bytes are", eight[1], 0x0101010101010101ULL);
   expect("a word is added to",
          __sync_add_and_fetch((volatile int *)(area + 5 * page), 1),
          0x01010102);
   expect("a block that was never written is what is put there",
          block[3] == 0x0101010101010101ULL, 1);

   for (i = 0; i < 3; i++)
      must(pthread_create(&thread[i], NULL, touch, area + (6 + i) * page),
           "pthread_create");
   for (i = 0; i < 3; i++) {
      pthread_join(thread[i], &result);
      ones += (int)(uintptr_t)result;
   }
   expect("three threads wait for three pages", ones, 3);

   touch(area + 9 * page);
   expect("the fault of a load is that of a load", flags_of[9], 0);
   area[10 * page] = 2;
   expect("of a store, that of a store", flags_of[10], IS_STORE);
   __sync_fetch_and_add((volatile int *)(area + 11 * page), 1);
   expect("of an addition, that of its first instruction", flags_of[11],
          ADDITION_IS);
   memset(area + 12 * page, 3, 64);
   expect("of a block's start, that of a store", flags_of[12], IS_STORE);
   expect("of each kind of value, and it is stored",
          store_of_each_size(area + 13 * page), 2 * 7);

   expect("a store is done once", store_and_be_answered(), N_ANSWERED);

   more = mmap(NULL, N_MORE * page, PROT_READ | PROT_WRITE,
               MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
   register_range(more, N_MORE * page, MISSING);
   for (i = ones = 0; i < N_MORE; i++)
      ones += more[i * page];
   expect("200 more pages come", ones, N_MORE);
   expect("no message was gone before it was read", missed, 0);

   /* As it ends, one still waits. */
   must(pthread_create(&thread[0], NULL, touch, forever), "pthread_create");
   sem_wait(&asked_for_ever);
   fprintf(stderr, "end\n");
   exit(0);
}
