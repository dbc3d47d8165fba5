/*
 * Decoding of KVM_SET_DEVICE_ATTR, KVM_GET_DEVICE_ATTR, and
 * KVM_HAS_DEVICE_ATTR ioctl commands.
 *
 * All devices that KVM emulates, VMs, vCPUs, and /dev/kvm get their attributes
 * by the same three commands: what lies at kvm_device_attr.addr depends on
 * what the file descriptor is, and that only its name tells.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "defs.h"

#ifdef HAVE_LINUX_KVM_H
# include <linux/kvm.h>
# include "kvm_device_attr.h"
# include "kvm_object.h"
# include "xmalloc.h"

/* How the payload of an attribute is printed, ... */
enum kvm_payload {
	KVM_PAYLOAD_NONE,
	KVM_PAYLOAD_X,
	KVM_PAYLOAD_U,
	KVM_PAYLOAD_FD,
	KVM_PAYLOAD_BYTES,
	KVM_PAYLOAD_AIS_ALL,
	KVM_PAYLOAD_AIS_REQ,
	KVM_PAYLOAD_IO_ADAPTER,
	KVM_PAYLOAD_IO_ADAPTER_REQ,
	KVM_PAYLOAD_IPI_REG,
	KVM_PAYLOAD_IRQS,
	KVM_PAYLOAD_IRQS_RETURNED,
	KVM_PAYLOAD_PCH_PIC_REG,
	KVM_PAYLOAD_PMU_EVENT_FILTER,
	KVM_PAYLOAD_REDIST_REGION,
	KVM_PAYLOAD_SMCCC_FILTER,
	KVM_PAYLOAD_SPAPR_TCE,
	KVM_PAYLOAD_TOD_CLOCK,
	KVM_PAYLOAD_XIVE_EQ,
};

/* ... and a number in kvm_device_attr.attr that has no name. */
enum kvm_attr_is {
	KVM_ATTR_IS_X,
	KVM_ATTR_IS_U,
	KVM_ATTR_IS_AIA_IMSIC_ADDR,
	KVM_ATTR_IS_AIA_IMSIC_REG,
	KVM_ATTR_IS_VGIC_LEVEL_INFO,
	KVM_ATTR_IS_VGIC_V2_REG,
	KVM_ATTR_IS_VGIC_V3_REG,
};

/* Which commands move the payload; ATTR_UPDATE is a GET that reads it first. */
enum {
	ATTR_SET = 1 << 0,
	ATTR_GET = 1 << 1,
	ATTR_UPDATE = 1 << 2,
};

/* Attributes whose bits WITHIN are from FIRST to LAST. */
struct kvm_attr_row {
	uint32_t group;
	uint64_t within, first, last;
	uint8_t does;
	uint8_t payload;	/* enum kvm_payload */
	uint16_t size;
	const struct xlat *attrs;
	const char *dflt;
	uint8_t attr_is;	/* enum kvm_attr_is */
};

struct kvm_object {
	const char *name;
	const struct xlat *groups;
	const char *groups_dflt;
	const struct kvm_attr_row *rows;
	size_t n_rows;
};

# include "kvm_attr_objects.h"

static const struct kvm_object *
kvm_object_of_fd(struct tcb *const tcp, const int fd)
{
	char path[PATH_MAX + 1];
	const char *name = kvm_fd_name(tcp, fd, path, sizeof(path));

	if (!name)
		return NULL;

	for (size_t i = 0; i < ARRAY_SIZE(kvm_objects); ++i)
		if (strcmp(kvm_objects[i].name, name) == 0)
			return &kvm_objects[i];

	return NULL;
}

static const struct kvm_attr_row *
kvm_find_attr(const struct kvm_object *const object,
	      const struct kvm_device_attr *const attr)
{
	if (!object)
		return NULL;

	for (size_t i = 0; i < object->n_rows; ++i) {
		const struct kvm_attr_row *row = &object->rows[i];

		if (row->group == attr->group
		    && (attr->attr & row->within) >= row->first
		    && (attr->attr & row->within) <= row->last)
			return row;
	}

	return NULL;
}

