/*--------------------------------------------------------------------*/
/*--- The ioctls of iommufd.                      iommufd-ioctls.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The structs of iommufd-ioctls.def, and a function for each request that a
   row alone cannot describe; the kernel function that it follows stands above
   it.  It must not know Valgrind. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "ioctl-rows.h"

#ifndef VKI_EMSGSIZE
#  define VKI_EMSGSIZE 90     /* as but for MIPS everywhere */
#endif

/*--------------------------------------------------------------------*/
/*--- Structs                                                      ---*/
/*--------------------------------------------------------------------*/

static const IoPart destroy[] = {
   {  0, 4, IoIn,  "iommu_destroy.size" },
   {  4, 4, IoIn,  "iommu_destroy.id" },
   {  0, 0, IoIn,  "iommu_destroy" }
};
static const IoPart ioas_alloc[] = {
   {  0, 4, IoIn,  "iommu_ioas_alloc.size" },
   {  4, 4, IoIn,  "iommu_ioas_alloc.flags" },
   {  8, 4, IoOut, "iommu_ioas_alloc.out_ioas_id" },
   {  0, 0, IoIn,  "iommu_ioas_alloc" }
};
static const IoPart allow[] = {
   {  0, 4, IoIn,  "iommu_ioas_allow_iovas.size" },
   {  4, 4, IoIn,  "iommu_ioas_allow_iovas.ioas_id" },
   {  8, 4, IoIn,  "iommu_ioas_allow_iovas.num_iovas" },
   { 12, 4, IoIn,  "iommu_ioas_allow_iovas.__reserved" },
   { 16, 8, IoIn,  "iommu_ioas_allow_iovas.allowed_iovas" },
   {  0, 0, IoIn,  "iommu_ioas_allow_iovas" }
};
/* What is in or out, or used, by the other members is left out here. */
static const IoPart ioas_copy_but_iova[] = {
   {  0, 4, IoIn,  "iommu_ioas_copy.size" },
   {  4, 4, IoIn,  "iommu_ioas_copy.flags" },
   {  8, 4, IoIn,  "iommu_ioas_copy.dst_ioas_id" },
   { 12, 4, IoIn,  "iommu_ioas_copy.src_ioas_id" },
   { 16, 8, IoIn,  "iommu_ioas_copy.length" },
   { 32, 8, IoIn,  "iommu_ioas_copy.src_iova" },
   {  0, 0, IoIn,  "iommu_ioas_copy" }
};
static const IoPart ranges[] = {
   {  0, 4, IoIn,  "iommu_ioas_iova_ranges.size" },
   {  4, 4, IoIn,  "iommu_ioas_iova_ranges.ioas_id" },
   {  8, 4, IoInOut, "iommu_ioas_iova_ranges.num_iovas" },
   { 12, 4, IoIn,  "iommu_ioas_iova_ranges.__reserved" },
   { 16, 8, IoIn,  "iommu_ioas_iova_ranges.allowed_iovas" },
   { 24, 8, IoOut, "iommu_ioas_iova_ranges.out_iova_alignment" },
   {  0, 0, IoIn,  "iommu_ioas_iova_ranges" }
};
static const IoPart ioas_map_but_iova[] = {
   {  0, 4, IoIn,  "iommu_ioas_map.size" },
   {  4, 4, IoIn,  "iommu_ioas_map.flags" },
   {  8, 4, IoIn,  "iommu_ioas_map.ioas_id" },
   { 12, 4, IoIn,  "iommu_ioas_map.__reserved" },
   { 16, 8, IoIn,  "iommu_ioas_map.user_va" },
   { 24, 8, IoIn,  "iommu_ioas_map.length" },
   {  0, 0, IoIn,  "iommu_ioas_map" }
};
static const IoPart map_file_but_iova[] = {
   {  0, 4, IoIn,  "iommu_ioas_map_file.size" },
   {  4, 4, IoIn,  "iommu_ioas_map_file.flags" },
   {  8, 4, IoIn,  "iommu_ioas_map_file.ioas_id" },
   { 12, 4, IoIn,  "iommu_ioas_map_file.fd" },
   { 16, 8, IoIn,  "iommu_ioas_map_file.start" },
   { 24, 8, IoIn,  "iommu_ioas_map_file.length" },
   {  0, 0, IoIn,  "iommu_ioas_map_file" }
};
static const IoPart unmap[] = {
   {  0, 4, IoIn,  "iommu_ioas_unmap.size" },
   {  4, 4, IoIn,  "iommu_ioas_unmap.ioas_id" },
   {  8, 8, IoIn,  "iommu_ioas_unmap.iova" },
   { 16, 8, IoInOut, "iommu_ioas_unmap.length" },
   {  0, 0, IoIn,  "iommu_ioas_unmap" }
};
static const IoPart option_but_value[] = {
   {  0, 4, IoIn,  "iommu_option.size" },
   {  4, 4, IoIn,  "iommu_option.option_id" },
   {  8, 2, IoIn,  "iommu_option.op" },
   { 10, 2, IoIn,  "iommu_option.__reserved" },
   { 12, 4, IoIn,  "iommu_option.object_id" },
   {  0, 0, IoIn,  "iommu_option" }
};
static const IoPart vfio_ioas_but_id[] = {
   {  0, 4, IoIn,  "iommu_vfio_ioas.size" },
   {  8, 2, IoIn,  "iommu_vfio_ioas.op" },
   { 10, 2, IoIn,  "iommu_vfio_ioas.__reserved" },
   {  0, 0, IoIn,  "iommu_vfio_ioas" }
};
static const IoPart hwpt[] = {
   {  0, 4, IoIn,  "iommu_hwpt_alloc.size" },
   {  4, 4, IoIn,  "iommu_hwpt_alloc.flags" },
   {  8, 4, IoIn,  "iommu_hwpt_alloc.dev_id" },
   { 12, 4, IoIn,  "iommu_hwpt_alloc.pt_id" },
   { 16, 4, IoOut, "iommu_hwpt_alloc.out_hwpt_id" },
   { 20, 4, IoIn,  "iommu_hwpt_alloc.__reserved" },
   { 24, 4, IoIn,  "iommu_hwpt_alloc.data_type" },
   { 28, 4, IoIn,  "iommu_hwpt_alloc.data_len" },
   {  0, 0, IoIn,  "iommu_hwpt_alloc" }
};
static const IoPart info_but_type[] = {
   {  0, 4, IoIn,  "iommu_hw_info.size" },
   {  4, 4, IoIn,  "iommu_hw_info.flags" },
   {  8, 4, IoIn,  "iommu_hw_info.dev_id" },
   { 12, 4, IoInOut, "iommu_hw_info.data_len" },
   { 16, 8, IoIn,  "iommu_hw_info.data_uptr" },
   { 28, 1, IoOut, "iommu_hw_info.out_max_pasid_log2" },
   { 29, 3, IoIn,  "iommu_hw_info.__reserved" },
   { 32, 8, IoOut, "iommu_hw_info.out_capabilities" },
   {  0, 0, IoIn,  "iommu_hw_info" }
};
static const IoPart set_dirty_tracking[] = {
   {  0, 4, IoIn,  "iommu_hwpt_set_dirty_tracking.size" },
   {  4, 4, IoIn,  "iommu_hwpt_set_dirty_tracking.flags" },
   {  8, 4, IoIn,  "iommu_hwpt_set_dirty_tracking.hwpt_id" },
   {  0, 0, IoIn,  "iommu_hwpt_set_dirty_tracking" }
};
static const IoPart get_dirty_bitmap[] = {
   {  0, 4, IoIn,  "iommu_hwpt_get_dirty_bitmap.size" },
   {  4, 4, IoIn,  "iommu_hwpt_get_dirty_bitmap.hwpt_id" },
   {  8, 4, IoIn,  "iommu_hwpt_get_dirty_bitmap.flags" },
   { 12, 4, IoIn,  "iommu_hwpt_get_dirty_bitmap.__reserved" },
   { 16, 8, IoIn,  "iommu_hwpt_get_dirty_bitmap.iova" },
   { 24, 8, IoIn,  "iommu_hwpt_get_dirty_bitmap.length" },
   { 32, 8, IoIn,  "iommu_hwpt_get_dirty_bitmap.page_size" },
   { 40, 8, IoIn,  "iommu_hwpt_get_dirty_bitmap.data" },
   {  0, 0, IoIn,  "iommu_hwpt_get_dirty_bitmap" }
};
static const IoPart hwpt_invalidate[] = {
   {  0, 4, IoIn,  "iommu_hwpt_invalidate.size" },
   {  4, 4, IoIn,  "iommu_hwpt_invalidate.hwpt_id" },
   {  8, 8, IoIn,  "iommu_hwpt_invalidate.data_uptr" },
   { 16, 4, IoIn,  "iommu_hwpt_invalidate.data_type" },
   { 20, 4, IoIn,  "iommu_hwpt_invalidate.entry_len" },
   { 24, 4, IoInOut, "iommu_hwpt_invalidate.entry_num" },
   { 28, 4, IoIn,  "iommu_hwpt_invalidate.__reserved" },
   {  0, 0, IoIn,  "iommu_hwpt_invalidate" }
};
/* Their fds are told of by ML_(io_makes_fd). */
static const IoPart fault[] = {
   {  0, 4, IoIn,  "iommu_fault_alloc.size" },
   {  4, 4, IoIn,  "iommu_fault_alloc.flags" },
   {  8, 4, IoOut, "iommu_fault_alloc.out_fault_id" },
   {  0, 0, IoIn,  "iommu_fault_alloc.out_fault_fd" }
};
static const IoPart veventq[] = {
   {  0, 4, IoIn,  "iommu_veventq_alloc.size" },
   {  4, 4, IoIn,  "iommu_veventq_alloc.flags" },
   {  8, 4, IoIn,  "iommu_veventq_alloc.viommu_id" },
   { 12, 4, IoIn,  "iommu_veventq_alloc.type" },
   { 16, 4, IoIn,  "iommu_veventq_alloc.veventq_depth" },
   { 20, 4, IoOut, "iommu_veventq_alloc.out_veventq_id" },
   { 28, 4, IoIn,  "iommu_veventq_alloc.__reserved" },
   {  0, 0, IoIn,  "iommu_veventq_alloc.out_veventq_fd" }
};
static const IoPart viommu[] = {
   {  0, 4, IoIn,  "iommu_viommu_alloc.size" },
   {  4, 4, IoIn,  "iommu_viommu_alloc.flags" },
   {  8, 4, IoIn,  "iommu_viommu_alloc.type" },
   { 12, 4, IoIn,  "iommu_viommu_alloc.dev_id" },
   { 16, 4, IoIn,  "iommu_viommu_alloc.hwpt_id" },
   { 20, 4, IoOut, "iommu_viommu_alloc.out_viommu_id" },
   { 24, 4, IoIn,  "iommu_viommu_alloc.data_len" },
   {  0, 0, IoIn,  "iommu_viommu_alloc" }
};
static const IoPart vdevice_alloc[] = {
   {  0, 4, IoIn,  "iommu_vdevice_alloc.size" },
   {  4, 4, IoIn,  "iommu_vdevice_alloc.viommu_id" },
   {  8, 4, IoIn,  "iommu_vdevice_alloc.dev_id" },
   { 12, 4, IoOut, "iommu_vdevice_alloc.out_vdevice_id" },
   { 16, 8, IoIn,  "iommu_vdevice_alloc.virt_id" },
   {  0, 0, IoIn,  "iommu_vdevice_alloc" }
};
static const IoPart change_process[] = {
   {  0, 4, IoIn,  "iommu_ioas_change_process.size" },
   {  4, 4, IoIn,  "iommu_ioas_change_process.__reserved" },
   {  0, 0, IoIn,  "iommu_ioas_change_process" }
};
static const IoPart hw_queue_alloc[] = {
   {  0, 4, IoIn,  "iommu_hw_queue_alloc.size" },
   {  4, 4, IoIn,  "iommu_hw_queue_alloc.flags" },
   {  8, 4, IoIn,  "iommu_hw_queue_alloc.viommu_id" },
   { 12, 4, IoIn,  "iommu_hw_queue_alloc.type" },
   { 16, 4, IoIn,  "iommu_hw_queue_alloc.index" },
   { 20, 4, IoOut, "iommu_hw_queue_alloc.out_hw_queue_id" },
   { 24, 8, IoIn,  "iommu_hw_queue_alloc.nesting_parent_iova" },
   { 32, 8, IoIn,  "iommu_hw_queue_alloc.length" },
   {  0, 0, IoIn,  "iommu_hw_queue_alloc" }
};
/* length is not to be 0. */
static const IoPart get_pa[] = {
   {  0, 4, IoIn,  "iommu_ioas_noiommu_get_pa.size" },
   {  4, 4, IoIn,  "iommu_ioas_noiommu_get_pa.flags" },
   {  8, 4, IoIn,  "iommu_ioas_noiommu_get_pa.ioas_id" },
   { 12, 4, IoIn,  "iommu_ioas_noiommu_get_pa.__reserved" },
   { 16, 8, IoIn,  "iommu_ioas_noiommu_get_pa.iova" },
   { 24, 8, IoInOut, "iommu_ioas_noiommu_get_pa.length" },
   { 32, 8, IoOut, "iommu_ioas_noiommu_get_pa.out_phys" },
   {  0, 0, IoIn,  "iommu_ioas_noiommu_get_pa" }
};

