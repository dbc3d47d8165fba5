/*
 * Check decoding of KVM_GET_MP_STATE and KVM_SET_MP_STATE
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

	TAIL_ALLOC_OBJECT_CONST_PTR(struct kvm_mp_state, state);

	CALL_NOWHERE(KVM_SET_MP_STATE, NULL);
	CALL_NOWHERE(KVM_GET_MP_STATE, (char *) state + 1);

	state->mp_state = KVM_MP_STATE_HALTED;
	BEGIN_CALL(KVM_SET_MP_STATE, state);
	printf("{mp_state=KVM_MP_STATE_HALTED}");
	END_CALL();

	state->mp_state = 0xfade;
	BEGIN_CALL(KVM_GET_MP_STATE, state);
	if (SUCCESS)
		printf("{mp_state=0xfade /* KVM_MP_STATE_??? */}");
	else
		printf("%p", state);
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H")

#endif
