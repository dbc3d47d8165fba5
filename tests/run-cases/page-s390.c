/* The page on s390; see page-cases.h.  Functions named here are those of Linux
   7.3, arch/s390/kvm/s390/s390.c.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "../standin/abi-ioctls-s390.h"
#include "abi-run.h"
#include "page-cases.h"

/* KVM_SYNC_VRS among what kvm_arch_vcpu_create says on machines with vectors,
   and on others */
#define VECTORS     0x1eff
#define NO_VECTORS  0x113f

#define CASE(n, r, m, ...) \
   { .name = n, .arch = ARCH_S390, .request = r, .map = m, __VA_ARGS__ }
#define DOES(...)   .does = { __VA_ARGS__ }
#define COPIES(...) .copies = { __VA_ARGS__ }

/* 16 floating-point registers, as the first halves of vector registers */
#define EACH_FPR(of) \
   of(0), of(1), of(2), of(3), of(4), of(5), of(6), of(7), of(8), of(9), \
   of(10), of(11), of(12), of(13), of(14), of(15)
#define COPIED(n)   { 8 + (n) * 8, 712 + (n) * 16, 8 }
#define READ(n)     R(712 + (n) * 16, 8)
#define WRITTEN(n)  W(712 + (n) * 16, 8)

/* kvm_arch_vcpu_ioctl_normal_reset, _initial_reset and _clear_reset */
#define NORMAL  W(S390_RICCB)
#define INITIAL NORMAL, W(S390_PSW_MASK), W(S390_PSW_ADDR), W(S390_CRS), \
                W(S390_TODPR), W(S390_CPUTM), W(S390_CKC), W(S390_PP), \
                W(S390_GBEA), W(S390_FPC)
#define CLEAR   INITIAL, W(S390_GPRS), W(S390_VRS), W(S390_ACRS), \
                W(S390_GSCB), W(S390_ETOKEN)

const struct page_case s390_page_cases[] = {

   CASE("GET_REGS", K_GET_REGS(K_S390_REGS), "W128",
        COPIES({ 0, S390_GPRS })),
   CASE("SET_REGS", K_SET_REGS(K_S390_REGS), "R128", DOES(W(S390_GPRS))),
   /* crs are in the SIE block. */
   CASE("GET_SREGS", K_GET_SREGS(K_S390_SREGS), "W192",
        COPIES({ 0, S390_ACRS })),
   CASE("SET_SREGS", K_SET_SREGS(K_S390_SREGS), "R192", DOES(W(S390_ACRS))),
   CASE("GET_FPU", K_GET_FPU(K_S390_FPU), "W136", .valid = VECTORS,
        COPIES({ 0, S390_FPC }, EACH_FPR(COPIED))),
   CASE("GET_FPU without vectors", K_GET_FPU(K_S390_FPU), "W136",
        .valid = NO_VECTORS, COPIES({ 0, S390_FPC }, { 8, S390_FPRS })),
   CASE("SET_FPU", K_SET_FPU(K_S390_FPU), "R4I4R128", .valid = VECTORS,
        DOES(W(S390_FPC), EACH_FPR(WRITTEN))),
   CASE("SET_FPU without vectors", K_SET_FPU(K_S390_FPU), "R4I4R128",
        .valid = NO_VECTORS, DOES(W(S390_FPC), W(S390_FPRS))),

   /* kvm_arch_vcpu_ioctl_set_initial_psw */
   CASE("SET_INITIAL_PSW", K_S390_SET_INITIAL_PSW, "R16",
        DOES(W(S390_PSW_MASK), W(S390_PSW_ADDR))),
   CASE("NORMAL_RESET", K_S390_NORMAL_RESET, NULL, DOES(NORMAL)),
   CASE("INITIAL_RESET", K_S390_INITIAL_RESET, NULL, DOES(INITIAL)),
   CASE("CLEAR_RESET", K_S390_CLEAR_RESET, NULL, DOES(CLEAR)),

   /* kvm_s390_store_status_unloaded: what it writes is guest memory. */
   CASE("STORE_STATUS", K_S390_STORE_STATUS, NULL, .valid = NO_VECTORS,
        DOES(R(S390_FPRS), R(S390_GPRS), R(S390_FPC), R(S390_ACRS))),

   { .name = NULL }
};
