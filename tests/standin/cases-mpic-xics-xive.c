/* The attributes of powerpc's MPIC, XICS and XIVE by example; see
   attr-cases.h.  Functions named here are those of Linux 7.3 if nothing
   else is said, in the files that kernel-mpic-xics-xive.c names.  A field
   that the kernel keeps, to give it back later, counts as used; one that
   its header calls padding does not, nor one that the kernel drops.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>

#include "abi-mpic-xics-xive.h"
#include "attr-cases.h"

/* The bits of an attr that the kernel passes on as 32 bits. */
#define LOW32 0xffffffffULL
#define HIGH  0x700000000ULL          /* and some that it drops then */

#define MPIC_20(n, ...) \
   ATTR_DEVICE("FSL_MPIC_20 " n, K_TYPE_FSL_MPIC_20, __VA_ARGS__)
#define MPIC_42(n, ...) \
   ATTR_DEVICE("FSL_MPIC_42 " n, K_TYPE_FSL_MPIC_42, __VA_ARGS__)
#define XICS(n, ...)     ATTR_DEVICE("XICS " n, K_TYPE_XICS, __VA_ARGS__)
#define XIVE(n, ...)     ATTR_DEVICE("XIVE " n, K_TYPE_XIVE, __VA_ARGS__)

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

const struct attr_case mpic_xics_xive_cases[] = {

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
   { .name = NULL }
};
