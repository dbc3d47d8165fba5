/*--------------------------------------------------------------------*/
/*--- What seccomp filters say of a call.        seccomp-judge.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   Before each system call of the client its thread's filters are run on what
   the kernel would show them, and what they say is done.  How filters come to
   a thread is syswrap-seccomp.c's. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "pub_core_vkiscnums.h"
#include "pub_core_debuginfo.h"
#include "pub_core_libcassert.h"
#include "pub_core_libcbase.h"
#include "pub_core_libcprint.h"
#include "pub_core_libcproc.h"
#include "pub_core_machine.h"
#include "pub_core_options.h"
#include "pub_core_signals.h"
#include "pub_core_stacktrace.h"
#include "pub_core_syscall.h"
#include "pub_core_syswrap.h"
#include "pub_core_threadstate.h"
#include "pub_core_tooliface.h"

#include "priv_types_n_macros.h"
#include "priv_syswrap-seccomp.h"

/*--------------------------------------------------------------------*/
/*--- What the filters say of a call                               ---*/
/*--------------------------------------------------------------------*/

/* AUDIT_ARCH_* (include/uapi/linux/audit.h): the machine of ELF, and whether
   it has 64 bits and is little-endian. */
#if defined(VGP_x86_linux)
#  define CLIENT_ARCH 0x40000003
#elif defined(VGP_amd64_linux)
#  define CLIENT_ARCH 0xc000003e
#elif defined(VGP_ppc32_linux)
#  define CLIENT_ARCH 0x00000014
#elif defined(VGP_ppc64be_linux)
#  define CLIENT_ARCH 0x80000015
#elif defined(VGP_ppc64le_linux)
#  define CLIENT_ARCH 0xc0000015
#elif defined(VGP_arm_linux)
#  define CLIENT_ARCH 0x40000028
#elif defined(VGP_arm64_linux)
#  define CLIENT_ARCH 0xc00000b7
#elif defined(VGP_s390x_linux)
#  define CLIENT_ARCH 0x80000016
#elif defined(VGP_mips32_linux) && defined(VG_BIGENDIAN)
#  define CLIENT_ARCH 0x00000008
#elif defined(VGP_mips32_linux)
#  define CLIENT_ARCH 0x40000008
#elif defined(VGP_mips64_linux) && defined(VGABI_N32) && defined(VG_BIGENDIAN)
#  define CLIENT_ARCH 0xa0000008
#elif defined(VGP_mips64_linux) && defined(VGABI_N32)
#  define CLIENT_ARCH 0xe0000008
#elif defined(VGP_mips64_linux) && defined(VG_BIGENDIAN)
#  define CLIENT_ARCH 0x80000008
#elif defined(VGP_mips64_linux)
#  define CLIENT_ARCH 0xc0000008
#elif defined(VGP_nanomips_linux)
#  define CLIENT_ARCH 0x400000f9
#elif defined(VGP_riscv64_linux)
#  define CLIENT_ARCH 0xc00000f3
#else
#  error Unknown platform
#endif

/* kernel/seccomp.c, populate_seccomp_data.  As when the kernel looks, the
   guest's pc is behind the system call already. */
static void populate ( SeccompData* d, ThreadId tid, Word sysno,
                       const SyscallArgs* args )
{
   d->call.nr   = sysno;
   d->call.arch = CLIENT_ARCH;
   d->call.instruction_pointer = VG_(get_IP)(tid);
#  if defined(VGP_arm_linux)
   d->call.instruction_pointer &= ~1ULL;         /* Thumb's */
#  endif
   d->call.args[0] = args->arg1;
   d->call.args[1] = args->arg2;
   d->call.args[2] = args->arg3;
   d->call.args[3] = args->arg4;
   d->call.args[4] = args->arg5;
   d->call.args[5] = args->arg6;
}

static UInt action_of ( UInt verdict )
{
   return verdict & VKI_SECCOMP_RET_ACTION_FULL;
}

static Bool lets_through ( UInt verdict )
{
   return action_of(verdict) == VKI_SECCOMP_RET_ALLOW
          || action_of(verdict) == VKI_SECCOMP_RET_LOG;
}

/* kernel/seccomp.c, seccomp_run_filters: the least action counts, as a signed
   number, and the data of the first that said it. */
