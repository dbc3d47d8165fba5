/*--------------------------------------------------------------------*/
/*--- Waiting for pages that the client provides.   m_pagewaits.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   With userfaultfd, a thread that touches a page which is not there sleeps in
   the kernel until another thread of the client has provided it.  That one
   needs the BigLock, and the thread that sleeps has it.

   Such a sleep ends when a signal comes, and the instruction starts again.  So
   while there are such pages a timer sends one to the thread that runs
   translations, every millisecond.  If it finds it at an instruction that must
   wait for a page, then the thread lets go of the lock, touches the page
   itself, which sleeps as the instruction did, and takes the lock again
   before it goes on.  It does so in the middle of a translation, which must
   therefore not be thrown away meanwhile.

   This must not know which call registered the pages. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"
#include "pub_core_aspacemgr.h"     // VG_(am_may_wait_for_page)
#include "pub_core_pagewaits.h"

#if defined(VGO_linux)

#include "pub_core_vkiscnums.h"
#include "pub_core_libcassert.h"
#include "pub_core_libcbase.h"
#include "pub_core_libcfile.h"
#include "pub_core_libcprint.h"
#include "pub_core_libcproc.h"
#include "pub_core_libcsetjmp.h"
#include "pub_core_libcsignal.h"
#include "pub_core_hostaccess.h"
#include "pub_core_machine.h"         // VG_(get_IP)
#include "pub_core_mallocfree.h"
#include "pub_core_options.h"
#include "pub_core_scheduler.h"
#include "pub_core_syscall.h"
#include "pub_core_threadstate.h"
#include "pub_core_transtab.h"

/*--------------------------------------------------------------------*/
/*--- The instruction                                              ---*/
/*--------------------------------------------------------------------*/

typedef struct {
   Addr       code;        /* where the instruction is */
   HostAccess does;
} Access;

#if defined(VG_BIGENDIAN)
#  define LAST_BYTES(what, n)  ((const UChar*)(what) + sizeof(*(what)) - (n))
#else
#  define LAST_BYTES(what, n)  ((const UChar*)(what))
#endif

/* For each architecture:
   CAN_WAIT       whether it is known what instructions access
   find_access    what the one at UC does
   STORES_FOR_IT  if it has the next two, which others need not: their atomic
                  operations are stores to the processor, though they load
   find_register  the bytes that DOES stores of a register that is not an
                  integer's; they may be put in COPY, which is of 16 bytes
   go_on_behind   behind the instruction */

#if defined(VGP_amd64_linux)

#define CAN_WAIT True

static Bool find_access ( const struct vki_ucontext* uc, Access* access )
{
   const struct vki_sigcontext* const c = &uc->uc_mcontext;
   const UWord regs[16] = { c->rax, c->rcx, c->rdx, c->rbx, c->rsp, c->rbp,
                            c->rsi, c->rdi, c->r8,  c->r9,  c->r10, c->r11,
                            c->r12, c->r13, c->r14, c->r15 };

   access->code = c->rip;
   return VG_(host_access)((const UChar*)access->code, regs, &access->does);
}

#elif defined(VGP_x86_linux)

#define CAN_WAIT True

static Bool find_access ( const struct vki_ucontext* uc, Access* access )
{
   const struct vki_sigcontext* const c = &uc->uc_mcontext;
   const UWord regs[8] = { c->eax, c->ecx, c->edx, c->ebx,
                           c->esp, c->ebp, c->esi, c->edi };

   access->code = c->eip;
   return VG_(host_access)((const UChar*)access->code, regs, &access->does);
}

#elif defined(VGP_arm64_linux)

#define CAN_WAIT True

static Bool find_access ( const struct vki_ucontext* uc, Access* access )
{
   const struct vki_sigcontext* const c = &uc->uc_mcontext;
   UWord regs[32];
   UInt  i;

   for (i = 0; i < 31; i++)
      regs[i] = c->regs[i];
   regs[31]     = c->sp;
   access->code = c->pc;
   return VG_(host_access)((const UChar*)access->code, regs, &access->does);
}

#define STORES_FOR_IT

/* arch/arm64/include/uapi/asm/sigcontext.h: what is behind the integer registers
   are records, each with its size. */
