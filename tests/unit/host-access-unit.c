/* Which address an instruction of amd64 accesses, and whether it stores there, as the assembler has made it.
   SPDX-License-Identifier: GPL-2.0-or-later */

#if defined(__x86_64__)

#define VGA_amd64 1

#include <stdbool.h>
#include <stddef.h>

#include "pub_core_basics.h"
#include "../../coregrind/m_hostaccess.c"
#include "report.h"

/* Register N holds N + 1 times this. */
#define UNIT 0x1001000ULL
#define R(n) (((n) + 1) * UNIT)

enum { rax, rcx, rdx, rbx, rsp, rbp, rsi, rdi, r8, r9, r10, r11, r12, r13, r14,
       r15 };

enum { LOADS, STORES };

/* What VEX makes, and what it does not. */
#define OPERANDS(X) \
   X("movq (%rdi), %rax", R(rdi), LOADS) \
   X("movq %r9, 8(%rbp)", R(rbp) + 8, STORES) \
   X("movq -8(%r13), %r13", R(r13) - 8, LOADS) \
   X("movq 0x12345(%rsp), %rax", R(rsp) + 0x12345, LOADS) \
   X("movq -0x12345(%r12), %rax", R(r12) - 0x12345, LOADS) \
   X("movq (%rax,%rbx,8), %rcx", R(rax) + R(rbx) * 8, LOADS) \
   X("movq 16(%r14,%r15,4), %rcx", R(r14) + R(r15) * 4 + 16, LOADS) \
   X("movq 16(%r8,%r12,2), %rcx", R(r8) + R(r12) * 2 + 16, LOADS) \
   X("movq 0x100(,%r9,2), %rcx", R(r9) * 2 + 0x100, LOADS) \
   X("movl (%rsi), %eax", R(rsi), LOADS) \
   X("movb %al, (%rsi)", R(rsi), STORES) \
   X("movw %ax, 2(%rsi)", R(rsi) + 2, STORES) \
   X("movl $7, 4(%r10)", R(r10) + 4, STORES) \
   X("movzbl (%r11), %eax", R(r11), LOADS) \
   X("movswq 1(%r11), %rax", R(r11) + 1, LOADS) \
   X("movslq (%rdx), %rax", R(rdx), LOADS) \
   X("addq (%rdx), %rax", R(rdx), LOADS) \
   X("cmpl $3, (%rdx)", R(rdx), LOADS) \
   X("testb $3, (%rdx)", R(rdx), LOADS) \
   X("imulq $100, (%rdx), %rax", R(rdx), LOADS) \
   X("lock cmpxchgq %rcx, (%rbx)", R(rbx), STORES) \
   X("lock cmpxchgw %cx, (%rbx)", R(rbx), STORES) \
   X("lock cmpxchg16b (%rbx)", R(rbx), STORES) \
   X("lock orb $0, (%rbx)", R(rbx), STORES) \
   X("movups (%rdi), %xmm1", R(rdi), LOADS) \
   X("movups %xmm9, 16(%r9)", R(r9) + 16, STORES) \
   X("movdqu (%rdi), %xmm1", R(rdi), LOADS) \
   X("movsd (%rdi), %xmm1", R(rdi), LOADS) \
   X("movss %xmm1, (%rdi)", R(rdi), STORES) \
   X("movd (%rdi), %xmm1", R(rdi), LOADS) \
   X("movq %xmm1, (%rdi)", R(rdi), STORES) \
   X("pshufb (%rdi), %xmm1", R(rdi), LOADS) \
   X("pinsrd $1, (%rdi), %xmm1", R(rdi), LOADS) \
   X("fldl (%rdi)", R(rdi), LOADS) \
   X("fstpl (%rdi)", R(rdi), STORES) \
   X("fildll (%rdi)", R(rdi), LOADS) \
   X("fldcw (%rdi)", R(rdi), LOADS) \
   X("vmovups (%rdi), %ymm1", R(rdi), LOADS) \
   X("vmovups %ymm1, (%r10,%r11)", R(r10) + R(r11), STORES) \
   X("vpshufb (%r8), %xmm1, %xmm2", R(r8), LOADS) \
   X("pushq (%rdi)", R(rdi), LOADS) \
   X("incl (%rdi)", R(rdi), STORES) \
   X("cmpb $3, (%rdi)", R(rdi), LOADS) \
   X("subl %eax, (%rdi)", R(rdi), STORES) \
   X("subl (%rdi), %eax", R(rdi), LOADS) \
   X("cmpl %eax, (%rdi)", R(rdi), LOADS) \
   X("xchgq %rax, (%rdi)", R(rdi), STORES) \
   X("shlq $2, (%rdi)", R(rdi), STORES) \
   X("negl (%rdi)", R(rdi), STORES) \
   X("mull (%rdi)", R(rdi), LOADS) \
   X("popq (%rdi)", R(rdi), STORES) \
   X("sete (%rdi)", R(rdi), STORES) \
   X("btl $3, (%rdi)", R(rdi), LOADS) \
   X("btsl $3, (%rdi)", R(rdi), STORES) \
   X("movnti %rax, (%rdi)", R(rdi), STORES) \
   X("movbel %eax, (%rdi)", R(rdi), STORES) \
   X("movbel (%rdi), %eax", R(rdi), LOADS) \
   X("crc32l (%rdi), %eax", R(rdi), LOADS) \
   X("movq (%rdi), %xmm1", R(rdi), LOADS) \
   X("movd %xmm1, (%rdi)", R(rdi), STORES) \
   X("movhps %xmm1, (%rdi)", R(rdi), STORES) \
   X("movhps (%rdi), %xmm1", R(rdi), LOADS) \
   X("movntdq %xmm1, (%rdi)", R(rdi), STORES) \
   X("pextrd $1, %xmm1, (%rdi)", R(rdi), STORES) \
   X("ldmxcsr (%rdi)", R(rdi), LOADS) \
   X("stmxcsr (%rdi)", R(rdi), STORES) \
   X("fnstcw (%rdi)", R(rdi), STORES) \
   X("fistpll (%rdi)", R(rdi), STORES) \
   X("vextractf128 $1, %ymm1, (%r8)", R(r8), STORES) \
   X("vinsertf128 $1, (%r8), %ymm1, %ymm1", R(r8), LOADS) \
   X("vmovq (%rdi), %xmm1", R(rdi), LOADS) \
   X("vmovd %xmm1, (%rdi)", R(rdi), STORES) \
   X("vpmaskmovd %xmm1, %xmm2, (%r9)", R(r9), STORES) \
   X("leaq (%rdi), %rax", 0, 0) \
   X("prefetcht0 (%rdi)", 0, 0) \
   X("nopl (%rdi)", 0, 0) \
   X("movq %rax, %rdi", 0, 0) \
   X("addq $5, %rdi", 0, 0) \
   X("call *%r11", 0, 0) \
   X("jz .", 0, 0) \
   X("movabsq $0x123456789, %rdi", 0, 0) \
   X("movups %xmm1, %xmm2", 0, 0) \
   X("vmovups %ymm1, %ymm2", 0, 0) \
   X("vzeroupper", 0, 0) \
   X("ret", 0, 0) \
   X("pushq %rdi", 0, 0) \
   X("nop", 0, 0) \
   X("cpuid", 0, 0) \
   X("movq 8(%rip), %rax", 0, 0) \
   X("movq %fs:(%rdi), %rax", 0, 0) \
   X("movl (%edi), %eax", 0, 0)

/* The code of each, between two labels. */
#define CODE(text, at, does) \
   text "\n .pushsection .data.rel.ro,\"aw\"\n .quad 771f\n .popsection\n 771: nop\n"
#define WORDS(text, at, does)  { text, at, does },

static const struct { const char *text; uint64_t at; bool stores; } operands[] = {
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
      HostAccess access = { 0, False, HostValue_None, 0, 0, 0 };
      if (!VG_(host_access)(code, regs, &access))
         access = (HostAccess){ 0, False, HostValue_None, 0, 0, 0 };
      if (access.at != operands[i].at)
         complain("%s: 0x%lx instead of 0x%lx", operands[i].text, access.at,
                  operands[i].at);
      if (access.stores != operands[i].stores)
         complain("%s: it %s", operands[i].text,
                  access.stores ? "stores" : "does not store");
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
