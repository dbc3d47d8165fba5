/*
 * Check decoding of KVM_GET_LAPIC and similar
 * commands of ioctl syscall.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "tests.h"

#if defined HAVE_LINUX_KVM_H && (defined __x86_64__ || defined __i386__)

# include "ioctl_kvm.h"

int
main(int argc, char *argv[])
{
	begin(argc, argv);

	TAIL_ALLOC_OBJECT_CONST_PTR(struct kvm_lapic_state, lapic);

	CALL_NOWHERE(KVM_SET_LAPIC, NULL);

	fill_memory(lapic, sizeof(*lapic));
	BEGIN_CALL(KVM_SET_LAPIC, lapic);
	print_quoted_hex(lapic, DEFAULT_STRLEN);
	printf("...");
	END_CALL();

	BEGIN_CALL(KVM_GET_LAPIC, lapic);
	if (SUCCESS) {
		print_quoted_hex(lapic, DEFAULT_STRLEN);
		printf("...");
	} else {
		printf("%p", lapic);
	}
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H"
		    " && (defined __x86_64__ || defined __i386__)")

#endif
