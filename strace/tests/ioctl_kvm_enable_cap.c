/*
 * Check decoding of KVM_ENABLE_CAP
 * commands of ioctl syscall.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "tests.h"

#if defined HAVE_LINUX_KVM_H

# include "ioctl_kvm.h"

int
main(int argc, char *argv[])
{
	begin(argc, argv);

	TAIL_ALLOC_OBJECT_CONST_PTR(struct kvm_enable_cap, cap);

	CALL_NOWHERE(KVM_ENABLE_CAP, NULL);
	CALL_NOWHERE(KVM_ENABLE_CAP, (char *) cap + 1);

	*cap = (struct kvm_enable_cap) {
		.cap = KVM_CAP_IRQCHIP, .args = { 255 }
	};
	BEGIN_CALL(KVM_ENABLE_CAP, cap);
	printf("{cap=KVM_CAP_IRQCHIP, flags=0, args=[0xff, 0, 0, 0]}");
	END_CALL();

	cap->cap = 0xfade;
	cap->flags = 1;
	BEGIN_CALL(KVM_ENABLE_CAP, cap);
	printf("{cap=0xfade /* KVM_CAP_??? */, flags=0x1, "
	       "args=[0xff, 0, 0, 0]}");
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H")

#endif
