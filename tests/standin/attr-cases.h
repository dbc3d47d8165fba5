/* Device attributes by example: one case is one call, and what the kernel
   does with each byte at kvm_device_attr.addr.  The expectations come from
   the kernel's handlers and from sizeof and offsetof in its uapi headers,
   not from the tables of the code under test.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_ATTR_CASES_H
#define STANDIN_ATTR_CASES_H

#include "kernel.h"

enum op { OP_SET, OP_GET, OP_HAS };

struct attr_case {
   const char *name;     /* "VGIC_V3 ADDR.DIST": the same for SET and GET */
   enum kind   kind;
   int         arch;     /* enum arch for system, VM and vCPU; -1: a device */
   uint32_t    type;     /* KVM_DEV_TYPE_* of a device, else 0 */
   enum op     op;
   uint32_t    group;
   uint64_t    attr;

   /* Every byte of the block at addr, in order, as runs "<letter><count>":
        R  the kernel uses it                        (must be defined)
        I  the kernel copies it in and ignores it    (must be addressable)
        -  the kernel does not access it
        W  the kernel writes it without using it first
        U  the kernel uses it, then writes it
        B  it copies it in, ignores it, and copies it back as it came
        A  it may be written, but is not this time   (must be addressable)
      "" : addr is not used at all.  NULL: nor is kvm_device_attr, since the
      object has no such call.  'L' as count stands for sizeof(long). */
   const char *map;

   /* The block's first bytes before the call, as 64-bit words in the byte
      order of the machine; the rest is 0. */
   uint64_t    init[20];

   /* The bits of attr that the kernel looks at, 0: all 64 (write
      ATTR_UNUSED for none). */
   uint64_t    attr_used;
   long        count;       /* struct call.count; 0 stands for nothing asked */
   long        result;      /* what ioctl returns: 0 or more, or -errno */

   /* Up to two blocks that the first points to: their maps, and the offsets
      in the first at which their 64-bit addresses stand.  NULL: none. */
   const char *nested;
   unsigned    nested_at;
   const char *nested2;
   unsigned    nested2_at;
};

/* A group that no object has */
enum { K_NO_GROUP = 99 };

#define ATTR_UNUSED (1ULL << 63 | 1)   /* never a mask of a real attribute */

/* The init word of two 32-bit fields, FIRST at the lower address, on a machine
   of either byte order. */
#define PAIR32(first, second) \
   (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ \
    ? (uint64_t)(uint32_t)(second) << 32 | (uint32_t)(first) \
    : (uint64_t)(uint32_t)(first) << 32 | (uint32_t)(second))

/* The init word of eight bytes, the first at the lowest address. */
#define BYTES(b0, b1, b2, b3, b4, b5, b6, b7) \
   (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ \
    ? WORD(b7, b6, b5, b4, b3, b2, b1, b0) \
    : WORD(b0, b1, b2, b3, b4, b5, b6, b7))
#define WORD(b0, b1, b2, b3, b4, b5, b6, b7) \
   ((uint64_t)(b0) << 56 | (uint64_t)(b1) << 48 | (uint64_t)(b2) << 40 \
    | (uint64_t)(b3) << 32 | (uint64_t)(b4) << 24 | (uint64_t)(b5) << 16 \
    | (uint64_t)(b6) << 8 | (uint64_t)(b7))

#define ATTR_CASE(n, k, ar, t, o, g, at, m, ...) \
   { .name = n, .kind = k, .arch = ar, .type = t, .op = OP_##o, \
     .group = g, .attr = at, .map = m, __VA_ARGS__ }
#define ATTR_DEVICE(n, t, ...) ATTR_CASE(n, KIND_DEVICE, -1, t, __VA_ARGS__)

/* One list a family, closed by an entry without name. */
extern const struct attr_case vgic_arm64_cases[], aia_cases[],
   loongarch_cases[], flic_s390_cases[], mpic_xics_xive_cases[],
   x86_vfio_cases[];
#define ATTR_CASE_LISTS \
   { vgic_arm64_cases, aia_cases, loongarch_cases, flic_s390_cases, \
     mpic_xics_xive_cases, x86_vfio_cases, NULL }

#endif
