/* Unit tests of the effects core: device attributes, and the core itself.

   The witness's cases (tests/standin) are run through the table: what the
   core says of each byte must be what the case says.  The emulated kernel's
   handlers run in between, so that results and written-back fields are those
   of a real call.  SPDX-License-Identifier: GPL-2.0-or-later */

#include "harness.h"

/*--- The emulated kernel's way to that memory ---*/

int copy_from_user(struct call *c, void *to, uint64_t from, size_t len)
{
   struct region *r = region_of(from, len);

   (void)c;
   if (len == 0)
      return 0;
   if (!r)
      return -14;
   memcpy(to, r->bytes + (from - r->at), len);
   return 0;
}

int copy_to_user(struct call *c, uint64_t to, const void *from, size_t len)
{
   struct region *r = region_of(to, len);

   (void)c;
   if (len == 0)
      return 0;
   if (!r)
      return -14;
   memcpy(r->bytes + (to - r->at), from, len);
   return 0;
}

int fill_user(struct call *c, uint64_t to, size_t len)
{
   struct region *r = region_of(to, len);

   (void)c;
   if (len == 0)
      return 0;
   if (!r)
      return -14;
   memset(r->bytes + (to - r->at), 0x5a, len);
   return 0;
}

/*--- The witness's cases ---*/

static const char *const op_names[] = { "SET", "GET", "HAS" };

static const UInt requests[] = {
   [OP_SET] = VKI_KVM_SET_DEVICE_ATTR, [OP_GET] = VKI_KVM_GET_DEVICE_ATTR,
   [OP_HAS] = VKI_KVM_HAS_DEVICE_ATTR,
};

static const struct attr_ops *ops_for(const struct attr_case *k)
{
   const struct attr_ops *const lists[] = ATTR_OPS_LISTS;

   for (int i = 0; lists[i]; i++)
      for (const struct attr_ops *o = lists[i]; o->name; o++)
         if (o->kind == k->kind && o->type == k->type
             && (o->arch == -1 || o->arch == k->arch))
            return o;
   return NULL;
}

/* The rows that a case has led to, for SET and GET. */
static bool reached[1000][2];

static bool is_unknown(const struct attr_case *k)
{
   return strstr(k->name, "unknown") != NULL;
}

static void compare_struct(const struct attr_case *k, bool addr_used)
{
   const char *b = regions[0].before;
   const uint64_t used = k->attr_used == 0 ? ~0ULL
                   : k->attr_used == ATTR_UNUSED ? 0 : k->attr_used;

   if (!k->map) {
      if (memcmp(b, "------------------------", 24) != 0)
         complain("kvm_device_attr is not used, the table says %.24s", b);
      return;
   }

   if (memcmp(b, "RRRRRRRR", 8) != 0)
      complain("flags and group are not read: %.8s", b);
   for (int i = 0; i < 8; i++) {
      int  shift = 8 * (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? i : 7 - i);
      char want = (used >> shift & 0xff) ? 'R' : 'T';
      if (b[8 + i] != want)
         complain("attr byte %d: expected %c, the table says %c", i, want,
                  b[8 + i]);
   }
   if (memcmp(b + 16, addr_used ? "RRRRRRRR" : "TTTTTTTT", 8) != 0)
      complain("addr is %sused, the table says %.8s", addr_used ? "" : "not ",
               b + 16);
}

