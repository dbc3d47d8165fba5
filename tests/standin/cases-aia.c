/* The attributes of riscv's AIA by example; see attr-cases.h.  Functions
   named here are those of Linux 7.3 if nothing else is said, in the files
   that kernel-aia.c names.  A register or a value that the kernel takes in
   as one C variable counts as used as a whole.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>

#include "abi-aia.h"
#include "attr-cases.h"

#define AIA(n, ...) ATTR_DEVICE("RISCV_AIA " n, K_TYPE_RISCV_AIA, __VA_ARGS__)

/* A value of LEN bytes that SET uses and GET writes. */
#define BOTH(object, n, group, attr, len, ...) \
   object(n, SET, group, attr, "R" #len, __VA_ARGS__), \
   object(n, GET, group, attr, "W" #len, __VA_ARGS__)

#define INIT(...) .init = { __VA_ARGS__ }
#define INIT32(v) .init = { PAIR32(v, 0) }

/* kvm_riscv_aia_imsic_rw_attr: the vCPU's number, from bit 12, is cut to 32
   bits. */
#define IMSIC      .attr_used = 0xfffffffffffULL
#define ISEL(cpu, sel) ((uint64_t)(cpu) << K_AIA_IMSIC_ISEL_BITS | (sel))

const struct attr_case aia_cases[] = {

   /* --- RISCV_AIA: arch/riscv/kvm/aia_device.c -------------------------
      aia_get_attr copies the buffer in before it writes it, but uses
      nothing of it. */

   BOTH(AIA, "CONFIG.MODE", K_AIA_CONFIG, K_AIA_CONFIG_MODE, 4, INIT32(2)),
   BOTH(AIA, "CONFIG.IDS", K_AIA_CONFIG, K_AIA_CONFIG_IDS, 4, INIT32(127)),
   BOTH(AIA, "CONFIG.SRCS", K_AIA_CONFIG, K_AIA_CONFIG_SRCS, 4, INIT32(96)),
   BOTH(AIA, "CONFIG.GROUP_BITS", K_AIA_CONFIG, K_AIA_CONFIG_GROUP_BITS, 4,
        INIT32(1)),
   BOTH(AIA, "CONFIG.GROUP_SHIFT", K_AIA_CONFIG, K_AIA_CONFIG_GROUP_SHIFT, 4,
        INIT32(24)),
   BOTH(AIA, "CONFIG.HART_BITS", K_AIA_CONFIG, K_AIA_CONFIG_HART_BITS, 4,
        INIT32(2)),
   BOTH(AIA, "CONFIG.GUEST_BITS", K_AIA_CONFIG, K_AIA_CONFIG_GUEST_BITS, 4,
        INIT32(3)),
   BOTH(AIA, "ADDR.APLIC", K_AIA_ADDR, K_AIA_ADDR_APLIC, 8, INIT(0xd000000)),
   BOTH(AIA, "ADDR.IMSIC", K_AIA_ADDR, K_AIA_ADDR_IMSIC, 8, INIT(0x28000000)),
   BOTH(AIA, "ADDR.IMSIC", K_AIA_ADDR, K_AIA_ADDR_IMSIC + 3, 8,
        INIT(0x28003000)),
   AIA("CTRL.INIT", SET, K_AIA_CTRL, K_AIA_CTRL_INIT, ""),
   /* domaincfg, sourcecfg[1] */
   BOTH(AIA, "APLIC", K_AIA_APLIC, 0x0, 4, .attr_used = 0),
   BOTH(AIA, "APLIC", K_AIA_APLIC, 0x4, 4, .attr_used = 0),
   /* aia_set_attr, aia_get_attr: an unsigned long.  eidelivery, eithreshold,
      eip0 */
   BOTH(AIA, "IMSIC", K_AIA_IMSIC, ISEL(0, 0x70), L, IMSIC),
   BOTH(AIA, "IMSIC", K_AIA_IMSIC, ISEL(2, 0x72), L, IMSIC),
   BOTH(AIA, "IMSIC", K_AIA_IMSIC, ISEL(3, 0x80), L, IMSIC),

   AIA("CONFIG.MODE", HAS, K_AIA_CONFIG, K_AIA_CONFIG_MODE, ""),
   AIA("ADDR.APLIC",  HAS, K_AIA_ADDR, K_AIA_ADDR_APLIC, ""),
   AIA("CTRL.INIT",   HAS, K_AIA_CTRL, K_AIA_CTRL_INIT, ""),
   AIA("APLIC",       HAS, K_AIA_APLIC, 0x0, ""),
   AIA("IMSIC",       HAS, K_AIA_IMSIC, ISEL(0, 0x70), "", IMSIC),

   AIA("unknown group", SET, K_NO_GROUP, 0, "", .result = -ENXIO),
   { .name = NULL }
};
