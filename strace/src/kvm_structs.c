/*
 * Decoding of the structs that KVM_* ioctl commands transfer most often.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "defs.h"

#ifdef HAVE_LINUX_KVM_H
# include <linux/kvm.h>
# include "kvm_object.h"
# include "kvm_structs.h"
# include "xlat/kvm_cap.h"
# include "xlat/kvm_ioeventfd_flags.h"
# include "xlat/kvm_irq_routing_types.h"
# include "xlat/kvm_irqfd_flags.h"
# include "xlat/kvm_mp_states.h"

/* Of a command that writes a struct nothing is known before it is done. */
static bool
fetched(struct tcb *const tcp, const kernel_ulong_t arg,
	const unsigned int len, void *const obj)
{
	tprints_arg_next_name("argp");
	return !umoven_or_printaddr(tcp, arg, len, obj);
}

# define FETCHED(obj_)	fetched(tcp, arg, sizeof(obj_), &(obj_))

static int
kvm_irq_line(struct tcb *const tcp, const unsigned int code,
	     const kernel_ulong_t arg)
{
	struct kvm_irq_level level;

	if (exiting(tcp)) {
		/* The kernel stores the status over the number. */
		if (tfetch_obj(tcp, arg, &level)) {
			tprint_value_changed();
			tprint_struct_begin();
			PRINT_FIELD_D(level, status);
			tprint_struct_end();
		}
		return RVAL_IOCTL_DECODED;
	}

	if (!FETCHED(level))
		return RVAL_IOCTL_DECODED;

	tprint_struct_begin();
	PRINT_FIELD_X(level, irq);
	tprint_struct_next();
	PRINT_FIELD_U(level, level);
	tprint_struct_end();

	return code == KVM_IRQ_LINE_STATUS ? 0 : RVAL_IOCTL_DECODED;
}

static int
kvm_irqfd(struct tcb *const tcp, const kernel_ulong_t arg)
{
	struct kvm_irqfd irqfd;

	if (!FETCHED(irqfd))
		return RVAL_IOCTL_DECODED;

	tprint_struct_begin();
	PRINT_FIELD_FD(irqfd, fd, tcp);
	tprint_struct_next();
	PRINT_FIELD_U(irqfd, gsi);
	tprint_struct_next();
	PRINT_FIELD_FLAGS(irqfd, flags, kvm_irqfd_flags, "KVM_IRQFD_FLAG_???");
	if (irqfd.flags & KVM_IRQFD_FLAG_RESAMPLE) {
		tprint_struct_next();
		PRINT_FIELD_FD(irqfd, resamplefd, tcp);
	}
	tprint_struct_end();

	return RVAL_IOCTL_DECODED;
}

static int
kvm_ioeventfd(struct tcb *const tcp, const kernel_ulong_t arg)
{
	struct kvm_ioeventfd ioeventfd;

	if (!FETCHED(ioeventfd))
		return RVAL_IOCTL_DECODED;

	tprint_struct_begin();
	if (ioeventfd.flags & KVM_IOEVENTFD_FLAG_DATAMATCH) {
		PRINT_FIELD_X(ioeventfd, datamatch);
		tprint_struct_next();
	}
	PRINT_FIELD_X(ioeventfd, addr);
	tprint_struct_next();
	PRINT_FIELD_U(ioeventfd, len);
	tprint_struct_next();
	PRINT_FIELD_FD(ioeventfd, fd, tcp);
	tprint_struct_next();
	PRINT_FIELD_FLAGS(ioeventfd, flags, kvm_ioeventfd_flags,
			  "KVM_IOEVENTFD_FLAG_???");
	tprint_struct_end();

	return RVAL_IOCTL_DECODED;
}

