/* Unit tests of the effects core: KVM_RUN and the pages that it shares.

   The witness's cases (tests/run-cases) are run through the core:
   what it says of each byte of the pages must be what the case says.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "facts.h"
#include "../run-cases/abi-run.h"
#include "../run-cases/run-cases.h"

static const struct run_case *const lists[] = RUN_CASE_LISTS;

#define KVM_RUN_REQUEST   0xae80
#define CREATE_VM_REQUEST 0xae01
#define IMMEDIATE_EXIT_AT 1
#define EXIT_REASON_AT    8
#define RUN_AT            0x300000ULL
#define CASE_PAGE         4096          /* a page in a case */
#define EXITS_SIZE        256           /* of the union of what exits store */

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
   c->arch        = archs[k->arch];
   c->fx.wordsize = wordsize;
   c->pagesize    = pagesize;
   c->big_endian  = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__;
   c->fx.peek     = peek;
   c->fx.span     = span;
   c->recall      = recall;
   c->remember    = remember;
   peeks_left    = 1000000;
}

/* Another ioctl than KVM_RUN. */
static void call_other(const struct run_case *k)
{
   KvmCall c;

   prepare(&c, k);
   new_region(1, BLOCK_AT, sizeof(k->block));
   memcpy(regions[1].bytes, k->block, sizeof(k->block));
   c.object.kind = kinds[k->kind];
   c.request = k->request;
   c.fx.arg  = BLOCK_AT;
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
   c.object.kind = KvmFd_system;
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

static unsigned exits_of(int arch)
{
   return arch == ARCH_S390 ? 48 : 32;
}

#define N_DOES (sizeof(((struct run_case *)0)->does) \
                / sizeof(((struct run_case *)0)->does[0]))
#define N_PUT  (sizeof(((struct run_case *)0)->put) \
                / sizeof(((struct run_case *)0)->put[0]))

/* Whether byte AT of the pages is one of B's. */
static bool covers(const struct run_bytes *b, size_t at)
{
   return b->what && at >= place(b->at) && at < place(b->at) + b->size;
}

/* The exit that K ends with, -1 if there is none. */
static int comes_to(const struct run_case *k)
{
   for (unsigned i = 0; i < N_DOES; i++)
      if (k->does[i].what == 'W' && k->does[i].at == EXIT_REASON_AT)
         return k->does[i].value;
   return -1;
}

/* Whether F is the KVM_RUN that comes next after K, and the program has not
   changed what K left. */
static bool follows(const struct run_case *f, const struct run_case *k)
{
   const char *last = f->after ? strrchr(f->after, ',') : NULL;

   if (!f->after || strcmp(last ? last + 1 : f->after, k->name) != 0)
      return false;
   for (unsigned i = 0; i < N_PUT; i++)
      if (f->put[i].what && f->put[i].at >= EXIT_REASON_AT)
         return false;
   return f->arg == 0;
}

/* Whether K ends with an exit, and a KVM_RUN that follows it is among the
   cases; which bytes of the union that one takes as a reply. */
static bool find_answer(const struct run_case *list, const struct run_case *k,
                        bool answer[EXITS_SIZE])
{
   const unsigned from = exits_of(k->arch);
   bool found = false;

   memset(answer, 0, EXITS_SIZE);
   for (; k->result == 0 && list->name; list++) {
      if (!follows(list, k))
         continue;
      found = true;
      for (unsigned i = 0; i < N_DOES; i++)
         for (unsigned at = 0; at < EXITS_SIZE; at++)
            if (list->does[i].what == 'R'
                && covers(&list->does[i], from + at))
               answer[at] = true;
   }
   return found;
}

/* The bytes that threads other than the vCPU's may use during the call. */
static bool is_shared(const struct run_case *k, size_t at)
{
   return at == IMMEDIATE_EXIT_AT
          || (k->arch != ARCH_S390
              && at >= (pages_of(k->arch) - 1) * (size_t)pagesize);
}

/* Whether it makes no difference that the core calls a byte stored: with an
   exit it does so of all members but those that the program alone stores. */
static bool may_be_stored(const struct run_case *k, size_t at)
{
   const bool exits = k->result == 0 || comes_to(k) >= 0;

   return exits && at >= EXIT_REASON_AT && at < exits_of(k->arch) + EXITS_SIZE;
}

/* Bytes that must be defined before the call, and that it leaves alone, may be
   called stored or not: that makes no difference. */
