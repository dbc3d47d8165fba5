/*--------------------------------------------------------------------*/
/*--- What KVM_RUN does with kvm_run.                    kvm-run.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The rows of kvm-run.def, a function for each of them that depends on what
   the page says, and what one KVM_RUN leaves for the next.  It must not know
   where the page is mapped, nor for how long.

   Part of the effects core; see effects.h. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "kvm-call.h"
#include "kvm-x86.h"

/*--------------------------------------------------------------------*/
/*--- Rows                                                         ---*/
/*--------------------------------------------------------------------*/

/* KVM_EXIT_* */
typedef enum {
#  define REASON(nr, NAME, REPLY) Exit_##NAME = nr,
#  include "kvm-run.def"
} Exit;

/* What the page begins with. */
typedef struct {
   UChar request_interrupt_window, immediate_exit, padding[6];
   UInt  exit_reason, flags;
} Head;

/* So much of the page after the call is looked at at once: what there is in
   front of the union, and the members of it that functions of rows look at. */
#define LEFT 56

/* One KVM_RUN, and what its rows ask for. */
typedef struct {
   KvmCall* c;
   ULong at;               /* where the row's member stands */
   const KvmRunBefore* before;
   UInt  completes;        /* the exit that it completes, */
   UInt  reply;            /* and what REPLY said of that; 0: none */

   /* After the call. */
   UInt  reason;           /* exit_reason */
   Bool  ran;              /* whether it tried to enter the guest, as far as
                              its result tells */
   UInt  n_left;           /* 0 before it */
   const UChar* left;      /* the first N_LEFT bytes of the page */
} Run;

typedef UInt (*RowFn)( Run* r );

typedef enum {
   Part_head,
   Part_exits,
   Part_sync,
   Part_pio
} Part;

typedef enum {
   Bytes_n,
   Bytes_ran,
   Bytes_valid,
   Bytes_dirty,
   Bytes_if,
   Bytes_fn,
   Bytes_case,
   Bytes_that_many
} BytesKind;

typedef enum {
   Row_entry,
   Row_poll,
   Row_leave,
   Row_reply,
   Row_unset
} RowKind;

typedef struct {
   RowKind      kind;
   UInt         reason;          /* of replies */
   UInt         archs;
   Part         part;
   UInt         offset;
   BytesKind    bytes;
   UInt         which;           /* bits, or a case */
   UInt         n;
   RowFn        fn;
   const HChar* name;
} Row;

/*--------------------------------------------------------------------*/
/*--- The page                                                     ---*/
/*--------------------------------------------------------------------*/

static inline ULong place ( const KvmCall* c, Part part, UInt offset )
{
   /* s390 has its PSW before the union. */
   const UInt exits = c->arch == KvmArch_s390 ? 48 : 32;

   switch (part) {
      case Part_head:  break;
      case Part_exits: offset += exits; break;
      case Part_sync:  offset += exits + 256; break;
      case Part_pio:   offset += c->pagesize; break;
   }
   return c->run + offset;
}

/* How much of LEN bytes at AT is mapped. */
static UInt mapped ( const KvmCall* c, ULong at, UInt len )
{
   const ULong before = at - c->run;

   if (before >= c->run_size)
      return 0;
   return len < c->run_size - before ? len : c->run_size - before;
}

static void span ( KvmCall* c, FxAccess access, ULong at, UInt len,
                   const HChar* what )
{
   fx_span_at(c, access, at, mapped(c, at, len), what);
}

/* What the page says before the call. */
static Bool look_before ( KvmCall* c, Part part, UInt offset, void* to,
                          UInt len )
{
   const ULong at = place(c, part, offset);

   return mapped(c, at, len) == len
          && ML_(fx_peek_before)(&c->fx, at, to, len);
}

/* What it says: before the call, or as the kernel left it. */
static Bool look ( Run* r, ULong at, void* to, UInt len )
{
   KvmCall* const c = r->c;
   const ULong before = at - c->run;
   UInt i;

   if (before + len > r->n_left)
      return mapped(c, at, len) == len
             && ML_(fx_peek_now)(&c->fx, at, to, len);
   if (len == sizeof(UInt)) {
      __builtin_memcpy(to, &r->left[before], sizeof(UInt));
      return True;
   }
   for (i = 0; i < len; i++)
      ((UChar*)to)[i] = r->left[before + i];
   return True;
}

