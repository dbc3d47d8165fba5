/* Unit tests of the interpreter of seccomp filters: what it refuses, what
   programs return, and that the running kernel says the same of random ones.
   What is expected follows from net/core/filter.c and kernel/seccomp.c.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "seccomp-bpf.h"
#include "report.h"
#include "seccomp-kernel.h"
#include "seccomp-programs.h"

#define N_OF(array) (sizeof(array) / sizeof((array)[0]))

/* The two are laid out the same. */
_Static_assert(sizeof(SeccompInsn) == sizeof(struct sock_filter), "");
_Static_assert(offsetof(SeccompInsn, jf) == offsetof(struct sock_filter, jf),
               "");
_Static_assert(offsetof(SeccompInsn, k) == offsetof(struct sock_filter, k),
               "");
_Static_assert(sizeof(SeccompData) == sizeof(struct seccomp_data), "");
_Static_assert(offsetof(SeccompData, call.args)
               == offsetof(struct seccomp_data, args), "");

static Bool ok(const struct sock_filter *f, size_t n)
{
   return ML_(seccomp_program_ok)((const SeccompInsn *)f, n);
}

static uint32_t run(const struct sock_filter *f, const SeccompData *data)
{
   return ML_(seccomp_run_program)((const SeccompInsn *)f, data);
}

/*--- Which programs are refused ---*/

#define S(code, k)         BPF_STMT(code, k)
#define J(code, k, jt, jf) BPF_JUMP(code, k, jt, jf)
#define ALLOW              S(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)

static const struct program {
   const char        *name;
   int                fine;
   struct sock_filter f[6];           /* up to the first that is all 0 */
} programs[] = {
   { "return",               1, { ALLOW } },
   { "return A",             1, { S(BPF_RET | BPF_A, 0) } },
   { "return X",             0, { S(BPF_RET | BPF_X, 0) } },
   { "no return at the end", 0, { ALLOW, S(BPF_LD | BPF_IMM, 1) } },
   { "load nr",              1, { S(BPF_LD | BPF_W | BPF_ABS, 0), ALLOW } },
   { "load the last word",   1, { S(BPF_LD | BPF_W | BPF_ABS, 60), ALLOW } },
   { "load past the end",    0, { S(BPF_LD | BPF_W | BPF_ABS, 64), ALLOW } },
   { "load unaligned",       0, { S(BPF_LD | BPF_W | BPF_ABS, 2), ALLOW } },
   { "load SKF_AD",          0, { S(BPF_LD | BPF_W | BPF_ABS, 0xfffff000),
                                  ALLOW } },
   { "load a half word",     0, { S(BPF_LD | BPF_H | BPF_ABS, 0), ALLOW } },
   { "load a byte",          0, { S(BPF_LD | BPF_B | BPF_ABS, 0), ALLOW } },
   { "load by X",            0, { S(BPF_LD | BPF_W | BPF_IND, 0), ALLOW } },
   { "load X by ABS",        0, { S(BPF_LDX | BPF_W | BPF_ABS, 0), ALLOW } },
   { "load MSH",             0, { S(BPF_LDX | BPF_B | BPF_MSH, 0), ALLOW } },
   { "load LEN",             1, { S(BPF_LD | BPF_W | BPF_LEN, 77), ALLOW } },
   { "load X LEN",           1, { S(BPF_LDX | BPF_W | BPF_LEN, 77), ALLOW } },
   { "divide by 0",          0, { S(BPF_ALU | BPF_DIV | BPF_K, 0), ALLOW } },
   { "divide by X",          1, { S(BPF_ALU | BPF_DIV | BPF_X, 0), ALLOW } },
   { "modulo",               0, { S(BPF_ALU | BPF_MOD | BPF_K, 3), ALLOW } },
   { "shift by 31",          1, { S(BPF_ALU | BPF_LSH | BPF_K, 31), ALLOW } },
   { "shift by 32",          0, { S(BPF_ALU | BPF_LSH | BPF_K, 32), ALLOW } },
   { "shift right by 32",    0, { S(BPF_ALU | BPF_RSH | BPF_K, 32), ALLOW } },
   { "negate",               1, { S(BPF_ALU | BPF_NEG, 0), ALLOW } },
   { "negate X",             0, { S(BPF_ALU | BPF_NEG | BPF_X, 0), ALLOW } },
   { "exclusive or",         1, { S(BPF_ALU | BPF_XOR | BPF_X, 0), ALLOW } },
   { "an eBPF move",         0, { S(BPF_ALU | 0xb0, 0), ALLOW } },
   { "a code above a byte",  0, { S(0x100 | BPF_RET, 0), ALLOW } },
   { "jump to the end",      1, { S(BPF_JMP | BPF_JA, 1), ALLOW, ALLOW } },
   { "jump past the end",    0, { S(BPF_JMP | BPF_JA, 2), ALLOW, ALLOW } },
   { "jump back",            0, { S(BPF_JMP | BPF_JA, 0xffffffff), ALLOW } },
   { "true past the end",    0, { J(BPF_JMP | BPF_JEQ, 0, 1, 0), ALLOW } },
   { "false past the end",   0, { J(BPF_JMP | BPF_JSET, 0, 0, 1), ALLOW } },
   { "jump by JA and X",     0, { S(BPF_JMP | BPF_JA | BPF_X, 0), ALLOW } },
   { "load what was stored", 1, { S(BPF_ST, 15), S(BPF_LDX | BPF_MEM, 15),
                                  ALLOW } },
   { "load what was not",    0, { S(BPF_ST, 14), S(BPF_LD | BPF_MEM, 15),
                                  ALLOW } },
   { "store in cell 16",     0, { S(BPF_STX, 16), ALLOW } },
   { "load cell 16",         0, { S(BPF_LD | BPF_MEM, 16), ALLOW } },
   { "stored on one way",    0, { J(BPF_JMP | BPF_JEQ, 7, 0, 1), S(BPF_ST, 0),
                                  S(BPF_LD | BPF_MEM, 0), ALLOW } },
   { "stored on both ways",  1, { S(BPF_ST, 0), J(BPF_JMP | BPF_JEQ, 7, 0, 1),
                                  S(BPF_ST, 1), S(BPF_LD | BPF_MEM, 0),
                                  ALLOW } },
   { "behind a jump",        1, { S(BPF_JMP | BPF_JA, 1),
                                  S(BPF_LD | BPF_MEM, 0), ALLOW } },
   { "behind a return",      0, { ALLOW, S(BPF_LD | BPF_MEM, 0), ALLOW } },
};

