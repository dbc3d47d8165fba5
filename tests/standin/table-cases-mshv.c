/* Microsoft's hypervisor: see table-cases.h.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <linux/ioctl.h>
#include "table-cases.h"

#define MSHV_R(n, size)   _IOC(_IOC_READ, 0xb8, n, size)
#define MSHV_W(n, size)   _IOC(_IOC_WRITE, 0xb8, n, size)
#define MSHV_WR(n, size)  _IOC(_IOC_READ | _IOC_WRITE, 0xb8, n, size)
#define ROOT_HVCALL       MSHV_WR(0x07, 32)
#define GET_VP_STATE      MSHV_WR(0x01, 16)
#define SET_VP_STATE      MSHV_WR(0x02, 16)

const struct table_case table_mshv_cases[] = {
   /* /dev/mshv of a root partition */
   { "MSHV_CREATE_PARTITION", MSHV_W(0x00, 16), ANY, "R16-48",
     { { 0, 8, 0x07 } }, .result = 9 },
   { "MSHV_CREATE_PARTITION: with features", MSHV_W(0x00, 16), ANY, "R64-8",
     { { 0, 8, 0x0b } }, .result = 9 },
   { "MSHV_CREATE_PARTITION: an unknown flag", MSHV_W(0x00, 16), ANY,
     "R16-48", { { 0, 8, 0x48 } }, .result = -EINVAL },

   /* a partition */
   { "MSHV_INITIALIZE_PARTITION", _IO(0xb8, 0x00), ANY, NULL },
   { "MSHV_CREATE_VP", MSHV_W(0x01, 4), ANY, "R4-4", .result = 9 },
   { "MSHV_SET_GUEST_MEMORY", MSHV_W(0x02, 32), ANY, "R32-8" },
   { "MSHV_IRQFD", MSHV_W(0x03, 16), ANY, "R4I4R8" },
   { "MSHV_IRQFD: resample", MSHV_W(0x03, 16), ANY, "R16",
     { { 12, 4, 2 } } },
   { "MSHV_IRQFD: resample no more", MSHV_W(0x03, 16), ANY, "R4I4R8",
     { { 12, 4, 3 } } },
   { "MSHV_IOEVENTFD", MSHV_W(0x04, 32), ANY, "I8R24" },
   { "MSHV_IOEVENTFD: datamatch", MSHV_W(0x04, 32), ANY, "R32",
     { { 24, 4, 1 } } },
   { "MSHV_IOEVENTFD: no more", MSHV_W(0x04, 32), ANY, "R32",
     { { 24, 4, 5 } } },
   { "MSHV_SET_MSI_ROUTING", MSHV_W(0x05, 8), ANY, "R8R48-8",
     { { 0, 4, 3 } } },
   { "MSHV_SET_MSI_ROUTING: none", MSHV_W(0x05, 8), ANY, "R8-16" },
   { "MSHV_SET_MSI_ROUTING: too many", MSHV_W(0x05, 8), ANY, "R8-16",
     { { 0, 4, 4097 } }, .result = -EINVAL },
   { "MSHV_GET_GPAP_ACCESS_BITMAP", MSHV_WR(0x06, 32), ANY, "R32",
     { { 8, 8, 17 } }, .behind = { { 24, "W3-5" } } },

   /* The code is at 0, then reps, in_sz, out_sz and status, of two bytes each. The
      id of the partition, with which an input begins, is filled in. */
   { "MSHV_ROOT_HVCALL: get registers", ROOT_HVCALL, ANY, "R2U2R2R2U2R6R16",
     { { 0, 2, 0x50 }, { 2, 2, 2 }, { 4, 2, 24 }, { 6, 2, 32 } },
     { { 2, 2, 2 } }, .behind = { { 16, "I8R16-8" }, { 24, "W32-8" } } },
   { "MSHV_ROOT_HVCALL: set registers", ROOT_HVCALL, ANY, "R2U2R2I2U2R6R16",
     { { 0, 2, 0x51 }, { 2, 2, 2 }, { 4, 2, 80 } }, { { 2, 2, 2 } },
     .behind = { { 16, "I8R8R4I12R8I8R4I12R8I8-8" } } },
   { "MSHV_ROOT_HVCALL: without output", ROOT_HVCALL, ANY, "R2U2R2I2U2R6R16",
     { { 0, 2, 0x94 }, { 4, 2, 32 } },
     .behind = { { 16, "I8R24-8" } } },
   { "MSHV_ROOT_HVCALL: the input is too long", ROOT_HVCALL, ANY,
     "R2U2R2I2U2R6R16", { { 0, 2, 0x94 }, { 4, 2, 4097 } },
     .behind = { { 16, "-32" } }, .result = -EINVAL },
   { "MSHV_ROOT_HVCALL: an output without length", ROOT_HVCALL, ANY,
     "R2U2R2R2U2R6R16", { { 0, 2, 0x50 }, { 4, 2, 24 } },
     .behind = { { 16, "-32" }, { 24, "-32" } }, .result = -EINVAL },

   /* a virtual processor; how much of the hypervisor's pages is used it says */
   { "MSHV_RUN_VP", MSHV_R(0x00, 256), ANY, "W256-8" },
   { "MSHV_RUN_VP: interrupted", MSHV_R(0x00, 256), ANY, "B256-8",
     .result = -EINTR },
   { "MSHV_GET_VP_STATE: LAPIC", GET_VP_STATE, ANY, "R4U4R8",
     { { 0, 1, 0 }, { 4, 4, 4096 } }, { { 4, 4, 4096 } },
     .behind = { { 8, "W4096-8" } } },
   { "MSHV_GET_VP_STATE: XSAVE", GET_VP_STATE, ANY, "R4U4R8",
     { { 0, 1, 1 }, { 4, 4, 4096 } }, { { 4, 4, 832 } },
     .behind = { { 8, "W832B3264-8" } } },
   { "MSHV_GET_VP_STATE: timers", GET_VP_STATE, ANY, "R4U4R8",
     { { 0, 1, 4 }, { 4, 4, 4096 } }, { { 4, 4, 200 } },
     .behind = { { 8, "W200-3896" } } },
   { "MSHV_GET_VP_STATE: too short", GET_VP_STATE, ANY, "R4U4R8",
     { { 0, 1, 1 }, { 4, 4, 4096 } }, { { 4, 4, 8192 } },
     .behind = { { 8, "B4096-8" } }, .result = -EINVAL },
   { "MSHV_GET_VP_STATE: no such state", GET_VP_STATE, ANY, "R4U4R8",
     { { 0, 1, 5 }, { 4, 4, 4096 } }, .behind = { { 8, "-16" } },
     .result = -EINVAL },
   { "MSHV_SET_VP_STATE: LAPIC", SET_VP_STATE, ANY, "R4U4R8",
     { { 0, 1, 0 }, { 4, 4, 4096 } }, { { 4, 4, 4096 } },
     .behind = { { 8, "R176I3920-8" } } },
   { "MSHV_SET_VP_STATE: XSAVE", SET_VP_STATE, ANY, "R4U4R8",
     { { 0, 1, 1 }, { 4, 4, 4096 } }, { { 4, 4, 832 } },
     .behind = { { 8, "R576I3520-8" } } },
   { "MSHV_SET_VP_STATE: timers", SET_VP_STATE, ANY, "R4U4R8",
     { { 0, 1, 4 }, { 4, 4, 4096 } }, { { 4, 4, 200 } },
     .behind = { { 8, "R200-3896" } } },
   { "MSHV_SET_VP_STATE: messages", SET_VP_STATE, ANY, "R4U4R8",
     { { 0, 1, 2 }, { 4, 4, 4096 } }, { { 4, 4, 4096 } },
     .behind = { { 8, "R4096-8" } } },

   /* /dev/mshv, /dev/mshv_sint and /dev/mshv_hvcall of a VTL2 */
   { "MSHV_CHECK_EXTENSION", MSHV_W(0x00, 4), ANY, "R4-4" },
   { "MSHV_CREATE_VTL", MSHV_R(0x1d, 1), ANY, NULL, .result = 9 },
   { "MSHV_GET_VP_REGISTERS", MSHV_WR(0x05, 16), ANY, "R4I4R8",
     { { 0, 4, 1 } }, .behind = { { 8, "R4I12W16-8" } } },
   { "MSHV_GET_VP_REGISTERS: two", MSHV_WR(0x05, 16), ANY, "R4I4I8",
     { { 0, 4, 2 } }, .behind = { { 8, "-64" } }, .result = -EINVAL },
   { "MSHV_SET_VP_REGISTERS", MSHV_W(0x06, 16), ANY, "R4I4R8",
     { { 0, 4, 1 } }, .behind = { { 8, "R4I12R8I8-8" } } },
   { "MSHV_HVCALL_SETUP", MSHV_W(0x1e, 16), ANY, "R16", { { 0, 8, 100 } },
     .behind = { { 8, "R100-4" } } },
   { "MSHV_HVCALL", MSHV_WR(0x1f, 48), ANY, "R24W8R16",
     { { 8, 8, 24 }, { 32, 8, 40 } },
     .behind = { { 16, "R24-8" }, { 40, "W40-8" } } },
   { "MSHV_ADD_VTL0_MEMORY", MSHV_W(0x21, 16), ANY, "R16-8" },
   { "MSHV_SINT_SIGNAL_EVENT", MSHV_W(0x22, 8), ANY, "R8-8" },
   { "MSHV_SINT_POST_MESSAGE", MSHV_W(0x23, 24), ANY, "R24",
     { { 12, 4, 40 } }, .behind = { { 16, "R40-8" } } },
   { "MSHV_SINT_POST_MESSAGE: too long", MSHV_W(0x23, 24), ANY, "R24",
     { { 12, 4, 241 } }, .behind = { { 16, "-256" } }, .result = -EINVAL },
   { "MSHV_SINT_SET_EVENTFD", MSHV_W(0x24, 8), ANY, "R8-8" },
   { "MSHV_SET_POLL_FILE", MSHV_W(0x25, 8), VTL, "R8-8" },
   { "MSHV_SINT_PAUSE_MESSAGE_STREAM", MSHV_W(0x25, 8), SINT, "R1I7-8" },
   { "MSHV_RETURN_TO_LOWER_VTL", _IO(0xb8, 0x27), ANY, NULL },
   { 0 }
};