/* A row that has the names of the group's attributes. */
static const struct kvm_attr_row *
kvm_find_names(const struct kvm_object *const object, const uint32_t group)
{
	if (!object)
		return NULL;

	for (size_t i = 0; i < object->n_rows; ++i)
		if (object->rows[i].group == group && object->rows[i].attrs)
			return &object->rows[i];

	return NULL;
}

/* What is above the SHIFT, by the name that the shift has, and the rest. */
static void
print_shifted(const uint64_t val, const unsigned int shift,
	      const char *const name)
{
	const uint64_t above = val >> shift;
	const uint64_t below = val & ((1ULL << shift) - 1);

	tprint_flags_begin();
	if (above) {
		tprint_shift_begin();
		PRINT_VAL_X(above);
		tprint_shift();
		tprints_string(name);
		tprint_shift_end();
		tprint_flags_or();
	}
	PRINT_VAL_X(below);
	tprint_flags_end();
}

static void
print_attr_number(const enum kvm_attr_is is, const uint64_t val)
{
	switch (is) {
	case KVM_ATTR_IS_U:
		PRINT_VAL_U(val);
		break;
	case KVM_ATTR_IS_AIA_IMSIC_ADDR:
		if (val) {
			tprints_fn_begin("KVM_DEV_RISCV_AIA_ADDR_IMSIC");
			PRINT_VAL_U(val - 1);
			tprint_fn_end();
		} else {
			PRINT_VAL_U(val);
		}
		break;
	case KVM_ATTR_IS_AIA_IMSIC_REG:
		print_shifted(val, 12, "KVM_DEV_RISCV_AIA_IMSIC_ISEL_BITS");
		break;
	case KVM_ATTR_IS_VGIC_LEVEL_INFO:
		if (val >> 32) {
			tprint_flags_begin();
			tprint_shift_begin();
			PRINT_VAL_X(val >> 32);
			tprint_shift();
			tprints_string("KVM_DEV_ARM_VGIC_V3_MPIDR_SHIFT");
			tprint_shift_end();
			tprint_flags_or();
		}
		print_shifted(val & 0xffffffffU, 10,
			      "KVM_DEV_ARM_VGIC_LINE_LEVEL_INFO_SHIFT");
		if (val >> 32)
			tprint_flags_end();
		break;
	case KVM_ATTR_IS_VGIC_V2_REG:
		print_shifted(val, 32, "KVM_DEV_ARM_VGIC_CPUID_SHIFT");
		break;
	case KVM_ATTR_IS_VGIC_V3_REG:
		print_shifted(val, 32, "KVM_DEV_ARM_VGIC_V3_MPIDR_SHIFT");
		break;
	case KVM_ATTR_IS_X:
		PRINT_VAL_X(val);
		break;
	}
}

static void
print_number(struct tcb *const tcp, const struct kvm_attr_row *const row,
	     const uint64_t addr, const unsigned int size)
{
	union {
		uint8_t u8;
		uint16_t u16;
		uint32_t u32;
		uint64_t u64;
	} num;

	if (!tfetch_mem64(tcp, addr, size, &num)) {
		printaddr64(addr);
		return;
	}

	const uint64_t val = size == 1 ? num.u8 : size == 2 ? num.u16
			     : size == 4 ? num.u32 : num.u64;

	tprint_indirect_begin();
	if (row->payload == KVM_PAYLOAD_FD)
		printfd(tcp, val);
	else if (row->payload == KVM_PAYLOAD_U)
		PRINT_VAL_U(val);
	else
		PRINT_VAL_X(val);
	tprint_indirect_end();
}

static void
print_redist_region(const uint64_t val)
{
	const struct {
		unsigned int index, flags, count;
		uint64_t base;
	} region = {
		.index = val & 0xfff,
		.flags = (val >> 12) & 0xf,
		.base = val & 0xfffffffff0000ULL,
		.count = val >> 52,
	};

	tprint_struct_begin();
	PRINT_FIELD_U(region, count);
	tprint_struct_next();
	PRINT_FIELD_X(region, base);
	tprint_struct_next();
	PRINT_FIELD_X(region, flags);
	tprint_struct_next();
	PRINT_FIELD_U(region, index);
	tprint_struct_end();
}

