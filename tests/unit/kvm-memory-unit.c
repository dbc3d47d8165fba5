/* Unit tests of the memory that the client shares with KVM.

   Where vCPUs are mapped is compared, after each of many random mappings,
   with a list of all pages, which is as the kernel's: what is mapped at a page
   is what was put there last; and so is which memory guests can write.  It must
   not know how kvm-pages.c, kvm-alias.c and kvm-ram.c keep it.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <string.h>

#include "priv_kvm.h"
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

/* Every other vCPU is one of the same VM. */
struct _KvmVm {
   int first;
};

static const struct _KvmVm vms_of_vcpus[] = { { 0 }, { 1 } };

Bool ML_(kvm_vcpu_is_of)(const KvmVcpu *vcpu, const KvmVm *vm)
{
   return (vcpu - vcpus) % 2 == vm->first;
}

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
#define RING    64                 /* the ring of dirty pages begins there */
#define PAGE(n) (0x100000UL + (n) * VKI_PAGE_SIZE)

/* A page of a mapping of VCPU, that was made as number ID. */
struct page {
   KvmVcpu *vcpu;
   unsigned offset, id;
};

static struct page pages[N_PAGES];
static unsigned    n_mappings;

static void put(KvmVcpu *vcpu, unsigned first, unsigned n, unsigned offset)
{
   n_mappings++;
   for (unsigned i = 0; i < n; i++) {
      const struct page p = { vcpu, offset + i, n_mappings };
      pages[first + i] = p;
   }
}

/* Whether page B goes on with what page A, in front of it, is a mapping of. */
static int goes_on(const struct page *a, const struct page *b)
{
   return a->vcpu && a->vcpu == b->vcpu && a->id == b->id
          && a->offset + 1 == b->offset;
}

/* Of the mapping that PAGE begins, as far as it is still there. */
static unsigned length_from(unsigned page)
{
   unsigned n = 1;

   while (page + n < N_PAGES && goes_on(&pages[page + n - 1], &pages[page + n]))
      n++;
   return n;
}

/* What half a page of V, from the middle of page OFFSET on, is mapped at. */
static void compare_addresses(const KvmVcpu *v, unsigned offset)
{
   const SizeT half = VKI_PAGE_SIZE / 2;
   UInt   next = 0;
   SizeT  n;
   Addr   at;

   for (unsigned i = 0; i < N_PAGES; i++) {
      if (pages[i].vcpu != v || pages[i].offset != offset)
         continue;
      if (!ML_(kvm_vcpu_mapped)(v, &next, offset * VKI_PAGE_SIZE + half, half,
                                &at, &n))
         complain("page %u of vCPU %td is not found at 0x%lx", offset,
                  v - vcpus, PAGE(i));
      else if (at != PAGE(i) + half || n != half)
         complain("page %u of vCPU %td is at 0x%lx, not 0x%lx, or %zu bytes",
                  offset, v - vcpus, PAGE(i) + half, at, n);
   }
   if (ML_(kvm_vcpu_mapped)(v, &next, offset * VKI_PAGE_SIZE + half, half,
                            &at, &n))
      complain("page %u of vCPU %td is found at 0x%lx as well", offset,
               v - vcpus, at);
}

/* Of page OFFSET of all vCPUs of VM, as many bytes as there are. */
static void compare_vm(const KvmVm *vm, unsigned offset)
{
   UInt     next = 0;
   SizeT    n;
   Addr     at;
   unsigned n_found = 0, n_there = 0;

   for (unsigned i = 0; i < N_PAGES; i++)
      n_there += pages[i].vcpu && pages[i].offset == offset
                 && ML_(kvm_vcpu_is_of)(pages[i].vcpu, vm);
   while (ML_(kvm_vm_mapped)(vm, &next, offset * VKI_PAGE_SIZE, VKI_PAGE_SIZE,
                             &at, &n)) {
      const struct page *p = &pages[(at - PAGE(0)) / VKI_PAGE_SIZE];

      n_found++;
      if (at % VKI_PAGE_SIZE != 0 || n != VKI_PAGE_SIZE || !p->vcpu
          || p->offset != offset || !ML_(kvm_vcpu_is_of)(p->vcpu, vm))
         complain("page %u of VM %d is not at 0x%lx", offset, vm->first, at);
   }
   if (n_found != n_there)
      complain("page %u of VM %d is mapped %u times, found %u times", offset,
               vm->first, n_there, n_found);
}

/* Each vCPU is known by the longest mapping that begins with its first page,
   if there is one, and held by each. */
