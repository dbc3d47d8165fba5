/* Mistakes with commands for an NVMe device.  The file is none; what is wrong is
   wrong before the kernel says so.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/uio.h>
#include "../../memcheck.h"

#define WR(n, size) _IOC(_IOC_READ | _IOC_WRITE, 'N', n, size)
#define ADMIN_CMD   WR(0x41, 72)
#define IO_CMD      WR(0x43, 72)
#define IO64_VEC    WR(0x49, 80)

enum { WRITE = 1, READ = 2, GET_LOG_PAGE = 2, SET_FEATURES = 9 };

/* struct nvme_passthru_cmd64; what ends earlier has its result at rsvd2. */
struct command {
   uint8_t  opcode, flags;
   uint16_t rsvd1;
   uint32_t nsid, cdw2, cdw3;
   uint64_t metadata, addr;
   uint32_t metadata_len, data_len, cdw[6], timeout_ms, rsvd2;
   uint64_t result;
};

static int file;

/* With all that the kernel does not look at undefined. */
static void send(const char *what, unsigned long request, struct command c)
{
   struct command *all = malloc(_IOC_SIZE(request));

   VALGRIND_MAKE_MEM_UNDEFINED(&c.rsvd1, sizeof(c.rsvd1));
   VALGRIND_MAKE_MEM_UNDEFINED(&c.rsvd2, 4);
   memcpy(all, &c, _IOC_SIZE(request));
   if (c.data_len == 0)
      VALGRIND_MAKE_MEM_UNDEFINED(&all->addr, sizeof(all->addr));
   fprintf(stderr, "%s\n", what);
   ioctl(file, request, all);
   free(all);
}

static struct command command(uint8_t opcode, void *data, uint32_t len)
{
   struct command c = { opcode };

   c.addr     = (uintptr_t)data;
   c.data_len = len;
   return c;
}

int main(void)
{
   char          *data = malloc(512), *meta = malloc(8);
   struct iovec  *iov = malloc(2 * sizeof(*iov));
   struct command c;

   file = open("/dev/null", O_RDWR);
   send("a log page", ADMIN_CMD, command(GET_LOG_PAGE, data, 512));
   send("a log page that there is no room for", ADMIN_CMD,
        command(GET_LOG_PAGE, data, 4096));
   send("features", ADMIN_CMD, command(SET_FEATURES, NULL, 0));
   send("features that were never set", ADMIN_CMD,
        command(SET_FEATURES, data, 256));
   c = command(GET_LOG_PAGE, data, 512);
   VALGRIND_MAKE_MEM_UNDEFINED(&c.cdw[1], 4);
   send("no offset", ADMIN_CMD, c);

   c = command(READ, data, 512);
   c.metadata     = (uintptr_t)meta;
   c.metadata_len = 8;
   send("a block with metadata", IO_CMD, c);
   c.metadata_len = 16;
   send("too much metadata", IO_CMD, c);
   memset(data, 0, 512);
   c.opcode       = WRITE;
   c.metadata_len = 8;
   send("metadata that was never written", IO_CMD, c);

   iov[0].iov_base = data;
   iov[0].iov_len  = 512;
   send("a vector", IO64_VEC, command(READ, iov, 1));
   send("a vector that is not all set", IO64_VEC, command(READ, iov, 2));
   iov[1].iov_base = data + 256;
   iov[1].iov_len  = 512;
   send("a vector that is too long", IO64_VEC, command(READ, iov, 2));
   free(data);
   free(meta);
   free(iov);
   return 0;
}
