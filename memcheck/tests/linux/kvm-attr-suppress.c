/* A suppression can be for one attribute and leave the next one alone.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-attr.h"

int main(void)
{
   int   vfio = new_device(K_TYPE_VFIO);
   void *fd = undefined_block(4, -1);

   SET("suppressed", vfio, K_VFIO_FILE, K_VFIO_FILE_ADD, fd);
   SET("not suppressed", vfio, K_VFIO_FILE, K_VFIO_FILE_DEL, fd);
   return 0;
}
