/*--------------------------------------------------------------------*/
/*--- The structs of plain ioctls.                   kvm-structs.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   Which members the kernel uses of the structs that the rows of kvm-ioctls.def
   name, in their order, and what they are called by the uapi headers, for
   reports.  The last line of each names the struct, whose other bytes are not
   used.  For kvm-ioctls.c alone. */

#define USED(off, len, name) { off, len, 0, name }

static const FxPart number_u64[] = {
   USED(0, 8, "argument"),
   FX_REST("argument")
};

static const FxPart number_u32[] = {
   USED(0, 4, "argument"),
   FX_REST("argument")
};

static const FxPart ucas_mapping[] = {
   USED(0, 8, "kvm_s390_ucas_mapping.user_addr"),
   USED(8, 8, "kvm_s390_ucas_mapping.vcpu_addr"),
   USED(16, 8, "kvm_s390_ucas_mapping.length"),
   FX_REST("kvm_s390_ucas_mapping")
};

static const FxPart irq_level[] = {
   USED(0, 4, "kvm_irq_level.irq"),
   USED(4, 4, "kvm_irq_level.level"),
   FX_REST("kvm_irq_level")
};

static const FxPart coalesced_mmio_zone[] = {
   USED(0, 8, "kvm_coalesced_mmio_zone.addr"),
   USED(8, 4, "kvm_coalesced_mmio_zone.size"),
   USED(12, 4, "kvm_coalesced_mmio_zone.pio"),
   FX_REST("kvm_coalesced_mmio_zone")
};

static const FxPart reinject_control[] = {
   USED(0, 1, "kvm_reinject_control.pit_reinject"),
   FX_REST("kvm_reinject_control")
};

static const FxPart pit_config[] = {
   USED(0, 4, "kvm_pit_config.flags"),
   FX_REST("kvm_pit_config")
};

static const FxPart xen_hvm_config[] = {
   USED(0, 4, "kvm_xen_hvm_config.flags"),
   USED(4, 4, "kvm_xen_hvm_config.msr"),
   USED(8, 8, "kvm_xen_hvm_config.blob_addr_32"),
   USED(16, 8, "kvm_xen_hvm_config.blob_addr_64"),
   USED(24, 1, "kvm_xen_hvm_config.blob_size_32"),
   USED(25, 1, "kvm_xen_hvm_config.blob_size_64"),
   FX_REST("kvm_xen_hvm_config")
};

static const FxPart x86_regs[] = {
   USED(0, 8, "kvm_regs.rax"),
   USED(8, 8, "kvm_regs.rbx"),
   USED(16, 8, "kvm_regs.rcx"),
   USED(24, 8, "kvm_regs.rdx"),
   USED(32, 8, "kvm_regs.rsi"),
   USED(40, 8, "kvm_regs.rdi"),
   USED(48, 8, "kvm_regs.rsp"),
   USED(56, 8, "kvm_regs.rbp"),
   USED(64, 8, "kvm_regs.r8"),
   USED(72, 8, "kvm_regs.r9"),
   USED(80, 8, "kvm_regs.r10"),
   USED(88, 8, "kvm_regs.r11"),
   USED(96, 8, "kvm_regs.r12"),
   USED(104, 8, "kvm_regs.r13"),
   USED(112, 8, "kvm_regs.r14"),
   USED(120, 8, "kvm_regs.r15"),
   USED(128, 8, "kvm_regs.rip"),
   USED(136, 8, "kvm_regs.rflags"),
   FX_REST("kvm_regs")
};

static const FxPart unused_regs[] = {
   FX_REST("kvm_regs")
};

static const FxPart unused_translation[] = {
   FX_REST("kvm_translation")
};

static const FxPart interrupt[] = {
   USED(0, 4, "kvm_interrupt.irq"),
   FX_REST("kvm_interrupt")
};

static const FxPart mips_interrupt[] = {
   USED(0, 4, "kvm_mips_interrupt.cpu"),
   USED(4, 4, "kvm_mips_interrupt.irq"),
   FX_REST("kvm_mips_interrupt")
};

static const FxPart unused_fpu[] = {
   FX_REST("kvm_fpu")
};

static const FxPart tpr_access_ctl[] = {
   USED(0, 4, "kvm_tpr_access_ctl.enabled"),
   USED(4, 4, "kvm_tpr_access_ctl.flags"),
   FX_REST("kvm_tpr_access_ctl")
};

static const FxPart vapic_addr[] = {
   USED(0, 8, "kvm_vapic_addr.vapic_addr"),
   FX_REST("kvm_vapic_addr")
};

