/*
 * Check decoding of KVM_*_DEVICE_ATTR commands of ioctl syscall on
 * architectures other than x86 and ARM, by the first device that can be made.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "tests.h"

#if defined HAVE_LINUX_KVM_H && defined HAVE_STRUCT_KVM_CREATE_DEVICE \
 && (!defined __x86_64__ && !defined __i386__ && !defined __aarch64__)

# include "ioctl_kvm_device_attr.h"

int
main(void)
{
	open_vm();

	const int xics = create_device(3, "KVM_DEV_TYPE_XICS", "kvm-xics");
	if (xics >= 0) {
		uint64_t source = 0;
		const int rc = attr_call(xics, "anon_inode:kvm-xics",
					 KVM_HAS_DEVICE_ATTR,
					 1, "KVM_DEV_XICS_GRP_SOURCES",
					 0x1000, "4096", &source);
		printf("%p", &source);
		END_ATTR(rc);
		puts("+++ exited with 0 +++");
		return 0;
	}

	const int aia = create_device(11, "KVM_DEV_TYPE_RISCV_AIA",
				      "kvm-riscv-aia");
	if (aia >= 0) {
		uint32_t mode = 2;
		const int rc = attr_call(aia, "anon_inode:kvm-riscv-aia",
					 KVM_SET_DEVICE_ATTR,
					 0, "KVM_DEV_RISCV_AIA_GRP_CONFIG",
					 0, "KVM_DEV_RISCV_AIA_CONFIG_MODE",
					 &mode);
		printf("[2]");
		END_ATTR(rc);
		puts("+++ exited with 0 +++");
		return 0;
	}

	const int ipi = create_device(12, "KVM_DEV_TYPE_LOONGARCH_IPI",
				      "kvm-loongarch-ipi");
	if (ipi < 0)
		perror_msg_and_skip("KVM_CREATE_DEVICE");

	uint32_t status = 0;
	const int rc = attr_call(ipi, "anon_inode:kvm-loongarch-ipi",
				 KVM_SET_DEVICE_ATTR, 0x40000001,
				 "KVM_DEV_LOONGARCH_IPI_GRP_REGS", 0, "0",
				 &status);
	printf("[0]");
	END_ATTR(rc);
	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H && HAVE_STRUCT_KVM_CREATE_DEVICE"
		    " && (!defined __x86_64__ && !defined __i386__ && !defined __aarch64__)")

#endif
