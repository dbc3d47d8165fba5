/* Numbers of the KVM ioctls that all architectures have, and of what they
   are told: many of the headers that this must build with are too old to
   name them.  The sizes are those of a 64-bit program.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_ABI_IOCTLS_GENERIC_H
#define STANDIN_ABI_IOCTLS_GENERIC_H

#include <linux/ioctl.h>

#define K_IO(nr)         _IOC(_IOC_NONE, 0xAE, nr, 0)
#define K_IOR(nr, size)  _IOC(_IOC_READ, 0xAE, nr, size)
#define K_IOW(nr, size)  _IOC(_IOC_WRITE, 0xAE, nr, size)
#define K_IOWR(nr, size) _IOC(_IOC_READ | _IOC_WRITE, 0xAE, nr, size)

/* /dev/kvm */
#define K_GET_API_VERSION    K_IO(0x00)
#define K_CREATE_VM          K_IO(0x01)
#define K_CHECK_EXTENSION    K_IO(0x03)
#define K_GET_VCPU_MMAP_SIZE K_IO(0x04)

/* VM */
#define K_CREATE_VCPU               K_IO(0x41)
#define K_GET_DIRTY_LOG             K_IOW(0x42, 16)
#define K_SET_USER_MEMORY_REGION    K_IOW(0x46, 32)
#define K_SET_USER_MEMORY_REGION2   K_IOW(0x49, 160)
#define K_CREATE_IRQCHIP            K_IO(0x60)
#define K_IRQ_LINE                  K_IOW(0x61, 8)
#define K_IRQ_LINE_STATUS           K_IOWR(0x67, 8)
#define K_REGISTER_COALESCED_MMIO   K_IOW(0x67, 16)
#define K_UNREGISTER_COALESCED_MMIO K_IOW(0x68, 16)
#define K_SET_GSI_ROUTING           K_IOW(0x6a, 8)
#define K_IRQFD                     K_IOW(0x76, 32)
#define K_IOEVENTFD                 K_IOW(0x79, 64)
#define K_SIGNAL_MSI                K_IOW(0xa5, 32)
#define K_CLEAR_DIRTY_LOG           K_IOWR(0xc0, 24)
#define K_RESET_DIRTY_RINGS         K_IO(0xc7)
#define K_SET_MEMORY_ATTRIBUTES     K_IOW(0xd2, 32)

/* Posted, in no header yet */
#define K_CREATE_GUEST_MEMFD K_IOWR(0xd4, 64)
#define K_CREATE_DEVICE      K_IOWR(0xe0, 12)

/* vCPU */
#define K_RUN              K_IO(0x80)
#define K_TRANSLATE        K_IOWR(0x85, 24)
#define K_INTERRUPT        K_IOW(0x86, 4)
#define K_SET_SIGNAL_MASK  K_IOW(0x8b, 4)
#define K_GET_MP_STATE     K_IOR(0x98, 4)
#define K_SET_MP_STATE     K_IOW(0x99, 4)
#define K_GET_ONE_REG      K_IOW(0xab, 16)
#define K_SET_ONE_REG      K_IOW(0xac, 16)
#define K_GET_REG_LIST     K_IOWR(0xb0, 8)
#define K_PRE_FAULT_MEMORY K_IOWR(0xd5, 64)

/* More than one of them */
#define K_ENABLE_CAP   K_IOW(0xa3, 104)
#define K_GET_STATS_FD K_IO(0xce)

/* Capabilities */
#define K_CAP_MANUAL_DIRTY_LOG_PROTECT2 168
#define K_CAP_HALT_POLL                 182
#define K_CAP_DIRTY_LOG_RING            192
#define K_CAP_DIRTY_LOG_RING_ACQ_REL    223
#define K_NO_CAP                        0x7fff

/* KVM_CREATE_VM */
#define K_DEFAULT_VM 0

#define K_CREATE_DEVICE_TEST 1
#define K_DEV_TYPE_VFIO      4

#define K_MEM_LOG_DIRTY_PAGES 1
#define K_MEM_GUEST_MEMFD     4

#define K_IRQFD_DEASSIGN      1
#define K_IRQFD_RESAMPLE      2
#define K_IOEVENTFD_DATAMATCH 1
#define K_IOEVENTFD_PIO       2
#define K_IOEVENTFD_DEASSIGN  4

#define K_ROUTING_IRQCHIP 1
#define K_ROUTING_MSI     2
#define K_MSI_VALID_DEVID 1

#define K_GUESTDBG_ENABLE     0x00000001
#define K_GUESTDBG_SINGLESTEP 0x00000002
#define K_GUESTDBG_USE_HW_BP  0x00020000

/* The size is the architecture's own; the structs are empty on some. */
#define K_GET_REGS(size)        K_IOR(0x81, size)
#define K_SET_REGS(size)        K_IOW(0x82, size)
#define K_GET_SREGS(size)       K_IOR(0x83, size)
#define K_SET_SREGS(size)       K_IOW(0x84, size)
#define K_GET_FPU(size)         K_IOR(0x8c, size)
#define K_SET_FPU(size)         K_IOW(0x8d, size)
#define K_SET_GUEST_DEBUG(size) K_IOW(0x9b, size)

#define K_GUESTDBG_S390_HW_BP (1 << 16)

/* Posted, in no header yet */
#define K_SET_MEMORY_ATTRIBUTES2 K_IOWR(0xd2, 128)
#define K_CREATE_PLANE           K_IO(0xd6)
#define K_CREATE_VCPU_PLANE      K_IO(0xd7)

#endif
