/*--------------------------------------------------------------------*/
/*--- The ioctls of Microsoft's hypervisor.          mshv-ioctls.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The structs of mshv-ioctls.def, and a function for each request that a row
   alone cannot describe; the kernel function that it follows stands above it,
   of drivers/hv/mshv_root_main.c if no other file is named.  It must not know
   Valgrind. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "ioctl-rows.h"

/* The hypervisor's, whatever the kernel's is. */
enum { HV_PAGE = 4096 };

/*--------------------------------------------------------------------*/
/*--- Partitions                                                   ---*/
/*--------------------------------------------------------------------*/

static const IoPart partition[] = {
   {  0, 8,  IoIn, "mshv_create_partition.pt_flags" },
   {  8, 8,  IoIn, "mshv_create_partition.pt_isolation" },
   { 16, 2,  IoIn, "mshv_create_partition_v2.pt_num_cpu_fbanks" },
   { 18, 6,  IoIn, "mshv_create_partition_v2.pt_rsvd" },
   { 24, 16, IoIn, "mshv_create_partition_v2.pt_cpu_fbanks" },
   { 40, 16, IoIn, "mshv_create_partition_v2.pt_rsvd1" },
   { 56, 8,  IoIn, "mshv_create_partition_v2.pt_disabled_xsave" },
   {  0, 0,  IoIn, "mshv_create_partition" }
};

/* mshv_ioctl_process_pt_flags */
static void create_partition ( IoctlCall* c )
{
   enum { V1 = 16, V2 = 64, FLAGS = 0x3f, CPU_AND_XSAVE_FEATURES = 1 << 3 };
   ULong flags = 0;
   const Bool is_v2 = fx_peek(c, 0, &flags) && (flags & ~(ULong)FLAGS) == 0
                      && (flags & CPU_AND_XSAVE_FEATURES);

   ML_(io_struct)(c, is_v2 ? V2 : V1, partition);
}

static const IoPart mem_region[] = {
   {  0, 8, IoIn, "mshv_user_mem_region.size" },
   {  8, 8, IoIn, "mshv_user_mem_region.guest_pfn" },
   { 16, 8, IoIn, "mshv_user_mem_region.userspace_addr" },
   { 24, 1, IoIn, "mshv_user_mem_region.flags" },
   { 25, 7, IoIn, "mshv_user_mem_region.rsvd" },
   {  0, 0, IoIn, "mshv_user_mem_region" }
};

/* mshv_partition_ioctl_set_memory: a guest writes there while a virtual
   processor runs, which may be at any time. */
static void set_guest_memory ( IoctlCall* c )
{
   enum { WRITABLE = 1, UNMAP = 4 };
   struct { ULong size, guest_pfn, userspace_addr; UChar flags; } mem;
   ULong key;

   ML_(io_struct)(c, 32, mem_region);
   if (!ML_(fx_peek)(&c->fx, c->fx.arg, &mem, 25))
      return;
   key = mem.guest_pfn * HV_PAGE;
   if (mem.flags & UNMAP)
      ML_(io_memory)(c, IoMemory_no_dma, key, 0, mem.size);
   else if (mem.flags & WRITABLE)
      ML_(io_memory)(c, IoMemory_dma, key, mem.userspace_addr, mem.size);
}

/* drivers/hv/mshv_eventfd.c, mshv_set_unset_irqfd */
static void irqfd ( IoctlCall* c )
{
   enum { DEASSIGN = 1, RESAMPLE = 2 };
   UInt flags = 0;

   ML_(fx_unit)(&c->fx, FxUnit_struct, c->fx.arg, 16);
   fx_read(c, 0, 4, "mshv_user_irqfd.fd");
   fx_read(c, 8, 4, "mshv_user_irqfd.gsi");
   fx_read(c, 12, 4, "mshv_user_irqfd.flags");
   fx_peek(c, 12, &flags);
   fx_read_if(c, (flags & (DEASSIGN | RESAMPLE)) == RESAMPLE, 4, 4,
              "mshv_user_irqfd.resamplefd");
}

/* drivers/hv/mshv_eventfd.c, mshv_set_unset_ioeventfd */
static void ioeventfd ( IoctlCall* c )
{
   enum { DATAMATCH = 1 };
   UInt flags = 0;

   ML_(fx_unit)(&c->fx, FxUnit_struct, c->fx.arg, 32);
   fx_read(c, 8, 8, "mshv_user_ioeventfd.addr");
   fx_read(c, 16, 4, "mshv_user_ioeventfd.len");
   fx_read(c, 20, 4, "mshv_user_ioeventfd.fd");
   fx_read(c, 24, 4, "mshv_user_ioeventfd.flags");
   fx_read(c, 28, 4, "mshv_user_ioeventfd.rsvd");
   fx_peek(c, 24, &flags);
   fx_read_if(c, flags & DATAMATCH, 0, 8, "mshv_user_ioeventfd.datamatch");
}