static bool
print_irq_routing_entry(struct tcb *const tcp, void *const elem_buf,
			const size_t elem_size, void *const data)
{
	const struct kvm_irq_routing_entry *const entry = elem_buf;

	tprint_struct_begin();
	PRINT_FIELD_U(*entry, gsi);
	tprint_struct_next();
	PRINT_FIELD_XVAL(*entry, type, kvm_irq_routing_types,
			 "KVM_IRQ_ROUTING_???");
	tprint_struct_next();
	PRINT_FIELD_X(*entry, flags);

	switch (entry->type) {
	case KVM_IRQ_ROUTING_IRQCHIP:
		tprint_struct_next();
		PRINT_FIELD_U(entry->u.irqchip, irqchip);
		tprint_struct_next();
		PRINT_FIELD_U(entry->u.irqchip, pin);
		break;
	case KVM_IRQ_ROUTING_MSI:
		tprint_struct_next();
		PRINT_FIELD_X(entry->u.msi, address_lo);
		tprint_struct_next();
		PRINT_FIELD_X(entry->u.msi, address_hi);
		tprint_struct_next();
		PRINT_FIELD_X(entry->u.msi, data);
		break;
	}
	tprint_struct_end();

	return true;
}

/* The array of COUNT elements at ADDR, if structs are not abbreviated. */
static void
print_entries(struct tcb *const tcp, const kernel_ulong_t addr,
	      const size_t count, void *const elem, const size_t elem_size,
	      const print_fn print)
{
	tprints_field_name("entries");
	if (abbrev(tcp)) {
		tprint_array_begin();
		if (count)
			tprint_more_data_follows();
		tprint_array_end();
	} else {
		print_array(tcp, addr, count, elem, elem_size, tfetch_mem,
			    print, NULL);
	}
}

static int
kvm_set_gsi_routing(struct tcb *const tcp, const kernel_ulong_t arg)
{
	struct kvm_irq_routing routing;
	struct kvm_irq_routing_entry entry;

	if (!FETCHED(routing))
		return RVAL_IOCTL_DECODED;

	tprint_struct_begin();
	PRINT_FIELD_U(routing, nr);
	tprint_struct_next();
	PRINT_FIELD_X(routing, flags);
	tprint_struct_next();
	print_entries(tcp, arg + sizeof(routing), routing.nr, &entry,
		      sizeof(entry), print_irq_routing_entry);
	tprint_struct_end();

	return RVAL_IOCTL_DECODED;
}

static int
kvm_enable_cap(struct tcb *const tcp, const kernel_ulong_t arg)
{
	struct kvm_enable_cap cap;

	if (!FETCHED(cap))
		return RVAL_IOCTL_DECODED;

	tprint_struct_begin();
	PRINT_FIELD_XVAL(cap, cap, kvm_cap, "KVM_CAP_???");
	tprint_struct_next();
	PRINT_FIELD_X(cap, flags);
	tprint_struct_next();
	PRINT_FIELD_ARRAY(cap, args, tcp, print_xint_array_member);
	tprint_struct_end();

	return RVAL_IOCTL_DECODED;
}

/* Its size is in the id, as a power of two. */
static void
print_reg(struct tcb *const tcp, const struct kvm_one_reg *const reg)
{
	uint8_t val[256];
	const unsigned int size = 1U << ((reg->id >> 52) & 0xf);

	if (size > sizeof(val) || !tfetch_mem64(tcp, reg->addr, size, val)) {
		printaddr64(reg->addr);
		return;
	}

	if (size > sizeof(uint64_t)) {
		print_quoted_string((const char *) val, size, QUOTE_FORCE_HEX);
		return;
	}

	tprint_indirect_begin();
	PRINT_VAL_X(size == 1 ? val[0] : size == 2 ? *(uint16_t *) val
		    : size == 4 ? *(uint32_t *) val : *(uint64_t *) val);
	tprint_indirect_end();
}

