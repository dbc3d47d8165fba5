/*
 * Check decoding of KVM_GET_DEBUGREGS and KVM_SET_DEBUGREGS
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

	TAIL_ALLOC_OBJECT_CONST_PTR(struct kvm_debugregs, regs);
	static const char str[] =
		"{db=[0x1000, 0, 0, 0x2000], dr6=0xffff0ff0, dr7=0x400, flags=0}";

	CALL_NOWHERE(KVM_SET_DEBUGREGS, NULL);
	CALL_NOWHERE(KVM_GET_DEBUGREGS, (char *) regs + 1);

	*regs = (struct kvm_debugregs) {
		.db = { 0x1000, 0, 0, 0x2000 }, .dr6 = 0xffff0ff0, .dr7 = 0x400
	};

	BEGIN_CALL(KVM_SET_DEBUGREGS, regs);
	printf("%s", str);
	END_CALL();

	BEGIN_CALL(KVM_GET_DEBUGREGS, regs);
	if (SUCCESS)
		printf("%s", str);
	else
		printf("%p", regs);
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H"
		    " && (defined __x86_64__ || defined __i386__)")

#endif
