/* kvm-pages.c and its like need nothing of this, but of what is included after it.
   SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later */

#ifndef SHIM_PUB_CORE_LIBCASSERT_H
#define SHIM_PUB_CORE_LIBCASSERT_H


#endif
