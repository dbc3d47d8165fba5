/*
 * Check decoding of KVM_GET_MSRS and KVM_SET_MSRS
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

	struct kvm_msrs *const msrs =
		tail_alloc(sizeof(*msrs) + 2 * sizeof(msrs->entries[0]));
# if VERBOSE
	static const char str[] = "{nmsrs=2, entries=[{index=0x10, data=0x5}, "
				  "{index=0x1b, data=0}]}";
# else
	static const char str[] = "{nmsrs=2, entries=[...]}";
# endif

	CALL_NOWHERE(KVM_SET_MSRS, NULL);

	memset(msrs, 0, sizeof(*msrs) + 2 * sizeof(msrs->entries[0]));
	msrs->nmsrs = 2;
	msrs->entries[0].index = 0x10;
	msrs->entries[0].data = 5;
	msrs->entries[1].index = 0x1b;
	BEGIN_CALL(KVM_SET_MSRS, msrs);
	printf("%s", str);
	END_CALL();

	BEGIN_CALL(KVM_GET_MSRS, msrs);
	if (SUCCESS)
		printf("%s", str);
	else
		printf("%p", msrs);
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H"
		    " && (defined __x86_64__ || defined __i386__)")

#endif
