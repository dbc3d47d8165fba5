/* Every device attribute of the stand-in's lists of cases, under Memcheck:
   is each byte that the kernel uses, ignores, writes or leaves alone treated
   as such?  Prints a line for each deviation, or "no deviations".

      kvm-attr-table          all cases, on the stand-in
      kvm-attr-table real     on a real kernel, which may refuse what it
                              likes: bytes become defined if it did not
      ... TEXT                those with TEXT in their name; prints counts

   SPDX-License-Identifier: GPL-2.0-or-later */

#define N_BLOCKS 3                /* the one at addr, and those behind it */
#include "kvm-table.h"
#include "../../../tests/standin/attr-cases.h"

static int                     real;
static unsigned                n_done;    /* what the kernel did not refuse */
static const struct attr_case *the_case;
static int                     the_fd;
static struct kvm_device_attr  the_attr;

/* ---- The object ---- */

static int system_fd = -1, vm = -1, vcpu = -1;

/* Most attributes of arm64 want to know what the vCPU is. */
static void init_vcpu(void)
{
#if defined(__aarch64__)
   struct kvm_vcpu_init init;

   must(ioctl(vm, KVM_ARM_PREFERRED_TARGET, &init),
        "KVM_ARM_PREFERRED_TARGET");
   must(ioctl(vcpu, KVM_ARM_VCPU_INIT, &init), "KVM_ARM_VCPU_INIT");
#endif
}

static void new_vm(int arch)
{
   close(system_fd);
   close(vm);
   close(vcpu);
   if (arch >= 0 && !real)
      must(standin_arch(arch), "standin_arch");
   system_fd = must(open("/dev/kvm", O_RDWR | O_CLOEXEC), "/dev/kvm");
   vm        = must(ioctl(system_fd, KVM_CREATE_VM, 0UL), "KVM_CREATE_VM");
   vcpu      = must(ioctl(vm, KVM_CREATE_VCPU, 0UL), "KVM_CREATE_VCPU");
   if (real)
      init_vcpu();
}

/* The fd that the case is about.  The last objects are kept, since the lists
   go by architecture and device; a real VM cannot have all devices. */
static int fd_of(const struct attr_case *c)
{
   static int device = -1, arch_now = -2;
   static unsigned type_now;
   struct kvm_create_device cd = { c->type, -1, 0 };

   if (arch_now != c->arch || (real && type_now != c->type)) {
      arch_now = c->arch;
      type_now = 0;
      new_vm(c->arch);
   }
   switch (c->kind) {
   case KIND_SYSTEM: return system_fd;
   case KIND_VM:     return vm;
   case KIND_VCPU:   return vcpu;
   default:          break;     /* a device */
   }
   if (type_now != c->type) {
      close(device);
      type_now = 0;
      if (ioctl(vm, KVM_CREATE_DEVICE, &cd) != 0)
         return -1;
      device   = cd.fd;
      type_now = c->type;
   }
   return device;
}

/* ---- The blocks ---- */

static void point_to(const struct block *b, unsigned offset)
{
   uint64_t address = (uintptr_t)b->at;

   memcpy(blocks[0].at + offset, &address, sizeof(address));
}

static void reset(unsigned char fill)
{
   struct block *b = &blocks[0];
   const size_t  init = sizeof(the_case->init);

   for (int i = 0; i < N_BLOCKS; i++) {
      b = &blocks[i];
      VALGRIND_MAKE_MEM_DEFINED(b->at, b->len + b->spare);
      for (size_t j = 0; j < b->len + b->spare; j++)
         b->at[j] = is_in("W", b, j) ? fill : 0;
   }
   b = &blocks[0];
   for (size_t j = 0; j < b->len && j < init; j++)
      if (!is_in("W", b, j))
         b->at[j] = ((const unsigned char *)the_case->init)[j];
   if (the_case->nested)
      point_to(&blocks[1], the_case->nested_at);
   if (the_case->nested2)
      point_to(&blocks[2], the_case->nested2_at);

   VALGRIND_MAKE_MEM_DEFINED(&the_attr, sizeof(the_attr));
   the_attr.flags = 0;
   the_attr.group = the_case->group;
   the_attr.attr  = the_case->attr;
   the_attr.addr  = b->len ? (uintptr_t)b->at : 0;
}

/* ---- The call ---- */

static enum op the_op;

