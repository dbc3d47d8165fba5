/* Every device attribute of the stand-in's lists of cases, under Memcheck:
   is each byte that the kernel uses, ignores, writes or leaves alone treated
   as such?  Prints a line for each deviation, or "no deviations".

      kvm-attr-table          all cases
      kvm-attr-table TEXT     those with TEXT in their name; prints counts

   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <linux/kvm.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "../../memcheck.h"
#include "../../../tests/standin/control.h"
#include "../../../tests/standin/attr-cases.h"

static unsigned n_cases, n_checks, n_deviations;

/* ---- The case at hand ---- */

/* The block at addr, and those that it points to. */
#define N_BLOCKS 3
static const char *const names[N_BLOCKS] = {
   "byte", "nested byte", "second nested byte"
};

/* Which bytes of a map are meant. */
#define USED     "RU"
#define WRITTEN  "WU"
#define ACCESSED "RIWUA"
#define UNUSED   "I-WA"

struct block {
   char          *map;      /* a letter a byte */
   size_t         len;
   unsigned char *at;       /* LEN bytes, and then ... */
   size_t         spare;    /* ... so many that are not the kernel's */
};

static const struct attr_case *the_case;
static int                     the_fd;
static struct block            blocks[N_BLOCKS];
static struct kvm_device_attr  the_attr;

static void __attribute__((format(printf, 1, 2)))
deviation(const char *format, ...)
{
   static const char *const ops[] = { "SET", "GET", "HAS" };
   va_list                  args;

   n_deviations++;
   fprintf(stderr, "case %s %s: ", the_case->name, ops[the_case->op]);
   va_start(args, format);
   vfprintf(stderr, format, args);
   va_end(args);
   fputc('\n', stderr);
}

static int is_in(const char *set, const struct block *b, size_t i)
{
   return i < b->len && strchr(set, b->map[i]) != NULL;
}

/* The first byte from I on with which a run of SET begins or ends. */
static size_t next_edge(const char *set, const struct block *b, size_t i)
{
   while (i < b->len
          && !(is_in(set, b, i)
               && (i == 0 || !is_in(set, b, i - 1) || !is_in(set, b, i + 1))))
      i++;
   return i;
}

/* A record may repeat often: go over the first edges and the last one. */
#define MANY_EDGES 24
#define FOR_EACH_EDGE(i, set, b)                                        \
   for (size_t i = next_edge(set, b, 0), seen_ = 0; i < (b)->len;       \
        i = next_edge(set, b, i + 1))                                   \
      if (seen_++ < MANY_EDGES || next_edge(set, b, i + 1) == (b)->len)

/* ---- The object ---- */

static int must(int fd, const char *what)
{
   if (fd < 0) {
      deviation("%s: %s", what, strerror(errno));
      exit(1);
   }
   return fd;
}

/* The fd that the case is about.  The last objects are kept, since the lists
   go by architecture and device. */
