/*--------------------------------------------------------------------*/
/*--- System calls of Linux 5.1 and later.   syswrap-linux-newer.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   Calls whose numbers are the same on all architectures, in the order of
   these.  What they read and write is that of Linux 7.3. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"
#include "pub_core_vkiscnums.h"

#if defined(VGO_linux)

#include "pub_core_aspacemgr.h"
#include "pub_core_debuginfo.h"
#include "pub_core_libcassert.h"    // for priv_types_n_macros.h
#include "pub_core_libcbase.h"
#include "pub_core_libcfile.h"
#include "pub_core_libcprint.h"
#include "pub_core_libcsetjmp.h"
#include "pub_core_libcsignal.h"
#include "pub_core_options.h"
#include "pub_core_signals.h"
#include "pub_core_syscall.h"
#include "pub_core_threadstate.h"
#include "pub_core_tooliface.h"

#include "priv_types_n_macros.h"
#include "priv_syswrap-generic.h"
#include "priv_syswrap-linux.h"
#include "priv_syswrap-main.h"

#ifndef VKI_EOPNOTSUPP
#  define VKI_EOPNOTSUPP 95   /* as but for MIPS everywhere */
#endif

#define PRE(name)  DEFN_PRE_TEMPLATE(linux, name)
#define POST(name) DEFN_POST_TEMPLATE(linux, name)

/* Negative ones stand for the caller itself, or are refused. */
static Bool is_pidfd_allowed ( Int fd, const HChar* call, ThreadId tid )
{
   return fd < 0 || ML_(fd_allowed)(fd, call, tid, False);
}

/* An fd that is looked at if there is no absolute path. */
static Bool is_dirfd_allowed ( Int fd, Addr path, const HChar* call,
                               ThreadId tid )
{
   if (path != 0
       && (!ML_(safe_to_deref)((void*)path, 1) || *(HChar*)path == '/'))
      return True;
   return fd == VKI_AT_FDCWD || ML_(fd_allowed)(fd, call, tid, False);
}

/* With AT_EMPTY_PATH NULL is an empty path (fs/namei.c, getname_maybe_null). */
static void pre_path_maybe_null ( ThreadId tid, const HChar* what, Addr path,
                                  UInt at_flags )
{
   if (path != 0 || !(at_flags & VKI_AT_EMPTY_PATH))
      PRE_MEM_RASCIIZ(what, path);
}

PRE(sys_pidfd_send_signal)
{
   PRINT("sys_pidfd_send_signal ( %ld, %ld, %#" FMT_REGWORD "x, %#"
         FMT_REGWORD "x )", SARG1, SARG2, ARG3, ARG4);
   PRE_REG_READ4(long, "pidfd_send_signal", int, pidfd, int, sig,
                 vki_siginfo_t *, info, unsigned int, flags);
   if (ARG3 != 0)
      PRE_MEM_READ("pidfd_send_signal(info)", ARG3, VKI_SI_MAX_SIZE);
   if (!is_pidfd_allowed(ARG1, "pidfd_send_signal", tid))
      SET_STATUS_Failure( VKI_EBADF );
   else if (!ML_(client_signal_OK)(ARG2))
      SET_STATUS_Failure( VKI_EINVAL );
   /* It may be for ourselves. */
   *flags |= SfPollAfter;
}

PRE(sys_process_madvise)
{
   *flags |= SfMayBlock;
   PRINT("sys_process_madvise ( %ld, %#" FMT_REGWORD "x, %" FMT_REGWORD
         "u, %ld, %#" FMT_REGWORD "x )", SARG1, ARG2, ARG3, SARG4, ARG5);
   PRE_REG_READ5(ssize_t, "process_madvise", int, pidfd,
                 const struct iovec *, vec, vki_size_t, vlen, int, advice,
                 unsigned int, flags);
   /* lib/iov_iter.c, iovec_from_user: more are refused. */
   if (ARG3 <= VKI_UIO_MAXIOV)
      PRE_MEM_READ("process_madvise(vec)", ARG2,
                   ARG3 * sizeof(struct vki_iovec));
   if (!is_pidfd_allowed(ARG1, "process_madvise", tid))
      SET_STATUS_Failure( VKI_EBADF );
}

