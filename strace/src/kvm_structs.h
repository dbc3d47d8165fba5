/*
 * Decoding of the structs that KVM_* ioctl commands transfer most often.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef STRACE_KVM_STRUCTS_H
# define STRACE_KVM_STRUCTS_H

extern int
kvm_ioctl_structs(struct tcb *, unsigned int code, kernel_ulong_t arg);

#endif /* !STRACE_KVM_STRUCTS_H */
