/* Makes the objects of attrs.def, and brings each so far that its attributes
   work.  A function for each state; the kernel's function that wants it so
   stands above it.  SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <string.h>

#include "oracle.h"
#include "prepare.h"
#include "../standin/abi-vgic-arm64.h"
#include "../standin/abi-aia.h"
#include "../standin/abi-loongarch.h"
#include "../standin/abi-flic-s390.h"
#include "../standin/abi-mpic-xics-xive.h"
#include "../standin/abi-x86-vfio.h"
#include "../standin/abi-ioctls-arm-riscv.h"
#include "../standin/abi-ioctls-power.h"
#include "../standin/abi-ioctls-s390.h"
#include "../standin/abi-ioctls-mips-loongarch.h"

#define VM_OBJECT      ((KvmObject){ KvmFd_vm, 0 })
#define VCPU_OBJECT    ((KvmObject){ KvmFd_vcpu, 0 })

#define K_CREATE_VM      K_IO(0x01)
#define K_CREATE_VCPU    K_IO(0x41)
#define K_CREATE_DEVICE  K_IOWR(0xe0, 12)
#define K_SET_DEVICE_ATTR K_IOW(0xe1, 24)
#define K_SET_USER_MEMORY_REGION K_IOW(0x46, 32)

/* Leaves the function with the error if STEP fails; the innermost is named. */
#define TRY(step) \
   do { \
      long result_ = (step); \
      if (result_ < 0) { \
         if (!the_failure) \
            the_failure = #step; \
         return result_; \
      } \
   } while (0)

/*--- Any ---*/

/* Those of the state that is made. */
static int sys, vm, vcpu, device;

/* POWER has two kernels, and the table knows which this is once the program has
   asked, as QEMU does. */
static int open_kvm(void)
{
   int fd = open("/dev/kvm", O_RDWR | O_CLOEXEC);

   if (fd >= 0 && host_arch == KvmArch_power)
      kvm(fd, SYSTEM_OBJECT, K_CHECK_EXTENSION, K_CAP_PPC_BOOKE_SREGS);
   return fd < 0 ? -errno : keep_fd(fd);
}

static int create_vm(uint64_t type)
{
   return keep_fd(kvm(sys, SYSTEM_OBJECT, K_CREATE_VM, type));
}

static int create_vcpu(void)
{
   return keep_fd(kvm(vm, VM_OBJECT, K_CREATE_VCPU, 0));
}

static int create_device(uint32_t type)
{
   struct { uint32_t type, fd, flags; } cd = { type, -1, 0 };
   long result = kvm(vm, VM_OBJECT, K_CREATE_DEVICE, (uintptr_t)&cd);

   return result < 0 ? result : keep_fd(cd.fd);
}

static int set_attr(uint32_t group, uint64_t attr, const void *payload)
{
   struct { uint32_t flags, group; uint64_t attr, addr; } a = {
      0, group, attr, (uintptr_t)payload
   };

   return kvm(device, VM_OBJECT, K_SET_DEVICE_ATTR, (uintptr_t)&a);
}

static int set_u32(uint32_t group, uint64_t attr, uint32_t value)
{
   return set_attr(group, attr, &value);
}

static int set_u64(uint32_t group, uint64_t attr, uint64_t value)
{
   return set_attr(group, attr, &value);
}

static int enable_cap(int fd, KvmObject on, uint32_t cap, uint64_t arg0,
                      uint64_t arg1)
{
   struct { uint32_t cap, flags; uint64_t args[4]; uint8_t pad[64]; } c = {
      cap, 0, { arg0, arg1, 0, 0 }, { 0 }
   };

   return kvm(fd, on, K_ENABLE_CAP, (uintptr_t)&c);
}

static int add_ram(uint64_t gpa, uint64_t size)
{
   struct {
      uint32_t slot, flags;
      uint64_t gpa, size, userspace_addr;
   } region = { 0, 0, gpa, size, 0 };

   /* Large pages, and queues that have to be aligned as much. */
   region.userspace_addr = ((uintptr_t)new_pages(2 * size) + size - 1)
                           & ~(size - 1);
   return kvm(vm, VM_OBJECT, K_SET_USER_MEMORY_REGION, (uintptr_t)&region);
}