static size_t length(const struct sock_filter *f, size_t most)
{
   static const struct sock_filter none;
   size_t n = 0;

   while (n < most && memcmp(&f[n], &none, sizeof(none)) != 0)
      n++;
   return n;
}

static int comparable;                /* with the kernel */
static uint64_t address;

static void refusals(void)
{
   static struct sock_filter many[BPF_MAXINSNS + 1];

   for (size_t i = 0; i < N_OF(programs); i++) {
      const struct program *p = &programs[i];
      const size_t n = length(p->f, N_OF(p->f));

      if (ok(p->f, n) != p->fine)
         complain("%s: %s", p->name, p->fine ? "refused" : "taken");
      if (comparable && (ask_kernel(p->f, n, 1, NULL).taken == 1) != p->fine)
         complain("%s: the kernel thinks otherwise", p->name);
   }
   for (size_t i = 0; i < N_OF(many); i++)
      many[i] = (struct sock_filter)ALLOW;
   if (ok(many, 0) || !ok(many, BPF_MAXINSNS) || ok(many, BPF_MAXINSNS + 1))
      complain("1 to 4096 instructions are fine");
   finish("the programs that the kernel refuses are refused");
}

/*--- What programs return ---*/

#define LD_A(v) S(BPF_LD | BPF_IMM, v)
#define LD_X(v) S(BPF_LDX | BPF_IMM, v)
#define RET_A   S(BPF_RET | BPF_A, 0)

