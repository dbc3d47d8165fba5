/*--------------------------------------------------------------------*/
/*--- What the requests of io_uring read and write.    uring-ops.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The rows of uring-ops.def, and a function for each operation that a row alone
   cannot describe; the kernel function that it follows stands above it, by
   file and name in io_uring/.  It must not know Valgrind, nor rings. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "uring-ops.h"

/* Members of an entry that a row can name. */
#define FD    (1 << 0)
#define OFF   (1 << 1)
#define ADDR  (1 << 2)
#define LEN   (1 << 3)
#define FLAGS (1 << 4)
#define BUF   (1 << 5)
#define INDEX (1 << 6)
#define ADDR3 (1 << 7)
#define PAD2  (1 << 8)

#define PATH_MAX_LEN      4096
#define SOCKADDR_MAX      128       /* sizeof(struct sockaddr_storage) */
#define TIMESPEC_SIZE     16        /* struct __kernel_timespec */
#define STATX_SIZE        256
#define CONTROL_MAX       (1 << 20) /* more than net.core.optmem_max */
#define AF_UNIX_NR        1
#define AF_INET_NR        2
#define AF_INET_USED      8         /* of 16: sin_zero is not looked at */
#define EPOLL_CTL_DEL_NR  2
#define O_TMPFILE_BIT     020000000
#define FUTEX_WAITV_SIZE  24
#define FUTEX_WAITV_MAX   128
#define FUTEX_WORD        4

/*--------------------------------------------------------------------*/
/*--- Words for the functions below                                ---*/
/*--------------------------------------------------------------------*/

#define MEMBER(f) \
   offsetof(struct vki_uring_sqe, f), \
   sizeof(((struct vki_uring_sqe*)0)->f), "sqe." #f

/* A member that the row does not name. */
#define uses(r, f) fx_read(r, MEMBER(f))

static void data_in ( UringRequest* r, ULong at, ULong len, const HChar* what )
{
   fx_data_at(r, at, len);
   fx_read_at(r, at, len, what);
}

static void data_out ( UringRequest* r, AsyncHow how, ULong at, ULong len,
                       const HChar* what )
{
   ML_(async_write)(&r->fx, r->writes, how, at, len, what);
}

/* fs/namei.c, getname_flags */
void ML_(uring_string) ( Effects* e, ULong at, const HChar* what )
{
   UInt  len;
   UChar c = 1;

   for (len = 0; len < PATH_MAX_LEN && c != 0; len++)
      if (!ML_(fx_peek_before)(e, at + len, &c, 1)) {
         len++;
         break;
      }
   ML_(fx_unit)(e, FxUnit_data, at, len);
   ML_(fx_span)(e, FxRead, at, len, what);
}

static void string ( UringRequest* r, ULong at, const HChar* what )
{
   ML_(uring_string)(&r->fx, at, what);
}

static Bool does_select ( const UringRequest* r )
{
   return (r->sqe.flags & VKI_IOSQE_BUFFER_SELECT) != 0;
}

/* Whether LEN bytes at AT lie in the registered buffer (rsrc.c,
   validate_fixed_range); one of the kernel's own is not the program's
   memory. */
static Bool in_buffer ( UringRequest* r, ULong at, ULong len )
{
   ULong first, size;

   return r->buffer
          && r->buffer(r->fx.opaque, r->sqe.buf_index, &first, &size)
          && at >= first && len <= size && at - first <= size - len;
}

/* net/socket.c, move_addr_to_kernel: more than fits is refused; and what the
   common families look at. */
