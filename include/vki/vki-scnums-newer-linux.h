/*--------------------------------------------------------------------*/
/*--- Numbers of system calls of Linux 5.1 and later.              ---*/
/*---                                     vki-scnums-newer-linux.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   They are the same on all architectures, but that those of MIPS have a base
   (linux-7.3/scripts/syscall.tbl and linux-7.3/arch).  Some of them stand in
   the headers of some architectures. */

#ifndef __VKI_SCNUMS_NEWER_LINUX_H
#define __VKI_SCNUMS_NEWER_LINUX_H

#if defined(VGP_mips32_linux) || defined(VGP_mips64_linux)
#  define VKI_NEWER_BASE __NR_Linux
#else
#  define VKI_NEWER_BASE 0
#endif

#ifndef __NR_pidfd_send_signal
#  define __NR_pidfd_send_signal (VKI_NEWER_BASE + 424)
#endif
#ifndef __NR_process_madvise
#  define __NR_process_madvise (VKI_NEWER_BASE + 440)
#endif
#ifndef __NR_process_mrelease
#  define __NR_process_mrelease (VKI_NEWER_BASE + 448)
#endif
#ifndef __NR_set_mempolicy_home_node
#  define __NR_set_mempolicy_home_node (VKI_NEWER_BASE + 450)
#endif
#ifndef __NR_map_shadow_stack
#  define __NR_map_shadow_stack (VKI_NEWER_BASE + 453)
#endif
#ifndef __NR_futex_wake
#  define __NR_futex_wake    (VKI_NEWER_BASE + 454)
#  define __NR_futex_wait    (VKI_NEWER_BASE + 455)
#  define __NR_futex_requeue (VKI_NEWER_BASE + 456)
#endif
#define __NR_setxattrat       (VKI_NEWER_BASE + 463)
#define __NR_getxattrat       (VKI_NEWER_BASE + 464)
#define __NR_listxattrat      (VKI_NEWER_BASE + 465)
#define __NR_removexattrat    (VKI_NEWER_BASE + 466)
#ifndef __NR_open_tree_attr
#  define __NR_open_tree_attr (VKI_NEWER_BASE + 467)
#endif
#define __NR_listns           (VKI_NEWER_BASE + 470)
#define __NR_rseq_slice_yield (VKI_NEWER_BASE + 471)
#define __NR_fchroot          (VKI_NEWER_BASE + 472)

/* This one is old, and differs. */
#ifndef __NR_migrate_pages
#  if defined(VGP_arm_linux)
#    define __NR_migrate_pages 400
#  elif defined(VGP_ppc32_linux) || defined(VGP_ppc64be_linux) \
        || defined(VGP_ppc64le_linux)
#    define __NR_migrate_pages 258
#  elif defined(VGP_s390x_linux)
#    define __NR_migrate_pages 287
#  else
#    define __NR_migrate_pages 238
#  endif
#endif

#endif
