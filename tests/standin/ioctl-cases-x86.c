/* The cases of the ioctls of /dev/kvm, VMs and vCPUs that only x86 has; see
   ioctl-cases.h.  Attributes have their own list.  Functions named here are
   those of Linux 7.3, in arch/x86/kvm/x86.c where nothing else is said, and
   in virt/kvm/kvm_main.c for generic calls.

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

#include "abi-ioctls-x86.h"
#include "ioctl-cases.h"

#define NUMBER(x)         NULL, .init = { x }

/* The map comes first in the "..." . */
#define CASE(n, k, ar, req, ...) \
   { .name = n, .kind = k, .arch = ar, .request = req, .map = __VA_ARGS__ }
#define SYSTEM(n, ...)     CASE(n, KIND_SYSTEM, ARCH_X86, __VA_ARGS__)
#define VM(n, ...)         CASE(n, KIND_VM, ARCH_X86, __VA_ARGS__)
#define VCPU(n, ...)       CASE(n, KIND_VCPU, ARCH_X86, __VA_ARGS__)

/* Records of the variable tails */
#define LAPIC      "R4I12"                /* a register of the local APIC */
#define LAPIC_8    LAPIC LAPIC LAPIC LAPIC LAPIC LAPIC LAPIC LAPIC
#define CPUID_IN   "R28I12"               /* kvm_cpuid_entry2 */
#define MSR_GET    "R4B4W8"               /* kvm_msr_entry */
#define MSR_SET    "R4I4R8"
#define NO_RANGE   "I4R4I16"              /* kvm_msr_filter_range: no MSRs */
#define RANGE      "R12I4R8"
#define SEGMENTS   "R23I1R23I1R23I1R23I1R23I1R23I1R23I1R23I1R10I6R10I6"

/* Words of kvm_enable_cap */
#define CAP(cap, arg)    .init = { (cap), (arg) }

