/*--------------------------------------------------------------------*/
/*--- The ioctls of KVM, the irregular ones.          kvm-ioctls.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The rows of kvm-ioctls.def, and a function for each ioctl that a row alone
   cannot describe; the kernel function it follows stands above it.  It must
   not know Valgrind, nor where the description goes. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "kvm-call.h"
#include "kvm-rows.h"
#include "kvm-structs.h"

/*--------------------------------------------------------------------*/
/*--- Devices and s390's guest memory                               ---*/
/*--------------------------------------------------------------------*/

/* The devices that end in kvm_vgic_create of arch/arm64/kvm/vgic. */
static Bool is_vgic ( UInt type )
{
   enum { ARM_VGIC_V2 = 5, ARM_VGIC_V3 = 7, ARM_VGIC_V5 = 16 };

   return type == ARM_VGIC_V2 || type == ARM_VGIC_V3 || type == ARM_VGIC_V5;
}

/* virt/kvm/kvm_main.c, kvm_ioctl_create_device: a test makes no fd, and the
   struct that is copied back is the one that came in. */
static void create_device ( KvmCall* c )
{
   struct vki_kvm_create_device cd;

   fx_read(c, FX_MEMBER(kvm_create_device, type));
   fx_touch(c, FX_MEMBER(kvm_create_device, fd));
   fx_read(c, FX_MEMBER(kvm_create_device, flags));

   if (!fx_peek(c, 0, &cd) || !c->fx.after
       || (cd.flags & VKI_KVM_CREATE_DEVICE_TEST))
      return;
   c->made_fd_at = c->fx.arg + offsetof(struct vki_kvm_create_device, fd);
   if (!fx_peek_result_at(c, c->made_fd_at, &c->made_fd))
      return;
   c->made.kind = KvmFd_device;
   c->made.type = cd.type;
   if ((c->arch & KvmArch_arms) && is_vgic(cd.type))
      ML_(kvm_remember)(c, KvmFact_irqchip, 0, KvmIrqchip_full);
}

/* arch/s390/kvm/s390/s390.c, kvm_s390_vm_mem_op and
   kvm_s390_vcpu_memsida_op: the struct ends in a union by operation, and a
   size of more than 64 KiB is refused before any data is touched. */
static void s390_mem_op ( KvmCall* c )
{
   struct vki_kvm_s390_mem_op op;
   const HChar* const rest = "kvm_s390_mem_op.reserved";
   const UInt fixed = offsetof(struct vki_kvm_s390_mem_op, reserved);
   Bool sida;

   if (!fx_peek(c, 0, &op)) {
      fx_read(c, 0, sizeof(op), "kvm_s390_mem_op");
      return;
   }
   sida = op.op == VKI_KVM_S390_MEMOP_SIDA_READ
          || op.op == VKI_KVM_S390_MEMOP_SIDA_WRITE;
   fx_span(c, sida ? FxTouch : FxRead, FX_MEMBER(kvm_s390_mem_op, gaddr));
   fx_read(c, FX_MEMBER(kvm_s390_mem_op, flags));
   fx_read(c, FX_MEMBER(kvm_s390_mem_op, size));
   fx_read(c, FX_MEMBER(kvm_s390_mem_op, op));
   fx_span(c, op.flags & VKI_KVM_S390_MEMOP_F_CHECK_ONLY ? FxTouch : FxRead,
           FX_MEMBER(kvm_s390_mem_op, buf));
   switch (op.op) {
      case VKI_KVM_S390_MEMOP_LOGICAL_READ:
      case VKI_KVM_S390_MEMOP_LOGICAL_WRITE:
         fx_read(c, FX_MEMBER(kvm_s390_mem_op, ar));
         break;
      case VKI_KVM_S390_MEMOP_SIDA_READ:
      case VKI_KVM_S390_MEMOP_SIDA_WRITE:
         fx_read(c, FX_MEMBER(kvm_s390_mem_op, sida_offset));
         break;
      case VKI_KVM_S390_MEMOP_ABSOLUTE_CMPXCHG:
         fx_read(c, FX_MEMBER(kvm_s390_mem_op, old_addr));
         break;
   }
   if (op.flags & VKI_KVM_S390_MEMOP_F_SKEY_PROTECTION)
      fx_read(c, FX_MEMBER(kvm_s390_mem_op, key));
   fx_touch(c, fixed, sizeof(op) - fixed, rest);

   if ((op.flags & VKI_KVM_S390_MEMOP_F_CHECK_ONLY)
       || op.size > VKI_KVM_S390_MEMOP_MAX_SIZE)
      return;
   switch (op.op) {
      case VKI_KVM_S390_MEMOP_LOGICAL_READ:
      case VKI_KVM_S390_MEMOP_SIDA_READ:
      case VKI_KVM_S390_MEMOP_ABSOLUTE_READ:
         /* A result above 0 is a program exception: nothing was read. */
         if (!c->fx.after || c->fx.result == 0)
            fx_write_at(c, op.buf, op.size, "kvm_s390_mem_op.buf");
         break;
      case VKI_KVM_S390_MEMOP_LOGICAL_WRITE:
      case VKI_KVM_S390_MEMOP_SIDA_WRITE:
      case VKI_KVM_S390_MEMOP_ABSOLUTE_WRITE:
         fx_read_at(c, op.buf, op.size, "kvm_s390_mem_op.buf");
         break;
      case VKI_KVM_S390_MEMOP_ABSOLUTE_CMPXCHG:
         /* At most 16 bytes; the old value is written back if it differs. */
         if (op.size > 16)
            break;
         fx_read_at(c, op.buf, op.size, "kvm_s390_mem_op.buf");
         fx_update_at(c, op.old_addr, op.size, "kvm_s390_mem_op.old_addr");
         break;
   }
}

/*--------------------------------------------------------------------*/
/*--- System ioctls, and capabilities                              ---*/
/*--------------------------------------------------------------------*/

/* virt/kvm/kvm_main.c, kvm_dev_ioctl_create_vm.  A fact of the VM that it
   makes; one more than the type, since 0 is a type and stands for no fact. */
static void create_vm ( KvmCall* c )
{
   if (c->fx.after)
      ML_(kvm_remember)(c, KvmFact_vm_type, 0, c->fx.arg + 1);
}

/* virt/kvm/kvm_main.c, kvm_vm_ioctl_create_vcpu */
static void create_vcpu ( KvmCall* c )
{
   if (c->fx.after)
      c->made.type = (UInt)c->fx.arg;
}

/* kvm_arch_vm_ioctl in arch/x86/kvm/x86.c and arch/arm64/kvm/arm.c; elsewhere
   nothing depends on it. */
static void create_irqchip ( KvmCall* c )
{
   if (c->fx.after && (c->arch & (KvmArch_x86 | KvmArch_arms)))
      ML_(kvm_remember)(c, KvmFact_irqchip, 0, KvmIrqchip_full);
}

/* virt/kvm/coalesced_mmio.c, kvm_vm_ioctl_register_coalesced_mmio */
static void register_coalesced_mmio ( KvmCall* c )
{
   fx_parts(c, 16, 0, coalesced_mmio_zone);
   if (c->fx.after)
      ML_(kvm_remember)(c, KvmFact_coalesced, 0, 1);
}

/* kvm_vm_ioctl_check_extension in arch/x86/kvm/x86.c, arch/arm64/kvm/arm.c,
   and arch/powerpc/kvm/powerpc.c, which answers by what it was built for. */
static void check_extension ( KvmCall* c )
{
   enum {
      CAP_PPC_BOOKE_SREGS = 62, CAP_GUEST_DEBUG_HW_BPS = 119,
      CAP_GUEST_DEBUG_HW_WPS = 120, CAP_XSAVE2 = 208
   };

   if (!c->fx.after)
      return;
   if (c->arch == KvmArch_arm64 && c->fx.arg == CAP_GUEST_DEBUG_HW_BPS)
      ML_(kvm_remember)(c, KvmFact_hw_breakpoints, 0, c->fx.result);
   if (c->arch == KvmArch_arm64 && c->fx.arg == CAP_GUEST_DEBUG_HW_WPS)
      ML_(kvm_remember)(c, KvmFact_hw_watchpoints, 0, c->fx.result);
   if (c->arch == KvmArch_x86 && c->fx.arg == CAP_XSAVE2 && c->fx.result > 0)
      ML_(kvm_remember)(c, KvmFact_xsave_size, 0, c->fx.result);
   if (c->arch == KvmArch_power && c->fx.arg == CAP_PPC_BOOKE_SREGS)
      ML_(kvm_remember)(c, KvmFact_ppc_kernel, 0,
                        c->fx.result > 0 ? KvmPpc_booke : KvmPpc_server);
}

/* arch/x86/kvm/x86.c, kvm_vm_ioctl_enable_cap and kvm_vcpu_ioctl_enable_cap;
   virt/kvm/kvm_main.c, kvm_vm_ioctl_enable_cap_generic.  No capability of
   x86 takes more than args[0], and one takes a pointer in it.  The dirty ring
   is a VM's, where flags are not looked at; kvm_vcpu_ioctl_enable_cap looks at
   them first, and then refuses it. */
static void x86_enable_cap ( KvmCall* c )
{
   enum {
      CAP_SPLIT_IRQCHIP            = 121,
      CAP_HYPERV_SYNIC             = 123,
      CAP_HYPERV_ENLIGHTENED_VMCS  = 163,
      CAP_HYPERV_DIRECT_TLBFLUSH   = 175,
      CAP_DIRTY_LOG_RING           = 192,
      CAP_DIRTY_LOG_RING_ACQ_REL   = 223,
      CAP_DIRTY_LOG_RING_WITH_BITMAP = 225
   };
   UInt  cap  = 0;
   ULong arg0 = 0;
   Bool  known, ring, refused;

   known   = fx_peek(c, 0, &cap);
   ring    = cap == CAP_DIRTY_LOG_RING || cap == CAP_DIRTY_LOG_RING_ACQ_REL;
   refused = ring && c->on.kind == KvmFd_vcpu;
   if (c->fx.after && known && cap == CAP_SPLIT_IRQCHIP)
      ML_(kvm_remember)(c, KvmFact_irqchip, 0, KvmIrqchip_split);
   fx_read(c, 0, 4, "kvm_enable_cap.cap");
   fx_read_if(c, !ring || refused, 4, 4, "kvm_enable_cap.flags");
   fx_touch(c, 16, 88, "kvm_enable_cap.args");
   if (!known || refused
       || cap == CAP_HYPERV_SYNIC || cap == CAP_HYPERV_DIRECT_TLBFLUSH
       || cap == CAP_DIRTY_LOG_RING_WITH_BITMAP) {
      fx_touch(c, 8, 8, "kvm_enable_cap.args");
      return;
   }
   if (ring) {                   /* kept as a u32 */
      fx_read(c, 8, 4, "kvm_enable_cap.args");
      fx_touch(c, 12, 4, "kvm_enable_cap.args");
      return;
   }
   fx_read(c, 8, 8, "kvm_enable_cap.args");
   if (cap == CAP_HYPERV_ENLIGHTENED_VMCS && c->on.kind != KvmFd_vm
       && fx_peek(c, 8, &arg0))
      fx_write_at(c, arg0, 2, "kvm_enable_cap.args[0]");
}

/*--------------------------------------------------------------------*/
/*--- Memory                                                       ---*/
/*--------------------------------------------------------------------*/

/* Facts of a slot, whose number has an address space in its upper half.  A
   number that no slot can have (KVM_USER_MEM_SLOTS, KVM_MAX_NR_ADDRESS_SPACES)
   is one that another thread put there when the kernel had looked. */
static void remember_slot ( KvmCall* c )
{
   enum { MEM_READONLY = 2, MOST_SLOTS = 0x7fff, MOST_SPACES = 2 };
   struct {
      UInt  slot, flags;
      ULong guest_phys_addr, memory_size, userspace_addr;
   } region;

   if (!fx_peek(c, 0, &region) || !c->fx.after
       || (region.slot & 0xffff) >= MOST_SLOTS
       || region.slot >> 16 >= MOST_SPACES)
      return;
   ML_(kvm_remember)(c, KvmFact_slot_bytes, region.slot, region.memory_size);
   ML_(kvm_remember)(c, KvmFact_slot_ram, region.slot,
                     region.flags & MEM_READONLY ? 0 : region.userspace_addr);
}

/* virt/kvm/kvm_main.c, kvm_set_memory_region: looks at all members even when
   it deletes the slot. */
static void set_memory_region ( KvmCall* c )
{
   static const FxPart region[] = {
      {  0, 4, 0, "kvm_userspace_memory_region.slot" },
      {  4, 4, 0, "kvm_userspace_memory_region.flags" },
      {  8, 8, 0, "kvm_userspace_memory_region.guest_phys_addr" },
      { 16, 8, 0, "kvm_userspace_memory_region.memory_size" },
      { 24, 8, 0, "kvm_userspace_memory_region.userspace_addr" },
      FX_REST("kvm_userspace_memory_region")
   };

   fx_parts(c, 32, 0, region);
   remember_slot(c);
}

/* The same function; the padding is not looked at. */
static void set_memory_region2 ( KvmCall* c )
{
   enum { MEM_GUEST_MEMFD = 4, MEMFD = 1, ADDS = 2 };
   static const FxPart region[] = {
      {  0, 4, 0,     "kvm_userspace_memory_region2.slot" },
      {  4, 4, 0,     "kvm_userspace_memory_region2.flags" },
      {  8, 8, 0,     "kvm_userspace_memory_region2.guest_phys_addr" },
      { 16, 8, 0,     "kvm_userspace_memory_region2.memory_size" },
      { 24, 8, 0,     "kvm_userspace_memory_region2.userspace_addr" },
      { 32, 8, MEMFD, "kvm_userspace_memory_region2.guest_memfd_offset" },
      { 40, 4, ADDS,  "kvm_userspace_memory_region2.guest_memfd" },
      FX_REST("kvm_userspace_memory_region2.pad1")
   };
   ULong size = 0;
   UInt  flags = 0, given = 0;

   if (fx_peek(c, 4, &flags) && (flags & MEM_GUEST_MEMFD)) {
      given = MEMFD;
      /* A size of 0 takes the slot away. */
      if (fx_peek(c, 16, &size) && size > 0)
         given |= ADDS;
   }
   fx_parts(c, 160, given, region);
   remember_slot(c);
}

/* virt/kvm/kvm_main.c, kvm_set_memory_region: a slot has no more. */
#define MEM_MAX_NR_PAGES 0x7fffffff

/* 0 if that is not known: what was believed may have been changed by another
   thread before the kernel looked. */
static ULong slot_pages ( KvmCall* c, UInt slot )
{
   const ULong pages = ML_(kvm_recall)(c, KvmFact_slot_bytes, slot)
                       / c->pagesize;

   return pages <= MEM_MAX_NR_PAGES ? pages : 0;
}

/* virt/kvm/kvm_main.c, kvm_get_dirty_log_protect: a bit for each page, in
   longs of the kernel.  64 bits, for a 32-bit program may run on a 64-bit
   kernel; it must provide for that. */
static void get_dirty_log ( KvmCall* c )
{
   UInt  slot   = 0;
   ULong bitmap = 0;
   ULong pages, bytes = c->fx.wordsize;

   fx_read(c, 0, 4, "kvm_dirty_log.slot");
   fx_touch(c, 4, 4, "kvm_dirty_log.padding1");
   fx_read(c, 8, c->fx.wordsize, "kvm_dirty_log.dirty_bitmap");
   fx_touch(c, 8 + c->fx.wordsize, 8 - c->fx.wordsize,
            "kvm_dirty_log.padding2");
   if (!fx_peek(c, 0, &slot) || !fx_peek_pointer(c, 8, &bitmap))
      return;
   pages = slot_pages(c, slot);
   if (pages > 0)
      bytes = (pages + 63) / 64 * 8;
   fx_write_at(c, bitmap, bytes, "kvm_dirty_log.dirty_bitmap[]");
}

/* virt/kvm/kvm_main.c, kvm_clear_dirty_log_protect: copies longs in; bits
   past the last page change nothing. */
static void clear_dirty_log ( KvmCall* c )
{
   struct {
      UInt  slot, num_pages;
      ULong first_page;
   } log;
   const HChar* const bits = "kvm_clear_dirty_log.dirty_bitmap[]";
   ULong bitmap, pages, used, copied;

   fx_read(c, 0, 4, "kvm_clear_dirty_log.slot");
   fx_read(c, 4, 4, "kvm_clear_dirty_log.num_pages");
   fx_read(c, 8, 8, "kvm_clear_dirty_log.first_page");
   fx_touch(c, 16 + c->fx.wordsize, 8 - c->fx.wordsize,
            "kvm_clear_dirty_log.padding2");
   log.num_pages = 0;
   if (c->fx.after || !fx_peek(c, 0, &log)
       || log.num_pages == 0 || !fx_peek_pointer(c, 16, &bitmap)) {
      fx_touch(c, 16, c->fx.wordsize, "kvm_clear_dirty_log.dirty_bitmap");
      return;
   }
   fx_read(c, 16, c->fx.wordsize, "kvm_clear_dirty_log.dirty_bitmap");
   if ((log.first_page & 63) != 0 || log.num_pages > MEM_MAX_NR_PAGES)
      return;
   pages = slot_pages(c, log.slot);
   if (pages > 0
       && (log.first_page > pages || log.num_pages > pages - log.first_page
           || (log.num_pages < pages - log.first_page
               && (log.num_pages & 63) != 0)))
      return;
   used   = ((ULong)log.num_pages + 7) / 8;
   copied = ((ULong)log.num_pages + 63) / 64 * 8;
   fx_data_at(c, bitmap, copied);
   fx_read_at(c, bitmap, used, bits);
   fx_touch_at(c, bitmap + used, copied - used, bits);
}

/* virt/kvm/guest_memfd.c, kvm_gmem_set_attributes, as posted for 7.4 and later
   ("guest_memfd: In-place conversion support", v8): error_offset is stored if
   a page cannot be converted, and what is refused comes before that. */