/*--------------------------------------------------------------------*/
/*--- Address spaces                                               ---*/
/*--------------------------------------------------------------------*/

/* drivers/iommu/iommufd/ioas.c, iommufd_ioas_allow_iovas */
static void allow_iovas ( IoctlCall* c )
{
   struct { UInt size, ioas_id, num_iovas, reserved; ULong allowed; } a;

   if (ML_(io_size)(c, 24, 24, allow) == 0 || !fx_peek(c, 0, &a))
      return;
   fx_data_at(c, a.allowed, a.num_iovas * 16ULL);
   fx_read_at(c, a.allowed, a.num_iovas * 16ULL,
              "iommu_ioas_allow_iovas.allowed_iovas[]");
}

/* iommufd_ioas_iova_ranges: as many as there is room for, and how many there
   are. */
static void iova_ranges ( IoctlCall* c )
{
   struct { UInt size, ioas_id, num_iovas, reserved; ULong allowed; } r;
   ULong n;

   if (c->fx.after && c->fx.result < 0 && c->fx.result != -VKI_EMSGSIZE)
      return;
   if (ML_(io_size)(c, 32, 32, ranges) == 0 || !fx_peek(c, 0, &r))
      return;
   n = r.num_iovas;
   if (c->fx.after)
      n = ML_(fx_count_written)(&c->fx, c->fx.arg + 8, r.num_iovas);
   else
      fx_data_at(c, r.allowed, n * 16);
   fx_write_at(c, r.allowed, n * 16, "iommu_ioas_iova_ranges.allowed_iovas[]");
}

