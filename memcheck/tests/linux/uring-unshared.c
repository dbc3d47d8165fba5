/* A thread that unshares its fds has the rings that there were, under its own
   numbers; what it closes the others still have.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <pthread.h>

#include "uring.h"

#ifndef CLONE_FILES
#  define CLONE_FILES 0x400
#endif

static struct ring ring;
static int file;

static void read_some(const char *whose)
{
   char *volatile block = malloc(64);   /* gcc would know that it is not filled */

   entry(&ring, READ, file, block, 64, 0);
   must(do_one(&ring) == 64, whose);
   look_at(block, 64);
   free(block);
}

static void *unshares(void *unused)
{
   const int own = ring.fd;

   must(syscall(__NR_unshare, CLONE_FILES) == 0, "unshare");
   read_some("READ of the thread");
   ring.fd = dup(own);
   close(own);
   read_some("READ by a copy of the thread's");
   close(ring.fd);
   ring.fd = own;
   return unused;
}

int main(void)
{
   pthread_t thread;

   file = file_of(64);
   must(ring_setup(&ring, 8, 0) == 0, "io_uring_setup");
   pthread_create(&thread, NULL, unshares, NULL);
   pthread_join(thread, NULL);
   read_some("READ after the thread has closed its own");
   close(ring.fd);
   say("all was silent");
   return 0;
}
