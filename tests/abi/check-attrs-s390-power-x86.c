/* Do the numbers of s390's, powerpc's and x86's attributes agree with the kernel's headers?  Compiled,
   never run, for one architecture at a time, with that one's uapi headers
   and as a 64-bit program:
      cc -fsyntax-only -D__KVM_CHECK_s390 -I.../uapi/s390 -I.../include ...
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <linux/kvm.h>

#include "../standin/abi-flic-s390.h"
#include "../standin/abi-mpic-xics-xive.h"
#include "../standin/abi-x86-vfio.h"
#include "check.h"

/* The same on all architectures */

SAME(K_TYPE_FSL_MPIC_20, KVM_DEV_TYPE_FSL_MPIC_20);
SAME(K_TYPE_FSL_MPIC_42, KVM_DEV_TYPE_FSL_MPIC_42);
SAME(K_TYPE_XICS,        KVM_DEV_TYPE_XICS);
SAME(K_TYPE_VFIO,        KVM_DEV_TYPE_VFIO);
SAME(K_TYPE_FLIC,        KVM_DEV_TYPE_FLIC);
SAME(K_TYPE_XIVE,        KVM_DEV_TYPE_XIVE);

SAME(K_VFIO_FILE,                KVM_DEV_VFIO_FILE);
SAME(K_VFIO_FILE,                KVM_DEV_VFIO_GROUP);
SAME(K_VFIO_FILE_ADD,            KVM_DEV_VFIO_FILE_ADD);
SAME(K_VFIO_FILE_ADD,            KVM_DEV_VFIO_GROUP_ADD);
SAME(K_VFIO_FILE_DEL,            KVM_DEV_VFIO_FILE_DEL);
SAME(K_VFIO_FILE_DEL,            KVM_DEV_VFIO_GROUP_DEL);
SAME(K_VFIO_GROUP_SET_SPAPR_TCE, KVM_DEV_VFIO_GROUP_SET_SPAPR_TCE);
SIZE(K_VFIO_SPAPR_TCE_SIZE,      struct kvm_vfio_spapr_tce);
OFFSET(0,                        struct kvm_vfio_spapr_tce, groupfd);
OFFSET(K_VFIO_SPAPR_TCE_TABLEFD, struct kvm_vfio_spapr_tce, tablefd);

#ifdef __KVM_CHECK_s390

SAME(K_FLIC_GET_ALL_IRQS,     KVM_DEV_FLIC_GET_ALL_IRQS);
SAME(K_FLIC_ENQUEUE,          KVM_DEV_FLIC_ENQUEUE);
SAME(K_FLIC_CLEAR_IRQS,       KVM_DEV_FLIC_CLEAR_IRQS);
SAME(K_FLIC_APF_ENABLE,       KVM_DEV_FLIC_APF_ENABLE);
SAME(K_FLIC_APF_DISABLE_WAIT, KVM_DEV_FLIC_APF_DISABLE_WAIT);
SAME(K_FLIC_ADAPTER_REGISTER, KVM_DEV_FLIC_ADAPTER_REGISTER);
SAME(K_FLIC_ADAPTER_MODIFY,   KVM_DEV_FLIC_ADAPTER_MODIFY);
SAME(K_FLIC_CLEAR_IO_IRQ,     KVM_DEV_FLIC_CLEAR_IO_IRQ);
SAME(K_FLIC_AISM,             KVM_DEV_FLIC_AISM);
SAME(K_FLIC_AIRQ_INJECT,      KVM_DEV_FLIC_AIRQ_INJECT);
SAME(K_FLIC_AISM_ALL,         KVM_DEV_FLIC_AISM_ALL);
SAME(K_FLIC_MAX_BUFFER,       KVM_S390_FLIC_MAX_BUFFER);