static void run_case(const struct attr_case *k)
{
   char *map = expand(k->map ? k->map : "");
   char *nested[2] = { expand(k->nested ? k->nested : ""),
                       expand(k->nested2 ? k->nested2 : "") };
   struct device_attr a = { 0, k->group, k->attr,
                            *map ? BLOCK_AT : UNUSED_AT };
   const struct attr_ops *ops = ops_for(k);
   struct call emulated = {
      .arch = k->arch < 0 ? ARCH_X86 : (enum arch)k->arch, .kind = k->kind,
      .type = k->type, .wordsize = sizeof(long),
      .count = k->count ? k->count : -1,
   };
   long  (*accessor)(struct call *c, const struct device_attr *a);
   long    result;
   KvmCall c;
   UInt    n_rows;
   char    name[200];
   size_t  size = strlen(map);

   new_region(0, STRUCT_AT, sizeof(a));
   new_region(1, BLOCK_AT, size);
   new_region(2, NESTED_AT, strlen(nested[0]));
   new_region(3, (NESTED_AT + 0x100000), strlen(nested[1]));
   memcpy(regions[0].bytes, &a, sizeof(a));
   memcpy(regions[1].bytes, k->init,
          size < sizeof(k->init) ? size : sizeof(k->init));
   if (k->nested)
      memcpy(regions[1].bytes + k->nested_at, &regions[2].at, 8);
   if (k->nested2)
      memcpy(regions[1].bytes + k->nested2_at, &regions[3].at, 8);

   memset(&c, 0, sizeof(c));
   c.arch        = k->arch < 0 ? KvmArch_x86 : archs[k->arch];
   c.fx.wordsize = sizeof(long);
   c.big_endian  = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__;
   c.object.kind     = kinds[k->kind];
   c.object.type     = k->type;
   c.request     = requests[k->op];
   c.fx.arg      = STRUCT_AT;
   c.fx.peek     = peek;
   c.fx.span     = span;
   peeks_left   = 1000000;
   ML_(kvm_find)(&c);
   if (k->result >= 0 && k->map) {
      each_mistake(&c, 0, "RRRRRRRRRRRRRRRRRRRRRRRR", 0);
      each_mistake(&c, 1, map, 0);
      for (int i = 0; i < 2; i++)
         each_mistake(&c, 2 + i, nested[i], 0);
   }
   ML_(kvm_before)(&c);

   if (!ops) {
      complain("the stand-in has no such object");
      goto out;
   }
   accessor = k->op == OP_SET ? ops->set : k->op == OP_GET ? ops->get
              : ops->has;
   result = accessor ? accessor(&emulated, &a)
            : k->kind == KIND_DEVICE ? -EPERM : -ENOTTY;
   if (result != k->result)
      complain("the emulated kernel returns %ld, not %ld", result, k->result);
   if (result >= 0)
      ML_(kvm_after)(&c, result);

   if (!c.attr_row) {
      if (!is_unknown(k))
         complain("the table has no row for it");
      goto out;
   }
   if (k->op != OP_HAS)
      reached[c.attr_row - ML_(kvm_attr_rows)(&n_rows)][k->op] = true;
   compare_struct(k, *map != 0);
   compare("payload", map, regions[1].before, regions[1].after, result >= 0);
   for (int i = 0; i < 2; i++)
      compare(i == 0 ? "nested" : "second nested", nested[i],
              regions[2 + i].before, regions[2 + i].after, result >= 0);
   if (k->op == OP_HAS && result >= 0
       && c.attr_row->by_op[OP_HAS].kind != KvmCell_value)
      complain("HAS succeeds, but the row denies it");

out:
   snprintf(name, sizeof(name), "%s %s", k->name, op_names[k->op]);
   finish(name);
   free(map);
   free(nested[0]);
   free(nested[1]);
}

/*--- The table by itself ---*/

static void every_row_has_a_case(void)
{
   UInt n;
   const KvmAttrRow *rows = ML_(kvm_attr_rows)(&n);

   for (UInt i = 0; i < n; i++) {
      if (rows[i].by_op[OP_SET].kind > KvmCell_no && !reached[i][OP_SET])
         complain("no case for SET of row %u, %s", i, rows[i].name);
      if (rows[i].by_op[OP_GET].kind > KvmCell_no && !reached[i][OP_GET])
         complain("no case for GET of row %u, %s", i, rows[i].name);
   }
   finish("every row has a case");
}

