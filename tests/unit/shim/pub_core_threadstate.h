/* What kvm-ram.c and fd-objects.c know of threads.
   SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later */

#ifndef SHIM_PUB_CORE_THREADSTATE_H
#define SHIM_PUB_CORE_THREADSTATE_H

#include "pub_core_basics.h"

#define VG_N_THREADS 8

#define vgPlain_get_running_tid() ((ThreadId)1)

/* Whoever uses it has it. */
extern ThreadId vgPlain_running_tid;

#endif