static void sockaddr_in ( UringRequest* r, ULong at, ULong len )
{
   const ULong all = len;
   UShort family = 0;
   UChar  first;

   if (len == 0 || len > SOCKADDR_MAX)
      return;
   if (len < 2 || !fx_peek_before_at(r, at, &family)) {
      data_in(r, at, len, "sockaddr");
      return;
   }
   fx_data_at(r, at, len);
   fx_read_at(r, at, 2, "sockaddr.sa_family");
   if (family == AF_INET_NR && len > AF_INET_USED)
      len = AF_INET_USED;
   if (family == AF_UNIX_NR && len > 2 && fx_peek_before_at(r, at + 2, &first)
       && first != 0) {
      ULong n;
      for (n = 2; n < len && first != 0; n++)
         if (!fx_peek_before_at(r, at + n, &first))
            break;
      len = n;
   }
   if (len > 2)
      fx_read_at(r, at + 2, len - 2, "sockaddr");
   if (all > len)
      fx_touch_at(r, at + len, all - len, "sockaddr");
}

/* rw.c, io_prep_rw_pi: the protection information that goes with the data. */
static void attributes ( UringRequest* r, Bool out )
{
   const ULong at = r->sqe.addr3;
   struct vki_io_uring_attr_pi pi;

   if (r->sqe.pad2 != VKI_IORING_RW_ATTR_FLAG_PI)
      return;
   uses(r, addr3);
   fx_struct_at(r, at, sizeof(pi));
   fx_read_at(r, at, sizeof(pi), "io_uring_attr_pi");
   if (!fx_peek_before_at(r, at, &pi))
      return;
   if (out)
      data_out(r, AsyncUpTo, pi.addr, pi.len, "io_uring_attr_pi.addr");
   else
      data_in(r, pi.addr, pi.len, "io_uring_attr_pi.addr");
}

/*--------------------------------------------------------------------*/
/*--- Files                                                        ---*/
/*--------------------------------------------------------------------*/

static void op_nothing ( UringRequest* r __attribute__((unused)) )
{
}

/* nop.c, io_nop_prep */
static void op_nop ( UringRequest* r )
{
   const UInt flags = r->sqe.op_flags;

   if (flags & VKI_IORING_NOP_FILE)
      uses(r, fd);
   if (flags & VKI_IORING_NOP_CQE32) {
      uses(r, off);
      uses(r, addr);
   }
   if (flags & VKI_IORING_NOP_INJECT_RESULT)
      uses(r, len);
   if (flags & VKI_IORING_NOP_FIXED_BUFFER)
      uses(r, buf_index);
}

/* rw.c, io_iov_buffer_select_prep: of a selected buffer only the length counts,
   but the iovec is copied in. */
static void iovec_of_selected ( UringRequest* r, ULong iov )
{
   const UInt word = r->fx.wordsize;

   fx_struct_at(r, iov, 2 * word);
   fx_touch_at(r, iov, word, "iovec.iov_base");
   fx_read_at(r, iov + word, word, "iovec.iov_len");
}

/* rw.c, io_prep_readv and io_prep_readv_fixed */
static void op_readv ( UringRequest* r )
{
   if (does_select(r)) {
      if (r->sqe.len == 1)
         iovec_of_selected(r, r->sqe.addr);
   } else
      ML_(async_iovec)(&r->fx, r->writes, False, r->sqe.addr, r->sqe.len);
   attributes(r, True);
}

/* rw.c, __io_prep_rw; of a read it is not looked at. */
static void write_stream ( UringRequest* r )
{
   fx_read(r, offsetof(struct vki_uring_sqe, file_index), 1,
           "sqe.write_stream");
}

static void op_writev ( UringRequest* r )
{
   write_stream(r);
   ML_(async_iovec)(&r->fx, r->writes, True, r->sqe.addr, r->sqe.len);
   attributes(r, False);
}

/* rw.c, io_prep_read */
static void op_read ( UringRequest* r )
{
   if (!does_select(r))
      data_out(r, AsyncData, r->sqe.addr, r->sqe.len, "addr");
   attributes(r, True);
}

static void op_write ( UringRequest* r )
{
   write_stream(r);
   data_in(r, r->sqe.addr, r->sqe.len, "addr");
   attributes(r, False);
}

/* rw.c, io_init_rw_fixed */
static void op_read_fixed ( UringRequest* r )
{
   if (in_buffer(r, r->sqe.addr, r->sqe.len))
      data_out(r, AsyncData, r->sqe.addr, r->sqe.len, "addr");
   attributes(r, True);
}

