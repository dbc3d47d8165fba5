/*--------------------------------------------------------------------*/
/*--- What io_uring has got since Linux 5.2.                       ---*/
/*---                                   vki-linux-io_uring-newer.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   From linux-7.3/include/uapi/linux/io_uring.h, as far as it is looked
   into; the operations are the rows of uring-ops.def and
   uring-register.def. */

#ifndef __VKI_LINUX_IO_URING_NEWER_H
#define __VKI_LINUX_IO_URING_NEWER_H

/* struct io_uring_sqe, with the names that most operations give its
   members. */
struct vki_uring_sqe {
	__vki_u8  opcode;
	__vki_u8  flags;
	__vki_u16 ioprio;
	__vki_u32 fd;
	__vki_u64 off;
	__vki_u64 addr;
	__vki_u32 len;
	__vki_u32 op_flags;
	__vki_u64 user_data;
	__vki_u16 buf_index;
	__vki_u16 personality;
	__vki_u32 file_index;
	__vki_u64 addr3;
	__vki_u64 pad2;
};

#define VKI_IOSQE_IO_HARDLINK      (1U << 3)
#define VKI_IOSQE_BUFFER_SELECT    (1U << 5)
#define VKI_IOSQE_CQE_SKIP_SUCCESS (1U << 6)

#define VKI_IORING_SETUP_CQSIZE    (1U << 3)
#define VKI_IORING_SETUP_ATTACH_WQ (1U << 5)
#define VKI_IORING_SETUP_SINGLE_ISSUER (1U << 12)
#define VKI_IORING_SETUP_HYBRID_IOPOLL (1U << 17)
#define VKI_IORING_SETUP_SQE128    (1U << 10)
#define VKI_IORING_SETUP_CQE32     (1U << 11)
#define VKI_IORING_SETUP_NO_MMAP   (1U << 14)
#define VKI_IORING_SETUP_REGISTERED_FD_ONLY (1U << 15)
#define VKI_IORING_SETUP_NO_SQARRAY (1U << 16)
#define VKI_IORING_SETUP_CQE_MIXED (1U << 18)
#define VKI_IORING_SETUP_SQE_MIXED (1U << 19)
#define VKI_IORING_SETUP_SQ_REWIND (1U << 20)

#define VKI_IORING_ENTER_SQ_WAIT   (1U << 2)
#define VKI_IORING_ENTER_EXT_ARG   (1U << 3)
#define VKI_IORING_ENTER_REGISTERED_RING (1U << 4)
#define VKI_IORING_ENTER_EXT_ARG_REG (1U << 6)

#define VKI_IORING_OFF_PBUF_RING   0x80000000ULL
#define VKI_IORING_OFF_PBUF_SHIFT  16
#define VKI_IORING_OFF_MMAP_MASK   0xf8000000ULL

#define VKI_IORING_CQE_F_BUFFER    (1U << 0)
#define VKI_IORING_CQE_F_MORE      (1U << 1)
#define VKI_IORING_CQE_F_NOTIF     (1U << 3)
#define VKI_IORING_CQE_F_SKIP      (1U << 5)
#define VKI_IORING_CQE_F_32        (1U << 15)
#define VKI_IORING_CQE_BUFFER_SHIFT 16

#define VKI_IORING_TIMEOUT_UPDATE        (1U << 1)
#define VKI_IORING_LINK_TIMEOUT_UPDATE   (1U << 4)
#define VKI_IORING_TIMEOUT_IMMEDIATE_ARG (1U << 7)

#define VKI_IORING_ASYNC_CANCEL_FD       (1U << 1)
#define VKI_IORING_ASYNC_CANCEL_ANY      (1U << 2)
#define VKI_IORING_ASYNC_CANCEL_USERDATA (1U << 4)
#define VKI_IORING_ASYNC_CANCEL_OP       (1U << 5)

#define VKI_IORING_RECV_MULTISHOT        (1U << 1)
#define VKI_IORING_RECVSEND_FIXED_BUF    (1U << 2)
#define VKI_IORING_RECVSEND_BUNDLE       (1U << 4)
#define VKI_IORING_SEND_VECTORIZED       (1U << 5)
#define VKI_IORING_ACCEPT_MULTISHOT      (1U << 0)

#define VKI_IORING_MSG_SEND_FD           1
#define VKI_IORING_MSG_RING_FLAGS_PASS   (1U << 1)

#define VKI_IORING_NOP_INJECT_RESULT     (1U << 0)
#define VKI_IORING_NOP_FILE              (1U << 1)
#define VKI_IORING_NOP_FIXED_BUFFER      (1U << 3)
#define VKI_IORING_NOP_CQE32             (1U << 5)

#define VKI_IORING_RW_ATTR_FLAG_PI       (1U << 0)
#define VKI_IORING_FILE_INDEX_ALLOC      (~0U)

struct vki_io_uring_attr_pi {
	__vki_u16 flags;
	__vki_u16 app_tag;
	__vki_u32 len;
	__vki_u64 addr;
	__vki_u64 seed;
	__vki_u64 rsvd;
};

struct vki_io_uring_getevents_arg {
	__vki_u64 sigmask;
	__vki_u32 sigmask_sz;
	__vki_u32 min_wait_usec;
	__vki_u64 ts;
};

#define VKI_IORING_REGISTER_USE_REGISTERED_RING (1U << 31)

struct vki_io_uring_rsrc_update {
	__vki_u32 offset;
	__vki_u32 resv;
	__vki_u64 data;
};

struct vki_io_uring_buf {
	__vki_u64 addr;
	__vki_u32 len;
	__vki_u16 bid;
	__vki_u16 resv;		/* of the first in a ring: its tail */
};

#define VKI_IOU_PBUF_RING_MMAP 1
#define VKI_IOU_PBUF_RING_INC  2

struct vki_io_uring_buf_reg {
	__vki_u64 ring_addr;
	__vki_u32 ring_entries;
	__vki_u16 bgid;
	__vki_u16 flags;
	__vki_u32 min_left;
	__vki_u32 resv[5];
};

#define VKI_IORING_URING_CMD_FIXED (1U << 0)

/* What an operation on a socket (URING_CMD) is. */
#define VKI_SOCKET_URING_OP_GETSOCKOPT  2
#define VKI_SOCKET_URING_OP_SETSOCKOPT  3
#define VKI_SOCKET_URING_OP_GETSOCKNAME 5

#endif
