/* What --trace-syscalls=yes shows of device attributes: names, and how much
   memory is read or written.  SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <linux/kvm.h>
#include <stdint.h>
#include <sys/ioctl.h>

#include "../../../tests/standin/abi-vgic-arm64.h"
#include "../../../tests/standin/attr-cases.h"

static int gic;

static void attr_call(unsigned long request, unsigned group, uint64_t attr)
{
   uint64_t value = 0;
   struct kvm_device_attr a = { 0, group, attr, (uintptr_t)&value };

   ioctl(gic, request, &a);
}

int main(void)
{
   struct kvm_create_device cd = { K_TYPE_VGIC_V3, 0, 0 };
   int kvm = open("/dev/kvm", O_RDWR | O_CLOEXEC);
   int vm = ioctl(kvm, KVM_CREATE_VM, 0UL);

   if (ioctl(vm, KVM_CREATE_DEVICE, &cd) != 0)
      return 1;
   gic = cd.fd;
   attr_call(KVM_SET_DEVICE_ATTR, K_VGIC_ADDR, K_VGIC_ADDR_DIST);
   attr_call(KVM_GET_DEVICE_ATTR, K_VGIC_ADDR, K_VGIC_ADDR_DIST);
   attr_call(KVM_HAS_DEVICE_ATTR, K_VGIC_ADDR, K_VGIC_ADDR_DIST);
   attr_call(KVM_SET_DEVICE_ATTR, K_VGIC_CTRL, K_VGIC_CTRL_INIT);
   attr_call(KVM_SET_DEVICE_ATTR, K_VGIC_DIST_REGS, 0x104);
   attr_call(KVM_GET_DEVICE_ATTR, K_VGIC_CPU_SYSREGS, 0xc230);
   attr_call(KVM_SET_DEVICE_ATTR, K_NO_GROUP, 1);
   ioctl(gic, KVM_SET_DEVICE_ATTR, 0UL);
   return 0;
}
