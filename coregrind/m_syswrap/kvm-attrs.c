/*--------------------------------------------------------------------*/
/*--- The device attributes of KVM, the irregular ones. kvm-attrs.c --*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later

   Describes SET, GET and HAS_DEVICE_ATTR by the rows of kvm-attrs.def.
   A function here is for an attribute whose extent depends on something;
   the kernel function it follows stands above it.  It must not know
   Valgrind, nor which fd the call came in on. */

#include "kvm-effects.h"
#include "pub_core_vki.h"

/*--------------------------------------------------------------------*/
/*--- Words for the functions below                                ---*/
/*--------------------------------------------------------------------*/

static Bool is_set ( const KvmCall* c )
{
   return c->request == VKI_KVM_SET_DEVICE_ATTR;
}

/* The payload's bytes OFF .. OFF+LEN-1 are used by the kernel. */
static void reads ( KvmCall* c, ULong off, ULong len )
{
   c->reads += len;
   ML_(kvm_span)(c, KvmRead, c->addr + off, len, "payload");
}

/* They are copied in, and not looked at. */
static void touches ( KvmCall* c, ULong off, ULong len )
{
   ML_(kvm_span)(c, KvmTouch, c->addr + off, len, "payload");
}

/* They are written. */
static void writes ( KvmCall* c, ULong off, ULong len )
{
   c->writes += len;
   ML_(kvm_span)(c, KvmWrite, c->addr + off, len, "payload");
}

/* They are used, then written. */
static void updates ( KvmCall* c, ULong off, ULong len )
{
   if (c->after) {
      writes(c, off, len);
   } else {
      reads(c, off, len);
      c->writes += len;
   }
}

/*--------------------------------------------------------------------*/
/*--- Irregular attributes                                         ---*/
/*--------------------------------------------------------------------*/

/*--------------------------------------------------------------------*/
/*--- The table                                                    ---*/
/*--------------------------------------------------------------------*/

#define NO           { KvmCell_no, 0, NULL }
#define VAL          { KvmCell_value, 0, NULL }
#define IN(n)        { KvmCell_in, n, NULL }
#define OUT(n)       { KvmCell_out, n, NULL }
#define UPDATE(n)    { KvmCell_update, n, NULL }
#define IN_LONG      IN(0)
#define OUT_LONG     OUT(0)
#define FN(f, words) { KvmCell_function, 0, f }

#define HAS    True
#define HIDDEN False

#define ALL  (~0ULL)
#define LO32 0xffffffffULL
#define NONE 0ULL

typedef struct {
   KvmFdKind    kind;
   UInt         archs;
   UInt         type;
   const HChar* name;
} Owner;

