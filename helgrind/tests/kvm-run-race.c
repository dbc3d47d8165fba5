/* What KVM looks at while other threads store it is no access that they could
   race with: immediate_exit, which is there to be set by another thread, and
   the ring of coalesced MMIO, which one thread fills and another one empties
   without a lock.  Whatever else KVM_RUN takes from its page the vCPU's thread
   has read.
   SPDX-License-Identifier: GPL-2.0-or-later */

#if defined(__x86_64__)

#include <fcntl.h>
#include <linux/kvm.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "../../tests/standin/control.h"

static int             kvm, vm, vcpu, done[2], more[2];
static struct kvm_run *run;
static struct kvm_coalesced_mmio_ring *ring;

static void tell(int fd)
{
   if (write(fd, "", 1) != 1)
      perror("write");
}

/* The pipe gives an order that the tools do not take for one. */
static void wait_for(int fd)
{
   char byte;

   if (read(fd, &byte, 1) != 1)
      perror("read");
}

/* The guest writes to the zone, and halts. */
static void run_guest(void)
{
   static const uint32_t reason = KVM_EXIT_HLT, last = 1, value = 0x55;
   static const struct { uint64_t at; uint32_t len, pio; } entry = {
      0xe0000000, 4, 0
   };
   const struct standin_copy copies[] = {
      { (uintptr_t)&run->exit_reason, (uintptr_t)&reason, sizeof(reason) },
      { (uintptr_t)&ring->coalesced_mmio[0], (uintptr_t)&entry,
        sizeof(entry) },
      { (uintptr_t)ring->coalesced_mmio[0].data, (uintptr_t)&value,
        sizeof(value) },
      { (uintptr_t)&ring->last, (uintptr_t)&last, sizeof(last) }
   };
   const struct standin_answer answer = {
      0, sizeof(copies) / sizeof(copies[0]), (uintptr_t)copies
   };

   standin_answer_next(&answer);
   if (ioctl(vcpu, KVM_RUN, 0UL) != 0 || run->exit_reason != KVM_EXIT_HLT)
      perror("KVM_RUN");
}

static void *run_vcpu(void *unused)
{
   run_guest();
   tell(done[1]);
   wait_for(more[0]);
   return unused;
}

/* Does WHAT to the page between a KVM_RUN of another thread and its end. */
static void meanwhile(void (*what)(void), const char *name)
{
   pthread_t thread;

   pthread_create(&thread, NULL, run_vcpu, NULL);
   wait_for(done[0]);
   what();
   tell(more[1]);
   pthread_join(thread, NULL);
   fprintf(stderr, "%s\n", name);
}

static void kick(void)
{
   run->immediate_exit = 1;
}

static void empty_ring(void)
{
   if (ring->first == ring->last || ring->coalesced_mmio[0].len != 4
       || ring->coalesced_mmio[0].data[0] != 0x55)
      fprintf(stderr, "the ring did not get the entry\n");
   ring->first = ring->last;
}

static void ask_for_registers(void)
{
   run->kvm_valid_regs = 0;
}

int main(void)
{
   struct kvm_coalesced_mmio_zone zone = { .addr = 0xe0000000, .size = 4096 };
   const struct standin_answer done_so = { 0, 0, 0 };
   const long page = sysconf(_SC_PAGESIZE);
   size_t size;

   kvm  = open("/dev/kvm", O_RDWR | O_CLOEXEC);
   vm   = ioctl(kvm, KVM_CREATE_VM, 0UL);
   vcpu = ioctl(vm, KVM_CREATE_VCPU, 0UL);
   size = ioctl(kvm, KVM_GET_VCPU_MMAP_SIZE, 0UL);
   run  = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, vcpu, 0);
   if (run == MAP_FAILED || pipe(done) != 0 || pipe(more) != 0) {
      perror("vCPU");
      return 1;
   }
   ring = (void *)((char *)run + KVM_COALESCED_MMIO_PAGE_OFFSET * page);
   standin_answer_next(&done_so);
   if (ioctl(vm, KVM_REGISTER_COALESCED_MMIO, &zone) != 0)
      perror("KVM_REGISTER_COALESCED_MMIO");

   meanwhile(kick, "immediate_exit is set");
   run->immediate_exit = 0;
   meanwhile(empty_ring, "the ring is emptied");
   meanwhile(ask_for_registers, "kvm_valid_regs is set");
   return 0;
}
#else
int main(void)
{
   return 1;
}
#endif
