/* Unit tests of the effects core: KVM_RESET_DIRTY_RINGS and the rings.

   What the kernel does with a ring is written down here once more, from
   virt/kvm/dirty_ring.c.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "facts.h"

#define ENABLE_CAP_REQUEST   0x4068aea3
#define RESET_REQUEST        0xaec7
#define CAP_RING             192
#define CAP_RING_ACQ_REL     223
#define CAP_DIRTY_LOG_MANUAL 168       /* some other one */

#define RING_AT(i)  (0x400000ULL + (i) * 0x100000ULL)
#define RING_OFFSET 64                 /* in pages */
#define ENTRY       16
#define DIRTY       1
#define SEEN        2                  /* KVM_DIRTY_GFN_F_RESET */

static unsigned pagesize = 4096;

/*--- What is mapped ---*/

/* N_RINGS vCPUs have their ring in region 1 and those behind it, SIZE bytes
   mapped from BEGIN of the ring on. */
static unsigned n_rings;
static struct { size_t begin, size; } maps[4];

/* As of ML_(kvm_vm_mapped). */
static Bool shared(void *opaque, UInt *i, ULong offset, ULong len, ULong *at,
                   ULong *n)
{
   (void)opaque;
   while (*i < n_rings) {
      const unsigned k = (*i)++;
      const ULong first = RING_OFFSET * (ULong)pagesize + maps[k].begin;
      ULong begin = first > offset ? first : offset;
      ULong end   = first + maps[k].size;

      if (end > offset + len)
         end = offset + len;
      if (begin >= end)
         continue;
      *at = RING_AT(k) + (begin - first);
      *n  = end - begin;
      return True;
   }
   return False;
}

static void map_ring(size_t begin, size_t size)
{
   maps[n_rings].begin = begin;
   maps[n_rings].size  = size;
   n_rings++;
   new_region(n_rings, RING_AT(n_rings - 1), size);
}

/* Of the I-th ring, an entry of what is mapped. */
static uint32_t *flags_of(unsigned i, unsigned entry)
{
   return (uint32_t *)(regions[i + 1].bytes + entry * ENTRY);
}

/*--- Calls ---*/

static KvmCall call(KvmArch arch, UInt request)
{
   const KvmCall c = {
      .arch = arch, .fx.wordsize = 8, .pagesize = pagesize,
      .big_endian = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__,
      .object = { KvmFd_vm, 0 }, .request = request, .fx.arg = BLOCK_AT,
      .fx.peek = peek, .fx.span = span, .recall = recall,
      .remember = remember, .shared = shared
   };

   peeks_left = 100000;
   return c;
}

static void enable(KvmArch arch, UInt cap, ULong arg, Long result)
{
   KvmCall c = call(arch, ENABLE_CAP_REQUEST);

   new_region(0, BLOCK_AT, 104);
   memcpy(regions[0].bytes, &cap, sizeof(cap));
   memcpy(regions[0].bytes + 8, &arg, sizeof(arg));
   ML_(kvm_find)(&c);
   ML_(kvm_before)(&c);
   ML_(kvm_after)(&c, result);
}

static void begin(KvmArch arch, ULong size)
{
   n_facts = 0;
   n_rings = 0;
   if (size > 0)
      enable(arch, CAP_RING_ACQ_REL, size, 0);
}

/* kvm_dirty_ring_reset, from entry FROM on. */
static unsigned take_back(unsigned ring, unsigned from)
{
   unsigned n = 0;

   while ((from + n + 1) * ENTRY <= regions[ring + 1].size
          && (*flags_of(ring, from + n) & SEEN)) {
      *flags_of(ring, from + n) = 0;
      n++;
   }
   return n;
}

static void reset(KvmArch arch, unsigned from)
{
   KvmCall  c = call(arch, RESET_REQUEST);
   unsigned n = 0;

   ML_(kvm_find)(&c);
   ML_(kvm_before)(&c);
   if (c.fx.n_kept > FX_KEPT)
      complain("more was looked at than can be kept");
   for (unsigned i = 0; i < n_rings; i++)
      n += take_back(i, from);
   ML_(kvm_after)(&c, n);
}

/* What was said of 16 bytes. */
static void expect(unsigned ring, unsigned entry, const char *before,
                   const char *after)
{
   const struct region *r = &regions[ring + 1];

   if (memcmp(r->before + entry * ENTRY, before, ENTRY) != 0
       || memcmp(r->after + entry * ENTRY, after, ENTRY) != 0)
      complain("entry %u of ring %u: %.16s, then %.16s, not %s, then %s", entry,
               ring, r->before + entry * ENTRY, r->after + entry * ENTRY,
               before, after);
}

/* All of it is looked at, the flags are polled alone, nothing is said. */
#define ALL     "PPPPPPPPPPPPPPPP"
#define FLAGS   "PPPP------------"
#define NOTHING "----------------"
#define WRITTEN "NNNNNNNNNNNNNNNN"

/*--- The tests ---*/

static void test_entries(void)
{
   static const KvmArch with_rings[] = {
      KvmArch_x86, KvmArch_arm64, KvmArch_riscv, KvmArch_loongarch
   };

   for (unsigned i = 0; i < sizeof(with_rings) / sizeof(with_rings[0]); i++) {
      begin(with_rings[i], 4096);
      map_ring(0, 4096);
      *flags_of(0, 0) = DIRTY;         /* filled once more */
      *flags_of(0, 3) = SEEN;
      *flags_of(0, 4) = SEEN | DIRTY;
      *flags_of(0, 5) = DIRTY;         /* not seen yet: the kernel stops */
      *flags_of(0, 6) = SEEN;
      reset(with_rings[i], 3);
      expect(0, 0, FLAGS, NOTHING);
      expect(0, 1, FLAGS, WRITTEN);
      expect(0, 3, ALL, WRITTEN);
      expect(0, 4, ALL, WRITTEN);
      expect(0, 5, FLAGS, NOTHING);
      expect(0, 6, ALL, NOTHING);
      expect(0, 255, FLAGS, WRITTEN);
   }
   finish("what the program has seen in a ring is looked at and taken back");
}

