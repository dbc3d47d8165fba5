/* Unit tests of the families of ioctls that are tables: what the core says of
   each byte must be what a case says (tests/standin/table-cases-*.c), one mistake
   must be one report, and no call may be too hostile.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "ioctl-table.h"
#include "pub_core_vki.h"
#include "report.h"
#include "../standin/table-cases.h"

/*--- A client's memory ---*/

#define BLOCK_AT(i) (0x100000ULL * ((i) + 1))
#define N_BLOCKS    (1 + N_BEHIND)

static struct block {
   size_t         size;
   unsigned char *bytes;
   char          *map, *before, *after;
} blocks[N_BLOCKS];

static struct block *block_of(uint64_t at, uint64_t len)
{
   for (int i = 0; i < N_BLOCKS; i++)
      if (at >= BLOCK_AT(i) && len <= blocks[i].size
          && at - BLOCK_AT(i) <= blocks[i].size - len)
         return &blocks[i];
   return NULL;
}

static uint64_t start_of(const struct block *b)
{
   return BLOCK_AT(b - blocks);
}

static Bool peek(void *opaque, ULong at, void *to, UInt len)
{
   struct block *b = block_of(at, len);

   (void)opaque;
   if (!b)
      return False;
   memcpy(to, b->bytes + (at - start_of(b)), len);
   return True;
}

/* "R4W8" as one letter a byte. */
static char *expand(const char *map)
{
   size_t size = 0;
   char  *out = calloc(1, 1);

   while (*map) {
      const char letter = *map++;
      const size_t n = strtoul(map, (char **)&map, 10);
      out = realloc(out, size + n + 1);
      memset(out + size, letter, n);
      size += n;
      out[size] = 0;
   }
   return out;
}

static void new_block(int i, const char *map)
{
   struct block *b = &blocks[i];

   free(b->map);
   free(b->bytes);
   free(b->before);
   free(b->after);
   b->map    = expand(map ? map : "");
   b->size   = strlen(b->map);
   b->bytes  = calloc(1, b->size + 8);
   b->before = calloc(1, b->size + 1);
   b->after  = calloc(1, b->size + 1);
   memset(b->before, '-', b->size);
   memset(b->after, '-', b->size);
}

/*--- What is described ---*/

static void span(void *opaque, const Effects *e, FxAccess access, ULong at,
                 ULong len, const HChar *what)
{
   struct block *b = block_of(at, len);
   char *map;

   (void)opaque;
   if (!what || !*what || len == 0)
      complain("a span without a name, or empty");
   if (!b) {
      complain("%s: 0x%llx bytes at 0x%llx are outside of all blocks", what,
               (unsigned long long)len, (unsigned long long)at);
      return;
   }
   map = (e->after ? b->after : b->before) + (at - start_of(b));
   for (ULong i = 0; i < len; i++) {
      const char letter = access == FxRead ? 'R' : access == FxTouch ? 'T'
                          : 'W';
      if (map[i] == '-' || map[i] == 'T')
         map[i] = letter;
      else if (letter != 'T')
         complain("%s: byte %llu is described twice", what,
                  (unsigned long long)(at - start_of(b) + i));
   }
}

static void compare(int block, const struct block *b, bool succeeded)
{
   for (size_t i = 0; i < b->size; i++) {
      const char before = b->before[i], after = b->after[i];
      bool good;

      switch (b->map[i]) {
         case 'R': good = before == 'R' && after == '-'; break;
         case 'U': good = before == 'R' && after == 'W'; break;
         case 'I': good = before == 'T' && after == '-'; break;
         case 'W': good = before == 'W' && after == 'W'; break;
         case 'B': good = (before == 'W' || before == 'T') && after == '-';
                   break;
         default:  good = before == '-' && after == '-'; break;
      }
      /* Of what is refused the table need not know every reason. */
      if (!succeeded && (b->map[i] == 'W' || b->map[i] == 'U'))
         good = true;
      if (!good) {
         complain("block %d byte %zu: expected %c, the table says %c before "
                  "and %c after", block, i, b->map[i], before, after);
         return;
      }
   }
}

/*--- What is reported ---*/

static const struct block *bad_block;
static size_t   bad_from;
static FxMemory bad;
static unsigned n_told;

static FxMemory look(void *opaque, FxAccess access, ULong at, ULong len)
{
   const struct block *b = block_of(at, len);

   (void)opaque;
   if (!b)
      return FxMemory_unaddressable;
   if (b != bad_block || at + len <= start_of(b) + bad_from
       || (bad == FxMemory_undefined && access >= FxTouch))
      return FxMemory_good;
   return bad;
}

static void tell(void *opaque, const Effects *e, FxAccess access, ULong at,
                 ULong len, const HChar *what)
{
   (void)opaque; (void)e; (void)access; (void)at; (void)len; (void)what;
   n_told++;
}

