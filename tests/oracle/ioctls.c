/* The rows of the oracle that are other ioctls.  Most calls are those of the
   witness's cases (tests/standin), of which only what is called and with which
   contents is taken: what they expect plays no part here.  The others ask the
   kernel first how much there is.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "oracle.h"
#include "prepare.h"
#include "../standin/abi-ioctls-x86.h"
#include "../standin/ioctl-cases.h"

/*--- The memory of a case ---*/

static size_t map_size(const char *map)
{
   size_t size = 0;

   while (*map) {
      char *end;
      map++;
      size += *map == 'L' ? sizeof(long) : strtoul(map, &end, 10);
      map = *map == 'L' ? map + 1 : end;
   }
   return size;
}

static void put_words(struct block *b, const uint64_t *words, size_t n)
{
   for (size_t i = 0; i < n && 8 * i < b->size; i++)
      put(b, 8 * i, 8, words[i]);
}

#define PUT_WORDS(b, words) put_words(b, words, sizeof(words) / 8)

/* In the first block, or in the nested one of the number in the upper half. */
static void add_nested_of(struct probe *p, const struct ioctl_case *k, int i)
{
   struct block *b = add_nested(p, "nested", map_size(k->nested[i].map),
                                k->nested[i].at >> 16,
                                k->nested[i].at & 0xffff, 8);

   PUT_WORDS(b, k->nested[i].init);
}

static void fill_in(struct probe *p, const struct ioctl_case *k)
{
   static const KvmFdKind kinds[] = {
      [KIND_SYSTEM] = KvmFd_system, [KIND_VM] = KvmFd_vm,
      [KIND_VCPU] = KvmFd_vcpu, [KIND_DEVICE] = KvmFd_device,
      [KIND_GUEST_MEMFD] = KvmFd_guest_memfd,
   };

   p->on.kind = kinds[k->kind];
   p->request = k->request;
   p->number  = k->init[0];
   if (!k->map)
      return;
   PUT_WORDS(add_block(p, "argument", map_size(k->map)), k->init);
   for (int i = 0; i < MAX_NESTED && k->nested[i].map; i++)
      add_nested_of(p, k, i);
   for (int i = 0; i < MAX_POKES && k->poke[i].value != 0; i++)
      put(&p->block[k->poke[i].block], k->poke[i].at, 8, k->poke[i].value);
}

/*--- What goes before it ---*/

static const struct ioctl_case *const lists[] = IOCTL_CASE_LISTS;

/* Makes the call K, of which only what it leaves behind matters. */
static long call_case(const struct ioctl_case *k, int fd, KvmArch arch)
{
   static struct probe p;

   memset(&p, 0, sizeof(p));
   fill_in(&p, k);
   place_still(&p);
   if (fd < 0) {
      static struct claim claim;
      p.arch = arch;
      claim_before(&p, &claim);
      claim_after(&claim, k->result);
      return k->result;
   }
   return kvm(fd, p.on, k->request,
              p.n_blocks > 0 ? p.block[0].at : p.number);
}

/* Cases refer to files by these numbers. */
static void open_eventfds(void)
{
   int fd = eventfd(0, EFD_CLOEXEC);

   for (int n = 3; n <= 4; n++)
      if (fd != n)
         keep_fd(dup2(fd, n));
   keep_fd(fd);
}

static uint64_t vm_type(const struct ioctl_case *k)
{
   const char *names = k->first;
   const struct ioctl_case *first;

   while ((first = next_first(&names, k->arch)) != NULL)
      if (first->kind == KIND_SYSTEM
          && strncmp(first->name, "CREATE_VM", 9) == 0)
         return first->init[0];
   return 0;
}

/* Those of one KIND. */
static int run_firsts(const struct ioctl_case *k, enum kind kind, int fd,
                      KvmArch arch)
{
   const char *names = k->first;
   const struct ioctl_case *first;

   while ((first = next_first(&names, k->arch)) != NULL) {
      if (first->kind != kind || strncmp(first->name, "CREATE_VCPU", 11) == 0)
         continue;
      /* Not every architecture has this call for it. */
      const bool irqchip = fd >= 0
                           && strcmp(first->name, "CREATE_IRQCHIP") == 0;
      long result = irqchip ? prepare_irqchip() : call_case(first, fd, arch);
      if (result < 0 && first->result >= 0 && fd >= 0) {
         the_failure = first->name;
         return result;
      }
   }
   return 0;
}