static void op_write_fixed ( UringRequest* r )
{
   write_stream(r);
   if (in_buffer(r, r->sqe.addr, r->sqe.len))
      data_in(r, r->sqe.addr, r->sqe.len, "addr");
   attributes(r, False);
}

/* A result that is an fd, unless it goes to a place among the registered
   files. */
static void op_new_fd ( UringRequest* r )
{
   r->makes_fd = r->sqe.file_index == 0;
}

/* openclose.c, io_openat_prep; fs/open.c, build_open_how */
static void op_openat ( UringRequest* r )
{
   if (r->sqe.op_flags & (VKI_O_CREAT | O_TMPFILE_BIT))
      uses(r, len);
   string(r, r->sqe.addr, "path");
   op_new_fd(r);
}

/* openclose.c, io_openat2_prep; copy_struct_from_user */
static void op_openat2 ( UringRequest* r )
{
   if (r->sqe.len <= PATH_MAX_LEN)
      data_in(r, r->sqe.off, r->sqe.len, "open_how");
   string(r, r->sqe.addr, "path");
   op_new_fd(r);
}

static void op_close ( UringRequest* r )
{
   r->closes_fd = r->sqe.file_index == 0;
}

/* rsrc.c, io_files_update_with_index_alloc */
static void op_files_update ( UringRequest* r )
{
   const ULong len = 4ULL * r->sqe.len;

   data_in(r, r->sqe.addr, len, "fds");
   if ((UInt)r->sqe.off == VKI_IORING_FILE_INDEX_ALLOC) {
      r->writes->each = 4;
      data_out(r, AsyncData, r->sqe.addr, len, "fds");
   }
}

/* statx.c, io_statx_prep; with AT_EMPTY_PATH there need be no path. */
static void op_statx ( UringRequest* r )
{
   if (r->sqe.addr != 0 || !(r->sqe.op_flags & VKI_AT_EMPTY_PATH))
      string(r, r->sqe.addr, "path");
   data_out(r, AsyncWhole, r->sqe.off, STATX_SIZE, "statx");
}

static void op_one_path ( UringRequest* r )
{
   string(r, r->sqe.addr, "path");
}

/* fs.c, io_renameat_prep, io_symlinkat_prep, io_linkat_prep */
static void op_two_paths ( UringRequest* r )
{
   string(r, r->sqe.addr, "old path");
   string(r, r->sqe.off, "new path");
}

/* xattr.c, __io_setxattr_prep and __io_getxattr_prep */
static void op_fsetxattr ( UringRequest* r )
{
   string(r, r->sqe.addr, "name");
   data_in(r, r->sqe.off, r->sqe.len, "value");
}

static void op_setxattr ( UringRequest* r )
{
   op_fsetxattr(r);
   string(r, r->sqe.addr3, "path");
}

static void op_fgetxattr ( UringRequest* r )
{
   string(r, r->sqe.addr, "name");
   data_out(r, AsyncData, r->sqe.off, r->sqe.len, "value");
}

static void op_getxattr ( UringRequest* r )
{
   op_fgetxattr(r);
   string(r, r->sqe.addr3, "path");
}

/* advise.c, io_fadvise_prep and io_madvise_prep: len is what there was
   first. */
static void op_fadvise ( UringRequest* r )
{
   if (r->sqe.addr == 0)
      uses(r, len);
}

static void op_madvise ( UringRequest* r )
{
   if (r->sqe.off == 0)
      uses(r, len);
}

/* openclose.c, io_pipe_prep */
static void op_pipe ( UringRequest* r )
{
   data_out(r, AsyncWhole, r->sqe.addr, 8, "fds");
   if (r->sqe.file_index == 0)
      r->makes_fds_at = r->sqe.addr;
}

/*--------------------------------------------------------------------*/
/*--- Sockets                                                      ---*/
/*--------------------------------------------------------------------*/

