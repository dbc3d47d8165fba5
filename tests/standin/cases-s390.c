/* The cases of FLIC and s390's VM, of MPIC, XICS and XIVE, of x86's vCPU and
   /dev/kvm, and of VFIO; see attr-cases.h.  Functions named here are those of
   Linux 7.3, in the files that kernel-s390.c names.

   A field that the kernel keeps, to give it back later, counts as used; one
   that its header calls padding does not, nor one that the kernel drops.

   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>

#include "abi-s390.h"
#include "attr-cases.h"

/* The bits of an attr that the kernel passes on as 32 bits. */
#define LOW32 0xffffffffULL
#define HIGH  0x700000000ULL          /* and some that it drops then */

#define CASE(n, k, ar, t, o, g, at, m, ...) \
   { .name = n, .kind = k, .arch = ar, .type = t, .op = OP_##o, \
     .group = g, .attr = at, .map = m, __VA_ARGS__ }
#define DEVICE(n, t, ...) CASE(n, KIND_DEVICE, -1, t, __VA_ARGS__)

#define MPIC_20(n, ...) \
   DEVICE("FSL_MPIC_20 " n, K_TYPE_FSL_MPIC_20, __VA_ARGS__)
#define MPIC_42(n, ...) \
   DEVICE("FSL_MPIC_42 " n, K_TYPE_FSL_MPIC_42, __VA_ARGS__)
#define XICS(n, ...)     DEVICE("XICS " n, K_TYPE_XICS, __VA_ARGS__)
#define VFIO(n, ...)     DEVICE("VFIO " n, K_TYPE_VFIO, __VA_ARGS__)
#define FLIC(n, ...)     DEVICE("FLIC " n, K_TYPE_FLIC, __VA_ARGS__)
#define XIVE(n, ...)     DEVICE("XIVE " n, K_TYPE_XIVE, __VA_ARGS__)
#define S390_VM(n, ...)  CASE("S390_VM " n, KIND_VM, ARCH_S390, 0, __VA_ARGS__)
#define X86_VCPU(n, ...) \
   CASE("X86_VCPU " n, KIND_VCPU, ARCH_X86, 0, __VA_ARGS__)
#define X86_DEV(n, ...) \
   CASE("X86_DEV " n, KIND_SYSTEM, ARCH_X86, 0, __VA_ARGS__)

/* The two models have the same attributes. */
#define MPIC_CASES(MPIC) \
   MPIC("MISC.BASE_ADDR", SET, K_MPIC_MISC, K_MPIC_BASE_ADDR, "R8", \
        .init = { 0x40000 }), \
   MPIC("MISC.BASE_ADDR", GET, K_MPIC_MISC, K_MPIC_BASE_ADDR, "W8"), \
   MPIC("MISC", HAS, K_MPIC_MISC, K_MPIC_BASE_ADDR, ""), \
   /* mpic_set_attr: MISC takes an aligned address only */ \
   MPIC("MISC.BASE_ADDR unaligned", SET, K_MPIC_MISC, K_MPIC_BASE_ADDR, "R8", \
        .init = { 0x40001 }, .result = -EINVAL), \
   MPIC("MISC unknown attr", SET, K_MPIC_MISC, 9, "", .result = -ENXIO), \
   \
   MPIC("REGISTER", SET, K_MPIC_REGISTER, K_MPIC_REG_GCR, "R4"), \
   MPIC("REGISTER", GET, K_MPIC_REGISTER, K_MPIC_REG_GCR, "W4"), \
   MPIC("REGISTER", HAS, K_MPIC_REGISTER, K_MPIC_REG_GCR, "", \
        .attr_used = ATTR_UNUSED), \
   MPIC("REGISTER (CPU)", SET, K_MPIC_REGISTER, 0x21080, "R4"), \
   MPIC("REGISTER (CPU)", GET, K_MPIC_REGISTER, 0x21080, "W4"), \
   MPIC("REGISTER (source)", SET, K_MPIC_REGISTER, 0x10010, "R4"), \
   MPIC("REGISTER (source)", GET, K_MPIC_REGISTER, 0x10010, "W4"), \
   MPIC("REGISTER (MSI)", GET, K_MPIC_REGISTER, K_MPIC_REG_MSI, "W4"), \
   /* mpic_set_attr: SET fetches, then access_reg refuses */ \
   MPIC("REGISTER unaligned", SET, K_MPIC_REGISTER, K_MPIC_REG_GCR + 2, "R4", \
        .result = -ENXIO), \
   MPIC("REGISTER unaligned", GET, K_MPIC_REGISTER, K_MPIC_REG_GCR + 2, "A4", \
        .result = -ENXIO), \
   MPIC("REGISTER in no block", SET, K_MPIC_REGISTER, K_MPIC_REG_NONE, "R4", \
        .result = -ENXIO), \
   /* openpic_gbl_write: PIR can be read, not written */ \
   MPIC("REGISTER (PIR)", SET, K_MPIC_REGISTER, K_MPIC_REG_PIR, "R4", \
        .result = -ENXIO), \
   MPIC("REGISTER (PIR)", GET, K_MPIC_REGISTER, K_MPIC_REG_PIR, "W4"), \
   \
   MPIC("IRQ_ACTIVE", SET, K_MPIC_IRQ_ACTIVE, 16, "R4", \
        .init = { PAIR32(1, 0) }), \
   MPIC("IRQ_ACTIVE", GET, K_MPIC_IRQ_ACTIVE, 16, "W4"), \
   MPIC("IRQ_ACTIVE", HAS, K_MPIC_IRQ_ACTIVE, 16, ""), \
   /* mpic_set_attr: the first after the last is let through */ \
   MPIC("IRQ_ACTIVE (last)", SET, K_MPIC_IRQ_ACTIVE, K_MPIC_MAX_SRC, "R4"), \
   MPIC("IRQ_ACTIVE (last)", GET, K_MPIC_IRQ_ACTIVE, K_MPIC_MAX_SRC, "W4"), \
   MPIC("IRQ_ACTIVE bad value", SET, K_MPIC_IRQ_ACTIVE, 16, "R4", \
        .init = { PAIR32(2, 0) }, .result = -EINVAL), \
   MPIC("IRQ_ACTIVE out of range", SET, K_MPIC_IRQ_ACTIVE, \
        K_MPIC_MAX_SRC + 1, "", .result = -EINVAL), \
   MPIC("IRQ_ACTIVE out of range", GET, K_MPIC_IRQ_ACTIVE, \
        K_MPIC_MAX_SRC + 1, "", .result = -EINVAL), \
   MPIC("IRQ_ACTIVE out of range", HAS, K_MPIC_IRQ_ACTIVE, \
        K_MPIC_MAX_SRC + 1, "", .result = -ENXIO), \
   MPIC("unknown group", SET, K_NO_GROUP, 0, "", .result = -ENXIO)