/* struct kvm_s390_irq: the type, and what goes with it. */
static bool
print_s390_irq(struct tcb *const tcp, void *const elem_buf,
	       const size_t elem_size, void *const data)
{
	const struct {
		uint64_t type;
		uint8_t u[64];
	} *const irq = elem_buf;

	tprint_struct_begin();
	PRINT_FIELD_X(*irq, type);
	tprint_struct_next();
	tprints_field_name("u");
	print_quoted_string((const char *) irq->u, sizeof(irq->u),
			    QUOTE_FORCE_HEX);
	tprint_struct_end();

	return true;
}

static void
print_s390_irqs(struct tcb *const tcp, const uint64_t addr,
		const uint64_t count)
{
	struct {
		uint64_t type;
		uint8_t u[64];
	} irq;

	print_array(tcp, addr, count, &irq, sizeof(irq), tfetch_mem,
		    print_s390_irq, NULL);
}

/* Structs that most <linux/kvm.h> do not have, or for one architecture only. */
# define FETCH(addr_, obj_)						\
	do {								\
		if (!tfetch_mem64(tcp, (addr_), sizeof(obj_), &(obj_))) {\
			printaddr64(addr_);				\
			return;						\
		}							\
	} while (0)

static void
print_spapr_tce(struct tcb *const tcp, const uint64_t addr)
{
	struct {
		int32_t groupfd, tablefd;
	} tce;

	FETCH(addr, tce);
	tprint_struct_begin();
	PRINT_FIELD_FD(tce, groupfd, tcp);
	tprint_struct_next();
	PRINT_FIELD_FD(tce, tablefd, tcp);
	tprint_struct_end();
}

static void
print_smccc_filter(struct tcb *const tcp, const uint64_t addr)
{
	struct {
		uint32_t base, nr_functions;
		uint8_t action, pad[15];
	} filter;

	FETCH(addr, filter);
	tprint_struct_begin();
	PRINT_FIELD_X(filter, base);
	tprint_struct_next();
	PRINT_FIELD_U(filter, nr_functions);
	tprint_struct_next();
	PRINT_FIELD_U(filter, action);
	tprint_struct_end();
}

static void
print_pmu_event_filter(struct tcb *const tcp, const uint64_t addr)
{
	struct {
		uint16_t base_event, nevents;
		uint8_t action, pad[3];
	} filter;

	FETCH(addr, filter);
	tprint_struct_begin();
	PRINT_FIELD_X(filter, base_event);
	tprint_struct_next();
	PRINT_FIELD_U(filter, nevents);
	tprint_struct_next();
	PRINT_FIELD_U(filter, action);
	tprint_struct_end();
}

static void
print_tod_clock(struct tcb *const tcp, const uint64_t addr)
{
	struct {
		uint8_t epoch_idx;
		uint64_t tod;
	} ext;

	FETCH(addr, ext);
	tprint_struct_begin();
	PRINT_FIELD_X(ext, epoch_idx);
	tprint_struct_next();
	PRINT_FIELD_X(ext, tod);
	tprint_struct_end();
}

static void
print_io_adapter(struct tcb *const tcp, const uint64_t addr)
{
	struct {
		uint32_t id;
		uint8_t isc, maskable, swap, flags;
	} adapter;

	FETCH(addr, adapter);
	tprint_struct_begin();
	PRINT_FIELD_U(adapter, id);
	tprint_struct_next();
	PRINT_FIELD_U(adapter, isc);
	tprint_struct_next();
	PRINT_FIELD_U(adapter, maskable);
	tprint_struct_next();
	PRINT_FIELD_U(adapter, swap);
	tprint_struct_next();
	PRINT_FIELD_X(adapter, flags);
	tprint_struct_end();
}