static void set_memory_attributes2 ( KvmCall* c )
{
   static const FxPart attributes[] = {
      {  0,  8, 0, "kvm_memory_attributes2.offset" },
      {  8,  8, 0, "kvm_memory_attributes2.size" },
      { 16,  8, 0, "kvm_memory_attributes2.attributes" },
      { 24,  8, 0, "kvm_memory_attributes2.flags" },
      { 40, 88, 0, "kvm_memory_attributes2.reserved" },
      FX_REST("kvm_memory_attributes2.error_offset")
   };

   if (!c->fx.after || c->fx.result == -VKI_EAGAIN
       || c->fx.result == -VKI_ENOMEM)
      fx_write(c, 32, 8, "kvm_memory_attributes2.error_offset");
   fx_parts(c, 128, 0, attributes);
}

/* virt/kvm/kvm_main.c, kvm_vcpu_pre_fault_memory: what is left to do is
   copied back, after an error too, but then over what was read. */
static void pre_fault_memory ( KvmCall* c )
{
   fx_update(c, 0, 8, "kvm_pre_fault_memory.gpa");
   fx_update(c, 8, 8, "kvm_pre_fault_memory.size");
   fx_read(c, 16, 8, "kvm_pre_fault_memory.flags");
   fx_touch(c, 24, 40, "kvm_pre_fault_memory.padding");
}

/*--------------------------------------------------------------------*/
/*--- Interrupts                                                   ---*/
/*--------------------------------------------------------------------*/

/* virt/kvm/kvm_main.c, kvm_vm_ioctl: status shares its place with irq. */
static void irq_line_status ( KvmCall* c )
{
   fx_update(c, 0, 4, "kvm_irq_level.irq");
   fx_read(c, 4, 4, "kvm_irq_level.level");
}

/* arch/x86/kvm/irq.c (x86.c in older kernels), kvm_vm_ioctl_get_irqchip and
   kvm_vm_ioctl_set_irqchip: a GET copies in the whole struct too, and copies
   back what is not state as it came. */
static void irqchip ( KvmCall* c )
{
   enum { GET_IRQCHIP = 0x62 };
   const Bool get = VKI_KVM_IOCTL_NR(c->request) == GET_IRQCHIP;
   const FxAccess state = get ? FxWrite : FxRead;
   UInt id = 0, used = 0;

   fx_read(c, 0, 4, "kvm_irqchip.chip_id");
   fx_touch(c, 4, 4, "kvm_irqchip.pad");
   if (fx_peek(c, 0, &id) && id <= 1) {
      used = 16;
      fx_span(c, state, 8, used, "kvm_irqchip.chip.pic");
   } else if (id == 2) {
      used = 216;
      fx_span(c, state, 8, 20, "kvm_irqchip.chip.ioapic");
      fx_span(c, get ? FxWrite : FxTouch, 28, 4,
              "kvm_irqchip.chip.ioapic.pad");
      fx_span(c, state, 32, 192, "kvm_irqchip.chip.ioapic.redirtbl");
   }
   fx_touch(c, 8 + used, 512 - used, "kvm_irqchip.chip");
}

/* arch/x86/kvm/i8254.c, kvm_vm_ioctl_set_pit and kvm_vm_ioctl_set_pit2;
   pit_load_count sets the time of the second and third channel itself. */
static void set_pit ( KvmCall* c )
{
   enum { SET_PIT2 = 0xa0 };

   fx_read(c, 0, 24, "kvm_pit_state.channels[0]");
   fx_read(c, 24, 16, "kvm_pit_state.channels[1]");
   fx_touch(c, 40, 8, "kvm_pit_state.channels[1].count_load_time");
   fx_read(c, 48, 16, "kvm_pit_state.channels[2]");
   fx_touch(c, 64, 8, "kvm_pit_state.channels[2].count_load_time");
   if (VKI_KVM_IOCTL_NR(c->request) == SET_PIT2) {
      fx_read(c, 72, 4, "kvm_pit_state2.flags");
      fx_touch(c, 76, 36, "kvm_pit_state2.reserved");
   }
}

/* One struct kvm_irq_routing_entry: how much of its union counts.  Those of
   another architecture are refused, but described all the same. */
static UInt routing_bytes ( const KvmCall* c, UInt type, UInt flags,
                            Bool* devid )
{
   enum { IRQCHIP = 1, MSI, S390_ADAPTER, HV_SINT, XEN_EVTCHN };
   enum { MSI_VALID_DEVID = 1 };

   *devid = type == MSI && (flags & MSI_VALID_DEVID)
            && (c->arch & KvmArch_arms);
   switch (type) {
      case IRQCHIP:      return 8;
      case MSI:          return *devid ? 16 : 12;
      case S390_ADAPTER: return 32;
      case HV_SINT:      return 8;
      case XEN_EVTCHN:   return 12;
      default:           return 0;
   }
}

/* virt/kvm/irqchip.c, kvm_set_irq_routing and setup_routing_entry; each
   architecture's kvm_set_routing_entry. */
static void set_gsi_routing ( KvmCall* c )
{
   enum { MAX_IRQ_ROUTES = 4096, ENTRY = 48 };
   struct { UInt nr, flags; } routing;
   struct { UInt gsi, type, flags; } entry;
   UInt i, used;
   Bool devid;

   fx_read(c, 0, 4, "kvm_irq_routing.nr");
   fx_read(c, 4, 4, "kvm_irq_routing.flags");
   if (c->fx.after || !fx_peek(c, 0, &routing))
      return;
   if (routing.nr > MAX_IRQ_ROUTES || routing.flags != 0
       || !fx_data(c, 8, routing.nr * ENTRY))
      return;
   for (i = 0; i < routing.nr; i++) {
      const ULong at = 8 + (ULong)i * ENTRY;

      fx_read(c, at, 12, "kvm_irq_routing.entries");
      fx_touch(c, at + 12, 4, "kvm_irq_routing.entries.pad");
      if (!fx_peek(c, at, &entry)) {
         fx_touch(c, at + 16, 32, "kvm_irq_routing.entries.u");
         continue;
      }
      used = routing_bytes(c, entry.type, entry.flags, &devid);
      fx_read(c, at + 16, used, "kvm_irq_routing.entries.u");
      fx_touch(c, at + 16 + used, 32 - used, "kvm_irq_routing.entries.u");
   }
}

/* virt/kvm/kvm_main.c, kvm_send_userspace_msi: passes devid on, which
   nothing looks at unless the flag says that it is there (arm64,
   vgic_msi_to_its). */
static void signal_msi ( KvmCall* c )
{
   enum { MSI_VALID_DEVID = 1 };
   UInt flags = 0;

   fx_read(c, 0, 4, "kvm_msi.address_lo");
   fx_read(c, 4, 4, "kvm_msi.address_hi");
   fx_read(c, 8, 4, "kvm_msi.data");
   fx_read(c, 12, 4, "kvm_msi.flags");
   fx_read_if(c, fx_peek(c, 12, &flags) && (flags & MSI_VALID_DEVID)
              && (c->arch & KvmArch_arms), 16, 4, "kvm_msi.devid");
   fx_touch(c, 20, 12, "kvm_msi.pad");
}

/* virt/kvm/eventfd.c, kvm_irqfd: unknown flags are refused first. */
static void irqfd ( KvmCall* c )
{
   enum { DEASSIGN = 1, RESAMPLE = 2 };
   UInt flags = 0;
   Bool known;

   known = fx_peek(c, 8, &flags) && (flags & ~(DEASSIGN | RESAMPLE)) == 0;
   fx_read_if(c, known, 0, 4, "kvm_irqfd.fd");
   fx_read_if(c, known, 4, 4, "kvm_irqfd.gsi");
   fx_read(c, 8, 4, "kvm_irqfd.flags");
   fx_read_if(c, known && flags == RESAMPLE, 12, 4, "kvm_irqfd.resamplefd");
   fx_touch(c, 16, 16, "kvm_irqfd.pad");
}

/* virt/kvm/eventfd.c, kvm_assign_ioeventfd and kvm_deassign_ioeventfd_idx:
   a datamatch counts whole, whatever the length. */
static void ioeventfd ( KvmCall* c )
{
   enum { DATAMATCH = 1 };
   UInt flags = 0;

   fx_read_if(c, fx_peek(c, 24, &flags) && (flags & DATAMATCH), 0, 8,
              "kvm_ioeventfd.datamatch");
   fx_read(c, 8, 8, "kvm_ioeventfd.addr");
   fx_read(c, 16, 4, "kvm_ioeventfd.len");
   fx_read(c, 20, 4, "kvm_ioeventfd.fd");
   fx_read(c, 24, 4, "kvm_ioeventfd.flags");
   fx_touch(c, 28, 36, "kvm_ioeventfd.pad");
}

/* arch/x86/kvm/hyperv.c, kvm_vm_ioctl_hv_eventfd */
static void hyperv_eventfd ( KvmCall* c )
{
   enum { DEASSIGN = 1 };
   UInt flags = 0;

   fx_read(c, 0, 4, "kvm_hyperv_eventfd.conn_id");
   fx_read_if(c, fx_peek(c, 8, &flags) && flags != DEASSIGN, 4, 4,
              "kvm_hyperv_eventfd.fd");
   fx_read(c, 8, 4, "kvm_hyperv_eventfd.flags");
   fx_touch(c, 12, 12, "kvm_hyperv_eventfd.padding");
}

/*--------------------------------------------------------------------*/
/*--- Any vCPU                                                     ---*/
/*--------------------------------------------------------------------*/

/* arch/x86/kvm/x86.c, kvm_arch_vcpu_ioctl_translate; what is padding comes
   back as it was. */
static void x86_translate ( KvmCall* c )
{
   fx_read(c, 0, 8, "kvm_translation.linear_address");
   fx_write(c, 8, 8, "kvm_translation.physical_address");
   fx_write(c, 16, 1, "kvm_translation.valid");
   fx_write(c, 17, 1, "kvm_translation.writeable");
   fx_write(c, 18, 1, "kvm_translation.usermode");
   fx_touch(c, 19, 5, "kvm_translation.pad");
}

/* virt/kvm/kvm_main.c, kvm_vcpu_ioctl: NULL takes the mask away; any length
   but that of the kernel's sigset_t is refused. */
static void set_signal_mask ( KvmCall* c )
{
   const UInt set = c->arch == KvmArch_mips ? 16 : 8;
   UInt len = 0;

   if (c->fx.arg == 0)
      return;
   fx_read(c, 0, 4, "kvm_signal_mask.len");
   if (fx_peek(c, 0, &len) && len == set)
      fx_read(c, 4, set, "kvm_signal_mask.sigset");
}

/* arch/x86/kvm/msrs.c, kvm_get_set_one_reg: ids of other architectures and
   ids with reserved bits are refused before addr is used, and so are types
   but MSRs (2) and KVM's own registers (3); all have 64 bits. */
static void x86_one_reg ( KvmCall* c )
{
   enum { SET_ONE_REG = 0xac };
   struct { ULong id, addr; } reg;
   UInt type;

   fx_read(c, 0, 8, "kvm_one_reg.id");
   if (!fx_peek(c, 0, &reg)) {
      fx_touch(c, 8, 8, "kvm_one_reg.addr");
      return;
   }
   type = (reg.id >> 32) & 0xff;
   if (reg.id >> 40 != 0x203000 || type < 2 || type > 3) {
      fx_touch(c, 8, 8, "kvm_one_reg.addr");
      return;
   }
   fx_read(c, 8, 8, "kvm_one_reg.addr");
   fx_span_at(c, VKI_KVM_IOCTL_NR(c->request) == SET_ONE_REG ? FxRead
              : FxWrite, reg.addr, 8, "kvm_one_reg.addr[]");
}

/*--------------------------------------------------------------------*/
/*--- x86: CPUID, MSRs                                             ---*/
/*--------------------------------------------------------------------*/

enum { MAX_CPUID_ENTRIES = 256, CPUID_ENTRY2 = 40 };

/* N structs kvm_cpuid_entry2 at ADDR that are used. */
static void reads_cpuid ( KvmCall* c, ULong addr, UInt n )
{
   if (!fx_data_at(c, addr, n * CPUID_ENTRY2))
      return;
   for (; n > 0; n--, addr += CPUID_ENTRY2) {
      fx_read_at(c, addr, 28, "kvm_cpuid2.entries");
      fx_touch_at(c, addr + 28, 12, "kvm_cpuid2.entries.padding");
   }
}

/* A struct kvm_cpuid2 at ADDR that is filled. */
static void writes_cpuid ( KvmCall* c, ULong addr, UInt room )
{
   if (c->fx.after)
      room = ML_(fx_count_written)(&c->fx, addr, room);
   fx_update_at(c, addr, 4, "kvm_cpuid2.nent");
   fx_touch_at(c, addr + 4, 4, "kvm_cpuid2.padding");
   fx_write_at(c, addr + 8, room * CPUID_ENTRY2, "kvm_cpuid2.entries");
}

/* arch/x86/kvm/cpuid.c, kvm_dev_ioctl_get_cpuid and
   kvm_vcpu_ioctl_get_cpuid2; arch/x86/kvm/hyperv.c, kvm_get_hv_cpuid.  An
   nent that is too small is not corrected.  Older kernels leave nent alone in
   GET_CPUID2: all that there is room for is then taken as written. */
static void get_cpuid ( KvmCall* c )
{
   enum { GET_EMULATED_CPUID = 0x09 };
   UInt room = 0, i;

   if (fx_peek(c, 0, &room) && room > MAX_CPUID_ENTRIES)
      room = MAX_CPUID_ENTRIES;
   if (VKI_KVM_IOCTL_NR(c->request) != GET_EMULATED_CPUID || c->fx.after) {
      writes_cpuid(c, c->fx.arg, room);
      return;
   }
   /* sanity_check_entries looks at the padding. */
   fx_read(c, 0, 4, "kvm_cpuid2.nent");
   fx_touch(c, 4, 4, "kvm_cpuid2.padding");
   if (!fx_data(c, 8, room * CPUID_ENTRY2))
      return;
   for (i = 0; i < room; i++) {
      fx_write(c, 8 + i * CPUID_ENTRY2, 28, "kvm_cpuid2.entries");
      fx_read(c, 8 + i * CPUID_ENTRY2 + 28, 12, "kvm_cpuid2.entries.padding");
   }
}

/* arch/x86/kvm/cpuid.c, kvm_vcpu_ioctl_set_cpuid2 */
static void set_cpuid2 ( KvmCall* c )
{
   UInt n = 0;

   fx_read(c, 0, 4, "kvm_cpuid2.nent");
   fx_touch(c, 4, 4, "kvm_cpuid2.padding");
   if (!c->fx.after && fx_peek(c, 0, &n) && n <= MAX_CPUID_ENTRIES)
      reads_cpuid(c, c->fx.arg + 8, n);
}

/* arch/x86/kvm/cpuid.c, kvm_vcpu_ioctl_set_cpuid: struct kvm_cpuid_entry has
   five words and one of padding. */
static void set_cpuid ( KvmCall* c )
{
   UInt n = 0, i;

   fx_read(c, 0, 4, "kvm_cpuid.nent");
   fx_touch(c, 4, 4, "kvm_cpuid.padding");
   if (c->fx.after || !fx_peek(c, 0, &n) || n > MAX_CPUID_ENTRIES
       || !fx_data(c, 8, n * 24))
      return;
   for (i = 0; i < n; i++) {
      fx_read(c, 8 + i * 24, 20, "kvm_cpuid.entries");
      fx_touch(c, 8 + i * 24 + 20, 4, "kvm_cpuid.entries.padding");
   }
}

/* Whether the call wrote nothing: E2BIG tells how much there is. */
static Bool failed_otherwise ( const KvmCall* c )
{
   return c->fx.after && c->fx.result < 0 && c->fx.result != -VKI_E2BIG;
}

/* arch/x86/kvm/msrs.c, kvm_get_msr_index_list and
   kvm_get_feature_msr_index_list.  Takes any nmsrs, and has some hundred MSRs
   to tell of. */
static void msr_list ( KvmCall* c )
{
   enum { MANY = 4096 };
   UInt room = 0;

   if (failed_otherwise(c))
      return;
   fx_update(c, 0, 4, "kvm_msr_list.nmsrs");
   if (!fx_peek(c, 0, &room) || (c->fx.after && c->fx.result < 0))
      return;
   if (room > MANY)
      room = MANY;
   if (c->fx.after)
      room = ML_(fx_count_written)(&c->fx, c->fx.arg, room);
   fx_write(c, 4, room * 4, "kvm_msr_list.indices");
}

/* arch/x86/kvm/msrs.c, msr_io and __msr_io: stops at the first MSR that
   fails, and returns how many did not.  A GET copies everything back, but
   what is no data as it came; that the one that failed is zeroed
   (kvm_do_msr_access) is no answer, and left out. */
static void msrs ( KvmCall* c )
{
   enum { SET_MSRS = 0x89, MAX_IO_MSRS = 256 };
   const Bool set = VKI_KVM_IOCTL_NR(c->request) == SET_MSRS;
   UInt n = 0, i;

   fx_read(c, 0, 4, "kvm_msrs.nmsrs");
   fx_touch(c, 4, 4, "kvm_msrs.pad");
   if (!fx_peek(c, 0, &n) || n >= MAX_IO_MSRS)
      return;
   if (c->fx.after && (ULong)c->fx.result < n)
      n = c->fx.result;
   if (!fx_data(c, 8, n * 16))
      return;
   for (i = 0; i < n; i++) {
      const UInt at = 8 + i * 16;

      if (!c->fx.after) {
         fx_read(c, at, 4, "kvm_msrs.entries.index");
         fx_touch(c, at + 4, 4, "kvm_msrs.entries.reserved");
      }
      fx_span(c, set ? FxRead : FxWrite, at + 8, 8,
              "kvm_msrs.entries.data");
   }
}

/* One struct kvm_msr_filter_range, OFF bytes into the struct.  Returns
   whether the kernel goes on to the next.  arch/x86/kvm/msrs.c,
   kvm_add_msr_filter; bits past nmsrs change nothing. */