/* struct user_msghdr, or that of 32 bits, with one size for a word: members
   lie at multiples of it. */
#define MSG_NAME       0
#define MSG_NAMELEN    1
#define MSG_IOV        2
#define MSG_IOVLEN     3
#define MSG_CONTROL    4
#define MSG_CONTROLLEN 5
#define MSG_FLAGS      6

typedef struct {
   ULong name, iov, iovlen, control, controllen;
   Int   namelen;
} Message;

/* net.c, io_copy_msghdr_from_user */
static Bool message_header ( UringRequest* r, Message* m )
{
   const ULong at   = r->sqe.addr;
   const UInt  word = r->fx.wordsize;
   Effects* const e = &r->fx;

   fx_struct_at(r, at, 6 * word);
   fx_read_at(r, at, word, "msghdr.msg_name");
   fx_read_at(r, at + MSG_NAMELEN * word, 4, "msghdr.msg_namelen");
   fx_read_at(r, at + MSG_IOV * word, word, "msghdr.msg_iov");
   fx_read_at(r, at + MSG_IOVLEN * word, word, "msghdr.msg_iovlen");
   fx_read_at(r, at + MSG_CONTROL * word, word, "msghdr.msg_control");
   fx_read_at(r, at + MSG_CONTROLLEN * word, word, "msghdr.msg_controllen");
   return ML_(fx_peek_pointer)(e, at, &m->name)
          && fx_peek_before_at(r, at + MSG_NAMELEN * word, &m->namelen)
          && ML_(fx_peek_pointer)(e, at + MSG_IOV * word, &m->iov)
          && ML_(fx_peek_pointer)(e, at + MSG_IOVLEN * word, &m->iovlen)
          && ML_(fx_peek_pointer)(e, at + MSG_CONTROL * word, &m->control)
          && ML_(fx_peek_pointer)(e, at + MSG_CONTROLLEN * word,
                                  &m->controllen);
}

/* Of struct cmsghdr the header and what its length says; what is between two
   is not looked at. */
static void control_in ( UringRequest* r, ULong at, ULong len )
{
   const UInt word   = r->fx.wordsize;
   const UInt header = word + 8;

   if (at == 0 || len > CONTROL_MAX)
      return;
   fx_data_at(r, at, len);
   while (len >= header) {
      ULong n;

      if (!ML_(fx_peek_pointer)(&r->fx, at, &n)) {
         fx_read_at(r, at, header, "msg_control");
         return;
      }
      if (n < header || n > len)
         n = header;
      fx_read_at(r, at, n, "msg_control");
      n = (n + word - 1) & ~(ULong)(word - 1);
      if (n >= len)
         return;
      at  += n;
      len -= n;
   }
}

/* net.c, io_sendmsg_setup */
static void op_sendmsg ( UringRequest* r )
{
   Message m;

   if (r->sqe.ioprio & VKI_IORING_RECVSEND_FIXED_BUF)
      uses(r, buf_index);
   if (!message_header(r, &m))
      return;
   if (m.name != 0 && m.namelen > 0)
      sockaddr_in(r, m.name, m.namelen < SOCKADDR_MAX ? m.namelen
                                                      : SOCKADDR_MAX);
   control_in(r, m.control, m.controllen);
   if (!does_select(r))
      ML_(async_iovec)(&r->fx, r->writes, True, m.iov, m.iovlen);
   else if (m.iovlen == 1)
      iovec_of_selected(r, m.iov);
}

/* net.c, io_recvmsg_copy_hdr and io_recvmsg; net/socket.c, ____sys_recvmsg.
   Of many all that is written lies in the selected buffer. */
