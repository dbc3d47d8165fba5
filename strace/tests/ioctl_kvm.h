/*
 * What the tests of KVM_* commands of ioctl syscall share: a call of an
 * invalid fd, or, in the tests of successful calls, one whose result is
 * injected.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "scno.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <linux/kvm.h>

#ifdef INJECT_RETVAL
# define INJSTR " (INJECTED)"
# define SUCCESS true
#else
# define INJSTR ""
# define SUCCESS false
#endif

static const char *errstr;

static long
kvm_call(const kernel_ulong_t cmd, const void *const arg)
{
	const long rc = syscall(__NR_ioctl, -1, cmd, arg);
	errstr = sprintrc(rc);
	return rc;
}

/* The call, and its line up to the argument. */
#define BEGIN_CALL(cmd_, arg_)						\
	do {								\
		kvm_call((cmd_), (arg_));				\
		printf("ioctl(-1, %s, ", #cmd_);			\
	} while (0)

#define END_CALL()	printf(") = %s" INJSTR "\n", errstr)

/* A call whose argument is not there. */
#define CALL_NOWHERE(cmd_, arg_)					\
	do {								\
		kvm_call((cmd_), (arg_));				\
		printf("ioctl(-1, %s, ", #cmd_);			\
		if (arg_)						\
			printf("%p", (arg_));				\
		else							\
			printf("NULL");					\
		END_CALL();						\
	} while (0)

/* Where results are injected, not all calls have one. */
static void
begin(const int argc, char *argv[])
{
#ifdef INJECT_RETVAL
	if (argc < 2)
		error_msg_and_fail("Usage: %s NUM_SKIP", argv[0]);

	const unsigned long num_skip = strtoul(argv[1], NULL, 0);
	for (unsigned long i = 0; i < num_skip; i++) {
		const long rc = kvm_call(KVM_GET_API_VERSION, NULL);
		printf("ioctl(-1, KVM_GET_API_VERSION, 0) = %s%s\n", errstr,
		       rc == INJECT_RETVAL ? " (INJECTED)" : "");
		if (rc == INJECT_RETVAL)
			return;
	}
	error_msg_and_fail("No call of ioctl(-1, KVM_GET_API_VERSION, 0)"
			   " returned %d", INJECT_RETVAL);
#endif
}
