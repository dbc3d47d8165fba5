/* SECCOMP_RET_TRAP: what SIGSYS says, what its handler may set, and what
   happens where there is none.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <pthread.h>
#include <sys/ucontext.h>
#include "seccomp-filters.h"

#if defined(__x86_64__)
#define ARCH           AUDIT_ARCH_X86_64
#define NUMBER(uc)     (uc)->uc_mcontext.gregs[REG_RAX]
#define RESULT(uc)     (uc)->uc_mcontext.gregs[REG_RAX]
#define FIRST_ARG(uc)  (uc)->uc_mcontext.gregs[REG_RDI]
#define PC(uc)         (uc)->uc_mcontext.gregs[REG_RIP]
#elif defined(__i386__)
#define ARCH           AUDIT_ARCH_I386
#define NUMBER(uc)     (uc)->uc_mcontext.gregs[REG_EAX]
#define RESULT(uc)     (uc)->uc_mcontext.gregs[REG_EAX]
#define FIRST_ARG(uc)  (uc)->uc_mcontext.gregs[REG_EBX]
#define PC(uc)         (uc)->uc_mcontext.gregs[REG_EIP]
#elif defined(__aarch64__)
#define ARCH           AUDIT_ARCH_AARCH64
#define NUMBER(uc)     (uc)->uc_mcontext.regs[8]
#define RESULT(uc)     (uc)->uc_mcontext.regs[0]
#define FIRST_ARG(uc)  (uc)->uc_mcontext.regs[0]
#define PC(uc)         (uc)->uc_mcontext.pc
#endif

#ifdef ARCH

static struct sock_filter f[] = {
   LOAD_NR, IF_CALL(SYS_getuid, SECCOMP_RET_TRAP | 77),
   IF_CALL(SYS_getgid, SECCOMP_RET_TRAP | 0xffff),
   RETURN(SECCOMP_RET_ALLOW)
};

static volatile int n_traps, data, wrong;

static void emulate(int signo, siginfo_t *info, void *context)
{
   ucontext_t *uc = context;

   n_traps++;
   data = info->si_errno;
   if (signo != SIGSYS || info->si_signo != SIGSYS)
      wrong |= 1;
   if (info->si_code != 1 /* SYS_SECCOMP */)
      wrong |= 2;
   if (info->si_syscall != (int)NUMBER(uc))
      wrong |= 4;
   if (info->si_arch != ARCH)
      wrong |= 8;
   if ((long)info->si_call_addr != (long)PC(uc))
      wrong |= 16;
   if (FIRST_ARG(uc) != 1234)
      wrong |= 32;
   RESULT(uc) = info->si_syscall == SYS_getuid ? 4321 : -EXDEV;
}

static void with_handler(void)
{
   struct sigaction sa = { .sa_sigaction = emulate, .sa_flags = SA_SIGINFO };
   long result;

   sigaction(SIGSYS, &sa, NULL);
   SET(f, 0);
   result = syscall(SYS_getuid, 1234);
   fprintf(stderr, "   %ld, data %d\n", result, data);
   errno = 0;
   result = syscall(SYS_getgid, 1234);
   fprintf(stderr, "   %ld %s, data %d\n", result, strerror(errno), data);
   fprintf(stderr, "   %d traps, wrong: %d\n", n_traps, wrong);
}

static void *in_thread(void *unused)
{
   fprintf(stderr, "   %ld in a thread\n", (long)syscall(SYS_getuid, 1234));
   return unused;
}

static void thread_with_handler(void)
{
   struct sigaction sa = { .sa_sigaction = emulate, .sa_flags = SA_SIGINFO };
   pthread_t t;

   sigaction(SIGSYS, &sa, NULL);
   SET(f, 0);
   pthread_create(&t, NULL, in_thread, NULL);
   pthread_join(t, NULL);
   fprintf(stderr, "   wrong: %d\n", wrong);
}

static void without_handler(void)
{
   SET(f, 0);
   syscall(SYS_getuid, 1234);
   say("   still lives\n");
}

static void ignored(void)
{
   signal(SIGSYS, SIG_IGN);
   without_handler();
}

static void blocked(void)
{
   struct sigaction sa = { .sa_sigaction = emulate, .sa_flags = SA_SIGINFO };
   sigset_t set;

   sigaction(SIGSYS, &sa, NULL);
   sigemptyset(&set);
   sigaddset(&set, SIGSYS);
   sigprocmask(SIG_BLOCK, &set, NULL);
   without_handler();
}

/* KILL_PROCESS asks no handler. */
static void killed_with_handler(void)
{
   static struct sock_filter kill_all[] = {
      LOAD_NR, ALLOW(SYS_write), RETURN(SECCOMP_RET_KILL_PROCESS)
   };
   struct sigaction sa = { .sa_sigaction = emulate, .sa_flags = SA_SIGINFO };

   sigaction(SIGSYS, &sa, NULL);
   SET(kill_all, 0);
   syscall(SYS_getuid, 1234);
   say("   still lives\n");
}

static const struct part parts[] = {
   { "a handler", with_handler }, { "in a thread", thread_with_handler },
   { "none", without_handler }, { "ignored", ignored },
   { "blocked", blocked }, { "KILL_PROCESS", killed_with_handler }
};

int main(void)
{
   return run_parts(parts, N_OF(parts), NULL);
}

#else

int main(void)
{
   return 1;
}

#endif
