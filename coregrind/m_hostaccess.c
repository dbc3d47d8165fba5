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
   access->kind   = HostValue_None;
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

#elif defined(VGA_arm64)

/* BITS bits of INSN from LOW on. */
static UInt field ( UInt insn, UInt low, UInt bits )
{
   return insn >> low & ((1U << bits) - 1);
}

/* Arm's manual, C4.1.94.  Registers of loads and stores: 31 is the stack pointer
   as a base, and 0 else. */
static UWord value_of ( UInt reg, const UWord* regs )
{
   return reg == 31 ? 0 : regs[reg];
}

static Bool is_exclusive ( UInt insn, HostAccess* access )
{
   /* With bit 31 clear a pair is CASP. */
   if ((insn & 0x3f800000) != 0x08000000
       || (field(insn, 21, 1) == 1 && field(insn, 31, 1) == 0))
      return False;
   access->stores = field(insn, 22, 1) == 0;
   return True;
}

/* LD1 and ST1 of one whole register. */
static Bool is_vector ( UInt insn, HostAccess* access )
{
   if ((insn & 0xffbff000) != 0x4c007000)
      return False;
   access->stores = field(insn, 22, 1) == 0;
   access->kind   = HostValue_Vector;
   access->size   = 16;
   return True;
}

/* One register; leaves in OFFSET what is added to the base. */
static Bool is_register ( UInt insn, const UWord* regs, HostAccess* access,
                          Word* offset )
{
   const UInt op   = field(insn, 22, 2);
   const Bool is_v = field(insn, 26, 1) == 1;
   UInt       size = field(insn, 30, 2);

   if (is_v && op >= 2)
      size = 4;
   else if (size == 3 && op >= 2)
      return False;                        /* PRFM */
   if ((insn & 0x3b000000) == 0x39000000)
      *offset = (Word)field(insn, 10, 12) << size;
   else if ((insn & 0x3b200c00) == 0x38000000)
      *offset = (Int)(insn << 11) >> 23;
   else if ((insn & 0x3b20ec00) == 0x38206800)
      *offset = (Word)(value_of(field(insn, 16, 5), regs)
                       << (field(insn, 12, 1) ? size : 0));
   else
      return False;
   access->stores = op == 0 || (is_v && op == 2);
   access->kind   = is_v ? HostValue_Vector : HostValue_Word;
   access->size   = 1 << size;
   return True;
}

Bool VG_(host_access) ( const UChar* code, const UWord* regs,
                        HostAccess* access )
{
   const UInt insn   = *(const UInt*)code;
   Word       offset = 0;

   access->kind = HostValue_None;
   if (!is_exclusive(insn, access) && !is_vector(insn, access)
       && !is_register(insn, regs, access, &offset))
      return False;
   access->at    = regs[field(insn, 5, 5)] + offset;
   access->reg   = field(insn, 0, 5);
   access->value = value_of(access->reg, regs);
   return True;
}

#elif defined(VGA_riscv64)

/* The unprivileged manual, chapters "RV32I", "A" and "F".  VEX makes no
   compressed ones. */
Bool VG_(host_access) ( const UChar* code, const UWord* regs,
                        HostAccess* access )
{
   enum { LOAD = 0x03, LOAD_FP = 0x07, STORE = 0x23, STORE_FP = 0x27,
          AMO = 0x2f };
   enum { LR = 2 };
   const UInt insn = (UInt)code[0] | (UInt)code[1] << 8 | (UInt)code[2] << 16
                     | (UInt)code[3] << 24;
   const UInt op   = insn & 0x7f, width = insn >> 12 & 7;
   const UInt base = insn >> 15 & 0x1f;
   Int offset = 0;

   if ((op == LOAD_FP || op == STORE_FP) && width != 2 && width != 3)
      return False;                        /* vectors */
   access->kind = HostValue_None;
   switch (op) {
      case LOAD: case LOAD_FP:
         offset = (Int)insn >> 20;
         access->stores = False;
         break;
      case STORE: case STORE_FP:
         offset = ((Int)insn >> 25) * 32 + (Int)(insn >> 7 & 0x1f);
         access->stores = True;
         access->kind   = op == STORE ? HostValue_Word : HostValue_FloatBits;
         break;
      case AMO:
         access->stores = insn >> 27 != LR;
         break;
      default:
         return False;
   }
   access->at    = (base == 0 ? 0 : regs[base]) + (Word)offset;
   access->reg   = insn >> 20 & 0x1f;
   access->value = access->reg == 0 ? 0 : regs[access->reg];
   access->size  = 1 << (width & 3);
   return True;
}

