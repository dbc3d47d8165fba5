/* The prerequisites of the KVM tests.  Exits with 0 (there) or 1 (not there)
   and prints nothing:

      kvm-have kvm             a /dev/kvm that answers, real or the stand-in's
      kvm-have real            a real one
      kvm-have standin         the stand-in of tests/standin
      kvm-have device TYPE...  KVM_CREATE_DEVICE knows one of TYPEs, numbers
      kvm-have other           one of the objects of kvm-fd.h that are not VFIO
      kvm-have cap CAP...      a VM has one of these KVM_CAPs, numbers
      kvm-have lp64            longs and addresses of 64 bits
      kvm-have seccomp         a kernel that takes filters of system calls

   SPDX-License-Identifier: GPL-2.0-or-later */

#include "config.h"

#ifdef HAVE_KVM_TESTS

#include <errno.h>
#include <fcntl.h>
#include <linux/kvm.h>
#include <linux/seccomp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>

#include "../../../tests/standin/control.h"

static int open_kvm(void)
{
   int kvm = open("/dev/kvm", O_RDWR | O_CLOEXEC);

   return kvm >= 0 && ioctl(kvm, KVM_GET_API_VERSION, 0) == KVM_API_VERSION
          ? kvm : -1;
}

static int have_device(char **types)
{
   int kvm = open_kvm();
   int vm  = kvm >= 0 ? ioctl(kvm, KVM_CREATE_VM, 0UL) : -1;

   for (; vm >= 0 && *types; types++) {
      struct kvm_create_device cd = { strtoul(*types, NULL, 0), 0,
                                      KVM_CREATE_DEVICE_TEST };
      if (ioctl(vm, KVM_CREATE_DEVICE, &cd) == 0)
         return 1;
   }
   return 0;
}

/* A device: VGIC_V3, VGIC_V2, XICS; or KVM_VCPU_TSC_OFFSET of a vCPU. */
static int have_other(void)
{
   static char *types[] = { "7", "5", "3", NULL };
   struct kvm_device_attr offset = { 0, 0, 0, 0 };
   int kvm, vm, vcpu;

   if (have_device(types))
      return 1;
   kvm  = open_kvm();
   vm   = kvm >= 0 ? ioctl(kvm, KVM_CREATE_VM, 0UL) : -1;
   vcpu = vm >= 0 ? ioctl(vm, KVM_CREATE_VCPU, 0UL) : -1;
   return vcpu >= 0 && ioctl(vcpu, KVM_HAS_DEVICE_ATTR, &offset) == 0;
}

static int have_cap(char **caps)
{
   int kvm = open_kvm();
   int vm  = kvm >= 0 ? ioctl(kvm, KVM_CREATE_VM, 0UL) : -1;

   for (; vm >= 0 && *caps; caps++)
      if (ioctl(vm, KVM_CHECK_EXTENSION, strtoul(*caps, NULL, 0)) > 0)
         return 1;
   return 0;
}

/* kernel/seccomp.c, do_seccomp: EINVAL where there is no such thing. */
static int have_seccomp(void)
{
   return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, NULL) < 0
          && errno == EFAULT;
}

static int have(char **what)
{
   if (!what[1])
      return 0;
   if (strcmp(what[1], "device") == 0)
      return have_device(what + 2);
   if (strcmp(what[1], "other") == 0)
      return have_other();
   if (strcmp(what[1], "cap") == 0)
      return have_cap(what + 2);
   if (strcmp(what[1], "lp64") == 0)
      return sizeof(long) == 8;
   if (strcmp(what[1], "seccomp") == 0)
      return have_seccomp();
   if (strcmp(what[1], "kvm") == 0)
      return open_kvm() >= 0;
   if (strcmp(what[1], "real") == 0)
      return !standin_present() && open_kvm() >= 0;
   if (strcmp(what[1], "standin") == 0)
      return standin_present() && open_kvm() >= 0;
   return 0;
}

int main(int argc, char **argv)
{
   (void)argc;
   return !have(argv);
}

#else

int main(void)
{
   return 1;
}

#endif