static const IoPart irq_table[] = {
   {  0, 4, IoIn, "mshv_user_irq_table.nr" },
   {  4, 4, IoIn, "mshv_user_irq_table.rsvd" },
   {  0, 0, IoIn, "mshv_user_irq_table" }
};

/* mshv_partition_ioctl_set_msi_routing and drivers/hv/mshv_irq.c,
   mshv_update_routing_table */
static void set_msi_routing ( IoctlCall* c )
{
   enum { HEAD = 8, ENTRY = 16, MOST = 4096 };
   UInt nr = 0;

   ML_(io_struct)(c, HEAD, irq_table);
   if (!fx_peek(c, 0, &nr) || nr > MOST)
      return;
   fx_data(c, HEAD, nr * ENTRY);
   fx_read(c, HEAD, nr * ENTRY, "mshv_user_irq_table.entries");
}

static const IoPart bitmap[] = {
   {  0, 1, IoIn, "mshv_gpap_access_bitmap.access_type" },
   {  1, 1, IoIn, "mshv_gpap_access_bitmap.access_op" },
   {  2, 6, IoIn, "mshv_gpap_access_bitmap.rsvd" },
   {  8, 8, IoIn, "mshv_gpap_access_bitmap.page_count" },
   { 16, 8, IoIn, "mshv_gpap_access_bitmap.gpap_base" },
   { 24, 8, IoIn, "mshv_gpap_access_bitmap.bitmap_ptr" },
   {  0, 0, IoIn, "mshv_gpap_access_bitmap" }
};

/* mshv_partition_ioctl_get_gpap_access_bitmap */
static void gpap_access_bitmap ( IoctlCall* c )
{
   struct { ULong page_count, gpap_base, bitmap_ptr; } args;
   ULong n;

   ML_(io_struct)(c, 32, bitmap);
   if (!fx_peek(c, 8, &args) || args.bitmap_ptr == 0)
      return;
   n = args.page_count / 8 + (args.page_count % 8 > 0);
   fx_data_at(c, args.bitmap_ptr, n);
   fx_write_at(c, args.bitmap_ptr, n, "mshv_gpap_access_bitmap.bitmap_ptr[]");
}

/*--------------------------------------------------------------------*/
/*--- Hypercalls                                                   ---*/
/*--------------------------------------------------------------------*/

/* struct hv_register_assoc: of most registers the value is of 64 bits, and the
   hypervisor does not mind what is behind it. */
static void register_in ( IoctlCall* c, ULong at )
{
   const HChar* const what = "hv_register_assoc";

   fx_read_at(c, at, 4, "hv_register_assoc.name");
   fx_touch_at(c, at + 4, 12, what);
   fx_read_at(c, at + 16, 8, "hv_register_assoc.value");
   fx_touch_at(c, at + 24, 8, what);
}

/* LEN bytes at AT are what hypercall CODE has as input.  The partition's id, at
   their beginning, is the kernel's. */
static void hypercall_input ( IoctlCall* c, UInt code, ULong at, UInt len )
{
   enum { SET_VP_REGISTERS = 0x51, ID = 8, HEAD = 16, ASSOC = 32 };
   const HChar* const what = "mshv_root_hvcall.in_ptr[]";
   UInt i;

   if (c->fx.after)
      return;
   fx_data_at(c, at, len);
   fx_touch_at(c, at, ID, what);
   if (code != SET_VP_REGISTERS || len < HEAD) {
      fx_read_at(c, at + ID, len - ID, what);
      return;
   }
   fx_read_at(c, at + ID, HEAD - ID, what);
   for (i = HEAD; len - i >= ASSOC; i += ASSOC)
      register_in(c, at + i);
   fx_touch_at(c, at + i, len - i, what);
}

/* mshv_ioctl_passthru_hvcall */
static void root_hvcall ( IoctlCall* c )
{
   struct {
      UShort code, reps, in_sz, out_sz, status; UChar rsvd[6];
      ULong  in_ptr, out_ptr;
   } args;

   ML_(fx_unit)(&c->fx, FxUnit_struct, c->fx.arg, sizeof(args));
   fx_read(c, 0, 2, "mshv_root_hvcall.code");
   fx_update(c, 2, 2, "mshv_root_hvcall.reps");
   fx_read(c, 4, 2, "mshv_root_hvcall.in_sz");
   fx_update(c, 8, 2, "mshv_root_hvcall.status");
   fx_read(c, 10, 6, "mshv_root_hvcall.rsvd");
   fx_read(c, 16, 8, "mshv_root_hvcall.in_ptr");
   fx_read(c, 24, 8, "mshv_root_hvcall.out_ptr");
   if (!fx_peek(c, 0, &args))
      return;
   fx_read_if(c, args.out_ptr != 0, 6, 2, "mshv_root_hvcall.out_sz");
   if (args.status != 0 || args.in_ptr == 0 || args.in_sz < 8
       || args.in_sz > HV_PAGE
       || (args.out_ptr != 0 && (args.out_sz == 0 || args.out_sz > HV_PAGE)))
      return;
   hypercall_input(c, args.code, args.in_ptr, args.in_sz);
   if (args.out_ptr == 0)
      return;
   fx_data_at(c, args.out_ptr, args.out_sz);
   fx_write_at(c, args.out_ptr, args.out_sz, "mshv_root_hvcall.out_ptr[]");
}