#define ATTR(id, grp, GRP, bits, att, ATT, SET, GET, HAS_)
#define GROUP(id, grp, GRP, bits, SET, GET, HAS_)
enum {
#  define OWNER(id, kind, archs, type, name) Owner_##id,
#  include "kvm-attrs.def"
#  undef OWNER
   N_OWNERS
};
static const Owner owners[N_OWNERS] = {
#  define OWNER(id, kind, archs, type, name) \
      { KvmFd_##kind, KvmArch_##archs, type, name },
#  include "kvm-attrs.def"
#  undef OWNER
};
#undef ATTR
#undef GROUP

static const KvmAttrRow rows[] = {
#  define OWNER(id, kind, archs, type, name)
#  define ATTR(id, grp, GRP, bits, att, ATT, SET, GET, HAS_) \
      { Owner_##id, False, HAS_, grp, att, bits, #GRP "." #ATT, SET, GET },
#  define GROUP(id, grp, GRP, bits, SET, GET, HAS_) \
      { Owner_##id, True, HAS_, grp, 0, bits, #GRP, SET, GET },
#  include "kvm-attrs.def"
};
#define N_ROWS (sizeof(rows) / sizeof(rows[0]))

const KvmAttrRow* ML_(kvm_attr_rows) ( UInt* n )
{
   *n = N_ROWS;
   return rows;
}

/* The index of OBJECT's owner, N_OWNERS if it has none. */
static UInt find_owner ( KvmObject object, KvmArch arch )
{
   UInt i;
   for (i = 0; i < N_OWNERS; i++)
      if (owners[i].kind == object.kind && (owners[i].archs & arch)
          && (object.kind != KvmFd_device || owners[i].type == object.type))
         break;
   return i;
}

/* The row for GROUP and ATTR of an owner, NULL if it has none. */
static const KvmAttrRow* find_row ( UInt owner, UInt group, ULong attr )
{
   UInt i;
   for (i = 0; i < N_ROWS; i++)
      if (rows[i].owner == owner && rows[i].group == group
          && (rows[i].any || (attr & rows[i].looked_at) == rows[i].attr))
         return &rows[i];
   return NULL;
}

const HChar* ML_(kvm_object_name) ( KvmObject object, KvmArch arch )
{
   UInt owner = find_owner(object, arch);
   return owner < N_OWNERS ? owners[owner].name : NULL;
}

/*--------------------------------------------------------------------*/
/*--- One call                                                     ---*/
/*--------------------------------------------------------------------*/

static void describe_payload ( KvmCall* c, const KvmCell* cell )
{
   UInt n = cell->n == 0 ? c->wordsize : cell->n;

   switch (cell->kind) {
      case KvmCell_no:
      case KvmCell_value:
         break;
      case KvmCell_in:
         reads(c, 0, n);
         break;
      case KvmCell_out:
         writes(c, 0, n);
         break;
      case KvmCell_update:
         updates(c, 0, n);
         break;
      case KvmCell_function:
         cell->describe(c);
         break;
   }
}

/* The eight bytes of kvm_device_attr.attr, of which only those count that
   hold a bit of LOOKED_AT. */
static void describe_attr_field ( KvmCall* c, ULong looked_at )
{
   UInt i, first = 0;
   Bool used[9];

   for (i = 0; i < 8; i++)
      used[i] = ((looked_at >> (8 * (c->big_endian ? 7 - i : i))) & 0xff) != 0;
   used[8] = !used[7];
   for (i = 1; i <= 8; i++) {
      if (used[i] == used[first])
         continue;
      ML_(kvm_span)(c, used[first] ? KvmRead : KvmTouch,
                    c->arg + offsetof(struct vki_kvm_device_attr, attr)
                       + first,
                    i - first, "kvm_device_attr.attr");
      first = i;
   }
}

void ML_(kvm_device_attr) ( KvmCall* c )
{
   const KvmCell no = { KvmCell_no, 0, NULL };
   const KvmCell* cell = &no;
   struct vki_kvm_device_attr a;
   UInt owner = find_owner(c->on, c->arch);

   if (!ML_(kvm_peek)(c, c->arg, &a, sizeof(a))) {
      ML_(kvm_span)(c, KvmRead, c->arg, sizeof(a), "kvm_device_attr");
      return;
   }
   c->is_attr = True;
   c->flags   = a.flags;
   c->group   = a.group;
   c->attr    = a.attr;
   c->addr    = c->wordsize == 4 ? (UInt)a.addr : a.addr;

   if (owner < N_OWNERS) {
      c->object = owners[owner].name;
      c->row    = find_row(owner, a.group, a.attr);
   }
   if (!c->row) {
      ML_(kvm_span)(c, KvmRead, c->arg, sizeof(a), "kvm_device_attr");
      return;
   }
   if (c->request == VKI_KVM_SET_DEVICE_ATTR)
      cell = &c->row->set;
   else if (c->request == VKI_KVM_GET_DEVICE_ATTR)
      cell = &c->row->get;

   ML_(kvm_span)(c, KvmRead, c->arg
                    + offsetof(struct vki_kvm_device_attr, flags),
                 sizeof(a.flags), "kvm_device_attr.flags");
   ML_(kvm_span)(c, KvmRead, c->arg
                    + offsetof(struct vki_kvm_device_attr, group),
                 sizeof(a.group), "kvm_device_attr.group");
   describe_attr_field(c, c->row->looked_at);
   ML_(kvm_span)(c, cell->kind == KvmCell_no || cell->kind == KvmCell_value
                    ? KvmTouch : KvmRead,
                 c->arg + offsetof(struct vki_kvm_device_attr, addr),
                 sizeof(a.addr), "kvm_device_attr.addr");
   describe_payload(c, cell);
}

/*--------------------------------------------------------------------*/
/*--- end                                              kvm-attrs.c ---*/
/*--------------------------------------------------------------------*/
