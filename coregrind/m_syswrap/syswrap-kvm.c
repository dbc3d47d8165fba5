/*--------------------------------------------------------------------*/
/*--- KVM ioctls: the handlers.                      syswrap-kvm.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   Between Valgrind and the effects core: gives the core what the fd stands for
   and what is known of it, has the tool told of the spans that it describes,
   and hands out new fds.  It must not know what any ioctl reads or writes;
   named are three only that want more of Valgrind, KVM_SET_SIGNAL_MASK (see
   kvm-mask.c), KVM_CREATE_DEVICE and KVM_HAS_DEVICE_ATTR. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "pub_core_aspacemgr.h"
#include "pub_core_clientstate.h"   // VG_(fd_hard_limit)
#include "pub_core_libcassert.h"    // for priv_types_n_macros.h
#include "pub_core_libcfile.h"
#include "pub_core_mallocfree.h"
#include "pub_core_options.h"
#include "pub_core_syscall.h"
#include "pub_core_threadstate.h"
#include "pub_core_tooliface.h"

#include "priv_types_n_macros.h"
#include "priv_fd-objects.h"
#include "priv_kvm-handlers.h"
#include "priv_kvm.h"
#include "priv_syswrap-effects.h"
#include "priv_syswrap-generic.h"
#include "priv_syswrap-kvm.h"
#include "priv_syswrap-main.h"

#define PRE(name)  DEFN_PRE_TEMPLATE(kvm, name)
#define POST(name) DEFN_POST_TEMPLATE(kvm, name)

#if defined(VGA_x86) || defined(VGA_amd64)
#  define THIS_ARCH KvmArch_x86
#elif defined(VGA_arm)
#  define THIS_ARCH KvmArch_arm
#elif defined(VGA_arm64)
#  define THIS_ARCH KvmArch_arm64
#elif defined(VGA_ppc32) || defined(VGA_ppc64be) || defined(VGA_ppc64le)
#  define THIS_ARCH KvmArch_power
#elif defined(VGA_s390x)
#  define THIS_ARCH KvmArch_s390
#elif defined(VGA_riscv64)
#  define THIS_ARCH KvmArch_riscv
#elif defined(VGA_mips32) || defined(VGA_mips64) || defined(VGA_nanomips)
#  define THIS_ARCH KvmArch_mips
#else
#  error "KVM: which architecture is this?"
#endif

/*--------------------------------------------------------------------*/
/*--- What the effects core is given                               ---*/
/*--------------------------------------------------------------------*/

/* A call that a thread is in: what PRE saw is what POST works from, whatever
   other threads do to the fd and the memory meanwhile. */
typedef struct {
   KvmMasks masks;          /* of this call, and of those that handlers of
                               signals came before */
   KvmCall  call;
   FxTool   tool;
   KvmVm*   vm;             /* of the fd before the call; */
   KvmVcpu* vcpu;           /* both held */
   UInt     fd_changes;     /* ML_(fd_changes) before the call */
   UInt     reserved;       /* open_reserved_fds then, if it makes a device */
   Int      in_guest;       /* the thread's lwpid if it enters the guest, 0 */
   const KvmIoctlRow* number_of;   /* the last that takes a number, */
   const HChar* number_text;       /* and the text for that */
} Pending;

/* What is known of /dev/kvm holds for every VM of which no more is known. */
static KvmVm* host;

static ULong recall ( void* opaque, KvmFact fact, ULong key )
{
   const Pending* const p = opaque;
   ULong value;

   if (fact >= KvmFact_of_vcpu)
      return ML_(kvm_vcpu_recall)(p->vcpu, fact, key);
   value = ML_(kvm_vm_recall)(p->vm, fact, key);
   return value != 0 ? value : ML_(kvm_vm_recall)(host, fact, key);
}

