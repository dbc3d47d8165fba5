/* What kvm-pages.c and its like need of this, without the cost centres.
   SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later */

#ifndef SHIM_PUB_CORE_MALLOCFREE_H
#define SHIM_PUB_CORE_MALLOCFREE_H

#include <stdlib.h>

#define vgPlain_calloc(cc, n, size)    calloc(n, size)
#define vgPlain_realloc(cc, old, size) realloc(old, size)
#define vgPlain_free                   free

#endif