/* A row that an earlier one hides can never be found. */
static void no_row_hides_another(void)
{
   UInt n;
   const KvmAttrRow *rows = ML_(kvm_attr_rows)(&n);

   for (UInt i = 0; i < n; i++)
      for (UInt j = 0; j < i; j++)
         if (rows[i].owner == rows[j].owner && rows[i].group == rows[j].group
             && (rows[i].within & rows[j].within) == rows[j].within
             && (rows[i].first & rows[j].within) >= rows[j].first
             && (rows[i].last & rows[j].within) <= rows[j].last)
            complain("row %u, %s, hides row %u, %s", j, rows[j].name, i,
                     rows[i].name);
   finish("no row hides another");
}

static void ioctls_are_in_order(void)
{
   UInt n;
   const KvmIoctlRow *rows = ML_(kvm_ioctl_rows)(&n);

   for (UInt i = 0; i < n; i++) {
      if (i > 0 && VKI_KVM_IOCTL_NR(rows[i - 1].request)
                   > VKI_KVM_IOCTL_NR(rows[i].request))
         complain("%s stands behind %s", rows[i].name, rows[i - 1].name);
      for (KvmArch arch = KvmArch_x86; arch & KvmArch_all; arch <<= 1)
         if ((rows[i].archs & arch)
             && !ML_(kvm_find_ioctl)(rows[i].request, KvmFd_unknown, arch))
            complain("%s is not found", rows[i].name);
   }
   finish("ioctls are in the order of their numbers");
}

/* A vCPU can only be made on a VM fd, whatever the fd was taken for. */
static void success_teaches_the_kind(void)
{
   const UInt create_vcpu = _IO(VKI_KVMIO, 0x41);
   KvmCall c = { .arch = KvmArch_x86, .fx.wordsize = 8,
                 .object = { KvmFd_device, 4 }, .request = create_vcpu,
                 .fx.peek = peek, .fx.span = span };

   ML_(kvm_find)(&c);
   ML_(kvm_before)(&c);
   ML_(kvm_after)(&c, 17);
   if (c.learned != KvmFd_vm || c.made.kind != KvmFd_vcpu || c.made_fd != 17)
      complain("learned %d, made %d in %d", c.learned, c.made.kind, c.made_fd);
   finish("what succeeds tells what its fd is");
}

static void names_of_fds(void)
{
   static const struct { const char *name; KvmFdKind kind; UInt type; } t[] = {
      { "/dev/kvm", KvmFd_system, 0 },
      { "/dev/kvmalloc", KvmFd_unknown, 0 },
      { "anon_inode:kvm-vm", KvmFd_vm, 0 },
      { "anon_inode:kvm-vm-stats", KvmFd_unknown, 0 },
      { "anon_inode:kvm-vcpu:3", KvmFd_vcpu, 3 },
      { "anon_inode:kvm-vcpu", KvmFd_vcpu, 0 },
      { "anon_inode:kvm-vcpu-stats:0", KvmFd_unknown, 0 },
      { "anon_inode:kvm-vfio", KvmFd_device, 4 },
      { "anon_inode:kvm-xics", KvmFd_device, 3 },
      { "anon_inode:kvm-xive", KvmFd_device, 3 },
      { "anon_inode:kvm-xive-native", KvmFd_device, 9 },
      { "anon_inode:kvm-mpic", KvmFd_device, 1 },
      { "anon_inode:[eventfd]", KvmFd_unknown, 0 },
      { "anon_inode:", KvmFd_unknown, 0 },
      { "", KvmFd_unknown, 0 },
   };

   for (size_t i = 0; i < sizeof(t) / sizeof(t[0]); i++) {
      KvmObject o = ML_(kvm_object_by_name)(t[i].name);
      if (o.kind != t[i].kind || o.type != t[i].type)
         complain("\"%s\" is found to be %d, type %u", t[i].name, o.kind,
                  o.type);
   }
   finish("names of fds");
}