#elif defined(VGA_ppc64be) || defined(VGA_ppc64le)

/* Power ISA, books I and II: of those with an offset the opcode, of those with two
   registers that are added, whose opcode is 31, the second one. */
typedef struct {
   UShort  op;
   UChar   size;
   Bool    stores;
   HostValue kind;
} Opcode;

static const Opcode with_offset[] = {
   {  34,  1, False, HostValue_None      },  /* lbz */
   {  40,  2, False, HostValue_None      },  /* lhz */
   {  32,  4, False, HostValue_None      },  /* lwz */
   {  58,  8, False, HostValue_None      },  /* ld */
   {  48,  4, False, HostValue_None      },  /* lfs */
   {  50,  8, False, HostValue_None      },  /* lfd */
   {  38,  1, True,  HostValue_Word      },  /* stb */
   {  44,  2, True,  HostValue_Word      },  /* sth */
   {  36,  4, True,  HostValue_Word      },  /* stw */
   {  62,  8, True,  HostValue_Word      },  /* std */
   {  52,  4, True,  HostValue_Float     },  /* stfs */
   {  54,  8, True,  HostValue_Float     }   /* stfd */
};
static const Opcode indexed[] = {
   {  87,  1, False, HostValue_None      },  /* lbzx */
   { 279,  2, False, HostValue_None      },  /* lhzx */
   {  23,  4, False, HostValue_None      },  /* lwzx */
   {  21,  8, False, HostValue_None      },  /* ldx */
   {  52,  1, False, HostValue_None      },  /* lbarx */
   { 116,  2, False, HostValue_None      },  /* lharx */
   {  20,  4, False, HostValue_None      },  /* lwarx */
   {  84,  8, False, HostValue_None      },  /* ldarx */
   { 535,  4, False, HostValue_None      },  /* lfsx */
   { 599,  8, False, HostValue_None      },  /* lfdx */
   {   7,  1, False, HostValue_None      },  /* lvebx */
   {  39,  2, False, HostValue_None      },  /* lvehx */
   {  71,  4, False, HostValue_None      },  /* lvewx */
   { 103, 16, False, HostValue_None      },  /* lvx */
   { 215,  1, True,  HostValue_Word      },  /* stbx */
   { 407,  2, True,  HostValue_Word      },  /* sthx */
   { 151,  4, True,  HostValue_Word      },  /* stwx */
   { 149,  8, True,  HostValue_Word      },  /* stdx */
   { 694,  1, True,  HostValue_None      },  /* stbcx. */
   { 726,  2, True,  HostValue_None      },  /* sthcx. */
   { 150,  4, True,  HostValue_None      },  /* stwcx. */
   { 214,  8, True,  HostValue_None      },  /* stdcx. */
   { 663,  4, True,  HostValue_Float     },  /* stfsx */
   { 727,  8, True,  HostValue_Float     },  /* stfdx */
   { 983,  4, True,  HostValue_FloatBits },  /* stfiwx */
   { 135,  1, True,  HostValue_Vector    },  /* stvebx */
   { 167,  2, True,  HostValue_Vector    },  /* stvehx */
   { 199,  4, True,  HostValue_Vector    },  /* stvewx */
   { 231, 16, True,  HostValue_Vector    }   /* stvx */
};
#define N_ROWS(table)  (sizeof(table) / sizeof((table)[0]))

static const Opcode* find_opcode ( const Opcode* table, UInt n, UInt op )
{
   UInt i;

   for (i = 0; i < n; i++)
      if (table[i].op == op)
         return &table[i];
   return NULL;
}

