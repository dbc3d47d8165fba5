/* What the tests of seccomp filters share: setting one, how a child ended, and
   a main of several parts.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef SECCOMP_FILTERS_H
#define SECCOMP_FILTERS_H

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_OF(array) (sizeof(array) / sizeof((array)[0]))

#define LOAD_NR \
   BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr))
#define RETURN(action) BPF_STMT(BPF_RET | BPF_K, action)
#define IF_CALL(number, action) \
   BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (number), 0, 1), RETURN(action)
#define ALLOW(number) IF_CALL(number, SECCOMP_RET_ALLOW)

#define SET(f, flags) set_filter((f), N_OF(f), (flags))

/* Says so if it fails. */
__attribute__((unused))
static long set_filter(struct sock_filter *f, unsigned short n, unsigned flags)
{
   struct sock_fprog prog = { n, f };
   long result;

   prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
   result = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, &prog);
   if (result < 0)
      fprintf(stderr, "seccomp: %s\n", strerror(errno));
   return result;
}

/* With one call to the kernel, and none to get memory. */
__attribute__((unused))
static void say(const char *text)
{
   if (write(2, text, strlen(text)) < 0)
      abort();
}

__attribute__((unused))
static void end_of(const char *what, pid_t child)
{
   int status = 0;

   waitpid(child, &status, 0);
   if (WIFEXITED(status))
      fprintf(stderr, "%s: exits with %d\n", what, WEXITSTATUS(status));
   else
      fprintf(stderr, "%s: killed by signal %d\n", what, WTERMSIG(status));
}

/* The process's children end without a core. */
__attribute__((unused))
static pid_t new_child(void)
{
   const struct rlimit none = { 0, 0 };

   setrlimit(RLIMIT_CORE, &none);
   fflush(stderr);
   return fork();
}

struct part {
   const char *name;
   void      (*run)(void);
};

/* Each of the N parts in a child of its own; that with the name ONLY in this
   process, and no other, if it is not NULL. */
__attribute__((unused))
static int run_parts(const struct part *parts, size_t n, const char *only)
{
   for (size_t i = 0; i < n; i++) {
      pid_t child;

      if (only) {
         if (strcmp(only, parts[i].name) == 0)
            parts[i].run();
         continue;
      }
      fprintf(stderr, "%s\n", parts[i].name);
      child = new_child();
      if (child == 0) {
         parts[i].run();
         _exit(0);
      }
      end_of(parts[i].name, child);
   }
   return 0;
}

#endif