/* Flags of IOAS_MAP, IOAS_MAP_FILE and IOAS_COPY */
enum { FIXED_IOVA = 1, WRITEABLE = 2 };

/* The address at OFF is given, or else chosen. */
static void given_or_chosen ( IoctlCall* c, UInt off, const HChar* what )
{
   UInt flags = 0;

   if (fx_peek(c, 4, &flags) && (flags & FIXED_IOVA))
      fx_update(c, off, 8, what);
   else
      fx_write(c, off, 8, what);
}

/* iommufd_ioas_copy, iommufd_ioas_map_file, iommufd_ioas_map */
static void ioas_copy ( IoctlCall* c )
{
   if (ML_(io_size)(c, 40, 40, ioas_copy_but_iova) > 0)
      given_or_chosen(c, 24, "iommu_ioas_copy.dst_iova");
}

static void map_file ( IoctlCall* c )
{
   if (ML_(io_size)(c, 40, 40, map_file_but_iova) > 0)
      given_or_chosen(c, 32, "iommu_ioas_map_file.iova");
}

static void ioas_map ( IoctlCall* c )
{
   struct { UInt size, flags, ioas_id, reserved; ULong user_va, length; } map;
   ULong iova;

   if (ML_(io_size)(c, 40, 40, ioas_map_but_iova) == 0)
      return;
   given_or_chosen(c, 32, "iommu_ioas_map.iova");
   if (fx_peek(c, 0, &map) && (map.flags & WRITEABLE)
       && ML_(fx_peek_result)(&c->fx, c->fx.arg + 32, &iova, sizeof(iova)))
      ML_(io_memory)(c, IoMemory_dma, iova, map.user_va, map.length);
}