SAME(K_IRQ_PFAULT_INIT, KVM_S390_INT_PFAULT_INIT);
SAME(K_IRQ_PFAULT_DONE, KVM_S390_INT_PFAULT_DONE);
SAME(K_IRQ_MCHK,        KVM_S390_MCHK);
SAME(K_IRQ_VIRTIO,      KVM_S390_INT_VIRTIO);
SAME(K_IRQ_SERVICE,     KVM_S390_INT_SERVICE);
SAME(0,                 KVM_S390_INT_IO_MIN);
SAME(K_IRQ_IO_MAX,      KVM_S390_INT_IO_MAX);
SAME(K_IRQ_IO_AI,       KVM_S390_INT_IO_AI_MASK);
SAME(K_IRQ_CLOCK_COMP,  KVM_S390_INT_CLOCK_COMP);
SIZE(K_IRQ_SIZE,         struct kvm_s390_irq);
SIZE(K_IRQ_PAYLOAD,      ((struct kvm_s390_irq *)0)->type);
OFFSET(K_IRQ_PAYLOAD,    struct kvm_s390_irq, u.io);
OFFSET(K_IRQ_PAYLOAD,    struct kvm_s390_irq, u.ext);
OFFSET(K_IRQ_PAYLOAD,    struct kvm_s390_irq, u.mchk);
SIZE(K_IRQ_IO_SIZE,      struct kvm_s390_io_info);
LAST(K_IRQ_IO_SIZE,      struct kvm_s390_io_info, io_int_word);
SIZE(K_IRQ_EXT_SIZE,     struct kvm_s390_ext_info);
LAST(K_IRQ_EXT_PAD,      struct kvm_s390_ext_info, ext_params);
OFFSET(K_IRQ_EXT_PAD,    struct kvm_s390_ext_info, pad);
OFFSET(K_IRQ_EXT_PARAMS2, struct kvm_s390_ext_info, ext_params2);
LAST(K_IRQ_EXT_SIZE,     struct kvm_s390_ext_info, ext_params2);
SIZE(K_IRQ_MCHK_SIZE,    struct kvm_s390_mchk_info);
LAST(K_IRQ_MCHK_FAILING, struct kvm_s390_mchk_info, mcic);
OFFSET(K_IRQ_MCHK_FAILING, struct kvm_s390_mchk_info, failing_storage_address);

SIZE(K_ADAPTER_SIZE,     struct kvm_s390_io_adapter);
LAST(K_ADAPTER_SIZE,     struct kvm_s390_io_adapter, flags);
OFFSET(0,                struct kvm_s390_io_adapter, id);
OFFSET(4,                struct kvm_s390_io_adapter, isc);
SIZE(K_ADAPTER_REQ_SIZE, struct kvm_s390_io_adapter_req);
OFFSET(0,                struct kvm_s390_io_adapter_req, id);
OFFSET(K_ADAPTER_REQ_TYPE, struct kvm_s390_io_adapter_req, type);
OFFSET(K_ADAPTER_REQ_MASK, struct kvm_s390_io_adapter_req, mask);
LAST(K_ADAPTER_REQ_PAD,  struct kvm_s390_io_adapter_req, mask);
OFFSET(K_ADAPTER_REQ_PAD, struct kvm_s390_io_adapter_req, pad0);
OFFSET(K_ADAPTER_REQ_ADDR, struct kvm_s390_io_adapter_req, addr);
SAME(K_ADAPTER_MASK,     KVM_S390_IO_ADAPTER_MASK);
SAME(K_ADAPTER_MAP,      KVM_S390_IO_ADAPTER_MAP);
SAME(K_ADAPTER_UNMAP,    KVM_S390_IO_ADAPTER_UNMAP);
SIZE(K_AIS_REQ_SIZE,     struct kvm_s390_ais_req);
LAST(1,                  struct kvm_s390_ais_req, isc);
OFFSET(K_AIS_REQ_MODE,   struct kvm_s390_ais_req, mode);
LAST(K_AIS_REQ_SIZE,     struct kvm_s390_ais_req, mode);
SIZE(K_AIS_ALL_SIZE,     struct kvm_s390_ais_all);