static void one_mistake(IoctlCall c, int block, FxMemory how)
{
   const struct block *b = &blocks[block];
   const char *wanted = how == FxMemory_undefined ? "RU" : "RUWIB";
   const bool  any = b->map[strcspn(b->map, wanted)] != 0;

   bad_block = b;
   bad_from  = 0;
   bad       = how;
   n_told    = 0;
   c.fx.look = look;
   c.fx.span = tell;
   ML_(io_before)(&c);
   /* Tails are reported by themselves. */
   if (any ? n_told < 1 || n_told > 2 : n_told != 0)
      complain("block %d is %s: %u reports", block,
               how == FxMemory_undefined ? "undefined" : "unaddressable",
               n_told);
}

/*--- Cases ---*/

static const IoFdKind kinds[] = {
   [ANY] = IoFd_unknown, [CONTAINER] = IoFd_vfio_container,
   [GROUP] = IoFd_vfio_group, [DEVICE] = IoFd_vfio_device,
   [MIGRATION] = IoFd_vfio_migration, [IOMMUFD] = IoFd_iommufd,
   [VTL] = IoFd_mshv_vtl, [SINT] = IoFd_mshv_sint,
};

static void put(const struct poke *p)
{
   struct block *b = &blocks[p->in];

   if (p->size == 0)
      return;
   if (p->at + (size_t)p->size > b->size)
      complain("there is no room at %u", p->at);
   else if (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__)
      memcpy(b->bytes + p->at, &p->value, p->size);
   else
      memcpy(b->bytes + p->at, (const char *)&p->value + 8 - p->size,
             p->size);
}

/* The rows that a case has led to. */
static const IoctlRow *reached[400];
static size_t          n_reached;

static void reach(const IoctlRow *row)
{
   for (size_t i = 0; i < n_reached; i++)
      if (reached[i] == row)
         return;
   reached[n_reached++] = row;
}

static void run(const char *family, const struct table_case *k)
{
   char      name[200];
   IoctlCall c;

   new_block(0, k->map);
   for (int i = 0; i < N_BEHIND; i++)
      new_block(1 + i, k->behind[i].map);
   for (int i = 0; i < N_BEHIND; i++)
      if (k->behind[i].map) {
         const struct poke p = { k->behind[i].at, 8, BLOCK_AT(1 + i),
                                 k->behind[i].in };
         put(&p);
      }
   for (int i = 0; i < 8; i++)
      put(&k->given[i]);

   memset(&c, 0, sizeof(c));
   c.fx.wordsize = sizeof(long);
   c.fx.arg      = k->map ? BLOCK_AT(0) : 0xdead;
   c.fx.peek     = peek;
   c.fx.span     = span;
   c.request     = k->request;
   c.on          = kinds[k->on];
   c.pagesize    = 4096;
   c.spapr       = k->spapr;
   if (!ML_(io_is_known)(k->request))
      complain("the request is not known");
   ML_(io_find)(&c);
   if (!c.row)
      complain("there is no row");
   else {
      reach(c.row);
      if (k->result >= 0)
         for (int i = 0; i < N_BLOCKS; i++)
            if (blocks[i].size > 0) {
               one_mistake(c, i, FxMemory_undefined);
               one_mistake(c, i, FxMemory_unaddressable);
            }
      ML_(io_before)(&c);
      for (int i = 0; i < 5; i++)
         put(&k->left[i]);
      ML_(io_after)(&c, k->result);
      for (int i = 0; i < N_BLOCKS; i++)
         compare(i, &blocks[i],
                 k->result >= 0 || k->left[0].size > 0);
      if (c.made_fd_at != (k->made_at ? BLOCK_AT(0) + k->made_at : 0))
         complain("it stores an fd at 0x%llx",
                  (unsigned long long)c.made_fd_at);
      if (c.made_fd_at && !c.row->stores_fd)
         complain("the row does not say that it stores an fd");
      /* What is larger is a device's status. */
      if (k->result > 0 && k->result < 0x100
          && (c.made == IoFd_unknown || c.made_fd != k->result))
         complain("it does not make an fd");
   }
   snprintf(name, sizeof(name), "%s %s", family, k->name);
   finish(name);
}

static void run_all(const char *family, const struct table_case *k)
{
   for (; k->name; k++)
      run(family, k);
}

static void each_row_has_a_case(void)
{
   UInt n;
   const IoctlFamily *const *families = ML_(io_families)(&n);

   for (UInt f = 0; f < n; f++)
      for (UInt i = 0; i < families[f]->n_rows; i++) {
         const IoctlRow *row = &families[f]->rows[i];
         size_t r = 0;
         while (r < n_reached && reached[r] != row)
            r++;
         if (r == n_reached)
            complain("%s has none", row->name);
         if (i > 0 && (row[-1].request & 0xffff) > (row->request & 0xffff))
            complain("%s is out of order", row->name);
      }
   finish("each row has a case, and stands in order");
}

