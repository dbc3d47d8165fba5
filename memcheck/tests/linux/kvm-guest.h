/* What the tests of guests of x86 share.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef KVM_GUEST_H
#define KVM_GUEST_H

#include <linux/kvm.h>
#include <string.h>
#include <sys/ioctl.h>

/* The next KVM_RUN of the vCPU FD starts at CODE, in real mode, with its stack below
   STACK. */
static inline void start_at(int fd, unsigned long code, unsigned long stack)
{
   struct kvm_sregs s;
   struct kvm_regs  r;

   ioctl(fd, KVM_GET_SREGS, &s);
   s.cs.base = 0;
   s.cs.selector = 0;
   ioctl(fd, KVM_SET_SREGS, &s);
   memset(&r, 0, sizeof(r));
   r.rip = code;
   r.rsp = stack;
   r.rflags = 2;
   ioctl(fd, KVM_SET_REGS, &r);
}

#endif
