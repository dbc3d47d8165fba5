/*
 * Check decoding of KVM_GET_DIRTY_LOG
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

	TAIL_ALLOC_OBJECT_CONST_PTR(struct kvm_dirty_log, log);

	CALL_NOWHERE(KVM_GET_DIRTY_LOG, NULL);
	CALL_NOWHERE(KVM_GET_DIRTY_LOG, (char *) log + 1);

	*log = (struct kvm_dirty_log) { .slot = 3 };
	BEGIN_CALL(KVM_GET_DIRTY_LOG, log);
	printf("{slot=3, dirty_bitmap=NULL}");
	END_CALL();

	log->dirty_bitmap = log;
	BEGIN_CALL(KVM_GET_DIRTY_LOG, log);
	printf("{slot=3, dirty_bitmap=%p}", log);
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H")

#endif
