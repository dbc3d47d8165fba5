/* A SET reports what it reads of the payload and is undefined, and no more.
   VFIO's FILE.ADD is an attribute that every kernel has: four bytes, an fd.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-attr.h"

int main(void)
{
   int   vfio = new_device(K_TYPE_VFIO);
   char *fd = block(8, -1);

   SET("defined", vfio, K_VFIO_FILE, K_VFIO_FILE_ADD, fd);
   VALGRIND_MAKE_MEM_UNDEFINED(fd + 4, 4);
   SET("undefined behind the payload", vfio, K_VFIO_FILE, K_VFIO_FILE_ADD, fd);
   VALGRIND_MAKE_MEM_UNDEFINED(fd + 3, 1);
   SET("its last byte", vfio, K_VFIO_FILE, K_VFIO_FILE_ADD, fd);
   VALGRIND_MAKE_MEM_UNDEFINED(fd, 8);
   SET("all of it", vfio, K_VFIO_FILE, K_VFIO_FILE_ADD, fd);
   return 0;
}