/* What PRE saw counts, whatever another thread does to it meanwhile. */
static void after_works_from_a_snapshot(void)
{
   struct device_attr a = { 0, 0, 0, BLOCK_AT };
   KvmCall c = { .arch = KvmArch_x86, .fx.wordsize = 8,
                 .object = { KvmFd_system, 0 },
                 .request = VKI_KVM_GET_DEVICE_ATTR, .fx.arg = STRUCT_AT,
                 .fx.peek = peek, .fx.span = span };

   new_region(0, STRUCT_AT, sizeof(a));
   new_region(1, BLOCK_AT, 8);
   new_region(2, NESTED_AT, 0);
   memcpy(regions[0].bytes, &a, sizeof(a));
   peeks_left = 1000;
   ML_(kvm_find)(&c);
   ML_(kvm_before)(&c);
   memset(regions[0].bytes, 0xff, sizeof(a));
   peeks_left = 0;
   ML_(kvm_after)(&c, 0);
   if (memcmp(regions[1].after, "WWWWWWWW", 8) != 0)
      complain("the 8 bytes are not written: %s", regions[1].after);
   finish("POST works from what PRE saw");
}

/* Any struct, payload and result on any object: bounded and no crash. */
static void wild_calls(void)
{
   UInt n;
   const KvmAttrRow *rows = ML_(kvm_attr_rows)(&n);
   const KvmFdKind any[] = { KvmFd_unknown, KvmFd_system, KvmFd_vm,
                             KvmFd_vcpu, KvmFd_device, KvmFd_htab };

   for (int i = 0; i < 200000; i++) {
      const KvmAttrRow *row = &rows[random64() % n];
      struct device_attr a = { 0, row->group,
         random64() % 2 ? row->first : random64() >> random64() % 64,
         random64() % 4 ? BLOCK_AT : random64() };
      KvmCall c = { .arch = 1 << random64() % 8,
                    .fx.wordsize = random64() % 2 ? 4 : 8,
                    .big_endian = random64() % 2,
                    .object = { any[random64() % 6], random64() % 20 },
                    .request = requests[random64() % 3], .fx.arg = STRUCT_AT,
                    .fx.peek = peek, .fx.span = count_span };
      size_t size = random64() % 400;

      new_region(0, STRUCT_AT, sizeof(a));
      new_region(1, BLOCK_AT, size);
      new_region(2, NESTED_AT, 16);
      memcpy(regions[0].bytes, &a, sizeof(a));
      for (size_t j = 0; j < size; j++)
         regions[1].bytes[j] = random64() % 3 ? 0 : random64();
      peeks_left = random64() % 8 ? 1000000 : (int)(random64() % 4);
      memset(&wild, 0, sizeof(wild));
      ML_(kvm_find)(&c);
      ML_(kvm_before)(&c);
      ML_(kvm_after)(&c, (long)(random64() >> random64() % 64));
      if (wild.spans > 3000000 || wild.bytes > 0x10000000)
         complain("%u spans of %llu bytes", wild.spans,
                  (unsigned long long)wild.bytes);
   }
   finish("200000 wild calls");
}

/* The core looks for an attribute from its owner's first row on. */
static void rows_stand_by_owner(void)
{
   UInt n;
   const KvmAttrRow *rows = ML_(kvm_attr_rows)(&n);

   for (UInt i = 1; i < n; i++)
      if (rows[i].owner < rows[i - 1].owner)
         complain("%s stands behind a later owner's rows", rows[i].name);
   finish("rows stand in the order of their owners");
}

int main(void)
{
   rows_stand_by_owner();
   const struct attr_case *const lists[] = ATTR_CASE_LISTS;

   for (int i = 0; lists[i]; i++)
      for (const struct attr_case *k = lists[i]; k->name; k++)
         run_case(k);
   every_row_has_a_case();
   no_row_hides_another();
   ioctls_are_in_order();
   success_teaches_the_kind();
   names_of_fds();
   after_works_from_a_snapshot();
   wild_calls();
   free_regions();
   return report();
}