/* iommufd_ioas_unmap: 0 and all ones are all. */
static void ioas_unmap ( IoctlCall* c )
{
   struct { UInt size, ioas_id; ULong iova, length; } u;

   if (ML_(io_size)(c, 24, 24, unmap) == 0 || !fx_peek(c, 0, &u))
      return;
   if (u.iova == 0 && u.length == ~0ULL)
      ML_(io_memory)(c, IoMemory_no_dma_all, 0, 0, 0);
   else
      ML_(io_memory)(c, IoMemory_no_dma, u.iova, 0, u.length);
}

/* drivers/iommu/iommufd/main.c, iommufd_option */
static void option ( IoctlCall* c )
{
   enum { GET = 1 };
   const HChar* const what = "iommu_option.val64";
   UShort op = 0;

   if (ML_(io_size)(c, 24, 24, option_but_value) == 0)
      return;
   if (fx_peek(c, 8, &op) && op == GET)
      fx_write(c, 16, 8, what);
   else
      fx_read(c, 16, 8, what);
}

/* drivers/iommu/iommufd/vfio_compat.c, iommufd_vfio_ioas */
static void vfio_ioas ( IoctlCall* c )
{
   enum { GET = 0, SET = 1 };
   const HChar* const what = "iommu_vfio_ioas.ioas_id";
   UShort op;

   if (ML_(io_size)(c, 12, 12, vfio_ioas_but_id) == 0 || !fx_peek(c, 8, &op))
      return;
   if (op == GET)
      fx_write(c, 4, 4, what);
   else
      fx_read_if(c, op == SET, 4, 4, what);
}