static const FxPart mp_state[] = {
   USED(0, 4, "kvm_mp_state.mp_state"),
   FX_REST("kvm_mp_state")
};

static const FxPart unused_mp_state[] = {
   FX_REST("kvm_mp_state")
};

static const FxPart guest_debug_control[] = {
   USED(0, 4, "kvm_guest_debug.control"),
   FX_REST("kvm_guest_debug")
};

static const FxPart unused_guest_debug[] = {
   FX_REST("kvm_guest_debug")
};

static const FxPart debugregs[] = {
   USED(0, 32, "kvm_debugregs.db"),
   USED(32, 8, "kvm_debugregs.dr6"),
   USED(40, 8, "kvm_debugregs.dr7"),
   USED(48, 8, "kvm_debugregs.flags"),
   FX_REST("kvm_debugregs")
};

static const FxPart unused_enable_cap[] = {
   FX_REST("kvm_enable_cap")
};

static const FxPart create_spapr_tce[] = {
   USED(0, 8, "kvm_create_spapr_tce.liobn"),
   USED(8, 4, "kvm_create_spapr_tce.window_size"),
   FX_REST("kvm_create_spapr_tce")
};

static const FxPart create_spapr_tce_64[] = {
   USED(0, 8, "kvm_create_spapr_tce_64.liobn"),
   USED(8, 4, "kvm_create_spapr_tce_64.page_shift"),
   USED(12, 4, "kvm_create_spapr_tce_64.flags"),
   USED(16, 8, "kvm_create_spapr_tce_64.offset"),
   USED(24, 8, "kvm_create_spapr_tce_64.size"),
   FX_REST("kvm_create_spapr_tce_64")
};

static const FxPart get_htab_fd[] = {
   USED(0, 8, "kvm_get_htab_fd.flags"),
   USED(8, 8, "kvm_get_htab_fd.start_index"),
   FX_REST("kvm_get_htab_fd")
};

static const FxPart unused_dirty_tlb[] = {
   FX_REST("kvm_dirty_tlb")
};

static const FxPart arm_device_addr[] = {
   USED(0, 8, "kvm_arm_device_addr.id"),
   USED(8, 8, "kvm_arm_device_addr.addr"),
   FX_REST("kvm_arm_device_addr")
};

static const FxPart resize_hpt[] = {
   USED(0, 8, "kvm_ppc_resize_hpt.flags"),
   USED(8, 4, "kvm_ppc_resize_hpt.shift"),
   FX_REST("kvm_ppc_resize_hpt")
};

static const FxPart arm_vcpu_init[] = {
   USED(0, 4, "kvm_vcpu_init.target"),
   USED(4, 28, "kvm_vcpu_init.features"),
   FX_REST("kvm_vcpu_init")
};

static const FxPart mmuv3_cfg[] = {
   USED(0, 8, "kvm_ppc_mmuv3_cfg.flags"),
   USED(8, 8, "kvm_ppc_mmuv3_cfg.process_table"),
   FX_REST("kvm_ppc_mmuv3_cfg")
};

static const FxPart counter_offset[] = {
   USED(0, 8, "kvm_arm_counter_offset.counter_offset"),
   USED(8, 8, "kvm_arm_counter_offset.reserved"),
   FX_REST("kvm_arm_counter_offset")
};

static const FxPart enc_region[] = {
   USED(0, 8, "kvm_enc_region.addr"),
   USED(8, 8, "kvm_enc_region.size"),
   FX_REST("kvm_enc_region")
};

static const FxPart xen_evtchn_send[] = {
   USED(0, 4, "kvm_irq_routing_xen_evtchn.port"),
   USED(4, 4, "kvm_irq_routing_xen_evtchn.vcpu"),
   USED(8, 4, "kvm_irq_routing_xen_evtchn.priority"),
   FX_REST("kvm_irq_routing_xen_evtchn")
};

static const FxPart memory_attributes[] = {
   USED(0, 8, "kvm_memory_attributes.address"),
   USED(8, 8, "kvm_memory_attributes.size"),
   USED(16, 8, "kvm_memory_attributes.attributes"),
   USED(24, 8, "kvm_memory_attributes.flags"),
   FX_REST("kvm_memory_attributes")
};

static const FxPart create_guest_memfd[] = {
   USED(0, 8, "kvm_create_guest_memfd.size"),
   USED(8, 8, "kvm_create_guest_memfd.flags"),
   FX_REST("kvm_create_guest_memfd")
};

#undef USED

/*--------------------------------------------------------------------*/
/*--- end                                            kvm-structs.h ---*/
/*--------------------------------------------------------------------*/
