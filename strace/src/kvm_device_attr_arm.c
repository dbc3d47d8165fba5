/*
 * Attributes of the devices, VMs, and vCPUs of KVM on ARM, for
 * KVM_*_DEVICE_ATTR ioctl commands.
 *
 * Copyright (c) 2026 The valgrind-kvm developers.
 * All rights reserved.
 *
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "defs.h"

#ifdef HAVE_STRUCT_KVM_DEVICE_ATTR
# include "kvm_device_attr.h"
# include "kvm_device_attr_arm.h"

static void
kvm_attr_vgic_level_info(const uint64_t val)
{
	if (val >> 32) {
		tprint_flags_begin();
		tprint_shift_begin();
		PRINT_VAL_X(val >> 32);
		tprint_shift();
		tprints_string("KVM_DEV_ARM_VGIC_V3_MPIDR_SHIFT");
		tprint_shift_end();
		tprint_flags_or();
	}
	kvm_attr_shifted(val & 0xffffffffU, 10,
			 "KVM_DEV_ARM_VGIC_LINE_LEVEL_INFO_SHIFT");
	if (val >> 32)
		tprint_flags_end();
}

static void
kvm_attr_vgic_v2_reg(const uint64_t val)
{
	kvm_attr_shifted(val, 32, "KVM_DEV_ARM_VGIC_CPUID_SHIFT");
}

static void
kvm_attr_vgic_v3_reg(const uint64_t val)
{
	kvm_attr_shifted(val, 32, "KVM_DEV_ARM_VGIC_V3_MPIDR_SHIFT");
}

static void
print_region(const uint64_t val)
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

KVM_PAYLOAD(redist_region)
{
	uint64_t val;

	KVM_FETCH_PAYLOAD(val);
	tprint_indirect_begin();
	print_region(val);
	tprint_indirect_end();
}

# if defined AARCH64
KVM_PAYLOAD(smccc_filter)
{
	struct {
		uint32_t base, nr_functions;
		uint8_t action, pad[15];
	} filter;

	KVM_FETCH_PAYLOAD(filter);
	tprint_struct_begin();
	PRINT_FIELD_X(filter, base);
	tprint_struct_next();
	PRINT_FIELD_U(filter, nr_functions);
	tprint_struct_next();
	PRINT_FIELD_U(filter, action);
	tprint_struct_end();
}
# endif

# if defined AARCH64 || defined ARM
KVM_PAYLOAD(pmu_event_filter)
{
	struct {
		uint16_t base_event, nevents;
		uint8_t action, pad[3];
	} filter;

	KVM_FETCH_PAYLOAD(filter);
	tprint_struct_begin();
	PRINT_FIELD_X(filter, base_event);
	tprint_struct_next();
	PRINT_FIELD_U(filter, nevents);
	tprint_struct_next();
	PRINT_FIELD_U(filter, action);
	tprint_struct_end();
}
# endif

# include "kvm_device_attr_arm_objects.h"

const struct kvm_objects kvm_objects_arm = {
	ARRSZ_PAIR(kvm_objects)
};

#endif /* HAVE_STRUCT_KVM_DEVICE_ATTR */
