/* Times single system calls: kvm-bench N_FDS prints a line of name, tab,
   nanoseconds for each, with N_FDS more fds of a KVM device open.  The time of
   a call is that of the fastest of many short rounds, since whatever disturbs
   a round makes it slower.  kvm-bench N_FDS CALLS makes CALLS of each between
   marks for count-instructions instead.  On a real /dev/kvm; what this kernel
   does not have is left out.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <linux/kvm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#define ROUNDS 60
#define CALLS  100

static unsigned long calls_to_count;

static double now(void)
{
   struct timespec t;

   clock_gettime(CLOCK_MONOTONIC, &t);
   return t.tv_sec * 1e9 + t.tv_nsec;
}

static void mark(int counts, const char *name)
{
   char text[80];

   snprintf(text, sizeof(text), "%s: %s", counts ? "bench" : "warming", name);
   if (chdir(text) == 0)
      exit(1);
}

/* Of what is counted nothing must be new to Valgrind, which would translate it
   meanwhile; so it is all done once before. */
#define TIME(name, call) \
   do { \
      double best = 1e18; \
      if ((call) < 0) { \
         fprintf(stderr, "%s: not on this machine\n", name); \
         break; \
      } \
      for (int round = 0; round < (calls_to_count ? 1 : ROUNDS); round++) { \
         const double began = now(); \
         for (int i = 0; i < CALLS; i++) \
            (void)(call); \
         if (now() - began < best) \
            best = now() - began; \
      } \
      if (!calls_to_count) { \
         printf("%s\t%.1f\n", name, best / CALLS); \
         break; \
      } \
      for (int counts = 0; counts < 2; counts++) { \
         mark(counts, name); \
         mark(counts, name); \
         for (unsigned long i = 0; i < calls_to_count; i++) \
            (void)(call); \
         mark(counts, name); \
      } \
   } while (0)

static int kvm, vm, vcpu, device;

static void make_objects(unsigned n_fds)
{
   struct rlimit limit = { n_fds + 1000, n_fds + 1000 };
   struct kvm_create_device cd = { KVM_DEV_TYPE_VFIO, 0, 0 };

   setrlimit(RLIMIT_NOFILE, &limit);
   kvm  = open("/dev/kvm", O_RDWR | O_CLOEXEC);
   vm   = ioctl(kvm, KVM_CREATE_VM, 0UL);
   vcpu = ioctl(vm, KVM_CREATE_VCPU, 0UL);
   if (vcpu < 0 || ioctl(vm, KVM_CREATE_DEVICE, &cd) < 0) {
      perror("no vCPU or no VFIO device");
      exit(1);
   }
   device = cd.fd;
   for (unsigned i = 0; i < n_fds; i++) {
      if (dup(device) < 0) {
         perror("dup");
         exit(1);
      }
   }
}

static void attributes(void)
{
   unsigned long long     value = 0;
   int                    file  = -1;
   struct kvm_device_attr get   = { 0, 0, 0, (unsigned long)&value };
   struct kvm_device_attr has   = { 0, KVM_DEV_VFIO_GROUP,
                                    KVM_DEV_VFIO_GROUP_ADD, 0 };
   struct kvm_device_attr set   = { 0, KVM_DEV_VFIO_GROUP,
                                    KVM_DEV_VFIO_GROUP_ADD,
                                    (unsigned long)&file };

   TIME("GET_DEVICE_ATTR /dev/kvm", ioctl(kvm, KVM_GET_DEVICE_ATTR, &get));
   TIME("HAS_DEVICE_ATTR device", ioctl(device, KVM_HAS_DEVICE_ATTR, &has));
   /* Refused for what the payload says, after it was read. */
   TIME("SET_DEVICE_ATTR device",
        (ioctl(device, KVM_SET_DEVICE_ATTR, &set), 0));
#ifdef KVM_VCPU_TSC_CTRL
   {
      struct kvm_device_attr tsc = { 0, KVM_VCPU_TSC_CTRL, KVM_VCPU_TSC_OFFSET,
                                     (unsigned long)&value };
      TIME("GET_DEVICE_ATTR vCPU", ioctl(vcpu, KVM_GET_DEVICE_ATTR, &tsc));
      TIME("SET_DEVICE_ATTR vCPU", ioctl(vcpu, KVM_SET_DEVICE_ATTR, &tsc));
   }
#endif
}

