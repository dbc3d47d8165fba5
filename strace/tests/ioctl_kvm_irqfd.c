/*
 * Check decoding of KVM_IRQFD
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

	TAIL_ALLOC_OBJECT_CONST_PTR(struct kvm_irqfd, irqfd);

	CALL_NOWHERE(KVM_IRQFD, NULL);
	CALL_NOWHERE(KVM_IRQFD, (char *) irqfd + 1);

	*irqfd = (struct kvm_irqfd) { .fd = -1, .gsi = 24 };
	BEGIN_CALL(KVM_IRQFD, irqfd);
	printf("{fd=-1, gsi=24, flags=0}");
	END_CALL();

	irqfd->flags = 1 | 2;
	irqfd->resamplefd = -1;
	BEGIN_CALL(KVM_IRQFD, irqfd);
	printf("{fd=-1, gsi=24, flags=KVM_IRQFD_FLAG_DEASSIGN"
	       "|KVM_IRQFD_FLAG_RESAMPLE, resamplefd=-1}");
	END_CALL();

	irqfd->flags = 0xfffffffc;
	BEGIN_CALL(KVM_IRQFD, irqfd);
	printf("{fd=-1, gsi=24, flags=0xfffffffc /* KVM_IRQFD_FLAG_??? */}");
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H")

#endif