static const struct value {
   const char        *name;
   uint32_t           value;
   struct sock_filter f[6];
} values[] = {
   { "A is 0 at first",   0, { RET_A } },
   { "X is 0 at first",   0, { S(BPF_MISC | BPF_TXA, 0), RET_A } },
   { "add wraps",         1, { LD_A(0xffffffff),
                               S(BPF_ALU | BPF_ADD | BPF_K, 2), RET_A } },
   { "subtract X",        0xfffffffe, { LD_A(1), LD_X(3),
                               S(BPF_ALU | BPF_SUB | BPF_X, 0), RET_A } },
   { "multiply wraps",    0xfffe0001, { LD_A(0xffff),
                               S(BPF_ALU | BPF_MUL | BPF_K, 0xffff), RET_A } },
   { "multiply cuts",     0, { LD_A(0x10000),
                               S(BPF_ALU | BPF_MUL | BPF_K, 0x10000), RET_A } },
   { "divide, unsigned",  0x7fffffff, { LD_A(0xffffffff),
                               S(BPF_ALU | BPF_DIV | BPF_K, 2), RET_A } },
   { "divide by X",       2, { LD_A(7), LD_X(3),
                               S(BPF_ALU | BPF_DIV | BPF_X, 0), RET_A } },
   { "X is 0: all is 0",  0, { LD_A(7), S(BPF_ALU | BPF_DIV | BPF_X, 0),
                               S(BPF_RET | BPF_K, 9) } },
   { "shift by X of 33",  2, { LD_A(1), LD_X(33),
                               S(BPF_ALU | BPF_LSH | BPF_X, 0), RET_A } },
   { "right by X of 32",  8, { LD_A(8), LD_X(32),
                               S(BPF_ALU | BPF_RSH | BPF_X, 0), RET_A } },
   { "right is unsigned", 1, { LD_A(0x80000000),
                               S(BPF_ALU | BPF_RSH | BPF_K, 31), RET_A } },
   { "negate",            0xfffffffb, { LD_A(5), S(BPF_ALU | BPF_NEG, 0),
                               RET_A } },
   { "and, or",           0x1f, { LD_A(0xff), S(BPF_ALU | BPF_AND | BPF_K, 0xf),
                               S(BPF_ALU | BPF_OR | BPF_K, 0x10), RET_A } },
   { "exclusive or",      0xf0, { LD_A(0xff),
                               S(BPF_ALU | BPF_XOR | BPF_K, 0xf), RET_A } },
   { "the length",        64, { S(BPF_LD | BPF_W | BPF_LEN, 1), RET_A } },
   { "the length in X",   64, { S(BPF_LDX | BPF_W | BPF_LEN, 1),
                               S(BPF_MISC | BPF_TXA, 0), RET_A } },
   { "cells",             3, { LD_X(3), S(BPF_STX, 9), LD_A(4),
                               S(BPF_LD | BPF_MEM, 9), RET_A } },
   { "A to X",            5, { LD_A(5), S(BPF_MISC | BPF_TAX, 0), LD_A(1),
                               S(BPF_MISC | BPF_TXA, 0), RET_A } },
   { "JGT is unsigned",   1, { LD_A(0x80000000),
                               J(BPF_JMP | BPF_JGT, 1, 0, 1),
                               S(BPF_RET, 1), S(BPF_RET, 2) } },
   { "JGT: equal",        2, { LD_A(1), J(BPF_JMP | BPF_JGT, 1, 0, 1),
                               S(BPF_RET, 1), S(BPF_RET, 2) } },
   { "JGE: equal",        1, { LD_A(1), J(BPF_JMP | BPF_JGE, 1, 0, 1),
                               S(BPF_RET, 1), S(BPF_RET, 2) } },
   { "JSET",              2, { LD_A(6), J(BPF_JMP | BPF_JSET, 9, 0, 1),
                               S(BPF_RET, 1), S(BPF_RET, 2) } },
   { "JEQ with X",        1, { LD_A(6), LD_X(6),
                               J(BPF_JMP | BPF_JEQ | BPF_X, 9, 0, 1),
                               S(BPF_RET, 1), S(BPF_RET, 2) } },
   { "JA",                2, { S(BPF_JMP | BPF_JA, 1), S(BPF_RET, 1),
                               S(BPF_RET, 2) } },
   { "nr",                0x1234, { S(BPF_LD | BPF_W | BPF_ABS, 0), RET_A } },
   { "half an argument",  0xb5000000, { S(BPF_LD | BPF_W | BPF_ABS, 60),
                               RET_A } },
};

static const SeccompData sample = {
   .call = { 0x1234, KERNEL_ARCH, 0x123456789abcULL,
             { 1, ~0ULL, 3, 4, 5,
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
               0xb500000000000001ULL
#else
               0x00000001b5000000ULL
#endif
             } } };

