/* Tools are told by this; here a test is the tool.
   SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later */

#ifndef SHIM_PUB_CORE_TOOLIFACE_H
#define SHIM_PUB_CORE_TOOLIFACE_H

#define VG_TRACK(event, ...) tell_##event(__VA_ARGS__)

extern void tell_unseen_mem_write ( Addr a, SizeT len );

#endif
