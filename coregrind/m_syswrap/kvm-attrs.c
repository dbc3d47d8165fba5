/*--------------------------------------------------------------------*/
/*--- The device attributes of KVM, the irregular ones. kvm-attrs.c --*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   Describes SET, GET and HAS_DEVICE_ATTR by the rows of kvm-attrs.def.
   A function here is for an attribute whose extent depends on something;
   the kernel function it follows stands above it.  It must not know
   Valgrind, nor which fd the call came in on. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "kvm-call.h"

/*--------------------------------------------------------------------*/
/*--- Words for the functions below                                ---*/
/*--------------------------------------------------------------------*/

/* 0 SET, 1 GET, 2 HAS. */
static UInt op_of ( const KvmCall* c )
{
   return VKI_KVM_IOCTL_NR(c->request)
          - VKI_KVM_IOCTL_NR(VKI_KVM_SET_DEVICE_ATTR);
}

static Bool is_set ( const KvmCall* c )
{
   return op_of(c) == 0;
}

/* attr without the bits that the kernel drops. */
static ULong attr_seen ( const KvmCall* c )
{
   return c->attr & c->attr_row->looked_at[op_of(c)];
}

/* kvm_device_attr.addr, which the kernel has used to get at a payload, or
   not. */
static void describe_addr ( KvmCall* c, Bool used )
{
   c->addr_described = True;
   fx_read_if(c, used, FX_MEMBER(kvm_device_attr, addr));
}

static void payload_span ( KvmCall* c, FxAccess access, ULong off, ULong len )
{
   if (!c->addr_described && len > 0)
      describe_addr(c, True);
   fx_span_at(c, access, c->addr + off, len, "payload");
}

/* The payload's bytes OFF .. OFF+LEN-1 are used by the kernel. */
static void reads ( KvmCall* c, ULong off, ULong len )
{
   c->reads += len;
   payload_span(c, FxRead, off, len);
}

/* They are copied in, and not looked at. */
static void touches ( KvmCall* c, ULong off, ULong len )
{
   payload_span(c, FxTouch, off, len);
}

/* They are written. */
static void writes ( KvmCall* c, ULong off, ULong len )
{
   c->writes += len;
   payload_span(c, FxWrite, off, len);
}

/* It is LEN bytes long, of which several are described. */
static Bool payload ( KvmCall* c, ULong len )
{
   return fx_data_at(c, c->addr, len);
}

/* The payload's first LEN bytes go in by SET and out by GET. */
static void transfers ( KvmCall* c, ULong len )
{
   if (is_set(c))
      reads(c, 0, len);
   else
      writes(c, 0, len);
}

/*--------------------------------------------------------------------*/
/*--- Irregular attributes                                         ---*/
/*--------------------------------------------------------------------*/

/* s390's floating interrupts: a buffer of records (struct kvm_s390_irq),
   each a type of 8 bytes and a union, of which the type says how much
   counts. */
#define S390_IRQ_SIZE        72
#define S390_FLIC_MAX_BUFFER 0x2000000
#define S390_INT_IO_MAX      0xfffdffffU
#define S390_INT_PFAULT_INIT 0xfffe0004U
#define S390_INT_PFAULT_DONE 0xfffe0005U
#define S390_MCHK            0xfffe1000U
#define S390_INT_SERVICE     0xffff2401U
#define S390_INT_VIRTIO      0xffff2603U

/* arch/s390/kvm/s390/interrupt.c, get_all_floating_irqs.  It may write as
   many records as fit, and returns how many it wrote. */
static void flic_get_all_irqs ( KvmCall* c )
{
   ULong fit = 0;

   if (c->attr <= S390_FLIC_MAX_BUFFER)
      fit = c->attr / S390_IRQ_SIZE;
   if (c->fx.after && (ULong)c->fx.result < fit)
      fit = c->fx.result;
   writes(c, 0, fit * S390_IRQ_SIZE);
}

/* copy_irq_from_user in that file, and what __inject_vm makes of the record.
   Returns whether the kernel goes on to the next record. */
