/*
 * Check decoding of KVM_GET_ONE_REG and KVM_SET_ONE_REG
 * commands of ioctl syscall.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "tests.h"

#if defined HAVE_LINUX_KVM_H

# include "ioctl_kvm.h"

# if defined __aarch64__ || defined __arm__
#  define GET_ONE_REG "KVM_ARM_SET_DEVICE_ADDR or KVM_GET_ONE_REG"
# else
#  define GET_ONE_REG "KVM_GET_ONE_REG"
# endif

static void
check(const uint64_t id, const void *const val, const char *const str)
{
	TAIL_ALLOC_OBJECT_CONST_PTR(struct kvm_one_reg, reg);

	reg->id = id;
	reg->addr = (uintptr_t) val;
	BEGIN_CALL(KVM_SET_ONE_REG, reg);
	printf("{id=%#jx, addr=%s}", (uintmax_t) id, str);
	END_CALL();

	kvm_call(KVM_GET_ONE_REG, reg);
	printf("ioctl(-1, " GET_ONE_REG ", {id=%#jx, addr=", (uintmax_t) id);
	if (SUCCESS)
		printf("%s}", str);
	else
		printf("%p}", val);
	END_CALL();
}

int
main(int argc, char *argv[])
{
	begin(argc, argv);

	static const uint8_t val8 = 0x81;
	static const uint16_t val16 = 0x8182;
	static const uint32_t val32 = 0x81828384;
	static const uint64_t val64 = 0x8182838485868788ULL;
	static const uint8_t val128[16] = { 1, 2, 3, [15] = 0xff };

	CALL_NOWHERE(KVM_SET_ONE_REG, NULL);

	/* The size is in the id. */
	check(KVM_REG_SIZE_U8 | 1, &val8, "[0x81]");
	check(KVM_REG_SIZE_U16 | 2, &val16, "[0x8182]");
	check(KVM_REG_SIZE_U32 | 3, &val32, "[0x81828384]");
	check(KVM_REG_SIZE_U64 | 4, &val64, "[0x8182838485868788]");
	check(KVM_REG_SIZE_U128 | 5, val128,
	      "\"\\x01\\x02\\x03\\x00\\x00\\x00\\x00\\x00"
	      "\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\xff\"");

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H")

#endif