static void compare_pages(const struct run_case *list,
                          const struct run_case *k)
{
   char *uses = calloc(1, shared->size), *stores = calloc(1, shared->size);
   const unsigned n = N_DOES, exits = exits_of(k->arch);
   unsigned said = 0;
   bool answer[EXITS_SIZE], answered = find_answer(list, k, answer);

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
      const bool is_used = b == 'R' || b == 'P' || b == 'A';

      if (is_used ? (b == 'P') != is_shared(k, i)
                  : (a == 'W' && is_shared(k, i))) {
         complain("%s: other threads may%s use it meanwhile, the core says %c,"
                  " then %c", member_of(i), is_shared(k, i) ? "" : " not", b,
                  a);
         said++;
      }
      if (uses[i] != 'r' && (uses[i] == 'R') != is_used) {
         complain("%s: must%s be defined, the core says %c", member_of(i),
                  uses[i] == 'R' ? "" : " not", b);
         said++;
      }
      if (stores[i] == 'W' ? a != 'W' && a != 'N'
                           : !stores[i] && !uses[i] && a != '-' && a != 'F'
                             && !may_be_stored(k, i)) {
         complain("%s: is%s stored, the core says %c", member_of(i),
                  stores[i] == 'W' ? "" : " not", a);
         said++;
      }
      if (answered && i >= exits && i < exits + EXITS_SIZE
          && (a == 'F') != (answer[i - exits] && stores[i] != 'W')) {
         complain("%s: is%s unset, the core says %c", member_of(i),
                  a == 'F' ? " not" : "", a);
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

static void call_run(const struct run_case *list, const struct run_case *k,
                     bool check)
{
   KvmCall c;

   prepare(&c, k);
   for (unsigned i = 0; i < sizeof(k->put) / sizeof(k->put[0]); i++)
      if (k->put[i].what)
         store(&k->put[i]);
   memset(shared->before, '-', shared->size);
   memset(shared->after, '-', shared->size);
   c.object.kind  = KvmFd_vcpu;
   c.request  = KVM_RUN_REQUEST;
   c.fx.arg   = k->arg;
   c.run      = RUN_AT;
   c.run_size = shared->size;
   ML_(kvm_find)(&c);
   ML_(kvm_before)(&c);
   if (c.fx.n_kept > FX_KEPT)
      complain("more was looked at than can be kept");
   if (c.enters != may_write_ram(k))
      complain("it is%s said to enter the guest", c.enters ? "" : " not");
   for (unsigned i = 0; i < sizeof(k->does) / sizeof(k->does[0]); i++)
      if (k->does[i].what == 'W')
         store(&k->does[i]);
   ML_(kvm_after)(&c, k->result);
   if (check)
      compare_pages(list, k);
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
      call_run(list, k, check);
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

   for (int i = 0; lists[i]; i++)
      see_exits(lists[i], seen, n);
   for (unsigned i = 0; i < n; i++)
      if (!seen[i] && i != 15)          /* DCR: no kernel has it any more */
         complain("no case for exit %u", i);
   finish("every exit has a case");
}

/*--- Hostile pages ---*/

/* What the core says of any pages, results and facts lies in the pages. */
static void in_pages(void *opaque, const Effects *e, FxAccess access,
                     ULong at, ULong len, const HChar *what)
{
   const KvmCall *call = call_of(e);

   count_span(opaque, e, access, at, len, what);
   if (at < call->run || len > call->run_size
       || at - call->run > call->run_size - len)
      complain("%s: 0x%llx bytes at 0x%llx are not in the pages", what,
               (unsigned long long)len, (unsigned long long)at);
}

static void wild_pages(void)
{
   for (int i = 0; i < 200000 && complaints < 10; i++) {
      KvmCall c = { .arch = 1 << random64() % 8,
                    .fx.wordsize = random64() % 2 ? 4 : 8,
                    .pagesize = random64() % 2 ? 4096 : 65536,
                    .big_endian = random64() % 2,
                    .object = { KvmFd_vcpu, 0 },
                    .request = KVM_RUN_REQUEST,
                    .fx.arg = random64() % 8 == 0,
                    .run = RUN_AT,
                    .run_size = random64() % 4 ? random64() % 3000
                                : random64() % 2 ? 12288 : 131072,
                    .fx.peek = peek, .fx.span = in_pages, .recall = wild_fact };
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
   for (int i = 0; lists[i]; i++)
      run_list(lists[i], "");
   wordsize = 4;
   run_list(x86_run_cases, " (32-bit program)");
   wordsize = 8;
   pagesize = 65536;
   run_list(arm64_run_cases, " (pages of 64K)");
   run_list(power_run_cases, " (pages of 64K)");
   every_exit_has_a_case();
   wild_pages();
   free_regions();
   return report();
}
