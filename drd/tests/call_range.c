/* System calls that are handed memory which goes on after the end of the
   address space: the kernel refuses, and DRD follows no byte of it.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Of no driver, so that what the number says is all that is known. */
static int refused(unsigned long request)
{
   static const uintptr_t last[] = { 1, 8, 64 };
   unsigned i;

   for (i = 0; i < sizeof(last) / sizeof(last[0]); i++)
      if (ioctl(STDERR_FILENO, request, -last[i]) != -1)
         return 0;
   return 1;
}

int main(void)
{
   if (!refused(_IOW(0xff, 1, char[80])) || !refused(_IOR(0xff, 2, char[80])))
      fprintf(stderr, "There is such an ioctl.\n");
   if (write(STDERR_FILENO, (void *)-8L, 80) != -1 || errno != EFAULT)
      fprintf(stderr, "The kernel took it.\n");
   return 0;
}
