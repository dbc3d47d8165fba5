/* The cases of the ioctls of arm64, powerpc, s390, riscv, mips and loongarch,
   and of those ioctls of all architectures that have another size or another
   meaning there; see ioctl-cases.h.  Functions named here are those of Linux
   7.3: arch/<architecture>/kvm, and virt/kvm/kvm_main.c.

   A field that the kernel keeps, to give it back later, counts as used; one
   that its header calls padding does not, unless the kernel checks it.  What
   the kernel copies in and copies out again as it was has the letter of what it
   does in between, R or I, as in ioctl-x86-cases.c.  Programs are 64-bit ones
   and the guest is ready for the call, unless the name says otherwise.  The
   number that is the argument of a call without a block is init[0].

   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>

#include "abi-ioctls-other.h"
#include "ioctl-cases.h"

#define TIMES_8(s)  s s s s s s s s
#define TIMES_31(s) TIMES_8(s) TIMES_8(s) TIMES_8(s) s s s s s s s

/* Two 16-bit fields as 32 bits, the first at the lower address. */
#define PAIR16(first, second) \
   (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ \
    ? (uint32_t)(second) << 16 | (first) : (uint32_t)(first) << 16 | (second))

/* A nested block whose address stands at OFFSET in the first block, */
#define AT(offset, m, ...) { .map = m, .at = offset, .init = { __VA_ARGS__ } }
/* or at OFFSET in the block nested[N] instead. */
#define BEHIND(n, offset)  (((n) + 1) << 16 | (offset))

/* Of a device, for those that take one. */
#define SOME_FD 20

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
#define TWO_ARGS "R24I80"
#define VM_CAP(ar, n, cap, m, ...) \
   VM(ar, "ENABLE_CAP " n, K_ENABLE_CAP, m, \
      .init = { PAIR32(cap, 0), __VA_ARGS__ })
#define VCPU_CAP(ar, n, cap, m, ...) \
   VCPU(ar, "ENABLE_CAP " n, K_ENABLE_CAP, m, \
        .init = { PAIR32(cap, 0), __VA_ARGS__ })

/* After the question that tells which of powerpc's KVMs it is. */
#define ON_SERVER .first = "CHECK_EXTENSION (PPC_BOOKE_SREGS: none)"
#define ON_BOOKE  .first = "CHECK_EXTENSION (PPC_BOOKE_SREGS)"
/* features stands at 264 of struct kvm_sregs, update_special behind. */
#define E500_SREGS(n, pvr, features, impl, special, m) \
   VCPU(POWER, n, K_SET_SREGS(K_POWER_SREGS), m, .init = { PAIR32(pvr, 0) }, \
        .poke = { { 0, 264, PAIR32(features, impl) }, \
                  { 0, 272, PAIR32(special, 0) } })
/* A breakpoint of TYPE, none, a watchpoint, none */
#define POWER_DEBUG(n, type, m, ...) \
   VCPU(POWER, n, K_SET_GUEST_DEBUG(K_POWER_DEBUG), m, \
        .init = { [0] = PAIR32(K_GUESTDBG_ENABLE | K_GUESTDBG_POWER_HW_BP, 0), \
                  [1] = 0x1000, [2] = PAIR32(type, 0), [5] = 0x2000, \
                  [6] = PAIR32(K_DEBUG_WATCH_READ | K_DEBUG_WATCH_WRITE, 0) }, \
        __VA_ARGS__)

/* struct kvm_s390_irq: of each type, what do_inject_vcpu uses. */
#define IRQ_ONLY     "R8I64"                 /* RESTART, the two timers */
#define IRQ_CODE     "R10I62"                /* EMERGENCY, EXTERNAL_CALL */
#define IRQ_WORD     "R12I60"                /* STOP, SET_PREFIX */
/* __deliver_pfault_init: ext_params is kept, and nothing comes of it. */
#define IRQ_PFAULT   "R8I8R8I48"
#define IRQ_MCHK     "R36I4R16I16"
#define S390_IRQ(n, type, m, ...) \
   VCPU(S390, "S390_IRQ " n, K_S390_IRQ, m, .init = { type }, __VA_ARGS__)
#define S390_PGM(n, code, m) \
   VCPU(S390, "S390_IRQ " n, K_S390_IRQ, m, \
        .init = { [0] = K_S390_PROGRAM_INT, \
                  [4] = PAIR32(0, PAIR16(code, 0)) })
#define S390_INT(k, n, type, m, ...) \
   CASE("S390_INTERRUPT " n, KIND_##k, ARCH_S390, K_S390_INTERRUPT, m, \
        .init = { PAIR32(type, 0) }, __VA_ARGS__)

#define MEM_OP(k, n, op, flags, size, m, ...) \
   CASE("S390_MEM_OP " n, KIND_##k, ARCH_S390, K_S390_MEM_OP, m, \
        .init = { 0x1000, flags, PAIR32(size, op), 0, 0 }, __VA_ARGS__)

/* kvm_arch_vm_ioctl, KVM_S390_PV_COMMAND: all of it is written back, also when
   the command fails; rc and rrc with what the ultravisor said, if it was
   asked. */
#define PV_ALONE  "R4W4I8R4I12"
#define PV_DATA   "R4W4R12I12"
#define PV_NO_RC  "R4I4R12I12"
/* rc and rrc as they came, if the ultravisor was not asked; no caller can
   tell. */
#define PV_FAILED "R4W4R12I12"
#define PV(n, cmd, m, ...) \
   VM(S390, "S390_PV_COMMAND " n, K_S390_PV_COMMAND, m, \
      .init = { PAIR32(cmd, 0) }, __VA_ARGS__)
/* kvm_arch_vcpu_ioctl, KVM_S390_PV_CPU_COMMAND: only rc and rrc are, once the
   command is known.  Until 7.1 they were written over cmd, at offset 0. */
#define PV_CPU(n, cmd, m, ...) \
   VCPU(S390, "S390_PV_CPU_COMMAND " n, K_S390_PV_CPU_COMMAND, m, \
        .init = { PAIR32(cmd, 0) }, __VA_ARGS__)

#define ZPCI(n, op, m, ...) \
   VM(S390, "S390_ZPCI_OP " n, K_S390_ZPCI_OP, m, \
      .init = { BYTES(1, 1, 1, 1, op, 0, 0, 0), __VA_ARGS__ })

