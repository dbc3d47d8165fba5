/* The objects of attrs.def, in the states in which its attributes work.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef ORACLE_PREPARE_H
#define ORACLE_PREPARE_H

#include <stdbool.h>
#include <stdint.h>

/* Where a guest has memory, if it has any; as much as a queue may take. */
#define GUEST_RAM      0x40000000
#define GUEST_RAM_SIZE 0x10000

/* For calls that want nothing special.  A vCPU is added to the last VM, and
   made ready (arm64's KVM_ARM_VCPU_INIT) unless the call is to do that. */
int prepare_system(void);
int prepare_vm(uint64_t type);
int prepare_vcpu_of_vm(bool ready);
/* Gives it an interrupt controller, if that cannot go without a vCPU one too. */
int prepare_irqchip(void);

/* Each makes an object of its name and returns its fd, or -errno with
   the_failure set. */
#define STATE(id, kind, archs, type, name) int prepare_##id(void);
#define ATTR(state, ops, name, since, group, attr, ...)
#include "attrs.def"
#undef STATE
#undef ATTR

#endif