Bool VG_(host_access) ( const UChar* code, const UWord* regs,
                        HostAccess* access )
{
   const UInt insn = *(const UInt*)code;
   const UInt op   = insn >> 26, a = insn >> 16 & 31;
   const Opcode* row;

   access->at = a == 0 ? 0 : regs[a];
   if (op == 31) {
      row = find_opcode(indexed, N_ROWS(indexed), insn >> 1 & 0x3ff);
      access->at += regs[insn >> 11 & 31];
   } else {
      row = find_opcode(with_offset, N_ROWS(with_offset), op);
      access->at += (Word)(Short)insn;
      /* The last bits of ld's and std's are of the opcode. */
      if (row && row->size == 8 && op >= 58 && (insn & 3) != 0)
         return False;
   }
   if (!row)
      return False;
   if (row->kind == HostValue_Vector)        /* its last bits do not count */
      access->at &= ~(Addr)(row->size - 1);
   access->stores = row->stores;
   access->kind   = row->kind;
   access->reg    = insn >> 21 & 31;
   access->value  = regs[access->reg];
   access->size   = row->size;
   return True;
}

#elif defined(VGA_s390x)

/* What instructions do of which the first byte, or the first and the last, say
   what they are.  Principles of Operation, appendix B: those that VEX makes
   (s390_emit_... in host_s390_defs.c); and those that read and write one operand,
   since that a program stores can be asked of its instructions. */
typedef enum {
   Other, Loads, Changes,
   Stores1, Stores2, Stores4, Stores8,     /* an integer register */
   StoresF4, StoresF8, StoresV             /* another one */
} Does;

static Does rx ( UChar op )
{
   switch (op) {
      case 0x42: return Stores1;           /* STC */
      case 0x40: return Stores2;           /* STH */
      case 0x50: return Stores4;           /* ST */
      case 0x70: return StoresF4;          /* STE */
      case 0x60: return StoresF8;          /* STD */
      case 0x43: case 0x48:                /* IC, LH */
      case 0x4a: case 0x4b: case 0x4c:     /* AH, SH, MH */
      case 0x54: case 0x55: case 0x56: case 0x57:   /* N, CL, O, X */
      case 0x58: case 0x59: case 0x5a: case 0x5b:   /* L, C, A, S */
      case 0x5c: case 0x5d:                /* M, D */
      case 0x68: case 0x71: case 0x78:     /* LD, MS, LE */
         return Loads;
      default:
         return Other;
   }
}

static Does rxy ( UChar last )
{
   switch (last) {
      case 0x72: return Stores1;           /* STCY */
      case 0x70: return Stores2;           /* STHY */
      case 0x50: return Stores4;           /* STY */
      case 0x24: return Stores8;           /* STG */
      case 0x02: case 0x12:                /* LTG, LT */
      case 0x04: case 0x14: case 0x15: case 0x16:   /* LG, LGF, LGH, LLGF */
      case 0x08: case 0x09: case 0x0c: case 0x0d:   /* AG, SG, MSG, DSG */
      case 0x20: case 0x21: case 0x55: case 0x59:   /* CG, CLG, CLY, CY */
      case 0x51: case 0x54: case 0x56: case 0x57:   /* MSY, NY, OY, XY */
      case 0x58: case 0x5a: case 0x5b: case 0x5c:   /* LY, AY, SY, MFY */
      case 0x73: case 0x76: case 0x77: case 0x78:   /* ICY, LB, LGB, LHY */
      case 0x7a: case 0x7b: case 0x7c:     /* AHY, SHY, MHY */
      case 0x80: case 0x81: case 0x82:     /* NG, OG, XG */
      case 0x84: case 0x86: case 0x87:     /* MG, MLG, DLG */
      case 0x90: case 0x91: case 0x94: case 0x95:   /* LLGC, LLGH, LLC, LLH */
      case 0x96: case 0x97:                /* ML, DL */
         return Loads;
      default:
         return Other;
   }
}

/* RXY of floating point, and vectors. */
static Does ed ( UChar last )
{
   switch (last) {
      case 0x64: case 0x65: return Loads;  /* LEY, LDY */
      case 0x66: return StoresF4;          /* STEY */
      case 0x67: return StoresF8;          /* STDY */
      default:   return Other;
   }
}

static Does e7 ( UChar last )
{
   switch (last) {
      case 0x05: case 0x06: return Loads;  /* VLREP, VL */
      case 0x0e: return StoresV;           /* VST */
      default:   return Other;
   }
}

