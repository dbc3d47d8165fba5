/* Do the numbers of abi-ioctls-*.h but x86's, and the sizes and offsets in
   the maps of ioctl-cases-*.c, agree with the kernel's headers?  Compiled, never
   run, for one architecture at a time, with that one's uapi headers and as a
   64-bit program (__powerpc64__, _MIPS_SZLONG=64, __riscv_xlen=64 defined):
      cc -fsyntax-only -D__KVM_CHECK_s390 -I.../uapi/s390 -I.../include ...
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <linux/kvm.h>

#include "../standin/abi-ioctls-arm-riscv.h"
#include "../standin/abi-ioctls-power.h"
#include "../standin/abi-ioctls-s390.h"
#include "../standin/abi-ioctls-mips-loongarch.h"
#include "check.h"

/* An ioctl, by its name without KVM_ or K_ */
#define IOCTL(name)               SAME(K_##name, KVM_##name)
/* The seven whose size is the architecture's own */
#define SIZED(arch) \
   SAME(K_GET_REGS(K_##arch##_REGS),   KVM_GET_REGS); \
   SAME(K_SET_REGS(K_##arch##_REGS),   KVM_SET_REGS); \
   SAME(K_GET_SREGS(K_##arch##_SREGS), KVM_GET_SREGS); \
   SAME(K_SET_SREGS(K_##arch##_SREGS), KVM_SET_SREGS); \
   SAME(K_GET_FPU(K_##arch##_FPU),     KVM_GET_FPU); \
   SAME(K_SET_FPU(K_##arch##_FPU),     KVM_SET_FPU); \
   SAME(K_SET_GUEST_DEBUG(K_##arch##_DEBUG), KVM_SET_GUEST_DEBUG)

/* ---------------- The same on all architectures ---------------- */

IOCTL(CHECK_EXTENSION);
IOCTL(CREATE_IRQCHIP);
IOCTL(IRQ_LINE);
IOCTL(IRQ_LINE_STATUS);
IOCTL(SET_GSI_ROUTING);
IOCTL(SIGNAL_MSI);
IOCTL(TRANSLATE);
IOCTL(INTERRUPT);
IOCTL(SET_SIGNAL_MASK);
IOCTL(GET_MP_STATE);
IOCTL(SET_MP_STATE);
IOCTL(ENABLE_CAP);
IOCTL(GET_ONE_REG);
IOCTL(SET_ONE_REG);
IOCTL(GET_REG_LIST);
IOCTL(DIRTY_TLB);
IOCTL(S390_ENABLE_SIE);
IOCTL(S390_VCPU_FAULT);
IOCTL(S390_KEYOP);
IOCTL(S390_STORE_STATUS);
IOCTL(S390_INITIAL_RESET);
IOCTL(S390_NORMAL_RESET);
IOCTL(S390_CLEAR_RESET);
IOCTL(PPC_ALLOCATE_HTAB);
IOCTL(PPC_SVM_OFF);
IOCTL(PPC_GET_COMPAT_CAPS);
IOCTL(ARM_SET_DEVICE_ADDR);
SAME(K_GET_ONE_REG, KVM_ARM_SET_DEVICE_ADDR);

OFFSET(8, struct kvm_one_reg, addr);
OFFSET(8, struct kvm_reg_list, reg);
SIZE(8,   struct kvm_irq_level);
OFFSET(4, struct kvm_irq_level, level);
OFFSET(4, struct kvm_guest_debug, pad);
OFFSET(8, struct kvm_guest_debug, arch);
OFFSET(4, struct kvm_signal_mask, sigset);
OFFSET(4,   struct kvm_enable_cap, flags);
OFFSET(8,   struct kvm_enable_cap, args);
OFFSET(40,  struct kvm_enable_cap, pad);
LAST(104,   struct kvm_enable_cap, pad);
OFFSET(8,   struct kvm_irq_routing, entries);
SIZE(48,    struct kvm_irq_routing_entry);
OFFSET(4,   struct kvm_irq_routing_entry, type);
OFFSET(8,   struct kvm_irq_routing_entry, flags);
OFFSET(12,  struct kvm_irq_routing_entry, pad);
OFFSET(16,  struct kvm_irq_routing_entry, u.msi.address_lo);
LAST(28,    struct kvm_irq_routing_entry, u.msi.data);
OFFSET(28,  struct kvm_irq_routing_entry, u.msi.devid);
LAST(24,    struct kvm_irq_routing_entry, u.irqchip.pin);
OFFSET(16,  struct kvm_irq_routing_entry, u.adapter.ind_addr);
LAST(48,    struct kvm_irq_routing_entry, u.adapter.adapter_id);
OFFSET(12,  struct kvm_msi, flags);
OFFSET(16,  struct kvm_msi, devid);
OFFSET(20,  struct kvm_msi, pad);
OFFSET(8,   struct kvm_s390_keyop, key);
OFFSET(9,   struct kvm_s390_keyop, operation);
OFFSET(10,  struct kvm_s390_keyop, pad);
SAME(K_KEYOP_ISKE, KVM_S390_KEYOP_ISKE);
SAME(K_KEYOP_RRBE, KVM_S390_KEYOP_RRBE);
SAME(K_KEYOP_SSKE, KVM_S390_KEYOP_SSKE);
SAME(K_SKEYS_NONE, KVM_S390_GET_SKEYS_NONE);
SAME(K_SKEYS_MAX,  KVM_S390_SKEYS_MAX);
OFFSET(8, struct kvm_config_tlb, array);
OFFSET(16, struct kvm_config_tlb, mmu_type);
LAST(24,  struct kvm_config_tlb, array_len);

SAME(K_GUESTDBG_ENABLE,      KVM_GUESTDBG_ENABLE);
SAME(K_GUESTDBG_SINGLESTEP,  KVM_GUESTDBG_SINGLESTEP);
SAME(K_MP_STATE_STOPPED,     KVM_MP_STATE_STOPPED);
SAME(K_MP_STATE_OPERATING,   KVM_MP_STATE_OPERATING);
SAME(K_ROUTING_IRQCHIP,      KVM_IRQ_ROUTING_IRQCHIP);
SAME(K_ROUTING_MSI,          KVM_IRQ_ROUTING_MSI);
SAME(K_ROUTING_S390_ADAPTER, KVM_IRQ_ROUTING_S390_ADAPTER);
SAME(K_MSI_VALID_DEVID,      KVM_MSI_VALID_DEVID);
SAME(K_MMU_FSL_BOOKE_NOHV,   KVM_MMU_FSL_BOOKE_NOHV);
SAME(K_MMU_FSL_BOOKE_HV,     KVM_MMU_FSL_BOOKE_HV);

SAME(K_CAP_PPC_OSI,              KVM_CAP_PPC_OSI);
SAME(K_CAP_PPC_BOOKE_SREGS,      KVM_CAP_PPC_BOOKE_SREGS);
SAME(K_CAP_PPC_SMT,              KVM_CAP_PPC_SMT);
SAME(K_CAP_PPC_PAPR,             KVM_CAP_PPC_PAPR);
SAME(K_CAP_SW_TLB,               KVM_CAP_SW_TLB);
SAME(K_CAP_PPC_BOOKE_WATCHDOG,   KVM_CAP_PPC_BOOKE_WATCHDOG);
SAME(K_CAP_S390_CSS_SUPPORT,     KVM_CAP_S390_CSS_SUPPORT);
SAME(K_CAP_PPC_EPR,              KVM_CAP_PPC_EPR);
SAME(K_CAP_IRQ_MPIC,             KVM_CAP_IRQ_MPIC);
SAME(K_CAP_IRQ_XICS,             KVM_CAP_IRQ_XICS);
SAME(K_CAP_S390_IRQCHIP,         KVM_CAP_S390_IRQCHIP);
SAME(K_CAP_PPC_ENABLE_HCALL,     KVM_CAP_PPC_ENABLE_HCALL);
SAME(K_CAP_S390_USER_SIGP,       KVM_CAP_S390_USER_SIGP);
SAME(K_CAP_MIPS_FPU,             KVM_CAP_MIPS_FPU);
SAME(K_CAP_PPC_FWNMI,            KVM_CAP_PPC_FWNMI);
SAME(K_CAP_PPC_NESTED_HV,        KVM_CAP_PPC_NESTED_HV);
SAME(K_CAP_PPC_IRQ_XIVE,         KVM_CAP_PPC_IRQ_XIVE);
SAME(K_CAP_ARM_NISV_TO_USER,     KVM_CAP_ARM_NISV_TO_USER);
SAME(K_CAP_PPC_SECURE_GUEST,     KVM_CAP_PPC_SECURE_GUEST);
SAME(K_CAP_DIRTY_LOG_RING,       KVM_CAP_DIRTY_LOG_RING);
SAME(K_CAP_PPC_DAWR1,            KVM_CAP_PPC_DAWR1);
SAME(K_CAP_VM_GPA_BITS,          KVM_CAP_VM_GPA_BITS);
SAME(K_CAP_ARM_EAGER_SPLIT_CHUNK_SIZE, KVM_CAP_ARM_EAGER_SPLIT_CHUNK_SIZE);
SAME(K_CAP_RISCV_MP_STATE_RESET, KVM_CAP_RISCV_MP_STATE_RESET);

#ifdef __KVM_CHECK_arm64

SIZED(ARM64);
SAME(K_GET_VCPU_EVENTS_ARM64, KVM_GET_VCPU_EVENTS);
SAME(K_SET_VCPU_EVENTS_ARM64, KVM_SET_VCPU_EVENTS);
IOCTL(ARM_MTE_COPY_TAGS);
IOCTL(ARM_SET_COUNTER_OFFSET);
IOCTL(ARM_GET_REG_WRITABLE_MASKS);
IOCTL(ARM_VCPU_INIT);
IOCTL(ARM_PREFERRED_TARGET);
IOCTL(ARM_VCPU_FINALIZE);

SAME(K_GUESTDBG_ARM64_HW,       KVM_GUESTDBG_USE_HW);
SAME(K_ARM_TARGET_GENERIC_V8, KVM_ARM_TARGET_GENERIC_V8);
SAME(K_ARM_VCPU_SVE,          KVM_ARM_VCPU_SVE);
SAME(K_ARM_TAGS_TO_GUEST,     KVM_ARM_TAGS_TO_GUEST);
SAME(K_ARM_TAGS_FROM_GUEST,   KVM_ARM_TAGS_FROM_GUEST);
OFFSET(1,  struct kvm_vcpu_events, exception.serror_has_esr);
OFFSET(2,  struct kvm_vcpu_events, exception.ext_dabt_pending);
OFFSET(3,  struct kvm_vcpu_events, exception.pad);
OFFSET(8,  struct kvm_vcpu_events, exception.serror_esr);
OFFSET(16, struct kvm_vcpu_events, reserved);
LAST(64,   struct kvm_vcpu_events, reserved);
OFFSET(8,  struct kvm_arm_copy_mte_tags, length);
OFFSET(16, struct kvm_arm_copy_mte_tags, addr);
OFFSET(24, struct kvm_arm_copy_mte_tags, flags);
OFFSET(32, struct kvm_arm_copy_mte_tags, reserved);
LAST(48,   struct kvm_arm_copy_mte_tags, reserved);
OFFSET(0,  struct reg_mask_range, addr);
OFFSET(8,  struct reg_mask_range, range);
OFFSET(12, struct reg_mask_range, reserved);
SAME(1536, KVM_ARM_FEATURE_ID_RANGE_SIZE * sizeof(__u64));
LAST(4,    struct kvm_vcpu_init, target);
LAST(32,   struct kvm_vcpu_init, features);
LAST(520,  struct kvm_guest_debug, arch.dbg_wvr);

SAME(K_REG_ARM64_X0, KVM_REG_ARM64 | KVM_REG_SIZE_U64 | KVM_REG_ARM_CORE
                     | KVM_REG_ARM_CORE_REG(regs.regs[0]));
SAME(K_REG_ARM64_V0, KVM_REG_ARM64 | KVM_REG_SIZE_U128 | KVM_REG_ARM_CORE
                     | KVM_REG_ARM_CORE_REG(fp_regs.vregs[0]));
SAME(K_REG_ARM64_FPSR, KVM_REG_ARM64 | KVM_REG_SIZE_U32 | KVM_REG_ARM_CORE
                       | KVM_REG_ARM_CORE_REG(fp_regs.fpsr));
SAME(K_REG_ARM64_SCTLR,    ARM64_SYS_REG(3, 0, 1, 0, 0));
SAME(K_REG_ARM64_CCSIDR_0, KVM_REG_ARM64 | KVM_REG_SIZE_U32
                           | KVM_REG_ARM_DEMUX | KVM_REG_ARM_DEMUX_ID_CCSIDR);
SAME(K_REG_ARM64_PSCI,     KVM_REG_ARM_PSCI_VERSION);
SAME(K_REG_ARM64_SVE_Z0,   KVM_REG_ARM64_SVE_ZREG(0, 0));
SAME(K_REG_ARM64_SVE_P0,   KVM_REG_ARM64_SVE_PREG(0, 0));
SAME(K_REG_ARM64_SVE_VLS,  KVM_REG_ARM64_SVE_VLS);
SAME(64, KVM_ARM64_SVE_VLS_WORDS * sizeof(__u64));

#endif
#ifdef __KVM_CHECK_powerpc

SIZED(POWER);
IOCTL(CREATE_SPAPR_TCE);
IOCTL(CREATE_SPAPR_TCE_64);
IOCTL(ALLOCATE_RMA);
IOCTL(PPC_GET_PVINFO);
IOCTL(PPC_GET_SMMU_INFO);
IOCTL(PPC_GET_HTAB_FD);
IOCTL(PPC_RESIZE_HPT_PREPARE);
IOCTL(PPC_RESIZE_HPT_COMMIT);
IOCTL(PPC_RTAS_DEFINE_TOKEN);
IOCTL(PPC_CONFIGURE_V3_MMU);
IOCTL(PPC_GET_RMMU_INFO);
IOCTL(PPC_GET_CPU_CHAR);

SAME(K_COMPAT_CAPS_SIZE, sizeof(struct kvm_ppc_compat_caps));
SAME(K_COMPAT_CAPS_SIZE, KVM_PPC_COMPAT_CAPS_SIZE_VER0);
OFFSET(8,  struct kvm_ppc_compat_caps, flags);
OFFSET(16, struct kvm_ppc_compat_caps, compat_capabilities);
SAME(K_HTAB_WRITE, KVM_GET_HTAB_WRITE);
OFFSET(16, struct kvm_get_htab_fd, reserved);
LAST(12,   struct kvm_ppc_resize_hpt, shift);
SAME(K_GUESTDBG_POWER_HW_BP, KVM_GUESTDBG_USE_HW_BP);
SAME(K_DEBUG_BREAKPOINT,  KVMPPC_DEBUG_BREAKPOINT);
SAME(K_DEBUG_WATCH_WRITE, KVMPPC_DEBUG_WATCH_WRITE);
SAME(K_DEBUG_WATCH_READ,  KVMPPC_DEBUG_WATCH_READ);
OFFSET(8,   struct kvm_guest_debug, arch.bp[0].addr);
OFFSET(16,  struct kvm_guest_debug, arch.bp[0].type);
OFFSET(20,  struct kvm_guest_debug, arch.bp[0].reserved);
OFFSET(24,  struct kvm_guest_debug, arch.bp[1]);
SIZE(K_TLB_ENTRY_SIZE, struct kvm_book3e_206_tlb_entry);
OFFSET(4,  struct kvm_book3e_206_tlb_entry, mas1);
OFFSET(8,  struct kvm_book3e_206_tlb_entry, mas2);
OFFSET(16, struct kvm_book3e_206_tlb_entry, mas7_3);
SIZE(64,   struct kvm_book3e_206_tlb_params);
OFFSET(16, struct kvm_book3e_206_tlb_params, tlb_ways);
OFFSET(32, struct kvm_book3e_206_tlb_params, reserved);
LAST(12,   struct kvm_create_spapr_tce, window_size);
OFFSET(8,  struct kvm_create_spapr_tce_64, page_shift);
OFFSET(12, struct kvm_create_spapr_tce_64, flags);
OFFSET(16, struct kvm_create_spapr_tce_64, offset);
OFFSET(24, struct kvm_create_spapr_tce_64, size);
OFFSET(120, struct kvm_rtas_token_args, token);
OFFSET(64,  struct kvm_regs, pid);
OFFSET(72,  struct kvm_regs, sprg0);
OFFSET(8,   struct kvm_sregs, u);
OFFSET(8,   struct kvm_sregs, u.s.sdr1);
OFFSET(16,  struct kvm_sregs, u.s.ppc64.slb[0].slbe);
OFFSET(24,  struct kvm_sregs, u.s.ppc64.slb[0].slbv);
OFFSET(528, struct kvm_sregs, u.s.ppc64.slb[32]);
OFFSET(1040, struct kvm_sregs, u.s.ppc32);
SAME(K_SREGS_BASE,       KVM_SREGS_E_BASE);
SAME(K_SREGS_ARCH206,    KVM_SREGS_E_ARCH206);
SAME(K_SREGS_IVOR,       KVM_SREGS_E_IVOR);
SAME(K_SREGS_MMU,        KVM_SREGS_E_ARCH206_MMU);
SAME(K_SREGS_SPE,        KVM_SREGS_E_SPE);
SAME(K_SREGS_PC,         KVM_SREGS_E_PC);
SAME(K_SREGS_PM,         KVM_SREGS_E_PM);
SAME(K_SREGS_IMPL_FSL,   KVM_SREGS_E_IMPL_FSL);
SAME(K_SREGS_UPDATE_TSR, KVM_SREGS_E_UPDATE_TSR);
SAME(K_SREGS_UPDATE_DEC, KVM_SREGS_E_UPDATE_DEC);
OFFSET(12,  struct kvm_sregs, u.e.impl.fsl.svr);
OFFSET(16,  struct kvm_sregs, u.e.impl.fsl.mcar);
OFFSET(24,  struct kvm_sregs, u.e.impl.fsl.hid0);
OFFSET(264, struct kvm_sregs, u.e.features);
OFFSET(268, struct kvm_sregs, u.e.impl_id);
OFFSET(272, struct kvm_sregs, u.e.update_special);
OFFSET(276, struct kvm_sregs, u.e.pir);
OFFSET(280, struct kvm_sregs, u.e.sprg8);
OFFSET(296, struct kvm_sregs, u.e.csrr0);
OFFSET(304, struct kvm_sregs, u.e.dsrr0);
OFFSET(312, struct kvm_sregs, u.e.mcsrr0);
OFFSET(320, struct kvm_sregs, u.e.csrr1);
OFFSET(324, struct kvm_sregs, u.e.dsrr1);
OFFSET(328, struct kvm_sregs, u.e.mcsrr1);
OFFSET(332, struct kvm_sregs, u.e.esr);
OFFSET(336, struct kvm_sregs, u.e.dear);
OFFSET(344, struct kvm_sregs, u.e.ivpr);
OFFSET(352, struct kvm_sregs, u.e.mcivpr);
OFFSET(360, struct kvm_sregs, u.e.mcsr);
OFFSET(368, struct kvm_sregs, u.e.tsr);
OFFSET(372, struct kvm_sregs, u.e.tcr);
OFFSET(376, struct kvm_sregs, u.e.decar);
OFFSET(380, struct kvm_sregs, u.e.dec);
OFFSET(384, struct kvm_sregs, u.e.tb);
OFFSET(448, struct kvm_sregs, u.e.vrsave);
OFFSET(452, struct kvm_sregs, u.e.epcr);
OFFSET(456, struct kvm_sregs, u.e.mas0);
OFFSET(488, struct kvm_sregs, u.e.ivor_low);
OFFSET(552, struct kvm_sregs, u.e.ivor_high);
OFFSET(568, struct kvm_sregs, u.e.ivor_high[4]);

SAME(K_REG_PPC_HIOR,    KVM_REG_PPC_HIOR);
SAME(K_REG_PPC_VPA_SLB, KVM_REG_PPC_VPA_SLB);
SAME(K_REG_PPC_VR0,     KVM_REG_PPC_VR0);
SAME(K_REG_PPC_VRSAVE,  KVM_REG_PPC_VRSAVE);
SAME(K_REG_PPC_IAC1,       KVM_REG_PPC_IAC1);
SAME(K_REG_PPC_DAC1,       KVM_REG_PPC_DAC1);
SAME(K_REG_PPC_EPCR,       KVM_REG_PPC_EPCR);
SAME(K_REG_PPC_EPR,        KVM_REG_PPC_EPR);
SAME(K_REG_PPC_OR_TSR,     KVM_REG_PPC_OR_TSR);
SAME(K_REG_PPC_CLEAR_TSR,  KVM_REG_PPC_CLEAR_TSR);
SAME(K_REG_PPC_TCR,        KVM_REG_PPC_TCR);
SAME(K_REG_PPC_TSR,        KVM_REG_PPC_TSR);
SAME(K_REG_PPC_DEBUG_INST, KVM_REG_PPC_DEBUG_INST);
SAME(K_REG_PPC_MAS0,       KVM_REG_PPC_MAS0);
SAME(K_REG_PPC_MAS7_3,     KVM_REG_PPC_MAS7_3);
SAME(K_REG_PPC_MMUCFG,     KVM_REG_PPC_MMUCFG);
SAME(K_REG_PPC_TLB0CFG,    KVM_REG_PPC_TLB0CFG);

#endif
#ifdef __KVM_CHECK_s390

SIZED(S390);
IOCTL(S390_UCAS_MAP);
IOCTL(S390_UCAS_UNMAP);
IOCTL(S390_INTERRUPT);
IOCTL(S390_SET_INITIAL_PSW);
IOCTL(S390_MEM_OP);
IOCTL(S390_GET_SKEYS);
IOCTL(S390_SET_SKEYS);
IOCTL(S390_IRQ);
IOCTL(S390_SET_IRQ_STATE);
IOCTL(S390_GET_IRQ_STATE);
IOCTL(S390_GET_CMMA_BITS);
IOCTL(S390_SET_CMMA_BITS);
IOCTL(S390_PV_COMMAND);
IOCTL(S390_PV_CPU_COMMAND);
IOCTL(S390_ZPCI_OP);

SAME(K_S390_SIGP_STOP,         KVM_S390_SIGP_STOP);
SAME(K_S390_PROGRAM_INT,       KVM_S390_PROGRAM_INT);
SAME(K_S390_SIGP_SET_PREFIX,   KVM_S390_SIGP_SET_PREFIX);
SAME(K_S390_RESTART,           KVM_S390_RESTART);
SAME(K_S390_INT_PFAULT_INIT,   KVM_S390_INT_PFAULT_INIT);
SAME(K_S390_INT_PFAULT_DONE,   KVM_S390_INT_PFAULT_DONE);
SAME(K_S390_MCHK,              KVM_S390_MCHK);
SAME(K_S390_INT_CLOCK_COMP,    KVM_S390_INT_CLOCK_COMP);
SAME(K_S390_INT_CPU_TIMER,     KVM_S390_INT_CPU_TIMER);
SAME(K_S390_INT_EMERGENCY,     KVM_S390_INT_EMERGENCY);
SAME(K_S390_INT_EXTERNAL_CALL, KVM_S390_INT_EXTERNAL_CALL);
SAME(K_S390_INT_SERVICE,       KVM_S390_INT_SERVICE);
SAME(K_S390_INT_VIRTIO,        KVM_S390_INT_VIRTIO);
SAME(K_CMMA_PEEK,              KVM_S390_CMMA_PEEK);
SAME(K_MEMOP_LOGICAL_READ,     KVM_S390_MEMOP_LOGICAL_READ);
SAME(K_MEMOP_LOGICAL_WRITE,    KVM_S390_MEMOP_LOGICAL_WRITE);
SAME(K_MEMOP_SIDA_READ,        KVM_S390_MEMOP_SIDA_READ);
SAME(K_MEMOP_SIDA_WRITE,       KVM_S390_MEMOP_SIDA_WRITE);
SAME(K_MEMOP_ABSOLUTE_READ,    KVM_S390_MEMOP_ABSOLUTE_READ);
SAME(K_MEMOP_ABSOLUTE_WRITE,   KVM_S390_MEMOP_ABSOLUTE_WRITE);
SAME(K_MEMOP_ABSOLUTE_CMPXCHG, KVM_S390_MEMOP_ABSOLUTE_CMPXCHG);
SAME(K_MEMOP_CHECK_ONLY,       KVM_S390_MEMOP_F_CHECK_ONLY);
SAME(K_MEMOP_INJECT_EXCEPTION, KVM_S390_MEMOP_F_INJECT_EXCEPTION);
SAME(K_MEMOP_SKEY_PROTECTION,  KVM_S390_MEMOP_F_SKEY_PROTECTION);
SAME(K_PV_ENABLE,              KVM_PV_ENABLE);
SAME(K_PV_DISABLE,             KVM_PV_DISABLE);
SAME(K_PV_SET_SEC_PARMS,       KVM_PV_SET_SEC_PARMS);
SAME(K_PV_UNPACK,              KVM_PV_UNPACK);
SAME(K_PV_VERIFY,              KVM_PV_VERIFY);
SAME(K_PV_PREP_RESET,          KVM_PV_PREP_RESET);
SAME(K_PV_UNSHARE_ALL,         KVM_PV_UNSHARE_ALL);
SAME(K_PV_INFO,                KVM_PV_INFO);
SAME(K_PV_DUMP,                KVM_PV_DUMP);
SAME(K_PV_ASYNC_CLEANUP_PREPARE, KVM_PV_ASYNC_CLEANUP_PREPARE);
SAME(K_PV_ASYNC_CLEANUP_PERFORM, KVM_PV_ASYNC_CLEANUP_PERFORM);
SAME(K_PV_INFO_VM,             KVM_PV_INFO_VM);
SAME(K_PV_INFO_DUMP,           KVM_PV_INFO_DUMP);
SAME(K_PV_DUMP_INIT,           KVM_PV_DUMP_INIT);
SAME(K_PV_DUMP_CONFIG_STOR,    KVM_PV_DUMP_CONFIG_STOR_STATE);
SAME(K_PV_DUMP_COMPLETE,       KVM_PV_DUMP_COMPLETE);
SAME(K_PV_DUMP_CPU,            KVM_PV_DUMP_CPU);
SAME(K_ZPCI_REG_AEN,           KVM_S390_ZPCIOP_REG_AEN);
SAME(K_ZPCI_DEREG_AEN,         KVM_S390_ZPCIOP_DEREG_AEN);
SAME(K_ZPCI_REGAEN_HOST,       KVM_S390_ZPCIOP_REGAEN_HOST);
SAME(K_GUESTDBG_S390_HW_BP,     KVM_GUESTDBG_USE_HW_BP);
SAME(K_HW_BP,                  KVM_HW_BP);
SAME(K_HW_WP_WRITE,            KVM_HW_WP_WRITE);
SAME(K_REG_S390_TODPR,         KVM_REG_S390_TODPR);
SAME(K_REG_S390_CPU_TIMER,     KVM_REG_S390_CPU_TIMER);

OFFSET(8,  struct kvm_fpu, fprs);
OFFSET(8,  struct kvm_guest_debug, arch.nr_hw_bp);
OFFSET(12, struct kvm_guest_debug, arch.pad);
OFFSET(16, struct kvm_guest_debug, arch.hw_bp);
SIZE(32,   struct kvm_hw_breakpoint);
OFFSET(8,  struct kvm_hw_breakpoint, phys_addr);
OFFSET(16, struct kvm_hw_breakpoint, len);
OFFSET(24, struct kvm_hw_breakpoint, type);
OFFSET(25, struct kvm_hw_breakpoint, pad);

OFFSET(4,  struct kvm_s390_interrupt, parm);
OFFSET(8,  struct kvm_s390_interrupt, parm64);
OFFSET(8,  struct kvm_s390_ucas_mapping, vcpu_addr);
OFFSET(16, struct kvm_s390_ucas_mapping, length);

OFFSET(8,  struct kvm_s390_skeys, count);
OFFSET(16, struct kvm_s390_skeys, skeydata_addr);
OFFSET(24, struct kvm_s390_skeys, flags);
OFFSET(28, struct kvm_s390_skeys, reserved);

OFFSET(8,  struct kvm_s390_cmma_log, count);
OFFSET(12, struct kvm_s390_cmma_log, flags);
OFFSET(16, struct kvm_s390_cmma_log, remaining);
OFFSET(16, struct kvm_s390_cmma_log, mask);
OFFSET(24, struct kvm_s390_cmma_log, values);

OFFSET(8,  struct kvm_s390_mem_op, flags);
OFFSET(16, struct kvm_s390_mem_op, size);
OFFSET(20, struct kvm_s390_mem_op, op);
OFFSET(24, struct kvm_s390_mem_op, buf);
OFFSET(32, struct kvm_s390_mem_op, ar);
OFFSET(33, struct kvm_s390_mem_op, key);
OFFSET(40, struct kvm_s390_mem_op, old_addr);
OFFSET(32, struct kvm_s390_mem_op, sida_offset);

SIZE(72,   struct kvm_s390_irq);
OFFSET(8,  struct kvm_s390_irq, u.ext.ext_params);
OFFSET(12, struct kvm_s390_irq, u.ext.pad);
OFFSET(16, struct kvm_s390_irq, u.ext.ext_params2);
OFFSET(8,  struct kvm_s390_irq, u.pgm.trans_exc_code);
OFFSET(16, struct kvm_s390_irq, u.pgm.mon_code);
OFFSET(24, struct kvm_s390_irq, u.pgm.per_address);
OFFSET(32, struct kvm_s390_irq, u.pgm.data_exc_code);
OFFSET(36, struct kvm_s390_irq, u.pgm.code);
OFFSET(38, struct kvm_s390_irq, u.pgm.mon_class_nr);
OFFSET(40, struct kvm_s390_irq, u.pgm.per_code);
OFFSET(41, struct kvm_s390_irq, u.pgm.per_atmid);
OFFSET(42, struct kvm_s390_irq, u.pgm.exc_access_id);
OFFSET(43, struct kvm_s390_irq, u.pgm.per_access_id);
OFFSET(44, struct kvm_s390_irq, u.pgm.op_access_id);
OFFSET(45, struct kvm_s390_irq, u.pgm.flags);
OFFSET(46, struct kvm_s390_irq, u.pgm.pad);
LAST(10,   struct kvm_s390_irq, u.emerg.code);
LAST(10,   struct kvm_s390_irq, u.extcall.code);
LAST(12,   struct kvm_s390_irq, u.prefix.address);
LAST(12,   struct kvm_s390_irq, u.stop.flags);
LAST(36,   struct kvm_s390_irq, u.mchk.ext_damage_code);
OFFSET(36, struct kvm_s390_irq, u.mchk.pad);
OFFSET(40, struct kvm_s390_irq, u.mchk.fixed_logout);
LAST(56,   struct kvm_s390_irq, u.mchk.fixed_logout);
OFFSET(0,  struct kvm_s390_irq_state, buf);
OFFSET(8,  struct kvm_s390_irq_state, flags);
OFFSET(12, struct kvm_s390_irq_state, len);
OFFSET(16, struct kvm_s390_irq_state, reserved);

OFFSET(4,  struct kvm_pv_cmd, rc);
OFFSET(6,  struct kvm_pv_cmd, rrc);
OFFSET(8,  struct kvm_pv_cmd, data);
OFFSET(16, struct kvm_pv_cmd, flags);
OFFSET(20, struct kvm_pv_cmd, reserved);
SIZE(16,   struct kvm_s390_pv_sec_parm);
OFFSET(8,  struct kvm_s390_pv_sec_parm, length);
SIZE(24,   struct kvm_s390_pv_unp);
SIZE(16,   struct kvm_s390_pv_info_header);
OFFSET(4,  struct kvm_s390_pv_info_header, len_max);
OFFSET(8,  struct kvm_s390_pv_info_header, len_written);
LAST(80,   struct kvm_s390_pv_info, vm);
LAST(40,   struct kvm_s390_pv_info, dump);
SIZE(64,   struct kvm_s390_pv_dmp);
OFFSET(8,  struct kvm_s390_pv_dmp, buff_addr);
OFFSET(16, struct kvm_s390_pv_dmp, buff_len);
OFFSET(24, struct kvm_s390_pv_dmp, gaddr);
OFFSET(32, struct kvm_s390_pv_dmp, reserved);

OFFSET(4,  struct kvm_s390_zpci_op, op);
OFFSET(5,  struct kvm_s390_zpci_op, pad);
OFFSET(8,  struct kvm_s390_zpci_op, u.reg_aen.ibv);
OFFSET(16, struct kvm_s390_zpci_op, u.reg_aen.sb);
OFFSET(24, struct kvm_s390_zpci_op, u.reg_aen.flags);
OFFSET(28, struct kvm_s390_zpci_op, u.reg_aen.noi);
OFFSET(32, struct kvm_s390_zpci_op, u.reg_aen.isc);
OFFSET(33, struct kvm_s390_zpci_op, u.reg_aen.sbo);
OFFSET(34, struct kvm_s390_zpci_op, u.reg_aen.pad);

#endif
#ifdef __KVM_CHECK_riscv

SIZED(RISCV);
SAME(K_REG_RISCV_ISA,    KVM_REG_RISCV | KVM_REG_SIZE_U64
                         | KVM_REG_RISCV_CONFIG
                         | KVM_REG_RISCV_CONFIG_REG(isa));
SAME(K_REG_RISCV_PC,     KVM_REG_RISCV | KVM_REG_SIZE_U64
                         | KVM_REG_RISCV_CORE
                         | KVM_REG_RISCV_CORE_REG(regs.pc));
SAME(K_REG_RISCV_TIME,   KVM_REG_RISCV | KVM_REG_SIZE_U64
                         | KVM_REG_RISCV_TIMER | KVM_REG_RISCV_TIMER_REG(time));
SAME(K_REG_RISCV_F0,     KVM_REG_RISCV | KVM_REG_SIZE_U32
                         | KVM_REG_RISCV_FP_F | KVM_REG_RISCV_FP_F_REG(f[0]));
SAME(K_REG_RISCV_D0,     KVM_REG_RISCV | KVM_REG_SIZE_U64
                         | KVM_REG_RISCV_FP_D | KVM_REG_RISCV_FP_D_REG(f[0]));
SAME(K_REG_RISCV_D_FCSR, KVM_REG_RISCV | KVM_REG_SIZE_U32
                         | KVM_REG_RISCV_FP_D | KVM_REG_RISCV_FP_D_REG(fcsr));
SAME(K_REG_RISCV_V0_256,  KVM_REG_RISCV | KVM_REG_SIZE_U256
                          | KVM_REG_RISCV_VECTOR | KVM_REG_RISCV_VECTOR_REG(0));
SAME(K_REG_RISCV_V0_2048, KVM_REG_RISCV | KVM_REG_SIZE_U2048
                          | KVM_REG_RISCV_VECTOR | KVM_REG_RISCV_VECTOR_REG(0));

#endif
#ifdef __KVM_CHECK_mips

SIZED(MIPS);
SIZE(8,    struct kvm_mips_interrupt);       /* while INTERRUPT says 4 */
OFFSET(8,  struct kvm_regs, gpr[1]);
LAST(280,  struct kvm_regs, pc);
SAME(K_REG_MIPS_R0,        KVM_REG_MIPS_R0);
SAME(K_REG_MIPS_R1,        KVM_REG_MIPS_R1);
SAME(K_REG_MIPS_FPR_32_0,  KVM_REG_MIPS_FPR_32(0));
SAME(K_REG_MIPS_FCR_IR,    KVM_REG_MIPS_FCR_IR);
SAME(K_REG_MIPS_VEC_128_0, KVM_REG_MIPS_VEC_128(0));

#endif
#ifdef __KVM_CHECK_loongarch

SIZED(LOONGARCH);
OFFSET(8,  struct kvm_regs, gpr[1]);
LAST(264,  struct kvm_regs, pc);
OFFSET(8,  struct kvm_fpu, fcc);
OFFSET(16, struct kvm_fpu, fpr);
SAME(K_REG_LOONGARCH_CSR_0,      KVM_IOC_CSRID(0));
SAME(K_REG_LOONGARCH_CPUCFG_1,   KVM_IOC_CPUCFG(1));
SAME(K_REG_LOONGARCH_COUNTER,    KVM_REG_LOONGARCH_COUNTER);
SAME(K_REG_LOONGARCH_VCPU_RESET, KVM_REG_LOONGARCH_VCPU_RESET);
SAME(K_REG_LOONGARCH_DEBUG_INST, KVM_REG_LOONGARCH_DEBUG_INST);

#endif
