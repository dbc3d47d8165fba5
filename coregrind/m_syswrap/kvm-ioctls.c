/*--------------------------------------------------------------------*/
/*--- The ioctls of KVM.                              kvm-ioctls.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The rows of kvm-ioctls.def, how one is found, and a function for each ioctl
   that is the same on more than one architecture and that a row alone cannot
   describe; the kernel function it follows stands above it.  It must not know
   Valgrind, nor where the description goes. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "kvm-call.h"
#include "kvm-rows.h"
#include "kvm-structs.h"

/*--------------------------------------------------------------------*/
/*--- What makes objects, and capabilities                         ---*/
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

/* kvm_arch_vm_ioctl in arch/x86/kvm/x86.c and arch/arm64/kvm/arm.c; elsewhere
   nothing depends on it. */
static void create_irqchip ( KvmCall* c )
{
   if (c->fx.after && (c->arch & (KvmArch_x86 | KvmArch_arms)))
      ML_(kvm_remember)(c, KvmFact_irqchip, 0, KvmIrqchip_full);
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
      ML_(kvm_remember)(c, KvmFact_power_kernel, 0,
                        c->fx.result > 0 ? KvmPower_booke : KvmPower_server);
}

/* kvm_vm_ioctl_enable_cap_generic in virt/kvm/kvm_main.c, and
   kvm_vm_ioctl_enable_cap and kvm_vcpu_ioctl_enable_cap of each: the caps
   that look at args.  The numbers are unique.  A VM does not look at the flags
   of those that make rings of dirty pages: see ML_(kvm_x86_enable_cap). */
static const struct {
   UShort cap;
   UChar  args;
   Bool   ring;
} caps[] = {
#  define CAP(name, number, args, ring) { number, args, ring }
   CAP(PPC_SMT,                   64,  2, False),
   CAP(SW_TLB,                    69,  1, False),
   CAP(PPC_EPR,                   86,  1, False),
   CAP(IRQ_MPIC,                  90,  2, False),
   CAP(IRQ_XICS,                  92,  2, False),
   CAP(PPC_ENABLE_HCALL,          104, 2, False),
   CAP(MIPS_FPU,                  111, 1, False),
   CAP(MIPS_MSA,                  112, 1, False),
   CAP(MANUAL_DIRTY_LOG_PROTECT2, 168, 1, False),
   CAP(PPC_IRQ_XIVE,              169, 2, False),
   CAP(HALT_POLL,                 182, 1, False),
   CAP(DIRTY_LOG_RING,            192, 1, True),
   CAP(VM_GPA_BITS,               207, 1, False),
   CAP(DIRTY_LOG_RING_ACQ_REL,    223, 1, True),
   CAP(ARM_EAGER_SPLIT_CHUNK_SIZE, 228, 1, False),
#  undef CAP
};

static void enable_cap ( KvmCall* c )
{
   enum { SW_TLB = 69 };
   struct { UInt cap, flags; ULong arg; } head;
   UInt i, args = 0;
   Bool ring = False;
   Bool known = fx_peek(c, 0, &head);

   for (i = 0; known && i < sizeof(caps) / sizeof(caps[0]); i++) {
      if (caps[i].cap == head.cap
          && !(caps[i].ring && c->object.kind == KvmFd_vcpu)) {
         args = caps[i].args;
         ring = caps[i].ring;
      }
   }
   fx_read(c, 0, 4, "kvm_enable_cap.cap");
   fx_span(c, ring ? FxTouch : FxRead, 4, 4, "kvm_enable_cap.flags");
   fx_read(c, 8, args * 8, "kvm_enable_cap.args");
   fx_touch(c, 8 + args * 8, 96 - args * 8, "kvm_enable_cap");
   if (ring)
      ML_(kvm_remember)(c, KvmFact_dirty_ring, 0, (UInt)head.arg);
   if (known && head.flags == 0 && head.cap == SW_TLB
       && c->arch == KvmArch_power && c->object.kind != KvmFd_vm)
      ML_(kvm_power_config_tlb)(c, head.arg);
}

/*--------------------------------------------------------------------*/
/*--- Memory                                                       ---*/
/*--------------------------------------------------------------------*/

/* virt/kvm/coalesced_mmio.c, kvm_vm_ioctl_register_coalesced_mmio */
static void register_coalesced_mmio ( KvmCall* c )
{
   fx_parts(c, 16, 0, coalesced_mmio_zone);
   if (c->fx.after)
      ML_(kvm_remember)(c, KvmFact_coalesced, 0, 1);
}

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

/*--------------------------------------------------------------------*/
/*--- vCPUs                                                        ---*/
/*--------------------------------------------------------------------*/

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

/* GET_ONE_REG and SET_ONE_REG of all but x86: the size of a register is in its
   id, and each architecture accepts some sizes only, some by what kind of
   register it is. */
static void one_reg ( KvmCall* c )
{
   enum { SET_ONE_REG = 0xac };
   struct { ULong id, addr; } given;
   KvmOneReg reg;

   fx_read(c, 0, sizeof(given), "kvm_one_reg");
   if (!fx_peek(c, 0, &given))
      return;
   reg.id     = given.id;
   reg.addr   = given.addr;
   reg.set    = VKI_KVM_IOCTL_NR(c->request) == SET_ONE_REG;
   reg.size   = 1 << ((reg.id >> 52) & 0xf);
   reg.copied = 0;
   reg.used   = ~0U;
   switch (c->arch) {
      case KvmArch_arm:
      case KvmArch_arm64:     ML_(kvm_arm_one_reg)(c, &reg);      break;
      case KvmArch_power:     ML_(kvm_power_one_reg)(&reg);       break;
      case KvmArch_s390:      ML_(kvm_s390_one_reg)(&reg);        break;
      case KvmArch_riscv:     ML_(kvm_riscv_one_reg)(&reg);       break;
      case KvmArch_mips:      ML_(kvm_mips_one_reg)(&reg);        break;
      case KvmArch_loongarch: ML_(kvm_loongarch_one_reg)(&reg);   break;
      default:                                                    break;
   }
   if (reg.used > reg.copied)
      reg.used = reg.copied;
   if (!reg.set) {
      fx_write_at(c, reg.addr, reg.copied, "kvm_one_reg.addr[]");
      return;
   }
   fx_data_at(c, reg.addr, reg.copied);
   fx_read_at(c, reg.addr, reg.used, "kvm_one_reg.addr[]");
   fx_touch_at(c, reg.addr + reg.used, reg.copied - reg.used,
               "kvm_one_reg.addr[]");
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