static void results(void)
{
   for (size_t i = 0; i < N_OF(values); i++) {
      const struct value *v = &values[i];
      const uint32_t got = run(v->f, &sample);

      if (!ok(v->f, length(v->f, N_OF(v->f))))
         complain("%s: refused", v->name);
      if (got != v->value)
         complain("%s: 0x%x, not 0x%x", v->name, got, v->value);
   }
   finish("programs return what the kernel's would");
}

/*--- Random programs, by the kernel ---*/

static void print(const struct sock_filter *f, size_t n)
{
   for (size_t i = 0; i < n; i++)
      printf("      { 0x%02x, %u, %u, 0x%x },\n", f[i].code, f[i].jt, f[i].jf,
             f[i].k);
}

static void compare_one(const struct sock_filter *f, size_t n,
                        unsigned *n_taken)
{
   SeccompData data = { .call = { PROBE, KERNEL_ARCH, address, { 0 } } };

   for (int i = 0; i < 6; i++)
      data.call.args[i] = (uint64_t)number() << 32 | number();
   for (int half = 0; half < 2; half++) {
      struct sock_filter g[64];
      const size_t m = make_visible(g, f, n, half);
      const Bool fine = ok(g, m);
      const struct seen s =
         ask_kernel(g, m, 1, (const uint64_t *)data.call.args);

      if ((s.taken == 1) != fine) {
         complain("%s, which the kernel does not say (%d)",
                  fine ? "taken" : "refused", s.taken);
         print(g, m);
      } else if (fine && !saw(&s, run(g, &data))) {
         complain("the kernel does not say 0x%x", run(g, &data));
         print(g, m);
      }
      *n_taken += fine;
   }
}

static void verdicts(void)
{
   struct sock_filter f[MOST_RANDOM];
   unsigned n_taken = 0;

   for (unsigned i = 0; i < 200; i++)
      compare_one(f, random_program(f), &n_taken);
   if (n_taken < 80)
      complain("only %u programs were taken", n_taken);
   finish("random programs are judged as the kernel judges them");
}

/*--- The limit for all filters ---*/

/* Programs that are long in one of the ways in which eBPF is longer. */
static size_t long_program(struct sock_filter *f, unsigned i)
{
   static const struct sock_filter kinds[] = {
      LD_A(0), S(BPF_ALU | BPF_DIV | BPF_X, 0), J(BPF_JMP | BPF_JEQ, 0, 0, 0),
      J(BPF_JMP | BPF_JEQ, 0, 1, 0), J(BPF_JMP | BPF_JEQ, 0, 0, 1),
      J(BPF_JMP | BPF_JGT, 0, 1, 1), J(BPF_JMP | BPF_JSET, 0, 0, 1),
      J(BPF_JMP | BPF_JSET, 0, 0, 0), J(BPF_JMP | BPF_JGE, 0x80000000, 0, 1),
      J(BPF_JMP | BPF_JGE | BPF_X, 0x80000000, 1, 1), S(BPF_RET, 0), RET_A,
      S(BPF_LD | BPF_ABS, 0), S(BPF_STX, 1)
   };
   const size_t n = 500;

   if (i > N_OF(kinds))
      return 0;
   /* What runs allows all; the rest is only long. */
   f[0] = (struct sock_filter)ALLOW;
   for (size_t j = 1; j < n; j++)
      f[j] = i < N_OF(kinds) ? kinds[i] : (struct sock_filter)ALLOW;
   f[n - 2] = f[n - 1] = (struct sock_filter)ALLOW;
   return n;
}

static void limits(void)
{
   static struct sock_filter f[500];

   for (unsigned i = 0; ; i++) {
      const size_t n = long_program(f, i);
      int expected = 0;
      UInt total = 0, one;
      struct seen s;

      if (n == 0)
         break;
      one = ML_(seccomp_program_length)((const SeccompInsn *)f, n);
      /* kernel/seccomp.c, seccomp_attach_filter */
      while (total + one <= (1 << 18) / sizeof(struct sock_filter)) {
         total += one + 4;
         expected++;
      }
      s = ask_kernel(f, n, 100, NULL);
      if (s.taken != expected)
         complain("kind %u: %d filters of length %u, not %d", i, s.taken, one,
                  expected);
   }
   finish("as many filters are taken as the kernel takes");
}

int main(void)
{
   address    = address_of_call();
   comparable = address != 0;
   refusals();
   results();
   if (comparable) {
      verdicts();
      limits();
   } else {
      printf("SKIP: the running kernel's verdicts (it sets no filters here)\n");
   }
   return report();
}
