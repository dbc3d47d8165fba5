/* The cases of the ioctls of encrypted guests on x86: SEV, SEV-ES, SNP and
   TDX; see ioctl-cases.h.  Attributes have their own list.  Functions named
   here are those of Linux 7.3, in arch/x86/kvm/x86.c where nothing else is
   said, and in virt/kvm/kvm_main.c for generic calls.

   What the kernel copies in and then copies back as it was is R or B, by
   whether it looks at it in between: such a byte is as defined after the
   call as it was before.  W and U are bytes that get their value from the
   kernel.  Room that a call's count declares, and that is not filled this
   time, is A.

   A field that the kernel keeps, to give it back later, counts as used; one
   that its header calls padding does not, nor one that the kernel drops.

   The number that is the argument of a call without a block is init[0].
   Blocks have to be 16-byte aligned, those of 4096 bytes page aligned, as
   the kernel wants some of them.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>

#include "abi-ioctls-x86-encrypt.h"
#include "ioctl-cases.h"

/* nested[].at of an address that does not stand in the first block but in
   nested[N], at OFFSET. */
#define BEHIND(n, offset) (((n) + 1u) << 16 | (offset))

#define NUMBER(x)         NULL, .init = { x }

/* The map comes first in the "..." . */
#define CASE(n, k, ar, req, ...) \
   { .name = n, .kind = k, .arch = ar, .request = req, .map = __VA_ARGS__ }
#define VM(n, ...)         CASE(n, KIND_VM, ARCH_X86, __VA_ARGS__)
#define VCPU(n, ...)       CASE(n, KIND_VCPU, ARCH_X86, __VA_ARGS__)

/* Records of the variable tails */
#define CPUID_IN   "R28I12"               /* kvm_cpuid_entry2 */

/* kvm_sev_cmd after the command was given to the firmware, whose status is in
   .error; _FD: by the caller's fd and not by the one of LAUNCH_START. */
#define SEV_DATA     "R4B4R8W4B4"
#define SEV_DATA_FD  "R4B4R8W4R4"
#define SEV_NO_DATA  "R4B12W4B4"

