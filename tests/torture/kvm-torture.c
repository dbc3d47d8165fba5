/* A client that does KVM no favours: threads make random ioctls with random
   structs on random fds, while others close, copy and reuse the fds, unmap,
   protect and rewrite the structs, and signals arrive in between, whose
   handler makes random ioctls too.

      kvm-torture SECONDS SEED [lying]

   Nothing is known of what the calls do, so nothing of it is checked: Valgrind
   must live through it, and when all threads have ended Memcheck's table of
   KVM fds must agree with the kernel's names of them.  Prints what does not,
   and exits with 1; with 77 where there is no /dev/kvm.  `lying' has every KVM
   ioctl succeed that is made, on any fd, and without anybody doing anything;
   so Valgrind's table means nothing then.

   It must not harm its host: fds, threads, memory and time are limited, and
   all pointers lead into one arena or nowhere.

   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/kvm.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "kvm-fd.h"
#include "torture.h"

#define N_THREADS  4

static volatile int stop;
static int under_standin;

/*--- Calls ---*/

static const unsigned long requests[] = {
   KVM_GET_API_VERSION, KVM_CREATE_VM, KVM_CHECK_EXTENSION,
   KVM_GET_VCPU_MMAP_SIZE, KVM_CREATE_VCPU, KVM_GET_DIRTY_LOG,
   KVM_SET_USER_MEMORY_REGION, KVM_IRQ_LINE, KVM_SET_GSI_ROUTING, KVM_IRQFD,
   KVM_IOEVENTFD, KVM_SIGNAL_MSI, KVM_CREATE_DEVICE, KVM_SET_DEVICE_ATTR,
   KVM_GET_DEVICE_ATTR, KVM_HAS_DEVICE_ATTR, KVM_SET_DEVICE_ATTR,
   KVM_GET_DEVICE_ATTR, KVM_RUN, KVM_GET_REGS, KVM_SET_REGS, KVM_GET_SREGS,
   KVM_SET_SREGS, KVM_TRANSLATE, KVM_INTERRUPT, KVM_GET_MSRS, KVM_SET_MSRS,
   KVM_GET_FPU, KVM_SET_FPU, KVM_GET_VCPU_EVENTS,
   KVM_SET_VCPU_EVENTS, KVM_GET_DEBUGREGS, KVM_ENABLE_CAP, KVM_GET_MP_STATE,
   KVM_SET_MP_STATE, KVM_GET_ONE_REG, KVM_SET_ONE_REG, KVM_GET_REG_LIST,
   KVM_SET_GUEST_DEBUG, KVM_REGISTER_COALESCED_MMIO,
#ifdef KVM_GET_SUPPORTED_CPUID
   KVM_GET_SUPPORTED_CPUID, KVM_SET_CPUID2, KVM_GET_CPUID2,
   KVM_GET_MSR_INDEX_LIST, KVM_GET_LAPIC, KVM_SET_LAPIC, KVM_GET_XSAVE,
   KVM_GET_IRQCHIP, KVM_SET_IRQCHIP, KVM_CREATE_IRQCHIP, KVM_CREATE_PIT2,
   KVM_X86_SET_MSR_FILTER, KVM_GET_NESTED_STATE, KVM_SET_NESTED_STATE,
   KVM_SET_PMU_EVENT_FILTER, KVM_MEMORY_ENCRYPT_OP,
#endif
#ifdef KVM_GET_STATS_FD
   KVM_GET_STATS_FD,
#endif
};
#define N_REQUESTS (sizeof(requests) / sizeof(requests[0]))

static unsigned long any_request(void)
{
   if (below(8) > 0)
      return requests[below(N_REQUESTS)];
   return _IOC(below(4), KVMIO, below(256), below(4) ? 8 * below(40)
                                                     : below(4096));
}

static void any_ioctl(void)
{
   const uint64_t arg = below(6) ? any_address() : any_word();

   any_struct(arg);
   if (under_standin && below(20) == 0)
      standin_fail_next(1 + below(40));
   if (under_standin && below(20) == 0)
      standin_count_next((long)any_word());
   ioctl(any_fd(), any_request(), arg);
}

