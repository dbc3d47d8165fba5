/*--------------------------------------------------------------------*/
/*--- The ioctls of VDUSE.                          vduse-ioctls.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The structs of vduse-ioctls.def, and a function for each request that a row
   alone cannot describe; the kernel function that it follows stands above it.
   It must not know Valgrind. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "ioctl-rows.h"

#define NAME_SIZE    256
#define CONFIG_SIZE  336

/* What is behind the name. */
static const IoPart dev_config[] = {
   { 256, 4,  IoIn,  "vduse_dev_config.vendor_id" },
   { 260, 4,  IoIn,  "vduse_dev_config.device_id" },
   { 264, 8,  IoIn,  "vduse_dev_config.features" },
   { 272, 4,  IoIn,  "vduse_dev_config.vq_num" },
   { 276, 4,  IoIn,  "vduse_dev_config.vq_align" },
   { 280, 4,  IoIn,  "vduse_dev_config.ngroups" },
   { 284, 4,  IoIn,  "vduse_dev_config.nas" },
   { 288, 44, IoIn,  "vduse_dev_config.reserved" },
   { 332, 4,  IoIn,  "vduse_dev_config.config_size" },
   {  0, 0,   IoIn,  "vduse_dev_config" }
};
static const IoPart device_name[] = {
   {  0, 0,  IoIn,  "name" }
};
static const IoPart iotlb_entry[] = {
   {  0, 8,  IoOut,   "vduse_iotlb_entry.offset" },
   {  8, 8,  IoInOut, "vduse_iotlb_entry.start" },
   { 16, 8,  IoInOut, "vduse_iotlb_entry.last" },
   { 24, 1,  IoOut,   "vduse_iotlb_entry.perm" },
   {  0, 0,  IoIn,    "vduse_iotlb_entry" }
};
static const IoPart iotlb_entry_v2[] = {
   {  0, 8,  IoOut,   "vduse_iotlb_entry_v2.offset" },
   {  8, 8,  IoInOut, "vduse_iotlb_entry_v2.start" },
   { 16, 8,  IoInOut, "vduse_iotlb_entry_v2.last" },
   { 24, 1,  IoOut,   "vduse_iotlb_entry_v2.perm" },
   { 32, 4,  IoIn,    "vduse_iotlb_entry_v2.asid" },
   {  0, 0,  IoIn,    "vduse_iotlb_entry_v2" }
};
static const IoPart config_data[] = {
   {  0, 4,  IoIn,  "vduse_config_data.offset" },
   {  4, 4,  IoIn,  "vduse_config_data.length" },
   {  0, 0,  IoIn,  "vduse_config_data" }
};
static const IoPart vq_config[] = {
   {  0, 4,  IoIn,  "vduse_vq_config.index" },
   {  4, 2,  IoIn,  "vduse_vq_config.max_size" },
   {  6, 2,  IoIn,  "vduse_vq_config.reserved1" },
   {  8, 4,  IoIn,  "vduse_vq_config.group" },
   { 12, 20, IoIn,  "vduse_vq_config.reserved2" },
   {  0, 0,  IoIn,  "vduse_vq_config" }
};
/* Of the state a split queue has but two bytes; which it is the driver has
   decided. */