/*--- Hostile calls ---*/

static void wild(void *opaque, const Effects *e, FxAccess access, ULong at,
                 ULong len, const HChar *what)
{
   (void)opaque;
   (void)access;
   if (len == 0 || at + len - 1 < at || !what)
      complain("a bad span");
   if (e->wordsize == 4 && (at > 0xffffffff || len > 0x100000000 - at))
      complain("a span outside of the address space");
}

static Bool wild_peek(void *opaque, ULong at, void *to, UInt len)
{
   (void)opaque;
   (void)at;
   if (random64() % 8 == 0)
      return False;
   for (UInt i = 0; i < len; i++)
      ((unsigned char *)to)[i] = random64() % 3 ? random64() % 5
                                 : random64();
   return True;
}

static FxMemory wild_look(void *opaque, FxAccess access, ULong at, ULong len)
{
   (void)opaque; (void)access; (void)at; (void)len;
   return random64() % 3;
}

static void any_memory_can_be_described(void)
{
   UInt n;
   const IoctlFamily *const *families = ML_(io_families)(&n);

   for (UInt f = 0; f < n; f++)
      for (UInt i = 0; i < families[f]->n_rows; i++)
         for (int round = 0; round < 200; round++) {
            IoctlCall c;
            memset(&c, 0, sizeof(c));
            c.fx.wordsize = round % 2 ? 4 : 8;
            c.fx.arg      = round % 3 ? random64() : ~(ULong)0 - round;
            c.fx.peek     = wild_peek;
            c.fx.span     = wild;
            c.fx.look     = round % 4 ? NULL : wild_look;
            c.request     = families[f]->rows[i].request;
            c.on          = families[f]->rows[i].on;
            c.pagesize    = 4096;
            c.spapr       = round % 5 == 0;
            ML_(io_find)(&c);
            ML_(io_before)(&c);
            ML_(io_after)(&c, round % 7 ? (Long)(random64() % 100)
                              : -(Long)(random64() % 40));
         }
   finish("any memory can be described");
}

static void one_number_means_different_things(void)
{
   IoctlCall c;

   memset(&c, 0, sizeof(c));
   for (UInt n = 112; n <= 121; n++) {
      const IoctlRow *device, *container;
      c.request = _IO(';', n);
      if (!ML_(io_depends_on_object)(c.request))
         complain("%u does not", n);
      c.on = n == 121 ? IoFd_vfio_migration : IoFd_vfio_device;
      ML_(io_find)(&c);
      device = c.row;
      c.on = IoFd_vfio_container;
      ML_(io_find)(&c);
      container = c.row;
      if (!device || !container || device == container)
         complain("%u is the same on a device and on a container", n);
      c.on = IoFd_unknown;
      ML_(io_find)(&c);
      if (c.row)
         complain("%u means %s on an unknown fd", n, c.row->name);
   }
   finish("one number means different things on different fds");
}

static void fds_have_names(void)
{
   static const struct { const char *name; IoFdKind kind; } names[] = {
      { "/dev/vfio/vfio", IoFd_vfio_container },
      { "/dev/vfio/26", IoFd_vfio_group },
      { "/dev/vfio/noiommu-0", IoFd_vfio_group },
      { "/dev/vfio/devices/vfio0", IoFd_vfio_device },
      { "anon_inode:[vfio-device]", IoFd_vfio_device },
      { "anon_inode:mlx5vf_mig", IoFd_vfio_migration },
      { "/dev/iommu", IoFd_iommufd },
      { "/dev/mshv", IoFd_mshv },
      { "/dev/mshv_sint", IoFd_mshv_sint },
      { "/dev/mshv_hvcall", IoFd_mshv_hvcall },
      { "anon_inode:mshv_partition", IoFd_mshv_partition },
      { "anon_inode:mshv_vp", IoFd_mshv_vp },
      { "anon_inode:mshv_vtl", IoFd_mshv_vtl },
      { "/dev/null", IoFd_unknown }, { "", IoFd_unknown },
   };

   for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
      if (ML_(io_object_by_name)(names[i].name) != names[i].kind)
         complain("%s", names[i].name);
   finish("fds have names");
}

int main(void)
{
   run_all("vfio:", table_vfio_cases);
   run_all("iommufd:", table_iommufd_cases);
   run_all("vhost:", table_vhost_cases);
   run_all("", table_device_cases);
   run_all("", table_mshv_cases);
   run_all("", table_nitro_cases);
   run_all("", table_nvme_cases);
   run_all("", table_sev_cases);
   each_row_has_a_case();
   one_number_means_different_things();
   fds_have_names();
   any_memory_can_be_described();
   for (int i = 0; i < N_BLOCKS; i++) {
      free(blocks[i].map);
      free(blocks[i].bytes);
      free(blocks[i].before);
      free(blocks[i].after);
   }
   return report();
}
