/*--------------------------------------------------------------------*/
/*--- Functions of the rows of kvm-ioctls.def.          kvm-rows.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   Those that stand in a file of their architecture, and what these files
   share.  Only the table and these files may use them. */

#ifndef __KVM_ROWS_H
#define __KVM_ROWS_H

#include "kvm-call.h"

/* kvm-dirty-ring.c */
extern void ML_(kvm_reset_dirty_rings) ( KvmCall* c );

/* kvm-x86.c */
extern void ML_(kvm_x86_enable_cap)       ( KvmCall* c );
extern void ML_(kvm_x86_irqchip)          ( KvmCall* c );
extern void ML_(kvm_x86_set_pit)          ( KvmCall* c );
extern void ML_(kvm_x86_hyperv_eventfd)   ( KvmCall* c );
extern void ML_(kvm_x86_msr_filter)       ( KvmCall* c );
extern void ML_(kvm_x86_pmu_event_filter) ( KvmCall* c );
extern void ML_(kvm_x86_set_clock)        ( KvmCall* c );
extern void ML_(kvm_x86_get_cpuid)        ( KvmCall* c );
extern void ML_(kvm_x86_set_cpuid2)       ( KvmCall* c );
extern void ML_(kvm_x86_set_cpuid)        ( KvmCall* c );
extern void ML_(kvm_x86_msr_list)         ( KvmCall* c );
extern void ML_(kvm_x86_msrs)             ( KvmCall* c );
extern void ML_(kvm_x86_one_reg)          ( KvmCall* c );
extern void ML_(kvm_x86_translate)        ( KvmCall* c );
extern void ML_(kvm_x86_set_sregs)        ( KvmCall* c );
extern void ML_(kvm_x86_set_sregs2)       ( KvmCall* c );
extern void ML_(kvm_x86_set_fpu)          ( KvmCall* c );
extern void ML_(kvm_x86_guest_debug)      ( KvmCall* c );
extern void ML_(kvm_x86_set_vcpu_events)  ( KvmCall* c );
extern void ML_(kvm_x86_set_lapic)        ( KvmCall* c );
extern void ML_(kvm_x86_set_mce)          ( KvmCall* c );
extern void ML_(kvm_x86_get_xsave2)       ( KvmCall* c );
extern void ML_(kvm_x86_set_xsave)        ( KvmCall* c );
extern void ML_(kvm_x86_set_xcrs)         ( KvmCall* c );

/* kvm-x86-nested.c */
extern void ML_(kvm_x86_get_nested_state) ( KvmCall* c );
extern void ML_(kvm_x86_set_nested_state) ( KvmCall* c );

/* kvm-x86-xen.c */
extern void ML_(kvm_x86_xen_hvm_get_attr)  ( KvmCall* c );
extern void ML_(kvm_x86_xen_hvm_set_attr)  ( KvmCall* c );
extern void ML_(kvm_x86_xen_vcpu_get_attr) ( KvmCall* c );
extern void ML_(kvm_x86_xen_vcpu_set_attr) ( KvmCall* c );

/* kvm-x86-encrypt.c */
extern void ML_(kvm_x86_memory_encrypt_op) ( KvmCall* c );

/* kvm-arm.c */
extern void ML_(kvm_arm_guest_debug)     ( KvmCall* c );
extern void ML_(kvm_arm_set_vcpu_events) ( KvmCall* c );
extern void ML_(kvm_arm_mte_copy_tags)   ( KvmCall* c );
extern void ML_(kvm_arm_reg_masks)       ( KvmCall* c );
extern void ML_(kvm_arm_rmi_populate)    ( KvmCall* c );

/* kvm-power.c */
extern void ML_(kvm_power_set_regs)    ( KvmCall* c );
extern void ML_(kvm_power_set_sregs)   ( KvmCall* c );
extern void ML_(kvm_power_translate)   ( KvmCall* c );
extern void ML_(kvm_power_guest_debug) ( KvmCall* c );
extern void ML_(kvm_power_rtas_token)  ( KvmCall* c );
extern void ML_(kvm_power_compat_caps) ( KvmCall* c );

