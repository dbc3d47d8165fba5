/* Numbers of the KVM ioctls that arm64 and riscv have, and of what they are
   told: many of the headers that this must build with are too old to name
   them.  The sizes are those of a 64-bit program.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_ABI_IOCTLS_ARM_RISCV_H
#define STANDIN_ABI_IOCTLS_ARM_RISCV_H

#include "abi-ioctls-generic.h"

#define K_ARM64_REGS  864
#define K_ARM64_SREGS 0
#define K_ARM64_FPU   0
#define K_ARM64_DEBUG 520
#define K_RISCV_REGS  0
#define K_RISCV_SREGS 0
#define K_RISCV_FPU   0
#define K_RISCV_DEBUG 8

#define K_GET_VCPU_EVENTS_ARM64 K_IOR(0x9f, 64)
#define K_SET_VCPU_EVENTS_ARM64 K_IOW(0xa0, 64)

#define K_GUESTDBG_ARM64_HW (1 << 17)

/* Capabilities */
#define K_CAP_ARM_NISV_TO_USER           177
#define K_CAP_VM_GPA_BITS                207
#define K_CAP_ARM_EAGER_SPLIT_CHUNK_SIZE 228
#define K_CAP_RISCV_MP_STATE_RESET       242

#define K_ARM_SET_DEVICE_ADDR        K_IOW(0xab, 16)   /* as GET_ONE_REG */
#define K_ARM_MTE_COPY_TAGS          K_IOR(0xb4, 48)
#define K_ARM_SET_COUNTER_OFFSET     K_IOW(0xb5, 16)
#define K_ARM_GET_REG_WRITABLE_MASKS K_IOR(0xb6, 64)
#define K_ARM_VCPU_INIT              K_IOW(0xae, 32)
#define K_ARM_PREFERRED_TARGET       K_IOR(0xaf, 32)
#define K_ARM_VCPU_FINALIZE          K_IOW(0xc2, 4)

#define K_ARM_TARGET_GENERIC_V8 5
#define K_ARM_VCPU_SVE          4
#define K_ARM_TAGS_TO_GUEST     0
#define K_ARM_TAGS_FROM_GUEST   1

/* Ids of registers: the size is 1 << bits 52 to 55. */
#define K_REG_ARM64_X0       0x6030000000100000ULL
#define K_REG_ARM64_V0       0x6040000000100054ULL
#define K_REG_ARM64_FPSR     0x60200000001000d4ULL
#define K_REG_ARM64_SCTLR    0x603000000013c080ULL
#define K_REG_ARM64_CCSIDR_0 0x6020000000110000ULL
#define K_REG_ARM64_PSCI     0x6030000000140000ULL
#define K_REG_ARM64_SVE_Z0   0x6080000000150000ULL
#define K_REG_ARM64_SVE_P0   0x6050000000150400ULL
#define K_REG_ARM64_SVE_VLS  0x606000000015ffffULL

#define K_REG_RISCV_ISA     0x8030000001000000ULL
#define K_REG_RISCV_PC      0x8030000002000000ULL
#define K_REG_RISCV_TIME    0x8030000004000001ULL
#define K_REG_RISCV_F0      0x8020000005000000ULL
#define K_REG_RISCV_D0      0x8030000006000000ULL
#define K_REG_RISCV_D_FCSR  0x8020000006000020ULL
#define K_REG_RISCV_V0_256  0x8050000009000006ULL
#define K_REG_RISCV_V0_2048 0x8080000009000006ULL

/* Posted, in no header yet */
#define K_ARM_RMI_POPULATE K_IOWR(0xd7, 32)

#endif
