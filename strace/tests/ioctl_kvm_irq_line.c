/*
 * Check decoding of KVM_IRQ_LINE and KVM_IRQ_LINE_STATUS
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

	TAIL_ALLOC_OBJECT_CONST_PTR(struct kvm_irq_level, level);

	CALL_NOWHERE(KVM_IRQ_LINE, NULL);
	CALL_NOWHERE(KVM_IRQ_LINE_STATUS, (char *) level + 1);

	level->irq = 4;
	level->level = 1;
	BEGIN_CALL(KVM_IRQ_LINE, level);
	printf("{irq=0x4, level=1}");
	END_CALL();

	/* An injected call leaves the struct as it is. */
	BEGIN_CALL(KVM_IRQ_LINE_STATUS, level);
	printf("{irq=0x4, level=1}%s", SUCCESS ? " => {status=4}" : "");
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H")

#endif
