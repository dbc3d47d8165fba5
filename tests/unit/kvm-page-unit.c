/* Unit tests of the effects core: other ioctls than KVM_RUN and the pages that
   a vCPU shares.

   The witness's cases (tests/run-cases/page-*) are run through the core.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "harness.h"
#include "../run-cases/page-cases.h"

#define RUN_AT        0x300000ULL
#define VALID_REGS_AT 304           /* of s390 */

/* Where each byte of the argument was copied from, 0: from nowhere. */
static uint64_t came_from[256];

static void copied(void *opaque, ULong to, ULong from, ULong len)
{
   (void)opaque;
   for (ULong i = 0; i < len; i++)
      if (to + i - BLOCK_AT < sizeof(came_from) / sizeof(came_from[0]))
         came_from[to + i - BLOCK_AT] = from + i;
      else
         complain("a byte is copied to 0x%llx", (unsigned long long)(to + i));
}

static void compare_copies(const struct page_case *k, bool mapped)
{
   uint64_t expected[sizeof(came_from) / sizeof(came_from[0])] = { 0 };
   const unsigned n = sizeof(k->copies) / sizeof(k->copies[0]);

   for (unsigned i = 0; mapped && i < n && k->copies[i].size > 0; i++)
      for (unsigned j = 0; j < k->copies[i].size; j++)
         expected[k->copies[i].to + j] = RUN_AT + k->copies[i].from + j;
   for (size_t i = 0; i < sizeof(expected) / sizeof(expected[0]); i++)
      if (expected[i] != came_from[i]) {
         complain("byte %zu is copied from kvm_run + 0x%llx, the core says "
                  "0x%llx", i, (unsigned long long)(expected[i] - RUN_AT),
                  (unsigned long long)(came_from[i] - RUN_AT));
         return;
      }
}

static void compare_page(const struct page_case *k)
{
   char *expected = calloc(1, regions[0].size);
   const unsigned n = sizeof(k->does) / sizeof(k->does[0]);

   for (unsigned i = 0; i < n && k->does[i].what; i++)
      memset(expected + k->does[i].at, k->does[i].what, k->does[i].size);
   for (size_t i = 0; i < regions[0].size; i++) {
      const char before = regions[0].before[i], after = regions[0].after[i];

      if (expected[i] == 'W' ? after != 'W' : after == 'W')
         complain("kvm_run + %zu: is%s stored, the core says %c", i,
                  expected[i] == 'W' ? "" : " not", after);
      else if ((expected[i] == 'R') != (before == 'R'))
         complain("kvm_run + %zu: must%s be defined, the core says %c", i,
                  expected[i] == 'R' ? "" : " not", before);
      else
         continue;
      break;
   }
   free(expected);
}

/* A vCPU's program need not map its page, or only some of it. */
static void run_case(const struct page_case *k, size_t mapped)
{
   char   *map = expand(k->map ? k->map : "");
   KvmCall c;
   char    name[100];

   memset(&c, 0, sizeof(c));
   memset(came_from, 0, sizeof(came_from));
   c.arch        = archs[k->arch];
   c.fx.wordsize = 8;
   c.pagesize    = 4096;
   c.object.kind     = KvmFd_vcpu;
   c.request     = k->request;
   c.fx.arg      = BLOCK_AT;
   c.run         = mapped ? RUN_AT : 0;
   c.run_size    = mapped;
   c.fx.peek     = peek;
   c.fx.span     = span;
   c.fx.copied   = copied;
   peeks_left = 1000000;
   new_region(0, RUN_AT, mapped);
   new_region(1, BLOCK_AT, strlen(map));
   if (mapped >= VALID_REGS_AT + sizeof(k->valid))
      memcpy(regions[0].bytes + VALID_REGS_AT, &k->valid, sizeof(k->valid));

   ML_(kvm_find)(&c);
   ML_(kvm_before)(&c);
   if (c.fx.n_kept > FX_KEPT)
      complain("more was looked at than can be kept");
   ML_(kvm_after)(&c, 0);
   if (!c.name)
      complain("there is no row");
   compare("argument's", map, regions[1].before, regions[1].after, true);
   compare_copies(k, mapped == 4096);
   if (mapped == 4096)
      compare_page(k);
   snprintf(name, sizeof(name), "%s with %zu bytes of kvm_run", k->name,
            mapped);
   finish(name);
   free(map);
}

/* Whatever is mapped and stands there, nothing is said of what is not. */
static void wild_pages(unsigned n_cases)
{
   for (int i = 0; i < 20000 && complaints < 10; i++) {
      const struct page_case *k = s390_page_cases;
      KvmCall c = { .arch = KvmArch_s390, .fx.wordsize = 8, .pagesize = 4096,
                    .object = { KvmFd_vcpu, 0 }, .fx.arg = BLOCK_AT, .run = RUN_AT,
                    .run_size = random64() % 4096, .fx.peek = peek,
                    .fx.span = count_span };

      k += random64() % n_cases;
      c.request = k->request;
      new_region(0, RUN_AT, c.run_size);
      new_region(1, BLOCK_AT, 256);
      for (size_t j = 0; j < c.run_size; j++)
         regions[0].bytes[j] = random64();
      memset(&wild, 0, sizeof(wild));
      ML_(kvm_find)(&c);
      ML_(kvm_before)(&c);
      ML_(kvm_after)(&c, 0);
      if (wild.bytes > 2 * (c.run_size + 256))
         complain("%s: %llu bytes of %llu", k->name, wild.bytes + 0ULL,
                  c.run_size + 0ULL);
   }
   finish("20000 wild pages");
}

int main(void)
{
   unsigned n = 0;

   for (const struct page_case *k = s390_page_cases; k->name; k++, n++) {
      run_case(k, 4096);
      run_case(k, 320);
      run_case(k, 0);
   }
   wild_pages(n);
   free_regions();
   return report();
}
