/* While one thread is in a GET, another overwrites its struct, or unmaps it:
   what becomes defined is the payload that the kernel was asked for.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <pthread.h>

#include "kvm-attr.h"

static int                     v5;
static struct kvm_device_attr *the_attr;
static uint64_t               *the_ist;

static void *get(void *unused)
{
   (void)unused;
   call("GET", v5, KVM_GET_DEVICE_ATTR, the_attr);
   return NULL;
}

static void *page(void)
{
   return mmap(NULL, 1, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
               -1, 0);
}

/* The payload is a struct too, which names the block that is written. */
static void ask_for(void *asked)
{
   the_ist    = page();
   the_ist[0] = (uintptr_t)asked;
   the_ist[1] = 128;

   the_attr        = page();
   the_attr->group = K_VGIC_IST;
   the_attr->addr  = (uintptr_t)the_ist;
}

static void overwrite(void *other)
{
   the_ist[0]      = (uintptr_t)other;
   the_attr->group = K_VGIC_NR_IRQS;
   the_attr->addr  = (uintptr_t)other;
}

static void unmap(void *unused)
{
   (void)unused;
   munmap(the_attr, 1);
   munmap(the_ist, 1);
}

static void race(void (*meanwhile)(void *))
{
   char     *asked = undefined_block(144, 0), *other = undefined_block(144, 0);
   pthread_t thread;

   ask_for(asked);
   must(standin_hold_next(), "standin_hold_next");
   pthread_create(&thread, NULL, get, NULL);
   must(standin_wait_held(), "standin_wait_held");
   meanwhile(other);
   if (standin_release() != 1)
      fprintf(stderr, "nothing was held\n");
   pthread_join(thread, NULL);
   print_defined(asked, 144);
   print_defined(other, 144);
}

int main(void)
{
   v5 = new_device(K_TYPE_VGIC_V5);
   race(overwrite);
   race(unmap);
   return 0;
}
