/* Numbers of the KVM ABI of s390, powerpc and x86 (and of VFIO, which all
   have) for the stand-in's handlers and cases.  Spelt out, since older uapi
   headers lack the newer ones.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_ABI_S390_H
#define STANDIN_ABI_S390_H

/* Device types. */
enum {
   K_TYPE_FSL_MPIC_20 = 1,
   K_TYPE_FSL_MPIC_42 = 2,
   K_TYPE_XICS        = 3,
   K_TYPE_VFIO        = 4,
   K_TYPE_FLIC        = 6,
   K_TYPE_XIVE        = 9
};

/* FSL_MPIC_20 and FSL_MPIC_42 */
enum {
   K_MPIC_MISC       = 1,
   K_MPIC_BASE_ADDR  =   0,
   K_MPIC_REGISTER   = 2,
   K_MPIC_IRQ_ACTIVE = 3,

   /* Not uapi: arch/powerpc/kvm/mpic.c */
   K_MPIC_MAX_SRC    = 256,
   K_MPIC_REG_PIR    = 0x1090,
   K_MPIC_REG_GCR    = 0x1020,
   K_MPIC_REG_NONE   = 0x1400,        /* between the register blocks */
   K_MPIC_REG_MSI    = 0x1600
};

/* XICS */
enum {
   K_XICS_SOURCES    = 1,
   K_XICS_CTRL       = 2,
   K_XICS_NR_SERVERS =   1,

   /* Not uapi: arch/powerpc/kvm/book3s_xics.h */
   K_XICS_FIRST_IRQ  = 16,
   K_XICS_NR_IRQS    = 0x100000
};

/* XIVE */
enum {
   K_XIVE_CTRL          = 1,
   K_XIVE_RESET         =   1,
   K_XIVE_EQ_SYNC       =   2,
   K_XIVE_NR_SERVERS    =   3,
   K_XIVE_SOURCE        = 2,
   K_XIVE_SOURCE_CONFIG = 3,
   K_XIVE_EQ_CONFIG     = 4,
   K_XIVE_SOURCE_SYNC   = 5,

   K_XIVE_PRIORITY_MASK = 7,          /* of an EQ and of a source's config */

   /* struct kvm_ppc_xive_eq */
   K_XIVE_EQ_SIZE       = 64,
   K_XIVE_EQ_FLAGS      = 0,
   K_XIVE_EQ_QSHIFT     = 4,
   K_XIVE_EQ_QADDR      = 8,
   K_XIVE_EQ_QTOGGLE    = 16,
   K_XIVE_EQ_QINDEX     = 20,
   K_XIVE_EQ_PAD        = 24,
   K_XIVE_EQ_ALWAYS_NOTIFY = 1,

   /* Not uapi: arch/powerpc/kvm/book3s_xive.h; the vCPU ids are those of a
      kernel with 2048 CPUs. */
   K_XIVE_NR_IRQS       = K_XICS_NR_IRQS,
   K_PPC_MAX_VCPU_IDS   = 8 * 2048
};

/* VFIO */
enum {
   K_VFIO_FILE            = 1,
   K_VFIO_FILE_ADD        =   1,
   K_VFIO_FILE_DEL        =   2,
   K_VFIO_GROUP_SET_SPAPR_TCE = 3,

   /* struct kvm_vfio_spapr_tce */
   K_VFIO_SPAPR_TCE_SIZE    = 8,
   K_VFIO_SPAPR_TCE_TABLEFD = 4
};

/* FLIC */
enum {
   K_FLIC_GET_ALL_IRQS     = 1,
   K_FLIC_ENQUEUE          = 2,
   K_FLIC_CLEAR_IRQS       = 3,
   K_FLIC_APF_ENABLE       = 4,
   K_FLIC_APF_DISABLE_WAIT = 5,
   K_FLIC_ADAPTER_REGISTER = 6,
   K_FLIC_ADAPTER_MODIFY   = 7,
   K_FLIC_CLEAR_IO_IRQ     = 8,
   K_FLIC_AISM             = 9,
   K_FLIC_AIRQ_INJECT      = 10,
   K_FLIC_AISM_ALL         = 11,

   K_FLIC_MAX_BUFFER       = 0x2000000,

   /* struct kvm_s390_irq: a type, then a payload by type */
   K_IRQ_SIZE              = 72,
   K_IRQ_PAYLOAD           = 8,
   K_IRQ_IO_SIZE           = 12,      /* struct kvm_s390_io_info */
   K_IRQ_EXT_SIZE          = 16,      /* struct kvm_s390_ext_info */
   K_IRQ_EXT_PAD           = 4,
   K_IRQ_EXT_PARAMS2       = 8,
   K_IRQ_MCHK_SIZE         = 48,      /* struct kvm_s390_mchk_info */
   K_IRQ_MCHK_FAILING      = 16,

