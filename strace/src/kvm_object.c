/*
 * What the file descriptors of KVM are.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "defs.h"

#ifdef HAVE_LINUX_KVM_H
# include "kvm_object.h"

const char *
kvm_fd_name(struct tcb *const tcp, const int fd, char *const path,
	    const unsigned int size)
{
	if (getfdpath(tcp, fd, path, size) < 0)
		return NULL;

	const char *name = STR_STRIP_PREFIX(path, "anon_inode:");
	if (name != path) {
		/* The name of a vCPU ends in its number. */
		return STR_STRIP_PREFIX(name, "kvm-vcpu:") != name
		       ? "kvm-vcpu" : name;
	}

	/* /dev/kvm may have another name, but not another number. */
	struct finfo finfo;
	get_finfo_for_dev(tcp->pid, fd, path, &finfo);
	if (finfo.type == FINFO_DEV_CHR
	    && finfo.dev.major == 10 && finfo.dev.minor == 232)
		return "/dev/kvm";

	return NULL;
}

bool
kvm_fd_is(struct tcb *const tcp, const int fd, const char *const wanted)
{
	char path[PATH_MAX + 1];
	const char *name = kvm_fd_name(tcp, fd, path, sizeof(path));

	return name && strcmp(name, wanted) == 0;
}

#endif /* HAVE_LINUX_KVM_H */