static const void* find_register ( const struct vki_ucontext* uc,
                                   const HostAccess* does, ULong* copy )
{
   enum { FPSIMD = 0x46508001 };
   typedef struct { UInt magic, size, fpsr, fpcr; UChar regs[32][16]; } Record;
   const Record* r = (const void*)uc->uc_mcontext.__reserved;

   while (r->magic != FPSIMD && r->size != 0)
      r = (const void*)((const UChar*)r + r->size);
   return r->magic == FPSIMD ? r->regs[does->reg] : NULL;
}

static void go_on_behind ( struct vki_ucontext* uc )
{
   uc->uc_mcontext.pc += 4;
}

#elif defined(VGP_riscv64_linux)

#define CAN_WAIT True

/* In front of the others stands what has the place of register 0. */
static Bool find_access ( const struct vki_ucontext* uc, Access* access )
{
   const struct vki_user_regs_struct* const r = &uc->uc_mcontext.sc_regs;

   access->code = r->pc;
   return VG_(host_access)((const UChar*)access->code, &r->pc, &access->does);
}

#define STORES_FOR_IT

static const void* find_register ( const struct vki_ucontext* uc,
                                   const HostAccess* does, ULong* copy )
{
   return &uc->uc_mcontext.sc_fpregs.d.f[does->reg];
}

static void go_on_behind ( struct vki_ucontext* uc )
{
   uc->uc_mcontext.sc_regs.pc += 4;
}

#elif defined(VGP_ppc64be_linux) || defined(VGP_ppc64le_linux)

#define CAN_WAIT True

static Bool find_access ( const struct vki_ucontext* uc, Access* access )
{
   const UWord* const r = uc->uc_mcontext.gp_regs;

   access->code = r[VKI_PT_NIP];
   return VG_(host_access)((const UChar*)access->code, r, &access->does);
}

#define STORES_FOR_IT

static const void* find_register ( const struct vki_ucontext* uc,
                                   const HostAccess* does, ULong* copy )
{
   const struct vki_sigcontext* const c = &uc->uc_mcontext;
   const double* const f = &c->fp_regs[does->reg];

   if (does->kind == HostValue_Vector)
      return c->v_regs ? (const UChar*)&c->v_regs[does->reg] + does->at % 16
                       : NULL;
   if (does->kind == HostValue_Float && does->size == 4) {
      __asm__ __volatile__("lfd  0, 0(%1)\n"
                           "stfs 0, 0(%0)\n"
                           : : "b"(copy), "b"(f) : "fr0", "memory");
      return copy;
   }
   return LAST_BYTES(f, does->size);
}

static void go_on_behind ( struct vki_ucontext* uc )
{
   uc->uc_mcontext.gp_regs[VKI_PT_NIP] += 4;
}

#elif defined(VGP_s390x_linux)

#define CAN_WAIT True

static Bool find_access ( const struct vki_ucontext* uc, Access* access )
{
   access->code = uc->uc_mcontext.regs.psw.addr;
   return VG_(host_access)((const UChar*)access->code,
                           uc->uc_mcontext.regs.gprs, &access->does);
}

#define STORES_FOR_IT

/* arch/s390/include/uapi/asm/ucontext.h, struct ucontext_extended: of the first
   sixteen vector registers the last halves are apart. */
static const void* find_register ( const struct vki_ucontext* uc,
                                   const HostAccess* does, ULong* copy )
{
   enum { HAS_VECTORS = 2 };
   typedef struct {
      struct vki_ucontext uc;
      UChar unused[128 - sizeof(vki_sigset_t)];
      ULong last_half[16];
      ULong others[16][2];
   } Extended;
   const Extended* const more = (const Extended*)uc;
   const double* const   f    = uc->uc_mcontext.fpregs.fprs;

   if (does->kind != HostValue_Vector)
      return &f[does->reg];
   if ((uc->uc_flags & HAS_VECTORS) == 0)
      return NULL;
   if (does->reg >= 16)
      return more->others[does->reg - 16];
   copy[0] = *(const ULong*)&f[does->reg];
   copy[1] = more->last_half[does->reg];
   return copy;
}

/* The first two bits tell how long an instruction is. */
static void go_on_behind ( struct vki_ucontext* uc )
{
   const UChar first = *(const UChar*)uc->uc_mcontext.regs.psw.addr;

   uc->uc_mcontext.regs.psw.addr += first < 0x40 ? 2 : first < 0xc0 ? 4 : 6;
}

