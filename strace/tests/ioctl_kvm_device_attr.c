/*
 * Check decoding of KVM_*_DEVICE_ATTR commands of ioctl syscall: those of
 * unknown objects, of kvm-vfio, and of x86.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "tests.h"

#if defined HAVE_LINUX_KVM_H && defined HAVE_STRUCT_KVM_CREATE_DEVICE

# include "ioctl_kvm_device_attr.h"

int
main(void)
{
	/* Of an unknown object nothing but the struct is printed. */
	TAIL_ALLOC_OBJECT_CONST_PTR(struct kvm_device_attr, a);

	*a = (struct kvm_device_attr) {
		.flags = 1, .group = 2, .attr = 3, .addr = 0xdeadbeef
	};
	int rc = ioctl(-1, KVM_SET_DEVICE_ATTR, a);
	printf("ioctl(-1, KVM_SET_DEVICE_ATTR, {flags=0x1, group=0x2, attr=0x3"
	       ", addr=0xdeadbeef}) = %s\n", sprintrc(rc));
	rc = ioctl(-1, KVM_GET_DEVICE_ATTR, (char *) a + 1);
	printf("ioctl(-1, KVM_GET_DEVICE_ATTR, %p) = %s\n", (char *) a + 1,
	       sprintrc(rc));
	rc = ioctl(-1, KVM_HAS_DEVICE_ATTR, NULL);
	printf("ioctl(-1, KVM_HAS_DEVICE_ATTR, NULL) = %s\n", sprintrc(rc));

	open_vm();

	const int vfio = create_device(KVM_DEV_TYPE_VFIO, "KVM_DEV_TYPE_VFIO",
				       "kvm-vfio");
	if (vfio >= 0) {
		static const char name[] = "anon_inode:kvm-vfio";
		const int file = -1;

		rc = attr_call(vfio, name, KVM_HAS_DEVICE_ATTR,
			       1, "KVM_DEV_VFIO_FILE",
			       1, "KVM_DEV_VFIO_FILE_ADD", NULL);
		printf("NULL");
		END_ATTR(rc);

		rc = attr_call(vfio, name, KVM_SET_DEVICE_ATTR,
			       1, "KVM_DEV_VFIO_FILE",
			       2, "KVM_DEV_VFIO_FILE_DEL", &file);
		printf("[-1]");
		END_ATTR(rc);

		rc = attr_call(vfio, name, KVM_SET_DEVICE_ATTR,
			       7, "0x7 /* KVM_DEV_VFIO_??? */", 1, "0x1", &file);
		printf("%p", &file);
		END_ATTR(rc);
	}

# if defined __x86_64__ || defined __i386__
	const int vcpu = ioctl(vm, KVM_CREATE_VCPU, 0);
	if (vcpu < 0)
		perror_msg_and_skip("KVM_CREATE_VCPU");
	printf("ioctl(%d<anon_inode:kvm-vm>, KVM_CREATE_VCPU, 0)"
	       " = %d<anon_inode:kvm-vcpu:0>\n", vm, vcpu);

	uint64_t offset = 0;
	rc = attr_call(vcpu, "anon_inode:kvm-vcpu:0", KVM_GET_DEVICE_ATTR,
		       0, "KVM_VCPU_TSC_CTRL", 0, "KVM_VCPU_TSC_OFFSET",
		       &offset);
	if (rc)
		printf("%p", &offset);
	else
		printf("[%s%jx]", offset ? "0x" : "", (uintmax_t) offset);
	END_ATTR(rc);

	/* What cannot be stored is not printed. */
	rc = attr_call(vcpu, "anon_inode:kvm-vcpu:0", KVM_GET_DEVICE_ATTR,
		       0, "KVM_VCPU_TSC_CTRL", 0, "KVM_VCPU_TSC_OFFSET", NULL);
	printf("NULL");
	END_ATTR(rc);
# endif

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H"
		    " && HAVE_STRUCT_KVM_CREATE_DEVICE")

#endif