static Bool msr_filter_range ( KvmCall* c, ULong off )
{
   enum { VALID_FLAGS = 3, MAX_BITMAP = 0x600 };
   const HChar* const bits = "kvm_msr_filter.ranges.bitmap[]";
   struct { UInt flags, nmsrs; } range;
   const UInt pointer = c->fx.wordsize == 8 ? 16 : 12;
   ULong bitmap = 0, used, copied;

   fx_read(c, off + 4, 4, "kvm_msr_filter.ranges.nmsrs");
   if (!fx_peek(c, off, &range)
       || range.nmsrs == 0) {
      fx_touch(c, off, 4, "kvm_msr_filter.ranges.flags");
      fx_touch(c, off + 8, pointer + c->fx.wordsize - 8,
               "kvm_msr_filter.ranges");
      return True;
   }
   fx_read(c, off, 4, "kvm_msr_filter.ranges.flags");
   fx_read(c, off + 8, 4, "kvm_msr_filter.ranges.base");
   fx_touch(c, off + 12, pointer - 12, "kvm_msr_filter.ranges");
   fx_read(c, off + pointer, c->fx.wordsize, "kvm_msr_filter.ranges.bitmap");

   used   = ((ULong)range.nmsrs + 7) / 8;
   copied = ((ULong)range.nmsrs + 63) / 64 * 8;
   if (range.flags == 0 || (range.flags & ~VALID_FLAGS) != 0
       || copied > MAX_BITMAP || !fx_peek_pointer(c, off + pointer, &bitmap))
      return False;
   fx_data_at(c, bitmap, copied);
   fx_read_at(c, bitmap, used, bits);
   fx_touch_at(c, bitmap + used, copied - used, bits);
   return True;
}

/* arch/x86/kvm/msrs.c, kvm_vm_ioctl_set_msr_filter; a 32-bit program's
   struct is another (kvm_arch_vm_compat_ioctl).  Of ranges after one that is
   refused only the count was looked at. */
static void msr_filter ( KvmCall* c )
{
   enum { MAX_RANGES = 16, VALID_FLAGS = 1 };
   const UInt first = c->fx.wordsize == 8 ? 8 : 4;
   const UInt size  = c->fx.wordsize == 8 ? 24 : 16;
   UInt flags = 0, i;

   if (c->fx.after)
      return;
   fx_read(c, 0, 4, "kvm_msr_filter.flags");
   fx_touch(c, 4, first - 4, "kvm_msr_filter.flags");
   if (!fx_peek(c, 0, &flags) || (flags & ~VALID_FLAGS) != 0) {
      fx_touch(c, first, MAX_RANGES * size, "kvm_msr_filter.ranges");
      return;
   }
   for (i = 0; i < MAX_RANGES; i++)
      if (!msr_filter_range(c, first + i * size))
         break;
   for (i++; i < MAX_RANGES; i++) {
      fx_touch(c, first + i * size, 4, "kvm_msr_filter.ranges");
      fx_read(c, first + i * size + 4, 4, "kvm_msr_filter.ranges.nmsrs");
      fx_touch(c, first + i * size + 8, size - 8, "kvm_msr_filter.ranges");
   }
}

/* arch/x86/kvm/pmu.c, kvm_vm_ioctl_set_pmu_event_filter */
static void pmu_event_filter ( KvmCall* c )
{
   enum { MAX_EVENTS = 300 };
   struct { UInt action, nevents, fixed_counter_bitmap, flags; } filter;

   fx_read(c, 0, 4, "kvm_pmu_event_filter.action");
   fx_read(c, 4, 4, "kvm_pmu_event_filter.nevents");
   fx_read(c, 8, 4, "kvm_pmu_event_filter.fixed_counter_bitmap");
   fx_read(c, 12, 4, "kvm_pmu_event_filter.flags");
   fx_touch(c, 16, 16, "kvm_pmu_event_filter.pad");
   if (!fx_peek(c, 0, &filter)
       || filter.action > 1 || filter.flags > 1
       || filter.nevents > MAX_EVENTS)
      return;
   fx_read(c, 32, filter.nevents * 8, "kvm_pmu_event_filter.events");
}

/*--------------------------------------------------------------------*/
/*--- x86: the state of a vCPU                                     ---*/
/*--------------------------------------------------------------------*/

/* A struct kvm_segment ends in a byte of padding, a struct kvm_dtable in
   six. */
#define SEGMENT(off, name) \
   { off, 23, 0, name }, { off + 23, 1, FX_NEVER, name ".padding" }
#define DTABLE(off, name) \
   { off, 10, 0, name }, { off + 10, 6, FX_NEVER, name ".padding" }
#define SREGS(T) \
   SEGMENT(  0, T ".cs"), SEGMENT( 24, T ".ds"), SEGMENT( 48, T ".es"), \
   SEGMENT( 72, T ".fs"), SEGMENT( 96, T ".gs"), SEGMENT(120, T ".ss"), \
   SEGMENT(144, T ".tr"), SEGMENT(168, T ".ldt"), \
   DTABLE( 192, T ".gdt"), DTABLE( 208, T ".idt"), \
   { 224, 8, 0, T ".cr0" },  { 232, 8, 0, T ".cr2" }, \
   { 240, 8, 0, T ".cr3" },  { 248, 8, 0, T ".cr4" }, \
   { 256, 8, 0, T ".cr8" },  { 264, 8, 0, T ".efer" }, \
   { 272, 8, 0, T ".apic_base" }

void ML_(kvm_x86_sregs) ( KvmCall* c, ULong at, FxAccess access )
{
   static const FxPart sregs[] = {
      SREGS("kvm_sregs"), FX_REST("kvm_sregs")
   };

   ML_(fx_parts)(&c->fx, access, at, 280, 0, sregs);
}

/* arch/x86/kvm/regs.c (x86.c in older kernels), __set_sregs */
static void set_sregs ( KvmCall* c )
{
   ML_(kvm_x86_sregs)(c, c->fx.arg, FxRead);
   fx_read(c, 280, 32, "kvm_sregs.interrupt_bitmap");
}

/* In that file, kvm_vcpu_ioctl_x86_set_sregs2 (__set_sregs2) */
static void set_sregs2 ( KvmCall* c )
{
   enum { PDPTRS_VALID = 1 };
   static const FxPart sregs2[] = {
      SREGS("kvm_sregs2"),
      { 280,  8, 0,            "kvm_sregs2.flags" },
      { 288, 32, PDPTRS_VALID, "kvm_sregs2.pdptrs" },
      FX_REST("kvm_sregs2")
   };
   ULong flags = 0;

   fx_peek(c, 280, &flags);
   fx_parts(c, 320, flags & PDPTRS_VALID, sregs2);
}

/* kvm_arch_vcpu_ioctl_set_fpu leaves the guest's mxcsr alone. */
static void set_fpu ( KvmCall* c )
{
   static const FxPart fpu[] = {
      {   0, 128, 0, "kvm_fpu.fpr" },
      { 128,   2, 0, "kvm_fpu.fcw" },
      { 130,   2, 0, "kvm_fpu.fsw" },
      { 132,   1, 0, "kvm_fpu.ftwx" },
      { 133,   1, FX_NEVER, "kvm_fpu.pad1" },
      { 134,   2, 0, "kvm_fpu.last_opcode" },
      { 136,   8, 0, "kvm_fpu.last_ip" },
      { 144,   8, 0, "kvm_fpu.last_dp" },
      { 152, 256, 0, "kvm_fpu.xmm" },
      { 408,   4, FX_NEVER, "kvm_fpu.mxcsr" },
      FX_REST("kvm_fpu.pad2")
   };

   fx_parts(c, 416, 0, fpu);
}

/* kvm_arch_vcpu_ioctl_set_guest_debug in arch/x86/kvm: registers 4 to 6 do
   not count, nor any without KVM_GUESTDBG_ENABLE. */
static void x86_guest_debug ( KvmCall* c )
{
   enum { ENABLE_USE_HW_BP = 0x20001 };
   UInt control = 0;
   Bool used;

   fx_read(c, 0, 4, "kvm_guest_debug.control");
   fx_touch(c, 4, 4, "kvm_guest_debug.pad");
   used = fx_peek(c, 0, &control)
          && (control & ENABLE_USE_HW_BP) == ENABLE_USE_HW_BP;
   fx_read_if(c, used, 8, 32, "kvm_guest_debug.arch.debugreg");
   fx_touch(c, 40, 24, "kvm_guest_debug.arch.debugreg");
   fx_read_if(c, used, 64, 8, "kvm_guest_debug.arch.debugreg");
}

/* arch/x86/kvm/x86.c, kvm_vcpu_ioctl_x86_set_vcpu_events; 0 is for what
   counts without a flag.  With CONFIG_KVM_SMM smm_inside_nmi counts if smm is
   set, without it always (since 6.2). */
void ML_(kvm_x86_set_vcpu_events) ( KvmCall* c, ULong at )
{
   enum {
      NMI_PENDING = 1, SIPI_VECTOR = 2, SHADOW = 4, SMM = 8, PAYLOAD = 16,
      TRIPLE_FAULT = 32,
      /* And by exception.pending: */
      NOT_PENDING = 1 << 16, PENDING = 1 << 17
   };
   static const FxPart events[] = {
      {  0, 1, NOT_PENDING,  "kvm_vcpu_events.exception.injected" },
      {  1, 1, 0,            "kvm_vcpu_events.exception.nr" },
      {  2, 1, 0,            "kvm_vcpu_events.exception.has_error_code" },
      {  3, 1, PAYLOAD,      "kvm_vcpu_events.exception.pending" },
      {  4, 4, 0,            "kvm_vcpu_events.exception.error_code" },
      {  8, 1, 0,            "kvm_vcpu_events.interrupt.injected" },
      {  9, 1, 0,            "kvm_vcpu_events.interrupt.nr" },
      { 10, 1, 0,            "kvm_vcpu_events.interrupt.soft" },
      { 11, 1, SHADOW,       "kvm_vcpu_events.interrupt.shadow" },
      { 12, 1, 0,            "kvm_vcpu_events.nmi.injected" },
      { 13, 1, NMI_PENDING,  "kvm_vcpu_events.nmi.pending" },
      { 14, 1, 0,            "kvm_vcpu_events.nmi.masked" },
      { 15, 1, FX_NEVER,     "kvm_vcpu_events.nmi.pad" },
      { 16, 4, SIPI_VECTOR,  "kvm_vcpu_events.sipi_vector" },
      { 20, 4, 0,            "kvm_vcpu_events.flags" },
      { 24, 1, SMM,          "kvm_vcpu_events.smi.smm" },
      { 25, 1, SMM,          "kvm_vcpu_events.smi.pending" },
      { 26, 1, SMM,          "kvm_vcpu_events.smi.smm_inside_nmi" },
      { 27, 1, SMM,          "kvm_vcpu_events.smi.latched_init" },
      { 28, 1, TRIPLE_FAULT, "kvm_vcpu_events.triple_fault.pending" },
      { 55, 1, PENDING,      "kvm_vcpu_events.exception_has_payload" },
      { 56, 8, PAYLOAD,      "kvm_vcpu_events.exception_payload" },
      FX_REST("kvm_vcpu_events.reserved")
   };
   UInt  flags = 0, given;
   UChar pending = 0;

   fx_peek_at(c, at + 20, &flags);
   fx_peek_at(c, at + 3, &pending);
   given = flags & 0xffff;
   if (!(flags & PAYLOAD))
      given |= NOT_PENDING;
   else
      given |= pending ? PENDING : NOT_PENDING;
   fx_parts_at(c, at, 64, given, events);
}

static void x86_vcpu_events ( KvmCall* c )
{
   ML_(kvm_x86_set_vcpu_events)(c, c->fx.arg);
}

/* As much as the guest's state may need: what KVM_CAP_XSAVE2 last told, and
   never less than the struct. */
static ULong xsave_size ( KvmCall* c )
{
   const ULong size = ML_(kvm_recall)(c, KvmFact_xsave_size, 0);

   return size > 4096 && size <= 0x100000 ? size : 4096;
}

/* arch/x86/kvm/x86.c, KVM_GET_XSAVE2 in kvm_arch_vcpu_ioctl.  A vCPU without
   dynamic features has 4096 bytes even where others can have more; which it
   is cannot be seen. */
static void get_xsave2 ( KvmCall* c )
{
   fx_write(c, 0, xsave_size(c), "kvm_xsave.region");
}

/* arch/x86/kernel/fpu/core.c, fpu_copy_uabi_to_guest_fpstate; xstate.c,
   copy_uabi_to_xstate: takes the parts that the header says are there.  Of
   those after AVX the place depends on the processor; they are taken as not
   looked at. */
static void set_xsave ( KvmCall* c )
{
   enum { FP = 1, SSE = 2, YMM = 4 };
   ULong has = 0;

   if (c->fx.after)
      return;
   fx_struct_at(c, c->fx.arg, xsave_size(c));
   fx_peek(c, 512, &has);
   fx_read_if(c, has & FP, 0, 24, "kvm_xsave.region (x87)");
   fx_read_if(c, has & (FP | SSE | YMM), 24, 8, "kvm_xsave.region (mxcsr)");
   fx_read_if(c, has & FP, 32, 128, "kvm_xsave.region (x87)");
   fx_read_if(c, has & SSE, 160, 256, "kvm_xsave.region (SSE)");
   fx_touch(c, 416, 96, "kvm_xsave.region");
   fx_read(c, 512, 64, "kvm_xsave.region (header)");
   fx_read_if(c, has & YMM, 576, 256, "kvm_xsave.region (AVX)");
   fx_touch(c, 832, xsave_size(c) - 832, "kvm_xsave.region");
}

/* arch/x86/kvm/x86.c, kvm_vcpu_ioctl_x86_set_xcrs: looks for XCR0, and at
   nothing else. */
static void set_xcrs ( KvmCall* c )
{
   enum { MAX_XCRS = 16, XCR = 16 };
   struct { UInt nr_xcrs, flags; } xcrs;
   UInt i = 0, xcr, at;
   Bool found = False;

   fx_read(c, 0, 4, "kvm_xcrs.nr_xcrs");
   fx_read(c, 4, 4, "kvm_xcrs.flags");
   if (c->fx.after)
      return;
   if (fx_peek(c, 0, &xcrs)
       && xcrs.nr_xcrs <= MAX_XCRS && xcrs.flags == 0) {
      for (; i < xcrs.nr_xcrs && !found; i++) {
         at = 8 + i * XCR;
         fx_read(c, at, 4, "kvm_xcrs.xcrs.xcr");
         fx_touch(c, at + 4, 4, "kvm_xcrs.xcrs.reserved");
         found = fx_peek(c, at, &xcr) && xcr == 0;
         fx_read_if(c, found, at + 8, 8, "kvm_xcrs.xcrs.value");
      }
   }
   fx_touch(c, 8 + i * XCR, 392 - 8 - i * XCR, "kvm_xcrs.xcrs");
}

/* arch/x86/kvm/x86.c, kvm_vm_ioctl_set_clock.  Until 5.15 any flag was
   refused. */
static void set_clock ( KvmCall* c )
{
   enum { REALTIME = 4 };
   UInt flags = 0;

   fx_read(c, 0, 8, "kvm_clock_data.clock");
   fx_read(c, 8, 4, "kvm_clock_data.flags");
   fx_touch(c, 12, 4, "kvm_clock_data.pad0");
   fx_read_if(c, fx_peek(c, 8, &flags) && (flags & REALTIME), 16, 8,
              "kvm_clock_data.realtime");
   fx_touch(c, 24, 24, "kvm_clock_data.host_tsc");
}

/*--------------------------------------------------------------------*/
/*--- x86: nested virtualization                                   ---*/
/*--------------------------------------------------------------------*/

/* struct kvm_nested_state: a header, then one or two pages. */
enum { NESTED_HEADER = 128, NESTED_PAGE = 4096 };

typedef struct {
   UShort flags, format;
   UInt   size;
} NestedState;
#define NESTED_GUEST_MODE 1

/* arch/x86/kvm/vmx/nested.c, vmx_set_nested_state: struct vmcs12 has 998
   bytes of each page.  A shadow VMCS is used where the other says so. */
static void set_nested_vmx ( KvmCall* c, const NestedState* state )
{
   enum {
      VMCS12 = 998, LINK_POINTER = 176, CPU_BASED = 748, SECONDARY = 804
   };
   const UInt activate_secondary = 1U << 31, shadow_vmcs = 1 << 14;
   const ULong none = ~0ULL;
   struct { ULong vmxon_pa, vmcs12_pa; } hdr = { none, none };
   const ULong vmcs12 = c->fx.arg + NESTED_HEADER;
   UInt  flags = 0, cpu_based = 0, secondary = 0;
   ULong link = none;

   fx_peek(c, 8, &hdr);
   fx_peek(c, 28, &flags);
   fx_read(c, 8, 8, "kvm_nested_state.hdr.vmx.vmxon_pa");
   fx_read(c, 16, 8, "kvm_nested_state.hdr.vmx.vmcs12_pa");
   fx_read(c, 24, 2, "kvm_nested_state.hdr.vmx.smm.flags");
   fx_touch(c, 26, 2, "kvm_nested_state.hdr.vmx.pad");
   fx_read(c, 28, 4, "kvm_nested_state.hdr.vmx.flags");
   fx_read_if(c, (flags & 1) && (state->flags & NESTED_GUEST_MODE), 32, 8,
              "kvm_nested_state.hdr.vmx.preemption_timer_deadline");
   fx_touch(c, 40, 88, "kvm_nested_state.hdr");

   if (hdr.vmxon_pa == none || state->size < NESTED_HEADER + VMCS12)
      return;
   fx_read_at(c, vmcs12, VMCS12, "kvm_nested_state.data.vmx.vmcs12");
   if (!(state->flags & NESTED_GUEST_MODE)
       || !fx_peek_at(c, vmcs12 + LINK_POINTER, &link)
       || !fx_peek_at(c, vmcs12 + CPU_BASED, &cpu_based)
       || !fx_peek_at(c, vmcs12 + SECONDARY, &secondary))
      return;
   if (link != none && (cpu_based & activate_secondary)
       && (secondary & shadow_vmcs)
       && state->size >= NESTED_HEADER + NESTED_PAGE + VMCS12)
      fx_read_at(c, vmcs12 + NESTED_PAGE, VMCS12,
                 "kvm_nested_state.data.vmx.shadow_vmcs12");
}

/* arch/x86/kvm/svm/nested.c, svm_set_nested_state: the whole control area of
   the VMCB, and of the save area what svm_copy_vmrun_state takes; that it is
   copied as a whole, which is 744 bytes now.  In 7.3, not yet in 7.1, gpat is
   used if the VM is without a quirk; that cannot be seen. */
