/* The oracle's samples of device attributes, attrs.def as a table: for who
   includes it alone, a .c file of the oracle or of another witness.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef ORACLE_ATTR_SAMPLES_H
#define ORACLE_ATTR_SAMPLES_H

#include "oracle.h"
#include "prepare.h"
#include "../standin/abi-vgic-arm64.h"
#include "../standin/abi-aia.h"
#include "../standin/abi-loongarch.h"
#include "../standin/abi-flic-s390.h"
#include "../standin/abi-mpic-xics-xive.h"
#include "../standin/abi-x86-vfio.h"

struct state {
   const char *name;
   int     (*prepare)(void);
   KvmArch   archs;
   KvmObject object;
};

struct number {
   unsigned size;
   uint64_t value;
};

struct sample {
   const struct state  *state;
   const char          *ops;
   const char          *name;
   unsigned             since;
   uint32_t             group;
   uint64_t             attr;
   const struct number *payload;
};

#define ATTR(state, ops, name, since, group, attr, ...)
#define STATE(id, kind, archs, type, name) \
   static const struct state id = { name, prepare_##id, KvmArch_##archs, \
                                    { KvmFd_##kind, type } };
#include "attrs.def"
#undef STATE
#undef ATTR

#define U8(x)     { 1, x }
#define U16(x)    { 2, x }
#define U32(x)    { 4, x }
#define U64(x)    { 8, x }
#define LONG(x)   { sizeof(long), x }
#define PAD(size) { size, 0 }

#define STATE(id, kind, archs, type, name)
#define ATTR(state, ops, name, since, group, attr, ...) \
   { &state, #ops, name, since, group, attr, \
     (const struct number[]){ __VA_ARGS__, { 0, 0 } } },
static const struct sample samples[] = {
#include "attrs.def"
};
#undef STATE
#undef ATTR

#define N_SAMPLES (sizeof(samples) / sizeof(samples[0]))

#endif
