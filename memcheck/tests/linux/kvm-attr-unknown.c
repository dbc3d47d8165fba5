/* An attribute without a row is named once for each group of an object, if the
   kernel has it (a program may probe for what there is), and its struct must
   be defined as a whole, as for any ioctl that is not known.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-attr.h"

/* A kernel that has what the table does not know. */
#define SET_NEW(...) (standin_answer_next(&done), SET(__VA_ARGS__))
static const struct standin_answer done;

int main(void)
{
   int vfio = new_device(K_TYPE_VFIO);
   struct kvm_device_attr *a = block(sizeof(*a), 0);

   SET("a group that VFIO does not have", vfio, 99, 1, NULL);
   SET_NEW("a kernel that has it", vfio, 99, 1, NULL);
   SET_NEW("again", vfio, 99, 1, NULL);
   SET_NEW("another attr", vfio, 99, 2, NULL);
   HAS("asked for with HAS", vfio, 99, 1, NULL);
   SET_NEW("another group", vfio, 98, 1, NULL);
   SET_NEW("another attr of a group that it has", vfio, K_VFIO_FILE, 99,
           NULL);

   a->group = 99;
   VALGRIND_MAKE_MEM_UNDEFINED(&a->attr, sizeof(a->attr));
   call("an undefined attr", vfio, KVM_SET_DEVICE_ATTR, a);
   return 0;
}
