/* What the running kernel says of a seccomp filter: each is set in a child,
   which makes one call that no kernel has.  It must not know the interpreter
   that this is compared with.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef UNIT_SECCOMP_KERNEL_H
#define UNIT_SECCOMP_KERNEL_H

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__x86_64__)
#define KERNEL_ARCH AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define KERNEL_ARCH AUDIT_ARCH_AARCH64
#else
#define KERNEL_ARCH 0                 /* not compared there */
#endif

#define PROBE 0x3fff123               /* the number of no system call */

/* What a child saw, in memory that it shares with its parent: a filter may
   forbid all calls. */
struct seen {
   int       taken;                   /* by how many filters; -errno of one */
   int       came_back;
   long      result;                  /* -errno if it failed */
   int       trapped;
   int       data;                    /* of TRAP */
   uintptr_t address;                 /* behind the call */
   int       status;                  /* as wait gives it */
};

static struct seen *seen;

static void on_sigsys(int nr, siginfo_t *info, void *context)
{
   (void)nr;
   (void)context;
   seen->trapped = info->si_code == 1 /* SYS_SECCOMP */
                   && info->si_syscall == PROBE;
   seen->data    = info->si_errno;
   seen->address = (uintptr_t)info->si_call_addr;
   __builtin_trap();
}

/* Sets the filter as often as N_TIMES says, or until it is refused.  The child
   always ends by a signal, since it may not be allowed to exit. */
static void child(const struct sock_filter *f, size_t n, int n_times,
                  const uint64_t *args)
{
   const struct sock_fprog prog = { n, (struct sock_filter *)f };
   const struct rlimit     none = { 0, 0 };
   const struct sigaction  trap = { .sa_sigaction = on_sigsys,
                                    .sa_flags = SA_SIGINFO };

   setrlimit(RLIMIT_CORE, &none);
   signal(SIGILL, SIG_DFL);
   signal(SIGTRAP, SIG_DFL);
   sigaction(SIGSYS, &trap, NULL);
   prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
   for (seen->taken = 0; seen->taken < n_times; seen->taken++)
      if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &prog, 0, 0) != 0) {
         if (seen->taken == 0 || errno != ENOMEM)
            seen->taken = -errno;
         __builtin_trap();
      }
   if (args) {
      const long result = syscall(PROBE, args[0], args[1], args[2], args[3],
                                  args[4], args[5]);
      seen->result    = result == -1 ? -errno : result;
      seen->came_back = 1;
   }
   __builtin_trap();
}

/* ARGS may be NULL: then there is no call. */
static struct seen ask_kernel(const struct sock_filter *f, size_t n,
                              int n_times, const uint64_t *args)
{
   pid_t pid;

   if (!seen)
      seen = mmap(NULL, sizeof(*seen), PROT_READ | PROT_WRITE,
                  MAP_SHARED | MAP_ANONYMOUS, -1, 0);
   memset(seen, 0, sizeof(*seen));
   pid = fork();
   if (pid == 0)
      child(f, n, n_times, args);
   if (pid < 0) {
      perror("asking the kernel of a filter: fork");
      exit(1);
   }
   /* libFuzzer's alarms come in between. */
   while (waitpid(pid, &seen->status, 0) < 0 && errno == EINTR)
      continue;
   return *seen;
}

/* Where the child's call is; 0 where filters cannot be set. */
static uint64_t address_of_call(void)
{
   static const struct sock_filter f[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, PROBE, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
   };
   static const uint64_t args[6];

   return KERNEL_ARCH ? ask_kernel(f, sizeof(f) / sizeof(f[0]), 1,
                                   args).address : 0;
}

/* A program that is only asked of PROBE, and that shows half of what it returns
   as A.  Returns its length, 0 if it would be too long. */
static size_t make_visible(struct sock_filter *to, const struct sock_filter *f,
                           size_t n, int high_half)
{
   static const struct sock_filter before[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, PROBE, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
      BPF_STMT(BPF_LD | BPF_IMM, 0)
   };
   const size_t n_before = sizeof(before) / sizeof(before[0]);
   struct sock_filter *end = to + n_before + n;

   if (n + n_before + 3 > BPF_MAXINSNS)
      return 0;
   memcpy(to, before, sizeof(before));
   for (size_t i = 0; i < n; i++) {
      to[n_before + i] = f[i];
      if (f[i].code == (BPF_RET | BPF_A))
         to[n_before + i] = (struct sock_filter)
            BPF_STMT(BPF_JMP | BPF_JA, n - i - 1);
   }
   end[0] = high_half
      ? (struct sock_filter)BPF_STMT(BPF_ALU | BPF_RSH | BPF_K, 16)
      : (struct sock_filter)BPF_STMT(BPF_ALU | BPF_AND | BPF_K, 0xffff);
   end[1] = (struct sock_filter)BPF_STMT(BPF_ALU | BPF_OR | BPF_K,
                                         SECCOMP_RET_TRAP);
   end[2] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_A, 0);
   return n + n_before + 3;
}

/* Whether the child saw what comes of the verdict: kernel/seccomp.c,
   __seccomp_filter.  Nobody traces it, and it has no listener. */
static int saw(const struct seen *s, uint32_t verdict)
{
   const int data = verdict & SECCOMP_RET_DATA;

   switch (verdict & SECCOMP_RET_ACTION_FULL) {
   case SECCOMP_RET_TRAP:
      return s->trapped && s->data == data;
   case SECCOMP_RET_ERRNO:
      return s->came_back && s->result == -(data > 4095 ? 4095 : data);
   case SECCOMP_RET_USER_NOTIF:
   case SECCOMP_RET_TRACE:
   case SECCOMP_RET_LOG:
   case SECCOMP_RET_ALLOW:
      return s->came_back && s->result == -ENOSYS;
   default:
      return !s->came_back && !s->trapped && WIFSIGNALED(s->status)
             && WTERMSIG(s->status) == SIGSYS;
   }
}

#endif
