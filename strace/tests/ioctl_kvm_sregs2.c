/*
 * Check decoding of KVM_GET_SREGS2 and KVM_SET_SREGS2
 * commands of ioctl syscall.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

#include "tests.h"

#if defined HAVE_LINUX_KVM_H \
 && defined HAVE_STRUCT_KVM_SREGS2 \
 && (defined __x86_64__ || defined __i386__)

# include "ioctl_kvm.h"

static void
print_segment(const char *const name, const struct kvm_segment *const seg)
{
	printf("%s={base=%#jx, limit=%u, selector=%u, type=%u, present=%u"
	       ", dpl=%u, db=%u, s=%u, l=%u, g=%u, avl=%u}, ", name,
	       (uintmax_t) seg->base, seg->limit, seg->selector, seg->type,
	       seg->present, seg->dpl, seg->db, seg->s, seg->l, seg->g,
	       seg->avl);
}

static void
print_sregs(const struct kvm_sregs2 *const sregs)
{
	printf("{");
	print_segment("cs", &sregs->cs);
# if VERBOSE
	print_segment("ds", &sregs->ds);
	print_segment("es", &sregs->es);
	print_segment("fs", &sregs->fs);
	print_segment("gs", &sregs->gs);
	print_segment("ss", &sregs->ss);
	print_segment("tr", &sregs->tr);
	print_segment("ldt", &sregs->ldt);
	printf("gdt={base=%#jx, limit=%u}, idt={base=%#jx, limit=%u}",
	       (uintmax_t) sregs->gdt.base, sregs->gdt.limit,
	       (uintmax_t) sregs->idt.base, sregs->idt.limit);
	printf(", cr0=%#jx, cr2=%#jx, cr3=%#jx, cr4=%#jx, cr8=%#jx"
	       ", efer=%#jx, apic_base=%#jx",
	       (uintmax_t) sregs->cr0, (uintmax_t) sregs->cr2,
	       (uintmax_t) sregs->cr3, (uintmax_t) sregs->cr4,
	       (uintmax_t) sregs->cr8, (uintmax_t) sregs->efer,
	       (uintmax_t) sregs->apic_base);
	if (sregs->flags)
		printf(", flags=KVM_SREGS2_FLAGS_PDPTRS_VALID"
		       ", pdptrs=[%#jx, %#jx, %#jx, %#jx]",
		       (uintmax_t) sregs->pdptrs[0],
		       (uintmax_t) sregs->pdptrs[1],
		       (uintmax_t) sregs->pdptrs[2],
		       (uintmax_t) sregs->pdptrs[3]);
	else
		printf(", flags=0");
	printf("}");
# else
	printf("...}");
# endif
}

int
main(int argc, char *argv[])
{
	begin(argc, argv);

	TAIL_ALLOC_OBJECT_CONST_PTR(struct kvm_sregs2, sregs);

	CALL_NOWHERE(KVM_SET_SREGS2, NULL);
	CALL_NOWHERE(KVM_GET_SREGS2, (char *) sregs + 1);

	fill_memory(sregs, sizeof(*sregs));
	sregs->flags = 1;
	BEGIN_CALL(KVM_SET_SREGS2, sregs);
	print_sregs(sregs);
	END_CALL();

	sregs->flags = 0;
	BEGIN_CALL(KVM_GET_SREGS2, sregs);
	if (SUCCESS)
		print_sregs(sregs);
	else
		printf("%p", sregs);
	END_CALL();

	puts("+++ exited with 0 +++");
	return 0;
}

#else

SKIP_MAIN_UNDEFINED("HAVE_LINUX_KVM_H"
		    " && HAVE_STRUCT_KVM_SREGS2"
		    " && (defined __x86_64__ || defined __i386__)")

#endif