static UInt look_u8 ( Run* r, Part part, UInt offset )
{
   UChar value;

   return look(r, place(r->c, part, offset), &value, sizeof(value)) ? value
                                                                    : 0;
}

static UInt look_u32 ( Run* r, Part part, UInt offset )
{
   UInt value;

   return look(r, place(r->c, part, offset), &value, sizeof(value)) ? value
                                                                    : 0;
}

static ULong look_u64 ( Run* r, Part part, UInt offset )
{
   ULong value;

   return look(r, place(r->c, part, offset), &value, sizeof(value)) ? value
                                                                    : 0;
}

/*--------------------------------------------------------------------*/
/*--- Functions of rows: each KVM_RUN                              ---*/
/*--------------------------------------------------------------------*/

/* Each architecture but s390 clears it when it begins to run. */
static UInt stores_reason ( Run* r )
{
   if (r->c->arch == KvmArch_s390 && r->c->fx.result < 0)
      return r->ran && r->reason == Exit_INTR
             && r->c->fx.result == -VKI_EINTR;
   return r->ran;
}

/* What of an interrupt controller is in the kernel; False if that cannot be
   known, since the VM was not made under our eyes. */
static Bool irqchip ( Run* r, ULong* what )
{
   *what = ML_(kvm_recall)(r->c, KvmFact_irqchip, 0);
   return *what != 0 || ML_(kvm_recall)(r->c, KvmFact_vm_type, 0) != 0;
}

/* lapic_in_kernel */
static UInt no_lapic ( Run* r )
{
   ULong what;

   return irqchip(r, &what) && what == 0;
}

/* dm_request_for_irq_injection in arch/x86/kvm/x86.c, pic_in_kernel */
static UInt no_pic ( Run* r )
{
   ULong what;

   return !r->before->immediate_exit && irqchip(r, &what)
          && what != KvmIrqchip_full;
}

/* irqchip_in_kernel of arm64, which needs no LAPIC */
static UInt no_vgic ( Run* r )
{
   return !r->before->immediate_exit && no_lapic(r);
}

/* KVM_SYNC_X86_* */
#define X86_REGS   1
#define X86_SREGS  2
#define X86_EVENTS 4

static UInt read_sregs ( Run* r )
{
   if ((r->before->dirty & X86_SREGS) && mapped(r->c, r->at, 312) == 312) {
      ML_(kvm_x86_sregs_at)(r->c, r->at, FxRead);
      span(r->c, FxRead, r->at + 280, 32,
           "kvm_run.s.regs.sregs.interrupt_bitmap");
   }
   return 0;
}

static UInt write_sregs ( Run* r )
{
   if ((r->before->valid & X86_SREGS) && mapped(r->c, r->at, 312) == 312)
      ML_(kvm_x86_sregs_at)(r->c, r->at, FxWrite);
   return 0;
}

static UInt read_events ( Run* r )
{
   if ((r->before->dirty & X86_EVENTS) && mapped(r->c, r->at, 64) == 64)
      ML_(kvm_x86_vcpu_events_at)(r->c, r->at);
   return 0;
}

static UInt valid_regs ( Run* r )
{
   return (r->before->valid & X86_REGS) != 0;
}

static UInt valid_events ( Run* r )
{
   return (r->before->valid & X86_EVENTS) != 0;
}

/* The bits are cleared one by one, until a state is refused. */
static UInt cleared ( Run* r )
{
   const ULong dirty = r->before->dirty;

   return dirty != 0 && (dirty & ~look_u64(r, Part_sync, 8)) != 0;
}

/* KVM_SYNC_VRS, and struct runtime_instr_cb and gs_cb: test_kvm_facility
   stands before both, but those bits are not dirty without the facility. */
#define S390_VRS   (1 << 6)
#define S390_RICCB (1 << 7)
#define S390_GSCB  (1 << 9)

