/*
 * Check decoding of KVM_CREATE_PIT2
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

	TAIL_ALLOC_OBJECT_CONST_PTR(struct kvm_pit_config, pit);

	CALL_NOWHERE(KVM_CREATE_PIT2, NULL);
	CALL_NOWHERE(KVM_CREATE_PIT2, (char *) pit + 1);

	memset(pit, 0, sizeof(*pit));
	pit->flags = KVM_PIT_SPEAKER_DUMMY;
	BEGIN_CALL(KVM_CREATE_PIT2, pit);
	printf("{flags=KVM_PIT_SPEAKER_DUMMY}");
	END_CALL();

	pit->flags = 2;
	BEGIN_CALL(KVM_CREATE_PIT2, pit);
	printf("{flags=0x2 /* KVM_PIT_??? */}");
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H"
		    " && (defined __x86_64__ || defined __i386__)")

#endif
