/* What fd-objects.c asks the kernel of fds.
   SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later */

#ifndef SHIM_PUB_CORE_LIBCFILE_H
#define SHIM_PUB_CORE_LIBCFILE_H

#include <fcntl.h>
#include <unistd.h>

#define VKI_F_GETFD      F_GETFD
#define vgPlain_fcntl    fcntl
#define vgPlain_readlink readlink

#endif
