/* A program that hands a PCI device and some memory to a guest as monitors do,
   on a real kernel: VFIO, vhost, TUN, SCSI, USB and DMA buffers.  It looks at
   all that it gets, which is no mistake; then it makes some.  `have' tells
   whether there is all of it.  SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE

#include <dirent.h>
#include <fcntl.h>
#include <malloc.h>
#include <scsi/sg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>
#include "../../memcheck.h"

#define VFIO(n)      _IO(';', 100 + (n))
#define R(t, n, s)   _IOC(_IOC_READ, t, n, s)
#define W(t, n, s)   _IOC(_IOC_WRITE, t, n, s)
#define WR(t, n, s)  _IOC(_IOC_READ | _IOC_WRITE, t, n, s)

enum { PAGE = 0x1000, IOVA = 0x100000 };

static char name[256];              /* of the device that VFIO has */

/* ---- What there is ---- */

static void find_device(void)
{
   DIR *dir = opendir("/sys/bus/pci/drivers/vfio-pci");
   struct dirent *entry;

   while (dir && (entry = readdir(dir)) != NULL)
      if (strchr(entry->d_name, ':')
          && (!name[0] || strcmp(entry->d_name, name) < 0))
         strcpy(name, entry->d_name);
   if (dir)
      closedir(dir);
}

static const char *group_path(void)
{
   static char path[512], link[512];
   ssize_t n;

   snprintf(path, sizeof(path), "/sys/bus/pci/devices/%s/iommu_group", name);
   n = readlink(path, link, sizeof(link) - 1);
   link[n < 0 ? 0 : n] = 0;
   snprintf(path, sizeof(path), "/dev/vfio/%s",
            strrchr(link, '/') ? strrchr(link, '/') + 1 : "none");
   return path;
}

static int have(void)
{
   static const char *const files[] = {
      "/dev/vfio/vfio", "/dev/vhost-net", "/dev/vhost-vsock", "/dev/net/tun",
      "/dev/sg0", "/dev/bus/usb/001/002", "/dev/udmabuf",
   };
   char model[16] = "";
   int  fd = open("/sys/class/scsi_generic/sg0/device/model", O_RDONLY);

   for (unsigned i = 0; i < sizeof(files) / sizeof(files[0]); i++)
      if (access(files[i], R_OK | W_OK) < 0)
         return 1;
   /* Not somebody's disk. */
   return access(group_path(), R_OK | W_OK) < 0
          || read(fd, model, 10) != 10 || strcmp(model, "scsi_debug") != 0;
}

static int open_file(const char *path)
{
   int fd = open(path, O_RDWR);

   if (fd < 0)
      perror(path);
   return fd;
}

/* ---- What is done ---- */

static void say(const char *what)
{
   fprintf(stderr, "%s\n", what);
}

static volatile int sum;

static void look_at(const void *at, size_t n)
{
   for (size_t i = 0; i < n; i++)
      if (((const char *)at)[i])
         sum++;
}

#define UNDEFINED(object) \
   (void)VALGRIND_MAKE_MEM_UNDEFINED(&(object), sizeof(object))

static void call(const char *what, int fd, unsigned long request, void *arg)
{
   if (ioctl(fd, request, arg) < 0)
      perror(what);
}

/* A struct that says its size, and as much of it as there is. */
static uint32_t *whole(const char *what, int fd, unsigned long request,
                       uint32_t size, uint32_t index)
{
   uint32_t *info = malloc(size);

   info[0] = size;
   if (index != ~0U)
      info[2] = index;
   call(what, fd, request, info);
   if (info[0] > size) {
      const uint32_t all = info[0];
      info = realloc(info, all);
      info[0] = all;
      call(what, fd, request, info);
   }
   return info;
}

/* The capabilities from OFF on, whose last has no successor. */
static void look_at_chain(const uint32_t *info, uint32_t off)
{
   for (; off != 0; off = info[off / 4 + 1])
      look_at(info + off / 4, 8);
}

static int container, group, device;

static void open_device(void)
{
   uint32_t *status = malloc(8);

   container = open_file("/dev/vfio/vfio");
   group     = open_file(group_path());
   status[0] = 8;
   call("GET_STATUS", group, VFIO(3), status);
   look_at(status, 8);
   free(status);
   call("SET_CONTAINER", group, VFIO(4), &container);
   if (ioctl(container, VFIO(2), 3) < 0)
      perror("SET_IOMMU");
   device = ioctl(group, VFIO(6), name);
   if (device < 0)
      perror("GET_DEVICE_FD");
}

