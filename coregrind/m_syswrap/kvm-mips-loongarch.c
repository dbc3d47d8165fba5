/*--------------------------------------------------------------------*/
/*--- KVM ioctls of MIPS and LoongArch.       kvm-mips-loongarch.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   A function for each ioctl that a row alone cannot describe; the kernel
   function that it follows stands above it.  It must not know Valgrind, nor
   where the description goes.

   Part of the effects core; see effects.h. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "kvm-call.h"
#include "kvm-rows.h"

/* arch/mips/kvm/mips.c and arch/loongarch/kvm/vcpu.c,
   kvm_arch_vcpu_ioctl_set_regs: gpr[32], then hi, lo and pc, or pc. */
void ML_(kvm_mips_loongarch_set_regs) ( KvmCall* c )
{
   UInt size = c->arch == KvmArch_mips ? 280 : 264;

   fx_touch(c, 0, 8, "kvm_regs.gpr");
   fx_read(c, 8, size - 8, "kvm_regs");
}

/* arch/loongarch/kvm/vcpu.c, kvm_arch_vcpu_ioctl_set_fpu: a word of control
   bits, then the registers. */
void ML_(kvm_loongarch_set_fpu) ( KvmCall* c )
{
   fx_read(c, 0, 4, "kvm_fpu");
   fx_touch(c, 4, 4, "kvm_fpu");
   fx_read(c, 8, 1032, "kvm_fpu");
}

/* arch/mips/kvm/mips.c, kvm_mips_get_reg and kvm_mips_set_reg, which returns
   as soon as it has copied 16 bytes in; some registers are constants. */
void ML_(kvm_mips_one_reg) ( KvmOneReg* reg )
{
   const ULong R0 = 0x7030000000000000ULL, FCR_IR = 0x7020000000030100ULL;

   reg->copied = reg->size & (4 | 8 | 16);
   if (reg->size == 16 || reg->id == R0 || reg->id == FCR_IR)
      reg->used = 0;
}

/* arch/loongarch/kvm/vcpu.c, kvm_get_reg and kvm_set_one_reg */
void ML_(kvm_loongarch_one_reg) ( KvmOneReg* reg )
{
   const ULong VCPU_RESET = 0x9030000000020002ULL;

   reg->copied = reg->size & 8;
   if (reg->id == VCPU_RESET)
      reg->used = 0;
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                     kvm-mips-loongarch.c ---*/
/*--------------------------------------------------------------------*/
