/* Mistakes with Microsoft's hypervisor, and what a guest may have written.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include "../../memcheck.h"
#include "../../../tests/standin/control.h"

#define R(n, size)  _IOC(_IOC_READ, 0xb8, n, size)
#define W(n, size)  _IOC(_IOC_WRITE, 0xb8, n, size)
#define WR(n, size) _IOC(_IOC_READ | _IOC_WRITE, 0xb8, n, size)
#define CREATE_PARTITION W(0x00, 16)
#define SET_GUEST_MEMORY W(0x02, 32)
#define IRQFD            W(0x03, 16)
#define SET_MSI_ROUTING  W(0x05, 8)
#define GET_BITMAP       WR(0x06, 32)
#define ROOT_HVCALL      WR(0x07, 32)
#define RUN_VP           R(0x00, 256)
#define GET_VP_STATE     WR(0x01, 16)
#define SET_VP_STATE     WR(0x02, 16)
#define POLL_OR_PAUSE    W(0x25, 8)

enum { LAPIC = 0, SET_VP_REGISTERS = 0x51, PAGE = 4096 };

struct hvcall {
   uint16_t code, reps, in_sz, out_sz, status;
   uint8_t  rsvd[6];
   uint64_t in, out;
};
struct state  { uint8_t type, rsvd[3]; uint32_t size; uint64_t at; };
struct region { uint64_t size, pfn, at; uint8_t flags, rsvd[7]; };
struct assoc  { uint32_t name, reserved1; uint64_t reserved2, value[2]; };

static int dev, partition, vtl, sint;

/* The next call does nothing and succeeds. */
static void succeeds(void)
{
   static const struct standin_answer answer;

   standin_answer_next(&answer);
}

static void call(const char *what, int fd, unsigned long request, void *arg)
{
   fprintf(stderr, "%s\n", what);
   succeeds();
   ioctl(fd, request, arg);
}

static void undefine(void *at, size_t len)
{
   (void)VALGRIND_MAKE_MEM_UNDEFINED(at, len);
}

static volatile int sum;

static void look_at(const char *byte)
{
   if (*byte)
      sum++;
}

static void partitions(void)
{
   uint64_t *create = calloc(2, 8), *bitmap = malloc(2);
   uint32_t *table = calloc(1, 8 + 2 * 16), *irqfd = calloc(4, 4);
   struct { uint8_t type, op, rsvd[6]; uint64_t n, base, at; } get = { 0 };

   create[0] = 1 << 3;
   call("a partition with features, and no room for them", dev,
        CREATE_PARTITION, create);
   undefine(&irqfd[1], 4);
   call("an irqfd", partition, IRQFD, irqfd);
   irqfd[3] = 2;
   call("an irqfd without what it asks for", partition, IRQFD, irqfd);
   table[0] = 2;
   call("routes", partition, SET_MSI_ROUTING, table);
   undefine(&table[8], 4);
   call("a route without data", partition, SET_MSI_ROUTING, table);
   table[0] = 3;
   table[8] = 0;
   call("a route too many", partition, SET_MSI_ROUTING, table);
   get.n  = 16;
   get.at = (uintptr_t)bitmap;
   call("a bitmap", partition, GET_BITMAP, &get);
   get.n  = 17;
   call("a bitmap that is too short", partition, GET_BITMAP, &get);
   free(create);
   free(bitmap);
   free(table);
   free(irqfd);
}

/* Of a register what the hypervisor does not look at need not be set. */
static void set_register(struct assoc *a, uint32_t name)
{
   a->name     = name;
   a->value[0] = 0;
}

static void processors(void)
{
   struct { uint64_t id; uint32_t vp, vtl; struct assoc r[2]; } *in;
   char         *message = malloc(128), *page;
   struct hvcall c = { SET_VP_REGISTERS, 2, 16 + 2 * 32 };
   struct state  s = { LAPIC };

   in = malloc(sizeof(*in));
   in->vp = in->vtl = 0;
   set_register(&in->r[0], 0x20000);
   set_register(&in->r[1], 0x20001);
   c.in = (uintptr_t)in;
   call("registers", dev, ROOT_HVCALL, &c);
   undefine(&in->r[1].value[0], 8);
   call("a register without a value", dev, ROOT_HVCALL, &c);
   c.reps  = 3;
   c.in_sz += 32;
   set_register(&in->r[1], 0x20001);
   call("a register too many", dev, ROOT_HVCALL, &c);
   c.code   = 0x50;
   c.reps   = 1;
   c.in_sz  = 20;
   c.out_sz = 256;
   c.out    = (uintptr_t)message;
   set_register(&in->r[0], 0);
   call("registers that there is no room for", dev, ROOT_HVCALL, &c);
   free(message);
   message = malloc(128);
   call("a message that there is no room for", partition, RUN_VP, message);

   if (posix_memalign((void **)&page, PAGE, PAGE))
      return;
   s.size = PAGE;
   s.at   = (uintptr_t)page;
   call("a LAPIC that was never read", partition, SET_VP_STATE, &s);
   memset(page, 0, 176);
   call("a LAPIC", partition, SET_VP_STATE, &s);
   free(page);
   call("a LAPIC into what was freed", partition, GET_VP_STATE, &s);
   free(in);
   free(message);
}

static void memory(void)
{
   char         *ram, undefined;
   struct region r = { PAGE, 0x100, 0, 1 };

   (void)VALGRIND_MAKE_MEM_UNDEFINED(&undefined, 1);
   if (posix_memalign((void **)&ram, PAGE, PAGE))
      return;
   r.at = (uintptr_t)ram;
   fprintf(stderr, "never written\n");
   look_at(ram);
   call("a guest's", partition, SET_GUEST_MEMORY, &r);
   look_at(ram + 1);
   r.flags = 4;
   call("a guest's no more", partition, SET_GUEST_MEMORY, &r);
   ram[2] = undefined;
   look_at(ram + 2);
   free(ram);
}

static void vtl2(void)
{
   uint32_t *two = calloc(2, 4);

   undefine(&two[1], 4);
   call("a mask", sint, POLL_OR_PAUSE, two);
   call("no file to poll", vtl, POLL_OR_PAUSE, two);
   free(two);
}

int main(void)
{
   standin_names(1);
   dev       = open("/dev/mshv", O_RDWR);
   partition = open("anon_inode:mshv_partition", O_RDWR);
   vtl       = open("anon_inode:mshv_vtl", O_RDWR);
   sint      = open("/dev/mshv_sint", O_RDWR);
   partitions();
   processors();
   memory();
   vtl2();
   return 0;
}
