/* What KVM_RUN takes from the vCPU's shared pages and what it leaves there, on
   a real kernel: a guest in real mode does one thing and halts.  The planted
   errors stand in the expected output, by the member's name; what else is not
   so is printed.  By kvm_arch_vcpu_ioctl_run of arch/x86/kvm/x86.c and what it
   calls.

   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/kvm.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/shm.h>
#include <unistd.h>
#include "../../memcheck.h"

#if defined(__x86_64__)

#include "kvm-guest.h"

#define PAGE  4096UL
#define CODE  0x1000          /* where guests start, */
#define HLT   0x0ff0          /* where exceptions lead them to, */
#define DATA  0x2000          /* and what they have to read and write */
                              /* MMIO is at 0x8000. */

static int kvm, vm, vcpu, deviations;
static size_t shared_size;
static struct kvm_run *run;
static unsigned char *ram, *pio;

static void deviation(const char *what, const char *how)
{
   fprintf(stderr, "%s: %s\n", what, how);
   deviations++;
}

#define UNDEFINED(object) \
   (void)VALGRIND_MAKE_MEM_UNDEFINED(&(object), sizeof(object))

/* Every byte from FROM to TO, as offsets in the shared pages, is defined (YES)
   or undefined. */
static void expect(const char *what, int yes, size_t from, size_t to)
{
   unsigned char bits = 0;

   for (size_t i = from; i < to; i++) {
      (void)VALGRIND_GET_VBITS((unsigned char *)run + i, &bits, 1);
      if (bits != (yes ? 0 : 0xff)) {
         fprintf(stderr, "%s: byte %zu is %sdefined\n", what, i,
                 yes ? "not " : "");
         deviations++;
         return;
      }
   }
}

#define AT(member)      offsetof(struct kvm_run, member)
#define BEHIND(member)  (AT(member) + sizeof(run->member))
#define UNION           AT(hw)

/* The union and the page of IN and OUT hold nothing. */
static void forget(void)
{
   (void)VALGRIND_MAKE_MEM_UNDEFINED((char *)run + UNION, 256);
   (void)VALGRIND_MAKE_MEM_UNDEFINED(pio, PAGE);
}

/*--- The guest ---*/

/* Sets the guest to the beginning of CODE. */
static void load(const void *code, size_t size)
{
   memcpy(ram + CODE, code, size);
   start_at(vcpu, CODE, 0x3000);
}
#define LOAD(bytes)  load(bytes, sizeof(bytes) - 1)

/* Runs the guest to its next exit, which must be REASON. */
static void enter(const char *what, unsigned reason)
{
   int result = ioctl(vcpu, KVM_RUN, 0);
   unsigned got = run->exit_reason;

   if (result != 0 || got != reason) {
      fprintf(stderr, "%s: KVM_RUN gives %d, exit %u instead of %u\n", what,
              result, got, reason);
      deviations++;
   }
}

/* The same, with nothing to report. */
#define CLEAN(what, reason) \
   do { \
      unsigned errors = VALGRIND_COUNT_ERRORS; \
      enter(what, reason); \
      if (VALGRIND_COUNT_ERRORS != errors) \
         deviation(what, "reported"); \
   } while (0)

/* The same, with one error, which the expected output has after WHAT. */
#define PLANTED(what, reason) \
   do { \
      unsigned errors = VALGRIND_COUNT_ERRORS; \
      fprintf(stderr, "%s\n", what); \
      enter(what, reason); \
      if (VALGRIND_COUNT_ERRORS != errors + 1) \
         deviation(what, "not reported once"); \
   } while (0)

static void make_vcpu(int irqchip)
{
   struct kvm_userspace_memory_region slot = {
      .memory_size = 4 * PAGE, .userspace_addr = (unsigned long)ram
   };

   vm = ioctl(kvm, KVM_CREATE_VM, 0UL);
   if (irqchip && ioctl(vm, KVM_CREATE_IRQCHIP, 0UL) != 0)
      deviation("KVM_CREATE_IRQCHIP", "fails");
   vcpu = ioctl(vm, KVM_CREATE_VCPU, 0UL);
   if (ioctl(vm, KVM_SET_USER_MEMORY_REGION, &slot) != 0)
      deviation("KVM_SET_USER_MEMORY_REGION", "fails");
   run = mmap(NULL, shared_size, PROT_READ | PROT_WRITE, MAP_SHARED, vcpu, 0);
   if (run == MAP_FAILED) {
      perror("no vCPU");
      exit(0);
   }
   pio = (unsigned char *)run + PAGE;
}

