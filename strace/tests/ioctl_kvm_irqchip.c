/*
 * Check decoding of KVM_GET_IRQCHIP and KVM_SET_IRQCHIP
 * commands of ioctl syscall.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "tests.h"

#if defined HAVE_LINUX_KVM_H && (defined __x86_64__ || defined __i386__)

# include "ioctl_kvm.h"

int
main(int argc, char *argv[])
{
	begin(argc, argv);

	TAIL_ALLOC_OBJECT_CONST_PTR(struct kvm_irqchip, irqchip);

	CALL_NOWHERE(KVM_SET_IRQCHIP, NULL);
	CALL_NOWHERE(KVM_GET_IRQCHIP, (char *) irqchip + 1);

	memset(irqchip, 0, sizeof(*irqchip));
	irqchip->chip_id = 2;
	fill_memory(&irqchip->chip, sizeof(irqchip->chip));

	BEGIN_CALL(KVM_SET_IRQCHIP, irqchip);
	printf("{chip_id=2, chip=");
	print_quoted_hex(&irqchip->chip, DEFAULT_STRLEN);
	printf("...}");
	END_CALL();

	BEGIN_CALL(KVM_GET_IRQCHIP, irqchip);
	printf("{chip_id=2");
	if (SUCCESS) {
		printf(", chip=");
		print_quoted_hex(&irqchip->chip, DEFAULT_STRLEN);
		printf("...");
	}
	printf("}");
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H"
		    " && (defined __x86_64__ || defined __i386__)")

#endif
