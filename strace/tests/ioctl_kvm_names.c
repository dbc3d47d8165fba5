/*
 * Check decoding of numbers of KVM_* commands of ioctl syscall.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "tests.h"

#ifdef HAVE_LINUX_KVM_H

# include "ioctl_kvm.h"

int
main(int argc, char *argv[])
{
	begin(argc, argv);

	const void *const magic = (void *) (uintptr_t) 0xdeadbeef;

	CALL_NOWHERE(KVM_SIGNAL_MSI, magic);
# if defined __aarch64__ || defined __riscv || defined __loongarch__
	CALL_NOWHERE(KVM_GET_REG_LIST, magic);
# endif
# if defined __aarch64__
	CALL_NOWHERE(KVM_GET_VCPU_EVENTS, magic);
	CALL_NOWHERE(KVM_SET_VCPU_EVENTS, magic);
# endif

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H")

#endif
