/*--------------------------------------------------------------------*/
/*--- KVM ioctls of RISC-V.                            kvm-riscv.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   What a row alone cannot describe; the kernel function that is followed stands
   above it.  It must not know Valgrind, nor
   where the description goes.

   Part of the effects core; see effects.h. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "kvm-call.h"
#include "kvm-rows.h"

/* arch/riscv/kvm/vcpu_onereg.c, kvm_riscv_vcpu_get_reg, and vcpu_vector.c,
   kvm_riscv_vcpu_vreg_addr: vlenb is at most 65536 bits. */
void ML_(kvm_riscv_one_reg) ( KvmOneReg* reg )
{
   enum { TYPE_MASK = 0xff000000, VECTOR = 0x09000000 };

   if (((UInt)reg->id & TYPE_MASK) == VECTOR)
      reg->copied = reg->size & 0x3ffc;
   else
      reg->copied = reg->size & (1 | 2 | 4 | 8);
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                              kvm-riscv.c ---*/
/*--------------------------------------------------------------------*/
