/* Memory that a device can write by DMA, or a vhost, counts as written as long
   as it can.  SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include "../../memcheck.h"
#include "../../../tests/standin/control.h"

#define VFIO(n)  _IO(';', 100 + (n))
enum { MAP_DMA = VFIO(13), UNMAP_DMA = VFIO(14), IOAS_MAP = _IO(';', 0x85) };
#define SET_MEM_TABLE  _IOC(_IOC_WRITE, 0xaf, 3, 8)
enum { READ = 1, WRITE = 2, SIZE = 0x2000 };

struct map   { uint32_t argsz, flags; uint64_t vaddr, iova, size; };
struct unmap { uint32_t argsz, flags; uint64_t iova, size; };
struct ioas  {
   uint32_t size, flags, ioas, reserved;
   uint64_t va, length, iova;
};
struct table { uint32_t n, pad; uint64_t at, size, va, flags; };

/* The next call does nothing and succeeds. */
static void succeeds(void)
{
   static const struct standin_answer answer;

   standin_answer_next(&answer);
}

static void say(const char *what)
{
   fprintf(stderr, "%s\n", what);
}

static volatile int sum;

static void look_at(const char *byte)
{
   if (*byte)
      sum++;
}

static char *new_block(void)
{
   return malloc(SIZE);
}

int main(void)
{
   int   container, iommu, vhost;
   char *block = new_block(), *other = new_block();
   char  undefined;
   struct map   map   = { sizeof(map), READ | WRITE, (uintptr_t)block, 0x1000,
                          SIZE };
   struct unmap unmap = { sizeof(unmap), 0, 0x1000, SIZE };
   struct ioas  ioas  = { sizeof(ioas), 7, 1, 0, 0, SIZE, 0x1000 };
   struct table table = { 1, 0, 0, SIZE, 0, 0 };

   standin_names(1);
   container = open("/dev/vfio/vfio", O_RDWR);
   iommu     = open("/dev/iommu", O_RDWR);
   vhost     = open("/dev/vhost-net", O_RDWR);
   (void)VALGRIND_MAKE_MEM_UNDEFINED(&undefined, 1);

   say("never written");
   look_at(block);
   say("a mapping that is refused");
   ioctl(container, MAP_DMA, &map);
   look_at(block + 1);
   say("a mapping");
   succeeds();
   ioctl(container, MAP_DMA, &map);
   look_at(block + 2);
   look_at(block + SIZE - 1);
   say("stored to meanwhile");
   block[3] = undefined;
   look_at(block + 3);
   say("what is beside it");
   look_at(block + SIZE);
   say("what a device can only read");
   map.flags = READ;
   map.vaddr = (uintptr_t)other;
   map.iova  = 0x100000;
   succeeds();
   ioctl(container, MAP_DMA, &map);
   look_at(other);
   say("no mapping any more");
   succeeds();
   ioctl(container, UNMAP_DMA, &unmap);
   look_at(block + 4);
   block[5] = undefined;
   look_at(block + 5);

   say("an iommufd");
   ioas.va = (uintptr_t)other;
   succeeds();
   ioctl(iommu, IOAS_MAP, &ioas);
   look_at(other + 1);
   say("vhost: a table, and another one");
   free(block);
   block    = new_block();
   table.va = (uintptr_t)block;
   succeeds();
   ioctl(vhost, SET_MEM_TABLE, &table);
   look_at(block);
   table.va = (uintptr_t)other;
   succeeds();
   ioctl(vhost, SET_MEM_TABLE, &table);
   block[1] = undefined;
   look_at(block + 1);
   return 0;
}