# if defined AARCH64 || defined ARM
/* KVM_ARM_SET_DEVICE_ADDR: where the guest sees a device. */
static int
kvm_arm_device_addr(struct tcb *const tcp, const kernel_ulong_t arg)
{
	struct kvm_arm_device_addr addr;

	if (!FETCHED(addr))
		return RVAL_IOCTL_DECODED;

	tprint_struct_begin();
	PRINT_FIELD_X(addr, id);
	tprint_struct_next();
	PRINT_FIELD_X(addr, addr);
	tprint_struct_end();

	return RVAL_IOCTL_DECODED;
}
# endif

static int
kvm_one_reg(struct tcb *const tcp, const unsigned int code,
	    const kernel_ulong_t arg)
{
	struct kvm_one_reg reg;

	if (entering(tcp)) {
# if defined AARCH64 || defined ARM
		if (code == KVM_GET_ONE_REG
		    && kvm_fd_is(tcp, tcp->u_arg[0], "kvm-vm"))
			return kvm_arm_device_addr(tcp, arg);
# endif
		if (!FETCHED(reg))
			return RVAL_IOCTL_DECODED;
		tprint_struct_begin();
		PRINT_FIELD_X(reg, id);
		tprint_struct_next();
		tprints_field_name("addr");
		if (code == KVM_GET_ONE_REG)
			return 0;
		print_reg(tcp, &reg);
	} else if (!syserror(tcp) && tfetch_obj(tcp, arg, &reg)) {
		print_reg(tcp, &reg);
	} else {
		/* As umove_or_printaddr shows what it cannot fetch. */
		if (!tfetch_obj_ignore_syserror(tcp, arg, &reg))
			tprint_unavailable();
		else
			printaddr64(reg.addr);
	}
	tprint_struct_end();

	return RVAL_IOCTL_DECODED;
}

static int
kvm_mp_state(struct tcb *const tcp, const unsigned int code,
	     const kernel_ulong_t arg)
{
	struct kvm_mp_state state;

	if (code == KVM_GET_MP_STATE && entering(tcp))
		return 0;

	if (!FETCHED(state))
		return RVAL_IOCTL_DECODED;

	tprint_struct_begin();
	PRINT_FIELD_XVAL(state, mp_state, kvm_mp_states,
			 "KVM_MP_STATE_???");
	tprint_struct_end();

	return RVAL_IOCTL_DECODED;
}

static int
kvm_coalesced_mmio_zone(struct tcb *const tcp, const kernel_ulong_t arg)
{
	struct kvm_coalesced_mmio_zone zone;

	if (!FETCHED(zone))
		return RVAL_IOCTL_DECODED;

	tprint_struct_begin();
	PRINT_FIELD_X(zone, addr);
	tprint_struct_next();
	PRINT_FIELD_U(zone, size);
	tprint_struct_end();

	return RVAL_IOCTL_DECODED;
}

static int
kvm_dirty_log(struct tcb *const tcp, const kernel_ulong_t arg)
{
	struct kvm_dirty_log log;

	if (!FETCHED(log))
		return RVAL_IOCTL_DECODED;

	tprint_struct_begin();
	PRINT_FIELD_U(log, slot);
	tprint_struct_next();
	PRINT_FIELD_PTR(log, dirty_bitmap);
	tprint_struct_end();

	return RVAL_IOCTL_DECODED;
}

/* A struct that is not looked into. */
static int
kvm_bytes(struct tcb *const tcp, const unsigned int code,
	  const kernel_ulong_t arg)
{
	if (_IOC_DIR(code) == _IOC_READ && entering(tcp))
		return 0;

	tprints_arg_next_name("argp");
	printstr_ex(tcp, arg, _IOC_SIZE(code), QUOTE_FORCE_HEX);

	return RVAL_IOCTL_DECODED;
}

