/* The counters of riscv64 that a user may read. The kernel may forbid cycle and instret: then each read of
   them raises SIGILL where it stands, and leaves its register as it was.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <ucontext.h>

#if defined(__riscv) && __riscv_xlen == 64

#define UNTOUCHED 0x5555555555555555UL

static unsigned long here;   /* where the instruction is that is tried */
static unsigned long stack;
static unsigned long got;    /* what it leaves in a0 */
static int refusals;
static volatile char wrong[200];

/* A macro, since the instructions differ. What follows the instruction overwrites what stands before it, so that
   only what is there when it is executed is right in the handler. */
#define TRY(instruction)                                                    \
   ({                                                                       \
      refusals = 0;                                                         \
      __asm__ volatile(                                                     \
         ".option push\n"                                                   \
         ".option norvc\n"                                                  \
         "   li   a0, 0x55555555\n"                                         \
         "   slli a1, a0, 32\n"                                             \
         "   add  a0, a0, a1\n"                                             \
         "   li   a1, 1\n"                                                  \
         "   lla  t0, 1f\n"                                                 \
         "   sd   t0, %[here]\n"                                            \
         "   addi t0, sp, -1024\n"                                          \
         "   sd   t0, %[stack]\n"                                           \
         "   addi sp, sp, -1024\n"                                          \
         "1: " instruction "\n"                                             \
         "   addi sp, sp, 1024\n"                                           \
         "   sd   a0, %[got]\n"                                             \
         ".option pop\n"                                                    \
         : [got] "=m"(got), [here] "=m"(here), [stack] "=m"(stack)          \
         : : "a0", "a1", "t0", "memory");                                   \
      got;                                                                  \
   })

static void refused(int signo, siginfo_t *info, void *context)
{
   ucontext_t *uc = context;

   refusals++;
   if (uc->uc_mcontext.__gregs[REG_PC] != here)
      strcpy((char *)wrong, "the program counter is elsewhere");
   else if (uc->uc_mcontext.__gregs[REG_SP] != stack)
      strcpy((char *)wrong, "the stack pointer is elsewhere");
   else if ((unsigned long)info->si_addr != here)
      strcpy((char *)wrong, "si_addr is elsewhere");
   uc->uc_mcontext.__gregs[REG_PC] += 4;
}

/* readable: whether csrr reads it. */
static void as_csrr(const char *instruction, unsigned long left, int readable)
{
   const char *what = "as csrr";

   if (refusals > 1)
      what = "refused more than once";
   else if (refusals == readable)
      what = readable ? "refused" : "not refused";
   else if ((left != UNTOUCHED) != readable)
      what = readable ? "reads nothing" : "refused, and changes its register";
   printf("   %s: %s\n", instruction, wrong[0] ? (char *)wrong : what);
   wrong[0] = 0;
}

static void never(const char *instruction, unsigned long left)
{
   const char *what = "refused";

   if (refusals != 1)
      what = "not refused";
   else if (left != UNTOUCHED)
      what = "changes its register";
   printf("   %s: %s\n", instruction, wrong[0] ? (char *)wrong : what);
   wrong[0] = 0;
}

#define READ(form)                                                                      \
   do {                                                                                 \
      unsigned long got_ = TRY(form);                                                   \
      as_csrr(form, got_, readable);                                                    \
   } while (0)

#define NEVER(form)                                                                     \
   do {                                                                                 \
      unsigned long got_ = TRY(form);                                                   \
      never(form, got_);                                                                \
   } while (0)

/* must: it is there for sure. */
#define COUNTER(counter, must)                                                          \
   do {                                                                                 \
      int readable = (TRY("csrr a0, " counter), refusals == 0);                         \
      printf("%s\n", counter);                                                          \
      if (must && !readable)                                                            \
         printf("   is refused\n");                                                     \
      READ("csrrs a0, " counter ", zero");                                              \
      READ("csrrc a0, " counter ", zero");                                              \
      READ("csrrsi a0, " counter ", 0");                                                \
      READ("csrrci a0, " counter ", 0");                                                \
      TRY("csrr zero, " counter);                                                       \
      as_csrr("csrr zero, " counter, readable ? 0 : UNTOUCHED, readable);               \
      NEVER("csrrw a0, " counter ", zero");                                             \
      NEVER("csrrwi a0, " counter ", 0");                                               \
      NEVER("csrrs a0, " counter ", a1");                                               \
      NEVER("csrrc a0, " counter ", a1");                                               \
      NEVER("csrrsi a0, " counter ", 1");                                               \
      NEVER("csrrci a0, " counter ", 1");                                               \
   } while (0)

/* Until it is another. */
static unsigned long time_after(unsigned long before)
{
   unsigned long after;

   do {
      after = TRY("rdtime a0");
   } while (after == before && !refusals);
   return after;
}

/* forbidden: succeeds if cycle is. die: by reading it. Else the table of all. */
int main(int argc, char **argv)
{
   struct sigaction sa = { .sa_sigaction = refused, .sa_flags = SA_SIGINFO };
   unsigned long before;

   if (argc == 2 && strcmp(argv[1], "die") == 0)
      return TRY("rdcycle a0") == 0;
   sigaction(SIGILL, &sa, NULL);
   if (argc == 2 && strcmp(argv[1], "forbidden") == 0) {
      TRY("rdcycle a0");
      return refusals == 0;
   }
   COUNTER("cycle", 0);
   COUNTER("time", 1);
   COUNTER("instret", 0);

   /* The same for all harts. */
   before = TRY("rdtime a0");
   printf("time %s\n", time_after(before) > before ? "goes on" : "goes back");
   return 0;
}

#else

int main(void)
{
   return 0;
}

#endif