   /* struct kvm_s390_io_adapter */
   K_ADAPTER_SIZE          = 8,

   /* struct kvm_s390_io_adapter_req */
   K_ADAPTER_REQ_SIZE      = 16,
   K_ADAPTER_REQ_TYPE      = 4,
   K_ADAPTER_REQ_MASK      = 5,
   K_ADAPTER_REQ_PAD       = 6,
   K_ADAPTER_REQ_ADDR      = 8,
   K_ADAPTER_MASK          = 1,
   K_ADAPTER_MAP           = 2,
   K_ADAPTER_UNMAP         = 3,

   /* struct kvm_s390_ais_req */
   K_AIS_REQ_SIZE          = 4,
   K_AIS_REQ_MODE          = 2,
   K_AIS_MODE_ALL          = 0,
   K_AIS_MODE_SINGLE       = 1,

   /* struct kvm_s390_ais_all */
   K_AIS_ALL_SIZE          = 2,

   /* Not uapi: asm/isc.h and asm/kvm_host_s390.h */
   K_MAX_ISC               = 7,
   K_MAX_IO_ADAPTERS       = 64
};

/* Types of struct kvm_s390_irq. */
#define K_IRQ_PFAULT_INIT  0xfffe0004u
#define K_IRQ_PFAULT_DONE  0xfffe0005u
#define K_IRQ_MCHK         0xfffe1000u
#define K_IRQ_VIRTIO       0xffff2603u
#define K_IRQ_SERVICE      0xffff2401u
#define K_IRQ_IO_MAX       0xfffdffffu
#define K_IRQ_IO_AI        0x04000000u
#define K_IRQ_CLOCK_COMP   0xffff1004u /* one that FLIC does not take */

/* s390's VM */
enum {
   K_S390_MEM_CTRL       = 0,
   K_S390_ENABLE_CMMA    =   0,
   K_S390_CLR_CMMA       =   1,
   K_S390_LIMIT_SIZE     =   2,

   K_S390_TOD            = 1,
   K_S390_TOD_LOW        =   0,
   K_S390_TOD_HIGH       =   1,
   K_S390_TOD_EXT        =   2,
   /* struct kvm_s390_vm_tod_clock */
   K_S390_TOD_EXT_SIZE   = 16,
   K_S390_TOD_EXT_TOD    = 8,

   K_S390_CRYPTO         = 2,
   K_S390_ENABLE_AES_KW  =   0,
   K_S390_ENABLE_DEA_KW  =   1,
   K_S390_DISABLE_AES_KW =   2,
   K_S390_DISABLE_DEA_KW =   3,
   K_S390_ENABLE_APIE    =   4,
   K_S390_DISABLE_APIE   =   5,

   K_S390_CPU_MODEL           = 3,
   K_S390_PROCESSOR           =   0,
   K_S390_MACHINE             =   1,
   K_S390_PROCESSOR_FEAT      =   2,
   K_S390_MACHINE_FEAT        =   3,
   K_S390_PROCESSOR_SUBFUNC   =   4,
   K_S390_MACHINE_SUBFUNC     =   5,
   K_S390_PROCESSOR_UV_FEAT_GUEST = 6,
   K_S390_MACHINE_UV_FEAT_GUEST   = 7,
   /* struct kvm_s390_vm_cpu_processor, _machine, _feat, _subfunc, _uv_feat */
   K_S390_PROCESSOR_SIZE      = 2064,
   K_S390_PROCESSOR_IBC       = 8,
   K_S390_PROCESSOR_PAD       = 10,
   K_S390_PROCESSOR_FAC_LIST  = 16,
   K_S390_MACHINE_SIZE        = 4112,
   K_S390_FEAT_SIZE           = 128,
   K_S390_SUBFUNC_SIZE        = 2048,
   K_S390_UV_FEAT_SIZE        = 8,

   K_S390_MIGRATION           = 4,
   K_S390_MIGRATION_STOP      =   0,
   K_S390_MIGRATION_START     =   1,
   K_S390_MIGRATION_STATUS    =   2,

   K_S390_CPU_TOPOLOGY        = 5
};

/* x86's vCPU and /dev/kvm */
enum {
   K_X86_TSC_CTRL          = 0,
   K_X86_TSC_OFFSET        =   0,

   K_X86_SYSTEM            = 0,
   K_X86_XCOMP_GUEST_SUPP  =   0,
   K_X86_SEV               = 1,
   K_X86_SEV_VMSA_FEATURES =   0,
   K_X86_SNP_POLICY_BITS   =   1,
   K_X86_SNP_REQ_CERTS     =   2
};

/* As call.count (or attr_case.count, where 0 asks for nothing): no
   interrupt is pending. */
enum { K_NOTHING_PENDING = -2 };

#endif