#else

#define CAN_WAIT False

static Bool find_access ( const struct vki_ucontext* uc, Access* access )
{
   return False;
}

#endif

#if !defined(STORES_FOR_IT)

static const void* find_register ( const struct vki_ucontext* uc,
                                   const HostAccess* does, ULong* copy )
{
   return NULL;
}

static void go_on_behind ( struct vki_ucontext* uc )
{
}

#endif

/*--------------------------------------------------------------------*/
/*--- The pages                                                    ---*/
/*--------------------------------------------------------------------*/

typedef struct {
   Addr first, last;
   UInt when;            /* PageWait, one or both */
} Range;

/* They may overlap.  One that is not registered any more does no harm, but for
   the time that it takes to ask for its pages. */
static Range* ranges;
static UInt   n_ranges, room;

static void forget_all ( ThreadId tid );

static void say_what_cannot_be ( void )
{
   static Bool said;

   if (said || VG_(clo_xml) || VG_(clo_verbosity) == 0)
      return;
   VG_(umsg)("Warning: the program handles its page faults by itself "
             "(userfaultfd).\n");
   VG_(umsg)("   While one of its threads waits for a page no other runs, "
             "unless the\n");
   VG_(umsg)("   page is asked for in a system call.  See README.kvm.\n");
   said = True;
}

void VG_(pages_may_wait) ( Addr a, SizeT len, PageWait when )
{
   static Bool registered;
   UInt i;

   if (len == 0 || len - 1 > ~(Addr)0 - a)
      return;
   if (!CAN_WAIT)
      say_what_cannot_be();
   if (!registered) {
      VG_(atfork)(NULL, NULL, forget_all);
      registered = True;
   }
   for (i = 0; i < n_ranges; i++)
      if (ranges[i].first == a && ranges[i].last == a + len - 1) {
         ranges[i].when |= when;
         return;
      }
   if (n_ranges == room) {
      room   = room ? 2 * room : 16;
      ranges = VG_(realloc)("pagewaits.ranges", ranges,
                            room * sizeof(*ranges));
   }
   ranges[n_ranges].first = a;
   ranges[n_ranges].last  = a + len - 1;
   ranges[n_ranges].when  = when;
   n_ranges++;
}

void VG_(pages_wait_not) ( Addr a, SizeT len )
{
   UInt i = 0;

   while (i < n_ranges)
      if (ranges[i].first >= a && ranges[i].last - a < len)
         ranges[i] = ranges[--n_ranges];
      else
         i++;
}

/* Documentation/admin-guide/mm/pagemap.rst: a word for each page, whose highest
   bits say that it is there, or swapped out. */
#define IS_THERE(word)      ((word) >> 62 != 0)
#define IS_PROTECTED(word)  (((word) >> 57 & 1) != 0)
#define THERE_AND_MORE   ((ULong)1 << 63 | (ULong)1 << 57)

/* mm/mincore.c, for a kernel without pagemap, and where there is no /proc: one
   that is swapped out may be said not to be there, and nothing is said of
   protection. */
static Bool ask_mincore ( Addr a, ULong* word )
{
   UChar there = 0;

   if (sr_isError(VG_(do_syscall3)(__NR_mincore, VG_PGROUNDDN(a),
                                   VKI_PAGE_SIZE, (UWord)&there)))
      return False;
   *word = (there & 1) ? THERE_AND_MORE : 0;
   return True;
}

static Bool look_up ( Addr a, ULong* word )
{
   SysRes fd = VG_(open)("/proc/self/pagemap", VKI_O_RDONLY, 0);
   Bool   known;

   if (sr_isError(fd))
      return ask_mincore(a, word);
   known = VG_(lseek)((Int)sr_Res(fd), a / VKI_PAGE_SIZE * sizeof(*word),
                      VKI_SEEK_SET) >= 0
           && VG_(read)((Int)sr_Res(fd), word, sizeof(*word))
              == (Int)sizeof(*word);
   VG_(close)((Int)sr_Res(fd));
   return known;
}

static UInt when_it_waits ( Addr a )
{
   UInt i, when = 0;

   for (i = 0; i < n_ranges; i++)
      if (a >= ranges[i].first && a <= ranges[i].last)
         when |= ranges[i].when;
   return when;
}

