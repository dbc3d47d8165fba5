/* Which address an instruction of amd64 accesses, as the assembler has made it.
   SPDX-License-Identifier: GPL-2.0-or-later */

#if defined(__x86_64__)

#define VGA_amd64 1

#include <stddef.h>

#include "pub_core_basics.h"
#include "../../coregrind/m_hostaccess.c"
#include "report.h"

/* Register N holds N + 1 times this. */
#define UNIT 0x1001000ULL
#define R(n) (((n) + 1) * UNIT)

enum { rax, rcx, rdx, rbx, rsp, rbp, rsi, rdi, r8, r9, r10, r11, r12, r13, r14,
       r15 };

/* What VEX makes, and what it does not. */
#define OPERANDS(X) \
   X("movq (%rdi), %rax", R(rdi)) \
   X("movq %r9, 8(%rbp)", R(rbp) + 8) \
   X("movq -8(%r13), %r13", R(r13) - 8) \
   X("movq 0x12345(%rsp), %rax", R(rsp) + 0x12345) \
   X("movq -0x12345(%r12), %rax", R(r12) - 0x12345) \
   X("movq (%rax,%rbx,8), %rcx", R(rax) + R(rbx) * 8) \
   X("movq 16(%r14,%r15,4), %rcx", R(r14) + R(r15) * 4 + 16) \
   X("movq 16(%r8,%r12,2), %rcx", R(r8) + R(r12) * 2 + 16) \
   X("movq 0x100(,%r9,2), %rcx", R(r9) * 2 + 0x100) \
   X("movl (%rsi), %eax", R(rsi)) \
   X("movb %al, (%rsi)", R(rsi)) \
   X("movw %ax, 2(%rsi)", R(rsi) + 2) \
   X("movl $7, 4(%r10)", R(r10) + 4) \
   X("movzbl (%r11), %eax", R(r11)) \
   X("movswq 1(%r11), %rax", R(r11) + 1) \
   X("movslq (%rdx), %rax", R(rdx)) \
   X("addq (%rdx), %rax", R(rdx)) \
   X("cmpl $3, (%rdx)", R(rdx)) \
   X("testb $3, (%rdx)", R(rdx)) \
   X("imulq $100, (%rdx), %rax", R(rdx)) \
   X("lock cmpxchgq %rcx, (%rbx)", R(rbx)) \
   X("lock cmpxchgw %cx, (%rbx)", R(rbx)) \
   X("lock cmpxchg16b (%rbx)", R(rbx)) \
   X("lock orb $0, (%rbx)", R(rbx)) \
   X("movups (%rdi), %xmm1", R(rdi)) \
   X("movups %xmm9, 16(%r9)", R(r9) + 16) \
   X("movdqu (%rdi), %xmm1", R(rdi)) \
   X("movsd (%rdi), %xmm1", R(rdi)) \
   X("movss %xmm1, (%rdi)", R(rdi)) \
   X("movd (%rdi), %xmm1", R(rdi)) \
   X("movq %xmm1, (%rdi)", R(rdi)) \
   X("pshufb (%rdi), %xmm1", R(rdi)) \
   X("pinsrd $1, (%rdi), %xmm1", R(rdi)) \
   X("fldl (%rdi)", R(rdi)) \
   X("fstpl (%rdi)", R(rdi)) \
   X("fildll (%rdi)", R(rdi)) \
   X("fldcw (%rdi)", R(rdi)) \
   X("vmovups (%rdi), %ymm1", R(rdi)) \
   X("vmovups %ymm1, (%r10,%r11)", R(r10) + R(r11)) \
   X("vpshufb (%r8), %xmm1, %xmm2", R(r8)) \
   X("pushq (%rdi)", R(rdi)) \
   X("incl (%rdi)", R(rdi)) \
   X("movq %rax, %rdi", 0) \
   X("addq $5, %rdi", 0) \
   X("call *%r11", 0) \
   X("jz .", 0) \
   X("movabsq $0x123456789, %rdi", 0) \
   X("movups %xmm1, %xmm2", 0) \
   X("vmovups %ymm1, %ymm2", 0) \
   X("vzeroupper", 0) \
   X("ret", 0) \
   X("pushq %rdi", 0) \
   X("nop", 0) \
   X("cpuid", 0) \
   X("movq 8(%rip), %rax", 0) \
   X("movq %fs:(%rdi), %rax", 0) \
   X("movl (%edi), %eax", 0)

/* The code of each, between two labels. */
#define CODE(text, at) \
   text "\n .pushsection .data.rel.ro,\"aw\"\n .quad 771f\n .popsection\n 771: nop\n"
#define WORDS(text, at)  { text, at },

static const struct { const char *text; uint64_t at; } operands[] = {
   OPERANDS(WORDS)
};
#define N_OPERANDS (sizeof(operands) / sizeof(operands[0]))

/* Where each starts, by the end of the one before. */
__asm__(".pushsection .data.rel.ro,\"aw\"\n .globl starts\n .balign 8\n starts:\n"
        ".quad code\n .popsection\n"
        ".pushsection .text\n code:\n"
        OPERANDS(CODE)
        ".popsection\n");
extern const UChar *const starts[];

int main(void)
{
   UWord regs[16];

   for (unsigned i = 0; i < 16; i++)
      regs[i] = R(i);
   for (unsigned i = 0; i < N_OPERANDS; i++) {
      /* Behind the first is a nop between each two. */
      const UChar *const code = starts[i] + (i > 0);
      Addr at = 0;
      const Bool found = VG_(host_operand)(code, regs, &at);
      if (!found)
         at = 0;
      if (at != operands[i].at)
         complain("%s: 0x%lx instead of 0x%lx", operands[i].text, at,
                  operands[i].at);
   }
   finish("the operand of each instruction is found");
   return report();
}

#else

#include <stdio.h>

int main(void)
{
   printf("SKIP: instructions of amd64\n"
          "0 passed, 0 failed, 1 skipped\n");
   return 0;
}

#endif