static void remember ( void* opaque, KvmFact fact, ULong key, ULong value )
{
   Pending* const p = opaque;
   KvmVm** vm = &p->vm;

   if (fact >= KvmFact_of_vcpu) {
      ML_(kvm_vcpu_remember)(p->vcpu, fact, key, value);
      return;
   }
   /* The type is that of the VM that is being made. */
   if (fact != KvmFact_vm_type && p->call.object.kind == KvmFd_system)
      vm = &host;
   if (!*vm)
      *vm = ML_(kvm_vm_new)();
   ML_(kvm_vm_remember)(*vm, fact, key, value);
   if (fact == KvmFact_slot_ram)
      ML_(kvm_ram_set)(ML_(kvm_vm_ram)(*vm), key, (Addr)value,
                       value == 0 ? 0 : (SizeT)ML_(kvm_vm_recall)
                                   (*vm, KvmFact_slot_bytes, key));
}

static Bool shared_by_vcpus ( void* opaque, UInt* i, ULong offset, ULong len,
                              ULong* at, ULong* n )
{
   const Pending* const p = opaque;
   Addr  here;
   SizeT size;

   if (!ML_(kvm_vm_mapped)(p->vm, i, (SizeT)offset, (SizeT)len, &here, &size))
      return False;
   *at = here;
   *n  = size;
   return True;
}

/* What is the same in each call. */
static void set_constants ( Pending* p, ThreadId tid )
{
   KvmCall* const c = &p->call;

   ML_(fx_tool_init)(&c->fx, &p->tool, tid, ML_(kvm_label), c);
   c->arch       = THIS_ARCH;
   c->pagesize   = VKI_PAGE_SIZE;
#  if defined(VG_BIGENDIAN)
   c->big_endian = True;
#  else
   c->big_endian = False;
#  endif
   c->recall     = recall;
   c->remember   = remember;
   c->shared     = shared_by_vcpus;
   c->opaque     = p;
}

static Bool mapped ( void* call, UInt* i, SizeT offset, SizeT len, Addr* at,
                     SizeT* n )
{
   const KvmCall* const c = call;
   const Pending* const p = c->opaque;

   return ML_(kvm_vcpu_mapped)(p->vcpu, i, offset, len, at, n);
}

/* Mappings come and go while a call blocks. */
static void note_mappings ( Pending* p )
{
   p->tool.mapped = UNLIKELY(p->call.run_size > 0 && ML_(kvm_mapped_again)()
                             && VG_(needs).memory_query) ? mapped : NULL;
}

/* By ThreadId, as far as there was one. */
static Pending** pending;
static ThreadId  last_pending;

static Pending* new_pending ( ThreadId tid )
{
   if (!pending) {
      /* Rows are searched for in halves. */
      vg_assert(ML_(kvm_ioctls_in_order)() && ML_(kvm_run_in_order)());
      pending = VG_(calloc)("syswrap.kvm.pending", VG_N_THREADS,
                            sizeof(*pending));
   }
   pending[tid] = VG_(calloc)("syswrap.kvm.call", 1, sizeof(Pending));
   if (tid > last_pending)
      last_pending = tid;
   set_constants(pending[tid], tid);
   return pending[tid];
}

static inline Pending* pending_of ( ThreadId tid )
{
   return pending && pending[tid] ? pending[tid] : new_pending(tid);
}

/* Whether a vCPU runs.  A thread that was ended in KVM_RUN, or left it by a
   signal's handler, did not say so. */
static Bool vcpu_runs ( void )
{
   ThreadId tid;

   for (tid = 1; tid <= last_pending; tid++) {
      if (pending[tid] && pending[tid]->in_guest) {
         const ThreadState* const thread = VG_(get_ThreadState)(tid);
         if (thread->status == VgTs_WaitSys
             && thread->os_state.lwpid == pending[tid]->in_guest)
            return True;
      }
   }
   return False;
}

/* RAM may be written unseen from now on. */
static void enter_guest ( Pending* p, UWord* flags )
{
   *flags |= SfPostOnFail;
   p->in_guest = VG_(get_ThreadState)(p->tool.tid)->os_state.lwpid;
   ML_(kvm_ram_entered)(ML_(kvm_vm_ram)(p->vm), p->tool.tid, vcpu_runs);
}

