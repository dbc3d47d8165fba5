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

#include "kvm-call.h"
#include "pub_core_vki.h"
#include "report.h"
#include "../standin/attr-cases.h"

/* The call whose effects these are. */
static inline const KvmCall *call_of(const Effects *e)
{
   return (const KvmCall *)((const char *)e - offsetof(KvmCall, fx));
}

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
static void span(void *opaque, const Effects *e, FxAccess access,
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
   if (e->after ? access < FxWrite : access > FxWrite)
      complain("%s is %s the call", what,
               e->after ? "read after" : "forgotten before");
   if (!r) {
      if (outside_is_fine)
         return;
      complain("%s: 0x%llx bytes at 0x%llx are outside of all blocks", what,
               (unsigned long long)len, (unsigned long long)at);
      return;
   }
   map = (e->after ? r->after : r->before) + (at - r->at);
   for (ULong i = 0; i < len; i++) {
      static const char letters[] = {
         [FxRead] = 'R', [FxPoll] = 'P', [FxAnswer] = 'A', [FxTouch] = 'T',
         [FxWrite] = 'W', [FxPublish] = 'N', [FxForget] = 'F'
      };
      char letter = letters[access];
      if (map[i] == '-' || map[i] == 'T' || letter == 'F')
         map[i] = letter;
      else if (letter != 'T')
         complain("%s: byte %llu is described twice", what,
                  at - r->at + i + 0ULL);
   }
}

/*--- What is reported ---*/

/* Bytes from BAD_FROM on of this region are BAD, all else that is there is
   good. */
static struct region *bad_region;
static size_t         bad_from;
static FxMemory      bad;

static FxMemory look(void *opaque, FxAccess access, ULong at, ULong len)
{
   struct region *r = region_of(at, len);

   (void)opaque;
   if (!r)
      return FxMemory_unaddressable;
   if (r != bad_region || at + len <= r->at + bad_from
       || (bad == FxMemory_undefined && access >= FxTouch))
      return FxMemory_good;
   return bad;
}

static unsigned n_told;
static ULong    told_at, told_len;

static void tell(void *opaque, const Effects *e, FxAccess access,
                 ULong at, ULong len, const HChar *what)
{
   (void)opaque;
   (void)e;
   (void)access;
   (void)what;
   n_told++;
   told_at  = at;
   told_len = len;
}

/* One mistake is one report, about the first byte of MAP, in the I-th region,
   that the kernel wants to be what it is not from FROM on. */
static inline void one_mistake(KvmCall c, int i, const char *map, size_t from,
                               FxMemory how)
{
   const char *const wanted = how == FxMemory_undefined ? "RU" : "RIWUBA";
   const char *const word   = how == FxMemory_undefined ? "undefined"
                                                         : "unaddressable";
   const size_t first = from + strcspn(map + from, wanted);
   const ULong  at    = regions[i].at + first;

   bad_region = &regions[i];
   bad_from   = from;
   bad        = how;
   n_told     = 0;
   c.fx.look = look;
   c.fx.span = tell;
   ML_(kvm_before)(&c);
   if (n_told != (map[first] != 0))
      complain("block %d from %zu on is %s: %u reports", i, from, word,
               n_told);
   else if (n_told && (at < told_at || at >= told_at + told_len))
      complain("block %d from %zu on is %s, byte %zu first: the report is of "
               "byte %lld", i, from, word, first,
               (long long)(told_at - regions[i].at));
}

static inline void each_mistake(const KvmCall *c, int i, const char *map,
                                size_t from)
{
   if (from >= strlen(map))
      return;
   one_mistake(*c, i, map, from, FxMemory_undefined);
   one_mistake(*c, i, map, from, FxMemory_unaddressable);
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
   [KIND_GUEST_MEMFD] = KvmFd_guest_memfd,
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

static void count_span(void *opaque, const Effects *e, FxAccess access,
                       ULong at, ULong len, const HChar *what)
{
   (void)opaque;
   (void)access;
   if (len == 0 || at + len - 1 < at || !what)
      complain("%s: a bad span", call_of(e)->name);
   if (e->wordsize == 4 && (at > 0xffffffff || len > 0x100000000 - at))
      complain("%s: a span outside of the address space", call_of(e)->name);
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
