/* Every KVM ioctl of the stand-in's lists of cases that this machine's
   architecture has, under Memcheck: is each byte that the kernel uses,
   ignores, writes or leaves alone treated as such?  Prints a line for each
   deviation, or "no deviations".

      kvm-ioctl-table standin [TEXT]    the stand-in answers as the case says
      kvm-ioctl-table real [TEXT]       a real kernel, as it likes; bytes must
                                        be as defined as it made them

   With TEXT, only cases with TEXT in their name; prints counts, and which a
   real kernel did not carry out.

   SPDX-License-Identifier: GPL-2.0-or-later */

#include "../../../tests/standin/abi-ioctls-x86.h"
#include "../../../tests/standin/ioctl-cases.h"

#include <sys/eventfd.h>

#define N_BLOCKS (1 + MAX_NESTED)   /* the argument's, and those behind it */
#include "kvm-table.h"

static int                      real;
static const char              *only;           /* in the name, or NULL */
static unsigned                 n_others, n_refused;
static const struct ioctl_case *const lists[] = IOCTL_CASE_LISTS;
static const struct ioctl_case *the_case;
static int                      the_fd;
static unsigned long            the_arg;

/* ---- The blocks ---- */

static void put(unsigned block, size_t at, uint64_t word)
{
   memcpy(blocks[block].at + at, &word, sizeof(word));
}

static void put_words(struct block *b, const uint64_t *words, size_t size)
{
   memcpy(b->at, words, b->len < size ? b->len : size);
}

static void reset(unsigned char fill)
{
   const struct ioctl_case *c = the_case;

   for (int i = 0; i < N_BLOCKS; i++) {
      struct block *b = &blocks[i];
      VALGRIND_MAKE_MEM_DEFINED(b->at, b->len + b->spare);
      memset(b->at, 0, b->len + b->spare);
      if (i == 0)
         put_words(b, c->init, sizeof(c->init));
      else
         put_words(b, c->nested[i - 1].init, sizeof(c->nested[i - 1].init));
      for (size_t j = 0; j < b->len; j++)
         if (is_in("W", b, j) && b->at[j] == 0)
            b->at[j] = fill;
   }
   for (unsigned i = 0; i < MAX_NESTED; i++)
      if (c->nested[i].map)
         put(c->nested[i].at >> 16, c->nested[i].at & 0xffff,
             (uintptr_t)blocks[i + 1].at);
   for (unsigned i = 0; i < MAX_POKES && c->poke[i].value != 0; i++)
      put(c->poke[i].block, c->poke[i].at, c->poke[i].value);

   VALGRIND_MAKE_MEM_DEFINED(&the_arg, sizeof(the_arg));
   the_arg = !c->map            ? c->init[0]
             : blocks[0].len > 0 ? (uintptr_t)blocks[0].at : 0;
}

/* ---- What the stand-in is to answer ---- */

static struct standin_answer answer;
static struct standin_copy   copies[2000];
static unsigned char        *images[N_BLOCKS];   /* blocks after the call */

static void copy_back(int i, size_t from, size_t len)
{
   struct standin_copy *c = &copies[answer.n_copies++];

   if (answer.n_copies > sizeof(copies) / sizeof(copies[0]))
      must(-1, "too many copies");
   c->to   = (uintptr_t)(blocks[i].at + from);
   c->from = (uintptr_t)(images[i] + from);
   c->len  = len;
}

/* What the case says of results, and else the words that are there; bytes
   that nothing is known of are never 0. */
static void make_image(int i)
{
   const struct block *b = &blocks[i];
   size_t after = i == 0 && the_case->stores ? sizeof(the_case->after) : 0;

   images[i] = realloc(images[i], b->len + 1);
   memcpy(images[i], b->at, b->len);
   if (after > b->len)
      after = b->len;
   memcpy(images[i], the_case->after, after);
   for (size_t j = after; j < b->len; j++)
      if (is_in("W", b, j) && images[i][j] == 0)
         images[i][j] = 1 + j % 255;
}

static void make_answer(void)
{
   reset(0);
   answer.result   = the_case->result;
   answer.copies   = (uintptr_t)copies;
   answer.n_copies = 0;
   for (int i = 0; i < N_BLOCKS; i++) {
      make_image(i);
      for (size_t j = 0, end; j < blocks[i].len; j = end) {
         end = j + 1;
         if (!is_in(WRITTEN, &blocks[i], j))
            continue;
         while (is_in(WRITTEN, &blocks[i], end))
            end++;
         copy_back(i, j, end - j);
      }
   }
}

