/* Unit tests of the effects core: KVM_RUN and the pages that it shares.

   The witness's cases (tests/cases) are run through the core:
   what it says of each byte of the pages must be what the case says.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "facts.h"
#include "../cases/abi-run.h"
#include "../cases/run-cases.h"

#define KVM_RUN_REQUEST   0xae80
#define CREATE_VM_REQUEST 0xae01
#define IMMEDIATE_EXIT_AT 1
#define EXIT_REASON_AT    8
#define RUN_AT            0x300000ULL
#define CASE_PAGE         4096          /* a page in a case */

/* How the program and the kernel that the cases are run on are built. */
static unsigned wordsize = 8, pagesize = 4096;

/*--- The pages ---*/

static struct region *const shared = &regions[0];

/* What KVM_GET_VCPU_MMAP_SIZE counts: kvm_run, the PIO data of x86, and the
   coalesced MMIO ring, which s390 has not. */
static unsigned pages_of(int arch)
{
   return arch == ARCH_X86 ? 3 : arch == ARCH_S390 ? 1 : 2;
}

/* Where byte AT of a case is. */
static size_t place(unsigned at)
{
   return at / CASE_PAGE * pagesize + at % CASE_PAGE;
}

static void store(const struct run_bytes *b)
{
   size_t at = place(b->at), size = b->size;
   unsigned char value[sizeof(b->value)];

   if (at + size > shared->size) {
      complain("there are no %zu bytes at 0x%zx", size, at);
      return;
   }
   memcpy(value, &b->value, sizeof(value));
   memset(shared->bytes + at, 0, size);
   if (size > sizeof(value))
      size = sizeof(value);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
   memcpy(shared->bytes + at, value + sizeof(value) - size, size);
#else
   memcpy(shared->bytes + at, value, size);
#endif
}

/*--- One call ---*/

static void prepare(KvmCall *c, const struct run_case *k)
{
   memset(c, 0, sizeof(*c));
   c->arch       = archs[k->arch];
   c->wordsize   = wordsize;
   c->pagesize   = pagesize;
   c->big_endian = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__;
   c->peek       = peek;
   c->span       = span;
   c->recall     = recall;
   c->remember   = remember;
   peeks_left    = 1000000;
}

/* Another ioctl than KVM_RUN. */
static void call_other(const struct run_case *k)
{
   KvmCall c;

   prepare(&c, k);
   new_region(1, BLOCK_AT, sizeof(k->block));
   memcpy(regions[1].bytes, k->block, sizeof(k->block));
   c.on.kind = kinds[k->kind];
   c.request = k->request;
   c.arg     = BLOCK_AT;
   ML_(kvm_find)(&c);
   ML_(kvm_before)(&c);
   ML_(kvm_after)(&c, 0);
   if (!c.name)
      complain("there is no row for 0x%x", k->request);
}

/* The VM whose vCPU it is. */
static void create_vm(int arch)
{
   const struct run_case vm = { .arch = arch };
   KvmCall c;

   prepare(&c, &vm);
   c.on.kind = KvmFd_system;
   c.request = CREATE_VM_REQUEST;
   ML_(kvm_find)(&c);
   ML_(kvm_before)(&c);
   ML_(kvm_after)(&c, 10);
}

static const char *member_of(size_t at)
{
   static char text[40];

   if (at < pagesize)
      snprintf(text, sizeof(text), "kvm_run + %zu", at);
   else
      /* NOLINTNEXTLINE(clang-analyzer-core.DivideZero): it is never 0 */
      snprintf(text, sizeof(text), "page %zu + %zu", at / pagesize,
               at % pagesize);
   return text;
}

/* Bytes that must be defined before the call, and that it leaves alone, may be
   called stored or not: that makes no difference. */