static void op_recvmsg ( UringRequest* r )
{
   const ULong at   = r->sqe.addr;
   const UInt  word = r->fx.wordsize;
   Message m;

   r->is_multishot = (r->sqe.ioprio & VKI_IORING_RECV_MULTISHOT) != 0;
   r->has_header   = r->is_multishot;
   if (!message_header(r, &m))
      return;
   if (does_select(r)) {
      if (m.iovlen == 1)
         iovec_of_selected(r, m.iov);
   } else
      ML_(async_iovec)(&r->fx, r->writes, False, m.iov, m.iovlen);
   if (r->is_multishot)
      return;
   if (m.name != 0) {
      if (m.namelen > 0)
         data_out(r, AsyncUpTo, m.name, m.namelen < SOCKADDR_MAX
                                        ? m.namelen : SOCKADDR_MAX,
                  "msg_name");
      data_out(r, AsyncWhole, at + MSG_NAMELEN * word, 4,
               "msghdr.msg_namelen");
   }
   if (m.control != 0)
      data_out(r, AsyncUpTo, m.control, m.controllen, "msg_control");
   data_out(r, AsyncWhole, at + MSG_CONTROLLEN * word, word,
            "msghdr.msg_controllen");
   data_out(r, AsyncWhole, at + MSG_FLAGS * word, 4, "msghdr.msg_flags");
}

/* net.c, io_send_setup */
static void op_send ( UringRequest* r )
{
   const UInt flags = r->sqe.ioprio;

   if (r->sqe.off != 0)
      sockaddr_in(r, r->sqe.off, (UShort)r->sqe.file_index);
   if (does_select(r))
      return;
   if (flags & VKI_IORING_SEND_VECTORIZED)
      ML_(async_iovec)(&r->fx, r->writes, True, r->sqe.addr, r->sqe.len);
   else if (flags & VKI_IORING_RECVSEND_FIXED_BUF) {
      uses(r, buf_index);
      if (in_buffer(r, r->sqe.addr, r->sqe.len))
         data_in(r, r->sqe.addr, r->sqe.len, "addr");
   } else
      data_in(r, r->sqe.addr, r->sqe.len, "addr");
}

/* net.c, io_recvmsg_prep_setup */
static void op_recv ( UringRequest* r )
{
   const UInt flags = r->sqe.ioprio;

   r->is_multishot = (flags & VKI_IORING_RECV_MULTISHOT) != 0;
   if (does_select(r))
      return;
   if (flags & VKI_IORING_RECVSEND_FIXED_BUF) {
      uses(r, buf_index);
      if (!in_buffer(r, r->sqe.addr, r->sqe.len))
         return;
   }
   data_out(r, AsyncData, r->sqe.addr, r->sqe.len, "addr");
}

/* net.c, io_accept_prep; net/socket.c, move_addr_to_user */
static void op_accept ( UringRequest* r )
{
   Int len;

   r->is_multishot = (r->sqe.ioprio & VKI_IORING_ACCEPT_MULTISHOT) != 0;
   op_new_fd(r);
   if (r->sqe.addr == 0)
      return;
   fx_struct_at(r, r->sqe.off, 4);
   fx_read_at(r, r->sqe.off, 4, "addrlen");
   if (!fx_peek_before_at(r, r->sqe.off, &len))
      return;
   data_out(r, AsyncWhole, r->sqe.off, 4, "addrlen");
   if (len > 0)
      data_out(r, AsyncUpTo, r->sqe.addr,
               len < SOCKADDR_MAX ? len : SOCKADDR_MAX, "sockaddr");
}

/* net.c, io_connect_prep and io_bind_prep */
static void op_connect ( UringRequest* r )
{
   sockaddr_in(r, r->sqe.addr, r->sqe.off);
}

/* drivers/nvme/host/ioctl.c, nvme_uring_cmd_io and nvme_ns_uring_cmd: the
   command is behind the first 48 bytes.  The lowest bit of its opcode says that
   data goes to the device (nvme_is_write), the next that it comes from there; of
   a command of fabrics its type says so, which is where others have nsid.
   Vectored data is an iovec, and there is metadata only with data.  Of what
   comes nothing tells how much it is. */
