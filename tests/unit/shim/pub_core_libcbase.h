/* What kvm-pages.c and its like, and fd-objects.c, need of this.
   SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later */

#ifndef SHIM_PUB_CORE_LIBCBASE_H
#define SHIM_PUB_CORE_LIBCBASE_H

#include <stdlib.h>
#include <string.h>

#define vgPlain_memmove memmove
#define vgPlain_memset  memset
#define vgPlain_ssort   qsort

#define VG_PGROUNDUP(n) (((n) + VKI_PAGE_SIZE - 1) & ~(VKI_PAGE_SIZE - 1))

#endif
