/*--------------------------------------------------------------------*/
/*--- The ioctls of VFIO.                            vfio-ioctls.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The structs of vfio-ioctls.def, and a function for each request that a row
   alone cannot describe; the kernel function that it follows stands above it.
   It must not know Valgrind. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "ioctl-rows.h"

/*--------------------------------------------------------------------*/
/*--- Structs                                                      ---*/
/*--------------------------------------------------------------------*/

static const IoPart group_status[] = {
   {  0, 4, IoIn,  "vfio_group_status.argsz" },
   {  4, 4, IoOut, "vfio_group_status.flags" },
   {  0, 0, IoIn,  "vfio_group_status" }
};
static const IoPart device_info_pci[] = {
   {  0, 4, IoIn,  "vfio_device_info.argsz" },
   {  4, 4, IoOut, "vfio_device_info.flags" },
   {  8, 4, IoOut, "vfio_device_info.num_regions" },
   { 12, 4, IoOut, "vfio_device_info.num_irqs" },
   { 16, 8, IoOut, "vfio_device_info.cap_offset" },
   {  0, 0, IoIn,  "vfio_device_info" }
};
static const IoPart region_but_caps[] = {
   {  0, 4, IoInOut, "vfio_region_info.argsz" },
   {  4, 4, IoOut, "vfio_region_info.flags" },
   {  8, 4, IoIn,  "vfio_region_info.index" },
   { 16, 8, IoOut, "vfio_region_info.size" },
   { 24, 8, IoOut, "vfio_region_info.offset" },
   {  0, 0, IoIn,  "vfio_region_info" }
};
static const IoPart irq_info[] = {
   {  0, 4, IoIn,  "vfio_irq_info.argsz" },
   {  4, 4, IoOut, "vfio_irq_info.flags" },
   {  8, 4, IoIn,  "vfio_irq_info.index" },
   { 12, 4, IoOut, "vfio_irq_info.count" },
   {  0, 0, IoIn,  "vfio_irq_info" }
};
static const IoPart irq_set[] = {
   {  0, 4, IoIn,  "vfio_irq_set.argsz" },
   {  4, 4, IoIn,  "vfio_irq_set.flags" },
   {  8, 4, IoIn,  "vfio_irq_set.index" },
   { 12, 4, IoIn,  "vfio_irq_set.start" },
   { 16, 4, IoIn,  "vfio_irq_set.count" },
   {  0, 0, IoIn,  "vfio_irq_set" }
};
static const IoPart hot_reset_head[] = {
   {  0, 4, IoIn,  "vfio_pci_hot_reset.argsz" },
   {  4, 4, IoIn,  "vfio_pci_hot_reset.flags" },
   {  8, 4, IoIn,  "vfio_pci_hot_reset.count" },
   {  0, 0, IoIn,  "vfio_pci_hot_reset" }
};
static const IoPart hot_reset_info_head[] = {
   {  0, 4, IoIn,  "vfio_pci_hot_reset_info.argsz" },
   {  4, 4, IoOut, "vfio_pci_hot_reset_info.flags" },
   {  8, 4, IoOut, "vfio_pci_hot_reset_info.count" },
   {  0, 0, IoIn,  "vfio_pci_hot_reset_info" }
};
static const IoPart plane[] = {
   {  0, 4, IoIn,  "vfio_device_gfx_plane_info.argsz" },
   {  4, 4, IoIn,  "vfio_device_gfx_plane_info.flags" },
   {  8, 4, IoIn,  "vfio_device_gfx_plane_info.drm_plane_type" },
   { 12, 64, IoOut, "vfio_device_gfx_plane_info.drm_format" },
   {  0, 0, IoIn,  "vfio_device_gfx_plane_info" }
};
static const IoPart plane_probe[] = {
   {  0, 4, IoIn,  "vfio_device_gfx_plane_info.argsz" },
   {  4, 4, IoIn,  "vfio_device_gfx_plane_info.flags" },
   {  0, 0, IoIn,  "vfio_device_gfx_plane_info" }
};
static const IoPart ioeventfd[] = {
   {  0, 4, IoIn,  "vfio_device_ioeventfd.argsz" },
   {  4, 4, IoIn,  "vfio_device_ioeventfd.flags" },
   {  8, 8, IoIn,  "vfio_device_ioeventfd.offset" },
   { 16, 8, IoIn,  "vfio_device_ioeventfd.data" },
   { 24, 4, IoIn,  "vfio_device_ioeventfd.fd" },
   {  0, 0, IoIn,  "vfio_device_ioeventfd" }
};
static const IoPart bind[] = {
   {  0, 4, IoIn,  "vfio_device_bind_iommufd.argsz" },
   {  4, 4, IoIn,  "vfio_device_bind_iommufd.flags" },
   {  8, 4, IoIn,  "vfio_device_bind_iommufd.iommufd" },
   { 12, 4, IoOut, "vfio_device_bind_iommufd.out_devid" },
   {  0, 0, IoIn,  "vfio_device_bind_iommufd.token_uuid_ptr" }
};
static const IoPart bind_token[] = {
   {  0, 4, IoIn,  "vfio_device_bind_iommufd.argsz" },
   {  4, 4, IoIn,  "vfio_device_bind_iommufd.flags" },
   {  8, 4, IoIn,  "vfio_device_bind_iommufd.iommufd" },
   { 12, 4, IoOut, "vfio_device_bind_iommufd.out_devid" },
   { 16, 8, IoIn,  "vfio_device_bind_iommufd.token_uuid_ptr" },
   {  0, 0, IoIn,  "vfio_device_bind_iommufd" }
};
static const IoPart attach[] = {
   {  0, 4, IoIn,  "vfio_device_attach_iommufd_pt.argsz" },
   {  4, 4, IoIn,  "vfio_device_attach_iommufd_pt.flags" },
   {  8, 4, IoInOut, "vfio_device_attach_iommufd_pt.pt_id" },
   { 12, 4, IoIn,  "vfio_device_attach_iommufd_pt.pasid" },
   {  0, 0, IoIn,  "vfio_device_attach_iommufd_pt" }
};
static const IoPart detach[] = {
   {  0, 4, IoIn,  "vfio_device_detach_iommufd_pt.argsz" },
   {  4, 4, IoIn,  "vfio_device_detach_iommufd_pt.flags" },
   {  8, 4, IoIn,  "vfio_device_detach_iommufd_pt.pasid" },
   {  0, 0, IoIn,  "vfio_device_detach_iommufd_pt" }
};
static const IoPart precopy_info[] = {
   {  0, 4, IoIn,  "vfio_precopy_info.argsz" },
   {  4, 4, IoOut, "vfio_precopy_info.flags" },
   {  8, 8, IoOut, "vfio_precopy_info.initial_bytes" },
   { 16, 8, IoOut, "vfio_precopy_info.dirty_bytes" },
   {  0, 0, IoIn,  "vfio_precopy_info" }
};
static const IoPart type1_info[] = {
   {  0, 4, IoInOut, "vfio_iommu_type1_info.argsz" },
   {  4, 4, IoOut, "vfio_iommu_type1_info.flags" },
   {  8, 8, IoOut, "vfio_iommu_type1_info.iova_pgsizes" },
   { 16, 8, IoOut, "vfio_iommu_type1_info.cap_offset" },
   {  0, 0, IoIn,  "vfio_iommu_type1_info" }
};
static const IoPart tce_info[] = {
   {  0, 4, IoIn,  "vfio_iommu_spapr_tce_info.argsz" },
   {  4, 4, IoOut, "vfio_iommu_spapr_tce_info.flags" },
   {  8, 8, IoOut, "vfio_iommu_spapr_tce_info.dma32_window_start" },
   { 16, 16, IoOut, "vfio_iommu_spapr_tce_info.ddw" },
   {  0, 0, IoIn,  "vfio_iommu_spapr_tce_info" }
};
static const IoPart dma_map[] = {
   {  0, 4, IoIn,  "vfio_iommu_type1_dma_map.argsz" },
   {  4, 4, IoIn,  "vfio_iommu_type1_dma_map.flags" },
   {  8, 8, IoIn,  "vfio_iommu_type1_dma_map.vaddr" },
   { 16, 8, IoIn,  "vfio_iommu_type1_dma_map.iova" },
   { 24, 8, IoIn,  "vfio_iommu_type1_dma_map.size" },
   {  0, 0, IoIn,  "vfio_iommu_type1_dma_map" }
};
static const IoPart dma_unmap[] = {
   {  0, 4, IoIn,  "vfio_iommu_type1_dma_unmap.argsz" },
   {  4, 4, IoIn,  "vfio_iommu_type1_dma_unmap.flags" },
   {  8, 8, IoIn,  "vfio_iommu_type1_dma_unmap.iova" },
   { 16, 8, IoInOut, "vfio_iommu_type1_dma_unmap.size" },
   {  0, 0, IoIn,  "vfio_iommu_type1_dma_unmap" }
};
static const IoPart bitmap[] = {
   {  0, 8, IoIn,  "vfio_bitmap.pgsize" },
   {  8, 8, IoIn,  "vfio_bitmap.size" },
   { 16, 8, IoIn,  "vfio_bitmap.data" },
   {  0, 0, IoIn,  "vfio_bitmap" }
};
static const IoPart dirty_bitmap[] = {
   {  0, 4, IoIn,  "vfio_iommu_type1_dirty_bitmap.argsz" },
   {  4, 4, IoIn,  "vfio_iommu_type1_dirty_bitmap.flags" },
   {  0, 0, IoIn,  "vfio_iommu_type1_dirty_bitmap" }
};
static const IoPart dirty_bitmap_get[] = {
   {  0, 8, IoIn,  "vfio_iommu_type1_dirty_bitmap_get.iova" },
   {  8, 8, IoIn,  "vfio_iommu_type1_dirty_bitmap_get.size" },
   {  0, 0, IoIn,  "vfio_iommu_type1_dirty_bitmap_get" }
};
static const IoPart register_memory[] = {
   {  0, 4, IoIn,  "vfio_iommu_spapr_register_memory.argsz" },
   {  4, 4, IoIn,  "vfio_iommu_spapr_register_memory.flags" },
   {  8, 8, IoIn,  "vfio_iommu_spapr_register_memory.vaddr" },
   { 16, 8, IoIn,  "vfio_iommu_spapr_register_memory.size" },
   {  0, 0, IoIn,  "vfio_iommu_spapr_register_memory" }
};
static const IoPart tce_create[] = {
   {  0, 4, IoIn,  "vfio_iommu_spapr_tce_create.argsz" },
   {  4, 4, IoIn,  "vfio_iommu_spapr_tce_create.flags" },
   {  8, 4, IoIn,  "vfio_iommu_spapr_tce_create.page_shift" },
   { 16, 8, IoIn,  "vfio_iommu_spapr_tce_create.window_size" },
   { 24, 4, IoIn,  "vfio_iommu_spapr_tce_create.levels" },
   { 32, 8, IoOut, "vfio_iommu_spapr_tce_create.start_addr" },
   {  0, 0, IoIn,  "vfio_iommu_spapr_tce_create" }
};
static const IoPart tce_remove[] = {
   {  0, 4, IoIn,  "vfio_iommu_spapr_tce_remove.argsz" },
   {  4, 4, IoIn,  "vfio_iommu_spapr_tce_remove.flags" },
   {  8, 8, IoIn,  "vfio_iommu_spapr_tce_remove.start_addr" },
   {  0, 0, IoIn,  "vfio_iommu_spapr_tce_remove" }
};
static const IoPart eeh_op[] = {
   {  0, 4, IoIn,  "vfio_eeh_pe_op.argsz" },
   {  4, 4, IoIn,  "vfio_eeh_pe_op.flags" },
   {  8, 4, IoIn,  "vfio_eeh_pe_op.op" },
   {  0, 0, IoIn,  "vfio_eeh_pe_op" }
};
static const IoPart eeh_inject[] = {
   {  0, 4, IoIn,  "vfio_eeh_pe_op.argsz" },
   {  4, 4, IoIn,  "vfio_eeh_pe_op.flags" },
   {  8, 4, IoIn,  "vfio_eeh_pe_op.op" },
   { 16, 24, IoIn, "vfio_eeh_pe_op.err" },
   {  0, 0, IoIn,  "vfio_eeh_pe_op" }
};

