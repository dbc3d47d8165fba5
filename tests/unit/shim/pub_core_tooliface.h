/* Tools are told by this; here a test is the tool.
   SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later */

#ifndef SHIM_PUB_CORE_TOOLIFACE_H
#define SHIM_PUB_CORE_TOOLIFACE_H

#include "pub_core_threadstate.h"

#define VG_TRACK(event, ...) tell_##event(__VA_ARGS__)

extern void tell_unseen_mem_begin ( Addr a, SizeT len );
extern void tell_unseen_mem_end ( Addr a, SizeT len );
extern void tell_unseen_writers_start ( ThreadId tid, Bool (*running)(void) );

#endif
