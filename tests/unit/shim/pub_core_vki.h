/* The kernel's ABI as the effects core sees it outside Valgrind.
   SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later */

#ifndef SHIM_PUB_CORE_VKI_H
#define SHIM_PUB_CORE_VKI_H

#include <errno.h>
#include <stdint.h>
#include <fcntl.h>
#include <linux/ioctl.h>
#include <sys/mman.h>

#define __vki_u8        uint8_t
#define __vki_u16       uint16_t
#define __vki_u32       uint32_t
#define __vki_u64       uint64_t
#define _VKI_IOW(t, n, s)   _IOW(t, n, s)
#define _VKI_IOWR(t, n, s)  _IOWR(t, n, s)
#define _VKI_IOC(d, t, n, s) _IOC(d, t, n, s)
#define _VKI_IOC_SIZE(request) _IOC_SIZE(request)
#define _VKI_IOC_NONE       _IOC_NONE
#define _VKI_IOC_READ       _IOC_READ
#define _VKI_IOC_WRITE      _IOC_WRITE

#define VKI_MAP_SHARED      MAP_SHARED
#define VKI_MAP_ANONYMOUS   MAP_ANONYMOUS
#define VKI_PAGE_SIZE       4096UL

#define VKI_E2BIG           E2BIG
#define VKI_EAGAIN          EAGAIN
#define VKI_EBADF           EBADF
#define VKI_EBUSY           EBUSY
#define VKI_EFAULT          EFAULT
#define VKI_EMSGSIZE        EMSGSIZE
#define VKI_EINTR           EINTR
#define VKI_EINVAL          EINVAL
#define VKI_EIO             EIO
#define VKI_ENOMEM          ENOMEM
#define VKI_ENOSPC          ENOSPC
#define VKI_ENOSYS          ENOSYS
#define VKI_ENOTTY          ENOTTY
#define VKI_EPERM           EPERM

#include "vki/vki-linux-kvm.h"

/* Of io_uring what Linux 5.2 had. */
#define VKI_O_CREAT             O_CREAT
#define VKI_AT_EMPTY_PATH       0x1000
#define VKI_IORING_SETUP_SQPOLL (1U << 1)
#define VKI_IORING_SETUP_SQ_AFF (1U << 2)
struct vki_io_uring_params {
   uint32_t sq_entries, cq_entries, flags, others[27];
};

#include "vki/vki-linux-io_uring-newer.h"

#endif