Bool VG_(am_may_wait_for_page) ( Addr a )
{
   ULong word;

   return (when_it_waits(a) & Vg_PageMissing)
          && !(look_up(a, &word) && IS_THERE(word));
}

/* Whether an instruction that accesses the page at A waits.  Where that cannot
   be told it may. */
static Bool waits ( Addr a, Bool stores )
{
   UInt  when = when_it_waits(a);
   ULong word;

   if (!stores)
      when &= ~Vg_PageProtected;
   if (when == 0 || !look_up(a, &word))
      return when != 0;
   return IS_THERE(word) ? (when & Vg_PageProtected) && IS_PROTECTED(word)
                         : (when & Vg_PageMissing) != 0;
}

/*--------------------------------------------------------------------*/
/*--- The threads                                                  ---*/
/*--------------------------------------------------------------------*/

typedef struct {
   Int           lwpid;        /* that TIMER is for, 0: none */
   Int           timer;
   Bool          is_watched;   /* TIMER runs */
   Access        last;         /* where the last signal found it */
   Bool          is_waiting;
   Addr          page;
   volatile Bool is_asking;    /* for PAGE, until it is there */
   Bool          is_told;      /* somebody has read that it does */
   volatile Bool is_touching;
   volatile Bool is_done;      /* the instruction has been, while it touched */
   Int           to_resend;    /* a signal that was not meant for us, or 0 */
   VG_MINIMAL_JMP_BUF(touched);
} Waiter;

/* By ThreadId. */
static Waiter* waiters;

/* In a child of fork there are no timers, and no such pages. */
static void forget_all ( ThreadId tid )
{
   UInt i;

   n_ranges = 0;
   for (i = 0; waiters && i < VG_N_THREADS; i++)
      waiters[i].lwpid = 0;
}

static Bool new_timer ( Waiter* w, Int lwpid )
{
   enum { ON_MONOTONIC = 1, TO_THREAD = 4 };
   vki_sigevent_t event;
   SysRes res;

   if (w->lwpid != 0)
      VG_(do_syscall1)(__NR_timer_delete, w->timer);
   VG_(memset)(w, 0, sizeof(*w));
   VG_(memset)(&event, 0, sizeof(event));
   event.sigev_value.sival_ptr      = w;
   event.sigev_signo                = VKI_SIGTRAP;
   event.sigev_notify               = TO_THREAD;
   event.vki_sigev_notify_thread_id = lwpid;
   res = VG_(do_syscall3)(__NR_timer_create, ON_MONOTONIC, (UWord)&event,
                          (UWord)&w->timer);
   if (sr_isError(res)) {
      say_what_cannot_be();
      return False;
   }
   w->lwpid = lwpid;
   return True;
}

static __attribute__((noinline)) void set_watch ( ThreadId tid, Bool on )
{
   static const struct vki_itimerspec often = { { 0, 1000000 },
                                                { 0, 1000000 } };
   static const struct vki_itimerspec never;
   const Int lwpid = VG_(threads)[tid].os_state.lwpid;
   Waiter* w;

   if (n_ranges == 0 && !(waiters && waiters[tid].lwpid))
      return;
   if (!waiters)
      waiters = VG_(calloc)("pagewaits.waiters", VG_N_THREADS,
                            sizeof(*waiters));
   w = &waiters[tid];
   on = on && n_ranges > 0;
   if (w->lwpid != lwpid && !(on && new_timer(w, lwpid)))
      return;
   if (on == w->is_watched)
      return;
   w->is_watched = on;
   VG_(do_syscall4)(__NR_timer_settime, w->timer, 0,
                    (UWord)(on ? &often : &never), 0);
}

/* Around each run of translations, so that it should cost next to nothing. */
void VG_(watch_page_waits) ( ThreadId tid, Bool on )
{
   if (CAN_WAIT && UNLIKELY(n_ranges > 0 || waiters))
      set_watch(tid, on);
}

/*--------------------------------------------------------------------*/
/*--- To wait                                                      ---*/
/*--------------------------------------------------------------------*/

/* Stores at A what is there, by operations that need no function of the
   compiler's. */
