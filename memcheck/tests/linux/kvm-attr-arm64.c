/* The attributes that only arm64 has: of a VM and of a vCPU.  Padding that is
   checked must be defined, padding that is not need not be.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-attr.h"
#include "../../../tests/standin/kernel.h"

int main(void)
{
   int   vm, vcpu;
   char *smccc = block(K_SMCCC_FILTER_SIZE, 0);
   char *pmu = block(K_PMU_FILTER_SIZE, 0);
   char *b = undefined_block(16, 0);

   must(standin_arch(ARCH_ARM64), "standin_arch");
   vm   = new_vm();
   vcpu = must(ioctl(vm, KVM_CREATE_VCPU, 0UL), "KVM_CREATE_VCPU");

   SET("a vCPU", vcpu, K_ARM_TIMER_CTRL, K_ARM_TIMER_VTIMER, b);
   GET("4 bytes", vcpu, K_ARM_TIMER_CTRL, K_ARM_TIMER_VTIMER, b);
   print_defined(b, 16);

   /* arch/arm64/kvm/pmu-emul.c, kvm_arm_pmu_v3_set_attr */
   VALGRIND_MAKE_MEM_UNDEFINED(pmu + K_PMU_FILTER_PAD,
                               K_PMU_FILTER_SIZE - K_PMU_FILTER_PAD);
   SET("padding that is ignored", vcpu, K_ARM_PMU_V3_CTRL, K_ARM_PMU_FILTER,
       pmu);
   VALGRIND_MAKE_MEM_UNDEFINED(pmu + K_PMU_FILTER_ACTION, 1);
   SET("and what is not", vcpu, K_ARM_PMU_V3_CTRL, K_ARM_PMU_FILTER, pmu);

   /* arch/arm64/kvm/hypercalls.c, kvm_smccc_set_filter */
   memset(smccc + K_SMCCC_FILTER_NR, 1, 4);
   SET("a VM", vm, K_ARM_VM_SMCCC_CTRL, K_ARM_VM_SMCCC_FILTER, smccc);
   VALGRIND_MAKE_MEM_UNDEFINED(smccc + K_SMCCC_FILTER_SIZE - 1, 1);
   SET("padding that is checked", vm, K_ARM_VM_SMCCC_CTRL,
       K_ARM_VM_SMCCC_FILTER, smccc);
   return 0;
}