/* A vCPU comes after what the VM is set up with, and is set up after it. */
static int make_objects(const struct ioctl_case *k, struct probe *p)
{
   int error = 0, vm;

   open_eventfds();
   if (k->kind == KIND_SYSTEM)
      return p->fd = prepare_system();
   vm = prepare_vm(vm_type(k));
   if (vm < 0)
      return vm;
   error = run_firsts(k, KIND_VM, vm, host_arch);
   if (error < 0 || k->kind == KIND_VM) {
      p->fd = vm;
      return error;
   }
   p->fd = prepare_vcpu_of_vm(strncmp(k->name, "ARM_VCPU_INIT", 13) != 0);
   if (p->fd < 0)
      return p->fd;
   return run_firsts(k, KIND_VCPU, p->fd, host_arch);
}

static int build(const struct row *row, struct probe *p, bool dry)
{
   const struct ioctl_case *k = row->data;
   int error = 0;

   p->arch = dry ? row->archs & -row->archs : host_arch;
   if (dry) {
      for (int kind = KIND_SYSTEM; kind <= KIND_VCPU; kind++)
         run_firsts(k, kind, -1, p->arch);
   } else {
      error = make_objects(k, p);
   }
   if (error < 0)
      return error;
   fill_in(p, k);
   return 0;
}

/*--- Lists with room for exactly as much as there is ---*/

struct list {
   const char *name;
   KvmArch     archs;
   KvmFdKind   on;
   uint32_t    request;
   unsigned    count_at, count_size;      /* which the kernel stores */
   size_t      header, item;
};

static const struct list exact_lists[] = {
   { "GET_MSR_INDEX_LIST", KvmArch_x86, KvmFd_system, K_GET_MSR_INDEX_LIST,
     0, 4, 4, 4 },
   { "GET_MSR_FEATURE_INDEX_LIST", KvmArch_x86, KvmFd_system,
     K_GET_MSR_FEATURE_INDEX_LIST, 0, 4, 4, 4 },
   { "GET_REG_LIST", KvmArch_x86 | KvmArch_arm64 | KvmArch_riscv, KvmFd_vcpu,
     K_GET_REG_LIST, 0, 8, 8, 8 },
   { "GET_NESTED_STATE", KvmArch_x86, KvmFd_vcpu, K_GET_NESTED_STATE,
     4, 4, 0, 1 },
};
#define N_EXACT (sizeof(exact_lists) / sizeof(exact_lists[0]))

/* 0 from a kernel that does not know the call. */
static uint64_t how_many(const struct list *l, int fd)
{
   union { unsigned char bytes[128]; uint64_t words[16]; } header;
   uint64_t n = 0;

   memset(&header, 0, sizeof(header));
   kvm(fd, (KvmObject){ l->on, 0 }, l->request, (uintptr_t)&header);
   for (unsigned i = 0; i < l->count_size; i++) {
      unsigned byte = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
                      ? l->count_size - 1 - i : i;
      n = n << 8 | header.bytes[l->count_at + byte];
   }
   return n;
}

static int build_list(const struct row *row, struct probe *p, bool dry)
{
   const struct list *l = row->data;
   uint64_t n = 3;
   size_t   size;

   p->arch    = dry ? row->archs & -row->archs : host_arch;
   p->on.kind = l->on;
   p->request = l->request;
   if (!dry) {
      p->fd = l->on == KvmFd_system ? prepare_system() : prepare_vm(0);
      if (p->fd >= 0 && l->on == KvmFd_vcpu)
         p->fd = prepare_vcpu_of_vm(true);
      if (p->fd < 0)
         return p->fd;
      n = how_many(l, p->fd);
   }
   size = l->header + n * l->item;
   if (size < l->count_at + l->count_size)
      size = l->count_at + l->count_size;
   if (size > MAX_SIZE) {
      the_failure = "room for all";
      return -E2BIG;
   }
   put(add_block(p, "argument", size), l->count_at, l->count_size, n);
   return 0;
}

static void make_list_row(struct row *row, const struct list *l)
{
   snprintf(row->name, sizeof(row->name), "%s (as many as there are)",
            l->name);
   row->archs  = l->archs;
   row->expect = EXPECT_SUCCESS;
   row->data   = l;
   row->build  = build_list;
}

/*--- Rows ---*/

#define PINNED "the kernel pins the array and reads it by a mapping of its " \
               "own, which cannot be seen"

#define ITS_PAGE "the kernel writes by a mapping of the whole page, and counts " \
                 "one number up, whose upper bytes stay"

