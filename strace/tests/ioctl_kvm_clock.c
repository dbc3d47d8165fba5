/*
 * Check decoding of KVM_GET_CLOCK and KVM_SET_CLOCK
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

	TAIL_ALLOC_OBJECT_CONST_PTR(struct kvm_clock_data, data);
	static const char str[] =
		"{clock=123456789, flags=KVM_CLOCK_TSC_STABLE}";

	CALL_NOWHERE(KVM_SET_CLOCK, NULL);
	CALL_NOWHERE(KVM_GET_CLOCK, (char *) data + 1);

	memset(data, 0, sizeof(*data));
	data->clock = 123456789;
	data->flags = 2;

	BEGIN_CALL(KVM_SET_CLOCK, data);
	printf("%s", str);
	END_CALL();

	BEGIN_CALL(KVM_GET_CLOCK, data);
	if (SUCCESS)
		printf("%s", str);
	else
		printf("%p", data);
	END_CALL();

	/* Behind flags and four bytes there are realtime and host_tsc. */
	data->flags = 4 | 8;
	((uint64_t *) data)[2] = 7;
	((uint64_t *) data)[3] = 9;
	BEGIN_CALL(KVM_SET_CLOCK, data);
	printf("{clock=123456789, flags=KVM_CLOCK_REALTIME|KVM_CLOCK_HOST_TSC"
	       ", realtime=7, host_tsc=9}");
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H"
		    " && (defined __x86_64__ || defined __i386__)")

#endif