static void nvme_command ( UringRequest* r )
{
   enum { AT = 48, IO_VEC = 0x81, ADMIN_VEC = 0x83, FABRICS = 0x7f, OUT = 1,
          IN = 2 };
   const UInt nr = (UInt)r->sqe.off & 0xff;
   struct {
      UChar opcode, flags;
      UShort rsvd1;
      UInt  nsid, cdw2, cdw3;
      ULong metadata, addr;
      UInt  metadata_len, data_len, cdw[6], timeout_ms, rsvd2;
   } cmd;
   UInt way;

   if (!(r->has_128 || r->is_big)
       || !fx_peek_before_at(r, r->fx.arg + AT, &cmd))
      return;
   fx_read(r, AT, 2, "nvme_uring_cmd");            /* not rsvd1 */
   fx_read(r, AT + 4, 64, "nvme_uring_cmd");       /* not rsvd2 */
   if (cmd.data_len == 0)
      return;
   way = cmd.opcode == FABRICS ? cmd.nsid : cmd.opcode;
   if (nr == IO_VEC || nr == ADMIN_VEC) {
      UInt n = r->writes->n;
      ML_(async_iovec)(&r->fx, r->writes, (way & OUT) != 0, cmd.addr,
                       cmd.data_len);
      for (; n < r->writes->n; n++)
         r->writes->write[n].how = AsyncUpTo;
   } else if (way & OUT)
      data_in(r, cmd.addr, cmd.data_len, "nvme_uring_cmd.addr");
   else if (way & IN)
      data_out(r, AsyncUpTo, cmd.addr, cmd.data_len, "nvme_uring_cmd.addr");
   if (cmd.metadata == 0)
      return;
   if (way & OUT)
      data_in(r, cmd.metadata, cmd.metadata_len, "nvme_uring_cmd.metadata");
   else
      data_out(r, AsyncUpTo, cmd.metadata, cmd.metadata_len,
               "nvme_uring_cmd.metadata");
}

/* Whether cmd_op is one of NVME_URING_CMD_IO and the three behind it: no other
   driver's has this type, number and size. */
static Bool is_nvme ( UInt cmd_op )
{
   enum { SIZE = 72 };
   const UInt first = _VKI_IOC(_VKI_IOC_READ | _VKI_IOC_WRITE, 'N', 0x80, SIZE);

   return cmd_op - first < 4;
}

/* cmd_net.c; of other files the command is not described. */
static void op_uring_cmd ( UringRequest* r )
{
   Int len;

   if (r->sqe.op_flags & VKI_IORING_URING_CMD_FIXED)
      uses(r, buf_index);
   if (is_nvme((UInt)r->sqe.off))
      nvme_command(r);
   if (!r->is_socket || !r->is_socket(r->fx.opaque, &r->sqe))
      return;
   switch ((UInt)r->sqe.off) {
      case VKI_SOCKET_URING_OP_GETSOCKOPT:
      case VKI_SOCKET_URING_OP_SETSOCKOPT:
         uses(r, addr);             /* level and optname */
         uses(r, file_index);       /* optlen */
         uses(r, addr3);            /* optval */
         if ((Int)r->sqe.file_index <= 0)
            return;
         if ((UInt)r->sqe.off == VKI_SOCKET_URING_OP_GETSOCKOPT)
            data_out(r, AsyncData, r->sqe.addr3, r->sqe.file_index, "optval");
         else
            data_in(r, r->sqe.addr3, r->sqe.file_index, "optval");
         return;
      case VKI_SOCKET_URING_OP_GETSOCKNAME:
         uses(r, addr);
         uses(r, len);
         uses(r, file_index);       /* of the peer? */
         uses(r, addr3);            /* addrlen */
         fx_struct_at(r, r->sqe.addr3, 4);
         fx_read_at(r, r->sqe.addr3, 4, "addrlen");
         if (!fx_peek_before_at(r, r->sqe.addr3, &len))
            return;
         data_out(r, AsyncWhole, r->sqe.addr3, 4, "addrlen");
         if (len > 0)
            data_out(r, AsyncUpTo, r->sqe.addr,
                     len < SOCKADDR_MAX ? len : SOCKADDR_MAX, "sockaddr");
         return;
   }
}