static UInt vector_bytes ( Run* r )
{
   const Bool used = r->c->fx.after ? r->ran : !r->before->immediate_exit;

   return !used ? 0 : r->before->valid & S390_VRS ? 512 : 128;
}

static UInt read_riccb ( Run* r )
{
   UChar v;

   if (r->before->immediate_exit || !(r->before->dirty & S390_RICCB))
      return 0;
   /* The first bit of the word behind rca, roa and rla. */
   span(r->c, FxRead, r->at + 24, 1, "kvm_run.s.regs.riccb.v");
   return look(r, r->at + 24, &v, sizeof(v)) && (v & 0x80) ? 64 : 0;
}

static UInt read_gscb ( Run* r )
{
   ULong gssm;

   if (r->before->immediate_exit || !(r->before->dirty & S390_GSCB))
      return 0;
   span(r->c, FxRead, r->at + 16, 8, "kvm_run.s.regs.gscb.gssm");
   return look(r, r->at + 16, &gssm, sizeof(gssm)) && gssm != 0 ? 32 : 0;
}

/*--------------------------------------------------------------------*/
/*--- Functions of rows: exits and replies                         ---*/
/*--------------------------------------------------------------------*/

/* Whether there is what belongs to an exit.  kvmhv_run_single_vcpu and
   kvmppc_vcpu_run_hv say why a vCPU cannot run, and fail. */
static UInt has_exited ( Run* r )
{
   return r->c->fx.result >= 0
          || (r->ran && r->reason == Exit_MEMORY_FAULT)
          || (r->ran && r->reason == Exit_FAIL_ENTRY
              && r->c->arch == KvmArch_power);
}

/* struct kvm_run.io; the page holds no more than a page. */
static UInt pio_bytes ( Run* r )
{
   const UInt  size  = look_u8(r, Part_exits, 1);
   const ULong count = look_u32(r, Part_exits, 4);

   return size * count < r->c->pagesize ? size * count : r->c->pagesize;
}

static UInt pio_left ( Run* r )
{
   return r->c->fx.result >= 0 && r->reason == Exit_IO ? pio_bytes(r) : 0;
}

static UInt pio_in ( Run* r )
{
   return look_u8(r, Part_exits, 0) == 0 ? pio_bytes(r) : 0;
}

/* struct kvm_run.mmio and iocsr_io, which are the same */
static UInt mmio_len ( Run* r )
{
   const UInt len = look_u32(r, Part_exits, 16);

   return len < 8 ? len : 8;
}

static Bool mmio_is_write ( Run* r )
{
   return look_u8(r, Part_exits, 20) != 0;
}

/* Whether it was a read riscv takes from the page, at the next KVM_RUN. */
static UInt mmio_read ( Run* r )
{
   return mmio_is_write(r) && r->c->arch != KvmArch_riscv ? 0 : mmio_len(r);
}

static UInt riscv_mmio ( Run* r )
{
   return mmio_is_write(r) ? 0 : r->reply;
}

/* The sizes that there are: other ones are answered with nothing. */
static UInt mmio_answer ( Run* r )
{
   const UInt len = look_u32(r, Part_exits, 16);

   return len == 1 || len == 2 || len == 4 || len == 8 ? len : 0;
}

/* At the next KVM_RUN, kvm_arch_vcpu_ioctl_run of loongarch takes from the
   page whether it was a read. */
static UInt iocsr_read ( Run* r )
{
   return !mmio_is_write(r);
}

static UInt iocsr_bytes ( Run* r )
{
   return mmio_is_write(r) ? 0 : mmio_answer(r);
}

/* KVM_EXIT_HYPERV_*, types of struct kvm_hyperv_exit */
#define HYPERV_HCALL  2
#define HYPERV_SYNDBG 3

static UInt hyperv_reply ( Run* r )
{
   const UInt type = look_u32(r, Part_exits, 0);

   return type == HYPERV_HCALL || type == HYPERV_SYNDBG ? type : 0;
}

