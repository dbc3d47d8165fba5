/* Fuzzes the effects core: any call on any fd, any client memory that may
   fail or change, any result.  Under ASan and UBSan, which watch what the core
   does with what it was given; here is checked what it says.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kvm-call.h"
#include "pub_core_vki.h"
#include "input.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct fuzz_input *input;
static const uint8_t *memory;
static size_t   memory_size;
static unsigned n_peeks, n_spans;
static int      changed;

/* As many as the largest tables of the kernel can make, s390's list of
   interrupts and GET_MSRS's entries among them, with room to spare. */
#define MOST_SPANS 400000

/* Of a guest all that a slot may have (virt/kvm/kvm_main.c,
   KVM_MEM_MAX_NR_PAGES) can be read in one call; written, what fits the __u32
   that the kernel takes as it is. */
#define MOST_READ    (0x7fffffffULL * 4096)
#define MOST_WRITTEN 0xffffffffULL

/* Each costs the caller a look at the address space. */
#define MOST_PEEKS 1000000

/* What was announced before the call: a write in any way, since what is read
   is there.  Neighbours grow together, so that a
   table's entries fill one. */
#define MOST_RANGES 4096
static struct { ULong first, last; } announced[MOST_RANGES];
static unsigned n_announced;
static int      too_many;

static const KvmCall *call_of(const Effects *e)
{
   return (const KvmCall *)((const char *)e - offsetof(KvmCall, fx));
}

static void broken(const KvmCall *c, const char *why, ULong addr, ULong len,
                   const HChar *what)
{
   fprintf(stderr, "%s: %s (0x%llx bytes at 0x%llx, %s)\n",
           c && c->name ? c->name : "?", why, (unsigned long long)len,
           (unsigned long long)addr, what ? what : "no name");
   abort();
}

static uint8_t byte_at(uint64_t at)
{
   uint8_t b;

   if (memory_size == 0)
      return 0;
   if (at - FUZZ_MEMORY_AT < memory_size)
      b = memory[at - FUZZ_MEMORY_AT];
   else if (at - FUZZ_RUN_AT < memory_size)
      b = memory[at - FUZZ_RUN_AT];
   else
      b = memory[(at * 0x9e3779b97f4a7c15ULL >> 33) % memory_size];
   return changed ? b ^ 0x55 : b;
}

static Bool peek(void *opaque, ULong at, void *to, UInt len)
{
   uint8_t *bytes = to;

   (void)opaque;
   if (input->n_peeks != 255 && n_peeks >= input->n_peeks)
      return False;
   if (n_peeks++ > MOST_PEEKS)
      broken(NULL, "no end of looking", at, len, NULL);
   if (at + len < at)
      return False;
   for (UInt i = 0; i < len; i++)
      bytes[i] = byte_at(at + i);
   return True;
}

static void announce(ULong first, ULong last)
{
   if (n_announced > 0) {
      ULong *end = &announced[n_announced - 1].last;
      if (first >= announced[n_announced - 1].first && *end != ~0ULL
          && first <= *end + 1) {
         if (last > *end)
            *end = last;
         return;
      }
   }
   if (n_announced == MOST_RANGES) {
      too_many = 1;
      return;
   }
   announced[n_announced].first = first;
   announced[n_announced++].last = last;
}

static int was_announced(ULong first, ULong last)
{
   for (unsigned i = 0; i < n_announced; i++)
      if (announced[i].first <= first && last <= announced[i].last)
         return 1;
   return 0;
}

/* Two vCPUs share a ring of dirty pages, which is mapped behind all else. */
#define RING_AT   0x800000ULL
#define RING_ROOM 0x10000ULL
#define N_RINGS   2

static Bool shared(void *opaque, UInt *i, ULong offset, ULong len, ULong *at,
                   ULong *n)
{
   const ULong size = input->run_size % RING_ROOM;

   (void)opaque;
   (void)offset;
   if (*i == N_RINGS || size == 0 || len == 0)
      return False;
   *at = RING_AT + (*i)++ * RING_ROOM;
   *n  = len < size ? len : size;
   return True;
}

static int is_in_ring(ULong at, ULong len)
{
   return at >= RING_AT && at - RING_AT < N_RINGS * RING_ROOM
          && len <= RING_ROOM - at % RING_ROOM;
}

static void span(void *opaque, const Effects *e, FxAccess access, ULong at,
                 ULong len, const HChar *what)
{
   const KvmCall *c    = call_of(e);
   const ULong    most = e->wordsize == 4 ? 0xffffffffULL : ~0ULL;

   (void)opaque;
   n_spans++;
   if (!what || !*what)
      broken(c, "a span without name", at, len, what);
   if (len == 0 || at > most || len - 1 > most - at)
      broken(c, "a span that is no memory of the client", at, len, what);
   if (len > (access >= FxWrite ? MOST_WRITTEN : MOST_READ))
      broken(c, "a span without bound", at, len, what);
   if (n_spans > MOST_SPANS)
      broken(c, "no end of spans", at, len, what);
   if (e->after) {
      if (access < FxWrite)
         broken(c, "read after the call", at, len, what);
      /* What vCPUs share is written whatever the client's mapping allows. */
      if (c->run_size > 0 && at >= c->run
          && len <= c->run_size && at - c->run <= c->run_size - len)
         return;
      if (is_in_ring(at, len))
         return;
      if (!too_many && !was_announced(at, at + len - 1))
         broken(c, "written and not announced", at, len, what);
   } else {
      announce(at, at + len - 1);
   }
}

