/* An fd that came from elsewhere is unknown until a call succeeds that only
   one kind of fd accepts; a call that fails, or that more than one kind
   accepts, teaches nothing.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-fd.h"

/* For x86, where /dev/kvm and vCPUs have an attribute 0 of group 0 with 8
   bytes; that of /dev/kvm can only be got. */
static int is_system(int fd)
{
   static char            payload[8];
   struct kvm_device_attr a = { 0, 0, 0, (uintptr_t)payload };
   const unsigned         before = VALGRIND_COUNT_ERRORS;

   VALGRIND_MAKE_MEM_NOACCESS(payload, sizeof(payload));
   standin_fail_next(ENXIO);
   ioctl(fd, KVM_GET_DEVICE_ATTR, &a);
   standin_fail_next(0);
   VALGRIND_MAKE_MEM_DEFINED(payload, sizeof(payload));
   return VALGRIND_COUNT_ERRORS != before;
}

static int is_vcpu(int fd)
{
   return wants_byte(fd, 0, 0, 7);
}

/* A VM has none, but whether a request is known goes by the kind of fd too:
   what is no KVM ioctl of this fd has its argument checked for definedness,
   though this one does not use it. */
static int is_refused(int fd, unsigned long request)
{
   unsigned long  arg = 0;
   const unsigned before = VALGRIND_COUNT_ERRORS;

   VALGRIND_MAKE_MEM_UNDEFINED(&arg, sizeof(arg));
   standin_fail_next(ENXIO);
   ioctl(fd, request, arg);
   standin_fail_next(0);
   return VALGRIND_COUNT_ERRORS != before;
}

static int is_vm(int fd)
{
   return is_refused(fd, KVM_KVMCLOCK_CTRL)
          && !is_refused(fd, KVM_CREATE_IRQCHIP);
}

static void show(const char *step, int fd)
{
   fprintf(stderr, "%s: %s\n", step,
           is_vcpu(fd) ? "vCPU" : is_system(fd) ? "system" :
           is_vm(fd) ? "VM" : what_is(fd));
}

/* Calls may fail here. */
static void call(int fd, unsigned long request, void *arg)
{
   ioctl(fd, request, arg);
}

int main(void)
{
   struct kvm_create_device cd = { KVM_DEV_TYPE_VFIO, -1, 0 };
   int system = must(open("/dev/kvm", O_RDWR), "/dev/kvm"), vm, vcpu, fd;

   show("/dev/kvm opened", system);
   vm = must(ioctl(system, KVM_CREATE_VM, 0UL), "KVM_CREATE_VM");
   show("KVM_CREATE_VM taught", system);
   show("KVM_CREATE_VM made", vm);
   vcpu = must(ioctl(vm, KVM_CREATE_VCPU, 0UL), "KVM_CREATE_VCPU");
   show("KVM_CREATE_VCPU made", vcpu);

   fd = received(system);
   show("/dev/kvm received", fd);
   call(fd, KVM_CHECK_EXTENSION, (void *)KVM_CAP_DEVICE_CTRL);
   show("after KVM_CHECK_EXTENSION", fd);
   call(fd, KVM_GET_API_VERSION, (void *)1);
   show("after KVM_GET_API_VERSION failed", fd);
   call(fd, KVM_GET_API_VERSION, NULL);
   show("after KVM_GET_API_VERSION", fd);

   fd = received(vm);
   show("VM received", fd);
   standin_fail_next(EINVAL);
   call(fd, KVM_CREATE_VCPU, NULL);
   show("after KVM_CREATE_VCPU failed", fd);
   call(fd, KVM_CREATE_VCPU, (void *)1);
   show("after KVM_CREATE_VCPU", fd);
   fd = received(vm);
   call(fd, KVM_CREATE_DEVICE, &cd);
   show("after KVM_CREATE_DEVICE", fd);
   show("KVM_CREATE_DEVICE made", cd.fd);

   fd = received(vcpu);
   show("vCPU received", fd);
   standin_fail_next(EINTR);
   call(fd, KVM_RUN, NULL);
   show("after KVM_RUN failed", fd);
   call(fd, KVM_RUN, NULL);
   show("after KVM_RUN", fd);
   return 0;
}