static void compare(void)
{
   int again = 0;

   for (unsigned i = 0; i < 2; i++) {
      compare_vm(&vms_of_vcpus[i], 0);
      compare_vm(&vms_of_vcpus[i], RING);
      compare_vm(&vms_of_vcpus[i], RING + 2);
   }

   for (KvmVcpu *v = vcpus; v < vcpus + N_VCPUS; v++) {
      unsigned size = 0, longest = 0;
      int      n = 0, n_rings = 0;

      for (unsigned i = 0; i < N_PAGES; i++) {
         if (pages[i].vcpu != v
             || (i > 0 && goes_on(&pages[i - 1], &pages[i])))
            continue;
         n++;
         n_rings += pages[i].offset >= 4;      /* or of nothing */
         if (pages[i].offset != 0)
            continue;
         if (length_from(i) > longest)
            longest = length_from(i);
         if (v->run == PAGE(i))
            size = length_from(i);
      }
      if (v->holders != n)
         complain("vCPU %td is held %d times, mapped %d", v - vcpus,
                  v->holders, n);
      if (longest == 0 ? v->run != 0 : size == 0)
         complain("vCPU %td is at 0x%lx, where it is not", v - vcpus, v->run);
      else if (v->size != size * VKI_PAGE_SIZE || size != longest)
         complain("vCPU %td has %zu bytes, not %u pages of %u", v - vcpus,
                  v->size, size, longest);
      for (unsigned i = 0; i < 8; i++)
         compare_addresses(v, i);
      again |= n - n_rings > (longest > 0);
   }
   if (ML_(kvm_mapped_again)() != again)
      complain("something is %smapped again", again ? "" : "not ");
}

/*--- What a program does ---*/

static void map(int fd, unsigned page, unsigned n, UInt flags, Off64T offset)
{
   const int follow = flags == MAP_SHARED;

   ML_(kvm_mapped)(PAGE(page), n * VKI_PAGE_SIZE, flags, fd, offset);
   put(follow ? vcpu_of(fd) : NULL, page, n, offset / VKI_PAGE_SIZE);
}

static void unmap(unsigned page, unsigned n)
{
   ML_(kvm_unmapped)(PAGE(page), n * VKI_PAGE_SIZE);
   put(NULL, page, n, 0);
}

