/* Mistakes of a program that drives a device by VFIO and iommufd.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include "../../memcheck.h"
#include "../../../tests/standin/control.h"

#define VFIO(n)   _IO(';', 100 + (n))
#define IOMMU(n)  _IO(';', (n))

enum {
   GET_DEVICE_FD = VFIO(6), GET_INFO = VFIO(7), SET_IRQS = VFIO(10),
   MAP_DMA = VFIO(13), HOT_RESET = VFIO(13), IOAS_MAP = IOMMU(0x85)
};

struct map  { uint32_t argsz, flags; uint64_t vaddr, iova, size; };
struct ioas {
   uint32_t size, flags, ioas, reserved;
   uint64_t va, length, iova;
};

#define UNDEFINED(object) \
   (void)VALGRIND_MAKE_MEM_UNDEFINED(&(object), sizeof(object))

static int open_file(const char *name)
{
   int fd = open(name, O_RDWR);

   if (fd < 0)
      perror(name);
   return fd;
}

static void say(const char *what)
{
   fprintf(stderr, "%s\n", what);
}

int main(void)
{
   struct map  *map  = calloc(1, sizeof(*map));
   struct ioas *ioas = calloc(1, sizeof(*ioas));
   uint32_t *info = calloc(1, 24), *irqs = calloc(1, 32);
   uint32_t *reset = calloc(1, 16);
   char     *name = malloc(4);
   int       container, group, device, iommu;
   uintptr_t gone;

   standin_names(1);
   container = open_file("/dev/vfio/vfio");
   group     = open_file("/dev/vfio/26");
   device    = open_file("/dev/vfio/devices/vfio0");
   iommu     = open_file("/dev/iommu");

   say("an iova that was never set");
   map->argsz = sizeof(*map);
   map->flags = 3;
   map->size  = 0x1000;
   UNDEFINED(map->iova);
   ioctl(container, MAP_DMA, map);
   say("the same number on a device is another request");
   ioctl(device, HOT_RESET, reset);
   say("eventfds: one undefined");
   irqs[0] = 32;
   irqs[1] = 0x24;
   irqs[4] = 3;
   UNDEFINED(irqs[6]);
   ioctl(device, SET_IRQS, irqs);
   say("eventfds: no room for the last");
   irqs[6] = 0;
   irqs[0] = 36;
   irqs[4] = 4;
   ioctl(device, SET_IRQS, irqs);
   say("a name without an end");
   memcpy(name, "0000", 4);
   ioctl(group, GET_DEVICE_FD, name);
   say("an iova that is chosen");
   ioas->size   = sizeof(*ioas);
   ioas->flags  = 6;
   ioas->length = 0x1000;
   UNDEFINED(ioas->iova);
   ioctl(iommu, IOAS_MAP, ioas);
   say("one that is not, and not set");
   ioas->flags = 7;
   UNDEFINED(ioas->iova);
   ioctl(iommu, IOAS_MAP, ioas);
   say("a struct that was freed");
   info[0] = 24;
   gone    = (uintptr_t)info;
   free(info);
   ioctl(device, GET_INFO, gone);
   free(map);
   free(ioas);
   free(irqs);
   free(reset);
   free(name);
   return 0;
}
