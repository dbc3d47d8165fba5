/* The attributes that only s390 has, all of them of a VM: sizes by attr inside
   a group, a value in attr, padding.  arch/s390/kvm/s390/s390.c,
   kvm_s390_vm_set_attr, kvm_s390_vm_get_attr
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-attr.h"
#include "../../../tests/standin/kernel.h"

int main(void)
{
   int   vm;
   char *tod = block(K_S390_TOD_EXT_SIZE, 0);
   char *b = undefined_block(16, 0);
   struct kvm_device_attr *a = block(sizeof(*a), 0);

   must(standin_arch(ARCH_S390), "standin_arch");
   vm = new_vm();

   SET("8 bytes", vm, K_S390_MEM_CTRL, K_S390_LIMIT_SIZE, b);
   GET("1 byte", vm, K_S390_TOD, K_S390_TOD_HIGH, b);
   print_defined(b, 16);
   GET("8 bytes", vm, K_S390_TOD, K_S390_TOD_LOW, b);
   print_defined(b, 16);

   VALGRIND_MAKE_MEM_UNDEFINED(tod + 1, 7);
   SET("padding", vm, K_S390_TOD, K_S390_TOD_EXT, tod);
   VALGRIND_MAKE_MEM_UNDEFINED(tod, 1);
   SET("and the byte before it", vm, K_S390_TOD, K_S390_TOD_EXT, tod);

   a->group = K_S390_CPU_TOPOLOGY;
   VALGRIND_MAKE_MEM_UNDEFINED(&a->addr, sizeof(a->addr));
   call("a value in attr", vm, KVM_SET_DEVICE_ATTR, a);
   GET("and in memory", vm, K_S390_CPU_TOPOLOGY, 0, b + 8);
   print_defined(b, 16);
   return 0;
}