/*--------------------------------------------------------------------*/
/*--- Waiting                                                      ---*/
/*--------------------------------------------------------------------*/

/* timeout.c, io_parse_user_time */
static void user_time ( UringRequest* r, ULong at )
{
   if (!(r->sqe.op_flags & VKI_IORING_TIMEOUT_IMMEDIATE_ARG))
      data_in(r, at, TIMESPEC_SIZE, "timespec");
}

static void op_timeout ( UringRequest* r )
{
   user_time(r, r->sqe.addr);
}

/* timeout.c, io_timeout_remove_prep */
static void op_timeout_remove ( UringRequest* r )
{
   if (r->sqe.op_flags & (VKI_IORING_TIMEOUT_UPDATE
                          | VKI_IORING_LINK_TIMEOUT_UPDATE)) {
      uses(r, off);
      user_time(r, r->sqe.off);
   }
}

/* cancel.c, io_async_cancel_prep and io_cancel_req_match */
static void op_async_cancel ( UringRequest* r )
{
   const UInt flags = r->sqe.op_flags;

   if (flags & VKI_IORING_ASYNC_CANCEL_FD)
      uses(r, fd);
   if ((flags & VKI_IORING_ASYNC_CANCEL_USERDATA)
       || !(flags & (VKI_IORING_ASYNC_CANCEL_FD | VKI_IORING_ASYNC_CANCEL_ANY
                     | VKI_IORING_ASYNC_CANCEL_OP)))
      uses(r, addr);
   if (flags & VKI_IORING_ASYNC_CANCEL_OP)
      uses(r, len);
}

/* epoll.c, io_epoll_ctl_prep; what is between events and data, where there is
   something, is not looked at. */
static void op_epoll_ctl ( UringRequest* r )
{
   const UInt size = r->epoll_event_size;

   if (r->sqe.len == EPOLL_CTL_DEL_NR)
      return;
   uses(r, addr);
   fx_data_at(r, r->sqe.addr, size);
   fx_read_at(r, r->sqe.addr, 4, "epoll_event.events");
   fx_touch_at(r, r->sqe.addr + 4, size - 12, "epoll_event");
   fx_read_at(r, r->sqe.addr + size - 8, 8, "epoll_event.data");
}

/* epoll.c, io_epoll_wait */
static void op_epoll_wait ( UringRequest* r )
{
   if (r->sqe.len > 0x7fffffff / r->epoll_event_size)
      return;
   r->writes->each = r->epoll_event_size;
   data_out(r, AsyncData, r->sqe.addr,
            (ULong)r->sqe.len * r->epoll_event_size, "events");
}

/* waitid.c, io_waitid_copy_si: si_signo, si_errno and si_code, then si_pid,
   si_uid and si_status, which are aligned as a pointer is. */
static void op_waitid ( UringRequest* r )
{
   const ULong rest = r->fx.wordsize == 8 ? 16 : 12;

   if (r->sqe.off == 0)
      return;
   data_out(r, AsyncWhole, r->sqe.off, 12, "siginfo");
   data_out(r, AsyncWhole, r->sqe.off + rest, 12, "siginfo");
}

/* kernel/futex/waitwake.c, futex_wait_setup */
static void op_futex_wait ( UringRequest* r )
{
   data_in(r, r->sqe.addr, FUTEX_WORD, "futex");
}

/* kernel/futex/syscalls.c, futex_parse_waitv */
static void op_futex_waitv ( UringRequest* r )
{
   const ULong at = r->sqe.addr;
   UInt i;

   if (r->sqe.len == 0 || r->sqe.len > FUTEX_WAITV_MAX)
      return;
   fx_struct_at(r, at, r->sqe.len * FUTEX_WAITV_SIZE);
   fx_read_at(r, at, r->sqe.len * FUTEX_WAITV_SIZE, "futex_waitv");
   for (i = 0; i < r->sqe.len; i++) {
      ULong futex;
      if (!fx_peek_before_at(r, at + i * FUTEX_WAITV_SIZE + 8, &futex))
         return;
      data_in(r, futex, FUTEX_WORD, "futex");
   }
}