static void look_at_device(void)
{
   uint32_t *info = whole("GET_INFO", device, VFIO(7), 24, ~0U), *one;
   unsigned char config[256];

   look_at(info, 24);
   for (uint32_t i = 0; i < 8; i++) {
      one = whole("GET_REGION_INFO", device, VFIO(8), 32, i);
      look_at(&one[0], 12);
      look_at(&one[4], 16);
      if (one[1] & 8)
         look_at_chain(one, one[3]);
      if (i == 7 && pread(device, config, sizeof(config),
                          *(off_t *)&one[6]) != sizeof(config))
         perror("config space");
      free(one);
   }
   look_at(config, sizeof(config));
   for (uint32_t i = 0; i < info[3]; i++) {
      one = whole("GET_IRQ_INFO", device, VFIO(9), 16, i);
      look_at(one, 16);
      free(one);
   }
   free(info);
   info = calloc(1, 12 + 8 * 8);
   info[0] = 12 + 8 * 8;
   call("GET_PCI_HOT_RESET_INFO", device, VFIO(12), info);
   look_at(info, 12 + 8 * info[2]);
   free(info);
   info = whole("IOMMU_GET_INFO", container, VFIO(12), 24, ~0U);
   look_at(info, 20);
   look_at_chain(info, info[4]);
   free(info);
}

struct map   { uint32_t argsz, flags; uint64_t vaddr, iova, size; };
struct unmap { uint32_t argsz, flags; uint64_t iova, size; };

static void map_memory(void)
{
   char *ram = memalign(PAGE, 2 * PAGE);
   struct map   map   = { sizeof(map), 3, (uintptr_t)ram, IOVA, PAGE };
   struct unmap unmap = { sizeof(unmap), 0, IOVA, PAGE };
   struct {
      uint32_t argsz, flags; uint64_t iova, size, pgsize, bytes; void *bits;
   } dirty = { sizeof(dirty), 4, IOVA, PAGE, PAGE, 8, malloc(8) };
   uint32_t noting[2] = { 8, 1 };

   call("MAP_DMA", container, VFIO(13), &map);
   look_at(ram, PAGE);
   call("DIRTY_PAGES", container, VFIO(17), noting);
   call("DIRTY_PAGES", container, VFIO(17), &dirty);
   look_at(dirty.bits, 8);
   free(dirty.bits);
   noting[1] = 2;
   call("DIRTY_PAGES", container, VFIO(17), noting);
   call("UNMAP_DMA", container, VFIO(14), &unmap);
   say("memory that the device cannot write");
   look_at(ram + PAGE, 1);
   free(ram);
}

static void set_interrupts(void)
{
   uint32_t *set = malloc(28);
   const uint32_t head[] = { 28, 0x24, 2, 0, 2 }, off[] = { 20, 0x21, 2, 0, 0 };

   memcpy(set, head, sizeof(head));
   set[5] = eventfd(0, 0);
   set[6] = eventfd(0, 0);
   call("SET_IRQS", device, VFIO(10), set);
   memcpy(set, off, sizeof(off));
   call("SET_IRQS", device, VFIO(10), set);
   free(set);
}

static void use_vhost(void)
{
   int net = open_file("/dev/vhost-net"), tap = open_file("/dev/net/tun");
   int vsock = open_file("/dev/vhost-vsock");
   char *ram = memalign(PAGE, PAGE);
   uint64_t *table = malloc(8 + 32), features, cid = 77;
   uint64_t addr[5] = { 0, (uintptr_t)ram, (uintptr_t)ram + 2048,
                        (uintptr_t)ram + 1024 };
   uint32_t *state = malloc(8), number[2] = { 0, 16 };
   struct { char name[16]; short flags; char rest[22]; } tun = { "", 0x1002 };

   call("SET_OWNER", net, _IO(0xaf, 1), NULL);
   call("GET_FEATURES", net, R(0xaf, 0, 8), &features);
   features &= 1ULL << 32;
   call("SET_FEATURES", net, W(0xaf, 0, 8), &features);
   table[0] = 1;
   table[1] = 0;
   table[2] = PAGE;
   table[3] = (uintptr_t)ram;
   call("SET_MEM_TABLE", net, W(0xaf, 3, 8), table);
   look_at(ram, PAGE);
   call("SET_VRING_NUM", net, W(0xaf, 0x10, 8), number);
   call("SET_VRING_ADDR", net, W(0xaf, 0x11, 40), addr);
   number[1] = 0;
   call("SET_VRING_BASE", net, W(0xaf, 0x12, 8), number);
   number[1] = eventfd(0, 0);
   call("SET_VRING_KICK", net, W(0xaf, 0x20, 8), number);
   call("SET_VRING_CALL", net, W(0xaf, 0x21, 8), number);
   state[0] = 0;
   call("GET_VRING_BASE", net, WR(0xaf, 0x12, 8), state);
   look_at(state, 8);
   free(state);
   call("TUNSETIFF", tap, W('T', 202, 4), &tun);
   memset(ram, 0, PAGE);
   number[1] = tap;
   call("NET_SET_BACKEND", net, W(0xaf, 0x30, 8), number);
   number[1] = -1;
   call("NET_SET_BACKEND", net, W(0xaf, 0x30, 8), number);
   call("SET_OWNER", vsock, _IO(0xaf, 1), NULL);
   call("SET_GUEST_CID", vsock, W(0xaf, 0x60, 8), &cid);
   say("a region whose address was never set");
   UNDEFINED(table[3]);
   call("SET_MEM_TABLE", net, W(0xaf, 3, 8), table);
   free(table);
   close(net);
   close(tap);
   close(vsock);
   free(ram);
}

