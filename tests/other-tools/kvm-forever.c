/* A guest that never ends, for a look at Valgrind meanwhile.  Prints a line when the guest is about
   to run, and ends when the guest has been stopped by SIGTERM.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <linux/kvm.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/mman.h>

static volatile sig_atomic_t stop;
static struct kvm_run       *run;

/* KVM_RUN that is only about to be made must not wait for another signal. */
static void on_signal(int signal)
{
   run->immediate_exit = 1;
   stop = signal;
}

static int must(int result, const char *what)
{
   if (result < 0) {
      perror(what);
      exit(1);
   }
   return result;
}

int main(void)
{
   struct kvm_userspace_memory_region region = { .memory_size = 4096 };
   struct sigaction catch = { .sa_handler = on_signal };
   struct kvm_sregs sregs;
   struct kvm_regs  regs = { .rip = 0, .rflags = 2 };
   int kvm  = must(open("/dev/kvm", O_RDWR | O_CLOEXEC), "/dev/kvm");
   int vm   = must(ioctl(kvm, KVM_CREATE_VM, 0UL), "KVM_CREATE_VM");
   int vcpu = must(ioctl(vm, KVM_CREATE_VCPU, 0UL), "KVM_CREATE_VCPU");
   unsigned char *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
                                MAP_SHARED | MAP_ANONYMOUS, -1, 0);

   run = mmap(NULL, must(ioctl(kvm, KVM_GET_VCPU_MMAP_SIZE, 0UL), "its size"),
              PROT_READ | PROT_WRITE, MAP_SHARED, vcpu, 0);
   if (memory == MAP_FAILED || run == MAP_FAILED)
      return 1;
   memory[0] = 0xeb;                /* 1: jmp 1b */
   memory[1] = 0xfe;
   region.userspace_addr = (uintptr_t)memory;
   must(ioctl(vm, KVM_SET_USER_MEMORY_REGION, &region), "memory");
   must(ioctl(vcpu, KVM_GET_SREGS, &sregs), "KVM_GET_SREGS");
   sregs.cs.base = 0;
   sregs.cs.selector = 0;
   must(ioctl(vcpu, KVM_SET_SREGS, &sregs), "KVM_SET_SREGS");
   must(ioctl(vcpu, KVM_SET_REGS, &regs), "KVM_SET_REGS");
   sigaction(SIGTERM, &catch, NULL);
   puts("the guest runs");
   fflush(stdout);
   while (!stop)
      if (ioctl(vcpu, KVM_RUN, 0) == -1 && errno != EINTR) {
         perror("KVM_RUN");
         return 1;
      }
   puts("stopped");
   return 0;
}