/* Data of VFIO_DEVICE_FEATURE */
static const IoPart nothing[] = {
   {  0, 0, IoIn,  "vfio_device_feature" }
};
static const IoPart vf_token[] = {
   {  0, 16, IoIn, "PCI_VF_TOKEN" },
   {  0, 0, IoIn,  "PCI_VF_TOKEN" }
};
static const IoPart migration[] = {
   {  0, 8, IoOut, "vfio_device_feature_migration.flags" },
   {  0, 0, IoIn,  "vfio_device_feature_migration" }
};
static const IoPart get_mig_state[] = {
   {  0, 4, IoOut, "vfio_device_feature_mig_state.device_state" },
   {  4, 4, IoOut, "vfio_device_feature_mig_state.data_fd" },
   {  0, 0, IoIn,  "vfio_device_feature_mig_state" }
};
static const IoPart set_mig_state[] = {
   {  0, 4, IoIn,  "vfio_device_feature_mig_state.device_state" },
   {  0, 0, IoIn,  "vfio_device_feature_mig_state" }
};
static const IoPart wakeup[] = {
   {  0, 4, IoIn,
      "vfio_device_low_power_entry_with_wakeup.wakeup_eventfd" },
   {  0, 0, IoIn,  "vfio_device_low_power_entry_with_wakeup" }
};
static const IoPart dma_logging_control[] = {
   {  0, 8, IoInOut, "vfio_device_feature_dma_logging_control.page_size" },
   {  8, 4, IoIn,  "vfio_device_feature_dma_logging_control.num_ranges" },
   { 16, 8, IoIn,  "vfio_device_feature_dma_logging_control.ranges" },
   {  0, 0, IoIn,  "vfio_device_feature_dma_logging_control" }
};
static const IoPart dma_logging_report[] = {
   {  0, 8, IoIn,  "vfio_device_feature_dma_logging_report.iova" },
   {  8, 8, IoIn,  "vfio_device_feature_dma_logging_report.length" },
   { 16, 8, IoIn,  "vfio_device_feature_dma_logging_report.page_size" },
   { 24, 8, IoIn,  "vfio_device_feature_dma_logging_report.bitmap" },
   {  0, 0, IoIn,  "vfio_device_feature_dma_logging_report" }
};
static const IoPart mig_data_size[] = {
   {  0, 8, IoOut, "vfio_device_feature_mig_data_size.stop_copy_length" },
   {  0, 0, IoIn,  "vfio_device_feature_mig_data_size" }
};
static const IoPart bus_master[] = {
   {  0, 4, IoIn,  "vfio_device_feature_bus_master.op" },
   {  0, 0, IoIn,  "vfio_device_feature_bus_master" }
};
static const IoPart dma_buf_head[] = {
   {  0, 4, IoIn,  "vfio_device_feature_dma_buf.region_index" },
   {  4, 4, IoIn,  "vfio_device_feature_dma_buf.open_flags" },
   {  8, 4, IoIn,  "vfio_device_feature_dma_buf.flags" },
   { 12, 4, IoIn,  "vfio_device_feature_dma_buf.nr_ranges" },
   {  0, 0, IoIn,  "vfio_device_feature_dma_buf" }
};
static const IoPart zpci_err[] = {
   {  0, 8, IoIn,  "vfio_device_feature_zpci_err.data" },
   {  0, 0, IoIn,  "vfio_device_feature_zpci_err" }
};

