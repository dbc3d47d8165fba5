/* What kvm-alias.c asks of the address space.
   SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later */

#ifndef SHIM_PUB_CORE_ASPACEMGR_H
#define SHIM_PUB_CORE_ASPACEMGR_H

#include "pub_core_basics.h"

typedef enum { SkAnonC = 1, SkFileC = 2 } SegKind;

typedef struct {
   SegKind kind;
   ULong   dev, ino;
} NSegment;

extern const NSegment* VG_(am_find_nsegment) ( Addr a );
extern const HChar*    VG_(am_get_filename) ( const NSegment* seg );

#endif
