/* The rows of the oracle that are device attributes: each line of attrs.def
   with each of its calls.  SPDX-License-Identifier: GPL-2.0-or-later */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "attr-samples.h"
#include "pub_core_vki.h"

/*--- Rows ---*/

static int build(const struct row *row, struct probe *p, bool dry)
{
   static const uint32_t requests[] = {
      VKI_KVM_SET_DEVICE_ATTR, VKI_KVM_GET_DEVICE_ATTR,
      VKI_KVM_HAS_DEVICE_ATTR
   };
   const struct sample *s = row->data;
   struct block *argument, *payload;
   size_t size = 0;

   p->fd = dry ? -1 : s->state->prepare();
   if (!dry && p->fd < 0)
      return p->fd;
   p->on      = s->state->object;
   p->arch    = dry ? row->archs & -row->archs : host_arch;
   p->request = requests[row->variant];

   argument = add_block(p, "struct", sizeof(struct vki_kvm_device_attr));
   put(argument, offsetof(struct vki_kvm_device_attr, group), 4, s->group);
   put(argument, offsetof(struct vki_kvm_device_attr, attr), 8, s->attr);
   for (const struct number *n = s->payload; n->size > 0; n++)
      size += n->size;
   payload = add_nested(p, "payload", size, 0,
                        offsetof(struct vki_kvm_device_attr, addr), 8);
   size = 0;
   for (const struct number *n = s->payload; n->size > 0; n++) {
      if (n->size <= 8)
         put(payload, size, n->size, n->value);
      size += n->size;
   }
   return 0;
}

/* The row of the table that ROW leads to. */
static const KvmAttrRow *find(const struct row *row)
{
   static struct probe p;
   static struct claim claim;

   memset(&p, 0, sizeof(p));
   build(row, &p, true);
   place_still(&p);
   claim_before(&p, &claim);
   return claim.call.attr_row;
}

static const char *const words[] = { "SET", "GET", "HAS" };

static void make_row(struct row *row, const struct sample *s, int op)
{
   const KvmAttrRow *found;
   int n = snprintf(row->name, sizeof(row->name), "%s %s ", s->state->name,
                    s->name);

   if (!strchr(s->name, '.'))
      n += snprintf(row->name + n, sizeof(row->name) - n, "0x%llx ",
                    (unsigned long long)s->attr);
   snprintf(row->name + n, sizeof(row->name) - n, "%s", words[op]);
   row->archs      = s->state->archs;
   row->is_attr    = true;
   row->since      = s->since;
   row->table_name = s->name;
   row->data       = s;
   row->variant    = op;
   row->build      = build;
   found = find(row);
   if (found && found->by_op[op].kind <= KvmCell_no)
      row->expect = EXPECT_DENIED;
}

static bool has_op(const struct sample *s, int op)
{
   static const char letters[] = "SGH";

   return strchr(s->ops, letters[op]) != NULL;
}

size_t n_attr_rows(void)
{
   size_t n = 0;

   for (size_t i = 0; i < N_SAMPLES; i++)
      n += strlen(samples[i].ops);
   return n;
}

void make_attr_rows(struct row *rows)
{
   for (size_t i = 0; i < N_SAMPLES; i++)
      for (int op = 0; op < 3; op++)
         if (has_op(&samples[i], op))
            make_row(rows++, &samples[i], op);
}

/* Whether an earlier row of the group takes every call of OP, since the kernel
   does not look at attr. */
static bool is_hidden(const KvmAttrRow *table, UInt row, int op)
{
   for (UInt i = 0; i < row; i++)
      if (table[i].owner == table[row].owner
          && table[i].group == table[row].group
          && (table[i].within & table[i].looked_at[op]) == 0)
         return true;
   return false;
}

unsigned missing_attr_rows(void)
{
   static bool reached[1000][3];
   UInt     n_table;
   unsigned missing = 0;
   const KvmAttrRow *table = ML_(kvm_attr_rows)(&n_table);

   for (size_t i = 0; i < N_SAMPLES; i++)
      for (int op = 0; op < 3; op++) {
         struct row row = { .archs = samples[i].state->archs,
                            .data = &samples[i], .variant = op };
         const KvmAttrRow *found = find(&row);
         if (found && has_op(&samples[i], op))
            reached[found - table][op] = true;
      }
   for (UInt i = 0; i < n_table; i++)
      for (int op = 0; op < 3; op++)
         if (!reached[i][op] && !is_hidden(table, i, op)) {
            printf("differ: no sample for %s of row %u, %s\n", words[op], i,
                   table[i].name);
            missing++;
         }
   return missing;
}