static Bool flic_enqueue_one ( KvmCall* c, ULong off )
{
   ULong type;

   reads(c, off, 8);
   if (!fx_peek_at(c, c->addr + off, &type))
      return False;
   if (type <= S390_INT_IO_MAX) {
      reads(c, off + 8, 12);
      return True;
   }
   switch (type) {
      case S390_INT_PFAULT_DONE:             /* __inject_pfault_done: parm64 */
         touches(c, off + 8, 8);
         reads(c, off + 16, 8);
         return True;
      case S390_INT_VIRTIO:                  /* two parameters, four bytes of */
                                             /* padding between them */
         reads(c, off + 8, 4);
         touches(c, off + 12, 4);
         reads(c, off + 16, 8);
         return True;
      case S390_INT_SERVICE:                 /* __inject_service: parm */
         reads(c, off + 8, 4);
         touches(c, off + 12, 12);
         return True;
      case S390_MCHK:                        /* __inject_float_mchk: cr14, */
         reads(c, off + 8, 16);              /* mcic */
         touches(c, off + 24, 32);
         return True;
      case S390_INT_PFAULT_INIT:             /* copied, then refused */
         touches(c, off + 8, 16);
         return False;
      default:
         return False;
   }
}

/* enqueue_floating_irq in that file.  The length is an int, but compared
   as unsigned long: a negative one that is a multiple of the record's size
   passes, and the kernel goes on until a record fails. */
static void flic_enqueue ( KvmCall* c )
{
   Long  len = (Int)c->attr;
   ULong off;

   if (len > S390_FLIC_MAX_BUFFER || (ULong)len % S390_IRQ_SIZE != 0)
      return;
   if (len < 0)
      len = S390_FLIC_MAX_BUFFER;
   payload(c, len);
   for (off = 0; off + S390_IRQ_SIZE <= (ULong)len; off += S390_IRQ_SIZE)
      if (!flic_enqueue_one(c, off))
         return;
}

/* modify_io_adapter in that file: { u32 id; u8 type, mask; u16 pad; u64
   addr }.  From 5.7 on, and still in 7.1, MAP and UNMAP did nothing and
   ignored addr. */
static void flic_adapter_modify ( KvmCall* c )
{
   enum { MASK = 1, MAP = 2, UNMAP = 3 };
   UChar type = 0;

   payload(c, 16);
   reads(c, 0, 5);
   fx_peek_at(c, c->addr + 4, &type);
   if (type == MASK)
      reads(c, 5, 1);
   else
      touches(c, 5, 1);
   touches(c, 6, 2);
   if (type == MAP || type == UNMAP)
      reads(c, 8, 8);
   else
      touches(c, 8, 8);
}

/* clear_io_irq in that file: any other length is refused. */
static void flic_clear_io_irq ( KvmCall* c )
{
   if (c->attr == 4)
      reads(c, 0, 4);
}

/* modify_ais_mode in that file: { u8 isc; u16 mode }, and an isc above 7 is
   refused before the mode is looked at. */
static void flic_aism ( KvmCall* c )
{
   UChar isc = 0;

   payload(c, 4);
   fx_peek_at(c, c->addr, &isc);
   reads(c, 0, 1);
   if (isc > 7) {
      touches(c, 1, 3);
      return;
   }
   touches(c, 1, 1);
   reads(c, 2, 2);
}

/* flic_ais_mode_get_all in that file: a shorter length is refused. */
static void flic_get_aism_all ( KvmCall* c )
{
   if (c->attr >= 2)
      writes(c, 0, 2);
}

/* arch/s390/kvm/s390/s390.c, kvm_s390_set_tod_ext: { u8 epoch_idx; u64
   tod }. */
static void s390_set_tod_ext ( KvmCall* c )
{
   payload(c, 16);
   reads(c, 0, 1);
   touches(c, 1, 7);
   reads(c, 8, 8);
}

/* kvm_s390_set_processor in that file: { u64 cpuid; u16 ibc; u8 pad[6];
   u64 fac_list[256] }. */
static void s390_set_processor ( KvmCall* c )
{
   payload(c, 2064);
   reads(c, 0, 10);
   touches(c, 10, 6);
   reads(c, 16, 2048);
}

/* arch/powerpc/kvm/mpic.c, mpic_set_attr and mpic_get_attr: a source above
   MAX_SRC is refused. */
static void mpic_irq_active ( KvmCall* c )
{
   if (c->attr <= 256)
      transfers(c, 4);
}

/* Interrupts of XICS and XIVE have numbers below this (book3s_xics.h,
   KVMPPC_XICS_NR_IRQS); others are refused.  Those of XICS that can be set are
   16 (KVMPPC_XICS_FIRST_IRQ) or more, and there are no others to get. */
#define XICS_NR_IRQS   0x100000
#define XICS_FIRST_IRQ 16

/* arch/powerpc/kvm/book3s_xics.c, xics_set_source and xics_get_source, and
   their likes in book3s_xive.c. */