PRE(sys_process_mrelease)
{
   *flags |= SfMayBlock;
   PRINT("sys_process_mrelease ( %ld, %#" FMT_REGWORD "x )", SARG1, ARG2);
   PRE_REG_READ2(long, "process_mrelease", int, pidfd, unsigned int, flags);
   if (!is_pidfd_allowed(ARG1, "process_mrelease", tid))
      SET_STATUS_Failure( VKI_EBADF );
}

PRE(sys_set_mempolicy_home_node)
{
   PRINT("sys_set_mempolicy_home_node ( %#" FMT_REGWORD "x, %" FMT_REGWORD
         "u, %" FMT_REGWORD "u, %#" FMT_REGWORD "x )", ARG1, ARG2, ARG3, ARG4);
   PRE_REG_READ4(long, "set_mempolicy_home_node", unsigned long, start,
                 unsigned long, len, unsigned long, home_node,
                 unsigned long, flags);
}

/* The simulated CPU has no shadow stack, as many real ones. */
PRE(sys_map_shadow_stack)
{
   PRINT("sys_map_shadow_stack ( %#" FMT_REGWORD "x, %" FMT_REGWORD "u, %#"
         FMT_REGWORD "x )", ARG1, ARG2, ARG3);
   PRE_REG_READ3(long, "map_shadow_stack", unsigned long, addr,
                 unsigned long, size, unsigned int, flags);
   SET_STATUS_Failure( VKI_EOPNOTSUPP );
}

PRE(sys_futex_wake)
{
   PRINT("sys_futex_wake ( %#" FMT_REGWORD "x, %#" FMT_REGWORD "x, %ld, %#"
         FMT_REGWORD "x )", ARG1, ARG2, SARG3, ARG4);
   PRE_REG_READ4(long, "futex_wake", void *, uaddr, unsigned long, mask,
                 int, nr, unsigned int, flags);
}

PRE(sys_futex_wait)
{
   *flags |= SfMayBlock;
   PRINT("sys_futex_wait ( %#" FMT_REGWORD "x, %#" FMT_REGWORD "x, %#"
         FMT_REGWORD "x, %#" FMT_REGWORD "x, %#" FMT_REGWORD "x, %ld )",
         ARG1, ARG2, ARG3, ARG4, ARG5, SARG6);
   if (ARG5 == 0) {
      PRE_REG_READ5(long, "futex_wait", void *, uaddr, unsigned long, val,
                    unsigned long, mask, unsigned int, flags,
                    struct vki__kernel_timespec *, timeout);
   } else {
      PRE_REG_READ6(long, "futex_wait", void *, uaddr, unsigned long, val,
                    unsigned long, mask, unsigned int, flags,
                    struct vki__kernel_timespec *, timeout, int, clockid);
      PRE_MEM_READ("futex_wait(timeout)", ARG5, 2 * sizeof(__vki_s64));
   }
   /* kernel/futex/futex.h, futex_flags_valid: the only size there is. */
   if ((ARG4 & VKI_FUTEX2_SIZE_MASK) == VKI_FUTEX2_SIZE_U32)
      PRE_MEM_READ("futex_wait(uaddr)", ARG1, sizeof(__vki_u32));
}

PRE(sys_futex_requeue)
{
   PRINT("sys_futex_requeue ( %#" FMT_REGWORD "x, %#" FMT_REGWORD
         "x, %ld, %ld )", ARG1, ARG2, SARG3, SARG4);
   PRE_REG_READ4(long, "futex_requeue", struct vki_futex_waitv *, waiters,
                 unsigned int, flags, int, nr_wake, int, nr_requeue);
   if ((UInt)ARG2 == 0 && ARG1 != 0)
      PRE_MEM_READ("futex_requeue(waiters)", ARG1, 2 * VKI_FUTEX_WAITV_SIZE);
}

/* fs/xattr.c, setxattrat and getxattrat: the struct that says where the value
   is, NULL if it is not looked at. */
