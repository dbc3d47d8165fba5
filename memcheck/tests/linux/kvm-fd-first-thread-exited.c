/* Fds that came in unseen are found by name after the first thread has exited,
   when /proc/self/fd is empty.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <pthread.h>
#include <time.h>

#include "kvm-fd.h"

static void *rest(void *made)
{
   struct timespec pause = { 0, 1000000 };
   char            path[32], name[32];

   /* Helgrind cannot join the first thread. */
   snprintf(path, sizeof(path), "/proc/self/fd/%d", *(int *)made);
   while (readlink(path, name, sizeof(name)) > 0)
      nanosleep(&pause, NULL);
   standin_names(1);
   SHOW("received", received(*(int *)made));
   exit(0);
}

int main(void)
{
   static int made;
   pthread_t  thread;

   made = new_vfio(new_vm());
   pthread_create(&thread, NULL, rest, &made);
   /* pthread_exit wants libgcc_s, which not every machine has. */
   syscall(__NR_exit, 0);
}
