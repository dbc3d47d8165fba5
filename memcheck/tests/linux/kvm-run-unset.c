/* A reply that an exit asks for and that the kernel leaves as it was: what of
   it the program has not set when it runs the guest again is reported, even
   though the page is defined from its mapping on.  What the kernel clears or
   sets itself may stay as it is.  By arch/x86/kvm: x86.c, x86.h, msrs.c,
   hyperv.c, xen.c.  Of several mistakes in the page one is reported.
   The emulated kernel does what it is told, so exits that need special hardware
   can be tried as well.
   SPDX-License-Identifier: GPL-2.0-or-later */

#if defined(__x86_64__)

#include <fcntl.h>
#include <linux/kvm.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "../../memcheck.h"
#include "kvm-exit.h"

static unsigned char *pio;

/* struct kvm_run.mmio */
struct mmio {
   uint64_t phys_addr;
   uint8_t  data[8];
   uint32_t len;
   uint8_t  write;
};

/* The kernel does not touch data of a read. */
static void to_mmio_read(uint32_t len)
{
   struct mmio m;

   memcpy(&m, &run->mmio, sizeof(m));
   m.phys_addr = 0xd0000000;
   m.len       = len;
   m.write     = 0;
   (void)VALGRIND_MAKE_MEM_DEFINED(&m, sizeof(m));
   to_exit(KVM_EXIT_MMIO, &m, sizeof(m), 0);
}

static void mmio(void)
{
   const struct mmio write = { 0xd0000000, { 1, 2, 3, 4 }, 4, 1 };
   uint64_t answer = 5;

   to_mmio_read(4);
   run->mmio.data[0] = 5;
   to_hlt("MMIO read of 4, one byte set");

   to_mmio_read(4);
   to_hlt("MMIO read of 4, none set");

   to_mmio_read(4);
   memcpy(run->mmio.data, &answer, 4);
   to_hlt("MMIO read of 4, all set: nothing");

   to_mmio_read(1);
   memcpy(run->mmio.data, &answer, 8);
   to_hlt("MMIO read of 1, 8 set: nothing");

   to_mmio_read(8);
   memcpy(run->mmio.data, &answer, 7);
   to_hlt("MMIO read of 8, 7 set");

   to_exit(KVM_EXIT_MMIO, &write, sizeof(write), 0);
   to_hlt("MMIO write: nothing");

   /* What lies behind len nobody asks for. */
   to_mmio_read(2);
   memcpy(run->mmio.data, &answer, 2);
   if (run->mmio.data[2] == 77)
      fprintf(stderr, "the byte behind len has changed\n");
   to_hlt("MMIO read of 2, a byte behind it used: nothing");
}

/* emulator_pio_in_out clears the data. */
static void in(void)
{
   const struct {
      uint8_t  direction, size;
      uint16_t port;
      uint32_t count;
      uint64_t offset;
   } io = { KVM_EXIT_IO_IN, 4, 0x3f8, 1, 4096 };

   to_exit(KVM_EXIT_IO, &io, sizeof(io), 4);
   pio[0] = 5;
   to_hlt("IN of 4, one byte set: nothing");
}

/* kvm_msr_user_space stores data 0 and error 0. */
static void rdmsr(void)
{
   const struct { uint8_t error, pad[7]; uint32_t reason, index;
                  uint64_t data; } msr = { .index = 0x1234 };

   to_exit(KVM_EXIT_X86_RDMSR, &msr, sizeof(msr), 0);
   to_hlt("RDMSR, not answered: nothing");
}

/* kvm_hv_hypercall and kvm_xen_hypercall leave the result. */
static void hypercalls(void)
{
   const struct { uint32_t type, pad; uint64_t input; } hv = { 2, 0, 0x5c };
   const struct { uint32_t type, pad; uint32_t longmode, cpl; } xen = { 1 };

   to_exit(KVM_EXIT_HYPERV, &hv, sizeof(hv), 0);
   to_hlt("hypercall of Hyper-V, no result");
   to_exit(KVM_EXIT_HYPERV, &hv, sizeof(hv), 0);
   run->hyperv.u.hcall.result = 0;
   to_hlt("hypercall of Hyper-V with a result: nothing");
   to_exit(34, &xen, sizeof(xen), 0);
   to_hlt("hypercall of Xen, no result");
}

#define UNDEFINED(object) \
   (void)VALGRIND_MAKE_MEM_UNDEFINED(&(object), sizeof(object))

/* What is wrong in kvm_run is one report, of the first in memory, and hides
   nothing that is wrong with the data of an IN, which stand elsewhere.  A page
   of which something is undefined that the kernel does not look at is no
   mistake. */
static void mistakes(void)
{
   const struct {
      uint8_t  direction, size;
      uint16_t port;
      uint32_t count;
      uint64_t offset;
   } io = { KVM_EXIT_IO_IN, 4, 0x3f8, 1, 4096 };

   UNDEFINED(run->immediate_exit);
   UNDEFINED(run->kvm_valid_regs);
   UNDEFINED(run->kvm_dirty_regs);
   to_hlt("three members undefined: the first");
   run->immediate_exit = 0;
   run->kvm_valid_regs = 0;
   run->kvm_dirty_regs = 0;

   to_exit(KVM_EXIT_IO, &io, sizeof(io), 4);
   UNDEFINED(pio[3]);
   UNDEFINED(run->immediate_exit);
   to_hlt("a member and data of IN: both");
   run->immediate_exit = 0;

   UNDEFINED(run->padding1);
   UNDEFINED(run->exit_reason);
   UNDEFINED(run->apic_base);
   UNDEFINED(run->s.regs.regs);
   to_hlt("what is not looked at: nothing");
}

int main(void)
{
   int    kvm = open("/dev/kvm", O_RDWR | O_CLOEXEC);
   int    vm = ioctl(kvm, KVM_CREATE_VM, 0UL);
   size_t size = ioctl(kvm, KVM_GET_VCPU_MMAP_SIZE, 0UL);

   vcpu = ioctl(vm, KVM_CREATE_VCPU, 0UL);
   run  = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, vcpu, 0);
   if (run == MAP_FAILED) {
      perror("vCPU");
      return 1;
   }
   pio = (unsigned char *)run + PAGE;
   mmio();
   in();
   rdmsr();
   hypercalls();
   mistakes();
   return 0;
}
#else
int main(void)
{
   return 1;
}
#endif
