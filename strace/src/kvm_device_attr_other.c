/*
 * Attributes of the devices, VMs, and vCPUs of KVM on architectures other than
 * x86 and ARM, for KVM_*_DEVICE_ATTR ioctl commands.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "defs.h"

#ifdef HAVE_STRUCT_KVM_DEVICE_ATTR
# include "kvm_device_attr.h"
# include "kvm_device_attr_other.h"

static void
kvm_attr_u(const uint64_t val)
{
	PRINT_VAL_U(val);
}

static void
kvm_attr_aia_imsic_addr(const uint64_t val)
{
	if (val) {
		tprints_fn_begin("KVM_DEV_RISCV_AIA_ADDR_IMSIC");
		PRINT_VAL_U(val - 1);
		tprint_fn_end();
	} else {
		PRINT_VAL_U(val);
	}
}

static void
kvm_attr_aia_imsic_reg(const uint64_t val)
{
	kvm_attr_shifted(val, 12, "KVM_DEV_RISCV_AIA_IMSIC_ISEL_BITS");
}

/* IOCSR_IPI_BUF_20 to IOCSR_IPI_BUF_38 are mailboxes. */
KVM_PAYLOAD(ipi_reg)
{
	const unsigned int reg = attr->attr & 0xff;

	kvm_print_number(tcp, attr->addr,
			 reg >= 0x20 && reg <= 0x3f ? 8 : 4, false);
}

/* PCH_PIC_ROUTE_ENTRY and PCH_PIC_HTMSI_VEC are bytes. */
KVM_PAYLOAD(pch_pic_reg)
{
	const unsigned int reg = attr->attr;

	kvm_print_number(tcp, attr->addr,
			 (reg >= 0x100 && reg <= 0x13f)
			 || (reg >= 0x200 && reg <= 0x23f) ? 1 : 8, false);
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

/* attr is the length of the buffer. */
KVM_PAYLOAD(irqs)
{
	print_s390_irqs(tcp, attr->addr, (uint32_t) attr->attr / 72);
}

KVM_PAYLOAD(irqs_returned)
{
	print_s390_irqs(tcp, attr->addr, tcp->u_rval);
}

KVM_PAYLOAD(io_adapter)
{
	struct {
		uint32_t id;
		uint8_t isc, maskable, swap, flags;
	} adapter;

	KVM_FETCH_PAYLOAD(adapter);
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

KVM_PAYLOAD(io_adapter_req)
{
	struct {
		uint32_t id;
		uint8_t type, mask;
		uint16_t pad0;
		uint64_t addr;
	} req;

	KVM_FETCH_PAYLOAD(req);
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

KVM_PAYLOAD(ais_req)
{
	struct {
		uint8_t isc, pad;
		uint16_t mode;
	} req;

	KVM_FETCH_PAYLOAD(req);
	tprint_struct_begin();
	PRINT_FIELD_U(req, isc);
	tprint_struct_next();
	PRINT_FIELD_U(req, mode);
	tprint_struct_end();
}

KVM_PAYLOAD(ais_all)
{
	struct {
		uint8_t simm, nimm;
	} all;

	KVM_FETCH_PAYLOAD(all);
	tprint_struct_begin();
	PRINT_FIELD_X(all, simm);
	tprint_struct_next();
	PRINT_FIELD_X(all, nimm);
	tprint_struct_end();
}

KVM_PAYLOAD(xive_eq)
{
	/* The rest of the 64 bytes is padding. */
	struct {
		uint32_t flags, qshift;
		uint64_t qaddr;
		uint32_t qtoggle, qindex;
	} eq;

	KVM_FETCH_PAYLOAD(eq);
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

# if defined S390 || defined S390X
KVM_PAYLOAD(tod_clock)
{
	struct {
		uint8_t epoch_idx;
		uint64_t tod;
	} ext;

	KVM_FETCH_PAYLOAD(ext);
	tprint_struct_begin();
	PRINT_FIELD_X(ext, epoch_idx);
	tprint_struct_next();
	PRINT_FIELD_X(ext, tod);
	tprint_struct_end();
}
# endif

# include "kvm_device_attr_other_objects.h"

const struct kvm_objects kvm_objects_other = {
	ARRSZ_PAIR(kvm_objects)
};

#endif /* HAVE_STRUCT_KVM_DEVICE_ATTR */
