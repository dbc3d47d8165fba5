/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later */

#ifndef SHIM_PUB_CORE_LIBCPRINT_H
#define SHIM_PUB_CORE_LIBCPRINT_H

#include <stdio.h>

#define vgPlain_sprintf sprintf

#endif