static void
print_io_adapter_req(struct tcb *const tcp, const uint64_t addr)
{
	struct {
		uint32_t id;
		uint8_t type, mask;
		uint16_t pad0;
		uint64_t addr;
	} req;

	FETCH(addr, req);
	tprint_struct_begin();
	PRINT_FIELD_U(req, id);
	tprint_struct_next();
	PRINT_FIELD_U(req, type);
	tprint_struct_next();
	PRINT_FIELD_U(req, mask);
	tprint_struct_next();
	PRINT_FIELD_X(req, addr);
	tprint_struct_end();
}

static void
print_ais_req(struct tcb *const tcp, const uint64_t addr)
{
	struct {
		uint8_t isc, pad;
		uint16_t mode;
	} req;

	FETCH(addr, req);
	tprint_struct_begin();
	PRINT_FIELD_U(req, isc);
	tprint_struct_next();
	PRINT_FIELD_U(req, mode);
	tprint_struct_end();
}

static void
print_ais_all(struct tcb *const tcp, const uint64_t addr)
{
	struct {
		uint8_t simm, nimm;
	} all;

	FETCH(addr, all);
	tprint_struct_begin();
	PRINT_FIELD_X(all, simm);
	tprint_struct_next();
	PRINT_FIELD_X(all, nimm);
	tprint_struct_end();
}

static void
print_xive_eq(struct tcb *const tcp, const uint64_t addr)
{
	/* The rest of the 64 bytes is padding. */
	struct {
		uint32_t flags, qshift;
		uint64_t qaddr;
		uint32_t qtoggle, qindex;
	} eq;

	FETCH(addr, eq);
	tprint_struct_begin();
	PRINT_FIELD_X(eq, flags);
	tprint_struct_next();
	PRINT_FIELD_U(eq, qshift);
	tprint_struct_next();
	PRINT_FIELD_X(eq, qaddr);
	tprint_struct_next();
	PRINT_FIELD_U(eq, qtoggle);
	tprint_struct_next();
	PRINT_FIELD_U(eq, qindex);
	tprint_struct_end();
}

static void
print_payload(struct tcb *const tcp, const struct kvm_attr_row *const row,
	      const struct kvm_device_attr *const attr)
{
	const uint64_t addr = attr->addr;
	uint64_t val;

	switch ((enum kvm_payload) row->payload) {
	case KVM_PAYLOAD_NONE:
		printaddr64(addr);
		break;
	case KVM_PAYLOAD_X:
	case KVM_PAYLOAD_U:
		print_number(tcp, row, addr, row->size);
		break;
	case KVM_PAYLOAD_FD:
		print_number(tcp, row, addr, sizeof(int));
		break;
	case KVM_PAYLOAD_BYTES:
		printstr_ex(tcp, addr, row->size, QUOTE_FORCE_HEX);
		break;
	case KVM_PAYLOAD_IPI_REG: {
		/* IOCSR_IPI_BUF_20 to IOCSR_IPI_BUF_38 are mailboxes. */
		const unsigned int reg = attr->attr & 0xff;

		print_number(tcp, row, addr,
			     reg >= 0x20 && reg <= 0x3f ? 8 : 4);
		break;
	}
	case KVM_PAYLOAD_PCH_PIC_REG: {
		/* PCH_PIC_ROUTE_ENTRY and PCH_PIC_HTMSI_VEC are bytes. */
		const unsigned int reg = attr->attr;

		print_number(tcp, row, addr,
			     (reg >= 0x100 && reg <= 0x13f)
			     || (reg >= 0x200 && reg <= 0x23f) ? 1 : 8);
		break;
	}
	case KVM_PAYLOAD_REDIST_REGION:
		FETCH(addr, val);
		tprint_indirect_begin();
		print_redist_region(val);
		tprint_indirect_end();
		break;
	case KVM_PAYLOAD_IRQS:
		print_s390_irqs(tcp, addr, (uint32_t) attr->attr / 72);
		break;
	case KVM_PAYLOAD_IRQS_RETURNED:
		print_s390_irqs(tcp, addr, tcp->u_rval);
		break;
	case KVM_PAYLOAD_AIS_ALL:
		print_ais_all(tcp, addr);
		break;
	case KVM_PAYLOAD_AIS_REQ:
		print_ais_req(tcp, addr);
		break;
	case KVM_PAYLOAD_IO_ADAPTER:
		print_io_adapter(tcp, addr);
		break;
	case KVM_PAYLOAD_IO_ADAPTER_REQ:
		print_io_adapter_req(tcp, addr);
		break;
	case KVM_PAYLOAD_PMU_EVENT_FILTER:
		print_pmu_event_filter(tcp, addr);
		break;
	case KVM_PAYLOAD_SMCCC_FILTER:
		print_smccc_filter(tcp, addr);
		break;
	case KVM_PAYLOAD_SPAPR_TCE:
		print_spapr_tce(tcp, addr);
		break;
	case KVM_PAYLOAD_TOD_CLOCK:
		print_tod_clock(tcp, addr);
		break;
	case KVM_PAYLOAD_XIVE_EQ:
		print_xive_eq(tcp, addr);
		break;
	}
}