static void xics_source ( KvmCall* c )
{
   if (attr_seen(c) >= XICS_FIRST_IRQ && attr_seen(c) < XICS_NR_IRQS)
      transfers(c, 8);
}

/* virt/kvm/vfio.c, kvm_vfio_set_file: with CONFIG_SPAPR_TCE_IOMMU only, which
   is POWER's. */
static void vfio_set_spapr_tce ( KvmCall* c )
{
   if (c->arch == KvmArch_power)
      reads(c, 0, 8);
}

/* arch/arm64/kvm/vgic/vgic-kvm-device.c, vgic_v3_attr_regs_access: the value
   to set is read first of all; there is one to get if the bits from 10 on,
   which say what of the interrupts is meant, are 0. */
static void vgic_level_info ( KvmCall* c )
{
   const ULong info = attr_seen(c) & 0xfffffc00ULL;

   if (is_set(c) || info == 0)
      transfers(c, 4);
}

/* arch/loongarch/kvm/intc/eiointc.c, kvm_eiointc_regs_access: NODETYPE to
   IPMAP, ENABLE, BOUNCE, ISR and COREMAP; a SET has read its value before. */
static void eiointc_register ( KvmCall* c )
{
   static const struct { UInt first, last; } there[] = {
      { 0xa0, 0xc7 }, { 0x200, 0x21f }, { 0x280, 0x29f }, { 0x300, 0x31f },
      { 0x800, 0x8ff }
   };
   UInt i;

   for (i = 0; i < sizeof(there) / sizeof(there[0]); i++)
      if (is_set(c) || (attr_seen(c) >= there[i].first
                        && attr_seen(c) <= there[i].last)) {
         transfers(c, 4);
         return;
      }
}

/* arch/powerpc/kvm/book3s_xive_native.c, kvmppc_xive_native_set_source and
   kvmppc_xive_native_set_source_config. */
static void xive_source ( KvmCall* c )
{
   if (attr_seen(c) < XICS_NR_IRQS)
      reads(c, 0, 8);
}

/* struct kvm_ppc_xive_eq, as far as it is looked into: of its 64 bytes the
   last 40 are padding, which the kernel does not check. */
typedef struct {
   UInt flags, qshift;
} XiveEq;
#define XIVE_EQ_ALWAYS_NOTIFY 1
#define XIVE_EQ_PRIORITY      7      /* the low bits of attr */

/* arch/powerpc/kvm/book3s_xive_native.c,
   kvmppc_xive_native_set_queue_config: with a qshift of 0 the queue is
   reset, and nothing else is looked at; priority 7 is the host's, and refused
   after the copy. */
static void xive_set_eq_config ( KvmCall* c )
{
   XiveEq eq;

   payload(c, 64);
   if ((c->attr & XIVE_EQ_PRIORITY) == XIVE_EQ_PRIORITY) {
      touches(c, 0, 64);
      return;
   }
   if (fx_peek_at(c, c->addr, &eq) && eq.qshift == 0) {
      touches(c, 0, 4);
      reads(c, 4, 4);
      touches(c, 8, 56);
   } else {
      reads(c, 0, 24);
      touches(c, 24, 40);
   }
}

/* kvmppc_xive_native_get_queue_config in that file.  For a queue that is
   not configured it returns 0 too, and writes nothing.  Which one it was
   shows in the buffer: a configured queue has this flag and a size. */
static void xive_get_eq_config ( KvmCall* c )
{
   XiveEq eq;

   if ((c->attr & XIVE_EQ_PRIORITY) == XIVE_EQ_PRIORITY)
      return;
   if (c->fx.after
       && (!fx_peek_result_at(c, c->addr, &eq)
           || eq.flags != XIVE_EQ_ALWAYS_NOTIFY || eq.qshift == 0))
      return;
   writes(c, 0, 64);
}

/* One of the tables of vgic_v5_ist, which are read or written as a whole. */
static void vgic_v5_table ( KvmCall* c, ULong addr, ULong size,
                            const HChar* what )
{
   if (size > 0)
      fx_span_at(c, is_set(c) ? FxRead : FxWrite, addr, size, what);
}

/* Documentation/virt/kvm/devices/arm-vgic-v5.rst of 7.4, struct
   kvm_vgic_v5_ist; arch/arm64/kvm/vgic/vgic-v5-tables.c, vgic_v5_save_spi_ist,
   vgic_v5_save_lpi_ist and their restores: 4 bytes an interrupt.  A size other
   than the VM's own is refused before anything is touched: 32 to 1024 SPIs in
   steps of 32, and a power of two of LPIs, whose numbers have 24 bits at
   most.  So is a NULL descriptor. */
