/* For strace, by LD_PRELOAD: tells it of the fds from 100 on that they are KVM's,
   100 + a device's type, 130 a VM, 131 a vCPU, and 132 what KVM_NODE names, as
   the kernel's readlink would.  The names are those of the kernel's
   kvm_device_ops.  SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

static const char *const names[] = {
   [101] = "kvm-mpic",
   [102] = "kvm-mpic",
   [103] = "kvm-xics",
   [104] = "kvm-vfio",
   [105] = "kvm-arm-vgic-v2",
   [106] = "kvm-flic",
   [107] = "kvm-arm-vgic-v3",
   [108] = "kvm-arm-vgic-its",
   [109] = "kvm-xive-native",
   [111] = "kvm-riscv-aia",
   [112] = "kvm-loongarch-ipi",
   [113] = "kvm-loongarch-eiointc",
   [114] = "kvm-loongarch-pch-pic",
   [115] = "kvm-loongarch-dmsintc",
   [116] = "kvm-arm-vgic-v5",
   [130] = "kvm-vm",
   [131] = "kvm-vcpu:0",
   [133] = "kvm-xive",
};

ssize_t readlink(const char *path, char *buf, size_t size)
{
   ssize_t (*real)(const char *, char *, size_t) = dlsym(RTLD_NEXT, "readlink");
   char name[4096] = "";
   int pid, fd;

   if (sscanf(path, "/proc/%d/fd/%d", &pid, &fd) != 2)
      return real(path, buf, size);
   if (fd == 132 && getenv("KVM_NODE"))
      snprintf(name, sizeof(name), "%s", getenv("KVM_NODE"));
   else if (fd >= 100 && fd < (int)(sizeof(names) / sizeof(names[0])) && names[fd])
      snprintf(name, sizeof(name), "anon_inode:%s", names[fd]);
   if (!name[0])
      return real(path, buf, size);
   if (size > strlen(name))
      size = strlen(name);
   memcpy(buf, name, size);
   return size;
}
