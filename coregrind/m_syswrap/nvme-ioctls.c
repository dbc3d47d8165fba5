/*--------------------------------------------------------------------*/
/*--- The ioctls of NVMe.                            nvme-ioctls.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The functions of nvme-ioctls.def; the kernel's that each follows, of
   drivers/nvme/host/ioctl.c, stands above it.  It must not know Valgrind. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "ioctl-rows.h"

/* What a command does with data and metadata: include/linux/nvme.h,
   nvme_is_write.  What is no write is mapped to be written, and is so if the
   command brings something; of a command that fails (its status is returned)
   nobody can tell. */
static Bool data_access ( const IoctlCall* c, UChar opcode, UInt nsid,
                          FxAccess* access )
{
   enum { FABRICS = 0x7f, TO_DEVICE = 1, FROM_DEVICE = 2 };
   /* The type of a command of fabrics is where others have the namespace. */
   const UInt way = opcode == FABRICS ? nsid : opcode;

   *access = way & TO_DEVICE ? FxRead : way & FROM_DEVICE ? FxWrite : FxTouch;
   return !c->fx.after || c->fx.result == 0;
}

/* struct nvme_passthru_cmd, of 72 bytes, and nvme_passthru_cmd64, of 80, are the
   same but for their ends. */
typedef struct {
   UChar  opcode, flags;
   UShort rsvd1;
   UInt   nsid, cdw2, cdw3;
   ULong  metadata, addr;
   UInt   metadata_len, data_len;
} Command;

static const IoPart command[] = {
   {  0, 1,  IoIn,  "nvme_passthru_cmd.opcode" },
   {  1, 1,  IoIn,  "nvme_passthru_cmd.flags" },
   {  4, 4,  IoIn,  "nvme_passthru_cmd.nsid" },
   {  8, 4,  IoIn,  "nvme_passthru_cmd.cdw2" },
   { 12, 4,  IoIn,  "nvme_passthru_cmd.cdw3" },
   { 36, 4,  IoIn,  "nvme_passthru_cmd.data_len" },
   { 40, 24, IoIn,  "nvme_passthru_cmd.cdw10" },
   { 64, 4,  IoIn,  "nvme_passthru_cmd.timeout_ms" },
   { 68, 4,  IoOut, "nvme_passthru_cmd.result" },
   {  0, 0,  IoIn,  "nvme_passthru_cmd" }
};
static const IoPart command64[] = {
   {  0, 1,  IoIn,  "nvme_passthru_cmd64.opcode" },
   {  1, 1,  IoIn,  "nvme_passthru_cmd64.flags" },
   {  4, 4,  IoIn,  "nvme_passthru_cmd64.nsid" },
   {  8, 4,  IoIn,  "nvme_passthru_cmd64.cdw2" },
   { 12, 4,  IoIn,  "nvme_passthru_cmd64.cdw3" },
   { 36, 4,  IoIn,  "nvme_passthru_cmd64.data_len" },
   { 40, 24, IoIn,  "nvme_passthru_cmd64.cdw10" },
   { 64, 4,  IoIn,  "nvme_passthru_cmd64.timeout_ms" },
   { 72, 8,  IoOut, "nvme_passthru_cmd64.result" },
   {  0, 0,  IoIn,  "nvme_passthru_cmd64" }
};

/* nvme_submit_user_cmd and nvme_map_user_request: there is metadata only where
   there is data. */
static void transfer ( IoctlCall* c, Bool is_vec )
{
   enum { MOST_IOVECS = 1024 };
   Command  cmd;
   FxAccess access;

   if (!fx_peek(c, 0, &cmd) || cmd.data_len == 0)
      return;
   fx_read(c, 24, 8, "nvme_passthru_cmd.addr");
   if (cmd.addr == 0)
      return;
   fx_read(c, 32, 4, "nvme_passthru_cmd.metadata_len");
   fx_read_if(c, cmd.metadata_len > 0, 16, 8, "nvme_passthru_cmd.metadata");
   if (!data_access(c, cmd.opcode, cmd.nsid, &access))
      return;
   if (is_vec) {
      if (cmd.data_len > MOST_IOVECS)
         return;
      ML_(io_iovec)(c, access, cmd.addr, cmd.data_len, ~0ULL,
                    "nvme_passthru_cmd64.addr iovec",
                    "nvme_passthru_cmd64.addr iovec[]");
   } else {
      fx_data_at(c, cmd.addr, cmd.data_len);
      fx_span_at(c, access, cmd.addr, cmd.data_len,
                 "nvme_passthru_cmd.addr[]");
   }
   if (cmd.metadata == 0)
      return;
   fx_data_at(c, cmd.metadata, cmd.metadata_len);
   fx_span_at(c, access, cmd.metadata, cmd.metadata_len,
              "nvme_passthru_cmd.metadata[]");
}

/* nvme_user_cmd */
static void user_cmd ( IoctlCall* c )
{
   ML_(io_struct)(c, 72, command);
   transfer(c, False);
}

/* nvme_user_cmd64 */
static void user_cmd64 ( IoctlCall* c )
{
   ML_(io_struct)(c, 80, command64);
   transfer(c, False);
}

/* blk_rq_map_user_io and lib/iov_iter.c, __import_iovec: more are refused. */
static void user_cmd64_vec ( IoctlCall* c )
{
   ML_(io_struct)(c, 80, command64);
   transfer(c, True);
}

static const IoPart user_io[] = {
   {  0, 1, IoIn, "nvme_user_io.opcode" },
   {  1, 1, IoIn, "nvme_user_io.flags" },
   {  2, 2, IoIn, "nvme_user_io.control" },
   {  4, 2, IoIn, "nvme_user_io.nblocks" },
   { 16, 8, IoIn, "nvme_user_io.addr" },
   { 24, 8, IoIn, "nvme_user_io.slba" },
   { 32, 4, IoIn, "nvme_user_io.dsmgmt" },
   { 36, 4, IoIn, "nvme_user_io.reftag" },
   { 40, 2, IoIn, "nvme_user_io.apptag" },
   { 42, 2, IoIn, "nvme_user_io.appmask" },
   {  0, 0, IoIn, "nvme_user_io" }
};

/* nvme_submit_io.  How long a block is, and whether there is metadata, only the
   namespace knows: 512 bytes are the least. */
static void submit_io ( IoctlCall* c )
{
   enum { BLOCK = 512 };
   struct { UChar opcode, flags; UShort control, nblocks, rsvd; } io;
   FxAccess access;
   ULong    addr, len;

   ML_(io_struct)(c, _VKI_IOC_SIZE(c->request), user_io);
   if (!fx_peek(c, 0, &io) || !fx_peek(c, 16, &addr) || addr == 0
       || !data_access(c, io.opcode, 0, &access))
      return;
   len = ((ULong)io.nblocks + 1) * BLOCK;
   fx_data_at(c, addr, len);
   fx_span_at(c, access, addr, len, "nvme_user_io.addr[]");
}

static const IoctlRow rows[] = {
#include "nvme-ioctls.def"
};

const IoctlFamily ML_(nvme_ioctls) = { rows, sizeof(rows) / sizeof(rows[0]) };

#endif

/*--------------------------------------------------------------------*/
/*--- end                                            nvme-ioctls.c ---*/
/*--------------------------------------------------------------------*/