static void compare_pages(const struct run_case *k)
{
   char *uses = calloc(1, shared->size), *stores = calloc(1, shared->size);
   const unsigned n = sizeof(k->does) / sizeof(k->does[0]);
   unsigned said = 0;

   for (unsigned i = 0; i < n && k->does[i].what; i++) {
      char what = k->does[i].what;
      char *map = what == 'R' || what == 'r' ? uses : stores;
      for (unsigned j = 0; j < k->does[i].size; j++) {
         char *byte = &map[place(k->does[i].at) + j];
         if (*byte == 0 || what == 'R' || what == 'W')
            *byte = what;
      }
   }
   for (size_t i = 0; i < shared->size && said < 3; i++) {
      char b = shared->before[i], a = shared->after[i];
      if (uses[i] != 'r' && (uses[i] == 'R') != (b == 'R')) {
         complain("%s: must%s be defined, the core says %c", member_of(i),
                  uses[i] == 'R' ? "" : " not", b);
         said++;
      }
      if (stores[i] == 'W' ? a != 'W' : !stores[i] && !uses[i] && a == 'W') {
         complain("%s: is%s stored, the core says %c", member_of(i),
                  stores[i] == 'W' ? "" : " not", a);
         said++;
      }
   }
   free(uses);
   free(stores);
}

/* Whether the kernel takes an answer from the page: from the union of what the
   exits store, or from behind struct kvm_run. */
static bool is_answered(const struct run_case *k)
{
   enum { EXITS_AT = 32, EXITS_END = EXITS_AT + 256, PAGE = 4096 };

   for (unsigned i = 0; i < sizeof(k->does) / sizeof(k->does[0]); i++)
      if (k->does[i].what == 'R'
          && ((k->does[i].at >= EXITS_AT && k->does[i].at < EXITS_END)
              || k->does[i].at >= PAGE))
         return true;
   return false;
}

/* immediate_exit keeps a vCPU out of the guest, but an instruction that gets
   its answer first is completed, and on x86 it may be one that stores it in
   the guest's RAM. */
static bool may_write_ram(const struct run_case *k)
{
   return k->arg == 0 && (shared->bytes[IMMEDIATE_EXIT_AT] == 0
                          || (k->arch == ARCH_X86 && is_answered(k)));
}

static void call_run(const struct run_case *k, bool check)
{
   KvmCall c;

   prepare(&c, k);
   for (unsigned i = 0; i < sizeof(k->put) / sizeof(k->put[0]); i++)
      if (k->put[i].what)
         store(&k->put[i]);
   memset(shared->before, '-', shared->size);
   memset(shared->after, '-', shared->size);
   c.on.kind  = KvmFd_vcpu;
   c.request  = KVM_RUN_REQUEST;
   c.arg      = k->arg;
   c.run      = RUN_AT;
   c.run_size = shared->size;
   ML_(kvm_find)(&c);
   ML_(kvm_before)(&c);
   if (c.n_kept > KVM_KEPT)
      complain("more was looked at than can be kept");
   if (c.enters != may_write_ram(k))
      complain("it is%s said to enter the guest", c.enters ? "" : " not");
   for (unsigned i = 0; i < sizeof(k->does) / sizeof(k->does[0]); i++)
      if (k->does[i].what == 'W')
         store(&k->does[i]);
   ML_(kvm_after)(&c, k->result);
   if (check)
      compare_pages(k);
}

static const struct run_case *find(const struct run_case *list,
                                   const char *name, size_t length)
{
   while (list->name && (strlen(list->name) != length
                         || strncmp(list->name, name, length) != 0))
      list++;
   if (!list->name)
      complain("no case called %.*s", (int)length, name);
   return list->name ? list : NULL;
}

/* Makes the call, and before it all that it comes after. */
static void run(const struct run_case *list, const struct run_case *k,
                bool check)
{
   const char *names = k->after ? k->after : "";

   while (*names) {
      size_t length = strcspn(names, ",");
      const struct run_case *before = find(list, names, length);

      if (before)
         run(list, before, false);
      names += length + (names[length] == ',');
   }
   if (k->request)
      call_other(k);
   else
      call_run(k, check);
}

static void run_list(const struct run_case *list, const char *how)
{
   char name[200];

   for (const struct run_case *k = list; k->name; k++) {
      if (k->request)
         continue;
      n_facts = 0;
      create_vm(k->arch);
      new_region(0, RUN_AT,
                 (k->pages ? k->pages : pages_of(k->arch)) * pagesize);
      run(list, k, true);
      snprintf(name, sizeof(name), "%s%s", k->name, how);
      finish(name);
   }
}

