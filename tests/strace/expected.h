/* What strace must say of a call of a device attribute.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STRACE_EXPECTED_H
#define STRACE_EXPECTED_H

#include "attr-cases.h"

/* What kvm_device_attr.addr points to. */
extern unsigned char payload[8192];

/* What the kernel calls the fd of a device, a VM or a vCPU. */
const char *kvm_name(const struct attr_case *c);

/* Prints the line from the comma behind the fd to "}) = "; the payload was
   BEFORE, and is now what the call has left there. */
void expect_call(const struct attr_case *c, const unsigned char *before, long result);

#endif