static const IoPart vq_info[] = {
   {  0, 4,  IoIn,  "vduse_vq_info.index" },
   {  4, 4,  IoOut, "vduse_vq_info.num" },
   {  8, 8,  IoOut, "vduse_vq_info.desc_addr" },
   { 16, 8,  IoOut, "vduse_vq_info.driver_addr" },
   { 24, 8,  IoOut, "vduse_vq_info.device_addr" },
   { 32, 8, IoOut, "vduse_vq_info.packed" },
   { 40, 1,  IoOut, "vduse_vq_info.ready" },
   {  0, 0,  IoIn,  "vduse_vq_info" }
};
static const IoPart vq_eventfd[] = {
   {  0, 4,  IoIn,  "vduse_vq_eventfd.index" },
   {  4, 4,  IoIn,  "vduse_vq_eventfd.fd" },
   {  0, 0,  IoIn,  "vduse_vq_eventfd" }
};
static const IoPart registered_umem[] = {
   {  0, 8,  IoIn,  "vduse_iova_umem.uaddr" },
   {  8, 8,  IoIn,  "vduse_iova_umem.iova" },
   { 16, 8,  IoIn,  "vduse_iova_umem.size" },
   { 24, 4,  IoIn,  "vduse_iova_umem.asid" },
   { 28, 20, IoIn,  "vduse_iova_umem.reserved" },
   {  0, 0,  IoIn,  "vduse_iova_umem" }
};
static const IoPart umem_to_unregister[] = {
   {  8, 8,  IoIn,  "vduse_iova_umem.iova" },
   { 16, 8,  IoIn,  "vduse_iova_umem.size" },
   { 24, 4,  IoIn,  "vduse_iova_umem.asid" },
   { 28, 20, IoIn,  "vduse_iova_umem.reserved" },
   {  0, 0,  IoIn,  "vduse_iova_umem" }
};
static const IoPart iova_info[] = {
   {  0, 8,  IoInOut, "vduse_iova_info.start" },
   {  8, 8,  IoInOut, "vduse_iova_info.last" },
   { 16, 8,  IoOut,   "vduse_iova_info.capability" },
   { 24, 4,  IoIn,    "vduse_iova_info.asid" },
   { 28, 20, IoIn,    "vduse_iova_info.reserved" },
   {  0, 0,  IoIn,    "vduse_iova_info" }
};

/* The kernel ends the name itself if the program does not. */
static void name ( IoctlCall* c, const HChar* what )
{
   HChar text[NAME_SIZE];
   UInt  n = NAME_SIZE - 1;

   if (ML_(fx_peek_before)(&c->fx, c->fx.arg, text, NAME_SIZE))
      for (n = 1; n < NAME_SIZE - 1 && text[n - 1] != 0; n++)
         ;
   fx_read(c, 0, n, what);
}

/* vduse_ioctl and vduse_validate_config */
static void create_dev ( IoctlCall* c )
{
   enum { LEN_AT = 332, MOST = 0x10000 };
   UInt len = 0;

   ML_(io_struct)(c, CONFIG_SIZE, dev_config);
   name(c, "vduse_dev_config.name");
   if (!fx_peek(c, LEN_AT, &len) || len > MOST)
      return;
   fx_data(c, CONFIG_SIZE, len);
   fx_read(c, CONFIG_SIZE, len, "vduse_dev_config.config");
}

static void destroy_dev ( IoctlCall* c )
{
   ML_(io_struct)(c, NAME_SIZE, device_name);
   name(c, "name");
}

static void set_config ( IoctlCall* c )
{
   enum { HEAD = 8 };
   UInt len = 0;

   ML_(io_struct)(c, HEAD, config_data);
   if (!fx_peek(c, 4, &len))
      return;
   fx_data(c, HEAD, len);
   fx_read(c, HEAD, len, "vduse_config_data.buffer");
}

typedef struct { ULong uaddr, iova, size; } Umem;

/* vduse_dev_reg_umem */
static void register_umem ( IoctlCall* c )
{
   Umem u;

   ML_(io_struct)(c, 48, registered_umem);
   if (fx_peek(c, 0, &u))
      ML_(io_memory)(c, IoMemory_dma, u.iova, u.uaddr, u.size);
}

/* vduse_dev_dereg_umem */
static void unregister_umem ( IoctlCall* c )
{
   Umem u;

   ML_(io_struct)(c, 48, umem_to_unregister);
   if (fx_peek(c, 0, &u))
      ML_(io_memory)(c, IoMemory_no_dma, u.iova, 0, u.size);
}

static const IoctlRow rows[] = {
#include "vduse-ioctls.def"
};

const IoctlFamily ML_(vduse_ioctls) = { rows, sizeof(rows) / sizeof(rows[0]) };

#endif

/*--------------------------------------------------------------------*/
/*--- end                                           vduse-ioctls.c ---*/
/*--------------------------------------------------------------------*/
