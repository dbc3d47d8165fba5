/* The third argument of ioctl: a number, where the kernel takes one, must be
   defined; where it looks at none, nothing is asked of it.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-ioctl.h"

#if defined(ON_X86)

static void *undefined(uintptr_t value)
{
   UNDEFINE(value);
   return (void *)value;
}

int main(void)
{
   int kvm = new_system(), vm, vcpu;

   /* virt/kvm/kvm_main.c, kvm_dev_ioctl, kvm_vm_ioctl, kvm_vcpu_ioctl */
   try("GET_API_VERSION", kvm, KVM_GET_API_VERSION, undefined(0));
   try("CHECK_EXTENSION", kvm, KVM_CHECK_EXTENSION,
       undefined(KVM_CAP_IRQCHIP));
   vm = try("CREATE_VM", kvm, KVM_CREATE_VM, undefined(0));
   try("CREATE_IRQCHIP", vm, KVM_CREATE_IRQCHIP, undefined(1));
   try("GET_TSC_KHZ", vm, KVM_GET_TSC_KHZ, undefined(1));
   vcpu = try("CREATE_VCPU", vm, KVM_CREATE_VCPU, undefined(0));

   /* arch/x86/kvm/x86.c, kvm_arch_vm_ioctl, kvm_arch_vcpu_ioctl */
   try("SET_TSS_ADDR", vm, KVM_SET_TSS_ADDR, undefined(0xfffbd000));
   try("SET_BOOT_CPU_ID", vm, KVM_SET_BOOT_CPU_ID, undefined(0));
   try("SET_NR_MMU_PAGES", vm, KVM_SET_NR_MMU_PAGES, undefined(64));
   try("SET_TSC_KHZ", vcpu, KVM_SET_TSC_KHZ, undefined(1000000));
   try("NMI", vcpu, KVM_NMI, undefined(1));
   try("SMI", vcpu, KVM_SMI, undefined(1));
   try("KVMCLOCK_CTRL", vcpu, KVM_KVMCLOCK_CTRL, undefined(1));
   close(vcpu);
   close(vm);
   close(kvm);
   return 0;
}

#else

int main(void)
{
   return 1;
}

#endif