/*--------------------------------------------------------------------*/
/*--- Capability chains                                            ---*/
/*--------------------------------------------------------------------*/

/* How large a capability is: FIXED bytes, and, if COUNT_AT is not 0, EACH
   times the number that is there. */
typedef struct {
   UShort id, fixed, count_at, each;
} Capability;

static const Capability of_device[] = {
   { 2, 48, 0, 0 },           /* ZPCI_GROUP */
   { 3, 12, 8, 1 },           /* ZPCI_UTIL */
   { 4, 12, 8, 1 },           /* ZPCI_PFIP */
   { 5, 16, 0, 0 },           /* PCI_ATOMIC_COMP */
   { 0, 0, 0, 0 }
};
static const Capability of_region[] = {
   { 1, 16, 8, 16 },          /* SPARSE_MMAP */
   { 2, 16, 0, 0 },           /* TYPE */
   { 3, 8, 0, 0 },            /* MSIX_MAPPABLE */
   { 4, 16, 0, 0 },           /* NVLINK2_SSATGT */
   { 5, 16, 0, 0 },           /* NVLINK2_LNKSPD */
   { 0, 0, 0, 0 }
};
static const Capability of_iommu[] = {
   { 1, 16, 8, 16 },          /* IOVA_RANGE */
   { 2, 32, 0, 0 },           /* MIGRATION */
   { 3, 12, 0, 0 },           /* DMA_AVAIL */
   { 0, 0, 0, 0 }
};

