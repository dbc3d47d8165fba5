/* The ring of dirty pages: what the program stores there and the kernel looks
   at in KVM_RESET_DIRTY_RINGS must be defined, and what the kernel has taken
   back is the kernel's, whatever the program had stored.  By virt/kvm/dirty_ring.c.
   On a real kernel a guest of x86 fills the ring.

   SPDX-License-Identifier: GPL-2.0-or-later */

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
#include "../../../tests/standin/control.h"

/* Of <linux/kvm.h>, 5.11 and later. */
#define RESET_DIRTY_RINGS  _IO(KVMIO, 0xc7)
#define CAP_DIRTY_LOG_RING 192
#define CAP_ACQ_REL        223
#define RING_PAGE          64
#define RING_SIZE          65536
#define DIRTY              1
#define SEEN               2          /* KVM_DIRTY_GFN_F_RESET */

static struct gfn {
   uint32_t flags, slot;
   uint64_t offset;
} *ring;

static int      vm, vcpu;
static unsigned first;                /* the entry that is filled next */

/* A number, made of what nobody has initialised. */
static uint32_t unset(uint32_t number)
{
   volatile uint32_t n = number;

   (void)VALGRIND_MAKE_MEM_UNDEFINED(&n, sizeof(n));
   return n;
}

/* What Memcheck knows of an entry: whether all of it is defined. */
static void expect(const char *what, unsigned entry, int defined)
{
   static const struct gfn all;
   struct gfn bits;

   if (VALGRIND_GET_VBITS(&ring[entry], &bits, sizeof(bits)) != 1
       || (memcmp(&bits, &all, sizeof(bits)) == 0) != defined)
      fprintf(stderr, "%s: not %sdefined\n", what, defined ? "" : "un");
}

/*--- A real kernel ---*/

#if defined(__x86_64__)
#include "kvm-guest.h"

/* movb $0x5a, 0x2000; the same to 0x3000 and 0x4000; hlt */
static const unsigned char guest_code[] = {
   0xc6, 6, 0, 0x20, 0x5a, 0xc6, 6, 0, 0x30, 0x5a, 0xc6, 6, 0, 0x40, 0x5a, 0xf4
};

static void prepare_guest(void)
{
   unsigned char *ram = mmap(NULL, 0x5000, PROT_READ | PROT_WRITE,
                             MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
   struct kvm_userspace_memory_region slot = {
      0, KVM_MEM_LOG_DIRTY_PAGES, 0, 0x5000, (uintptr_t)ram
   };

   memcpy(ram, guest_code, sizeof(guest_code));
   if (ioctl(vm, KVM_SET_USER_MEMORY_REGION, &slot) < 0)
      perror("KVM_SET_USER_MEMORY_REGION");
}

static void run_guest(void)
{
   start_at(vcpu, 0, 0);
   if (ioctl(vcpu, KVM_RUN, 0UL) < 0)
      perror("KVM_RUN");
}
#else
static void prepare_guest(void) { }
static void run_guest(void) { }
#endif

/*--- The emulated one does what it is told ---*/

/* It looks at the answer during the call. */
static void answer(int64_t result, unsigned n, const struct standin_copy *copy)
{
   static struct standin_answer a;

   a.result   = result;
   a.n_copies = n;
   a.copies   = (uintptr_t)copy;
   if (standin_present())
      standin_answer_next(&a);
}

static struct standin_copy copy_of(void *to, const void *from, size_t len)
{
   const struct standin_copy c = { (uintptr_t)to, (uintptr_t)from, len };

   return c;
}

/*--- Both ---*/

/* The guest writes to three pages. */
static void fill(void)
{
   static const struct gfn filled[] = { { DIRTY, 0, 2 }, { DIRTY, 0, 3 },
                                        { DIRTY, 0, 4 } };
   static struct standin_copy copy;

   if (standin_present()) {
      copy = copy_of(&ring[first], filled, sizeof(filled));
      answer(0, 1, &copy);
      ioctl(vcpu, KVM_RUN, 0UL);
   } else
      run_guest();
   for (unsigned i = first; i < first + 3; i++)
      if (ring[i].flags != DIRTY)
         fprintf(stderr, "entry %u is not filled\n", i);
}

/* The kernel takes N entries back. */
static void reset(const char *what, int n)
{
   static const uint32_t      zero;
   static struct standin_copy copies[3];

   fprintf(stderr, "%s\n", what);
   for (int i = 0; i < n; i++)
      copies[i] = copy_of(&ring[first + i].flags, &zero, sizeof(zero));
   answer(n, n, copies);
   if (ioctl(vm, RESET_DIRTY_RINGS, 0UL) != n)
      fprintf(stderr, "the kernel has not taken back %d\n", n);
   first += n;
}

/* Entry I of the three. */
static struct gfn *entry(unsigned i)
{
   return &ring[first + i];
}

static void all_seen(void)
{
   for (unsigned i = 0; i < 3; i++)
      entry(i)->flags = SEEN;
}

static int make_ring(void)
{
   const int kvm = open("/dev/kvm", O_RDWR | O_CLOEXEC);
   struct kvm_enable_cap cap;

   vm = ioctl(kvm, KVM_CREATE_VM, 0UL);
   memset(&cap, 0, sizeof(cap));
   cap.cap     = ioctl(vm, KVM_CHECK_EXTENSION, (long)CAP_DIRTY_LOG_RING) > 0
                 ? CAP_DIRTY_LOG_RING : CAP_ACQ_REL;
   cap.args[0] = RING_SIZE;
   answer(0, 0, NULL);
   if (ioctl(vm, KVM_ENABLE_CAP, &cap) < 0)
      return 0;
   vcpu = ioctl(vm, KVM_CREATE_VCPU, 0UL);
   ring = mmap(NULL, RING_SIZE, PROT_READ | PROT_WRITE, MAP_SHARED, vcpu,
               RING_PAGE * sysconf(_SC_PAGESIZE));
   return ring != MAP_FAILED;
}

int main(void)
{
   if (!make_ring()) {
      perror("no ring");
      return 1;
   }
   if (!standin_present())
      prepare_guest();

   fill();
   expect("what the kernel has filled", first, 1);
   all_seen();
   reset("all seen: nothing", 3);

   fill();
   all_seen();
   entry(1)->flags = unset(SEEN);
   reset("flags of one undefined", 3);
   expect("what was taken back", first - 2, 1);

   fill();
   for (unsigned i = 0; i < 3; i++)
      entry(i)->flags = unset(SEEN);
   reset("flags of all undefined: one report", 3);

   fill();
   all_seen();
   entry(0)->slot = unset(0);
   entry(2)->offset = unset(4);
   reset("a slot and an offset undefined: the first", 3);
   expect("what was taken back, again", first - 3, 1);
   expect("and the last", first - 1, 1);

   fill();
   entry(0)->flags = SEEN;
   entry(1)->offset = unset(3);
   entry(2)->flags = SEEN;
   reset("an offset of what is not seen: nothing", 1);
   expect("what is not taken back", first + 1, 1);
   expect("nor that", first, 0);
   entry(0)->flags = SEEN;
   entry(0)->offset = 3;
   reset("the rest: nothing", 2);

   fill();
   entry(0)->flags |= unset(0);
   reset("not seen, and undefined", 0);
   return 0;
}
