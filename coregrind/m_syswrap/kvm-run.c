/*--------------------------------------------------------------------*/
/*--- What KVM_RUN does with kvm_run.                    kvm-run.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The page that the kernel and a vCPU's program share: what the kernel takes
   from it when it enters the guest, and what it stores there when it comes
   back.  It must not know where the page is mapped, nor for how long.

   Part of the effects core; see kvm-effects.h. */

#include "kvm-effects.h"

/* Where the members stand that all architectures have: struct kvm_run in
   include/uapi/linux/kvm.h. */
#define RUN_IMMEDIATE_EXIT 1
#define RUN_EXIT_REASON    8
#define RUN_UNION          32

void ML_(kvm_run) ( KvmCall* c )
{
   UChar immediate_exit = 0;

   /* With immediate_exit the call ends before the guest goes on. */
   c->enters = !(c->run_size > RUN_IMMEDIATE_EXIT
                 && ML_(kvm_peek)(c, c->run + RUN_IMMEDIATE_EXIT,
                                  &immediate_exit, 1)
                 && immediate_exit != 0);
   if (c->run_size < RUN_UNION)
      return;
   ML_(kvm_span)(c, KvmRead, c->run + RUN_IMMEDIATE_EXIT, 1,
                 "kvm_run.immediate_exit");
   if (c->after)
      ML_(kvm_span)(c, KvmWrite, c->run + RUN_EXIT_REASON, 4,
                    "kvm_run.exit_reason");
}

/*--------------------------------------------------------------------*/
/*--- end                                                kvm-run.c ---*/
/*--------------------------------------------------------------------*/
