/* The numbers that fds of the client can have.
   SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later */

#ifndef SHIM_PUB_CORE_CLIENTSTATE_H
#define SHIM_PUB_CORE_CLIENTSTATE_H

#include "pub_core_basics.h"

#define vgPlain_fd_hard_limit ((Int)4096)

#endif
