/* Pointers that lead nowhere: a report each, an error from the kernel, and no
   crash of Valgrind's.  SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-attr.h"

#define FOR_EACH_BAD_POINTER(GO, half)                                    \
   do {                                                                   \
      GO("NULL", NULL);                                                   \
      GO("the last page", (void *)-4096L);                                \
      GO("half of it is there", guard_page() - (half));                   \
      GO("no access", guard_page());                                      \
      GO("nothing there", nothing());                                     \
      GO("protected later, which Memcheck does not see", protected());    \
   } while (0)

static void *nothing(void)
{
   char *p = guard_page();

   munmap(p, sysconf(_SC_PAGESIZE));
   return p;
}

static void *protected(void)
{
   const size_t page = sysconf(_SC_PAGESIZE);
   char        *p = guard_page() - page;

   mprotect(p, page, PROT_NONE);
   return p;
}

static void bad_attr_structs(int vfio)
{
   struct kvm_device_attr *a = block(sizeof(*a), 0);

#define SET_BY(what, a) call("struct: " what, vfio, KVM_SET_DEVICE_ATTR, a)
   FOR_EACH_BAD_POINTER(SET_BY, 12);
   a->group = K_VFIO_FILE;
   a->attr  = K_VFIO_FILE_ADD;
   a->addr  = (uintptr_t)block(4, -1);
   SET_BY("freed", freed(a));
   call("struct of HAS: NULL", vfio, KVM_HAS_DEVICE_ATTR, NULL);
}

static void bad_payloads(int vfio)
{
#define ADD(what, addr) \
   SET("payload: " what, vfio, K_VFIO_FILE, K_VFIO_FILE_ADD, addr)
   FOR_EACH_BAD_POINTER(ADD, 2);
}

static void bad_create_structs(int vm)
{
#define CREATE(what, cd) call("create: " what, vm, KVM_CREATE_DEVICE, cd)
   FOR_EACH_BAD_POINTER(CREATE, 8);
}

int main(void)
{
   int vfio = new_device(K_TYPE_VFIO);

   bad_attr_structs(vfio);
   bad_payloads(vfio);
   bad_create_structs(new_vm());
   call("still alive", vfio, KVM_HAS_DEVICE_ATTR,
        &(struct kvm_device_attr){ 0, K_VFIO_FILE, K_VFIO_FILE_ADD, 0 });
   return 0;
}