/* ---- The call ---- */

static int made_fd = -1;     /* by the last call */

/* Where in the struct the kernel puts an fd: all that it writes there. */
static int stored_fd(void)
{
   int    fd = -1;
   size_t at = 0;

   while (at < blocks[0].len && !is_in("W", &blocks[0], at))
      at++;
   if (at < blocks[0].len)
      memcpy(&fd, blocks[0].at + at, sizeof(fd));
   return fd;
}

/* The stand-in makes fds by itself; that one was made is then the result. */
static void call(void)
{
   unsigned before;

   if (!real && !the_case->makes_fd)
      must(standin_answer_next(&answer), "standin_answer_next");
   before     = VALGRIND_COUNT_ERRORS;
   the_result = ioctl(the_fd, the_case->request, the_arg);
   if (the_result < 0)
      the_result = -errno;
   the_errors = VALGRIND_COUNT_ERRORS - before;
   n_checks++;

   close(made_fd);
   made_fd = -1;
   if (the_case->makes_fd && the_result >= 0) {
      made_fd    = the_result > 0 ? the_result : stored_fd();
      the_result = the_case->result;
   }
}

/* ---- The objects ---- */

static int system_fd = -1, vm = -1, vcpu = -1, guest_memfd = -1;

/* K_CREATE_GUEST_MEMFD, by the stand-in's own answer */
static int new_guest_memfd(void)
{
   uint64_t gmem[8] = { 4096 };

   return must(ioctl(vm, K_CREATE_GUEST_MEMFD, gmem), "CREATE_GUEST_MEMFD");
}

static int fd_of(enum kind kind)
{
   if (kind == KIND_SYSTEM)
      return system_fd;
   if (kind == KIND_VCPU && vcpu < 0)
      vcpu = must(ioctl(vm, KVM_CREATE_VCPU, 0UL), "KVM_CREATE_VCPU");
   if (kind == KIND_GUEST_MEMFD && guest_memfd < 0)
      guest_memfd = new_guest_memfd();
   return kind == KIND_VM ? vm : kind == KIND_VCPU ? vcpu : guest_memfd;
}

static void set_case(const struct ioctl_case *c)
{
   const char *maps[N_BLOCKS] = { c->map };

   for (int i = 1; i < N_BLOCKS; i++)
      maps[i] = c->nested[i - 1].map;
   the_case = c;
   the_fd   = fd_of(c->kind);
   expected_result = c->result;
   give_maps(maps);
}

static void make_blocks(size_t spare)
{
   allocate(spare);
   make_answer();
}

/* An fd that a call made takes the place of the object that there was. */
static void replace(int *object)
{
   close(*object);
   *object = made_fd;
   made_fd = -1;
}

static int prepare_by(const struct ioctl_case *c)
{
   int works;

   set_case(c);
   make_blocks(0);
   reset(0);
   call();
   works = the_result == c->result;
   if (works && c->makes_fd && c->kind == KIND_SYSTEM)
      replace(&vm);
   else if (works && c->makes_fd && c->request == K_CREATE_VCPU)
      replace(&vcpu);
   free_blocks();
   return works;
}

/* Makes the calls that are named in NAMES, with commas between; whether they
   did what they should. */
static int prepare(const char *names)
{
   int works = 1;
   const struct ioctl_case *c;

   while ((c = next_first(&names, NATIVE_ARCH)) != NULL)
      works = prepare_by(c) && works;
   if (*names) {
      deviation("there is no case %s", names);
      return 0;
   }
   return works;
}

/* A /dev/kvm, VM and vCPU on which C can be tried. */
static int make_objects(const struct ioctl_case *c)
{
   close(vcpu);
   close(vm);
   close(system_fd);
   vcpu = -1;
   if (!real)
      must(standin_arch(NATIVE_ARCH), "standin_arch");
   system_fd = must(open("/dev/kvm", O_RDWR | O_CLOEXEC), "/dev/kvm");
   vm        = must(ioctl(system_fd, KVM_CREATE_VM, 0UL), "KVM_CREATE_VM");
   return prepare(c->first ? c->first : "");
}

/* ---- The checks ---- */

/* No need to know why a kernel refuses: of what such a call would not have
   used the table may say that it would. */
static int is_exact(void)
{
   return the_case->result >= 0;
}

static void check_all_defined(void)
{
   reset(0);
   if (is_exact()) {
      expect_no_error("all defined");
      return;
   }
   call();
   if (the_result != the_case->result)
      deviation("refused: returned %ld, not %ld", the_result,
                the_case->result);
}

