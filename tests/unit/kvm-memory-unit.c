/* Unit tests of the memory that the client shares with KVM.

   Where vCPUs are mapped is compared, after each of many random mappings,
   with a list of all pages, which is as the kernel's: what is mapped at a page
   is what was put there last.  It must not know how kvm-memory.c keeps it.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <string.h>

#include "priv_syswrap-kvm.h"
#include "pub_core_aspacemgr.h"
#include "pub_core_tooliface.h"
#include "pub_core_vki.h"
#include "report.h"

/*--- The vCPUs and their fds ---*/

#define N_VCPUS  6
#define FIRST_FD 10                /* the others are not KVM's */

/* What kvm-fds.c would keep. */
struct _KvmVcpu {
   Addr  run;
   SizeT size;
   int   holders;
};

static KvmVcpu vcpus[N_VCPUS];
static int     unnamed;            /* the table has none of them yet */

static KvmVcpu *vcpu_of(Int fd)
{
   return fd >= FIRST_FD && fd < FIRST_FD + N_VCPUS ? &vcpus[fd - FIRST_FD]
                                                    : NULL;
}

KvmObject ML_(kvm_fd_by_name)(Int fd)
{
   const KvmObject o = { .kind = vcpu_of(fd) ? KvmFd_vcpu : KvmFd_unknown };

   return o;
}

KvmObject ML_(kvm_fd_get)(Int fd, KvmVm **vm, KvmVcpu **vcpu)
{
   const KvmObject unknown = { .kind = KvmFd_unknown };

   (void)vm;
   *vcpu = unnamed ? NULL : vcpu_of(fd);
   return unnamed ? unknown : ML_(kvm_fd_by_name)(fd);
}

void ML_(kvm_fd_set)(Int fd, KvmObject object, KvmVm *vm)
{
   (void)fd;
   (void)object;
   (void)vm;
   unnamed = 0;
}

void ML_(kvm_vcpu_hold)(KvmVcpu *vcpu)
{
   if (vcpu)
      vcpu->holders++;
}

void ML_(kvm_vcpu_release)(KvmVcpu *vcpu)
{
   if (vcpu)
      vcpu->holders--;
}

Addr ML_(kvm_vcpu_run)(const KvmVcpu *vcpu, SizeT *size)
{
   if (size)
      *size = vcpu->size;
   return vcpu->run;
}

void ML_(kvm_vcpu_set_run)(KvmVcpu *vcpu, Addr run, SizeT size)
{
   vcpu->run  = run;
   vcpu->size = size;
}

/*--- All pages ---*/

#define N_PAGES 64
#define PAGE(n) (0x100000UL + (n) * VKI_PAGE_SIZE)

/* A page of a mapping of VCPU, that was made as number ID. */
struct page {
   KvmVcpu *vcpu;
   unsigned offset, id;
};

static struct page pages[N_PAGES];
static unsigned    n_mappings;

static void put(KvmVcpu *vcpu, unsigned first, unsigned n)
{
   n_mappings++;
   for (unsigned i = 0; i < n; i++) {
      const struct page p = { vcpu, i, n_mappings };
      pages[first + i] = p;
   }
}

/* Of the mapping that PAGE begins, as far as it is still there. */
static unsigned length_from(unsigned page)
{
   unsigned n = 0;

   while (page + n < N_PAGES && pages[page + n].vcpu
          && pages[page + n].id == pages[page].id
          && pages[page + n].offset == n)
      n++;
   return n;
}

/* Each vCPU is known by one of the mappings that begin with its first page,
   if there is one, and held by each. */
static void compare(void)
{
   for (KvmVcpu *v = vcpus; v < vcpus + N_VCPUS; v++) {
      unsigned size = 0;
      int      n    = 0;

      for (unsigned i = 0; i < N_PAGES; i++) {
         if (pages[i].vcpu != v || pages[i].offset != 0)
            continue;
         n++;
         if (v->run == PAGE(i))
            size = length_from(i);
      }
      if (v->holders != n)
         complain("vCPU %td is held %d times, mapped %d", v - vcpus,
                  v->holders, n);
      if (n == 0 ? v->run != 0 : size == 0)
         complain("vCPU %td is at 0x%lx, where it is not", v - vcpus, v->run);
      else if (v->size != size * VKI_PAGE_SIZE)
         complain("vCPU %td has %zu bytes, not %u pages", v - vcpus, v->size,
                  size);
   }
}