/* Where the table is not meant to say all that every kernel does. */
static const struct exception {
   const char *name;         /* of cases, as it begins */
   unsigned    since;        /* older kernels may differ; 0: all do, */
   const char *purpose;      /* for this reason, */
   const char *differs[MAX_DIFFERS];   /* in what is complained of with these words */
} exceptions[] = {
   /* arch/x86/kvm/x86.c or msrs.c, kvm_do_msr_access and msr_io */
   { "GET_MSRS (", 0, "the data of the MSR that failed is zeroed, which no "
                      "program should use",
     { "the table says W before and - after" } },
   /* arch/powerpc/kvm/e500_mmu.c, kvm_vcpu_ioctl_config_tlb: one less than the
      pages is pinned if there is but one byte in the last. */
   { "ENABLE_CAP SW_TLB (65", 0, PINNED,
     { "needs 1559 bytes, the table says 1560", "reads 0 bytes" } },
   { "ENABLE_CAP SW_TLB", 0, PINNED,
     { "needs 95 bytes, the table says 96", "reads 0 bytes" } },
   /* arch/x86/kvm/xen.c, kvm_xen_shared_info_init: a page, and a counter that
      goes up by two in it. */
   { "XEN_HVM_SET_ATTR (SHARED_INFO_HVA, 32", 0, ITS_PAGE,
     { "needs 4096 bytes, the table says 2344", "begins at byte 0, the table",
       "that byte 2305 is written" } },
   { "XEN_HVM_SET_ATTR (SHARED_INFO_HVA, 64", 0, ITS_PAGE,
     { "needs 4096 bytes, the table says 3088", "begins at byte 0, the table",
       "that byte 3073 is written" } },
   /* arch/x86/kvm/cpuid.c, kvm_vcpu_ioctl_get_cpuid2: 6.1 does not store nent,
      6.12 does. */
   { "GET_CPUID2 (", KERNEL(6, 12), NULL, { NULL } },
};

static const struct exception *exception_of(const struct ioctl_case *k)
{
   static const struct exception none = { "", 0, NULL, { NULL } };

   for (size_t i = 0; i < sizeof(exceptions) / sizeof(exceptions[0]); i++)
      if (strncmp(k->name, exceptions[i].name, strlen(exceptions[i].name))
          == 0)
         return &exceptions[i];
   return &none;
}

/* Numbers have no memory.  KVM_RUN is about the shared page.  Some of s390 have
   a very large buffer. */
static bool is_wanted(const struct ioctl_case *k)
{
   bool small = k->map != NULL;

   for (int i = 0; small && i < MAX_NESTED && k->nested[i].map; i++)
      small = map_size(k->nested[i].map) <= MAX_SIZE;
   return small && strncmp(k->name, "RUN", 3) != 0;
}

static void make_row(struct row *row, const struct ioctl_case *k)
{
   static const KvmArch archs[] = {
      [ARCH_X86] = KvmArch_x86, [ARCH_ARM64] = KvmArch_arm64,
      [ARCH_POWER] = KvmArch_power, [ARCH_S390] = KvmArch_s390,
      [ARCH_RISCV] = KvmArch_riscv, [ARCH_MIPS] = KvmArch_mips,
      [ARCH_LOONGARCH] = KvmArch_loongarch,
   };
   static const char *const names[] = { "x86", "arm64", "power", "s390",
                                        "riscv", "mips", "loongarch" };

   snprintf(row->name, sizeof(row->name), "%s %s",
            k->arch < 0 ? "any" : names[k->arch], k->name);
   row->archs   = k->arch < 0 ? KvmArch_all : archs[k->arch];
   row->data    = k;
   row->expect  = k->result < 0 ? EXPECT_ERROR : EXPECT_SUCCESS;
   row->purpose = exception_of(k)->purpose;
   row->differs = exception_of(k)->differs;
   row->since   = exception_of(k)->since;
   row->build   = build;
}

size_t n_ioctl_rows(void)
{
   size_t n = N_EXACT;

   for (int i = 0; lists[i]; i++)
      for (const struct ioctl_case *k = lists[i]; k->name; k++)
         n += is_wanted(k);
   return n;
}

void make_ioctl_rows(struct row *rows)
{
   for (int i = 0; lists[i]; i++)
      for (const struct ioctl_case *k = lists[i]; k->name; k++)
         if (is_wanted(k))
            make_row(rows++, k);
   for (size_t i = 0; i < N_EXACT; i++)
      make_list_row(rows++, &exact_lists[i]);
}
