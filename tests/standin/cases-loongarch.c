/* The attributes of LoongArch's interrupt controllers, VM and vCPU by
   example; see attr-cases.h.  Functions named here are those of Linux 7.3
   if nothing else is said, in the files that kernel-loongarch.c names.  A
   register or a value that the kernel takes in as one C variable counts as
   used as a whole.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>

#include "abi-loongarch.h"
#include "attr-cases.h"

#define IPI(n, ...) \
   ATTR_DEVICE("LOONGARCH_IPI " n, K_TYPE_LOONGARCH_IPI, __VA_ARGS__)
#define EIOINTC(n, ...) \
   ATTR_DEVICE("LOONGARCH_EIOINTC " n, K_TYPE_LOONGARCH_EIOINTC, __VA_ARGS__)
#define PCHPIC(n, ...) \
   ATTR_DEVICE("LOONGARCH_PCHPIC " n, K_TYPE_LOONGARCH_PCHPIC, __VA_ARGS__)
#define DMSINTC(n, ...) \
   ATTR_DEVICE("LOONGARCH_DMSINTC " n, K_TYPE_LOONGARCH_DMSINTC, __VA_ARGS__)
#define LOONG_VM(n, ...) \
   ATTR_CASE("LOONGARCH_VM " n, KIND_VM, ARCH_LOONGARCH, 0, __VA_ARGS__)
#define LOONG_VCPU(n, ...) \
   ATTR_CASE("LOONGARCH_VCPU " n, KIND_VCPU, ARCH_LOONGARCH, 0, __VA_ARGS__)

/* A value of LEN bytes that SET uses and GET writes. */
#define BOTH(object, n, group, attr, len, ...) \
   object(n, SET, group, attr, "R" #len, __VA_ARGS__), \
   object(n, GET, group, attr, "W" #len, __VA_ARGS__)

#define INIT(...) .init = { __VA_ARGS__ }
#define INIT32(v) .init = { PAIR32(v, 0) }

/* The bits of attr that count. */
#define LOW16  .attr_used = 0xffff
#define LOW32  .attr_used = 0xffffffff

/* kvm_ipi_regs_access: a register in the low byte, a vCPU from bit 16. */
#define IPI_REG    .attr_used = 0x3ff00ff
#define CPU(n, reg) ((uint64_t)(n) << 16 | (reg))

const struct attr_case loongarch_cases[] = {

   /* --- LOONGARCH_IPI: arch/loongarch/kvm/intc/ipi.c -------------------
      None of LoongArch's devices has HAS. */

   BOTH(IPI, "REGS.STATUS", K_IPI_REGS, K_IPI_STATUS, 4, IPI_REG),
   BOTH(IPI, "REGS.EN", K_IPI_REGS, CPU(1, K_IPI_EN), 4, IPI_REG),
   BOTH(IPI, "REGS.SET", K_IPI_REGS, CPU(2, K_IPI_SET), 4, IPI_REG),
   BOTH(IPI, "REGS.CLEAR", K_IPI_REGS, 0xffffffff00005500ULL | K_IPI_CLEAR, 4,
        IPI_REG),
   BOTH(IPI, "REGS.BUF_20", K_IPI_REGS, K_IPI_BUF_20, 8, IPI_REG),
   BOTH(IPI, "REGS.BUF_28", K_IPI_REGS, CPU(1, K_IPI_BUF_28), 8, IPI_REG),
   BOTH(IPI, "REGS.BUF_30", K_IPI_REGS, CPU(0xfffffc01, K_IPI_BUF_30), 8,
        IPI_REG),
   BOTH(IPI, "REGS.BUF_38", K_IPI_REGS, 0xaa00 | K_IPI_BUF_38, 8, IPI_REG),

   IPI("REGS.STATUS", HAS, K_IPI_REGS, K_IPI_STATUS, NULL, .result = -EPERM),

   IPI("unknown group", SET, K_NO_GROUP, 0, "", .result = -EINVAL),

   /* --- LOONGARCH_EIOINTC: arch/loongarch/kvm/intc/eiointc.c ----------- */

   /* kvm_eiointc_regs_access: 32 bits at any offset within a block; the
      vCPU, from bit 16, matters for COREISR only. */
   BOTH(EIOINTC, "REGS.NODETYPE", K_EIOINTC_REGS, K_EIOINTC_NODETYPE, 4,
        LOW16),
   BOTH(EIOINTC, "REGS.IPMAP", K_EIOINTC_REGS, K_EIOINTC_IPMAP_END, 4, LOW16),
   BOTH(EIOINTC, "REGS.ENABLE", K_EIOINTC_REGS,
        CPU(0xdeadbeef, K_EIOINTC_ENABLE + 4), 4, LOW16),
   BOTH(EIOINTC, "REGS.BOUNCE", K_EIOINTC_REGS, K_EIOINTC_BOUNCE, 4, LOW16),
   BOTH(EIOINTC, "REGS.ISR", K_EIOINTC_REGS, K_EIOINTC_ISR + 8, 4, LOW16),
   BOTH(EIOINTC, "REGS.COREISR", K_EIOINTC_REGS, CPU(3, K_EIOINTC_COREISR), 4,
        LOW32),
   BOTH(EIOINTC, "REGS.COREISR", K_EIOINTC_REGS,
        0xdeadbeef00000000ULL | CPU(1, K_EIOINTC_COREISR + 4), 4, LOW32),
   BOTH(EIOINTC, "REGS.COREMAP", K_EIOINTC_REGS, K_EIOINTC_COREMAP + 0xfc, 4,
        LOW16),
   /* kvm_eiointc_sw_status_access: two are read-only, yet copied in.  (6.13:
      used; then, until the copying moved to kvm_eiointc_set_attr, addr was
      not used.) */
   EIOINTC("REGS of no register", GET, K_EIOINTC_REGS, 0x900, "", LOW16,
           .result = -EINVAL),
   EIOINTC("SW_STATUS.NUM_CPU", SET, K_EIOINTC_SW_STATUS,
           K_EIOINTC_STATUS_NUM_CPU, "I4", LOW16),
   EIOINTC("SW_STATUS.NUM_CPU", GET, K_EIOINTC_SW_STATUS,
           K_EIOINTC_STATUS_NUM_CPU, "W4", LOW16),
   EIOINTC("SW_STATUS.FEATURE", SET, K_EIOINTC_SW_STATUS,
           K_EIOINTC_STATUS_FEATURE, "I4", LOW16),
   EIOINTC("SW_STATUS.FEATURE", GET, K_EIOINTC_SW_STATUS,
           K_EIOINTC_STATUS_FEATURE, "W4", LOW16),
   BOTH(EIOINTC, "SW_STATUS.STATE", K_EIOINTC_SW_STATUS,
        0xffffffffffff0000ULL | K_EIOINTC_STATUS_STATE, 4, LOW16),
   EIOINTC("CTRL.INIT_NUM_CPU", SET, K_EIOINTC_CTRL, K_EIOINTC_INIT_NUM_CPU,
           "R4", INIT32(4)),
   EIOINTC("CTRL.INIT_FEATURE", SET, K_EIOINTC_CTRL, K_EIOINTC_INIT_FEATURE,
           "R4", INIT32(15)),
   EIOINTC("CTRL.LOAD_FINISHED", SET, K_EIOINTC_CTRL, K_EIOINTC_LOAD_FINISHED,
           ""),

   EIOINTC("REGS.ENABLE", HAS, K_EIOINTC_REGS, K_EIOINTC_ENABLE, NULL,
           .result = -EPERM),
   EIOINTC("SW_STATUS.STATE", HAS, K_EIOINTC_SW_STATUS,
           K_EIOINTC_STATUS_STATE, NULL, .result = -EPERM),
   EIOINTC("CTRL.INIT_NUM_CPU", HAS, K_EIOINTC_CTRL, K_EIOINTC_INIT_NUM_CPU,
           NULL, .result = -EPERM),

   EIOINTC("unknown group", SET, K_NO_GROUP, 0, "", .result = -EINVAL),

   /* --- LOONGARCH_PCHPIC: arch/loongarch/kvm/intc/pch_pic.c ------------ */

   /* kvm_pch_pic_regs_access: 64 bits, but a byte for each interrupt's
      route and vector. */
   BOTH(PCHPIC, "REGS.MASK", K_PCHPIC_REGS, K_PCHPIC_MASK, 8, LOW32),
   BOTH(PCHPIC, "REGS.HTMSI_EN", K_PCHPIC_REGS, K_PCHPIC_HTMSI_EN, 8, LOW32),
   BOTH(PCHPIC, "REGS.EDGE", K_PCHPIC_REGS,
        0xabcd000000000000ULL | K_PCHPIC_EDGE, 8, LOW32),
   BOTH(PCHPIC, "REGS.AUTO_CTRL0", K_PCHPIC_REGS, K_PCHPIC_AUTO_CTRL0, 8,
        LOW32),
   BOTH(PCHPIC, "REGS.AUTO_CTRL1", K_PCHPIC_REGS, K_PCHPIC_AUTO_CTRL1, 8,
        LOW32),
   BOTH(PCHPIC, "REGS.ROUTE_ENTRY", K_PCHPIC_REGS, K_PCHPIC_ROUTE_ENTRY, 1,
        LOW32),
   BOTH(PCHPIC, "REGS.ROUTE_ENTRY", K_PCHPIC_REGS,
        0x100000000ULL | K_PCHPIC_ROUTE_ENTRY_END, 1, LOW32),
   BOTH(PCHPIC, "REGS.HTMSI_VEC", K_PCHPIC_REGS, K_PCHPIC_HTMSI_VEC, 1, LOW32),
   BOTH(PCHPIC, "REGS.HTMSI_VEC", K_PCHPIC_REGS, K_PCHPIC_HTMSI_VEC_END, 1,
        LOW32),
   BOTH(PCHPIC, "REGS.INT_IRR", K_PCHPIC_REGS, K_PCHPIC_INT_IRR, 8, LOW32),
   BOTH(PCHPIC, "REGS.INT_ISR", K_PCHPIC_REGS, K_PCHPIC_INT_ISR, 8, LOW32),
   BOTH(PCHPIC, "REGS.POLARITY", K_PCHPIC_REGS, K_PCHPIC_POLARITY, 8, LOW32),
   PCHPIC("CTRL.INIT", SET, K_PCHPIC_CTRL, K_PCHPIC_CTRL_INIT, "R8",
          INIT(0x10000000)),

   PCHPIC("REGS.MASK", HAS, K_PCHPIC_REGS, K_PCHPIC_MASK, NULL,
          .result = -EPERM),
   PCHPIC("CTRL.INIT", HAS, K_PCHPIC_CTRL, K_PCHPIC_CTRL_INIT, NULL,
          .result = -EPERM),

   PCHPIC("unknown group", SET, K_NO_GROUP, 0, "", .result = -EINVAL),

   /* --- LOONGARCH_DMSINTC: arch/loongarch/kvm/intc/dmsintc.c -----------
      Neither GET nor HAS.  kvm_dmsintc_ctrl_access: attr is cut to an
      int. */

   DMSINTC("CTRL.MSG_ADDR_BASE", SET, K_DMSINTC_CTRL, K_DMSINTC_MSG_ADDR_BASE,
           "R8", INIT(0x2ff00000), LOW32),
   DMSINTC("CTRL.MSG_ADDR_SIZE", SET, K_DMSINTC_CTRL,
           0xffffffff00000000ULL | K_DMSINTC_MSG_ADDR_SIZE, "R8",
           INIT(0x100000), LOW32),
   DMSINTC("CTRL.MSG_ADDR_BASE", GET, K_DMSINTC_CTRL, K_DMSINTC_MSG_ADDR_BASE,
           NULL, .result = -EPERM),
   DMSINTC("CTRL.MSG_ADDR_BASE", HAS, K_DMSINTC_CTRL, K_DMSINTC_MSG_ADDR_BASE,
           NULL, .result = -EPERM),

   DMSINTC("unknown group", SET, K_NO_GROUP, 0, "", .result = -EINVAL),

   /* --- loongarch's VM fd: arch/loongarch/kvm/vm.c ---------------------
      HAS only. */

   LOONG_VM("FEAT_CTRL.LSX", SET, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_LSX, NULL,
            .result = -ENOTTY),
   LOONG_VM("FEAT_CTRL.LSX", GET, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_LSX, NULL,
            .result = -ENOTTY),
   LOONG_VM("FEAT_CTRL.LSX",    HAS, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_LSX, ""),
   LOONG_VM("FEAT_CTRL.LASX",   HAS, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_LASX, ""),
   LOONG_VM("FEAT_CTRL.X86BT",  HAS, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_X86BT, ""),
   LOONG_VM("FEAT_CTRL.ARMBT",  HAS, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_ARMBT, ""),
   LOONG_VM("FEAT_CTRL.MIPSBT", HAS, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_MIPSBT,
            ""),
   LOONG_VM("FEAT_CTRL.PMU",    HAS, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_PMU, ""),
   LOONG_VM("FEAT_CTRL.PV_IPI", HAS, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_PV_IPI,
            ""),
   LOONG_VM("FEAT_CTRL.PV_STEALTIME", HAS, K_LOONG_FEAT_CTRL,
            K_LOONG_FEAT_PV_STEALTIME, ""),
   LOONG_VM("FEAT_CTRL.PTW",    HAS, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_PTW, ""),
   LOONG_VM("FEAT_CTRL.MSGINT", HAS, K_LOONG_FEAT_CTRL, K_LOONG_FEAT_MSGINT,
            ""),
   LOONG_VM("FEAT_CTRL.PV_PREEMPT", HAS, K_LOONG_FEAT_CTRL,
            K_LOONG_FEAT_PV_PREEMPT, ""),

   LOONG_VM("unknown group", HAS, K_NO_GROUP, 0, "", .result = -ENXIO),

   /* --- loongarch's vCPU fd: arch/loongarch/kvm/vcpu.c ----------------- */

   /* kvm_loongarch_cpucfg_get_attr; kvm_loongarch_cpucfg_set_attr knows
      KVM's own word only, and checks its bits. */
   LOONG_VCPU("CPUCFG.0",  GET, K_LOONG_CPUCFG, 0, "W8"),
   LOONG_VCPU("CPUCFG.2",  GET, K_LOONG_CPUCFG, 2, "W8"),
   LOONG_VCPU("CPUCFG.6",  GET, K_LOONG_CPUCFG, 6, "W8"),
   LOONG_VCPU("CPUCFG.20", GET, K_LOONG_CPUCFG, 20, "W8"),
   BOTH(LOONG_VCPU, "CPUCFG.KVM_FEATURE", K_LOONG_CPUCFG, K_LOONG_CPUCFG_KVM,
        8, INIT(1 << K_LOONG_PV_STEAL_TIME)),
   BOTH(LOONG_VCPU, "PVTIME_CTRL.GPA", K_LOONG_PVTIME_CTRL,
        K_LOONG_PVTIME_GPA, 8, INIT(0x10001)),

   LOONG_VCPU("CPUCFG.2", HAS, K_LOONG_CPUCFG, 2, ""),
   LOONG_VCPU("PVTIME_CTRL.GPA", HAS, K_LOONG_PVTIME_CTRL,
              K_LOONG_PVTIME_GPA, ""),

   LOONG_VCPU("unknown group", SET, K_NO_GROUP, 0, "", .result = -ENXIO),
   { .name = NULL }
};
