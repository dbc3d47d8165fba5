/* A VM fd has no attributes on x86.  If a kernel has some, a SET says so once,
   with what the fd is; a HAS, which asks for just that and never looks at
   addr, says nothing.  So it does where nothing tells what the fd is. */

#include "kvm-fd.h"

int main(void)
{
   int kvm = open("/dev/kvm", O_RDWR);
   int vm = ioctl(kvm, KVM_CREATE_VM, 0);
   struct kvm_device_attr a = { .group = 7 };
   const struct standin_answer done = { .result = 0 };

   (void)VALGRIND_MAKE_MEM_UNDEFINED(&a.addr, sizeof(a.addr));
   ioctl(vm, KVM_HAS_DEVICE_ATTR, &a);
   a.addr = 0;
   for (int i = 0; i < 2; i++) {
      standin_answer_next(&done);
      ioctl(vm, KVM_SET_DEVICE_ATTR, &a);
   }
   a.group = 8;
   vm = received(vm);
   standin_answer_next(&done);
   ioctl(vm, KVM_SET_DEVICE_ATTR, &a);
   return 0;
}
