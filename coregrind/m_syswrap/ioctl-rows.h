/*--------------------------------------------------------------------*/
/*--- From the words of a .def file to rows.          ioctl-rows.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   Included by each family's .c file, before its .def file.  It must not know
   any request. */

#ifndef __IOCTL_ROWS_H
#define __IOCTL_ROWS_H

#include "ioctl-table.h"

/* The kinds of fd are named without what they have in common. */
enum {
   vfio_container = IoFd_vfio_container,
   vfio_group     = IoFd_vfio_group,
   vfio_device    = IoFd_vfio_device,
   vfio_migration = IoFd_vfio_migration,
   iommufd        = IoFd_iommufd,
   uffd_device    = IoFd_uffd_device,
   uffd           = IoFd_uffd,
   vhost          = IoFd_vhost,
   udmabuf        = IoFd_udmabuf,
   dmabuf         = IoFd_dmabuf,
   sync_file      = IoFd_sync_file,
   tun            = IoFd_tun,
   usb            = IoFd_usb,
   block          = IoFd_block,
   scsi           = IoFd_scsi,
   vsock          = IoFd_vsock,
   vduse          = IoFd_vduse,
   file           = IoFd_file,
   sev            = IoFd_sev,
   nvme           = IoFd_nvme,
   mshv           = IoFd_mshv,
   mshv_partition = IoFd_mshv_partition,
   mshv_vp        = IoFd_mshv_vp,
   mshv_vtl       = IoFd_mshv_vtl,
   mshv_sint      = IoFd_mshv_sint,
   mshv_hvcall    = IoFd_mshv_hvcall,
   nitro          = IoFd_nitro,
   enclave        = IoFd_enclave,
   hidraw         = IoFd_hidraw,
   other          = IoFd_other
};

/* _IOC of most architectures, or that of MIPS, Power and SPARC. */
#define IOCTL_NONE _VKI_IOC_NONE
#define IOCTL_R    _VKI_IOC_READ
#define IOCTL_W    _VKI_IOC_WRITE
#define IOCTL_WR   (_VKI_IOC_READ | _VKI_IOC_WRITE)

/* An argument: kind, always, stores_fd, n, min, parts, function. */
#define UNUSED                IoArg_none, False, False, 0, 0, NULL, NULL
#define VALUE                 IoArg_value, False, False, 0, 0, NULL, NULL
#define IN(n)                 IoArg_in, False, False, n, 0, NULL, NULL
#define OUT(n)                IoArg_out, False, False, n, 0, NULL, NULL
#define STRUCT(n, s)          IoArg_struct, False, False, n, 0, s, NULL
#define ARGSZ(min, n, s)      IoArg_argsz, False, False, n, min, s, NULL
#define SIZED(min, n, s)      IoArg_size, False, False, n, min, s, NULL
#define FN(f, words)          IoArg_function, False, False, 0, 0, NULL, f
#define FN_ALWAYS(f, words)   IoArg_function, True, False, 0, 0, NULL, f
#define FN_FD(f, words)       IoArg_function, False, True, 0, 0, NULL, f
#define FN_ALWAYS_FD(f, words)  IoArg_function, True, True, 0, 0, NULL, f

#define IOCTL(name, dir, type, nr, size, on, ...) \
   { _VKI_IOC(IOCTL_##dir, type, nr, size), #name, on, __VA_ARGS__, \
     IoFd_unknown },
#define IOCTL_FD(name, dir, type, nr, size, on, arg, makes) \
   IOCTL_FD_(name, dir, type, nr, size, on, arg, makes)
#define IOCTL_FD_(name, dir, type, nr, size, on, ...) \
   { _VKI_IOC(IOCTL_##dir, type, nr, size), #name, on, __VA_ARGS__ },

#endif   // __IOCTL_ROWS_H

/*--------------------------------------------------------------------*/
/*--- end                                             ioctl-rows.h ---*/
/*--------------------------------------------------------------------*/
