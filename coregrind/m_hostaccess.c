/*--------------------------------------------------------------------*/
/*--- What an instruction of the host accesses.     m_hostaccess.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework. */

#include "pub_core_basics.h"
#include "pub_core_hostaccess.h"

#if defined(VGA_amd64) || defined(VGA_x86)

/* Which opcodes have a ModRM byte: a bit for each, the lowest for the first of
   eight.  Intel's manual, volume 2, appendix A; opcodes without an operand in
   memory count as without. */
static const UChar one_byte[32] = {
   0x0f, 0x0f, 0x0f, 0x0f, 0x0f, 0x0f, 0x0f, 0x0f,    /* 00 to 3f */
   0x00, 0x00, 0x00, 0x00, 0x08, 0x0a, 0x00, 0x00,    /* 40 to 7f */
   0xff, 0xff, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,    /* 80 to bf */
   0xc3, 0x00, 0x0f, 0xff, 0x00, 0x00, 0xc0, 0xc0     /* c0 to ff */
};
static const UChar two_bytes[32] = {
   0x0f, 0x20, 0xff, 0xff, 0x00, 0xff, 0x00, 0x00,    /* 0f 00 to 0f 3f */
   0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0xff,    /* 0f 40 to 0f 7f */
   0x00, 0x00, 0xff, 0xff, 0x38, 0xf8, 0xff, 0xff,    /* 0f 80 to 0f bf */
   0xff, 0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff     /* 0f c0 to 0f ff */
};

static Bool is_in ( const UChar* map, UChar opcode )
{
   return (map[opcode / 8] >> (opcode % 8) & 1) != 0;
}

/* REX, or what a VEX prefix has of it. */
enum { REX_B = 1, REX_X = 2, REX_R = 4, REX_W = 8 };

/* Where the ModRM byte of the instruction at CODE is, or NULL. */
static const UChar* find_modrm ( const UChar* code, UInt* rex )
{
   *rex = 0;
   for (;; code++)
      switch (*code) {
         case 0x66: case 0xf0: case 0xf2: case 0xf3:
         case 0x26: case 0x2e: case 0x36: case 0x3e:
            continue;
         case 0x64: case 0x65:            /* relative to FS or GS */
         case 0x67:                       /* an address of 32 or 16 bits */
            return NULL;
         default:
            goto opcode;
      }
opcode:
#  if defined(VGA_amd64)
   if ((*code & 0xf0) == 0x40)
      *rex = *code++ & 0x0f;
   if (*code == 0xc5)                     /* VEX, short: 0F */
      return is_in(two_bytes, code[2]) ? code + 3 : NULL;
   if (*code == 0xc4) {                   /* VEX: 0F, 0F 38 or 0F 3A */
      *rex = (~code[1] >> 5 & (REX_B | REX_X));
      if ((code[1] & 0x1f) == 1 && !is_in(two_bytes, code[3]))
         return NULL;
      return code + 4;
   }
#  endif
   if (*code != 0x0f)
      return is_in(one_byte, *code) ? code + 1 : NULL;
   code++;
   if (*code == 0x38 || *code == 0x3a)
      return code + 2;
   return is_in(two_bytes, *code) ? code + 1 : NULL;
}

static Int signed_32 ( const UChar* p )
{
   return (Int)((UInt)p[0] | (UInt)p[1] << 8 | (UInt)p[2] << 16
                | (UInt)p[3] << 24);
}

Bool VG_(host_operand) ( const UChar* code, const UWord* regs, Addr* at )
{
   UInt         rex, mod, base, index;
   const UChar* p = find_modrm(code, &rex);
   Bool         no_base;

   if (!p)
      return False;
   mod  = *p >> 6;
   base = *p++ & 7;
   if (mod == 3)
      return False;
   *at = 0;
   if (base == 4) {
      base  = *p & 7;
      index = (*p >> 3 & 7) | (rex & REX_X ? 8 : 0);
      if (index != 4)
         *at = regs[index] << (*p >> 6);
      p++;
      no_base = base == 5 && mod == 0;
   } else {
      no_base = base == 5 && mod == 0;
#     if defined(VGA_amd64)
      if (no_base)                        /* relative to RIP */
         return False;
#     endif
   }
   if (!no_base)
      *at += regs[base | (rex & REX_B ? 8 : 0)];
   if (mod == 1)
      *at += (Word)(signed char)*p;
   else if (mod == 2 || no_base)
      *at += (Word)signed_32(p);
   return True;
}

#else

Bool VG_(host_operand) ( const UChar* code, const UWord* regs, Addr* at )
{
   return False;
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                           m_hostaccess.c ---*/
/*--------------------------------------------------------------------*/
