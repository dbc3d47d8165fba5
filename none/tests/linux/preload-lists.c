/* A client names a library in LD_PRELOAD, beside those that stand there, for
   what it executes.  ld.so(8): spaces and colons separate them.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *const lists[] = {
   "%s libm.so.6", "%s:libm.so.6", "libm.so.6 %s", "libm.so.6:%s",
   "libm.so.6 %s:libc.so.6", "libm.so.6  %s libc.so.6", "%s"
};

int main(void)
{
   const char *before = getenv("LD_PRELOAD");
   char list[10000];

   for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
      snprintf(list, sizeof(list), lists[i], before ? before : "");
      setenv("LD_PRELOAD", list, 1);
      if (fork() == 0) {
         execl("/bin/sh", "sh", "-c", "echo \"[$LD_PRELOAD]\"", NULL);
         _exit(1);
      }
      wait(NULL);
   }
   return 0;
}
