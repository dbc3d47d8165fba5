/* The cases of the ioctls of mips and loongarch, and of those of all
   architectures that have another size or another meaning there; see
   ioctl-cases.h.  Functions named here are those of Linux 7.3:
   arch/<architecture>/kvm, and virt/kvm/kvm_main.c.

   A field that the kernel keeps, to give it back later, counts as used; one
   that its header calls padding does not, unless the kernel checks it.
   What the kernel copies in and copies out again as it was has the letter
   of what it does in between, R or I, as in ioctl-cases-x86.c.  Programs
   are 64-bit ones and the guest is ready for the call, unless the name says
   otherwise.  The number that is the argument of a call without a block is
   init[0].
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>

#include "abi-ioctls-mips-loongarch.h"
#include "ioctl-cases.h"

/* A nested block whose address stands at OFFSET in the first block, */
#define AT(offset, m, ...) { .map = m, .at = offset, .init = { __VA_ARGS__ } }

#define CASE(n, k, ar, r, m, ...) \
   { .name = n, .kind = k, .arch = ar, .request = r, .map = m, __VA_ARGS__ }
#define VM(ar, n, ...)   CASE(n, KIND_VM, ARCH_##ar, __VA_ARGS__)
#define VCPU(ar, n, ...) CASE(n, KIND_VCPU, ARCH_##ar, __VA_ARGS__)

/* GET_ONE_REG and SET_ONE_REG of the register ID, which has SIZE bytes, and the
   value to set, where it may not be 0. */
#define GET_REG(ar, n, id, size) \
   VCPU(ar, "GET_ONE_REG " n, K_GET_ONE_REG, "R16", .init = { id }, \
        .nested = { AT(8, "W" size) })
#define SET_REG(ar, n, id, size, ...) \
   VCPU(ar, "SET_ONE_REG " n, K_SET_ONE_REG, "R16", .init = { id }, \
        .nested = { AT(8, "R" size, __VA_ARGS__) })
#define GET_SET_REG(ar, n, id, size, ...) \
   GET_REG(ar, n, id, size), SET_REG(ar, n, id, size, __VA_ARGS__)

/* kvm_arch_vcpu_ioctl of arm64, riscv and mips: n comes back before it is
   found too small, and is an unsigned int to the kernel.  Five registers. */
#define REG_LIST(ar, on) \
   VCPU(ar, "GET_REG_LIST" on, K_GET_REG_LIST, "U8W40", .init = { 5 }, \
        .after = { 5 }, .stores = true), \
   VCPU(ar, "GET_REG_LIST (larger)" on, K_GET_REG_LIST, "U8W40A24", \
        .init = { 8 }, .after = { 5 }, .stores = true), \
   VCPU(ar, "GET_REG_LIST (high bits)" on, K_GET_REG_LIST, "U8W40", \
        .init = { 1ULL << 32 | 5 }, .after = { 5 }, .stores = true), \
   VCPU(ar, "GET_REG_LIST too small" on, K_GET_REG_LIST, "U8A24", \
        .init = { 3 }, .after = { 5 }, .stores = true, .result = -E2BIG), \
   VCPU(ar, "GET_REG_LIST of none" on, K_GET_REG_LIST, "U8", \
        .after = { 5 }, .stores = true, .result = -E2BIG)

/* kvm_vcpu_ioctl: GET writes when it worked, and a struct without members is
   not even read for SET. */