/* kvm-s390.c */
extern void ML_(kvm_s390_get_regs)        ( KvmCall* c );
extern void ML_(kvm_s390_set_regs)        ( KvmCall* c );
extern void ML_(kvm_s390_get_sregs)       ( KvmCall* c );
extern void ML_(kvm_s390_set_sregs)       ( KvmCall* c );
extern void ML_(kvm_s390_get_fpu)         ( KvmCall* c );
extern void ML_(kvm_s390_set_fpu)         ( KvmCall* c );
extern void ML_(kvm_s390_set_initial_psw) ( KvmCall* c );
extern void ML_(kvm_s390_store_status)    ( KvmCall* c );
extern void ML_(kvm_s390_normal_reset)    ( KvmCall* c );
extern void ML_(kvm_s390_initial_reset)   ( KvmCall* c );
extern void ML_(kvm_s390_clear_reset)     ( KvmCall* c );
extern void ML_(kvm_s390_guest_debug)     ( KvmCall* c );
extern void ML_(kvm_s390_mem_op)          ( KvmCall* c );
extern void ML_(kvm_s390_ucas_unmap)      ( KvmCall* c );
extern void ML_(kvm_s390_keyop)           ( KvmCall* c );
extern void ML_(kvm_s390_skeys)           ( KvmCall* c );
extern void ML_(kvm_s390_get_cmma)        ( KvmCall* c );
extern void ML_(kvm_s390_set_cmma)        ( KvmCall* c );
extern void ML_(kvm_s390_irq)             ( KvmCall* c );
extern void ML_(kvm_s390_interrupt)       ( KvmCall* c );
extern void ML_(kvm_s390_set_irq_state)   ( KvmCall* c );
extern void ML_(kvm_s390_get_irq_state)   ( KvmCall* c );
extern void ML_(kvm_s390_zpci_op)         ( KvmCall* c );
extern void ML_(kvm_s390_pv_command)      ( KvmCall* c );
extern void ML_(kvm_s390_pv_cpu_command)  ( KvmCall* c );

/* kvm-mips-loongarch.c */
extern void ML_(kvm_mips_loongarch_set_regs) ( KvmCall* c );
extern void ML_(kvm_loongarch_set_fpu)       ( KvmCall* c );

/*--- One register, by its id: of each architecture in its file ---*/

typedef struct {
   ULong id, addr;
   Bool  set;                /* KVM_SET_ONE_REG, not KVM_GET_ONE_REG */
   UInt  size;               /* what the id says, in bytes */
   UInt  copied;             /* bytes that go in or out; 0: the kernel refuses
                                the id, and does not touch addr */
   UInt  used;               /* of what goes in, so many are looked at */
} KvmOneReg;

/* Fills in COPIED, and USED where it is less. */
extern void ML_(kvm_arm_one_reg)            ( KvmCall* c, KvmOneReg* reg );
extern void ML_(kvm_power_one_reg)          ( KvmOneReg* reg );
extern void ML_(kvm_s390_one_reg)           ( KvmOneReg* reg );
extern void ML_(kvm_riscv_one_reg)          ( KvmOneReg* reg );
extern void ML_(kvm_mips_one_reg)           ( KvmOneReg* reg );
extern void ML_(kvm_loongarch_one_reg)      ( KvmOneReg* reg );

/* kvm-power.c: KVM_CAP_SW_TLB, whose argument is ADDR. */
extern void ML_(kvm_power_config_tlb) ( KvmCall* c, ULong addr );

/*--- For more than one of them ---*/

/* virt/kvm/kvm_main.c, kvm_set_memory_region: a slot has no more. */
#define MEM_MAX_NR_PAGES 0x7fffffff

/* kvm_arch_vcpu_ioctl_set_guest_debug of each but x86: reads control, and says
   whether it asks for the rest, by the bit USE_HW. */
static inline Bool ML_(kvm_guest_debug) ( KvmCall* c, UInt use_hw )
{
   enum { ENABLE = 1 };
   UInt control;

   fx_read(c, 0, 4, "kvm_guest_debug.control");
   fx_touch(c, 4, 4, "kvm_guest_debug.pad");
   return fx_peek(c, 0, &control)
          && (control & ENABLE) && (control & use_hw);
}

#endif   // __KVM_ROWS_H

/*--------------------------------------------------------------------*/
/*--- end                                               kvm-rows.h ---*/
/*--------------------------------------------------------------------*/
