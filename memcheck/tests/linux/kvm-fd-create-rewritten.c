/* While one thread makes devices, another writes the number of the VM where
   the kernel stores that of the device: the VM is still taken for what it is.
   The stand-in leaves time for that.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <pthread.h>
#include <sched.h>

#include "kvm-fd.h"

enum { TIMES = 100 };

static struct kvm_create_device cd;
static volatile int vm, stop;

static void *rewrite(void *unused)
{
   volatile uint32_t *const fd = &cd.fd;

   /* Valgrind runs one thread at a time, which may be the same for long. */
   while (!stop) {
      *fd = vm;
      sched_yield();
   }
   return unused;
}

int main(void)
{
   const int kvm = must(open("/dev/kvm", O_RDWR | O_CLOEXEC), "/dev/kvm");
   pthread_t thread;
   int       taken_for_devices = 0;

   cd.type = KVM_DEV_TYPE_VFIO;
   pthread_create(&thread, NULL, rewrite, NULL);
   for (int i = 0; i < TIMES; i++) {
      vm = must(ioctl(kvm, KVM_CREATE_VM, 0UL), "KVM_CREATE_VM");
      standin_delay_next(20);
      must(ioctl(vm, KVM_CREATE_DEVICE, &cd), "KVM_CREATE_DEVICE");
      taken_for_devices += is_vfio(vm);
      syscall(__NR_close_range, vm, ~0U, 0);   /* and the device, whatever
                                                  its number was */
   }
   stop = 1;
   pthread_join(thread, NULL);
   fprintf(stderr, "%d VMs are taken for devices\n", taken_for_devices);
   return 0;
}
