/*
 * Decoding of KVM_*_DEVICE_ATTR ioctl commands: what the objects that have
 * attributes are described by.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef STRACE_KVM_DEVICE_ATTR_H
# define STRACE_KVM_DEVICE_ATTR_H

# include <linux/kvm.h>

/* Which commands move the payload; KVM_ATTR_UPDATE is a GET that reads it
   first. */
enum {
	KVM_ATTR_SET = 1 << 0,
	KVM_ATTR_GET = 1 << 1,
	KVM_ATTR_UPDATE = 1 << 2,
};

/* Attributes whose bits WITHIN are from FIRST to LAST. */
struct kvm_attr_row {
	uint32_t group;
	uint8_t does;
	uint16_t size;
	uint64_t within, first, last;
	/* NULL: the address is printed */
	void (*print_payload)(struct tcb *, const struct kvm_attr_row *,
			      const struct kvm_device_attr *);
	/* Names of kvm_device_attr.attr, or how one that has none is printed;
	   NULL: in hexadecimal */
	const struct xlat *attrs;
	const char *dflt;
	void (*print_attr)(uint64_t);
};

struct kvm_object {
	const char *name;
	const struct xlat *groups;
	const char *groups_dflt;
	const struct kvm_attr_row *rows;
	size_t n_rows;
};

struct kvm_objects {
	const struct kvm_object *object;
	size_t n_objects;
};

/* Heads the function that prints one kind of payload. */
# define KVM_PAYLOAD(name_)						\
	static void							\
	kvm_print_ ## name_(struct tcb *const tcp,			\
			    const struct kvm_attr_row *const row,	\
			    const struct kvm_device_attr *const attr)

/* Leaves it with the address if OBJ_ cannot be had. */
# define KVM_FETCH_PAYLOAD(obj_)					\
	do {								\
		if (!tfetch_mem64(tcp, attr->addr, sizeof(obj_),	\
				  &(obj_))) {				\
			printaddr64(attr->addr);			\
			return;						\
		}							\
	} while (0)

/* A number of SIZE bytes. */
extern void
kvm_print_number(struct tcb *, uint64_t addr, unsigned int size, bool is_u);

extern void
kvm_print_x(struct tcb *, const struct kvm_attr_row *,
	    const struct kvm_device_attr *);

extern void
kvm_print_u(struct tcb *, const struct kvm_attr_row *,
	    const struct kvm_device_attr *);

extern void
kvm_print_bytes(struct tcb *, const struct kvm_attr_row *,
		const struct kvm_device_attr *);

/* What of a number is above the SHIFT, by the name that the shift has, and the
   rest. */
extern void
kvm_attr_shifted(uint64_t val, unsigned int shift, const char *name);

extern int
kvm_ioctl_device_attr(struct tcb *, unsigned int code, kernel_ulong_t arg);

#endif /* !STRACE_KVM_DEVICE_ATTR_H */
