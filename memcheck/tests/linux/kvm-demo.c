/* A small VMM with a bug, for a look at what Memcheck says: it makes a GICv3,
   tells it where its distributor is, and forgets to say where the
   redistributors are.  Then it asks for the distributor's address and acts on
   it, which is in order: whoever does not know that the GET wrote it complains
   here.  `make demo' runs it below the stand-in where there is no /dev/kvm.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <linux/kvm.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>

/* <asm/kvm.h> of arm64 */
#define KVM_DEV_ARM_VGIC_GRP_ADDR      0
#define KVM_VGIC_V3_ADDR_TYPE_DIST     2
#define KVM_VGIC_V3_ADDR_TYPE_REDIST   3

static int address(int gic, unsigned long request, uint64_t type,
                   uint64_t *value)
{
   struct kvm_device_attr a = {
      .group = KVM_DEV_ARM_VGIC_GRP_ADDR,
      .attr  = type,
      .addr  = (uintptr_t)value
   };

   return ioctl(gic, request, &a);
}

int main(void)
{
   struct kvm_create_device gic = { .type = KVM_DEV_TYPE_ARM_VGIC_V3 };
   uint64_t  dist = 0x8000000, now;
   uint64_t *redist = malloc(sizeof(*redist));
   int       kvm = open("/dev/kvm", O_RDWR | O_CLOEXEC);
   int       vm = ioctl(kvm, KVM_CREATE_VM, 0UL);

   if (vm < 0 || ioctl(vm, KVM_CREATE_DEVICE, &gic) != 0) {
      perror("GICv3");
      return 1;
   }
   address(gic.fd, KVM_SET_DEVICE_ATTR, KVM_VGIC_V3_ADDR_TYPE_DIST, &dist);
   address(gic.fd, KVM_SET_DEVICE_ATTR, KVM_VGIC_V3_ADDR_TYPE_REDIST, redist);
   if (address(gic.fd, KVM_GET_DEVICE_ATTR, KVM_VGIC_V3_ADDR_TYPE_DIST,
               &now) == 0 && now != 0)
      puts("The GIC has a distributor.");
   free(redist);
   return 0;
}
