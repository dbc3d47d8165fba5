/* KVM ioctls of x86 that the direction and size bits of their numbers say
   nothing or the wrong thing of, on a real kernel: what Memcheck must report,
   what it must not, and what becomes defined.  By the handlers in
   arch/x86/kvm and virt/kvm; prints what is not so. */

#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/kvm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include "../../memcheck.h"

/* <linux/kvm.h> has these structs on x86 only. */
#if defined(__x86_64__)

static int deviations;

#define N_ERRORS ((unsigned)VALGRIND_COUNT_ERRORS)

/* Makes a call, and says so if Memcheck reports an error and should not, or
   the other way round. */
#define CALL(reported, what, ...) \
   do { \
      unsigned before = N_ERRORS; \
      ioctl(__VA_ARGS__); \
      if ((N_ERRORS > before) != (reported)) { \
         fprintf(stderr, "%s: %s\n", what, \
                 (reported) ? "not reported" : "reported"); \
         deviations++; \
      } \
   } while (0)

static void defined(const char *what, const void *at, size_t len, int yes)
{
   unsigned char bits[4096];

   memset(bits, 0xff, sizeof(bits));
   (void)VALGRIND_GET_VBITS(at, bits, len);
   for (size_t i = 0; i < len; i++)
      if ((bits[i] == 0) != yes) {
         fprintf(stderr, "%s: byte %zu is %sdefined\n", what, i,
                 yes ? "not " : "");
         deviations++;
         return;
      }
}

#define UNDEFINED(object) \
   (void)VALGRIND_MAKE_MEM_UNDEFINED(&(object), sizeof(object))

static void sregs(int vcpu)
{
   struct kvm_sregs s;

   UNDEFINED(s);
   CALL(0, "GET_SREGS", vcpu, KVM_GET_SREGS, &s);
   defined("GET_SREGS", &s, sizeof(s), 1);
   UNDEFINED(s.cs.padding);
   CALL(0, "SET_SREGS with padding undefined", vcpu, KVM_SET_SREGS, &s);
   UNDEFINED(s.cr3);
   CALL(1, "SET_SREGS with cr3 undefined", vcpu, KVM_SET_SREGS, &s);
}

static void msrs(int vcpu)
{
   const unsigned size = sizeof(struct kvm_msrs)
                         + 2 * sizeof(struct kvm_msr_entry);
   struct kvm_msrs *m = malloc(size);

   m->nmsrs = 2;
   m->entries[0].index = 0x174;           /* SYSENTER_CS */
   m->entries[1].index = 0x175;
   CALL(0, "GET_MSRS", vcpu, KVM_GET_MSRS, m);
   defined("GET_MSRS", &m->entries[1].data, 8, 1);
   defined("GET_MSRS's padding", &m->pad, 4, 0);
   UNDEFINED(m->entries[1].index);
   CALL(1, "GET_MSRS of an undefined index", vcpu, KVM_GET_MSRS, m);
   m->entries[1].index = 0x175;
   m->nmsrs = 3;
   CALL(1, "GET_MSRS into two entries for three", vcpu, KVM_GET_MSRS, m);
   free(m);
}

static void cpuid(int kvm)
{
   const int room = 200;
   const unsigned entry = sizeof(struct kvm_cpuid_entry2);
   struct kvm_cpuid2 *c = malloc(sizeof(*c) + room * entry);

   c->nent = room;
   CALL(0, "GET_SUPPORTED_CPUID", kvm, KVM_GET_SUPPORTED_CPUID, c);
   defined("GET_SUPPORTED_CPUID", c->entries, entry, 1);
   defined("behind the last entry", &c->entries[room - 1], entry, 0);
   free(c);
}

static void irqchip(int vm)
{
   struct kvm_irqchip chip;

   UNDEFINED(chip);
   chip.chip_id = KVM_IRQCHIP_IOAPIC;
   CALL(0, "GET_IRQCHIP with chip_id alone", vm, KVM_GET_IRQCHIP, &chip);
   defined("GET_IRQCHIP", &chip.chip.ioapic, sizeof(chip.chip.ioapic), 1);
   UNDEFINED(chip.chip.ioapic.base_address);
   CALL(1, "SET_IRQCHIP of an undefined chip", vm, KVM_SET_IRQCHIP, &chip);
}

static void dirty_log(int vm)
{
   const size_t size = 100 * 4096;
   struct kvm_userspace_memory_region region = {
      .slot = 3, .flags = KVM_MEM_LOG_DIRTY_PAGES,
      .guest_phys_addr = 0x10000000, .memory_size = size,
      .userspace_addr = (unsigned long)mmap(NULL, size,
         PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
   };
   struct kvm_dirty_log log = { .slot = 3 };

   CALL(0, "SET_USER_MEMORY_REGION", vm, KVM_SET_USER_MEMORY_REGION, &region);
   log.dirty_bitmap = malloc(16);         /* 100 pages: two longs */
   CALL(0, "GET_DIRTY_LOG", vm, KVM_GET_DIRTY_LOG, &log);
   defined("GET_DIRTY_LOG", log.dirty_bitmap, 16, 1);
   log.dirty_bitmap = malloc(15);
   CALL(1, "GET_DIRTY_LOG into 15 bytes", vm, KVM_GET_DIRTY_LOG, &log);
}

static void signal_mask(int vcpu)
{
   struct kvm_signal_mask *m = malloc(sizeof(*m) + 8);

   CALL(0, "SET_SIGNAL_MASK of NULL", vcpu, KVM_SET_SIGNAL_MASK, NULL);
   m->len = 8;
   CALL(1, "SET_SIGNAL_MASK of an undefined set", vcpu, KVM_SET_SIGNAL_MASK,
        m);
   CALL(0, "SET_SIGNAL_MASK of NULL again", vcpu, KVM_SET_SIGNAL_MASK, NULL);
   free(m);
}

static void no_argument(int vcpu)
{
   unsigned long nothing;

   UNDEFINED(nothing);
   CALL(0, "an unused argument", vcpu, KVM_NMI, nothing);
}

int main(void)
{
   int kvm = open("/dev/kvm", O_RDWR), vm, vcpu;

   if (!RUNNING_ON_VALGRIND)
      fprintf(stderr, "not under Valgrind: nothing is tested\n");
   vm = ioctl(kvm, KVM_CREATE_VM, 0);
   ioctl(vm, KVM_CREATE_IRQCHIP, 0);
   vcpu = ioctl(vm, KVM_CREATE_VCPU, 0);
   if (kvm < 0 || vm < 0 || vcpu < 0)
      fprintf(stderr, "no vCPU to be had\n");
   sregs(vcpu);
   msrs(vcpu);
   cpuid(kvm);
   irqchip(vm);
   dirty_log(vm);
   signal_mask(vcpu);
   no_argument(vcpu);
   if (deviations == 0)
      fprintf(stderr, "no deviations\n");
   return 0;
}

#else
int main(void)
{
   return 1;
}
#endif