/* Every byte, but of whole pages. */
static void check_used_undefined(void)
{
   for (int i = 0; i < N_BLOCKS; i++)
      if (blocks[i].len >= 4096) {
         FOR_EACH_EDGE(j, USED, &blocks[i])
            check_undefined(i, j);
      } else {
         for (size_t j = 0; j < blocks[i].len; j++)
            if (is_in(USED, &blocks[i], j))
               check_undefined(i, j);
      }
}

static void check_arg(void)
{
   reset(0);
   VALGRIND_MAKE_MEM_UNDEFINED(&the_arg, sizeof(the_arg));
   if (!the_case->map || blocks[0].len > 0)
      EXPECT_AN_ERROR("the argument undefined");
   else if (is_exact()) {
      expect_no_error("the unused argument undefined");
      reset(0);
      the_arg = -1;
      expect_no_error("the unused argument -1");
   }
}

/* Does any call of this request write although it fails? */
static int writes_always(void)
{
   for (int i = 0; lists[i]; i++)
      for (const struct ioctl_case *c = lists[i]; c->name; c++) {
         if (c->request != the_case->request || c->result >= 0)
            continue;
         if (c->map && strpbrk(c->map, WRITTEN))
            return 1;
         for (int n = 0; n < MAX_NESTED; n++)
            if (c->nested[n].map && strpbrk(c->nested[n].map, WRITTEN))
               return 1;
      }
   return 0;
}

static void check_what_becomes_defined(void)
{
   reset(0);
   undefine(UNUSED);
   if (is_exact())
      expect_no_error("before looking at what became defined");
   else
      call();
   compare_vbits(WRITTEN, "after the call");

   if (writes_always())
      return;
   reset(0);
   undefine(UNUSED);
   standin_fail_next(EINVAL);
   call();
   if (the_result != -EINVAL)
      deviation("told to fail: returned %ld", the_result);
   compare_vbits("", "after a failed call");
}

static void check_demands(void)
{
   check_used_undefined();
   if (is_exact()) {
      check_unused_undefined();
      check_one_mistake_each();
   }
   check_unaddressable(is_exact() ? ACCESSED : USED);
   check_arg();
}

static void check_standin(const struct ioctl_case *c)
{
   if (!make_objects(c))
      deviation("the calls before it do not do what they should");
   set_case(c);
   make_blocks(0);
   check_all_defined();
   if (RUNNING_ON_VALGRIND) {
      check_demands();
      make_blocks(32);
      check_what_becomes_defined();
   }
   free_blocks();
}

/* ---- On a real kernel ---- */

static int is_unused(const struct block *b, size_t j)
{
   return j >= b->len || is_in(UNUSED, b, j);
}

/* Puts FILL to all bytes that are said to make no difference. */
static void fill_unused(unsigned char fill)
{
   for (int i = 0; i < N_BLOCKS; i++) {
      const struct block *b = &blocks[i];
      for (size_t j = 0; j < b->len + b->spare; j++)
         if (is_unused(b, j) && b->at[j] == 0)
            b->at[j] = fill;
   }
}

/* Of a byte, over two calls that found something else in it */
enum { CHANGED = 1, DEFINED = 2 };

static void look_at(int i, const unsigned char *before, unsigned char *seen)
{
   const struct block *b = &blocks[i];
   const size_t        len = b->len + b->spare;
   unsigned char      *vbits = malloc(len + 1);

   if (len > 0 && VALGRIND_GET_VBITS(b->at, vbits, len) != 1)
      deviation("block %d is not addressable", i);
   VALGRIND_MAKE_MEM_DEFINED(b->at, len);
   for (size_t j = 0; j < len; j++)
      seen[j] |= (b->at[j] != before[j] ? CHANGED : 0)
                 | (vbits[j] == 0 ? DEFINED : 0);
   free(vbits);
}

/* arch/x86/kvm/msrs.c, msr_io: data of the entry at which it stopped may have
   been zeroed, which is no answer. */
static int is_no_answer(size_t j)
{
   return the_case->request == K_GET_MSRS && the_result >= 0
          && j >= 8 + 16 * (size_t)the_result;
}

/* arch/x86/kvm/xen.c, kvm_xen_shared_info_init: a number that goes up by two,
   so that its upper bytes stay. */
static int is_counted(int i, size_t j)
{
   return i > 0 && the_case->request == K_XEN_HVM_SET_ATTR
          && ((j > 0x900 && j < 0x904) || (j > 0xc00 && j < 0xc04));
}