SAME(K_S390_MEM_CTRL,       KVM_S390_VM_MEM_CTRL);
SAME(K_S390_ENABLE_CMMA,    KVM_S390_VM_MEM_ENABLE_CMMA);
SAME(K_S390_CLR_CMMA,       KVM_S390_VM_MEM_CLR_CMMA);
SAME(K_S390_LIMIT_SIZE,     KVM_S390_VM_MEM_LIMIT_SIZE);
SAME(K_S390_TOD,            KVM_S390_VM_TOD);
SAME(K_S390_TOD_LOW,        KVM_S390_VM_TOD_LOW);
SAME(K_S390_TOD_HIGH,       KVM_S390_VM_TOD_HIGH);
SAME(K_S390_TOD_EXT,        KVM_S390_VM_TOD_EXT);
SIZE(K_S390_TOD_EXT_SIZE,   struct kvm_s390_vm_tod_clock);
LAST(1,                     struct kvm_s390_vm_tod_clock, epoch_idx);
OFFSET(K_S390_TOD_EXT_TOD,  struct kvm_s390_vm_tod_clock, tod);
SAME(K_S390_CRYPTO,         KVM_S390_VM_CRYPTO);
SAME(K_S390_ENABLE_AES_KW,  KVM_S390_VM_CRYPTO_ENABLE_AES_KW);
SAME(K_S390_ENABLE_DEA_KW,  KVM_S390_VM_CRYPTO_ENABLE_DEA_KW);
SAME(K_S390_DISABLE_AES_KW, KVM_S390_VM_CRYPTO_DISABLE_AES_KW);
SAME(K_S390_DISABLE_DEA_KW, KVM_S390_VM_CRYPTO_DISABLE_DEA_KW);
SAME(K_S390_ENABLE_APIE,    KVM_S390_VM_CRYPTO_ENABLE_APIE);
SAME(K_S390_DISABLE_APIE,   KVM_S390_VM_CRYPTO_DISABLE_APIE);

SAME(K_S390_CPU_MODEL,          KVM_S390_VM_CPU_MODEL);
SAME(K_S390_PROCESSOR,          KVM_S390_VM_CPU_PROCESSOR);
SAME(K_S390_MACHINE,            KVM_S390_VM_CPU_MACHINE);
SAME(K_S390_PROCESSOR_FEAT,     KVM_S390_VM_CPU_PROCESSOR_FEAT);
SAME(K_S390_MACHINE_FEAT,       KVM_S390_VM_CPU_MACHINE_FEAT);
SAME(K_S390_PROCESSOR_SUBFUNC,  KVM_S390_VM_CPU_PROCESSOR_SUBFUNC);
SAME(K_S390_MACHINE_SUBFUNC,    KVM_S390_VM_CPU_MACHINE_SUBFUNC);
SAME(K_S390_PROCESSOR_UV_FEAT_GUEST, KVM_S390_VM_CPU_PROCESSOR_UV_FEAT_GUEST);
SAME(K_S390_MACHINE_UV_FEAT_GUEST,   KVM_S390_VM_CPU_MACHINE_UV_FEAT_GUEST);
SIZE(K_S390_PROCESSOR_SIZE,     struct kvm_s390_vm_cpu_processor);
OFFSET(K_S390_PROCESSOR_IBC,    struct kvm_s390_vm_cpu_processor, ibc);
LAST(K_S390_PROCESSOR_PAD,      struct kvm_s390_vm_cpu_processor, ibc);
OFFSET(K_S390_PROCESSOR_PAD,    struct kvm_s390_vm_cpu_processor, pad);
OFFSET(K_S390_PROCESSOR_FAC_LIST, struct kvm_s390_vm_cpu_processor, fac_list);
LAST(K_S390_PROCESSOR_SIZE,     struct kvm_s390_vm_cpu_processor, fac_list);
SIZE(K_S390_MACHINE_SIZE,       struct kvm_s390_vm_cpu_machine);
SIZE(K_S390_FEAT_SIZE,          struct kvm_s390_vm_cpu_feat);
SIZE(K_S390_SUBFUNC_SIZE,       struct kvm_s390_vm_cpu_subfunc);
SIZE(K_S390_UV_FEAT_SIZE,       struct kvm_s390_vm_cpu_uv_feat);
SAME(K_S390_MIGRATION,          KVM_S390_VM_MIGRATION);
SAME(K_S390_MIGRATION_STOP,     KVM_S390_VM_MIGRATION_STOP);
SAME(K_S390_MIGRATION_START,    KVM_S390_VM_MIGRATION_START);
SAME(K_S390_MIGRATION_STATUS,   KVM_S390_VM_MIGRATION_STATUS);
SAME(K_S390_CPU_TOPOLOGY,       KVM_S390_VM_CPU_TOPOLOGY);

#elif defined(__KVM_CHECK_powerpc)