#define FAILS(ar, name, on, size, res) \
   VCPU(ar, #name on, K_##name(size), "", .result = res)

/* kvm_vm_ioctl, KVM_IRQ_LINE: both members are used.  With STATUS both are
   written back, of which the architecture may have changed the first: MAP. */
#define IRQ_LINE(ar, on, irq, map) \
   VM(ar, "IRQ_LINE" on, K_IRQ_LINE, "R8", .init = { PAIR32(irq, 1) }), \
   VM(ar, "IRQ_LINE_STATUS" on, K_IRQ_LINE_STATUS, map, \
      .init = { PAIR32(irq, 1) })

/* ENABLE_CAP: cap and flags, then the arguments that the capability has. */
#define ONE_ARG  "R16I88"
#define VCPU_CAP(ar, n, cap, m, ...) \
   VCPU(ar, "ENABLE_CAP " n, K_ENABLE_CAP, m, \
        .init = { PAIR32(cap, 0), __VA_ARGS__ })

const struct ioctl_case mips_loongarch_ioctl_cases[] = {

   /* ---------------- mips ---------------- */

   VCPU(MIPS, "GET_REGS on mips", K_GET_REGS(K_MIPS_REGS), "W280"),
   /* not gpr[0] */
   VCPU(MIPS, "SET_REGS on mips", K_SET_REGS(K_MIPS_REGS), "I8R272"),
   FAILS(MIPS, GET_SREGS, " on mips", K_MIPS_SREGS, -ENOTTY),
   FAILS(MIPS, SET_SREGS, " on mips", K_MIPS_SREGS, -ENOTTY),
   FAILS(MIPS, GET_FPU, " on mips", K_MIPS_FPU, -ENOTTY),
   FAILS(MIPS, SET_FPU, " on mips", K_MIPS_FPU, -ENOTTY),
   /* does nothing, and is copied out again */
   VCPU(MIPS, "TRANSLATE on mips", K_TRANSLATE, "I24"),
   VCPU(MIPS, "SET_GUEST_DEBUG on mips", K_SET_GUEST_DEBUG(K_MIPS_DEBUG),
        "I8", .init = { PAIR32(K_GUESTDBG_ENABLE, 0) }, .result = -ENOTTY),
   VCPU(MIPS, "GET_MP_STATE on mips", K_GET_MP_STATE, "", .result = -ENOTTY),
   VCPU(MIPS, "SET_MP_STATE on mips", K_SET_MP_STATE, "I4",
        .result = -ENOTTY),
   VM(MIPS, "IRQ_LINE on mips", K_IRQ_LINE, "", .result = -ENOTTY),
   /* kvm_arch_vcpu_unlocked_ioctl: struct kvm_mips_interrupt, twice the size
      in the number. */
   VCPU(MIPS, "INTERRUPT on mips", K_INTERRUPT, "R8",
        .init = { PAIR32(-1, 2) }),
   /* kvm_vcpu_ioctl: a sigset_t has 16 bytes here, and 8 elsewhere. */
   VCPU(MIPS, "SET_SIGNAL_MASK on mips", K_SET_SIGNAL_MASK, "R20",
        .init = { PAIR32(16, 0) }),
   VCPU(MIPS, "SET_SIGNAL_MASK of another length on mips", K_SET_SIGNAL_MASK,
        "R4", .init = { PAIR32(8, 0) }, .result = -EINVAL),
   /* kvm_mips_set_reg: registers that cannot be set are read nevertheless, as
      are vectors, which it then forgets to set. */
   GET_SET_REG(MIPS, "r1", K_REG_MIPS_R1, "8"),
   GET_REG(MIPS, "r0", K_REG_MIPS_R0, "8"),
   VCPU(MIPS, "SET_ONE_REG r0", K_SET_ONE_REG, "R16",
        .init = { K_REG_MIPS_R0 }, .nested = { AT(8, "I8") }),
   GET_SET_REG(MIPS, "fpr_32(0)", K_REG_MIPS_FPR_32_0, "4"),
   GET_REG(MIPS, "fcr_ir", K_REG_MIPS_FCR_IR, "4"),
   VCPU(MIPS, "SET_ONE_REG fcr_ir", K_SET_ONE_REG, "R16",
        .init = { K_REG_MIPS_FCR_IR }, .nested = { AT(8, "I4") }),
   GET_REG(MIPS, "vec_128(0)", K_REG_MIPS_VEC_128_0, "16"),
   VCPU(MIPS, "SET_ONE_REG vec_128(0)", K_SET_ONE_REG, "R16",
        .init = { K_REG_MIPS_VEC_128_0 }, .nested = { AT(8, "I16") }),
   REG_LIST(MIPS, " on mips"),
   /* kvm_vcpu_ioctl_enable_cap: args[0] has to be 0. */
   VCPU_CAP(MIPS, "MIPS_FPU", K_CAP_MIPS_FPU, ONE_ARG),

   /* ---------------- loongarch ---------------- */

   VCPU(LOONGARCH, "GET_REGS on loongarch", K_GET_REGS(K_LOONGARCH_REGS),
        "W264"),
   /* not gpr[0] */
   VCPU(LOONGARCH, "SET_REGS on loongarch", K_SET_REGS(K_LOONGARCH_REGS),
        "I8R256"),
   FAILS(LOONGARCH, GET_SREGS, " on loongarch", K_LOONGARCH_SREGS,
             -ENOTTY),
   FAILS(LOONGARCH, SET_SREGS, " on loongarch", K_LOONGARCH_SREGS,
             -ENOTTY),
   /* a hole after fcsr */
   VCPU(LOONGARCH, "GET_FPU on loongarch", K_GET_FPU(K_LOONGARCH_FPU),
        "W1040"),
   VCPU(LOONGARCH, "SET_FPU on loongarch", K_SET_FPU(K_LOONGARCH_FPU),
        "R4I4R1032"),
   VCPU(LOONGARCH, "TRANSLATE on loongarch", K_TRANSLATE, "I24",
        .result = -EINVAL),
   VCPU(LOONGARCH, "SET_GUEST_DEBUG on loongarch",
        K_SET_GUEST_DEBUG(K_LOONGARCH_DEBUG), "R4I4",
        .init = { PAIR32(K_GUESTDBG_ENABLE, 0) }),
   VM(LOONGARCH, "CREATE_IRQCHIP on loongarch", K_CREATE_IRQCHIP, ""),
   VCPU(LOONGARCH, "GET_MP_STATE on loongarch", K_GET_MP_STATE, "W4"),
   VCPU(LOONGARCH, "SET_MP_STATE on loongarch", K_SET_MP_STATE, "R4"),
   VCPU(LOONGARCH, "INTERRUPT on loongarch", K_INTERRUPT, "R4",
        .init = { PAIR32(-2, 0) }),
   IRQ_LINE(LOONGARCH, " on loongarch", 16, "U4R4"),
   /* kvm_get_reg, kvm_set_reg: 8 bytes only.  VCPU_RESET cannot be read, and
      its value does not matter. */
   GET_SET_REG(LOONGARCH, "CSR 0", K_REG_LOONGARCH_CSR_0, "8"),
   GET_SET_REG(LOONGARCH, "CPUCFG 1", K_REG_LOONGARCH_CPUCFG_1, "8"),
   GET_SET_REG(LOONGARCH, "COUNTER", K_REG_LOONGARCH_COUNTER, "8"),
   GET_REG(LOONGARCH, "DEBUG_INST", K_REG_LOONGARCH_DEBUG_INST, "8"),
   VCPU(LOONGARCH, "SET_ONE_REG VCPU_RESET", K_SET_ONE_REG, "R16",
        .init = { K_REG_LOONGARCH_VCPU_RESET }, .nested = { AT(8, "I8") }),
   VCPU(LOONGARCH, "GET_ONE_REG of 4 bytes on loongarch", K_GET_ONE_REG,
        "R8I8", .init = { K_REG_LOONGARCH_COUNTER ^ 0x0010000000000000, 1 },
        .result = -EINVAL),
   VCPU(LOONGARCH, "SET_ONE_REG of 4 bytes on loongarch", K_SET_ONE_REG,
        "R8I8", .init = { K_REG_LOONGARCH_COUNTER ^ 0x0010000000000000, 1 },
        .result = -EINVAL),
   VCPU(LOONGARCH, "GET_REG_LIST on loongarch", K_GET_REG_LIST, "",
        .result = -ENOTTY),
   /* kvm_vcpu_ioctl_enable_cap: there is none. */
   VCPU(LOONGARCH, "ENABLE_CAP of a vCPU on loongarch", K_ENABLE_CAP, "I104",
        .result = -EINVAL),

   { .name = NULL }
};
