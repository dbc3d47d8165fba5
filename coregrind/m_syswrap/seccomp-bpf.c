/*--------------------------------------------------------------------*/
/*--- The programs of seccomp filters.               seccomp-bpf.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   See seccomp-bpf.h. */

#include "pub_core_basics.h"

#if defined(VGO_linux)

#include "seccomp-bpf.h"

/* The codes that seccomp_check_filter lets through (kernel/seccomp.c), which
   are fewer than those of bpf_check_classic: no MOD, loads of whole words
   only, and none whose address is computed.  Modes and sizes that are 0
   (BPF_IMM, BPF_W, BPF_K) are left out. */
enum {
   /* classes */
   LD = 0x00, LDX = 0x01, ST = 0x02, STX = 0x03,
   ALU = 0x04, JMP = 0x05, RET = 0x06, MISC = 0x07,
   /* modes of LD and LDX */
   ABS = 0x20, MEM = 0x60, LEN = 0x80,
   /* operations of ALU */
   ADD = 0x00, SUB = 0x10, MUL = 0x20, DIV = 0x30, OR = 0x40, AND = 0x50,
   LSH = 0x60, RSH = 0x70, NEG = 0x80, XOR = 0xa0,
   /* operations of JMP */
   JA = 0x00, JEQ = 0x10, JGT = 0x20, JGE = 0x30, JSET = 0x40,
   /* the second operand is X instead of k */
   X = 0x08,
   /* RET returns A */
   RET_A = 0x10,
   /* operations of MISC */
   TAX = 0x00, TXA = 0x80
};

#define N_CELLS 16                     /* BPF_MEMWORDS */

/*--------------------------------------------------------------------*/
/*--- Which programs the kernel takes                              ---*/
/*--------------------------------------------------------------------*/

typedef enum { Insn_bad, Insn_plain, Insn_shift, Insn_divide, Insn_load,
               Insn_cell, Insn_goto, Insn_jump, Insn_return } InsnKind;

static InsnKind kind_of ( UShort code )
{
   switch (code) {
      case LD: case LDX: case LD | LEN: case LDX | LEN:
      case ALU | ADD: case ALU | ADD | X: case ALU | SUB: case ALU | SUB | X:
      case ALU | MUL: case ALU | MUL | X: case ALU | AND: case ALU | AND | X:
      case ALU | OR:  case ALU | OR | X:  case ALU | XOR: case ALU | XOR | X:
      case ALU | LSH | X: case ALU | RSH | X: case ALU | DIV | X:
      case ALU | NEG: case MISC | TAX: case MISC | TXA:
         return Insn_plain;
      case ALU | LSH: case ALU | RSH:
         return Insn_shift;
      case ALU | DIV:
         return Insn_divide;
      case LD | ABS:
         return Insn_load;
      case LD | MEM: case LDX | MEM: case ST: case STX:
         return Insn_cell;
      case JMP | JA:
         return Insn_goto;
      case JMP | JEQ: case JMP | JEQ | X: case JMP | JGT: case JMP | JGT | X:
      case JMP | JGE: case JMP | JGE | X: case JMP | JSET: case JMP | JSET | X:
         return Insn_jump;
      case RET: case RET | RET_A:
         return Insn_return;
      default:
         return Insn_bad;
   }
}

/* net/core/filter.c, bpf_check_classic, and kernel/seccomp.c,
   seccomp_check_filter: what one instruction must not be.  N_LEFT are behind
   it. */
static Bool insn_ok ( const SeccompInsn* i, UInt n_left )
{
   switch (kind_of(i->code)) {
      case Insn_bad:
         return False;
      case Insn_shift:
         return i->k < 32;
      case Insn_divide:
         return i->k != 0;
      case Insn_load:
         return i->k < sizeof(SeccompData) && i->k % 4 == 0;
      case Insn_cell:
         return i->k < N_CELLS;
      case Insn_goto:
         return i->k < n_left;
      case Insn_jump:
         return i->jt < n_left && i->jf < n_left;
      case Insn_plain:
      case Insn_return:
         break;
   }
   return True;
}

/* net/core/filter.c, check_load_and_stores: no cell is loaded that was not
   stored on each way to the load.  It takes instructions that cannot be reached
   for having all stored. */
