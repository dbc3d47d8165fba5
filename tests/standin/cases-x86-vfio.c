/* The attributes of x86's vCPU and /dev/kvm, and of VFIO by example; see
   attr-cases.h.  Functions named here are those of Linux 7.3 if nothing
   else is said, in the files that kernel-x86-vfio.c names.  A field that
   the kernel keeps, to give it back later, counts as used; one that its
   header calls padding does not, nor one that the kernel drops.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>

#include "abi-x86-vfio.h"
#include "attr-cases.h"

#define VFIO(n, ...)     ATTR_DEVICE("VFIO " n, K_TYPE_VFIO, __VA_ARGS__)
#define X86_VCPU(n, ...) \
   ATTR_CASE("X86_VCPU " n, KIND_VCPU, ARCH_X86, 0, __VA_ARGS__)
#define X86_DEV(n, ...) \
   ATTR_CASE("X86_DEV " n, KIND_SYSTEM, ARCH_X86, 0, __VA_ARGS__)

const struct attr_case x86_vfio_cases[] = {

   /* ---------------- VFIO ---------------- */

   /* kvm_vfio_set_file; older headers say GROUP.ADD and GROUP.DEL (6.5 and
      before).  There is no GET. */
   VFIO("FILE.ADD", SET, K_VFIO_FILE, K_VFIO_FILE_ADD, "R4"),
   VFIO("FILE.DEL", SET, K_VFIO_FILE, K_VFIO_FILE_DEL, "R4"),
   VFIO("FILE.ADD", GET, K_VFIO_FILE, K_VFIO_FILE_ADD, NULL,
        .result = -EPERM),
   VFIO("FILE.ADD of no fd", SET, K_VFIO_FILE, K_VFIO_FILE_ADD, "R4",
        .init = { PAIR32(-1, 0) }, .result = -EBADF),
   /* kvm_vfio_file_set_spapr_tce; powerpc only, -ENXIO elsewhere. */
   ATTR_CASE("VFIO GROUP.SET_SPAPR_TCE", KIND_DEVICE, ARCH_POWER, K_TYPE_VFIO, SET,
        K_VFIO_FILE, K_VFIO_GROUP_SET_SPAPR_TCE, "R8"),
   VFIO("GROUP.SET_SPAPR_TCE elsewhere", SET, K_VFIO_FILE,
        K_VFIO_GROUP_SET_SPAPR_TCE, "", .result = -ENXIO),
   VFIO("FILE", HAS, K_VFIO_FILE, K_VFIO_FILE_ADD, ""),
   VFIO("FILE unknown attr", SET, K_VFIO_FILE, 9, "", .result = -ENXIO),
   VFIO("FILE unknown attr", HAS, K_VFIO_FILE, 9, "", .result = -ENXIO),
   VFIO("unknown group", SET, K_NO_GROUP, 1, "", .result = -ENXIO),

   /* ---------------- vCPU of x86 ---------------- */

   /* kvm_arch_tsc_set_attr, kvm_arch_tsc_get_attr; since 5.16 */
   X86_VCPU("TSC_CTRL.OFFSET", SET, K_X86_TSC_CTRL, K_X86_TSC_OFFSET, "R8"),
   X86_VCPU("TSC_CTRL.OFFSET", GET, K_X86_TSC_CTRL, K_X86_TSC_OFFSET, "W8"),
   X86_VCPU("TSC_CTRL", HAS, K_X86_TSC_CTRL, K_X86_TSC_OFFSET, ""),
   X86_VCPU("TSC_CTRL unknown attr", SET, K_X86_TSC_CTRL, 9, "",
            .result = -ENXIO),
   X86_VCPU("unknown group", SET, K_NO_GROUP, 0, "", .result = -ENXIO),

   /* ---------------- /dev/kvm of x86 ---------------- */

   /* kvm_x86_dev_get_attr, since 5.17; the group SEV since 6.10.  There is no
      SET. */
   X86_DEV("SYSTEM.XCOMP_GUEST_SUPP", GET, K_X86_SYSTEM,
           K_X86_XCOMP_GUEST_SUPP, "W8"),
   X86_DEV("SYSTEM", HAS, K_X86_SYSTEM, K_X86_XCOMP_GUEST_SUPP, ""),
   X86_DEV("SYSTEM unknown attr", GET, K_X86_SYSTEM, 9, "",
           .result = -ENXIO),
   X86_DEV("SEV.VMSA_FEATURES", GET, K_X86_SEV, K_X86_SEV_VMSA_FEATURES,
           "W8"),
   X86_DEV("SEV.SNP_POLICY_BITS", GET, K_X86_SEV, K_X86_SNP_POLICY_BITS,
           "W8"),
   X86_DEV("SEV.SNP_REQ_CERTS", GET, K_X86_SEV, K_X86_SNP_REQ_CERTS, "W8"),
   X86_DEV("SEV", HAS, K_X86_SEV, K_X86_SEV_VMSA_FEATURES, ""),
   X86_DEV("SYSTEM.XCOMP_GUEST_SUPP", SET, K_X86_SYSTEM,
           K_X86_XCOMP_GUEST_SUPP, NULL, .result = -EINVAL),
   X86_DEV("unknown group", GET, K_NO_GROUP, 0, "", .result = -ENXIO),
   { .name = NULL }
};
