/* Numbers of the KVM ioctls that s390 has, and of what they are told: many
   of the headers that this must build with are too old to name them.  The
   sizes are those of a 64-bit program.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_ABI_IOCTLS_S390_H
#define STANDIN_ABI_IOCTLS_S390_H

#include "abi-ioctls-generic.h"

#define K_S390_REGS  128
#define K_S390_SREGS 192
#define K_S390_FPU   136
#define K_S390_DEBUG 24

#define K_MP_STATE_STOPPED   5
#define K_MP_STATE_OPERATING 7

#define K_ROUTING_S390_ADAPTER 3

/* Capabilities */
#define K_CAP_S390_CSS_SUPPORT 85
#define K_CAP_S390_IRQCHIP     99
#define K_CAP_S390_USER_SIGP   106

#define K_S390_ENABLE_SIE      K_IO(0x06)
#define K_S390_UCAS_MAP        K_IOW(0x50, 24)
#define K_S390_UCAS_UNMAP      K_IOW(0x51, 24)
#define K_S390_VCPU_FAULT      K_IOW(0x52, 8)
#define K_S390_KEYOP           K_IOWR(0x53, 16)
#define K_S390_INTERRUPT       K_IOW(0x94, 16)
#define K_S390_STORE_STATUS    K_IOW(0x95, 8)
#define K_S390_SET_INITIAL_PSW K_IOW(0x96, 16)
#define K_S390_INITIAL_RESET   K_IO(0x97)
#define K_S390_MEM_OP          K_IOW(0xb1, 64)
#define K_S390_GET_SKEYS       K_IOW(0xb2, 64)
#define K_S390_SET_SKEYS       K_IOW(0xb3, 64)
#define K_S390_IRQ             K_IOW(0xb4, 72)
#define K_S390_SET_IRQ_STATE   K_IOW(0xb5, 32)
#define K_S390_GET_IRQ_STATE   K_IOW(0xb6, 32)
#define K_S390_GET_CMMA_BITS   K_IOWR(0xb8, 32)
#define K_S390_SET_CMMA_BITS   K_IOW(0xb9, 32)
#define K_S390_NORMAL_RESET    K_IO(0xc3)
#define K_S390_CLEAR_RESET     K_IO(0xc4)
#define K_S390_PV_COMMAND      K_IOWR(0xc5, 32)
#define K_S390_PV_CPU_COMMAND  K_IOWR(0xd0, 32)
#define K_S390_ZPCI_OP         K_IOW(0xd1, 72)

/* Types of interrupts */
#define K_S390_SIGP_STOP         0xfffe0000u
#define K_S390_PROGRAM_INT       0xfffe0001u
#define K_S390_SIGP_SET_PREFIX   0xfffe0002u
#define K_S390_RESTART           0xfffe0003u
#define K_S390_INT_PFAULT_INIT   0xfffe0004u
#define K_S390_INT_PFAULT_DONE   0xfffe0005u
#define K_S390_MCHK              0xfffe1000u
#define K_S390_INT_CLOCK_COMP    0xffff1004u
#define K_S390_INT_CPU_TIMER     0xffff1005u
#define K_S390_INT_EMERGENCY     0xffff1201u
#define K_S390_INT_EXTERNAL_CALL 0xffff1202u
#define K_S390_INT_SERVICE       0xffff2401u
#define K_S390_INT_VIRTIO        0xffff2603u

#define K_S390_PGM_PER 0x80   /* not uapi */

#define K_KEYOP_ISKE 1
#define K_KEYOP_RRBE 2
#define K_KEYOP_SSKE 3

#define K_SKEYS_NONE 1
#define K_SKEYS_MAX  1048576
#define K_CMMA_PEEK  1

#define K_MEMOP_LOGICAL_READ     0
#define K_MEMOP_LOGICAL_WRITE    1
#define K_MEMOP_SIDA_READ        2
#define K_MEMOP_SIDA_WRITE       3
#define K_MEMOP_ABSOLUTE_READ    4
#define K_MEMOP_ABSOLUTE_WRITE   5
#define K_MEMOP_ABSOLUTE_CMPXCHG 6
#define K_MEMOP_CHECK_ONLY       1
#define K_MEMOP_INJECT_EXCEPTION 2
#define K_MEMOP_SKEY_PROTECTION  4
#define K_MEMOP_MAX              65536   /* KVM_CAP_S390_MEM_OP gives it */

#define K_PV_ENABLE                0
#define K_PV_DISABLE               1
#define K_PV_SET_SEC_PARMS         2
#define K_PV_UNPACK                3
#define K_PV_VERIFY                4
#define K_PV_PREP_RESET            5
#define K_PV_UNSHARE_ALL           6
#define K_PV_INFO                  7
#define K_PV_DUMP                  8
#define K_PV_ASYNC_CLEANUP_PREPARE 9
#define K_PV_ASYNC_CLEANUP_PERFORM 10
#define K_PV_INFO_VM               0
#define K_PV_INFO_DUMP             1
#define K_PV_DUMP_INIT             0
#define K_PV_DUMP_CONFIG_STOR      1
#define K_PV_DUMP_COMPLETE         2
#define K_PV_DUMP_CPU              3

#define K_ZPCI_REG_AEN     0
#define K_ZPCI_DEREG_AEN   1
#define K_ZPCI_REGAEN_HOST 1

#define K_HW_BP       1
#define K_HW_WP_WRITE 2

#define K_REG_S390_TODPR     0x5020000000000001ULL
#define K_REG_S390_CPU_TIMER 0x5030000000000003ULL

#endif