static Bool cells_ok ( const SeccompInsn* insns, UInt n_insns )
{
   UShort stored_at[SECCOMP_MOST_INSNS];
   UShort stored = 0;
   UInt   i;

   for (i = 0; i < n_insns; i++)
      stored_at[i] = 0xffff;
   for (i = 0; i < n_insns; i++) {
      const SeccompInsn* insn = &insns[i];

      stored &= stored_at[i];
      switch (kind_of(insn->code)) {
         case Insn_cell:
            if (insn->code == ST || insn->code == STX)
               stored |= 1 << insn->k;
            else if (!(stored & 1 << insn->k))
               return False;
            break;
         case Insn_goto:
            stored_at[i + 1 + insn->k] &= stored;
            stored = 0xffff;
            break;
         case Insn_jump:
            stored_at[i + 1 + insn->jt] &= stored;
            stored_at[i + 1 + insn->jf] &= stored;
            stored = 0xffff;
            break;
         default:
            break;
      }
   }
   return True;
}

Bool ML_(seccomp_program_ok) ( const SeccompInsn* insns, UInt n_insns )
{
   UInt i;

   if (n_insns == 0 || n_insns > SECCOMP_MOST_INSNS)
      return False;
   for (i = 0; i < n_insns; i++)
      if (!insn_ok(&insns[i], n_insns - i - 1))
         return False;
   return kind_of(insns[n_insns - 1].code) == Insn_return
          && cells_ok(insns, n_insns);
}

/*--------------------------------------------------------------------*/
/*--- What a program says                                          ---*/
/*--------------------------------------------------------------------*/

/* A shift by 32 or more takes the low five bits (kernel/bpf/core.c,
   ___bpf_prog_run, SHT).  Division by 0 is the caller's. */
static UInt operate ( UShort code, UInt a, UInt b )
{
   switch (code & 0xf0) {
      case ADD: return a + b;
      case SUB: return a - b;
      case MUL: return a * b;
      case DIV: return a / b;
      case OR:  return a | b;
      case AND: return a & b;
      case LSH: return a << (b & 31);
      case RSH: return a >> (b & 31);
      case XOR: return a ^ b;
      default:  return 0u - a;          /* NEG */
   }
}

static Bool holds ( UShort code, UInt a, UInt b )
{
   switch (code & 0xf0) {
      case JEQ: return a == b;
      case JGT: return a > b;
      case JGE: return a >= b;
      default:  return (a & b) != 0;    /* JSET */
   }
}

UInt ML_(seccomp_run_program) ( const SeccompInsn* insns,
                                const SeccompData* data )
{
   UInt cells[N_CELLS] = { 0 };
   UInt a = 0, x = 0;

   for (;; insns++) {
      const UInt k       = insns->k;
      const UInt operand = insns->code & X ? x : k;

      switch (insns->code) {
         case LD:             a = k; break;
         case LDX:            x = k; break;
         case LD | LEN:       a = sizeof(SeccompData); break;
         case LDX | LEN:      x = sizeof(SeccompData); break;
         case LD | ABS:       a = data->words[k / 4]; break;
         case LD | MEM:       a = cells[k]; break;
         case LDX | MEM:      x = cells[k]; break;
         case ST:             cells[k] = a; break;
         case STX:            cells[k] = x; break;
         case MISC | TAX:     x = a; break;
         case MISC | TXA:     a = x; break;
         case RET:            return k;
         case RET | RET_A:    return a;
         case JMP | JA:       insns += k; break;
         /* net/core/filter.c, bpf_convert_filter: 0 of the whole program. */
         case ALU | DIV | X:
            if (x == 0)
               return 0;
            a /= x;
            break;
         default:
            if ((insns->code & 7) == JMP)
               insns += holds(insns->code, a, operand) ? insns->jt : insns->jf;
            else
               a = operate(insns->code, a, operand);
      }
   }
}

/* net/core/filter.c, bpf_convert_filter: a jump needs an instruction for each
   of its targets that is not the next one, JSET one more if that is the one
   when it holds; and one to load a constant that as a signed one is
   negative. */
static UInt converted_length ( const SeccompInsn* i )
{
   switch (kind_of(i->code)) {
      case Insn_jump: {
         const UInt load = !(i->code & X) && (Int)i->k < 0 ? 1 : 0;

         if (i->jf == 0)
            return load + 1;
         return load + (i->jt == 0 && (i->code & 0xf0) != JSET ? 1 : 2);
      }
      case Insn_return:
         return i->code == RET ? 2 : 1;
      default:
         return i->code == (ALU | DIV | X) ? 5 : 1;
   }
}

UInt ML_(seccomp_program_length) ( const SeccompInsn* insns, UInt n_insns )
{
   UInt length = 3;                    /* clears A and X, moves the context */
   UInt i;

   for (i = 0; i < n_insns; i++)
      length += converted_length(&insns[i]);
   return length;
}

#endif   // defined(VGO_linux)

/*--------------------------------------------------------------------*/
/*--- end                                            seccomp-bpf.c ---*/
/*--------------------------------------------------------------------*/