/*--- What a program does ---*/

static void map(int fd, unsigned page, unsigned n, UInt flags, Off64T offset)
{
   const int follow = flags == MAP_SHARED && offset == 0;

   ML_(kvm_mapped)(PAGE(page), n * VKI_PAGE_SIZE, flags, fd, offset);
   put(follow ? vcpu_of(fd) : NULL, page, n);
}

static void unmap(unsigned page, unsigned n)
{
   ML_(kvm_unmapped)(PAGE(page), n * VKI_PAGE_SIZE);
   put(NULL, page, n);
}

/* Only what begins with the first page still does so elsewhere. */
static void remap(unsigned from, unsigned old, unsigned to, unsigned n)
{
   KvmVcpu *vcpu = pages[from].offset == 0 ? pages[from].vcpu : NULL;

   ML_(kvm_remapped)(PAGE(from), old * VKI_PAGE_SIZE, PAGE(to),
                     n * VKI_PAGE_SIZE);
   put(NULL, from, old);
   put(vcpu, to, n);
}

static void begin(void)
{
   unmap(0, N_PAGES);
   compare();
}

/*--- The tests ---*/

static void test_one_among_many(void)
{
   begin();
   for (int i = 0; i < N_VCPUS; i++)
      map(FIRST_FD + i, (i * 5) % 7 * 4, 3, MAP_SHARED, 0);
   compare();
   for (int i = 0; i < N_VCPUS; i++) {
      unmap((i * 5) % 7 * 4, 3);
      compare();
   }
   finish("each of many vCPUs is found where it is mapped");
}

static void test_partly_unmapped(void)
{
   begin();
   map(FIRST_FD, 8, 3, MAP_SHARED, 0);
   unmap(10, 4);
   compare();
   unmap(9, 1);
   compare();
   map(FIRST_FD, 8, 3, MAP_SHARED, 0);
   unmap(9, 1);                       /* a hole */
   compare();
   unmap(10, 1);                      /* which is known of no more */
   compare();
   unmap(8, 1);
   compare();
   finish("a vCPU has as many bytes as are still mapped");
}

static void test_mapped_twice(void)
{
   begin();
   map(FIRST_FD, 20, 3, MAP_SHARED, 0);
   map(FIRST_FD, 10, 1, MAP_SHARED, 0);
   compare();
   unmap(10, 1);
   compare();
   unmap(19, 2);
   compare();
   finish("a vCPU that is mapped twice is known by the other then");
}

static void test_moved(void)
{
   begin();
   map(FIRST_FD, 8, 2, MAP_SHARED, 0);
   map(FIRST_FD + 1, 30, 3, MAP_SHARED, 0);
   remap(8, 2, 31, 3);
   compare();
   remap(31, 3, 31, 1);
   compare();
   finish("a vCPU is where mremap has put it, and what was there is not");
}

/* Nothing of these is a vCPU's first page. */
static void test_others(void)
{
   begin();
   map(FIRST_FD, 0, 3, MAP_PRIVATE, 0);
   map(FIRST_FD, 3, 3, MAP_SHARED, 4096);
   map(FIRST_FD, 6, 3, MAP_SHARED | MAP_ANONYMOUS, 0);
   map(FIRST_FD - 1, 9, 3, MAP_SHARED, 0);
   compare();
   finish("other mappings are not followed");
}

static void test_by_name(void)
{
   begin();
   unnamed = 1;
   map(FIRST_FD - 1, 0, 3, MAP_SHARED, 0);
   map(FIRST_FD, 3, 3, MAP_SHARED, 0);
   compare();
   if (unnamed)
      complain("the table was not told");
   unnamed = 0;
   finish("a vCPU that is not in the table is known by its name");
}

static unsigned below(unsigned n)
{
   return random64() % n;
}

