/* What an instruction accesses: what the tests of the architectures share whose instructions this machine's
   assembler does not know. The program includes m_hostaccess.c first, with its architecture.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef HOST_ACCESS_H
#define HOST_ACCESS_H

#include <stdbool.h>
#include <stddef.h>

#include "report.h"

/* Register N holds N + 1 times this. */
#define UNIT 0x1001000ULL
#define R(n) (((n) + 1) * UNIT)

/* CHANGES: it stores, and that is not all. Others store what they are called after. */
enum { LOADS = 1, CHANGES, WORD, MEMORY, FLOAT, BITS, VECTOR };

struct operand {
   const char *text;                   /* as the assembler takes it, */
   union {
      uint32_t word;                   /* and as it makes it */
      UChar    bytes[6];
   } code;
   uint64_t at;
   int does;                           /* 0: it has none */
   unsigned size;
   uint64_t value;                     /* or the register's number */
};

static int what_it_does(const HostAccess *access)
{
   static const int stores[] = {
      [HostValue_None] = CHANGES, [HostValue_Word] = WORD, [HostValue_Memory] = MEMORY,
      [HostValue_Float] = FLOAT, [HostValue_FloatBits] = BITS, [HostValue_Vector] = VECTOR
   };

   return access->stores ? stores[access->kind] : LOADS;
}

static void compare_operand(const struct operand *o, const UWord *regs)
{
   HostAccess access = { 0, False, HostValue_None, 0, 0, 0 };
   const int  does   = VG_(host_access)(o->code.bytes, regs, &access) ? what_it_does(&access) : 0;
   const bool is_word = does == WORD || does == MEMORY;

   if (does != o->does) {
      complain("%s: it does %d, not %d", o->text, does, o->does);
      return;
   }
   if (does != 0 && access.at != o->at)
      complain("%s: at 0x%lx, not 0x%lx", o->text, access.at, (unsigned long)o->at);
   if (does < WORD)
      return;
   if (access.size != o->size)
      complain("%s: %u bytes, not %u", o->text, access.size, o->size);
   if ((is_word ? access.value : access.reg) != o->value)
      complain("%s: it stores 0x%lx, not 0x%lx", o->text, is_word ? access.value : access.reg,
               (unsigned long)o->value);
}

static int compare_operands(const char *arch, const struct operand *operands, size_t n)
{
   UWord regs[32];
   char  name[80];

   for (unsigned i = 0; i < 32; i++)
      regs[i] = R(i);
   for (size_t i = 0; i < n; i++)
      compare_operand(&operands[i], regs);
   snprintf(name, sizeof(name), "the operand of each instruction of %s is found", arch);
   finish(name);
   return report();
}

#endif