/*--- What every call does ---*/

static void common_members(void)
{
   LOAD("\xf4");                                         /* hlt */
   forget();
   UNDEFINED(run->exit_reason);
   UNDEFINED(run->ready_for_interrupt_injection);
   UNDEFINED(run->if_flag);
   UNDEFINED(run->flags);
   UNDEFINED(run->apic_base);
   UNDEFINED(run->padding1);
   CLEAN("hlt", KVM_EXIT_HLT);
   expect("hlt", 1, AT(exit_reason), UNION);
   expect("hlt, padding", 0, AT(padding1), AT(exit_reason));
   expect("hlt, the union", 1, UNION, UNION + 256);
   expect("hlt, data", 0, PAGE, 2 * PAGE);
   memset((void *)run->padding1, 0, sizeof(run->padding1));
}

static void undefined_immediate_exit(void)
{
   LOAD("\xf4");
   UNDEFINED(run->immediate_exit);
   PLANTED("undefined immediate_exit", KVM_EXIT_HLT);
   run->immediate_exit = 0;
}

static void undefined_interrupt_window(void)
{
   LOAD("\xf4");
   UNDEFINED(run->request_interrupt_window);
   PLANTED("undefined request_interrupt_window", KVM_EXIT_HLT);
   run->request_interrupt_window = 0;
}

static void undefined_cr8(void)
{
   LOAD("\xf4");
   UNDEFINED(run->cr8);
   PLANTED("undefined cr8", KVM_EXIT_HLT);
   expect("cr8", 1, AT(cr8), BEHIND(cr8));
}

static void undefined_valid_regs(void)
{
   LOAD("\xf4");
   UNDEFINED(run->kvm_valid_regs);
   PLANTED("undefined kvm_valid_regs", KVM_EXIT_HLT);
   run->kvm_valid_regs = 0;
}

/*--- IO ---*/

/* out dx, al; ax; eax */
static void out(void)
{
   static const char *const code[] = {
      "\xba\xf8\x03\xee\xf4", "\xba\xf8\x03\xef\xf4",
      "\xba\xf8\x03\x66\xef\xf4"
   };

   for (int i = 0; i < 3; i++) {
      const size_t size = 1 << i;

      load(code[i], strlen(code[i]));
      forget();
      CLEAN("out", KVM_EXIT_IO);
      expect("out, io", 1, UNION, UNION + 256);
      if (run->io.size != size || run->io.count != 1
          || run->io.data_offset != PAGE)
         deviation("out", "something else");
      expect("out, its data", 1, PAGE, PAGE + size);
      expect("out, behind its data", 0, PAGE + size, 2 * PAGE);
      forget();
      CLEAN("after out", KVM_EXIT_HLT);
   }
}

/* in al, dx; ax; eax: the kernel clears the data first. */
static void in(void)
{
   static const char *const code[] = {
      "\xba\xf8\x03\xec\xf4", "\xba\xf8\x03\xed\xf4",
      "\xba\xf8\x03\x66\xed\xf4"
   };

   for (int i = 0; i < 3; i++) {
      const size_t size = 1 << i;

      load(code[i], strlen(code[i]));
      forget();
      CLEAN("in", KVM_EXIT_IO);
      expect("in, io", 1, UNION, BEHIND(io));
      expect("in, its data", 1, PAGE, PAGE + size);
      expect("in, behind its data", 0, PAGE + size, 2 * PAGE);
      UNDEFINED(run->io);
      memset(pio, 0x55, size);
      CLEAN("after in", KVM_EXIT_HLT);
   }
}

static void undefined_data_of_in(void)
{
   LOAD("\xba\xf8\x03\xed\xf4");                         /* in ax, dx */
   CLEAN("in", KVM_EXIT_IO);
   (void)VALGRIND_MAKE_MEM_UNDEFINED(pio + 1, 1);
   PLANTED("undefined data of in", KVM_EXIT_HLT);
}

