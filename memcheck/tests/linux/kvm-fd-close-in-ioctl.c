/* While one thread is in an ioctl, another closes the fd and makes a device
   of another type that gets the same number.  What the call wrote goes by the
   device that it was made on, and what it teaches is of no use any more.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <pthread.h>

#include "kvm-fd.h"

struct call {
   int           fd;
   unsigned long request;
   void         *arg;
};

static void *make_call(void *opaque)
{
   const struct call *c = opaque;

   must(ioctl(c->fd, c->request, c->arg), "ioctl");
   return NULL;
}

/* Exchange the fd for a VGIC while a thread is in the call. */
static void exchange_during(struct call *c, int vm)
{
   pthread_t thread;

   standin_hold_next();
   pthread_create(&thread, NULL, make_call, c);
   standin_wait_held();
   close(c->fd);
   if (new_other(vm) != c->fd)
      fprintf(stderr, "not the same number\n");
   if (standin_release() != 1)
      fprintf(stderr, "no call was held\n");
   pthread_join(thread, NULL);
}

int main(void)
{
   /* KVM_DEV_MPIC_BASE_ADDR is 8 bytes, the VGIC's GRP_DIST_REGS are 4. */
   static uint64_t        payload[2];
   struct kvm_device_attr a = { 0, 1, 0, (uintptr_t)payload };
   int         vm = new_vm();
   struct call get = { -1, KVM_GET_DEVICE_ATTR, &a };
   struct call version = { -1, KVM_GET_API_VERSION, NULL };

   get.fd = new_device(vm, KVM_DEV_TYPE_FSL_MPIC_20);
   VALGRIND_MAKE_MEM_UNDEFINED(payload, sizeof(payload));
   exchange_during(&get, vm);
   fprintf(stderr, "8 bytes: %s\n", is_defined(payload, 8));
   fprintf(stderr, "the next: %s\n", is_defined(payload + 1, 1));
   SHOW("the number, after KVM_GET_DEVICE_ATTR", get.fd);

   version.fd = must(open("/dev/kvm", O_RDWR), "/dev/kvm");
   exchange_during(&version, vm);
   SHOW("the number, after KVM_GET_API_VERSION", version.fd);
   return 0;
}
