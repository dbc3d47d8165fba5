/* A signal comes before KVM_SET_SIGNAL_MASK has begun, and its handler makes
   KVM ioctls too, this one among them: the call that then goes on is the one
   that the program made.  Another process sends signals all the time, of which
   some come then.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <linux/kvm.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { KERNEL_SIGSET = 8 };

/* struct kvm_signal_mask with its set. */
struct mask {
   uint32_t len;
   uint64_t set;
} __attribute__((packed));

static int vcpu;
static volatile int n_signals;

static void on_signal(int signal)
{
   const int   saved = errno;
   struct mask other = { KERNEL_SIGSET, 1 };
   struct mask bad   = { KERNEL_SIGSET + 1, 1 };

   (void)signal;
   n_signals++;
   if (ioctl(vcpu, KVM_SET_SIGNAL_MASK, &other) != 0)
      fprintf(stderr, "in the handler: %s\n", strerror(errno));
   if (ioctl(vcpu, KVM_SET_SIGNAL_MASK, &bad) != -1 || errno != EINVAL)
      fprintf(stderr, "in the handler: a bad mask was taken\n");
   errno = saved;
}

int main(void)
{
   /* Without SA_RESTART Valgrind has a call fail that had not begun. */
   struct sigaction catch = { .sa_handler = on_signal,
                              .sa_flags   = SA_RESTART };
   struct mask full = { KERNEL_SIGSET, ~0ULL };
   int   kvm = open("/dev/kvm", O_RDWR);
   int   vm  = ioctl(kvm, KVM_CREATE_VM, 0UL);
   pid_t us  = getpid(), child;

   vcpu = ioctl(vm, KVM_CREATE_VCPU, 0UL);
   sigaction(SIGUSR1, &catch, NULL);
   child = fork();
   if (child == 0) {
      prctl(PR_SET_PDEATHSIG, SIGKILL);
      while (kill(us, SIGUSR1) == 0)
         ;
      _exit(0);
   }
   while (n_signals < 500) {
      if (ioctl(vcpu, KVM_SET_SIGNAL_MASK, &full) != 0) {
         fprintf(stderr, "the call: %s\n", strerror(errno));
         break;
      }
   }
   kill(child, SIGKILL);
   waitpid(child, NULL, 0);
   fprintf(stderr, "done\n");
   return 0;
}