static void set_nested_svm ( KvmCall* c, const NestedState* state )
{
   enum { CONTROL = 1024, SAVE_USED = 512, SAVE = 744 };
   const ULong save = NESTED_HEADER + CONTROL;
   const Bool  guest_mode = state->flags & NESTED_GUEST_MODE;

   fx_read_if(c, guest_mode, 8, 8, "kvm_nested_state.hdr.svm.vmcb_pa");
   fx_touch(c, 16, 112, "kvm_nested_state.hdr");
   if (!guest_mode || state->size < NESTED_HEADER + NESTED_PAGE)
      return;
   fx_read(c, NESTED_HEADER, CONTROL,
           "kvm_nested_state.data.svm.vmcb12 (control)");
   fx_read(c, save, SAVE_USED, "kvm_nested_state.data.svm.vmcb12 (save)");
   fx_touch(c, save + SAVE_USED, SAVE - SAVE_USED,
            "kvm_nested_state.data.svm.vmcb12 (save)");
}

/* arch/x86/kvm/x86.c, KVM_SET_NESTED_STATE in kvm_arch_vcpu_ioctl */
static void set_nested_state ( KvmCall* c )
{
   enum { VALID_FLAGS = 0x10f, FORMAT_VMX = 0, FORMAT_SVM = 1 };
   NestedState state;

   if (c->fx.after)
      return;
   fx_read(c, 0, 2, "kvm_nested_state.flags");
   fx_read(c, 2, 2, "kvm_nested_state.format");
   fx_read(c, 4, 4, "kvm_nested_state.size");
   if (!fx_peek(c, 0, &state)
       || state.size < NESTED_HEADER || (state.flags & ~VALID_FLAGS) != 0
       || state.format > FORMAT_SVM) {
      fx_touch(c, 8, 120, "kvm_nested_state.hdr");
      return;
   }
   fx_data(c, NESTED_HEADER, state.size - NESTED_HEADER < 2 * NESTED_PAGE
           ? state.size - NESTED_HEADER : 2 * NESTED_PAGE);
   if (state.format == FORMAT_VMX)
      set_nested_vmx(c, &state);
   else
      set_nested_svm(c, &state);
}

/*--------------------------------------------------------------------*/
/*--- x86: Xen                                                     ---*/
/*--------------------------------------------------------------------*/

/* Both structs: a u16, padding, and a union of 64 bytes from 8 on, of which
   the first USED go in or out. */
static void xen_attr ( KvmCall* c, FxAccess access, UInt used,
                       const HChar* type, const HChar* pad, const HChar* u )
{
   fx_read(c, 0, 2, type);
   fx_touch(c, 2, 6, pad);
   fx_span(c, access, 8, used, u);
   fx_touch(c, 8 + used, 64 - used, u);
}

#define XEN_HVM_ATTR(access, used) \
   xen_attr(c, access, used, "kvm_xen_hvm_attr.type", \
            "kvm_xen_hvm_attr.pad", "kvm_xen_hvm_attr.u")
#define XEN_VCPU_ATTR(access, used) \
   xen_attr(c, access, used, "kvm_xen_vcpu_attr.type", \
            "kvm_xen_vcpu_attr.pad", "kvm_xen_vcpu_attr.u")

/* The size of what goes in or out for each type, in their order; EVTCHN has
   its own function, and is not for a GET. */
enum { XEN_HVM_EVTCHN = 3 };
static const UChar xen_hvm_bytes[] = { 1, 8, 1, 0, 4, 1, 8 };

enum { XEN_VCPU_RUNSTATE_ADJUST = 5, XEN_VCPU_TIMER = 7 };
static const UChar xen_vcpu_bytes[] = { 8, 8, 8, 8, 48, 48, 4, 16, 1, 8 };

/* The type, or one that is not in a table. */
static UInt xen_type ( KvmCall* c )
{
   UShort type;

   return fx_peek(c, 0, &type) ? type : 0xffff;
}

/* arch/x86/kvm/xen.c, kvm_xen_hvm_get_attr */
static void xen_hvm_get_attr ( KvmCall* c )
{
   const UInt type = xen_type(c);

   XEN_HVM_ATTR(FxWrite,
                type < sizeof(xen_hvm_bytes) ? xen_hvm_bytes[type] : 0);
}

/* arch/x86/kvm/xen.c, kvm_xen_setattr_evtchn, kvm_xen_eventfd_update and
   kvm_xen_eventfd_assign.  From 8 on: send_port, type, flags, and port, vcpu,
   priority or port, fd. */
static void xen_evtchn ( KvmCall* c )
{
   enum { ASSIGN = 0, DEASSIGN = 1, UPDATE = 2, RESET = 4 };
   enum { STAT_INTERDOMAIN = 2, STAT_IPI = 5 };
   struct { UInt send_port, type, flags, port; } ev;
   const HChar* const deliver = "kvm_xen_hvm_attr.u.evtchn.deliver";
   UInt used = 0;
   Bool more;

   fx_read(c, 0, 2, "kvm_xen_hvm_attr.type");
   fx_touch(c, 2, 6, "kvm_xen_hvm_attr.pad");
   fx_read(c, 16, 4, "kvm_xen_hvm_attr.u.evtchn.flags");
   if (!fx_peek(c, 8, &ev)) {
      fx_touch(c, 8, 8, "kvm_xen_hvm_attr.u.evtchn");
      fx_touch(c, 20, 52, "kvm_xen_hvm_attr.u");
      return;
   }
   more = ev.send_port != 0 && (ev.flags == ASSIGN || ev.flags == UPDATE);
   if (more && ev.flags == UPDATE)
      used = 12;
   else if (more && ev.type == STAT_IPI)
      used = ev.port == ev.send_port ? 12 : 4;
   else if (more && ev.type == STAT_INTERDOMAIN)
      used = ev.port != 0 ? 12 : 8;
   fx_read_if(c, ev.flags != RESET, 8, 4,
              "kvm_xen_hvm_attr.u.evtchn.send_port");
   fx_read_if(c, more, 12, 4, "kvm_xen_hvm_attr.u.evtchn.type");
   fx_read(c, 20, used, deliver);
   fx_touch(c, 20 + used, 52 - used, deliver);
}

/* arch/x86/kvm/xen.c, kvm_xen_hvm_set_attr */
static void xen_hvm_set_attr ( KvmCall* c )
{
   const UInt type = xen_type(c);

   if (type == XEN_HVM_EVTCHN)
      xen_evtchn(c);
   else
      XEN_HVM_ATTR(FxRead,
                   type < sizeof(xen_hvm_bytes) ? xen_hvm_bytes[type] : 0);
   ML_(kvm_x86_xen_hvm_set)(c, type);
}

/* arch/x86/kvm/xen.c, kvm_xen_vcpu_get_attr: RUNSTATE_CURRENT is the state
   alone. */
static void xen_vcpu_get_attr ( KvmCall* c )
{
   const UInt type = xen_type(c);

   XEN_VCPU_ATTR(FxWrite, type < sizeof(xen_vcpu_bytes)
                           && type != XEN_VCPU_RUNSTATE_ADJUST
                           ? xen_vcpu_bytes[type] : 0);
}

/* arch/x86/kvm/xen.c, kvm_xen_vcpu_set_attr: without a port there is no
   timer. */
static void xen_vcpu_set_attr ( KvmCall* c )
{
   const UInt type = xen_type(c);
   UInt used = type < sizeof(xen_vcpu_bytes) ? xen_vcpu_bytes[type] : 0;
   UInt port;

   if (type == XEN_VCPU_TIMER && fx_peek(c, 8, &port) && port == 0)
      used = 4;
   XEN_VCPU_ATTR(FxRead, used);
}

/*--------------------------------------------------------------------*/
/*--- x86: encrypted memory                                        ---*/
/*--------------------------------------------------------------------*/

/* Guest memory's first contents.  virt/kvm/guest_memfd.c, kvm_gmem_populate,
   goes no further than the slot. */
static void populates ( KvmCall* c, ULong addr, ULong pages,
                        const HChar* what )
{
   if (pages > MEM_MAX_NR_PAGES)
      pages = MEM_MAX_NR_PAGES;
   fx_read_at(c, addr, pages * 0x1000, what);
}

/* struct kvm_sev_cmd and kvm_tdx_cmd, as far as they are alike. */
typedef struct {
   UInt  id, flags;
   ULong data;
} EncryptCmd;

enum { SEV_BLOB_MAX = 0x4000 };

/* drivers/crypto/ccp/sev-dev.c, psp_copy_user_blob */
static void sev_blob ( KvmCall* c, ULong addr, UInt len, const HChar* what )
{
   if (addr != 0 && len <= SEV_BLOB_MAX)
      fx_read_at(c, addr, len, what);
}

/* arch/x86/kvm/svm/sev.c, sev_guest_init2 */
static void sev_init2 ( KvmCall* c, ULong data )
{
   fx_struct_at(c, data, 48);
   fx_read_at(c, data, 14, "kvm_sev_init");
   fx_touch_at(c, data + 14, 34, "kvm_sev_init.pad1");
}

/* sev_launch_start and sev_receive_start, which differ in what they insist
   on; the handle comes back. */
static void sev_start ( KvmCall* c, ULong data, Bool receive )
{
   struct {
      UInt handle, policy; ULong cert; UInt cert_len, pad0;
      ULong session; UInt session_len, pad1;
   } start;
   const HChar* const what = receive ? "kvm_sev_receive_start"
                                     : "kvm_sev_launch_start";

   fx_struct_at(c, data, sizeof(start));
   if (!fx_peek_at(c, data, &start)) {
      fx_read_at(c, data, sizeof(start), what);
      return;
   }
   fx_update_at(c, data, 4, what);
   fx_read_at(c, data + 4, 12, what);
   fx_read_if_at(c, receive || start.cert != 0, data + 16, 4, what);
   fx_touch_at(c, data + 20, 4, what);
   fx_read_at(c, data + 24, 8, what);
   fx_read_if_at(c, receive || start.session != 0, data + 32, 4, what);
   fx_touch_at(c, data + 36, 4, what);
   sev_blob(c, start.cert, start.cert_len,
            receive ? "kvm_sev_receive_start.pdh"
                    : "kvm_sev_launch_start.dh");
   sev_blob(c, start.session, start.session_len,
            receive ? "kvm_sev_receive_start.session"
                    : "kvm_sev_launch_start.session");
}

/* sev_launch_update_data: encrypts in place. */
static void sev_update_data ( KvmCall* c, ULong data )
{
   struct { ULong uaddr; UInt len, pad0; } update;

   fx_struct_at(c, data, sizeof(update));
   fx_read_at(c, data, 12, "kvm_sev_launch_update_data");
   fx_touch_at(c, data + 12, 4, "kvm_sev_launch_update_data.pad0");
   if (fx_peek_at(c, data, &update))
      fx_update_at(c, update.uaddr, update.len,
                   "kvm_sev_launch_update_data.uaddr[]");
}

/* struct kvm_sev_launch_secret, kvm_sev_send_update_data and
   kvm_sev_receive_update_data are the same: three buffers. */
typedef struct {
   ULong hdr;   UInt hdr_len, pad0;
   ULong guest; UInt guest_len, pad1;
   ULong trans; UInt trans_len, pad2;
} SevPacket;

static Bool sev_packet ( KvmCall* c, ULong data, SevPacket* packet,
                         Bool used, const HChar* what )
{
   UInt i;

   fx_struct_at(c, data, sizeof(*packet));
   for (i = 0; i < 3; i++) {
      fx_read_if_at(c, used, data + i * 16, 8, what);
      fx_read_if_at(c, used || i != 1, data + i * 16 + 8, 4, what);
      fx_touch_at(c, data + i * 16 + 12, 4, what);
   }
   return fx_peek_at(c, data, packet);
}

/* sev_launch_secret and sev_receive_update_data: decrypt a packet into the
   guest; that of RECEIVE may not cross a page. */
static void sev_into_guest ( KvmCall* c, ULong data, const HChar* what,
                             const HChar* hdr, const HChar* guest,
                             const HChar* trans )
{
   SevPacket p;

   if (!sev_packet(c, data, &p, True, what))
      return;
   sev_blob(c, p.hdr, p.hdr_len, hdr);
   sev_blob(c, p.trans, p.trans_len, trans);
   fx_write_at(c, p.guest, p.guest_len, guest);
}

/* sev_send_update_data: a length of 0 asks for both lengths. */
static void sev_send_update ( KvmCall* c, ULong data )
{
   const HChar* const what = "kvm_sev_send_update_data";
   SevPacket p;
   UInt  hdr_len = 0, trans_len = 0;
   Bool  query;

   fx_peek_at(c, data + 8, &hdr_len);
   fx_peek_at(c, data + 40, &trans_len);
   query = hdr_len == 0 || trans_len == 0;
   if (!sev_packet(c, data, &p, !query, what))
      return;
   if (query) {
      if (c->fx.after) {
         fx_write_at(c, data + 8, 4, what);
         fx_write_at(c, data + 40, 4, what);
      }
      return;
   }
   if (p.hdr == 0 || p.trans == 0 || p.guest == 0 || p.guest_len == 0
       || p.guest_len + (p.guest & 0xfff) > 0x1000)
      return;
   fx_touch_at(c, p.guest, p.guest_len, "kvm_sev_send_update_data.guest");
   fx_write_at(c, p.trans, p.trans_len, "kvm_sev_send_update_data.trans");
   fx_write_at(c, p.hdr, p.hdr_len, "kvm_sev_send_update_data.hdr");
}

/* sev_launch_measure and sev_get_attestation_report: NONCE bytes, then where
   to and how much; a length of 0 asks for the length, and fails with it. */
static void sev_report ( KvmCall* c, ULong data, UInt nonce,
                         const HChar* what, const HChar* blob )
{
   struct { ULong uaddr; UInt len, pad; } to = { 0, 0, 0 };

   fx_struct_at(c, data, nonce + sizeof(to));
   fx_peek_at(c, data + nonce, &to);
   fx_read_if_at(c, to.len != 0 && to.uaddr != 0, data, nonce, what);
   fx_read_if_at(c, to.len != 0, data + nonce, 8, what);
   fx_update_at(c, data + nonce + 8, 4, what);
   fx_touch_at(c, data + nonce + 12, 4, what);
   if (to.uaddr != 0 && to.len <= SEV_BLOB_MAX)
      fx_write_at(c, to.uaddr, to.len, blob);
}

/* sev_send_start: a session_len of 0 asks for it. */
static void sev_send_start ( KvmCall* c, ULong data )
{
   struct {
      UInt policy, pad0;
      struct { ULong uaddr; UInt len, pad; } pdh, plat, amd, session;
   } start;
   const HChar* const what = "kvm_sev_send_start";
   UInt i;
   Bool query;

   fx_struct_at(c, data, sizeof(start));
   if (!fx_peek_at(c, data, &start)) {
      fx_write_at(c, data, sizeof(start), what);
      return;
   }
   query = start.session.len == 0;
   fx_span_at(c, query ? FxTouch : FxWrite, data, 4, what);
   fx_touch_at(c, data + 4, 4, what);
   for (i = 0; i < 4; i++) {
      fx_span_at(c, query ? FxTouch : FxRead, data + 8 + i * 16, 8, what);
      if (i < 3)
         fx_span_at(c, query ? FxTouch : FxRead, data + 16 + i * 16, 4,
                    what);
      fx_touch_at(c, data + 20 + i * 16, 4, what);
   }
   fx_update_at(c, data + 64, 4, what);
   if (query || start.session.len > SEV_BLOB_MAX)
      return;
   sev_blob(c, start.pdh.uaddr, start.pdh.len, "kvm_sev_send_start.pdh_cert");
   sev_blob(c, start.plat.uaddr, start.plat.len,
            "kvm_sev_send_start.plat_certs");
   sev_blob(c, start.amd.uaddr, start.amd.len,
            "kvm_sev_send_start.amd_certs");
   fx_write_at(c, start.session.uaddr, start.session.len,
               "kvm_sev_send_start.session");
}

/* sev_dbg_crypt: on one side is the guest's memory, encrypted. */
static void sev_debug ( KvmCall* c, ULong data, Bool encrypt )
{
   struct { ULong src, dst; UInt len, pad0; } dbg;

   fx_struct_at(c, data, sizeof(dbg));
   fx_read_at(c, data, 20, "kvm_sev_dbg");
   fx_touch_at(c, data + 20, 4, "kvm_sev_dbg.pad0");
   if (!fx_peek_at(c, data, &dbg) || dbg.src == 0
       || dbg.dst == 0)
      return;
   fx_read_if_at(c, encrypt, dbg.src, dbg.len, "kvm_sev_dbg.src");
   fx_write_at(c, dbg.dst, dbg.len, "kvm_sev_dbg.dst");
}

/* snp_launch_start */
static void snp_start ( KvmCall* c, ULong data )
{
   fx_struct_at(c, data, 64);
   fx_read_at(c, data, 26, "kvm_sev_snp_launch_start");
   fx_touch_at(c, data + 26, 38, "kvm_sev_snp_launch_start.pad0");
}

/* snp_launch_update: what is left to do comes back.  A CPUID page that is
   refused is corrected in place, but it was read before. */
static void snp_update ( KvmCall* c, ULong data )
{
   enum { PAGE_ZERO = 3 };
   struct {
      ULong gfn_start, uaddr, len; UChar type, pad0; UShort flags;
   } update;
   const HChar* const what = "kvm_sev_snp_launch_update";
   Bool source;

   fx_struct_at(c, data, 64);
   if (!fx_peek_at(c, data, &update))
      update.type = 1;
   source = update.type != PAGE_ZERO;
   fx_update_at(c, data, 8, what);
   if (!source)
      fx_touch_at(c, data + 8, 8, what);
   else
      fx_update_at(c, data + 8, 8, what);
   fx_update_at(c, data + 16, 8, what);
   fx_read_at(c, data + 24, 1, what);
   fx_touch_at(c, data + 25, 1, what);
   fx_read_at(c, data + 26, 2, what);
   fx_touch_at(c, data + 28, 36, what);
   if (c->fx.after || !fx_peek_at(c, data, &update))
      return;
   if (source && update.flags == 0 && (update.len & 0xfff) == 0
       && (update.uaddr & 0xfff) == 0 && update.uaddr != 0)
      populates(c, update.uaddr, update.len / 0x1000,
                "kvm_sev_snp_launch_update.uaddr[]");
}