static void inquire(void)
{
   unsigned char inquiry[6] = { 0x12, 0, 0, 0, 255 }, *data = malloc(255);
   unsigned char wrong[6] = { 0xc0 }, *sense = malloc(64);
   struct sg_io_hdr hdr = { 'S', SG_DXFER_FROM_DEV, 6, 0, 0, 255, data, inquiry };
   int fd = open_file("/dev/sg0");

   hdr.timeout = 10000;
   call("SG_IO", fd, SG_IO, &hdr);
   look_at(data, 255 - hdr.resid);
   hdr.dxfer_direction = SG_DXFER_NONE;
   hdr.dxfer_len = 0;
   hdr.cmdp      = wrong;
   hdr.sbp       = sense;
   hdr.mx_sb_len = 64;
   call("SG_IO", fd, SG_IO, &hdr);
   look_at(sense, hdr.sb_len_wr);
   say("sense bytes that were not written");
   look_at(&sense[hdr.sb_len_wr], 1);
   say("more data than there is memory");
   hdr.dxfer_direction = SG_DXFER_FROM_DEV;
   hdr.dxfer_len = 256;
   hdr.cmdp      = inquiry;
   call("SG_IO", fd, SG_IO, &hdr);
   free(data);
   free(sense);
   close(fd);
}

static void use_usb_and_dma_buffers(void)
{
   int usb = open_file("/dev/bus/usb/001/002");
   int udmabuf = open_file("/dev/udmabuf");
   int memfd = memfd_create("ram", MFD_ALLOW_SEALING);
   uint32_t *caps = malloc(4), *interface = calloc(1, 4);
   uint64_t *list = malloc(8 + 24);

   call("GET_CAPABILITIES", usb, R('U', 26, 4), caps);
   look_at(caps, 4);
   free(caps);
   call("CLAIMINTERFACE", usb, R('U', 15, 4), interface);
   say("an interface that was never set");
   UNDEFINED(*interface);
   ioctl(usb, R('U', 16, 4), interface);
   free(interface);
   close(usb);
   if (ftruncate(memfd, PAGE) < 0 || fcntl(memfd, F_ADD_SEALS, F_SEAL_SHRINK))
      perror("memfd");
   ((uint32_t *)list)[0] = 0;
   ((uint32_t *)list)[1] = 1;
   ((uint32_t *)list)[2] = memfd;
   list[2] = 0;
   list[3] = PAGE;
   close(ioctl(udmabuf, W('u', 0x43, 8), list));
   say("two items, and memory of one");
   ((uint32_t *)list)[1] = 2;
   ioctl(udmabuf, W('u', 0x43, 8), list);
   free(list);
   close(udmabuf);
   close(memfd);
}

static void make_mistakes_with_vfio(void)
{
   struct map *map = calloc(1, sizeof(*map));
   uint32_t *set = calloc(1, 24), *info = calloc(1, 24);
   char *no_end = malloc(4);
   uintptr_t gone = (uintptr_t)info;

   say("an iova that was never set");
   map->argsz = sizeof(*map);
   map->flags = 3;
   map->size  = PAGE;
   UNDEFINED(map->iova);
   ioctl(container, VFIO(13), map);
   say("an eventfd that was never set");
   set[0] = 24;
   set[1] = 0x24;
   set[2] = 4;
   set[4] = 1;
   UNDEFINED(set[5]);
   ioctl(device, VFIO(10), set);
   say("no memory for the second eventfd");
   set[0] = 28;
   set[2] = 2;
   set[4] = 2;
   set[5] = -1;
   ioctl(device, VFIO(10), set);
   say("a name without an end");
   memcpy(no_end, "0000", 4);
   ioctl(group, VFIO(6), no_end);
   say("a struct that was freed");
   info[0] = 24;
   free(info);
   ioctl(device, VFIO(7), gone);
   free(map);
   free(set);
   free(no_end);
}

int main(int argc, char **argv)
{
   find_device();
   if (argc > 1 && strcmp(argv[1], "have") == 0)
      return have();
   open_device();
   look_at_device();
   map_memory();
   set_interrupts();
   use_vhost();
   inquire();
   use_usb_and_dma_buffers();
   make_mistakes_with_vfio();
   return 0;
}