/* mov si, DATA; mov cx, 3; rep outsb: in as many exits as the kernel likes */
static void string_out(void)
{
   unsigned n = 0;

   memcpy(ram + DATA, "abc", 3);
   LOAD("\xfc\xbe\x00\x20\xb9\x03\x00\xba\xf8\x03\xf3\x6e\xf4");
   while (n < 3) {
      forget();
      CLEAN("rep outsb", KVM_EXIT_IO);
      if (run->io.size != 1 || run->io.count == 0 || run->io.count > 3 - n) {
         deviation("rep outsb", "something else");
         return;
      }
      expect("rep outsb, its data", 1, PAGE, PAGE + run->io.count);
      expect("rep outsb, behind its data", 0, PAGE + run->io.count, 2 * PAGE);
      if (memcmp(pio, ram + DATA + n, run->io.count) != 0)
         deviation("rep outsb", "other data");
      n += run->io.count;
   }
   CLEAN("after rep outsb", KVM_EXIT_HLT);
}

/* mov di, DATA; mov cx, 4; rep insw: the kernel asks for all at once. */
static void string_in(void)
{
   LOAD("\xfc\xbf\x00\x20\xb9\x04\x00\xba\xf8\x03\xf3\x6d\xf4");
   forget();
   CLEAN("rep insw", KVM_EXIT_IO);
   if (run->io.size != 2 || run->io.count != 4)
      deviation("rep insw", "something else");
   expect("rep insw, its data", 1, PAGE, PAGE + 8);
   expect("rep insw, behind its data", 0, PAGE + 8, 2 * PAGE);
   (void)VALGRIND_MAKE_MEM_UNDEFINED(pio + 7, 1);
   PLANTED("undefined data of rep insw", KVM_EXIT_HLT);
   memset(pio, 0, PAGE);
}

/*--- MMIO ---*/

/* mov al, [0x8000]; ax; eax */
static void mmio_read(void)
{
   static const struct { const char *code; size_t size; } what[] = {
      { "\xa0\x00\x80\xf4", 4 }, { "\xa1\x00\x80\xf4", 4 },
      { "\x66\xa1\x00\x80\xf4", 5 }
   };

   for (int i = 0; i < 3; i++) {
      const size_t len = 1 << i;

      load(what[i].code, what[i].size);
      forget();
      CLEAN("MMIO read", KVM_EXIT_MMIO);
      expect("MMIO read, phys_addr", 1, UNION, BEHIND(mmio.phys_addr));
      expect("MMIO read, data", 0, AT(mmio.data), AT(mmio.data) + len);
      expect("MMIO read, behind its data", 1, AT(mmio.data) + len, UNION + 256);
      if (run->mmio.len != len || run->mmio.is_write)
         deviation("MMIO read", "something else");
      memset(run->mmio.data, 0x77, len);
      UNDEFINED(run->mmio.phys_addr);
      UNDEFINED(run->mmio.len);
      UNDEFINED(run->mmio.is_write);
      CLEAN("after MMIO read", KVM_EXIT_HLT);
   }
}

/* The kernel leaves mmio.data as it was, defined or not. */
static void mmio_read_answered_in_part(void)
{
   LOAD("\xa1\x00\x80\xf4");
   memset(run->mmio.data, 0, sizeof(run->mmio.data));
   CLEAN("MMIO read", KVM_EXIT_MMIO);
   run->mmio.data[0] = 1;
   PLANTED("mmio.data set in part", KVM_EXIT_HLT);
}

static void undefined_data_of_mmio_read(void)
{
   LOAD("\xa1\x00\x80\xf4");
   CLEAN("MMIO read", KVM_EXIT_MMIO);
   run->mmio.data[0] = 1;
   (void)VALGRIND_MAKE_MEM_UNDEFINED(&run->mmio.data[1], 7);
   PLANTED("undefined mmio.data", KVM_EXIT_HLT);
}

/* The kernel takes the answer before it looks at immediate_exit, and once. */
static void answer_at_immediate_exit(void)
{
   LOAD("\xa1\x00\x80\xf4");
   CLEAN("MMIO read", KVM_EXIT_MMIO);
   run->immediate_exit = 1;
   UNDEFINED(run->mmio.data);
   fprintf(stderr, "undefined mmio.data at immediate_exit\n");
   if (ioctl(vcpu, KVM_RUN, 0) != -1)
      deviation("immediate_exit", "no error");
   run->immediate_exit = 0;
   UNDEFINED(run->mmio.data);
   CLEAN("after immediate_exit", KVM_EXIT_HLT);
}