/* drivers/vfio/vfio_main.c, vfio_info_cap_add: each is of whole words, and the
   next one lies behind it.  The last one's size follows from its id; of one
   that is not known all that there is room for may be written. */
static ULong last_capability ( IoctlCall* c, UInt off, UInt id, UInt argsz,
                               const Capability* known )
{
   UInt count = 0;

   for (; known->id != 0; known++) {
      if (known->id != id)
         continue;
      if (known->count_at != 0
          && !ML_(fx_peek_result)(&c->fx, c->fx.arg + off + known->count_at,
                                  &count, sizeof(count)))
         break;
      return (known->fixed + (ULong)count * known->each + 7) & ~7ULL;
   }
   return argsz - off;
}

/* What follows N bytes of a struct whose cap_offset is at AT, up to ARGSZ. */
static void capabilities ( IoctlCall* c, UInt argsz, UInt n, UInt at,
                           const Capability* known )
{
   const HChar* const what = "capabilities";
   struct { UShort id, version; UInt next; } cap;
   UInt  off = 0;
   ULong end;

   if (argsz <= n)
      return;
   if (!c->fx.after) {
      fx_data(c, n, argsz - n);
      fx_write(c, n, argsz - n, what);
      return;
   }
   /* 0: there was no room, or there is none. */
   if (!ML_(fx_peek_result)(&c->fx, c->fx.arg + at, &off, sizeof(off))
       || off < n)
      return;
   while (off < argsz && argsz - off >= sizeof(cap)
          && ML_(fx_peek_result)(&c->fx, c->fx.arg + off, &cap, sizeof(cap))) {
      end = cap.next > off ? cap.next
                           : off + last_capability(c, off, cap.id, argsz,
                                                   known);
      if (end > argsz)
         end = argsz;
      fx_write(c, off, end - off, what);
      if (cap.next <= off)
         return;
      off = cap.next;
   }
}