# ifdef HAVE_STRUCT_KVM_USERSPACE_MEMORY_REGION2
#  include "xlat/kvm_mem_flags.h"
static int
kvm_set_user_memory_region2(struct tcb *const tcp, const kernel_ulong_t arg)
{
	struct kvm_userspace_memory_region2 region;

	if (!FETCHED(region))
		return RVAL_IOCTL_DECODED;

	tprint_struct_begin();
	PRINT_FIELD_U(region, slot);
	tprint_struct_next();
	PRINT_FIELD_FLAGS(region, flags, kvm_mem_flags, "KVM_MEM_???");
	tprint_struct_next();
	PRINT_FIELD_X(region, guest_phys_addr);
	tprint_struct_next();
	PRINT_FIELD_U(region, memory_size);
	tprint_struct_next();
	PRINT_FIELD_X(region, userspace_addr);
	if (region.flags & KVM_MEM_GUEST_MEMFD) {
		tprint_struct_next();
		PRINT_FIELD_X(region, guest_memfd_offset);
		tprint_struct_next();
		PRINT_FIELD_FD(region, guest_memfd, tcp);
	}
	tprint_struct_end();

	return RVAL_IOCTL_DECODED;
}
# endif

# if defined X86_64 || defined X32 || defined I386
/* One number of 64 bits. */
static int
kvm_u64(struct tcb *const tcp, const unsigned int code,
	const kernel_ulong_t arg)
{
	if (_IOC_DIR(code) == _IOC_READ && entering(tcp))
		return 0;

	tprints_arg_next_name("argp");
	printnum_int64(tcp, arg, "%#" PRIx64);

	return RVAL_IOCTL_DECODED;
}

static bool
print_msr_entry(struct tcb *const tcp, void *const elem_buf,
		const size_t elem_size, void *const data)
{
	const struct kvm_msr_entry *const entry = elem_buf;

	tprint_struct_begin();
	PRINT_FIELD_X(*entry, index);
	tprint_struct_next();
	PRINT_FIELD_X(*entry, data);
	tprint_struct_end();

	return true;
}

/* The result is how many were dealt with, and no error if these are fewer. */
static int
kvm_msrs(struct tcb *const tcp, const unsigned int code,
	 const kernel_ulong_t arg)
{
	struct kvm_msrs msrs;
	struct kvm_msr_entry entry;

	if (code == KVM_GET_MSRS && entering(tcp))
		return 0;

	if (!FETCHED(msrs))
		return RVAL_IOCTL_DECODED;

	tprint_struct_begin();
	PRINT_FIELD_U(msrs, nmsrs);
	tprint_struct_next();
	print_entries(tcp, arg + sizeof(msrs), msrs.nmsrs, &entry,
		      sizeof(entry), print_msr_entry);
	tprint_struct_end();

	return RVAL_IOCTL_DECODED;
}

static int
kvm_msr_list(struct tcb *const tcp, const kernel_ulong_t arg)
{
	struct kvm_msr_list list;
	uint32_t index;

	if (entering(tcp))
		return 0;

	if (!FETCHED(list))
		return RVAL_IOCTL_DECODED;

	tprint_struct_begin();
	PRINT_FIELD_U(list, nmsrs);
	tprint_struct_next();
	tprints_field_name("indices");
	if (abbrev(tcp)) {
		tprint_array_begin();
		if (list.nmsrs)
			tprint_more_data_follows();
		tprint_array_end();
	} else {
		print_array(tcp, arg + sizeof(list), list.nmsrs, &index,
			    sizeof(index), tfetch_mem, print_xint_array_member,
			    NULL);
	}
	tprint_struct_end();

	return RVAL_IOCTL_DECODED;
}

