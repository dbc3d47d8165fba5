/* What quotactl writes is at its pointer, wherever that is.  There is no such
   device.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <stdio.h>
#include <stdlib.h>
#include <sys/quota.h>

int main(void)
{
   struct dqblk on_the_stack;
   char *small = malloc(8);

   fprintf(stderr, "room on the stack\n");
   quotactl(QCMD(Q_GETQUOTA, USRQUOTA), "/no/device", 0, (void *)&on_the_stack);
   fprintf(stderr, "too little of it\n");
   quotactl(QCMD(Q_GETQUOTA, USRQUOTA), "/no/device", 0, small);
   free(small);
   return 0;
}
