/*
 * Check decoding of KVM_GET_MSR_INDEX_LIST and KVM_GET_MSR_FEATURE_INDEX_LIST
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

	struct kvm_msr_list *const list =
		tail_alloc(sizeof(*list) + 2 * sizeof(list->indices[0]));

	CALL_NOWHERE(KVM_GET_MSR_INDEX_LIST, NULL);

	list->nmsrs = 2;
	list->indices[0] = 0x174;
	list->indices[1] = 0xc0000081;
	BEGIN_CALL(KVM_GET_MSR_INDEX_LIST, list);
	if (SUCCESS)
# if VERBOSE
		printf("{nmsrs=2, indices=[0x174, 0xc0000081]}");
# else
		printf("{nmsrs=2, indices=[...]}");
# endif
	else
		printf("%p", list);
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H"
		    " && (defined __x86_64__ || defined __i386__)")

#endif
