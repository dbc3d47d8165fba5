/* Makes the ioctls whose structs strace prints, on fds that fd-names.c gives their
   names to, while strace injects a result, and prints what strace must say, from
   the members of <linux/kvm.h>: `struct-client RESULT`, 0 or less than 0.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <linux/kvm.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { VM = 130, VCPU = 131 };

static long result;

/* CALL(fd, request, struct): begins the line. */
#define CALL(fd, request, argument) \
   do { \
      ioctl(fd, request, argument); \
      printf("ioctl(%d<anon_inode:%s>, %s, ", fd, \
             (fd) == VM ? "kvm-vm" : "kvm-vcpu:0", #request); \
   } while (0)

static void end(void)
{
   if (result < 0)
      printf(") = -1 EINVAL (Invalid argument) (INJECTED)\n");
   else
      printf(") = %ld (INJECTED)\n", result);
}

static void create_device(void)
{
   struct kvm_create_device d = { KVM_DEV_TYPE_VFIO, 107, 0 };

   CALL(VM, KVM_CREATE_DEVICE, &d);
   printf("{type=KVM_DEV_TYPE_VFIO, flags=0");
   if (result >= 0)
      printf(", fd=107<anon_inode:kvm-arm-vgic-v3>");
   printf("}");
   end();

   d = (struct kvm_create_device){ KVM_DEV_TYPE_ARM_VGIC_V3, -1, KVM_CREATE_DEVICE_TEST };
   CALL(VM, KVM_CREATE_DEVICE, &d);
   printf("{type=KVM_DEV_TYPE_ARM_VGIC_V3, flags=KVM_CREATE_DEVICE_TEST}");
   end();

   d = (struct kvm_create_device){ 77, -1, 2 | KVM_CREATE_DEVICE_TEST };
   CALL(VM, KVM_CREATE_DEVICE, &d);
   printf("{type=0x4d /* KVM_DEV_TYPE_??? */, flags=KVM_CREATE_DEVICE_TEST|0x2}");
   end();

   CALL(VM, KVM_CREATE_DEVICE, NULL);
   printf("NULL");
   end();
}

static void interrupts(void)
{
   struct kvm_irq_level level = { .irq = 4, .level = 1 };
   struct kvm_irqfd irqfd = { .fd = 130, .gsi = 24, .flags = KVM_IRQFD_FLAG_RESAMPLE,
                              .resamplefd = 131 };
   struct {
      struct kvm_irq_routing head;
      struct kvm_irq_routing_entry entries[2];
   } routing = { .head = { .nr = 2 } };

   CALL(VM, KVM_IRQ_LINE, &level);
   printf("{irq=0x4, level=1}");
   end();
   /* The injected call leaves the struct as it is. */
   CALL(VM, KVM_IRQ_LINE_STATUS, &level);
   printf("{irq=0x4, level=1}%s", result < 0 ? "" : " => {status=4}");
   end();

   CALL(VM, KVM_IRQFD, &irqfd);
   printf("{fd=130<anon_inode:kvm-vm>, gsi=24, flags=KVM_IRQFD_FLAG_RESAMPLE, "
          "resamplefd=131<anon_inode:kvm-vcpu:0>}");
   end();
   irqfd.flags = KVM_IRQFD_FLAG_DEASSIGN;
   CALL(VM, KVM_IRQFD, &irqfd);
   printf("{fd=130<anon_inode:kvm-vm>, gsi=24, flags=KVM_IRQFD_FLAG_DEASSIGN}");
   end();

   routing.entries[0].gsi = 1;
   routing.entries[0].type = KVM_IRQ_ROUTING_IRQCHIP;
   routing.entries[0].u.irqchip.irqchip = 2;
   routing.entries[0].u.irqchip.pin = 3;
   routing.entries[1].gsi = 24;
   routing.entries[1].type = KVM_IRQ_ROUTING_MSI;
   routing.entries[1].u.msi.address_lo = 0xfee00000;
   routing.entries[1].u.msi.data = 0x4041;
   CALL(VM, KVM_SET_GSI_ROUTING, &routing);
   printf("{nr=2, flags=0, entries=["
          "{gsi=1, type=KVM_IRQ_ROUTING_IRQCHIP, flags=0, irqchip=2, pin=3}, "
          "{gsi=24, type=KVM_IRQ_ROUTING_MSI, flags=0, address_lo=0xfee00000, "
          "address_hi=0, data=0x4041}]}");
   end();
}

static void devices(void)
{
   struct kvm_ioeventfd event = { .datamatch = 7, .addr = 0xfe003000, .len = 2,
                                  .fd = 130, .flags = KVM_IOEVENTFD_FLAG_DATAMATCH };
   struct kvm_coalesced_mmio_zone zone = { .addr = 0xa0000, .size = 0x20000 };
   struct kvm_enable_cap cap = { .cap = KVM_CAP_MAX_VCPU_ID, .args = { 255 } };
   struct kvm_dirty_log log = { .slot = 3, .dirty_bitmap = NULL };

   CALL(VM, KVM_IOEVENTFD, &event);
   printf("{datamatch=0x7, addr=0xfe003000, len=2, fd=130<anon_inode:kvm-vm>, "
          "flags=KVM_IOEVENTFD_FLAG_DATAMATCH}");
   end();
   event.flags = 0;
   CALL(VM, KVM_IOEVENTFD, &event);
   printf("{addr=0xfe003000, len=2, fd=130<anon_inode:kvm-vm>, flags=0}");
   end();
   CALL(VM, KVM_REGISTER_COALESCED_MMIO, &zone);
   printf("{addr=0xa0000, size=131072}");
   end();
   CALL(VM, KVM_ENABLE_CAP, &cap);
   printf("{cap=KVM_CAP_MAX_VCPU_ID, flags=0, args=[0xff, 0, 0, 0]}");
   end();
   CALL(VM, KVM_GET_DIRTY_LOG, &log);
   printf("{slot=3, dirty_bitmap=NULL}");
   end();
}

static void vcpu(void)
{
   static const char *const states[] = { "RUNNABLE", "UNINITIALIZED" };
   struct kvm_mp_state state = { 1 };
   uint32_t value32 = 0x11223344;
   uint64_t value64 = 0x1122334455667788;
   struct kvm_one_reg reg;

   CALL(VCPU, KVM_SET_MP_STATE, &state);
   printf("{mp_state=KVM_MP_STATE_%s}", states[1]);
   end();
   CALL(VCPU, KVM_GET_MP_STATE, &state);
   if (result < 0)
      printf("%p", (void *)&state);
   else
      printf("{mp_state=KVM_MP_STATE_%s}", states[1]);
   end();

   reg = (struct kvm_one_reg){ KVM_REG_SIZE_U32 | 1, (uintptr_t)&value32 };
   CALL(VCPU, KVM_SET_ONE_REG, &reg);
   printf("{id=%#llx, addr=[0x11223344]}", (unsigned long long)reg.id);
   end();
   reg = (struct kvm_one_reg){ KVM_REG_SIZE_U64 | 1, (uintptr_t)&value64 };
   CALL(VCPU, KVM_GET_ONE_REG, &reg);
   if (result < 0)
      printf("{id=%#llx, addr=%p}", (unsigned long long)reg.id, (void *)&value64);
   else
      printf("{id=%#llx, addr=[0x1122334455667788]}", (unsigned long long)reg.id);
   end();
}

#ifdef __x86_64__
static void x86(void)
{
   struct {
      struct kvm_msrs head;
      struct kvm_msr_entry entries[2];
   } msrs = { .head = { .nmsrs = 2 },
              .entries = { { .index = 0x10, .data = 5 }, { .index = 0x1b } } };

   CALL(VCPU, KVM_SET_MSRS, &msrs);
   printf("{nmsrs=2, entries=[{index=0x10, data=0x5}, {index=0x1b, data=0}]}");
   end();
   CALL(VCPU, KVM_GET_MSRS, &msrs);
   if (result < 0)
      printf("%p", (void *)&msrs);
   else
      printf("{nmsrs=2, entries=[{index=0x10, data=0x5}, {index=0x1b, data=0}]}");
   end();
}
#else
static void x86(void)
{
}
#endif

int main(int argc, char **argv)
{
   int null = open("/dev/null", O_RDONLY);

   result = argc > 1 ? atol(argv[1]) : 0;
   for (int fd = 100; fd < 140; fd++)
      if (dup2(null, fd) != fd)
         return 2;
   create_device();
   interrupts();
   devices();
   vcpu();
   x86();
   return 0;
}