/*--------------------------------------------------------------------*/
/*--- The ring itself                                              ---*/
/*--------------------------------------------------------------------*/

/* kbuf.c, io_provide_buffers_prep */
static void op_provide_buffers ( UringRequest* r )
{
   const ULong size = (ULong)r->sqe.fd * r->sqe.len;

   if (r->sqe.fd == 0 || r->sqe.fd > 65536 || size == 0)
      return;
   fx_data_at(r, r->sqe.addr, size);
   fx_write_at(r, r->sqe.addr, size, "addr");
   r->gives = r->sqe.addr;
}

/* msg_ring.c, __io_msg_ring_prep and its users */
static void op_msg_ring ( UringRequest* r )
{
   if (r->sqe.addr == VKI_IORING_MSG_SEND_FD) {
      uses(r, file_index);
      uses(r, addr3);
   } else if (r->sqe.op_flags & VKI_IORING_MSG_RING_FLAGS_PASS)
      uses(r, file_index);
   r->sends = True;
}

/*--------------------------------------------------------------------*/
/*--- The rows                                                     ---*/
/*--------------------------------------------------------------------*/

static const struct {
   const HChar* name;
   UInt         nr;
   UInt         members;
   void (*describe) ( UringRequest* r );
} rows[] = {
#  define OP(name, nr, members, f) { #name, nr, members, op_##f },
#  include "uring-ops.def"
#  undef OP
};

#define N_ROWS (sizeof(rows) / sizeof(rows[0]))

#define NOP128_NR       63
#define URING_CMD128_NR 64
#define READ_MULTISHOT_NR 49
#define SEND_ZC_NR        47
#define SENDMSG_ZC_NR     48

Bool ML_(uring_is_big) ( UInt opcode )
{
   return opcode == NOP128_NR || opcode == URING_CMD128_NR;
}

/* io_uring.c, io_init_req, and the row. */
static void entry ( UringRequest* r, UInt members )
{
   if (!fx_struct_at(r, r->fx.arg, sizeof(r->sqe)))
      return;
   uses(r, opcode);
   uses(r, flags);
   uses(r, ioprio);
   if (members & FD)
      uses(r, fd);
   if (members & OFF)
      uses(r, off);
   if (members & ADDR)
      uses(r, addr);
   if (members & LEN)
      uses(r, len);
   if (members & FLAGS)
      uses(r, op_flags);
   uses(r, user_data);
   if ((members & BUF) || does_select(r))
      uses(r, buf_index);
   uses(r, personality);
   if (members & INDEX)
      uses(r, file_index);
   if (members & ADDR3)
      uses(r, addr3);
   if (members & PAD2)
      uses(r, pad2);
}

void ML_(uring_describe) ( void* request )
{
   UringRequest* const r = request;
   const UInt nr = r->sqe.opcode;

   r->writes->n    = 0;
   r->writes->each = 1;
   r->name         = NULL;
   r->has_header = r->is_multishot = False;
   r->makes_fd = r->closes_fd = r->sends = False;
   r->makes_fds_at = r->gives = 0;
   r->is_big  = ML_(uring_is_big)(nr);
   r->selects = does_select(r);
   if (nr >= N_ROWS)
      return;
   r->name = rows[nr].name;
   if (nr == READ_MULTISHOT_NR)
      r->is_multishot = True;
   /* net.c, io_send_zc_prep */
   r->notifies_elsewhere = (nr == SEND_ZC_NR || nr == SENDMSG_ZC_NR)
                           && r->sqe.addr3 != 0;
   entry(r, rows[nr].members);
   rows[nr].describe(r);
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                              uring-ops.c ---*/
/*--------------------------------------------------------------------*/