/* snp_launch_finish */
static void snp_finish ( KvmCall* c, ULong data )
{
   struct {
      ULong id_block, id_auth;
      UChar id_block_en, rest[39];
   } finish;
   const HChar* const what = "kvm_sev_snp_launch_finish";
   FxAccess if_block;

   if (c->fx.after)
      return;
   fx_struct_at(c, data, 88);
   if (!fx_peek_at(c, data, &finish))
      finish.id_block_en = 0;
   if_block = finish.id_block_en ? FxRead : FxTouch;
   fx_span_at(c, if_block, data, 16, what);
   fx_read_at(c, data + 16, 1, what);
   fx_span_at(c, if_block, data + 17, 1, what);
   fx_read_at(c, data + 18, 33, what);
   fx_touch_at(c, data + 51, 3, what);
   fx_read_at(c, data + 54, 2, what);
   fx_touch_at(c, data + 56, 32, what);
   if (finish.id_block_en) {
      fx_read_at(c, finish.id_block, 96,
                 "kvm_sev_snp_launch_finish.id_block");
      fx_read_at(c, finish.id_auth, 4096,
                 "kvm_sev_snp_launch_finish.id_auth");
   }
}

enum {
   SEV_INIT, SEV_ES_INIT, SEV_LAUNCH_START, SEV_LAUNCH_UPDATE_DATA,
   SEV_LAUNCH_UPDATE_VMSA, SEV_LAUNCH_SECRET, SEV_LAUNCH_MEASURE,
   SEV_LAUNCH_FINISH, SEV_SEND_START, SEV_SEND_UPDATE_DATA,
   SEV_SEND_UPDATE_VMSA, SEV_SEND_FINISH, SEV_RECEIVE_START,
   SEV_RECEIVE_UPDATE_DATA, SEV_RECEIVE_UPDATE_VMSA, SEV_RECEIVE_FINISH,
   SEV_GUEST_STATUS, SEV_DBG_DECRYPT, SEV_DBG_ENCRYPT, SEV_CERT_EXPORT,
   SEV_GET_ATTESTATION_REPORT, SEV_SEND_CANCEL, SEV_INIT2,
   SNP_LAUNCH_START = 100, SNP_LAUNCH_UPDATE, SNP_LAUNCH_FINISH,
   SNP_ENABLE_REQ_CERTS
};

/* What a command does with its data; returns whether it has any. */
static Bool sev_data ( KvmCall* c, UInt id, ULong data )
{
   switch (id) {
      case SEV_INIT2:
         sev_init2(c, data);
         return True;
      case SEV_LAUNCH_START:
         sev_start(c, data, False);
         return True;
      case SEV_RECEIVE_START:
         sev_start(c, data, True);
         return True;
      case SEV_LAUNCH_UPDATE_DATA:
         sev_update_data(c, data);
         return True;
      case SEV_LAUNCH_SECRET:
         sev_into_guest(c, data, "kvm_sev_launch_secret",
                        "kvm_sev_launch_secret.hdr",
                        "kvm_sev_launch_secret.guest",
                        "kvm_sev_launch_secret.trans");
         return True;
      case SEV_RECEIVE_UPDATE_DATA:
         sev_into_guest(c, data, "kvm_sev_receive_update_data",
                        "kvm_sev_receive_update_data.hdr",
                        "kvm_sev_receive_update_data.guest",
                        "kvm_sev_receive_update_data.trans");
         return True;
      case SEV_LAUNCH_MEASURE:
         sev_report(c, data, 0, "kvm_sev_launch_measure",
                    "kvm_sev_launch_measure.uaddr[]");
         return True;
      case SEV_GET_ATTESTATION_REPORT:
         sev_report(c, data, 16, "kvm_sev_attestation_report",
                    "kvm_sev_attestation_report.uaddr[]");
         return True;
      case SEV_SEND_START:
         sev_send_start(c, data);
         return True;
      case SEV_SEND_UPDATE_DATA:
         sev_send_update(c, data);
         return True;
      case SEV_GUEST_STATUS:
         fx_write_at(c, data, 12, "kvm_sev_guest_status");
         return True;
      case SEV_DBG_DECRYPT:
      case SEV_DBG_ENCRYPT:
         sev_debug(c, data, id == SEV_DBG_ENCRYPT);
         return True;
      case SNP_LAUNCH_START:
         snp_start(c, data);
         return True;
      case SNP_LAUNCH_UPDATE:
         snp_update(c, data);
         return True;
      case SNP_LAUNCH_FINISH:
         snp_finish(c, data);
         return True;
      default:
         return False;
   }
}

/* Whether a command that succeeded had the firmware answer, which sets
   error; otherwise error comes back as it was. */
static Bool sev_asks_firmware ( UInt id )
{
   return id != SEV_INIT && id != SEV_ES_INIT && id != SEV_INIT2
          && id != SNP_LAUNCH_UPDATE && id != SNP_ENABLE_REQ_CERTS;
}

/* arch/x86/kvm/svm/sev.c, sev_mem_enc_ioctl: struct kvm_sev_cmd is copied
   back after an error too.  error is set if it was the firmware that failed;
   so is what a query asks for, but that was read before. */
static void sev_command ( KvmCall* c, const EncryptCmd* cmd )
{
   enum { X86_ETIMEDOUT = 110 };      /* Valgrind has no name for it */
   const UInt id = cmd->id;
   const Bool fd = id == SEV_LAUNCH_START || id == SEV_RECEIVE_START
                   || (id >= SNP_LAUNCH_START && id <= SNP_LAUNCH_FINISH);

   if (c->fx.after && c->fx.result < 0) {
      if (c->fx.result != -VKI_EIO && c->fx.result != -X86_ETIMEDOUT)
         return;
      fx_write(c, 16, 4, "kvm_sev_cmd.error");
      if (id == SEV_SEND_START)
         sev_send_start(c, cmd->data);
      return;
   }
   fx_read(c, 0, 4, "kvm_sev_cmd.id");
   fx_touch(c, 4, 4, "kvm_sev_cmd.pad0");
   fx_read_if(c, sev_data(c, id, cmd->data), 8, 8, "kvm_sev_cmd.data");
   if (!c->fx.after || sev_asks_firmware(id))
      fx_write(c, 16, 4, "kvm_sev_cmd.error");
   fx_read_if(c, fd, 20, 4, "kvm_sev_cmd.sev_fd");
}

enum {
   TDX_CAPABILITIES, TDX_INIT_VM, TDX_INIT_VCPU, TDX_INIT_MEM_REGION,
   TDX_FINALIZE_VM, TDX_GET_CPUID
};

/* arch/x86/kvm/vmx/tdx.c, tdx_get_capabilities: 2048 bytes and a struct
   kvm_cpuid2. */
static void tdx_capabilities ( KvmCall* c, ULong data )
{
   const ULong cpuid = data + 2048;
   UInt room = 0;

   if (!fx_peek_at(c, cpuid, &room))
      room = 0;
   if (room > MAX_CPUID_ENTRIES)
      room = MAX_CPUID_ENTRIES;
   fx_struct_at(c, data, 2048 + 8);
   fx_write_at(c, data, 2048, "kvm_tdx_capabilities");
   writes_cpuid(c, cpuid, room);
   fx_write_at(c, cpuid + 4, 4, "kvm_cpuid2.padding");
}

/* tdx_td_init: all padding is checked but that of the entries. */
static void tdx_init_vm ( KvmCall* c, ULong data )
{
   UInt n = 0;

   if (c->fx.after)
      return;
   if (fx_peek_at(c, data + 256, &n) && n > MAX_CPUID_ENTRIES) {
      fx_read_at(c, data + 256, 4, "kvm_tdx_init_vm.cpuid.nent");
      return;
   }
   fx_struct_at(c, data, 264);
   fx_read_at(c, data, 256, "kvm_tdx_init_vm");
   fx_read_at(c, data + 256, 8, "kvm_tdx_init_vm.cpuid");
   reads_cpuid(c, data + 264, n);
}

/* tdx_vcpu_init_mem_region: what is left to do comes back. */
static void tdx_mem_region ( KvmCall* c, ULong data )
{
   struct { ULong source_addr, gpa, nr_pages; } region;

   fx_struct_at(c, data, sizeof(region));
   fx_update_at(c, data, 24, "kvm_tdx_init_mem_region");
   if (c->fx.after || !fx_peek_at(c, data, &region))
      return;
   if ((region.source_addr & 0xfff) == 0 && region.source_addr != 0
       && region.nr_pages < 1ULL << 52)
      populates(c, region.source_addr, region.nr_pages,
                "kvm_tdx_init_mem_region.source_addr[]");
}

/* arch/x86/kvm/vmx/tdx.c, tdx_vm_ioctl, tdx_vcpu_unlocked_ioctl and
   tdx_vcpu_ioctl; tdx_get_cmd checks hw_error, which is copied back by the
   first, after an error too, but it was read before. */
static void tdx_command ( KvmCall* c, const EncryptCmd* cmd )
{
   UInt room = 0;

   if (c->fx.after && c->fx.result < 0)
      return;
   fx_read(c, 0, 4, "kvm_tdx_cmd.id");
   fx_read_if(c, cmd->id < TDX_FINALIZE_VM, 4, 4, "kvm_tdx_cmd.flags");
   fx_read_if(c, cmd->id != TDX_FINALIZE_VM, 8, 8, "kvm_tdx_cmd.data");
   if (!c->fx.after || cmd->id == TDX_INIT_VM || cmd->id == TDX_FINALIZE_VM)
      fx_update(c, 16, 8, "kvm_tdx_cmd.hw_error");
   switch (cmd->id) {
      case TDX_CAPABILITIES:
         tdx_capabilities(c, cmd->data);
         break;
      case TDX_INIT_VM:
         tdx_init_vm(c, cmd->data);
         break;
      case TDX_INIT_MEM_REGION:
         tdx_mem_region(c, cmd->data);
         break;
      case TDX_GET_CPUID:
         if (fx_peek_at(c, cmd->data, &room)
             && room > MAX_CPUID_ENTRIES)
            room = MAX_CPUID_ENTRIES;
         fx_struct_at(c, cmd->data, 8);
         writes_cpuid(c, cmd->data, room);
         break;
   }
}

/* arch/x86/kvm/x86.c, kvm_arch_vm_ioctl and kvm_arch_vcpu_ioctl: the
   processor's maker decides whose command it is.  vCPUs have those of TDX
   only.  Of a VM that we did not see being made the type is not known, and
   three ids mean both.  SEV says by NULL whether it is there. */
static void memory_encrypt_op ( KvmCall* c )
{
   enum { VM_TYPE_TDX = 5 };
   const ULong type = ML_(kvm_recall)(c, KvmFact_vm_type, 0);
   EncryptCmd cmd;

   if (c->fx.arg == 0 && c->on.kind != KvmFd_vcpu)
      return;
   fx_struct_at(c, c->fx.arg, 24);
   if (!fx_peek(c, 0, &cmd)) {
      fx_read(c, 0, 4, "kvm_sev_cmd.id");
      fx_touch(c, 4, 20, "kvm_sev_cmd");
      return;
   }
   if (c->on.kind == KvmFd_vcpu || type == VM_TYPE_TDX + 1) {
      tdx_command(c, &cmd);
   } else if (type == 0
              && (cmd.id == TDX_CAPABILITIES || cmd.id == TDX_INIT_VM
                  || cmd.id == TDX_FINALIZE_VM)) {
      fx_read(c, 0, 4, "kvm_sev_cmd.id");
      fx_touch(c, 4, 20, "kvm_sev_cmd");
   } else {
      sev_command(c, &cmd);
   }
}

/*--------------------------------------------------------------------*/
/*--- Registers                                                    ---*/
/*--------------------------------------------------------------------*/

/* arch/mips/kvm/mips.c and arch/loongarch/kvm/vcpu.c,
   kvm_arch_vcpu_ioctl_set_regs: gpr[32], then hi, lo and pc, or pc. */
static void mips_set_regs ( KvmCall* c )
{
   UInt size = c->arch == KvmArch_mips ? 280 : 264;

   fx_touch(c, 0, 8, "kvm_regs.gpr");
   fx_read(c, 8, size - 8, "kvm_regs");
}

/* It is neither before the program has asked for KVM_CAP_PPC_BOOKE_SREGS: then
   only what both read is demanded. */
static Bool ppc_is ( KvmCall* c, KvmPpcKernel kernel )
{
   return ML_(kvm_recall)(c, KvmFact_ppc_kernel, 0) == kernel;
}

/* kvm_arch_vcpu_ioctl_set_regs in arch/powerpc/kvm/book3s.c and booke.c */
static void ppc_set_regs ( KvmCall* c )
{
   fx_read(c, 0, 64, "kvm_regs");
   fx_read_if(c, ppc_is(c, KvmPpc_booke), 64, 8, "kvm_regs.pid");
   fx_read(c, 72, 320, "kvm_regs");
}

/* arch/s390/kvm/s390/s390.c and arch/loongarch/kvm/vcpu.c,
   kvm_arch_vcpu_ioctl_set_fpu: a word of control bits, then the 64-bit
   registers. */
static void other_set_fpu ( KvmCall* c )
{
   UInt size = c->arch == KvmArch_s390 ? 136 : 1040;

   fx_read(c, 0, 4, "kvm_fpu");
   fx_touch(c, 4, 4, "kvm_fpu");
   fx_read(c, 8, size - 8, "kvm_fpu");
}

/*--- struct kvm_sregs of powerpc: one layout for server CPUs, and one for
      Book E.  The PVR in front, which has to be right, says what CPU. ---*/

/* What is in an element of u.e.features, and more that is not. */
enum {
   PPC_SREGS_BASE    = 1 << 0,
   PPC_SREGS_ARCH206 = 1 << 1,
   PPC_SREGS_IVOR    = 1 << 5,
   PPC_SREGS_MMU     = 1 << 6,
   PPC_SREGS_SPE     = 1 << 9,
   PPC_SREGS_PC      = 1 << 12,
   PPC_SREGS_PM      = 1 << 14,
   PPC_SREGS_FSL     = 1 << 16,
   PPC_SREGS_TSR     = 1 << 17,
   PPC_SREGS_DEC     = 1 << 18,
   PPC_SREGS_ALL     = PPC_SREGS_BASE | PPC_SREGS_ARCH206 | PPC_SREGS_IVOR
                       | PPC_SREGS_MMU
};

/* arch/powerpc/kvm/booke.c, set_sregs_base, set_sregs_arch206,
   kvmppc_set_sregs_ivor; e500.c and e500mc.c, kvmppc_core_set_sregs_*;
   e500_mmu.c, kvmppc_set_sregs_e500_tlb */
static const FxPart ppc_sregs_booke[] = {
   { 0,   4,  0,                 "kvm_sregs.pvr" },
   { 12,  4,  PPC_SREGS_FSL,     "kvm_sregs.u.e.impl.fsl.svr" },
   { 16,  8,  PPC_SREGS_FSL,     "kvm_sregs.u.e.impl.fsl.mcar" },
   { 24,  4,  PPC_SREGS_FSL,     "kvm_sregs.u.e.impl.fsl.hid0" },
   { 264, 4,  0,                 "kvm_sregs.u.e.features" },
   { 268, 4,  0,                 "kvm_sregs.u.e.impl_id" },
   { 272, 4,  PPC_SREGS_BASE,    "kvm_sregs.u.e.update_special" },
   { 276, 4,  PPC_SREGS_ARCH206, "kvm_sregs.u.e.pir" },
   { 296, 8,  PPC_SREGS_BASE,    "kvm_sregs.u.e.csrr0" },
   { 312, 8,  PPC_SREGS_ARCH206, "kvm_sregs.u.e.mcsrr0" },
   { 320, 4,  PPC_SREGS_BASE,    "kvm_sregs.u.e.csrr1" },
   { 328, 4,  PPC_SREGS_ARCH206, "kvm_sregs.u.e.mcsrr1" },
   { 332, 4,  PPC_SREGS_BASE,    "kvm_sregs.u.e.esr" },
   { 336, 8,  PPC_SREGS_BASE,    "kvm_sregs.u.e.dear" },
   { 344, 8,  PPC_SREGS_ARCH206, "kvm_sregs.u.e.ivpr" },
   { 360, 8,  PPC_SREGS_BASE,    "kvm_sregs.u.e.mcsr" },
   { 368, 4,  PPC_SREGS_TSR,     "kvm_sregs.u.e.tsr" },
   { 372, 4,  PPC_SREGS_BASE,    "kvm_sregs.u.e.tcr" },
   { 376, 4,  PPC_SREGS_ARCH206, "kvm_sregs.u.e.decar" },
   { 380, 4,  PPC_SREGS_DEC,     "kvm_sregs.u.e.dec" },
   { 448, 4,  PPC_SREGS_BASE,    "kvm_sregs.u.e.vrsave" },
   { 456, 32, PPC_SREGS_MMU,     "kvm_sregs.u.e.mas0 to mas6" },
   { 488, 64, PPC_SREGS_IVOR,    "kvm_sregs.u.e.ivor_low" },
   { 552, 12, PPC_SREGS_SPE,     "kvm_sregs.u.e.ivor_high" },
   { 564, 4,  PPC_SREGS_PM,      "kvm_sregs.u.e.ivor_high" },
   { 568, 8,  PPC_SREGS_PC,      "kvm_sregs.u.e.ivor_high" },
   FX_REST("kvm_sregs")
};

#define PPC_IS_E500V2(pvr) ((pvr) >> 16 == 0x8020 || (pvr) >> 16 == 0x8021)
#define PPC_IS_BOOKE(pvr)  ((pvr) >> 20 == 0x802 || (pvr) >> 16 == 0x8040)

static void ppc_set_sregs_booke ( KvmCall* c, UInt pvr )
{
   enum { UPDATE_TSR = 2, UPDATE_DEC = 4, IMPL_FSL = 1 };
   struct { UInt features, impl_id, update_special; } e;
   UInt given = 0;

   if (fx_peek(c, 264, &e)) {
      given = e.features & PPC_SREGS_ALL;
      if (e.impl_id == IMPL_FSL)
         given |= PPC_SREGS_FSL;
      if ((given & PPC_SREGS_BASE) && (e.update_special & UPDATE_TSR))
         given |= PPC_SREGS_TSR;
      if ((given & PPC_SREGS_BASE) && (e.update_special & UPDATE_DEC))
         given |= PPC_SREGS_DEC;
      if (given & PPC_SREGS_IVOR)
         given |= e.features & (PPC_SREGS_PM | (PPC_IS_E500V2(pvr)
                                                ? PPC_SREGS_SPE
                                                : PPC_SREGS_PC));
   }
   fx_parts(c, 1232, given, ppc_sregs_booke);
}

