/* kvm_run is mapped more than once, by dup'ed fds, in part and whole: what a
   program stores at any of the addresses the next KVM_RUN takes, and what the
   kernel stores is defined at each.  By virt/kvm/kvm_main.c, kvm_vcpu_fault: all
   mappings have the same pages.  The emulated kernel does what it is told.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE

#if defined(__x86_64__)

#include <fcntl.h>
#include <linux/kvm.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "../../memcheck.h"
#include "kvm-exit.h"

static size_t          size;
static struct kvm_run *other;
static unsigned char  *pio;            /* mapped by itself */

static void to_in(void)
{
   const struct {
      uint8_t  direction, size;
      uint16_t port;
      uint32_t count;
      uint64_t offset;
   } io = { KVM_EXIT_IO_IN, 4, 0x3f8, 1, PAGE };

   to_exit(KVM_EXIT_IO, &io, sizeof(io), 4);
}

/* The kernel does not touch data of a read. */
static void to_mmio_read(void)
{
   struct {
      uint64_t phys_addr;
      uint8_t  data[8];
      uint32_t len;
      uint8_t  write;
   } m = { .phys_addr = 0xd0000000, .len = 4 };

   to_exit(KVM_EXIT_MMIO, &m, sizeof(m), 0);
}

static void *map(size_t len, size_t offset)
{
   const int copy = dup(vcpu);
   void *at = mmap(NULL, len, PROT_READ | PROT_WRITE, MAP_SHARED, copy, offset);

   close(copy);
   if (at == MAP_FAILED) {
      perror("mmap");
      exit(1);
   }
   return at;
}

/* What the program stores without a value, here or there. */
static void stores(const unsigned char *unset)
{
   to_in();
   memcpy((char *)run + PAGE, unset, 4);
   to_hlt("data of IN, through the first mapping");
   to_in();
   memcpy((char *)other + PAGE, unset, 4);
   to_hlt("data of IN, through the second mapping");
   to_in();
   pio[3] = unset[0];
   to_hlt("data of IN, through a mapping of its page");
   to_in();
   pio[0] = 1;
   ((char *)run)[PAGE + 1] = 2;
   ((char *)other)[PAGE + 2] = 3;
   to_hlt("data of IN, through all three: nothing");
   other->immediate_exit = unset[0];
   to_hlt("immediate_exit, through the second mapping");
   other->immediate_exit = 0;
}

/* What nobody has set is missing until it is stored at any address. */
static void answers(void)
{
   to_mmio_read();
   to_hlt("MMIO read, no answer");
   to_mmio_read();
   memset(other->mmio.data, 5, 4);
   to_hlt("MMIO read, through the second mapping: nothing");
   to_mmio_read();
   memset(run->mmio.data, 5, 2);
   memset(other->mmio.data + 2, 5, 2);
   to_hlt("MMIO read, half and half: nothing");
   to_mmio_read();
   memset(run->mmio.data, 5, 2);
   memset(other->mmio.data + 3, 5, 1);
   to_hlt("MMIO read, one byte missing");
}

static void check(const char *what, void *at, size_t n)
{
   if (VALGRIND_CHECK_MEM_IS_DEFINED(at, n) != 0)
      fprintf(stderr, "%s: undefined at this mapping\n", what);
}

/* What an exit stores is known at each address. */
static void exits(void)
{
   (void)VALGRIND_MAKE_MEM_UNDEFINED(&other->exit_reason, 4);
   (void)VALGRIND_MAKE_MEM_UNDEFINED(&other->io, sizeof(other->io));
   (void)VALGRIND_MAKE_MEM_UNDEFINED(pio, 4);
   fprintf(stderr, "an exit: nothing\n");
   to_in();
   check("exit_reason", &other->exit_reason, 4);
   check("io", &other->io, sizeof(other->io));
   check("data of IN", pio, 4);
   to_hlt("and its answer: nothing");
}

/* What is not mapped any more is not the page's. */
static void unmapped(const unsigned char *unset)
{
   unsigned char *room;

   munmap(other, size);
   room = mmap(other, size, PROT_READ | PROT_WRITE,
               MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
   memcpy(room + PAGE, unset, 4);
   pio = mremap(pio, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, room + 2 * PAGE);
   to_in();
   to_hlt("other memory there: nothing");
   to_in();
   pio[2] = unset[2];
   to_hlt("data of IN, through a mapping that was moved");
}

int main(void)
{
   int kvm = open("/dev/kvm", O_RDWR | O_CLOEXEC);
   int vm  = ioctl(kvm, KVM_CREATE_VM, 0UL);
   unsigned char *unset = calloc(4, 1);

   size  = ioctl(kvm, KVM_GET_VCPU_MMAP_SIZE, 0UL);
   vcpu  = ioctl(vm, KVM_CREATE_VCPU, 0UL);
   run   = map(size, 0);
   other = map(size, 0);
   pio   = map(PAGE, PAGE);
   (void)VALGRIND_MAKE_MEM_UNDEFINED(unset, 4);
   stores(unset);
   answers();
   exits();
   unmapped(unset);
   return 0;
}
#else
int main(void)
{
   return 1;
}
#endif
