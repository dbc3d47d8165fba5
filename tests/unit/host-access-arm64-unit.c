/* What an instruction of arm64 accesses, as the assembler has made it.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define VGA_arm64 1

#include "pub_core_basics.h"
#include "../../coregrind/m_hostaccess.c"
#include "host-access.h"

/* What VEX makes, and what it does not. */
static const struct operand operands[] = {
   { "ldr x0, [x1]", { 0xf9400020 }, R(1), LOADS, 0, 0 },
   { "ldr x0, [x1, #8]", { 0xf9400420 }, R(1) + 8, LOADS, 0, 0 },
   { "ldr x0, [x1, #32760]", { 0xf97ffc20 }, R(1) + 32760, LOADS, 0, 0 },
   { "str w2, [sp, #16]", { 0xb90013e2 }, R(31) + 16, WORD, 4, R(2) },
   { "str xzr, [x3]", { 0xf900007f }, R(3), WORD, 8, 0 },
   { "ldrb w0, [x3, #5]", { 0x39401460 }, R(3) + 5, LOADS, 0, 0 },
   { "strb w0, [x3, #4095]", { 0x393ffc60 }, R(3) + 4095, WORD, 1, R(0) },
   { "ldrh w0, [x3, #6]", { 0x79400c60 }, R(3) + 6, LOADS, 0, 0 },
   { "strh w0, [x3, #6]", { 0x79000c60 }, R(3) + 6, WORD, 2, R(0) },
   { "ldrsw x0, [x3, #12]", { 0xb9800c60 }, R(3) + 12, LOADS, 0, 0 },
   { "ldrsb w0, [x3]", { 0x39c00060 }, R(3), LOADS, 0, 0 },
   { "ldur x0, [x4, #-8]", { 0xf85f8080 }, R(4) - 8, LOADS, 0, 0 },
   { "stur w0, [x4, #-256]", { 0xb8100080 }, R(4) - 256, WORD, 4, R(0) },
   { "sturb w0, [x4, #255]", { 0x380ff080 }, R(4) + 255, WORD, 1, R(0) },
   { "ldurh w0, [x4, #-1]", { 0x785ff080 }, R(4) - 1, LOADS, 0, 0 },
   { "ldr x0, [x6, x7]", { 0xf86768c0 }, R(6) + R(7), LOADS, 0, 0 },
   { "ldr x0, [x6, x7, lsl #3]", { 0xf86778c0 }, R(6) + (R(7) << 3), LOADS, 0, 0 },
   { "str w0, [x6, x7]", { 0xb82768c0 }, R(6) + R(7), WORD, 4, R(0) },
   { "strh w0, [x6, xzr]", { 0x783f68c0 }, R(6), WORD, 2, R(0) },
   { "ldrb w0, [x30, x29]", { 0x387d6bc0 }, R(30) + R(29), LOADS, 0, 0 },
   { "ldr h0, [x9, #2]", { 0x7d400520 }, R(9) + 2, LOADS, 0, 0 },
   { "str s0, [x9, #4]", { 0xbd000520 }, R(9) + 4, VECTOR, 4, 0 },
   { "str d0, [x9, #32760]", { 0xfd3ffd20 }, R(9) + 32760, VECTOR, 8, 0 },
   { "ldr d0, [x9, #8]", { 0xfd400520 }, R(9) + 8, LOADS, 0, 0 },
   { "ldr q0, [x9, #16]", { 0x3dc00520 }, R(9) + 16, LOADS, 0, 0 },
   { "str q0, [x9, #16]", { 0x3d800520 }, R(9) + 16, VECTOR, 16, 0 },
   { "ldur s0, [x9, #-4]", { 0xbc5fc120 }, R(9) - 4, LOADS, 0, 0 },
   { "ld1 {v0.2d}, [x10]", { 0x4c407d40 }, R(10), LOADS, 0, 0 },
   { "st1 {v0.2d}, [x10]", { 0x4c007d40 }, R(10), VECTOR, 16, 0 },
   { "ldxr x0, [x11]", { 0xc85f7d60 }, R(11), LOADS, 0, 0 },
   { "stxr w0, x1, [x11]", { 0xc8007d61 }, R(11), CHANGES, 0, 0 },
   { "ldxrb w0, [x11]", { 0x085f7d60 }, R(11), LOADS, 0, 0 },
   { "stxrh w0, w1, [x11]", { 0x48007d61 }, R(11), CHANGES, 0, 0 },
   { "ldaxr w0, [x11]", { 0x885ffd60 }, R(11), LOADS, 0, 0 },
   { "stlxr w0, w1, [x11]", { 0x8800fd61 }, R(11), CHANGES, 0, 0 },
   { "ldxp x0, x2, [x11]", { 0xc87f0960 }, R(11), LOADS, 0, 0 },
   { "ldxp w0, w2, [x11]", { 0x887f0960 }, R(11), LOADS, 0, 0 },
   { "stxp w0, x1, x2, [x11]", { 0xc8200961 }, R(11), CHANGES, 0, 0 },
   { "cas x0, x1, [x12]", { 0xc8a07d81 }, 0, 0, 0, 0 },
   { "casp x0, x1, x2, x3, [x12]", { 0x48207d82 }, 0, 0, 0, 0 },
   { "ldadd x0, x1, [x12]", { 0xf8200181 }, 0, 0, 0, 0 },
   { "ldr x0, [x5], #8", { 0xf84084a0 }, 0, 0, 0, 0 },
   { "ldr x0, [x5, #8]!", { 0xf8408ca0 }, 0, 0, 0, 0 },
   { "ldp x0, x1, [x8, #16]", { 0xa9410500 }, 0, 0, 0, 0 },
   { "ldr w0, [x6, w7, uxtw #2]", { 0xb86758c0 }, 0, 0, 0, 0 },
   { "prfm pldl1keep, [x1]", { 0xf9800020 }, 0, 0, 0, 0 },
   { "add x0, x1, x2", { 0x8b020020 }, 0, 0, 0, 0 },
   { "b .", { 0x14000000 }, 0, 0, 0, 0 },
   { "ldr x0, .+8", { 0x58000040 }, 0, 0, 0, 0 },
   { "mov x0, #1", { 0xd2800020 }, 0, 0, 0, 0 },
   { "svc #0", { 0xd4000001 }, 0, 0, 0, 0 },
   { "str b3, [x9, #1]", { 0x3d000523 }, R(9) + 1, VECTOR, 1, 3 },
   { "str h31, [x9, #2]", { 0x7d00053f }, R(9) + 2, VECTOR, 2, 31 },
   { "st1 {v31.2d}, [x10]", { 0x4c007d5f }, R(10), VECTOR, 16, 31 },
   { "st1 {v0.2d, v1.2d}, [x10]", { 0x4c00ad40 }, 0, 0, 0, 0 },
   { "strb wzr, [x9]", { 0x3900013f }, R(9), WORD, 1, 0 },
};

int main(void)
{
   return compare_operands("arm64", operands, sizeof(operands) / sizeof(operands[0]));
}
