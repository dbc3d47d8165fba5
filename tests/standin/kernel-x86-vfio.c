/* The attributes of x86's vCPU and /dev/kvm, and of VFIO, as their kernel
   serves them (Linux 7.3): what is copied in and out, in which order and
   with which error.  There is no state behind: every register, interrupt,
   queue and vCPU that a call names exists, and nothing was set before.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>

#include "abi-x86-vfio.h"
#include "values.h"

/* ------------------------------------------------------------------ */
/* VFIO: virt/kvm/vfio.c                                               */

static long vfio_fd(const void *block)
{
   return (int32_t)u32_at(block, 0) < 0 ? -EBADF : 0;
}

/* kvm_vfio_set_file; a 32-bit kernel looks at 32 bits of attr only.
   SET_SPAPR_TCE is for powerpc with CONFIG_SPAPR_TCE_IOMMU. */
static long vfio_set(struct call *c, const struct device_attr *a)
{
   char block[K_VFIO_SPAPR_TCE_SIZE];

   if (a->group != K_VFIO_FILE)
      return -ENXIO;
   switch (a->attr) {
   case K_VFIO_FILE_ADD:
   case K_VFIO_FILE_DEL:
      return copy_from_user(c, block, a->addr, sizeof(int32_t))
                ? -EFAULT : vfio_fd(block);
   case K_VFIO_GROUP_SET_SPAPR_TCE:
      if (c->arch != ARCH_POWER)
         return -ENXIO;
      return copy_from_user(c, block, a->addr, K_VFIO_SPAPR_TCE_SIZE)
                ? -EFAULT : vfio_fd(block);
   }
   return -ENXIO;
}

static long vfio_has(struct call *c, const struct device_attr *a)
{
   const uint64_t last = c->arch == ARCH_POWER ? K_VFIO_GROUP_SET_SPAPR_TCE
                                               : K_VFIO_FILE_DEL;

   return a->group == K_VFIO_FILE && a->attr >= K_VFIO_FILE_ADD
          && a->attr <= last ? 0 : -ENXIO;
}

/* ------------------------------------------------------------------ */
/* x86: arch/x86/kvm/x86.c, svm/sev.c                                  */

static bool x86_is_tsc_offset(const struct device_attr *a)
{
   return a->group == K_X86_TSC_CTRL && a->attr == K_X86_TSC_OFFSET;
}

static long x86_vcpu_set(struct call *c, const struct device_attr *a)
{
   return x86_is_tsc_offset(a) ? set_any(c, a, sizeof(uint64_t)) : -ENXIO;
}

static long x86_vcpu_get(struct call *c, const struct device_attr *a)
{
   return x86_is_tsc_offset(a) ? get_any(c, a, sizeof(uint64_t)) : -ENXIO;
}

static long x86_vcpu_has(struct call *c, const struct device_attr *a)
{
   (void)c;
   return x86_is_tsc_offset(a) ? 0 : -ENXIO;
}

/* kvm_arch_dev_ioctl: /dev/kvm does not know the request */
static long x86_dev_set(struct call *c, const struct device_attr *a)
{
   (void)c;
   (void)a;
   return -EINVAL;
}

/* __kvm_x86_dev_get_attr, sev_dev_get_attr */
static long x86_dev_has(struct call *c, const struct device_attr *a)
{
   (void)c;
   if (a->group == K_X86_SYSTEM)
      return a->attr == K_X86_XCOMP_GUEST_SUPP ? 0 : -ENXIO;
   if (a->group == K_X86_SEV)
      return a->attr <= K_X86_SNP_REQ_CERTS ? 0 : -ENXIO;
   return -ENXIO;
}

static long x86_dev_get(struct call *c, const struct device_attr *a)
{
   long r = x86_dev_has(c, a);

   return r ? r : get_any(c, a, sizeof(uint64_t));
}

const struct attr_ops x86_vfio_ops[] = {
   { KIND_DEVICE, K_TYPE_VFIO, -1, "kvm-vfio",
     vfio_set, NULL, vfio_has },
   { KIND_VCPU, 0, ARCH_X86, "kvm-vcpu:0",
     x86_vcpu_set, x86_vcpu_get, x86_vcpu_has },
   { KIND_SYSTEM, 0, ARCH_X86, "kvm",
     x86_dev_set, x86_dev_get, x86_dev_has },
   { .name = NULL }
};
