/* Samples of VFIO, on a PCI device with MSI-X.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/ioctl.h>

#include "tables.h"

#define VFIO(n)  _IO(';', 100 + (n))

enum {
   SET_CONTAINER = VFIO(4), GET_DEVICE_FD = VFIO(6), GET_INFO = VFIO(7),
   GET_REGION_INFO = VFIO(8), GET_IRQ_INFO = VFIO(9), SET_IRQS = VFIO(10),
   GET_HOT_RESET_INFO = VFIO(12), HOT_RESET = VFIO(13), IOEVENTFD = VFIO(16),
   FEATURE = VFIO(17),
   IOMMU_GET_INFO = VFIO(12), MAP_DMA = VFIO(13), UNMAP_DMA = VFIO(14),
   DIRTY_PAGES = VFIO(17)
};

/* VFIO_IRQ_SET: what the data are, and what is done. */
enum { NONE = 1, BOOL = 2, EVENTFD = 4, MASK = 8, UNMASK = 16, TRIGGER = 32 };
enum { INTX, MSI, MSIX, ERR, REQ };

/* VFIO_DEVICE_FEATURE: its flags, and some features. */
#define GET    (1 << 16)
#define SET    (1 << 17)
#define PROBE  (1 << 18)
enum { MIGRATION = 1, LOW_POWER_ENTRY = 3, LOW_POWER_WAKEUP = 4,
       LOW_POWER_EXIT = 5 };

static int small(long result)
{
   return result < 0 ? (int)result : 0;
}

static uint32_t word(const struct probe *p, size_t at)
{
   uint32_t value;

   memcpy(&value, p->block[0].content + at, sizeof(value));
   return value;
}

/*--- Sizes ---*/

/* What the kernel says in ALL: the argument's first word is that. */
static void take_all(struct probe *p, uint32_t all)
{
   p->block[0].size = all;
   put(&p->block[0], 0, 4, all);
}

/* The argument as it is, asked with. */
static long ask(struct probe *p, unsigned char answer[256])
{
   memcpy(answer, p->block[0].content, 256);
   return ioctl(p->fd, p->request, answer) < 0 ? -errno : 0;
}

static int all_there_is(struct probe *p, bool dry)
{
   unsigned char answer[256];
   uint32_t all;

   if (dry) {
      take_all(p, p->block[0].size + 32);
      return 0;
   }
   ask(p, answer);
   memcpy(&all, answer, sizeof(all));
   take_all(p, all);
   return 0;
}

/* Room that is not filled. */
static int more_than_there_is(struct probe *p, bool dry)
{
   all_there_is(p, dry);
   take_all(p, p->block[0].size + 24);
   return 0;
}

/* The first region with capabilities. */
static int find_region(struct probe *p, bool dry)
{
   unsigned char answer[256];
   uint32_t all = 0;

   for (unsigned i = 0; i < 9 && !dry; i++) {
      put(&p->block[0], 8, 4, i);
      if (ask(p, answer) == 0)
         memcpy(&all, answer, sizeof(all));
      if (all > 32)
         return 0;
   }
   the_failure = "a region with capabilities";
   return dry ? 0 : -ENODEV;
}

static int all_of_region(struct probe *p, bool dry)
{
   int error = find_region(p, dry);

   return error ? error : all_there_is(p, dry);
}

static int more_than_of_region(struct probe *p, bool dry)
{
   int error = find_region(p, dry);

   return error ? error : more_than_there_is(p, dry);
}

/* 12 bytes, and 8 for each device; ROOM for some more. */
static int hot_reset_devices(struct probe *p, bool dry, unsigned room)
{
   unsigned char answer[256];
   uint32_t count = 1;

   if (!dry && ask(p, answer) == -ENOSPC)
      memcpy(&count, answer + 8, sizeof(count));
   take_all(p, 12 + 8 * (count + room));
   return 0;
}

static int hot_reset_all(struct probe *p, bool dry)
{
   return hot_reset_devices(p, dry, 0);
}

static int hot_reset_more(struct probe *p, bool dry)
{
   return hot_reset_devices(p, dry, 2);
}

/*--- Groups ---*/

