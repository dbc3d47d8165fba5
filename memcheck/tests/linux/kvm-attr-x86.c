/* The attributes that every x86 host has: of /dev/kvm since Linux 5.17, of a
   vCPU since 5.16 (arch/x86/kvm/x86.c, kvm_x86_dev_get_attr,
   kvm_vcpu_ioctl_device_attr).
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-attr.h"

int main(void)
{
   int    kvm = new_system();
   int    vcpu = must(ioctl(new_vm(), KVM_CREATE_VCPU, 0UL), "KVM_CREATE_VCPU");
   char  *b = undefined_block(16, 0);
   struct kvm_device_attr *a = block(sizeof(*a), 0);

   VALGRIND_MAKE_MEM_UNDEFINED(&a->addr, sizeof(a->addr));
   call("HAS with an undefined addr", kvm, KVM_HAS_DEVICE_ATTR, a);
   GET("XCOMP_GUEST_SUPP", kvm, K_X86_SYSTEM, K_X86_XCOMP_GUEST_SUPP, b);
   print_defined(b, 16);
   GET("into 4 bytes", kvm, K_X86_SYSTEM, K_X86_XCOMP_GUEST_SUPP, malloc(4));

   call("HAS of a vCPU", vcpu, KVM_HAS_DEVICE_ATTR, a);
   b = undefined_block(16, 0);
   GET("OFFSET", vcpu, K_X86_TSC_CTRL, K_X86_TSC_OFFSET, b);
   print_defined(b, 16);
   SET("the same again", vcpu, K_X86_TSC_CTRL, K_X86_TSC_OFFSET, b);
   VALGRIND_MAKE_MEM_UNDEFINED(b, 1);
   SET("undefined", vcpu, K_X86_TSC_CTRL, K_X86_TSC_OFFSET, b);

   /* /dev/kvm has no SET: kvm_arch_dev_ioctl does not know the request. */
   a = undefined_block(sizeof(*a), 0);
   call("no SET of /dev/kvm", kvm, KVM_SET_DEVICE_ATTR, a);
   return 0;
}
