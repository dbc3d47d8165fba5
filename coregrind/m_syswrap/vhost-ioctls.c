/*--------------------------------------------------------------------*/
/*--- The ioctls of vhost.                          vhost-ioctls.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The structs of vhost-ioctls.def, and a function for each request that a row
   alone cannot describe; the kernel function that it follows stands above it.
   It must not know Valgrind. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "ioctl-rows.h"

static const IoPart new_worker[] = {
   {  0, 4, IoOut, "vhost_worker_state.worker_id" },
   {  0, 0, IoIn,  "vhost_worker_state" }
};
static const IoPart free_worker[] = {
   {  0, 4, IoIn,  "vhost_worker_state.worker_id" },
   {  0, 0, IoIn,  "vhost_worker_state" }
};
static const IoPart set_vring_state[] = {
   {  0, 4, IoIn,  "vhost_vring_state.index" },
   {  4, 4, IoIn,  "vhost_vring_state.num" },
   {  0, 0, IoIn,  "vhost_vring_state" }
};
static const IoPart get_vring_state[] = {
   {  0, 4, IoIn,  "vhost_vring_state.index" },
   {  4, 4, IoOut, "vhost_vring_state.num" },
   {  0, 0, IoIn,  "vhost_vring_state" }
};
/* Whether log_guest_addr is aligned is looked at even if it is not used. */
static const IoPart vring_addr[] = {
   {  0, 4, IoIn,  "vhost_vring_addr.index" },
   {  4, 4, IoIn,  "vhost_vring_addr.flags" },
   {  8, 8, IoIn,  "vhost_vring_addr.desc_user_addr" },
   { 16, 8, IoIn,  "vhost_vring_addr.used_user_addr" },
   { 24, 8, IoIn,  "vhost_vring_addr.avail_user_addr" },
   { 32, 8, IoIn,  "vhost_vring_addr.log_guest_addr" },
   {  0, 0, IoIn,  "vhost_vring_addr" }
};
static const IoPart vring_file[] = {
   {  0, 4, IoIn,  "vhost_vring_file.index" },
   {  4, 4, IoIn,  "vhost_vring_file.fd" },
   {  0, 0, IoIn,  "vhost_vring_file" }
};
static const IoPart attach_worker[] = {
   {  0, 4, IoIn,  "vhost_vring_worker.index" },
   {  4, 4, IoIn,  "vhost_vring_worker.worker_id" },
   {  0, 0, IoIn,  "vhost_vring_worker" }
};
static const IoPart get_vring_worker[] = {
   {  0, 4, IoIn,  "vhost_vring_worker.index" },
   {  4, 4, IoOut, "vhost_vring_worker.worker_id" },
   {  0, 0, IoIn,  "vhost_vring_worker" }
};
/* abi_version is not looked at. */
static const IoPart scsi_target_but_name[] = {
   { 228, 2, IoIn, "vhost_scsi_target.vhost_tpgt" },
   { 230, 2, IoIn, "vhost_scsi_target.reserved" },
   {  0, 0, IoIn,  "vhost_scsi_target" }
};
static const IoPart iova_range[] = {
   {  0, 16, IoOut, "vhost_vdpa_iova_range" },
   {  0, 0, IoIn,  "vhost_vdpa_iova_range" }
};
static const IoPart memory[] = {
   {  0, 4, IoIn,  "vhost_memory.nregions" },
   {  4, 4, IoIn,  "vhost_memory.padding" },
   {  0, 0, IoIn,  "vhost_memory" }
};
static const IoPart memory_region[] = {
   {  0, 8, IoIn,  "vhost_memory_region.guest_phys_addr" },
   {  8, 8, IoIn,  "vhost_memory_region.memory_size" },
   { 16, 8, IoIn,  "vhost_memory_region.userspace_addr" },
   {  0, 0, IoIn,  "vhost_memory_region.flags_padding" }
};
static const IoPart config[] = {
   {  0, 4, IoIn,  "vhost_vdpa_config.off" },
   {  4, 4, IoIn,  "vhost_vdpa_config.len" },
   {  0, 0, IoIn,  "vhost_vdpa_config" }
};
static const IoPart features_array[] = {
   {  0, 8, IoIn,  "vhost_features_array.count" },
   {  0, 0, IoIn,  "vhost_features_array" }
};

/* drivers/vhost/vhost.c, vhost_set_memory; max_mem_regions is a u16.  All that
   was such memory before is none any more. */
static void set_mem_table ( IoctlCall* c )
{
   enum { HEAD = 8, EACH = 32, MOST = 0xffff };
   struct { ULong guest_phys_addr, memory_size, userspace_addr; } r;
   UInt n = 0, i;

   ML_(io_struct)(c, HEAD, memory);
   if (!fx_peek(c, 0, &n) || n > MOST)
      return;
   ML_(io_memory)(c, IoMemory_no_dma_all, 0, 0, 0);
   fx_data(c, HEAD, n * EACH);
   for (i = 0; i < n; i++) {
      const ULong at = c->fx.arg + HEAD + (ULong)i * EACH;
      ML_(io_parts)(c, at, EACH, memory_region);
      if (fx_peek_result_at(c, at, &r))
         ML_(io_memory)(c, IoMemory_dma, r.guest_phys_addr, r.userspace_addr,
                     r.memory_size);
   }
}

