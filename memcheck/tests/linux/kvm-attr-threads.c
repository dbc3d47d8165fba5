/* While one thread is in a GET, another overwrites its struct and unmaps it:
   what becomes defined is the payload that the kernel was asked for.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <pthread.h>

#include "kvm-attr.h"

static int                     v3;
static struct kvm_device_attr *the_attr;

static void *get(void *unused)
{
   (void)unused;
   call("GET", v3, KVM_GET_DEVICE_ATTR, the_attr);
   return NULL;
}

int main(void)
{
   char     *asked = undefined_block(16, 0), *other = undefined_block(16, 0);
   pthread_t thread;

   v3       = new_device(K_TYPE_VGIC_V3);
   the_attr = mmap(NULL, sizeof(*the_attr), PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
   the_attr->group = K_VGIC_ADDR;
   the_attr->attr  = K_VGIC_ADDR_DIST;
   the_attr->addr  = (uintptr_t)asked;

   must(standin_hold_next(), "standin_hold_next");
   pthread_create(&thread, NULL, get, NULL);
   must(standin_wait_held(), "standin_wait_held");
   the_attr->group = K_VGIC_NR_IRQS;
   the_attr->addr  = (uintptr_t)other;
   munmap(the_attr, sizeof(*the_attr));
   if (standin_release() != 1)
      fprintf(stderr, "nothing was held\n");
   pthread_join(thread, NULL);

   print_defined(asked, 16);
   print_defined(other, 16);
   return 0;
}
