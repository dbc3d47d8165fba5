/* With --track-origins=yes: what the guest may have written has no origin any
   more, so a value that is undefined by its other operand is said to come from
   where that came from, and not from the block that is RAM.

   SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <linux/kvm.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include "../../memcheck.h"

#define PAGE 4096

static unsigned char other;

int main(void)
{
   const int kvm  = open("/dev/kvm", O_RDWR | O_CLOEXEC);
   const int vm   = ioctl(kvm, KVM_CREATE_VM, 0UL);
   const int vcpu = ioctl(vm, KVM_CREATE_VCPU, 0UL);
   struct kvm_userspace_memory_region slot = { 0, 0, 0, 3 * PAGE, 0 };
   void *ram;

   /* Of two origins Memcheck names the later one. */
   (void)VALGRIND_MAKE_MEM_UNDEFINED(&other, 1);
   if (vcpu < 0 || posix_memalign(&ram, PAGE, 3 * PAGE) != 0)
      return 1;
   slot.userspace_addr = (unsigned long)ram;
   if (ioctl(vm, KVM_SET_USER_MEMORY_REGION, &slot) < 0)
      return 1;
   /* There is no code for it, so it comes back at once. */
   ioctl(vcpu, KVM_RUN, 0UL);
   if ((((unsigned char *)ram)[PAGE] ^ other) == 0x55)
      fprintf(stderr, " equal\n");
   return 0;
}