static UInt syndbg_control ( Run* r )
{
   enum { HV_X64_MSR_SYNDBG_CONTROL = 0x400000f1 };

   return r->reply == HYPERV_SYNDBG
          && look_u32(r, Part_exits, 8) == HV_X64_MSR_SYNDBG_CONTROL;
}

static UInt msr_granted ( Run* r )
{
   return look_u8(r, Part_exits, 0) == 0;
}

/* TDVMCALL_* in arch/x86/include/asm/shared/tdx.h */
#define TDX_GET_INFO 0x10000

static UInt tdx_call ( Run* r )
{
   const UInt nr = look_u64(r, Part_exits, 8);

   return nr == 0 ? 1 : nr;
}

static UInt snp_too_few ( Run* r )
{
   return look_u64(r, Part_exits, 16) == VKI_ENOSPC;
}

/*--------------------------------------------------------------------*/
/*--- The table                                                    ---*/
/*--------------------------------------------------------------------*/

#define N(n)              Bytes_n, 0, n, NULL
#define RAN(n)            Bytes_ran, 0, n, NULL
#define VALID(bits, n)    Bytes_valid, bits, n, NULL
#define DIRTY(bits, n)    Bytes_dirty, bits, n, NULL
#define IF(f, n, words)   Bytes_if, 0, n, f
#define FN(f, words)      Bytes_fn, 0, 0, f
#define CASE(k, n)        Bytes_case, k, n, NULL
#define THAT_MANY         Bytes_that_many, 0, 0, NULL

static const Row entries[] = {
#  define ENTRY(archs, part, offset, BYTES, name) \
      { Row_entry, 0, KvmArch_##archs, Part_##part, offset, BYTES, \
        "kvm_run." name },
#  define POLL(archs, part, offset, BYTES, name) \
      { Row_poll, 0, KvmArch_##archs, Part_##part, offset, BYTES, \
        "kvm_run." name },
#  include "kvm-run.def"
};
#define N_ENTRIES (sizeof(entries) / sizeof(entries[0]))

static const Row leaves[] = {
#  define LEAVE(archs, part, offset, BYTES, name) \
      { Row_leave, 0, KvmArch_##archs, Part_##part, offset, BYTES, \
        "kvm_run." name },
#  include "kvm-run.def"
};
#define N_LEAVES (sizeof(leaves) / sizeof(leaves[0]))

/* The data of an IN or OUT have the last row. */
static const Row* const pio_leave = &leaves[N_LEAVES - 1];

static const Row by_reason[] = {
#  define REPLY(NAME, archs, part, offset, BYTES, name) \
      { Row_reply, Exit_##NAME, KvmArch_##archs, Part_##part, offset, BYTES, \
        "kvm_run." name },
#  define UNSET(NAME, archs, part, offset, BYTES, name) \
      { Row_unset, Exit_##NAME, KvmArch_##archs, Part_##part, offset, BYTES, \
        "kvm_run." name },
#  include "kvm-run.def"
};
#define N_BY_REASON (sizeof(by_reason) / sizeof(by_reason[0]))

#define NONE   { False, NULL }
#define ALWAYS { True, NULL }
#define BY(f)  { True, f }

/* By reason. */
static const struct {
   Bool  is_awaited;
   RowFn fn;
} replies[] = {
#  define REASON(nr, NAME, REPLY) [nr] = REPLY,
#  include "kvm-run.def"
};
#define N_REASONS (sizeof(replies) / sizeof(replies[0]))

static const struct {
   UInt archs, page;
} rings[] = {
#  define RING(archs, page) { KvmArch_##archs, page },
#  include "kvm-run.def"
};

static UInt bytes_of ( Run* r, const Row* row )
{
   const Bool entered = r->c->fx.after ? r->ran : !r->before->immediate_exit;

   switch (row->bytes) {
      case Bytes_n:
         return row->n;
      case Bytes_ran:
         return entered ? row->n : 0;
      case Bytes_valid:
         return entered && (r->before->valid & row->which) ? row->n : 0;
      case Bytes_dirty:
         /* s390 looks at immediate_exit first, x86 last. */
         if (r->before->immediate_exit && r->c->arch == KvmArch_s390)
            return 0;
         return r->before->dirty & row->which ? row->n : 0;
      case Bytes_if:
         return row->fn(r) ? row->n : 0;
      case Bytes_fn:
         return row->fn(r);
      case Bytes_case:
         return r->reply == row->which ? row->n : 0;
      case Bytes_that_many:
         return r->reply & 0xffff;
   }
   return 0;
}

