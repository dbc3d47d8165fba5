/* Every ioctl of VFIO, iommufd, vhost and of the small families, as the list of
   cases of tests/standin has them, under Memcheck: is each byte that the kernel
   uses, ignores, writes or leaves alone treated as such?  The stand-in answers
   as the case says.  Prints a line for each deviation, or "no deviations".
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "../../../tests/standin/table-cases-vfio.c"
#include "../../../tests/standin/table-cases-devices.c"
#include "../../../tests/standin/table-cases-mshv.c"
#include "../../../tests/standin/table-cases-nitro.c"
#include "../../../tests/standin/table-cases-nvme.c"
#include "../../../tests/standin/table-cases-sev.c"

#define N_BLOCKS (1 + N_BEHIND)     /* the argument's, and those behind it */
#include "kvm-table.h"

#if defined(__powerpc__)
#  define IS_POWER 1
#else
#  define IS_POWER 0
#endif

static const struct table_case *the_case;
static int                      the_fd;
static unsigned long            the_arg;

/* ---- The blocks ---- */

static void put(unsigned char *const *at, const struct poke *p)
{
   const unsigned char *value = (const unsigned char *)&p->value;

   if (__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__)
      value += sizeof(p->value) - p->size;
   if (p->size > 0)
      memcpy(at[p->in] + p->at, value, p->size);
}

static void reset(unsigned char fill)
{
   unsigned char *at[N_BLOCKS];

   for (int i = 0; i < N_BLOCKS; i++) {
      struct block *b = &blocks[i];
      at[i] = b->at;
      VALGRIND_MAKE_MEM_DEFINED(b->at, b->len + b->spare);
      memset(b->at, 0, b->len + b->spare);
      for (size_t j = 0; j < b->len; j++)
         if (is_in("W", b, j))
            b->at[j] = fill;
   }
   for (int i = 0; i < N_BEHIND; i++) {
      const struct poke pointer = { the_case->behind[i].at, 8,
                                    (uintptr_t)blocks[1 + i].at,
                                    the_case->behind[i].in };
      if (the_case->behind[i].map)
         put(at, &pointer);
   }
   for (int i = 0; i < 8; i++)
      put(at, &the_case->given[i]);
   VALGRIND_MAKE_MEM_DEFINED(&the_arg, sizeof(the_arg));
   the_arg = blocks[0].len > 0 ? (uintptr_t)blocks[0].at : 0;
}

/* ---- What the stand-in is to answer ---- */

static struct standin_answer answer;
static struct standin_copy   copies[500];
static unsigned char        *images[N_BLOCKS];   /* blocks after the call */

static void make_answer(void)
{
   reset(0);
   answer.result   = the_case->result;
   answer.copies   = (uintptr_t)copies;
   answer.n_copies = 0;
   for (int i = 0; i < N_BLOCKS; i++) {
      const struct block *b = &blocks[i];
      images[i] = realloc(images[i], b->len + 1);
      memcpy(images[i], b->at, b->len);
   }
   for (int j = 0; j < 5; j++)
      put(images, &the_case->left[j]);
   for (int i = 0; i < N_BLOCKS; i++) {
      const struct block *b = &blocks[i];
      for (size_t j = 0, end; j < b->len; j = end) {
         struct standin_copy *c = &copies[answer.n_copies];
         end = j + 1;
         if (!is_in(WRITTEN, b, j))
            continue;
         while (is_in(WRITTEN, b, end))
            end++;
         c->to   = (uintptr_t)(b->at + j);
         c->from = (uintptr_t)(images[i] + j);
         c->len  = end - j;
         answer.n_copies++;
      }
   }
}

static void call(void)
{
   unsigned before;

   must(standin_answer_next(&answer), "standin_answer_next");
   before     = VALGRIND_COUNT_ERRORS;
   the_result = ioctl(the_fd, the_case->request, the_arg);
   if (the_result < 0)
      the_result = -errno;
   the_errors = VALGRIND_COUNT_ERRORS - before;
   n_checks++;
}

/* ---- The checks ---- */

static int fd_of(enum fd_kind kind)
{
   static const char *const names[] = {
      [ANY] = "/dev/vhost-net", [CONTAINER] = "/dev/vfio/vfio",
      [GROUP] = "/dev/vfio/26", [DEVICE] = "/dev/vfio/devices/vfio0",
      [MIGRATION] = "anon_inode:mlx5vf_mig", [IOMMUFD] = "/dev/iommu",
      [VTL] = "anon_inode:mshv_vtl", [SINT] = "/dev/mshv_sint",
   };
   static int fds[sizeof(names) / sizeof(names[0])];

   if (fds[kind] == 0)
      fds[kind] = must(open(names[kind], O_RDWR | O_CLOEXEC), names[kind]);
   return fds[kind];
}

/* What the kernel stores as an fd is as good as written. */
static void set_maps(void)
{
   const char *maps[N_BLOCKS] = { the_case->map };

   for (int i = 0; i < N_BEHIND; i++)
      maps[1 + i] = the_case->behind[i].map;
   give_maps(maps);
   for (size_t i = 0; the_case->made_at && i < 4; i++) {
      char *letter = &blocks[0].map[the_case->made_at + i];
      *letter = *letter == 'R' ? 'U' : 'W';
   }
}

static void check_calls(void)
{
   reset(0);
   expect_no_error("all defined");
   if (the_case->result < 0) {
      reset(0);
      undefine(UNUSED);
      call();
      compare_vbits(WRITTEN, "after it failed");
      return;
   }
   for (int i = 0; i < N_BLOCKS; i++)
      for (size_t j = 0; j < blocks[i].len; j++)
         if (is_in(USED, &blocks[i], j))
            check_undefined(i, j);
   check_unused_undefined();
   check_unaddressable(ACCESSED);
   reset(0);
   undefine(UNUSED);
   expect_no_error("before looking at what became defined");
   if (!the_case->moves)
      compare_vbits(WRITTEN, "afterwards");
}

static void check_number(void)
{
   reset(0);
   the_arg = 26;
   expect_no_error("a number");
}

/* Of these requests on containers the IOMMUs of Power's servers have another
   struct than all others. */
static int has_two_structs(const struct table_case *c)
{
   return c->on == CONTAINER
          && (c->request == VFIO(12) || c->request == VFIO(17));
}

static void check_all(const struct table_case *c)
{
   for (; c->name; c++) {
      if (c->spapr != IS_POWER && has_two_structs(c))
         continue;
      the_case        = c;
      the_fd          = fd_of(c->on);
      expected_result = c->result;
      snprintf(the_name, sizeof(the_name), "%s", c->name);
      n_cases++;
      set_maps();
      allocate(16);
      make_answer();
      if (c->map)
         check_calls();
      else
         check_number();
      free_blocks();
   }
}

int main(void)
{
   must(standin_names(1), "standin_names");
   check_all(table_vfio_cases);
   check_all(table_iommufd_cases);
   check_all(table_vhost_cases);
   check_all(table_device_cases);
   check_all(table_mshv_cases);
   check_all(table_nitro_cases);
   check_all(table_nvme_cases);
   check_all(table_sev_cases);
   return report();
}