/* drivers/vhost/scsi.c, vhost_scsi_set_endpoint and vhost_scsi_clear_endpoint:
   the name is compared as a string. */
static void scsi_target ( IoctlCall* c )
{
   enum { NAME = 4, ROOM = 224 };
   HChar name[ROOM];
   UInt  n = ROOM;

   ML_(io_struct)(c, 232, scsi_target_but_name);
   if (ML_(fx_peek_before)(&c->fx, c->fx.arg + NAME, name, ROOM))
      for (n = 1; n < ROOM && name[n - 1] != 0; n++)
         ;
   fx_read(c, NAME, n, "vhost_scsi_target.vhost_wwpn");
}

/* drivers/vhost/vdpa.c, vhost_vdpa_get_config and vhost_vdpa_set_config; the
   device's config bounds len, and is small. */
static void vdpa_config ( IoctlCall* c, FxAccess access )
{
   enum { HEAD = 8 };
   UInt len = 0;

   ML_(io_struct)(c, HEAD, config);
   if (!fx_peek(c, 4, &len))
      return;
   fx_data(c, HEAD, len);
   fx_span(c, access, HEAD, len, "vhost_vdpa_config.buf");
}

static void vdpa_get_config ( IoctlCall* c )
{
   vdpa_config(c, FxWrite);
}

static void vdpa_set_config ( IoctlCall* c )
{
   vdpa_config(c, FxRead);
}

/* drivers/vhost/net.c, vhost_net_ioctl: what the kernel does not have becomes
   zero, or must be. */
static void features ( IoctlCall* c, FxAccess access )
{
   enum { HEAD = 8 };
   const ULong most = 1ULL << 40;
   ULong count = 0;

   ML_(io_struct)(c, HEAD, features_array);
   if (!fx_peek(c, 0, &count))
      return;
   if (count > most)
      count = most;
   fx_data(c, HEAD, count * 8);
   fx_span(c, access, HEAD, count * 8, "vhost_features_array.features");
}

static void get_features_array ( IoctlCall* c )
{
   features(c, FxWrite);
}

static void set_features_array ( IoctlCall* c )
{
   features(c, FxRead);
}

/*--------------------------------------------------------------------*/
/*--- What is written to its fd                                    ---*/
/*--------------------------------------------------------------------*/

/* Of struct vhost_msg and of vhost_msg_v2, which has asid where the other has
   padding, and looks at it only if that was agreed on. */
static const IoPart update[] = {
   {  0, 4, IoIn,  "vhost_msg.type" },
   {  8, 8, IoIn,  "vhost_msg.iotlb.iova" },
   { 16, 8, IoIn,  "vhost_msg.iotlb.size" },
   { 24, 8, IoIn,  "vhost_msg.iotlb.uaddr" },
   { 32, 1, IoIn,  "vhost_msg.iotlb.perm" },
   { 33, 1, IoIn,  "vhost_msg.iotlb.type" },
   {  0, 0, IoIn,  "vhost_msg" }
};
static const IoPart invalidate[] = {
   {  0, 4, IoIn,  "vhost_msg.type" },
   {  8, 8, IoIn,  "vhost_msg.iotlb.iova" },
   { 16, 8, IoIn,  "vhost_msg.iotlb.size" },
   { 33, 1, IoIn,  "vhost_msg.iotlb.type" },
   {  0, 0, IoIn,  "vhost_msg" }
};
/* BATCH_BEGIN, BATCH_END. */
static const IoPart other_message[] = {
   {  0, 4, IoIn,  "vhost_msg.type" },
   { 33, 1, IoIn,  "vhost_msg.iotlb.type" },
   {  0, 0, IoIn,  "vhost_msg" }
};

/* drivers/vhost/vhost.c, vhost_chr_write_iter and vhost_process_iotlb_msg, and
   vdpa.c, vhost_vdpa_process_iotlb_msg.  Bytes behind the 40 are not copied. */
static void message ( IoctlCall* c )
{
   enum { UPDATE = 2, INVALIDATE = 3, MAY_WRITE = 2 };
   struct { ULong iova, size, uaddr; UChar perm, type; } m;

   m.type = 0;
   if (!fx_peek(c, 8, &m))
      m.type = 0;
   ML_(io_struct)(c, VHOST_MESSAGE_SIZE,
                  m.type == UPDATE ? update :
                  m.type == INVALIDATE ? invalidate : other_message);
   if (m.type == INVALIDATE)
      ML_(io_memory)(c, IoMemory_no_dma, m.iova, 0, m.size);
   else if (m.type == UPDATE && m.perm & MAY_WRITE)
      ML_(io_memory)(c, IoMemory_dma, m.iova, m.uaddr, m.size);
}

const IoctlRow ML_(vhost_message) = {
   0, "vhost", IoFd_vhost, FN(message, "struct vhost_msg"), IoFd_unknown
};

/*--------------------------------------------------------------------*/
/*--- The table                                                    ---*/
/*--------------------------------------------------------------------*/

static const IoctlRow rows[] = {
#include "vhost-ioctls.def"
};

const IoctlFamily ML_(vhost_ioctls) = { rows, sizeof(rows) / sizeof(rows[0]) };

#endif

/*--------------------------------------------------------------------*/
/*--- end                                           vhost-ioctls.c ---*/
/*--------------------------------------------------------------------*/