/*--------------------------------------------------------------------*/
/*--- Groups and devices                                           ---*/
/*--------------------------------------------------------------------*/

/* drivers/vfio/group.c, vfio_group_ioctl_get_device_fd: strndup_user of at most
   a page.  All up to its end, but no more than that. */
static void get_device_fd ( IoctlCall* c )
{
   HChar byte = 0;
   UInt  n = 0;

   if (c->fx.after)
      return;
   while (n < c->pagesize
          && ML_(fx_peek_before)(&c->fx, c->fx.arg + n, &byte, 1)) {
      n++;
      if (byte == 0)
         break;
   }
   if (n == 0 || (byte != 0 && n < c->pagesize))
      n++;
   fx_data(c, 0, n);
   fx_read(c, 0, n, "name");
}

/* drivers/vfio/pci/vfio_pci_core.c, vfio_pci_ioctl_get_info.  Devices that are
   not PCI's write no more than num_irqs, as
   drivers/vfio/platform/vfio_platform_common.c, vfio_platform_ioctl. */
static void device_info ( IoctlCall* c )
{
   enum { FLAGS_PCI = 2 };
   const UInt argsz = ML_(io_argsz)(c, 16, c->fx.after ? 16 : 24,
                                    device_info_pci);
   UInt flags = 0;

   if (argsz <= 16
       || (c->fx.after
           && (!ML_(fx_peek_result)(&c->fx, c->fx.arg + 4, &flags, 4)
               || !(flags & FLAGS_PCI))))
      return;
   if (c->fx.after)
      fx_write(c, 16, argsz < 24 ? argsz - 16 : 8,
               "vfio_device_info.cap_offset");
   if (argsz >= 24)
      capabilities(c, argsz, 24, 16, of_device);
}

/* drivers/vfio/vfio_main.c, vfio_get_region_info.  argsz is copied back; of a
   region without capabilities cap_offset is what it was. */
static void region_info ( IoctlCall* c )
{
   enum { FLAG_CAPS = 8 };
   const UInt argsz = ML_(io_argsz)(c, 32, 32, region_but_caps);
   UInt flags = 0;

   if (argsz == 0
       || (c->fx.after
           && (!ML_(fx_peek_result)(&c->fx, c->fx.arg + 4, &flags, 4)
               || !(flags & FLAG_CAPS))))
      return;
   fx_write(c, 12, 4, "vfio_region_info.cap_offset");
   capabilities(c, argsz, 32, 12, of_region);
}

/* vfio_set_irqs_validate_and_prepare, and memdup_user of what it says. */
static void set_irqs ( IoctlCall* c )
{
   enum { NONE = 1, BOOL = 2, EVENTFD = 4, DATA = NONE | BOOL | EVENTFD,
          HEAD = 20 };
   struct { UInt argsz, flags, index, start, count; } set;
   ULong bytes;

   if (c->fx.after)
      return;
   if (ML_(io_argsz)(c, HEAD, HEAD, irq_set) == 0 || !fx_peek(c, 0, &set)
       || set.count >= 0xffffffff - set.start)
      return;
   switch (set.flags & DATA) {
      case BOOL:    bytes = set.count;      break;
      case EVENTFD: bytes = 4ULL * set.count; break;
      default:      return;
   }
   if (bytes > set.argsz - HEAD)
      return;
   fx_data(c, HEAD, bytes);
   fx_read(c, HEAD, bytes, "vfio_irq_set.data");
}

/* A PCI segment has no more functions. */
#define MOST_FUNCTIONS 0x10000

/* drivers/vfio/pci/vfio_pci_core.c, vfio_pci_ioctl_get_pci_hot_reset_info */
static void hot_reset_info ( IoctlCall* c )
{
   enum { HEAD = 12, EACH = 8 };
   const HChar* const what = "vfio_pci_hot_reset_info.devices";
   const Bool failed = c->fx.after && c->fx.result < 0;
   UInt argsz, room;

   if (failed && c->fx.result != -VKI_ENOSPC)
      return;
   argsz = ML_(io_argsz)(c, HEAD, HEAD, hot_reset_info_head);
   if (argsz < HEAD || failed)
      return;
   room = (argsz - HEAD) / EACH;
   if (room > MOST_FUNCTIONS)
      room = MOST_FUNCTIONS;
   if (c->fx.after)
      room = ML_(fx_count_written)(&c->fx, c->fx.arg + 8, room);
   else
      fx_data(c, HEAD, room * EACH);
   fx_write(c, HEAD, room * EACH, what);
}

