/* Makes the objects of attrs.def, and brings each so far that its attributes
   work.  A function for each state; the kernel's function that wants it so
   stands above it.  SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <fcntl.h>

#include "oracle.h"
#include "prepare.h"
#include "../standin/abi-arm.h"
#include "../standin/abi-s390.h"
#include "../standin/abi-ioctls-x86.h"

#define VM_OBJECT     ((KvmObject){ KvmFd_vm, 0 })
#define VCPU_OBJECT   ((KvmObject){ KvmFd_vcpu, 0 })

/* Leaves the function with the error if STEP fails. */
#define TRY(step) \
   do { \
      long result_ = (step); \
      if (result_ < 0) { \
         the_failure = #step; \
         return result_; \
      } \
   } while (0)

/*--- Any ---*/

static int sys, vm, vcpu, device;

static int open_kvm(void)
{
   int fd = open("/dev/kvm", O_RDWR | O_CLOEXEC);

   return fd < 0 ? -errno : keep_fd(fd);
}

static int create_vm(void)
{
   return keep_fd(kvm(sys, SYSTEM_OBJECT, K_CREATE_VM, 0));
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

static int with_vm(void)
{
   TRY(sys = open_kvm());
   TRY(vm = create_vm());
   return vm;
}

static int with_vcpu(void)
{
   TRY(with_vm());
   TRY(vcpu = create_vcpu());
   return vcpu;
}

int prepare_vfio(void)
{
   TRY(with_vm());
   TRY(device = create_device(K_TYPE_VFIO));
   return device;
}

/*--- x86 ---*/

int prepare_x86_vcpu(void)
{
   return with_vcpu();
}

int prepare_x86_system(void)
{
   TRY(sys = open_kvm());
   return sys;
}
