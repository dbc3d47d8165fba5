/*--------------------------------------------------------------------*/
/*--- The structs of plain ioctls.                   kvm-structs.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   Which members the kernel uses of the structs that the rows of kvm-ioctls.def
   name, in their order, and what they are called by the uapi headers, for
   reports.  The last line of each names the struct, whose other bytes are not
   used.  For kvm-ioctls.c alone. */

#define USED(off, len, name) { off, len, KvmRead, name }
#define IN_ALL(name)         { 0, 0, KvmTouch, name }

static const KvmPart number_u64[] = {
   USED(0, 8, "argument"),
   IN_ALL("argument")
};

static const KvmPart number_u32[] = {
   USED(0, 4, "argument"),
   IN_ALL("argument")
};

static const KvmPart ucas_mapping[] = {
   USED(0, 8, "kvm_s390_ucas_mapping.user_addr"),
   USED(8, 8, "kvm_s390_ucas_mapping.vcpu_addr"),
   USED(16, 8, "kvm_s390_ucas_mapping.length"),
   IN_ALL("kvm_s390_ucas_mapping")
};

static const KvmPart irq_level[] = {
   USED(0, 4, "kvm_irq_level.irq"),
   USED(4, 4, "kvm_irq_level.level"),
   IN_ALL("kvm_irq_level")
};

static const KvmPart coalesced_mmio_zone[] = {
   USED(0, 8, "kvm_coalesced_mmio_zone.addr"),
   USED(8, 4, "kvm_coalesced_mmio_zone.size"),
   USED(12, 4, "kvm_coalesced_mmio_zone.pio"),
   IN_ALL("kvm_coalesced_mmio_zone")
};

static const KvmPart reinject_control[] = {
   USED(0, 1, "kvm_reinject_control.pit_reinject"),
   IN_ALL("kvm_reinject_control")
};

static const KvmPart pit_config[] = {
   USED(0, 4, "kvm_pit_config.flags"),
   IN_ALL("kvm_pit_config")
};

static const KvmPart xen_hvm_config[] = {
   USED(0, 4, "kvm_xen_hvm_config.flags"),
   USED(4, 4, "kvm_xen_hvm_config.msr"),
   USED(8, 8, "kvm_xen_hvm_config.blob_addr_32"),
   USED(16, 8, "kvm_xen_hvm_config.blob_addr_64"),
   USED(24, 1, "kvm_xen_hvm_config.blob_size_32"),
   USED(25, 1, "kvm_xen_hvm_config.blob_size_64"),
   IN_ALL("kvm_xen_hvm_config")
};

static const KvmPart x86_regs[] = {
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
   IN_ALL("kvm_regs")
};

static const KvmPart unused_regs[] = {
   IN_ALL("kvm_regs")
};

static const KvmPart unused_translation[] = {
   IN_ALL("kvm_translation")
};

static const KvmPart interrupt[] = {
   USED(0, 4, "kvm_interrupt.irq"),
   IN_ALL("kvm_interrupt")
};

static const KvmPart mips_interrupt[] = {
   USED(0, 4, "kvm_mips_interrupt.cpu"),
   USED(4, 4, "kvm_mips_interrupt.irq"),
   IN_ALL("kvm_mips_interrupt")
};

static const KvmPart unused_fpu[] = {
   IN_ALL("kvm_fpu")
};

static const KvmPart tpr_access_ctl[] = {
   USED(0, 4, "kvm_tpr_access_ctl.enabled"),
   USED(4, 4, "kvm_tpr_access_ctl.flags"),
   IN_ALL("kvm_tpr_access_ctl")
};

static const KvmPart vapic_addr[] = {
   USED(0, 8, "kvm_vapic_addr.vapic_addr"),
   IN_ALL("kvm_vapic_addr")
};

static const KvmPart mp_state[] = {
   USED(0, 4, "kvm_mp_state.mp_state"),
   IN_ALL("kvm_mp_state")
};

static const KvmPart unused_mp_state[] = {
   IN_ALL("kvm_mp_state")
};

static const KvmPart guest_debug_control[] = {
   USED(0, 4, "kvm_guest_debug.control"),
   IN_ALL("kvm_guest_debug")
};

static const KvmPart unused_guest_debug[] = {
   IN_ALL("kvm_guest_debug")
};