static void do_something(void)
{
   const unsigned from = below(N_PAGES - 8), n   = 1 + below(4);
   const unsigned to   = below(N_PAGES - 8), new = 1 + below(4);

   switch (below(8)) {
      case 0:
         unmap(from, n + below(5));
         break;
      case 1:
         if (to + new <= from || from + n <= to)
            remap(from, n, to, new);
         break;
      case 2:
         remap(from, n, from, new);
         break;
      case 3:
         map(FIRST_FD + below(N_VCPUS + 1), from, n,
             below(2) ? MAP_SHARED : MAP_PRIVATE, 4096 * below(2));
         break;
      default:
         map(FIRST_FD + below(N_VCPUS), from, n, MAP_SHARED, 0);
         break;
   }
}

static void test_anything(void)
{
   begin();
   for (unsigned i = 0; i < 100000 && complaints == 0; i++) {
      do_something();
      compare();
      if (complaints)
         complain("after %u", i);
   }
   finish("whatever is mapped, each vCPU is where it is");
}

/*--- RAM ---*/

#define MEGABYTE (1024 * 1024UL)

/* What the tool is told: each megabyte of the address space, by how often. */
static unsigned told[64];

/* Every fourth megabyte, and two at the start of a slot. */
static int is_empty(Addr megabyte)
{
   return megabyte % 4 == 3 || megabyte == 16 || megabyte == 17;
}

Addr *VG_(get_segment_starts)(UInt kinds, Int *n)
{
   Addr *starts = malloc(64 * sizeof(*starts));

   (void)kinds;
   *n = 0;
   for (Addr i = 0; i < 64; i++)
      if (!is_empty(i))
         starts[(*n)++] = i * MEGABYTE;
   return starts;
}

const NSegment *VG_(am_find_nsegment)(Addr a)
{
   static NSegment seg;

   if (is_empty(a / MEGABYTE))
      return NULL;
   seg.kind  = SkAnonC;
   seg.start = a / MEGABYTE * MEGABYTE;
   seg.end   = seg.start + MEGABYTE - 1;
   seg.hasR  = True;
   return &seg;
}

void tell_unseen_mem_write(Addr a, SizeT len)
{
   if (len == 0 || len > MEGABYTE || a / MEGABYTE >= 64)
      complain("%zu bytes at 0x%lx are told of", len, a);
   else
      told[a / MEGABYTE] += len;
}

/* From FIRST on N megabytes have been told of so often, if mapped. */
static void expect_told(unsigned first, unsigned n, unsigned times)
{
   for (unsigned i = 0; i < 64; i++) {
      const unsigned want = i < first || i >= first + n || is_empty(i)
                            ? 0 : times * MEGABYTE;
      if (told[i] != want)
         complain("%u bytes of megabyte %u are told of, not %u", told[i], i,
                  want);
   }
   memset(told, 0, sizeof(told));
}

static void test_ram(void)
{
   KvmRam *ram = ML_(kvm_ram_new)();

   ML_(kvm_ram_set)(ram, 0, 16 * MEGABYTE, 8 * MEGABYTE);
   ML_(kvm_ram_set)(ram, 1, 24 * MEGABYTE, 4 * MEGABYTE);
   expect_told(0, 0, 0);
   ML_(kvm_ram_entered)(ram);
   expect_told(16, 12, 1);
   for (int i = 0; i < 24; i++)
      ML_(kvm_ram_entered)(ram);
   expect_told(16, 12, 2);
   ML_(kvm_ram_set)(ram, 0, 40 * MEGABYTE, 2 * MEGABYTE);
   expect_told(40, 2, 1);
   ML_(kvm_ram_set)(ram, 1, 0, 0);
   for (int i = 0; i < 2; i++)
      ML_(kvm_ram_entered)(ram);
   expect_told(40, 2, 1);
   ML_(kvm_ram_set)(ram, 0, 0, 0);
   ML_(kvm_ram_entered)(ram);
   expect_told(0, 0, 0);
   ML_(kvm_ram_free)(ram);
   finish("RAM is told of when a guest enters, and then bit by bit");
}

int main(void)
{
   test_one_among_many();
   test_partly_unmapped();
   test_mapped_twice();
   test_moved();
   test_others();
   test_by_name();
   test_anything();
   test_ram();
   return report();
}
