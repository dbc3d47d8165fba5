/* Unit tests of the effects core: all ioctls.

   The witness's cases (tests/standin/ioctl-cases-*.c) are run through the
   table: what the core says of each byte must be what the case says.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "facts.h"
#include "../standin/ioctl-cases.h"

#define NESTED(i) (NESTED_AT + (i) * 0x100000ULL)

/*--- One case ---*/

#define N_ARCHS ((int)(sizeof(archs) / sizeof(archs[0])))

/* The rows that a case has led to. */
static bool reached[1000];

static void fill(struct region *r, const uint64_t *words, size_t size)
{
   memcpy(r->bytes, words, r->size < size ? r->size : size);
}

static void put(struct region *r, size_t at, uint64_t word)
{
   if (at + sizeof(word) > r->size)
      complain("there is no room for a word at %zu", at);
   else
      memcpy(r->bytes + at, &word, sizeof(word));
}

/* Makes the call on ARCH, and compares if CHECK. */
static void call(const struct ioctl_case *k, enum arch arch, bool check)
{
   char   *maps[1 + MAX_NESTED];
   KvmCall c;
   const KvmIoctlRow *row;
   UInt    n_rows;
   const bool number = !k->map;

   maps[0] = expand(number ? "" : k->map);
   new_region(0, STRUCT_AT, 0);
   new_region(1, BLOCK_AT, strlen(maps[0]));
   fill(&regions[1], k->init, sizeof(k->init));
   for (int i = 0; i < MAX_NESTED; i++) {
      maps[1 + i] = expand(k->nested[i].map ? k->nested[i].map : "");
      new_region(2 + i, NESTED(i), strlen(maps[1 + i]));
      fill(&regions[2 + i], k->nested[i].init, sizeof(k->nested[i].init));
   }
   for (int i = 0; i < MAX_NESTED; i++)
      if (k->nested[i].map)
         /* In the block, or in the nested block of that number. */
         put(&regions[1 + (k->nested[i].at >> 16)], k->nested[i].at & 0xffff,
             NESTED(i));
   for (size_t i = 0; i < MAX_POKES && k->poke[i].value != 0; i++)
      put(&regions[1 + k->poke[i].block], k->poke[i].at, k->poke[i].value);

   memset(&c, 0, sizeof(c));
   c.arch        = archs[arch];
   c.fx.wordsize = sizeof(long);
   c.pagesize    = 4096;
   c.big_endian  = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__;
   c.object.kind     = kinds[k->kind];
   c.request     = k->request;
   c.fx.arg      = number ? k->init[0] : *maps[0] ? BLOCK_AT : UNUSED_AT;
   c.fx.peek     = peek;
   c.fx.span     = span;
   c.recall      = recall;
   c.remember    = remember;
   peeks_left   = 1000000;
   outside_is_fine = k->result < 0;
   ML_(kvm_find)(&c);
   if (check && k->result >= 0) {
      for (int i = 0; i < 1 + MAX_NESTED; i++)
         each_mistake(&c, 1 + i, maps[i], 0);
      /* A tail behind a struct that is good. */
      each_mistake(&c, 1, maps[0], _VKI_IOC_SIZE(k->request));
   }
   ML_(kvm_before)(&c);
   if (k->stores)
      fill(&regions[1], k->after, sizeof(k->after));
   ML_(kvm_after)(&c, k->result);
   if (c.made_fd_at != 0 && k->result >= 0)     /* the caller's to do */
      memset(regions[1].after + (c.made_fd_at - BLOCK_AT), 'W', sizeof(Int));

   if (check) {
      row = ML_(kvm_find_ioctl)(k->request, c.object.kind, c.arch);
      if (!c.name || !row)
         complain("there is no row for it");
      else {
         size_t length = strlen(c.name + 4);
         reached[row - ML_(kvm_ioctl_rows)(&n_rows)] = true;
         if (strncmp(k->name, c.name + 4, length) != 0
             || (k->name[length] != 0 && k->name[length] != ' '))
            complain("it is called %s", c.name);
         if (!number && *maps[0] && row->kind <= KvmArg_value)
            complain("the argument is taken for a number, or not looked at");
         if ((c.made.kind != KvmFd_unknown) != k->makes_fd)
            complain("it makes %s fd", k->makes_fd ? "no" : "an");
         if (number && row->kind == KvmArg_none)
            complain("the number is not looked at");
         if (!number && !*maps[0] && k->result >= 0
             && row->kind != KvmArg_none)
            complain("the argument is looked at");
         for (int i = 0; i < 1 + MAX_NESTED; i++)
            compare(i == 0 ? "argument's" : "nested", maps[i],
                    regions[1 + i].before, regions[1 + i].after,
                    k->result >= 0);
      }
   }
   for (int i = 0; i < 1 + MAX_NESTED; i++)
      free(maps[i]);
}