static void
print_attr_head(const struct kvm_object *const object,
		const struct kvm_attr_row *const row,
		const struct kvm_device_attr *const attr)
{
	tprint_struct_begin();
	PRINT_FIELD_X(*attr, flags);
	tprint_struct_next();

	if (object && object->groups)
		PRINT_FIELD_XVAL(*attr, group, object->groups,
				 object->groups_dflt);
	else
		PRINT_FIELD_X(*attr, group);
	tprint_struct_next();

	const struct kvm_attr_row *const named =
		row ? row : kvm_find_names(object, attr->group);
	if (named && named->attrs) {
		PRINT_FIELD_XVAL(*attr, attr, named->attrs, named->dflt);
	} else {
		tprints_field_name("attr");
		print_attr_number(row ? row->attr_is : KVM_ATTR_IS_X,
				  attr->attr);
	}
	tprint_struct_next();

	tprints_field_name("addr");
}

/* What the exit of KVM_GET_DEVICE_ATTR needs of its entry: by then the fd may
   be closed, and the struct be overwritten. */
struct kvm_pending_attr {
	const struct kvm_attr_row *row;
	struct kvm_device_attr attr;
};

static int
kvm_get_attr_exiting(struct tcb *const tcp)
{
	const struct kvm_pending_attr *pending = get_tcb_priv_data(tcp);

	if (!pending)
		return RVAL_IOCTL_DECODED;

	if (pending->row->does & ATTR_UPDATE) {
		if (!syserror(tcp)) {
			tprint_value_changed();
			print_payload(tcp, pending->row, &pending->attr);
		}
	} else if (syserror(tcp)) {
		printaddr64(pending->attr.addr);
	} else {
		print_payload(tcp, pending->row, &pending->attr);
	}
	tprint_struct_end();

	return RVAL_IOCTL_DECODED;
}

int
kvm_ioctl_device_attr(struct tcb *const tcp, const unsigned int code,
		      const kernel_ulong_t arg)
{
	if (exiting(tcp))
		return kvm_get_attr_exiting(tcp);

	struct kvm_device_attr attr;

	tprints_arg_next_name("argp");
	if (umove_or_printaddr(tcp, arg, &attr))
		return RVAL_IOCTL_DECODED;

	const struct kvm_object *object =
		kvm_object_of_fd(tcp, tcp->u_arg[0]);
	const struct kvm_attr_row *row = kvm_find_attr(object, &attr);

	print_attr_head(object, row, &attr);

	if (code == KVM_GET_DEVICE_ATTR && row && row->does & ATTR_GET) {
		if (row->does & ATTR_UPDATE)
			print_payload(tcp, row, &attr);

		struct kvm_pending_attr *pending = xmalloc(sizeof(*pending));

		pending->row = row;
		pending->attr = attr;
		set_tcb_priv_data(tcp, pending, free);
		return 0;
	}

	if (code == KVM_SET_DEVICE_ATTR && row && row->does & ATTR_SET)
		print_payload(tcp, row, &attr);
	else
		printaddr64(attr.addr);
	tprint_struct_end();

	return RVAL_IOCTL_DECODED;
}

#endif /* HAVE_LINUX_KVM_H */
