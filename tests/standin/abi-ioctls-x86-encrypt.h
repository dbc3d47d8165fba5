/* Numbers of the KVM ioctls that x86 has for encrypted guests, and of what
   they are told: many of the headers that this must build with are too old
   to name them.  The sizes are those of a 64-bit program.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_ABI_IOCTLS_X86_ENCRYPT_H
#define STANDIN_ABI_IOCTLS_X86_ENCRYPT_H

#include "abi-ioctls-x86.h"

/* More than one of them */
#define K_MEMORY_ENCRYPT_OP K_IOWR(0xba, 8)

/* kvm_sev_cmd.id */
#define K_SEV_INIT                   0
#define K_SEV_ES_INIT                1
#define K_SEV_LAUNCH_START           2
#define K_SEV_LAUNCH_UPDATE_DATA     3
#define K_SEV_LAUNCH_UPDATE_VMSA     4
#define K_SEV_LAUNCH_SECRET          5
#define K_SEV_LAUNCH_MEASURE         6
#define K_SEV_LAUNCH_FINISH          7
#define K_SEV_SEND_START             8
#define K_SEV_SEND_UPDATE_DATA       9
#define K_SEV_SEND_UPDATE_VMSA       10
#define K_SEV_SEND_FINISH            11
#define K_SEV_RECEIVE_START          12
#define K_SEV_RECEIVE_UPDATE_DATA    13
#define K_SEV_RECEIVE_UPDATE_VMSA    14
#define K_SEV_RECEIVE_FINISH         15
#define K_SEV_GUEST_STATUS           16
#define K_SEV_DBG_DECRYPT            17
#define K_SEV_DBG_ENCRYPT            18
#define K_SEV_CERT_EXPORT            19
#define K_SEV_GET_ATTESTATION_REPORT 20
#define K_SEV_SEND_CANCEL            21
#define K_SEV_INIT2                  22
#define K_SEV_SNP_LAUNCH_START       100
#define K_SEV_SNP_LAUNCH_UPDATE      101
#define K_SEV_SNP_LAUNCH_FINISH      102
#define K_SEV_SNP_ENABLE_REQ_CERTS   103
#define K_SNP_PAGE_NORMAL            1
#define K_SNP_PAGE_ZERO              3
#define K_SNP_PAGE_CPUID             6

/* kvm_tdx_cmd.id */
#define K_TDX_CAPABILITIES    0
#define K_TDX_INIT_VM         1
#define K_TDX_INIT_VCPU       2
#define K_TDX_INIT_MEM_REGION 3
#define K_TDX_FINALIZE_VM     4
#define K_TDX_GET_CPUID       5

#endif