static int make_vm(void)
{
   TRY(sys = open_kvm());
   TRY(vm = create_vm(0));
   return vm;
}

static int make_vcpu(void)
{
   TRY(make_vm());
   TRY(vcpu = create_vcpu());
   return vcpu;
}

int prepare_system(void)
{
   TRY(sys = open_kvm());
   return sys;
}

int prepare_vm(uint64_t type)
{
   vcpu = -1;
   TRY(sys = open_kvm());
   TRY(vm = create_vm(type));
   return vm;
}

int prepare_vfio(void)
{
   TRY(make_vm());
   TRY(device = create_device(K_TYPE_VFIO));
   return device;
}

/*--- x86 ---*/

int prepare_x86_vcpu(void)
{
   return make_vcpu();
}

int prepare_x86_system(void)
{
   return prepare_system();
}

/*--- arm64: virt/kvm/kvm_main.c, arch/arm64/kvm/arm.c.  A vCPU counts only
      when KVM_ARM_VCPU_INIT is done. ---*/

enum { PMU_V3 = 1 << 3 };

static int init_vcpu(uint32_t features)
{
   struct { uint32_t target, features[7]; } init;

   TRY(kvm(vm, VM_OBJECT, K_ARM_PREFERRED_TARGET, (uintptr_t)&init));
   init.features[0] |= features;
   return kvm(vcpu, VCPU_OBJECT, K_ARM_VCPU_INIT, (uintptr_t)&init);
}

static int make_arm64_vcpu(uint32_t features)
{
   TRY(make_vcpu());
   TRY(init_vcpu(features));
   return vcpu;
}

static int vgic_of(uint32_t type)
{
   TRY(make_arm64_vcpu(0));
   TRY(device = create_device(type));
   return device;
}

static int init_vgic(void)
{
   TRY(set_u64(K_VGIC_CTRL, K_VGIC_CTRL_INIT, 0));
   return device;
}

int prepare_vgic2_new(void)
{
   return vgic_of(K_TYPE_VGIC_V2);
}

int prepare_vgic2_ready(void)
{
   TRY(vgic_of(K_TYPE_VGIC_V2));
   TRY(set_u64(K_VGIC_ADDR, K_VGIC_ADDR_V2_DIST, 0x08000000));
   TRY(set_u64(K_VGIC_ADDR, K_VGIC_ADDR_V2_CPU, 0x08010000));
   return init_vgic();
}

int prepare_vgic3_new(void)
{
   return vgic_of(K_TYPE_VGIC_V3);
}

int prepare_vgic3_region(void)
{
   TRY(vgic_of(K_TYPE_VGIC_V3));
   TRY(set_u64(K_VGIC_ADDR, K_VGIC_ADDR_REDIST_REGION,
               2ULL << 52 | 0x080a0000));
   return device;
}

/* vgic_v3_attr_regs_access wants vgic_initialized. */
int prepare_vgic3_ready(void)
{
   TRY(vgic_of(K_TYPE_VGIC_V3));
   TRY(set_u32(K_VGIC_NR_IRQS, 0, 96));
   TRY(set_u64(K_VGIC_ADDR, K_VGIC_ADDR_DIST, 0x08000000));
   TRY(set_u64(K_VGIC_ADDR, K_VGIC_ADDR_REDIST, 0x080a0000));
   return init_vgic();
}

int prepare_its_new(void)
{
   TRY(prepare_vgic3_ready());
   TRY(device = create_device(K_TYPE_VGIC_ITS));
   return device;
}

/* vgic_its_attr_regs_access wants an address. */
int prepare_its_ready(void)
{
   TRY(prepare_its_new());
   TRY(set_u64(K_VGIC_ADDR, K_VGIC_ADDR_ITS, 0x08080000));
   TRY(set_u64(K_VGIC_CTRL, K_VGIC_CTRL_INIT, 0));
   return device;
}

