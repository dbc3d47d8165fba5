/* What kvm-memory.c asks of the address space, too.
   SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later */

#ifndef SHIM_PUB_CORE_ASPACEHL_H
#define SHIM_PUB_CORE_ASPACEHL_H

#include "pub_core_aspacemgr.h"

extern Addr* VG_(get_segment_starts) ( UInt kinds, Int* n );

#endif
