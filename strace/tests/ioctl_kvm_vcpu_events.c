/*
 * Check decoding of KVM_GET_VCPU_EVENTS and KVM_SET_VCPU_EVENTS
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

	TAIL_ALLOC_OBJECT_CONST_PTR(struct kvm_vcpu_events, events);
# if VERBOSE
	static const char str[] =
		"{exception={injected=1, nr=13, has_error_code=1, error_code=0x18}"
		", interrupt={injected=0, nr=32, soft=1, shadow=0}"
		", nmi={injected=0, pending=1, masked=0}, sipi_vector=0x9f"
		", flags=0x3}";
# else
	static const char str[] =
		"{exception={injected=1, nr=13, has_error_code=1, error_code=0x18}"
		", interrupt={injected=0, nr=32, soft=1, shadow=0}, ...}";
# endif

	CALL_NOWHERE(KVM_SET_VCPU_EVENTS, NULL);
	CALL_NOWHERE(KVM_GET_VCPU_EVENTS, (char *) events + 1);

	memset(events, 0, sizeof(*events));
	events->exception.injected = 1;
	events->exception.nr = 13;
	events->exception.has_error_code = 1;
	events->exception.error_code = 0x18;
	events->interrupt.nr = 32;
	events->interrupt.soft = 1;
	events->nmi.pending = 1;
	events->sipi_vector = 0x9f;
	events->flags = 3;

	BEGIN_CALL(KVM_SET_VCPU_EVENTS, events);
	printf("%s", str);
	END_CALL();

	BEGIN_CALL(KVM_GET_VCPU_EVENTS, events);
	if (SUCCESS)
		printf("%s", str);
	else
		printf("%p", events);
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H"
		    " && (defined __x86_64__ || defined __i386__)")

#endif