static void compare_changes(int i, const unsigned char *seen)
{
   const struct block *b = &blocks[i];

   for (size_t j = 0; j < b->len + b->spare; j++)
      if (is_unused(b, j) && (seen[j] == CHANGED || seen[j] == DEFINED)
          && !(seen[j] == CHANGED && is_no_answer(j))
          && !(seen[j] == DEFINED && is_counted(i, j))) {
         deviation("%s %zu (%c) is %s", block_names[i], j,
                   j < b->len ? b->map[j] : '>',
                   seen[j] == DEFINED ? "defined, and was not written"
                                      : "undefined, and was written");
         return;
      }
}

/* One call, with FILL in the bytes that are said to make no difference. */
static void call_and_look(unsigned char fill, unsigned char *const *seen)
{
   unsigned char *before[N_BLOCKS];

   reset(0);
   fill_unused(fill);
   for (int i = 0; i < N_BLOCKS; i++) {
      const size_t len = blocks[i].len + blocks[i].spare;
      before[i] = memcpy(malloc(len), blocks[i].at, len);
   }
   undefine(UNUSED);
   call();
   if (is_exact() && the_errors)
      deviation("all I, -, W, B, A bytes undefined: an error");
   for (int i = 0; i < N_BLOCKS; i++) {
      look_at(i, before[i], seen[i]);
      free(before[i]);
   }
}

static void refused(void)
{
   n_refused++;
   if (only)
      printf("this host does not have it: %s\n", the_name);
}

/* The bytes that the kernel changes are those that become defined, and what
   stands in those that it is said to ignore makes no difference. */
static void check_changes(const struct ioctl_case *c)
{
   unsigned char *seen[N_BLOCKS];
   long           first;

   set_case(c);
   make_blocks(32);
   for (int i = 0; i < N_BLOCKS; i++)
      seen[i] = calloc(1, blocks[i].len + blocks[i].spare);
   call_and_look(0x5a, seen);
   first = the_result;
   call_and_look(0xa5, seen);
   if (the_result != first) {          /* not twice for one VM? */
      free_blocks();
      make_objects(c);
      set_case(c);
      make_blocks(32);
      call_and_look(0xa5, seen);
   }
   if (the_result != first)
      deviation("returns %ld, and %ld for other values of ignored bytes",
                first, the_result);
   if ((first >= 0) != is_exact())
      refused();
   for (int i = 0; i < N_BLOCKS; i++) {
      compare_changes(i, seen[i]);
      free(seen[i]);
   }
}

/* The numbers that the cases give for eventfds shall be some. */
static void make_eventfds(void)
{
   for (int fd = 3; fd <= 4; fd++)
      must(dup2(must(eventfd(0, EFD_CLOEXEC), "eventfd"), fd), "dup2");
}

static void check_real(const struct ioctl_case *c)
{
   if (c->request == K_RUN)
      return;                   /* there is no guest */
   if (!make_objects(c)) {
      refused();
      return;
   }
   check_changes(c);
   make_blocks(0);
   check_demands();
   free_blocks();
}

/* ---- The lists ---- */

static void check_case(const struct ioctl_case *c)
{
   n_cases++;
   snprintf(the_name, sizeof(the_name), "%s", c->name);
   if (real)
      check_real(c);
   else
      check_standin(c);
}

static void check_list(const struct ioctl_case *c)
{
   for (; c->name; c++) {
      if (!is_case_of(c, NATIVE_ARCH))
         n_others++;
      else if (!only || strstr(c->name, only))
         check_case(c);
   }
}

int main(int argc, char **argv)
{
   only = argc > 2 ? argv[2] : NULL;
   any_result = real = argc > 1 && strcmp(argv[1], "real") == 0;
   if (argc < 2 || (!real && strcmp(argv[1], "standin") != 0)) {
      fprintf(stderr, "usage: kvm-ioctl-table standin|real [TEXT]\n");
      return 2;
   }
   if (real == standin_present()) {
      fprintf(stderr, "this is %sbelow the stand-in\n", real ? "" : "not ");
      return 1;
   }
   if (real)
      make_eventfds();
   for (int i = 0; lists[i]; i++)
      check_list(lists[i]);
   if (only)
      printf("%u cases, %u checks, %u deviations; %u that this host does not have; "
             "%u of other architectures\n",
             n_cases, n_checks, n_deviations, n_refused, n_others);
   if (real && n_refused == n_cases)
      fprintf(stderr, "the kernel refused everything\n");
   return report();
}
