/* How much of its struct bpf() reads, and what its commands of Linux 5.4 and
   later read and write (coregrind/m_syswrap/syswrap-bpf.c).  Whether they are
   allowed here makes no difference: the kernel copies the struct first.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "../../memcheck.h"

enum {
   MAP_CREATE = 0, MAP_UPDATE_ELEM = 2, PROG_LOAD = 5, MAP_GET_NEXT_ID = 12,
   BTF_GET_NEXT_ID = 23, MAP_UPDATE_BATCH = 26, LINK_CREATE = 28, LINK_GET_NEXT_ID = 31,
   LAST_COMMAND = 38, STREAM_READ = 37
};

#define UNDEFINED(p, n) (void)VALGRIND_MAKE_MEM_UNDEFINED(p, n)

static long bpf(int command, void *attr, unsigned size)
{
   return syscall(SYS_bpf, command, attr, size);
}

static void say(const char *what)
{
   fprintf(stderr, "%s\n", what);
}

/* Of an fd that is none of a map, or of one that has no values: refused. */
static void update(int fd)
{
   static const uint64_t key, value;
   uint32_t attr[14] = { fd };

   memcpy(attr + 2, &(uint64_t){ (uintptr_t)&key }, 8);
   memcpy(attr + 4, &(uint64_t){ (uintptr_t)&value }, 8);
   if (bpf(MAP_UPDATE_ELEM, attr, 32) != -1)
      say("it is a map");
   memset(attr, 0, sizeof(attr));
   memcpy(attr + 4, &(uint64_t){ (uintptr_t)&key }, 8);
   memcpy(attr + 6, &(uint64_t){ (uintptr_t)&value }, 8);
   attr[8] = 1;
   attr[9] = fd;
   if (bpf(MAP_UPDATE_BATCH, attr, sizeof(attr)) != -1)
      say("it is a map");
}

int main(void)
{
   uint32_t *attr = malloc(64), next;
   char *stream = malloc(8);
   static const int next_id[] = {
      MAP_GET_NEXT_ID, BTF_GET_NEXT_ID, LINK_GET_NEXT_ID
   };
   unsigned i;
   int  command, map;
   long got;

   say("all defined");
   for (command = LINK_CREATE; command <= LAST_COMMAND; command++) {
      memset(attr, 0xff, 64);
      if (command == STREAM_READ)
         memset(attr, 0, 64);
      got = bpf(command, attr, 64);
      if (got != -1)
         fprintf(stderr, "%d -> %ld\n", command, got);
   }

   say("a map, of the first header's struct");
   memcpy(attr, (uint32_t[]){ 2, 4, 8, 1 }, 16);
   UNDEFINED(attr + 4, 48);
   map = bpf(MAP_CREATE, attr, 16);

   say("a program, as libbpf tries whether it can have a name");
   memset(attr, 0, 64);
   memcpy(attr + 2, &(uint64_t){ (uintptr_t)stream }, 8);
   memcpy(attr + 4, &(uint64_t){ (uintptr_t)"GPL" }, 8);
   bpf(PROG_LOAD, attr, 64);
   UNDEFINED(attr + 12, 16);
   bpf(PROG_LOAD, attr, 48);

   say("next id, which is only written");
   for (i = 0; i < sizeof(next_id) / sizeof(next_id[0]); i++) {
      memset(attr, 0, 64);
      UNDEFINED(attr + 1, 4);
      got = bpf(next_id[i], attr, 64);
      next = attr[1];
      if (got == 0 ? VALGRIND_CHECK_MEM_IS_DEFINED(&next, 4) != 0
                     || next == 0
                   : got != -1)
         say("no id");
   }

   if (map >= 0)
      close(map);

   say("an update of what is no map, and of a ring");
   update(2);
   memcpy(attr, (uint32_t[]){ 27, 0, 0, 65536 }, 16);
   map = bpf(MAP_CREATE, attr, 16);
   update(map);
   if (map >= 0)
      close(map);

   say("no struct");
   bpf(MAP_CREATE, (void *)8, 72);

   say("start id: undefined");
   UNDEFINED(attr, 4);
   bpf(BTF_GET_NEXT_ID, attr, 8);

   say("after the last member: undefined");
   memset(attr, 0xff, 64);
   UNDEFINED(attr + 12, 4);
   bpf(LAST_COMMAND, attr, 64);

   say("link: more than there is");
   memset(attr, 0xff, 64);
   bpf(LINK_CREATE, attr, 65);

   say("stream: more than there is");
   memset(attr, 0, 64);
   memcpy(attr, &(uint64_t){ (uintptr_t)stream }, 8);
   attr[2] = 9;
   attr[4] = -1;
   bpf(STREAM_READ, attr, 20);

   say("refused for its size");
   bpf(LINK_CREATE, attr, 5000);
   free(stream);
   free(attr);
   return 0;
}