/*--------------------------------------------------------------------*/
/*--- Virtual processors                                           ---*/
/*--------------------------------------------------------------------*/

typedef struct {
   UChar type, rsvd[3];
   UInt  buf_sz;
   ULong buf_ptr;
} VpState;

enum { LAPIC, XSAVE, SIMP, SIEFP, SYNTHETIC_TIMERS, N_STATES };

/* struct hv_synthetic_timers_state, which alone is copied. */
enum { TIMERS_SIZE = 200 };

static const IoPart vp_state[] = {
   {  0, 1, IoIn,    "mshv_get_set_vp_state.type" },
   {  1, 3, IoIn,    "mshv_get_set_vp_state.rsvd" },
   {  4, 4, IoInOut, "mshv_get_set_vp_state.buf_sz" },
   {  8, 8, IoIn,    "mshv_get_set_vp_state.buf_ptr" },
   {  0, 0, IoIn,    "mshv_get_set_vp_state" }
};

static Bool state_is_good ( IoctlCall* c, VpState* s )
{
   ML_(io_struct)(c, sizeof(*s), vp_state);
   return fx_peek(c, 0, s) && s->type < N_STATES && s->buf_sz > 0
          && s->buf_sz % c->pagesize == 0 && s->buf_ptr % c->pagesize == 0;
}

/* mshv_vp_ioctl_get_set_state and mshv_vp_ioctl_get_set_state_pfn: pages that
   the hypervisor fills are pinned to be written, all of them; buf_sz then says
   how much it is, or, with EINVAL, would be. */
static void get_vp_state ( IoctlCall* c )
{
   const HChar* const what = "mshv_get_set_vp_state.buf_ptr[]";
   VpState s;
   UInt    n;

   if (!state_is_good(c, &s) || (c->fx.after && c->fx.result < 0))
      return;
   n = s.type == SYNTHETIC_TIMERS ? TIMERS_SIZE : s.buf_sz;
   if (c->fx.after)
      n = ML_(fx_count_written)(&c->fx, c->fx.arg + 4, n);
   else
      fx_data_at(c, s.buf_ptr, n);
   fx_write_at(c, s.buf_ptr, n, what);
}

/* The same the other way round.  How much of a page the hypervisor looks at its
   own headers say: of a LAPIC struct hv_local_interrupt_controller_state.  Of
   XSAVE it is a property of the partition; there are legacy areas and a
   header. */
static void set_vp_state ( IoctlCall* c )
{
   enum { LAPIC_SIZE = 176, LEAST_XSAVE = 576 };
   const HChar* const what = "mshv_get_set_vp_state.buf_ptr[]";
   VpState s;
   UInt    n = HV_PAGE;

   if (!state_is_good(c, &s) || c->fx.after)
      return;
   switch (s.type) {
      case LAPIC:            n = LAPIC_SIZE;  break;
      case XSAVE:            n = LEAST_XSAVE; break;
      case SYNTHETIC_TIMERS: n = s.buf_sz = TIMERS_SIZE; break;
   }
   fx_data_at(c, s.buf_ptr, s.buf_sz);
   fx_read_at(c, s.buf_ptr, n, what);
   if (s.buf_sz > n)
      fx_touch_at(c, s.buf_ptr + n, s.buf_sz - n, what);
}

/*--------------------------------------------------------------------*/
/*--- VTL2                                                         ---*/
/*--------------------------------------------------------------------*/

/* struct mshv_vp_registers, which is for one register only. */
static Bool one_register ( IoctlCall* c, ULong* at )
{
   enum { ASSOC = 32 };
   UInt count = 0;

   ML_(fx_unit)(&c->fx, FxUnit_struct, c->fx.arg, 16);
   fx_read(c, 0, 4, "mshv_vp_registers.count");
   fx_touch(c, 4, 4, "mshv_vp_registers.reserved");
   fx_read_if(c, !fx_peek(c, 0, &count) || count == 1, 8, 8,
              "mshv_vp_registers.regs_ptr");
   if (count != 1 || !fx_peek(c, 8, at))
      return False;
   fx_data_at(c, *at, ASSOC);
   return True;
}

