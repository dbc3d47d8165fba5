/* Numbers of the KVM ioctls that only x86 has, and of what they are told:
   many of the headers that this must build with are too old to name them.
   The sizes are those of a 64-bit program.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_ABI_IOCTLS_X86_H
#define STANDIN_ABI_IOCTLS_X86_H

#include "abi-ioctls-generic.h"

/* Sizes of structs that each architecture has its own of */
#define K_X86_REGS  144
#define K_X86_SREGS 312
#define K_X86_FPU   416
#define K_X86_DEBUG 72

/* /dev/kvm */
#define K_GET_MSR_INDEX_LIST         K_IOWR(0x02, 4)
#define K_GET_SUPPORTED_CPUID        K_IOWR(0x05, 8)
#define K_GET_EMULATED_CPUID         K_IOWR(0x09, 8)
#define K_GET_MSR_FEATURE_INDEX_LIST K_IOWR(0x0a, 4)
#define K_X86_GET_MCE_CAP_SUPPORTED  K_IOR(0x9d, 8)

/* VM */
#define K_SET_NR_MMU_PAGES            K_IO(0x44)
#define K_GET_NR_MMU_PAGES            K_IO(0x45)
#define K_SET_TSS_ADDR                K_IO(0x47)
#define K_SET_IDENTITY_MAP_ADDR       K_IOW(0x48, 8)
#define K_GET_IRQCHIP                 K_IOWR(0x62, 520)
#define K_SET_IRQCHIP                 K_IOR(0x63, 520)
#define K_CREATE_PIT                  K_IO(0x64)
#define K_GET_PIT                     K_IOWR(0x65, 72)
#define K_SET_PIT                     K_IOR(0x66, 72)
#define K_REINJECT_CONTROL            K_IO(0x71)
#define K_CREATE_PIT2                 K_IOW(0x77, 64)
#define K_SET_BOOT_CPU_ID             K_IO(0x78)
#define K_XEN_HVM_CONFIG              K_IOW(0x7a, 56)
#define K_SET_CLOCK                   K_IOW(0x7b, 48)
#define K_GET_CLOCK                   K_IOR(0x7c, 48)
#define K_GET_PIT2                    K_IOR(0x9f, 112)
#define K_SET_PIT2                    K_IOW(0xa0, 112)
#define K_SET_PMU_EVENT_FILTER        K_IOW(0xb2, 32)
#define K_MEMORY_ENCRYPT_REG_REGION   K_IOR(0xbb, 16)
#define K_MEMORY_ENCRYPT_UNREG_REGION K_IOR(0xbc, 16)
#define K_HYPERV_EVENTFD              K_IOW(0xbd, 24)
#define K_X86_SET_MSR_FILTER          K_IOW(0xc6, 392)
#define K_XEN_HVM_GET_ATTR            K_IOWR(0xc8, 72)
#define K_XEN_HVM_SET_ATTR            K_IOW(0xc9, 72)
#define K_XEN_HVM_EVTCHN_SEND         K_IOW(0xd0, 12)

/* vCPU */
#define K_SET_MSRS             K_IOW(0x89, 8)
#define K_SET_CPUID            K_IOW(0x8a, 8)
#define K_GET_LAPIC            K_IOR(0x8e, 1024)
#define K_SET_LAPIC            K_IOW(0x8f, 1024)
#define K_SET_CPUID2           K_IOW(0x90, 8)
#define K_GET_CPUID2           K_IOWR(0x91, 8)
#define K_TPR_ACCESS_REPORTING K_IOWR(0x92, 40)
#define K_SET_VAPIC_ADDR       K_IOW(0x93, 8)
#define K_NMI                  K_IO(0x9a)
#define K_X86_SETUP_MCE        K_IOW(0x9c, 8)
#define K_X86_SET_MCE          K_IOW(0x9e, 64)
#define K_GET_VCPU_EVENTS      K_IOR(0x9f, 64)
#define K_SET_VCPU_EVENTS      K_IOW(0xa0, 64)
#define K_GET_DEBUGREGS        K_IOR(0xa1, 128)
#define K_SET_DEBUGREGS        K_IOW(0xa2, 128)
#define K_GET_XSAVE            K_IOR(0xa4, 4096)
#define K_SET_XSAVE            K_IOW(0xa5, 4096)
#define K_GET_XCRS             K_IOR(0xa6, 392)
#define K_SET_XCRS             K_IOW(0xa7, 392)
#define K_KVMCLOCK_CTRL        K_IO(0xad)
#define K_SMI                  K_IO(0xb7)
#define K_GET_NESTED_STATE     K_IOWR(0xbe, 128)
#define K_SET_NESTED_STATE     K_IOW(0xbf, 128)
#define K_XEN_VCPU_GET_ATTR    K_IOWR(0xca, 72)
#define K_XEN_VCPU_SET_ATTR    K_IOW(0xcb, 72)
#define K_GET_SREGS2           K_IOR(0xcc, 320)
#define K_SET_SREGS2           K_IOW(0xcd, 320)
#define K_GET_XSAVE2           K_IOR(0xcf, 4096)

