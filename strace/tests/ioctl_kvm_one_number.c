/*
 * Check how KVM_ARM_SET_DEVICE_ADDR and KVM_GET_ONE_REG commands of ioctl
 * syscall, which are one number, are told from each other.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "tests.h"

#if defined HAVE_LINUX_KVM_H && (defined __aarch64__ || defined __arm__)

# include <fcntl.h>
# include <stdio.h>
# include <sys/ioctl.h>
# include <linux/kvm.h>

int
main(void)
{
	void *const magic = (void *) 0xdeadbeefUL;

	const int kvm = open("/dev/kvm", O_RDWR);
	if (kvm < 0)
		perror_msg_and_skip("open: /dev/kvm");
	const int vm = ioctl(kvm, KVM_CREATE_VM, 0);
	if (vm < 0)
		perror_msg_and_skip("KVM_CREATE_VM");
	printf("ioctl(%d</dev/kvm>, KVM_CREATE_VM, 0)"
	       " = %d<anon_inode:kvm-vm>\n", kvm, vm);
	const int vcpu = ioctl(vm, KVM_CREATE_VCPU, 0);
	if (vcpu < 0)
		perror_msg_and_skip("KVM_CREATE_VCPU");
	printf("ioctl(%d<anon_inode:kvm-vm>, KVM_CREATE_VCPU, 0)"
	       " = %d<anon_inode:kvm-vcpu:0>\n", vm, vcpu);

	int rc = ioctl(vm, KVM_ARM_SET_DEVICE_ADDR, magic);
	printf("ioctl(%d<anon_inode:kvm-vm>, KVM_ARM_SET_DEVICE_ADDR, %p)"
	       " = %s\n", vm, magic, sprintrc(rc));
	rc = ioctl(vcpu, KVM_GET_ONE_REG, magic);
	printf("ioctl(%d<anon_inode:kvm-vcpu:0>, KVM_GET_ONE_REG, %p)"
	       " = %s\n", vcpu, magic, sprintrc(rc));
	rc = ioctl(-1, KVM_GET_ONE_REG, magic);
	printf("ioctl(-1, KVM_ARM_SET_DEVICE_ADDR or KVM_GET_ONE_REG, %p)"
	       " = %s\n", magic, sprintrc(rc));

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H"
		    " && (__aarch64__ || __arm__)")

#endif