int prepare_vgic5_new(void)
{
   return vgic_of(K_TYPE_VGIC_V5);
}

int prepare_arm64_vm(void)
{
   return make_vm();
}

/* kvm_arm_timer_set_attr and kvm_arm_pmu_v3_set_attr want an interrupt
   controller in the kernel. */
static int with_any_vgic(void)
{
   device = create_device(K_TYPE_VGIC_V3);
   if (device < 0)
      TRY(device = create_device(K_TYPE_VGIC_V2));
   return device;
}

int prepare_arm64_vcpu(void)
{
   TRY(make_arm64_vcpu(0));
   TRY(with_any_vgic());
   TRY(add_ram(GUEST_RAM, GUEST_RAM_SIZE));
   return vcpu;
}

int prepare_arm64_pmu(void)
{
   TRY(make_arm64_vcpu(PMU_V3));
   TRY(with_any_vgic());
   return vcpu;
}

/* kvm_arm_pmu_v3_init wants it all. */
int prepare_arm64_pmu_irq(void)
{
   TRY(prepare_arm64_pmu());
   TRY(init_vgic());
   device = vcpu;
   TRY(set_u32(K_ARM_PMU_V3_CTRL, K_ARM_PMU_IRQ, 23));
   return vcpu;
}

/*--- riscv: arch/riscv/kvm/aia_device.c ---*/

int prepare_aia_new(void)
{
   TRY(make_vcpu());
   TRY(device = create_device(K_TYPE_RISCV_AIA));
   return device;
}

/* aia_init wants addresses for all. */
static int place_aia(void)
{
   TRY(set_u32(K_AIA_CONFIG, K_AIA_CONFIG_SRCS, 32));
   TRY(set_u64(K_AIA_ADDR, K_AIA_ADDR_APLIC, 0x0d000000));
   TRY(set_u64(K_AIA_ADDR, K_AIA_ADDR_IMSIC, 0x28000000));
   return device;
}

int prepare_aia_placed(void)
{
   TRY(prepare_aia_new());
   return place_aia();
}

int prepare_aia_ready(void)
{
   TRY(prepare_aia_placed());
   TRY(set_u32(K_AIA_CTRL, K_AIA_CTRL_INIT, 0));
   return device;
}

/*--- powerpc ---*/

static int mpic_of(uint32_t type)
{
   TRY(make_vm());
   TRY(device = create_device(type));
   return device;
}

int prepare_mpic20(void)
{
   return mpic_of(K_TYPE_FSL_MPIC_20);
}

int prepare_mpic42(void)
{
   return mpic_of(K_TYPE_FSL_MPIC_42);
}

int prepare_xics_new(void)
{
   TRY(make_vcpu());
   TRY(enable_cap(vcpu, VCPU_OBJECT, K_CAP_PPC_PAPR, 0, 0));
   TRY(device = create_device(K_TYPE_XICS));
   return device;
}

/* kvmppc_xics_connect_vcpu: a source can name only a server that is there. */
int prepare_xics_source(void)
{
   TRY(prepare_xics_new());
   TRY(enable_cap(vcpu, VCPU_OBJECT, K_CAP_IRQ_XICS, device, 0));
   TRY(set_u64(K_XICS_SOURCES, 0x1000, 5ULL << 32));
   return device;
}

int prepare_xive_new(void)
{
   TRY(make_vcpu());
   TRY(enable_cap(vcpu, VCPU_OBJECT, K_CAP_PPC_PAPR, 0, 0));
   TRY(device = create_device(K_TYPE_XIVE));
   return device;
}

/* kvmppc_xive_native_connect_vcpu, kvmppc_xive_native_set_source */
int prepare_xive_source(void)
{
   TRY(prepare_xive_new());
   TRY(enable_cap(vcpu, VCPU_OBJECT, K_CAP_PPC_IRQ_XIVE, device, 0));
   TRY(add_ram(0, GUEST_RAM_SIZE));
   TRY(set_u64(K_XIVE_SOURCE, 0x1000, 0));
   return device;
}