/* mov [0x8000], al; ax; eax */
static void mmio_write(void)
{
   static const struct { const char *code; size_t size; } what[] = {
      { "\xa2\x00\x80\xf4", 4 }, { "\xa3\x00\x80\xf4", 4 },
      { "\x66\xa3\x00\x80\xf4", 5 }
   };

   for (int i = 0; i < 3; i++) {
      const size_t len = 1 << i;

      load(what[i].code, what[i].size);
      forget();
      CLEAN("MMIO write", KVM_EXIT_MMIO);
      expect("MMIO write", 1, UNION, UNION + 256);
      if (run->mmio.len != len || !run->mmio.is_write)
         deviation("MMIO write", "something else");
      forget();
      CLEAN("after MMIO write", KVM_EXIT_HLT);
   }
}

/*--- MSRs ---*/

#define NO_SUCH_MSR   "\x66\xb9\x78\x56\x34\x12"         /* mov ecx, ... */
#define RDMSR         NO_SUCH_MSR "\x0f\x32\xf4"
#define WRMSR         NO_SUCH_MSR "\x0f\x30\xf4"

/* Whether the kernel asks for MSRs that it does not know. */
static int msrs_exit(void)
{
   struct kvm_enable_cap cap = { .cap = KVM_CAP_X86_USER_SPACE_MSR,
                                 .args = { KVM_MSR_EXIT_REASON_UNKNOWN } };

   return ioctl(vm, KVM_CHECK_EXTENSION, KVM_CAP_X86_USER_SPACE_MSR) > 0
          && ioctl(vm, KVM_ENABLE_CAP, &cap) == 0;
}

static void rdmsr(void)
{
   LOAD(RDMSR);
   forget();
   CLEAN("rdmsr", KVM_EXIT_X86_RDMSR);
   expect("rdmsr", 1, UNION, UNION + 256);
   UNDEFINED(run->msr.pad);
   UNDEFINED(run->msr.reason);
   UNDEFINED(run->msr.index);
   CLEAN("after rdmsr", KVM_EXIT_HLT);
}

static void undefined_data_of_rdmsr(void)
{
   LOAD(RDMSR);
   CLEAN("rdmsr", KVM_EXIT_X86_RDMSR);
   UNDEFINED(run->msr.data);
   PLANTED("undefined msr.data", KVM_EXIT_HLT);
}

/* Then the guest gets an exception. */
static void refused_rdmsr(void)
{
   LOAD(RDMSR);
   CLEAN("rdmsr", KVM_EXIT_X86_RDMSR);
   run->msr.error = 1;
   UNDEFINED(run->msr.data);
   CLEAN("after rdmsr that was refused", KVM_EXIT_HLT);
}

static void wrmsr(void)
{
   LOAD(WRMSR);
   forget();
   CLEAN("wrmsr", KVM_EXIT_X86_WRMSR);
   expect("wrmsr", 1, UNION, BEHIND(msr));
   UNDEFINED(run->msr.data);
   CLEAN("after wrmsr", KVM_EXIT_HLT);
}

static void undefined_error_of_wrmsr(void)
{
   LOAD(WRMSR);
   CLEAN("wrmsr", KVM_EXIT_X86_WRMSR);
   UNDEFINED(run->msr.error);
   PLANTED("undefined msr.error", KVM_EXIT_HLT);
}

/*--- Synchronised registers ---*/

static void valid_regs(void)
{
   LOAD("\xf4");
   (void)VALGRIND_MAKE_MEM_UNDEFINED(&run->s, sizeof(run->s));
   run->kvm_valid_regs = KVM_SYNC_X86_REGS;
   CLEAN("valid regs", KVM_EXIT_HLT);
   expect("valid regs", 1, AT(s.regs.regs), BEHIND(s.regs.regs));
   expect("valid regs, not sregs", 0, AT(s.regs.sregs), BEHIND(s.regs.events));
   run->kvm_valid_regs = KVM_SYNC_X86_REGS | KVM_SYNC_X86_SREGS
                         | KVM_SYNC_X86_EVENTS;
   LOAD("\xf4");
   CLEAN("all valid", KVM_EXIT_HLT);
   expect("valid sregs", 1, AT(s.regs.sregs.cr0),
          AT(s.regs.sregs.interrupt_bitmap));
   expect("valid events", 1, AT(s.regs.events), BEHIND(s.regs.events));
   run->kvm_valid_regs = 0;
}

