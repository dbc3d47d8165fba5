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

#ifdef HAVE_STRUCT_KVM_DEVICE_ATTR
# include "kvm_device_attr.h"
# include "kvm_object.h"
# include "xmalloc.h"

void
kvm_attr_shifted(const uint64_t val, const unsigned int shift,
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

void
kvm_print_number(struct tcb *const tcp, const uint64_t addr,
		 const unsigned int size, const bool is_u)
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
	if (is_u)
		PRINT_VAL_U(val);
	else
		PRINT_VAL_X(val);
	tprint_indirect_end();
}

void
kvm_print_x(struct tcb *const tcp, const struct kvm_attr_row *const row,
	    const struct kvm_device_attr *const attr)
{
	kvm_print_number(tcp, attr->addr, row->size, false);
}

void
kvm_print_u(struct tcb *const tcp, const struct kvm_attr_row *const row,
	    const struct kvm_device_attr *const attr)
{
	kvm_print_number(tcp, attr->addr, row->size, true);
}

void
kvm_print_bytes(struct tcb *const tcp, const struct kvm_attr_row *const row,
		const struct kvm_device_attr *const attr)
{
	printstr_ex(tcp, attr->addr, row->size, QUOTE_FORCE_HEX);
}

KVM_PAYLOAD(fd)
{
	int fd;

	KVM_FETCH_PAYLOAD(fd);
	tprint_indirect_begin();
	printfd(tcp, fd);
	tprint_indirect_end();
}

KVM_PAYLOAD(spapr_tce)
{
	struct {
		int32_t groupfd, tablefd;
	} tce;

	KVM_FETCH_PAYLOAD(tce);
	tprint_struct_begin();
	PRINT_FIELD_FD(tce, groupfd, tcp);
	tprint_struct_next();
	PRINT_FIELD_FD(tce, tablefd, tcp);
	tprint_struct_end();
}

# include "kvm_device_attr_objects.h"

static const struct kvm_objects kvm_objects_general = {
	ARRSZ_PAIR(kvm_objects)
};

/* Of an fd of one VM not more than one family knows the name. */
static const struct kvm_objects *const families[] = {
	&kvm_objects_general,
};

static const struct kvm_object *
kvm_object_of_fd(struct tcb *const tcp, const int fd)
{
	char path[PATH_MAX + 1];
	const char *name = kvm_fd_name(tcp, fd, path, sizeof(path));

	if (!name)
		return NULL;

	for (size_t i = 0; i < ARRAY_SIZE(families); ++i)
		for (size_t j = 0; j < families[i]->n_objects; ++j)
			if (strcmp(families[i]->object[j].name, name) == 0)
				return &families[i]->object[j];

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

static void
print_payload(struct tcb *const tcp, const struct kvm_attr_row *const row,
	      const struct kvm_device_attr *const attr)
{
	if (row->print_payload)
		row->print_payload(tcp, row, attr);
	else
		printaddr64(attr->addr);
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
		if (row && row->print_attr)
			row->print_attr(attr->attr);
		else
			PRINT_VAL_X(attr->attr);
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

	if (pending->row->does & KVM_ATTR_UPDATE) {
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

	if (code == KVM_GET_DEVICE_ATTR && row && row->does & KVM_ATTR_GET) {
		if (row->does & KVM_ATTR_UPDATE)
			print_payload(tcp, row, &attr);

		struct kvm_pending_attr *pending = xmalloc(sizeof(*pending));

		pending->row = row;
		pending->attr = attr;
		set_tcb_priv_data(tcp, pending, free);
		return 0;
	}

	if (code == KVM_SET_DEVICE_ATTR && row && row->does & KVM_ATTR_SET)
		print_payload(tcp, row, &attr);
	else
		printaddr64(attr.addr);
	tprint_struct_end();

	return RVAL_IOCTL_DECODED;
}

#endif /* HAVE_STRUCT_KVM_DEVICE_ATTR */
