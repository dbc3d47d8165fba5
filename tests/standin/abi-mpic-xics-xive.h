/* The numbers of powerpc's MPIC, XICS and XIVE, for the stand-in's handlers
   and cases.  Spelt out, since older uapi headers lack the newer ones.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_ABI_MPIC_XICS_XIVE_H
#define STANDIN_ABI_MPIC_XICS_XIVE_H

enum {
   K_TYPE_FSL_MPIC_20 = 1,
   K_TYPE_FSL_MPIC_42 = 2,
   K_TYPE_XICS        = 3,
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

#endif
