/* A guest writes to RAM that the program has from malloc, and nobody sees it:
   from when the guest first runs its RAM counts as defined, and what the
   program may not access stays so.  On a real kernel; prints what is not so.

   SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <linux/kvm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include "../../memcheck.h"

/* The guest's code and <linux/kvm.h> are those of x86. */
#if defined(__x86_64__)

#include "kvm-guest.h"

#define PAGE 4096UL
#define MB   (1024 * 1024UL)

static int vm, vcpu;
static struct kvm_run *run;

/* What Memcheck knows of one byte: 'd'efined, 'u'ndefined, 'p'artly defined,
   or 'n'ot to be accessed. */
static char state(const unsigned char *at)
{
   unsigned char bits = 0xff;

   if (VALGRIND_GET_VBITS(at, &bits, 1) == 3)
      return 'n';
   return bits == 0 ? 'd' : bits == 0xff ? 'u' : 'p';
}

static void expect(const char *what, const unsigned char *at, char wanted)
{
   if (state(at) != wanted)
      fprintf(stderr, "%s: %c instead of %c\n", what, state(at), wanted);
}

static void slot(unsigned number, unsigned flags, unsigned long guest,
                 size_t size, void *at)
{
   struct kvm_userspace_memory_region r = {
      number, flags, guest, size, (unsigned long)at
   };

   if (ioctl(vm, KVM_SET_USER_MEMORY_REGION, &r) < 0)
      perror("KVM_SET_USER_MEMORY_REGION");
}

/* movb $0x5a, 0x2000; hlt.  In real mode, from address 0 on. */
static const unsigned char guest_code[] = { 0xc6, 6, 0, 0x20, 0x5a, 0xf4 };

static void enter_guest(void)
{
   start_at(vcpu, 0, 0);
   if (ioctl(vcpu, KVM_RUN, 0) < 0 || run->exit_reason != KVM_EXIT_HLT)
      fprintf(stderr, "the guest does not come to its hlt\n");
}

static void make_vcpu(void)
{
   const int kvm = open("/dev/kvm", O_RDWR | O_CLOEXEC);

   vm   = ioctl(kvm, KVM_CREATE_VM, 0UL);
   vcpu = ioctl(vm, KVM_CREATE_VCPU, 0UL);
   run  = mmap(NULL, ioctl(kvm, KVM_GET_VCPU_MMAP_SIZE, 0UL),
               PROT_READ | PROT_WRITE, MAP_SHARED, vcpu, 0);
   if (run == MAP_FAILED) {
      perror("no vCPU");
      exit(0);
   }
}

int main(void)
{
   const size_t   big_size = 5 * MB;
   unsigned char *ram, *rom, *big, *late, undefined;
   unsigned char *holes = mmap(NULL, 16 * PAGE, PROT_READ | PROT_WRITE,
                               MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

   make_vcpu();
   if (posix_memalign((void **)&ram, PAGE, 5 * PAGE) != 0
       || posix_memalign((void **)&rom, PAGE, PAGE) != 0
       || posix_memalign((void **)&late, PAGE, PAGE) != 0
       || posix_memalign((void **)&big, PAGE, big_size) != 0)
      return 1;
   memcpy(ram, guest_code, sizeof(guest_code));
   slot(0, 0, 0, 4 * PAGE, ram);
   slot(1, KVM_MEM_READONLY, 0x100000, PAGE, rom);
   slot(2, 0, 0x200000, PAGE, late);
   slot(2, 0, 0x200000, 0, late);

   expect("RAM of a guest that has not run", ram + 0x2000, 'u');
   run->immediate_exit = 1;
   ioctl(vcpu, KVM_RUN, 0);
   run->immediate_exit = 0;
   expect("after a KVM_RUN with immediate_exit", ram + 0x2000, 'u');

   (void)VALGRIND_MAKE_MEM_NOACCESS(ram + 0x1003, 1);
   enter_guest();
   if (ram[0x2000] != 0x5a)
      fprintf(stderr, "the guest has not written\n");
   expect("what it wrote", ram + 0x2000, 'd');
   expect("what it may have written", ram + 0x3fff, 'd');
   expect("before what may not be accessed", ram + 0x1002, 'd');
   expect("what may not be accessed", ram + 0x1003, 'n');
   expect("behind it", ram + 0x1004, 'd');
   expect("behind the slot", ram + 4 * PAGE, 'u');
   expect("a slot that the guest can only read", rom, 'u');
   expect("a slot that was taken away", late, 'u');

   (void)VALGRIND_MAKE_MEM_UNDEFINED(&undefined, 1);
   ram[0x2000] = undefined;
   ram[0x2001] = undefined | 0x0f;
   expect("what the program wrote there since", ram + 0x2000, 'u');
   expect("and only in part", ram + 0x2001, 'p');
   enter_guest();
   expect("what the guest wrote over it", ram + 0x2000, 'd');
   expect("or may have", ram + 0x2001, 'd');

   slot(2, 0, 0x200000, PAGE, late);
   expect("a slot that came before the guest runs again", late, 'u');
   slot(3, 0, 0x300000, big_size, big);
   enter_guest();
   expect("and after it has", late, 'd');
   expect("the first byte of a large one", big, 'd');
   expect("and the last", big + big_size - 1, 'd');
   (void)VALGRIND_MAKE_MEM_UNDEFINED(big, big_size);
   enter_guest();
   expect("in the first megabyte", big + MB - 1, 'd');
   expect("in the third", big + 2 * MB + 7, 'd');
   expect("in the last", big + big_size - 1, 'd');

   /* Where nothing is mapped nothing is written, but behind it. */
   (void)VALGRIND_MAKE_MEM_UNDEFINED(holes, 16 * PAGE);
   munmap(holes, PAGE);
   munmap(holes + 5 * PAGE, PAGE);
   slot(4, 0, 0x900000, 16 * PAGE, holes);
   enter_guest();
   expect("behind a hole at the start", holes + PAGE, 'd');
   expect("before the next hole", holes + 5 * PAGE - 1, 'd');
   expect("behind that", holes + 6 * PAGE, 'd');
   expect("and at the end", holes + 16 * PAGE - 1, 'd');

   slot(0, 0, 0, 0, ram);
   (void)VALGRIND_MAKE_MEM_UNDEFINED(ram + 0x2000, 1);
   ioctl(vcpu, KVM_RUN, 0);
   expect("RAM that is the program's own again", ram + 0x2000, 'u');
   fprintf(stderr, "done\n");
   return 0;
}

#else
int main(void)
{
   return 1;
}
#endif