/* vfio_pci_ioctl_pci_hot_reset: argsz does not bound the number of fds, that
   of the devices does. */
static void hot_reset ( IoctlCall* c )
{
   enum { HEAD = 12 };
   struct { UInt argsz, flags, count; } reset;

   if (c->fx.after)
      return;
   if (ML_(io_argsz)(c, HEAD, HEAD, hot_reset_head) == 0
       || !fx_peek(c, 0, &reset) || reset.flags != 0
       || reset.count > MOST_FUNCTIONS)
      return;
   fx_data(c, HEAD, reset.count * 4);
   fx_read(c, HEAD, reset.count * 4, "vfio_pci_hot_reset.group_fds");
}

/* samples/vfio-mdev/mbochs.c, mbochs_ioctl */
static void gfx_plane ( IoctlCall* c )
{
   enum { PROBE = 1, USED = 76 };
   UInt flags = 0;

   if (fx_peek(c, 4, &flags) && (flags & PROBE))
      ML_(io_argsz)(c, USED, USED, plane_probe);
   else
      ML_(io_argsz)(c, USED, USED, plane);
}

/* drivers/vfio/device_cdev.c, vfio_df_ioctl_bind_iommufd, by
   copy_struct_from_user: without a flag the pointer is not looked at. */
static void bind_iommufd ( IoctlCall* c )
{
   enum { FLAG_TOKEN = 1 };
   UInt  flags = 0, argsz;
   ULong token;
   Bool  has_token = fx_peek(c, 4, &flags) && (flags & FLAG_TOKEN);

   argsz = ML_(io_size)(c, 16, 24, has_token ? bind_token : bind);
   if (has_token && argsz >= 24 && fx_peek(c, 16, &token)) {
      fx_data_at(c, token, 16);
      fx_read_at(c, token, 16, "vfio_device_bind_iommufd.token_uuid_ptr[]");
   }
}

/* vfio_df_ioctl_attach_pt and vfio_df_ioctl_detach_pt: with a flag another
   member is copied in. */
static void attach_pt ( IoctlCall* c )
{
   UInt flags = 0;

   ML_(io_argsz)(c, 12, fx_peek(c, 4, &flags) && (flags & 1) ? 16 : 12,
                 attach);
}

static void detach_pt ( IoctlCall* c )
{
   UInt flags = 0;

   ML_(io_argsz)(c, 8, fx_peek(c, 4, &flags) && (flags & 1) ? 12 : 8, detach);
}

/*--------------------------------------------------------------------*/
/*--- Features                                                     ---*/
/*--------------------------------------------------------------------*/

/* The data begin here. */
#define DATA_AT 8

/* vfio_ioctl_device_feature_mig_device_state: a new state may come with an fd,
   and -1 is stored even if the state cannot be reached. */
static void mig_state ( IoctlCall* c )
{
   const HChar* const what = "vfio_device_feature_mig_state.data_fd";
   Int fd = 0;

   if (!c->fx.after) {
      fx_write(c, DATA_AT + 4, 4, what);
      return;
   }
   if (!ML_(fx_peek_result)(&c->fx, c->fx.arg + DATA_AT + 4, &fd, 4))
      return;
   if (fd == -1)
      fx_write(c, DATA_AT + 4, 4, what);
   else
      ML_(io_makes_fd)(c, DATA_AT + 4, IoFd_vfio_migration);
}

/* vfio_ioctl_device_feature_logging_start: more ranges than fit into a page of
   the kernel are refused. */
static void dma_logging_start ( IoctlCall* c )
{
   struct { ULong page_size; UInt num_ranges, reserved; ULong ranges; } control;

   if (!fx_peek(c, DATA_AT, &control) || control.num_ranges > 0x10000 / 16)
      return;
   fx_data_at(c, control.ranges, control.num_ranges * 16);
   fx_read_at(c, control.ranges, control.num_ranges * 16,
              "vfio_device_feature_dma_logging_control.ranges[]");
}

/* Sets bits, and clears none; drivers/iommu/iommufd/iova_bitmap.c,
   iova_bitmap_alloc: whole u64. */
static void dma_logging_bits ( IoctlCall* c )
{
   struct { ULong iova, length, page_size, bitmap; } report;
   ULong pages, bytes;

   if (!fx_peek(c, DATA_AT, &report) || report.page_size < 0x1000
       || (report.page_size & (report.page_size - 1)) != 0
       || report.length == 0)
      return;
   pages = (report.length - 1) / report.page_size + 1;
   bytes = ((pages - 1) / 64 + 1) * 8;
   fx_data_at(c, report.bitmap, bytes);
   fx_update_at(c, report.bitmap, bytes,
                "vfio_device_feature_dma_logging_report.bitmap[]");
}