/* arch/powerpc/kvm/book3s_pr.c, kvm_arch_vcpu_ioctl_set_sregs_pr, for a CPU
   without an SLB (kvmppc_set_pvr_pr) */
static const FxPart ppc_sregs_32[] = {
   { 0,    4,   0, "kvm_sregs.pvr" },
   { 8,    8,   0, "kvm_sregs.u.s.sdr1" },
   { 1040, 64,  0, "kvm_sregs.u.s.ppc32.sr" },
   { 1104, 128, 0, "kvm_sregs.u.s.ppc32.ibat and dbat" },
   FX_REST("kvm_sregs")
};

/* book3s_hv.c, kvm_arch_vcpu_ioctl_set_sregs_hv: 32 entries, and the second
   half of those that are valid.  book3s_pr.c uses 64, and sdr1. */
static void ppc_set_sregs_64 ( KvmCall* c )
{
   enum { ENTRIES = 32, SLB_ESID_V = 0x08000000 };
   UInt  i;
   ULong slbe;

   fx_read(c, 0, 4, "kvm_sregs.pvr");
   fx_touch(c, 4, 12, "kvm_sregs");
   for (i = 0; i < ENTRIES; i++) {
      fx_read(c, 16 + i * 16, 8, "kvm_sregs.u.s.ppc64.slb.slbe");
      fx_read_if(c, fx_peek(c, 16 + i * 16, &slbe) && (slbe & SLB_ESID_V),
                 16 + i * 16 + 8, 8, "kvm_sregs.u.s.ppc64.slb.slbv");
   }
   fx_touch(c, 16 + ENTRIES * 16, 1232 - 16 - ENTRIES * 16, "kvm_sregs");
}

static void ppc_set_sregs ( KvmCall* c )
{
   UInt pvr;

   if (!fx_peek(c, 0, &pvr)) {
      fx_read(c, 0, 4, "kvm_sregs.pvr");
      fx_touch(c, 4, 1228, "kvm_sregs");
   } else if (PPC_IS_BOOKE(pvr))
      ppc_set_sregs_booke(c, pvr);
   else if (pvr >= 0x330000 && pvr < 0x70330000)
      ppc_set_sregs_64(c);
   else
      fx_parts(c, 1232, 0, ppc_sregs_32);
}

/* arch/powerpc/kvm/e500_mmu.c, kvmppc_core_vcpu_translate.  Without a
   translation only `valid' is written.  book3s.c gives back what came in. */
static void ppc_translate ( KvmCall* c )
{
   UChar valid = 0;

   if (ppc_is(c, KvmPpc_server)) {
      fx_touch(c, 0, 24, "kvm_translation");
      return;
   }
   fx_read_if(c, ppc_is(c, KvmPpc_booke), 0, 8,
              "kvm_translation.linear_address");
   if (!c->fx.after || (fx_peek_result_at(c, c->fx.arg + 16, &valid)
                     && valid))
      fx_write(c, 8, 8, "kvm_translation.physical_address");
   fx_write(c, 16, 1, "kvm_translation.valid");
   fx_touch(c, 17, 7, "kvm_translation");
}

/*--- One register: its size is in its id, and each architecture accepts some
      sizes only, some by what kind of register it is. ---*/

typedef struct {
   ULong id, addr;
} OneReg;

#define ARM64_SYSTEM   0x00130000
#define ARM64_SVE      0x00150000
#define RISCV_VECTOR   0x09000000
#define PPC_VP_STATE   0x104000000000008dULL
#define LOONGARCH_VCPU_RESET 0x9030000000020002ULL
#define MIPS_R0        0x7030000000000000ULL
#define MIPS_FCR_IR    0x7020000000030100ULL

/* Of the low half of the id the bits MASK are KIND; SIZES are or-ed. */
static const struct {
   UInt arch, mask, kind, sizes;
} one_reg_rows[] = {
   /* arch/arm64/kvm/guest.c, kvm_arm_get_reg, kvm_arm_set_reg */
   { KvmArch_arm64, 0x0fff0000, 0x00100000, 4 | 8 | 16 },      /* core */
   { KvmArch_arm64, 0x0fff0000, 0x00110000, 4 },               /* demux */
   { KvmArch_arm64, 0x0fff0000, ARM64_SYSTEM, 8 },
   { KvmArch_arm64, 0x0fff0000, 0x00140000, 8 },               /* firmware */
   { KvmArch_arm64, 0x0fff0000, ARM64_SVE,  32 | 64 | 256 },
   { KvmArch_arm64, 0x0fff0000, 0x00160000, 8 },               /* its maps */
   { KvmArch_arm,   0,          0,          4 | 8 },
   /* arch/powerpc/kvm/powerpc.c, kvm_vcpu_ioctl_get_one_reg */
   { KvmArch_power, 0,          0,          1 | 2 | 4 | 8 | 16 },
   /* arch/s390/kvm/s390/s390.c, kvm_arch_vcpu_ioctl_get_one_reg */
   { KvmArch_s390,  0,          0,          4 | 8 },
   /* arch/riscv/kvm/vcpu_vector.c, kvm_riscv_vcpu_vreg_addr: vlenb is at
      most 65536 bits; vcpu_onereg.c, kvm_riscv_vcpu_get_reg */
   { KvmArch_riscv, 0xff000000, RISCV_VECTOR, 0x3ffc },
   { KvmArch_riscv, 0,          0,          1 | 2 | 4 | 8 },
   /* arch/mips/kvm/mips.c, kvm_mips_get_reg */
   { KvmArch_mips,  0,          0,          4 | 8 | 16 },
   /* arch/loongarch/kvm/vcpu.c, kvm_get_reg */
   { KvmArch_loongarch, 0,      0,          8 }
};

/* 0: the kernel refuses it and does not touch addr. */
static UInt one_reg_size ( const KvmCall* c, ULong id )
{
   UInt size = 1 << ((id >> 52) & 0xf);
   UInt i;

   for (i = 0; i < sizeof(one_reg_rows) / sizeof(one_reg_rows[0]); i++)
      if (one_reg_rows[i].arch == (UInt)c->arch
          && ((UInt)id & one_reg_rows[i].mask) == one_reg_rows[i].kind)
         return size & one_reg_rows[i].sizes;
   return 0;
}

static Bool is_arm64 ( const KvmCall* c, const OneReg* reg, UInt kind )
{
   return c->arch == KvmArch_arm64 && ((UInt)reg->id & 0x0fff0000) == kind;
}

/* arch/arm64/kvm/guest.c, get_sve_vls, set_sve_vls: one bit for each length
   in units of 16 bytes.  vCPUs may differ; what counts here is the least. */
static void learn_sve_quads ( KvmCall* c, const OneReg* reg, ULong known )
{
   ULong vls[8];
   UInt  bit = 512;

   if (!c->fx.after || one_reg_size(c, reg->id) != sizeof(vls)
       || !fx_peek_result_at(c, reg->addr, &vls))
      return;
   while (bit > 0 && !(vls[(bit - 1) / 64] & (1ULL << ((bit - 1) % 64))))
      bit--;
   if (bit > 0 && (known == 0 || bit < known))
      ML_(kvm_remember)(c, KvmFact_sve_quads, 0, bit);
}

/* set_sve_reg: of the 256 bytes of a Z register as many count as the vector
   is long, of the 32 of a P register an eighth of that; what follows is not
   even copied in.  (A GET fills it with zeroes.) */
static UInt sve_length ( UInt size, ULong quads )
{
   ULong length;

   if (size == 64)
      return size;
   length = (quads == 0 ? 1 : quads) * (size == 256 ? 16 : 2);
   return length < size ? (UInt)length : size;
}

static Bool peek_one_reg ( KvmCall* c, OneReg* reg )
{
   fx_read(c, 0, sizeof(*reg), "kvm_one_reg");
   return fx_peek(c, 0, reg);
}

static void get_one_reg ( KvmCall* c )
{
   OneReg reg;

   if (!peek_one_reg(c, &reg))
      return;
   fx_write_at(c, reg.addr, one_reg_size(c, reg.id), "kvm_one_reg.addr[]");
   if (is_arm64(c, &reg, ARM64_SVE))
      learn_sve_quads(c, &reg, ML_(kvm_recall)(c, KvmFact_sve_quads, 0));
}

static void set_one_reg ( KvmCall* c )
{
   OneReg reg;
   UInt   size, used;
   ULong  quads;

   if (!peek_one_reg(c, &reg))
      return;
   size = used = one_reg_size(c, reg.id);
   if (is_arm64(c, &reg, ARM64_SVE)) {
      quads = ML_(kvm_recall)(c, KvmFact_sve_quads, 0);
      size = used = sve_length(size, quads);
      learn_sve_quads(c, &reg, quads);
   }
   /* arch/powerpc/kvm/book3s_xive_native.c, kvmppc_xive_native_set_vp */
   if (c->arch == KvmArch_power && reg.id == PPC_VP_STATE)
      used = 8;
   /* arch/mips/kvm/mips.c, kvm_mips_set_reg: constants */
   if (c->arch == KvmArch_mips
       && (reg.id == MIPS_R0 || reg.id == MIPS_FCR_IR))
      used = 0;
   /* kvm_set_one_reg of loongarch */
   if (c->arch == KvmArch_loongarch && reg.id == LOONGARCH_VCPU_RESET)
      used = 0;
   /* kvm_mips_set_reg returns as soon as it has copied 16 bytes in */
   if (c->arch == KvmArch_mips && size == 16)
      used = 0;
   /* arch/arm64/kvm/sys_regs.c, kvm_sys_reg_set_user copies 8 bytes in before
      it refuses an id of another size. */
   if (is_arm64(c, &reg, ARM64_SYSTEM))
      size = 8;
   fx_data_at(c, reg.addr, size);
   fx_read_at(c, reg.addr, used, "kvm_one_reg.addr[]");
   fx_touch_at(c, reg.addr + used, size - used, "kvm_one_reg.addr[]");
}

/* KVM_GET_REG_LIST in arch/arm64/kvm/arm.c, arch/riscv/kvm/vcpu.c and
   arch/mips/kvm/mips.c: n becomes the number there is, and if it was not
   less, so many ids follow.  It is cut to 32 bits.  That no vCPU has more
   than MANY is a guess, so that an n without meaning demands no gigabytes. */
static void get_reg_list ( KvmCall* c )
{
   enum { MANY = 4096 };
   ULong n, room;

   fx_read(c, 0, 8, "kvm_reg_list.n");
   if (!fx_peek(c, 0, &n))
      return;
   if (c->fx.after) {
      if (c->fx.result < 0 && c->fx.result != -VKI_E2BIG)
         return;
      fx_write(c, 0, 8, "kvm_reg_list.n");
      room = (UInt)n;
      if (c->fx.result < 0 || !fx_peek_result_at(c, c->fx.arg, &n)
          || n > room)
         return;
   }
   n = (UInt)n;
   fx_write(c, 8, (n < MANY ? n : MANY) * 8, "kvm_reg_list.reg");
}

/*--------------------------------------------------------------------*/
/*--- Capabilities                                                 ---*/
/*--------------------------------------------------------------------*/

/* kvm_vm_ioctl_enable_cap_generic in virt/kvm/kvm_main.c, and
   kvm_vm_ioctl_enable_cap and kvm_vcpu_ioctl_enable_cap of each: the caps
   that look at args, or not at flags.  The numbers are unique.  Only VMs do
   not look at flags: see x86_enable_cap. */
static const struct {
   UShort cap;
   UChar  args;
   Bool   no_flags;
} caps[] = {
   { 64,  2, False },      /* PPC_SMT */
   { 69,  1, False },      /* SW_TLB, of powerpc */
   { 86,  1, False },      /* PPC_EPR */
   { 90,  2, False },      /* IRQ_MPIC */
   { 92,  2, False },      /* IRQ_XICS */
   { 104, 2, False },      /* PPC_ENABLE_HCALL */
   { 111, 1, False },      /* MIPS_FPU */
   { 112, 1, False },      /* MIPS_MSA */
   { 168, 1, False },      /* MANUAL_DIRTY_LOG_PROTECT2 */
   { 169, 2, False },      /* PPC_IRQ_XIVE */
   { 182, 1, False },      /* HALT_POLL */
   { 192, 1, True },       /* DIRTY_LOG_RING */
   { 207, 1, False },      /* VM_GPA_BITS, of riscv */
   { 223, 1, True },       /* DIRTY_LOG_RING_ACQ_REL */
   { 228, 1, False },      /* ARM_EAGER_SPLIT_CHUNK_SIZE */
};

/* arch/powerpc/kvm/e500_mmu.c, kvmppc_recalc_tlb1map_range: N entries of the
   second TLB, { u32 mas8, mas1; u64 mas2, mas7_3; }.  What mas2 maps counts
   where mas1 says that it is valid. */
static void ppc_tlb1 ( KvmCall* c, ULong addr, UInt n )
{
   enum { ENTRY = 24 };
   const UInt mas1_valid = 0x80000000;
   const HChar* const what = "kvm_config_tlb.array";
   UInt i, mas1;

   for (i = 0; i < n; i++, addr += ENTRY) {
      Bool valid = fx_peek_before_at(c, addr + 4, &mas1)
                   && (mas1 & mas1_valid);
      fx_touch_at(c, addr, 4, what);
      fx_read_at(c, addr + 4, 4, what);
      fx_read_if_at(c, valid, addr + 8, 8, what);
      fx_touch_at(c, addr + 16, 8, what);
   }
}

/* kvm_vcpu_ioctl_config_tlb in the same file.  The array is shared from now
   on: as it does with its RAM, the guest writes it when it runs, by way of the
   kernel.  So it is remembered as one more slot, one for each vCPU, whose
   kvm_run gives it a number that no other has. */
static void ppc_config_tlb ( KvmCall* c, ULong addr )
{
   enum { FSL_BOOKE_NOHV = 0, ENTRY = 24 };
   struct { ULong params, array; UInt mmu_type, array_len; } tlb;
   UInt  sizes[2];
   ULong len, slot;

   fx_struct_at(c, addr, sizeof(tlb));
   fx_read_at(c, addr, sizeof(tlb), "kvm_config_tlb");
   if (!fx_peek_at(c, addr, &tlb)
       || tlb.mmu_type != FSL_BOOKE_NOHV)
      return;
   fx_struct_at(c, tlb.params, 64);
   fx_read_at(c, tlb.params, 32, "kvm_config_tlb.params");
   fx_touch_at(c, tlb.params + 32, 32, "kvm_config_tlb.params");
   if (!fx_peek_at(c, tlb.params, &sizes))
      return;
   len = ((ULong)sizes[0] + sizes[1]) * ENTRY;
   if (sizes[1] > 64 || len > tlb.array_len)
      return;
   if (c->fx.after) {
      slot = 1ULL << 63 | c->run;
      ML_(kvm_remember)(c, KvmFact_slot_bytes, slot, len);
      ML_(kvm_remember)(c, KvmFact_slot_ram, slot, tlb.array);
      return;
   }
   fx_data_at(c, tlb.array, len);
   fx_touch_at(c, tlb.array, (ULong)sizes[0] * ENTRY, "kvm_config_tlb.array");
   ppc_tlb1(c, tlb.array + (ULong)sizes[0] * ENTRY, sizes[1]);
}

static void other_enable_cap ( KvmCall* c )
{
   enum { SW_TLB = 69 };
   struct { UInt cap, flags; ULong arg; } head;
   UInt i, args = 0;
   Bool no_flags = False;
   Bool known = fx_peek(c, 0, &head);

   for (i = 0; known && i < sizeof(caps) / sizeof(caps[0]); i++) {
      if (caps[i].cap == head.cap
          && !(caps[i].no_flags && c->on.kind == KvmFd_vcpu)) {
         args = caps[i].args;
         no_flags = caps[i].no_flags;
      }
   }
   fx_read(c, 0, 4, "kvm_enable_cap.cap");
   fx_span(c, no_flags ? FxTouch : FxRead, 4, 4, "kvm_enable_cap.flags");
   fx_read(c, 8, args * 8, "kvm_enable_cap.args");
   fx_touch(c, 8 + args * 8, 96 - args * 8, "kvm_enable_cap");
   if (known && head.flags == 0 && head.cap == SW_TLB
       && c->arch == KvmArch_power && c->on.kind != KvmFd_vm)
      ppc_config_tlb(c, head.arg);
}

/*--------------------------------------------------------------------*/
/*--- Debugging the guest                                          ---*/
/*--------------------------------------------------------------------*/

/* kvm_arch_vcpu_ioctl_set_guest_debug of each. */
#define GUESTDBG_ENABLE       1
#define ARM_GUESTDBG_USE_HW   (1 << 17)
#define PPC_GUESTDBG_USE_HW_BP (1 << 17)
#define S390_GUESTDBG_USE_HW_BP (1 << 16)

/* Reads control, and says whether it asks for the rest. */
static Bool guest_debug ( KvmCall* c, UInt use_hw )
{
   UInt control;

   fx_read(c, 0, 4, "kvm_guest_debug.control");
   fx_touch(c, 4, 4, "kvm_guest_debug.pad");
   return fx_peek(c, 0, &control)
          && (control & GUESTDBG_ENABLE) && (control & use_hw);
}

/* arch/arm64/kvm/guest.c, with what the CPU has of 16 breakpoints and as
   many watchpoints, and it has two of each at least. */
static void arm_guest_debug ( KvmCall* c )
{
   static const HChar* const names[] = {
      "kvm_guest_debug.arch.dbg_bcr", "kvm_guest_debug.arch.dbg_bvr",
      "kvm_guest_debug.arch.dbg_wcr", "kvm_guest_debug.arch.dbg_wvr"
   };
   ULong used[2];
   UInt  i;

   if (!guest_debug(c, ARM_GUESTDBG_USE_HW)) {
      fx_touch(c, 8, 512, "kvm_guest_debug.arch");
      return;
   }
   used[0] = ML_(kvm_recall)(c, KvmFact_hw_breakpoints, 0);
   used[1] = ML_(kvm_recall)(c, KvmFact_hw_watchpoints, 0);
   for (i = 0; i < 4; i++) {
      ULong n = used[i / 2] == 0 ? 2 : used[i / 2];
      if (n > 16)
         n = 16;
      fx_read(c, 8 + i * 128, n * 8, names[i]);
      fx_touch(c, 8 + i * 128 + n * 8, 128 - n * 8, names[i]);
   }
}

