/*
 * Check decoding of KVM_SET_GSI_ROUTING
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

int
main(int argc, char *argv[])
{
	begin(argc, argv);

	enum { N = 3 };
	struct kvm_irq_routing *const routing =
		tail_alloc(sizeof(*routing) + N * sizeof(routing->entries[0]));

	CALL_NOWHERE(KVM_SET_GSI_ROUTING, NULL);
	CALL_NOWHERE(KVM_SET_GSI_ROUTING, (char *) (routing + 1)
		     + N * sizeof(routing->entries[0]) - 4);

	routing->nr = N;
	routing->flags = 0;
	memset(routing->entries, 0, N * sizeof(routing->entries[0]));
	routing->entries[0].gsi = 1;
	routing->entries[0].type = KVM_IRQ_ROUTING_IRQCHIP;
	routing->entries[0].u.irqchip.irqchip = 2;
	routing->entries[0].u.irqchip.pin = 3;
	routing->entries[1].gsi = 24;
	routing->entries[1].type = KVM_IRQ_ROUTING_MSI;
	routing->entries[1].u.msi.address_lo = 0xfee00000;
	routing->entries[1].u.msi.data = 0x4041;
	routing->entries[2].gsi = 25;
	routing->entries[2].type = 0xfade;
	routing->entries[2].flags = 1;

	BEGIN_CALL(KVM_SET_GSI_ROUTING, routing);
# if VERBOSE
	printf("{nr=3, flags=0, entries=["
	       "{gsi=1, type=KVM_IRQ_ROUTING_IRQCHIP, flags=0, irqchip=2, "
	       "pin=3}, "
	       "{gsi=24, type=KVM_IRQ_ROUTING_MSI, flags=0, "
	       "address_lo=0xfee00000, address_hi=0, data=0x4041}, "
	       "{gsi=25, type=0xfade /* KVM_IRQ_ROUTING_??? */, flags=0x1}]}");
# else
	printf("{nr=3, flags=0, entries=[...]}");
# endif
	END_CALL();

	routing->nr = 0;
	BEGIN_CALL(KVM_SET_GSI_ROUTING, routing);
	printf("{nr=0, flags=0, entries=[]}");
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H")

#endif