/* More than one of them */
#define K_GET_MSRS               K_IOWR(0x88, 8)
#define K_SET_TSC_KHZ            K_IO(0xa2)
#define K_GET_TSC_KHZ            K_IO(0xa3)
#define K_GET_SUPPORTED_HV_CPUID K_IOWR(0xc1, 8)

/* Capabilities */
#define K_CAP_DISABLE_QUIRKS             116
#define K_CAP_SPLIT_IRQCHIP              121
#define K_CAP_HYPERV_SYNIC               123
#define K_CAP_MAX_VCPU_ID                128
#define K_CAP_X2APIC_API                 129
#define K_CAP_X86_DISABLE_EXITS          143
#define K_CAP_HYPERV_SYNIC2              148
#define K_CAP_MSR_PLATFORM_INFO          159
#define K_CAP_HYPERV_ENLIGHTENED_VMCS    163
#define K_CAP_EXCEPTION_PAYLOAD          164
#define K_CAP_HYPERV_DIRECT_TLBFLUSH     175
#define K_CAP_X86_USER_SPACE_MSR         188
#define K_CAP_ENFORCE_PV_FEATURE_CPUID   190
#define K_CAP_X86_BUS_LOCK_EXIT          193
#define K_CAP_SGX_ATTRIBUTE              196
#define K_CAP_VM_COPY_ENC_CONTEXT_FROM   197
#define K_CAP_HYPERV_ENFORCE_CPUID       199
#define K_CAP_EXIT_HYPERCALL             201
#define K_CAP_EXIT_ON_EMULATION_FAILURE  204
#define K_CAP_VM_MOVE_ENC_CONTEXT_FROM   206
#define K_CAP_XSAVE2                     208
#define K_CAP_PMU_CAPABILITY             212
#define K_CAP_DISABLE_QUIRKS2            213
#define K_CAP_X86_TRIPLE_FAULT_EVENT     218
#define K_CAP_X86_NOTIFY_VMEXIT          219
#define K_CAP_VM_DISABLE_NX_HUGE_PAGES   220
#define K_CAP_DIRTY_LOG_RING_WITH_BITMAP 225
#define K_CAP_X86_APIC_BUS_CYCLES_NS     237

/* KVM_CREATE_VM */
#define K_SEV_VM    2
#define K_SEV_ES_VM 3
#define K_SNP_VM    4
#define K_TDX_VM    5

#define K_HV_EVENTFD_DEASSIGN 1

#define K_ROUTING_HV_SINT    4
#define K_ROUTING_XEN_EVTCHN 5
#define K_EVTCHN_PRIO_2LEVEL 0xffffffffU

#define K_IRQCHIP_PIC_MASTER 0
#define K_IRQCHIP_PIC_SLAVE  1
#define K_IRQCHIP_IOAPIC     2
#define K_PIT_SPEAKER_DUMMY  1

#define K_CLOCK_REALTIME 4
#define K_CLOCK_HOST_TSC 8

#define K_GUESTDBG_USE_SW_BP 0x00010000

#define K_EVENT_NMI_PENDING  0x01
#define K_EVENT_SIPI_VECTOR  0x02
#define K_EVENT_SHADOW       0x04
#define K_EVENT_SMM          0x08
#define K_EVENT_PAYLOAD      0x10
#define K_EVENT_TRIPLE_FAULT 0x20

#define K_REG_MSR_TSC   0x2030000200000010ULL   /* KVM_X86_REG_MSR(0x10) */
#define K_REG_GUEST_SSP 0x2030000300000000ULL   /* KVM_X86_REG_KVM(0) */

#define K_NESTED_GUEST_MODE 0x0001
#define K_NESTED_GIF_SET    0x0100
#define K_NESTED_FORMAT_SVM 1

/* kvm_xen_hvm_config.flags, kvm_xen_hvm_attr.type, kvm_xen_vcpu_attr.type */
#define K_XEN_INTERCEPT_HCALL      2
#define K_XEN_LONG_MODE            0
#define K_XEN_SHARED_INFO          1
#define K_XEN_UPCALL_VECTOR        2
#define K_XEN_EVTCHN               3
#define K_XEN_XEN_VERSION          4
#define K_XEN_RUNSTATE_UPDATE_FLAG 5
#define K_XEN_SHARED_INFO_HVA      6
#define K_XEN_EVTCHN_DEASSIGN      1
#define K_XEN_EVTCHN_UPDATE        2
#define K_XEN_EVTCHN_RESET         4
#define K_XEN_VCPU_INFO            0
#define K_XEN_VCPU_TIME_INFO       1
#define K_XEN_RUNSTATE_ADDR        2
#define K_XEN_RUNSTATE_CURRENT     3
#define K_XEN_RUNSTATE_DATA        4
#define K_XEN_RUNSTATE_ADJUST      5
#define K_XEN_VCPU_ID              6
#define K_XEN_TIMER                7
#define K_XEN_VCPU_UPCALL_VECTOR   8
#define K_XEN_VCPU_INFO_HVA        9

/* Xen's own, of its interface/event_channel.h; not in KVM's headers */
#define K_EVTCHNSTAT_INTERDOMAIN 2
#define K_EVTCHNSTAT_IPI         5

#endif