static void vgic_v5_ist ( KvmCall* c )
{
   struct { ULong spi_addr, spi_size, lpi_addr, lpi_size; } ist;

   if (c->attr != 0 || c->addr == 0)
      return;
   fx_struct_at(c, c->addr, sizeof(ist));
   reads(c, 0, sizeof(ist));
   if (!fx_peek_at(c, c->addr, &ist))
      return;
   if (ist.spi_size < 4 * 32 || ist.spi_size > 4 * 1024
       || ist.spi_size % (4 * 32) != 0)
      return;
   if (ist.lpi_size % 4 != 0 || ist.lpi_size > 4 << 24
       || (ist.lpi_size & (ist.lpi_size - 1)) != 0)
      return;
   vgic_v5_table(c, ist.spi_addr, ist.spi_size, "payload.spi_ist");
   vgic_v5_table(c, ist.lpi_addr, ist.lpi_size, "payload.lpi_ist");
}

/* arch/loongarch/kvm/intc/ipi.c, kvm_ipi_regs_access */
static void loongarch_ipi_reg ( KvmCall* c )
{
   switch (c->attr & 0xff) {
      case 0x00: case 0x04: case 0x08: case 0x0c:
         transfers(c, 4);
         break;
      case 0x20: case 0x28: case 0x30: case 0x38:
         transfers(c, 8);
         break;
   }
}

/* arch/loongarch/kvm/intc/pch_pic.c, kvm_pch_pic_regs_access: the two arrays
   go byte by byte; of another register only the first offset is known. */
static void loongarch_pch_pic_reg ( KvmCall* c )
{
   UInt reg = (UInt)c->attr;

   if ((reg >= 0x100 && reg <= 0x13f) || (reg >= 0x200 && reg <= 0x23f)) {
      transfers(c, 1);
      return;
   }
   switch (reg) {
      case 0x20: case 0x40: case 0x60: case 0xc0: case 0xe0:
      case 0x380: case 0x3a0: case 0x3e0:
         transfers(c, 8);
         break;
   }
}

/* arch/loongarch/kvm/intc/eiointc.c, kvm_eiointc_set_attr */
static void ignored_u32 ( KvmCall* c )
{
   touches(c, 0, 4);
}

/* arch/loongarch/kvm/vcpu.c, kvm_loongarch_cpucfg_get_attr: there are
   KVM_MAX_CPUCFG_REGS words. */
static void loongarch_cpucfg ( KvmCall* c )
{
   if (c->attr < 21)
      writes(c, 0, 8);
}

/* arch/arm64/kvm/pmu-emul.c, kvm_arm_pmu_v3_set_attr: struct
   kvm_pmu_event_filter up to its padding. */
static void arm_pmu_filter ( KvmCall* c )
{
   payload(c, 8);
   reads(c, 0, 5);
   touches(c, 5, 3);
}

/*--------------------------------------------------------------------*/
/*--- The table                                                    ---*/
/*--------------------------------------------------------------------*/

#define NEVER        { KvmCell_never, 0, NULL }
#define NO           { KvmCell_no, 0, NULL }
#define VALUE        { KvmCell_value, 0, NULL }
#define IN(n)        { KvmCell_in, n, NULL }
#define OUT(n)       { KvmCell_out, n, NULL }
#define UPDATE(n)    { KvmCell_update, n, NULL }
#define IN_LONG      IN(0)
#define OUT_LONG     OUT(0)
#define FN(f, words) { KvmCell_function, 0, f }

#define HAS          VALUE
#define HIDDEN       NO

#define BY_OP(set, get, has) { set, get, has }
#define BITS(mask)           BY_OP(mask, mask, mask)
#define ALL                  BITS(~0ULL)
#define LO32                 BITS(0xffffffffULL)
#define NONE                 BITS(0)

typedef struct {
   KvmFdKind    kind;
   UInt         archs;
   UInt         type;
   const HChar* name;
   UInt         first;                  /* of its rows */
} Owner;

/* Counts rows: an owner's follow it. */
#define NUMBERED_(line) Row_##line,
#define NUMBERED(line)  NUMBERED_(line)
enum {
#  define ALIAS(id, type, name)
#  define OWNER(id, kind, archs, type, name) \
      First_##id, Before_##id = First_##id - 1,
#  define ATTR(...)  NUMBERED(__LINE__)
#  define GROUP(...) NUMBERED(__LINE__)
#  define RANGE(...) NUMBERED(__LINE__)
#  include "kvm-attrs.def"
#  undef ALIAS
#  undef OWNER
#  undef ATTR
#  undef GROUP
#  undef RANGE
};

