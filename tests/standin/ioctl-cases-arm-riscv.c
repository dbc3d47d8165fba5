/* The cases of the ioctls of arm64 and riscv, and of those of all
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

#include "abi-ioctls-arm-riscv.h"
#include "abi-ioctls-mips-loongarch.h"   /* a register that is not here */
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
#define NO_ARGS  "R8I96"
#define ONE_ARG  "R16I88"
#define VM_CAP(ar, n, cap, m, ...) \
   VM(ar, "ENABLE_CAP " n, K_ENABLE_CAP, m, \
      .init = { PAIR32(cap, 0), __VA_ARGS__ })

const struct ioctl_case arm_riscv_ioctl_cases[] = {

   /* ---------------- arm64 ---------------- */

   /* guest.c: these have no meaning here. */
   FAILS(ARM64, GET_REGS, " on arm64", K_ARM64_REGS, -EINVAL),
   VCPU(ARM64, "SET_REGS on arm64", K_SET_REGS(K_ARM64_REGS), "I864",
        .result = -EINVAL),
   FAILS(ARM64, GET_SREGS, " on arm64", K_ARM64_SREGS, -EINVAL),
   FAILS(ARM64, SET_SREGS, " on arm64", K_ARM64_SREGS, -EINVAL),
   FAILS(ARM64, GET_FPU, " on arm64", K_ARM64_FPU, -EINVAL),
   FAILS(ARM64, SET_FPU, " on arm64", K_ARM64_FPU, -EINVAL),
   VCPU(ARM64, "TRANSLATE on arm64", K_TRANSLATE, "I24", .result = -EINVAL),
   VCPU(ARM64, "INTERRUPT on arm64", K_INTERRUPT, "", .result = -EINVAL),
   VCPU(ARM64, "ENABLE_CAP of a vCPU on arm64", K_ENABLE_CAP, "",
        .result = -EINVAL),

   VM(ARM64, "CREATE_IRQCHIP on arm64", K_CREATE_IRQCHIP, ""),
   VCPU(ARM64, "GET_MP_STATE on arm64", K_GET_MP_STATE, "W4"),
   VCPU(ARM64, "SET_MP_STATE on arm64", K_SET_MP_STATE, "R4"),
   IRQ_LINE(ARM64, " on arm64", 1 << 24 | 32, "R8"),

   /* kvm_vcpu_init_check_features: all of features is checked. */
   VCPU(ARM64, "ARM_VCPU_INIT", K_ARM_VCPU_INIT, "R32",
        .init = { PAIR32(K_ARM_TARGET_GENERIC_V8, 0) }),
   /* kvm_vcpu_set_target: the target comes first. */
   VCPU(ARM64, "ARM_VCPU_INIT of no target", K_ARM_VCPU_INIT, "R8I24",
        .init = { PAIR32(99, 0) }, .result = -EINVAL),
   VM(ARM64, "ARM_PREFERRED_TARGET", K_ARM_PREFERRED_TARGET, "W32"),
   /* get_user of an int */
   VCPU(ARM64, "ARM_VCPU_FINALIZE", K_ARM_VCPU_FINALIZE, "R4",
        .init = { PAIR32(K_ARM_VCPU_SVE, 0) }),
   VCPU(ARM64, "ARM_VCPU_FINALIZE of nothing", K_ARM_VCPU_FINALIZE, "R4",
        .init = { PAIR32(99, 0) }, .result = -EINVAL),

   /* On a VM this is not GET_ONE_REG, and addr is the guest's. */
   VM(ARM64, "ARM_SET_DEVICE_ADDR", K_ARM_SET_DEVICE_ADDR, "R16",
      .init = { 0, 0x8000000 }),
   /* kvm_vm_ioctl_set_device_addr, kvm_set_legacy_vgic_v2_addr */
   VM(ARM64, "ARM_SET_DEVICE_ADDR of no device", K_ARM_SET_DEVICE_ADDR,
      "R8I8", .init = { 9 << 16, 0x8000000 }, .result = -ENODEV),
   VM(ARM64, "ARM_SET_DEVICE_ADDR of no type", K_ARM_SET_DEVICE_ADDR,
      "R8I8", .init = { 9, 0x8000000 }, .result = -ENODEV),

   /* get_core_reg, set_core_reg: an index into struct kvm_regs */
   GET_SET_REG(ARM64, "x0", K_REG_ARM64_X0, "8"),
   GET_SET_REG(ARM64, "v0", K_REG_ARM64_V0, "16"),
   GET_SET_REG(ARM64, "fpsr", K_REG_ARM64_FPSR, "4"),
   GET_SET_REG(ARM64, "SCTLR_EL1", K_REG_ARM64_SCTLR, "8"),
   GET_SET_REG(ARM64, "CCSIDR", K_REG_ARM64_CCSIDR_0, "4", 7),
   GET_SET_REG(ARM64, "PSCI_VERSION", K_REG_ARM64_PSCI, "8", 2),
   /* get_sve_vls, set_sve_vls */
   GET_SET_REG(ARM64, "SVE_VLS", K_REG_ARM64_SVE_VLS, "64", 1),
   /* get_sve_reg fills what the CPU does not have with zeros, set_sve_reg does
      not read it: the id has 2048 and 256 bits. */
   GET_REG(ARM64, "SVE z0", K_REG_ARM64_SVE_Z0, "256"),
   GET_REG(ARM64, "SVE p0", K_REG_ARM64_SVE_P0, "32"),
   VCPU(ARM64, "SET_ONE_REG SVE p0 (of 128 bits)", K_SET_ONE_REG, "R16",
        .init = { K_REG_ARM64_SVE_P0 }, .nested = { AT(8, "R2-30") }),
   GET_REG(ARM64, "SVE z0 (of 128 bits)", K_REG_ARM64_SVE_Z0, "256"),
   VCPU(ARM64, "SET_ONE_REG SVE z0 (of 128 bits)", K_SET_ONE_REG, "R16",
        .init = { K_REG_ARM64_SVE_Z0 }, .nested = { AT(8, "R16-240") }),
   /* kvm_sys_reg_set_user reads before it looks for the register, 8 bytes
      whatever the id says; kvm_sys_reg_get_user looks first. */
   VCPU(ARM64, "GET_ONE_REG of no register", K_GET_ONE_REG, "R16",
        .init = { K_REG_ARM64_SCTLR | 0x3fff }, .nested = { AT(8, "A8") },
        .result = -ENOENT),
   VCPU(ARM64, "SET_ONE_REG of no register", K_SET_ONE_REG, "R16",
        .init = { K_REG_ARM64_SCTLR | 0x3fff }, .nested = { AT(8, "I8") },
        .result = -ENOENT),
   VCPU(ARM64, "SET_ONE_REG of a register's lower half", K_SET_ONE_REG, "R16",
        .init = { K_REG_ARM64_SCTLR ^ 0x0010000000000000 },
        .nested = { AT(8, "I8") }, .result = -ENOENT),
   /* kvm_arm_get_reg, kvm_arm_set_reg */
   VCPU(ARM64, "GET_ONE_REG of another architecture", K_GET_ONE_REG, "R8I8",
        .init = { K_REG_MIPS_R0, 1 }, .result = -EINVAL),
   VCPU(ARM64, "SET_ONE_REG of another architecture", K_SET_ONE_REG, "R8I8",
        .init = { K_REG_MIPS_R0, 1 }, .result = -EINVAL),
   REG_LIST(ARM64, " on arm64"),

   VCPU(ARM64, "GET_VCPU_EVENTS on arm64", K_GET_VCPU_EVENTS_ARM64, "W64"),
   /* kvm_arm_vcpu_set_events checks what is reserved; serror_has_esr counts
      only with serror_pending, and serror_esr with both. */
   VCPU(ARM64, "SET_VCPU_EVENTS on arm64", K_SET_VCPU_EVENTS_ARM64,
        "R1I1R6I8R48"),
   VCPU(ARM64, "SET_VCPU_EVENTS (ext_dabt_pending) on arm64",
        K_SET_VCPU_EVENTS_ARM64, "R1I1R6I8R48",
        .init = { BYTES(0, 0, 1, 0, 0, 0, 0, 0) }),
   VCPU(ARM64, "SET_VCPU_EVENTS (serror_pending) on arm64",
        K_SET_VCPU_EVENTS_ARM64, "R8I8R48",
        .init = { BYTES(1, 0, 0, 0, 0, 0, 0, 0) }),
   VCPU(ARM64, "SET_VCPU_EVENTS (serror_esr) on arm64",
        K_SET_VCPU_EVENTS_ARM64, "R64",
        .init = { BYTES(1, 1, 0, 0, 0, 0, 0, 0) }),
   VCPU(ARM64, "SET_VCPU_EVENTS (esr, but not pending) on arm64",
        K_SET_VCPU_EVENTS_ARM64, "R1I1R6I8R48",
        .init = { BYTES(0, 1, 0, 0, 0, 0, 0, 0) }),

   /* kvm_arch_vcpu_ioctl_set_guest_debug */
   VCPU(ARM64, "SET_GUEST_DEBUG (off) on arm64",
        K_SET_GUEST_DEBUG(K_ARM64_DEBUG), "R4I516"),
   VCPU(ARM64, "SET_GUEST_DEBUG (SINGLESTEP) on arm64",
        K_SET_GUEST_DEBUG(K_ARM64_DEBUG), "R4I516",
        .init = { PAIR32(K_GUESTDBG_ENABLE | K_GUESTDBG_SINGLESTEP, 0) }),
   /* As many of each 16 registers as the CPU has, which are two at least. */
   VCPU(ARM64, "SET_GUEST_DEBUG (USE_HW) on arm64",
        K_SET_GUEST_DEBUG(K_ARM64_DEBUG),
        "R4I4" "R16I112" "R16I112" "R16I112" "R16I112",
        .init = { PAIR32(K_GUESTDBG_ENABLE | K_GUESTDBG_ARM64_HW, 0) }),
   VCPU(ARM64, "SET_GUEST_DEBUG (USE_HW, but off) on arm64",
        K_SET_GUEST_DEBUG(K_ARM64_DEBUG), "R4I516",
        .init = { PAIR32(K_GUESTDBG_ARM64_HW, 0) }),
   VCPU(ARM64, "SET_GUEST_DEBUG of no such flag on arm64",
        K_SET_GUEST_DEBUG(K_ARM64_DEBUG), "R4I516",
        .init = { PAIR32(1u << 31, 0) }, .result = -EINVAL),

   /* kvm_vm_ioctl_mte_copy_tags: _IOR, but read; a tag for each 16 bytes of the
      guest; returns the bytes of the guest that were done. */
   /* kvm_arm_rmi_populate, as posted: what is left comes back. */
   VM(ARM64, "ARM_RMI_POPULATE", K_ARM_RMI_POPULATE, "U24R8",
      .init = { 0x40000000, 4096 }, .nested = { AT(16, "R4096") }),
   VM(ARM64, "ARM_RMI_POPULATE of a part of a page", K_ARM_RMI_POPULATE,
      "R32", .init = { 0x40000000, 4097, 0x1000 }, .result = -EINVAL),
   VM(ARM64, "ARM_RMI_POPULATE of no such flag", K_ARM_RMI_POPULATE,
      "R32", .init = { 0x40000000, 4096, 0x1000, PAIR32(2, 0) },
      .result = -EINVAL),
   VM(ARM64, "ARM_MTE_COPY_TAGS FROM_GUEST", K_ARM_MTE_COPY_TAGS, "R48",
      .init = { 0x40000000, 65536, 0, K_ARM_TAGS_FROM_GUEST },
      .nested = { AT(16, "W4096") }, .result = 65536),
   VM(ARM64, "ARM_MTE_COPY_TAGS FROM_GUEST (short)", K_ARM_MTE_COPY_TAGS,
      "R48", .init = { 0x40000000, 131072, 0, K_ARM_TAGS_FROM_GUEST },
      .nested = { AT(16, "W4096A4096") }, .result = 65536),
   VM(ARM64, "ARM_MTE_COPY_TAGS FROM_GUEST of no memory", K_ARM_MTE_COPY_TAGS,
      "R48", .init = { 0x40000000, 65536, 0, K_ARM_TAGS_FROM_GUEST },
      .nested = { AT(16, "A4096") }, .result = -EFAULT),
   VM(ARM64, "ARM_MTE_COPY_TAGS TO_GUEST", K_ARM_MTE_COPY_TAGS, "R48",
      .init = { 0x40000000, 65536, 0, K_ARM_TAGS_TO_GUEST },
      .nested = { AT(16, "R4096") }, .result = 65536),
   VM(ARM64, "ARM_MTE_COPY_TAGS of nothing", K_ARM_MTE_COPY_TAGS,
      "R16I8R24", .init = { 0x40000000 }),
   VM(ARM64, "ARM_MTE_COPY_TAGS (reserved)", K_ARM_MTE_COPY_TAGS, "I32R16",
      .init = { [1] = 65536, [5] = 1 }, .result = -EINVAL),
   VM(ARM64, "ARM_MTE_COPY_TAGS of no such flag", K_ARM_MTE_COPY_TAGS,
      "I24R24", .init = { [1] = 65536, [3] = 2 }, .result = -EINVAL),
   VM(ARM64, "ARM_MTE_COPY_TAGS of half a page", K_ARM_MTE_COPY_TAGS,
      "I8R8I8R24", .init = { [1] = 2048 }, .result = -EINVAL),

   /* kvm_vm_ioctl_get_reg_writable_masks: _IOR, but read. */
   VM(ARM64, "ARM_GET_REG_WRITABLE_MASKS", K_ARM_GET_REG_WRITABLE_MASKS,
      "R64", .nested = { AT(0, "W1536") }),
   VM(ARM64, "ARM_GET_REG_WRITABLE_MASKS of no such range",
      K_ARM_GET_REG_WRITABLE_MASKS, "I8R4I52",
      .init = { [1] = PAIR32(1, 0) }, .result = -EINVAL),
   VM(ARM64, "ARM_GET_REG_WRITABLE_MASKS (reserved)",
      K_ARM_GET_REG_WRITABLE_MASKS, "I8R56",
      .init = { [7] = PAIR32(0, 1) }, .result = -EINVAL),

   VM(ARM64, "ARM_SET_COUNTER_OFFSET", K_ARM_SET_COUNTER_OFFSET, "R16"),
   VM(ARM64, "ARM_SET_COUNTER_OFFSET (reserved)", K_ARM_SET_COUNTER_OFFSET,
      "I8R8", .init = { 0, 1 }, .result = -EINVAL),

   VM_CAP(ARM64, "ARM_NISV_TO_USER", K_CAP_ARM_NISV_TO_USER, NO_ARGS),
   VM_CAP(ARM64, "ARM_EAGER_SPLIT_CHUNK_SIZE",
          K_CAP_ARM_EAGER_SPLIT_CHUNK_SIZE, ONE_ARG, 0x200000),
   VM(ARM64, "ENABLE_CAP with flags on arm64", K_ENABLE_CAP, NO_ARGS,
      .init = { PAIR32(K_CAP_ARM_EAGER_SPLIT_CHUNK_SIZE, 1) },
      .result = -EINVAL),

   /* vgic_its_inject_msi: devid has to be there, and 1 is delivered. */
   VM(ARM64, "SIGNAL_MSI (devid)", K_SIGNAL_MSI, "R20I12",
      .init = { [1] = PAIR32(0, K_MSI_VALID_DEVID) }, .result = 1),
   /* kvm_set_routing_entry */
   VM(ARM64, "SET_GSI_ROUTING IRQCHIP on arm64", K_SET_GSI_ROUTING,
      "R20I4R8I24",
      .init = { PAIR32(1, 0), PAIR32(0, K_ROUTING_IRQCHIP) }),
   VM(ARM64, "SET_GSI_ROUTING MSI (devid)", K_SET_GSI_ROUTING, "R20I4R16I16",
      .init = { PAIR32(1, 0), PAIR32(0, K_ROUTING_MSI),
                PAIR32(K_MSI_VALID_DEVID, 0) }),

   /* ---------------- riscv ---------------- */

   FAILS(RISCV, GET_REGS, " on riscv", K_RISCV_REGS, -EINVAL),
   FAILS(RISCV, SET_REGS, " on riscv", K_RISCV_REGS, -EINVAL),
   FAILS(RISCV, GET_SREGS, " on riscv", K_RISCV_SREGS, -EINVAL),
   FAILS(RISCV, SET_SREGS, " on riscv", K_RISCV_SREGS, -EINVAL),
   FAILS(RISCV, GET_FPU, " on riscv", K_RISCV_FPU, -EINVAL),
   FAILS(RISCV, SET_FPU, " on riscv", K_RISCV_FPU, -EINVAL),
   VCPU(RISCV, "TRANSLATE on riscv", K_TRANSLATE, "I24", .result = -EINVAL),
   VCPU(RISCV, "SET_GUEST_DEBUG on riscv", K_SET_GUEST_DEBUG(K_RISCV_DEBUG),
        "R4I4", .init = { PAIR32(K_GUESTDBG_ENABLE, 0) }),
   VCPU(RISCV, "GET_MP_STATE on riscv", K_GET_MP_STATE, "W4"),
   VCPU(RISCV, "SET_MP_STATE on riscv", K_SET_MP_STATE, "R4"),
   VCPU(RISCV, "INTERRUPT on riscv", K_INTERRUPT, "R4",
        .init = { PAIR32(-1, 0) }),
   IRQ_LINE(RISCV, " on riscv", 1, "R8"),
   GET_SET_REG(RISCV, "isa", K_REG_RISCV_ISA, "8"),
   GET_SET_REG(RISCV, "pc", K_REG_RISCV_PC, "8"),
   GET_SET_REG(RISCV, "time", K_REG_RISCV_TIME, "8"),
   GET_SET_REG(RISCV, "f0 (F)", K_REG_RISCV_F0, "4"),
   GET_SET_REG(RISCV, "f0 (D)", K_REG_RISCV_D0, "8"),
   GET_SET_REG(RISCV, "fcsr (D)", K_REG_RISCV_D_FCSR, "4"),
   /* kvm_riscv_vcpu_vreg_addr: the size in the id has to be vlenb. */
   GET_SET_REG(RISCV, "v0 (vlenb 32)", K_REG_RISCV_V0_256, "32"),
   GET_SET_REG(RISCV, "v0 (vlenb 256)", K_REG_RISCV_V0_2048, "256"),
   REG_LIST(RISCV, " on riscv"),
   VM_CAP(RISCV, "RISCV_MP_STATE_RESET", K_CAP_RISCV_MP_STATE_RESET, NO_ARGS),
   VM_CAP(RISCV, "VM_GPA_BITS", K_CAP_VM_GPA_BITS, ONE_ARG, 41),

   { .name = NULL }
};
