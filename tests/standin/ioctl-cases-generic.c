/* The cases of the ioctls of /dev/kvm, VMs and vCPUs that all architectures
   have; see ioctl-cases.h.  Attributes have their own list.  Functions
   named here are those of Linux 7.3, in arch/x86/kvm/x86.c where nothing
   else is said, and in virt/kvm/kvm_main.c for generic calls.

   What the kernel copies in and then copies back as it was is R or B, by
   whether it looks at it in between: such a byte is as defined after the
   call as it was before.  W and U are bytes that get their value from the
   kernel.  Room that a call's count declares, and that is not filled this
   time, is A.

   A field that the kernel keeps, to give it back later, counts as used; one
   that its header calls padding does not, nor one that the kernel drops.

   The number that is the argument of a call without a block is init[0].
   Blocks have to be 16-byte aligned, those of 4096 bytes page aligned, as
   the kernel wants some of them.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>

#include "abi-ioctls-generic.h"
#include "ioctl-cases.h"

#define NUMBER(x)         NULL, .init = { x }

/* The map comes first in the "..." . */
#define CASE(n, k, ar, req, ...) \
   { .name = n, .kind = k, .arch = ar, .request = req, .map = __VA_ARGS__ }
#define VM(n, ...)         CASE(n, KIND_VM, ARCH_X86, __VA_ARGS__)
#define VCPU(n, ...)       CASE(n, KIND_VCPU, ARCH_X86, __VA_ARGS__)
#define ANY_SYSTEM(n, ...) CASE(n, KIND_SYSTEM, -1, __VA_ARGS__)
#define ANY_VM(n, ...)     CASE(n, KIND_VM, -1, __VA_ARGS__)
#define ANY_VCPU(n, ...)   CASE(n, KIND_VCPU, -1, __VA_ARGS__)

/* Words of kvm_enable_cap */
#define CAP(cap, arg)    .init = { (cap), (arg) }

/* Words of kvm_userspace_memory_region */
#define REGION(slot, flags, gpa, pages) \
   .init = { PAIR32(slot, flags), gpa, (pages) * 4096ULL, 0x40000000 }

