/* The oracle's samples of ioctls that are rows of tables: VFIO, vhost and so on.
   Each is a call that a kernel can serve.  What they are made on is in
   table-objects.c.  SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef TABLES_H
#define TABLES_H

#include <linux/ioctl.h>

#include "oracle.h"

/* What a sample does not name is zero. */
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

enum object {
   ON_CONTAINER,           /* with a group, of type 1 */
   ON_GROUP,               /* in that container, */
   ON_DEVICE,              /* of that group */
   ON_OTHER_GROUP,         /* in none, if there are two devices */
   ON_VHOST_NET, ON_VHOST_VSOCK, ON_VHOST_SCSI,
   ON_VHOST_NEW,           /* without an owner */
   ON_VHOST_IOTLB,         /* vhost-net behind an IOMMU */
   ON_VHOST_TARGET,        /* vhost-scsi where there is a target for it */
   ON_VDPA,                /* of the VDUSE device that make_devices makes, */
   ON_VDPA_SIMULATED,      /* and of vdpa_sim_net's */
   ON_TAP,
   ON_USB,                 /* a device that is no hub */
   ON_SG, ON_DISK,         /* of the module scsi_debug */
   ON_UDMABUF, ON_DMA_HEAP,
   ON_DMABUF,              /* made by /dev/udmabuf */
   ON_SYNC_FILE,           /* exported by such a one */
   ON_VSOCK,
   ON_VDUSE,               /* its control file, */
   ON_VDUSE_DEVICE,        /* and a device */
   ON_VDUSE_DRIVEN,        /* and that of ON_VDPA, which has a page at IOVA */
   ON_FILE,
   ON_IOMMUFD,
   ON_IOMMUFD_DEVICE,      /* which gets the device of ON_CDEV */
   ON_CDEV,                /* a VFIO device of no group's */
   N_OBJECTS
};

struct number {
   unsigned at, size;
   uint64_t value;
};

struct sample {
   const char   *call;            /* as the table names it */
   const char   *how;             /* what is special, or NULL */
   enum object   on;
   uint32_t      request;         /* or as in struct probe */
   size_t        size;            /* of what the argument points to */
   struct number given[9];
   /* What depends on what there is, or NULL.  0, or -errno. */
   int         (*prepare)(struct probe *p, bool dry);
   enum expect   expect;
   const char   *purpose;         /* as in struct row */
   const char   *differs[MAX_DIFFERS];
};

/* Lists that end with one that has no name. */
extern const struct sample vfio_samples[], vhost_samples[], device_samples[],
                           iommufd_samples[];

/* What an object is to the tables, and whether it must not be taken without
   being told to. */
extern const struct object_kind {
   IoFdKind kind;
   bool     is_taken;
   bool     is_used_up;           /* also by a call that fails with EFAULT */
   int    (*open)(void);          /* an fd, or -errno with the_failure set */
} object_kinds[N_OBJECTS];

/* Opens what many processes use: before there are any. */
void open_devices(void);

/* Makes those that want no hardware (table-vdpa.c), of which this is one.
   The second is dup'ed, with a driver. */
void make_devices(void);
extern const char scsi_target[21];
int open_driven_vduse(void);
int open_simulated(void);

/* table-iommufd.c */
int open_iommufd(void);
int open_cdev(void);

/* One of vhost, with an owner. */
int owned(const char *path);
int owned_behind_iommu(const char *path);
int open_tap(void);

/* Where devices are given pages, and a message that does it: 0, or -errno. */
#define IOVA  0x100000
int send_iotlb(int fd, uint8_t type, uint64_t iova, uint64_t page);

/* An ioctl of a sample's preparation: the result or -errno, with the_failure
   set. */
long do_ioctl(int fd, uint32_t request, const void *arg, const char *what);

/* New ones, forgotten after the call; of a dry run any number. */
int      new_event(bool dry);
int      new_memfd(bool dry);
uint64_t new_page(bool dry);

/* Fills in 346 bytes of struct vduse_dev_config; that device goes, if there is
   one. */
void fill_vduse(unsigned char *config);
void destroy_vduse(int control);

/* The name of the device of ON_DEVICE. */
const char *device_name(void);

#endif
