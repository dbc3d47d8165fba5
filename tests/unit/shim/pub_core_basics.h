/* The few basic types of Valgrind that the effects core and what follows memory
   need, for building them as an ordinary program.  SPDX-License-Identifier: GPL-2.0-or-later
   OR LGPL-2.1-or-later */

#ifndef SHIM_PUB_CORE_BASICS_H
#define SHIM_PUB_CORE_BASICS_H

#include <stddef.h>
#include <stdint.h>

typedef uint8_t   UChar;
typedef uint16_t  UShort;
typedef int16_t   Short;
typedef uint32_t  UInt;
typedef int32_t   Int;
typedef uint64_t  ULong;
typedef int64_t   Long;
typedef uint8_t   Bool;
typedef char      HChar;
typedef intptr_t  Word;
typedef uintptr_t Addr;
typedef uintptr_t UWord;
typedef unsigned  ThreadId;
typedef size_t    SizeT;
typedef ptrdiff_t SSizeT;
typedef int64_t   Off64T;
typedef uint32_t  ThreadId;

/* Elsewhere there is no KVM, and Valgrind compiles nothing of it. */
#define VGO_linux 1

#define True  ((Bool)1)
#define False ((Bool)0)

#define ML_(name) vgModuleLocal_##name
#define VG_(name) vgPlain_##name

#endif
