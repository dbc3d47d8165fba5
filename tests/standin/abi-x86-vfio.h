/* The numbers of x86's vCPU and /dev/kvm, and VFIO, for the stand-in's
   handlers and cases.  Spelt out, since older uapi headers lack the newer
   ones.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_ABI_X86_VFIO_H
#define STANDIN_ABI_X86_VFIO_H

enum {
   K_TYPE_VFIO = 4
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

#endif