static void call(void)
{
   static const unsigned long requests[] = {
      KVM_SET_DEVICE_ATTR, KVM_GET_DEVICE_ATTR, KVM_HAS_DEVICE_ATTR
   };
   unsigned before;

   if (the_case->count)
      standin_count_next(the_case->count);
   before     = VALGRIND_COUNT_ERRORS;
   the_result = ioctl(the_fd, requests[the_op], &the_attr);
   if (the_result < 0)
      the_result = -errno;
   the_errors = VALGRIND_COUNT_ERRORS - before;
   n_checks++;
}

/* ---- The checks ---- */

/* Does the stand-in do what the case says?  This needs no Memcheck. */
static void check_all_defined(void)
{
   unsigned char *old[N_BLOCKS], *first[N_BLOCKS];

   for (int i = 0; i < N_BLOCKS; i++) {
      old[i]   = malloc(blocks[i].len + 1);
      first[i] = malloc(blocks[i].len + 1);
   }
   for (int round = 0; round < 2; round++) {
      reset(round ? 0xff : 0);
      for (int i = 0; i < N_BLOCKS; i++)
         memcpy(old[i], blocks[i].at, blocks[i].len);
      expect_no_error("all defined");
      for (int i = 0; i < N_BLOCKS; i++) {
         const struct block *b = &blocks[i];
         VALGRIND_MAKE_MEM_DEFINED(b->at, b->len);
         for (size_t j = 0; j < b->len; j++) {
            if (!is_in(WRITTEN, b, j) && b->at[j] != old[i][j])
               deviation("%s %zu (%c) was changed", block_names[i], j,
                         b->map[j]);
            if (round && is_in("W", b, j) && the_result >= 0
                && first[i][j] == 0 && b->at[j] == 0xff)
               deviation("%s %zu (W) was not written", block_names[i], j);
         }
         memcpy(first[i], b->at, b->len);
      }
   }
   for (int i = 0; i < N_BLOCKS; i++) {
      free(old[i]);
      free(first[i]);
   }
}

static void check_used_undefined(void)
{
   for (int i = 0; i < N_BLOCKS; i++)
      FOR_EACH_EDGE(j, USED, &blocks[i])
         check_undefined(i, j);
}

static void check_what_becomes_defined(void)
{
   reset(0);
   undefine(UNUSED);
   expect_no_error("before looking at what became defined");
   if (the_case->result >= 0 || the_result < 0)
      compare_vbits(the_result >= 0 ? WRITTEN : "", "after the call");
   if (real)
      return;

   reset(0);
   undefine(UNUSED);
   standin_fail_next(EINVAL);
   call();
   if (the_result != -EINVAL || the_errors)
      deviation("told to fail: returned %ld with %u errors", the_result,
                the_errors);
   compare_vbits("", "after a failed call");
}

/* An attribute that no kernel knows is treated as Valgrind always did: the
   struct must be defined as a whole. */
static int is_unknown(void)
{
   return strstr(the_case->name, "unknown") != NULL;
}

/* The object has no such call, and does not even look at the struct. */
static void check_struct_unused(void)
{
   reset(0);
   VALGRIND_MAKE_MEM_UNDEFINED(&the_attr, sizeof(the_attr));
   expect_no_error("unused struct undefined");
   VALGRIND_MAKE_MEM_NOACCESS(&the_attr, sizeof(the_attr));
   expect_no_error("unused struct unaddressable");
}

static void check_addr(void)
{
   reset(0);
   if (blocks[0].len > 0) {
      VALGRIND_MAKE_MEM_UNDEFINED(&the_attr.addr, sizeof(the_attr.addr));
      EXPECT_AN_ERROR("addr undefined");
   } else {
      expect_no_error("unused addr NULL");
      the_attr.addr = -1;
      expect_no_error("unused addr -1");
      if (!is_unknown()) {
         VALGRIND_MAKE_MEM_UNDEFINED(&the_attr.addr, sizeof(the_attr.addr));
         expect_no_error("unused addr undefined");
      }
   }
   reset(0);
   VALGRIND_MAKE_MEM_NOACCESS((char *)&the_attr.addr + 7, 1);
   EXPECT_AN_ERROR("the struct's last byte unaddressable");
}