/* vfio_pci_core_feature_dma_buf: ranges behind it, as many as it says; the
   result is an fd. */
static void dma_buf_ranges ( IoctlCall* c )
{
   UInt nr_ranges = 0;

   if (!fx_peek(c, DATA_AT + 12, &nr_ranges))
      return;
   fx_data(c, DATA_AT + 16, nr_ranges * 16ULL);
   fx_read(c, DATA_AT + 16, nr_ranges * 16ULL,
           "vfio_device_feature_dma_buf.dma_ranges");
   if (ML_(io_result)(c) >= 0) {
      c->made    = IoFd_dmabuf;
      c->made_fd = (Int)c->fx.result;
   }
}

/* arch/s390/include/asm/pci.h, struct zpci_ccdf_err */
static void zpci_error ( IoctlCall* c )
{
   enum { CCDF_ERR = 32 };
   ULong data = 0;

   if (!fx_peek(c, DATA_AT, &data) || data == 0)
      return;
   fx_data_at(c, data, CCDF_ERR);
   fx_write_at(c, data, CCDF_ERR, "vfio_device_feature_zpci_err.data[]");
}

typedef struct {
   const IoPart* parts;                /* NULL: it is refused */
   UInt          n;
   void        (*describe)(IoctlCall* c);
} FeatureData;

typedef struct {
   FeatureData get, set;
} Feature;

#define NO                { NULL, 0, NULL }
#define DATA(n, s)        { s, n, NULL }
#define DATA_FN(n, s, f)  { s, n, f }
#define FEATURE(name, nr, get, set)  [nr] = { get, set },
static const Feature features[] = {
#include "vfio-features.def"
};
#undef FEATURE
#undef NO
#undef DATA
#undef DATA_FN
#define N_FEATURES (sizeof(features) / sizeof(features[0]))

/* drivers/vfio/vfio_main.c, vfio_ioctl_device_feature, and
   include/linux/vfio.h, vfio_check_feature: a probe looks at no data, nor is
   any looked at if there is less than wanted. */
static void feature ( IoctlCall* c )
{
   enum { MASK = 0xffff, GET = 1 << 16, SET = 1 << 17, PROBE = 1 << 18 };
   static const IoPart head[] = {
      {  0, 4, IoIn, "vfio_device_feature.argsz" },
      {  4, 4, IoIn, "vfio_device_feature.flags" },
      {  0, 0, IoIn, "vfio_device_feature" }
   };
   const FeatureData* data;
   UInt flags = 0, argsz, nr;

   argsz = ML_(io_argsz)(c, DATA_AT, DATA_AT, head);
   if (argsz == 0 || !fx_peek(c, 4, &flags) || (flags & PROBE))
      return;
   nr = flags & MASK;
   if (nr >= N_FEATURES) {
      /* One of a newer kernel: a GET may have written all that there is. */
      if (ML_(io_result)(c) >= 0 && (flags & GET))
         fx_write(c, DATA_AT, argsz - DATA_AT, "vfio_device_feature.data");
      return;
   }
   switch (flags & (GET | SET)) {
      case GET: data = &features[nr].get; break;
      case SET: data = &features[nr].set; break;
      default:  return;
   }
   if (!data->parts || argsz - DATA_AT < data->n)
      return;
   /* Of those that fail only one writes, and that by its function. */
   if (c->fx.after && c->fx.result < 0 && data->describe != mig_state)
      return;
   if (!c->fx.after)
      ML_(fx_unit)(&c->fx, FxUnit_struct, c->fx.arg + DATA_AT, data->n);
   ML_(io_parts)(c, c->fx.arg + DATA_AT, data->n, data->parts);
   if (data->describe)
      data->describe(c);
}

/*--------------------------------------------------------------------*/
/*--- Containers                                                   ---*/
/*--------------------------------------------------------------------*/

/* drivers/vfio/vfio_iommu_type1.c, vfio_iommu_type1_get_info, which an iommufd
   has as well; on Power tce_iommu_ioctl, with another struct. */
static void iommu_info ( IoctlCall* c )
{
   UInt argsz = 0;

   if (c->spapr) {
      /* All of ddw, or nothing of it. */
      ML_(io_argsz)(c, 16, fx_peek(c, 0, &argsz) && argsz >= 32 ? 32 : 16,
                    tce_info);
      return;
   }
   argsz = ML_(io_argsz)(c, 16, 24, type1_info);
   if (argsz >= 24)
      capabilities(c, argsz, 24, 16, of_iommu);
}