/* arch/powerpc/kvm/booke.c, for what an e500 has of 16 entries { u64 addr; u32
   type, reserved; }; book3s.c looks at control alone. */
static void ppc_guest_debug ( KvmCall* c )
{
   enum { ENTRIES = 16, USED = 4, ENTRY = 16 };
   UInt i, type;

   if (!guest_debug(c, PPC_GUESTDBG_USE_HW_BP) || !ppc_is(c, KvmPpc_booke)) {
      fx_touch(c, 8, ENTRIES * ENTRY, "kvm_guest_debug.arch");
      return;
   }
   for (i = 0; i < USED; i++) {
      UInt at = 8 + i * ENTRY;
      Bool given = fx_peek(c, at + 8, &type)
                   && type != 0;
      fx_read_if(c, given, at, 8, "kvm_guest_debug.arch.bp.addr");
      fx_read(c, at + 8, 4, "kvm_guest_debug.arch.bp.type");
      fx_touch(c, at + 12, 4, "kvm_guest_debug.arch.bp.reserved");
   }
   fx_touch(c, 8 + USED * ENTRY, (ENTRIES - USED) * ENTRY,
            "kvm_guest_debug.arch.bp");
}

/* arch/s390/kvm/s390/guestdbg.c, kvm_s390_import_bp_data: { u32 nr_hw_bp,
   pad; struct kvm_hw_breakpoint* hw_bp; }, and { u64 addr, phys_addr, len;
   u8 type, pad[7]; }. */
static void s390_guest_debug ( KvmCall* c )
{
   enum { MOST = 50, BP = 1, WP_WRITE = 2 };
   static const FxPart bp[] = {
      { 0,  8, BP | WP_WRITE, "kvm_hw_breakpoint.addr" },
      { 8,  8, WP_WRITE,      "kvm_hw_breakpoint.phys_addr" },
      { 16, 8, BP | WP_WRITE, "kvm_hw_breakpoint.len" },
      { 24, 1, 0,             "kvm_hw_breakpoint.type" },
      FX_REST("kvm_hw_breakpoint.pad")
   };
   struct { UInt nr, pad; ULong hw_bp; } arch;
   UInt i;

   if (!guest_debug(c, S390_GUESTDBG_USE_HW_BP)) {
      fx_touch(c, 8, 16, "kvm_guest_debug.arch");
      return;
   }
   fx_read(c, 8, 4, "kvm_guest_debug.arch.nr_hw_bp");
   fx_touch(c, 12, 4, "kvm_guest_debug.arch.pad");
   if (!fx_peek(c, 8, &arch) || arch.nr == 0) {
      fx_touch(c, 16, 8, "kvm_guest_debug.arch.hw_bp");
      return;
   }
   fx_read(c, 16, 8, "kvm_guest_debug.arch.hw_bp");
   if (arch.hw_bp == 0 || arch.nr > MOST)
      return;
   fx_data_at(c, arch.hw_bp, arch.nr * 32);
   for (i = 0; i < arch.nr; i++) {
      ULong at = arch.hw_bp + i * 32;
      UChar type = 0;
      fx_peek_at(c, at + 24, &type);
      fx_parts_at(c, at, 32, type == BP || type == WP_WRITE ? type : 0, bp);
   }
}

/*--------------------------------------------------------------------*/
/*--- arm64                                                        ---*/
/*--------------------------------------------------------------------*/

/* arch/arm64/kvm/arm.c, kvm_arm_vcpu_set_events, which checks all padding,
   and guest.c, __kvm_arm_vcpu_set_events */
static void arm_set_vcpu_events ( KvmCall* c )
{
   enum { PENDING = 1, HAS_ESR = 2 };
   static const FxPart events[] = {
      { 0,  1,  0,       "kvm_vcpu_events.exception.serror_pending" },
      { 1,  1,  PENDING, "kvm_vcpu_events.exception.serror_has_esr" },
      { 2,  1,  0,       "kvm_vcpu_events.exception.ext_dabt_pending" },
      { 3,  5,  0,       "kvm_vcpu_events.exception.pad" },
      { 8,  8,  HAS_ESR, "kvm_vcpu_events.exception.serror_esr" },
      { 16, 48, 0,       "kvm_vcpu_events.reserved" },
      FX_REST("kvm_vcpu_events")
   };
   struct { UChar serror, has_esr, ext_dabt; } pending;
   UInt given = 0;
   Bool known = fx_peek(c, 0, &pending);

   if (known && pending.serror)
      given = pending.has_esr ? PENDING | HAS_ESR : PENDING;
   fx_parts(c, 64, given, events);
   /* commit_pending_events, kvm_handle_mmio_return: an abort takes the place
      of the data that a load was to get. */
   if (c->fx.after && known && pending.ext_dabt)
      ML_(kvm_remember)(c, KvmFact_run_reply, 0, 0);
}

/* arch/arm64/kvm/guest.c, kvm_vm_ioctl_mte_copy_tags: a byte for 16 of the
   guest's.  The result is how many of these were done; pages have 4 KiB or
   more. */
static void arm_mte_copy_tags ( KvmCall* c )
{
   enum { FROM_GUEST = 1, GRANULE = 16, PAGE = 4096 };
   struct { ULong guest_ipa, length, addr, flags, reserved[2]; } tags;
   ULong length;

   if (!fx_peek(c, 0, &tags)) {
      fx_read(c, 0, sizeof(tags), "kvm_arm_copy_mte_tags");
      return;
   }
   fx_read(c, 0, 16, "kvm_arm_copy_mte_tags");
   fx_read_if(c, tags.length > 0, 16, 8, "kvm_arm_copy_mte_tags.addr");
   fx_read(c, 24, 24, "kvm_arm_copy_mte_tags");
   if (tags.reserved[0] != 0 || tags.reserved[1] != 0
       || (tags.flags & ~(ULong)FROM_GUEST) != 0
       || tags.length % PAGE != 0 || tags.guest_ipa % PAGE != 0
       || tags.length > 0x7fffffff)
      return;
   length = tags.length;
   if (c->fx.after && (ULong)c->fx.result < length)
      length = c->fx.result;
   fx_span_at(c, tags.flags & FROM_GUEST ? FxWrite : FxRead, tags.addr,
              length / GRANULE, "kvm_arm_copy_mte_tags.addr");
}

/* arch/arm64/kvm/sys_regs.c, kvm_vm_ioctl_get_reg_writable_masks */
static void arm_reg_masks ( KvmCall* c )
{
   struct { ULong addr; UInt range, reserved[13]; } masks;
   UInt i;

   fx_read(c, 0, sizeof(masks), "reg_mask_range");
   if (!fx_peek(c, 0, &masks) || masks.range != 0)
      return;
   for (i = 0; i < 13; i++)
      if (masks.reserved[i] != 0)
         return;
   fx_write_at(c, masks.addr, 3 * 8 * 8 * 8, "reg_mask_range.addr");
}

/*--------------------------------------------------------------------*/
/*--- powerpc                                                      ---*/
/*--------------------------------------------------------------------*/

/* arch/powerpc/kvm/book3s_rtas.c, kvm_vm_ioctl_rtas_define_token: { char
   name[120]; u64 token; }; rtas_name_matches compares strings. */
static void ppc_rtas_token ( KvmCall* c )
{
   HChar name[120];
   UInt  used = 0;

   if (fx_peek(c, 0, &name)) {
      while (used < sizeof(name) && name[used] != 0)
         used++;
      if (used < sizeof(name))
         used++;
   }
   fx_read(c, 0, used, "kvm_rtas_token_args.name");
   fx_touch(c, used, sizeof(name) - used, "kvm_rtas_token_args.name");
   fx_read(c, sizeof(name), 8, "kvm_rtas_token_args.token");
}

/* arch/powerpc/kvm/powerpc.c, KVM_PPC_GET_COMPAT_CAPS: { u64 size, flags,
   compat_capabilities; }, and what a program that knows more has behind it:
   zeroes, or the kernel writes its own size and says E2BIG.  It does not do
   so above PAGE_SIZE. */
static void ppc_compat_caps ( KvmCall* c )
{
   enum { VER0 = 24, LARGEST_PAGE = 65536 };
   ULong size, now;
   const Bool known = fx_peek(c, 0, &size)
                      && size >= VER0 && size <= LARGEST_PAGE;

   fx_struct_at(c, c->fx.arg, known ? size : 8);
   fx_read(c, 0, 8, "kvm_ppc_compat_caps.size");
   if (!known)
      return;
   if (!c->fx.after) {
      fx_read(c, 8, 8, "kvm_ppc_compat_caps.flags");
      fx_write(c, 16, 8, "kvm_ppc_compat_caps.compat_capabilities");
      fx_read(c, VER0, size - VER0, "kvm_ppc_compat_caps");
   } else if (c->fx.result >= 0)
      fx_write(c, 0, size, "kvm_ppc_compat_caps");
   else if (c->fx.result == -VKI_E2BIG
            && fx_peek_result_at(c, c->fx.arg, &now)
            && now != size)
      fx_write(c, 0, 8, "kvm_ppc_compat_caps.size");
}

/*--------------------------------------------------------------------*/
/*--- s390                                                         ---*/
/*--------------------------------------------------------------------*/

/* KVM_S390_UCAS_UNMAP in arch/s390/kvm/s390/s390.c, kvm_arch_vcpu_ioctl */
static void s390_ucas_unmap ( KvmCall* c )
{
   fx_touch(c, 0, 8, "kvm_s390_ucas_mapping.user_addr");
   fx_read(c, 8, 16, "kvm_s390_ucas_mapping");
}

/* kvm_s390_keyop in that file: { u64 guest_addr; u8 key, operation,
   pad[6]; } */
static void s390_keyop ( KvmCall* c )
{
   enum { SSKE = 3 };
   UChar operation = 0;

   fx_peek(c, 9, &operation);
   fx_read(c, 0, 8, "kvm_s390_keyop.guest_addr");
   fx_span(c, operation == SSKE && !c->fx.after ? FxRead : FxWrite, 8, 1,
           "kvm_s390_keyop.key");
   fx_read(c, 9, 1, "kvm_s390_keyop.operation");
   fx_touch(c, 10, 6, "kvm_s390_keyop.pad");
}

/* A struct kvm_s390_irq: u64 type, and 64 bytes of which it says what
   counts; arch/s390/kvm/s390/interrupt.c, do_inject_vcpu and what it calls.
   Padding that is only kept, to be given back by GET_IRQ_STATE, does not
   count. */
#define S390_IRQ_BYTES   72
#define S390_PGM_PLAIN   1
#define S390_PGM_PER     2

static const FxPart s390_irq_type[] = {
   { 0,  8, 0, "kvm_s390_irq.type" },
   FX_REST("kvm_s390_irq")
};
static const FxPart s390_irq_code[] = {
   { 0,  8, 0, "kvm_s390_irq.type" },
   { 8,  2, 0, "kvm_s390_irq.u.emerg.code" },
   FX_REST("kvm_s390_irq")
};
static const FxPart s390_irq_word[] = {
   { 0,  8, 0, "kvm_s390_irq.type" },
   { 8,  4, 0, "kvm_s390_irq.u.prefix.address" },
   FX_REST("kvm_s390_irq")
};
/* Of a PFAULT_INIT only the token is the guest's (__deliver_pfault_init). */
static const FxPart s390_irq_ext[] = {
   { 0,  8, 0, "kvm_s390_irq.type" },
   { 16, 8, 0, "kvm_s390_irq.u.ext.ext_params2" },
   FX_REST("kvm_s390_irq")
};
static const FxPart s390_irq_mchk[] = {
   { 0,  8,  0, "kvm_s390_irq.type" },
   { 8,  28, 0, "kvm_s390_irq.u.mchk" },
   { 40, 16, 0, "kvm_s390_irq.u.mchk.fixed_logout" },
   FX_REST("kvm_s390_irq")
};
static const FxPart s390_irq_pgm[] = {
   { 0,  8, 0,              "kvm_s390_irq.type" },
   { 8,  8, S390_PGM_PLAIN, "kvm_s390_irq.u.pgm.trans_exc_code" },
   { 16, 8, S390_PGM_PLAIN, "kvm_s390_irq.u.pgm.mon_code" },
   { 24, 8, S390_PGM_PER,   "kvm_s390_irq.u.pgm.per_address" },
   { 32, 4, S390_PGM_PLAIN, "kvm_s390_irq.u.pgm.data_exc_code" },
   { 36, 2, 0,              "kvm_s390_irq.u.pgm.code" },
   { 38, 2, S390_PGM_PLAIN, "kvm_s390_irq.u.pgm.mon_class_nr" },
   { 40, 1, S390_PGM_PER,   "kvm_s390_irq.u.pgm.per_code" },
   { 41, 1, S390_PGM_PER,   "kvm_s390_irq.u.pgm.per_atmid" },
   { 42, 1, S390_PGM_PLAIN, "kvm_s390_irq.u.pgm.exc_access_id" },
   { 43, 1, S390_PGM_PER,   "kvm_s390_irq.u.pgm.per_access_id" },
   { 44, 1, S390_PGM_PLAIN, "kvm_s390_irq.u.pgm.op_access_id" },
   { 45, 1, 0,              "kvm_s390_irq.u.pgm.flags" },
   FX_REST("kvm_s390_irq")
};

static const struct {
   UInt          type;
   const FxPart* members;
} s390_irqs[] = {
   { 0xfffe0000, s390_irq_word },      /* KVM_S390_SIGP_STOP: flags */
   { 0xfffe0001, s390_irq_pgm },       /* KVM_S390_PROGRAM_INT */
   { 0xfffe0002, s390_irq_word },      /* KVM_S390_SIGP_SET_PREFIX */
   { 0xfffe0004, s390_irq_ext },       /* KVM_S390_INT_PFAULT_INIT */
   { 0xfffe1000, s390_irq_mchk },      /* KVM_S390_MCHK */
   { 0xffff1201, s390_irq_code },      /* KVM_S390_INT_EMERGENCY */
   { 0xffff1202, s390_irq_code }       /* KVM_S390_INT_EXTERNAL_CALL */
};

static void s390_irq_at ( KvmCall* c, ULong addr )
{
   enum { PER = 0x80 };
   const FxPart* members = s390_irq_type;
   ULong  type;
   UShort code;
   UInt   i, given = 0;

   if (fx_peek_at(c, addr, &type))
      for (i = 0; i < sizeof(s390_irqs) / sizeof(s390_irqs[0]); i++)
         if (s390_irqs[i].type == type)
            members = s390_irqs[i].members;
   if (members == s390_irq_pgm
       && fx_peek_at(c, addr + 36, &code))
      given = code == PER    ? S390_PGM_PER
              : (code & PER) ? S390_PGM_PLAIN | S390_PGM_PER
                             : S390_PGM_PLAIN;
   fx_parts_at(c, addr, S390_IRQ_BYTES, given, members);
}

static void s390_irq ( KvmCall* c )
{
   s390_irq_at(c, c->fx.arg);
}

/* struct kvm_s390_interrupt { u32 type, parm; u64 parm64; }: which of both
   counts, to a VM (kvm_s390_inject_vm in that file) and to a vCPU
   (s390int_to_s390irq). */
#define S390_PARM   1
#define S390_PARM64 2

static const struct {
   UInt  first, last;
   UChar vm, vcpu;
} s390_interrupts[] = {
   { 0,          0xfffdffff, S390_PARM | S390_PARM64, 0 },     /* I/O */
   { 0xfffe0000, 0xfffe0002, 0, S390_PARM },   /* SIGP_STOP, PROGRAM_INT, */
                                               /* SIGP_SET_PREFIX */
   { 0xfffe0004, 0xfffe0004, 0, S390_PARM64 },             /* PFAULT_INIT */
   { 0xfffe0005, 0xfffe0005, S390_PARM64, 0 },             /* PFAULT_DONE */
   { 0xfffe1000, 0xfffe1000, S390_PARM | S390_PARM64, S390_PARM64 },
                                                           /* MCHK */
   { 0xffff1201, 0xffff1202, 0, S390_PARM },   /* EMERGENCY, EXTERNAL_CALL */
   { 0xffff2401, 0xffff2401, S390_PARM, 0 },                   /* SERVICE */
   { 0xffff2603, 0xffff2603, S390_PARM | S390_PARM64, 0 }      /* VIRTIO */
};

static void s390_interrupt ( KvmCall* c )
{
   static const FxPart members[] = {
      { 0, 4, 0,           "kvm_s390_interrupt.type" },
      { 4, 4, S390_PARM,   "kvm_s390_interrupt.parm" },
      { 8, 8, S390_PARM64, "kvm_s390_interrupt.parm64" },
      FX_REST("kvm_s390_interrupt")
   };
   UInt type, i, given = 0;

   if (fx_peek(c, 0, &type)) {
      for (i = 0; i < sizeof(s390_interrupts) / sizeof(s390_interrupts[0]);
           i++) {
         UChar vm   = s390_interrupts[i].vm;
         UChar vcpu = s390_interrupts[i].vcpu;
         if (type < s390_interrupts[i].first
             || type > s390_interrupts[i].last)
            continue;
         given = c->on.kind == KvmFd_vm     ? vm
                 : c->on.kind == KvmFd_vcpu ? vcpu
                                            : vm & vcpu;
      }
   }
   fx_parts(c, 16, given, members);
}

/* KVM_S390_SET_IRQ_STATE and KVM_S390_GET_IRQ_STATE in s390.c,
   kvm_arch_vcpu_ioctl: { u64 buf; u32 flags, len, reserved[4]; }.  There are
   never more than VCPU_IRQS_MAX_BUF. */
#define S390_MAX_IRQS (255 + 32)

typedef struct {
   ULong buf;
   UInt  flags, len;
} S390IrqState;

