/*
 * Decoding of KVM_*_DEVICE_ATTR ioctl commands.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef STRACE_KVM_DEVICE_ATTR_H
# define STRACE_KVM_DEVICE_ATTR_H

extern int
kvm_ioctl_device_attr(struct tcb *, unsigned int code, kernel_ulong_t arg);

#endif /* !STRACE_KVM_DEVICE_ATTR_H */
