/* The cases of the ioctls of s390, and of those of all architectures that
   have another size or another meaning there; see ioctl-cases.h.  Functions
   named here are those of Linux 7.3: arch/<architecture>/kvm, and
   virt/kvm/kvm_main.c.

   A field that the kernel keeps, to give it back later, counts as used; one
   that its header calls padding does not, unless the kernel checks it.
   What the kernel copies in and copies out again as it was has the letter
   of what it does in between, R or I, as in ioctl-cases-x86.c.  Programs
   are 64-bit ones and the guest is ready for the call, unless the name says
   otherwise.  The number that is the argument of a call without a block is
   init[0].
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>

#include "abi-ioctls-s390.h"
#include "ioctl-cases.h"

/* Two 16-bit fields as 32 bits, the first at the lower address. */
#define PAIR16(first, second) \
   (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ \
    ? (uint32_t)(second) << 16 | (first) : (uint32_t)(first) << 16 | (second))

/* A nested block whose address stands at OFFSET in the first block, */
#define AT(offset, m, ...) { .map = m, .at = offset, .init = { __VA_ARGS__ } }
/* or at OFFSET in the block nested[N] instead. */
#define BEHIND(n, offset)  (((n) + 1) << 16 | (offset))

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

/* kvm_vm_ioctl, KVM_IRQ_LINE: both members are used.  With STATUS both are
   written back, of which the architecture may have changed the first: MAP. */
#define IRQ_LINE(ar, on, irq, map) \
   VM(ar, "IRQ_LINE" on, K_IRQ_LINE, "R8", .init = { PAIR32(irq, 1) }), \
   VM(ar, "IRQ_LINE_STATUS" on, K_IRQ_LINE_STATUS, map, \
      .init = { PAIR32(irq, 1) })

/* ENABLE_CAP: cap and flags, then the arguments that the capability has. */
#define NO_ARGS  "R8I96"
#define VM_CAP(ar, n, cap, m, ...) \
   VM(ar, "ENABLE_CAP " n, K_ENABLE_CAP, m, \
      .init = { PAIR32(cap, 0), __VA_ARGS__ })
#define VCPU_CAP(ar, n, cap, m, ...) \
   VCPU(ar, "ENABLE_CAP " n, K_ENABLE_CAP, m, \
        .init = { PAIR32(cap, 0), __VA_ARGS__ })

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

const struct ioctl_case s390_ioctl_cases[] = {

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
        .init = { PAIR32(K_GUESTDBG_S390_HW_BP, 0), PAIR32(2, 0), 1 }),
   VCPU(S390, "SET_GUEST_DEBUG (USE_HW_BP, none) on s390",
        K_SET_GUEST_DEBUG(K_S390_DEBUG), "R4I4R4I12",
        .init = { PAIR32(K_GUESTDBG_ENABLE | K_GUESTDBG_S390_HW_BP, 0),
                  0, 1 }),
   VCPU(S390, "SET_GUEST_DEBUG (USE_HW_BP, NULL) on s390",
        K_SET_GUEST_DEBUG(K_S390_DEBUG), "R4I4R4I4R8",
        .init = { PAIR32(K_GUESTDBG_ENABLE | K_GUESTDBG_S390_HW_BP, 0),
                  PAIR32(2, 0), 0 }),
   /* A breakpoint has no phys_addr, and one of no known type is skipped. */
   VCPU(S390, "SET_GUEST_DEBUG (USE_HW_BP, three) on s390",
        K_SET_GUEST_DEBUG(K_S390_DEBUG), "R4I4R4I4R8",
        .init = { PAIR32(K_GUESTDBG_ENABLE | K_GUESTDBG_S390_HW_BP, 0),
                  PAIR32(3, 0) },
        .nested = { AT(16, "R25I7" "R8I8R9I7" "I24R1I7",
                       [2] = 8, [3] = BYTES(K_HW_WP_WRITE, 0, 0, 0, 0, 0, 0, 0),
                       [6] = 2, [7] = BYTES(K_HW_BP, 0, 0, 0, 0, 0, 0, 0)) }),
   VCPU(S390, "SET_GUEST_DEBUG (USE_HW_BP, too many) on s390",
        K_SET_GUEST_DEBUG(K_S390_DEBUG), "R4I4R4I4R8",
        .init = { PAIR32(K_GUESTDBG_ENABLE | K_GUESTDBG_S390_HW_BP, 0),
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

   { .name = NULL }
};
