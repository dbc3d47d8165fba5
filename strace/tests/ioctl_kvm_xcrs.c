/*
 * Check decoding of KVM_GET_XCRS and KVM_SET_XCRS
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

	TAIL_ALLOC_OBJECT_CONST_PTR(struct kvm_xcrs, xcrs);
	static const char str[] =
		"{nr_xcrs=2, flags=0, xcrs=[{xcr=0, value=0x7}, {xcr=1, value=0}]}";

	CALL_NOWHERE(KVM_SET_XCRS, NULL);
	CALL_NOWHERE(KVM_GET_XCRS, (char *) xcrs + 1);

	memset(xcrs, 0, sizeof(*xcrs));
	xcrs->nr_xcrs = 2;
	xcrs->xcrs[0].value = 7;
	xcrs->xcrs[1].xcr = 1;

	BEGIN_CALL(KVM_SET_XCRS, xcrs);
	printf("%s", str);
	END_CALL();

	BEGIN_CALL(KVM_GET_XCRS, xcrs);
	if (SUCCESS)
		printf("%s", str);
	else
		printf("%p", xcrs);
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H"
		    " && (defined __x86_64__ || defined __i386__)")

#endif