const struct ioctl_case x86_encrypt_ioctl_cases[] = {

   /* ---------------- VM: SEV, SEV-ES, SNP (svm/sev.c) ---------------- */

   /* sev_mem_enc_ioctl: NULL asks whether there is SEV.  kvm_sev_cmd comes
      back whole, after a failure too, but for unknown commands. */
   VM("MEMORY_ENCRYPT_OP (is there SEV)", K_MEMORY_ENCRYPT_OP, NUMBER(0)),
   VM("MEMORY_ENCRYPT_OP SEV_INIT", K_MEMORY_ENCRYPT_OP, "R4B20",
      .init = { K_SEV_INIT }),
   VM("MEMORY_ENCRYPT_OP SEV_ES_INIT", K_MEMORY_ENCRYPT_OP, "R4B20",
      .init = { K_SEV_ES_INIT }),
   VM("MEMORY_ENCRYPT_OP SEV_INIT2", K_MEMORY_ENCRYPT_OP, "R4B4R8B8",
      .init = { K_SEV_INIT2 }, .nested = { { "R14I34", 8, { 0 } } },
      .first = "CREATE_VM (SEV)"),
   VM("MEMORY_ENCRYPT_OP SEV_SEND_UPDATE_VMSA", K_MEMORY_ENCRYPT_OP, "R4I20",
      .init = { K_SEV_SEND_UPDATE_VMSA }, .result = -EINVAL),
   VM("MEMORY_ENCRYPT_OP SEV_RECEIVE_UPDATE_VMSA", K_MEMORY_ENCRYPT_OP,
      "R4I20", .init = { K_SEV_RECEIVE_UPDATE_VMSA }, .result = -EINVAL),
   VM("MEMORY_ENCRYPT_OP SEV_CERT_EXPORT", K_MEMORY_ENCRYPT_OP, "R4I20",
      .init = { K_SEV_CERT_EXPORT }, .result = -EINVAL),
   VM("MEMORY_ENCRYPT_OP of no such command", K_MEMORY_ENCRYPT_OP, "R4I20",
      .init = { 99 }, .result = -EINVAL),

   /* sev_launch_start: a length without address is not looked at. */
   VM("MEMORY_ENCRYPT_OP SEV_LAUNCH_START", K_MEMORY_ENCRYPT_OP, SEV_DATA_FD,
      .init = { K_SEV_LAUNCH_START, 0, PAIR32(0, 9) },
      .nested = { { "U4R16B4R12B4", 8,
                    { 0, 0, PAIR32(16, 0), 0, PAIR32(24, 0) } },
                  { "R16", BEHIND(0, 8), { 0 } },
                  { "R24", BEHIND(0, 24), { 0 } } }),
   VM("MEMORY_ENCRYPT_OP SEV_LAUNCH_START (no session)", K_MEMORY_ENCRYPT_OP,
      SEV_DATA_FD, .init = { K_SEV_LAUNCH_START, 0, PAIR32(0, 9) },
      .nested = { { "U4R12B8R8B8", 8,
                    { 0, 0, PAIR32(16, 0), 0, PAIR32(24, 0) } } }),
   /* Encrypted where it is */
   VM("MEMORY_ENCRYPT_OP SEV_LAUNCH_UPDATE_DATA", K_MEMORY_ENCRYPT_OP,
      SEV_DATA, .init = { K_SEV_LAUNCH_UPDATE_DATA },
      .nested = { { "R12I4", 8, { 0, PAIR32(4096, 0) } },
                  { "U4096", BEHIND(0, 0), { 0 } } }),
   VM("MEMORY_ENCRYPT_OP SEV_LAUNCH_UPDATE_VMSA", K_MEMORY_ENCRYPT_OP,
      SEV_NO_DATA, .init = { K_SEV_LAUNCH_UPDATE_VMSA },
      .first = "CREATE_VM (SEV-ES),CREATE_VCPU"),
   /* sev_launch_measure: asked for the length it fails, and stores it. */
   VM("MEMORY_ENCRYPT_OP SEV_LAUNCH_MEASURE", K_MEMORY_ENCRYPT_OP, SEV_DATA,
      .init = { K_SEV_LAUNCH_MEASURE },
      .nested = { { "R8U4B4", 8, { 0, PAIR32(48, 0) } },
                  { "W48", BEHIND(0, 0), { 0 } } }),
   VM("MEMORY_ENCRYPT_OP SEV_LAUNCH_MEASURE (how long)", K_MEMORY_ENCRYPT_OP,
      SEV_DATA, .init = { K_SEV_LAUNCH_MEASURE },
      .nested = { { "B8U4B4", 8, { 0 } } }, .result = -EIO),
   VM("MEMORY_ENCRYPT_OP SEV_LAUNCH_MEASURE to nowhere", K_MEMORY_ENCRYPT_OP,
      SEV_DATA, .init = { K_SEV_LAUNCH_MEASURE },
      .nested = { { "R12I4", 8, { 0, PAIR32(48, 0) } } }, .result = -EIO),
   VM("MEMORY_ENCRYPT_OP SEV_LAUNCH_SECRET", K_MEMORY_ENCRYPT_OP, SEV_DATA,
      .init = { K_SEV_LAUNCH_SECRET },
      .nested = { { "R12I4R12I4R12I4", 8,
                    { 0, PAIR32(52, 0), 0, PAIR32(256, 0), 0,
                      PAIR32(256, 0) } },
                  { "R52", BEHIND(0, 0), { 0 } },
                  { "W256", BEHIND(0, 16), { 0 } },
                  { "R256", BEHIND(0, 32), { 0 } } }),
   VM("MEMORY_ENCRYPT_OP SEV_LAUNCH_FINISH", K_MEMORY_ENCRYPT_OP, SEV_NO_DATA,
      .init = { K_SEV_LAUNCH_FINISH }),
   VM("MEMORY_ENCRYPT_OP SEV_LAUNCH_FINISH (refused by the firmware)",
      K_MEMORY_ENCRYPT_OP, SEV_NO_DATA, .init = { K_SEV_LAUNCH_FINISH },
      .after = { K_SEV_LAUNCH_FINISH, 0, PAIR32(1, 0) }, .stores = true,
      .result = -EIO),
   /* __sev_send_start_query_session_length,
      __sev_send_update_data_query_lengths */
   VM("MEMORY_ENCRYPT_OP SEV_SEND_START (how long)", K_MEMORY_ENCRYPT_OP,
      SEV_DATA, .init = { K_SEV_SEND_START },
      .nested = { { "B64U4B4", 8, { 0 } } }, .result = -EIO),
   VM("MEMORY_ENCRYPT_OP SEV_SEND_UPDATE_DATA (how long)",
      K_MEMORY_ENCRYPT_OP, SEV_DATA, .init = { K_SEV_SEND_UPDATE_DATA },
      .nested = { { "B8U4B28U4B4", 8, { 0 } } }, .result = -EIO),
   VM("MEMORY_ENCRYPT_OP SEV_SEND_START", K_MEMORY_ENCRYPT_OP, SEV_DATA,
      .init = { K_SEV_SEND_START },
      .nested = { { "W4B4R12B4R12B4R12B4R8U4B4", 8,
                    { 0, 0, PAIR32(16, 0), 0, PAIR32(24, 0), 0, PAIR32(32, 0),
                      0, PAIR32(128, 0) } },
                  { "R16", BEHIND(0, 8), { 0 } },
                  { "R24", BEHIND(0, 24), { 0 } },
                  { "R32", BEHIND(0, 40), { 0 } },
                  { "W128", BEHIND(0, 56), { 0 } } }),
   VM("MEMORY_ENCRYPT_OP SEV_SEND_UPDATE_DATA", K_MEMORY_ENCRYPT_OP, SEV_DATA,
      .init = { K_SEV_SEND_UPDATE_DATA },
      .nested = { { "R12I4R12I4R12I4", 8,
                    { 0, PAIR32(52, 0), 0, PAIR32(256, 0), 0,
                      PAIR32(256, 0) } },
                  { "W52", BEHIND(0, 0), { 0 } },
                  { "I256", BEHIND(0, 16), { 0 } },   /* the guest's */
                  { "W256", BEHIND(0, 32), { 0 } } }),
   VM("MEMORY_ENCRYPT_OP SEV_SEND_FINISH", K_MEMORY_ENCRYPT_OP, SEV_NO_DATA,
      .init = { K_SEV_SEND_FINISH }),
   VM("MEMORY_ENCRYPT_OP SEV_SEND_CANCEL", K_MEMORY_ENCRYPT_OP, SEV_NO_DATA,
      .init = { K_SEV_SEND_CANCEL }),
   VM("MEMORY_ENCRYPT_OP SEV_RECEIVE_START", K_MEMORY_ENCRYPT_OP, SEV_DATA_FD,
      .init = { K_SEV_RECEIVE_START, 0, PAIR32(0, 9) },
      .nested = { { "U4R16B4R12B4", 8,
                    { 0, 0, PAIR32(16, 0), 0, PAIR32(24, 0) } },
                  { "R16", BEHIND(0, 8), { 0 } },
                  { "R24", BEHIND(0, 24), { 0 } } }),
   VM("MEMORY_ENCRYPT_OP SEV_RECEIVE_UPDATE_DATA", K_MEMORY_ENCRYPT_OP,
      SEV_DATA, .init = { K_SEV_RECEIVE_UPDATE_DATA },
      .nested = { { "R12I4R12I4R12I4", 8,
                    { 0, PAIR32(52, 0), 0, PAIR32(256, 0), 0,
                      PAIR32(256, 0) } },
                  { "R52", BEHIND(0, 0), { 0 } },
                  { "W256", BEHIND(0, 16), { 0 } },
                  { "R256", BEHIND(0, 32), { 0 } } }),
   VM("MEMORY_ENCRYPT_OP SEV_RECEIVE_FINISH", K_MEMORY_ENCRYPT_OP,
      SEV_NO_DATA, .init = { K_SEV_RECEIVE_FINISH }),
   VM("MEMORY_ENCRYPT_OP SEV_GUEST_STATUS", K_MEMORY_ENCRYPT_OP, SEV_DATA,
      .init = { K_SEV_GUEST_STATUS }, .nested = { { "W12", 8, { 0 } } }),
   /* sev_dbg_crypt: exactly this only when all is 16-byte aligned; else the
      firmware gets the 16-byte blocks around it. */
   VM("MEMORY_ENCRYPT_OP SEV_DBG_DECRYPT", K_MEMORY_ENCRYPT_OP, SEV_DATA,
      .init = { K_SEV_DBG_DECRYPT },
      .nested = { { "R20I4", 8, { 0, 0, PAIR32(32, 0) } },
                  { "I32", BEHIND(0, 0), { 0 } },   /* the guest's */
                  { "W32", BEHIND(0, 8), { 0 } } }),
   VM("MEMORY_ENCRYPT_OP SEV_DBG_ENCRYPT", K_MEMORY_ENCRYPT_OP, SEV_DATA,
      .init = { K_SEV_DBG_ENCRYPT },
      .nested = { { "R20I4", 8, { 0, 0, PAIR32(32, 0) } },
                  { "R32", BEHIND(0, 0), { 0 } },
                  { "W32", BEHIND(0, 8), { 0 } } }),
   /* sev_get_attestation_report: the nonce only with a place for the report */
   VM("MEMORY_ENCRYPT_OP SEV_GET_ATTESTATION_REPORT", K_MEMORY_ENCRYPT_OP,
      SEV_DATA, .init = { K_SEV_GET_ATTESTATION_REPORT },
      .nested = { { "R24U4B4", 8, { 0, 0, 0, PAIR32(256, 0) } },
                  { "W256", BEHIND(0, 16), { 0 } } }),
   VM("MEMORY_ENCRYPT_OP SEV_GET_ATTESTATION_REPORT (how long)",
      K_MEMORY_ENCRYPT_OP, SEV_DATA, .init = { K_SEV_GET_ATTESTATION_REPORT },
      .nested = { { "B24U4B4", 8, { 0 } } }, .result = -EIO),

   VM("MEMORY_ENCRYPT_OP SEV_SNP_LAUNCH_START", K_MEMORY_ENCRYPT_OP,
      SEV_DATA_FD, .init = { K_SEV_SNP_LAUNCH_START, 0, PAIR32(0, 9) },
      .nested = { { "R26I38", 8, { 0x30000 } } }, .first = "CREATE_VM (SNP)"),
   /* snp_launch_update: .error is only set on failure. */
   VM("MEMORY_ENCRYPT_OP SEV_SNP_LAUNCH_UPDATE", K_MEMORY_ENCRYPT_OP,
      "R4B4R8B4R4", .init = { K_SEV_SNP_LAUNCH_UPDATE, 0, PAIR32(0, 9) },
      .nested = { { "U24R1B1R2B36", 8, { 0x100, 0, 4096, K_SNP_PAGE_NORMAL } },
                  { "R4096", BEHIND(0, 8), { 0 } } },
      .first = "CREATE_VM (SNP)"),
   VM("MEMORY_ENCRYPT_OP SEV_SNP_LAUNCH_UPDATE (zero)", K_MEMORY_ENCRYPT_OP,
      "R4B4R8B4R4", .init = { K_SEV_SNP_LAUNCH_UPDATE, 0, PAIR32(0, 9) },
      .nested = { { "U8B8U8R1B1R2B36", 8, { 0x100, 0, 4096, K_SNP_PAGE_ZERO } },
                  { "-4096", BEHIND(0, 8), { 0 } } },
      .first = "CREATE_VM (SNP)"),
   VM("MEMORY_ENCRYPT_OP SEV_SNP_LAUNCH_UPDATE (CPUID)", K_MEMORY_ENCRYPT_OP,
      "R4B4R8B4R4", .init = { K_SEV_SNP_LAUNCH_UPDATE, 0, PAIR32(0, 9) },
      .nested = { { "U24R1B1R2B36", 8, { 0x100, 0, 4096, K_SNP_PAGE_CPUID } },
                  { "R4096", BEHIND(0, 8), { 0 } } },
      .first = "CREATE_VM (SNP)"),
   /* sev_gmem_post_populate: the firmware's idea of the page comes back,
      where it finds a parameter invalid (22). */
   VM("MEMORY_ENCRYPT_OP SEV_SNP_LAUNCH_UPDATE of a wrong CPUID",
      K_MEMORY_ENCRYPT_OP, SEV_DATA_FD,
      .init = { K_SEV_SNP_LAUNCH_UPDATE, 0, PAIR32(0, 9) },
      .nested = { { "R25I1R2I36", 8, { 0x100, 0, 4096, K_SNP_PAGE_CPUID } },
                  { "U4096", BEHIND(0, 8), { 0 } } },
      .first = "CREATE_VM (SNP)", .result = -EIO),
   /* snp_launch_finish: sev_fd is for the vCPUs. */
   VM("MEMORY_ENCRYPT_OP SEV_SNP_LAUNCH_FINISH", K_MEMORY_ENCRYPT_OP,
      SEV_DATA_FD, .init = { K_SEV_SNP_LAUNCH_FINISH, 0, PAIR32(0, 9) },
      .nested = { { "I16R1I1R33I3R2I32", 8, { 0 } } },
      .first = "CREATE_VM (SNP),CREATE_VCPU"),
   VM("MEMORY_ENCRYPT_OP SEV_SNP_LAUNCH_FINISH (ID block)",
      K_MEMORY_ENCRYPT_OP, SEV_DATA_FD,
      .init = { K_SEV_SNP_LAUNCH_FINISH, 0, PAIR32(0, 9) },
      .nested = { { "R51I3R2I32", 8, { 0, 0, 1 } },
                  { "R96", BEHIND(0, 0), { 0 } },
                  { "R4096", BEHIND(0, 8), { 0 } } },
      .first = "CREATE_VM (SNP),CREATE_VCPU"),
   VM("MEMORY_ENCRYPT_OP SEV_SNP_ENABLE_REQ_CERTS", K_MEMORY_ENCRYPT_OP,
      "R4B20", .init = { K_SEV_SNP_ENABLE_REQ_CERTS },
      .first = "CREATE_VM (SNP)"),

   /* ---------------- VM and vCPU: TDX (vmx/tdx.c) ---------------- */

   /* tdx_get_cmd: hw_error has to be 0.  The numbers of the commands are
      those of SEV's; what tells them apart is the VM's type. */
   VM("MEMORY_ENCRYPT_OP TDX_CAPABILITIES too small", K_MEMORY_ENCRYPT_OP,
      "R24", .init = { K_TDX_CAPABILITIES },
      .nested = { { "A2048R4A4", 8, { 0 } } },
      .first = "CREATE_VM (TDX)", .result = -E2BIG),
   VM("MEMORY_ENCRYPT_OP TDX_CAPABILITIES", K_MEMORY_ENCRYPT_OP, "R24",
      .init = { K_TDX_CAPABILITIES },
      .nested = { { "W2048U4W4W80", 8, { 0 } } },
      .poke = { { 1, 2048, PAIR32(2, 0) } }, .first = "CREATE_VM (TDX)"),
   /* tdx_td_init: reserved and the padding have to be 0 */
   VM("MEMORY_ENCRYPT_OP TDX_INIT_VM", K_MEMORY_ENCRYPT_OP, "R24",
      .init = { K_TDX_INIT_VM },
      .nested = { { "R264" CPUID_IN, 8, { 0 } } },
      .poke = { { 1, 256, PAIR32(1, 0) }, { 1, 264, PAIR32(0x80000008, 0) },
                { 1, 272, PAIR32(0, 48 << 16) } },
      .first = "CREATE_VM (TDX)"),
   VM("MEMORY_ENCRYPT_OP TDX_FINALIZE_VM", K_MEMORY_ENCRYPT_OP, "R4B12U8",
      .init = { K_TDX_FINALIZE_VM }, .first = "CREATE_VM (TDX)"),
   VM("MEMORY_ENCRYPT_OP TDX of no such command", K_MEMORY_ENCRYPT_OP,
      "R4I12R8", .init = { 99 }, .first = "CREATE_VM (TDX)",
      .result = -EINVAL),
   VM("MEMORY_ENCRYPT_OP TDX with hw_error set", K_MEMORY_ENCRYPT_OP,
      "I16R8", .init = { K_TDX_FINALIZE_VM, 0, 1 },
      .first = "CREATE_VM (TDX)", .result = -EINVAL),
   /* data is a number; nothing is stored. */
   VCPU("MEMORY_ENCRYPT_OP TDX_INIT_VCPU", K_MEMORY_ENCRYPT_OP, "R24",
        .init = { K_TDX_INIT_VCPU, 0x1000 }, .first = "CREATE_VM (TDX)"),
   /* tdx_vcpu_init_mem_region: what is left comes back, also on failure. */
   VCPU("MEMORY_ENCRYPT_OP TDX_INIT_MEM_REGION", K_MEMORY_ENCRYPT_OP, "R24",
        .init = { PAIR32(K_TDX_INIT_MEM_REGION, 1) },
        .nested = { { "U24", 8, { 0, 0x100000, 1 } },
                    { "R4096", BEHIND(0, 0), { 0 } } },
        .first = "CREATE_VM (TDX)"),
   VCPU("MEMORY_ENCRYPT_OP TDX_INIT_MEM_REGION of none", K_MEMORY_ENCRYPT_OP,
        "R24", .init = { K_TDX_INIT_MEM_REGION },
        .nested = { { "R24", 8, { 0, 0x100000, 0 } },
                    { "-4096", BEHIND(0, 0), { 0 } } },
        .first = "CREATE_VM (TDX)", .result = -EINVAL),
   /* tdx_vcpu_get_cpuid: the count comes back if the entries do not fit. */
   VCPU("MEMORY_ENCRYPT_OP TDX_GET_CPUID", K_MEMORY_ENCRYPT_OP, "R4I4R16",
        .init = { K_TDX_GET_CPUID },
        .nested = { { "U4B4W80", 8, { PAIR32(2, 0) } } },
        .first = "CREATE_VM (TDX)"),
   VCPU("MEMORY_ENCRYPT_OP TDX_GET_CPUID too small", K_MEMORY_ENCRYPT_OP,
        "R4I4R16", .init = { K_TDX_GET_CPUID },
        .nested = { { "U4B4A40", 8, { PAIR32(1, 0) } } },
        .first = "CREATE_VM (TDX)", .result = -E2BIG),

   { .name = NULL }
};