/* kvmppc_xive_native_set_queue_config: a queue in the guest's RAM that fits in
   one page of the host */
int prepare_xive_queue(void)
{
   struct {
      uint32_t flags, qshift;
      uint64_t qaddr;
      uint32_t qtoggle, qindex;
      uint8_t  pad[40];
   } eq = { K_XIVE_EQ_ALWAYS_NOTIFY, 16, 0, 1, 0, { 0 } };

   TRY(prepare_xive_source());
   TRY(set_attr(K_XIVE_EQ_CONFIG, 6, &eq));
   return device;
}

/*--- s390: arch/s390/kvm/s390/s390.c, interrupt.c ---*/

int prepare_s390_vm(void)
{
   return make_vm();
}

int prepare_flic(void)
{
   TRY(make_vm());
   TRY(enable_cap(vm, VM_OBJECT, K_CAP_S390_IRQCHIP, 0, 0));
   TRY(kvm(vm, VM_OBJECT, K_CREATE_IRQCHIP, 0));
   TRY(device = create_device(K_TYPE_FLIC));
   return device;
}

int prepare_flic_pending(void)
{
   union {
      uint8_t  bytes[K_IRQ_SIZE];
      uint64_t type;
   } irq;

   memset(&irq, 0, sizeof(irq));
   irq.type = 0x10000;
   TRY(prepare_flic());
   TRY(set_attr(K_FLIC_ENQUEUE, K_IRQ_SIZE, &irq));
   return device;
}

int prepare_flic_adapter(void)
{
   struct { uint32_t id; uint8_t isc, maskable, swap, flags; } adapter = {
      1, 3, 1, 0, 0
   };

   TRY(prepare_flic());
   TRY(set_attr(K_FLIC_ADAPTER_REGISTER, 0, &adapter));
   return device;
}

/*--- Any VM that has been made ---*/

int prepare_vcpu_of_vm(bool ready)
{
   if (vcpu >= 0)
      return vcpu;
   TRY(vcpu = create_vcpu());
   if (ready && host_arch == KvmArch_arm64)
      TRY(init_vcpu(0));
   return vcpu;
}

int prepare_irqchip(void)
{
   switch (host_arch) {
      case KvmArch_arm64:
         TRY(prepare_vcpu_of_vm(true));
         TRY(with_any_vgic());
         return init_vgic();
      case KvmArch_riscv:
         TRY(prepare_vcpu_of_vm(true));
         TRY(device = create_device(K_TYPE_RISCV_AIA));
         TRY(place_aia());
         return set_u32(K_AIA_CTRL, K_AIA_CTRL_INIT, 0);
      case KvmArch_power:
         TRY(prepare_vcpu_of_vm(true));
         return device = create_device(K_TYPE_FSL_MPIC_20);
      default:
         return kvm(vm, VM_OBJECT, K_CREATE_IRQCHIP, 0);
   }
}

/*--- loongarch: arch/loongarch/kvm/intc; the others want an IPI ---*/

int prepare_loongarch_ipi(void)
{
   TRY(make_vcpu());
   TRY(device = create_device(K_TYPE_LOONGARCH_IPI));
   return device;
}

static int with_ipi(uint32_t type)
{
   TRY(prepare_loongarch_ipi());
   TRY(device = create_device(type));
   return device;
}

int prepare_loongarch_eiointc(void)
{
   return with_ipi(K_TYPE_LOONGARCH_EIOINTC);
}

int prepare_loongarch_pchpic(void)
{
   return with_ipi(K_TYPE_LOONGARCH_PCHPIC);
}

int prepare_loongarch_dmsintc(void)
{
   return with_ipi(K_TYPE_LOONGARCH_DMSINTC);
}

int prepare_loongarch_vm(void)
{
   return make_vm();
}

int prepare_loongarch_vcpu(void)
{
   TRY(make_vcpu());
   TRY(add_ram(GUEST_RAM, GUEST_RAM_SIZE));
   return vcpu;
}