static void remap(unsigned from, unsigned old, unsigned to, unsigned n)
{
   const struct page was = pages[from];

   ML_(kvm_remapped)(PAGE(from), old * VKI_PAGE_SIZE, PAGE(to),
                     n * VKI_PAGE_SIZE);
   put(NULL, from, old, 0);
   put(was.vcpu, to, n, was.offset);
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
   unmap(8, 1);
   compare();
   unmap(10, 1);
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
   map(FIRST_FD, 10, 1, MAP_SHARED, 0);
   map(FIRST_FD, 30, 2, MAP_SHARED, 4096);    /* the pages behind kvm_run */
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

/* Nothing of these is a vCPU's page. */
static void test_others(void)
{
   begin();
   map(FIRST_FD, 0, 3, MAP_PRIVATE, 0);
   map(FIRST_FD, 6, 3, MAP_SHARED | MAP_ANONYMOUS, 0);
   map(FIRST_FD - 1, 9, 3, MAP_SHARED, 0);
   compare();
   finish("other mappings are not followed");
}

/* A ring is no page that KVM_RUN looks at, so it makes no difference that it is
   mapped as well, once or more. */
static void test_rings(void)
{
   begin();
   map(FIRST_FD, 0, 3, MAP_SHARED, 0);
   map(FIRST_FD, 3, 4, MAP_SHARED, RING * VKI_PAGE_SIZE);
   map(FIRST_FD + 1, 7, 4, MAP_SHARED, RING * VKI_PAGE_SIZE);
   map(FIRST_FD + 2, 11, 4, MAP_SHARED, RING * VKI_PAGE_SIZE);
   compare();
   map(FIRST_FD, 20, 1, MAP_SHARED, (RING + 2) * VKI_PAGE_SIZE);
   compare();
   unmap(4, 1);
   remap(11, 4, 30, 2);
   compare();
   unmap(0, 3);
   compare();
   finish("the ring of dirty pages is found where it is mapped");
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
             below(2) ? MAP_SHARED : MAP_PRIVATE,
             VKI_PAGE_SIZE * (below(2) + (below(2) ? RING : 0)));
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

/* What is mapped at each page: where in which file, or segment of shmget (its
   number is that of no file), or nothing that could be mapped twice; whether
   the tool was told that it is written unseen. */
#define N_FILES 3
static struct { int file; unsigned at, told; } memory[N_PAGES];

static int starts;                 /* that the tool was told of */
static int runs;                   /* what it is told if it asks */

static Bool runs_now(void)
{
   return runs;
}

static void tell(Addr a, SizeT len, unsigned told)
{
   if (len == 0 || a % VKI_PAGE_SIZE || len % VKI_PAGE_SIZE
       || a < PAGE(0) || a + len > PAGE(N_PAGES))
      complain("%zu bytes at 0x%lx are told of", len, a);
   else
      for (; len > 0; a += VKI_PAGE_SIZE, len -= VKI_PAGE_SIZE) {
         const unsigned page = (a - PAGE(0)) / VKI_PAGE_SIZE;
         if (memory[page].told == told)
            complain("page %u is told of twice: %u", page, told);
         memory[page].told = told;
      }
}

void tell_unseen_mem_begin(Addr a, SizeT len)
{
   tell(a, len, 1);
}

void tell_unseen_mem_end(Addr a, SizeT len)
{
   tell(a, len, 0);
}

void tell_unseen_writers_start(ThreadId tid, Bool (*running)(void))
{
   (void)tid;
   if (!running || running() != runs_now())
      complain("the tool cannot ask");
   starts++;
}

/* The file of what is mapped next. */
static NSegment next_segment = { .kind = SkFileC, .dev = 1 };

const NSegment *VG_(am_find_nsegment)(Addr a)
{
   (void)a;
   return &next_segment;
}

static const char *path = "/ram";

const HChar *VG_(am_get_filename)(const NSegment *seg)
{
   (void)seg;
   return path;
}

static void put_file(int file, unsigned page, unsigned n, unsigned at)
{
   for (unsigned i = 0; i < n; i++) {
      memory[page + i].file = file;
      memory[page + i].at   = at + i;
   }
}

static void map_file(int file, unsigned page, unsigned n, unsigned at,
                     UInt flags)
{
   next_segment.ino = file;
   ML_(kvm_mapped)(PAGE(page), n * VKI_PAGE_SIZE, flags, 3,
                   at * VKI_PAGE_SIZE);
   put_file(flags == MAP_SHARED ? file : 0, page, n, at);
}

static void attach(int shmid, unsigned page, unsigned n)
{
   ML_(kvm_attached)(PAGE(page), n * VKI_PAGE_SIZE, shmid);
   put_file(-shmid, page, n, 0);
}

static void unmap_file(unsigned page, unsigned n)
{
   ML_(kvm_unmapped)(PAGE(page), n * VKI_PAGE_SIZE);
   put_file(0, page, n, 0);
}

/* Within one mapping, so far as this program knows. */
static void remap_file(unsigned from, unsigned old, unsigned to, unsigned n)
{
   const int      file = memory[from].file;
   const unsigned at   = memory[from].at;

   ML_(kvm_remapped)(PAGE(from), old * VKI_PAGE_SIZE, PAGE(to),
                     n * VKI_PAGE_SIZE);
   put_file(0, from, old, 0);
   put_file(file, to, n, at);
}

#define N_SLOTS 5
static struct vm {
   KvmRam  *ram;
   int      entered;
   unsigned first[N_SLOTS], n[N_SLOTS];
} vms[2];

static void set_slot(struct vm *vm, unsigned slot, unsigned first, unsigned n)
{
   ML_(kvm_ram_set)(vm->ram, slot, PAGE(first), n * VKI_PAGE_SIZE);
   vm->first[slot] = first;
   vm->n[slot]     = n;
}

static void enter(struct vm *vm)
{
   const int before = starts;

   ML_(kvm_ram_entered)(vm->ram, 1, runs_now);
   vm->entered = 1;
   if (starts == before)
      complain("the tool is not told that a vCPU starts");
}

static void new_vm(struct vm *vm)
{
   memset(vm, 0, sizeof(*vm));
   vm->ram = ML_(kvm_ram_new)();
}

static int is_in_slot(unsigned page)
{
   for (struct vm *vm = vms; vm < vms + 2; vm++)
      for (int i = 0; vm->ram && vm->entered && i < N_SLOTS; i++)
         if (page >= vm->first[i] && page < vm->first[i] + vm->n[i])
            return 1;
   return 0;
}

static int is_ram(unsigned page)
{
   if (is_in_slot(page))
      return 1;
   for (unsigned i = 0; i < N_PAGES; i++)
      if (memory[page].file != 0 && memory[i].file == memory[page].file
          && memory[i].at == memory[page].at && is_in_slot(i))
         return 1;
   return 0;
}

static void compare_ram(void)
{
   for (unsigned i = 0; i < N_PAGES; i++)
      if ((int)memory[i].told != is_ram(i))
         complain("page %u is told to be %u", i, memory[i].told);
}

static void begin_ram(void)
{
   unmap_file(0, N_PAGES);
   for (struct vm *vm = vms; vm < vms + 2; vm++) {
      if (vm->ram)
         ML_(kvm_ram_free)(vm->ram);
      new_vm(vm);
   }
   runs = 0;
   compare_ram();
}

static void test_slots(void)
{
   begin_ram();
   set_slot(&vms[0], 0, 16, 8);
   set_slot(&vms[0], 1, 24, 4);
   compare_ram();                     /* no guest has run */
   enter(&vms[0]);
   compare_ram();
   set_slot(&vms[0], 2, 20, 10);      /* over both, and more */
   compare_ram();
   set_slot(&vms[0], 0, 16, 0);
   compare_ram();
   set_slot(&vms[0], 2, 40, 2);
   compare_ram();
   set_slot(&vms[1], 3, 41, 2);
   compare_ram();
   enter(&vms[1]);
   set_slot(&vms[0], 2, 40, 0);       /* the other has half of it */
   compare_ram();
   finish("RAM is what is in a slot of a VM that has run");
}

static void test_closed(void)
{
   begin_ram();
   set_slot(&vms[0], 0, 16, 8);
   ML_(kvm_ram_closed)(vms[0].ram);
   enter(&vms[0]);
   runs = 1;
   ML_(kvm_ram_closed)(vms[0].ram);
   compare_ram();                     /* a vCPU is still in the guest */
   runs = 0;
   ML_(kvm_ram_closed)(vms[0].ram);
   vms[0].entered = 0;
   compare_ram();
   enter(&vms[0]);
   ML_(kvm_ram_free)(vms[0].ram);
   vms[0].ram = NULL;
   compare_ram();
   finish("RAM is the program's own when its VM is gone");
}

static void test_aliases(void)
{
   begin_ram();
   map_file(1, 0, 8, 0, MAP_SHARED);
   map_file(1, 10, 4, 2, MAP_SHARED);
   set_slot(&vms[0], 0, 0, 8);
   enter(&vms[0]);
   compare_ram();
   map_file(1, 20, 4, 6, MAP_SHARED);         /* later; half of it is RAM */
   map_file(2, 30, 4, 0, MAP_SHARED);
   map_file(1, 40, 4, 0, MAP_PRIVATE);
   compare_ram();
   unmap_file(11, 1);
   remap_file(20, 4, 50, 2);
   compare_ram();
   path = NULL;                               /* a VFIO device, say */
   map_file(1, 0, 2, 0, MAP_SHARED);
   put_file(0, 0, 2, 0);
   compare_ram();
   path = "/ram";
   attach(7, 20, 4);
   set_slot(&vms[0], 1, 22, 1);
   attach(7, 30, 4);
   attach(8, 34, 4);
   compare_ram();
   set_slot(&vms[0], 1, 22, 0);
   compare_ram();
   finish("RAM is what else is mapped to the same memory");
}

static void test_mapped_while_running(void)
{
   int before;

   begin_ram();
   set_slot(&vms[0], 0, 0, 8);
   enter(&vms[0]);
   before = starts;
   map_file(1, 2, 1, 0, MAP_PRIVATE);
   if (starts != before)
      complain("told of a start while none runs");
   runs = 1;
   map_file(1, 8, 1, 0, MAP_PRIVATE);
   if (starts != before)
      complain("told of a start for what is no RAM");
   map_file(1, 7, 2, 0, MAP_PRIVATE);
   if (starts == before)
      complain("not told of what came to the RAM of a running guest");
   finish("what is mapped into RAM of a running guest can be written at once");
}

static void do_something_to_ram(void)
{
   struct vm *const vm = &vms[below(2)];
   const unsigned from = below(N_PAGES - 8), n   = 1 + below(4);
   const unsigned to   = below(N_PAGES - 8), new = 1 + below(4);

   switch (below(12)) {
      case 0:
         unmap_file(from, n + below(5));
         break;
      case 1:
         if (to + new <= from || from + n <= to)
            remap_file(from, n, to, new);
         break;
      case 2:
         attach(7 + below(2), from, n);
         break;
      case 3:
         enter(vm);
         break;
      case 4:
         if (below(20) == 0) {
            ML_(kvm_ram_free)(vm->ram);
            new_vm(vm);
         }
         break;
      case 5: case 6: case 7:
         set_slot(vm, below(N_SLOTS), from, below(8));
         break;
      default:
         map_file(1 + below(N_FILES), from, n, below(8),
                  below(4) ? MAP_SHARED : MAP_PRIVATE);
         break;
   }
}

static void test_any_ram(void)
{
   begin_ram();
   for (unsigned i = 0; i < 100000 && complaints == 0; i++) {
      do_something_to_ram();
      compare_ram();
      if (complaints)
         complain("after %u", i);
   }
   finish("whatever is mapped and set, RAM is what guests can write");
}

int main(void)
{
   test_one_among_many();
   test_partly_unmapped();
   test_mapped_twice();
   test_moved();
   test_others();
   test_rings();
   test_by_name();
   test_anything();
   test_slots();
   test_closed();
   test_aliases();
   test_mapped_while_running();
   test_any_ram();
   return report();
}
