/* What SG_IO reads and writes: its struct, command, data and sense bytes.  The
   file is no SCSI device; what is wrong is wrong before the kernel says so.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <scsi/sg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/uio.h>
#include "../../memcheck.h"

enum {
   NONE = SG_DXFER_NONE, TO_DEV = SG_DXFER_TO_DEV, FROM_DEV = SG_DXFER_FROM_DEV
};

static int            file;
static unsigned char *cmd;

static void send(const char *what, struct sg_io_hdr hdr)
{
   struct sg_io_hdr *all = malloc(sizeof(hdr));

   /* What the kernel stores, and what it hands back, need not be set. */
   VALGRIND_MAKE_MEM_UNDEFINED(&hdr.pack_id, sizeof(hdr)
                               - ((char *)&hdr.pack_id - (char *)&hdr));
   *all = hdr;
   fprintf(stderr, "%s\n", what);
   ioctl(file, SG_IO, all);
   free(all);
}

static struct sg_io_hdr request(int direction, void *data, unsigned len)
{
   struct sg_io_hdr hdr = { 'S', direction, 6, 0, 0, len, data, cmd };

   return hdr;
}

int main(void)
{
   char            *block = calloc(1, 8), *data = malloc(36);
   struct iovec    *iov = calloc(2, sizeof(*iov));
   struct sg_io_hdr hdr;

   file = open("/dev/null", O_RDWR);
   cmd  = calloc(1, 6);

   send("36 bytes", request(FROM_DEV, data, 36));
   send("36 bytes into a block of 8", request(FROM_DEV, block, 36));
   send("36 bytes that were never written", request(TO_DEV, data, 36));
   hdr = request(NONE, NULL, 0);
   hdr.sbp = (unsigned char *)block;
   hdr.mx_sb_len = 32;
   send("sense bytes that there is no room for", hdr);
   hdr = request(FROM_DEV, iov, 16);
   hdr.iovec_count = 2;
   iov[0].iov_base = block;
   iov[0].iov_len  = 8;
   iov[1].iov_base = data;
   iov[1].iov_len  = 28;
   send("an iovec", hdr);
   iov[1].iov_base = block + 4;
   send("an iovec that is too long", hdr);
   VALGRIND_MAKE_MEM_UNDEFINED(&iov[1], sizeof(*iov));
   send("an iovec that was never set", hdr);
   VALGRIND_MAKE_MEM_UNDEFINED(cmd + 4, 1);
   send("a command that is not all set", request(NONE, NULL, 0));
   cmd[4] = 0;
   hdr = request(NONE, NULL, 0);
   VALGRIND_MAKE_MEM_UNDEFINED(&hdr.timeout, sizeof(hdr.timeout));
   send("no timeout", hdr);
   fprintf(stderr, "no struct\n");
   ioctl(file, SG_IO, (void *)8);
   free(block);
   free(data);
   free(iov);
   free(cmd);
   return 0;
}