/*--------------------------------------------------------------------*/
/*--- Page tables of hardware, and what there is of it             ---*/
/*--------------------------------------------------------------------*/

/* drivers/iommu/iommufd/hw_pagetable.c, iommufd_hwpt_alloc.  The driver reads
   all data_len bytes: include/linux/iommu.h, __iommu_copy_struct_from_user. */
static void hwpt_alloc ( IoctlCall* c )
{
   enum { FAULT_ID_VALID = 4, MIN = 24, N = 48, WITH_DATA = 40,
          WITH_FAULT_ID = 44 };
   struct { UInt data_type, data_len; ULong data_uptr; } data;
   const UInt size = ML_(io_size)(c, MIN, N, hwpt);
   UInt flags = 0;

   if (size >= WITH_FAULT_ID && fx_peek(c, 4, &flags)
       && (flags & FAULT_ID_VALID))
      fx_read(c, 40, 4, "iommu_hwpt_alloc.fault_id");
   if (size < WITH_DATA || !fx_peek(c, 24, &data) || data.data_type == 0
       || data.data_len == 0)
      return;
   fx_read(c, 32, 8, "iommu_hwpt_alloc.data_uptr");
   fx_data_at(c, data.data_uptr, data.data_len);
   fx_read_at(c, data.data_uptr, data.data_len,
              "iommu_hwpt_alloc.data_uptr[]");
}

/* drivers/iommu/iommufd/device.c, iommufd_get_hw_info: what the driver does not
   have of data_len bytes becomes zero. */
static void hw_info ( IoctlCall* c )
{
   enum { INPUT_TYPE = 1, MIN = 32, N = 40 };
   const HChar* const type = "iommu_hw_info.in_data_type";
   struct { UInt size, flags, dev_id, data_len; ULong data_uptr; } hw;

   if (ML_(io_size)(c, MIN, N, info_but_type) == 0 || !fx_peek(c, 0, &hw))
      return;
   if (hw.flags & INPUT_TYPE)
      fx_update(c, 24, 4, type);
   else
      fx_write(c, 24, 4, type);
   fx_data_at(c, hw.data_uptr, hw.data_len);
   fx_write_at(c, hw.data_uptr, hw.data_len, "iommu_hw_info.data_uptr[]");
}

