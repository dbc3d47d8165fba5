/* Numbers of the KVM ioctls that mips and loongarch have, and of what they
   are told: many of the headers that this must build with are too old to
   name them.  The sizes are those of a 64-bit program.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_ABI_IOCTLS_MIPS_LOONGARCH_H
#define STANDIN_ABI_IOCTLS_MIPS_LOONGARCH_H

#include "abi-ioctls-generic.h"

#define K_MIPS_REGS       280
#define K_MIPS_SREGS      0
#define K_MIPS_FPU        0
#define K_MIPS_DEBUG      8
#define K_LOONGARCH_REGS  264
#define K_LOONGARCH_SREGS 0
#define K_LOONGARCH_FPU   1040
#define K_LOONGARCH_DEBUG 8

/* Capabilities */
#define K_CAP_MIPS_FPU 111

#define K_REG_MIPS_R0        0x7030000000000000ULL
#define K_REG_MIPS_R1        0x7030000000000001ULL
#define K_REG_MIPS_FPR_32_0  0x7020000000030000ULL
#define K_REG_MIPS_FCR_IR    0x7020000000030100ULL
#define K_REG_MIPS_VEC_128_0 0x7040000000030000ULL

#define K_REG_LOONGARCH_CSR_0      0x9030000000010000ULL
#define K_REG_LOONGARCH_CPUCFG_1   0x9030000000040008ULL
#define K_REG_LOONGARCH_COUNTER    0x9030000000020001ULL
#define K_REG_LOONGARCH_VCPU_RESET 0x9030000000020002ULL
#define K_REG_LOONGARCH_DEBUG_INST 0x9030000000020003ULL

#endif