/* The registers of the last test, at a hlt. */
static void dirty_regs(void)
{
   LOAD("\xf4\xf4\xf4");
   run->kvm_valid_regs = KVM_SYNC_X86_REGS | KVM_SYNC_X86_SREGS;
   CLEAN("valid regs", KVM_EXIT_HLT);
   run->kvm_valid_regs = 0;
   UNDEFINED(run->s.regs.sregs.gs.padding);
   UNDEFINED(run->s.regs.sregs.idt.padding);
   memset(run->s.regs.sregs.interrupt_bitmap, 0,
          sizeof(run->s.regs.sregs.interrupt_bitmap));
   UNDEFINED(run->s.regs.events);
   run->kvm_dirty_regs = KVM_SYNC_X86_REGS | KVM_SYNC_X86_SREGS;
   CLEAN("dirty regs and sregs", KVM_EXIT_HLT);
   if (run->kvm_dirty_regs != 0)
      deviation("dirty regs", "still dirty");
}

static void undefined_dirty_regs(void)
{
   LOAD("\xf4\xf4");
   run->kvm_valid_regs = KVM_SYNC_X86_REGS;
   CLEAN("valid regs", KVM_EXIT_HLT);
   run->kvm_valid_regs = 0;
   UNDEFINED(run->s.regs.regs.rbx);
   CLEAN("undefined regs that are not dirty", KVM_EXIT_HLT);
   LOAD("\xf4");
   run->kvm_dirty_regs = KVM_SYNC_X86_REGS;
   PLANTED("undefined regs that are dirty", KVM_EXIT_HLT);
}

static void undefined_dirty_sregs(void)
{
   LOAD("\xf4\xf4");
   run->kvm_valid_regs = KVM_SYNC_X86_SREGS;
   CLEAN("valid sregs", KVM_EXIT_HLT);
   run->kvm_valid_regs = 0;
   UNDEFINED(run->s.regs.sregs.cr2);
   run->kvm_dirty_regs = KVM_SYNC_X86_SREGS;
   PLANTED("undefined sregs that are dirty", KVM_EXIT_HLT);
}

/*--- Where the pages are ---*/