/* drivers/hv/mshv_vtl_main.c, mshv_vtl_ioctl_get_regs: all is copied back. */
static void get_vp_registers ( IoctlCall* c )
{
   ULong at;

   if (!one_register(c, &at))
      return;
   fx_read_at(c, at, 4, "hv_register_assoc.name");
   fx_touch_at(c, at + 4, 12, "hv_register_assoc");
   fx_write_at(c, at + 16, 16, "hv_register_assoc.value");
}

/* drivers/hv/mshv_vtl_main.c, mshv_vtl_ioctl_set_regs */
static void set_vp_registers ( IoctlCall* c )
{
   ULong at;

   if (one_register(c, &at))
      register_in(c, at);
}

static const IoPart setup[] = {
   {  0, 8, IoIn, "mshv_vtl_hvcall_setup.bitmap_array_size" },
   {  8, 8, IoIn, "mshv_vtl_hvcall_setup.allow_bitmap_ptr" },
   {  0, 0, IoIn, "mshv_vtl_hvcall_setup" }
};

/* drivers/hv/mshv_vtl_main.c, mshv_vtl_hvcall_do_setup */
static void hvcall_setup ( IoctlCall* c )
{
   enum { MOST = 0x10000 / 8 };
   struct { ULong size, ptr; } args;

   ML_(io_struct)(c, sizeof(args), setup);
   if (!fx_peek(c, 0, &args) || args.size > MOST)
      return;
   fx_data_at(c, args.ptr, args.size);
   fx_read_at(c, args.ptr, args.size,
              "mshv_vtl_hvcall_setup.allow_bitmap_ptr[]");
}

static const IoPart vtl_hvcall[] = {
   {  0, 8, IoIn,  "mshv_vtl_hvcall.control" },
   {  8, 8, IoIn,  "mshv_vtl_hvcall.input_size" },
   { 16, 8, IoIn,  "mshv_vtl_hvcall.input_ptr" },
   { 24, 8, IoOut, "mshv_vtl_hvcall.status" },
   { 32, 8, IoIn,  "mshv_vtl_hvcall.output_size" },
   { 40, 8, IoIn,  "mshv_vtl_hvcall.output_ptr" },
   {  0, 0, IoIn,  "mshv_vtl_hvcall" }
};

/* drivers/hv/mshv_vtl_main.c, mshv_vtl_hvcall_call */
static void hvcall ( IoctlCall* c )
{
   struct {
      ULong control, input_size, input_ptr, status, output_size, output_ptr;
   } args;

   ML_(io_struct)(c, sizeof(args), vtl_hvcall);
   if (!fx_peek(c, 0, &args) || args.input_size > HV_PAGE
       || args.output_size > HV_PAGE)
      return;
   fx_data_at(c, args.input_ptr, args.input_size);
   fx_read_at(c, args.input_ptr, args.input_size,
              "mshv_vtl_hvcall.input_ptr[]");
   fx_data_at(c, args.output_ptr, args.output_size);
   fx_write_at(c, args.output_ptr, args.output_size,
               "mshv_vtl_hvcall.output_ptr[]");
}

static const IoPart message[] = {
   {  0, 8, IoIn, "mshv_vtl_sint_post_msg.message_type" },
   {  8, 4, IoIn, "mshv_vtl_sint_post_msg.connection_id" },
   { 12, 4, IoIn, "mshv_vtl_sint_post_msg.payload_size" },
   { 16, 8, IoIn, "mshv_vtl_sint_post_msg.payload_ptr" },
   {  0, 0, IoIn, "mshv_vtl_sint_post_msg" }
};
static const IoPart sint_mask[] = {
   {  0, 1, IoIn, "mshv_sint_mask.mask" },
   {  0, 0, IoIn, "mshv_sint_mask" }
};

/* drivers/hv/mshv_vtl_main.c, mshv_vtl_sint_ioctl_post_msg */
static void post_message ( IoctlCall* c )
{
   enum { PAYLOAD_MAX = 240 };
   struct { UInt size; ULong ptr; } args = { 0, 0 };

   ML_(io_struct)(c, 24, message);
   if (!fx_peek(c, 12, &args.size) || !fx_peek(c, 16, &args.ptr)
       || args.size > PAYLOAD_MAX)
      return;
   fx_data_at(c, args.ptr, args.size);
   fx_read_at(c, args.ptr, args.size, "mshv_vtl_sint_post_msg.payload_ptr[]");
}

static const IoctlRow rows[] = {
#include "mshv-ioctls.def"
};

const IoctlFamily ML_(mshv_ioctls) = { rows, sizeof(rows) / sizeof(rows[0]) };

#endif

/*--------------------------------------------------------------------*/
/*--- end                                            mshv-ioctls.c ---*/
/*--------------------------------------------------------------------*/
