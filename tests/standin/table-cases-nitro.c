/* Nitro Enclaves: see table-cases.h.  SPDX-License-Identifier: GPL-2.0-or-later */

#include <linux/ioctl.h>
#include "table-cases.h"

#define NE_W(n, size)   _IOC(_IOC_WRITE, 0xae, n, size)
#define NE_WR(n, size)  _IOC(_IOC_READ | _IOC_WRITE, 0xae, n, size)

const struct table_case table_nitro_cases[] = {
   { "NE_CREATE_VM", _IOC(_IOC_READ, 0xae, 0x20, 8), ANY, "W8-8",
     .result = 9 },
   { "NE_ADD_VCPU", NE_WR(0x21, 4), ANY, "U4-4", .left = { { 0, 4, 3 } } },
   { "NE_ADD_VCPU: no such", NE_WR(0x21, 4), ANY, "R4-4", { { 0, 4, 999 } },
     .result = -269 },
   { "NE_GET_IMAGE_LOAD_INFO", NE_WR(0x22, 16), ANY, "R8W8", { { 0, 8, 1 } },
     { { 8, 8, 0x800000 } } },
   { "NE_SET_USER_MEMORY_REGION", NE_W(0x23, 24), ANY, "R24-8" },
   { "NE_START_ENCLAVE", NE_WR(0x24, 16), ANY, "R8U8", .left = { { 8, 8, 16 } } },
   { 0 }
};
