/* Do the numbers of abi-run.h agree with the kernel's headers?  Compiled, never
   run, for one architecture at a time, with that one's uapi headers and as a
   64-bit program:
      cc -fsyntax-only -D__KVM_CHECK_s390 -I.../uapi/s390 -I.../include ...
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <linux/kvm.h>

#include "../run-cases/abi-run.h"
#include "check.h"

/* Where a member of kvm_run stands, and its size. */
#define FIELD(ours, member)        FIELD_(ours, member)
#define FIELD_(at, size, member) \
   OFFSET(at, struct kvm_run, member); \
   SAME(size, sizeof(((struct kvm_run *)0)->member))
/* From MEMBER to the end of UPTO */
#define SPAN(ours, member, upto)   SPAN_(ours, member, upto)
#define SPAN_(at, size, member, upto) \
   OFFSET(at, struct kvm_run, member); \
   LAST((at) + (size), struct kvm_run, upto)
#define EXIT(name)                 SAME(K_EXIT_##name, KVM_EXIT_##name)

EXIT(UNKNOWN);
EXIT(EXCEPTION);
EXIT(IO);
EXIT(HYPERCALL);
EXIT(DEBUG);
EXIT(HLT);
EXIT(MMIO);
EXIT(IRQ_WINDOW_OPEN);
EXIT(SHUTDOWN);
EXIT(FAIL_ENTRY);
EXIT(INTR);
EXIT(SET_TPR);
EXIT(TPR_ACCESS);
EXIT(S390_SIEIC);
EXIT(S390_RESET);
EXIT(NMI);
EXIT(INTERNAL_ERROR);
EXIT(OSI);
EXIT(PAPR_HCALL);
EXIT(S390_UCONTROL);
EXIT(WATCHDOG);
EXIT(S390_TSCH);
EXIT(EPR);
EXIT(SYSTEM_EVENT);
EXIT(S390_STSI);
EXIT(IOAPIC_EOI);
EXIT(HYPERV);
EXIT(ARM_NISV);
EXIT(X86_RDMSR);
EXIT(X86_WRMSR);
EXIT(DIRTY_RING_FULL);
EXIT(AP_RESET_HOLD);
EXIT(X86_BUS_LOCK);
EXIT(XEN);
EXIT(RISCV_SBI);
EXIT(RISCV_CSR);
EXIT(NOTIFY);
EXIT(LOONGARCH_IOCSR);
EXIT(MEMORY_FAULT);
EXIT(TDX);
EXIT(ARM_SEA);
EXIT(ARM_LDST64B);
EXIT(SNP_REQ_CERTS);

FIELD(REQUEST_WINDOW,      request_interrupt_window);
FIELD(IMMEDIATE_EXIT,      immediate_exit);
FIELD(EXIT_REASON,         exit_reason);
FIELD(READY_FOR_INJECTION, ready_for_interrupt_injection);
FIELD(IF_FLAG,             if_flag);
FIELD(RUN_FLAGS,           flags);
FIELD(RUN_CR8,             cr8);
FIELD(APIC_BASE,           apic_base);

#ifdef __KVM_CHECK_s390

FIELD(S390_PSW_MASK,       psw_mask);
FIELD(S390_PSW_ADDR,       psw_addr);
FIELD(S390_SIEIC_ICPTCODE, s390_sieic.icptcode);
FIELD(S390_SIEIC_IPA,      s390_sieic.ipa);
FIELD(S390_SIEIC_IPB,      s390_sieic.ipb);
FIELD(S390_RESET_FLAGS,    s390_reset_flags);
FIELD(S390_UCONTROL_CODE,  s390_ucontrol.trans_exc_code);
FIELD(S390_UCONTROL_PGM,   s390_ucontrol.pgm_code);
FIELD(S390_TSCH_ID,        s390_tsch.subchannel_id);
FIELD(S390_TSCH_NR,        s390_tsch.subchannel_nr);
FIELD(S390_TSCH_PARM,      s390_tsch.io_int_parm);
FIELD(S390_TSCH_WORD,      s390_tsch.io_int_word);
FIELD(S390_TSCH_IPB,       s390_tsch.ipb);
FIELD(S390_TSCH_DEQUEUED,  s390_tsch.dequeued);
FIELD(S390_STSI_ADDR,      s390_stsi.addr);
FIELD(S390_STSI_AR,        s390_stsi.ar);
FIELD(S390_STSI_FC,        s390_stsi.fc);
FIELD(S390_STSI_SEL1,      s390_stsi.sel1);
FIELD(S390_STSI_SEL2,      s390_stsi.sel2);
FIELD(S390_DEBUG_ADDR,     debug.arch.addr);
FIELD(S390_DEBUG_TYPE,     debug.arch.type);
FIELD(S390_VALID_REGS,     kvm_valid_regs);
FIELD(S390_DIRTY_REGS,     kvm_dirty_regs);
FIELD(S390_PREFIX,         s.regs.prefix);
FIELD(S390_GPRS,           s.regs.gprs);
FIELD(S390_ACRS,           s.regs.acrs);
FIELD(S390_CRS,            s.regs.crs);
FIELD(S390_TODPR,          s.regs.todpr);
FIELD(S390_CPUTM,          s.regs.cputm);
FIELD(S390_CKC,            s.regs.ckc);
FIELD(S390_PP,             s.regs.pp);
FIELD(S390_GBEA,           s.regs.gbea);
FIELD(S390_PFT,            s.regs.pft);
FIELD(S390_PFS,            s.regs.pfs);
FIELD(S390_PFC,            s.regs.pfc);
FIELD(S390_VRS,            s.regs.vrs);
FIELD(S390_FPRS,           s.regs.fprs);
FIELD(S390_FPC,            s.regs.fpc);
SPAN(S390_RICCB,           s.regs.riccb, s.regs.riccb);
FIELD(S390_DIAG318,        s.regs.diag318);
FIELD(S390_GSCB,           s.regs.gscb);
SPAN(S390_ETOKEN,          s.regs.etoken, s.regs.etoken_extension);
/* bpbc is a bit. */
_Static_assert(offsetof(struct kvm_run, s.regs.fpc) + 4 == 1740,
               "bpbc is elsewhere");