static void store_what_is_there ( Addr a )
{
#  if defined(VGA_amd64) || defined(VGA_x86)
   (void)__sync_fetch_and_or((volatile UChar*)a, 0);
#  elif defined(VGA_riscv64)
   __asm__ __volatile__("amoor.w zero, zero, (%0)"
                        : : "r"(VG_ROUNDDN(a, 4)) : "memory");
#  elif defined(VGA_s390x)
   UInt nothing = 0;

   __asm__ __volatile__("cs %0, %0, 0(%1)"
                        : "+d"(nothing) : "a"(VG_ROUNDDN(a, 4))
                        : "cc", "memory");
#  elif defined(VGA_arm64)
   UInt value, failed;

   __asm__ __volatile__("1: ldxrb %w0, [%2]\n"
                        "   stxrb %w1, %w0, [%2]\n"
                        "   cbnz  %w1, 1b\n"
                        : "=&r"(value), "=&r"(failed) : "r"(a) : "memory");
#  elif defined(VGA_ppc64be) || defined(VGA_ppc64le)
   UInt value;

   __asm__ __volatile__("1: lwarx  %0, 0, %1\n"
                        "   stwcx. %0, 0, %1\n"
                        "   bne-   1b\n"
                        : "=&r"(value) : "r"(VG_ROUNDDN(a, 4))
                        : "cr0", "memory");
#  endif
}

/* What the instruction at UC stores, or NULL. */
static const void* find_bytes ( const struct vki_ucontext* uc,
                                const HostAccess* does, ULong* copy )
{
   if (!does->stores || does->kind == HostValue_None || does->size > 16
       || (does->size & (does->size - 1)) != 0)
      return NULL;
   switch (does->kind) {
      case HostValue_Word:
         return LAST_BYTES(&does->value, does->size);
      case HostValue_Memory:
         return (const void*)does->value;
      default:
         return find_register(uc, does, copy);
   }
}

static void store_bytes ( Addr a, const void* bytes, UInt size )
{
   switch (size) {
      case 1:
         *(volatile UChar*)a = *(const UChar*)bytes;
         break;
      case 2:
         *(volatile UShort*)a = *(const UShort*)bytes;
         break;
      case 4:
         *(volatile UInt*)a = *(const UInt*)bytes;
         break;
      case 8:
         *(volatile ULong*)a = *(const ULong*)bytes;
         break;
      default:
         vg_assert(size == 16);
         store_bytes(a, bytes, 8);
         store_bytes(a + 8, (const UChar*)bytes + 8, 8);
   }
}

/* Without the BigLock, as the instruction does it, since who provides the page is
   told whether it is for a store.  An operation that leaves there what is there
   may be a load to the processor before it is a store; a plain store is therefore
   done here, and not by the instruction, since another thread must not see it
   twice.  A signal that does not come from the page itself ends it, too. */
static void touch ( Waiter* w, Addr a, Bool store,
                    const struct vki_ucontext* uc )
{
   const HostAccess* const does = &w->last.does;
   ULong copy[2];
   const void* const bytes = find_bytes(uc, does, copy);
   vki_sigset_t faults;

   w->is_done = False;
   VG_(sigemptyset)(&faults);
   VG_(sigaddset)(&faults, VKI_SIGSEGV);
   VG_(sigaddset)(&faults, VKI_SIGBUS);
   if (VG_MINIMAL_SETJMP(w->touched) == 0) {
      w->is_touching = True;
      VG_(sigprocmask)(VKI_SIG_UNBLOCK, &faults, NULL);
      if (bytes) {
         store_bytes(does->at, bytes, does->size);
         w->is_done = True;
      } else if (store)
         store_what_is_there(a);
      else
         (void)*(volatile UChar*)a;
   }
   VG_(sigprocmask)(VKI_SIG_BLOCK, &faults, NULL);
   w->is_touching = False;
   w->is_asking   = False;
}

static void wait ( ThreadId tid, Addr a, Bool store,
                   const struct vki_ucontext* uc )
{
   Waiter* const w = &waiters[tid];

   w->is_waiting = True;
   w->to_resend  = 0;
   w->page       = VG_PGROUNDDN(a);
   w->is_told    = False;
   w->is_asking  = True;
   VG_(leave_generated_code)(tid);
   VG_(release_BigLock)(tid, VgTs_Yielding, "wait_for_page");
   touch(w, a, store, uc);
   VG_(acquire_BigLock)(tid, "wait_for_page");
   VG_(enter_generated_code)(tid);
   w->is_waiting = False;
   if (w->to_resend != 0)
      VG_(tkill)(w->lwpid, w->to_resend);
}