const struct ioctl_case generic_ioctl_cases[] = {

   /* ---------------- /dev/kvm ---------------- */

   /* kvm_dev_ioctl */
   ANY_SYSTEM("GET_API_VERSION", K_GET_API_VERSION, NUMBER(0), .result = 12),
   ANY_SYSTEM("GET_API_VERSION with an argument", K_GET_API_VERSION, NUMBER(1),
              .result = -EINVAL),
   ANY_SYSTEM("CREATE_VM", K_CREATE_VM, NUMBER(K_DEFAULT_VM), NEW_FD),
   ANY_SYSTEM("CREATE_VM of no such type", K_CREATE_VM, NUMBER(0x7fff),
              .result = -EINVAL),
   ANY_SYSTEM("CHECK_EXTENSION (system)", K_CHECK_EXTENSION,
              NUMBER(K_CAP_HALT_POLL), .result = 1),
   ANY_SYSTEM("GET_VCPU_MMAP_SIZE", K_GET_VCPU_MMAP_SIZE, NUMBER(0),
              .result = 12288),
   ANY_SYSTEM("GET_VCPU_MMAP_SIZE with an argument", K_GET_VCPU_MMAP_SIZE,
              NUMBER(1), .result = -EINVAL),

   /* ---------------- VM ---------------- */

   ANY_VM("CHECK_EXTENSION (VM)", K_CHECK_EXTENSION, NUMBER(K_CAP_HALT_POLL),
          .result = 1),
   ANY_VM("CREATE_VCPU", K_CREATE_VCPU, NUMBER(0), NEW_FD),
   ANY_VM("CREATE_VCPU with a large id", K_CREATE_VCPU, NUMBER(0x7fffffff),
          .result = -EINVAL),
   ANY_VM("CREATE_IRQCHIP", K_CREATE_IRQCHIP, ""),
   ANY_VM("GET_STATS_FD (VM)", K_GET_STATS_FD, "", NEW_FD),
   ANY_VM("RESET_DIRTY_RINGS", K_RESET_DIRTY_RINGS, "", .result = 3),

   /* kvm_ioctl_create_device: a test makes nothing and leaves fd alone. */
   ANY_VM("CREATE_DEVICE", K_CREATE_DEVICE, "R4W4R4",
          .init = { PAIR32(K_DEV_TYPE_VFIO, 0) }, .makes_fd = true),
   ANY_VM("CREATE_DEVICE (test)", K_CREATE_DEVICE, "R4B4R4",
          .init = { PAIR32(K_DEV_TYPE_VFIO, 0),
                    PAIR32(K_CREATE_DEVICE_TEST, 0) }),

   /* guest_memfd.c, kvm_gmem_create */
   ANY_VM("CREATE_GUEST_MEMFD", K_CREATE_GUEST_MEMFD, "R16I48",
          .init = { 4096 }, NEW_FD),
   ANY_VM("CREATE_GUEST_MEMFD of no size", K_CREATE_GUEST_MEMFD, "R16I48",
          .result = -EINVAL),

   ANY_VM("SET_USER_MEMORY_REGION", K_SET_USER_MEMORY_REGION, "R32",
          REGION(0, 0, 0, 16)),
   ANY_VM("SET_USER_MEMORY_REGION2", K_SET_USER_MEMORY_REGION2, "R32I128",
          REGION(0, 0, 0, 16)),
   /* kvm_set_memory_region: the offset is checked before it says that a
      region goes; the fd is only taken when one comes. */
   ANY_VM("SET_USER_MEMORY_REGION2 (guest_memfd)", K_SET_USER_MEMORY_REGION2,
          "R44I116", REGION(0, K_MEM_GUEST_MEMFD, 0, 16)),
   ANY_VM("SET_USER_MEMORY_REGION2 (guest_memfd; deleted)",
          K_SET_USER_MEMORY_REGION2, "R40I120",
          REGION(0, K_MEM_GUEST_MEMFD, 0, 0),
          .first = "SET_USER_MEMORY_REGION2 (guest_memfd)"),

   /* What the dirty bitmaps below depend on */
   VM("SET_USER_MEMORY_REGION (slot 1: 100 pages)", K_SET_USER_MEMORY_REGION,
      "R32", REGION(1, K_MEM_LOG_DIRTY_PAGES, 0x100000, 100)),
   VM("SET_USER_MEMORY_REGION (slot 1: moved)", K_SET_USER_MEMORY_REGION,
      "R32", REGION(1, K_MEM_LOG_DIRTY_PAGES, 0x900000, 100),
      .first = "SET_USER_MEMORY_REGION (slot 1: 100 pages)"),
   /* An existing region keeps its size. */
   VM("SET_USER_MEMORY_REGION (slot 1: refused)", K_SET_USER_MEMORY_REGION,
      "R32", REGION(1, K_MEM_LOG_DIRTY_PAGES, 0x100000, 1000),
      .first = "SET_USER_MEMORY_REGION (slot 1: 100 pages)",
      .result = -EINVAL),
   VM("SET_USER_MEMORY_REGION (slot 1: deleted)", K_SET_USER_MEMORY_REGION,
      "R32", REGION(1, 0, 0, 0),
      .first = "SET_USER_MEMORY_REGION (slot 1: 100 pages)"),
   VM("SET_USER_MEMORY_REGION (slot 1: 1000 pages)", K_SET_USER_MEMORY_REGION,
      "R32", REGION(1, K_MEM_LOG_DIRTY_PAGES, 0x100000, 1000)),
   VM("SET_USER_MEMORY_REGION (slot 2: 64 pages)", K_SET_USER_MEMORY_REGION,
      "R32", REGION(2, K_MEM_LOG_DIRTY_PAGES, 0x200000, 64)),
   VM("SET_USER_MEMORY_REGION2 (slot 3: 65 pages)", K_SET_USER_MEMORY_REGION2,
      "R32I128", REGION(3, K_MEM_LOG_DIRTY_PAGES, 0x300000, 65)),
   VM("SET_USER_MEMORY_REGION (slot 4: not logged)", K_SET_USER_MEMORY_REGION,
      "R32", REGION(4, 0, 0x400000, 16)),
   VM("SET_USER_MEMORY_REGION (slot 4: now logged)", K_SET_USER_MEMORY_REGION,
      "R32", REGION(4, K_MEM_LOG_DIRTY_PAGES, 0x400000, 16),
      .first = "SET_USER_MEMORY_REGION (slot 4: not logged)"),
   /* the address space of SMM */
   VM("SET_USER_MEMORY_REGION (slot 0x10001: 4096 pages)",
      K_SET_USER_MEMORY_REGION, "R32",
      REGION(0x10001, K_MEM_LOG_DIRTY_PAGES, 0, 4096)),

   /* kvm_get_dirty_log_protect: whole longs, by the slot's size */
   VM("GET_DIRTY_LOG", K_GET_DIRTY_LOG, "R4I4R8", .init = { PAIR32(1, 0) },
      .nested = { { "W16", 8, { 0 } } },
      .first = "SET_USER_MEMORY_REGION (slot 1: 100 pages)"),
   VM("GET_DIRTY_LOG (one long)", K_GET_DIRTY_LOG, "R4I4R8",
      .init = { PAIR32(2, 0) }, .nested = { { "W8", 8, { 0 } } },
      .first = "SET_USER_MEMORY_REGION (slot 2: 64 pages)"),
   VM("GET_DIRTY_LOG (region2)", K_GET_DIRTY_LOG, "R4I4R8",
      .init = { PAIR32(3, 0) }, .nested = { { "W16", 8, { 0 } } },
      .first = "SET_USER_MEMORY_REGION2 (slot 3: 65 pages)"),
   VM("GET_DIRTY_LOG (SMM)", K_GET_DIRTY_LOG, "R4I4R8",
      .init = { PAIR32(0x10001, 0) }, .nested = { { "W512", 8, { 0 } } },
      .first = "SET_USER_MEMORY_REGION (slot 1: 100 pages),"
               "SET_USER_MEMORY_REGION (slot 0x10001: 4096 pages)"),
   VM("GET_DIRTY_LOG (moved)", K_GET_DIRTY_LOG, "R4I4R8",
      .init = { PAIR32(1, 0) }, .nested = { { "W16", 8, { 0 } } },
      .first = "SET_USER_MEMORY_REGION (slot 1: 100 pages),"
               "SET_USER_MEMORY_REGION (slot 1: moved)"),
   VM("GET_DIRTY_LOG (change refused)", K_GET_DIRTY_LOG, "R4I4R8",
      .init = { PAIR32(1, 0) }, .nested = { { "W16", 8, { 0 } } },
      .first = "SET_USER_MEMORY_REGION (slot 1: 100 pages),"
               "SET_USER_MEMORY_REGION (slot 1: refused)"),
   VM("GET_DIRTY_LOG (slot used again)", K_GET_DIRTY_LOG, "R4I4R8",
      .init = { PAIR32(1, 0) }, .nested = { { "W128", 8, { 0 } } },
      .first = "SET_USER_MEMORY_REGION (slot 1: 100 pages),"
               "SET_USER_MEMORY_REGION (slot 1: deleted),"
               "SET_USER_MEMORY_REGION (slot 1: 1000 pages)"),
   VM("GET_DIRTY_LOG (now logged)", K_GET_DIRTY_LOG, "R4I4R8",
      .init = { PAIR32(4, 0) }, .nested = { { "W8", 8, { 0 } } },
      .first = "SET_USER_MEMORY_REGION (slot 4: not logged),"
               "SET_USER_MEMORY_REGION (slot 4: now logged)"),
   VM("GET_DIRTY_LOG of a slot that is not logged", K_GET_DIRTY_LOG, "R4I12",
      .init = { PAIR32(4, 0) }, .nested = { { "-8", 8, { 0 } } },
      .first = "SET_USER_MEMORY_REGION (slot 4: not logged)",
      .result = -ENOENT),
   VM("GET_DIRTY_LOG of a deleted slot", K_GET_DIRTY_LOG, "R4I12",
      .init = { PAIR32(1, 0) }, .nested = { { "-16", 8, { 0 } } },
      .first = "SET_USER_MEMORY_REGION (slot 1: 100 pages),"
               "SET_USER_MEMORY_REGION (slot 1: deleted)",
      .result = -ENOENT),
   VM("GET_DIRTY_LOG of no slot", K_GET_DIRTY_LOG, "R4I12",
      .init = { PAIR32(7, 0) }, .nested = { { "-16", 8, { 0 } } },
      .result = -ENOENT),

   /* kvm_clear_dirty_log_protect: whole longs, by num_pages */
   VM("CLEAR_DIRTY_LOG", K_CLEAR_DIRTY_LOG, "R24",
      .init = { PAIR32(1, 100) }, .nested = { { "R13I3", 16, { 0 } } },
      .first = "SET_USER_MEMORY_REGION (slot 1: 100 pages)"),
   VM("CLEAR_DIRTY_LOG (the first 64 pages)", K_CLEAR_DIRTY_LOG, "R24",
      .init = { PAIR32(1, 64) }, .nested = { { "R8", 16, { 0 } } },
      .first = "SET_USER_MEMORY_REGION (slot 1: 100 pages)"),
   VM("CLEAR_DIRTY_LOG (the last 36 pages)", K_CLEAR_DIRTY_LOG, "R24",
      .init = { PAIR32(1, 36), 64 }, .nested = { { "R5I3", 16, { 0 } } },
      .first = "SET_USER_MEMORY_REGION (slot 1: 100 pages)"),
   VM("CLEAR_DIRTY_LOG (no pages)", K_CLEAR_DIRTY_LOG, "R16I8",
      .init = { PAIR32(1, 0) }, .nested = { { "-8", 16, { 0 } } },
      .first = "SET_USER_MEMORY_REGION (slot 1: 100 pages)"),
   VM("CLEAR_DIRTY_LOG of too many pages", K_CLEAR_DIRTY_LOG, "R16I8",
      .init = { PAIR32(1, 192) }, .nested = { { "-24", 16, { 0 } } },
      .first = "SET_USER_MEMORY_REGION (slot 1: 100 pages)",
      .result = -EINVAL),
   VM("CLEAR_DIRTY_LOG of half a word", K_CLEAR_DIRTY_LOG, "R16I8",
      .init = { PAIR32(1, 36) }, .nested = { { "-16", 16, { 0 } } },
      .first = "SET_USER_MEMORY_REGION (slot 1: 100 pages)",
      .result = -EINVAL),

   ANY_VM("IRQ_LINE", K_IRQ_LINE, "R8", .init = { PAIR32(5, 1) },
          .first = "CREATE_IRQCHIP"),
   /* irq.c, kvm_vm_ioctl_irq_line: irq and status are one field. */
   VM("IRQ_LINE_STATUS", K_IRQ_LINE_STATUS, "U4R4",
      .init = { PAIR32(5, 1) }, .first = "CREATE_IRQCHIP"),

   /* eventfd.c, kvm_irqfd: nothing but fd and gsi says what to undo. */
   ANY_VM("IRQFD", K_IRQFD, "R12I20", .init = { PAIR32(3, 5) },
          .first = "CREATE_IRQCHIP"),
   ANY_VM("IRQFD (resample)", K_IRQFD, "R16I16",
          .init = { PAIR32(3, 5), PAIR32(K_IRQFD_RESAMPLE, 4) },
          .first = "CREATE_IRQCHIP"),
   ANY_VM("IRQFD (deassign)", K_IRQFD, "R12I20",
          .init = { PAIR32(3, 5), PAIR32(K_IRQFD_DEASSIGN, 0) },
          .first = "CREATE_IRQCHIP"),
   ANY_VM("IRQFD (deassign; resample)", K_IRQFD, "R12I20",
          .init = { PAIR32(3, 5),
                    PAIR32(K_IRQFD_DEASSIGN | K_IRQFD_RESAMPLE, 4) },
          .first = "CREATE_IRQCHIP"),

   /* kvm_assign_ioeventfd_idx, kvm_deassign_ioeventfd_idx */
   ANY_VM("IOEVENTFD", K_IOEVENTFD, "I8R20I36",
          .init = { 0, 0xfee0000, PAIR32(4, 3), PAIR32(0, 0) }),
   ANY_VM("IOEVENTFD (datamatch)", K_IOEVENTFD, "R28I36",
          .init = { 7, 0xfee0000, PAIR32(4, 3),
                    PAIR32(K_IOEVENTFD_DATAMATCH, 0) }),
   ANY_VM("IOEVENTFD (PIO; datamatch)", K_IOEVENTFD, "R28I36",
          .init = { 7, 0xc050, PAIR32(2, 3),
                    PAIR32(K_IOEVENTFD_DATAMATCH | K_IOEVENTFD_PIO, 0) }),
   ANY_VM("IOEVENTFD (any length)", K_IOEVENTFD, "I8R20I36",
          .init = { 0, 0xfee0000, PAIR32(0, 3), PAIR32(0, 0) }),
   ANY_VM("IOEVENTFD (deassign)", K_IOEVENTFD, "I8R20I36",
          .init = { 0, 0xfee0000, PAIR32(4, 3),
                    PAIR32(K_IOEVENTFD_DEASSIGN, 0) },
          .first = "IOEVENTFD"),
   ANY_VM("IOEVENTFD (deassign; datamatch)", K_IOEVENTFD, "R28I36",
          .init = { 7, 0xfee0000, PAIR32(4, 3),
                    PAIR32(K_IOEVENTFD_DEASSIGN | K_IOEVENTFD_DATAMATCH, 0) },
          .first = "IOEVENTFD (datamatch)"),

   /* coalesced_mmio.c; pio was padding before KVM_CAP_COALESCED_PIO. */
   ANY_VM("REGISTER_COALESCED_MMIO", K_REGISTER_COALESCED_MMIO, "R16",
          .init = { 0xfeb00000, PAIR32(4096, 0) }),
   ANY_VM("REGISTER_COALESCED_MMIO (PIO)", K_REGISTER_COALESCED_MMIO, "R16",
          .init = { 0x70, PAIR32(1, 1) }),
   ANY_VM("UNREGISTER_COALESCED_MMIO", K_UNREGISTER_COALESCED_MMIO, "R16",
          .init = { 0xfeb00000, PAIR32(4096, 0) }),

   /* kvm_gmem_set_attributes, as posted */
   CASE("SET_MEMORY_ATTRIBUTES2", KIND_GUEST_MEMFD, -1,
        K_SET_MEMORY_ATTRIBUTES2, "R32A8R88", .init = { 0, 4096, 8 }),
   CASE("SET_MEMORY_ATTRIBUTES2 (a page in use)", KIND_GUEST_MEMFD, -1,
        K_SET_MEMORY_ATTRIBUTES2, "R32W8R88", .init = { 0, 4096, 8 },
        .after = { 0, 4096, 8, 0, 0x1000 }, .stores = true,
        .result = -EAGAIN),
   CASE("SET_MEMORY_ATTRIBUTES2 of no size", KIND_GUEST_MEMFD, -1,
        K_SET_MEMORY_ATTRIBUTES2, "R32A8R88", .result = -EINVAL),
   ANY_VM("CREATE_PLANE", K_CREATE_PLANE, NUMBER(1), NEW_FD),
   ANY_VM("CREATE_VCPU_PLANE", K_CREATE_VCPU_PLANE, NUMBER(7),
          NEW_FD),
   ANY_VM("SET_MEMORY_ATTRIBUTES", K_SET_MEMORY_ATTRIBUTES, "R32",
          .init = { 0x100000, 4096, 8 }),

   /* kvm_vm_ioctl_enable_cap_generic, kvm_vm_ioctl_enable_cap: no capability
      takes more than the first of the four arguments. */
   ANY_VM("ENABLE_CAP (MANUAL_DIRTY_LOG_PROTECT2)", K_ENABLE_CAP, "R16I88",
          CAP(K_CAP_MANUAL_DIRTY_LOG_PROTECT2, 1)),
   ANY_VM("ENABLE_CAP (HALT_POLL)", K_ENABLE_CAP, "R16I88",
          CAP(K_CAP_HALT_POLL, 200000)),
   ANY_VM("ENABLE_CAP (VM) of no such capability", K_ENABLE_CAP, "R8I96",
          CAP(K_NO_CAP, 0), .result = -EINVAL),
   /* flags are not looked at, and the size is a u32. */
   VM("ENABLE_CAP (DIRTY_LOG_RING)", K_ENABLE_CAP, "R4I4R4I92",
      CAP(K_CAP_DIRTY_LOG_RING, 65536)),
   VM("ENABLE_CAP (DIRTY_LOG_RING_ACQ_REL)", K_ENABLE_CAP, "R4I4R4I92",
      CAP(K_CAP_DIRTY_LOG_RING_ACQ_REL, 65536)),

   /* ---------------- vCPU ---------------- */

   ANY_VCPU("RUN", K_RUN, NUMBER(0)),
   ANY_VCPU("RUN with an argument", K_RUN, NUMBER(1), .result = -EINVAL),
   ANY_VCPU("GET_STATS_FD (vCPU)", K_GET_STATS_FD, "", NEW_FD),
   ANY_VCPU("GET_MP_STATE", K_GET_MP_STATE, "W4"),
   ANY_VCPU("SET_MP_STATE", K_SET_MP_STATE, "R4"),

   /* kvm_vcpu_pre_fault_memory: what is left comes back, also on failure, but
      then nothing has been done. */
   ANY_VCPU("PRE_FAULT_MEMORY", K_PRE_FAULT_MEMORY, "U16R8B40",
            .init = { 0x100000, 8192 }, .after = { 0x102000, 0 },
            .stores = true),
   ANY_VCPU("PRE_FAULT_MEMORY (interrupted)", K_PRE_FAULT_MEMORY, "U16R8B40",
            .init = { 0x100000, 8192 }, .after = { 0x101000, 4096 },
            .stores = true),
   ANY_VCPU("PRE_FAULT_MEMORY (nothing done)", K_PRE_FAULT_MEMORY, "R24B40",
            .init = { 0x100000, 8192 }, .result = -EINTR),

   /* kvm_vcpu_ioctl: 8 bytes, as many as the kernel's sigset_t has */
   VCPU("SET_SIGNAL_MASK", K_SET_SIGNAL_MASK, "R12",
        .init = { PAIR32(8, 1) }),
   ANY_VCPU("SET_SIGNAL_MASK (none)", K_SET_SIGNAL_MASK, NUMBER(0)),
   ANY_VCPU("SET_SIGNAL_MASK of libc's size", K_SET_SIGNAL_MASK, "R4-128",
            .init = { PAIR32(128, 0) }, .result = -EINVAL),
   ANY_VCPU("SET_SIGNAL_MASK of no size", K_SET_SIGNAL_MASK, "R4-8",
            .result = -EINVAL),

   { .name = NULL }
};
