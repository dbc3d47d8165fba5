/*
 * Check decoding of KVM_REGISTER_COALESCED_MMIO and similar
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

	TAIL_ALLOC_OBJECT_CONST_PTR(struct kvm_coalesced_mmio_zone, zone);

	CALL_NOWHERE(KVM_REGISTER_COALESCED_MMIO, NULL);
	CALL_NOWHERE(KVM_UNREGISTER_COALESCED_MMIO, (char *) zone + 1);

	*zone = (struct kvm_coalesced_mmio_zone) {
		.addr = 0xa0000, .size = 0x20000
	};
	BEGIN_CALL(KVM_REGISTER_COALESCED_MMIO, zone);
	printf("{addr=0xa0000, size=131072}");
	END_CALL();

	zone->pad = 1;
	BEGIN_CALL(KVM_UNREGISTER_COALESCED_MMIO, zone);
	printf("{addr=0xa0000, size=131072, pad=1}");
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H")

#endif