/* Whether the client's instruction stores, though the host's may only load, as
   the first of those that an addition to memory becomes.  The guest's program
   counter is exact wherever memory is accessed. */
static Bool client_stores ( ThreadId tid )
{
   enum { LONGEST = 15 };
   static const UWord no_regs[32];
   const Addr ip = VG_(get_IP)(tid);
   HostAccess does;

   return VG_(clo_vex_control).iropt_register_updates_default
             >= VexRegUpdUnwindregsAtMemAccess
          && VG_(am_is_valid_for_client)(ip, LONGEST, VKI_PROT_READ)
          && VG_(host_access)((const UChar*)ip, no_regs, &does) && does.stores
          && does.kind != HostValue_Memory;
}

/* The page that the instruction at UC waits for.  An operand may reach into the
   next one: that counts only if the thread is there for long. */
static Bool find_page ( Waiter* w, const struct vki_ucontext* uc, Addr* page )
{
   static const UChar ends[] = { 7, 15 };
   const HostAccess* const does = &w->last.does;
   const Access last = w->last;
   UInt i;

   if (!find_access(uc, &w->last))
      return False;
   *page = does->at;
   if (waits(*page, does->stores))
      return True;
   if (last.code != w->last.code || last.does.at != does->at)
      return False;
   for (i = 0; i < sizeof(ends); i++) {
      *page = does->at + ends[i];
      if (VG_PGROUNDDN(*page) != VG_PGROUNDDN(does->at)
          && waits(*page, does->stores))
         return True;
   }
   return False;
}

Bool VG_(wait_for_page) ( ThreadId tid, const vki_siginfo_t* info,
                          struct vki_ucontext* uc )
{
   enum { SENT_BY_TIMER = -2 };        /* SI_TIMER */
   Waiter* w;
   Addr    page;
   SECno   sector;

   if (!waiters || waiters[tid].lwpid == 0)
      return False;
   w = &waiters[tid];
   if (w->is_touching) {
      if (info->si_code <= 0 && !VG_(is_exiting)(tid))
         w->to_resend = info->si_signo;
      VG_MINIMAL_LONGJMP(w->touched);
   }
   if (info->si_signo != VKI_SIGTRAP || info->si_code != SENT_BY_TIMER
       || info->_sifields._timer._sigval.sival_ptr != w)
      return False;
   if (VG_(in_generated_code) && find_page(w, uc, &page)
       && VG_(pin_translation)(w->last.code, &sector)) {
      wait(tid, page, w->last.does.stores || client_stores(tid), uc);
      VG_(unpin_sector)(sector);
      if (w->is_done)
         go_on_behind(uc);
   }
   return True;
}

Bool VG_(page_is_asked_for) ( void )
{
   UInt i;

   for (i = 0; waiters && i < VG_N_THREADS; i++)
      if (waiters[i].lwpid != 0 && waiters[i].is_asking && !waiters[i].is_told)
         return True;
   return False;
}

void VG_(page_was_told) ( Addr a )
{
   UInt i;

   for (i = 0; waiters && i < VG_N_THREADS; i++)
      if (waiters[i].is_asking && waiters[i].page == VG_PGROUNDDN(a))
         waiters[i].is_told = True;
}

void VG_(end_page_wait) ( ThreadId tid )
{
   if (waiters && waiters[tid].is_waiting)
      VG_(tkill)(waiters[tid].lwpid, VKI_SIGBUS);
}

#else

Bool VG_(am_may_wait_for_page) ( Addr a )
{
   return False;
}

void VG_(watch_page_waits) ( ThreadId tid, Bool on )
{
}

Bool VG_(wait_for_page) ( ThreadId tid, const vki_siginfo_t* info,
                          struct vki_ucontext* uc )
{
   return False;
}

Bool VG_(page_is_asked_for) ( void )
{
   return False;
}

void VG_(page_was_told) ( Addr a )
{
}

void VG_(end_page_wait) ( ThreadId tid )
{
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                            m_pagewaits.c ---*/
/*--------------------------------------------------------------------*/