static FxAccess access_of ( const Run* r, RowKind kind )
{
   switch (kind) {
      case Row_entry:
      case Row_reply: return FxRead;
      case Row_poll:  return FxPoll;
      case Row_leave: return FxWrite;
      case Row_unset: return r->c->fx.after ? FxForget : FxAnswer;
   }
   return FxTouch;
}

static void describe_row ( Run* r, const Row* row )
{
   UInt n;

   r->at = place(r->c, row->part, row->offset);
   n = bytes_of(r, row);
   if (n > 0)
      span(r->c, access_of(r, row->kind), r->at, n, row->name);
}

/* Rows from FIRST part on. */
static void describe_each_run ( Run* r, const Row* row, UInt n, Part first )
{
   for (; n > 0; n--, row++)
      if ((row->archs & r->c->arch) && row->part >= first)
         describe_row(r, row);
}

Bool ML_(kvm_run_in_order) ( void )
{
   UInt i;

   for (i = 1; i < N_BY_REASON; i++)
      if (by_reason[i - 1].reason > by_reason[i].reason)
         return False;
   return pio_leave->part == Part_pio;
}

/* What the reply to an exit reads; after the exit, what of it is unset. */
static void describe_reply ( Run* r )
{
   UInt low = 0, high = N_BY_REASON;

   while (low < high) {
      const UInt middle = (low + high) / 2;
      if (by_reason[middle].reason < r->completes)
         low = middle + 1;
      else
         high = middle;
   }
   for (; low < N_BY_REASON && by_reason[low].reason == r->completes; low++)
      if ((by_reason[low].archs & r->c->arch)
          && (!r->c->fx.after || by_reason[low].kind == Row_unset))
         describe_row(r, &by_reason[low]);
}

/*--------------------------------------------------------------------*/
/*--- The ring of coalesced MMIO                                   ---*/
/*--------------------------------------------------------------------*/

/* Where it is; 0 if this architecture has none. */
static ULong ring_of ( const KvmCall* c )
{
   UInt i;

   for (i = 0; i < sizeof(rings) / sizeof(rings[0]); i++)
      if (rings[i].archs & c->arch)
         return c->run + (ULong)rings[i].page * c->pagesize;
   return 0;
}

/* Whether the guest will write to a zone is not known before. */
static void ring_read ( KvmCall* c )
{
   const ULong ring = ring_of(c);

   if (ring == 0)
      return;
   span(c, FxPoll, ring, 4, "kvm_coalesced_mmio_ring.first");
   span(c, FxPoll, ring + 4, 4, "kvm_coalesced_mmio_ring.last");
}

/* Entries that wait to be seen, all of which were written by this KVM_RUN, by
   another one that is over or by one that still goes on. */
static void ring_written ( Run* r )
{
   enum { HEAD = 8, ENTRY_SIZE = 24 };
   KvmCall* const c = r->c;
   const UInt  max  = (c->pagesize - HEAD) / ENTRY_SIZE;
   const ULong ring = ring_of(c);
   struct { UInt first, last; } head;
   UInt  i, len;

   if (ring == 0 || !look(r, ring, &head, sizeof(head))
       || head.first == head.last || head.first >= max || head.last >= max)
      return;
   span(c, FxPublish, ring + 4, 4, "kvm_coalesced_mmio_ring.last");
   for (i = head.first; i != head.last; i = (i + 1) % max) {
      const ULong at = ring + HEAD + i * ENTRY_SIZE;
      if (!look(r, at + 8, &len, sizeof(len)))
         return;
      span(c, FxPublish, at, 16, "kvm_coalesced_mmio");
      span(c, FxPublish, at + 16, len < 8 ? len : 8,
           "kvm_coalesced_mmio.data");
   }
}