static void other_ioctls(void)
{
   struct kvm_regs regs;

   TIME("CHECK_EXTENSION", ioctl(kvm, KVM_CHECK_EXTENSION, 3UL));
   TIME("GET_REGS", ioctl(vcpu, KVM_GET_REGS, &regs));
#ifdef KVM_GET_MSRS
   {
      const unsigned   n = 100;
      struct kvm_msrs *msrs = calloc(1, sizeof(*msrs)
                                        + n * sizeof(struct kvm_msr_entry));
      msrs->nmsrs = n;
      for (unsigned i = 0; i < n; i++)
         msrs->entries[i].index = 0x174 + i % 3;      /* SYSENTER_* */
      TIME("GET_MSRS of 100", ioctl(vcpu, KVM_GET_MSRS, msrs));
      free(msrs);
   }
#endif
}

/* One that writes to a port, again and again. */
static int make_guest(void)
{
#ifdef __x86_64__
   /* mov al, 'A'; mov dx, 0xe9; out dx, al; jmp to the out */
   static const unsigned char code[] = { 0xb0, 0x41, 0xba, 0xe9, 0x00,
                                         0xee, 0xeb, 0xfd };
   const size_t size = 4 << 20;
   struct kvm_regs  regs = { .rflags = 2 };
   struct kvm_sregs sregs;
   unsigned char *ram = mmap(NULL, size, PROT_READ | PROT_WRITE,
                             MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
   struct kvm_userspace_memory_region slot = { 0, 0, 0, size,
                                               (unsigned long)ram };

   if (ram == MAP_FAILED)
      return -1;
   memcpy(ram, code, sizeof(code));
   if (ioctl(vm, KVM_SET_USER_MEMORY_REGION, &slot) < 0
       || ioctl(vcpu, KVM_GET_SREGS, &sregs) < 0)
      return -1;
   sregs.cs.base = sregs.cs.selector = 0;
   if (ioctl(vcpu, KVM_SET_SREGS, &sregs) < 0
       || ioctl(vcpu, KVM_SET_REGS, &regs) < 0)
      return -1;
   return 0;
#else
   return -1;
#endif
}

static void run(void)
{
   struct kvm_run *shared = mmap(NULL, ioctl(kvm, KVM_GET_VCPU_MMAP_SIZE, 0UL),
                                 PROT_READ | PROT_WRITE, MAP_SHARED, vcpu, 0);

   if (shared == MAP_FAILED)
      return;
   if (make_guest() == 0)
      TIME("RUN to an exit", ioctl(vcpu, KVM_RUN, 0UL));
   shared->immediate_exit = 1;
   TIME("RUN, immediate_exit", (ioctl(vcpu, KVM_RUN, 0UL), 0));
}

static void not_kvm(void)
{
   int ends[2], n;

   if (pipe(ends) < 0)
      return;
   TIME("FIONREAD", ioctl(ends[0], FIONREAD, &n));
   TIME("dup and close", close(dup(ends[0])));
   {
      void *page;
      TIME("mmap and munmap",
           (page = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS,
                        -1, 0),
            munmap(page, 4096)));
   }
}

int main(int argc, char **argv)
{
   make_objects(argc > 1 ? strtoul(argv[1], NULL, 0) : 0);
   calls_to_count = argc > 2 ? strtoul(argv[2], NULL, 0) : 0;
   attributes();
   other_ioctls();
   run();
   not_kvm();
   return 0;
}