const struct ioctl_case x86_ioctl_cases[] = {

   /* ---------------- /dev/kvm ---------------- */
   SYSTEM("CREATE_VM (SEV)", K_CREATE_VM, NUMBER(K_SEV_VM), NEW_FD),
   SYSTEM("CREATE_VM (SEV-ES)", K_CREATE_VM, NUMBER(K_SEV_ES_VM),
          NEW_FD),
   SYSTEM("CREATE_VM (SNP)", K_CREATE_VM, NUMBER(K_SNP_VM), NEW_FD),
   SYSTEM("CREATE_VM (TDX)", K_CREATE_VM, NUMBER(K_TDX_VM), NEW_FD),

   /* msrs.c, kvm_get_msr_index_list: the count comes back even if the list
      does not fit.  kvm_get_feature_msr_index_list is the same. */
   SYSTEM("GET_MSR_INDEX_LIST", K_GET_MSR_INDEX_LIST, "U4W20",
          .init = { PAIR32(5, 0) }, .after = { PAIR32(5, 0x174) },
          .stores = true),
   SYSTEM("GET_MSR_INDEX_LIST (five of eight)", K_GET_MSR_INDEX_LIST,
          "U4W20A12", .init = { PAIR32(8, 0) }, .after = { PAIR32(5, 0x174) },
          .stores = true),
   SYSTEM("GET_MSR_INDEX_LIST too small", K_GET_MSR_INDEX_LIST, "U4A16",
          .init = { PAIR32(4, 0) }, .after = { PAIR32(5, 0) }, .stores = true,
          .result = -E2BIG),
   SYSTEM("GET_MSR_INDEX_LIST (how many)", K_GET_MSR_INDEX_LIST, "U4",
          .after = { PAIR32(5, 0) }, .stores = true, .result = -E2BIG),
   SYSTEM("GET_MSR_FEATURE_INDEX_LIST", K_GET_MSR_FEATURE_INDEX_LIST, "U4W8",
          .init = { PAIR32(2, 0) }, .after = { PAIR32(2, 0x480) },
          .stores = true),
   SYSTEM("GET_MSR_FEATURE_INDEX_LIST (none)", K_GET_MSR_FEATURE_INDEX_LIST,
          "U4A8", .init = { PAIR32(2, 0) }, .stores = true),
   SYSTEM("GET_MSR_FEATURE_INDEX_LIST too small", K_GET_MSR_FEATURE_INDEX_LIST,
          "U4A4", .init = { PAIR32(1, 0) }, .after = { PAIR32(2, 0) },
          .stores = true, .result = -E2BIG),

   /* cpuid.c, kvm_dev_ioctl_get_cpuid: nothing is stored if the entries do
      not fit, whatever api.rst says; no more than 256 are ever written. */
   SYSTEM("GET_SUPPORTED_CPUID", K_GET_SUPPORTED_CPUID, "U4B4W80",
          .init = { PAIR32(2, 0) }, .after = { PAIR32(2, 0) }, .stores = true),
   SYSTEM("GET_SUPPORTED_CPUID (three of five)", K_GET_SUPPORTED_CPUID,
          "U4B4W120A80", .init = { PAIR32(5, 0) }, .after = { PAIR32(3, 0) },
          .stores = true),
   SYSTEM("GET_SUPPORTED_CPUID (room for 1000)", K_GET_SUPPORTED_CPUID,
          "U4B4W120A10120", .init = { PAIR32(1000, 0) },
          .after = { PAIR32(3, 0) }, .stores = true),
   SYSTEM("GET_SUPPORTED_CPUID too small", K_GET_SUPPORTED_CPUID, "R4I4A40",
          .init = { PAIR32(1, 0) }, .result = -E2BIG),
   SYSTEM("GET_SUPPORTED_CPUID of none", K_GET_SUPPORTED_CPUID, "R4I4",
          .result = -E2BIG),
   /* sanity_check_entries: the padding of each entry that there is room for
      has to be 0. */
   SYSTEM("GET_EMULATED_CPUID", K_GET_EMULATED_CPUID, "U4B4W28U12W28U12",
          .init = { PAIR32(2, 0) }, .after = { PAIR32(2, 0) }, .stores = true),
   SYSTEM("GET_EMULATED_CPUID (one of three)", K_GET_EMULATED_CPUID,
          "U4B4W28U12A28R12A28R12", .init = { PAIR32(3, 0) },
          .after = { PAIR32(1, 0) }, .stores = true),
   SYSTEM("GET_EMULATED_CPUID too small", K_GET_EMULATED_CPUID,
          "R4I4A28R12", .init = { PAIR32(1, 0) }, .result = -E2BIG),
   SYSTEM("GET_EMULATED_CPUID of none", K_GET_EMULATED_CPUID, "R4I4",
          .result = -E2BIG),
   SYSTEM("GET_EMULATED_CPUID with padding set", K_GET_EMULATED_CPUID,
          "R4I4A28R12", .init = { PAIR32(1, 0), 0, 0, 0, PAIR32(0, 1) },
          .result = -EINVAL),
   /* hyperv.c, kvm_get_hv_cpuid: always ten */
   SYSTEM("GET_SUPPORTED_HV_CPUID (system)", K_GET_SUPPORTED_HV_CPUID,
          "U4B4W400", .init = { PAIR32(10, 0) }, .after = { PAIR32(10, 0) },
          .stores = true),
   SYSTEM("GET_SUPPORTED_HV_CPUID (ten of twelve)", K_GET_SUPPORTED_HV_CPUID,
          "U4B4W400A80", .init = { PAIR32(12, 0) },
          .after = { PAIR32(10, 0) }, .stores = true),
   SYSTEM("GET_SUPPORTED_HV_CPUID too small (system)",
          K_GET_SUPPORTED_HV_CPUID, "R4I4A360", .init = { PAIR32(9, 0) },
          .result = -E2BIG),

   SYSTEM("GET_MSRS (system)", K_GET_MSRS, "R4I4" MSR_GET MSR_GET,
          .init = { PAIR32(2, 0), PAIR32(0x480, 0), 0, PAIR32(0x10a, 0) },
          .result = 2),
   SYSTEM("GET_MSRS (system; one of two)", K_GET_MSRS, "R4I4" MSR_GET "R4B4A8",
          .init = { PAIR32(2, 0), PAIR32(0x480, 0), 0, PAIR32(0x10, 0) },
          .result = 1),
   SYSTEM("X86_GET_MCE_CAP_SUPPORTED", K_X86_GET_MCE_CAP_SUPPORTED, "W8"),

   /* ---------------- VM ---------------- */

   VM("CHECK_EXTENSION (XSAVE2: 11008)", K_CHECK_EXTENSION,
      NUMBER(K_CAP_XSAVE2), .result = 11008),
   VM("CHECK_EXTENSION (XSAVE2: 4096)", K_CHECK_EXTENSION,
      NUMBER(K_CAP_XSAVE2), .result = 4096),
   /* before 5.17 */
   VM("CHECK_EXTENSION (XSAVE2: none)", K_CHECK_EXTENSION,
      NUMBER(K_CAP_XSAVE2)),

   VM("ENABLE_CAP (DISABLE_QUIRKS)", K_ENABLE_CAP, "R16I88",
      CAP(K_CAP_DISABLE_QUIRKS, 1)),
   VM("ENABLE_CAP (DISABLE_QUIRKS2)", K_ENABLE_CAP, "R16I88",
      CAP(K_CAP_DISABLE_QUIRKS2, 1)),
   VM("ENABLE_CAP (SPLIT_IRQCHIP)", K_ENABLE_CAP, "R16I88",
      CAP(K_CAP_SPLIT_IRQCHIP, 24)),
   VM("ENABLE_CAP (X2APIC_API)", K_ENABLE_CAP, "R16I88",
      CAP(K_CAP_X2APIC_API, 3)),
   VM("ENABLE_CAP (X86_DISABLE_EXITS)", K_ENABLE_CAP, "R16I88",
      CAP(K_CAP_X86_DISABLE_EXITS, 2)),
   VM("ENABLE_CAP (MSR_PLATFORM_INFO)", K_ENABLE_CAP, "R16I88",
      CAP(K_CAP_MSR_PLATFORM_INFO, 1)),
   VM("ENABLE_CAP (EXCEPTION_PAYLOAD)", K_ENABLE_CAP, "R16I88",
      CAP(K_CAP_EXCEPTION_PAYLOAD, 1)),
   VM("ENABLE_CAP (X86_TRIPLE_FAULT_EVENT)", K_ENABLE_CAP, "R16I88",
      CAP(K_CAP_X86_TRIPLE_FAULT_EVENT, 1)),
   VM("ENABLE_CAP (X86_USER_SPACE_MSR)", K_ENABLE_CAP, "R16I88",
      CAP(K_CAP_X86_USER_SPACE_MSR, 7)),
   VM("ENABLE_CAP (X86_BUS_LOCK_EXIT)", K_ENABLE_CAP, "R16I88",
      CAP(K_CAP_X86_BUS_LOCK_EXIT, 1)),
   VM("ENABLE_CAP (SGX_ATTRIBUTE)", K_ENABLE_CAP, "R16I88",
      CAP(K_CAP_SGX_ATTRIBUTE, 3)),
   VM("ENABLE_CAP (VM_COPY_ENC_CONTEXT_FROM)", K_ENABLE_CAP, "R16I88",
      CAP(K_CAP_VM_COPY_ENC_CONTEXT_FROM, 9)),
   VM("ENABLE_CAP (VM_MOVE_ENC_CONTEXT_FROM)", K_ENABLE_CAP, "R16I88",
      CAP(K_CAP_VM_MOVE_ENC_CONTEXT_FROM, 9)),
   VM("ENABLE_CAP (EXIT_HYPERCALL)", K_ENABLE_CAP, "R16I88",
      CAP(K_CAP_EXIT_HYPERCALL, 1 << 12)),
   VM("ENABLE_CAP (EXIT_ON_EMULATION_FAILURE)", K_ENABLE_CAP, "R16I88",
      CAP(K_CAP_EXIT_ON_EMULATION_FAILURE, 1)),
   VM("ENABLE_CAP (PMU_CAPABILITY)", K_ENABLE_CAP, "R16I88",
      CAP(K_CAP_PMU_CAPABILITY, 1)),
   VM("ENABLE_CAP (MAX_VCPU_ID)", K_ENABLE_CAP, "R16I88",
      CAP(K_CAP_MAX_VCPU_ID, 8)),
   VM("ENABLE_CAP (X86_NOTIFY_VMEXIT)", K_ENABLE_CAP, "R16I88",
      CAP(K_CAP_X86_NOTIFY_VMEXIT, 1ULL << 32 | 1)),
   VM("ENABLE_CAP (VM_DISABLE_NX_HUGE_PAGES)", K_ENABLE_CAP, "R16I88",
      CAP(K_CAP_VM_DISABLE_NX_HUGE_PAGES, 0)),
   VM("ENABLE_CAP (X86_APIC_BUS_CYCLES_NS)", K_ENABLE_CAP, "R16I88",
      CAP(K_CAP_X86_APIC_BUS_CYCLES_NS, 10), .first = "CREATE_IRQCHIP"),
   /* x86 has no use for the bitmap beside the ring. */
   VM("ENABLE_CAP (DIRTY_LOG_RING_WITH_BITMAP)", K_ENABLE_CAP, "R4I100",
      CAP(K_CAP_DIRTY_LOG_RING_WITH_BITMAP, 0), .result = -EINVAL),

   VM("SET_TSS_ADDR", K_SET_TSS_ADDR, NUMBER(0xfffbd000)),
   VM("SET_IDENTITY_MAP_ADDR", K_SET_IDENTITY_MAP_ADDR, "R8",
      .init = { 0xfffbc000 }),
   VM("SET_NR_MMU_PAGES", K_SET_NR_MMU_PAGES, NUMBER(64)),
   /* no longer served */
   VM("GET_NR_MMU_PAGES", K_GET_NR_MMU_PAGES, "", .result = -ENOTTY),
   VM("SET_BOOT_CPU_ID", K_SET_BOOT_CPU_ID, NUMBER(1)),
   VM("SET_TSC_KHZ (VM)", K_SET_TSC_KHZ, NUMBER(2000000)),
   VM("GET_TSC_KHZ (VM)", K_GET_TSC_KHZ, "", .result = 2000000),

   /* irq.c, kvm_vm_ioctl_get_irqchip: 512 bytes go in and come back, of which
      the PIC has 16 and the I/O APIC 216. */
   VM("GET_IRQCHIP (PIC master)", K_GET_IRQCHIP, "R4B4W16B496",
      .init = { PAIR32(K_IRQCHIP_PIC_MASTER, 0) }, .first = "CREATE_IRQCHIP"),
   VM("GET_IRQCHIP (PIC slave)", K_GET_IRQCHIP, "R4B4W16B496",
      .init = { PAIR32(K_IRQCHIP_PIC_SLAVE, 0) }, .first = "CREATE_IRQCHIP"),
   VM("GET_IRQCHIP (I/O APIC)", K_GET_IRQCHIP, "R4B4W216B296",
      .init = { PAIR32(K_IRQCHIP_IOAPIC, 0) }, .first = "CREATE_IRQCHIP"),
   VM("GET_IRQCHIP of no such chip", K_GET_IRQCHIP, "R4I516",
      .init = { PAIR32(3, 0) }, .first = "CREATE_IRQCHIP", .result = -EINVAL),
   VM("SET_IRQCHIP (PIC master)", K_SET_IRQCHIP, "R4I4R16I496",
      .init = { PAIR32(K_IRQCHIP_PIC_MASTER, 0) }, .first = "CREATE_IRQCHIP"),
   VM("SET_IRQCHIP (PIC slave)", K_SET_IRQCHIP, "R4I4R16I496",
      .init = { PAIR32(K_IRQCHIP_PIC_SLAVE, 0) }, .first = "CREATE_IRQCHIP"),
   VM("SET_IRQCHIP (I/O APIC)", K_SET_IRQCHIP, "R4I4R20I4R192I296",
      .init = { PAIR32(K_IRQCHIP_IOAPIC, 0) }, .first = "CREATE_IRQCHIP"),
   VM("SET_IRQCHIP of no such chip", K_SET_IRQCHIP, "R4I516",
      .init = { PAIR32(3, 0) }, .first = "CREATE_IRQCHIP", .result = -EINVAL),

   VM("CREATE_PIT", K_CREATE_PIT, "", .first = "CREATE_IRQCHIP"),
   VM("CREATE_PIT2", K_CREATE_PIT2, "R4I60",
      .init = { PAIR32(K_PIT_SPEAKER_DUMMY, 0) }, .first = "CREATE_IRQCHIP"),
   VM("GET_PIT", K_GET_PIT, "W72", .first = "CREATE_IRQCHIP,CREATE_PIT2"),
   VM("GET_PIT2", K_GET_PIT2, "W112", .first = "CREATE_IRQCHIP,CREATE_PIT2"),
   /* i8254.c, pit_load_count: the load time of the channels 1 and 2 is now. */
   VM("SET_PIT", K_SET_PIT, "R40I8R16I8",
      .first = "CREATE_IRQCHIP,CREATE_PIT2"),
   VM("SET_PIT2", K_SET_PIT2, "R40I8R16I8R4I36",
      .first = "CREATE_IRQCHIP,CREATE_PIT2"),
   VM("REINJECT_CONTROL", K_REINJECT_CONTROL, "R1I31",
      .first = "CREATE_IRQCHIP,CREATE_PIT2"),

   /* kvm_set_irq_routing (virt/kvm/irqchip.c), kvm_set_routing_entry (irq.c);
      devid is Arm's. */
   VM("SET_GSI_ROUTING (none)", K_SET_GSI_ROUTING, "R8",
      .first = "CREATE_IRQCHIP"),
   VM("SET_GSI_ROUTING (irqchip)", K_SET_GSI_ROUTING, "R8" "R12I4R8I24",
      .init = { PAIR32(1, 0), PAIR32(5, K_ROUTING_IRQCHIP), 0,
                PAIR32(K_IRQCHIP_IOAPIC, 5) },
      .first = "CREATE_IRQCHIP"),
   VM("SET_GSI_ROUTING (MSI)", K_SET_GSI_ROUTING, "R8" "R12I4R12I20",
      .init = { PAIR32(1, 0), PAIR32(24, K_ROUTING_MSI), 0,
                PAIR32(0xfee00000, 0), PAIR32(0x31, 0) },
      .first = "CREATE_IRQCHIP"),
   VM("SET_GSI_ROUTING (MSI; devid)", K_SET_GSI_ROUTING, "R8" "R12I4R12I20",
      .init = { PAIR32(1, 0), PAIR32(24, K_ROUTING_MSI),
                PAIR32(K_MSI_VALID_DEVID, 0), PAIR32(0xfee00000, 0),
                PAIR32(0x31, 7) },
      .first = "CREATE_IRQCHIP"),
   VM("SET_GSI_ROUTING (Hyper-V)", K_SET_GSI_ROUTING, "R8" "R12I4R8I24",
      .init = { PAIR32(1, 0), PAIR32(25, K_ROUTING_HV_SINT), 0,
                PAIR32(0, 2) },
      .first = "CREATE_IRQCHIP"),
   VM("SET_GSI_ROUTING (Xen)", K_SET_GSI_ROUTING, "R8" "R12I4R12I20",
      .init = { PAIR32(1, 0), PAIR32(26, K_ROUTING_XEN_EVTCHN), 0,
                PAIR32(3, 0), PAIR32(K_EVTCHN_PRIO_2LEVEL, 0) },
      .first = "CREATE_IRQCHIP"),
   VM("SET_GSI_ROUTING (irqchip and MSI)", K_SET_GSI_ROUTING,
      "R8" "R12I4R8I24" "R12I4R12I20",
      .init = { PAIR32(2, 0),
                PAIR32(5, K_ROUTING_IRQCHIP), 0, PAIR32(K_IRQCHIP_IOAPIC, 5),
                0, 0, 0,
                PAIR32(24, K_ROUTING_MSI), 0, PAIR32(0xfee00000, 0),
                PAIR32(0x31, 0) },
      .first = "CREATE_IRQCHIP"),
   VM("SET_GSI_ROUTING of too many", K_SET_GSI_ROUTING, "R4I4-48",
      .init = { PAIR32(4097, 0) }, .first = "CREATE_IRQCHIP",
      .result = -EINVAL),
   /* kvm_send_userspace_msi (virt/kvm/irqchip.c) */
   VM("SIGNAL_MSI", K_SIGNAL_MSI, "R16I16",
      .init = { PAIR32(0xfee00000, 0), PAIR32(0x31, 0) },
      .first = "CREATE_IRQCHIP", .result = 1),
   VM("SIGNAL_MSI (devid)", K_SIGNAL_MSI, "R16I16",
      .init = { PAIR32(0xfee00000, 0), PAIR32(0x31, K_MSI_VALID_DEVID),
                PAIR32(7, 0) },
      .first = "CREATE_IRQCHIP", .result = 1),

   /* kvm_vm_ioctl_set_clock: host_tsc is never looked at. */
   VM("GET_CLOCK", K_GET_CLOCK, "W48"),
   VM("SET_CLOCK", K_SET_CLOCK, "R12I36", .init = { 1000000000 }),
   VM("SET_CLOCK (realtime)", K_SET_CLOCK, "R12I4R8I24",
      .init = { 1000000000, PAIR32(K_CLOCK_REALTIME, 0), 1 }),
   VM("SET_CLOCK (host TSC)", K_SET_CLOCK, "R12I36",
      .init = { 1000000000, PAIR32(K_CLOCK_HOST_TSC, 0), 0, 1 }),

   /* pmu.c, kvm_vm_ioctl_set_pmu_event_filter */
   VM("SET_PMU_EVENT_FILTER", K_SET_PMU_EVENT_FILTER, "R16I16R24",
      .init = { PAIR32(0, 3) }),
   VM("SET_PMU_EVENT_FILTER (none)", K_SET_PMU_EVENT_FILTER, "R16I16",
      .init = { PAIR32(1, 0) }),
   VM("SET_PMU_EVENT_FILTER of too many", K_SET_PMU_EVENT_FILTER,
      "R8I4R4I16-2408", .init = { PAIR32(0, 301) }, .result = -E2BIG),

   /* msrs.c, kvm_vm_ioctl_set_msr_filter: of a range, nmsrs first; a bitmap
      is whole longs. */
   VM("X86_SET_MSR_FILTER (allow all)", K_X86_SET_MSR_FILTER,
      "R4I4" NO_RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE
      NO_RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE
      NO_RANGE),
   VM("X86_SET_MSR_FILTER (three ranges)", K_X86_SET_MSR_FILTER,
      "R4I4" RANGE RANGE RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE
      NO_RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE
      NO_RANGE,
      .init = { PAIR32(1, 0),
                PAIR32(3, 64), PAIR32(0x174, 0), 0,
                PAIR32(1, 65), PAIR32(0xc0000080, 0), 0,
                PAIR32(2, 12288), PAIR32(0x40000000, 0), 0 },
      .nested = { { "R8", 24, { 0 } }, { "R9I7", 48, { 0 } },
                  { "R1536", 72, { 0 } } }),
   VM("X86_SET_MSR_FILTER (first and third range)", K_X86_SET_MSR_FILTER,
      "R4I4" RANGE NO_RANGE RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE
      NO_RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE
      NO_RANGE,
      .init = { 0,
                PAIR32(3, 1), PAIR32(0x174, 0), 0,
                PAIR32(3, 0), PAIR32(0xc0000080, 0), 0,
                PAIR32(2, 8), PAIR32(0x40000000, 0), 0 },
      .nested = { { "R1I7", 24, { 0 } }, { "-8", 48, { 0 } },
                  { "R1I7", 72, { 0 } } }),
   VM("X86_SET_MSR_FILTER of a large bitmap", K_X86_SET_MSR_FILTER,
      "R4I4" "R8I16" NO_RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE
      NO_RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE NO_RANGE
      NO_RANGE,
      .init = { 0, PAIR32(3, 12289) }, .nested = { { "-1544", 24, { 0 } } },
      .result = -EINVAL),

   /* hyperv.c, kvm_vm_ioctl_hv_eventfd */
   VM("HYPERV_EVENTFD", K_HYPERV_EVENTFD, "R12I12", .init = { PAIR32(1, 3) }),
   VM("HYPERV_EVENTFD (deassign)", K_HYPERV_EVENTFD, "R4I4R4I12",
      .init = { PAIR32(1, 0), PAIR32(K_HV_EVENTFD_DEASSIGN, 0) },
      .first = "HYPERV_EVENTFD"),

   /* xen.c, kvm_xen_hvm_config: the hypercall pages are not read before the
      guest asks for one, in kvm_xen_write_hypercall_page. */
   VM("XEN_HVM_CONFIG", K_XEN_HVM_CONFIG, "R26I30",
      .init = { PAIR32(0, 0x40000000), 0, 0, 0x0101 },
      .nested = { { "-4096", 8, { 0 } }, { "-4096", 16, { 0 } } }),
   VM("XEN_HVM_CONFIG (intercept)", K_XEN_HVM_CONFIG, "R26I30",
      .init = { PAIR32(K_XEN_INTERCEPT_HCALL, 0x40000000) }),

   /* kvm_xen_hvm_set_attr, kvm_xen_hvm_get_attr: one member of the union */
   VM("XEN_HVM_SET_ATTR (LONG_MODE)", K_XEN_HVM_SET_ATTR, "R2I6R1I63",
      .init = { K_XEN_LONG_MODE, 1 }),
   VM("XEN_HVM_SET_ATTR (SHARED_INFO)", K_XEN_HVM_SET_ATTR, "R2I6R8I56",
      .init = { K_XEN_SHARED_INFO, -1ULL }),
   VM("XEN_HVM_SET_ATTR (SHARED_INFO_HVA of none)", K_XEN_HVM_SET_ATTR,
      "R2I6R8I56", .init = { K_XEN_SHARED_INFO_HVA, 0 }),
   VM("XEN_HVM_SET_ATTR (SHARED_INFO_HVA unaligned)", K_XEN_HVM_SET_ATTR,
      "R2I6R8I56", .init = { K_XEN_SHARED_INFO_HVA, 0x1008 },
      .result = -EINVAL),
   /* kvm_xen_shared_info_init puts the wall clock into the page, where a guest
      of that word size has it. */
   VM("XEN_HVM_SET_ATTR (LONG_MODE off)", K_XEN_HVM_SET_ATTR, "R2I6R1I63",
      .init = { K_XEN_LONG_MODE }),
   VM("XEN_HVM_SET_ATTR (SHARED_INFO_HVA, 32 bits)", K_XEN_HVM_SET_ATTR,
      "R2I6R8I56", .init = { K_XEN_SHARED_INFO_HVA },
      .nested = { { "-2304W12-24W4-1752", 8, { 0 } } },
      .first = "XEN_HVM_SET_ATTR (LONG_MODE off)"),
   VM("XEN_HVM_SET_ATTR (SHARED_INFO_HVA, 64 bits)", K_XEN_HVM_SET_ATTR,
      "R2I6R8I56", .init = { K_XEN_SHARED_INFO_HVA },
      .nested = { { "-3072W16-1008", 8, { 0 } } },
      .first = "XEN_HVM_SET_ATTR (LONG_MODE)"),
   VM("XEN_HVM_SET_ATTR (UPCALL_VECTOR)", K_XEN_HVM_SET_ATTR, "R2I6R1I63",
      .init = { K_XEN_UPCALL_VECTOR, 0x93 }),
   VM("XEN_HVM_SET_ATTR (XEN_VERSION)", K_XEN_HVM_SET_ATTR, "R2I6R4I60",
      .init = { K_XEN_XEN_VERSION, 0x40011 }),
   VM("XEN_HVM_SET_ATTR (RUNSTATE_UPDATE_FLAG)", K_XEN_HVM_SET_ATTR,
      "R2I6R1I63", .init = { K_XEN_RUNSTATE_UPDATE_FLAG, 1 }),
   VM("XEN_HVM_SET_ATTR of no such type", K_XEN_HVM_SET_ATTR, "R2I70",
      .init = { 99 }, .result = -ENOENT),
   /* kvm_xen_setattr_evtchn */
   VM("XEN_HVM_SET_ATTR (EVTCHN IPI)", K_XEN_HVM_SET_ATTR, "R2I6R24I40",
      .init = { K_XEN_EVTCHN, PAIR32(3, K_EVTCHNSTAT_IPI), PAIR32(0, 3),
                PAIR32(0, K_EVTCHN_PRIO_2LEVEL) }),
   VM("XEN_HVM_SET_ATTR (EVTCHN to a port)", K_XEN_HVM_SET_ATTR, "R2I6R24I40",
      .init = { K_XEN_EVTCHN, PAIR32(4, K_EVTCHNSTAT_INTERDOMAIN),
                PAIR32(0, 5), PAIR32(0, K_EVTCHN_PRIO_2LEVEL) }),
   VM("XEN_HVM_SET_ATTR (EVTCHN to an eventfd)", K_XEN_HVM_SET_ATTR,
      "R2I6R20I44",
      .init = { K_XEN_EVTCHN, PAIR32(6, K_EVTCHNSTAT_INTERDOMAIN),
                PAIR32(0, 0), PAIR32(3, 0) }),
   VM("XEN_HVM_SET_ATTR (EVTCHN update)", K_XEN_HVM_SET_ATTR, "R2I6R24I40",
      .init = { K_XEN_EVTCHN, PAIR32(4, K_EVTCHNSTAT_INTERDOMAIN),
                PAIR32(K_XEN_EVTCHN_UPDATE, 5),
                PAIR32(1, K_EVTCHN_PRIO_2LEVEL) },
      .first = "XEN_HVM_SET_ATTR (EVTCHN to a port)"),
   VM("XEN_HVM_SET_ATTR (EVTCHN deassign)", K_XEN_HVM_SET_ATTR,
      "R2I6R4I4R4I52",
      .init = { K_XEN_EVTCHN, PAIR32(4, 0),
                PAIR32(K_XEN_EVTCHN_DEASSIGN, 0) },
      .first = "XEN_HVM_SET_ATTR (EVTCHN to a port)"),
   VM("XEN_HVM_SET_ATTR (EVTCHN reset)", K_XEN_HVM_SET_ATTR, "R2I14R4I52",
      .init = { K_XEN_EVTCHN, 0, PAIR32(K_XEN_EVTCHN_RESET, 0) }),
   VM("XEN_HVM_GET_ATTR (LONG_MODE)", K_XEN_HVM_GET_ATTR, "R2B6W1B63",
      .init = { K_XEN_LONG_MODE }),
   VM("XEN_HVM_GET_ATTR (SHARED_INFO)", K_XEN_HVM_GET_ATTR, "R2B6W8B56",
      .init = { K_XEN_SHARED_INFO }),
   VM("XEN_HVM_GET_ATTR (SHARED_INFO_HVA)", K_XEN_HVM_GET_ATTR, "R2B6W8B56",
      .init = { K_XEN_SHARED_INFO_HVA }),
   VM("XEN_HVM_GET_ATTR (UPCALL_VECTOR)", K_XEN_HVM_GET_ATTR, "R2B6W1B63",
      .init = { K_XEN_UPCALL_VECTOR }),
   VM("XEN_HVM_GET_ATTR (XEN_VERSION)", K_XEN_HVM_GET_ATTR, "R2B6W4B60",
      .init = { K_XEN_XEN_VERSION }),
   VM("XEN_HVM_GET_ATTR (RUNSTATE_UPDATE_FLAG)", K_XEN_HVM_GET_ATTR,
      "R2B6W1B63", .init = { K_XEN_RUNSTATE_UPDATE_FLAG }),
   VM("XEN_HVM_GET_ATTR (EVTCHN)", K_XEN_HVM_GET_ATTR, "R2I70",
      .init = { K_XEN_EVTCHN }, .result = -ENOENT),
   VM("XEN_HVM_EVTCHN_SEND", K_XEN_HVM_EVTCHN_SEND, "R12",
      .init = { PAIR32(3, 0), PAIR32(K_EVTCHN_PRIO_2LEVEL, 0) }),

   /* svm/sev.c, sev_mem_enc_register_region: pins the memory, which has to be
      there, and does not look into it.  The first is _IOR, and reads. */
   /* The region is guest memory, which is pinned and not looked at. */
   VM("MEMORY_ENCRYPT_REG_REGION", K_MEMORY_ENCRYPT_REG_REGION, "R16",
      .init = { 0x1000, 4096 }),
   VM("MEMORY_ENCRYPT_UNREG_REGION", K_MEMORY_ENCRYPT_UNREG_REGION, "R16",
      .init = { 0, 4096 }, .nested = { { "-4096", 0, { 0 } } }),

   /* ---------------- vCPU ---------------- */

   VCPU("GET_REGS", K_GET_REGS(K_X86_REGS), "W144"),
   VCPU("SET_REGS", K_SET_REGS(K_X86_REGS), "R144"),
   VCPU("GET_SREGS", K_GET_SREGS(K_X86_SREGS), "W312"),
   VCPU("SET_SREGS", K_SET_SREGS(K_X86_SREGS), SEGMENTS "R88"),
   VCPU("GET_SREGS2", K_GET_SREGS2, "W320"),
   VCPU("SET_SREGS2", K_SET_SREGS2, SEGMENTS "R64I32"),
   VCPU("SET_SREGS2 (pdptrs)", K_SET_SREGS2, SEGMENTS "R96",
        .poke = { { 0, 224, 0x80000001 }, { 0, 248, 0x20 }, { 0, 280, 1 } }),
   VCPU("GET_FPU", K_GET_FPU(K_X86_FPU), "W416"),
   /* kvm_arch_vcpu_ioctl_set_fpu: mxcsr is dropped. */
   VCPU("SET_FPU", K_SET_FPU(K_X86_FPU), "R133I1R274I8"),
   VCPU("TRANSLATE", K_TRANSLATE, "R8W11B5", .init = { 0x1000 }),
   VCPU("INTERRUPT", K_INTERRUPT, "R4", .init = { 32 }),
   VCPU("NMI", K_NMI, ""),
   VCPU("SMI", K_SMI, ""),
   VCPU("KVMCLOCK_CTRL", K_KVMCLOCK_CTRL, ""),
   VCPU("SET_TSC_KHZ (vCPU)", K_SET_TSC_KHZ, NUMBER(2000000)),
   VCPU("GET_TSC_KHZ (vCPU)", K_GET_TSC_KHZ, "", .result = 2000000),
   VCPU("GET_LAPIC", K_GET_LAPIC, "W1024", .first = "CREATE_IRQCHIP"),
   /* kvm_apic_set_state; registers by asm/apicdef.h, at multiples of 16 */
   VCPU("SET_LAPIC", K_SET_LAPIC,
        "I32" LAPIC LAPIC "I64" LAPIC LAPIC LAPIC "I32" LAPIC LAPIC LAPIC
        LAPIC_8 LAPIC_8 LAPIC_8 LAPIC "I96" LAPIC_8 LAPIC LAPIC LAPIC
        "I64" LAPIC "I16",
        .first = "CREATE_IRQCHIP"),
   VCPU("TPR_ACCESS_REPORTING", K_TPR_ACCESS_REPORTING, "R8B32",
        .init = { 1 }),
   VCPU("SET_VAPIC_ADDR", K_SET_VAPIC_ADDR, "R8", .first = "CREATE_IRQCHIP"),
   VCPU("X86_SETUP_MCE", K_X86_SETUP_MCE, "R8", .init = { 10 }),
   /* kvm_vcpu_ioctl_x86_set_mce, is_ucna: MCI_STATUS_VAL, MCI_STATUS_UC */
   VCPU("X86_SET_MCE", K_X86_SET_MCE, "R24I8R1I31", .init = { 1ULL << 63 }),
   VCPU("X86_SET_MCE (uncorrected)", K_X86_SET_MCE, "R33I31",
        .init = { 5ULL << 61 }),
   VCPU("X86_SET_MCE of no error", K_X86_SET_MCE, "R8I24R1I31",
        .init = { 1ULL << 61 }, .result = -EINVAL),

   /* msrs.c, msr_io: the result says how many were done, and only entries go
      back.  Whether the one at which a GET stopped has its data zeroed depends
      on the kernel (7.3 does, kvm_do_msr_access), so that it is A; what
      follows is not even looked at, and comes back as it was. */
   VCPU("GET_MSRS", K_GET_MSRS, "R4I4" MSR_GET MSR_GET,
        .init = { PAIR32(2, 0), PAIR32(0x10, 0), 0, PAIR32(0x174, 0) },
        .result = 2),
   /* Which one is the last is not known before: all indices are asked for. */
   VCPU("GET_MSRS (one of three)", K_GET_MSRS,
        "R4I4" MSR_GET "R4B4A8" "R4B4A8",
        .init = { PAIR32(3, 0), PAIR32(0x10, 0), 0, PAIR32(0xfff, 0), 0,
                  PAIR32(0x174, 0) },
        .result = 1),
   VCPU("GET_MSRS (none of one)", K_GET_MSRS, "R4I4" "R4B4A8",
        .init = { PAIR32(1, 0), PAIR32(0xfff, 0) }),
   VCPU("GET_MSRS (of none)", K_GET_MSRS, "R4I4"),
   VCPU("GET_MSRS of too many", K_GET_MSRS, "R4I4-4096",
        .init = { PAIR32(256, 0) }, .result = -E2BIG),
   VCPU("SET_MSRS", K_SET_MSRS, "R4I4" MSR_SET MSR_SET,
        .init = { PAIR32(2, 0), PAIR32(0x10, 0), 0, PAIR32(0x174, 0) },
        .result = 2),
   VCPU("SET_MSRS (one of three)", K_SET_MSRS,
        "R4I4" MSR_SET MSR_SET MSR_SET,
        .init = { PAIR32(3, 0), PAIR32(0x10, 0), 0, PAIR32(0xfff, 0), 0,
                  PAIR32(0x174, 0) },
        .result = 1),
   VCPU("SET_MSRS (of none)", K_SET_MSRS, "R4I4"),
   VCPU("SET_MSRS of too many", K_SET_MSRS, "R4I4-4096",
        .init = { PAIR32(256, 0) }, .result = -E2BIG),

   /* msrs.c, kvm_get_set_one_reg, kvm_get_reg_list; x86 has them since 6.18,
      and only registers of 8 bytes. */
   VCPU("GET_ONE_REG", K_GET_ONE_REG, "R16", .init = { K_REG_MSR_TSC },
        .nested = { { "W8", 8, { 0 } } }),
   VCPU("GET_ONE_REG (SSP)", K_GET_ONE_REG, "R16",
        .init = { K_REG_GUEST_SSP }, .nested = { { "W8", 8, { 0 } } }),
   VCPU("GET_ONE_REG of another size", K_GET_ONE_REG, "R8I8",
        .init = { K_REG_MSR_TSC - (1ULL << 52) },
        .nested = { { "-8", 8, { 0 } } }, .result = -EINVAL),
   VCPU("GET_ONE_REG of another architecture", K_GET_ONE_REG, "R8I8",
        .init = { 0x6030000000100000ULL }, .nested = { { "-8", 8, { 0 } } },
        .result = -EINVAL),
   VCPU("SET_ONE_REG", K_SET_ONE_REG, "R16", .init = { K_REG_MSR_TSC },
        .nested = { { "R8", 8, { 0 } } }),
   VCPU("SET_ONE_REG of another architecture", K_SET_ONE_REG, "R8I8",
        .init = { 0x6030000000100000ULL }, .nested = { { "-8", 8, { 0 } } },
        .result = -EINVAL),
   VCPU("GET_REG_LIST", K_GET_REG_LIST, "U8W8", .init = { 1 },
        .after = { 1, K_REG_GUEST_SSP }, .stores = true),
   VCPU("GET_REG_LIST (one of four)", K_GET_REG_LIST, "U8W8A24", .init = { 4 },
        .after = { 1, K_REG_GUEST_SSP }, .stores = true),
   VCPU("GET_REG_LIST (none)", K_GET_REG_LIST, "U8A8", .init = { 1 },
        .after = { 0 }, .stores = true),
   VCPU("GET_REG_LIST (how many)", K_GET_REG_LIST, "U8", .after = { 1 },
        .stores = true, .result = -E2BIG),

   /* cpuid.c */
   VCPU("SET_CPUID", K_SET_CPUID, "R4I4" "R20I4" "R20I4",
        .init = { PAIR32(2, 0) }),
   VCPU("SET_CPUID (none)", K_SET_CPUID, "R4I4"),
   VCPU("SET_CPUID of too many", K_SET_CPUID, "R4I4-6168",
        .init = { PAIR32(257, 0) }, .result = -E2BIG),
   VCPU("SET_CPUID2", K_SET_CPUID2, "R4I4" CPUID_IN CPUID_IN CPUID_IN,
        .init = { PAIR32(3, 0) }),
   VCPU("SET_CPUID2 (none)", K_SET_CPUID2, "R4I4"),
   VCPU("SET_CPUID2 of too many", K_SET_CPUID2, "R4I4-10280",
        .init = { PAIR32(257, 0) }, .result = -E2BIG),
   /* kvm_vcpu_ioctl_get_cpuid2: nothing is stored if it does not fit. */
   VCPU("GET_CPUID2", K_GET_CPUID2, "U4B4W120", .init = { PAIR32(3, 0) },
        .after = { PAIR32(3, 0) }, .stores = true, .first = "SET_CPUID2"),
   VCPU("GET_CPUID2 (three of five)", K_GET_CPUID2, "U4B4W120A80",
        .init = { PAIR32(5, 0) }, .after = { PAIR32(3, 0) }, .stores = true,
        .first = "SET_CPUID2"),
   VCPU("GET_CPUID2 (none of two)", K_GET_CPUID2, "U4B4A80",
        .init = { PAIR32(2, 0) }, .stores = true),
   VCPU("GET_CPUID2 (room for 1000)", K_GET_CPUID2, "U4B4W120A10120",
        .init = { PAIR32(1000, 0) }, .after = { PAIR32(3, 0) },
        .stores = true, .first = "SET_CPUID2"),
   VCPU("GET_CPUID2 too small", K_GET_CPUID2, "R4I4A40",
        .init = { PAIR32(1, 0) }, .first = "SET_CPUID2", .result = -E2BIG),
   VCPU("GET_SUPPORTED_HV_CPUID (vCPU)", K_GET_SUPPORTED_HV_CPUID, "U4B4W400",
        .init = { PAIR32(10, 0) }, .after = { PAIR32(10, 0) },
        .stores = true),
   VCPU("GET_SUPPORTED_HV_CPUID too small (vCPU)", K_GET_SUPPORTED_HV_CPUID,
        "R4I4A360", .init = { PAIR32(9, 0) }, .result = -E2BIG),

   /* kvm_vcpu_ioctl_x86_set_vcpu_events: exception.pending, has_payload and
      the payload with their flag; injected is dropped for a pending one, and
      has_payload without one. */
   VCPU("GET_VCPU_EVENTS", K_GET_VCPU_EVENTS, "W64"),
   VCPU("SET_VCPU_EVENTS", K_SET_VCPU_EVENTS, "R3I1R7I1R1I1R1I5R4I40"),
   VCPU("SET_VCPU_EVENTS (NMI)", K_SET_VCPU_EVENTS, "R3I1R7I1R3I5R4I40",
        .init = { 0, 0, PAIR32(0, K_EVENT_NMI_PENDING) }),
   VCPU("SET_VCPU_EVENTS (SIPI)", K_SET_VCPU_EVENTS,
        "R3I1R7I1R1I1R1I1R8I40",
        .init = { 0, 0, PAIR32(0, K_EVENT_SIPI_VECTOR) },
        .first = "CREATE_IRQCHIP"),
   VCPU("SET_VCPU_EVENTS (shadow)", K_SET_VCPU_EVENTS, "R3I1R9I1R1I5R4I40",
        .init = { 0, 0, PAIR32(0, K_EVENT_SHADOW) }),
   VCPU("SET_VCPU_EVENTS (SMM left)", K_SET_VCPU_EVENTS,
        "R3I1R7I1R1I1R1I5R8I36",
        .init = { 0, 0, PAIR32(0, K_EVENT_SMM) }, .first = "CREATE_IRQCHIP"),
   VCPU("SET_VCPU_EVENTS (SMM entered)", K_SET_VCPU_EVENTS,
        "R3I1R7I1R1I1R1I5R8I36",
        .init = { 0, 0, PAIR32(0, K_EVENT_SMM), 1 },
        .first = "CREATE_IRQCHIP"),
   VCPU("SET_VCPU_EVENTS (payload; pending)", K_SET_VCPU_EVENTS,
        "I1R10I1R1I1R1I5R4I31R9",
        .init = { 0x01000100, 0, PAIR32(0, K_EVENT_PAYLOAD) },
        .first = "ENABLE_CAP (EXCEPTION_PAYLOAD)"),
   VCPU("SET_VCPU_EVENTS (payload; not pending)", K_SET_VCPU_EVENTS,
        "R11I1R1I1R1I5R4I32R8",
        .init = { 0, 0, PAIR32(0, K_EVENT_PAYLOAD) },
        .first = "ENABLE_CAP (EXCEPTION_PAYLOAD)"),
   VCPU("SET_VCPU_EVENTS (triple fault)", K_SET_VCPU_EVENTS,
        "R3I1R7I1R1I1R1I5R4I4R1I35",
        .init = { 0, 0, PAIR32(0, K_EVENT_TRIPLE_FAULT) },
        .first = "ENABLE_CAP (X86_TRIPLE_FAULT_EVENT)"),
   VCPU("SET_VCPU_EVENTS (all)", K_SET_VCPU_EVENTS, "I1R14I1R13I26R9",
        .init = { 0x01000100, 0, PAIR32(0, 0x3f), 1 },
        .first = "CREATE_IRQCHIP,ENABLE_CAP (EXCEPTION_PAYLOAD),"
                 "ENABLE_CAP (X86_TRIPLE_FAULT_EVENT)"),

   /* regs.c, kvm_vcpu_ioctl_x86_set_debugregs */
   VCPU("GET_DEBUGREGS", K_GET_DEBUGREGS, "W128"),
   VCPU("SET_DEBUGREGS", K_SET_DEBUGREGS, "R56I72"),

   /* kvm_arch_vcpu_ioctl_set_guest_debug: DR0 to DR3 and DR7, and only if
      debugging is on as well */
   VCPU("SET_GUEST_DEBUG (off)", K_SET_GUEST_DEBUG(K_X86_DEBUG), "R4I68"),
   VCPU("SET_GUEST_DEBUG (step)", K_SET_GUEST_DEBUG(K_X86_DEBUG), "R4I68",
        .init = { K_GUESTDBG_ENABLE | K_GUESTDBG_SINGLESTEP
                  | K_GUESTDBG_USE_SW_BP }),
   VCPU("SET_GUEST_DEBUG (hardware breakpoints)", K_SET_GUEST_DEBUG(K_X86_DEBUG),
        "R4I4R32I24R8",
        .init = { K_GUESTDBG_ENABLE | K_GUESTDBG_USE_HW_BP }),
   VCPU("SET_GUEST_DEBUG (hardware breakpoints; off)", K_SET_GUEST_DEBUG(K_X86_DEBUG),
        "R4I68", .init = { K_GUESTDBG_USE_HW_BP }),

   /* kvm_vcpu_ioctl_x86_set_xsave; arch/x86/kernel/fpu/xstate.c,
      copy_uabi_to_xstate: of the image, the 64 bytes of its header, and what
      bits in there say; no bit is set here.  Its size is as large as the
      largest that the VM told of. */
   VCPU("GET_XSAVE", K_GET_XSAVE, "W4096"),
   VCPU("GET_XSAVE2", K_GET_XSAVE2, "W4096"),
   VCPU("GET_XSAVE2 (11008)", K_GET_XSAVE2, "W11008",
        .first = "CHECK_EXTENSION (XSAVE2: 11008)"),
   VCPU("GET_XSAVE2 (4096)", K_GET_XSAVE2, "W4096",
        .first = "CHECK_EXTENSION (XSAVE2: 4096)"),
   VCPU("SET_XSAVE (all initial)", K_SET_XSAVE, "I512R64I3520"),
   VCPU("SET_XSAVE (all initial; 11008)", K_SET_XSAVE, "I512R64I10432",
        .first = "CHECK_EXTENSION (XSAVE2: 11008)"),
   VCPU("SET_XSAVE (all initial; no XSAVE2)", K_SET_XSAVE, "I512R64I3520",
        .first = "CHECK_EXTENSION (XSAVE2: none)"),
   VCPU("SET_XSAVE (FP and SSE)", K_SET_XSAVE, "R416I96R64I3520",
        .poke = { { 0, 512, 3 } }),
   VCPU("SET_XSAVE (SSE)", K_SET_XSAVE, "I24R8I128R256I96R64I3520",
        .poke = { { 0, 512, 2 } }),

   /* kvm_vcpu_ioctl_x86_set_xcrs: up to and with XCR0 */
   VCPU("GET_XCRS", K_GET_XCRS, "W392"),
   VCPU("SET_XCRS", K_SET_XCRS, "R12I4R8I368", .init = { 1, 0, 1 }),
   VCPU("SET_XCRS (none)", K_SET_XCRS, "R8I384"),
   VCPU("SET_XCRS (XCR0 second of three)", K_SET_XCRS,
        "R8" "R4I12" "R4I4R8" "I16" "I336",
        .init = { 3, PAIR32(1, 0), 0, 0, 1 }),

   /* vmx/nested.c, vmx_get_nested_state; svm/nested.c, svm_get_nested_state:
      header, VMCS or VMCB, shadow VMCS, and the size that they have together.
      On E2BIG size alone is stored. */
   VCPU("GET_NESTED_STATE", K_GET_NESTED_STATE, "W4U4W120",
        .init = { PAIR32(0, 128) }, .after = { PAIR32(0, 128) },
        .stores = true),
   VCPU("GET_NESTED_STATE (none; room for all)", K_GET_NESTED_STATE,
        "W4U4W120A8192", .init = { PAIR32(0, 8320) },
        .after = { PAIR32(0, 128) }, .stores = true),
   VCPU("GET_NESTED_STATE (VMCS; room for all)", K_GET_NESTED_STATE,
        "W4U4W4216A4096", .init = { PAIR32(0, 8320) },
        .after = { PAIR32(0, 4224) }, .stores = true),
   VCPU("GET_NESTED_STATE (shadow VMCS)", K_GET_NESTED_STATE, "W4U4W8312",
        .init = { PAIR32(0, 8320) }, .after = { PAIR32(0, 8320) },
        .stores = true),
   /* vmx_get_nested_state copies the shadow VMCS of vmcs12 outside of guest
      mode too, when it does not count in size. */
   VCPU("GET_NESTED_STATE (shadow VMCS beyond size)", K_GET_NESTED_STATE,
        "W4U4W8312", .init = { PAIR32(0, 8320) },
        .after = { PAIR32(0, 4224) }, .stores = true,
        .poke = { { 0, 128 + 744, PAIR32(0, 1U << 31) },
                  { 0, 128 + 800, PAIR32(0, 1 << 14) } }),
   VCPU("GET_NESTED_STATE (no room for the shadow VMCS)", K_GET_NESTED_STATE,
        "W4U4W4216", .init = { PAIR32(0, 4224) },
        .after = { PAIR32(0, 4224) }, .stores = true,
        .poke = { { 0, 128 + 744, PAIR32(0, 1U << 31) },
                  { 0, 128 + 800, PAIR32(0, 1 << 14) } }),
   /* svm_get_nested_state has stored the header, and a VMCB behind it, before
      the size is found too small. */
   VCPU("GET_NESTED_STATE (VMCB) too small", K_GET_NESTED_STATE, "W4U4W120",
        .init = { PAIR32(0, 128) },
        .after = { PAIR32(K_NESTED_FORMAT_SVM << 16 | K_NESTED_GUEST_MODE,
                          4224) },
        .stores = true, .result = -E2BIG),
   VCPU("GET_NESTED_STATE (VMCB)", K_GET_NESTED_STATE, "W4U4W4216",
        .init = { PAIR32(0, 4224) },
        .after = { PAIR32(K_NESTED_FORMAT_SVM << 16 | K_NESTED_GUEST_MODE,
                          4224) },
        .stores = true),
   VCPU("GET_NESTED_STATE (how much)", K_GET_NESTED_STATE, "A4U4A120",
        .after = { PAIR32(0, 128) }, .stores = true, .result = -E2BIG),
   VCPU("GET_NESTED_STATE too small", K_GET_NESTED_STATE, "A4U4A120",
        .init = { PAIR32(0, 128) }, .after = { PAIR32(0, 4224) },
        .stores = true, .result = -E2BIG),

   VCPU("SET_NESTED_STATE too small", K_SET_NESTED_STATE, "I4R4I120",
        .init = { PAIR32(0, 127) }, .result = -EINVAL),
   /* vmx_set_nested_state */
   VCPU("SET_NESTED_STATE (VMX; none)", K_SET_NESTED_STATE, "R26I2R4I96",
        .init = { PAIR32(0, 128), -1ULL, -1ULL }),
   VCPU("SET_NESTED_STATE (VMX; no VMCS)", K_SET_NESTED_STATE, "R26I2R4I96",
        .init = { PAIR32(0, 128), 0x1000, -1ULL }),
   /* struct vmcs12 (vmx/vmcs12.h) has 998 bytes, 64 of them padding. */
   VCPU("SET_NESTED_STATE (VMX; VMCS)", K_SET_NESTED_STATE,
        /* vmcs12 is kept as it is */
        "R26I2R4I96" "R998-3098",
        .init = { PAIR32(0, 4224), 0x1000, 0x2000, [16] = 0x11e57ed0 }),
   VCPU("SET_NESTED_STATE (VMX; none; room for all)", K_SET_NESTED_STATE,
        "R26I2R4I96-8192", .init = { PAIR32(0, 8320), -1ULL, -1ULL }),
   /* svm_set_nested_state: out of guest mode only the flags */
   VCPU("SET_NESTED_STATE (SVM; none)", K_SET_NESTED_STATE, "R8I120",
        .init = { PAIR32(K_NESTED_FORMAT_SVM << 16 | K_NESTED_GIF_SET,
                         128) }),

   /* kvm_vcpu_ioctl_enable_cap */
   VCPU("ENABLE_CAP (HYPERV_SYNIC)", K_ENABLE_CAP, "R8I96",
        CAP(K_CAP_HYPERV_SYNIC, 0), .first = "CREATE_IRQCHIP"),
   VCPU("ENABLE_CAP (HYPERV_SYNIC2)", K_ENABLE_CAP, "R16I88",
        CAP(K_CAP_HYPERV_SYNIC2, 0), .first = "CREATE_IRQCHIP"),
   VCPU("ENABLE_CAP (HYPERV_ENLIGHTENED_VMCS)", K_ENABLE_CAP, "R16I88",
        CAP(K_CAP_HYPERV_ENLIGHTENED_VMCS, 0),
        .nested = { { "W2", 8, { 0 } } }),
   VCPU("ENABLE_CAP (HYPERV_DIRECT_TLBFLUSH)", K_ENABLE_CAP, "R8I96",
        CAP(K_CAP_HYPERV_DIRECT_TLBFLUSH, 0)),
   VCPU("ENABLE_CAP (HYPERV_ENFORCE_CPUID)", K_ENABLE_CAP, "R16I88",
        CAP(K_CAP_HYPERV_ENFORCE_CPUID, 1)),
   VCPU("ENABLE_CAP (ENFORCE_PV_FEATURE_CPUID)", K_ENABLE_CAP, "R16I88",
        CAP(K_CAP_ENFORCE_PV_FEATURE_CPUID, 1)),
   VCPU("ENABLE_CAP (vCPU) of no such capability", K_ENABLE_CAP, "R8I96",
        CAP(K_NO_CAP, 0), .result = -EINVAL),
   /* It looks at flags before it looks at what the capability is, and the
      ring is none of a vCPU. */
   VCPU("ENABLE_CAP (vCPU) of DIRTY_LOG_RING", K_ENABLE_CAP, "R8I96",
        CAP(K_CAP_DIRTY_LOG_RING, 65536), .result = -EINVAL),
   VCPU("ENABLE_CAP (vCPU) of DIRTY_LOG_RING_ACQ_REL", K_ENABLE_CAP, "R8I96",
        CAP(K_CAP_DIRTY_LOG_RING_ACQ_REL, 65536), .result = -EINVAL),

   /* xen.c, kvm_xen_vcpu_set_attr, kvm_xen_vcpu_get_attr */
   VCPU("XEN_VCPU_SET_ATTR (VCPU_INFO)", K_XEN_VCPU_SET_ATTR, "R2I6R8I56",
        .init = { K_XEN_VCPU_INFO, -1ULL }),
   /* Written when the vCPU runs, not now; it is the guest's */
   VCPU("XEN_VCPU_SET_ATTR (VCPU_INFO_HVA)", K_XEN_VCPU_SET_ATTR,
        "R2I6R8I56", .init = { K_XEN_VCPU_INFO_HVA, 0x1000 }),
   VCPU("XEN_VCPU_SET_ATTR (VCPU_TIME_INFO)", K_XEN_VCPU_SET_ATTR,
        "R2I6R8I56", .init = { K_XEN_VCPU_TIME_INFO, -1ULL }),
   VCPU("XEN_VCPU_SET_ATTR (RUNSTATE_ADDR)", K_XEN_VCPU_SET_ATTR,
        "R2I6R8I56", .init = { K_XEN_RUNSTATE_ADDR, -1ULL }),
   VCPU("XEN_VCPU_SET_ATTR (RUNSTATE_CURRENT)", K_XEN_VCPU_SET_ATTR,
        "R2I6R8I56", .init = { K_XEN_RUNSTATE_CURRENT }),
   VCPU("XEN_VCPU_SET_ATTR (RUNSTATE_DATA)", K_XEN_VCPU_SET_ATTR,
        "R2I6R48I16", .init = { K_XEN_RUNSTATE_DATA }),
   VCPU("XEN_VCPU_SET_ATTR (RUNSTATE_ADJUST)", K_XEN_VCPU_SET_ATTR,
        "R2I6R48I16", .init = { K_XEN_RUNSTATE_ADJUST }),
   VCPU("XEN_VCPU_SET_ATTR (VCPU_ID)", K_XEN_VCPU_SET_ATTR, "R2I6R4I60",
        .init = { K_XEN_VCPU_ID }),
   VCPU("XEN_VCPU_SET_ATTR (TIMER)", K_XEN_VCPU_SET_ATTR, "R2I6R16I48",
        .init = { K_XEN_TIMER, PAIR32(3, K_EVTCHN_PRIO_2LEVEL), 1 }),
   VCPU("XEN_VCPU_SET_ATTR (TIMER off)", K_XEN_VCPU_SET_ATTR, "R2I6R4I60",
        .init = { K_XEN_TIMER }),
   VCPU("XEN_VCPU_SET_ATTR (UPCALL_VECTOR)", K_XEN_VCPU_SET_ATTR,
        "R2I6R1I63", .init = { K_XEN_VCPU_UPCALL_VECTOR, 0x93 }),
   VCPU("XEN_VCPU_SET_ATTR of no such type", K_XEN_VCPU_SET_ATTR, "R2I70",
        .init = { 99 }, .result = -ENOENT),
   VCPU("XEN_VCPU_GET_ATTR (VCPU_INFO)", K_XEN_VCPU_GET_ATTR, "R2B6W8B56",
        .init = { K_XEN_VCPU_INFO }),
   VCPU("XEN_VCPU_GET_ATTR (VCPU_INFO_HVA)", K_XEN_VCPU_GET_ATTR,
        "R2B6W8B56", .init = { K_XEN_VCPU_INFO_HVA }),
   VCPU("XEN_VCPU_GET_ATTR (VCPU_TIME_INFO)", K_XEN_VCPU_GET_ATTR,
        "R2B6W8B56", .init = { K_XEN_VCPU_TIME_INFO }),
   VCPU("XEN_VCPU_GET_ATTR (RUNSTATE_ADDR)", K_XEN_VCPU_GET_ATTR,
        "R2B6W8B56", .init = { K_XEN_RUNSTATE_ADDR }),
   VCPU("XEN_VCPU_GET_ATTR (RUNSTATE_CURRENT)", K_XEN_VCPU_GET_ATTR,
        "R2B6W8B56", .init = { K_XEN_RUNSTATE_CURRENT }),
   VCPU("XEN_VCPU_GET_ATTR (RUNSTATE_DATA)", K_XEN_VCPU_GET_ATTR,
        "R2B6W48B16", .init = { K_XEN_RUNSTATE_DATA }),
   VCPU("XEN_VCPU_GET_ATTR (RUNSTATE_ADJUST)", K_XEN_VCPU_GET_ATTR, "R2I70",
        .init = { K_XEN_RUNSTATE_ADJUST }, .result = -EINVAL),
   VCPU("XEN_VCPU_GET_ATTR (VCPU_ID)", K_XEN_VCPU_GET_ATTR, "R2B6W4B60",
        .init = { K_XEN_VCPU_ID }),
   VCPU("XEN_VCPU_GET_ATTR (TIMER)", K_XEN_VCPU_GET_ATTR, "R2B6W16B48",
        .init = { K_XEN_TIMER }),
   VCPU("XEN_VCPU_GET_ATTR (UPCALL_VECTOR)", K_XEN_VCPU_GET_ATTR,
        "R2B6W1B63", .init = { K_XEN_VCPU_UPCALL_VECTOR }),

   { .name = NULL }
};
