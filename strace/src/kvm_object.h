/*
 * What the file descriptors of KVM are.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef STRACE_KVM_OBJECT_H
# define STRACE_KVM_OBJECT_H

/*
 * What the kernel calls an FD of KVM, without its "anon_inode:" and the number
 * of a vCPU; "/dev/kvm"; or NULL.  It may be in PATH, which has SIZE bytes.
 */
extern const char *
kvm_fd_name(struct tcb *, int fd, char *path, unsigned int size);

/* Whether FD has this name. */
extern bool
kvm_fd_is(struct tcb *, int fd, const char *name);

#endif /* !STRACE_KVM_OBJECT_H */
