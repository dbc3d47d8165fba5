/* Counts the instructions that a program runs between its marks, by single
   steps: count-instructions COMMAND... prints a line of name, tab, instructions
   for each pair of marks.  A mark is chdir("bench: NAME"), which fails; the
   first of three with one name begins, and what lies between the first two is
   the cost of a mark itself.  No clock and no counter of the processor is
   involved, so the numbers are the same on a busy machine and on a virtual one.
   It must not know what it counts.  For x86_64.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef __x86_64__
int main(void)
{
   fprintf(stderr, "count-instructions: for x86_64 only\n");
   return 77;
}
#else

static const char mark[] = "bench: ";
static pid_t child;
static int   status;

/* Until it stops again, without the signals that stepping makes. */
static void go_on(int request)
{
   int sig = 0;

   if (WIFSTOPPED(status) && WSTOPSIG(status) != SIGTRAP
       && WSTOPSIG(status) != (SIGTRAP | 0x80) && WSTOPSIG(status) != SIGSTOP)
      sig = WSTOPSIG(status);
   if (ptrace(request, child, NULL, (void *)(long)sig) < 0
       || waitpid(child, &status, 0) < 0) {
      perror("count-instructions");
      exit(1);
   }
   if (WIFEXITED(status))
      exit(WEXITSTATUS(status));
   if (WIFSIGNALED(status)) {
      fprintf(stderr, "count-instructions: ended by signal %d\n",
              WTERMSIG(status));
      exit(1);
   }
}

/* Whether a system call with these registers is a mark; then its NAME. */
static int is_mark(unsigned long nr, unsigned long path, char name[64])
{
   char text[sizeof(mark) + 63] = "";
   struct iovec to   = { text, sizeof(text) - 1 };
   struct iovec from = { (void *)path, sizeof(text) - 1 };

   if (nr != SYS_chdir)
      return 0;
   if (process_vm_readv(child, &to, 1, &from, 1, 0) < (ssize_t)sizeof(mark)
       || strncmp(text, mark, sizeof(mark) - 1) != 0)
      return 0;
   memcpy(name, text + sizeof(mark) - 1, 64);
   return 1;
}

static struct user_regs_struct registers(void)
{
   struct user_regs_struct r;

   ptrace(PTRACE_GETREGS, child, NULL, &r);
   return r;
}

/* To where the kernel is entered for a mark. */
static void run_to_mark(char name[64])
{
   for (;;) {
      struct user_regs_struct r;

      go_on(PTRACE_SYSCALL);
      if (WSTOPSIG(status) != (SIGTRAP | 0x80))
         continue;
      r = registers();
      /* At the entry the result is -ENOSYS. */
      if ((long)r.rax == -ENOSYS && is_mark(r.orig_rax, r.rdi, name))
         return;
   }
}

/* To the instruction that makes the next mark. */
static unsigned long step_to_mark(char name[64])
{
   const unsigned syscall_instruction = 0x050f;
   unsigned long  n = 0;

   for (;;) {
      struct user_regs_struct r;

      go_on(PTRACE_SINGLESTEP);
      n++;
      r = registers();
      if (r.rax == SYS_chdir
          && (ptrace(PTRACE_PEEKTEXT, child, (void *)r.rip, NULL) & 0xffff)
             == syscall_instruction
          && is_mark(r.rax, r.rdi, name))
         return n;
   }
}

int main(int argc, char **argv)
{
   (void)argc;
   child = fork();
   if (child == 0) {
      ptrace(PTRACE_TRACEME, 0, NULL, NULL);
      raise(SIGSTOP);
      execvp(argv[1], argv + 1);
      perror(argv[1]);
      _exit(127);
   }
   if (waitpid(child, &status, 0) < 0
       || ptrace(PTRACE_SETOPTIONS, child, NULL,
                 (void *)(PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL)) < 0) {
      perror("count-instructions: this process may not trace another");
      return 1;
   }
   for (;;) {
      char name[64];
      unsigned long a_mark, all;

      run_to_mark(name);
      a_mark = step_to_mark(name);
      all    = step_to_mark(name);
      printf("%s\t%ld\n", name, (long)(all - a_mark));
      fflush(stdout);
      go_on(PTRACE_SYSCALL);       /* past the last one, */
      go_on(PTRACE_SYSCALL);       /* which is entered and left */
   }
}

#endif