static UInt run_filters ( const SeccompFilter* f, const SeccompData* d,
                          const SeccompFilter** match )
{
   UInt verdict = VKI_SECCOMP_RET_ALLOW;

   *match = NULL;
   for (; f; f = f->prev) {
      const UInt one = ML_(seccomp_run_program)(f->insns, d);

      if ((Int)action_of(one) < (Int)action_of(verdict)) {
         verdict = one;
         *match  = f;
      }
   }
   return verdict;
}

/* Calls that the kernel does not see when the client runs by itself: the vDSO
   answers them (lib/vdso/gettimeofday.c, the clocks of VDSO_HRES, COARSE and
   RAW), which Valgrind hides, except on riscv64. */
static Bool is_vdso_call ( const SeccompData* d )
{
#  if !defined(VGP_riscv64_linux)
   static const UInt clocks = 1 << 0 /* REALTIME */ | 1 << 1 /* MONOTONIC */
      | 1 << 4 /* MONOTONIC_RAW */ | 1 << 5 /* REALTIME_COARSE */
      | 1 << 6 /* MONOTONIC_COARSE */ | 1 << 7 /* BOOTTIME */
      | 1 << 11 /* TAI */;

   switch (d->call.nr) {
      case __NR_clock_gettime:
      case __NR_clock_getres:
#     if defined(__NR_clock_gettime64)
      case __NR_clock_gettime64:
      case __NR_clock_getres_time64:
#     endif
         return d->call.args[0] < 32 && (clocks >> d->call.args[0] & 1);
      case __NR_gettimeofday:
#     if defined(__NR_time)
      case __NR_time:
#     endif
#     if defined(__NR_getcpu)
      case __NR_getcpu:
#     endif
         return True;
   }
#  endif
   return False;
}

/* Who calls the C library's syscall() wants the kernel. */
static Bool is_by_syscall_function ( Addr ip )
{
   const HChar* name;

   return VG_(get_fnname)(VG_(current_DiEpoch)(), ip, &name)
          && VG_STREQ(name, "syscall");
}

/* The C library makes threads by clone3, and by clone only where there is none,
   as under Valgrind. */
static Bool is_instead_of_clone3 ( const SeccompThread* t,
                                   const SeccompData* d )
{
#  if defined(__NR_clone3)
   const SeccompFilter* match;

   return d->call.nr == __NR_clone && t->last.call.nr == __NR_clone3
          && lets_through(run_filters(t->filter, &t->last, &match));
#  else
   return False;
#  endif
}

/* Whether the filters would not have been asked, had there been no Valgrind. */
static Bool is_valgrinds ( const SeccompThread* t, const SeccompData* d )
{
   return is_instead_of_clone3(t, d)
          || (is_vdso_call(d)
              && !is_by_syscall_function(d->call.instruction_pointer));
}

/* What a listener or a tracer is asked. */
static Bool is_the_kernels ( const SeccompFilter* match, UInt verdict )
{
   return match->in_kernel
          && (action_of(verdict) == VKI_SECCOMP_RET_USER_NOTIF
              || action_of(verdict) == VKI_SECCOMP_RET_TRACE);
}

/*--------------------------------------------------------------------*/
/*--- What is done about it                                        ---*/
/*--------------------------------------------------------------------*/

static void show_call ( const HChar* who, const HChar* what,
                        const SeccompData* d )
{
   VG_(umsg)("\n");
   VG_(umsg)("%s %s at system call %d ( %#llx, %#llx, %#llx, ... )\n",
             who, what, d->call.nr, d->call.args[0], d->call.args[1],
             d->call.args[2]);
}

/* What stands in the kernel's log, natively: here once for each number. */
static void log_call ( const SeccompData* d )
{
   static UChar logged[128];
   const UInt   bit = (UInt)d->call.nr % (8 * sizeof(logged));

   if (VG_(clo_verbosity) < 1 || (logged[bit / 8] & 1 << bit % 8))
      return;
   logged[bit / 8] |= 1 << bit % 8;
   show_call("A seccomp filter", "logs the process", d);
}

/* As PRE(sys_exit), and with a signal if it is the last one. */
static void end_thread ( ThreadId tid, Int signo )
{
   ThreadState* tst = VG_(get_ThreadState)(tid);

   VG_(get_and_pp_StackTrace)(tid, VG_(clo_backtrace_size));
   if (VG_(count_living_threads)() > 1) {
      tst->exitreason        = VgSrc_ExitThread;
      tst->os_state.exitcode = signo;
      return;
   }
   tst->exitreason        = VgSrc_FatalSig;
   tst->os_state.fatalsig = signo;
}