/* Three types of record, and what enqueue_floating_irq takes of each. */
#define SERVICE_MAP "R12I12-48"
#define IO_MAP      "R20-52"
#define MCHK_MAP    "R24I32-16"

const struct attr_case s390_power_x86_cases[] = {

   /* ---------------- FSL_MPIC_20, FSL_MPIC_42 ---------------- */

   MPIC_CASES(MPIC_20),
   MPIC_CASES(MPIC_42),

   /* ---------------- XICS ---------------- */

   /* xive_set_source: irq is a long, and its range is checked first;
      xics_set_source is the same. */
   XICS("SOURCES", SET, K_XICS_SOURCES, 0x1000, "R8"),
   XICS("SOURCES out of range", SET, K_XICS_SOURCES, K_XICS_FIRST_IRQ - 1, "",
        .result = -ENOENT),
   XICS("SOURCES out of range (high bits)", SET, K_XICS_SOURCES,
        HIGH | 0x1000, "", .result = -ENOENT),
   /* xive_get_source: kvmppc_xive_find_source takes a u32, and so does
      kvmppc_xics_find_ics. */
   XICS("SOURCES", GET, K_XICS_SOURCES, 0x1000, "W8", .attr_used = LOW32),
   XICS("SOURCES (high bits)", GET, K_XICS_SOURCES, HIGH | 0x1000, "W8",
        .attr_used = LOW32),
   XICS("SOURCES out of range", GET, K_XICS_SOURCES, K_XICS_FIRST_IRQ - 1, "",
        .attr_used = LOW32, .result = -ENOENT),
   XICS("SOURCES", HAS, K_XICS_SOURCES, 0x1000, ""),
   XICS("SOURCES out of range", HAS, K_XICS_SOURCES, K_XICS_NR_IRQS, "",
        .result = -ENXIO),
   /* xive_set_attr: CTRL exists on POWER9 and later (book3s_xive.c), since
      Linux 5.5; with book3s_xics.c it is -ENXIO. */
   XICS("CTRL.NR_SERVERS", SET, K_XICS_CTRL, K_XICS_NR_SERVERS, "R4",
        .init = { PAIR32(8, 0) }),
   XICS("CTRL.NR_SERVERS of none", SET, K_XICS_CTRL, K_XICS_NR_SERVERS, "R4",
        .result = -EINVAL),
   XICS("CTRL", HAS, K_XICS_CTRL, K_XICS_NR_SERVERS, ""),
   XICS("CTRL unknown attr", SET, K_XICS_CTRL, 9, "", .result = -ENXIO),
   XICS("unknown group", SET, K_NO_GROUP, 0, "", .result = -ENXIO),

   /* ---------------- VFIO ---------------- */

   /* kvm_vfio_set_file; older headers say GROUP.ADD and GROUP.DEL (6.5 and
      before).  There is no GET. */
   VFIO("FILE.ADD", SET, K_VFIO_FILE, K_VFIO_FILE_ADD, "R4"),
   VFIO("FILE.DEL", SET, K_VFIO_FILE, K_VFIO_FILE_DEL, "R4"),
   VFIO("FILE.ADD", GET, K_VFIO_FILE, K_VFIO_FILE_ADD, NULL,
        .result = -EPERM),
   VFIO("FILE.ADD of no fd", SET, K_VFIO_FILE, K_VFIO_FILE_ADD, "R4",
        .init = { PAIR32(-1, 0) }, .result = -EBADF),
   /* kvm_vfio_file_set_spapr_tce; powerpc only, -ENXIO elsewhere. */
   CASE("VFIO GROUP.SET_SPAPR_TCE", KIND_DEVICE, ARCH_POWER, K_TYPE_VFIO, SET,
        K_VFIO_FILE, K_VFIO_GROUP_SET_SPAPR_TCE, "R8"),
   VFIO("GROUP.SET_SPAPR_TCE elsewhere", SET, K_VFIO_FILE,
        K_VFIO_GROUP_SET_SPAPR_TCE, "", .result = -ENXIO),
   VFIO("FILE", HAS, K_VFIO_FILE, K_VFIO_FILE_ADD, ""),
   VFIO("FILE unknown attr", SET, K_VFIO_FILE, 9, "", .result = -ENXIO),
   VFIO("FILE unknown attr", HAS, K_VFIO_FILE, 9, "", .result = -ENXIO),
   VFIO("unknown group", SET, K_NO_GROUP, 1, "", .result = -ENXIO),

   /* ---------------- FLIC ---------------- */

   /* get_all_floating_irqs: attr is the buffer's size in bytes, the return
      value the number of 72-byte records that were written. */
   FLIC("GET_ALL_IRQS", GET, K_FLIC_GET_ALL_IRQS, 72, "W72", .result = 1),
   FLIC("GET_ALL_IRQS (two of four)", GET, K_FLIC_GET_ALL_IRQS, 4 * 72,
        "W144A144", .count = 2, .result = 2),
   FLIC("GET_ALL_IRQS (full)", GET, K_FLIC_GET_ALL_IRQS, 3 * 72,
        "W216", .count = 3, .result = 3),
   FLIC("GET_ALL_IRQS (none pending)", GET, K_FLIC_GET_ALL_IRQS, 2 * 72,
        "A144", .count = K_NOTHING_PENDING),
   FLIC("GET_ALL_IRQS (not whole records)", GET, K_FLIC_GET_ALL_IRQS, 100,
        "W72-28", .result = 1),
   FLIC("GET_ALL_IRQS (many)", GET, K_FLIC_GET_ALL_IRQS, 64512,
        "W64512", .count = 896, .result = 896),
   FLIC("GET_ALL_IRQS too small", GET, K_FLIC_GET_ALL_IRQS, 72,
        "A72", .count = 2, .result = -ENOMEM),
   FLIC("GET_ALL_IRQS smaller than a record", GET, K_FLIC_GET_ALL_IRQS, 71,
        "", .result = -ENOMEM),
   FLIC("GET_ALL_IRQS of no size", GET, K_FLIC_GET_ALL_IRQS, 0, "",
        .result = -EINVAL),
   FLIC("GET_ALL_IRQS too large", GET, K_FLIC_GET_ALL_IRQS,
        K_FLIC_MAX_BUFFER + 1, "", .result = -EINVAL),
   FLIC("GET_ALL_IRQS", HAS, K_FLIC_GET_ALL_IRQS, 0, "",
        .attr_used = ATTR_UNUSED),

   /* enqueue_floating_irq: attr is a size in bytes, cut to an int.  Of each
      record copy_irq_from_user takes the 8 bytes of the type and then the
      type's own struct; __inject_vm says what comes of that. */
   /* __inject_pfault_done: ext_params2 only, as kvm_s390_inject_vm has it */
   FLIC("ENQUEUE (PFAULT_DONE)", SET, K_FLIC_ENQUEUE, 72, "R8I8R8-48",
        .init = { K_IRQ_PFAULT_DONE }, .attr_used = LOW32),
   FLIC("ENQUEUE (VIRTIO)", SET, K_FLIC_ENQUEUE, 72, "R12I4R8-48",
        .init = { K_IRQ_VIRTIO }, .attr_used = LOW32),
   /* __inject_service: ext_params only */
   FLIC("ENQUEUE (SERVICE)", SET, K_FLIC_ENQUEUE, 72, SERVICE_MAP,
        .init = { K_IRQ_SERVICE }, .attr_used = LOW32),
   /* __inject_io */
   FLIC("ENQUEUE (IO)", SET, K_FLIC_ENQUEUE, 72, IO_MAP,
        .init = { 0x10001 }, .attr_used = LOW32),
   FLIC("ENQUEUE (IO, adapter)", SET, K_FLIC_ENQUEUE, 72, IO_MAP,
        .init = { K_IRQ_IO_AI }, .attr_used = LOW32),
   FLIC("ENQUEUE (IO, last type)", SET, K_FLIC_ENQUEUE, 72, IO_MAP,
        .init = { K_IRQ_IO_MAX }, .attr_used = LOW32),
   /* __inject_float_mchk: cr14 and mcic */
   FLIC("ENQUEUE (MCHK)", SET, K_FLIC_ENQUEUE, 72, MCHK_MAP,
        .init = { K_IRQ_MCHK }, .attr_used = LOW32),
   /* copied by the one, refused by the other */
   FLIC("ENQUEUE (PFAULT_INIT)", SET, K_FLIC_ENQUEUE, 72, "R8I16-48",
        .init = { K_IRQ_PFAULT_INIT }, .attr_used = LOW32, .result = -EINVAL),
   FLIC("ENQUEUE of no such type", SET, K_FLIC_ENQUEUE, 72, "R8-64",
        .init = { K_IRQ_CLOCK_COMP }, .attr_used = LOW32, .result = -EINVAL),
   FLIC("ENQUEUE of a wide type", SET, K_FLIC_ENQUEUE, 72, "R8-64",
        .init = { 1ULL << 32 | 0x10001 }, .attr_used = LOW32,
        .result = -EINVAL),
   FLIC("ENQUEUE (two of a type)", SET, K_FLIC_ENQUEUE, 2 * 72,
        SERVICE_MAP SERVICE_MAP,
        .init = { [0] = K_IRQ_SERVICE, [9] = K_IRQ_SERVICE },
        .attr_used = LOW32),
   FLIC("ENQUEUE (three types)", SET, K_FLIC_ENQUEUE, 3 * 72,
        SERVICE_MAP IO_MAP MCHK_MAP,
        .init = { [0] = K_IRQ_SERVICE, [9] = 0x10001, [18] = K_IRQ_MCHK },
        .attr_used = LOW32),
   FLIC("ENQUEUE (stops at the second)", SET, K_FLIC_ENQUEUE, 3 * 72,
        MCHK_MAP "R8-64-72",
        .init = { [0] = K_IRQ_MCHK, [9] = K_IRQ_CLOCK_COMP },
        .attr_used = LOW32, .result = -EINVAL),
   FLIC("ENQUEUE (high bits)", SET, K_FLIC_ENQUEUE, HIGH | 72, SERVICE_MAP,
        .init = { K_IRQ_SERVICE }, .attr_used = LOW32),
   FLIC("ENQUEUE of nothing", SET, K_FLIC_ENQUEUE, 0, "",
        .attr_used = LOW32),
   FLIC("ENQUEUE of no whole records", SET, K_FLIC_ENQUEUE, 100, "",
        .attr_used = LOW32, .result = -EINVAL),
   FLIC("ENQUEUE too large", SET, K_FLIC_ENQUEUE, 466034 * 72, "",
        .attr_used = LOW32, .result = -EINVAL),
   /* -16: as an unsigned long a multiple of 72, and as an int not too large;
      goes on until a record is refused. */
   FLIC("ENQUEUE of a negative size", SET, K_FLIC_ENQUEUE, 0xfffffff0,
        SERVICE_MAP "R8-64",
        .init = { [0] = K_IRQ_SERVICE, [9] = K_IRQ_CLOCK_COMP },
        .attr_used = LOW32, .result = -EINVAL),
   FLIC("ENQUEUE", HAS, K_FLIC_ENQUEUE, 0, "", .attr_used = ATTR_UNUSED),

   /* flic_set_attr: three that take nothing */
   FLIC("CLEAR_IRQS", SET, K_FLIC_CLEAR_IRQS, 0, "",
        .attr_used = ATTR_UNUSED),
   FLIC("CLEAR_IRQS", HAS, K_FLIC_CLEAR_IRQS, 0, "",
        .attr_used = ATTR_UNUSED),
   FLIC("APF_ENABLE", SET, K_FLIC_APF_ENABLE, 0, "",
        .attr_used = ATTR_UNUSED),
   FLIC("APF_ENABLE", HAS, K_FLIC_APF_ENABLE, 0, "",
        .attr_used = ATTR_UNUSED),
   FLIC("APF_DISABLE_WAIT", SET, K_FLIC_APF_DISABLE_WAIT, 0, "",
        .attr_used = ATTR_UNUSED),
   FLIC("APF_DISABLE_WAIT", HAS, K_FLIC_APF_DISABLE_WAIT, 0, "",
        .attr_used = ATTR_UNUSED),

   /* register_io_adapter */
   FLIC("ADAPTER_REGISTER", SET, K_FLIC_ADAPTER_REGISTER, 0, "R8",
        .init = { BYTES(0, 0, 0, 0, 3, 1, 0, 1) }, .attr_used = ATTR_UNUSED),
   FLIC("ADAPTER_REGISTER", HAS, K_FLIC_ADAPTER_REGISTER, 0, "",
        .attr_used = ATTR_UNUSED),

   /* modify_io_adapter: which of mask and addr counts is up to type.  From
      about Linux 5.7 to 7.1 addr is ignored for MAP and UNMAP, too. */
   FLIC("ADAPTER_MODIFY (MASK)", SET, K_FLIC_ADAPTER_MODIFY, 0, "R6I10",
        .init = { BYTES(0, 0, 0, 0, K_ADAPTER_MASK, 1, 0, 0) },
        .attr_used = ATTR_UNUSED),
   FLIC("ADAPTER_MODIFY (MAP)", SET, K_FLIC_ADAPTER_MODIFY, 0, "R5I3R8",
        .init = { BYTES(0, 0, 0, 0, K_ADAPTER_MAP, 0, 0, 0), 0x1000 },
        .attr_used = ATTR_UNUSED),
   FLIC("ADAPTER_MODIFY (UNMAP)", SET, K_FLIC_ADAPTER_MODIFY, 0, "R5I3R8",
        .init = { BYTES(0, 0, 0, 0, K_ADAPTER_UNMAP, 0, 0, 0), 0x1000 },
        .attr_used = ATTR_UNUSED),
   FLIC("ADAPTER_MODIFY of no such type", SET, K_FLIC_ADAPTER_MODIFY, 0,
        "R5I11", .init = { BYTES(0, 0, 0, 0, 9, 0, 0, 0) },
        .attr_used = ATTR_UNUSED, .result = -EINVAL),
   FLIC("ADAPTER_MODIFY", HAS, K_FLIC_ADAPTER_MODIFY, 0, "",
        .attr_used = ATTR_UNUSED),

   /* clear_io_irq: attr has to be the size */
   FLIC("CLEAR_IO_IRQ", SET, K_FLIC_CLEAR_IO_IRQ, 4, "R4",
        .init = { PAIR32(0x10001, 0) }),
   FLIC("CLEAR_IO_IRQ of subchannel 0", SET, K_FLIC_CLEAR_IO_IRQ, 4, "R4",
        .result = -EINVAL),
   FLIC("CLEAR_IO_IRQ of another size", SET, K_FLIC_CLEAR_IO_IRQ, 8, "",
        .result = -EINVAL),
   FLIC("CLEAR_IO_IRQ", HAS, K_FLIC_CLEAR_IO_IRQ, 0, "",
        .attr_used = ATTR_UNUSED),

   /* modify_ais_mode: isc, a hole, mode */
   FLIC("AISM", SET, K_FLIC_AISM, 0, "R1I1R2", .attr_used = ATTR_UNUSED),
   FLIC("AISM of no such isc", SET, K_FLIC_AISM, 0, "R1I3",
        .init = { BYTES(8, 0, 0, 0, 0, 0, 0, 0) },
        .attr_used = ATTR_UNUSED, .result = -EINVAL),
   FLIC("AISM", HAS, K_FLIC_AISM, 0, "", .attr_used = ATTR_UNUSED),

   /* flic_inject_airq: attr, as 32 bits, is the adapter */
   FLIC("AIRQ_INJECT", SET, K_FLIC_AIRQ_INJECT, 5, "", .attr_used = LOW32),
   FLIC("AIRQ_INJECT (high bits)", SET, K_FLIC_AIRQ_INJECT, HIGH | 5, "",
        .attr_used = LOW32),
   FLIC("AIRQ_INJECT of no adapter", SET, K_FLIC_AIRQ_INJECT,
        K_MAX_IO_ADAPTERS, "", .attr_used = LOW32, .result = -EINVAL),
   FLIC("AIRQ_INJECT", HAS, K_FLIC_AIRQ_INJECT, 0, "",
        .attr_used = ATTR_UNUSED),

   /* flic_ais_mode_set_all ignores attr, flic_ais_mode_get_all takes it for
      the size of the buffer and fills 2 bytes of it. */
   FLIC("AISM_ALL", SET, K_FLIC_AISM_ALL, 0, "R2", .attr_used = ATTR_UNUSED),
   FLIC("AISM_ALL", GET, K_FLIC_AISM_ALL, 2, "W2"),
   FLIC("AISM_ALL (larger)", GET, K_FLIC_AISM_ALL, 8, "W2-6"),
   FLIC("AISM_ALL too small", GET, K_FLIC_AISM_ALL, 1, "", .result = -EINVAL),
   FLIC("AISM_ALL", HAS, K_FLIC_AISM_ALL, 0, "", .attr_used = ATTR_UNUSED),

   /* Unlike elsewhere it is EINVAL here, but for HAS. */
   FLIC("unknown group", SET, K_NO_GROUP, 0, "", .result = -EINVAL),
   FLIC("unknown group", GET, K_NO_GROUP, 0, "", .result = -EINVAL),
   FLIC("unknown group", HAS, K_NO_GROUP, 0, "", .result = -ENXIO),

   /* ---------------- XIVE ---------------- */

   XIVE("CTRL.RESET", SET, K_XIVE_CTRL, K_XIVE_RESET, ""),
   XIVE("CTRL.EQ_SYNC", SET, K_XIVE_CTRL, K_XIVE_EQ_SYNC, ""),
   /* kvmppc_xive_set_nr_servers, since 5.5 */
   XIVE("CTRL.NR_SERVERS", SET, K_XIVE_CTRL, K_XIVE_NR_SERVERS, "R4",
        .init = { PAIR32(8, 0) }),
   XIVE("CTRL.NR_SERVERS of none", SET, K_XIVE_CTRL, K_XIVE_NR_SERVERS, "R4",
        .result = -EINVAL),
   XIVE("CTRL", HAS, K_XIVE_CTRL, K_XIVE_RESET, ""),
   XIVE("CTRL unknown attr", SET, K_XIVE_CTRL, 9, "", .result = -ENXIO),

   /* kvmppc_xive_native_set_source: irq is a long, checked first */
   XIVE("SOURCE", SET, K_XIVE_SOURCE, 0, "R8"),
   XIVE("SOURCE out of range", SET, K_XIVE_SOURCE, HIGH, "",
        .result = -E2BIG),
   XIVE("SOURCE", HAS, K_XIVE_SOURCE, 0, ""),
   XIVE("SOURCE out of range", HAS, K_XIVE_SOURCE, K_XIVE_NR_IRQS, "",
        .result = -ENXIO),

   /* kvmppc_xive_native_set_source_config, through kvmppc_xive_find_source
      with its u32 */
   XIVE("SOURCE_CONFIG", SET, K_XIVE_SOURCE_CONFIG, 0x1000, "R8",
        .init = { 6 }, .attr_used = LOW32),
   XIVE("SOURCE_CONFIG (high bits)", SET, K_XIVE_SOURCE_CONFIG,
        HIGH | 0x1000, "R8", .init = { 6 }, .attr_used = LOW32),
   XIVE("SOURCE_CONFIG of priority 7", SET, K_XIVE_SOURCE_CONFIG, 0x1000,
        "R8", .init = { 7 }, .attr_used = LOW32, .result = -EINVAL),
   XIVE("SOURCE_CONFIG out of range", SET, K_XIVE_SOURCE_CONFIG,
        K_XIVE_NR_IRQS, "", .attr_used = LOW32, .result = -ENOENT),
   XIVE("SOURCE_CONFIG", HAS, K_XIVE_SOURCE_CONFIG, 0x1000, ""),

   /* kvmppc_xive_native_set_queue_config: attr is server << 3 | priority, in
      32 bits.  With a qshift of 0 the queue is reset, and only that field
      counts. */
   XIVE("EQ_CONFIG", SET, K_XIVE_EQ_CONFIG, 6, "R24I40",
        .init = { PAIR32(K_XIVE_EQ_ALWAYS_NOTIFY, 16), 0x10000,
                  PAIR32(1, 0) },
        .attr_used = LOW32),
   XIVE("EQ_CONFIG (high bits)", SET, K_XIVE_EQ_CONFIG, HIGH | 6, "R24I40",
        .init = { PAIR32(K_XIVE_EQ_ALWAYS_NOTIFY, 16), 0x10000,
                  PAIR32(1, 0) },
        .attr_used = LOW32),
   XIVE("EQ_CONFIG (reset)", SET, K_XIVE_EQ_CONFIG, 6, "I4R4I56",
        .attr_used = LOW32),
   /* refused after the copy, before anything of it is looked at */
   XIVE("EQ_CONFIG of priority 7", SET, K_XIVE_EQ_CONFIG, 7, "I64",
        .attr_used = LOW32, .result = -EINVAL),
   /* kvmppc_xive_native_get_queue_config of a configured queue */
   XIVE("EQ_CONFIG", GET, K_XIVE_EQ_CONFIG, 6, "W64", .attr_used = LOW32),
   XIVE("EQ_CONFIG (high bits)", GET, K_XIVE_EQ_CONFIG, HIGH | 6, "W64",
        .attr_used = LOW32),
   XIVE("EQ_CONFIG of a queue that was never configured", GET,
        K_XIVE_EQ_CONFIG, 6, "A64", .attr_used = LOW32,
        .count = K_NOTHING_PENDING),
   XIVE("EQ_CONFIG", HAS, K_XIVE_EQ_CONFIG, 0, "", .attr_used = ATTR_UNUSED),

   /* kvmppc_xive_native_sync_source: is given addr, and leaves it alone */
   XIVE("SOURCE_SYNC", SET, K_XIVE_SOURCE_SYNC, 0x1000, "",
        .attr_used = LOW32),
   XIVE("SOURCE_SYNC", HAS, K_XIVE_SOURCE_SYNC, 0x1000, ""),
   XIVE("unknown group", SET, K_NO_GROUP, 0, "", .result = -ENXIO),

   /* ---------------- VM of s390 ---------------- */

   S390_VM("MEM_CTRL.ENABLE_CMMA", SET, K_S390_MEM_CTRL, K_S390_ENABLE_CMMA,
           ""),
   S390_VM("MEM_CTRL.CLR_CMMA", SET, K_S390_MEM_CTRL, K_S390_CLR_CMMA, ""),
   S390_VM("MEM_CTRL.LIMIT_SIZE", SET, K_S390_MEM_CTRL, K_S390_LIMIT_SIZE,
           "R8", .init = { 1ULL << 30 }),
   S390_VM("MEM_CTRL.LIMIT_SIZE of nothing", SET, K_S390_MEM_CTRL,
           K_S390_LIMIT_SIZE, "R8", .result = -EINVAL),
   S390_VM("MEM_CTRL.LIMIT_SIZE", GET, K_S390_MEM_CTRL, K_S390_LIMIT_SIZE,
           "W8"),
   S390_VM("MEM_CTRL", HAS, K_S390_MEM_CTRL, K_S390_LIMIT_SIZE, ""),
   /* kvm_s390_get_mem_control has the one only */
   S390_VM("MEM_CTRL.ENABLE_CMMA", GET, K_S390_MEM_CTRL, K_S390_ENABLE_CMMA,
           "", .result = -ENXIO),

   S390_VM("TOD.LOW", SET, K_S390_TOD, K_S390_TOD_LOW, "R8"),
   S390_VM("TOD.LOW", GET, K_S390_TOD, K_S390_TOD_LOW, "W8"),
   /* kvm_s390_set_tod_high: one byte, and that has to be 0 */
   S390_VM("TOD.HIGH", SET, K_S390_TOD, K_S390_TOD_HIGH, "R1"),
   S390_VM("TOD.HIGH not 0", SET, K_S390_TOD, K_S390_TOD_HIGH, "R1",
           .init = { BYTES(1, 0, 0, 0, 0, 0, 0, 0) }, .result = -EINVAL),
   S390_VM("TOD.HIGH", GET, K_S390_TOD, K_S390_TOD_HIGH, "W1"),
   /* kvm_s390_set_tod_ext and kvm_s390_get_tod_ext: a hole of 7 bytes, which
      GET clears.  kvm_s390_vm_has_attr does not know of it.  Since 4.15. */
   S390_VM("TOD.EXT", SET, K_S390_TOD, K_S390_TOD_EXT, "R1I7R8"),
   S390_VM("TOD.EXT", GET, K_S390_TOD, K_S390_TOD_EXT, "W16"),
   S390_VM("TOD.EXT", HAS, K_S390_TOD, K_S390_TOD_EXT, "", .result = -ENXIO),
   S390_VM("TOD", HAS, K_S390_TOD, K_S390_TOD_LOW, ""),
   S390_VM("TOD unknown attr", SET, K_S390_TOD, 9, "", .result = -ENXIO),

   /* kvm_s390_vm_set_crypto; there is no GET.  APIE since 5.1. */
   S390_VM("CRYPTO.ENABLE_AES_KW", SET, K_S390_CRYPTO, K_S390_ENABLE_AES_KW,
           ""),
   S390_VM("CRYPTO.ENABLE_DEA_KW", SET, K_S390_CRYPTO, K_S390_ENABLE_DEA_KW,
           ""),
   S390_VM("CRYPTO.DISABLE_AES_KW", SET, K_S390_CRYPTO,
           K_S390_DISABLE_AES_KW, ""),
   S390_VM("CRYPTO.DISABLE_DEA_KW", SET, K_S390_CRYPTO,
           K_S390_DISABLE_DEA_KW, ""),
   S390_VM("CRYPTO.ENABLE_APIE", SET, K_S390_CRYPTO, K_S390_ENABLE_APIE, ""),
   S390_VM("CRYPTO.DISABLE_APIE", SET, K_S390_CRYPTO, K_S390_DISABLE_APIE,
           ""),
   S390_VM("CRYPTO", HAS, K_S390_CRYPTO, K_S390_ENABLE_AES_KW, ""),

   /* kvm_s390_set_processor: cpuid and ibc, padding, facilities */
   S390_VM("CPU_MODEL.PROCESSOR", SET, K_S390_CPU_MODEL, K_S390_PROCESSOR,
           "R10I6R2048"),
   S390_VM("CPU_MODEL.PROCESSOR", GET, K_S390_CPU_MODEL, K_S390_PROCESSOR,
           "W2064"),
   S390_VM("CPU_MODEL.MACHINE", GET, K_S390_CPU_MODEL, K_S390_MACHINE,
           "W4112"),
   S390_VM("CPU_MODEL.MACHINE", SET, K_S390_CPU_MODEL, K_S390_MACHINE, "",
           .result = -ENXIO),
   /* kvm_s390_set_processor_feat checks all 1024 bits */
   S390_VM("CPU_MODEL.PROCESSOR_FEAT", SET, K_S390_CPU_MODEL,
           K_S390_PROCESSOR_FEAT, "R128", .init = { 1ULL << 63 }),
   S390_VM("CPU_MODEL.PROCESSOR_FEAT not offered", SET, K_S390_CPU_MODEL,
           K_S390_PROCESSOR_FEAT, "R128", .init = { 0, 1 },
           .result = -EINVAL),
   S390_VM("CPU_MODEL.PROCESSOR_FEAT", GET, K_S390_CPU_MODEL,
           K_S390_PROCESSOR_FEAT, "W128"),
   S390_VM("CPU_MODEL.MACHINE_FEAT", GET, K_S390_CPU_MODEL,
           K_S390_MACHINE_FEAT, "W128"),
   /* kvm_s390_set_processor_subfunc keeps the reserved part as well, and
      newer kernels have found uses for some of it. */
   S390_VM("CPU_MODEL.PROCESSOR_SUBFUNC", SET, K_S390_CPU_MODEL,
           K_S390_PROCESSOR_SUBFUNC, "R2048"),
   S390_VM("CPU_MODEL.PROCESSOR_SUBFUNC", GET, K_S390_CPU_MODEL,
           K_S390_PROCESSOR_SUBFUNC, "W2048"),
   S390_VM("CPU_MODEL.MACHINE_SUBFUNC", GET, K_S390_CPU_MODEL,
           K_S390_MACHINE_SUBFUNC, "W2048"),
   /* kvm_s390_set_uv_feat: two bits may be set.  Since 6.6. */
   S390_VM("CPU_MODEL.PROCESSOR_UV_FEAT_GUEST", SET, K_S390_CPU_MODEL,
           K_S390_PROCESSOR_UV_FEAT_GUEST, "R8", .init = { 3ULL << 58 }),
   S390_VM("CPU_MODEL.PROCESSOR_UV_FEAT_GUEST not offered", SET,
           K_S390_CPU_MODEL, K_S390_PROCESSOR_UV_FEAT_GUEST, "R8",
           .init = { 1 }, .result = -EINVAL),
   S390_VM("CPU_MODEL.PROCESSOR_UV_FEAT_GUEST", GET, K_S390_CPU_MODEL,
           K_S390_PROCESSOR_UV_FEAT_GUEST, "W8"),
   S390_VM("CPU_MODEL.MACHINE_UV_FEAT_GUEST", GET, K_S390_CPU_MODEL,
           K_S390_MACHINE_UV_FEAT_GUEST, "W8"),
   S390_VM("CPU_MODEL", HAS, K_S390_CPU_MODEL, K_S390_MACHINE, ""),

   S390_VM("MIGRATION.STOP", SET, K_S390_MIGRATION, K_S390_MIGRATION_STOP,
           ""),
   S390_VM("MIGRATION.START", SET, K_S390_MIGRATION, K_S390_MIGRATION_START,
           ""),
   S390_VM("MIGRATION.STATUS", GET, K_S390_MIGRATION,
           K_S390_MIGRATION_STATUS, "W8"),
   S390_VM("MIGRATION.STATUS", SET, K_S390_MIGRATION,
           K_S390_MIGRATION_STATUS, "", .result = -ENXIO),
   S390_VM("MIGRATION", HAS, K_S390_MIGRATION, 0, "",
           .attr_used = ATTR_UNUSED),

   /* kvm_s390_set_topo_change_indication: the value is attr, all of it.
      kvm_s390_get_topo_change_indication: one byte, attr is not looked at.
      Since 6.0. */
   S390_VM("CPU_TOPOLOGY", SET, K_S390_CPU_TOPOLOGY, 1, ""),
   S390_VM("CPU_TOPOLOGY", GET, K_S390_CPU_TOPOLOGY, 0, "W1",
           .attr_used = ATTR_UNUSED),
   S390_VM("CPU_TOPOLOGY", HAS, K_S390_CPU_TOPOLOGY, 0, "",
           .attr_used = ATTR_UNUSED),
   S390_VM("unknown group", SET, K_NO_GROUP, 0, "", .result = -ENXIO),

   /* ---------------- vCPU of x86 ---------------- */

   /* kvm_arch_tsc_set_attr, kvm_arch_tsc_get_attr; since 5.16 */
   X86_VCPU("TSC_CTRL.OFFSET", SET, K_X86_TSC_CTRL, K_X86_TSC_OFFSET, "R8"),
   X86_VCPU("TSC_CTRL.OFFSET", GET, K_X86_TSC_CTRL, K_X86_TSC_OFFSET, "W8"),
   X86_VCPU("TSC_CTRL", HAS, K_X86_TSC_CTRL, K_X86_TSC_OFFSET, ""),
   X86_VCPU("TSC_CTRL unknown attr", SET, K_X86_TSC_CTRL, 9, "",
            .result = -ENXIO),
   X86_VCPU("unknown group", SET, K_NO_GROUP, 0, "", .result = -ENXIO),

   /* ---------------- /dev/kvm of x86 ---------------- */

   /* kvm_x86_dev_get_attr, since 5.17; the group SEV since 6.10.  There is no
      SET. */
   X86_DEV("SYSTEM.XCOMP_GUEST_SUPP", GET, K_X86_SYSTEM,
           K_X86_XCOMP_GUEST_SUPP, "W8"),
   X86_DEV("SYSTEM", HAS, K_X86_SYSTEM, K_X86_XCOMP_GUEST_SUPP, ""),
   X86_DEV("SYSTEM unknown attr", GET, K_X86_SYSTEM, 9, "",
           .result = -ENXIO),
   X86_DEV("SEV.VMSA_FEATURES", GET, K_X86_SEV, K_X86_SEV_VMSA_FEATURES,
           "W8"),
   X86_DEV("SEV.SNP_POLICY_BITS", GET, K_X86_SEV, K_X86_SNP_POLICY_BITS,
           "W8"),
   X86_DEV("SEV.SNP_REQ_CERTS", GET, K_X86_SEV, K_X86_SNP_REQ_CERTS, "W8"),
   X86_DEV("SEV", HAS, K_X86_SEV, K_X86_SEV_VMSA_FEATURES, ""),
   X86_DEV("SYSTEM.XCOMP_GUEST_SUPP", SET, K_X86_SYSTEM,
           K_X86_XCOMP_GUEST_SUPP, NULL, .result = -EINVAL),
   X86_DEV("unknown group", GET, K_NO_GROUP, 0, "", .result = -ENXIO),

   { .name = NULL }
};