#else

FIELD(VALID_REGS,          kvm_valid_regs);
FIELD(DIRTY_REGS,          kvm_dirty_regs);
FIELD(HW_REASON,           hw.hardware_exit_reason);
FIELD(FAIL_REASON,         fail_entry.hardware_entry_failure_reason);
FIELD(FAIL_CPU,            fail_entry.cpu);
FIELD(EX_EXCEPTION,        ex.exception);
FIELD(EX_ERROR_CODE,       ex.error_code);
FIELD(IO_DIRECTION,        io.direction);
FIELD(IO_SIZE,             io.size);
FIELD(IO_PORT,             io.port);
FIELD(IO_COUNT,            io.count);
FIELD(IO_DATA_OFFSET,      io.data_offset);
FIELD(MMIO_PHYS_ADDR,      mmio.phys_addr);
FIELD(MMIO_DATA(8),        mmio.data);
FIELD(MMIO_LEN,            mmio.len);
FIELD(MMIO_IS_WRITE,       mmio.is_write);
FIELD(IOCSR_PHYS_ADDR,     iocsr_io.phys_addr);
FIELD(IOCSR_DATA(8),       iocsr_io.data);
FIELD(IOCSR_LEN,           iocsr_io.len);
FIELD(IOCSR_IS_WRITE,      iocsr_io.is_write);
FIELD(HYPERCALL_NR,        hypercall.nr);
FIELD(HYPERCALL_ARGS(6),   hypercall.args);
FIELD(HYPERCALL_RET,       hypercall.ret);
FIELD(HYPERCALL_FLAGS,     hypercall.flags);
FIELD(TPR_RIP,             tpr_access.rip);
FIELD(TPR_IS_WRITE,        tpr_access.is_write);
FIELD(INTERNAL_SUBERROR,   internal.suberror);
FIELD(INTERNAL_NDATA,      internal.ndata);
FIELD(INTERNAL_DATA(16),   internal.data);
FIELD(OSI_GPRS,            osi.gprs);
FIELD(PAPR_NR,             papr_hcall.nr);
FIELD(PAPR_RET,            papr_hcall.ret);
FIELD(PAPR_ARGS,           papr_hcall.args);
FIELD(EPR_EPR,             epr.epr);
FIELD(EVENT_TYPE,          system_event.type);
FIELD(EVENT_NDATA,         system_event.ndata);
FIELD(EVENT_DATA(16),      system_event.data);
FIELD(EOI_VECTOR,          eoi.vector);
FIELD(HYPERV_TYPE,         hyperv.type);
SPAN(HYPERV_REST,          hyperv.pad1, hyperv.u.syndbg.pending_page);
LAST(32 + 56,              struct kvm_run, hyperv);
FIELD(HCALL_INPUT,         hyperv.u.hcall.input);
FIELD(HCALL_RESULT,        hyperv.u.hcall.result);
FIELD(HCALL_PARAMS,        hyperv.u.hcall.params);
FIELD(SYNDBG_MSR,          hyperv.u.syndbg.msr);
FIELD(SYNDBG_STATUS,       hyperv.u.syndbg.status);
FIELD(NISV_ESR_ISS,        arm_nisv.esr_iss);
FIELD(NISV_FAULT_IPA,      arm_nisv.fault_ipa);
FIELD(MSR_ERROR,           msr.error);
FIELD(MSR_PAD,             msr.pad);
FIELD(MSR_REASON,          msr.reason);
FIELD(MSR_INDEX,           msr.index);
FIELD(MSR_DATA,            msr.data);
FIELD(XEN_TYPE,            xen.type);
FIELD(XEN_LONGMODE,        xen.u.hcall.longmode);
FIELD(XEN_CPL,             xen.u.hcall.cpl);
FIELD(XEN_INPUT,           xen.u.hcall.input);
FIELD(XEN_RESULT,          xen.u.hcall.result);
FIELD(XEN_PARAMS,          xen.u.hcall.params);
FIELD(SBI_EXTENSION,       riscv_sbi.extension_id);
FIELD(SBI_FUNCTION,        riscv_sbi.function_id);
FIELD(SBI_ARGS,            riscv_sbi.args);
FIELD(SBI_RET,             riscv_sbi.ret);
FIELD(CSR_NUM,             riscv_csr.csr_num);
FIELD(CSR_NEW_VALUE,       riscv_csr.new_value);
FIELD(CSR_WRITE_MASK,      riscv_csr.write_mask);
FIELD(CSR_RET_VALUE,       riscv_csr.ret_value);
FIELD(NOTIFY_FLAGS,        notify.flags);
FIELD(FAULT_FLAGS,         memory_fault.flags);
FIELD(FAULT_GPA,           memory_fault.gpa);
FIELD(FAULT_SIZE,          memory_fault.size);
FIELD(TDX_FLAGS,           tdx.flags);
FIELD(TDX_NR,              tdx.nr);
FIELD(TDX_RET,             tdx.unknown.ret);
FIELD(TDX_QUOTE_GPA,       tdx.get_quote.gpa);
FIELD(TDX_QUOTE_SIZE,      tdx.get_quote.size);
FIELD(TDX_INFO_LEAF,       tdx.get_tdvmcall_info.leaf);
SPAN(TDX_INFO_REGS,        tdx.get_tdvmcall_info.r11,
                           tdx.get_tdvmcall_info.r14);
