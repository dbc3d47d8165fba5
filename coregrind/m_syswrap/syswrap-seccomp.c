/*--------------------------------------------------------------------*/
/*--- Seccomp filters of the client.           syswrap-seccomp.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   A filter that the client sets is for the client's system calls.  It is kept
   here and not given to the kernel, which would hold Valgrind's own calls to
   it; what they say of a call, and what is done about it, is seccomp-judge.c's.
   The kernel gets the filters when the client leaves
   Valgrind by execve, and those that need somebody outside: a listener or a
   tracer. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "pub_core_vkiscnums.h"
#include "pub_core_libcassert.h"
#include "pub_core_libcbase.h"
#include "pub_core_libcfile.h"
#include "pub_core_libcprint.h"
#include "pub_core_libcproc.h"
#include "pub_core_mallocfree.h"
#include "pub_core_options.h"
#include "pub_core_syscall.h"
#include "pub_core_syswrap.h"
#include "pub_core_threadstate.h"
#include "pub_core_tooliface.h"

#include "priv_types_n_macros.h"
#include "priv_syswrap-generic.h"
#include "priv_syswrap-linux.h"
#include "priv_syswrap-seccomp.h"

#define PRE(name)  DEFN_PRE_TEMPLATE(linux, name)
#define POST(name) DEFN_POST_TEMPLATE(linux, name)

/*--------------------------------------------------------------------*/
/*--- The filters of each thread                                   ---*/
/*--------------------------------------------------------------------*/

Bool ML_(seccomp_on) = False;

static SeccompThread* threads;       /* by ThreadId */

SeccompThread* ML_(seccomp_thread) ( ThreadId tid )
{
   if (!threads)
      threads = VG_(calloc)("syswrap.seccomp.threads", VG_N_THREADS,
                            sizeof(*threads));
   return &threads[tid];
}

static void release ( SeccompFilter* f )
{
   while (f && --f->refs == 0) {
      SeccompFilter* prev = f->prev;

      VG_(free)(f);
      f = prev;
   }
}

static void use ( SeccompThread* t, SeccompFilter* f )
{
   if (f)
      f->refs++;
   release(t->filter);
   t->filter = f;
   if (f) {
      t->mode = VKI_SECCOMP_MODE_FILTER;
      ML_(seccomp_on) = True;
   }
}

static SeccompFilter* new_filter ( UInt n_insns )
{
   SeccompFilter* f = VG_(calloc)("syswrap.seccomp.filter", 1,
                           sizeof(*f) + n_insns * sizeof(f->insns[0]));

   f->n_insns = n_insns;
   return f;
}

/* Takes over the caller's filter. */
static void attach ( SeccompThread* t, SeccompFilter* f )
{
   f->prev = t->filter;
   if (f->prev)
      f->prev->refs++;
   use(t, f);
}

void ML_(seccomp_inherit) ( ThreadId parent, ThreadId child )
{
   const SeccompThread* from;
   SeccompThread*       to;

   if (!ML_(seccomp_on))
      return;
   from = ML_(seccomp_thread)(parent);
   to   = ML_(seccomp_thread)(child);
   use(to, from->filter);
   to->mode     = from->mode;
   to->owes_nnp = from->owes_nnp;
   VG_(memset)(&to->last, 0, sizeof(to->last));
}

/*--------------------------------------------------------------------*/
/*--- TSYNC                                                        ---*/
/*--------------------------------------------------------------------*/

static Bool is_other_thread ( ThreadId tid, ThreadId other )
{
   return other != tid && VG_(is_valid_tid)(other)
          && VG_(threads)[other].status != VgTs_Zombie
          && VG_(threads)[other].exitreason == VgSrc_None;
}

static Bool is_ancestor ( const SeccompFilter* ancestor,
                          const SeccompFilter* f )
{
   if (!ancestor)
      return True;
   while (f && f != ancestor)
      f = f->prev;
   return f != NULL;
}

