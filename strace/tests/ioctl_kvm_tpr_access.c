/*
 * Check decoding of KVM_TPR_ACCESS_REPORTING
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

	TAIL_ALLOC_OBJECT_CONST_PTR(struct kvm_tpr_access_ctl, tac);

	CALL_NOWHERE(KVM_TPR_ACCESS_REPORTING, NULL);
	CALL_NOWHERE(KVM_TPR_ACCESS_REPORTING, (char *) tac + 1);

	memset(tac, 0, sizeof(*tac));
	tac->enabled = 1;
	BEGIN_CALL(KVM_TPR_ACCESS_REPORTING, tac);
	printf("{enabled=1, flags=0}");
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H"
		    " && (defined __x86_64__ || defined __i386__)")

#endif