FIELD(TDX_NOTIFY_VECTOR,   tdx.setup_event_notify.vector);
FIELD(SEA_FLAGS,           arm_sea.flags);
FIELD(SEA_ESR,             arm_sea.esr);
FIELD(SEA_GVA,             arm_sea.gva);
FIELD(SEA_GPA,             arm_sea.gpa);
FIELD(CERTS_GPA,           snp_req_certs.gpa);
FIELD(CERTS_NPAGES,        snp_req_certs.npages);
FIELD(CERTS_RET,           snp_req_certs.ret);

/* Members of the ring, relative to its page */
#define RING_FIELD(ours, type, member)     RING_FIELD_(ours, type, member)
#define RING_FIELD_(at, size, type, member) \
   OFFSET(at, type, member); \
   SAME(size, sizeof(((type *)0)->member))
RING_FIELD(RING_FIRST(0), struct kvm_coalesced_mmio_ring, first);
RING_FIELD(RING_LAST(0),  struct kvm_coalesced_mmio_ring, last);
SIZE(8, struct kvm_coalesced_mmio_ring);
SIZE(24, struct kvm_coalesced_mmio);
OFFSET(0,  struct kvm_coalesced_mmio, phys_addr);
OFFSET(8,  struct kvm_coalesced_mmio, len);
OFFSET(12, struct kvm_coalesced_mmio, pio);
OFFSET(16, struct kvm_coalesced_mmio, data);
LAST(24,   struct kvm_coalesced_mmio, data);

#ifdef __KVM_CHECK_x86

SAME(1, KVM_PIO_PAGE_OFFSET);
SAME(2, KVM_COALESCED_MMIO_PAGE_OFFSET);
FIELD(X86_DEBUG_EXCEPTION, debug.arch.exception);
FIELD(X86_DEBUG_PC,        debug.arch.pc);
FIELD(X86_DEBUG_DR6,       debug.arch.dr6);
FIELD(X86_DEBUG_DR7,       debug.arch.dr7);
FIELD(X86_REGS,            s.regs.regs);
SPAN(X86_SEGMENT(0),       s.regs.sregs.cs, s.regs.sregs.cs.unusable);
FIELD(X86_SEG_PADDING(0),  s.regs.sregs.cs.padding);
SPAN(X86_SEGMENT(7),       s.regs.sregs.ldt, s.regs.sregs.ldt.unusable);
SPAN(X86_GDT,              s.regs.sregs.gdt, s.regs.sregs.gdt.limit);
SPAN(X86_IDT,              s.regs.sregs.idt, s.regs.sregs.idt.limit);
SPAN(X86_CONTROL,          s.regs.sregs.cr0, s.regs.sregs.apic_base);
FIELD(X86_IRQ_BITMAP,      s.regs.sregs.interrupt_bitmap);
FIELD(X86_EVENTS,          s.regs.events);

#else

SAME(1, KVM_COALESCED_MMIO_PAGE_OFFSET);

#endif

#ifdef __KVM_CHECK_arm64
FIELD(ARM_DEBUG_HSR,       debug.arch.hsr);
FIELD(ARM_DEBUG_HSR_HIGH,  debug.arch.hsr_high);
FIELD(ARM_DEBUG_FAR,       debug.arch.far);
FIELD(ARM_IRQ_LEVEL,       s.regs.device_irq_level);
#endif

#ifdef __KVM_CHECK_powerpc
FIELD(POWER_DEBUG_ADDRESS, debug.arch.address);
FIELD(POWER_DEBUG_STATUS,  debug.arch.status);
#endif

#endif