/*--------------------------------------------------------------------*/
/*--- One KVM_RUN                                                  ---*/
/*--------------------------------------------------------------------*/

/* KvmFact_run_reply: 0, or the exit's number and one, and what its REPLY
   said. */
static ULong to_fact ( UInt reason, UInt reply )
{
   return reply == 0 ? 0 : ((ULong)reply << 16) | (reason + 1);
}

static void from_fact ( Run* r, ULong fact )
{
   r->completes = (fact & 0xffff) - 1;
   r->reply     = fact >> 16;
}

/* loongarch completes all but MMIO by what exit_reason says, as often as it
   says so, and not because it was the last exit. */
static Bool completed_by_page ( const KvmCall* c, UInt reason )
{
   return c->arch == KvmArch_loongarch && reason != Exit_MMIO;
}

/* Before the call: whether there is anything to describe of what each KVM_RUN
   reads, all of which is in kvm_run.  Neither the data of an IN nor the ring
   hangs on what is there.  What these rows ask ML_(kvm_recall) and
   ML_(kvm_peek) nobody asks after the call, nor what comes behind it. */
static Bool kvm_run_is_read ( const Run* r )
{
   /* kvm_valid_regs, kvm_dirty_regs and what arm64 has there; and all. */
   enum { FEW = 16 + 8, ALL = 16 + 2048 };
   KvmCall* const c = r->c;
   const Bool  all = r->before->dirty != 0 || c->arch == KvmArch_s390;
   const ULong end = place(c, Part_sync, all ? ALL : FEW);

   return ML_(fx_unit)(&c->fx, FxUnit_data, c->run,
                        mapped(c, c->run, end - c->run));
}

static void entering ( Run* r )
{
   /* What these have left to do counts while exit_reason stays. */
   const UInt while_it_stays = KvmArch_arms | KvmArch_riscv;
   const UInt reason = r->before->exit_reason;
   KvmCall* const c = r->c;

   if (kvm_run_is_read(r))
      describe_each_run(r, entries, N_ENTRIES, Part_head);
   if (r->reply != 0
       && (!(c->arch & while_it_stays) || reason == r->completes))
      describe_reply(r);
   if (completed_by_page(c, reason)) {
      r->completes = reason;
      describe_reply(r);
   }
   if (!r->before->immediate_exit && r->before->coalesces)
      ring_read(c);
}

/* What each KVM_RUN stores.  From exit_reason to the end of the union it is
   mostly good already. */
static void describe_leaves ( Run* r )
{
   enum { EXIT_REASON = 8 };
   KvmCall* const c = r->c;
   const ULong at = place(c, Part_head, EXIT_REASON);
   const UInt  n  = mapped(c, at, place(c, Part_sync, 0) - at);
   Part first = Part_head;

   if (!ML_(fx_unit)(&c->fx, FxUnit_data, at, n)) {
      first = Part_sync;
      /* store_regs and sync_regs of x86 */
      if (c->arch == KvmArch_x86 && r->before->valid == 0
          && r->before->dirty == 0) {
         if (r->reason == Exit_IO)
            describe_row(r, pio_leave);
         return;
      }
   }
   describe_each_run(r, leaves, N_LEAVES, first);
}

/* Whether kvm_arch_vcpu_ioctl_run of x86 was called, which always ends in
   post_kvm_run_save. */
static Bool was_called ( const KvmCall* c )
{
   switch (c->fx.result) {
      case -VKI_EBADF:
      case -VKI_ENOTTY:
      case -VKI_EIO:                 /* kvm_vcpu_ioctl: a dead VM */
      case -VKI_ENOMEM:              /* kvm_mmu_post_init_vm */
         return False;
      default:
         return True;
   }
}

