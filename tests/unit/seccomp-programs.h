/* Random programs of seccomp filters, most of which the kernel takes.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef UNIT_SECCOMP_PROGRAMS_H
#define UNIT_SECCOMP_PROGRAMS_H

#include "report.h"
#include "seccomp-kernel.h"

#define MOST_RANDOM 42

/* Numbers that meet: at the ends of a range, and again and again. */
static uint32_t number(void)
{
   static const uint32_t some[] = {
      0, 1, 2, 7, 31, 32, 33, 64, 0xff, 0xffff, 0x10000, 0x7fffffff,
      0x80000000, 0xfffffffe, 0xffffffff, PROBE, KERNEL_ARCH,
      SECCOMP_RET_KILL_PROCESS, SECCOMP_RET_TRAP | 5, SECCOMP_RET_ERRNO,
      SECCOMP_RET_ERRNO | 17, SECCOMP_RET_ERRNO | 0xffff, SECCOMP_RET_TRACE,
      SECCOMP_RET_USER_NOTIF, SECCOMP_RET_LOG, SECCOMP_RET_ALLOW
   };

   return random64() % 8
             ? some[random64() % (sizeof(some) / sizeof(some[0]))]
             : random64();
}

static struct sock_filter instruction(size_t n_left)
{
   static const uint16_t codes[] = {
      BPF_LD, BPF_LDX, BPF_LD | BPF_LEN, BPF_LDX | BPF_LEN, BPF_LD | BPF_ABS,
      BPF_LD | BPF_ABS, BPF_LD | BPF_ABS, BPF_LD | BPF_MEM, BPF_LDX | BPF_MEM,
      BPF_ST, BPF_ST, BPF_STX, BPF_STX, BPF_MISC | BPF_TAX, BPF_MISC | BPF_TXA,
      BPF_ALU | BPF_NEG, BPF_JMP | BPF_JA, BPF_RET, BPF_RET | BPF_A
   };
   struct sock_filter f = { 0, 0, 0, number() };

   switch (random64() % 4) {
   case 0:
      f.code = BPF_ALU | (random64() % 11) << 4 | random64() % 2 << 3;
      if (!(f.code & BPF_X) && (f.code & 0xf0) >= BPF_LSH && f.k >= 32)
         f.k %= 32;
      break;
   case 1:
      f.code = BPF_JMP | (1 + random64() % 4) << 4 | random64() % 2 << 3;
      f.jt = random64() % (n_left < 255 ? n_left + 1 : 255);
      f.jf = random64() % (n_left < 255 ? n_left + 1 : 255);
      break;
   default:
      f.code = codes[random64() % (sizeof(codes) / sizeof(codes[0]))];
      if (f.code == (BPF_LD | BPF_ABS))
         f.k = random64() % 16 * 4;
      else if ((f.code & 7) == BPF_ST || (f.code & 7) == BPF_STX
               || (f.code & 0xf0) == BPF_MEM)
         f.k = random64() % 4;
      else if (f.code == (BPF_JMP | BPF_JA))
         f.k = random64() % (n_left + 1);
   }
   if (random64() % 200 == 0)
      f.code = random64() % 256;
   return f;
}

static size_t random_program(struct sock_filter *f)
{
   const size_t n = 2 + random64() % (MOST_RANDOM - 2);

   for (size_t i = 0; i < n; i++)
      f[i] = instruction(n - i - 1);
   f[n - 1] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_A, 0);
   return n;
}

#endif
