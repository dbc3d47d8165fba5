/* A prerequisite: is there an io_uring that the tests can use?  Exits with 0 (there
   is) or 1, and prints nothing; with a number, is there this operation?
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "uring.h"

int main(int argc, char **argv)
{
   static struct {
      uint8_t  last_op, n, pad[14];
      struct { uint8_t op, pad; uint16_t flags; uint32_t pad2; } op[256];
   } probe;
   struct ring r;
   int op = argc > 1 ? atoi(argv[1]) : READ;

   return ring_setup(&r, 4, 0) != 0
          || syscall(NR_register, r.fd, 8, &probe, 256) != 0
          || !(probe.op[op].flags & 1);
}