/* Threads in KVM_RUN come out by SIGUSR1 only, so that is never blocked. */
static void any_signal_mask(void)
{
   struct {
      uint32_t len;
      uint64_t set;
   } __attribute__((packed)) mask = { 8, any() & ~(1ULL << (SIGUSR1 - 1)) };

   ioctl(any_fd(), KVM_SET_SIGNAL_MASK, below(4) ? &mask : NULL);
}

/*--- Fds ---*/

/* Moves FD to a number that is fair game. */
static int place(int fd)
{
   int to = any_fd();

   if (fd < 0)
      return -1;
   if (below(2))
      dup2(fd, to);
   else
      dup3(fd, to, O_CLOEXEC);
   close(fd);
   return to;
}

static void new_fd(void)
{
   struct kvm_create_device cd = { below(18), 0, below(10) == 0 };
   int fd;

   switch (below(6)) {
   case 0:
      place(open("/dev/kvm", O_RDWR | O_CLOEXEC));
      break;
   case 1:
      place(open("/dev/null", O_RDWR | O_CLOEXEC));
      break;
   case 2:
      place(ioctl(any_fd(), KVM_CREATE_VM, 0UL));
      break;
   case 3:
      place(ioctl(any_fd(), KVM_CREATE_VCPU, below(4)));
      break;
   default:
      fd = any_fd();
      if (ioctl(fd, KVM_CREATE_DEVICE, &cd) == 0 && !cd.flags)
         place(cd.fd);
   }
}

static void lose_fd(void)
{
   unsigned first;

   switch (below(5)) {
   case 0:
      close(any_fd());
      break;
   case 1:
      dup2(any_fd(), any_fd());
      break;
   case 2:
      place(fcntl(any_fd(), F_DUPFD_CLOEXEC, FIRST_FD));
      break;
   case 3:
      place(dup(any_fd()));
      break;
   default:
#ifdef __NR_close_range
      first = any_fd();
      syscall(__NR_close_range, first, first + below(3), below(8) ? 0 : 4);
#else
      first = any_fd();
      close(first);
#endif
   }
}

/*--- Memory ---*/