static const KvmPart debugregs[] = {
   USED(0, 32, "kvm_debugregs.db"),
   USED(32, 8, "kvm_debugregs.dr6"),
   USED(40, 8, "kvm_debugregs.dr7"),
   USED(48, 8, "kvm_debugregs.flags"),
   IN_ALL("kvm_debugregs")
};

static const KvmPart unused_enable_cap[] = {
   IN_ALL("kvm_enable_cap")
};

static const KvmPart create_spapr_tce[] = {
   USED(0, 8, "kvm_create_spapr_tce.liobn"),
   USED(8, 4, "kvm_create_spapr_tce.window_size"),
   IN_ALL("kvm_create_spapr_tce")
};

static const KvmPart create_spapr_tce_64[] = {
   USED(0, 8, "kvm_create_spapr_tce_64.liobn"),
   USED(8, 4, "kvm_create_spapr_tce_64.page_shift"),
   USED(12, 4, "kvm_create_spapr_tce_64.flags"),
   USED(16, 8, "kvm_create_spapr_tce_64.offset"),
   USED(24, 8, "kvm_create_spapr_tce_64.size"),
   IN_ALL("kvm_create_spapr_tce_64")
};

static const KvmPart get_htab_fd[] = {
   USED(0, 8, "kvm_get_htab_fd.flags"),
   USED(8, 8, "kvm_get_htab_fd.start_index"),
   IN_ALL("kvm_get_htab_fd")
};

static const KvmPart unused_dirty_tlb[] = {
   IN_ALL("kvm_dirty_tlb")
};

static const KvmPart arm_device_addr[] = {
   USED(0, 8, "kvm_arm_device_addr.id"),
   USED(8, 8, "kvm_arm_device_addr.addr"),
   IN_ALL("kvm_arm_device_addr")
};

static const KvmPart resize_hpt[] = {
   USED(0, 8, "kvm_ppc_resize_hpt.flags"),
   USED(8, 4, "kvm_ppc_resize_hpt.shift"),
   IN_ALL("kvm_ppc_resize_hpt")
};

static const KvmPart arm_vcpu_init[] = {
   USED(0, 4, "kvm_vcpu_init.target"),
   USED(4, 28, "kvm_vcpu_init.features"),
   IN_ALL("kvm_vcpu_init")
};

static const KvmPart mmuv3_cfg[] = {
   USED(0, 8, "kvm_ppc_mmuv3_cfg.flags"),
   USED(8, 8, "kvm_ppc_mmuv3_cfg.process_table"),
   IN_ALL("kvm_ppc_mmuv3_cfg")
};

static const KvmPart counter_offset[] = {
   USED(0, 8, "kvm_arm_counter_offset.counter_offset"),
   USED(8, 8, "kvm_arm_counter_offset.reserved"),
   IN_ALL("kvm_arm_counter_offset")
};

static const KvmPart enc_region[] = {
   USED(0, 8, "kvm_enc_region.addr"),
   USED(8, 8, "kvm_enc_region.size"),
   IN_ALL("kvm_enc_region")
};

static const KvmPart xen_evtchn_send[] = {
   USED(0, 4, "kvm_irq_routing_xen_evtchn.port"),
   USED(4, 4, "kvm_irq_routing_xen_evtchn.vcpu"),
   USED(8, 4, "kvm_irq_routing_xen_evtchn.priority"),
   IN_ALL("kvm_irq_routing_xen_evtchn")
};

static const KvmPart memory_attributes[] = {
   USED(0, 8, "kvm_memory_attributes.address"),
   USED(8, 8, "kvm_memory_attributes.size"),
   USED(16, 8, "kvm_memory_attributes.attributes"),
   USED(24, 8, "kvm_memory_attributes.flags"),
   IN_ALL("kvm_memory_attributes")
};

static const KvmPart create_guest_memfd[] = {
   USED(0, 8, "kvm_create_guest_memfd.size"),
   USED(8, 8, "kvm_create_guest_memfd.flags"),
   IN_ALL("kvm_create_guest_memfd")
};

#undef USED
#undef IN_ALL

/*--------------------------------------------------------------------*/
/*--- end                                            kvm-structs.h ---*/
/*--------------------------------------------------------------------*/