/* kernel/seccomp.c, seccomp_can_sync_threads: 0, or the first that cannot. */
static ThreadId cannot_sync ( ThreadId tid )
{
   ThreadId other;

   for (other = 1; other < VG_N_THREADS; other++) {
      const SeccompThread* t = ML_(seccomp_thread)(other);

      if (is_other_thread(tid, other)
          && t->mode != 0
          && !(t->mode == VKI_SECCOMP_MODE_FILTER
               && is_ancestor(t->filter, ML_(seccomp_thread)(tid)->filter)))
         return other;
   }
   return 0;
}

static Bool has_no_new_privs ( void )
{
   const SysRes res = VG_(do_syscall5)(__NR_prctl, VKI_PR_GET_NO_NEW_PRIVS,
                                       0, 0, 0, 0);

   return !sr_isError(res) && sr_Res(res) == 1;
}

/* kernel/seccomp.c, seccomp_sync_threads.  no_new_privs can only be set by a
   thread for itself. */
static void sync_threads ( ThreadId tid )
{
   const Bool nnp = has_no_new_privs();
   ThreadId   other;

   for (other = 1; other < VG_N_THREADS; other++)
      if (is_other_thread(tid, other)) {
         use(ML_(seccomp_thread)(other), ML_(seccomp_thread)(tid)->filter);
         ML_(seccomp_thread)(other)->owes_nnp = nnp;
      }
}

