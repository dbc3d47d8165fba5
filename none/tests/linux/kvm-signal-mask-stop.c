/* A thread is in a guest that never ends, and KVM_SET_SIGNAL_MASK blocks every
   signal there.  Natively the process still ends by exit_group, by a fatal
   signal that another thread takes and by execve, since the kernel kills the
   thread.  Valgrind sends it a signal instead, which must come through.
   SPDX-License-Identifier: GPL-2.0-or-later */

#if !defined(__x86_64__)

int main(void)
{
   return 0;
}

#else

#include <errno.h>
#include <fcntl.h>
#include <linux/kvm.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { KERNEL_SIGSET = 8, COUNTER = 0x100 };

/* 1: incb COUNTER; jmp 1b */
static const unsigned char loop[] = { 0xfe, 0x06, 0x00, 0x01, 0xeb, 0xfa };

static int            vcpu;
static unsigned char *memory;
/* struct kvm_signal_mask with its set. */
static struct { uint32_t len; uint64_t set; } __attribute__((packed)) mask;

static void must(int result, const char *what)
{
   if (result < 0) {
      perror(what);
      exit(1);
   }
}

static void make_guest(void)
{
   struct kvm_userspace_memory_region region = { .memory_size = 4096 };
   struct kvm_sregs sregs;
   struct kvm_regs  regs = { .rip = 0, .rflags = 2 };
   int kvm = open("/dev/kvm", O_RDWR | O_CLOEXEC), vm;

   must(kvm, "/dev/kvm");
   vm = ioctl(kvm, KVM_CREATE_VM, 0);
   must(vm, "KVM_CREATE_VM");
   memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
                 MAP_SHARED | MAP_ANONYMOUS, -1, 0);
   memcpy(memory, loop, sizeof(loop));
   region.userspace_addr = (uintptr_t)memory;
   must(ioctl(vm, KVM_SET_USER_MEMORY_REGION, &region), "memory");
   vcpu = ioctl(vm, KVM_CREATE_VCPU, 0);
   must(vcpu, "KVM_CREATE_VCPU");
   must(ioctl(vcpu, KVM_GET_SREGS, &sregs), "KVM_GET_SREGS");
   sregs.cs.base = 0;
   sregs.cs.selector = 0;
   must(ioctl(vcpu, KVM_SET_SREGS, &sregs), "KVM_SET_SREGS");
   must(ioctl(vcpu, KVM_SET_REGS, &regs), "KVM_SET_REGS");
}

static void *run(void *unused)
{
   (void)unused;
   mask.len = KERNEL_SIGSET;
   must(ioctl(vcpu, KVM_SET_SIGNAL_MASK, &mask), "KVM_SET_SIGNAL_MASK");
   if (ioctl(vcpu, KVM_RUN, 0) == -1 && errno == EINTR)
      return "interrupted";
   return "not interrupted";
}

/* Returns when the guest runs. */
static pthread_t start_guest(void)
{
   volatile unsigned char *counter = memory + COUNTER;
   pthread_t thread;

   pthread_create(&thread, NULL, run, NULL);
   while (*counter == 0)
      sched_yield();
   return thread;
}

static void end_by_exit(void)
{
   exit(3);
}

static void end_by_signal(void)
{
   kill(getpid(), SIGTERM);
   pause();
}

static void end_by_exec(void)
{
   execl("/bin/sh", "sh", "-c", "exit 7", NULL);
}

/* What the mask lets through must still interrupt, though the thread itself
   blocks it. */
static void end_by_unblocked(void)
{
   void *how;
   pthread_t thread;
   sigset_t usr1;

   sigemptyset(&usr1);
   sigaddset(&usr1, SIGUSR1);
   pthread_sigmask(SIG_BLOCK, &usr1, NULL);
   mask.set &= ~(1ULL << (SIGUSR1 - 1));
   thread = start_guest();
   pthread_kill(thread, SIGUSR1);
   pthread_join(thread, &how);
   exit(strcmp(how, "interrupted") == 0 ? 0 : 1);
}

static void on_alarm(int signal)
{
   (void)signal;
}

static void child_that_ends(const char *what, void (*end)(void))
{
   struct sigaction action = { .sa_handler = on_alarm };
   int   status;
   pid_t child = fork();

   if (child == 0) {
      make_guest();
      memset(&mask, 0xff, sizeof(mask));
      if (end != end_by_unblocked)
         start_guest();
      end();
      _exit(1);
   }
   sigaction(SIGALRM, &action, NULL);
   alarm(60);                              /* far more than it can take */
   if (waitpid(child, &status, 0) < 0) {
      kill(child, SIGKILL);
      waitpid(child, &status, 0);
      fprintf(stderr, "%s: hangs\n", what);
   } else if (WIFSIGNALED(status)) {
      fprintf(stderr, "%s: killed by %d\n", what, WTERMSIG(status));
   } else {
      fprintf(stderr, "%s: status %d\n", what, WEXITSTATUS(status));
   }
   alarm(0);
}

int main(void)
{
   child_that_ends("exit", end_by_exit);
   child_that_ends("SIGTERM", end_by_signal);
   child_that_ends("exec", end_by_exec);
   child_that_ends("SIGUSR1", end_by_unblocked);
   return 0;
}

#endif