/*--------------------------------------------------------------------*/
/*--- The handlers                                                 ---*/
/*--------------------------------------------------------------------*/

/* The text for a number that an ioctl takes. */
static const HChar* number_text ( Pending* p )
{
   if (p->number_of != p->call.ioctl_row) {
      p->number_of   = p->call.ioctl_row;
      p->number_text = ML_(kvm_label)(&p->call, &p->call.fx, "arg");
   }
   return p->number_text;
}

/* VM and VCPU instead of those of the thread's last call. */
static void hold ( Pending* p, KvmVm* vm, KvmVcpu* vcpu )
{
   if (vm != p->vm) {
      ML_(kvm_vm_hold)(vm);
      ML_(kvm_vm_release)(p->vm);
      p->vm = vm;
   }
   if (vcpu != p->vcpu) {
      ML_(kvm_vcpu_hold)(vcpu);
      ML_(kvm_vcpu_release)(p->vcpu);
      p->vcpu = vcpu;
   }
}

PRE(ioctl)
{
   Pending* const p = pending_of(tid);
   KvmCall* const c = &p->call;
   KvmVm*   vm;
   KvmVcpu* vcpu;
   UWord    arg;
   SizeT    run_size;

   /* Again, after a signal came before the call had begun. */
   if (ARG2 == VKI_KVM_SET_SIGNAL_MASK) {
      arg = ML_(kvm_replaced_argument)(&p->masks, arrghs);
      if (arg != 0)
         ARG3 = arg;
   }
   c->object = ML_(kvm_fd_get)(ARG1, &vm, &vcpu);
   hold(p, vm, vcpu);
   p->in_guest   = 0;
   p->fd_changes = ML_(fd_changes)();
   c->request    = ARG2;
   c->fx.arg     = ARG3;
   c->run        = ML_(kvm_vcpu_run)(p->vcpu, &run_size);
   c->run_size   = run_size;
   /* No one's but the client's. */
   p->tool.known      = c->run;
   p->tool.known_size = run_size;
   note_mappings(p);
   if (c->object.kind == KvmFd_unknown
       && ML_(kvm_depends_on_object)(ARG2, THIS_ARCH))
      c->object = ML_(kvm_fd_by_name)(ARG1);

   ML_(kvm_find)(c);
   if (VG_(clo_trace_syscalls)) {
      ML_(fx_tell_none)(&c->fx);
      ML_(kvm_before)(c);
      ML_(kvm_print_call)(c, ARG1);
   }
   if (c->ioctl_row && c->ioctl_row->kind <= KvmArg_value) {
      PRE_REG_READ2(long, "ioctl", unsigned int, fd, unsigned int, request);
      if (c->ioctl_row->kind == KvmArg_value)
         VG_TRACK( pre_reg_read, Vg_CoreSysCall, tid, number_text(p),
                   layout->o_arg3, sizeof(UWord) );
   } else {
      PRE_REG_READ3(long, "ioctl", unsigned int, fd, unsigned int, request,
                    unsigned long, arg);
   }
   if (c->ioctl_row && c->ioctl_row->kind == KvmArg_function_always)
      *flags |= SfPostOnFail;
   ML_(fx_tell_pre)(&c->fx);
   ML_(kvm_before)(c);
   if (c->enters && p->vm)
      enter_guest(p, flags);
   if (!c->name && ML_(fx_tool_wants)(FxRead, ARG3, _VKI_IOC_SIZE(ARG2)))
      ML_(PRE_unknown_ioctl)(tid, ARG2, ARG3);
   if (ARG2 == VKI_KVM_SET_SIGNAL_MASK)
      ML_(kvm_replace_mask)(&p->masks, &c->fx, arrghs, layout, flags);
   /* The fd that it makes is in memory, and no thread may change that before
      POST.  It does not take long. */
   if (ARG2 == VKI_KVM_CREATE_DEVICE) {
      *flags &= ~SfMayBlock;
      p->reserved = ML_(open_reserved_fds)();
   }
}

