/* The rows of the oracle that are ioctls of tables.  Their samples are in
   tables-vfio.c, tables-devices.c and table-iommufd.c.  Must not know any family.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <stdio.h>

#include "tables.h"

static const struct sample *const lists[] = {
   vfio_samples, vhost_samples, device_samples, iommufd_samples
};
#define N_LISTS (sizeof(lists) / sizeof(lists[0]))

static int build(const struct row *row, struct probe *p, bool dry)
{
   const struct sample *s = row->data;

   p->arch    = dry ? row->archs & -row->archs : host_arch;
   p->table   = object_kinds[s->on].kind;
   p->request = s->request;
   p->is_used_up = object_kinds[s->on].is_used_up;
   if (!dry)
      p->fd = object_kinds[s->on].open();
   if (p->fd < 0)
      return p->fd;
   add_block(p, "argument", s->size);
   for (int i = 0; s->given[i].size > 0; i++)
      put(&p->block[0], s->given[i].at, s->given[i].size, s->given[i].value);
   return s->prepare ? s->prepare(p, dry) : 0;
}

static void make_row(struct row *row, const struct sample *s)
{
   snprintf(row->name, sizeof(row->name), "%s%s%s", s->call,
            s->how ? ": " : "", s->how ? s->how : "");
   row->archs      = sizeof(long) == 8 ? KvmArch_all : 0;   /* SG_IO */
   row->is_table   = true;
   row->takes      = object_kinds[s->on].is_taken;
   row->expect     = s->expect ? s->expect : EXPECT_SUCCESS;
   row->purpose    = s->purpose;
   row->differs    = s->differs;
   row->table_name = s->call;
   row->data       = s;
   row->build      = build;
}

size_t n_table_rows(void)
{
   size_t n = 0;

   for (size_t i = 0; i < N_LISTS; i++)
      for (const struct sample *s = lists[i]; s->call; s++)
         n++;
   return n;
}

void make_table_rows(struct row *rows)
{
   for (size_t i = 0; i < N_LISTS; i++)
      for (const struct sample *s = lists[i]; s->call; s++)
         make_row(rows++, s);
}
