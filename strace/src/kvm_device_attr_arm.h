/*
 * Attributes of the devices, VMs, and vCPUs of KVM on ARM.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef STRACE_KVM_DEVICE_ATTR_ARM_H
# define STRACE_KVM_DEVICE_ATTR_ARM_H

extern const struct kvm_objects kvm_objects_arm;

#endif /* !STRACE_KVM_DEVICE_ATTR_ARM_H */
