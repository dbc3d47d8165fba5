/* A KVM_RUN that ends as a test asks for, under the stand-in on x86.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef KVM_EXIT_H
#define KVM_EXIT_H

#include <linux/kvm.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/ioctl.h>

#include "../../../tests/standin/control.h"

/* The page behind kvm_run that has the data of IN and OUT. */
#define PAGE 4096

/* Of the test, which maps RUN. */
static int             vcpu;
static struct kvm_run *run;

/* KVM_RUN, which ends with EXIT in the union, N bytes, and N_DATA bytes of
   zeros, at most 8, in the page of IN and OUT. */
static void to_exit(uint32_t reason, const void *exit, size_t n, size_t n_data)
{
   static const char zeros[8];
   const struct standin_copy copies[] = {
      { (uintptr_t)&run->exit_reason, (uintptr_t)&reason, sizeof(reason) },
      { (uintptr_t)&run->hw, (uintptr_t)exit, n },
      { (uintptr_t)run + PAGE, (uintptr_t)zeros, n_data }
   };
   const struct standin_answer answer = { 0, n_data ? 3 : n ? 2 : 1,
                                          (uintptr_t)copies };

   standin_answer_next(&answer);
   if (ioctl(vcpu, KVM_RUN, 0UL) != 0 || run->exit_reason != reason)
      perror("KVM_RUN");
}

/* The KVM_RUN that takes the reply. */
static void to_hlt(const char *what)
{
   fprintf(stderr, "%s\n", what);
   to_exit(KVM_EXIT_HLT, NULL, 0, 0);
}

#endif
