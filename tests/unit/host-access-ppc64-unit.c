/* What an instruction of POWER accesses, as the assembler has made it.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define VGA_ppc64le 1

#include "pub_core_basics.h"
#include "../../coregrind/m_hostaccess.c"
#include "host-access.h"

/* What VEX makes, and what it does not. */
static const struct operand operands[] = {
   { "ld 3, 8(4)", { 0xe8640008 }, R(4) + 8, LOADS, 0, 0 },
   { "ld 3, -32768(4)", { 0xe8648000 }, R(4) - 32768, LOADS, 0, 0 },
   { "std 3, -8(4)", { 0xf864fff8 }, R(4) - 8, WORD, 8, R(3) },
   { "lwz 3, -4(5)", { 0x8065fffc }, R(5) - 4, LOADS, 0, 0 },
   { "stw 3, 32764(5)", { 0x90657ffc }, R(5) + 32764, WORD, 4, R(3) },
   { "lhz 3, 2(5)", { 0xa0650002 }, R(5) + 2, LOADS, 0, 0 },
   { "sth 3, -2(5)", { 0xb065fffe }, R(5) - 2, WORD, 2, R(3) },
   { "lbz 3, 7(0)", { 0x88600007 }, 7, LOADS, 0, 0 },
   { "stb 3, 7(5)", { 0x98650007 }, R(5) + 7, WORD, 1, R(3) },
   { "lfs 1, 4(6)", { 0xc0260004 }, R(6) + 4, LOADS, 0, 0 },
   { "lfd 1, 16(6)", { 0xc8260010 }, R(6) + 16, LOADS, 0, 0 },
   { "stfs 1, -16(6)", { 0xd026fff0 }, R(6) - 16, FLOAT, 4, 1 },
   { "stfd 1, -16(6)", { 0xd826fff0 }, R(6) - 16, FLOAT, 8, 1 },
   { "ldx 3, 7, 8", { 0x7c67402a }, R(7) + R(8), LOADS, 0, 0 },
   { "lwzx 3, 0, 8", { 0x7c60402e }, R(8), LOADS, 0, 0 },
   { "lhzx 3, 7, 8", { 0x7c67422e }, R(7) + R(8), LOADS, 0, 0 },
   { "lbzx 3, 7, 8", { 0x7c6740ae }, R(7) + R(8), LOADS, 0, 0 },
   { "stdx 3, 7, 8", { 0x7c67412a }, R(7) + R(8), WORD, 8, R(3) },
   { "stwx 3, 7, 8", { 0x7c67412e }, R(7) + R(8), WORD, 4, R(3) },
   { "sthx 3, 7, 8", { 0x7c67432e }, R(7) + R(8), WORD, 2, R(3) },
   { "stbx 3, 31, 30", { 0x7c7ff1ae }, R(31) + R(30), WORD, 1, R(3) },
   { "lwarx 3, 0, 9", { 0x7c604828 }, R(9), LOADS, 0, 0 },
   { "ldarx 3, 0, 9", { 0x7c6048a8 }, R(9), LOADS, 0, 0 },
   { "lbarx 3, 0, 9", { 0x7c604868 }, R(9), LOADS, 0, 0 },
   { "lharx 3, 0, 9", { 0x7c6048e8 }, R(9), LOADS, 0, 0 },
   { "stwcx. 3, 0, 9", { 0x7c60492d }, R(9), CHANGES, 0, 0 },
   { "stdcx. 3, 7, 9", { 0x7c6749ad }, R(7) + R(9), CHANGES, 0, 0 },
   { "stbcx. 3, 0, 9", { 0x7c604d6d }, R(9), CHANGES, 0, 0 },
   { "sthcx. 3, 0, 9", { 0x7c604dad }, R(9), CHANGES, 0, 0 },
   { "lfsx 1, 7, 8", { 0x7c27442e }, R(7) + R(8), LOADS, 0, 0 },
   { "lfdx 1, 7, 8", { 0x7c2744ae }, R(7) + R(8), LOADS, 0, 0 },
   { "stfsx 1, 7, 8", { 0x7c27452e }, R(7) + R(8), FLOAT, 4, 1 },
   { "stfdx 1, 7, 8", { 0x7c2745ae }, R(7) + R(8), FLOAT, 8, 1 },
   { "stfiwx 1, 0, 8", { 0x7c2047ae }, R(8), BITS, 4, 1 },
   { "lvebx 1, 7, 8", { 0x7c27400e }, R(7) + R(8), LOADS, 0, 0 },
   { "lvehx 1, 7, 8", { 0x7c27404e }, R(7) + R(8), LOADS, 0, 0 },
   { "lvewx 1, 7, 8", { 0x7c27408e }, R(7) + R(8), LOADS, 0, 0 },
   { "lvx 1, 7, 8", { 0x7c2740ce }, R(7) + R(8), LOADS, 0, 0 },
   { "stvebx 1, 7, 8", { 0x7c27410e }, R(7) + R(8), VECTOR, 1, 1 },
   { "stvehx 1, 7, 8", { 0x7c27414e }, R(7) + R(8), VECTOR, 2, 1 },
   { "stvewx 1, 7, 8", { 0x7c27418e }, R(7) + R(8), VECTOR, 4, 1 },
   { "stvx 1, 0, 8", { 0x7c2041ce }, R(8), VECTOR, 16, 1 },
   { "lvsl 1, 7, 8", { 0x7c27400c }, 0, 0, 0, 0 },
   { "ldu 3, 8(4)", { 0xe8640009 }, 0, 0, 0, 0 },
   { "stdu 3, 8(4)", { 0xf8640009 }, 0, 0, 0, 0 },
   { "lwzu 3, 8(4)", { 0x84640008 }, 0, 0, 0, 0 },
   { "add 3, 4, 5", { 0x7c642a14 }, 0, 0, 0, 0 },
   { "or 3, 4, 5", { 0x7c832b78 }, 0, 0, 0, 0 },
   { "addi 3, 4, 5", { 0x38640005 }, 0, 0, 0, 0 },
   { "sync", { 0x7c0004ac }, 0, 0, 0, 0 },
   { "b .", { 0x48000000 }, 0, 0, 0, 0 },
   { "mtctr 30", { 0x7fc903a6 }, 0, 0, 0, 0 },
   { "std 31, 0(4)", { 0xfbe40000 }, R(4), WORD, 8, R(31) },
   { "stvx 31, 0, 8", { 0x7fe041ce }, R(8), VECTOR, 16, 31 },
};

int main(void)
{
   return compare_operands("POWER", operands, sizeof(operands) / sizeof(operands[0]));
}
