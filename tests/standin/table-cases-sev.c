/* AMD's secure processor, /dev/sev: see table-cases.h.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <linux/ioctl.h>
#include "table-cases.h"

#define SEV _IOC(_IOC_READ | _IOC_WRITE, 'S', 0, 16)

/* struct sev_issue_cmd is packed: the command at 0, a pointer at 4, what the
   firmware answered at 12. */
const struct table_case table_sev_cases[] = {
   { "SEV FACTORY_RESET", SEV, ANY, "R4I8W4", { { 0, 4, 0 } } },
   { "SEV FACTORY_RESET: not to be written", SEV, ANY, "R4I8B4",
     { { 0, 4, 0 } }, .result = -EPERM },
   { "SEV FACTORY_RESET: guests run", SEV, ANY, "R4I8W4", { { 0, 4, 0 } },
     .result = -EBUSY },
   { "SEV PLATFORM_STATUS", SEV, ANY, "R4R8W4", { { 0, 4, 1 } },
     .behind = { { 4, "W12-4" } } },
   { "SEV PLATFORM_STATUS: failed", SEV, ANY, "R4R8W4", { { 0, 4, 1 } },
     { { 12, 4, 1 } }, .behind = { { 4, "B12-4" } }, .result = -EIO },
   { "SEV PLATFORM_STATUS: timed out", SEV, ANY, "R4R8W4", { { 0, 4, 1 } },
     .behind = { { 4, "B12-4" } }, .result = -ETIMEDOUT },
   { "SEV PEK_GEN", SEV, ANY, "R4I8W4", { { 0, 4, 2 } } },
   { "SEV PEK_CSR", SEV, ANY, "R4R8W4", { { 0, 4, 3 }, { 8, 4, 32, 1 } },
     { { 8, 4, 20, 1 } },
     .behind = { { 4, "R8U4-4" }, { 0, "W20B12-4", 1 } } },
   { "SEV PEK_CSR: how long", SEV, ANY, "R4R8W4", { { 0, 4, 3 } },
     { { 8, 4, 2084, 1 }, { 12, 4, 4 } }, .behind = { { 4, "R8U4-4" } },
     .result = -EIO },
   { "SEV PEK_CSR: too short", SEV, ANY, "R4R8W4",
     { { 0, 4, 3 }, { 8, 4, 32, 1 } }, { { 8, 4, 2084, 1 }, { 12, 4, 4 } },
     .behind = { { 4, "R8U4-4" }, { 0, "B32", 1 } }, .result = -EIO },
   { "SEV PDH_GEN", SEV, ANY, "R4I8W4", { { 0, 4, 4 } } },
   { "SEV PDH_CERT_EXPORT", SEV, ANY, "R4R8W4",
     { { 0, 4, 5 }, { 8, 4, 24, 1 }, { 20, 4, 40, 1 } },
     { { 8, 4, 24, 1 }, { 20, 4, 36, 1 } },
     .behind = { { 4, "R8U4R8U4-8" }, { 0, "W24-8", 1 },
                 { 12, "W36B4-4", 1 } } },
   { "SEV PDH_CERT_EXPORT: how long", SEV, ANY, "R4R8W4",
     { { 0, 4, 5 }, { 8, 4, 24, 1 } },
     { { 8, 4, 2084, 1 }, { 20, 4, 6252, 1 }, { 12, 4, 4 } },
     .behind = { { 4, "R8U4R8U4-8" } }, .result = -EIO },
   { "SEV PEK_CERT_IMPORT", SEV, ANY, "R4R8W4",
     { { 0, 4, 6 }, { 8, 4, 24, 1 }, { 20, 4, 40, 1 } },
     .behind = { { 4, "R24-8" }, { 0, "R24-8", 1 }, { 12, "R40-8", 1 } } },
   { "SEV PEK_CERT_IMPORT: the second is too long", SEV, ANY, "R4R8B4",
     { { 0, 4, 6 }, { 8, 4, 24, 1 }, { 20, 4, 0x4001, 1 } },
     .behind = { { 4, "R24-8" }, { 0, "R24-8", 1 }, { 12, "-40", 1 } },
     .result = -EINVAL },
   { "SEV GET_ID", SEV, ANY, "R4R8W4", { { 0, 4, 7 } },
     .behind = { { 4, "W128-8" } } },
   { "SEV GET_ID2", SEV, ANY, "R4R8W4", { { 0, 4, 8 }, { 8, 4, 64, 1 } },
     { { 8, 4, 64, 1 } }, .behind = { { 4, "R8U4-4" }, { 0, "W64-8", 1 } } },
   { "SEV GET_ID2: how long", SEV, ANY, "R4R8W4", { { 0, 4, 8 } },
     { { 8, 4, 64, 1 }, { 12, 4, 4 } }, .behind = { { 4, "R8U4-4" } },
     .result = -EIO },
   { "SEV SNP_PLATFORM_STATUS", SEV, ANY, "R4R8W4", { { 0, 4, 9 } },
     .behind = { { 4, "W32-8" } } },
   { "SEV SNP_COMMIT", SEV, ANY, "R4I8W4", { { 0, 4, 10 } } },
   { "SEV SNP_SET_CONFIG", SEV, ANY, "R4R8W4", { { 0, 4, 11 } },
     .behind = { { 4, "R64-8" } } },
   { "SEV SNP_VLEK_LOAD", SEV, ANY, "R4R8W4",
     { { 0, 4, 12 }, { 0, 4, 16, 1 } },
     .behind = { { 4, "R16-8" }, { 8, "R432-8", 1 } } },
   { "SEV SNP_VLEK_LOAD: another version", SEV, ANY, "R4R8B4",
     { { 0, 4, 12 }, { 0, 4, 16, 1 }, { 4, 1, 1, 1 } },
     .behind = { { 4, "R16-8" }, { 8, "-432", 1 } }, .result = -EINVAL },
   { "SEV: no such command", SEV, ANY, "R4I8B4", { { 0, 4, 13 } },
     .result = -EINVAL },
   { 0 }
};