void ML_(seccomp_pay_nnp) ( SeccompThread* t )
{
   if (t->owes_nnp)
      VG_(do_syscall5)(__NR_prctl, VKI_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
   t->owes_nnp = False;
}

/*--------------------------------------------------------------------*/
/*--- Setting a filter                                             ---*/
/*--------------------------------------------------------------------*/

/* kernel/seccomp.c, MAX_INSNS_PER_PATH and seccomp_attach_filter */
static Bool too_long ( const SeccompFilter* f, const SeccompFilter* before )
{
   UInt total = ML_(seccomp_program_length)(f->insns, f->n_insns);

   for (; before; before = before->prev)
      total += ML_(seccomp_program_length)(before->insns, before->n_insns) + 4;
   return total > (1 << 18) / sizeof(SeccompInsn);
}

static SysRes ask_kernel ( UInt flags, Bool by_prctl, const void* prog )
{
   return by_prctl
      ? VG_(do_syscall5)(__NR_prctl, VKI_PR_SET_SECCOMP,
                         VKI_SECCOMP_MODE_FILTER, (UWord)prog, 0, 0)
      : VG_(do_syscall3)(__NR_seccomp, VKI_SECCOMP_SET_MODE_FILTER, flags,
                         (UWord)prog);
}

/* What can be asked without a filter that the kernel would take: whether it
   knows the flags and likes them together, as then it looks for the program
   (kernel/seccomp.c, seccomp_set_mode_filter); and whether the thread has
   no_new_privs or CAP_SYS_ADMIN, before it looks for the instructions
   (seccomp_prepare_filter).  0, or the error. */
static UWord flags_error ( UInt flags, Bool by_prctl )
{
   const SysRes res = ask_kernel(flags, by_prctl, NULL);

   return !sr_isError(res) ? VKI_EINVAL
          : sr_Err(res) == VKI_EFAULT ? 0 : sr_Err(res);
}

static UWord privilege_error ( UInt flags, Bool by_prctl )
{
   const struct vki_sock_fprog nowhere = { 1, NULL };
   const SysRes res = ask_kernel(flags, by_prctl, &nowhere);

   return sr_isError(res) && sr_Err(res) == VKI_EACCES ? VKI_EACCES : 0;
}

static Bool says ( const SeccompFilter* f, UInt action )
{
   UInt i;

   for (i = 0; i < f->n_insns; i++)
      if (f->insns[i].code == VKI_BPF_RET
          && (f->insns[i].k & VKI_SECCOMP_RET_ACTION_FULL) == action)
         return True;
   return False;
}

static Bool is_traced ( void )
{
   HChar  buf[1024];
   Int    n;
   SysRes res = VG_(open)("/proc/self/status", VKI_O_RDONLY, 0);
   const HChar* line;

   if (sr_isError(res))
      return False;
   n = VG_(read)(sr_Res(res), buf, sizeof(buf) - 1);
   VG_(close)(sr_Res(res));
   buf[n > 0 ? n : 0] = 0;
   line = VG_(strstr)(buf, "TracerPid:");
   return line && VG_(strtoll10)(line + 10, NULL) != 0;
}

/* A listener is asked by the kernel, and so is a tracer.  Without them
   USER_NOTIF and TRACE fail with ENOSYS, which can be had here. */
static Bool is_for_the_kernel ( const SeccompFilter* f )
{
   const HChar* why;

   if (f->flags & VKI_SECCOMP_FILTER_FLAG_NEW_LISTENER)
      why = "has a listener";
   else if (says(f, VKI_SECCOMP_RET_TRACE) && is_traced())
      why = "asks the process's tracer";
   else
      return False;
   if (VG_(clo_verbosity) >= 1)
      VG_(umsg)("Warning: a seccomp filter %s, so that the kernel has it.\n"
                "   It holds for Valgrind's own system calls, too: if it "
                "refuses one of them\n   this run may end.\n", why);
   return True;
}

/* The program, copied from the client; NULL and *ERROR if there is none that
   the kernel would take. */
static SeccompFilter* copy_filter ( Addr args, UInt flags, Bool by_prctl,
                             UWord* error )
{
   const struct vki_sock_fprog* prog = (const struct vki_sock_fprog*)args;
   SeccompFilter* f;
   UInt    n;

   *error = VKI_EFAULT;
   if (!ML_(safe_to_deref)(prog, sizeof(*prog)))
      return NULL;
   n = prog->len;
   *error = VKI_EINVAL;
   if (n == 0 || n > SECCOMP_MOST_INSNS)
      return NULL;
   *error = privilege_error(flags, by_prctl);
   if (*error)
      return NULL;
   *error = VKI_EINVAL;
   if (!prog->filter)
      return NULL;
   *error = VKI_EFAULT;
   if (!ML_(safe_to_deref)(prog->filter, n * sizeof(SeccompInsn)))
      return NULL;
   f = new_filter(n);
   VG_(memcpy)(f->insns, prog->filter, n * sizeof(f->insns[0]));
   *error = VKI_EINVAL;
   if (!ML_(seccomp_program_ok)(f->insns, n)) {
      VG_(free)(f);
      return NULL;
   }
   f->flags    = flags;
   f->by_prctl = by_prctl;
   *error = 0;
   return f;
}

/* As kernel/seccomp.c, seccomp_attach_filter.  Whether F can be attached; if
   not STATUS says why. */
static Bool can_attach ( ThreadId tid, const SeccompFilter* f,
                         SyscallStatus* status )
{
   ThreadId other;

   if (too_long(f, ML_(seccomp_thread)(tid)->filter)) {
      SET_STATUS_Failure( VKI_ENOMEM );
      return False;
   }
   other = f->flags & VKI_SECCOMP_FILTER_FLAG_TSYNC ? cannot_sync(tid) : 0;
   if (other == 0)
      return True;
   if (f->flags & VKI_SECCOMP_FILTER_FLAG_TSYNC_ESRCH)
      SET_STATUS_Failure( VKI_ESRCH );
   else
      SET_STATUS_Success( VG_(threads)[other].os_state.lwpid );
   return False;
}

static void attach_and_sync ( ThreadId tid, SeccompFilter* f )
{
   attach(ML_(seccomp_thread)(tid), f);
   if (f->flags & VKI_SECCOMP_FILTER_FLAG_TSYNC)
      sync_threads(tid);
}

static void set_filter ( ThreadId tid, UInt flags, Addr args, Bool by_prctl,
                         SyscallStatus* status )
{
   SeccompThread* t     = ML_(seccomp_thread)(tid);
   UWord          error = flags_error(flags, by_prctl);
   SeccompFilter* f     = error ? NULL : copy_filter(args, flags, by_prctl,
                                                     &error);

   VG_(free)(t->offered);
   t->offered = NULL;
   if (!f) {
      SET_STATUS_Failure( error );
      return;
   }
   if (!can_attach(tid, f, status)) {
      VG_(free)(f);
      return;
   }
   if (is_for_the_kernel(f)) {
      t->offered   = f;
      f->in_kernel = True;
      return;
   }
   attach_and_sync(tid, f);
   SET_STATUS_Success( 0 );
}

void ML_(seccomp_was_set) ( ThreadId tid )
{
   SeccompThread* t = ML_(seccomp_thread)(tid);

   if (t->offered)
      attach_and_sync(tid, t->offered);
   t->offered = NULL;
}

/*--------------------------------------------------------------------*/
/*--- Modes                                                        ---*/
/*--------------------------------------------------------------------*/

/* The kernel's, from before Valgrind, if the client has set none. */
static SysRes mode_of ( const SeccompThread* t )
{
   return t->mode != 0
      ? VG_(mk_SysRes_Success)(t->mode)
      : VG_(do_syscall5)(__NR_prctl, VKI_PR_GET_SECCOMP, 0, 0, 0, 0);
}

/* kernel/seccomp.c, seccomp_set_mode_strict */
static void set_strict ( ThreadId tid, SyscallStatus* status )
{
   SeccompThread* t    = ML_(seccomp_thread)(tid);
   const SysRes   mode = mode_of(t);

   if (sr_isError(mode) || sr_Res(mode) == VKI_SECCOMP_MODE_FILTER) {
      SET_STATUS_Failure( VKI_EINVAL );
      return;
   }
   t->mode = VKI_SECCOMP_MODE_STRICT;
   ML_(seccomp_on) = True;
   SET_STATUS_Success( 0 );
}

void ML_(seccomp_prctl_set) ( ThreadId tid, UWord mode, Addr filter,
                              SyscallStatus* status )
{
   switch (mode) {
      case VKI_SECCOMP_MODE_STRICT:
         set_strict(tid, status);
         break;
      case VKI_SECCOMP_MODE_FILTER:
         set_filter(tid, 0, filter, True, status);
         break;
      default:
         SET_STATUS_Failure( VKI_EINVAL );
   }
}

void ML_(seccomp_prctl_get) ( ThreadId tid, SyscallStatus* status )
{
   SET_STATUS_from_SysRes( mode_of(ML_(seccomp_thread)(tid)) );
}

/*--------------------------------------------------------------------*/
/*--- seccomp(2)                                                   ---*/
/*--------------------------------------------------------------------*/

/* kernel/seccomp.c, seccomp_prepare_filter: a program that is empty, too
   long or nowhere is refused before it is read. */
static void pre_read_filter ( ThreadId tid, Addr args )
{
   const struct vki_sock_fprog* prog = (const struct vki_sock_fprog*)args;

   PRE_MEM_READ("seccomp(args->len)", (Addr)&prog->len, sizeof(prog->len));
   PRE_MEM_READ("seccomp(args->filter)", (Addr)&prog->filter,
                sizeof(prog->filter));
   if (ML_(safe_to_deref)(prog, sizeof(*prog))
       && prog->len > 0 && prog->len <= SECCOMP_MOST_INSNS && prog->filter)
      PRE_MEM_READ("seccomp(args->filter[])", (Addr)prog->filter,
                   prog->len * sizeof(SeccompInsn));
}

PRE(sys_seccomp)
{
   PRINT("sys_seccomp ( %" FMT_REGWORD "u, %#" FMT_REGWORD "x, %#"
         FMT_REGWORD "x )", ARG1, ARG2, ARG3);
   switch ((UInt)ARG1) {
   case VKI_SECCOMP_SET_MODE_FILTER:
      PRE_REG_READ3(long, "seccomp", unsigned int, op, unsigned int, flags,
                    void *, args);
      /* NULL is how to ask whether the kernel knows the flags: if so it fails
         with EFAULT. */
      if (ARG3 != 0)
         pre_read_filter(tid, ARG3);
      set_filter(tid, ARG2, ARG3, False, status);
      break;
   case VKI_SECCOMP_SET_MODE_STRICT:
      PRE_REG_READ3(long, "seccomp", unsigned int, op, unsigned int, flags,
                    void *, args);
      if ((UInt)ARG2 != 0 || ARG3 != 0)
         SET_STATUS_Failure( VKI_EINVAL );
      else
         set_strict(tid, status);
      break;
   case VKI_SECCOMP_GET_ACTION_AVAIL:
      PRE_REG_READ3(long, "seccomp", unsigned int, op, unsigned int, flags,
                    void *, args);
      if ((UInt)ARG2 == 0)
         PRE_MEM_READ("seccomp(args)", ARG3, sizeof(__vki_u32));
      break;
   case VKI_SECCOMP_GET_NOTIF_SIZES:
      PRE_REG_READ3(long, "seccomp", unsigned int, op, unsigned int, flags,
                    void *, args);
      if ((UInt)ARG2 == 0)
         PRE_MEM_WRITE("seccomp(args)", ARG3,
                       sizeof(struct vki_seccomp_notif_sizes));
      break;
   default:
      PRE_REG_READ1(long, "seccomp", unsigned int, op);
      break;
   }
}

static void post_set_filter ( ThreadId tid, SyscallArgs* arrghs,
                              SyscallStatus* status )
{
   if (!(ARG2 & VKI_SECCOMP_FILTER_FLAG_NEW_LISTENER)) {
      /* A thread that does not go along. */
      if (RES == 0)
         ML_(seccomp_was_set)(tid);
      return;
   }
   ML_(seccomp_was_set)(tid);
   POST_newFd_RES;
   if (ML_(fd_allowed)(RES, "seccomp", tid, True)) {
      if (VG_(clo_track_fds))
         ML_(record_fd_open_nameless)(tid, RES);
      return;
   }
   /* One of those that Valgrind reserves. */
   VG_(close)(RES);
   SET_STATUS_Failure( VKI_EMFILE );
}

POST(sys_seccomp)
{
   vg_assert(SUCCESS);
   if ((UInt)ARG1 == VKI_SECCOMP_GET_NOTIF_SIZES)
      POST_MEM_WRITE(ARG3, sizeof(struct vki_seccomp_notif_sizes));
   /* If the kernel did not make the call there is nothing on offer, and no
      listener. */
   if ((UInt)ARG1 == VKI_SECCOMP_SET_MODE_FILTER
       && ML_(seccomp_thread)(tid)->offered)
      post_set_filter(tid, arrghs, status);
}

/*--------------------------------------------------------------------*/
/*--- Leaving by execve                                            ---*/
/*--------------------------------------------------------------------*/

/* In the order in which they were set, since each was allowed by those before
   it, by the call that it was set with. */
static SysRes set_for_real ( SeccompFilter* f )
{
   struct vki_sock_fprog prog;
   SysRes res = VG_(mk_SysRes_Success)(0);

   if (f->prev)
      res = set_for_real(f->prev);
   if (sr_isError(res) || f->in_kernel)
      return res;
   prog.len    = f->n_insns;
   prog.filter = (struct vki_sock_filter*)f->insns;
   return ask_kernel(f->flags, f->by_prctl, &prog);
}

/* If the client set its filters with a capability that it has dropped since
   then, they can only be had together with no_new_privs. */
static SysRes confine ( SeccompThread* t )
{
   ML_(seccomp_pay_nnp)(t);
   if (privilege_error(0, t->filter->by_prctl))
      VG_(do_syscall5)(__NR_prctl, VKI_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
   return set_for_real(t->filter);
}

SysRes ML_(seccomp_exec) ( ThreadId tid, const HChar* path, HChar** argv,
                           HChar** envp )
{
   SeccompThread* t = ML_(seccomp_thread)(tid);

   if (t->filter) {
      const SysRes res = confine(t);

      if (sr_isError(res))
         return res;
#     if defined(__NR_execveat)
      if (t->last.call.nr == __NR_execveat)
         return VG_(do_syscall5)(__NR_execveat, t->last.call.args[0],
                                 t->last.call.args[1], (UWord)argv,
                                 (UWord)envp, t->last.call.args[4]);
#     endif
   }
   return VG_(do_syscall3)(__NR_execve, (UWord)path, (UWord)argv, (UWord)envp);
}

/* What the next Valgrind gets: each filter's head and instructions, in the
   order in which they were set, from an fd that the environment names. */
#define HANDED_ON "VALGRIND_SECCOMP"

typedef struct {
   UInt flags, by_prctl, in_kernel, n_insns;
} HandedOn;

static Bool write_all ( Int fd, const void* from, SizeT len )
{
   return VG_(write)(fd, from, len) == len;
}

static Bool write_filters ( Int fd, const SeccompFilter* f )
{
   const HandedOn head = { f->flags, f->by_prctl, f->in_kernel, f->n_insns };

   return (!f->prev || write_filters(fd, f->prev))
          && write_all(fd, &head, sizeof(head))
          && write_all(fd, f->insns, f->n_insns * sizeof(f->insns[0]));
}

void ML_(seccomp_hand_on) ( ThreadId tid, HChar*** envp )
{
   SeccompThread* t;
   HChar  buf[20];
   SysRes res;
   Int    fd;

   /* The client's own would be taken for ours. */
   if (*envp)
      VG_(env_unsetenv)(*envp, HANDED_ON, NULL);
   if (!ML_(seccomp_on) || !ML_(seccomp_thread)(tid)->filter)
      return;
   t = ML_(seccomp_thread)(tid);
   ML_(seccomp_pay_nnp)(t);
   res = VG_(do_syscall2)(__NR_memfd_create, (UWord)"valgrind-seccomp", 0);
   fd  = sr_isError(res) ? -1 : sr_Res(res);
   if (fd < 0 || !write_filters(fd, t->filter)
       || VG_(lseek)(fd, 0, VKI_SEEK_SET) != 0) {
      VG_(umsg)("Warning: the seccomp filters cannot be handed on over "
                "execve: the program\n   that follows has none.\n");
      return;
   }
   VG_(sprintf)(buf, "%d", fd);
   VG_(env_setenv)(envp, HANDED_ON, buf);
}

static Bool read_all ( Int fd, void* to, SizeT len )
{
   return VG_(read)(fd, to, len) == len;
}

/* False at the end, or if there is nonsense. */
static Bool read_filter ( Int fd, SeccompThread* t )
{
   HandedOn head;
   SeccompFilter*  f;

   if (!read_all(fd, &head, sizeof(head))
       || head.n_insns == 0 || head.n_insns > SECCOMP_MOST_INSNS)
      return False;
   f = new_filter(head.n_insns);
   f->flags     = head.flags;
   f->by_prctl  = head.by_prctl;
   f->in_kernel = head.in_kernel;
   if (!read_all(fd, f->insns, f->n_insns * sizeof(f->insns[0]))
       || !ML_(seccomp_program_ok)(f->insns, f->n_insns)) {
      VG_(free)(f);
      return False;
   }
   attach(t, f);
   return True;
}

Int VG_(take_over_seccomp) ( HChar** envp )
{
   static const HChar name[] = HANDED_ON "=";
   HChar** to = envp;
   Int     n  = 0;

   for (; *envp; envp++) {
      Int fd;

      if (VG_(strncmp)(*envp, name, sizeof(name) - 1) != 0) {
         *to++ = *envp;
         continue;
      }
      fd = VG_(strtoll10)(*envp + sizeof(name) - 1, NULL);
      while (read_filter(fd, ML_(seccomp_thread)(1)))
         ;
      VG_(close)(fd);
      n++;
   }
   *to = NULL;
   return n;
}

#endif   // defined(VGO_linux)

/*--------------------------------------------------------------------*/
/*--- end                                      syswrap-seccomp.c ---*/
/*--------------------------------------------------------------------*/