static struct vki_xattr_args* pre_xattr_args ( ThreadId tid, const HChar* what,
                                               Addr args, UWord usize )
{
   if (usize < sizeof(struct vki_xattr_args) || usize > VKI_PAGE_SIZE)
      return NULL;
   PRE_MEM_READ(what, args, usize);
   return ML_(safe_to_deref)((void*)args, sizeof(struct vki_xattr_args))
             ? (struct vki_xattr_args*)args : NULL;
}

/* What both look at before it. */
static void pre_xattrat ( ThreadId tid, const SyscallArgs* arrghs,
                          SyscallStatus* status, const HChar* call,
                          const HChar* pathname, const HChar* name )
{
   PRINT("sys_%s ( %ld, %#" FMT_REGWORD "x, %#" FMT_REGWORD "x, %#"
         FMT_REGWORD "x, %#" FMT_REGWORD "x, %" FMT_REGWORD "u )", call,
         SARG1, ARG2, ARG3, ARG4, ARG5, ARG6);
   pre_path_maybe_null(tid, pathname, ARG2, ARG3);
   PRE_MEM_RASCIIZ(name, ARG4);
   if (!is_dirfd_allowed(ARG1, ARG2, call, tid))
      SET_STATUS_Failure( VKI_EBADF );
}

PRE(sys_setxattrat)
{
   const struct vki_xattr_args* args;

   *flags |= SfMayBlock;
   PRE_REG_READ6(long, "setxattrat", int, dfd, const char *, pathname,
                 unsigned int, at_flags, const char *, name,
                 const struct vki_xattr_args *, uargs, vki_size_t, usize);
   pre_xattrat(tid, arrghs, status, "setxattrat", "setxattrat(pathname)",
               "setxattrat(name)");
   args = pre_xattr_args(tid, "setxattrat(uargs)", ARG5, ARG6);
   /* setxattr_copy: more than XATTR_SIZE_MAX is refused. */
   if (args && args->size <= VKI_XATTR_SIZE_MAX)
      PRE_MEM_READ("setxattrat(uargs->value)", (Addr)args->value, args->size);
}

PRE(sys_getxattrat)
{
   const struct vki_xattr_args* args;

   *flags |= SfMayBlock;
   PRE_REG_READ6(ssize_t, "getxattrat", int, dfd, const char *, pathname,
                 unsigned int, at_flags, const char *, name,
                 struct vki_xattr_args *, uargs, vki_size_t, usize);
   pre_xattrat(tid, arrghs, status, "getxattrat", "getxattrat(pathname)",
               "getxattrat(name)");
   args = pre_xattr_args(tid, "getxattrat(uargs)", ARG5, ARG6);
   if (args)
      PRE_MEM_WRITE("getxattrat(uargs->value)", (Addr)args->value, args->size);
}

POST(sys_getxattrat)
{
   struct vki_xattr_args* args = (struct vki_xattr_args*)(Addr)ARG5;

   /* With size 0 the result is how long it is. */
   if (ML_(safe_to_deref)(args, sizeof(*args)) && RES <= args->size)
      POST_MEM_WRITE((Addr)args->value, RES);
}

PRE(sys_listxattrat)
{
   *flags |= SfMayBlock;
   PRINT("sys_listxattrat ( %ld, %#" FMT_REGWORD "x, %#" FMT_REGWORD "x, %#"
         FMT_REGWORD "x, %" FMT_REGWORD "u )", SARG1, ARG2, ARG3, ARG4, ARG5);
   PRE_REG_READ5(ssize_t, "listxattrat", int, dfd, const char *, pathname,
                 unsigned int, at_flags, char *, list, vki_size_t, size);
   pre_path_maybe_null(tid, "listxattrat(pathname)", ARG2, ARG3);
   PRE_MEM_WRITE("listxattrat(list)", ARG4, ARG5);
   if (!is_dirfd_allowed(ARG1, ARG2, "listxattrat", tid))
      SET_STATUS_Failure( VKI_EBADF );
}

POST(sys_listxattrat)
{
   if (RES <= ARG5)
      POST_MEM_WRITE(ARG4, RES);
}