static void any_memory(void)
{
   char *page = arena + 4096 * below(64);

   switch (below(6)) {
   case 0:
      munmap(page, 4096);
      break;
   case 1:
      mprotect(page, 4096, PROT_NONE);
      break;
   case 2:
      mprotect(page, 4096, PROT_READ);
      break;
   case 3:
      (void)mmap(page, 4096 * 3 <= arena + ARENA - page ? 4096 * 3 : 4096,
                 PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, any_fd(), 0);
      break;
   default:
      (void)mmap(page, 4096, PROT_READ | PROT_WRITE,
                 MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
   }
}

/*--- Threads ---*/

static __thread int is_thread, handlers;

static void on_signal(int signal)
{
   const int saved = errno;

   (void)signal;
   if (is_thread && !stop && handlers < 3) {
      handlers++;
      if (below(2))
         any_ioctl();
      else
         any_signal_mask();
      handlers--;
   }
   errno = saved;
}

static pthread_t threads[N_THREADS];

static void *thread(void *number)
{
   chance = (uintptr_t)number;
   is_thread = 1;
   while (!stop) {
      switch (below(16)) {
      case 0:
      case 1:
         new_fd();
         break;
      case 2:
         lose_fd();
         break;
      case 3:
         any_memory();
         break;
      case 4:
         any_struct(any_address());
         break;
      case 5:
         any_signal_mask();
         break;
      default:
         any_ioctl();
      }
   }
   return NULL;
}

static void wake_all(void)
{
   for (int i = 0; i < N_THREADS; i++)
      pthread_kill(threads[i], SIGUSR1);
}

/*--- The end ---*/

/* Does Valgrind take byte N of the payload of SET group 0 or 1 as read? */
static int reads_byte(int fd, uint32_t group, uint64_t attr, unsigned n)
{
   static char            payload[16];
   struct kvm_device_attr a = { 0, group, attr, (uintptr_t)payload };
   const unsigned         before = VALGRIND_COUNT_ERRORS;

   (void)VALGRIND_MAKE_MEM_DEFINED(payload, sizeof(payload));
   (void)VALGRIND_MAKE_MEM_UNDEFINED(&payload[n], 1);
   ioctl(fd, KVM_SET_DEVICE_ATTR, &a);
   return VALGRIND_COUNT_ERRORS != before;
}

/* What an fd of a name must be taken for, as far as these show it: byte 3 of
   KVM_DEV_VFIO_FILE_ADD, byte 7 of KVM_VCPU_TSC_OFFSET.  Names of other
   devices are not in the list, since some have such attributes too. */
static const struct {
   const char *name;
   int         vfio, vcpu;
} names[] = {
   { "anon_inode:kvm-vfio", 1, 0 },
#ifdef __x86_64__
   { "anon_inode:kvm-vcpu:", 0, 1 },
   { "anon_inode:kvm-vm",   0, 0 },
   { "/dev/kvm",            0, 0 },
#endif
   { "/dev/null",           0, 0 },
   { "pipe:",               0, 0 },
   { "/proc/",              0, 0 },
};

static int wrong;

static void compare(int fd, const char *name)
{
   const int vfio = reads_byte(fd, 1, 1, 3), vcpu = reads_byte(fd, 0, 0, 7);

   for (unsigned i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
      if (strncmp(name, names[i].name, strlen(names[i].name)) != 0)
         continue;
      if (vfio != names[i].vfio || vcpu != names[i].vcpu) {
         printf("fd %d is %s, and Valgrind takes it for %s\n", fd, name,
                vfio ? "a VFIO device" : vcpu ? "a vCPU" : "something else");
         wrong = 1;
      }
      return;
   }
}

static void compare_with_the_kernel(void)
{
   char link[40], name[100];

   for (int fd = FIRST_FD; fd <= LAST_FD; fd++) {
      ssize_t n;

      snprintf(link, sizeof(link), "/proc/self/fd/%d", fd);
      n = readlink(link, name, sizeof(name) - 1);
      if (n < 0)
         continue;
      name[n] = 0;
      compare(fd, name);
   }
}

static int under_memcheck(void)
{
   char byte = 0, vbits;

   return VALGRIND_GET_VBITS(&byte, &vbits, 1) == 1;
}

static void limit(int what, rlim_t most)
{
   struct rlimit r = { most, most };

   setrlimit(what, &r);
}

int main(int argc, char **argv)
{
   struct sigaction catch = { .sa_handler = on_signal,
                              .sa_flags = SA_NODEFER };
   const unsigned seconds = argc > 1 ? atoi(argv[1]) : 10;
   const uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 0) : 1;
   const int lying = argc > 3;
   int  fd = open(lying ? "/dev/null" : "/dev/kvm", O_RDWR | O_CLOEXEC);
   time_t end;

   if (fd < 0) {
      printf("no /dev/kvm: %s\n", strerror(errno));
      return 77;
   }
   if (lying) {
      let_all_succeed();
      must(ioctl(fd, KVM_GET_API_VERSION, 0UL), "it does not lie");
   }
   under_standin = !lying && standin_present();
   if (under_standin)
      standin_names(1);
   limit(RLIMIT_CORE, 0);
   sigaction(SIGUSR1, &catch, NULL);
   new_arena();
   chance = seed * 0x9e3779b97f4a7c15ULL | 1;
   place(fd);
   for (uintptr_t i = 0; i < N_THREADS; i++)
      pthread_create(&threads[i], NULL, thread,
                     (void *)(uintptr_t)(any() | 1));
   end = time(NULL) + seconds;
   while (time(NULL) < end) {
      usleep(1000 + below(4000));
      pthread_kill(threads[below(N_THREADS)], SIGUSR1);
   }
   stop = 1;
   for (int i = 0; i < N_THREADS; i++) {
      void *result;
      struct timespec t;
      do {
         wake_all();
         clock_gettime(CLOCK_REALTIME, &t);
         t.tv_nsec += 20000000;
         if (t.tv_nsec >= 1000000000) {
            t.tv_sec++;
            t.tv_nsec -= 1000000000;
         }
      } while (pthread_timedjoin_np(threads[i], &result, &t) != 0);
   }
   if (under_memcheck() && !lying)
      compare_with_the_kernel();
   printf("lived through %u seconds, seed %llu\n", seconds,
          (unsigned long long)seed);
   return wrong;
}