static void moved(void)
{
   struct kvm_run *const old = run;
   void *room = mmap(NULL, shared_size, PROT_NONE,
                     MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

   run = mremap(old, shared_size, shared_size, MREMAP_MAYMOVE | MREMAP_FIXED,
                room);
   if (run == MAP_FAILED) {
      perror("mremap");
      exit(1);
   }
   pio = (unsigned char *)run + PAGE;
   LOAD("\xf4");
   UNDEFINED(run->exit_reason);
   UNDEFINED(run->immediate_exit);
   PLANTED("undefined immediate_exit after mremap", KVM_EXIT_HLT);
   run->immediate_exit = 0;
}

static void run_without_pages(const char *what)
{
   const unsigned errors = VALGRIND_COUNT_ERRORS;

   (void)VALGRIND_MAKE_MEM_UNDEFINED(run, shared_size);
   LOAD("\xf4");
   if (ioctl(vcpu, KVM_RUN, 0) != 0)
      deviation(what, "fails");
   if (VALGRIND_COUNT_ERRORS != errors)
      deviation(what, "reported");
   expect(what, 0, 0, shared_size);
}

/* Something else at that address is not looked at. */
static void unmapped(void)
{
   struct kvm_run *const old = run;

   munmap(old, shared_size);
   run = mmap(old, shared_size, PROT_READ | PROT_WRITE,
              MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
   run_without_pages("KVM_RUN without shared pages");
   munmap(run, shared_size);
}

static void covered(void)
{
   const int id = shmget(IPC_PRIVATE, shared_size, 0600);

   if (id < 0 || shmat(id, run, SHM_REMAP) != run)
      deviation("shmat", "fails");
   shmctl(id, IPC_RMID, NULL);
   run_without_pages("KVM_RUN with a SysV segment over its pages");
   shmdt(run);
}

static void mapped_again(void)
{
   int copy = dup(vcpu);

   run = mmap(NULL, shared_size, PROT_READ | PROT_WRITE, MAP_SHARED, copy, 0);
   pio = (unsigned char *)run + PAGE;
   close(copy);
   LOAD("\xf4");
   CLEAN("mapped again", KVM_EXIT_HLT);
   LOAD("\xf4");
   UNDEFINED(run->immediate_exit);
   PLANTED("undefined immediate_exit after mmap of a copy", KVM_EXIT_HLT);
   run->immediate_exit = 0;
}

/* What is stored at either of two addresses the kernel takes; what it stores
   is defined at both. */
static void mapped_twice(void)
{
   unsigned char *again = mmap(NULL, shared_size, PROT_READ | PROT_WRITE,
                               MAP_SHARED, vcpu, 0);
   unsigned char bits = 0xff;

   LOAD("\xba\xf8\x03\xec\xec\xf4");                     /* in al, dx twice */
   (void)VALGRIND_MAKE_MEM_UNDEFINED(again + PAGE, 1);
   (void)VALGRIND_MAKE_MEM_UNDEFINED(pio, 1);
   CLEAN("in with a second mapping", KVM_EXIT_IO);
   expect("data of in", 1, PAGE, PAGE + 1);
   (void)VALGRIND_GET_VBITS(again + PAGE, &bits, 1);
   if (bits != 0)
      deviation("data of in", "undefined at the second mapping");
   (void)VALGRIND_MAKE_MEM_UNDEFINED(again + PAGE, 1);
   PLANTED("undefined data of in at a second mapping", KVM_EXIT_IO);
   (void)VALGRIND_MAKE_MEM_UNDEFINED(pio, 1);
   PLANTED("undefined data of in at the first one", KVM_EXIT_HLT);
   munmap(again, shared_size);
}

/* Only the first page: there is no data to look at. */
static void one_page(void)
{
   munmap(pio, shared_size - PAGE);
   LOAD("\xba\xf8\x03\xec\xf4");                         /* in al, dx */
   CLEAN("in with one page", KVM_EXIT_IO);
   CLEAN("after in with one page", KVM_EXIT_HLT);
}

/* cr8 and request_interrupt_window are then the kernel's. */
static void irqchip(void)
{
   make_vcpu(1);
   LOAD("\xba\xf8\x03\xee\xee");                         /* out dx, al twice */
   UNDEFINED(run->cr8);
   UNDEFINED(run->request_interrupt_window);
   CLEAN("out with an irqchip", KVM_EXIT_IO);
   expect("cr8 with an irqchip", 1, AT(cr8), BEHIND(cr8));
   expect("request_interrupt_window", 0, 0, 1);
   UNDEFINED(run->immediate_exit);
   PLANTED("undefined immediate_exit with an irqchip", KVM_EXIT_IO);
}

int main(void)
{
   static const unsigned char handler[] = { HLT & 0xff, HLT >> 8, 0, 0 };

   if (!RUNNING_ON_VALGRIND)
      fprintf(stderr, "not under Valgrind: nothing is tested\n");
   kvm = open("/dev/kvm", O_RDWR | O_CLOEXEC);
   shared_size = ioctl(kvm, KVM_GET_VCPU_MMAP_SIZE, 0UL);
   if (posix_memalign((void **)&ram, PAGE, 4 * PAGE) != 0)
      return 1;
   memcpy(ram + 4 * 13, handler, sizeof(handler));       /* #GP */
   ram[HLT] = 0xf4;
   make_vcpu(0);

   common_members();
   undefined_immediate_exit();
   undefined_interrupt_window();
   undefined_cr8();
   undefined_valid_regs();
   out();
   in();
   undefined_data_of_in();
   string_out();
   string_in();
   mmio_read();
   mmio_read_answered_in_part();
   undefined_data_of_mmio_read();
   answer_at_immediate_exit();
   mmio_write();
   if (msrs_exit()) {
      rdmsr();
      undefined_data_of_rdmsr();
      refused_rdmsr();
      wrmsr();
      undefined_error_of_wrmsr();
   } else {
      deviation("KVM_CAP_X86_USER_SPACE_MSR", "not there");
   }
   valid_regs();
   dirty_regs();
   undefined_dirty_regs();
   undefined_dirty_sregs();
   moved();
   unmapped();
   mapped_again();
   covered();
   mapped_again();
   mapped_twice();
   one_page();
   irqchip();
   fprintf(stderr, "%d deviations\n", deviations);
   return 0;
}
#else
int main(void)
{
   return 1;
}
#endif
