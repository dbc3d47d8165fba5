/*--------------------------------------------------------------------*/
/*--- Which families of ioctls are tables.        ioctl-families.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   From a request, and what its fd is, to the row of a table; and what fds are
   by their names.  It must not know what any one request does.  See
   ioctl-table.h. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "ioctl-table.h"

static const IoctlFamily* const families[] = {
   &ML_(block_ioctls),
   &ML_(dmabuf_ioctls),
   &ML_(iommufd_ioctls),
   &ML_(mshv_ioctls),
   &ML_(nitro_ioctls),
   &ML_(nvme_ioctls),
   &ML_(scsi_ioctls),
   &ML_(sev_ioctls),
   &ML_(tun_ioctls),
   &ML_(uffd_ioctls),
   &ML_(usb_ioctls),
   &ML_(vduse_ioctls),
   &ML_(vfio_ioctls),
   &ML_(vhost_ioctls),
   &ML_(vsock_ioctls),
};
#define N_FAMILIES (sizeof(families) / sizeof(families[0]))

const IoctlFamily* const* ML_(io_families) ( UInt* n )
{
   *n = N_FAMILIES;
   return families;
}

/*--------------------------------------------------------------------*/
/*--- From a request to its row                                    ---*/
/*--------------------------------------------------------------------*/

/* Type and number of a request; its direction and size differ between
   architectures. */
static UInt key_of ( UInt request )
{
   return request & 0xffff;
}

/* The first row of FAMILY with this key, or where it would be. */
static const IoctlRow* first_row ( const IoctlFamily* family, UInt key )
{
   UInt first = 0, end = family->n_rows;

   while (first < end) {
      const UInt middle = first + (end - first) / 2;
      if (key_of(family->rows[middle].request) < key)
         first = middle + 1;
      else
         end = middle;
   }
   return &family->rows[first];
}

static UInt type_of ( UInt request )
{
   return request >> 8 & 0xff;
}

/* The families that have rows of TYPE, a bit for each.  Most requests that a
   program makes are in none, and should not cost a search. */
static UInt families_of ( UInt type )
{
   static UInt by_type[256];
   static Bool is_filled;
   UInt i, k;

   if (!is_filled) {
      for (i = 0; i < N_FAMILIES; i++)
         for (k = 0; k < families[i]->n_rows; k++)
            by_type[type_of(families[i]->rows[k].request)] |= 1U << i;
      is_filled = True;
   }
   return by_type[type];
}

/* The rows for REQUEST, among which only those with that number count: their
   first and their end are the same if there are none. */
static const IoctlRow* find_rows ( UInt request, const IoctlRow** end )
{
   const UInt key = key_of(request);
   const IoctlRow *first, *last;
   UInt i, left = families_of(type_of(request));

   for (i = 0; left != 0; i++, left >>= 1) {
      if ((left & 1) == 0)
         continue;
      last = families[i]->rows + families[i]->n_rows;
      if (key < key_of(families[i]->rows[0].request)
          || key > key_of(last[-1].request))
         continue;
      first = first_row(families[i], key);
      for (*end = first; *end < last && key_of((*end)->request) == key; ++*end)
         ;
      if (first < *end)
         return first;
   }
   *end = NULL;
   return NULL;
}

/* The row for REQUEST on an fd of kind ON, NULL if there is none or it cannot
   be told which it is; how many there are. */
static const IoctlRow* find_row ( UInt request, IoFdKind on, UInt* n )
{
   const IoctlRow *row, *end, *found = NULL;

   *n = 0;
   for (row = find_rows(request, &end); row < end; row++) {
      if (row->request != request)
         continue;
      if (row->on & on)
         return row;
      found = row;
      ++*n;
   }
   return *n == 1 ? found : NULL;
}

Bool ML_(io_is_known) ( UInt request )
{
   UInt n;

   find_row(request, IoFd_unknown, &n);
   return n > 0;
}

Bool ML_(io_depends_on_object) ( UInt request )
{
   UInt n;

   find_row(request, IoFd_unknown, &n);
   return n > 1;
}

void ML_(io_find) ( IoctlCall* c )
{
   const IoctlRow* const row = c->row;
   UInt n;

   /* Programs repeat themselves. */
   if (row && row->request == c->request && (row->on & c->on))
      return;
   c->row = find_row(c->request, c->on, &n);
}

/*--------------------------------------------------------------------*/
/*--- Names of fds                                                 ---*/
/*--------------------------------------------------------------------*/

/* As drivers/vfio, drivers/iommu/iommufd, mm/userfaultfd.c and drivers/hv name
   them;
   "anon_inode:" and a name in brackets are of anon_inode_getfile.  The first
   that NAME begins with counts. */
static const struct {
   const HChar* begins;
   IoFdKind     kind;
} names[] = {
   { "/dev/vfio/vfio",                     IoFd_vfio_container },
   { "/dev/vfio/devices/",                 IoFd_vfio_device },
   { "/dev/vfio/",                         IoFd_vfio_group },
   { "/dev/iommu",                         IoFd_iommufd },
   { "/dev/userfaultfd",                   IoFd_uffd_device },
   { "/dev/vhost-",                        IoFd_vhost },
   { "/dev/mshv_hvcall",                   IoFd_mshv_hvcall },
   { "/dev/mshv_sint",                     IoFd_mshv_sint },
   { "/dev/mshv",                          IoFd_mshv },
   { "anon_inode:[vfio-device]",           IoFd_vfio_device },
   { "anon_inode:hisi_acc_vf_mig",         IoFd_vfio_migration },
   { "anon_inode:mlx5vf_mig",              IoFd_vfio_migration },
   { "anon_inode:pds_vfio_lm",             IoFd_vfio_migration },
   { "anon_inode:qat_vf_mig",              IoFd_vfio_migration },
   { "anon_inode:virtiovf_mig",            IoFd_vfio_migration },
   { "anon_inode:xe_vfio_mig",             IoFd_vfio_migration },
   { "anon_inode:[iommufd-",               IoFd_iommufd_event },
   { "anon_inode:[userfaultfd]",           IoFd_uffd },
   { "anon_inode:mshv_partition",          IoFd_mshv_partition },
   { "anon_inode:mshv_vp",                 IoFd_mshv_vp },
   { "anon_inode:mshv_vtl",                IoFd_mshv_vtl },
};

IoFdKind ML_(io_object_by_name) ( const HChar* name )
{
   UInt i, n;

   for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
      for (n = 0; names[i].begins[n] != 0; n++)
         if (name[n] != names[i].begins[n])
            break;
      if (names[i].begins[n] == 0)
         return names[i].kind;
   }
   return IoFd_unknown;
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                         ioctl-families.c ---*/
/*--------------------------------------------------------------------*/
