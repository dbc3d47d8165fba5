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
   0xff, 0xdf, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,    /* 80 to bf */
   0xc3, 0x00, 0x0f, 0xff, 0x00, 0x00, 0xc0, 0xc0     /* c0 to ff */
};
static const UChar two_bytes[32] = {
   0x0f, 0x00, 0xff, 0x00, 0x00, 0xff, 0x00, 0x00,    /* 0f 00 to 0f 3f */
   0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0xff,    /* 0f 40 to 0f 7f */
   0x00, 0x00, 0xff, 0xff, 0x38, 0xf8, 0xff, 0xff,    /* 0f 80 to 0f bf */
   0xff, 0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff     /* 0f c0 to 0f ff */
};

/* Those of them that write their operand, but for those where the bits 3 to 5 of
   ModRM are more of the opcode: stores_by_more says which of these do. */
static const UChar one_byte_stores[32] = {
   0x03, 0x03, 0x03, 0x03, 0x03, 0x03, 0x03, 0x00,    /* 00 to 3f */
   0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,    /* 40 to 7f */
   0xc0, 0x93, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,    /* 80 to bf */
   0xc3, 0x00, 0x0f, 0x00, 0x00, 0x00, 0x00, 0x00     /* c0 to ff */
};
static const UChar two_bytes_stores[32] = {
   0x00, 0x00, 0x8a, 0x00, 0x00, 0x0a, 0x00, 0x00,    /* 0f 00 to 0f 3f */
   0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xc0,    /* 0f 40 to 0f 7f */
   0x00, 0x00, 0xff, 0xff, 0x30, 0x38, 0x0b, 0x08,    /* 0f 80 to 0f bf */
   0x0b, 0x00, 0x40, 0x00, 0x80, 0x00, 0x00, 0x00     /* 0f c0 to 0f ff */
};
static const struct {
   UShort opcode;
   UChar  more;          /* a bit for each value */
} stores_by_more[] = {
   { 0x80, 0x7f }, { 0x81, 0x7f }, { 0x83, 0x7f },        /* not CMP */
   { 0xd9, 0xcc }, { 0xdb, 0x8e }, { 0xdd, 0xce }, { 0xdf, 0xce },  /* x87 */
   { 0xf6, 0x0c }, { 0xf7, 0x0c },                        /* NOT, NEG */
   { 0xfe, 0x03 }, { 0xff, 0x03 },                        /* INC, DEC */
   { 0x0fae, 0x59 },                  /* FXSAVE, STMXCSR, XSAVE, XSAVEOPT */
   { 0x0fba, 0xe0 },                                      /* not BT */
   { 0x0fc7, 0x32 },                         /* CMPXCHG8B, XSAVEC, XSAVES */
};

static Bool is_in ( const UChar* map, UChar opcode )
{
   return (map[opcode / 8] >> (opcode % 8) & 1) != 0;
}

/* REX, or what a VEX prefix has of it. */
enum { REX_B = 1, REX_X = 2, REX_R = 4, REX_W = 8 };

/* An opcode, the bytes 0F, 0F 38 or 0F 3A before it, and of the prefixes the
   last of F2 and F3. */
typedef struct {
   UInt  rex;
   UInt  map;            /* 0, 0x0f, 0x0f38, 0x0f3a */
   UChar opcode;
   UChar rep;
} Opcode;

/* Where the ModRM byte of the instruction at CODE is, or NULL. */
static const UChar* find_modrm ( const UChar* code, Opcode* op )
{
   static const UShort vex_maps[] = { 0, 0x0f, 0x0f38, 0x0f3a };

   op->rex = 0;
   op->rep = 0;
   for (;; code++)
      switch (*code) {
         case 0xf2: case 0xf3:
            op->rep = *code;
            continue;
         case 0x66: case 0xf0: case 0x26: case 0x2e: case 0x36: case 0x3e:
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
      op->rex = *code++ & 0x0f;
   if (*code == 0xc5 || *code == 0xc4) {  /* VEX, short: 0F */
      op->map = 0x0f;
      if (*code == 0xc4) {
         op->rex = (~code[1] >> 5 & (REX_B | REX_X));
         op->map = vex_maps[code[1] & 3];
         code++;
      }
      /* Its last bits, 2 and 3, stand for F3 and F2. */
      op->rep    = (code[1] & 3) == 2 ? 0xf3 : (code[1] & 3) == 3 ? 0xf2 : 0;
      op->opcode = code[2];
      return op->map == 0 || (op->map == 0x0f && !is_in(two_bytes, code[2]))
             ? NULL : code + 3;
   }
#  endif
   op->map = 0;
   if (*code == 0x0f) {
      op->map = *code++;
      if (*code == 0x38 || *code == 0x3a)
         op->map = 0x0f00 | *code++;
   }
   op->opcode = *code;
   return (op->map == 0 && !is_in(one_byte, *code))
          || (op->map == 0x0f && !is_in(two_bytes, *code)) ? NULL : code + 1;
}

/* Of the opcodes that find_modrm knows, with ModRM byte MODRM. */
static Bool writes_operand ( const Opcode* op, UChar modrm )
{
   const UInt whole = op->map << 8 | op->opcode;
   UInt i;

   for (i = 0; i < sizeof(stores_by_more) / sizeof(stores_by_more[0]); i++)
      if (stores_by_more[i].opcode == whole)
         return (stores_by_more[i].more >> (modrm >> 3 & 7) & 1) != 0;
   switch (op->map) {
      case 0:
         return is_in(one_byte_stores, op->opcode);
      case 0x0f:
         /* With F3, 7E is a load. */
         return is_in(two_bytes_stores, op->opcode)
                && !(op->opcode == 0x7e && op->rep == 0xf3);
      case 0x0f38:
         /* VMASKMOV of floats and of integers; MOVBE, which with F2 is CRC32 */
         return op->opcode == 0x2e || op->opcode == 0x2f || op->opcode == 0x8e
                || (op->opcode == 0xf1 && op->rep != 0xf2);
      default:
         /* PEXTR and EXTRACTPS, VEXTRACT, VCVTPS2PH */
         return (op->opcode >= 0x14 && op->opcode <= 0x17)
                || op->opcode == 0x19 || op->opcode == 0x39
                || op->opcode == 0x1d;
   }
}

static Int signed_32 ( const UChar* p )
{
   return (Int)((UInt)p[0] | (UInt)p[1] << 8 | (UInt)p[2] << 16
                | (UInt)p[3] << 24);
}

Bool VG_(host_access) ( const UChar* code, const UWord* regs,
                        HostAccess* access )
{
   Opcode       op;
   UInt         mod, base, index;
   const UChar* p  = find_modrm(code, &op);
   Addr         at = 0;
   Bool         no_base;

   if (!p)
      return False;
   mod  = *p >> 6;
   base = *p & 7;
   if (mod == 3)
      return False;
   access->stores = writes_operand(&op, *p++);
   if (base == 4) {
      base  = *p & 7;
      index = (*p >> 3 & 7) | (op.rex & REX_X ? 8 : 0);
      if (index != 4)
         at = regs[index] << (*p >> 6);
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
      at += regs[base | (op.rex & REX_B ? 8 : 0)];
   if (mod == 1)
      at += (Word)(signed char)*p;
   else if (mod == 2 || no_base)
      at += (Word)signed_32(p);
   access->at = at;
   return True;
}

#else

Bool VG_(host_access) ( const UChar* code, const UWord* regs,
                        HostAccess* access )
{
   return False;
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                           m_hostaccess.c ---*/
/*--------------------------------------------------------------------*/