static Bool has_run ( const Run* r )
{
   enum { ERR_HWPOISON = 133 };       /* 168 on mips, where none comes here */
   const KvmCall* const c = r->c;

   if (c->fx.result >= 0)
      return True;
   switch (c->fx.result) {
      case -VKI_EINTR:
         return r->reason == Exit_INTR && !r->before->immediate_exit;
      case -VKI_EINVAL:
         /* arm64: handle_exit; power: kvmppc_vcpu_run_hv, _pr */
         return (c->arch & (KvmArch_arms | KvmArch_power))
                && (r->reason == Exit_FAIL_ENTRY
                    || r->reason == Exit_INTERNAL_ERROR);
      case -VKI_EFAULT:
      case -VKI_ENOSYS:                       /* arm64: io_mem_abort */
      case -ERR_HWPOISON:
         return True;
      default:
         return False;
   }
}

/* What the next KVM_RUN will complete of the exit. */
static UInt asked_for ( Run* r )
{
   if (r->c->fx.result < 0 || r->reason >= N_REASONS
       || !replies[r->reason].is_awaited)
      return 0;
   return replies[r->reason].fn ? replies[r->reason].fn(r) : 1;
}

/* What the next KVM_RUN will complete.  A signal, or immediate_exit, comes
   after an exit was completed; what is refused has completed nothing. */
static ULong left_to_do ( const Run* r, ULong old )
{
   if (r->c->fx.result >= 0)
      return completed_by_page(r->c, r->reason)
                ? 0 : to_fact(r->reason, r->reply);
   return r->ran || r->c->fx.result == -VKI_EINTR ? 0 : old;
}

static void returned ( Run* r )
{
   KvmCall* const c = r->c;
   const UInt n = mapped(c, c->run, LEFT);
   union { Head head; UChar bytes[LEFT]; } left;
   ULong next;

   r->left   = left.bytes;
   r->n_left = ML_(fx_peek_result)(&c->fx, c->run, left.bytes, n) ? n : 0;
   r->reason = r->n_left >= sizeof(Head) ? left.head.exit_reason : 0;
   r->ran    = has_run(r);
   if (c->arch != KvmArch_x86 || was_called(c))
      describe_leaves(r);
   if (r->before->coalesces)
      ring_written(r);
   r->completes = r->reason;
   r->reply     = asked_for(r);
   if (r->reply != 0)
      describe_reply(r);
   next = left_to_do(r, r->before->reply);
   if (next != r->before->reply)
      ML_(kvm_remember)(c, KvmFact_run_reply, 0, next);
}

/* What counts before the call, and after it still. */
static void see_before ( KvmCall* c )
{
   const KvmRunBefore nothing = { 0 };
   KvmRunBefore* const b = &c->run_before;
   struct { ULong valid, dirty; } sync;
   Head head;

   *b = nothing;
   b->reply = ML_(kvm_recall_before)(c, KvmFact_run_reply, 0);
   if (look_before(c, Part_head, 0, &head, sizeof(head))) {
      b->exit_reason    = head.exit_reason;
      b->immediate_exit = head.immediate_exit;
   }
   b->coalesces = ML_(kvm_recall_before)(c, KvmFact_coalesced, 0) != 0;
   if ((c->arch & (KvmArch_x86 | KvmArch_s390))
       && look_before(c, Part_sync, 0, &sync, sizeof(sync))) {
      b->valid = sync.valid;
      b->dirty = sync.dirty;
   }
}

void ML_(kvm_run) ( KvmCall* c )
{
   const KvmRunBefore* const b = &c->run_before;
   Run r;

   if (c->fx.arg != 0)              /* refused */
      return;
   if (!c->fx.after)
      see_before(c);
   /* An instruction of x86 that waits for its reply, such as rep ins, can
      still write to RAM when it gets it; the others load a register. */
   c->enters = !b->immediate_exit
               || (b->reply != 0 && c->arch == KvmArch_x86);
   if (c->run_size == 0) {
      if (b->reply != 0)
         ML_(kvm_remember)(c, KvmFact_run_reply, 0, 0);
      return;
   }
   r.c      = c;
   r.before = b;
   r.n_left = 0;
   from_fact(&r, b->reply);
   if (c->fx.after)
      returned(&r);
   else
      entering(&r);
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                                kvm-run.c ---*/
/*--------------------------------------------------------------------*/
