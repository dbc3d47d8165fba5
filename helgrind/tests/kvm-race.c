/* What a KVM ioctl reads and writes, this thread has read and written, also
   behind a pointer in its struct: a GET that another thread does not wait for
   is a race with it, and calls that only read one struct are none.  What the
   kernel copies and does not look at, such as the addr of a HAS, is not
   written.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <linux/kvm.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* <asm/kvm.h> of arm64 */
enum { GRP_ADDR = 0, V3_ADDR_TYPE_DIST = 2 };

static int      gic, done[2];
static uint64_t dist = 0x8000000, now = ~0ULL;

static struct kvm_device_attr set = {
   .group = GRP_ADDR, .attr = V3_ADDR_TYPE_DIST, .addr = (uintptr_t)&dist
};
static struct kvm_device_attr get = {
   .group = GRP_ADDR, .attr = V3_ADDR_TYPE_DIST, .addr = (uintptr_t)&now
};

static void *nothing(void *unused)
{
   return unused;
}

static void *only_read(void *unused)
{
   ioctl(gic, KVM_HAS_DEVICE_ATTR, &set);
   ioctl(gic, KVM_SET_DEVICE_ATTR, &set);
   return unused;
}

static void *write_now(void *unused)
{
   ioctl(gic, KVM_GET_DEVICE_ATTR, &get);
   if (write(done[1], "", 1) != 1)
      perror("write");
   return unused;
}

int main(void)
{
   struct kvm_create_device cd = { .type = KVM_DEV_TYPE_ARM_VGIC_V3 };
   int       kvm = open("/dev/kvm", O_RDWR | O_CLOEXEC);
   int       vm = ioctl(kvm, KVM_CREATE_VM, 0UL);
   pthread_t one, other;
   char      byte;

   if (vm < 0 || ioctl(vm, KVM_CREATE_DEVICE, &cd) != 0 || pipe(done) != 0) {
      perror("GICv3");
      return 1;
   }
   gic = cd.fd;

   /* glibc 2.41 remembers, without a lock, that Linux cannot name its first
      thread's stack. */
   pthread_create(&one, NULL, nothing, NULL);
   pthread_join(one, NULL);

   pthread_create(&one, NULL, only_read, NULL);
   pthread_create(&other, NULL, only_read, NULL);
   pthread_join(one, NULL);
   pthread_join(other, NULL);
   fprintf(stderr, "only read\n");

   /* The pipe gives an order that neither tool takes for one. */
   pthread_create(&one, NULL, write_now, NULL);
   if (read(done[0], &byte, 1) != 1)
      perror("read");
   if (now == ~0ULL)
      fprintf(stderr, "the kernel did not write\n");
   pthread_join(one, NULL);
   fprintf(stderr, "written\n");
   return 0;
}