static int fd_of(const struct attr_case *c)
{
   static int system = -1, vm = -1, vcpu = -1, device = -1, arch_now = -2;
   static unsigned type_now;
   struct kvm_create_device cd = { c->type, -1, 0 };

   if (arch_now != c->arch) {
      arch_now = c->arch;
      type_now = 0;
      close(system);
      close(vm);
      close(vcpu);
      if (c->arch >= 0)
         must(standin_arch(c->arch), "standin_arch");
      system = must(open("/dev/kvm", O_RDWR | O_CLOEXEC), "/dev/kvm");
      vm     = must(ioctl(system, KVM_CREATE_VM, 0UL), "KVM_CREATE_VM");
      vcpu   = must(ioctl(vm, KVM_CREATE_VCPU, 0UL), "KVM_CREATE_VCPU");
   }
   switch (c->kind) {
   case KIND_SYSTEM: return system;
   case KIND_VM:     return vm;
   case KIND_VCPU:   return vcpu;
   case KIND_DEVICE: break;
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

static char *expand(const char *map, size_t *len)
{
   char *all = NULL;

   *len = 0;
   while (map && *map) {
      char   letter = *map++;
      size_t n;
      if (*map == 'L') {
         n = sizeof(long);
         map++;
      } else {
         char *end;
         n = strtoul(map, &end, 10);
         map = end;
      }
      all = realloc(all, *len + n);
      memset(all + *len, letter, n);
      *len += n;
   }
   return all;
}

static void allocate(size_t spare)
{
   for (int i = 0; i < N_BLOCKS; i++) {
      struct block *b = &blocks[i];
      free(b->at);
      b->spare = spare;
      b->at    = malloc(b->len + spare);
   }
}

static void point_to(const struct block *b, unsigned offset)
{
   uint64_t address = (uintptr_t)b->at;

   memcpy(blocks[0].at + offset, &address, sizeof(address));
}

/* Everything as it should be: all defined, the bytes that are only written
   hold FILL. */
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

/* Make the bytes of SET undefined; their values stay. */
static void undefine(const char *set)
{
   for (int i = 0; i < N_BLOCKS; i++) {
      struct block *b = &blocks[i];
      for (size_t j = 0; j < b->len; j++)
         if (is_in(set, b, j))
            VALGRIND_MAKE_MEM_UNDEFINED(b->at + j, 1);
      VALGRIND_MAKE_MEM_UNDEFINED(b->at + b->len, b->spare);
   }
}

/* ---- The call ---- */

static long     the_result;       /* 0 or more, or -errno */
static unsigned the_errors;       /* Memcheck's, of the last call */

static void call(enum op op)
{
   static const unsigned long requests[] = {
      KVM_SET_DEVICE_ATTR, KVM_GET_DEVICE_ATTR, KVM_HAS_DEVICE_ATTR
   };
   unsigned before;

   if (the_case->count)
      standin_count_next(the_case->count);
   before     = VALGRIND_COUNT_ERRORS;
   the_result = ioctl(the_fd, requests[op], &the_attr);
   if (the_result < 0)
      the_result = -errno;
   the_errors = VALGRIND_COUNT_ERRORS - before;
   n_checks++;
}

static void expect_no_error(const char *what)
{
   call(the_case->op);
   if (the_errors)
      deviation("%s: an error", what);
   if (the_result != the_case->result)
      deviation("%s: returned %ld, not %ld", what, the_result,
                the_case->result);
}

#define EXPECT_AN_ERROR(...)                         \
   do {                                              \
      call(the_case->op);                            \
      if (!the_errors)                               \
         deviation("no error: " __VA_ARGS__);        \
   } while (0)

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
               deviation("%s %zu (%c) was changed", names[i], j, b->map[j]);
            if (round && is_in("W", b, j) && the_result >= 0
                && first[i][j] == 0 && b->at[j] == 0xff)
               deviation("%s %zu (W) was not written", names[i], j);
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
      FOR_EACH_EDGE(j, USED, &blocks[i]) {
         reset(0);
         VALGRIND_MAKE_MEM_UNDEFINED(blocks[i].at + j, 1);
         EXPECT_AN_ERROR("%s %zu (%c) undefined", names[i], j,
                         blocks[i].map[j]);
      }
}

static void check_unused_undefined(void)
{
   reset(0);
   undefine(UNUSED);
   expect_no_error("all I, -, W, A bytes undefined");

   reset(0);
   for (int i = 0; i < N_BLOCKS; i++)
      for (size_t j = 0; j < blocks[i].len; j++)
         if (is_in("-", &blocks[i], j))
            VALGRIND_MAKE_MEM_NOACCESS(blocks[i].at + j, 1);
   expect_no_error("all - bytes unaddressable");
}

static void check_unaddressable(void)
{
   for (int i = 0; i < N_BLOCKS; i++) {
      struct block *b = &blocks[i];
      size_t        end = b->len;

      FOR_EACH_EDGE(j, ACCESSED, b) {
         reset(0);
         VALGRIND_MAKE_MEM_NOACCESS(b->at + j, 1);
         EXPECT_AN_ERROR("%s %zu (%c) unaddressable", names[i], j, b->map[j]);
      }
      while (end > 0 && !is_in(ACCESSED, b, end - 1))
         end--;
      if (end == 0)
         continue;
      /* The block ends one byte short, and everything after is gone. */
      reset(0);
      VALGRIND_MAKE_MEM_NOACCESS(b->at + end - 1, b->len - end + 1);
      EXPECT_AN_ERROR("%s %zu is the first after the block", names[i],
                      end - 1);
   }
}

/* What is wrong with the definedness of byte I, NULL: nothing. */
static const char *wrong_vbits(const struct block *b, size_t i,
                               const unsigned char *vbits, const char *defined)
{
   if (is_in(USED, b, i) || is_in(defined, b, i))
      return vbits[i] == 0 ? NULL : "undefined";
   return vbits[i] == 0xff ? NULL : "defined";
}

/* Exactly the bytes of DEFINED, and those that were so before, are defined. */
static void compare_vbits(const char *defined, const char *when)
{
   for (int i = 0; i < N_BLOCKS; i++) {
      const struct block *b = &blocks[i];
      size_t              len = b->len + b->spare, end;
      unsigned char      *vbits = malloc(len + 1);

      if (len > 0 && VALGRIND_GET_VBITS(b->at, vbits, len) != 1) {
         deviation("%s: block %d is not addressable", when, i);
         len = 0;
      }
      for (size_t j = 0; j < len; j = end) {
         const char *wrong = wrong_vbits(b, j, vbits, defined);
         end = j + 1;
         if (!wrong)
            continue;
         while (end < len && wrong_vbits(b, end, vbits, defined) == wrong)
            end++;
         deviation("%s: %s %zu to %zu (%c...) %s", when, names[i], j, end - 1,
                   j < b->len ? b->map[j] : '>', wrong);
      }
      free(vbits);
   }
}

static void check_what_becomes_defined(void)
{
   reset(0);
   undefine(UNUSED);
   expect_no_error("before looking at what became defined");
   compare_vbits(the_case->result >= 0 ? WRITTEN : "", "after the call");

   reset(0);
   undefine(UNUSED);
   standin_fail_next(EINVAL);
   call(the_case->op);
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
   call(OP_HAS);
   if (the_errors)
      deviation("KVM_HAS_DEVICE_ATTR: an error");
}

static void check_case(const struct attr_case *c)
{
   const char *maps[N_BLOCKS] = { c->map, c->nested, c->nested2 };

   the_case = c;
   n_cases++;
   the_fd = fd_of(c);
   if (the_fd < 0) {
      deviation("no such object: %s", strerror(errno));
      return;
   }
   for (int i = 0; i < N_BLOCKS; i++)
      blocks[i].map = expand(maps[i], &blocks[i].len);

   allocate(0);
   check_all_defined();
   if (RUNNING_ON_VALGRIND) {
      check_used_undefined();
      check_unused_undefined();
      check_unaddressable();
      if (c->map) {
         check_addr();
         check_fields();
         check_has();
      } else
         check_struct_unused();
      allocate(32);
      check_what_becomes_defined();
   }
   for (int i = 0; i < N_BLOCKS; i++) {
      free(blocks[i].map);
      free(blocks[i].at);
      blocks[i].at = NULL;
   }
}

/* A Valgrind knows the /dev/kvm, VM and vCPU attributes of the architecture
   that it was built for, and every device.  The others' rows are checked by
   the unit tests of the effects core. */
#if defined(__x86_64__) || defined(__i386__)
#  define NATIVE_ARCH ARCH_X86
#elif defined(__aarch64__)
#  define NATIVE_ARCH ARCH_ARM64
#elif defined(__powerpc__)
#  define NATIVE_ARCH ARCH_POWER
#elif defined(__s390x__)
#  define NATIVE_ARCH ARCH_S390
#elif defined(__riscv)
#  define NATIVE_ARCH ARCH_RISCV
#else
#  define NATIVE_ARCH ARCH_MIPS
#endif

static void check_list(const struct attr_case *c, const char *only)
{
   for (; c->name; c++)
      if ((c->arch == -1 || c->arch == NATIVE_ARCH)
          && (!only || strstr(c->name, only)))
         check_case(c);
}

int main(int argc, char **argv)
{
   const char *only = argc > 1 ? argv[1] : NULL;

   if (!standin_present()) {
      fprintf(stderr, "this is not below the stand-in\n");
      return 1;
   }
   check_list(arm_riscv_loongarch_cases, only);
   check_list(s390_power_x86_cases, only);
   if (only)
      printf("%u cases, %u checks, %u deviations\n", n_cases, n_checks,
             n_deviations);
   if (!RUNNING_ON_VALGRIND) {
      fprintf(stderr, "this is not below Valgrind: little was checked\n");
      return 1;
   }
   if (n_cases == 0) {
      fprintf(stderr, "no cases\n");
      return 1;
   }
   fprintf(stderr, n_deviations ? "deviations: %u\n" : "no deviations\n",
           n_deviations);
   return n_deviations != 0;
}
