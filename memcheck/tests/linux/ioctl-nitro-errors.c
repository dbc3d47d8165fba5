/* Mistakes with Nitro Enclaves.  The file is none; what is wrong is wrong before
   the kernel says so.  SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>

#define W(n, size)  _IOC(_IOC_WRITE, 0xae, n, size)
#define WR(n, size) _IOC(_IOC_READ | _IOC_WRITE, 0xae, n, size)

static int file;

static void call(const char *what, unsigned long request, void *arg)
{
   fprintf(stderr, "%s\n", what);
   ioctl(file, request, arg);
}

int main(void)
{
   uint64_t *info = malloc(16), *region = malloc(24), *slot = malloc(4);

   file = open("/dev/null", O_RDWR);
   call("where to load the image: no flags", WR(0x22, 16), info);
   info[0] = 1;
   call("where to load the image", WR(0x22, 16), info);
   call("an enclave, for a number that is too short",
        _IOC(_IOC_READ, 0xae, 0x20, 8), slot);
   region[0] = region[1] = 0;
   call("memory that has no address", W(0x23, 24), region);
   call("a processor that was never set", WR(0x21, 4), slot);
   call("an enclave without a CID", WR(0x24, 16), info);
   free(info);
   free(region);
   free(slot);
   return 0;
}