/* Each pass over the table takes the lines of one sort. */
#define ATTR(id, grp, GRP, bits, att, ATT, SET, GET, HAS_)
#define GROUP(id, grp, GRP, bits, SET, GET, HAS_)
#define RANGE(id, grp, GRP, bits, in, first, last, NAME, SET, GET, HAS_)
#define ALIAS(id, type, name)
enum {
#  define OWNER(id, kind, archs, type, name) Owner_##id,
#  include "kvm-attrs.def"
#  undef OWNER
   N_OWNERS
};
static const Owner owners[N_OWNERS] = {
#  define OWNER(id, kind, archs, type, name) \
      { KvmFd_##kind, KvmArch_##archs, type, name, First_##id },
#  include "kvm-attrs.def"
#  undef OWNER
};
#undef ALIAS

#define OWNER(id, kind, archs, type, name)
static const struct {
   UInt         owner;
   UInt         type;
   const HChar* name;
} aliases[] = {
#  define ALIAS(id, type, name) { Owner_##id, type, name },
#  include "kvm-attrs.def"
#  undef ALIAS
};
#define N_ALIASES (sizeof(aliases) / sizeof(aliases[0]))
#undef ATTR
#undef GROUP
#undef RANGE

static const KvmAttrRow rows[] = {
#  define ALIAS(id, type, name)
#  define ATTR(id, grp, GRP, bits, att, ATT, SET, GET, HAS_) \
      { Owner_##id, grp, ~0ULL, att, att, bits, #GRP "." #ATT, \
        { SET, GET, HAS_ } },
#  define GROUP(id, grp, GRP, bits, SET, GET, HAS_) \
      { Owner_##id, grp, 0, 0, 0, bits, #GRP, { SET, GET, HAS_ } },
#  define RANGE(id, grp, GRP, bits, in, first, last, NAME, SET, GET, HAS_) \
      { Owner_##id, grp, in, first, last, bits, #GRP "." #NAME, \
        { SET, GET, HAS_ } },
#  include "kvm-attrs.def"
};
#define N_ROWS (sizeof(rows) / sizeof(rows[0]))

const KvmAttrRow* ML_(kvm_attr_rows) ( UInt* n )
{
   *n = N_ROWS;
   return rows;
}

static Bool is_owner ( UInt i, KvmObject object, KvmArch arch )
{
   return owners[i].kind == object.kind && (owners[i].archs & arch)
          && (object.kind != KvmFd_device || owners[i].type == object.type);
}

/* The index of OBJECT's owner, N_OWNERS if it has none.  LAST is where to look
   first. */
static UInt find_owner ( KvmObject object, KvmArch arch, UInt last )
{
   UInt i;

   if (last < N_OWNERS && is_owner(last, object, arch))
      return last;
   for (i = 0; i < N_OWNERS; i++)
      if (is_owner(i, object, arch))
         return i;
   if (object.kind == KvmFd_device)
      for (i = 0; i < N_ALIASES; i++)
         if (aliases[i].type == object.type)
            return aliases[i].owner;
   return N_OWNERS;
}

const HChar* ML_(kvm_device_name) ( UInt type )
{
   const KvmObject device = { KvmFd_device, type };
   const UInt owner = find_owner(device, KvmArch_all, N_OWNERS);

   return owner < N_OWNERS ? owners[owner].name : NULL;
}

/* Whether ROW is for ATTR, as far as the kernel looks at it. */
static Bool in_row ( const KvmAttrRow* row, ULong attr, UInt op )
{
   const ULong bits = row->within & row->looked_at[op];

   return (attr & bits) >= (row->first & bits)
          && (attr & bits) <= (row->last & bits);
}

/* The row for GROUP and ATTR of an owner, NULL if it has none. */
static const KvmAttrRow* find_row ( UInt owner, UInt group, ULong attr,
                                    UInt op )
{
   UInt i;

   for (i = owners[owner].first; i < N_ROWS && rows[i].owner == owner; i++)
      if (rows[i].group == group && in_row(&rows[i], attr, op))
         return &rows[i];
   return NULL;
}

static Bool same ( const HChar* a, const HChar* b )
{
   while (*a != 0 && *a == *b) {
      a++;
      b++;
   }
   return *a == *b;
}

KvmObject ML_(kvm_device_by_name) ( const HChar* name )
{
   KvmObject device = { KvmFd_unknown, 0 };
   UInt i;

   for (i = 0; i < N_OWNERS; i++)
      if (owners[i].kind == KvmFd_device && same(owners[i].name, name)) {
         device.kind = KvmFd_device;
         device.type = owners[i].type;
         return device;
      }
   for (i = 0; i < N_ALIASES; i++)
      if (same(aliases[i].name, name)) {
         device.kind = KvmFd_device;
         device.type = aliases[i].type;
         return device;
      }
   return device;
}

/*--------------------------------------------------------------------*/
/*--- One call                                                     ---*/
/*--------------------------------------------------------------------*/

static void describe_payload ( KvmCall* c, const KvmCell* cell )
{
   UInt n = cell->n == 0 ? c->fx.wordsize : cell->n;

   switch (cell->kind) {
      case KvmCell_never:
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
         if (c->fx.after) {
            writes(c, 0, n);
         } else {
            reads(c, 0, n);
            c->writes += n;
         }
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
   const UInt at = offsetof(struct vki_kvm_device_attr, attr);
   UInt i, first = 0;
   Bool used[9];

   if (looked_at == ~0ULL) {
      fx_read(c, at, sizeof(c->attr), "kvm_device_attr.attr");
      return;
   }
   for (i = 0; i < 8; i++)
      used[i] = ((looked_at >> (8 * (c->big_endian ? 7 - i : i))) & 0xff) != 0;
   used[8] = !used[7];
   for (i = 1; i <= 8; i++) {
      if (used[i] == used[first])
         continue;
      fx_read_if(c, used[first], at + first, i - first,
                 "kvm_device_attr.attr");
      first = i;
   }
}

/* Fills in what CALL says of the attribute.  Returns False where the struct
   cannot be read. */
static Bool find_attr ( KvmCall* c )
{
   struct vki_kvm_device_attr a;
   const UInt owner = find_owner(c->object, c->arch, c->owner);

   c->owner = owner;
   /* What is seen here stays in CALL, so it need not be kept. */
   if (!ML_(fx_peek_before)(&c->fx, c->fx.arg, &a, sizeof(a)))
      return False;
   c->is_attr = True;
   c->group   = a.group;
   c->attr    = a.attr;
   c->addr    = c->fx.wordsize == 4 ? (UInt)a.addr : a.addr;
   if (owner < N_OWNERS) {
      c->object_name = owners[owner].name;
      c->attr_row    = find_row(owner, a.group, a.attr, op_of(c));
   }
   return True;
}

/* What is read of the struct for an attribute that has a row, but for addr. */
static void describe_struct ( KvmCall* c )
{
   const UInt group_at = offsetof(struct vki_kvm_device_attr, group);

   /* The payload does not hang on flags. */
   ML_(fx_hangs_on)(&c->fx, c->fx.arg + group_at,
                    sizeof(struct vki_kvm_device_attr) - group_at);
   if (ML_(fx_argument_is_good)(&c->fx))
      return;
   fx_read(c, FX_MEMBER(kvm_device_attr, flags));
   fx_read(c, FX_MEMBER(kvm_device_attr, group));
   describe_attr_field(c, c->attr_row->looked_at[op_of(c)]);
   c->addr_described = False;
}

void ML_(kvm_device_attr) ( KvmCall* c )
{
   const UInt addr_at = offsetof(struct vki_kvm_device_attr, addr);
   const KvmCell* cell;

   if (!c->fx.after && !find_attr(c)) {
      fx_read(c, 0, sizeof(struct vki_kvm_device_attr), "kvm_device_attr");
      return;
   }
   if (!c->attr_row) {
      fx_read(c, 0, addr_at, "kvm_device_attr");
      /* No HAS looks at addr. */
      fx_span(c, op_of(c) == 2 ? FxTouch : FxRead, addr_at, sizeof(c->addr),
              "kvm_device_attr.addr");
      return;
   }
   cell = &c->attr_row->by_op[op_of(c)];
   if (cell->kind == KvmCell_never)
      return;
   c->addr_described = True;
   if (!c->fx.after)
      describe_struct(c);
   /* A function may find that the call is refused before addr is used, or that
      there is nothing to copy. */
   describe_payload(c, cell);
   if (!c->addr_described)
      describe_addr(c, False);
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                              kvm-attrs.c ---*/
/*--------------------------------------------------------------------*/