/* Which exits the cases of LIST have. */
static void see_exits(const struct run_case *list, bool *seen, unsigned n)
{
   for (const struct run_case *k = list; k->name; k++)
      for (unsigned i = 0; i < sizeof(k->does) / sizeof(k->does[0]); i++)
         if (k->does[i].what == 'W' && k->does[i].at == EXIT_REASON_AT
             && k->does[i].value < n)
            seen[k->does[i].value] = true;
}

static void every_exit_has_a_case(void)
{
   bool seen[K_EXIT_SNP_REQ_CERTS + 1] = { false };
   const unsigned n = sizeof(seen) / sizeof(seen[0]);

   see_exits(x86_run_cases, seen, n);
   see_exits(arm_run_cases, seen, n);
   see_exits(power_run_cases, seen, n);
   see_exits(s390_run_cases, seen, n);
   see_exits(other_run_cases, seen, n);
   for (unsigned i = 0; i < n; i++)
      if (!seen[i] && i != 15)          /* DCR: no kernel has it any more */
         complain("no case for exit %u", i);
   finish("every exit has a case");
}

/*--- Hostile pages ---*/

/* What the core says of any pages, results and facts lies in the pages. */
static void in_pages(void *opaque, const KvmCall *call, KvmAccess access,
                     ULong at, ULong len, const HChar *what)
{
   count_span(opaque, call, access, at, len, what);
   if (at < call->run || len > call->run_size
       || at - call->run > call->run_size - len)
      complain("%s: 0x%llx bytes at 0x%llx are not in the pages", what,
               (unsigned long long)len, (unsigned long long)at);
}

static void wild_pages(void)
{
   for (int i = 0; i < 200000 && complaints < 10; i++) {
      KvmCall c = { .arch = 1 << random64() % 8,
                    .wordsize = random64() % 2 ? 4 : 8,
                    .pagesize = random64() % 2 ? 4096 : 65536,
                    .big_endian = random64() % 2,
                    .on = { KvmFd_vcpu, 0 },
                    .request = KVM_RUN_REQUEST,
                    .arg = random64() % 8 == 0,
                    .run = RUN_AT,
                    .run_size = random64() % 4 ? random64() % 3000
                                : random64() % 2 ? 12288 : 131072,
                    .peek = peek, .span = in_pages, .recall = wild_fact };
      size_t some = c.run_size < 3000 ? c.run_size : 3000;

      new_region(0, RUN_AT, c.run_size);
      new_region(1, BLOCK_AT, 0);
      for (size_t j = 0; j < some; j++)
         regions[0].bytes[j] = random64() % 3 ? 0 : random64();
      for (size_t j = 0; j < 64 && c.run_size > 65536 + 64; j++)
         regions[0].bytes[(random64() % 2 ? 65536 : 4096) + j] = random64();
      if (c.run_size > 12)
         regions[0].bytes[8] = random64() % 48;      /* exit_reason */
      peeks_left = random64() % 8 ? 1000000 : (int)(random64() % 6);
      memset(&wild, 0, sizeof(wild));
      ML_(kvm_find)(&c);
      ML_(kvm_before)(&c);
      for (size_t j = 0; j < some / 4; j++)
         regions[0].bytes[random64() % some] = random64();
      if (c.run_size > 12)
         regions[0].bytes[8] = random64() % 48;
      ML_(kvm_after)(&c, random64() % 2 ? 0 : -(int)(random64() % 100));
      if (wild.spans > 20000 || wild.bytes > 8 * c.run_size + 1000)
         complain("%u spans with %llu bytes", wild.spans,
                  (unsigned long long)wild.bytes);
   }
   finish("200000 wild pages");
}

int main(void)
{
   run_list(x86_run_cases, "");
   run_list(arm_run_cases, "");
   run_list(power_run_cases, "");
   run_list(s390_run_cases, "");
   run_list(other_run_cases, "");
   wordsize = 4;
   run_list(x86_run_cases, " (32-bit program)");
   wordsize = 8;
   pagesize = 65536;
   run_list(arm_run_cases, " (pages of 64K)");
   run_list(power_run_cases, " (pages of 64K)");
   every_exit_has_a_case();
   wild_pages();
   free_regions();
   return report();
}