static int
kvm_vcpu_events(struct tcb *const tcp, const unsigned int code,
		const kernel_ulong_t arg)
{
	struct kvm_vcpu_events events;

	if (code == KVM_GET_VCPU_EVENTS && entering(tcp))
		return 0;

	if (!FETCHED(events))
		return RVAL_IOCTL_DECODED;

	tprint_struct_begin();
	tprints_field_name("exception");
	tprint_struct_begin();
	PRINT_FIELD_U(events.exception, injected);
	tprint_struct_next();
	PRINT_FIELD_U(events.exception, nr);
	tprint_struct_next();
	PRINT_FIELD_U(events.exception, has_error_code);
	tprint_struct_next();
	PRINT_FIELD_X(events.exception, error_code);
	tprint_struct_end();
	tprint_struct_next();
	tprints_field_name("interrupt");
	tprint_struct_begin();
	PRINT_FIELD_U(events.interrupt, injected);
	tprint_struct_next();
	PRINT_FIELD_U(events.interrupt, nr);
	tprint_struct_next();
	PRINT_FIELD_U(events.interrupt, soft);
	tprint_struct_next();
	PRINT_FIELD_U(events.interrupt, shadow);
	tprint_struct_end();
	tprint_struct_next();
	if (abbrev(tcp)) {
		tprint_more_data_follows();
	} else {
		tprints_field_name("nmi");
		tprint_struct_begin();
		PRINT_FIELD_U(events.nmi, injected);
		tprint_struct_next();
		PRINT_FIELD_U(events.nmi, pending);
		tprint_struct_next();
		PRINT_FIELD_U(events.nmi, masked);
		tprint_struct_end();
		tprint_struct_next();
		PRINT_FIELD_X(events, sipi_vector);
		tprint_struct_next();
		PRINT_FIELD_X(events, flags);
	}
	tprint_struct_end();

	return RVAL_IOCTL_DECODED;
}

static int
kvm_debugregs(struct tcb *const tcp, const unsigned int code,
	      const kernel_ulong_t arg)
{
	struct kvm_debugregs regs;

	if (code == KVM_GET_DEBUGREGS && entering(tcp))
		return 0;

	if (!FETCHED(regs))
		return RVAL_IOCTL_DECODED;

	tprint_struct_begin();
	PRINT_FIELD_ARRAY(regs, db, tcp, print_xint_array_member);
	tprint_struct_next();
	PRINT_FIELD_X(regs, dr6);
	tprint_struct_next();
	PRINT_FIELD_X(regs, dr7);
	tprint_struct_next();
	PRINT_FIELD_X(regs, flags);
	tprint_struct_end();

	return RVAL_IOCTL_DECODED;
}

static int
kvm_xcrs(struct tcb *const tcp, const unsigned int code,
	 const kernel_ulong_t arg)
{
	struct kvm_xcrs xcrs;

	if (code == KVM_GET_XCRS && entering(tcp))
		return 0;

	if (!FETCHED(xcrs))
		return RVAL_IOCTL_DECODED;

	tprint_struct_begin();
	PRINT_FIELD_U(xcrs, nr_xcrs);
	tprint_struct_next();
	PRINT_FIELD_X(xcrs, flags);
	tprint_struct_next();
	tprints_field_name("xcrs");
	tprint_array_begin();
	for (uint32_t i = 0;
	     i < MIN(xcrs.nr_xcrs, ARRAY_SIZE(xcrs.xcrs)); ++i) {
		if (i)
			tprint_array_next();
		tprint_struct_begin();
		PRINT_FIELD_U(xcrs.xcrs[i], xcr);
		tprint_struct_next();
		PRINT_FIELD_X(xcrs.xcrs[i], value);
		tprint_struct_end();
	}
	tprint_array_end();
	tprint_struct_end();

	return RVAL_IOCTL_DECODED;
}

static int
kvm_pit_config(struct tcb *const tcp, const kernel_ulong_t arg)
{
	struct kvm_pit_config pit;

	if (!FETCHED(pit))
		return RVAL_IOCTL_DECODED;

	tprint_struct_begin();
	PRINT_FIELD_X(pit, flags);
	tprint_struct_end();

	return RVAL_IOCTL_DECODED;
}