static int new_container(struct probe *p, bool dry)
{
   int fd = dry ? 3 : keep_fd(open("/dev/vfio/vfio", O_RDWR));

   put(&p->block[0], 0, 4, fd);
   return 0;
}

static int named_device(struct probe *p, bool dry)
{
   const char *name = dry ? "0000:00:00.0" : device_name();

   p->block[0].size = strlen(name) + 1;
   memcpy(p->block[0].content, name, p->block[0].size);
   return 0;
}

static int no_device(struct probe *p, bool dry)
{
   (void)dry;
   memcpy(p->block[0].content, "nothing", 8);
   return 0;
}

/*--- Interrupts ---*/

static int set_irqs(int fd, uint32_t flags, uint32_t index, uint32_t count,
                    int event)
{
   uint32_t set[6] = { count ? 24 : 20, flags, index, 0, count, event };

   return small(do_ioctl(fd, SET_IRQS, set, "VFIO_DEVICE_SET_IRQS"));
}

/* All off, as far as they were on. */
static void no_irqs(int fd)
{
   for (uint32_t index = INTX; index <= REQ; index++)
      set_irqs(fd, NONE | TRIGGER, index, 0, 0);
}

/* The data are eventfds. */
static int events(struct probe *p, bool dry)
{
   if (!dry)
      no_irqs(p->fd);
   for (unsigned i = 0; i < word(p, 16); i++)
      put(&p->block[0], 20 + 4 * i, 4, new_event(dry));
   return 0;
}

/* The interrupt has one already. */
static int with_event(struct probe *p, bool dry)
{
   if (dry)
      return 0;
   no_irqs(p->fd);
   return set_irqs(p->fd, EVENTFD | TRIGGER, word(p, 8), 1, new_event(dry));
}

static int unmask_event(struct probe *p, bool dry)
{
   put(&p->block[0], 20, 4, new_event(dry));
   return with_event(p, dry);
}

static int ioeventfd(struct probe *p, bool dry)
{
   unsigned char off[28];

   put(&p->block[0], 24, 4, -1);
   memcpy(off, p->block[0].content, sizeof(off));
   if (!dry)
      ioctl(p->fd, IOEVENTFD, off);
   put(&p->block[0], 24, 4, new_event(dry));
   return 0;
}

/*--- Power ---*/

static int awake(struct probe *p, bool dry)
{
   uint32_t leave[2] = { 8, SET | LOW_POWER_EXIT };

   if (!dry)
      ioctl(p->fd, FEATURE, leave);
   if (word(p, 4) == (SET | LOW_POWER_WAKEUP))
      put(&p->block[0], 8, 4, new_event(dry));
   return 0;
}

static int asleep(struct probe *p, bool dry)
{
   uint32_t enter[2] = { 8, SET | LOW_POWER_ENTRY };

   if (!dry)
      ioctl(p->fd, FEATURE, enter);
   return 0;
}

/*--- DMA ---*/

struct map   { uint32_t argsz, flags; uint64_t vaddr, iova, size; };
struct unmap { uint32_t argsz, flags; uint64_t iova, size; };

/* Nothing is mapped, and no pages are noted. */
static int nothing_mapped(struct probe *p, bool dry)
{
   struct unmap all = { sizeof(all), 2, 0, 0 };
   uint32_t     stop[2] = { 8, 2 };

   if (dry)
      return 0;
   ioctl(p->fd, DIRTY_PAGES, stop);
   return small(do_ioctl(p->fd, UNMAP_DMA, &all, "VFIO_IOMMU_UNMAP_DMA"));
}

static int a_page(struct probe *p, bool dry)
{
   put(&p->block[0], 8, 8, new_page(dry));
   put(&p->block[0], 24, 8, host_page);
   return nothing_mapped(p, dry);
}

static int page_mapped(struct probe *p, bool dry)
{
   struct map map = { sizeof(map), 3, new_page(dry), IOVA, host_page };

   if (dry)
      return 0;
   nothing_mapped(p, dry);
   return small(do_ioctl(p->fd, MAP_DMA, &map, "VFIO_IOMMU_MAP_DMA"));
}

static int unmapped_page(struct probe *p, bool dry)
{
   put(&p->block[0], 16, 8, host_page);
   return page_mapped(p, dry);
}