static void test_mappings(void)
{
   begin(KvmArch_x86, 8192);
   map_ring(0, 8192);
   map_ring(0, 4096);                  /* half of it, */
   map_ring(4096, 4096);               /* the other half, */
   map_ring(0, 3 * 4096);              /* and more than there is */
   for (unsigned i = 0; i < n_rings; i++)
      *flags_of(i, 200) = SEEN;
   reset(KvmArch_x86, 200);
   for (unsigned i = 0; i < n_rings; i++) {
      expect(i, 0, FLAGS, WRITTEN);
      expect(i, 200, ALL, WRITTEN);
   }
   expect(0, 511, FLAGS, WRITTEN);
   expect(3, 511, FLAGS, WRITTEN);
   expect(3, 512, NOTHING, NOTHING);
   finish("the rings of all vCPUs are looked at, as far as they are mapped");
}

static void test_sizes(void)
{
   begin(KvmArch_x86, 0);
   map_ring(0, 4096);
   reset(KvmArch_x86, 0);
   expect(0, 0, NOTHING, NOTHING);
   enable(KvmArch_x86, CAP_RING, 4096, -EINVAL);
   enable(KvmArch_arm64, CAP_DIRTY_LOG_MANUAL, 4096, 0);
   reset(KvmArch_x86, 0);
   expect(0, 0, NOTHING, NOTHING);
   enable(KvmArch_x86, CAP_RING, 4096 | 1ULL << 32, 0);       /* a u32 */
   reset(KvmArch_x86, 0);
   expect(0, 0, FLAGS, WRITTEN);
   finish("there are rings of the size that the VM was given");
}

static void test_large_pages(void)
{
   pagesize = 65536;
   begin(KvmArch_arm64, 65536);
   map_ring(0, 65536);
   reset(KvmArch_arm64, 0);
   expect(0, 4095, FLAGS, WRITTEN);
   pagesize = 4096;
   finish("a ring begins at page 64, however large pages are");
}

/* Whoever looks is told of what is bad, by name, and of one only. */
static const HChar *told;

static void tell_name(void *opaque, const Effects *e, FxAccess access,
                      ULong at, ULong len, const HChar *what)
{
   tell(opaque, e, access, at, len, what);
   told = what;
}

static void mistake(unsigned entry, unsigned byte, uint32_t flags,
                    const char *name)
{
   KvmCall c = call(KvmArch_x86, RESET_REQUEST);

   begin(KvmArch_x86, 8192);
   map_ring(0, 8192);
   for (unsigned i = 0; i < 512; i++)
      *flags_of(0, i) = flags;
   bad_region = &regions[1];
   bad_from   = entry * ENTRY + byte;
   bad        = FxMemory_undefined;
   n_told     = 0;
   told       = "nothing";
   c.fx.look  = look;
   c.fx.span  = tell_name;
   ML_(kvm_find)(&c);
   ML_(kvm_before)(&c);
   if (strcmp(told, name) != 0 || n_told > 1)
      complain("entry %u from %u on is undefined: %u reports, the last of %s",
               entry, byte, n_told, told);
}

static void test_mistakes(void)
{
   mistake(512, 0, SEEN, "nothing");
   mistake(0, 0, 0, "kvm_dirty_gfn.flags");
   mistake(100, 0, DIRTY, "kvm_dirty_gfn.flags");
   mistake(100, 4, SEEN, "kvm_dirty_gfn.slot");
   mistake(100, 8, SEEN, "kvm_dirty_gfn.offset");
   mistake(511, 4, DIRTY, "nothing");
   finish("one mistake in a ring is one report, of the member");
}

static unsigned n_looks;

static FxMemory count_look(void *opaque, FxAccess access, ULong at, ULong len)
{
   n_looks++;
   return look(opaque, access, at, len);
}

/* A ring of a MB, undefined from byte FROM on, of which N_PEEKS pieces may be
   looked at. */
static void reset_large(size_t from, int n_peeks)
{
   KvmCall c = call(KvmArch_x86, RESET_REQUEST);

   begin(KvmArch_x86, 0x100000);
   map_ring(0, 0x100000);
   peeks_left = n_peeks;
   bad_region = &regions[1];
   bad_from   = from;
   bad        = FxMemory_undefined;
   n_looks    = 0;
   n_told     = 0;
   told       = "nothing";
   c.fx.look  = count_look;
   c.fx.span  = tell_name;
   ML_(kvm_find)(&c);
   ML_(kvm_before)(&c);
   if (peeks_left != 0)
      complain("%d pieces too few are looked at", peeks_left);
   if (n_told != (from < 0x100000))
      complain("%u reports, the last of %s", n_told, told);
}

/* It is gone through only if it must be, and looked into only where it must
   be. */
static void test_cost(void)
{
   reset_large(0x100000, 0);
   if (n_looks > 1)
      complain("a ring that is good is looked at %u times", n_looks);
   reset_large(0xffff0, 2);            /* once more to say what is bad */
   finish("a ring that is good is not gone through");
}

int main(void)
{
   test_entries();
   test_mappings();
   test_sizes();
   test_large_pages();
   test_mistakes();
   test_cost();
   free_regions();
   return report();
}