/* iommufd_hwpt_get_dirty_bitmap sets bits, and clears none, in whole u64:
   drivers/iommu/iommufd/iova_bitmap.c, iova_bitmap_alloc.  Where there is no
   memory for them it is no error (iova_bitmap_set). */
static void dirty_bitmap ( IoctlCall* c )
{
   struct {
      UInt size, hwpt_id, flags, reserved;
      ULong iova, length, page_size, data;
   } get;
   ULong pages, bytes;

   if (ML_(io_size)(c, 48, 48, get_dirty_bitmap) == 0 || !fx_peek(c, 0, &get)
       || get.length == 0 || get.page_size == 0)
      return;
   pages = (get.length - 1) / get.page_size + 1;
   bytes = ((pages - 1) / 64 + 1) * 8;
   fx_data_at(c, get.data, bytes);
   fx_update_at(c, get.data, bytes, "iommu_hwpt_get_dirty_bitmap.data[]");
}

/* iommufd_hwpt_invalidate: more are refused.  How many entries were done is
   written also if one of them was wrong. */
static void invalidate ( IoctlCall* c )
{
   enum { MOST_ENTRIES = 1 << 19, MOST_BYTES = 0x10000 };
   struct {
      UInt size, hwpt_id; ULong data_uptr;
      UInt data_type, entry_len, entry_num, reserved;
   } inv;
   ULong bytes;

   if (ML_(io_size)(c, 32, 32, hwpt_invalidate) == 0 || !fx_peek(c, 0, &inv)
       || inv.data_uptr == 0 || inv.entry_len > MOST_BYTES
       || inv.entry_num > MOST_ENTRIES)
      return;
   bytes = (ULong)inv.entry_len * inv.entry_num;
   fx_data_at(c, inv.data_uptr, bytes);
   fx_read_at(c, inv.data_uptr, bytes, "iommu_hwpt_invalidate.data_uptr[]");
}

/*--------------------------------------------------------------------*/
/*--- Faults, events, virtual IOMMUs                               ---*/
/*--------------------------------------------------------------------*/

/* drivers/iommu/iommufd/eventq.c, iommufd_fault_alloc and
   iommufd_veventq_alloc */
static void new_event_fd ( IoctlCall* c, UInt off, const HChar* what )
{
   if (c->fx.after)
      ML_(io_makes_fd)(c, off, IoFd_iommufd_event);
   else
      fx_write(c, off, 4, what);
}

static void fault_alloc ( IoctlCall* c )
{
   if (ML_(io_size)(c, 16, 16, fault) > 0)
      new_event_fd(c, 12, "iommu_fault_alloc.out_fault_fd");
}

static void veventq_alloc ( IoctlCall* c )
{
   if (ML_(io_size)(c, 28, 32, veventq) > 0)
      new_event_fd(c, 24, "iommu_veventq_alloc.out_veventq_fd");
}

/* drivers/iommu/iommufd/viommu.c, iommufd_viommu_alloc_ioctl; the only driver
   that takes data fills them as well:
   drivers/iommu/arm/arm-smmu-v3/tegra241-cmdqv.c,
   tegra241_cmdqv_init_vintf_user */
static void viommu_alloc ( IoctlCall* c )
{
   enum { MIN = 24, N = 40 };
   UInt  len = 0;
   ULong data;

   if (ML_(io_size)(c, MIN, N, viommu) < N || !fx_peek(c, 24, &len)
       || len == 0 || !fx_peek(c, 32, &data))
      return;
   fx_read(c, 32, 8, "iommu_viommu_alloc.data_uptr");
   fx_data_at(c, data, len);
   fx_write_at(c, data, len, "iommu_viommu_alloc.data_uptr[]");
}

/*--------------------------------------------------------------------*/
/*--- The table                                                    ---*/
/*--------------------------------------------------------------------*/

static const IoctlRow rows[] = {
#include "iommufd-ioctls.def"
};

const IoctlFamily ML_(iommufd_ioctls) = {
   rows, sizeof(rows) / sizeof(rows[0])
};

#endif

/*--------------------------------------------------------------------*/
/*--- end                                         iommufd-ioctls.c ---*/
/*--------------------------------------------------------------------*/
