/* The cases of the ioctls of powerpc, and of those of all architectures
   that have another size or another meaning there; see ioctl-cases.h.
   Functions named here are those of Linux 7.3: arch/<architecture>/kvm, and
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

#include "abi-ioctls-power.h"
#include "ioctl-cases.h"

#define TIMES_8(s)  s s s s s s s s
#define TIMES_31(s) TIMES_8(s) TIMES_8(s) TIMES_8(s) s s s s s s s

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

const struct ioctl_case power_ioctl_cases[] = {

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

   { .name = NULL }
};
