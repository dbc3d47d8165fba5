/* What the unit tests of the effects core share: a client's memory that exists
   only here, and the comparison of what the core says of each byte with what
   a case expects.  It must not know any ioctl or attribute.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef UNIT_HARNESS_H
#define UNIT_HARNESS_H

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kvm-effects.h"
#include "pub_core_vki.h"
#include "report.h"
#include "../standin/attr-cases.h"

/*--- The memory of a client that exists only here ---*/

#define STRUCT_AT  0x10000ULL
#define BLOCK_AT   0x100000ULL
#define NESTED_AT  0x200000ULL
#define UNUSED_AT  0xdeadULL        /* a pointer that must not be used */

struct region {
   uint64_t       at;
   size_t         size;
   unsigned char *bytes;
   char          *before, *after;   /* what was said of each byte, or '-' */
};

#define N_REGIONS 7
static struct region regions[N_REGIONS];
static int peeks_left;              /* from then on peeks fail */
static bool outside_is_fine;        /* for calls that are refused */

static struct region *region_of(uint64_t at, size_t len)
{
   for (int i = 0; i < N_REGIONS; i++)
      if (regions[i].bytes && at >= regions[i].at
          && len <= regions[i].size
          && at - regions[i].at <= regions[i].size - len)
         return &regions[i];
   return NULL;
}

static void new_region(int i, uint64_t at, size_t size)
{
   struct region *r = &regions[i];

   free(r->bytes);
   free(r->before);
   free(r->after);
   r->at = at;
   r->size = size;
   r->bytes = calloc(1, size + 1);
   r->before = calloc(1, size + 1);
   r->after = calloc(1, size + 1);
   memset(r->before, '-', size);
   memset(r->after, '-', size);
}

static Bool peek(void *opaque, ULong at, void *to, UInt len)
{
   struct region *r = region_of(at, len);

   (void)opaque;
   if (!r || peeks_left == 0)
      return False;
   peeks_left--;
   memcpy(to, r->bytes + (at - r->at), len);
   return True;
}

/* One letter a byte: R, T or W.  R and W may not be said of one byte before
   the call; T gives way to both. */
static void span(void *opaque, const KvmCall *call, KvmAccess access,
                 ULong at, ULong len, const HChar *what)
{
   struct region *r = region_of(at, len);
   char *map;

   (void)opaque;
   if (!what || !*what)
      complain("a span without a name");
   if (len == 0 || at + len - 1 < at)
      complain("a span of 0x%llx bytes at 0x%llx", (unsigned long long)len,
               (unsigned long long)at);
   if (call->after && access != KvmWrite)
      complain("%s is read after the call", what);
   if (!r) {
      if (outside_is_fine)
         return;
      complain("%s: 0x%llx bytes at 0x%llx are outside of all blocks", what,
               (unsigned long long)len, (unsigned long long)at);
      return;
   }
   map = (call->after ? r->after : r->before) + (at - r->at);
   for (ULong i = 0; i < len; i++) {
      char letter = access == KvmRead ? 'R' : access == KvmTouch ? 'T' : 'W';
      if (map[i] == '-' || map[i] == 'T')
         map[i] = letter;
      else if (letter != 'T')
         complain("%s: byte %llu is described twice", what,
                  at - r->at + i + 0ULL);
   }
}

static const KvmArch archs[] = {
   [ARCH_X86] = KvmArch_x86, [ARCH_ARM64] = KvmArch_arm64,
   [ARCH_POWER] = KvmArch_power, [ARCH_S390] = KvmArch_s390,
   [ARCH_RISCV] = KvmArch_riscv, [ARCH_MIPS] = KvmArch_mips,
   [ARCH_LOONGARCH] = KvmArch_loongarch,
};

static const KvmFdKind kinds[] = {
   [KIND_SYSTEM] = KvmFd_system, [KIND_VM] = KvmFd_vm,
   [KIND_VCPU] = KvmFd_vcpu, [KIND_DEVICE] = KvmFd_device,
};

/* "R4-68" as one letter a byte; to be freed. */
static inline char *expand(const char *map)
{
   size_t size = 0;
   char  *out = calloc(1, 1);

   while (*map) {
      char   letter = *map++;
      size_t n = *map == 'L' ? (map++, sizeof(long))
                             : strtoul(map, (char **)&map, 10);
      out = realloc(out, size + n + 1);
      memset(out + size, letter, n);
      size += n;
      out[size] = 0;
   }
   return out;
}

/* Bytes that must be defined before the call may be called written after it
   or not: that makes no difference.  Of a call that the kernel refuses only
   what it uses nevertheless, and what it writes, is compared: a table need not
   know every reason to refuse. */
static inline void compare(const char *which, const char *expected,
                    const char *before, const char *after, bool succeeded)
{
   for (size_t i = 0; expected[i]; i++) {
      char b = before[i], a = after[i];
      bool good;

      switch (expected[i]) {
         case 'R': good = b == 'R'; break;
         case 'I': good = b == 'T' && a == '-'; break;
         case '-': good = b == '-' && a == '-'; break;
         case 'W': good = (b == 'W' || b == 'T') && a == 'W'; break;
         case 'U': good = b == 'R'; break;
         case 'B': good = b == 'T' || b == 'W'; break;
         case 'A': good = (b == 'W' || b == 'T') && a == '-'; break;
         default:  good = false; break;
      }
      if (!succeeded && expected[i] != 'W')
         good = expected[i] == 'R' || expected[i] == 'U' ? b == 'R'
                : a != 'W' || b == 'R';
      if (!good) {
         complain("%s byte %zu: expected %c, the table says %c before and %c "
                  "after", which, i, expected[i], b, a);
         return;
      }
   }
}

/*--- Hostile calls ---*/

/* What count_span was told of since this was cleared. */
static struct { ULong bytes; unsigned spans; } wild;

static void count_span(void *opaque, const KvmCall *call, KvmAccess access,
                       ULong at, ULong len, const HChar *what)
{
   (void)opaque;
   (void)access;
   if (len == 0 || at + len - 1 < at || !what)
      complain("%s: a bad span", call->name);
   if (call->wordsize == 4 && (at > 0xffffffff || len > 0x100000000 - at))
      complain("%s: a span outside of the address space", call->name);
   wild.bytes += len;
   wild.spans++;
}

static void free_regions(void)
{
   for (int i = 0; i < N_REGIONS; i++) {
      free(regions[i].bytes);
      free(regions[i].before);
      free(regions[i].after);
   }
}

#endif
