/* The seccomp filter of the stand-in: which system calls are sent to the
   supervisor.  It must not know what is done with them.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "control.h"
#include "standin.h"

static const struct abi abis[] = {
   {
#if defined(__x86_64__)
      AUDIT_ARCH_X86_64,
#elif defined(__i386__)
      AUDIT_ARCH_I386,
#elif defined(__aarch64__)
      AUDIT_ARCH_AARCH64,
#elif defined(__arm__)
      AUDIT_ARCH_ARM,
#elif defined(__s390x__)
      AUDIT_ARCH_S390X,
#elif defined(__powerpc64__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
      AUDIT_ARCH_PPC64LE,
#elif defined(__powerpc64__)
      AUDIT_ARCH_PPC64,
#elif defined(__powerpc__)
      AUDIT_ARCH_PPC,
#elif defined(__riscv) && __riscv_xlen == 64
      AUDIT_ARCH_RISCV64,
#elif defined(__loongarch64)
      EM_LOONGARCH | __AUDIT_ARCH_64BIT | __AUDIT_ARCH_LE,
#elif defined(__mips64) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
      AUDIT_ARCH_MIPSEL64,
#elif defined(__mips64)
      AUDIT_ARCH_MIPS64,
#elif defined(__mips__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
      AUDIT_ARCH_MIPSEL,
#elif defined(__mips__)
      AUDIT_ARCH_MIPS,
#else
# error "say which AUDIT_ARCH_* this is"
#endif
      sizeof(long), __NR_ioctl, __NR_prctl,
#ifdef __NR_open
      __NR_open,
#else
      -1,
#endif
      __NR_openat,
#ifdef __NR_Linux              /* MIPS: where an ABI's numbers begin */
      __NR_Linux +
#endif
      437,                     /* __NR_openat2, which headers may lack */
#ifdef __NR_readlink
      __NR_readlink,
#else
      -1,
#endif
      __NR_readlinkat
   },
#if defined(__x86_64__)
   { AUDIT_ARCH_I386, 4, 54, 172, 5, 295, 437, 85, 305 },
#elif defined(__aarch64__)
   { AUDIT_ARCH_ARM, 4, 54, 172, 5, 322, 437, 85, 332 },
#endif
};
#define N_ABIS (sizeof(abis) / sizeof(abis[0]))

#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
# define LOW_WORD 0
#else
# define LOW_WORD 4
#endif
#define ARG(n)   (offsetof(struct seccomp_data, args) + 8 * (n) + LOW_WORD)
#define FIELD(f) offsetof(struct seccomp_data, f)

/* ABI's part of the filter; a system call of another ABI skips it. */
#define ABI_INSNS 15
static void filter_abi(struct sock_filter *f, const struct abi *abi)
{
   enum { OPTION = 11, ALLOW = 13, NOTIFY = 14 };
#define LOAD(at)          BPF_STMT(BPF_LD | BPF_W | BPF_ABS, at)
#define EQUAL(n, yes, no) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, n, yes, no)
#define GOTO(from, to)    ((to) - (from) - 1)
#define WANT(at, nr, to)  EQUAL((uint32_t)(nr), GOTO(at, to), 0)
   const struct sock_filter code[ABI_INSNS] = {
      /*  0 */ LOAD(FIELD(arch)),
      /*  1 */ EQUAL(abi->audit_arch, 0, GOTO(1, ABI_INSNS)),
      /*  2 */ LOAD(FIELD(nr)),
      /*  3 */ WANT(3, abi->ioctl, NOTIFY),
      /*  4 */ WANT(4, abi->prctl, OPTION),
      /*  5 */ WANT(5, abi->open, NOTIFY),
      /*  6 */ WANT(6, abi->openat, NOTIFY),
      /*  7 */ WANT(7, abi->openat2, NOTIFY),
      /*  8 */ WANT(8, abi->readlink, NOTIFY),
      /*  9 */ WANT(9, abi->readlinkat, NOTIFY),
      /* 10 */ BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
      /* 11 */ LOAD(ARG(0)),
      /* 12 */ EQUAL(STANDIN_PRCTL, GOTO(12, NOTIFY), GOTO(12, ALLOW)),
      /* 13 */ BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
      /* 14 */ BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_USER_NOTIF),
   };

   memcpy(f, code, sizeof(code));
}

int install_filter(void)
{
   struct sock_filter insns[N_ABIS * ABI_INSNS + 1];
   struct sock_fprog  program = { sizeof(insns) / sizeof(insns[0]), insns };

   for (size_t i = 0; i < N_ABIS; i++)
      filter_abi(insns + i * ABI_INSNS, &abis[i]);
   insns[N_ABIS * ABI_INSNS] =
      (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
   if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
      return -1;
   return syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER,
                  SECCOMP_FILTER_FLAG_NEW_LISTENER, &program);
}

const struct abi *abi_of(uint32_t audit_arch)
{
   const struct abi *abi = abis;

   while (abi->audit_arch != audit_arch)
      abi++;
   return abi;
}
