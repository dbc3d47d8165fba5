/*--------------------------------------------------------------------*/
/*--- Families of ioctls that are tables.            ioctl-table.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   Families of ioctls whose requests are rows of a table, one table each:
   VFIO, iommufd, userfaultfd, vhost and so on.  From a request, and what its
   fd is, to the row, and from the row to the words of effects.h.  It must not
   know Valgrind, nor what any one request does. */

#ifndef __IOCTL_TABLE_H
#define __IOCTL_TABLE_H

#include "effects.h"

/* What an fd is, as bits: some requests are for more than one kind.  It counts
   only where one number means different things. */
typedef enum {
   IoFd_unknown         = 0,
   IoFd_vfio_container  = 1 << 0,      /* /dev/vfio/vfio */
   IoFd_vfio_group      = 1 << 1,      /* /dev/vfio/26 */
   IoFd_vfio_device     = 1 << 2,      /* of a group, or /dev/vfio/devices/ */
   IoFd_vfio_migration  = 1 << 3,
   IoFd_iommufd         = 1 << 4,      /* /dev/iommu */
   IoFd_iommufd_event   = 1 << 5,
   IoFd_uffd_device     = 1 << 6,      /* /dev/userfaultfd */
   IoFd_uffd            = 1 << 7,
   IoFd_vhost           = 1 << 8,
   IoFd_udmabuf         = 1 << 9,      /* /dev/udmabuf */
   IoFd_dmabuf          = 1 << 10,
   IoFd_sync_file       = 1 << 11,
   IoFd_tun             = 1 << 12,
   IoFd_usb             = 1 << 13,     /* /dev/bus/usb/ */
   IoFd_block           = 1 << 14,
   IoFd_scsi            = 1 << 15,     /* /dev/sg0, or a block device */
   IoFd_vsock           = 1 << 16,
   IoFd_file            = 1 << 17,
   IoFd_vduse           = 1 << 18,     /* /dev/vduse/ */
   IoFd_other           = 1 << 19,     /* made here, and of no interest */
   IoFd_sev             = 1 << 20,     /* /dev/sev */
   IoFd_nvme            = 1 << 21,     /* /dev/nvme0, nvme0n1 or ng0n1 */
   IoFd_mshv            = 1 << 22,     /* /dev/mshv */
   IoFd_mshv_partition  = 1 << 23,
   IoFd_mshv_vp         = 1 << 24,
   IoFd_mshv_vtl        = 1 << 25,
   IoFd_mshv_sint       = 1 << 26,     /* /dev/mshv_sint */
   IoFd_mshv_hvcall     = 1 << 27,     /* /dev/mshv_hvcall */
   IoFd_nitro           = 1 << 28,     /* /dev/nitro_enclaves */
   IoFd_enclave         = 1 << 29,
   IoFd_hidraw          = 1 << 30      /* /dev/hidraw0 */
} IoFdKind;

/* What is done with a member of a struct. */
typedef enum {
   IoIn,           /* read */
   IoOut,          /* written */
   IoInOut         /* read, then written */
} IoDirection;

/* A member.  A list is in the order of OFF; one of length 0 ends it, and has
   the name of the other bytes, which are copied and not looked at. */
typedef struct {
   UShort       off, len;
   IoDirection  way;
   const HChar* what;
} IoPart;

/* How the kernel takes the third argument. */
typedef enum {
   IoArg_none,     /* not looked at */
   IoArg_value,    /* a number */
   IoArg_in,       /* points to N bytes that are read */
   IoArg_out,      /* points to N bytes that are written */
   IoArg_struct,   /* points to a struct of N bytes that has PARTS */
   IoArg_argsz,    /* the same; the first member says how much of it there is.
                      MIN bytes are copied in, whatever it says, and results are
                      cut at its end */
   IoArg_size,     /* the same; the kernel reads that much, and wants zeros
                      behind the N bytes that it knows */
   IoArg_function  /* a function says it all */
} IoArgKind;

typedef struct IoctlCall IoctlCall;

typedef struct {
   UInt          request;
   const HChar*  name;                 /* "VFIO_DEVICE_GET_INFO" */
   UInt          on;                   /* kinds of fd that accept it */
   IoArgKind     kind;
   Bool          always;               /* it writes even if it fails */
   Bool          stores_fd;            /* the fd that it makes is in memory */
   UInt          n, min;
   const IoPart* parts;
   void        (*describe)(IoctlCall* c);
   UInt          makes;                /* what the fd is that it returns */
} IoctlRow;

/* A family: its rows, in the order of type and number. */
typedef struct {
   const IoctlRow* rows;
   UInt            n_rows;
} IoctlFamily;

/* What a call has made of the program's memory. */
typedef enum {
   IoMemory_dma,          /* LEN bytes at AT, known by KEY, can be written by a
                             device from now on */
   IoMemory_no_dma,       /* what is known by KEY up to KEY + LEN no more */
   IoMemory_no_dma_all,
   IoMemory_missing,      /* who touches a page of LEN bytes at AT that is not
                             there waits for the program to provide it */
   IoMemory_protected,    /* who stores to one that is write-protected waits */
   IoMemory_not_registered
} IoMemory;