/* SIY and RSY. */
static Does eb ( UChar last )
{
   switch (last) {
      case 0x14: case 0x30: case 0x31: case 0x3e:   /* CSY, CSG, CDSY, CDSG */
      case 0x54: case 0x56: case 0x57:     /* NIY, OIY, XIY */
      case 0x6a: case 0x6e: case 0x7a: case 0x7e:   /* ASI, ALSI, AGSI, ALGSI */
      case 0xe4: case 0xe6: case 0xe7:     /* LANG, LAOG, LAXG */
      case 0xe8: case 0xea:                /* LAAG, LAALG */
      case 0xf4: case 0xf6: case 0xf7: case 0xf8: case 0xfa:   /* of 32 bits */
         return Changes;
      case 0x51: case 0xe2: case 0xf2:     /* TMY, LOCG, LOC */
         return Loads;
      default:
         return Other;
   }
}

static void stores_register ( Does does, const UChar* code, const UWord* regs,
                              HostAccess* access )
{
   access->stores = does > Loads;
   access->kind   = does >= StoresV    ? HostValue_Vector
                    : does >= StoresF4 ? HostValue_FloatBits
                    : does >= Stores1  ? HostValue_Word : HostValue_None;
   access->reg    = code[1] >> 4;
   access->value  = regs[access->reg];
   access->size   = does == StoresV ? 16
                    : does == Stores8 || does == StoresF8 ? 8
                    : does == Stores4 || does == StoresF4 ? 4
                    : does == Stores2 ? 2 : 1;
   if (does == StoresV && (code[4] & 8) != 0)
      access->reg += 16;                   /* RXB */
}

static void stores_number ( UWord value, UInt size, HostAccess* access )
{
   access->stores = True;
   access->kind   = HostValue_Word;
   access->value  = value;
   access->size   = size;
}

/* Base and displacement of 12 bits. */
static Addr based ( const UChar* p, const UWord* regs )
{
   return (p[0] >> 4 == 0 ? 0 : regs[p[0] >> 4])
          + ((UInt)(p[0] & 15) << 8 | p[1]);
}

/* MVI and the like: what they store is in the instruction. */
static Bool is_immediate ( const UChar* code, HostAccess* access )
{
   const UWord number = (UWord)(Word)(Short)(code[4] << 8 | code[5]);

   if (code[0] == 0x92)                    /* MVI */
      stores_number(code[1], 1, access);
   else if (code[0] == 0xe5 && code[1] == 0x44)     /* MVHHI */
      stores_number(number, 2, access);
   else if (code[0] == 0xe5 && code[1] == 0x4c)     /* MVHI */
      stores_number(number, 4, access);
   else if (code[0] == 0xe5 && code[1] == 0x48)     /* MVGHI */
      stores_number(number, 8, access);
   else
      return False;
   return True;
}

/* MVC, and XC of something with itself. */
static Bool is_copy ( const UChar* code, const UWord* regs,
                      HostAccess* access )
{
   if (code[0] != 0xd2
       && (code[0] != 0xd7 || code[2] != code[4] || code[3] != code[5]))
      return False;
   stores_number(0, code[1] + 1, access);
   if (code[0] == 0xd2) {
      access->kind  = HostValue_Memory;
      access->value = based(code + 4, regs);
   }
   return True;
}

/* Base and displacement stand at the same place in all formats, the index in
   some. */
Bool VG_(host_access) ( const UChar* code, const UWord* regs,
                        HostAccess* access )
{
   const UInt index = code[1] & 15;
   const Word high  = (Word)(signed char)code[4] * 4096;
   const Addr at    = based(code + 2, regs);
   const Addr at_index = at + (index == 0 ? 0 : regs[index]);
   Does does;

   access->at = at;
   if (is_immediate(code, access) || is_copy(code, regs, access))
      return True;
   switch (code[0]) {
      case 0xe3:
         does = rxy(code[5]);
         access->at = at_index + high;
         break;
      case 0xed:
         does = ed(code[5]);
         access->at = at_index + high;
         break;
      case 0xe7:
         does = e7(code[5]);
         access->at = at_index;
         break;
      case 0xeb:
         does = eb(code[5]);
         access->at = at + high;
         break;
      case 0xba: case 0xbb:                /* CS, CDS */
      case 0x94: case 0x96: case 0x97:     /* NI, OI, XI */
         does = Changes;
         break;
      case 0x91:                           /* TM */
         does = Loads;
         break;
      default:
         does = rx(code[0]);
         access->at = at_index;
   }
   stores_register(does, code, regs, access);
   return does != Other;
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