/* One page, and the struct vfio_bitmap behind its iova and size. */
static int noted(struct probe *p, bool dry)
{
   uint32_t start[2] = { 8, 1 };
   int error = page_mapped(p, dry);

   put(&p->block[0], 16, 8, host_page);
   put(&p->block[0], 24, 8, host_page);
   put(&p->block[0], 32, 8, 8);
   add_nested(p, "bits", 8, 0, 40, 8);
   if (dry || error)
      return error;
   return small(do_ioctl(p->fd, DIRTY_PAGES, start, "VFIO_IOMMU_DIRTY_PAGES"));
}

static int noting(struct probe *p, bool dry)
{
   uint32_t start[2] = { 8, 1 };

   nothing_mapped(p, dry);
   return dry ? 0 : small(do_ioctl(p->fd, DIRTY_PAGES, start,
                                   "VFIO_IOMMU_DIRTY_PAGES"));
}

#define ARGSZ(n)  { 0, 4, n }

const struct sample vfio_samples[] = {
   { "VFIO_GROUP_GET_STATUS", NULL, ON_GROUP, VFIO(3), 8, { ARGSZ(8) } },
   { "VFIO_GROUP_GET_STATUS", "more than there is", ON_GROUP, VFIO(3), 8,
     { ARGSZ(16) } },
   { "VFIO_GROUP_GET_STATUS", "too short", ON_GROUP, VFIO(3), 8,
     { ARGSZ(7) }, NULL, EXPECT_ERROR },
   { "VFIO_GROUP_SET_CONTAINER", NULL, ON_OTHER_GROUP, SET_CONTAINER, 4,
     { { 0 } }, new_container },
   { "VFIO_GROUP_GET_DEVICE_FD", NULL, ON_GROUP, GET_DEVICE_FD, 1,
     { { 0 } }, named_device },
   { "VFIO_GROUP_GET_DEVICE_FD", "there is none", ON_GROUP, GET_DEVICE_FD, 8,
     { { 0 } }, no_device, EXPECT_ERROR },

   { "VFIO_DEVICE_GET_INFO", "16", ON_DEVICE, GET_INFO, 16, { ARGSZ(16) } },
   { "VFIO_DEVICE_GET_INFO", "20", ON_DEVICE, GET_INFO, 20, { ARGSZ(20) } },
   { "VFIO_DEVICE_GET_INFO", "24", ON_DEVICE, GET_INFO, 24, { ARGSZ(24) } },
   { "VFIO_DEVICE_GET_INFO", "all", ON_DEVICE, GET_INFO, 24, { ARGSZ(24) },
     all_there_is },
   { "VFIO_DEVICE_GET_INFO", "more than there is", ON_DEVICE, GET_INFO, 24,
     { ARGSZ(24) }, more_than_there_is },
   { "VFIO_DEVICE_GET_INFO", "too short", ON_DEVICE, GET_INFO, 16,
     { ARGSZ(15) }, NULL, EXPECT_ERROR },
   { "VFIO_DEVICE_GET_REGION_INFO", NULL, ON_DEVICE, GET_REGION_INFO, 32,
     { ARGSZ(32) } },
   { "VFIO_DEVICE_GET_REGION_INFO", "config space", ON_DEVICE,
     GET_REGION_INFO, 32, { ARGSZ(32), { 8, 4, 7 } } },
   { "VFIO_DEVICE_GET_REGION_INFO", "there is none", ON_DEVICE,
     GET_REGION_INFO, 32, { ARGSZ(32), { 8, 4, 99 } }, NULL, EXPECT_ERROR },
   { "VFIO_DEVICE_GET_REGION_INFO", "no room for capabilities", ON_DEVICE,
     GET_REGION_INFO, 32, { ARGSZ(32) }, find_region },
   { "VFIO_DEVICE_GET_REGION_INFO", "all", ON_DEVICE, GET_REGION_INFO, 32,
     { ARGSZ(32) }, all_of_region },
   { "VFIO_DEVICE_GET_REGION_INFO", "more than there is", ON_DEVICE,
     GET_REGION_INFO, 32, { ARGSZ(32) }, more_than_of_region },
   { "VFIO_DEVICE_GET_REGION_INFO", "too short", ON_DEVICE, GET_REGION_INFO,
     32, { ARGSZ(31) }, NULL, EXPECT_ERROR },
   { "VFIO_DEVICE_GET_IRQ_INFO", "INTx", ON_DEVICE, GET_IRQ_INFO, 16,
     { ARGSZ(16) } },
   { "VFIO_DEVICE_GET_IRQ_INFO", "MSI-X, more than there is", ON_DEVICE,
     GET_IRQ_INFO, 16, { ARGSZ(24), { 8, 4, MSIX } } },

   { "VFIO_DEVICE_SET_IRQS", "an eventfd", ON_DEVICE, SET_IRQS, 24,
     { ARGSZ(24), { 4, 4, EVENTFD | TRIGGER }, { 8, 4, REQ }, { 16, 4, 1 } },
     events },
   { "VFIO_DEVICE_SET_IRQS", "two eventfds", ON_DEVICE, SET_IRQS, 28,
     { ARGSZ(28), { 4, 4, EVENTFD | TRIGGER }, { 8, 4, MSIX },
       { 16, 4, 2 } }, events },
   { "VFIO_DEVICE_SET_IRQS", "argsz is larger", ON_DEVICE, SET_IRQS, 24,
     { ARGSZ(40), { 4, 4, EVENTFD | TRIGGER }, { 8, 4, REQ }, { 16, 4, 1 } },
     events },
   { "VFIO_DEVICE_SET_IRQS", "argsz is too small", ON_DEVICE, SET_IRQS, 24,
     { ARGSZ(23), { 4, 4, EVENTFD | TRIGGER }, { 8, 4, REQ }, { 16, 4, 1 } },
     events, EXPECT_ERROR },
   { "VFIO_DEVICE_SET_IRQS", "a bool", ON_DEVICE, SET_IRQS, 21,
     { ARGSZ(21), { 4, 4, BOOL | TRIGGER }, { 8, 4, REQ }, { 16, 4, 1 },
       { 20, 1, 1 } }, with_event },
   { "VFIO_DEVICE_SET_IRQS", "nothing, triggered", ON_DEVICE, SET_IRQS, 20,
     { ARGSZ(20), { 4, 4, NONE | TRIGGER }, { 8, 4, REQ }, { 16, 4, 1 } },
     with_event },
   { "VFIO_DEVICE_SET_IRQS", "nothing, ended", ON_DEVICE, SET_IRQS, 20,
     { ARGSZ(20), { 4, 4, NONE | TRIGGER }, { 8, 4, MSIX } }, with_event },
   { "VFIO_DEVICE_SET_IRQS", "INTx, masked by a bool", ON_DEVICE, SET_IRQS,
     21, { ARGSZ(21), { 4, 4, BOOL | MASK }, { 16, 4, 1 }, { 20, 1, 1 } },
     with_event },
   { "VFIO_DEVICE_SET_IRQS", "INTx, unmasked by an eventfd", ON_DEVICE,
     SET_IRQS, 24, { ARGSZ(24), { 4, 4, EVENTFD | UNMASK }, { 16, 4, 1 } },
     unmask_event },

   { "VFIO_DEVICE_GET_PCI_HOT_RESET_INFO", "no room", ON_DEVICE,
     GET_HOT_RESET_INFO, 12, { ARGSZ(12) }, NULL, EXPECT_USE },
   { "VFIO_DEVICE_GET_PCI_HOT_RESET_INFO", "all", ON_DEVICE,
     GET_HOT_RESET_INFO, 12, { ARGSZ(12) }, hot_reset_all },
   { "VFIO_DEVICE_GET_PCI_HOT_RESET_INFO", "more than there is", ON_DEVICE,
     GET_HOT_RESET_INFO, 12, { ARGSZ(12) }, hot_reset_more },
   { "VFIO_DEVICE_PCI_HOT_RESET", "no group", ON_DEVICE, HOT_RESET, 16,
     { ARGSZ(16), { 8, 4, 1 }, { 12, 4, -1 } }, NULL, EXPECT_ERROR },
   { "VFIO_DEVICE_IOEVENTFD", NULL, ON_DEVICE, IOEVENTFD, 28,
     { ARGSZ(28), { 4, 4, 4 }, { 8, 8, 0x3818 } }, ioeventfd },

   { "VFIO_DEVICE_FEATURE", "probed", ON_DEVICE, FEATURE, 8,
     { ARGSZ(8), { 4, 4, PROBE | SET | LOW_POWER_ENTRY } } },
   { "VFIO_DEVICE_FEATURE", "MIGRATION, probed, there is none", ON_DEVICE,
     FEATURE, 8, { ARGSZ(16), { 4, 4, PROBE | GET | MIGRATION } }, NULL,
     EXPECT_ERROR },
   { "VFIO_DEVICE_FEATURE", "LOW_POWER_ENTRY", ON_DEVICE, FEATURE, 8,
     { ARGSZ(8), { 4, 4, SET | LOW_POWER_ENTRY } }, awake },
   { "VFIO_DEVICE_FEATURE", "LOW_POWER_ENTRY_WITH_WAKEUP", ON_DEVICE, FEATURE,
     16, { ARGSZ(16), { 4, 4, SET | LOW_POWER_WAKEUP } }, awake },
   { "VFIO_DEVICE_FEATURE", "LOW_POWER_ENTRY_WITH_WAKEUP, too short",
     ON_DEVICE, FEATURE, 8, { ARGSZ(15), { 4, 4, SET | LOW_POWER_WAKEUP } },
     NULL, EXPECT_ERROR },
   { "VFIO_DEVICE_FEATURE", "LOW_POWER_EXIT", ON_DEVICE, FEATURE, 8,
     { ARGSZ(8), { 4, 4, SET | LOW_POWER_EXIT } }, asleep },

   { "VFIO_IOMMU_GET_INFO", "16", ON_CONTAINER, IOMMU_GET_INFO, 16,
     { ARGSZ(16) } },
   { "VFIO_IOMMU_GET_INFO", "20", ON_CONTAINER, IOMMU_GET_INFO, 20,
     { ARGSZ(20) } },
   { "VFIO_IOMMU_GET_INFO", "no room for capabilities", ON_CONTAINER,
     IOMMU_GET_INFO, 32, { ARGSZ(32) } },
   { "VFIO_IOMMU_GET_INFO", "all", ON_CONTAINER, IOMMU_GET_INFO, 24,
     { ARGSZ(24) }, all_there_is },
   { "VFIO_IOMMU_GET_INFO", "more than there is", ON_CONTAINER,
     IOMMU_GET_INFO, 24, { ARGSZ(24) }, more_than_there_is },
   { "VFIO_IOMMU_MAP_DMA", NULL, ON_CONTAINER, MAP_DMA, 32,
     { ARGSZ(32), { 4, 4, 3 }, { 16, 8, IOVA } }, a_page },
   { "VFIO_IOMMU_UNMAP_DMA", NULL, ON_CONTAINER, UNMAP_DMA, 24,
     { ARGSZ(24), { 8, 8, IOVA } }, unmapped_page },
   { "VFIO_IOMMU_UNMAP_DMA", "all", ON_CONTAINER, UNMAP_DMA, 24,
     { ARGSZ(24), { 4, 4, 2 } }, page_mapped },
   { "VFIO_IOMMU_UNMAP_DMA", "with bits", ON_CONTAINER, UNMAP_DMA, 48,
     { ARGSZ(48), { 4, 4, 1 }, { 8, 8, IOVA } }, noted },
   { "VFIO_IOMMU_DIRTY_PAGES", "begins", ON_CONTAINER, DIRTY_PAGES, 8,
     { ARGSZ(8), { 4, 4, 1 } }, nothing_mapped },
   { "VFIO_IOMMU_DIRTY_PAGES", "ends", ON_CONTAINER, DIRTY_PAGES, 8,
     { ARGSZ(8), { 4, 4, 2 } }, noting },
   { "VFIO_IOMMU_DIRTY_PAGES", "bits", ON_CONTAINER, DIRTY_PAGES, 48,
     { ARGSZ(48), { 4, 4, 4 }, { 8, 8, IOVA } }, noted },
   { NULL }
};
