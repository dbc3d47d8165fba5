/* A payload that was freed, and one that is cut short.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-attr.h"

int main(void)
{
   int   vfio = new_device(K_TYPE_VFIO);
   char *fd = block(8, -1);

   VALGRIND_MAKE_MEM_NOACCESS(fd + 4, 4);
   SET("no access behind the payload", vfio, K_VFIO_FILE, K_VFIO_FILE_ADD, fd);
   VALGRIND_MAKE_MEM_NOACCESS(fd + 3, 1);
   SET("nor to its last byte", vfio, K_VFIO_FILE, K_VFIO_FILE_ADD, fd);
   SET("freed", vfio, K_VFIO_FILE, K_VFIO_FILE_ADD, freed(fd));
   return 0;
}
