/* Mistakes with vhost, usbfs, TUN, block devices and DMA buffers.  The file is
   none of these; what is wrong is wrong before the kernel says so.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include "../../memcheck.h"

#define R(type, n, size)  _IOC(_IOC_READ, type, n, size)
#define W(type, n, size)  _IOC(_IOC_WRITE, type, n, size)
#define WR(type, n, size) _IOC(_IOC_READ | _IOC_WRITE, type, n, size)

static int file;

static void call(const char *what, unsigned long request, void *arg)
{
   fprintf(stderr, "%s\n", what);
   ioctl(file, request, arg);
}

static void undefine(void *at, size_t len)
{
   (void)VALGRIND_MAKE_MEM_UNDEFINED(at, len);
}

static void vhost(void)
{
   uint64_t *table = calloc(1, 8 + 2 * 32);
   uint32_t *state = malloc(8), *config = calloc(1, 8 + 20);

   ((uint32_t *)table)[0] = 2;
   undefine(&table[4], 8);          /* flags_padding */
   undefine(&table[8], 8);
   call("memory table: padding", W(0xaf, 3, 8), table);
   undefine(&table[7], 8);
   call("memory table: an address", W(0xaf, 3, 8), table);
   ((uint32_t *)table)[0] = 3;
   call("memory table: a region that is not there", W(0xaf, 3, 8), table);
   state[0] = 0;
   call("vring base: num is only written", WR(0xaf, 0x12, 8), state);
   call("vring endian: the same, of an _IOW", W(0xaf, 0x14, 8), state);
   undefine(state, 4);
   call("vring base: no index", WR(0xaf, 0x12, 8), state);
   config[1] = 20;
   undefine(&config[2], 20);
   call("vDPA config: read", R(0xaf, 0x73, 8), config);
   call("vDPA config: written, and never set", W(0xaf, 0x74, 8), config);
   config[1] = 24;
   call("vDPA config: too long", R(0xaf, 0x73, 8), config);
   free(table);
   free(state);
   free(config);
}

static void usb_and_tun(void)
{
   unsigned *number = malloc(4), *streams = calloc(1, 8 + 3);
   struct { unsigned short len; struct { uint64_t code; } *filter; } program;
   struct { unsigned short flags, count; unsigned char addr[12]; } *filter;

   filter = calloc(1, sizeof(*filter));
   call("claim an interface", R('U', 15, 4), number);
   call("capabilities", R('U', 26, 4), number);
   streams[1] = 3;
   undefine(streams, 4);            /* not of a FREE */
   call("free streams", R('U', 29, 8), streams);
   undefine((char *)streams + 9, 1);
   call("free streams: an endpoint", R('U', 29, 8), streams);

   filter->count = 2;
   call("TX filter", W('T', 209, 4), filter);
   undefine(&filter->addr[7], 1);
   call("TX filter: an address", W('T', 209, 4), filter);
   filter->count = 3;
   filter->addr[7] = 0;
   call("TX filter: one more", W('T', 209, 4), filter);
   program.len    = 2;
   program.filter = malloc(16);
   call("a program that was never set", W('T', 213, sizeof(program)),
        &program);
   call("steering", R('T', 224, 4), number);
   free(program.filter);
   free(number);
   free(streams);
   free(filter);
}

static void others(void)
{
   uint64_t *range = malloc(16), *trim = calloc(3, 8);
   uint32_t *list = calloc(1, 8 + 24), *flags = malloc(4);
   uint32_t *verity = calloc(1, 128);

   range[0] = 0;
   call("discard", _IO(0x12, 119), range);
   call("an int that says long", R('f', 1, sizeof(long)), flags);
   list[1] = 1;
   undefine(&list[3], 4);           /* __pad */
   call("udmabuf: padding", W('u', 0x43, 8), list);
   undefine(&list[2], 4);
   call("udmabuf: no memfd", W('u', 0x43, 8), list);
   ioctl(file, WR('X', 119, 4));    /* FIFREEZE has no argument */
   undefine(&trim[1], 8);
   call("trim, without an end", WR('X', 121, 24), trim);
   list[0] = 64;
   undefine(list, 4);
   call("a descriptor, of no size", R('H', 2, 4100), list);
   list[0] = 64;
   call("a descriptor that there is no room for", R('H', 2, 4100), list);
   verity[0] = 1;
   verity[3] = 8;
   call("verity, with salt from nowhere", W('f', 133, 128), verity);
   free(range);
   free(list);
   free(flags);
   free(verity);
   free(trim);
}

int main(void)
{
   file = open("/dev/null", O_RDWR);
   vhost();
   usb_and_tun();
   others();
   return 0;
}
