/* A prerequisite of kvm-fd-reused: can io_uring close an fd here?  Exits with
   0 (it can) or 1, and prints nothing.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-fd.h"

int main(void)
{
   int fd = open("/dev/null", O_RDONLY);

   return close_unseen(fd) != 0 || fcntl(fd, F_GETFD) != -1;
}