static Bool s390_irq_state ( KvmCall* c, S390IrqState* state )
{
   static const FxPart members[] = {
      { 0,  8, 0, "kvm_s390_irq_state.buf" },
      { 12, 4, 0, "kvm_s390_irq_state.len" },
      FX_REST("kvm_s390_irq_state")
   };

   fx_parts(c, 32, 0, members);
   return fx_peek(c, 0, state);
}

static void s390_set_irq_state ( KvmCall* c )
{
   S390IrqState state;
   UInt i;

   if (!s390_irq_state(c, &state) || state.len % S390_IRQ_BYTES != 0
       || state.len > S390_MAX_IRQS * S390_IRQ_BYTES)
      return;
   fx_data_at(c, state.buf, state.len);
   for (i = 0; i < state.len / S390_IRQ_BYTES; i++)
      s390_irq_at(c, state.buf + i * S390_IRQ_BYTES);
}

/* kvm_s390_get_irq_state in interrupt.c writes whole records, and returns
   how many bytes. */
static void s390_get_irq_state ( KvmCall* c )
{
   S390IrqState state;
   ULong fit;

   if (!s390_irq_state(c, &state))
      return;
   fit = state.len / S390_IRQ_BYTES;
   if (fit > S390_MAX_IRQS)
      fit = S390_MAX_IRQS;
   fit *= S390_IRQ_BYTES;
   if (c->fx.after && (ULong)c->fx.result < fit)
      fit = c->fx.result;
   fx_write_at(c, state.buf, fit, "kvm_s390_irq_state.buf");
}

/* kvm_s390_get_skeys and kvm_s390_set_skeys in s390.c: { u64 start_gfn,
   count, skeydata_addr; u32 flags, reserved[9]; }.  A guest that does not
   use keys gives the result 1, and no keys. */
static void s390_skeys ( KvmCall* c )
{
   enum { MOST = 1048576, NR_GET = 0xb2 };
   struct { ULong start_gfn, count, addr; UInt flags, reserved; } keys;
   Bool get = VKI_KVM_IOCTL_NR(c->request) == NR_GET;

   fx_read(c, 0, 28, "kvm_s390_skeys");
   fx_touch(c, 28, 36, "kvm_s390_skeys.reserved");
   if (!fx_peek(c, 0, &keys) || keys.flags != 0
       || keys.count > MOST || (c->fx.after && c->fx.result != 0))
      return;
   fx_span_at(c, get ? FxWrite : FxRead, keys.addr, keys.count,
              "kvm_s390_skeys.skeydata_addr");
}

/* kvm_s390_get_cmma_bits and kvm_s390_set_cmma_bits in that file: { u64
   start_gfn; u32 count, flags; u64 remaining or mask; u64 values; } */
#define S390_CMMA_MOST 1048576

typedef struct {
   ULong start_gfn;
   UInt  count, flags;
   ULong mask, values;
} S390Cmma;

/* The struct is copied back whole; values are so many as count then says,
   and go where the caller's `values' pointed. */
static void s390_get_cmma ( KvmCall* c )
{
   enum { PEEK = 1 };
   S390Cmma cmma;
   UInt count, now;

   if (!fx_peek(c, 0, &cmma)) {
      fx_read(c, 0, sizeof(cmma), "kvm_s390_cmma_log");
      return;
   }
   /* Asked for none, it only clears the struct. */
   fx_span(c, cmma.count > 0 && !c->fx.after ? FxRead : FxWrite, 0, 8,
           "kvm_s390_cmma_log.start_gfn");
   fx_read(c, 8, 8, "kvm_s390_cmma_log");
   fx_write(c, 16, 8, "kvm_s390_cmma_log.remaining");
   fx_span(c, cmma.count > 0 && !c->fx.after ? FxRead : FxWrite, 24, 8,
           "kvm_s390_cmma_log.values");
   if ((cmma.flags & ~PEEK) != 0)
      return;
   count = cmma.count < S390_CMMA_MOST ? cmma.count : S390_CMMA_MOST;
   if (c->fx.after) {
      fx_write(c, 8, 8, "kvm_s390_cmma_log");
      if (!fx_peek_result_at(c, c->fx.arg + 8, &now))
         return;
      if (now < count)
         count = now;
   }
   fx_write_at(c, cmma.values, count, "kvm_s390_cmma_log.values");
}

static void s390_set_cmma ( KvmCall* c )
{
   enum { ANY = 1 };
   static const FxPart members[] = {
      { 0,  8, ANY, "kvm_s390_cmma_log.start_gfn" },
      { 8,  8, 0,   "kvm_s390_cmma_log.count" },
      { 16, 8, ANY, "kvm_s390_cmma_log.mask" },
      { 24, 8, ANY, "kvm_s390_cmma_log.values" },
      FX_REST("kvm_s390_cmma_log")
   };
   S390Cmma cmma;
   Bool any = fx_peek(c, 0, &cmma)
              && cmma.flags == 0 && cmma.count > 0
              && cmma.count <= S390_CMMA_MOST;

   fx_parts(c, 32, any ? ANY : 0, members);
   if (any)
      fx_read_at(c, cmma.values, cmma.count, "kvm_s390_cmma_log.values");
}

/* arch/s390/kvm/s390/pci.c, kvm_s390_pci_zpci_op and
   kvm_s390_pci_zpci_reg_aen: { u32 fh; u8 op, pad[3]; union }, where REG_AEN
   has { u64 ibv, sb; u32 flags, noi; u8 isc, sbo; u16 pad; }. */
static void s390_zpci_op ( KvmCall* c )
{
   enum { OP_REG_AEN = 0, REG_AEN = 1, WITH_SB = 2 };
   static const FxPart members[] = {
      { 0,  4, 0,       "kvm_s390_zpci_op.fh" },
      { 4,  1, 0,       "kvm_s390_zpci_op.op" },
      { 8,  8, REG_AEN, "kvm_s390_zpci_op.u.reg_aen.ibv" },
      { 16, 8, REG_AEN, "kvm_s390_zpci_op.u.reg_aen.sb" },
      { 24, 4, REG_AEN, "kvm_s390_zpci_op.u.reg_aen.flags" },
      { 28, 4, REG_AEN, "kvm_s390_zpci_op.u.reg_aen.noi" },
      { 32, 1, REG_AEN, "kvm_s390_zpci_op.u.reg_aen.isc" },
      { 33, 1, WITH_SB, "kvm_s390_zpci_op.u.reg_aen.sbo" },
      FX_REST("kvm_s390_zpci_op")
   };
   struct { UInt fh; UChar op, pad[3]; ULong ibv, sb; } op;
   UInt given = 0;

   if (fx_peek(c, 0, &op) && op.op == OP_REG_AEN)
      given = op.sb != 0 ? REG_AEN | WITH_SB : REG_AEN;
   fx_parts(c, 72, given, members);
}

/*--- Protected VMs: struct kvm_pv_cmd { u32 cmd; u16 rc, rrc; u64 data;
      u32 flags, reserved[3]; }.  kvm_arch_vm_ioctl and kvm_arch_vcpu_ioctl in
      s390.c give rc and rrc back however the command ended (of a vCPU to where
      cmd is, in kernels from 5.19 on that do not yet have what 7.2 has; cmd is
      read, and so defined anyway).  Commands that
      the ultravisor never saw give back what came in; that cannot be told
      from outside, so after a failure they count as written. ---*/

enum {
   S390_PV_SET_SEC_PARMS = 2,
   S390_PV_UNPACK        = 3,
   S390_PV_INFO          = 7,
   S390_PV_DUMP          = 8,
   S390_PV_COMMANDS      = (1 << 11) - 1
};

typedef struct {
   UInt   cmd;
   UShort rc, rrc;
   ULong  data;
   UInt   flags, reserved;
} S390PvCmd;

/* Commands are bits of ACCEPTED, and of WITH_DATA those that look at data.
   Returns whether there is more to describe. */
static Bool s390_pv ( KvmCall* c, S390PvCmd* pv, UInt accepted,
                      UInt with_data )
{
   enum { DATA = 1 };
   static const FxPart members[] = {
      { 0,  4, 0,    "kvm_pv_cmd.cmd" },
      { 8,  8, DATA, "kvm_pv_cmd.data" },
      { 16, 4, 0,    "kvm_pv_cmd.flags" },
      FX_REST("kvm_pv_cmd")
   };
   Bool known = fx_peek(c, 0, pv) && pv->flags == 0
                && pv->cmd < 32 && (accepted >> pv->cmd & 1) != 0;

   fx_parts(c, 32, known && (with_data >> pv->cmd & 1) ? DATA : 0, members);
   if (known && pv->cmd != S390_PV_INFO)
      fx_write(c, 4, 4, "kvm_pv_cmd.rc and rrc");
   return known && !(c->fx.after && c->fx.result < 0);
}

/* KVM_PV_SET_SEC_PARMS in kvm_s390_handle_pv: { u64 origin, length; } */
static void s390_pv_sec_parms ( KvmCall* c, ULong addr )
{
   enum { MOST = 1 << 20 };
   struct { ULong origin, length; } parms;

   fx_struct_at(c, addr, sizeof(parms));
   fx_read_at(c, addr, sizeof(parms), "kvm_s390_pv_sec_parm");
   if (fx_peek_at(c, addr, &parms)
       && parms.length <= MOST)
      fx_read_at(c, parms.origin, parms.length,
                 "kvm_s390_pv_sec_parm.origin");
}

/* KVM_PV_INFO there, and kvm_s390_handle_pv_info: { u32 id, len_max,
   len_written, reserved; }, then the data.  The kernel copies the header
   back with it, unchanged but for len_written. */
static void s390_pv_info ( KvmCall* c, ULong addr )
{
   enum { VM_INFO = 0, DUMP_INFO = 1, HEADER = 16 };
   struct { UInt id, len_max; } head;
   UInt  len, written;
   ULong finalize;

   fx_struct_at(c, addr, HEADER);
   fx_read_at(c, addr, 8, "kvm_s390_pv_info.header");
   fx_touch_at(c, addr + 12, 4, "kvm_s390_pv_info.header");
   fx_write_at(c, addr + 8, 4, "kvm_s390_pv_info.header.len_written");
   if (!fx_peek_at(c, addr, &head))
      return;
   len = head.id == VM_INFO   ? HEADER + 64 :
         head.id == DUMP_INFO ? HEADER + 24 : 0;
   if (len == 0 || head.len_max < len)
      return;
   if (c->fx.after
       && fx_peek_result_at(c, addr + 8, &written)
       && written >= HEADER && written < len)
      len = written;
   fx_write_at(c, addr + HEADER, len - HEADER, "kvm_s390_pv_info");
   if (c->fx.after && head.id == DUMP_INFO
       && fx_peek_result_at(c, addr + 32, &finalize))
      ML_(kvm_remember)(c, KvmFact_pv_finalize_size, 0, finalize);
}

/* kvm_s390_pv_dmp, and of a vCPU kvm_s390_handle_pv_vcpu_dump: { u64 subcmd,
   buff_addr, buff_len, gaddr, reserved[4]; }, copied back unchanged.  The
   buffer is filled (pv.c, kvm_s390_pv_dump_stor_state), but COMPLETE only
   writes what it needs (kvm_s390_pv_dump_complete). */
static void s390_pv_dump ( KvmCall* c, ULong addr, Bool vcpu )
{
   enum { CONFIG_STOR_STATE = 1, COMPLETE = 2, CPU = 3 };
   enum { BUFFER = 1, GADDR = 2 };
   /* Of a length that the guest does not fill the kernel says so at the end
      only; no guest fills this. */
   const ULong most = 0xffffffffULL;
   static const FxPart members[] = {
      { 0,  8, 0,      "kvm_s390_pv_dmp.subcmd" },
      { 8,  8, BUFFER, "kvm_s390_pv_dmp.buff_addr" },
      { 16, 8, BUFFER, "kvm_s390_pv_dmp.buff_len" },
      { 24, 8, GADDR,  "kvm_s390_pv_dmp.gaddr" },
      FX_REST("kvm_s390_pv_dmp")
   };
   struct { ULong subcmd, addr, len; } dump;
   ULong finalize;
   UInt  given = 0;

   if (fx_peek_at(c, addr, &dump)) {
      if (vcpu)
         given = dump.subcmd == CPU ? BUFFER : 0;
      else if (dump.subcmd == CONFIG_STOR_STATE)
         given = BUFFER | GADDR;
      else if (dump.subcmd == COMPLETE)
         given = BUFFER;
   }
   fx_struct_at(c, addr, 64);
   fx_parts_at(c, addr, 64, given, members);
   if (given == 0)
      return;
   if (!vcpu && dump.subcmd == COMPLETE) {
      finalize = ML_(kvm_recall)(c, KvmFact_pv_finalize_size, 0);
      if (finalize != 0 && dump.len > finalize)
         dump.len = finalize;
   }
   if (dump.len > most)
      dump.len = most;
   fx_write_at(c, dump.addr, dump.len, "kvm_s390_pv_dmp.buff_addr");
}

static void s390_pv_command ( KvmCall* c )
{
   S390PvCmd pv;

   if (!s390_pv(c, &pv, S390_PV_COMMANDS,
                1 << S390_PV_SET_SEC_PARMS | 1 << S390_PV_UNPACK
                | 1 << S390_PV_INFO | 1 << S390_PV_DUMP))
      return;
   switch (pv.cmd) {
      case S390_PV_SET_SEC_PARMS:
         s390_pv_sec_parms(c, pv.data);
         break;
      case S390_PV_UNPACK:
         fx_read_at(c, pv.data, 24, "kvm_s390_pv_unp");
         break;
      case S390_PV_INFO:
         s390_pv_info(c, pv.data);
         break;
      case S390_PV_DUMP:
         s390_pv_dump(c, pv.data, False);
         break;
   }
}

static void s390_pv_cpu_command ( KvmCall* c )
{
   S390PvCmd pv;

   if (s390_pv(c, &pv, 1 << S390_PV_DUMP, 1 << S390_PV_DUMP))
      s390_pv_dump(c, pv.data, True);
}

/*--------------------------------------------------------------------*/
/*--- The table                                                    ---*/
/*--------------------------------------------------------------------*/

#define UNUSED       KvmArg_none, 0, NULL, NULL, NULL
#define NOTED(f)     KvmArg_none, 0, NULL, NULL, f
#define VALUE        KvmArg_value, 0, NULL, NULL, NULL
#define VALUE_FN(f)  KvmArg_value, 0, NULL, NULL, f
#define IN(n, s)     KvmArg_in, n, s, NULL, NULL
#define IN_OF(n, m, s) KvmArg_in, m, s, NULL, NULL
#define OUT(n, s)    KvmArg_out, n, NULL, s, NULL
#define FN(f, words) KvmArg_function, 0, NULL, NULL, f
#define FN_ALWAYS(f, words) KvmArg_function_always, 0, NULL, NULL, f

#define SYSTEM       KvmFd_system
#define VM           KvmFd_vm
#define VCPU         KvmFd_vcpu
#define DEVICE       KvmFd_device
#define GUEST_MEMFD  KvmFd_guest_memfd

#define DIR_NONE     _VKI_IOC_NONE
#define DIR_R        _VKI_IOC_READ
#define DIR_W        _VKI_IOC_WRITE
#define DIR_WR       (_VKI_IOC_READ | _VKI_IOC_WRITE)

static const KvmIoctlRow rows[] = {
#  define IOCTL_FD(dir, nr, size, NAME, on, archs, ARGUMENT, makes) \
      { _VKI_IOC(DIR_##dir, VKI_KVMIO, nr, size), "KVM_" #NAME, on, \
        KvmArch_##archs, ARGUMENT, KvmFd_##makes },
#  define IOCTL(dir, nr, size, NAME, on, archs, ARGUMENT) \
      { _VKI_IOC(DIR_##dir, VKI_KVMIO, nr, size), "KVM_" #NAME, on, \
        KvmArch_##archs, ARGUMENT, KvmFd_unknown },
#  include "kvm-ioctls.def"
};
#define N_ROWS (sizeof(rows) / sizeof(rows[0]))

const KvmIoctlRow* ML_(kvm_ioctl_rows) ( UInt* n )
{
   *n = N_ROWS;
   return rows;
}

Bool ML_(kvm_ioctls_in_order) ( void )
{
   UInt i;

   for (i = 1; i < N_ROWS; i++)
      if (VKI_KVM_IOCTL_NR(rows[i - 1].request)
          > VKI_KVM_IOCTL_NR(rows[i].request))
         return False;
   return True;
}

/* The index of the first row of NR, or of where it would be. */
static UInt first_of_nr ( UInt nr )
{
   UInt low = 0, high = N_ROWS;

   while (low < high) {
      UInt middle = (low + high) / 2;
      if (VKI_KVM_IOCTL_NR(rows[middle].request) < nr)
         low = middle + 1;
      else
         high = middle;
   }
   return low;
}

const KvmIoctlRow* ML_(kvm_find_ioctl) ( UInt request, KvmFdKind on,
                                         KvmArch arch )
{
   const KvmIoctlRow* other = NULL;
   UInt i;

   for (i = first_of_nr(VKI_KVM_IOCTL_NR(request)); i < N_ROWS; i++) {
      const KvmIoctlRow* row = &rows[i];
      if (VKI_KVM_IOCTL_NR(row->request) != VKI_KVM_IOCTL_NR(request))
         break;
      if (row->request != request || !(row->archs & arch))
         continue;
      if (row->on & on)
         return row;
      if (!other)
         other = row;
   }
   return other;
}

/* It does where two rows of one number are for different kinds of fd, and
   where a function may ask for the kind or the device. */
Bool ML_(kvm_depends_on_object) ( UInt request, KvmArch arch )
{
   const KvmIoctlRow* first = NULL;
   UInt i;

   for (i = first_of_nr(VKI_KVM_IOCTL_NR(request)); i < N_ROWS; i++) {
      const KvmIoctlRow* row = &rows[i];
      if (VKI_KVM_IOCTL_NR(row->request) != VKI_KVM_IOCTL_NR(request))
         break;
      if (row->request != request || !(row->archs & arch))
         continue;
      /* What a function notes, too. */
      if (row->describe && row->kind != KvmArg_none
          && (row->on & (row->on - 1)) != 0)
         return True;
      if (first && first->on != row->on)
         return True;
      if (!first)
         first = row;
   }
   return False;
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                             kvm-ioctls.c ---*/
/*--------------------------------------------------------------------*/