/* Runs the cases that are named in NAMES, with commas between. */
static void run_first(enum arch arch, const char *names)
{
   const struct ioctl_case *k;

   while ((k = next_first(&names, arch)) != NULL)
      call(k, arch, false);
   if (*names)
      complain("no case called %s", names);
}

static void run_list(const struct ioctl_case *list)
{
   for (const struct ioctl_case *k = list; k->name; k++) {
      for (int arch = 0; arch < N_ARCHS; arch++) {
         if (!is_case_of(k, arch))
            continue;
         n_facts = 0;
         if (k->first)
            run_first(arch, k->first);
         call(k, arch, true);
         if (complaints > 0)
            complain("on architecture 0x%x", archs[arch]);
      }
      finish(k->name);
   }
}

/* The numbers that 32-bit programs use for two of them lead to the same
   functions; attributes have cases of their own. */
static bool needs_a_case(const KvmIoctlRow *rows, UInt i, UInt n)
{
   for (UInt j = 0; j < n; j++)
      if (j != i && reached[j] && rows[j].describe
          && rows[j].describe == rows[i].describe
          && strcmp(rows[j].name, rows[i].name) == 0)
         return false;
   return !strstr(rows[i].name, "DEVICE_ATTR");
}

static void every_row_has_a_case(void)
{
   UInt n;
   const KvmIoctlRow *rows = ML_(kvm_ioctl_rows)(&n);

   for (UInt i = 0; i < n; i++)
      if (!reached[i] && needs_a_case(rows, i, n))
         complain("no case for %s (0x%x, archs 0x%x)", rows[i].name,
                  rows[i].request, rows[i].archs);
   finish("every ioctl has a case");
}

/*--- What is remembered for others ---*/

/* The guest writes the TLB that it shares with the program, as it does its
   RAM: 65 entries of 24 bytes. */
static void shared_tlb_is_ram(void)
{
   ULong slot = 0;

   n_facts = 0;
   run_first(ARCH_POWER, "ENABLE_CAP SW_TLB (65 entries)");
   for (unsigned i = 0; i < n_facts; i++)
      if (facts[i].fact == KvmFact_slot_ram && facts[i].value == NESTED(2))
         slot = facts[i].key;
   if (slot <= 0xffffffff)
      complain("it has no slot, or that of other memory");
   if (recall(NULL, KvmFact_slot_bytes, slot) != 65 * 24)
      complain("it has %llu bytes", (unsigned long long)
               recall(NULL, KvmFact_slot_bytes, slot));
   finish("KVM_CAP_SW_TLB's array is the guest's RAM");
}

/*--- Hostile calls ---*/

/* Any bytes, results and facts: bounded and no crash. */
static void wild_calls(void)
{
   UInt n;
   const KvmIoctlRow *rows = ML_(kvm_ioctl_rows)(&n);

   for (int i = 0; i < 300000; i++) {
      const KvmIoctlRow *row = &rows[random64() % n];
      KvmCall c = { .arch = 1 << random64() % 8,
                    .fx.wordsize = random64() % 2 ? 4 : 8, .pagesize = 4096,
                    .big_endian = random64() % 2,
                    .object = { 1 << random64() % 8, random64() % 20 },
                    .request = row->request,
                    .fx.arg = random64() % 8 ? BLOCK_AT : random64(),
                    .fx.peek = peek, .fx.span = count_span, .recall = wild_fact };
      size_t size = random64() % 300;

      new_region(0, STRUCT_AT, 0);
      new_region(1, BLOCK_AT, size);
      new_region(2, NESTED_AT, 64);
      for (size_t j = 0; j < size; j++)
         regions[1].bytes[j] = random64() % 3 ? 0 : random64();
      if (size >= 16 && random64() % 2)
         memcpy(regions[1].bytes + 8 * (random64() % (size / 8)),
                &regions[2].at, 8);
      peeks_left = random64() % 8 ? 1000000 : (int)(random64() % 4);
      memset(&wild, 0, sizeof(wild));
      ML_(kvm_find)(&c);
      ML_(kvm_before)(&c);
      ML_(kvm_after)(&c, (int)(random64() >> random64() % 64));
      if (wild.spans > 3000000)
         complain("%s: %u spans", row->name, wild.spans);
   }
   finish("300000 wild ioctls");
}

int main(void)
{
   const struct ioctl_case *const lists[] = IOCTL_CASE_LISTS;

   for (int i = 0; lists[i]; i++)
      run_list(lists[i]);
   every_row_has_a_case();
   shared_tlb_is_ram();
   wild_calls();
   free_regions();
   return report();
}