PRE(sys_removexattrat)
{
   *flags |= SfMayBlock;
   PRINT("sys_removexattrat ( %ld, %#" FMT_REGWORD "x, %#" FMT_REGWORD
         "x, %#" FMT_REGWORD "x )", SARG1, ARG2, ARG3, ARG4);
   PRE_REG_READ4(long, "removexattrat", int, dfd, const char *, pathname,
                 unsigned int, at_flags, const char *, name);
   pre_path_maybe_null(tid, "removexattrat(pathname)", ARG2, ARG3);
   PRE_MEM_RASCIIZ("removexattrat(name)", ARG4);
   if (!is_dirfd_allowed(ARG1, ARG2, "removexattrat", tid))
      SET_STATUS_Failure( VKI_EBADF );
}

PRE(sys_listns)
{
   struct vki_ns_id_req* req = (struct vki_ns_id_req*)(Addr)ARG1;

   *flags |= SfMayBlock;
   PRINT("sys_listns ( %#" FMT_REGWORD "x, %#" FMT_REGWORD "x, %" FMT_REGWORD
         "u, %#" FMT_REGWORD "x )", ARG1, ARG2, ARG3, ARG4);
   PRE_REG_READ4(ssize_t, "listns", const struct vki_ns_id_req *, req,
                 __vki_u64 *, ns_ids, vki_size_t, nr_ns_ids,
                 unsigned int, flags);
   /* kernel/nstree.c, listns: more are refused. */
   if ((UInt)ARG4 != 0 || ARG3 > 1000000)
      return;
   PRE_MEM_READ("listns(req->size)", ARG1, sizeof(req->size));
   if (ML_(safe_to_deref)(req, sizeof(req->size))
       && req->size >= sizeof(*req) && req->size <= VKI_PAGE_SIZE)
      PRE_MEM_READ("listns(req)", ARG1, req->size);
   PRE_MEM_WRITE("listns(ns_ids)", ARG2, ARG3 * sizeof(__vki_u64));
}

POST(sys_listns)
{
   POST_MEM_WRITE(ARG2, RES * sizeof(__vki_u64));
}

PRE(sys_rseq_slice_yield)
{
   PRINT("sys_rseq_slice_yield ( )");
   PRE_REG_READ0(long, "rseq_slice_yield");
}

PRE(sys_fchroot)
{
   PRINT("sys_fchroot ( %ld, %#" FMT_REGWORD "x )", SARG1, ARG2);
   PRE_REG_READ2(long, "fchroot", int, fd, unsigned int, flags);
   /* Negative is refused, or stands for a root without anything. */
   if ((Int)ARG1 >= 0 && !ML_(fd_allowed)(ARG1, "fchroot", tid, False))
      SET_STATUS_Failure( VKI_EBADF );
   VG_(load_all_debuginfo)();
}

/* Its number differs between architectures.  mm/mempolicy.c, get_nodes: a mask
   of maxnode - 1 bits, in words. */
static void pre_read_nodes ( ThreadId tid, const HChar* what, Addr nodes,
                             UWord maxnode )
{
   UWord bits = maxnode - 1;

   if (bits == 0 || nodes == 0 || bits > 8 * (UWord)VKI_PAGE_SIZE)
      return;
   PRE_MEM_READ(what, nodes, VG_ROUNDUP(bits, 8 * sizeof(UWord)) / 8);
}

PRE(sys_migrate_pages)
{
   *flags |= SfMayBlock;
   PRINT("sys_migrate_pages ( %ld, %" FMT_REGWORD "u, %#" FMT_REGWORD
         "x, %#" FMT_REGWORD "x )", SARG1, ARG2, ARG3, ARG4);
   PRE_REG_READ4(long, "migrate_pages", vki_pid_t, pid,
                 unsigned long, maxnode, const unsigned long *, old_nodes,
                 const unsigned long *, new_nodes);
   pre_read_nodes(tid, "migrate_pages(old_nodes)", ARG3, ARG2);
   pre_read_nodes(tid, "migrate_pages(new_nodes)", ARG4, ARG2);
}

#undef PRE
#undef POST

#endif // defined(VGO_linux)

/*--------------------------------------------------------------------*/
/*--- end                                                          ---*/
/*--------------------------------------------------------------------*/