/* More than a struct has, in units of 16 bytes. */
#define MOST_LOOKED_AT 0x11000

/* Each 16 bytes are addressable or not, and defined or not. */
static FxMemory look(void *opaque, FxAccess access, ULong at, ULong len)
{
   FxMemory worst = FxMemory_good;

   (void)opaque;
   for (ULong i = at >> 4, n = 0; i <= (at + len - 1) >> 4 && n < MOST_LOOKED_AT;
        i++, n++) {
      const FxMemory now = ((i * 0x9e3779b97f4a7c15ULL ^ input->fact_word)
                             >> 33) % 16;
      if (now <= FxMemory_unaddressable && now > worst
          && (access < FxTouch || now == FxMemory_unaddressable))
         worst = now;
   }
   return worst;
}

static void told(void *opaque, const Effects *e, FxAccess access, ULong at,
                 ULong len, const HChar *what)
{
   if (look(opaque, access, at, len) == FxMemory_good)
      broken(call_of(e), "told what is good", at, len, what);
   if (n_spans++ > MOST_SPANS)
      broken(call_of(e), "no end of reports", at, len, what);
}

static ULong recall(void *opaque, KvmFact fact, ULong key)
{
   const unsigned n = (fact * 7 + key * 13) % 64;
   const uint64_t w = input->fact_word;

   (void)opaque;
   return (w >> n | w << (63 - n) << 1) >> input->fact_shift % 64;
}

static void remember(void *opaque, KvmFact fact, ULong key, ULong value)
{
   (void)opaque;
   (void)fact;
   (void)key;
   (void)value;
}

/* What was copied was written, or is kvm_run. */
static void copied(void *opaque, ULong to, ULong from, ULong len)
{
   const KvmCall *c    = opaque;
   const ULong    most = c->fx.wordsize == 4 ? 0xffffffffULL : ~0ULL;

   if (len == 0 || to > most || from > most || len - 1 > most - to
       || len - 1 > most - from)
      broken(c, "a copy that is no memory of the client", to, len, "copied");
   if (c->run_size > 0 && to >= c->run && len <= c->run_size
       && to - c->run <= c->run_size - len)
      return;
   if (!too_many && !was_announced(to, to + len - 1))
      broken(c, "copied to and not announced", to, len, "copied");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
   struct fuzz_input in;
   const KvmIoctlRow *rows;
   UInt    n_rows;
   KvmCall c;

   if (size < sizeof(in))
      return 0;
   memcpy(&in, data, sizeof(in));
   input       = &in;
   memory      = data + sizeof(in);
   memory_size = size - sizeof(in);
   n_peeks = n_spans = n_announced = 0;
   changed = too_many = 0;

   /* Fields that are not set would be seen by MSan only; so none is 0. */
   memset(&c, 0xa5, sizeof(c));
   rows = ML_(kvm_ioctl_rows)(&n_rows);
   c.arch        = 1 << in.arch % 8;
   c.fx.wordsize = in.mode & FUZZ_32BIT ? 4 : 8;
   c.pagesize    = 4096;
   c.big_endian  = (in.mode & FUZZ_BIG_ENDIAN) != 0;
   c.object.kind     = in.kind % 9 == 8 ? KvmFd_unknown : 1 << in.kind % 9;
   c.object.type     = in.type;
   c.request     = in.row < n_rows ? rows[in.row].request : in.request;
   c.fx.arg      = in.mode & FUZZ_ANY_ARG ? in.arg : FUZZ_MEMORY_AT;
   if (c.fx.wordsize == 4)
      c.fx.arg    = (UInt)c.fx.arg;
   c.run_size  = in.run_size % 0x10000;
   c.run       = c.run_size ? FUZZ_RUN_AT : 0;
   c.fx.peek   = peek;
   c.fx.span   = span;
   c.recall    = recall;
   c.remember  = remember;
   c.shared    = shared;
   c.fx.copied = copied;
   c.fx.opaque = &c;
   c.ioctl_row     = NULL;
   c.fx.look   = NULL;
   ML_(kvm_find)(&c);
   if (in.mode & FUZZ_LOOKS) {
      c.fx.look = look;
      c.fx.span = told;
      ML_(kvm_before)(&c);
      c.fx.look = NULL;
      c.fx.span = span;
      n_spans = n_peeks = 0;
   }
   ML_(kvm_before)(&c);
   changed = (in.mode & FUZZ_CHANGES) != 0;
   n_spans = 0;
   ML_(kvm_after)(&c, in.result);
   return 0;
}