SAME(K_MPIC_MISC,       KVM_DEV_MPIC_GRP_MISC);
SAME(K_MPIC_BASE_ADDR,  KVM_DEV_MPIC_BASE_ADDR);
SAME(K_MPIC_REGISTER,   KVM_DEV_MPIC_GRP_REGISTER);
SAME(K_MPIC_IRQ_ACTIVE, KVM_DEV_MPIC_GRP_IRQ_ACTIVE);

SAME(K_XICS_SOURCES,    KVM_DEV_XICS_GRP_SOURCES);
SAME(K_XICS_CTRL,       KVM_DEV_XICS_GRP_CTRL);
SAME(K_XICS_NR_SERVERS, KVM_DEV_XICS_NR_SERVERS);

SAME(K_XIVE_CTRL,          KVM_DEV_XIVE_GRP_CTRL);
SAME(K_XIVE_RESET,         KVM_DEV_XIVE_RESET);
SAME(K_XIVE_EQ_SYNC,       KVM_DEV_XIVE_EQ_SYNC);
SAME(K_XIVE_NR_SERVERS,    KVM_DEV_XIVE_NR_SERVERS);
SAME(K_XIVE_SOURCE,        KVM_DEV_XIVE_GRP_SOURCE);
SAME(K_XIVE_SOURCE_CONFIG, KVM_DEV_XIVE_GRP_SOURCE_CONFIG);
SAME(K_XIVE_EQ_CONFIG,     KVM_DEV_XIVE_GRP_EQ_CONFIG);
SAME(K_XIVE_SOURCE_SYNC,   KVM_DEV_XIVE_GRP_SOURCE_SYNC);
SAME(K_XIVE_PRIORITY_MASK, KVM_XIVE_EQ_PRIORITY_MASK);
SAME(0,                    KVM_XIVE_EQ_PRIORITY_SHIFT);
SAME(K_XIVE_PRIORITY_MASK, KVM_XIVE_SOURCE_PRIORITY_MASK);
SAME(0,                    KVM_XIVE_SOURCE_PRIORITY_SHIFT);
/* The two masks of an EQ's identifier are its low 32 bits. */
SAME(0xffffffff,           KVM_XIVE_EQ_PRIORITY_MASK | KVM_XIVE_EQ_SERVER_MASK);
SIZE(K_XIVE_EQ_SIZE,       struct kvm_ppc_xive_eq);
OFFSET(K_XIVE_EQ_FLAGS,    struct kvm_ppc_xive_eq, flags);
OFFSET(K_XIVE_EQ_QSHIFT,   struct kvm_ppc_xive_eq, qshift);
OFFSET(K_XIVE_EQ_QADDR,    struct kvm_ppc_xive_eq, qaddr);
OFFSET(K_XIVE_EQ_QTOGGLE,  struct kvm_ppc_xive_eq, qtoggle);
OFFSET(K_XIVE_EQ_QINDEX,   struct kvm_ppc_xive_eq, qindex);
LAST(K_XIVE_EQ_PAD,        struct kvm_ppc_xive_eq, qindex);
OFFSET(K_XIVE_EQ_PAD,      struct kvm_ppc_xive_eq, pad);
LAST(K_XIVE_EQ_SIZE,       struct kvm_ppc_xive_eq, pad);
SAME(K_XIVE_EQ_ALWAYS_NOTIFY, KVM_XIVE_EQ_ALWAYS_NOTIFY);

#elif defined(__KVM_CHECK_x86)

SAME(K_X86_TSC_CTRL,          KVM_VCPU_TSC_CTRL);
SAME(K_X86_TSC_OFFSET,        KVM_VCPU_TSC_OFFSET);
SAME(K_X86_SYSTEM,            KVM_X86_GRP_SYSTEM);
SAME(K_X86_XCOMP_GUEST_SUPP,  KVM_X86_XCOMP_GUEST_SUPP);
SAME(K_X86_SEV,               KVM_X86_GRP_SEV);
SAME(K_X86_SEV_VMSA_FEATURES, KVM_X86_SEV_VMSA_FEATURES);
SAME(K_X86_SNP_POLICY_BITS,   KVM_X86_SNP_POLICY_BITS);
SAME(K_X86_SNP_REQ_CERTS,     KVM_X86_SEV_SNP_REQ_CERTS);

#else
#error "say which architecture's headers these are: -D__KVM_CHECK_s390, ..."
#endif
