/*
 * What the tests of KVM_*_DEVICE_ATTR commands of ioctl syscall share: a VM,
 * and a call.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <linux/kvm.h>

static int vm = -1;

static void
open_vm(void)
{
	const int kvm = open("/dev/kvm", O_RDWR);
	if (kvm < 0)
		perror_msg_and_skip("open: /dev/kvm");
	vm = ioctl(kvm, KVM_CREATE_VM, 0);
	if (vm < 0)
		perror_msg_and_skip("KVM_CREATE_VM");
	printf("ioctl(%d</dev/kvm>, KVM_CREATE_VM, 0)"
	       " = %d<anon_inode:kvm-vm>\n", kvm, vm);
}

/* An fd of a device called NAME, or -1, and the line. */
static int
create_device(const uint32_t type, const char *const type_str,
	      const char *const name)
{
	struct kvm_create_device dev = { .type = type };
	const int rc = ioctl(vm, KVM_CREATE_DEVICE, &dev);

	printf("ioctl(%d<anon_inode:kvm-vm>, KVM_CREATE_DEVICE, {type=%s"
	       ", flags=0", vm, type_str);
	if (!rc)
		printf(", fd=%d<anon_inode:%s>", dev.fd, name);
	printf("}) = %s\n", sprintrc(rc));

	return rc ? -1 : (int) dev.fd;
}

/* A call, and the line up to what lies at addr. */
static int
attr_call(const int fd, const char *const name, const unsigned int cmd,
	  const uint32_t group, const char *const group_str,
	  const uint64_t attr, const char *const attr_str,
	  const void *const addr)
{
	struct kvm_device_attr a = {
		.group = group, .attr = attr, .addr = (uintptr_t) addr
	};
	const int rc = ioctl(fd, cmd, &a);
	const int saved = errno;

	printf("ioctl(%d<%s>, %s, {flags=0, group=%s, attr=%s, addr=", fd, name,
	       cmd == KVM_SET_DEVICE_ATTR ? "KVM_SET_DEVICE_ATTR" :
	       cmd == KVM_GET_DEVICE_ATTR ? "KVM_GET_DEVICE_ATTR" :
	       "KVM_HAS_DEVICE_ATTR", group_str, attr_str);
	errno = saved;

	return rc;
}

#define END_ATTR(rc_)	printf("}) = %s\n", sprintrc(rc_))