/* Gives the client the fd that a call made, and that belongs to VM, or takes
   it away and fails the call if it is one of those that Valgrind reserves. */
static void new_fd ( ThreadId tid, SyscallStatus* status, const Pending* p )
{
   const KvmCall* const c = &p->call;
   Int  fd = c->made_fd;
   UInt reserved;

   if (c->made_fd_at == 0) {
      POST_newFd_RES;
      fd = RES;
   }
   if (!ML_(fd_allowed)(fd, "ioctl", tid, True)) {
      /* What is in memory another process can have changed since, to one of
         Valgrind's own: those were open before. */
      reserved = (UInt)fd - (UInt)VG_(fd_hard_limit);
      if (c->made_fd_at == 0
          || (reserved < 32 && (p->reserved >> reserved & 1) == 0))
         VG_(close)(fd);
      SET_STATUS_Failure( VKI_EMFILE );
      return;
   }
   if (c->made_fd_at != 0)
      POST_MEM_WRITE((Addr)c->made_fd_at, sizeof(Int));
   ML_(kvm_fd_set)(fd, c->made, p->vm);
   if (VG_(clo_track_fds))
      ML_(record_fd_open_named)(tid, fd);
}

/* A VM that only its name tells of enters the table with what the call has
   taught of it, if anything. */
static void note_known_by_name ( const Pending* p, Int fd )
{
   if (p->call.object.kind == KvmFd_vm && p->vm
       && ML_(kvm_fd_get)(fd, NULL, NULL).kind == KvmFd_unknown
       && p->fd_changes == ML_(fd_changes)())
      ML_(kvm_fd_set)(fd, p->call.object, p->vm);
}

POST(ioctl)
{
   Pending* const p = pending_of(tid);
   KvmCall* const c = &p->call;
   const UWord arg = ARG2 == VKI_KVM_SET_SIGNAL_MASK
                        ? ML_(kvm_replaced_argument)(&p->masks, arrghs) : 0;

   p->in_guest = 0;
   note_mappings(p);
   if (arg != 0)
      ML_(kvm_restore_argument)(&p->masks, tid, arg);
   ML_(fx_tell_post)(&c->fx);
   ML_(kvm_after)(c, SUCCESS ? (Long)(Word)RES : -(Long)ERR);
   ML_(fx_told)(&c->fx);
   if (FAILURE)
      return;
   if (!c->name) {
      if (ML_(fx_tool_wants)(FxWrite, ARG3, _VKI_IOC_SIZE(ARG2)))
         ML_(POST_unknown_ioctl)(tid, RES, ARG2, ARG3);
      return;
   }
   if (c->learned != KvmFd_unknown && c->learned != c->object.kind
       && p->fd_changes == ML_(fd_changes)()) {
      KvmObject object = { c->learned, 0 };
      if (c->learned == KvmFd_vcpu)
         object.type = ML_(kvm_fd_by_name)(ARG1).type;
      if (c->learned == KvmFd_vm && c->object.kind != KvmFd_unknown) {
         ML_(kvm_vm_release)(p->vm);        /* another one's */
         p->vm = NULL;
      }
      if (c->learned == KvmFd_vm && !p->vm)
         p->vm = ML_(kvm_vm_new)();
      ML_(kvm_fd_set)(ARG1, object, c->learned == KvmFd_vm ? p->vm : NULL);
   }
   /* Programs probe for what there is, and are refused. */
   if (c->is_attr && !c->attr_row && ARG2 != VKI_KVM_HAS_DEVICE_ATTR)
      ML_(kvm_note_unknown_attr)(c);
   note_known_by_name(p, ARG1);
   if (c->made.kind == KvmFd_vm && !p->vm)
      p->vm = ML_(kvm_vm_new)();
   if (c->made.kind != KvmFd_unknown)
      new_fd(tid, status, p);
}

#undef PRE
#undef POST

#endif

/*--------------------------------------------------------------------*/
/*--- end                                            syswrap-kvm.c ---*/
/*--------------------------------------------------------------------*/
