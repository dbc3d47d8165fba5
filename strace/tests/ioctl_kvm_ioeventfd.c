/*
 * Check decoding of KVM_IOEVENTFD
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

	TAIL_ALLOC_OBJECT_CONST_PTR(struct kvm_ioeventfd, event);

	CALL_NOWHERE(KVM_IOEVENTFD, NULL);
	CALL_NOWHERE(KVM_IOEVENTFD, (char *) event + 1);

	*event = (struct kvm_ioeventfd) {
		.datamatch = 7, .addr = 0xfe003000, .len = 2, .fd = -1
	};
	BEGIN_CALL(KVM_IOEVENTFD, event);
	printf("{addr=0xfe003000, len=2, fd=-1, flags=0}");
	END_CALL();

	event->flags = 1 | 2 | 4 | 8 | 0x80;
	BEGIN_CALL(KVM_IOEVENTFD, event);
	printf("{datamatch=0x7, addr=0xfe003000, len=2, fd=-1, "
	       "flags=KVM_IOEVENTFD_FLAG_DATAMATCH|KVM_IOEVENTFD_FLAG_PIO"
	       "|KVM_IOEVENTFD_FLAG_DEASSIGN"
	       "|KVM_IOEVENTFD_FLAG_VIRTIO_CCW_NOTIFY|0x80}");
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H")

#endif
