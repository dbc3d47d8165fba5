/*
 * Check decoding of KVM_SET_IDENTITY_MAP_ADDR and similar
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

	TAIL_ALLOC_OBJECT_CONST_PTR(uint64_t, num);

	CALL_NOWHERE(KVM_SET_IDENTITY_MAP_ADDR, NULL);
	CALL_NOWHERE(KVM_X86_GET_MCE_CAP_SUPPORTED, (char *) num + 1);

	*num = 0xfeffc000;
	BEGIN_CALL(KVM_SET_IDENTITY_MAP_ADDR, num);
	printf("[0xfeffc000]");
	END_CALL();
	BEGIN_CALL(KVM_SET_VAPIC_ADDR, num);
	printf("[0xfeffc000]");
	END_CALL();
	BEGIN_CALL(KVM_X86_SETUP_MCE, num);
	printf("[0xfeffc000]");
	END_CALL();
	BEGIN_CALL(KVM_X86_GET_MCE_CAP_SUPPORTED, num);
	if (SUCCESS)
		printf("[0xfeffc000]");
	else
		printf("%p", num);
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H"
		    " && (defined __x86_64__ || defined __i386__)")

#endif
