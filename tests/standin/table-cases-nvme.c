/* NVMe: see table-cases.h.  SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <linux/ioctl.h>
#include "table-cases.h"

#define NVME_WR(n, size) _IOC(_IOC_READ | _IOC_WRITE, 'N', n, size)
#define SUBMIT_IO        _IOC(_IOC_WRITE, 'N', 0x42, 48)

/* The opcode is at 0, the namespace at 4, metadata and its length at 16 and 32,
   data and its length at 24 and 36.  An opcode that is odd sends. */
const struct table_case table_nvme_cases[] = {
   { "NVME_IOCTL_ID", _IO('N', 0x40), ANY, NULL },
   { "NVME_IOCTL_ADMIN_CMD: get log page", NVME_WR(0x41, 72), ANY,
     "R2I2R12I8R8R4R4R24R4W4", { { 0, 1, 0x02 }, { 36, 4, 512 } },
     .behind = { { 24, "W512-8" } } },
   { "NVME_IOCTL_ADMIN_CMD: refused by the device", NVME_WR(0x41, 72), ANY,
     "R2I2R12I8R8R4R4R24R4W4", { { 0, 1, 0x06 }, { 36, 4, 64 } },
     .behind = { { 24, "B64-8" } }, .result = 0x4002 },
   { "NVME_IOCTL_ADMIN_CMD: not allowed", NVME_WR(0x41, 72), ANY,
     "R2I2R12I8R8R4R4R24R4B4", { { 0, 1, 0x06 }, { 36, 4, 64 } },
     .behind = { { 24, "B64-8" } }, .result = -EACCES },
   { "NVME_IOCTL_ADMIN_CMD: without data", NVME_WR(0x41, 72), ANY,
     "R2I2R12I20R4R24R4W4", { { 0, 1, 0x09 } } },
   { "NVME_IOCTL_ADMIN_CMD: with a length and no address", NVME_WR(0x41, 72),
     ANY, "R2I2R12I8R8I4R4R24R4W4", { { 0, 1, 0x09 }, { 36, 4, 8 } } },
   { "NVME_IOCTL_SUBMIT_IO: write", SUBMIT_IO, ANY,
     "R6I10R28I4", { { 0, 1, 1 }, { 4, 2, 1 } },
     .behind = { { 16, "R1024-8" } } },
   { "NVME_IOCTL_SUBMIT_IO: read", SUBMIT_IO, ANY,
     "R6I10R28I4", { { 0, 1, 2 } }, .behind = { { 16, "W512-8" } } },
   { "NVME_IOCTL_SUBMIT_IO: compare", SUBMIT_IO, ANY,
     "R6I10R28I4", { { 0, 1, 5 } }, .behind = { { 16, "R512-8" } } },
   { "NVME_IOCTL_IO_CMD: write, with metadata", NVME_WR(0x43, 72), ANY,
     "R2I2R12R8R8R4R4R24R4W4",
     { { 0, 1, 0x01 }, { 36, 4, 512 }, { 32, 4, 8 } },
     .behind = { { 24, "R512-8" }, { 16, "R8-4" } } },
   { "NVME_IOCTL_IO_CMD: read, with metadata", NVME_WR(0x43, 72), ANY,
     "R2I2R12R8R8R4R4R24R4W4",
     { { 0, 1, 0x02 }, { 36, 4, 512 }, { 32, 4, 8 } },
     .behind = { { 24, "W512-8" }, { 16, "W8-4" } } },
   { "NVME_IOCTL_RESET", _IO('N', 0x44), ANY, NULL },
   { "NVME_IOCTL_SUBSYS_RESET", _IO('N', 0x45), ANY, NULL },
   { "NVME_IOCTL_RESCAN", _IO('N', 0x46), ANY, NULL },
   /* Of a command of fabrics the type is where others have the namespace. */
   { "NVME_IOCTL_ADMIN64_CMD: fabrics, authentication send",
     NVME_WR(0x47, 80), ANY, "R2I2R12I8R8R4R4R24R4I4W8",
     { { 0, 1, 0x7f }, { 4, 4, 0x05 }, { 36, 4, 16 } },
     .behind = { { 24, "R16-8" } } },
   { "NVME_IOCTL_ADMIN64_CMD: fabrics, authentication receive",
     NVME_WR(0x47, 80), ANY, "R2I2R12I8R8R4R4R24R4I4W8",
     { { 0, 1, 0x7f }, { 4, 4, 0x06 }, { 36, 4, 16 } },
     .behind = { { 24, "W16-8" } } },
   { "NVME_IOCTL_IO64_CMD: read", NVME_WR(0x48, 80), ANY,
     "R2I2R12I8R8R4R4R24R4I4W8", { { 0, 1, 0x02 }, { 36, 4, 512 } },
     .behind = { { 24, "W512-8" } } },
   { "NVME_IOCTL_IO64_CMD: data and no transfer", NVME_WR(0x48, 80), ANY,
     "R2I2R12I8R8R4R4R24R4I4W8", { { 0, 1, 0x00 }, { 36, 4, 16 } },
     .behind = { { 24, "B16-8" } } },
   { "NVME_IOCTL_IO64_CMD_VEC: read", NVME_WR(0x49, 80), ANY,
     "R2I2R12I8R8R4R4R24R4I4W8",
     { { 0, 1, 0x02 }, { 36, 4, 2 }, { 8, 8, 512, 1 }, { 24, 8, 256, 1 } },
     .behind = { { 24, "R32-16" }, { 0, "W512-8", 1 }, { 16, "W256-8", 1 } } },
   { "NVME_IOCTL_IO64_CMD_VEC: write", NVME_WR(0x49, 80), ANY,
     "R2I2R12I8R8R4R4R24R4I4W8",
     { { 0, 1, 0x01 }, { 36, 4, 1 }, { 8, 8, 512, 1 } },
     .behind = { { 24, "R16-16" }, { 0, "R512-8", 1 } } },
   { 0 }
};