static int
kvm_ioctl_x86_structs(struct tcb *const tcp, const unsigned int code,
		      const kernel_ulong_t arg)
{
	switch (code) {
	case KVM_GET_MSRS:
	case KVM_SET_MSRS:
		return kvm_msrs(tcp, code, arg);
	case KVM_GET_MSR_INDEX_LIST:
#  ifdef KVM_GET_MSR_FEATURE_INDEX_LIST
	case KVM_GET_MSR_FEATURE_INDEX_LIST:
#  endif
		return kvm_msr_list(tcp, arg);
	case KVM_GET_VCPU_EVENTS:
	case KVM_SET_VCPU_EVENTS:
		return kvm_vcpu_events(tcp, code, arg);
	case KVM_GET_DEBUGREGS:
	case KVM_SET_DEBUGREGS:
		return kvm_debugregs(tcp, code, arg);
	case KVM_GET_XCRS:
	case KVM_SET_XCRS:
		return kvm_xcrs(tcp, code, arg);
	case KVM_CREATE_PIT2:
		return kvm_pit_config(tcp, arg);
	case KVM_GET_LAPIC:
	case KVM_SET_LAPIC:
	case KVM_GET_XSAVE:
	case KVM_SET_XSAVE:
#  ifdef KVM_GET_XSAVE2
	case KVM_GET_XSAVE2:
#  endif
#  ifdef KVM_GET_SREGS2
	case KVM_GET_SREGS2:
	case KVM_SET_SREGS2:
#  endif
	case KVM_GET_PIT2:
	case KVM_SET_PIT2:
	case KVM_GET_FPU:
	case KVM_SET_FPU:
	case KVM_TPR_ACCESS_REPORTING:
		return kvm_bytes(tcp, code, arg);
	case KVM_SET_IDENTITY_MAP_ADDR:
	case KVM_SET_VAPIC_ADDR:
	case KVM_X86_GET_MCE_CAP_SUPPORTED:
	case KVM_X86_SETUP_MCE:
		return kvm_u64(tcp, code, arg);
	default:
		return RVAL_DECODED;
	}
}
# endif /* X86_64 || X32 || I386 */

int
kvm_ioctl_structs(struct tcb *const tcp, const unsigned int code,
		  const kernel_ulong_t arg)
{
	switch (code) {
	case KVM_IRQ_LINE:
	case KVM_IRQ_LINE_STATUS:
		return kvm_irq_line(tcp, code, arg);
	case KVM_IRQFD:
		return kvm_irqfd(tcp, arg);
	case KVM_IOEVENTFD:
		return kvm_ioeventfd(tcp, arg);
	case KVM_SET_GSI_ROUTING:
		return kvm_set_gsi_routing(tcp, arg);
	case KVM_ENABLE_CAP:
		return kvm_enable_cap(tcp, arg);
	case KVM_GET_ONE_REG:
	case KVM_SET_ONE_REG:
		return kvm_one_reg(tcp, code, arg);
	case KVM_GET_MP_STATE:
	case KVM_SET_MP_STATE:
		return kvm_mp_state(tcp, code, arg);
	case KVM_REGISTER_COALESCED_MMIO:
	case KVM_UNREGISTER_COALESCED_MMIO:
		return kvm_coalesced_mmio_zone(tcp, arg);
	case KVM_GET_DIRTY_LOG:
		return kvm_dirty_log(tcp, arg);
	case KVM_GET_CLOCK:
	case KVM_SET_CLOCK:
		return kvm_bytes(tcp, code, arg);
# ifdef HAVE_STRUCT_KVM_USERSPACE_MEMORY_REGION2
	case KVM_SET_USER_MEMORY_REGION2:
		return kvm_set_user_memory_region2(tcp, arg);
# endif
	default:
# if defined X86_64 || defined X32 || defined I386
		return kvm_ioctl_x86_structs(tcp, code, arg);
# else
		return RVAL_DECODED;
# endif
	}
}

#endif /* HAVE_LINUX_KVM_H */