const struct ioctl_case other_ioctl_cases[] = {

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
        .init = { PAIR32(K_GUESTDBG_ENABLE | K_GUESTDBG_USE_HW, 0) }),
   VCPU(ARM64, "SET_GUEST_DEBUG (USE_HW, but off) on arm64",
        K_SET_GUEST_DEBUG(K_ARM64_DEBUG), "R4I516",
        .init = { PAIR32(K_GUESTDBG_USE_HW, 0) }),
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

   /* ---------------- powerpc ---------------- */

   /* kvm_vm_ioctl_check_extension: there is this if the kernel was built for
      Book E (booke.c), and else for server CPUs (book3s.c).  Before a program
      has asked, what it must give in the calls in which they differ is what
      both use, and what it may find is what either writes. */
   VM(POWER, "CHECK_EXTENSION (PPC_BOOKE_SREGS)", K_CHECK_EXTENSION, NULL,
      .init = { K_CAP_PPC_BOOKE_SREGS }, .result = 1),
   VM(POWER, "CHECK_EXTENSION (PPC_BOOKE_SREGS: none)", K_CHECK_EXTENSION,
      NULL, .init = { K_CAP_PPC_BOOKE_SREGS }),

   VCPU(POWER, "GET_REGS on powerpc", K_GET_REGS(K_POWER_REGS), "W392"),
   /* book3s.c, kvm_arch_vcpu_ioctl_set_regs: not pid, which booke.c sets. */
   VCPU(POWER, "SET_REGS on powerpc", K_SET_REGS(K_POWER_REGS),
        "R64I8R320"),
   VCPU(POWER, "SET_REGS on a server", K_SET_REGS(K_POWER_REGS), "R64I8R320",
        ON_SERVER),
   VCPU(POWER, "SET_REGS on Book E", K_SET_REGS(K_POWER_REGS), "R392",
        ON_BOOKE),
   VCPU(POWER, "GET_SREGS on powerpc", K_GET_SREGS(K_POWER_SREGS), "W1232"),
   /* kvm_arch_vcpu_ioctl_set_sregs_hv: of 32 slots slbe, and slbv where slbe is
      valid.  With PR it is sdr1 as well and 64 slots. */
   VCPU(POWER, "SET_SREGS on powerpc", K_SET_SREGS(K_POWER_SREGS),
        "R4I12" "R16" TIMES_31("R8I8") "I704",
        .init = { PAIR32(0x004e1202, 0), [2] = K_SLB_ESID_V }),
   VCPU(POWER, "SET_SREGS of another CPU on powerpc",
        K_SET_SREGS(K_POWER_SREGS), "R4I1228",
        .init = { PAIR32(99, 0) }, .result = -EINVAL),
   /* booke.c, set_sregs_base, set_sregs_arch206 and kvmppc_set_sregs_ivor;
      e500.c, kvmppc_core_set_sregs_e500; e500_mmu.c, kvmppc_set_sregs_e500_tlb:
      svr, mcar and hid0 if impl_id is FSL's; the others by features, tsr and
      dec by update_special too.  An e500mc has other ivor_high. */
   E500_SREGS("SET_SREGS on an e500", K_PVR_E500V2,
              K_SREGS_BASE | K_SREGS_ARCH206 | K_SREGS_IVOR | K_SREGS_MMU
              | K_SREGS_SPE | K_SREGS_PM,
              K_SREGS_IMPL_FSL, K_SREGS_UPDATE_TSR | K_SREGS_UPDATE_DEC,
              "R4I8" "R16I236" "R16I16" "R8I8" "R12I4" "R24I8" "R24I64"
              "R4I4" "R112I664"),
   E500_SREGS("SET_SREGS (BASE) on an e500", K_PVR_E500V2, K_SREGS_BASE, 0, 0,
              "R4I260" "R12I20" "R8I16" "R4I8" "R12I16" "R8I4R4I72"
              "R4I780"),
   E500_SREGS("SET_SREGS (update_special alone) on an e500", K_PVR_E500V2, 0,
              0, K_SREGS_UPDATE_TSR | K_SREGS_UPDATE_DEC, "R4I260" "R8I960"),
   E500_SREGS("SET_SREGS on an e500mc", K_PVR_E500MC,
              K_SREGS_IVOR | K_SREGS_PM | K_SREGS_PC | K_SREGS_SPE, 0, 0,
              "R4I260" "R8I216" "R64I12" "R12I656"),
   FAILS(POWER, GET_FPU, " on powerpc", K_POWER_FPU, -EOPNOTSUPP),
   VCPU(POWER, "SET_FPU on powerpc", K_SET_FPU(K_POWER_FPU), "I256",
        .result = -EOPNOTSUPP),
   /* booke.c; book3s.c does nothing, and kvm_vcpu_ioctl copies it out again. */
   VCPU(POWER, "TRANSLATE on powerpc", K_TRANSLATE, "I8W9I7",
        .after = { 0x1000, 0x2000, BYTES(1, 0, 0, 0, 0, 0, 0, 0) },
        .stores = true),
   VCPU(POWER, "TRANSLATE on a server", K_TRANSLATE, "I24", ON_SERVER),
   VCPU(POWER, "TRANSLATE on Book E", K_TRANSLATE, "R8W9I7",
        .init = { 0x1000 },
        .after = { 0x1000, 0x2000, BYTES(1, 0, 0, 0, 0, 0, 0, 0) },
        .stores = true, ON_BOOKE),
   VCPU(POWER, "TRANSLATE (not mapped) on Book E", K_TRANSLATE, "R8A8W1I7",
        .init = { 0xf0000000 }, .after = { 0xf0000000 }, .stores = true,
        ON_BOOKE),
   /* book3s.c: control only, also with breakpoints.  booke.c: of four
      breakpoints the types, and the addresses of those that have one. */
   VCPU(POWER, "SET_GUEST_DEBUG (off) on powerpc",
        K_SET_GUEST_DEBUG(K_POWER_DEBUG), "R4I260"),
   POWER_DEBUG("SET_GUEST_DEBUG (USE_HW_BP) on powerpc", K_DEBUG_BREAKPOINT,
               "R4I260"),
   POWER_DEBUG("SET_GUEST_DEBUG (USE_HW_BP) on a server", K_DEBUG_BREAKPOINT,
               "R4I260", ON_SERVER),
   POWER_DEBUG("SET_GUEST_DEBUG (USE_HW_BP) on Book E", K_DEBUG_BREAKPOINT,
               "R4I4" "R12I4" "I8R4I4" "R12I4" "I8R4I4" "I192", ON_BOOKE),
   POWER_DEBUG("SET_GUEST_DEBUG (USE_HW_BP, no such type) on Book E", 1,
               "R4I12" "R4I244", ON_BOOKE, .result = -EINVAL),
   VCPU(POWER, "SET_GUEST_DEBUG (USE_HW_BP, but off) on Book E",
        K_SET_GUEST_DEBUG(K_POWER_DEBUG), "R4I260",
        .init = { PAIR32(K_GUESTDBG_POWER_HW_BP, 0), 0x1000,
                  PAIR32(K_DEBUG_BREAKPOINT, 0) }, ON_BOOKE),
   VCPU(POWER, "GET_MP_STATE on powerpc", K_GET_MP_STATE, "",
        .result = -EINVAL),
   VCPU(POWER, "SET_MP_STATE on powerpc", K_SET_MP_STATE, "I4",
        .result = -EINVAL),
   VCPU(POWER, "INTERRUPT on powerpc", K_INTERRUPT, "R4",
        .init = { PAIR32(-1, 0) }),
   IRQ_LINE(POWER, " on powerpc", 0x1000, "U4R4"),

   /* kvm_vcpu_ioctl_set_one_reg reads before the register is looked for,
      kvm_vcpu_ioctl_get_one_reg writes after; 16 bytes at the most. */
   GET_SET_REG(POWER, "HIOR", K_REG_PPC_HIOR, "8"),
   GET_SET_REG(POWER, "VPA_SLB", K_REG_PPC_VPA_SLB, "16"),
   GET_SET_REG(POWER, "vr0", K_REG_PPC_VR0, "16"),
   GET_SET_REG(POWER, "vrsave", K_REG_PPC_VRSAVE, "4"),
   /* booke.c, kvmppc_get_one_reg, kvmppc_set_one_reg; e500_mmu.c */
   GET_SET_REG(POWER, "IAC1", K_REG_PPC_IAC1, "8"),
   GET_SET_REG(POWER, "DAC1", K_REG_PPC_DAC1, "8"),
   GET_SET_REG(POWER, "EPCR (64-bit)", K_REG_PPC_EPCR, "4"),
   GET_SET_REG(POWER, "EPR", K_REG_PPC_EPR, "4"),
   GET_SET_REG(POWER, "TCR", K_REG_PPC_TCR, "4"),
   GET_SET_REG(POWER, "TSR", K_REG_PPC_TSR, "4"),
   SET_REG(POWER, "OR_TSR", K_REG_PPC_OR_TSR, "4"),
   SET_REG(POWER, "CLEAR_TSR", K_REG_PPC_CLEAR_TSR, "4"),
   GET_REG(POWER, "DEBUG_INST", K_REG_PPC_DEBUG_INST, "4"),
   GET_SET_REG(POWER, "MAS0", K_REG_PPC_MAS0, "4"),
   GET_SET_REG(POWER, "MAS7_3", K_REG_PPC_MAS7_3, "8"),
   GET_REG(POWER, "MMUCFG", K_REG_PPC_MMUCFG, "4"),
   GET_REG(POWER, "TLB0CFG", K_REG_PPC_TLB0CFG, "4"),
   VCPU(POWER, "GET_ONE_REG of no register on powerpc", K_GET_ONE_REG, "R16",
        .init = { K_REG_PPC_VR0 | 0xffff }, .nested = { AT(8, "A16") },
        .result = -EINVAL),
   VCPU(POWER, "SET_ONE_REG of no register on powerpc", K_SET_ONE_REG, "R16",
        .init = { K_REG_PPC_VR0 | 0xffff }, .nested = { AT(8, "I16") },
        .result = -EINVAL),
   VCPU(POWER, "GET_ONE_REG of 32 bytes on powerpc", K_GET_ONE_REG, "R8I8",
        .init = { K_REG_PPC_VR0 ^ 0x0010000000000000, 1 },
        .result = -EINVAL),
   VCPU(POWER, "SET_ONE_REG of 32 bytes on powerpc", K_SET_ONE_REG, "R8I8",
        .init = { K_REG_PPC_VR0 ^ 0x0010000000000000, 1 },
        .result = -EINVAL),

   /* kvm_vm_ioctl_enable_cap */
   VM_CAP(POWER, "PPC_ENABLE_HCALL", K_CAP_PPC_ENABLE_HCALL, TWO_ARGS, 4, 1),
   VM_CAP(POWER, "PPC_SMT", K_CAP_PPC_SMT, TWO_ARGS, 8),
   VM_CAP(POWER, "PPC_NESTED_HV", K_CAP_PPC_NESTED_HV, NO_ARGS),
   VM_CAP(POWER, "PPC_SECURE_GUEST", K_CAP_PPC_SECURE_GUEST, NO_ARGS),
   VM_CAP(POWER, "PPC_DAWR1", K_CAP_PPC_DAWR1, NO_ARGS),
   /* kvm_vcpu_ioctl_enable_cap; args[0] of the interrupt controllers is the
      fd of the device. */
   VCPU_CAP(POWER, "PPC_OSI", K_CAP_PPC_OSI, NO_ARGS),
   VCPU_CAP(POWER, "PPC_PAPR", K_CAP_PPC_PAPR, NO_ARGS),
   VCPU_CAP(POWER, "PPC_FWNMI", K_CAP_PPC_FWNMI, NO_ARGS),
   VCPU_CAP(POWER, "PPC_BOOKE_WATCHDOG", K_CAP_PPC_BOOKE_WATCHDOG, NO_ARGS),
   VCPU_CAP(POWER, "PPC_EPR", K_CAP_PPC_EPR, ONE_ARG, 1),
   VCPU_CAP(POWER, "IRQ_MPIC", K_CAP_IRQ_MPIC, TWO_ARGS, SOME_FD),
   VCPU_CAP(POWER, "IRQ_XICS", K_CAP_IRQ_XICS, TWO_ARGS, SOME_FD),
   VCPU_CAP(POWER, "PPC_IRQ_XIVE", K_CAP_PPC_IRQ_XIVE, TWO_ARGS, SOME_FD),
   VCPU(POWER, "ENABLE_CAP IRQ_XICS of no fd", K_ENABLE_CAP, ONE_ARG,
        .init = { PAIR32(K_CAP_IRQ_XICS, 0), -1 }, .result = -EBADF),
   VCPU(POWER, "ENABLE_CAP with flags on powerpc", K_ENABLE_CAP, "I4R4I96",
        .init = { PAIR32(K_CAP_IRQ_XICS, 1) }, .result = -EINVAL),
   VCPU(POWER, "ENABLE_CAP DIRTY_LOG_RING on powerpc", K_ENABLE_CAP, NO_ARGS,
        .init = { PAIR32(K_CAP_DIRTY_LOG_RING, 0) }, .result = -EINVAL),
   /* kvm_vcpu_ioctl_config_tlb (e500): the array, here of two entries of TLB0
      and two of TLB1, is shared from now on, and not written before the guest
      runs; kvmppc_recalc_tlb1map_range looks at mas1 of TLB1, and at mas2 where
      mas1 is valid. */
   VCPU(POWER, "ENABLE_CAP SW_TLB", K_ENABLE_CAP, ONE_ARG,
        .init = { PAIR32(K_CAP_SW_TLB, 0) },
        .nested = { AT(8, "R24", [2] = PAIR32(K_MMU_FSL_BOOKE_NOHV,
                                              4 * K_TLB_ENTRY_SIZE)),
                    AT(BEHIND(0, 0), "R32I32",
                       PAIR32(2, 2), 0, PAIR32(2, 2)),
                    AT(BEHIND(0, 8), "I48" "I4R4I16" "I4R12I8",
                       [9] = PAIR32(0, K_MAS1_VALID)) }),
   /* As many as there can be of TLB1 */
   VCPU(POWER, "ENABLE_CAP SW_TLB (65 entries)", K_ENABLE_CAP, ONE_ARG,
        .init = { PAIR32(K_CAP_SW_TLB, 0) },
        .nested = { AT(8, "R24", [2] = PAIR32(K_MMU_FSL_BOOKE_NOHV,
                                              65 * K_TLB_ENTRY_SIZE)),
                    AT(BEHIND(0, 0), "R32I32",
                       PAIR32(1, 64), 0, PAIR32(1, 64)),
                    AT(BEHIND(0, 8), "I28" TIMES_31("R4I20") TIMES_31("R4I20")
                                     "R4I20R4I16") }),
   VCPU(POWER, "ENABLE_CAP SW_TLB of another MMU", K_ENABLE_CAP, ONE_ARG,
        .init = { PAIR32(K_CAP_SW_TLB, 0) },
        .nested = { AT(8, "I16R4I4", [2] = PAIR32(K_MMU_FSL_BOOKE_HV, 72)) },
        .result = -EINVAL),
   /* kvm_vcpu_ioctl_dirty_tlb (e500): all is flushed, nothing looked at. */
   VCPU(POWER, "DIRTY_TLB", K_DIRTY_TLB, "I16"),

   /* powerpc.c, kvm_arch_vm_ioctl: PVINFO and RMMU_INFO are _IOW, but
      written. */
   VM(POWER, "PPC_GET_PVINFO", K_PPC_GET_PVINFO, "W128"),
   VM(POWER, "PPC_GET_SMMU_INFO", K_PPC_GET_SMMU_INFO, "W592"),
   VM(POWER, "PPC_GET_RMMU_INFO", K_PPC_GET_RMMU_INFO, "W96"),
   VM(POWER, "PPC_GET_RMMU_INFO without radix", K_PPC_GET_RMMU_INFO, "A96",
      .result = -EINVAL),
   VM(POWER, "PPC_GET_CPU_CHAR", K_PPC_GET_CPU_CHAR, "W32"),
   VM(POWER, "PPC_SVM_OFF", K_PPC_SVM_OFF, ""),
   VM(POWER, "CREATE_SPAPR_TCE", K_CREATE_SPAPR_TCE, "R12I4",
      .init = { 0x80000000, PAIR32(0x10000000, 0) }, NEW_FD),
   VM(POWER, "CREATE_SPAPR_TCE_64", K_CREATE_SPAPR_TCE_64, "R32",
      .init = { 0x80000000, PAIR32(12, 0), 0, 0x10000 }, NEW_FD),
   VM(POWER, "CREATE_SPAPR_TCE_64 with flags", K_CREATE_SPAPR_TCE_64,
      "I12R4I16", .init = { 0x80000000, PAIR32(12, 1), 0, 0x10000 },
      .result = -EINVAL),
   /* kvm_vm_ioctl_rtas_define_token: strncmp, so name counts up to its end. */
   VM(POWER, "PPC_RTAS_DEFINE_TOKEN", K_PPC_RTAS_DEFINE_TOKEN, "R13I107R8",
      .init = { [0] = BYTES('i', 'b', 'm', ',', 's', 'e', 't', '-'),
                [1] = BYTES('x', 'i', 'v', 'e', 0, 0, 0, 0), [15] = 7 }),
   VM(POWER, "PPC_CONFIGURE_V3_MMU", K_PPC_CONFIGURE_V3_MMU, "R16"),
   VM(POWER, "PPC_CONFIGURE_V3_MMU of no such flag", K_PPC_CONFIGURE_V3_MMU,
      "R8I8", .init = { 4 }, .result = -EINVAL),
   /* copy_struct_from_user, copy_struct_to_user: _IO, but a struct that says
      its size.  What is longer than the kernel's has to be 0. */
   VM(POWER, "PPC_GET_COMPAT_CAPS", K_PPC_GET_COMPAT_CAPS, "U8R8W8",
      .init = { K_COMPAT_CAPS_SIZE }, .after = { K_COMPAT_CAPS_SIZE },
      .stores = true),
   VM(POWER, "PPC_GET_COMPAT_CAPS (longer)", K_PPC_GET_COMPAT_CAPS,
      "U8R8W8U16", .init = { K_COMPAT_CAPS_SIZE + 16 },
      .after = { K_COMPAT_CAPS_SIZE }, .stores = true),
   VM(POWER, "PPC_GET_COMPAT_CAPS (longer, not 0)", K_PPC_GET_COMPAT_CAPS,
      "U8-16R8", .init = { [0] = K_COMPAT_CAPS_SIZE + 8, [3] = 1 },
      .after = { [0] = K_COMPAT_CAPS_SIZE, [3] = 1 }, .stores = true,
      .result = -E2BIG),
   VM(POWER, "PPC_GET_COMPAT_CAPS too short", K_PPC_GET_COMPAT_CAPS, "R8",
      .init = { K_COMPAT_CAPS_SIZE - 1 }, .result = -EINVAL),
   VM(POWER, "PPC_GET_COMPAT_CAPS too long", K_PPC_GET_COMPAT_CAPS, "R8",
      .init = { 1 << 20 }, .result = -E2BIG),
   VM(POWER, "PPC_GET_COMPAT_CAPS with flags", K_PPC_GET_COMPAT_CAPS,
      "R16I8", .init = { K_COMPAT_CAPS_SIZE, 1 }, .result = -EINVAL),

   /* kvm_arch_vm_ioctl_hv: ALLOCATE_HTAB is _IOWR, but only read, and
      RESIZE_HPT is _IOR, but read; PREPARE returns milliseconds. */
   VM(POWER, "PPC_ALLOCATE_HTAB", K_PPC_ALLOCATE_HTAB, "R4",
      .init = { PAIR32(24, 0) }),
   VM(POWER, "PPC_GET_HTAB_FD", K_PPC_GET_HTAB_FD, "R16I16",
      NEW_FD),
   VM(POWER, "PPC_GET_HTAB_FD (WRITE)", K_PPC_GET_HTAB_FD, "R16I16",
      .init = { K_HTAB_WRITE }, NEW_FD),
   VM(POWER, "PPC_GET_HTAB_FD of no such flag", K_PPC_GET_HTAB_FD, "R8I24",
      .init = { 4 }, .result = -EINVAL),
   VM(POWER, "PPC_RESIZE_HPT_PREPARE", K_PPC_RESIZE_HPT_PREPARE, "R12I4",
      .init = { 0, PAIR32(25, 0) }, .result = 100),
   VM(POWER, "PPC_RESIZE_HPT_PREPARE (cancel)", K_PPC_RESIZE_HPT_PREPARE,
      "R12I4"),
   VM(POWER, "PPC_RESIZE_HPT_COMMIT", K_PPC_RESIZE_HPT_COMMIT, "R12I4",
      .init = { 0, PAIR32(25, 0) }),
   VM(POWER, "PPC_RESIZE_HPT_COMMIT with flags", K_PPC_RESIZE_HPT_COMMIT,
      "R8I8", .init = { 1, PAIR32(25, 0) }, .result = -EINVAL),
   /* Its handler is gone. */
   VM(POWER, "ALLOCATE_RMA", K_ALLOCATE_RMA, "", .result = -ENOTTY),

   /* ---------------- s390 ---------------- */

   CASE("S390_ENABLE_SIE", KIND_SYSTEM, ARCH_S390, K_S390_ENABLE_SIE, ""),
   VCPU(S390, "GET_REGS on s390", K_GET_REGS(K_S390_REGS), "W128"),
   VCPU(S390, "SET_REGS on s390", K_SET_REGS(K_S390_REGS), "R128"),
   VCPU(S390, "GET_SREGS on s390", K_GET_SREGS(K_S390_SREGS), "W192"),
   VCPU(S390, "SET_SREGS on s390", K_SET_SREGS(K_S390_SREGS), "R192"),
   /* a hole after fpc */
   VCPU(S390, "GET_FPU on s390", K_GET_FPU(K_S390_FPU), "W136"),
   VCPU(S390, "SET_FPU on s390", K_SET_FPU(K_S390_FPU), "R4I4R128"),
   VCPU(S390, "TRANSLATE on s390", K_TRANSLATE, "I24", .result = -EINVAL),
   VCPU(S390, "INTERRUPT on s390", K_INTERRUPT, "", .result = -ENOTTY),
   VM(S390, "IRQ_LINE on s390", K_IRQ_LINE, "", .result = -ENOTTY),
   /* kvm_arch_vcpu_ioctl_get_mpstate returns the state, which is not 0, so
      kvm_vcpu_ioctl does not write it. */
   VCPU(S390, "GET_MP_STATE on s390", K_GET_MP_STATE, "",
        .result = K_MP_STATE_OPERATING),
   VCPU(S390, "GET_MP_STATE (stopped) on s390", K_GET_MP_STATE, "",
        .result = K_MP_STATE_STOPPED),
   VCPU(S390, "SET_MP_STATE on s390", K_SET_MP_STATE, "R4",
        .init = { PAIR32(K_MP_STATE_STOPPED, 0) }),
   VCPU(S390, "SET_MP_STATE of no such state on s390", K_SET_MP_STATE, "R4",
        .result = -ENXIO),

   GET_SET_REG(S390, "TODPR", K_REG_S390_TODPR, "4"),
   GET_SET_REG(S390, "CPU_TIMER", K_REG_S390_CPU_TIMER, "8"),
   VCPU(S390, "GET_ONE_REG of no register on s390", K_GET_ONE_REG, "R8I8",
        .init = { K_REG_S390_TODPR | 0xff, 1 }, .result = -EINVAL),
   VCPU(S390, "SET_ONE_REG of no register on s390", K_SET_ONE_REG, "R8I8",
        .init = { K_REG_S390_TODPR | 0xff, 1 }, .result = -EINVAL),

   /* kvm_arch_vcpu_ioctl_set_guest_debug, kvm_s390_import_bp_data */
   VCPU(S390, "SET_GUEST_DEBUG (off) on s390",
        K_SET_GUEST_DEBUG(K_S390_DEBUG), "R4I20"),
   VCPU(S390, "SET_GUEST_DEBUG (SINGLESTEP) on s390",
        K_SET_GUEST_DEBUG(K_S390_DEBUG), "R4I20",
        .init = { PAIR32(K_GUESTDBG_ENABLE | K_GUESTDBG_SINGLESTEP, 0),
                  PAIR32(2, 0), 1 }),
   VCPU(S390, "SET_GUEST_DEBUG (USE_HW_BP, but off) on s390",
        K_SET_GUEST_DEBUG(K_S390_DEBUG), "R4I20",
        .init = { PAIR32(K_GUESTDBG_USE_HW_BP, 0), PAIR32(2, 0), 1 }),
   VCPU(S390, "SET_GUEST_DEBUG (USE_HW_BP, none) on s390",
        K_SET_GUEST_DEBUG(K_S390_DEBUG), "R4I4R4I12",
        .init = { PAIR32(K_GUESTDBG_ENABLE | K_GUESTDBG_USE_HW_BP, 0),
                  0, 1 }),
   VCPU(S390, "SET_GUEST_DEBUG (USE_HW_BP, NULL) on s390",
        K_SET_GUEST_DEBUG(K_S390_DEBUG), "R4I4R4I4R8",
        .init = { PAIR32(K_GUESTDBG_ENABLE | K_GUESTDBG_USE_HW_BP, 0),
                  PAIR32(2, 0), 0 }),
   /* A breakpoint has no phys_addr, and one of no known type is skipped. */
   VCPU(S390, "SET_GUEST_DEBUG (USE_HW_BP, three) on s390",
        K_SET_GUEST_DEBUG(K_S390_DEBUG), "R4I4R4I4R8",
        .init = { PAIR32(K_GUESTDBG_ENABLE | K_GUESTDBG_USE_HW_BP, 0),
                  PAIR32(3, 0) },
        .nested = { AT(16, "R25I7" "R8I8R9I7" "I24R1I7",
                       [2] = 8, [3] = BYTES(K_HW_WP_WRITE, 0, 0, 0, 0, 0, 0, 0),
                       [6] = 2, [7] = BYTES(K_HW_BP, 0, 0, 0, 0, 0, 0, 0)) }),
   VCPU(S390, "SET_GUEST_DEBUG (USE_HW_BP, too many) on s390",
        K_SET_GUEST_DEBUG(K_S390_DEBUG), "R4I4R4I4R8",
        .init = { PAIR32(K_GUESTDBG_ENABLE | K_GUESTDBG_USE_HW_BP, 0),
                  PAIR32(51, 0), 1 }, .result = -EINVAL),
   VCPU(S390, "SET_GUEST_DEBUG of no such flag on s390",
        K_SET_GUEST_DEBUG(K_S390_DEBUG), "R4I20",
        .init = { PAIR32(1u << 31, 0) }, .result = -EINVAL),

   VM_CAP(S390, "S390_IRQCHIP", K_CAP_S390_IRQCHIP, NO_ARGS),
   VM_CAP(S390, "S390_USER_SIGP", K_CAP_S390_USER_SIGP, NO_ARGS),
   VCPU_CAP(S390, "S390_CSS_SUPPORT", K_CAP_S390_CSS_SUPPORT, NO_ARGS),
   /* kvm_vcpu_ioctl_enable_cap: flags come first, and the ring is a VM's. */
   VCPU(S390, "ENABLE_CAP DIRTY_LOG_RING on s390", K_ENABLE_CAP, NO_ARGS,
        .init = { PAIR32(K_CAP_DIRTY_LOG_RING, 0) }, .result = -EINVAL),
   /* kvm_set_routing_entry */
   VM(S390, "SET_GSI_ROUTING S390_ADAPTER", K_SET_GSI_ROUTING, "R20I4R32",
      .init = { PAIR32(1, 0), PAIR32(0, K_ROUTING_S390_ADAPTER), 0,
                0x1000, 0x2000 }),

   /* An address of the guest, though the number says that 8 bytes are read;
      kvm_s390_store_status_unloaded */
   VCPU(S390, "S390_STORE_STATUS (NOADDR)", K_S390_STORE_STATUS, NULL,
        .init = { -1ULL }),
   VCPU(S390, "S390_STORE_STATUS (PREFIXED)", K_S390_STORE_STATUS, NULL,
        .init = { -2ULL }),
   VCPU(S390, "S390_STORE_STATUS", K_S390_STORE_STATUS, NULL,
        .init = { 0x1200 }),
   VCPU(S390, "S390_VCPU_FAULT", K_S390_VCPU_FAULT, NULL,
        .init = { 0x1000 }),
   VCPU(S390, "S390_SET_INITIAL_PSW", K_S390_SET_INITIAL_PSW, "R16"),
   VCPU(S390, "S390_INITIAL_RESET", K_S390_INITIAL_RESET, ""),
   VCPU(S390, "S390_NORMAL_RESET", K_S390_NORMAL_RESET, ""),
   VCPU(S390, "S390_CLEAR_RESET", K_S390_CLEAR_RESET, ""),
   VCPU(S390, "S390_UCAS_MAP", K_S390_UCAS_MAP, "R24",
        .init = { 0x100000, 0, 0x100000 }),
   VCPU(S390, "S390_UCAS_UNMAP", K_S390_UCAS_UNMAP, "I8R16",
        .init = { 1, 0, 0x100000 }),

   /* kvm_s390_inject_vm */
   S390_INT(VM, "VIRTIO", K_S390_INT_VIRTIO, "R16"),
   S390_INT(VM, "SERVICE", K_S390_INT_SERVICE, "R8I8"),
   S390_INT(VM, "PFAULT_DONE", K_S390_INT_PFAULT_DONE, "R4I4R8"),
   S390_INT(VM, "MCHK", K_S390_MCHK, "R16"),
   S390_INT(VM, "IO", 0x10001, "R16"),
   S390_INT(VM, "of no such type", K_S390_INT_CLOCK_COMP, "R4I12",
            .result = -EINVAL),
   /* s390int_to_s390irq, do_inject_vcpu */
   S390_INT(VCPU, "PROGRAM_INT", K_S390_PROGRAM_INT, "R8I8"),
   S390_INT(VCPU, "SIGP_SET_PREFIX", K_S390_SIGP_SET_PREFIX, "R8I8"),
   S390_INT(VCPU, "SIGP_STOP", K_S390_SIGP_STOP, "R8I8"),
   S390_INT(VCPU, "RESTART", K_S390_RESTART, "R4I12"),
   S390_INT(VCPU, "CLOCK_COMP", K_S390_INT_CLOCK_COMP, "R4I12"),
   S390_INT(VCPU, "CPU_TIMER", K_S390_INT_CPU_TIMER, "R4I12"),
   S390_INT(VCPU, "EXTERNAL_CALL", K_S390_INT_EXTERNAL_CALL, "R8I8"),
   S390_INT(VCPU, "EMERGENCY", K_S390_INT_EMERGENCY, "R8I8"),
   S390_INT(VCPU, "MCHK of a vCPU", K_S390_MCHK, "R4I4R8"),
   S390_INT(VCPU, "PFAULT_INIT", K_S390_INT_PFAULT_INIT, "R4I4R8"),
   S390_INT(VCPU, "of no such type for a vCPU", K_S390_INT_VIRTIO, "R4I12",
            .result = -EINVAL),

   /* __inject_prog: alone, PER's fields; without PER, the others; with both
      kept as it is. */
   S390_PGM("PROGRAM_INT (PER)", K_S390_PGM_PER,
            "R8" "I16R8I4R2I2R2I1R1I1R1" "I26"),
   S390_PGM("PROGRAM_INT", 1, "R8" "R16I8R4R4I2R1I1R2" "I26"),
   S390_PGM("PROGRAM_INT (and PER)", K_S390_PGM_PER | 1, "R8" "R38" "I26"),
   S390_IRQ("SIGP_SET_PREFIX", K_S390_SIGP_SET_PREFIX, IRQ_WORD),
   S390_IRQ("SIGP_STOP", K_S390_SIGP_STOP, IRQ_WORD),
   S390_IRQ("RESTART", K_S390_RESTART, IRQ_ONLY),
   S390_IRQ("CLOCK_COMP", K_S390_INT_CLOCK_COMP, IRQ_ONLY),
   S390_IRQ("CPU_TIMER", K_S390_INT_CPU_TIMER, IRQ_ONLY),
   S390_IRQ("EXTERNAL_CALL", K_S390_INT_EXTERNAL_CALL, IRQ_CODE),
   S390_IRQ("EMERGENCY", K_S390_INT_EMERGENCY, IRQ_CODE),
   S390_IRQ("MCHK", K_S390_MCHK, IRQ_MCHK),
   S390_IRQ("PFAULT_INIT", K_S390_INT_PFAULT_INIT, IRQ_PFAULT),
   S390_IRQ("of a VM", K_S390_INT_VIRTIO, IRQ_ONLY, .result = -EINVAL),
   S390_IRQ("of a wide type", 1ULL << 32 | K_S390_RESTART, IRQ_ONLY,
            .result = -EINVAL),

   /* kvm_s390_set_irq_state: all is copied, then one after the other is
      injected. */
   VCPU(S390, "S390_SET_IRQ_STATE", K_S390_SET_IRQ_STATE, "R8I4R4I16",
        .init = { 0, PAIR32(0, 72) },
        .nested = { AT(0, IRQ_MCHK, K_S390_MCHK) }),
   VCPU(S390, "S390_SET_IRQ_STATE (two)", K_S390_SET_IRQ_STATE, "R8I4R4I16",
        .init = { 0, PAIR32(0, 144) },
        .nested = { AT(0, IRQ_PFAULT IRQ_CODE, [0] = K_S390_INT_PFAULT_INIT,
                       [9] = K_S390_INT_EMERGENCY) }),
   VCPU(S390, "S390_SET_IRQ_STATE (stops at the second)",
        K_S390_SET_IRQ_STATE, "R8I4R4I16", .init = { 0, PAIR32(0, 216) },
        .nested = { AT(0, IRQ_ONLY IRQ_ONLY "I72", [0] = K_S390_RESTART,
                       [9] = K_S390_INT_VIRTIO) }, .result = -EINVAL),
   VCPU(S390, "S390_SET_IRQ_STATE of nothing", K_S390_SET_IRQ_STATE,
        "I12R4I16", .init = { 1 }, .result = -EINVAL),
   VCPU(S390, "S390_SET_IRQ_STATE of no whole records", K_S390_SET_IRQ_STATE,
        "I12R4I16", .init = { 1, PAIR32(0, 100) }, .result = -EINVAL),
   VCPU(S390, "S390_SET_IRQ_STATE of too many", K_S390_SET_IRQ_STATE,
        "I12R4I16", .init = { 1, PAIR32(0, 72 * 1000) }, .result = -EINVAL),
   /* kvm_s390_get_irq_state returns bytes; where there is not enough room, as
      many records as fit have been written before it fails. */
   VCPU(S390, "S390_GET_IRQ_STATE", K_S390_GET_IRQ_STATE, "R8I4R4I16",
        .init = { 0, PAIR32(0, 216) }, .nested = { AT(0, "W144A72") },
        .result = 144),
   VCPU(S390, "S390_GET_IRQ_STATE (none pending)", K_S390_GET_IRQ_STATE,
        "R8I4R4I16", .init = { 0, PAIR32(0, 216) },
        .nested = { AT(0, "A216") }),
   VCPU(S390, "S390_GET_IRQ_STATE too small", K_S390_GET_IRQ_STATE,
        "R8I4R4I16", .init = { 0, PAIR32(0, 100) },
        .nested = { AT(0, "A100") }, .result = -ENOBUFS),
   VCPU(S390, "S390_GET_IRQ_STATE smaller than a record",
        K_S390_GET_IRQ_STATE, "I12R4I16", .init = { 1, PAIR32(0, 71) },
        .result = -ENOBUFS),
   VCPU(S390, "S390_GET_IRQ_STATE of no size", K_S390_GET_IRQ_STATE,
        "I12R4I16", .init = { 1 }, .result = -EINVAL),

   /* mem_op_validate_common, kvm_s390_vcpu_mem_op: key by its flag.  A
      positive result is a program interrupt of the guest. */
   MEM_OP(VCPU, "LOGICAL_READ", K_MEMOP_LOGICAL_READ, 0, 16, "R33I31",
          .nested = { AT(24, "W16") }),
   MEM_OP(VCPU, "LOGICAL_READ (fault)", K_MEMOP_LOGICAL_READ, 0, 16, "R33I31",
          .nested = { AT(24, "A16") }, .result = 5),
   MEM_OP(VCPU, "LOGICAL_READ (fault, INJECT_EXCEPTION)",
          K_MEMOP_LOGICAL_READ, K_MEMOP_INJECT_EXCEPTION, 16, "R33I31",
          .nested = { AT(24, "A16") }, .result = 5),
   MEM_OP(VCPU, "LOGICAL_READ (SKEY)", K_MEMOP_LOGICAL_READ,
          K_MEMOP_SKEY_PROTECTION, 16, "R34I30",
          .nested = { AT(24, "W16") }),
   MEM_OP(VCPU, "LOGICAL_READ (CHECK_ONLY)", K_MEMOP_LOGICAL_READ,
          K_MEMOP_CHECK_ONLY, 16, "R24I8R1I31"),
   MEM_OP(VCPU, "LOGICAL_READ (CHECK_ONLY, SKEY)", K_MEMOP_LOGICAL_READ,
          K_MEMOP_CHECK_ONLY | K_MEMOP_SKEY_PROTECTION, 16, "R24I8R2I30"),
   MEM_OP(VCPU, "LOGICAL_READ (most)", K_MEMOP_LOGICAL_READ, 0, K_MEMOP_MAX,
          "R33I31", .nested = { AT(24, "W65536") }),
   MEM_OP(VCPU, "LOGICAL_WRITE", K_MEMOP_LOGICAL_WRITE, 0, 16, "R33I31",
          .nested = { AT(24, "R16") }),
   MEM_OP(VCPU, "LOGICAL_WRITE (fault)", K_MEMOP_LOGICAL_WRITE, 0, 16,
          "R33I31", .nested = { AT(24, "R16") }, .result = 5),
   MEM_OP(VCPU, "LOGICAL_WRITE (CHECK_ONLY)", K_MEMOP_LOGICAL_WRITE,
          K_MEMOP_CHECK_ONLY, 16, "R24I8R1I31"),
   MEM_OP(VCPU, "of nothing", K_MEMOP_LOGICAL_READ, 0, 0, "I8R16I40",
          .result = -EINVAL),
   MEM_OP(VCPU, "of too much", K_MEMOP_LOGICAL_READ, 0, K_MEMOP_MAX + 1,
          "I8R16I40", .result = -E2BIG),
   MEM_OP(VCPU, "of no such flag", K_MEMOP_LOGICAL_READ, 8, 16,
          "I8R8I4R4I40", .result = -EINVAL),
   MEM_OP(VCPU, "ABSOLUTE_READ of a vCPU", K_MEMOP_ABSOLUTE_READ, 0, 16,
          "I20R4I40", .result = -EINVAL),
   /* kvm_s390_vcpu_sida_op: a union, and no gaddr */
   MEM_OP(VCPU, "SIDA_READ", K_MEMOP_SIDA_READ, 0, 16, "I8R28I28",
          .nested = { AT(24, "W16") }),
   MEM_OP(VCPU, "SIDA_WRITE", K_MEMOP_SIDA_WRITE, 0, 16, "I8R28I28",
          .nested = { AT(24, "R16") }),
   MEM_OP(VCPU, "SIDA_READ of too much", K_MEMOP_SIDA_READ, 0, 1 << 20,
          "I8R16I8R4I28", .result = -E2BIG),
   MEM_OP(VCPU, "SIDA_READ with flags", K_MEMOP_SIDA_READ,
          K_MEMOP_CHECK_ONLY, 16, "I8R8I4R4I40", .result = -EINVAL),
   /* kvm_s390_vm_mem_op_abs: no access register */
   MEM_OP(VM, "ABSOLUTE_READ", K_MEMOP_ABSOLUTE_READ, 0, 16, "R32I32",
          .nested = { AT(24, "W16") }),
   MEM_OP(VM, "ABSOLUTE_READ (fault)", K_MEMOP_ABSOLUTE_READ, 0, 16, "R32I32",
          .nested = { AT(24, "A16") }, .result = 5),
   MEM_OP(VM, "ABSOLUTE_READ (SKEY)", K_MEMOP_ABSOLUTE_READ,
          K_MEMOP_SKEY_PROTECTION, 16, "R32I1R1I30",
          .nested = { AT(24, "W16") }),
   MEM_OP(VM, "ABSOLUTE_READ (CHECK_ONLY)", K_MEMOP_ABSOLUTE_READ,
          K_MEMOP_CHECK_ONLY, 16, "R24I40"),
   MEM_OP(VM, "ABSOLUTE_WRITE", K_MEMOP_ABSOLUTE_WRITE, 0, 16, "R32I32",
          .nested = { AT(24, "R16") }),
   MEM_OP(VM, "ABSOLUTE_WRITE (CHECK_ONLY, SKEY)", K_MEMOP_ABSOLUTE_WRITE,
          K_MEMOP_CHECK_ONLY | K_MEMOP_SKEY_PROTECTION, 16, "R24I9R1I30"),
   /* kvm_s390_vm_mem_op_cmpxchg: *old_addr is written when it did not agree,
      and, as it was, when the guest's memory could not be had. */
   MEM_OP(VM, "ABSOLUTE_CMPXCHG", K_MEMOP_ABSOLUTE_CMPXCHG, 0, 8,
          "R32I8R8I16", .nested = { AT(24, "R8"), AT(40, "R8") }),
   MEM_OP(VM, "ABSOLUTE_CMPXCHG (other value)", K_MEMOP_ABSOLUTE_CMPXCHG, 0,
          16, "R32I8R8I16", .nested = { AT(24, "R16"), AT(40, "U16") }),
   MEM_OP(VM, "ABSOLUTE_CMPXCHG (fault)", K_MEMOP_ABSOLUTE_CMPXCHG, 0, 8,
          "R32I8R8I16", .nested = { AT(24, "R8"), AT(40, "R8") },
          .result = 5),
   MEM_OP(VM, "ABSOLUTE_CMPXCHG (SKEY)", K_MEMOP_ABSOLUTE_CMPXCHG,
          K_MEMOP_SKEY_PROTECTION, 4, "R32I1R1I6R8I16",
          .nested = { AT(24, "R4"), AT(40, "R4") }),
   MEM_OP(VM, "ABSOLUTE_CMPXCHG of too much", K_MEMOP_ABSOLUTE_CMPXCHG, 0, 32,
          "I8R16I40", .result = -EINVAL),
   MEM_OP(VM, "ABSOLUTE_CMPXCHG (CHECK_ONLY)", K_MEMOP_ABSOLUTE_CMPXCHG,
          K_MEMOP_CHECK_ONLY, 8, "I8R8I4R4I40", .result = -EINVAL),
   MEM_OP(VM, "LOGICAL_READ of a VM", K_MEMOP_LOGICAL_READ, 0, 16,
          "I20R4I40", .result = -EINVAL),

   /* kvm_s390_get_skeys, kvm_s390_set_skeys: reserved is not checked. */
   VM(S390, "S390_GET_SKEYS", K_S390_GET_SKEYS, "R28I36", .init = { 0, 9 },
      .nested = { AT(16, "W9") }),
   VM(S390, "S390_GET_SKEYS (not in use)", K_S390_GET_SKEYS, "R28I36",
      .init = { 0, 9 }, .nested = { AT(16, "A9") },
      .result = K_SKEYS_NONE),
   VM(S390, "S390_GET_SKEYS of none", K_S390_GET_SKEYS, "I8R8I8R4I36",
      .init = { [2] = 1 }, .result = -EINVAL),
   VM(S390, "S390_GET_SKEYS of too many", K_S390_GET_SKEYS, "I8R8I8R4I36",
      .init = { 0, K_SKEYS_MAX + 1, 1 }, .result = -EINVAL),
   VM(S390, "S390_GET_SKEYS with flags", K_S390_GET_SKEYS, "I24R4I36",
      .init = { 0, 9, 1, PAIR32(1, 0) }, .result = -EINVAL),
   VM(S390, "S390_SET_SKEYS", K_S390_SET_SKEYS, "R28I36", .init = { 0, 9 },
      .nested = { AT(16, "R9") }),
   VM(S390, "S390_SET_SKEYS of none", K_S390_SET_SKEYS, "I8R8I8R4I36",
      .init = { [2] = 1 }, .result = -EINVAL),
   VM(S390, "S390_SET_SKEYS with flags", K_S390_SET_SKEYS, "I24R4I36",
      .init = { 0, 9, 1, PAIR32(1, 0) }, .result = -EINVAL),

   /* kvm_s390_get_cmma_bits: count comes back smaller, mask is not read; a
      larger count is cut down to SKEYS_MAX. */
   VM(S390, "S390_GET_CMMA_BITS", K_S390_GET_CMMA_BITS, "U12R4W8R8",
      .init = { 4, PAIR32(8, 0) }, .after = { 6, PAIR32(3, 0), 1 },
      .stores = true, .nested = { AT(24, "W3A5") }),
   VM(S390, "S390_GET_CMMA_BITS (PEEK)", K_S390_GET_CMMA_BITS, "R8U4R4W8R8",
      .init = { 4, PAIR32(8, K_CMMA_PEEK) },
      .after = { 4, PAIR32(8, K_CMMA_PEEK) }, .stores = true,
      .nested = { AT(24, "W8") }),
   VM(S390, "S390_GET_CMMA_BITS (larger than the most)",
      K_S390_GET_CMMA_BITS, "U12R4W8R8",
      .init = { 0, PAIR32(2 * K_SKEYS_MAX, 0) }, .after = { 0, PAIR32(8, 0) },
      .stores = true, .nested = { AT(24, "W8A1048568") }),
   /* Nothing is dirty: all of it becomes 0. */
   VM(S390, "S390_GET_CMMA_BITS (clean)", K_S390_GET_CMMA_BITS, "U16W8U8",
      .init = { 4, PAIR32(8, 0) }, .after = { 0 }, .stores = true,
      .nested = { AT(24, "A8") }),
   VM(S390, "S390_GET_CMMA_BITS of none", K_S390_GET_CMMA_BITS, "W8U8W16",
      .init = { 4, 0, 0, 1 }, .after = { 0 }, .stores = true),
   VM(S390, "S390_GET_CMMA_BITS of no such flag", K_S390_GET_CMMA_BITS,
      "I12R4I16", .init = { 4, PAIR32(8, 2), 0, 1 }, .result = -EINVAL),
   VM(S390, "S390_SET_CMMA_BITS", K_S390_SET_CMMA_BITS, "R32",
      .init = { 4, PAIR32(8, 0), -1 }, .nested = { AT(24, "R8") }),
   VM(S390, "S390_SET_CMMA_BITS of none", K_S390_SET_CMMA_BITS, "I8R8I16",
      .init = { 4, 0, -1, 1 }),
   VM(S390, "S390_SET_CMMA_BITS of too many", K_S390_SET_CMMA_BITS,
      "I8R8I16", .init = { 0, PAIR32(K_SKEYS_MAX + 1, 0), -1, 1 },
      .result = -EINVAL),
   VM(S390, "S390_SET_CMMA_BITS with flags", K_S390_SET_CMMA_BITS,
      "I12R4I16", .init = { 0, PAIR32(8, K_CMMA_PEEK), -1, 1 },
      .result = -EINVAL),

   /* kvm_s390_keyop: key goes in for SSKE only, and the old one
      comes back. */
   VM(S390, "S390_KEYOP SSKE", K_S390_KEYOP, "R8U1R1I6",
      .init = { 0x1000, BYTES(0x10, K_KEYOP_SSKE, 0, 0, 0, 0, 0, 0) }),
   VM(S390, "S390_KEYOP ISKE", K_S390_KEYOP, "R8W1R1I6",
      .init = { 0x1000, BYTES(0, K_KEYOP_ISKE, 0, 0, 0, 0, 0, 0) }),
   VM(S390, "S390_KEYOP RRBE", K_S390_KEYOP, "R8W1R1I6",
      .init = { 0x1000, BYTES(0, K_KEYOP_RRBE, 0, 0, 0, 0, 0, 0) }),
   VM(S390, "S390_KEYOP of no such operation", K_S390_KEYOP, "I9R1I6",
      .init = { 0x1000, BYTES(0, 9, 0, 0, 0, 0, 0, 0) }, .result = -EINVAL),

   /* kvm_s390_handle_pv */
   PV("ENABLE", K_PV_ENABLE, PV_ALONE),
   PV("DISABLE", K_PV_DISABLE, PV_ALONE),
   PV("VERIFY", K_PV_VERIFY, PV_ALONE),
   PV("VERIFY failed", K_PV_VERIFY, PV_ALONE, .result = -EINVAL),
   PV("PREP_RESET", K_PV_PREP_RESET, PV_ALONE),
   PV("UNSHARE_ALL", K_PV_UNSHARE_ALL, PV_ALONE),
   PV("ASYNC_CLEANUP_PREPARE", K_PV_ASYNC_CLEANUP_PREPARE, PV_ALONE),
   PV("ASYNC_CLEANUP_PERFORM", K_PV_ASYNC_CLEANUP_PERFORM, PV_ALONE),
   PV("of no such command", 99, "R4I12R4I12", .result = -ENOTTY),
   VM(S390, "S390_PV_COMMAND with flags", K_S390_PV_COMMAND, "I16R4I12",
      .init = { 0, 1, PAIR32(1, 0) }, .result = -EINVAL),
   PV("SET_SEC_PARMS", K_PV_SET_SEC_PARMS, PV_DATA,
      .nested = { AT(8, "R16", 0, 640), AT(BEHIND(0, 0), "R640") }),
   PV("SET_SEC_PARMS too long", K_PV_SET_SEC_PARMS, PV_FAILED,
      .nested = { AT(8, "I8R8", 1, 0x100001) }, .result = -EINVAL),
   /* addr is the guest's */
   PV("UNPACK", K_PV_UNPACK, PV_DATA,
      .nested = { AT(8, "R24", 0x10000, 0x1000) }),
   PV("UNPACK of half a page", K_PV_UNPACK, PV_FAILED,
      .nested = { AT(8, "R16I8", 0x10000, 0x800) }, .result = -EINVAL),
   /* kvm_s390_handle_pv_info: as long as the id wants it, however much more
      there is room for */
   PV("INFO VM", K_PV_INFO, PV_NO_RC,
      .nested = { AT(8, "R8W4I4W64", PAIR32(K_PV_INFO_VM, 80)) }),
   PV("INFO VM (larger)", K_PV_INFO, PV_NO_RC,
      .nested = { AT(8, "R8W4I4W64-16", PAIR32(K_PV_INFO_VM, 96)) }),
   PV("INFO VM too small", K_PV_INFO, PV_NO_RC,
      .nested = { AT(8, "R8I8", PAIR32(K_PV_INFO_VM, 79)) },
      .result = -EINVAL),
   PV("INFO DUMP", K_PV_INFO, PV_NO_RC,
      .nested = { AT(8, "R8W4I4W24", PAIR32(K_PV_INFO_DUMP, 40)) }),
   PV("INFO DUMP too small", K_PV_INFO, PV_NO_RC,
      .nested = { AT(8, "R8I8", PAIR32(K_PV_INFO_DUMP, 39)) },
      .result = -EINVAL),
   PV("INFO of no such id", K_PV_INFO, PV_NO_RC,
      .nested = { AT(8, "R8I8", PAIR32(99, 80)) }, .result = -EINVAL),
   PV("INFO smaller than its header", K_PV_INFO, PV_NO_RC,
      .nested = { AT(8, "I4R4I8", PAIR32(K_PV_INFO_VM, 15)) },
      .result = -EINVAL),
   /* kvm_s390_pv_dmp: the struct comes back when it worked, all as it was,
      gaddr too, since the function has a copy; COMPLETE writes as much as INFO
      DUMP says, here 1024 bytes. */
   PV("DUMP INIT", K_PV_DUMP, PV_DATA,
      .nested = { AT(8, "R8I56", K_PV_DUMP_INIT) }),
   PV("DUMP INIT failed", K_PV_DUMP, PV_DATA,
      .nested = { AT(8, "R8I56", K_PV_DUMP_INIT) }, .result = -EINVAL),
   PV("DUMP CONFIG_STOR_STATE", K_PV_DUMP, PV_DATA,
      .nested = { AT(8, "R32I32", K_PV_DUMP_CONFIG_STOR, 0, 4096),
                  AT(BEHIND(0, 8), "W4096") }),
   PV("DUMP COMPLETE", K_PV_DUMP, PV_DATA,
      .nested = { AT(8, "R24I40", K_PV_DUMP_COMPLETE, 0, 1024),
                  AT(BEHIND(0, 8), "W1024") }),
   PV("DUMP of no such command", K_PV_DUMP, PV_FAILED,
      .nested = { AT(8, "R8I56", 99) }, .result = -ENOTTY),

   /* kvm_s390_handle_pv_vcpu_dump: the struct does not come back; buff_len has
      to be what INFO DUMP says. */
   PV_CPU("DUMP", K_PV_DUMP, PV_DATA,
          .nested = { AT(8, "R24I40", K_PV_DUMP_CPU, 0, 4096),
                      AT(BEHIND(0, 8), "W4096") }),
   PV_CPU("DUMP of another length", K_PV_DUMP, PV_FAILED,
          .nested = { AT(8, "R8I8R8I40", K_PV_DUMP_CPU, 1, 5) },
          .result = -EINVAL),
   PV_CPU("DUMP of no such command", K_PV_DUMP, PV_FAILED,
          .nested = { AT(8, "R8I56", K_PV_DUMP_INIT) }, .result = -EINVAL),
   PV_CPU("of no such command", K_PV_ENABLE, "R4I12R4I12",
          .result = -EINVAL),
   VCPU(S390, "S390_PV_CPU_COMMAND with flags", K_S390_PV_CPU_COMMAND,
        "I16R4I12", .init = { PAIR32(K_PV_DUMP, 0), 1, PAIR32(1, 0) },
        .result = -EINVAL),

   /* kvm_s390_pci_zpci_op, kvm_s390_pci_zpci_reg_aen: sbo with sb only */
   ZPCI("REG_AEN", K_ZPCI_REG_AEN, "R5I3R25I39", 0x1000),
   ZPCI("REG_AEN (sb)", K_ZPCI_REG_AEN, "R5I3R26I38", 0x1000, 0x2000,
        PAIR32(K_ZPCI_REGAEN_HOST, 0)),
   VM(S390, "S390_ZPCI_OP REG_AEN of no such flag", K_S390_ZPCI_OP,
      "R5I19R4I44",
      .init = { [0] = BYTES(1, 1, 1, 1, K_ZPCI_REG_AEN, 0, 0, 0),
                [3] = PAIR32(2, 0) }, .result = -EINVAL),
   ZPCI("DEREG_AEN", K_ZPCI_DEREG_AEN, "R5I67"),
   VM(S390, "S390_ZPCI_OP of no such operation", K_S390_ZPCI_OP, "R5I67",
      .init = { BYTES(1, 1, 1, 1, 9, 0, 0, 0) }, .result = -EINVAL),

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