/* vfio_iommu_type1_map_dma, iommufd_vfio_map_dma */
static void map_dma ( IoctlCall* c )
{
   enum { WRITE = 2, VADDR = 4 };
   struct { UInt argsz, flags; ULong vaddr, iova, size; } map;

   ML_(io_argsz)(c, 32, 32, dma_map);
   if (!fx_peek(c, 0, &map))
      return;
   if (map.flags & VADDR)
      ML_(io_memory)(c, IoMemory_no_dma, map.iova, 0, map.size);
   if (map.flags & (WRITE | VADDR))
      ML_(io_memory)(c, IoMemory_dma, map.iova, map.vaddr, map.size);
}

/* A bit for each of PAGES, in whole u64, which the kernel copies where there
   are mappings: update_user_bitmap.  More bytes than 256M are refused. */
static void dirty_bits ( IoctlCall* c, ULong length, UInt at )
{
   struct { ULong pgsize, size, data; } b;
   ULong pages, bytes;

   ML_(fx_unit)(&c->fx, FxUnit_struct, c->fx.arg + at, sizeof(b));
   ML_(io_parts)(c, c->fx.arg + at, sizeof(b), bitmap);
   if (!fx_peek(c, at, &b) || b.pgsize == 0)
      return;
   pages = length / (b.pgsize & -b.pgsize);
   if (pages == 0 || pages > 1ULL << 31)
      return;
   bytes = (pages + 63) / 64 * 8;
   if (b.size < bytes)
      return;
   fx_data_at(c, b.data, bytes);
   fx_write_at(c, b.data, bytes, "vfio_bitmap.data[]");
}

/* vfio_iommu_type1_unmap_dma, iommufd_vfio_unmap_dma */
static void unmap_dma ( IoctlCall* c )
{
   enum { GET_DIRTY_BITMAP = 1, ALL = 2, VADDR = 4, HEAD = 24 };
   struct { UInt argsz, flags; ULong iova, size; } unmap;
   const UInt argsz = ML_(io_argsz)(c, HEAD, HEAD, dma_unmap);

   if (argsz == 0 || !fx_peek(c, 0, &unmap))
      return;
   if (unmap.flags & ALL)
      ML_(io_memory)(c, IoMemory_no_dma_all, 0, 0, 0);
   else if (!(unmap.flags & VADDR))
      ML_(io_memory)(c, IoMemory_no_dma, unmap.iova, 0, unmap.size);
   if ((unmap.flags & (GET_DIRTY_BITMAP | ALL | VADDR)) == GET_DIRTY_BITMAP
       && argsz - HEAD >= 24)
      dirty_bits(c, unmap.size, HEAD);
}

/* vfio_iommu_type1_dirty_pages */
static void dirty_pages ( IoctlCall* c )
{
   enum { GET_BITMAP = 4, HEAD = 8, GET = 16 };
   struct { ULong iova, size; } get;
   UInt flags = 0, argsz;

   if (c->spapr) {
      ML_(io_argsz)(c, 24, 24, register_memory);
      return;
   }
   argsz = ML_(io_argsz)(c, HEAD, HEAD, dirty_bitmap);
   if (argsz == 0 || !fx_peek(c, 4, &flags) || flags != GET_BITMAP
       || argsz - HEAD < GET + 24)
      return;
   ML_(fx_unit)(&c->fx, FxUnit_struct, c->fx.arg + HEAD, GET);
   ML_(io_parts)(c, c->fx.arg + HEAD, GET, dirty_bitmap_get);
   if (fx_peek(c, HEAD, &get))
      dirty_bits(c, get.size, HEAD + GET);
}

/* drivers/vfio/vfio_iommu_spapr_tce.c, vfio_spapr_ioctl_eeh_pe_op */
static void eeh_pe_op ( IoctlCall* c )
{
   enum { INJECT_ERR = 9, HEAD = 12, ALL = 40 };
   struct { UInt argsz, flags, op; } op;

   if (fx_peek(c, 0, &op) && op.op == INJECT_ERR && op.argsz >= ALL)
      ML_(io_argsz)(c, HEAD, ALL, eeh_inject);
   else
      ML_(io_argsz)(c, HEAD, HEAD, eeh_op);
}

/*--------------------------------------------------------------------*/
/*--- The table                                                    ---*/
/*--------------------------------------------------------------------*/

static const IoctlRow rows[] = {
#include "vfio-ioctls.def"
};

const IoctlFamily ML_(vfio_ioctls) = { rows, sizeof(rows) / sizeof(rows[0]) };

#endif

/*--------------------------------------------------------------------*/
/*--- end                                            vfio-ioctls.c ---*/
/*--------------------------------------------------------------------*/
