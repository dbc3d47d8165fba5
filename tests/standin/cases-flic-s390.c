/* The attributes of FLIC and s390's VM by example; see attr-cases.h.
   Functions named here are those of Linux 7.3 if nothing else is said, in
   the files that kernel-flic-s390.c names.  A field that the kernel keeps,
   to give it back later, counts as used; one that its header calls padding
   does not, nor one that the kernel drops.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>

#include "abi-flic-s390.h"
#include "attr-cases.h"

/* The bits of an attr that the kernel passes on as 32 bits. */
#define LOW32 0xffffffffULL
#define HIGH  0x700000000ULL          /* and some that it drops then */

#define FLIC(n, ...)     ATTR_DEVICE("FLIC " n, K_TYPE_FLIC, __VA_ARGS__)
#define S390_VM(n, ...)  ATTR_CASE("S390_VM " n, KIND_VM, ARCH_S390, 0, __VA_ARGS__)

/* Three types of record, and what enqueue_floating_irq takes of each. */
#define SERVICE_MAP "R12I12-48"
#define IO_MAP      "R20-52"
#define MCHK_MAP    "R24I32-16"

const struct attr_case flic_s390_cases[] = {

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
   { .name = NULL }
};