/* The other fields of the struct, byte by byte. */
static void check_fields(void)
{
   uint64_t      mask = the_case->attr_used;
   unsigned char used[8];

   if (mask == 0)
      mask = ~0ULL;
   else if (mask == ATTR_UNUSED)
      mask = 0;
   memcpy(used, &mask, sizeof(used));

   for (int i = 0; i < 8; i++) {
      if (!used[i] && is_unknown())
         continue;
      reset(0);
      VALGRIND_MAKE_MEM_UNDEFINED((char *)&the_attr.attr + i, 1);
      if (used[i])
         EXPECT_AN_ERROR("byte %d of attr undefined", i);
      else
         expect_no_error("an unused byte of attr undefined");
   }
   for (int i = 0; i < 4; i++) {
      reset(0);
      VALGRIND_MAKE_MEM_UNDEFINED((char *)&the_attr.group + i, 1);
      EXPECT_AN_ERROR("byte %d of group undefined", i);
      reset(0);
      VALGRIND_MAKE_MEM_UNDEFINED((char *)&the_attr.flags + i, 1);
      EXPECT_AN_ERROR("byte %d of flags undefined", i);
   }
}

/* HAS never looks at addr, whatever SET and GET do with it. */
static void check_has(void)
{
   reset(0);
   the_attr.addr = -1;
   if (!is_unknown())
      VALGRIND_MAKE_MEM_UNDEFINED(&the_attr.addr, sizeof(the_attr.addr));
   the_op = OP_HAS;
   call();
   the_op = the_case->op;
   if (the_errors)
      deviation("KVM_HAS_DEVICE_ATTR: an error");
}

static void begin(const struct attr_case *c)
{
   static const char *const ops[] = { "SET", "GET", "HAS" };
   const char *maps[N_BLOCKS] = { c->map, c->nested, c->nested2 };

   snprintf(the_name, sizeof(the_name), "%s %s", c->name, ops[c->op]);
   the_case = c;
   the_op   = c->op;
   expected_result = c->result;
   give_maps(maps);
   allocate(0);
}

static void check_case(const struct attr_case *c)
{
   n_cases++;
   begin(c);
   if (!real)
      check_all_defined();
   if (RUNNING_ON_VALGRIND) {
      check_used_undefined();
      check_unused_undefined();
      check_unaddressable(ACCESSED);
      check_one_mistake_each();
      if (c->map) {
         check_one_mistake("the struct", &the_attr, sizeof(the_attr), 1, 1);
         check_addr();
         check_fields();
         check_has();
      } else
         check_struct_unused();
      allocate(32);
      check_what_becomes_defined();
      n_done += the_result >= 0;
   }
   free_blocks();
}

static int same_object(const struct attr_case *a, const struct attr_case *b)
{
   return a->kind == b->kind && a->arch == b->arch && a->type == b->type;
}

/* The examples that set something are also what makes others work. */
static void set_up(const struct attr_case *first)
{
   for (const struct attr_case *c = first; c->name; c++)
      if (c->op == OP_SET && same_object(c, first)) {
         begin(c);
         reset(0);
         call();
         free_blocks();
      }
}

static void check_list(const struct attr_case *c, const char *only)
{
   const struct attr_case *last = NULL;

   for (; c->name; c++) {
      if (!(c->arch == -1 || c->arch == NATIVE_ARCH)
          || (only && !strstr(c->name, only)))
         continue;
      the_fd = fd_of(c);
      if (the_fd < 0 && !real)
         must(-1, c->name);
      if (the_fd < 0)
         continue;
      if (real && (!last || !same_object(c, last)))
         set_up(c);
      last = c;
      check_case(c);
   }
}

int main(int argc, char **argv)
{
   static const struct attr_case *const lists[] = ATTR_CASE_LISTS;
   const char *only;

   any_result = real = argc > 1 && strcmp(argv[1], "real") == 0;
   only = argc > 1 + real ? argv[1 + real] : NULL;
   if (real == standin_present()) {
      fprintf(stderr, "this is %sbelow the stand-in\n", real ? "" : "not ");
      return 1;
   }
   for (int i = 0; lists[i]; i++)
      check_list(lists[i], only);
   if (only)
      printf("%u cases, %u done, %u checks, %u deviations\n", n_cases, n_done,
             n_checks, n_deviations);
   if (real && n_done == 0)
      fprintf(stderr, "the kernel refused everything\n");
   return report();
}
