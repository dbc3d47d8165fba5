/* The numbers of FLIC and s390's VM, for the stand-in's handlers and cases.
   Spelt out, since older uapi headers lack the newer ones.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_ABI_FLIC_S390_H
#define STANDIN_ABI_FLIC_S390_H

enum {
   K_TYPE_FLIC = 6
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
   K_S390_MACHINE_FAC_LIST    = 2064,
   K_S390_FEAT_SIZE           = 128,
   K_S390_SUBFUNC_SIZE        = 2048,
   K_S390_UV_FEAT_SIZE        = 8,

   K_S390_MIGRATION           = 4,
   K_S390_MIGRATION_STOP      =   0,
   K_S390_MIGRATION_START     =   1,
   K_S390_MIGRATION_STATUS    =   2,

   K_S390_CPU_TOPOLOGY        = 5
};

#endif
