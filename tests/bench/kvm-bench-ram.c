/* What RAM of a guest costs: kvm-bench-ram KIND MB prints lines of name, tab,
   number: microseconds of the first KVM_RUN and of later ones, and by how many
   kB the process has grown by the first.  KIND is

      none     no RAM at all
      malloc   RAM from malloc, of which nothing was touched
      mmap     RAM from mmap, of which nothing was touched
      dirty    RAM from mmap with a few bytes without value in every 64 KB

   The guest need do nothing: the tool cannot see it.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <linux/kvm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#define ROUNDS 30
#define CALLS  20

static double now(void)
{
   struct timespec t;

   clock_gettime(CLOCK_MONOTONIC, &t);
   return t.tv_sec * 1e6 + t.tv_nsec / 1e3;
}

/* Of the whole process, and so of the tool, too. */
static long resident_kb(void)
{
   char    text[100];
   long    pages = 0;
   int     fd = open("/proc/self/statm", O_RDONLY);
   ssize_t n  = read(fd, text, sizeof(text) - 1);

   close(fd);
   if (n > 0) {
      text[n] = 0;
      sscanf(text, "%*d %ld", &pages);
   }
   return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

static void *memory(const char *kind, size_t size)
{
   void *at;

   if (strcmp(kind, "malloc") == 0)
      return posix_memalign(&at, 4096, size) == 0 ? at : NULL;
   at = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
             -1, 0);
   return at == MAP_FAILED ? NULL : at;
}

static void dirty(unsigned char *ram, size_t size)
{
   unsigned char *unset = malloc(64);

   for (size_t i = 0; unset && i < size; i += 0x10000)
      memcpy(ram + i, unset, 64);
   free(unset);
}

int main(int argc, char **argv)
{
   const char  *kind = argc > 2 ? argv[1] : "none";
   const size_t size = argc > 2 ? strtoul(argv[2], NULL, 0) << 20 : 0;
   const int    kvm  = open("/dev/kvm", O_RDWR | O_CLOEXEC);
   const int    vm   = ioctl(kvm, KVM_CREATE_VM, 0UL);
   const int    vcpu = ioctl(vm, KVM_CREATE_VCPU, 0UL);
   double       began, best = 1e18;
   long         before;

   if (vcpu < 0) {
      perror("no vCPU");
      return 1;
   }
   if (strcmp(kind, "none") != 0) {
      struct kvm_userspace_memory_region slot = {
         0, 0, 0, size, (unsigned long)memory(kind, size)
      };
      if (slot.userspace_addr == 0
          || ioctl(vm, KVM_SET_USER_MEMORY_REGION, &slot) < 0) {
         perror("no RAM");
         return 1;
      }
      if (strcmp(kind, "dirty") == 0)
         dirty((unsigned char *)slot.userspace_addr, size);
   }
   before = resident_kb();
   before = resident_kb();
   began  = now();
   ioctl(vcpu, KVM_RUN, 0UL);
   printf("first\t%.1f\n", now() - began);
   printf("growth\t%ld\n", resident_kb() - before);
   for (int round = 0; round < ROUNDS; round++) {
      began = now();
      for (int i = 0; i < CALLS; i++)
         ioctl(vcpu, KVM_RUN, 0UL);
      if (now() - began < best)
         best = now() - began;
   }
   printf("later\t%.2f\n", best / CALLS);
   return 0;
}
