/* An fd that came from elsewhere is unknown until a call succeeds that only
   one kind of fd accepts; a call that fails, or that more than one kind
   accepts, teaches nothing.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-fd.h"

/* KVM_X86_XCOMP_GUEST_SUPP is 8 bytes. */
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

static void show(const char *step, int fd)
{
   const char *what = is_vcpu(fd) ? "vCPU" : is_system(fd) ? "system"
                                           : what_is(fd);

   if (strcmp(what, "unknown") == 0 && is_in_table(fd))
      what = "VM";
   fprintf(stderr, "%s: %s\n", step, what);
}

/* Calls may fail here. */
static void call(int fd, unsigned long request, void *arg)
{
   ioctl(fd, request, arg);
}

/* A VM that is known by its name: what KVM_CHECK_EXTENSION says of it, which
   /dev/kvm answers as well, counts for its vCPUs. */
static void learn_by_name(int vm)
{
   enum { CAP_XSAVE2 = 208, SIZE = 8192 };
   const unsigned long   get_xsave2 = _IOC(_IOC_READ, KVMIO, 0xcf, 4096);
   struct standin_answer size = { .result = SIZE }, done = { .result = 0 };
   char *xsave = malloc(SIZE);
   int   vcpu;

   standin_names(1);
   vm = received(vm);
   standin_answer_next(&size);
   must(ioctl(vm, KVM_CHECK_EXTENSION, CAP_XSAVE2), "KVM_CHECK_EXTENSION");
   vcpu = must(ioctl(vm, KVM_CREATE_VCPU, 2UL), "KVM_CREATE_VCPU");
   standin_answer_next(&done);
   must(ioctl(vcpu, get_xsave2, xsave), "KVM_GET_XSAVE2");
   fprintf(stderr, "KVM_GET_XSAVE2, the last byte: %s\n",
           is_defined(xsave + SIZE - 1, 1));
   free(xsave);
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
   learn_by_name(vm);
   return 0;
}
