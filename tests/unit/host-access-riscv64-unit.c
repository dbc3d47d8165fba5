/* What an instruction of riscv64 accesses, as the assembler has made it.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define VGA_riscv64 1

#include "pub_core_basics.h"
#include "../../coregrind/m_hostaccess.c"
#include "host-access.h"

/* What VEX makes, and what it does not. */
static const struct operand operands[] = {
   { "ld a0, 8(a1)", { 0x0085b503 }, R(11) + 8, LOADS, 0, 0 },
   { "lw a0, 2047(a1)", { 0x7ff5a503 }, R(11) + 2047, LOADS, 0, 0 },
   { "lh a0, -2048(a1)", { 0x80059503 }, R(11) - 2048, LOADS, 0, 0 },
   { "lb a0, -1(a1)", { 0xfff58503 }, R(11) - 1, LOADS, 0, 0 },
   { "lbu a0, 1(t6)", { 0x001fc503 }, R(31) + 1, LOADS, 0, 0 },
   { "sd a0, -2048(a2)", { 0x80a63023 }, R(12) - 2048, WORD, 8, R(10) },
   { "sw a0, 2047(a2)", { 0x7ea62fa3 }, R(12) + 2047, WORD, 4, R(10) },
   { "sh a0, -1(a2)", { 0xfea61fa3 }, R(12) - 1, WORD, 2, R(10) },
   { "sb a0, 31(a2)", { 0x00a60fa3 }, R(12) + 31, WORD, 1, R(10) },
   { "flw fa0, 4(sp)", { 0x00412507 }, R(2) + 4, LOADS, 0, 0 },
   { "fld fa0, 1024(s1)", { 0x4004b507 }, R(9) + 1024, LOADS, 0, 0 },
   { "fsw fa0, 4(a0)", { 0x00a52227 }, R(10) + 4, BITS, 4, 10 },
   { "fsd fa0, -1024(s1)", { 0xc0a4b027 }, R(9) - 1024, BITS, 8, 10 },
   { "lr.w a0, (a3)", { 0x1006a52f }, R(13), LOADS, 0, 0 },
   { "lr.d.aqrl a0, (a3)", { 0x1606b52f }, R(13), LOADS, 0, 0 },
   { "sc.w a0, a1, (a3)", { 0x18b6a52f }, R(13), CHANGES, 0, 0 },
   { "sc.d a0, a1, (a3)", { 0x18b6b52f }, R(13), CHANGES, 0, 0 },
   { "amoadd.w a0, a1, (a4)", { 0x00b7252f }, R(14), CHANGES, 0, 0 },
   { "amoswap.d.aq a0, a1, (a4)", { 0x0cb7352f }, R(14), CHANGES, 0, 0 },
   { "lw a0, 4(zero)", { 0x00402503 }, 4, LOADS, 0, 0 },
   { "vle8.v v0, (a0)", { 0x02050007 }, 0, 0, 0, 0 },
   { "vse64.v v0, (a0)", { 0x02057027 }, 0, 0, 0, 0 },
   { "add a0, a1, a2", { 0x00c58533 }, 0, 0, 0, 0 },
   { "lui a0, 5", { 0x00005537 }, 0, 0, 0, 0 },
   { "jalr a0", { 0x000500e7 }, 0, 0, 0, 0 },
   { "csrr a0, fcsr", { 0x00302573 }, 0, 0, 0, 0 },
   { "c.ld a0, 8(a1)", { 0x6588 }, 0, 0, 0, 0 },
   { "c.sw a0, 8(a1)", { 0xc588 }, 0, 0, 0, 0 },
   { "sd zero, 0(a1)", { 0x0005b023 }, R(11), WORD, 8, 0 },
   { "fsd ft11, 0(a1)", { 0x01f5b027 }, R(11), BITS, 8, 31 },
};

int main(void)
{
   return compare_operands("riscv64", operands, sizeof(operands) / sizeof(operands[0]));
}