static void signal_call ( ThreadId tid, const SeccompData* d, UInt data,
                          Bool kill )
{
   /* What siginfo_t has for it (include/uapi/asm-generic/siginfo.h). */
   struct {
      Addr call_addr;
      Int  syscall;
      UInt arch;
   } sigsys = { d->call.instruction_pointer, d->call.nr, d->call.arch };
   vki_siginfo_t info;

   VG_(memset)(&info, 0, sizeof(info));
   info.si_signo = VKI_SIGSYS;
   info.si_errno = data;
   info.si_code  = 1;                            /* SYS_SECCOMP */
   VG_(memcpy)(&info._sifields, &sigsys, sizeof(sigsys));
   VG_(synth_sigsys)(tid, &info, kill);
}

/* kernel/seccomp.c, __seccomp_filter: the actions that let the call not be
   made. */
static void refuse ( ThreadId tid, const SeccompData* d, UInt verdict,
                     SyscallStatus* status )
{
   const UInt data = verdict & VKI_SECCOMP_RET_DATA;

   switch (action_of(verdict)) {
      case VKI_SECCOMP_RET_ERRNO:
         if (data == 0)
            SET_STATUS_Success( 0 );
         else
            SET_STATUS_Failure( data < 4095 ? data : 4095 /* MAX_ERRNO */ );
         return;
      case VKI_SECCOMP_RET_USER_NOTIF:
      case VKI_SECCOMP_RET_TRACE:
         SET_STATUS_Failure( VKI_ENOSYS );
         return;
      case VKI_SECCOMP_RET_TRAP:
         signal_call(tid, d, data, False);
         return;
      case VKI_SECCOMP_RET_KILL_THREAD:
         if (VG_(count_living_threads)() > 1) {
            show_call("A seccomp filter", "kills the thread", d);
            end_thread(tid, VKI_SIGSYS);
            return;
         }
         break;
   }
   show_call("A seccomp filter", "kills the process", d);
   signal_call(tid, d, data, True);
}

/* kernel/seccomp.c, mode1_syscalls; arch/.../include/asm/seccomp.h for the
   last. */
static Bool is_strict_call ( Int nr )
{
   return nr == __NR_read || nr == __NR_write || nr == __NR_exit
#         if defined(VGP_x86_linux) || defined(VGP_ppc32_linux) \
             || defined(VGP_s390x_linux)
          || nr == __NR_sigreturn;
#         else
          || nr == __NR_rt_sigreturn;
#         endif
}

static void trace ( ThreadId tid, const SeccompData* d,
                    const SyscallStatus* status )
{
   PRINT("SYSCALL[%d,%u](%3d) refused by seccomp --> %s\n", VG_(getpid)(), tid,
         d->call.nr,
         status->what == SsComplete ? VG_(sr_as_string)(status->sres)
                                    : "signal");
}

Bool ML_(seccomp_permits) ( ThreadId tid, Word sysno, const SyscallArgs* args,
                            SyscallStatus* status )
{
   SeccompThread* t = ML_(seccomp_thread)(tid);
   const SeccompFilter* match;
   SeccompData    d;
   UInt           verdict;
   Bool           pass;

   if (t->mode == 0)
      return True;
   ML_(seccomp_pay_nnp)(t);
   populate(&d, tid, sysno, args);
   if (t->mode == VKI_SECCOMP_MODE_STRICT) {
      if (is_strict_call(d.call.nr))
         return True;
      show_call("Strict seccomp", "kills the thread", &d);
      end_thread(tid, VKI_SIGKILL);
      return False;
   }
   verdict = run_filters(t->filter, &d, &match);
   pass = lets_through(verdict)
          || is_the_kernels(match, verdict)
          || is_valgrinds(t, &d);
   t->last = d;
   if (action_of(verdict) == VKI_SECCOMP_RET_LOG)
      log_call(&d);
   if (!pass) {
      refuse(tid, &d, verdict, status);
      trace(tid, &d, status);
   }
   return pass;
}

void VG_(end_seccomp) ( void )
{
   ML_(seccomp_on) = False;
}

#endif   // defined(VGO_linux)

/*--------------------------------------------------------------------*/
/*--- end                                        seccomp-judge.c ---*/
/*--------------------------------------------------------------------*/
