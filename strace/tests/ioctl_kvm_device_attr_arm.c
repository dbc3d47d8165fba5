/*
 * Check decoding of KVM_*_DEVICE_ATTR commands of ioctl syscall on ARM.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "tests.h"

#if defined HAVE_LINUX_KVM_H && defined HAVE_STRUCT_KVM_CREATE_DEVICE \
 && (defined __aarch64__ || defined __arm__)

# include "ioctl_kvm_device_attr.h"

int
main(void)
{
	static const char name[] = "anon_inode:kvm-arm-vgic-v3";
	uint64_t region = 2ULL << 52 | 0x80a0000;
	uint32_t irqs = 96;

	open_vm();

	const int vgic = create_device(KVM_DEV_TYPE_ARM_VGIC_V3,
				       "KVM_DEV_TYPE_ARM_VGIC_V3",
				       "kvm-arm-vgic-v3");
	if (vgic < 0)
		perror_msg_and_skip("KVM_DEV_TYPE_ARM_VGIC_V3");

	int rc = attr_call(vgic, name, KVM_SET_DEVICE_ATTR,
			   KVM_DEV_ARM_VGIC_GRP_NR_IRQS,
			   "KVM_DEV_ARM_VGIC_GRP_NR_IRQS", 0, "0", &irqs);
	printf("[96]");
	END_ATTR(rc);

	rc = attr_call(vgic, name, KVM_SET_DEVICE_ATTR,
		       KVM_DEV_ARM_VGIC_GRP_ADDR, "KVM_DEV_ARM_VGIC_GRP_ADDR",
		       KVM_VGIC_V3_ADDR_TYPE_REDIST_REGION,
		       "KVM_VGIC_V3_ADDR_TYPE_REDIST_REGION", &region);
	printf("[{count=2, base=0x80a0000, flags=0, index=0}]");
	END_ATTR(rc);

	rc = attr_call(vgic, name, KVM_HAS_DEVICE_ATTR,
		       KVM_DEV_ARM_VGIC_GRP_CPU_SYSREGS,
		       "KVM_DEV_ARM_VGIC_GRP_CPU_SYSREGS", 1ULL << 32 | 0xc230,
		       "0x1<<KVM_DEV_ARM_VGIC_V3_MPIDR_SHIFT|0xc230", NULL);
	printf("NULL");
	END_ATTR(rc);

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H && HAVE_STRUCT_KVM_CREATE_DEVICE"
		    " && (defined __aarch64__ || defined __arm__)")

#endif
