/*
 * Check decoding of KVM_CREATE_DEVICE command of ioctl syscall.
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

	TAIL_ALLOC_OBJECT_CONST_PTR(struct kvm_create_device, dev);

	CALL_NOWHERE(KVM_CREATE_DEVICE, NULL);
	CALL_NOWHERE(KVM_CREATE_DEVICE, (char *) dev + 1);

	dev->type = KVM_DEV_TYPE_VFIO;
	dev->fd = -1;
	dev->flags = 0;
	BEGIN_CALL(KVM_CREATE_DEVICE, dev);
	printf("{type=KVM_DEV_TYPE_VFIO, flags=0%s}", SUCCESS ? ", fd=-1" : "");
	END_CALL();

	dev->flags = KVM_CREATE_DEVICE_TEST;
	BEGIN_CALL(KVM_CREATE_DEVICE, dev);
	printf("{type=KVM_DEV_TYPE_VFIO, flags=KVM_CREATE_DEVICE_TEST}");
	END_CALL();

	dev->type = 0xfade;
	dev->flags = 0xbadc0de2;
	BEGIN_CALL(KVM_CREATE_DEVICE, dev);
	printf("{type=0xfade /* KVM_DEV_TYPE_??? */, "
	       "flags=0xbadc0de2 /* KVM_CREATE_DEVICE_??? */%s}",
	       SUCCESS ? ", fd=-1" : "");
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H")

#endif