typedef void (*IoMemoryChange) ( void* opaque, IoMemory what, ULong key,
                                 ULong at, ULong len );

struct IoctlCall {
   Effects         fx;                 /* its ARG: third argument of ioctl */

   /* Given by the caller. */
   UInt            request;
   IoFdKind        on;                 /* what the ioctl's fd is */
   UInt            pagesize;           /* the client's, in bytes */
   Bool            spapr;              /* the IOMMUs are those of Power's
                                          servers */
   IoMemoryChange  memory;             /* or NULL; told after the call */

   /* Given back by ML_(io_find). */
   const IoctlRow* row;                /* NULL: it is in no table.  To be NULL
                                          when this is used for the first
                                          time */

   /* Given back by ML_(io_after). */
   IoFdKind        made;               /* what the new fd is */
   Int             made_fd;            /* its number: the result, or */
   ULong           made_fd_at;         /* (if not 0) stored by the call here,
                                          to be marked as written by the
                                          caller */
   IoFdKind        learned;            /* what the ioctl's fd is now known to
                                          be, or IoFd_unknown */
};

/* Whether REQUEST is in a table. */
extern Bool ML_(io_is_known) ( UInt request );

/* Whether what REQUEST means depends on what its fd is. */
extern Bool ML_(io_depends_on_object) ( UInt request );

/* Finds C's row; describes C before and after the call, as ML_(fx_before) and
   ML_(fx_after). */
extern void ML_(io_find)   ( IoctlCall* c );
extern void ML_(io_before) ( IoctlCall* c );
extern void ML_(io_after)  ( IoctlCall* c, Long result );

/* What an fd is that /proc/self/fd shows as NAME. */
extern IoFdKind ML_(io_object_by_name) ( const HChar* name );

/* All families, and their number, for those who walk the tables. */
extern const IoctlFamily* const* ML_(io_families) ( UInt* n );

/*--- For the families ---*/

/* Describes the first TOTAL bytes of a struct at AT. */
extern void ML_(io_parts) ( IoctlCall* c, ULong at, UInt total,
                            const IoPart* part );

/* The same, of all N bytes that the argument points to. */
extern void ML_(io_struct) ( IoctlCall* c, UInt n, const IoPart* part );

/* The same, of an argument that begins with its size, as IoArg_argsz and
   IoArg_size say.  Returns that size, or 0 if the kernel refuses it. */
extern UInt ML_(io_argsz) ( IoctlCall* c, UInt min, UInt n,
                            const IoPart* part );
extern UInt ML_(io_size)  ( IoctlCall* c, UInt min, UInt n,
                            const IoPart* part );

/* What is in LEN bytes at most, as the array of IOVECS struct iovec at AT says,
   is read, written or copied. */
extern void ML_(io_iovec) ( IoctlCall* c, FxAccess access, ULong at,
                            UInt iovecs, ULong len, const HChar* what_iovec,
                            const HChar* what );

/* The result of the call if it was made and succeeded, else -1. */
static inline Long ML_(io_result) ( const IoctlCall* c )
{
   return c->fx.after && c->fx.result >= 0 ? c->fx.result : -1;
}

/* An fd of kind MADE that the call has stored in the Int at OFF. */
extern void ML_(io_makes_fd) ( IoctlCall* c, ULong off, IoFdKind made );

/* Tells C->memory, if the call has succeeded. */
extern void ML_(io_memory) ( IoctlCall* c, IoMemory what, ULong key, ULong at,
                             ULong len );

extern const IoctlFamily ML_(block_ioctls);
extern const IoctlFamily ML_(dmabuf_ioctls);
extern const IoctlFamily ML_(iommufd_ioctls);
extern const IoctlFamily ML_(mshv_ioctls);
extern const IoctlFamily ML_(nitro_ioctls);
extern const IoctlFamily ML_(nvme_ioctls);
extern const IoctlFamily ML_(scsi_ioctls);
extern const IoctlFamily ML_(sev_ioctls);
extern const IoctlFamily ML_(tun_ioctls);
extern const IoctlFamily ML_(uffd_ioctls);
extern const IoctlFamily ML_(usb_ioctls);
extern const IoctlFamily ML_(vduse_ioctls);
extern const IoctlFamily ML_(vfio_ioctls);
extern const IoctlFamily ML_(vhost_ioctls);
extern const IoctlFamily ML_(vsock_ioctls);

/* What a program writes to an fd of vhost is described as an ioctl is that has
   these bytes as argument; there are more behind them, which do not matter. */
enum { VHOST_MESSAGE_SIZE = 40 };
extern const IoctlRow ML_(vhost_message);

#endif   // __IOCTL_TABLE_H

/*--------------------------------------------------------------------*/
/*--- end                                            ioctl-table.h ---*/
/*--------------------------------------------------------------------*/
