/*
 * Check decoding of KVM_SET_USER_MEMORY_REGION2
 * commands of ioctl syscall.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "tests.h"

#if defined HAVE_LINUX_KVM_H \
 && defined HAVE_STRUCT_KVM_USERSPACE_MEMORY_REGION2

# include "ioctl_kvm.h"

int
main(int argc, char *argv[])
{
	begin(argc, argv);

	TAIL_ALLOC_OBJECT_CONST_PTR(struct kvm_userspace_memory_region2,
				    region);

	CALL_NOWHERE(KVM_SET_USER_MEMORY_REGION2, NULL);
	CALL_NOWHERE(KVM_SET_USER_MEMORY_REGION2, (char *) region + 1);

	*region = (struct kvm_userspace_memory_region2) {
		.slot = 3, .guest_phys_addr = 0x100000,
		.memory_size = 4096, .userspace_addr = 0xdeadb000
	};
	BEGIN_CALL(KVM_SET_USER_MEMORY_REGION2, region);
	printf("{slot=3, flags=0, guest_phys_addr=0x100000, memory_size=4096, "
	       "userspace_addr=0xdeadb000}");
	END_CALL();

	region->flags = KVM_MEM_GUEST_MEMFD;
	region->guest_memfd_offset = 0x2000;
	region->guest_memfd = -1;
	BEGIN_CALL(KVM_SET_USER_MEMORY_REGION2, region);
	printf("{slot=3, flags=KVM_MEM_GUEST_MEMFD, guest_phys_addr=0x100000, "
	       "memory_size=4096, userspace_addr=0xdeadb000, "
	       "guest_memfd_offset=0x2000, guest_memfd=-1}");
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H"
		    " && (defined HAVE_STRUCT_KVM_USERSPACE_MEMORY_REGION2)")

#endif
