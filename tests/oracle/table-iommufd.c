/* Samples of iommufd, and of VFIO devices that are bound to one.  Where a page
   table has what no emulated hardware has, it is that of the device which the
   kernel has for its own tests of iommufd: drivers/iommu/iommufd/iommufd_test.h
   and selftest.c, of CONFIG_IOMMUFD_TEST.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "tables.h"

#define IOMMU(n)  _IO(';', 0x80 + (n))
#define VFIO(n)   _IO(';', 100 + (n))
#define SIZE(n)   { 0, 4, n }

enum {
   DESTROY = IOMMU(0), IOAS_ALLOC = IOMMU(1), ALLOW_IOVAS = IOMMU(2),
   IOAS_COPY = IOMMU(3), IOVA_RANGES = IOMMU(4), IOAS_MAP = IOMMU(5),
   IOAS_UNMAP = IOMMU(6), OPTION = IOMMU(7), VFIO_IOAS = IOMMU(8),
   HWPT_ALLOC = IOMMU(9), GET_HW_INFO = IOMMU(10), SET_DIRTY = IOMMU(11),
   GET_DIRTY = IOMMU(12), INVALIDATE = IOMMU(13), FAULT_ALLOC = IOMMU(14),
   MAP_FILE = IOMMU(15), VIOMMU_ALLOC = IOMMU(16), VDEVICE_ALLOC = IOMMU(17),
   CHANGE_PROCESS = IOMMU(18), VEVENTQ_ALLOC = IOMMU(19),
   HW_QUEUE_ALLOC = IOMMU(20), GET_PA = IOMMU(21), TEST = IOMMU(32),
   BIND = VFIO(18), ATTACH = VFIO(19), DETACH = VFIO(20)
};

/* IOAS_MAP and its like, HWPT_ALLOC, IOMMU_VFIO_IOAS, OPTION */
enum { FIXED = 1, WRITE = 2, READ = 4 };
enum { NEST_PARENT = 1, DIRTY = 2, FAULT_ID = 4 };
enum { OF_VFIO_GET, OF_VFIO_SET, OF_VFIO_CLEAR };
enum { OPTION_SET, OPTION_GET };

/* The device of the kernel's tests: where it can have pages, and its types of
   data. */
#define MOCK_IOVA        (1 << 24)
#define MOCK_HWPT        0xdead
#define MOCK_INVALIDATE  0xdeadbeef
#define MOCK_INFO        0xfeedbeef
#define MOCK_VIOMMU      0xdeadbeef
#define MOCK_EVENTS      0xbeefbeef
#define MOCK_QUEUE       0xdeadbeef

/*--- Objects of an iommufd: their numbers, or -errno ---*/

/* ID is where a call with that RESULT has stored it; NULL: 0. */
static int id_of(long result, const uint32_t *id)
{
   return result < 0 ? (int)result : id ? (int)*id : 0;
}

static int new_ioas(int fd)
{
   uint32_t a[3] = { sizeof(a) };

   return id_of(do_ioctl(fd, IOAS_ALLOC, a, "IOMMU_IOAS_ALLOC"), &a[2]);
}

static int new_hwpt(int fd, uint32_t flags, int device, int pt)
{
   uint32_t a[12] = { sizeof(a), flags, device, pt };

   return id_of(do_ioctl(fd, HWPT_ALLOC, a, "IOMMU_HWPT_ALLOC"), &a[4]);
}

static int new_nested(int fd, int device, int parent)
{
   const uint32_t data[2] = { 0, 0 };
   struct {
      uint32_t size, flags, device, pt, out, reserved, type, len;
      uint64_t data; uint32_t fault, reserved2;
   } a = { sizeof(a), 0, device, parent, 0, 0, MOCK_HWPT, sizeof(data),
           (uintptr_t)data, 0, 0 };

   return id_of(do_ioctl(fd, HWPT_ALLOC, &a, "IOMMU_HWPT_ALLOC"), &a.out);
}

static int new_fault(int fd)
{
   uint32_t a[4] = { sizeof(a) };
   long result = do_ioctl(fd, FAULT_ALLOC, a, "IOMMU_FAULT_QUEUE_ALLOC");

   if (result == 0)
      keep_fd(a[3]);
   return id_of(result, &a[2]);
}

static int new_viommu(int fd, int device, int hwpt)
{
   uint32_t a[10] = { sizeof(a), 0, MOCK_VIOMMU, device, hwpt };

   return id_of(do_ioctl(fd, VIOMMU_ALLOC, a, "IOMMU_VIOMMU_ALLOC"), &a[5]);
}

static int new_vdevice(int fd, int viommu, int device, uint64_t number)
{
   struct { uint32_t size, viommu, device, out; uint64_t number; } a
      = { sizeof(a), viommu, device, 0, number };

   return id_of(do_ioctl(fd, VDEVICE_ALLOC, &a, "IOMMU_VDEVICE_ALLOC"),
                &a.out);
}

/* A page there; 0, or -errno. */
static int map_page(int fd, int ioas, uint64_t iova)
{
   struct { uint32_t size, flags, ioas, reserved; uint64_t va, n, iova; } a
      = { sizeof(a), FIXED | WRITE | READ, ioas, 0, new_page(false), host_page,
          iova };

   return id_of(do_ioctl(fd, IOAS_MAP, &a, "IOMMU_IOAS_MAP"), NULL);
}

static int map_memfd(int fd, int ioas)
{
   struct { uint32_t size, flags, ioas; int fd; uint64_t start, n, iova; } a
      = { sizeof(a), FIXED | WRITE | READ, ioas, new_memfd(false), 0,
          host_page, IOVA };

   return id_of(do_ioctl(fd, MAP_FILE, &a, "IOMMU_IOAS_MAP_FILE"), NULL);
}

/*--- The device of the kernel's tests ---*/

/* IOMMU_TEST_CMD */
struct test {
   uint32_t size, op, id, reserved;
   union {
      struct { uint32_t made, hwpt, device; } mock;
      struct { uint64_t start, length; } reserve;
      struct { uint64_t flags, iova, length, page, bits, n; } dirty;
   };
   uint64_t last;
};
enum { ADD_RESERVED = 1, MOCK_DOMAIN = 2, SET_BITS = 13 };

static long test(int fd, struct test *t)
{
   t->size = sizeof(*t);
   return do_ioctl(fd, TEST, t, "IOMMU_TEST_CMD");
}

/* A device, its address space, one of its page tables that others can be based
   upon, and one that is; a virtual IOMMU. */
struct mock {
   int ioas, device, parent, nested, viommu;
};

static int make_mock(struct probe *p, bool dry, struct mock *m)
{
   const struct mock any = { 1, 1, 1, 1, 1 };
   struct test t = { .op = MOCK_DOMAIN };

   *m = any;
   if (dry)
      return 0;
   m->ioas = t.id = new_ioas(p->fd);
   m->device = id_of(test(p->fd, &t), &t.mock.device);
   m->parent = new_hwpt(p->fd, NEST_PARENT, m->device, m->ioas);
   m->nested = new_nested(p->fd, m->device, m->parent);
   m->viommu = new_viommu(p->fd, m->device, m->parent);
   return m->ioas < 0 ? m->ioas : m->device < 0 ? m->device :
          m->parent < 0 ? m->parent : m->nested < 0 ? m->nested :
          m->viommu < 0 ? m->viommu : 0;
}

/*--- VFIO ---*/

/* The last one of the device files of VFIO whose names begin so. */
static int open_last(const char *begins)
{
   char path[300], name[64] = "";
   DIR *dir = opendir("/dev/vfio/devices");
   struct dirent *entry;
   int fd;

   while (dir && (entry = readdir(dir)) != NULL)
      if (strncmp(entry->d_name, begins, strlen(begins)) == 0
          && strcmp(entry->d_name, name) > 0)
         snprintf(name, sizeof(name), "%.63s", entry->d_name);
   if (dir)
      closedir(dir);
   snprintf(path, sizeof(path), "/dev/vfio/devices/%s", name);
   fd = open(path, O_RDWR | O_CLOEXEC);
   the_failure = "/dev/vfio/devices";
   return fd < 0 ? -errno : keep_fd(fd);
}

/* The first are those of groups. */
int open_cdev(void)
{
   return open_last("vfio");
}

int open_iommufd(void)
{
   int fd = open("/dev/iommu", O_RDWR | O_CLOEXEC);

   the_failure = "/dev/iommu";
   return fd < 0 ? -errno : keep_fd(fd);
}

static int bind_device(int cdev, int fd)
{
   struct { uint32_t argsz, flags; int fd; uint32_t device; } a
      = { sizeof(a), 0, fd, 0 };

   if (cdev < 0)
      return cdev;
   return id_of(do_ioctl(cdev, BIND, &a, "VFIO_DEVICE_BIND_IOMMUFD"),
                &a.device);
}

static int attach_device(int cdev, int ioas)
{
   uint32_t a[3] = { sizeof(a), 0, ioas };

   if (ioas < 0)
      return ioas;
   return id_of(do_ioctl(cdev, ATTACH, a, "VFIO_DEVICE_ATTACH_IOMMUFD_PT"),
                NULL);
}

/*--- What samples want ---*/

/* The number of an object, in the argument. */
static int put_id(struct probe *p, size_t at, int id)
{
   if (id < 0)
      return id;
   put(&p->block[0], at, 4, id);
   return 0;
}

static int ioas_at(struct probe *p, bool dry, size_t at)
{
   return put_id(p, at, dry ? 1 : new_ioas(p->fd));
}

static int ioas_at_4(struct probe *p, bool dry)
{
   return ioas_at(p, dry, 4);
}

static int ioas_at_12(struct probe *p, bool dry)
{
   return ioas_at(p, dry, 12);
}

/* What is known of the argument. */
static uint64_t given(const struct probe *p, size_t at, unsigned size)
{
   uint64_t value = 0;

   memcpy(&value, p->block[0].content + at, size);
   return value;
}

/*--- Address spaces ---*/

/* As many ranges as num_iovas says. */
static int two_ranges(struct probe *p, bool dry)
{
   struct block *b = add_nested(p, "ranges", 32, 0, 16, 8);

   put(b, 0, 8, IOVA);
   put(b, 8, 8, IOVA + 0xffff);
   put(b, 16, 8, 2 * IOVA);
   put(b, 24, 8, 2 * IOVA + 0xffff);
   return ioas_at_4(p, dry);
}

/* There are two, and room for so many as the argument says. */
static int room_for_ranges(struct probe *p, bool dry)
{
   struct test t = { .op = ADD_RESERVED };
   const uint64_t n = given(p, 8, 4);
   int error = ioas_at_4(p, dry);

   if (n > 0)
      add_nested(p, "ranges", n * 16, 0, 16, 8);
   t.id = given(p, 4, 4);
   t.reserve.start  = IOVA;
   t.reserve.length = host_page;
   return dry || error ? error : (int)test(p->fd, &t);
}

static int page_in_ioas(struct probe *p, bool dry)
{
   put(&p->block[0], 16, 8, new_page(dry));
   put(&p->block[0], 24, 8, host_page);
   return ioas_at(p, dry, 8);
}

static int memfd_in_ioas(struct probe *p, bool dry)
{
   put(&p->block[0], 12, 4, new_memfd(dry));
   put(&p->block[0], 24, 8, host_page);
   return ioas_at(p, dry, 8);
}

static int page_in_another(struct probe *p, bool dry)
{
   int error = ioas_at(p, dry, 8);

   if (!error)
      error = ioas_at_12(p, dry);
   put(&p->block[0], 16, 8, host_page);
   put(&p->block[0], 32, 8, IOVA);
   return dry || error ? error : map_page(p->fd, given(p, 12, 4), IOVA);
}

static int page_mapped(struct probe *p, bool dry)
{
   int error = ioas_at_4(p, dry);

   if (given(p, 16, 8) == 0)
      put(&p->block[0], 16, 8, host_page);
   return dry || error ? error : map_page(p->fd, given(p, 4, 4), IOVA);
}

static int file_mapped(struct probe *p, bool dry)
{
   int ioas = dry ? 0 : new_ioas(p->fd);

   return dry || ioas < 0 ? ioas : map_memfd(p->fd, ioas);
}

/* The one that is VFIO's. */
static int ioas_of_vfio(struct probe *p, bool dry)
{
   uint32_t a[3] = { sizeof(a), 0, OF_VFIO_SET };

   if (dry)
      return 0;
   a[1] = new_ioas(p->fd);
   return id_of(do_ioctl(p->fd, VFIO_IOAS, a, "IOMMU_VFIO_IOAS"), NULL);
}

/*--- Page tables ---*/

static int table_of_ioas(struct probe *p, bool dry)
{
   struct mock m;
   int error = make_mock(p, dry, &m);

   put(&p->block[0], 8, 4, m.device);
   put(&p->block[0], 12, 4, m.ioas);
   return error;
}

static int table_with_data(struct probe *p, bool dry)
{
   add_nested(p, "data", given(p, 28, 4), 0, 32, 8);
   return table_of_ioas(p, dry);
}

static int table_on_parent(struct probe *p, bool dry)
{
   struct mock m;
   int error = make_mock(p, dry, &m);

   add_nested(p, "data", given(p, 28, 4), 0, 32, 8);
   put(&p->block[0], 8, 4, m.device);
   put(&p->block[0], 12, 4, m.parent);
   return error;
}

static int table_with_fault(struct probe *p, bool dry)
{
   int error = table_with_data(p, dry);

   return error ? error : put_id(p, 40, dry ? 1 : new_fault(p->fd));
}

/* Of hardware: an IOMMU that QEMU emulates. */
static int table_of_device(struct probe *p, bool dry)
{
   int device = dry ? 1 : bind_device(open_cdev(), p->fd);
   int error = put_id(p, 8, device);

   return error ? error : ioas_at_12(p, dry);
}

static int data_of_info(struct probe *p)
{
   if (given(p, 12, 4) > 0)
      add_nested(p, "data", given(p, 12, 4), 0, 16, 8);
   return 0;
}

static int info_of_mock(struct probe *p, bool dry)
{
   struct mock m;
   int error = make_mock(p, dry, &m);

   put(&p->block[0], 8, 4, m.device);
   return error ? error : data_of_info(p);
}

static int info_of_device(struct probe *p, bool dry)
{
   data_of_info(p);
   return put_id(p, 8, dry ? 1 : bind_device(open_cdev(), p->fd));
}

/* A table that tells which pages were written. */
static int dirty_table(struct probe *p, bool dry, size_t at)
{
   struct mock m;
   int error = make_mock(p, dry, &m);

   if (dry || error)
      return error;
   error = map_page(p->fd, m.ioas, MOCK_IOVA);
   if (error)
      return error;
   return put_id(p, at, new_hwpt(p->fd, DIRTY, m.device, m.ioas));
}

static int table_to_track(struct probe *p, bool dry)
{
   return dirty_table(p, dry, 8);
}

/* The device writes to the first page that there is. */
static int table_written(struct probe *p, bool dry)
{
   static const uint64_t first = 1;
   uint32_t begin[4] = { sizeof(begin), 1 };
   struct test t = { .op = SET_BITS };
   int error = dirty_table(p, dry, 4);

   put(&p->block[0], 24, 8, host_page);
   put(&p->block[0], 32, 8, 2048);
   add_nested(p, "bits", 8, 0, 40, 8);
   if (dry || error)
      return error;
   begin[2] = t.id = given(p, 4, 4);
   t.dirty.iova   = MOCK_IOVA;
   t.dirty.length = host_page;
   t.dirty.page   = 2048;
   t.dirty.bits   = (uintptr_t)&first;
   if (do_ioctl(p->fd, SET_DIRTY, begin, "IOMMU_HWPT_SET_DIRTY_TRACKING") < 0)
      return -errno;
   return id_of(test(p->fd, &t), NULL);
}

/* Entries of 8 bytes; what the second invalidates is what the argument's last
   word said. */
static int invalidate_table(struct probe *p, bool dry)
{
   const uint64_t second = given(p, 28, 4);
   struct mock m;
   int error = make_mock(p, dry, &m);

   put(&p->block[0], 4, 4, m.nested);
   put(&p->block[0], 28, 4, 0);
   put(add_nested(p, "entries", 16, 0, 8, 8), 12, 4, second);
   return error;
}

static int invalidate_nothing(struct probe *p, bool dry)
{
   struct mock m;
   int error = make_mock(p, dry, &m);

   put(&p->block[0], 4, 4, m.nested);
   return error;
}

/* One of 12 bytes: flags, the device's number in there, and of what. */
static int invalidate_viommu(struct probe *p, bool dry)
{
   struct mock m;
   int error = make_mock(p, dry, &m);

   put(&p->block[0], 4, 4, m.viommu);
   put(add_nested(p, "entries", 12, 0, 8, 8), 4, 4, 5);
   if (dry || error)
      return error;
   return id_of(new_vdevice(p->fd, m.viommu, m.device, 5), NULL);
}

/*--- Virtual IOMMUs ---*/

static int on_parent(struct probe *p, bool dry)
{
   struct mock m;
   int error = make_mock(p, dry, &m);

   put(&p->block[0], 12, 4, m.device);
   put(&p->block[0], 16, 4, m.parent);
   return error;
}

static int on_parent_with_data(struct probe *p, bool dry)
{
   put(add_nested(p, "data", given(p, 24, 4), 0, 32, 8), 0, 4, 77);
   return on_parent(p, dry);
}

static int device_of_viommu(struct probe *p, bool dry)
{
   struct mock m;
   int error = make_mock(p, dry, &m);

   put(&p->block[0], 4, 4, m.viommu);
   put(&p->block[0], 8, 4, m.device);
   return error;
}

static int viommu_at_8(struct probe *p, bool dry)
{
   struct mock m;
   int error = make_mock(p, dry, &m);

   put(&p->block[0], 8, 4, m.viommu);
   return error;
}

static int queue_in_page(struct probe *p, bool dry)
{
   struct mock m;
   int error = make_mock(p, dry, &m);

   put(&p->block[0], 8, 4, m.viommu);
   return dry || error ? error : map_page(p->fd, m.ioas, MOCK_IOVA);
}

/*--- VFIO's devices ---*/

static int an_iommufd(struct probe *p, bool dry)
{
   return put_id(p, 8, dry ? 3 : open_iommufd());
}

static int with_token(struct probe *p, bool dry)
{
   add_nested(p, "token", 16, 0, 16, 8);
   return an_iommufd(p, dry);
}

/* Bound, and its iommufd has an address space. */
static int bound(struct probe *p, bool dry)
{
   int fd, error;

   if (dry)
      return 0;
   fd = open_iommufd();
   error = bind_device(p->fd, fd);
   return error < 0 ? error : put_id(p, 8, new_ioas(fd));
}

static int attached(struct probe *p, bool dry)
{
   int fd, error;

   if (dry)
      return 0;
   fd = open_iommufd();
   error = bind_device(p->fd, fd);
   return error < 0 ? error : attach_device(p->fd, new_ioas(fd));
}

/* Of a device that no IOMMU is for, if VFIO may have such. */
static int page_without_iommu(struct probe *p, bool dry)
{
   int error = ioas_at(p, dry, 8), cdev;

   if (dry || error)
      return error;
   cdev = open_last("noiommu-vfio");
   error = bind_device(cdev, p->fd);
   if (error >= 0)
      error = attach_device(cdev, given(p, 8, 4));
   return error < 0 ? error : map_page(p->fd, given(p, 8, 4), IOVA);
}

const struct sample iommufd_samples[] = {
   { "IOMMU_IOAS_ALLOC", NULL, ON_IOMMUFD, IOAS_ALLOC, 12, { SIZE(12) } },
   { "IOMMU_IOAS_ALLOC", "longer, zeros behind", ON_IOMMUFD, IOAS_ALLOC, 20,
     { SIZE(20) } },
   { "IOMMU_IOAS_ALLOC", "longer, no zeros behind", ON_IOMMUFD, IOAS_ALLOC,
     20, { SIZE(20), { 19, 1, 1 } }, NULL, EXPECT_ERROR },
   { "IOMMU_IOAS_ALLOC", "too short", ON_IOMMUFD, IOAS_ALLOC, 12,
     { SIZE(11) }, NULL, EXPECT_ERROR },
   { "IOMMU_DESTROY", NULL, ON_IOMMUFD, DESTROY, 8, { SIZE(8) }, ioas_at_4 },
   { "IOMMU_DESTROY", "there is none", ON_IOMMUFD, DESTROY, 8,
     { SIZE(8), { 4, 4, 99 } }, NULL, EXPECT_ERROR },
   { "IOMMU_IOAS_ALLOW_IOVAS", NULL, ON_IOMMUFD, ALLOW_IOVAS, 24,
     { SIZE(24), { 8, 4, 2 } }, two_ranges },
   { "IOMMU_IOAS_ALLOW_IOVAS", "none", ON_IOMMUFD, ALLOW_IOVAS, 24,
     { SIZE(24) }, ioas_at_4 },
   { "IOMMU_IOAS_IOVA_RANGES", NULL, ON_IOMMUFD, IOVA_RANGES, 32,
     { SIZE(32), { 8, 4, 2 } }, room_for_ranges },
   { "IOMMU_IOAS_IOVA_RANGES", "room for more", ON_IOMMUFD, IOVA_RANGES, 32,
     { SIZE(32), { 8, 4, 4 } }, room_for_ranges },
   { "IOMMU_IOAS_IOVA_RANGES", "no room for all", ON_IOMMUFD, IOVA_RANGES, 32,
     { SIZE(32), { 8, 4, 1 } }, room_for_ranges, EXPECT_USE },
   { "IOMMU_IOAS_IOVA_RANGES", "no room", ON_IOMMUFD, IOVA_RANGES, 32,
     { SIZE(32) }, room_for_ranges, EXPECT_USE },
   { "IOMMU_IOAS_MAP", NULL, ON_IOMMUFD, IOAS_MAP, 40,
     { SIZE(40), { 4, 4, WRITE | READ } }, page_in_ioas },
   { "IOMMU_IOAS_MAP", "there", ON_IOMMUFD, IOAS_MAP, 40,
     { SIZE(40), { 4, 4, FIXED | READ }, { 32, 8, IOVA } }, page_in_ioas },
   { "IOMMU_IOAS_MAP_FILE", NULL, ON_IOMMUFD, MAP_FILE, 40,
     { SIZE(40), { 4, 4, WRITE | READ } }, memfd_in_ioas },
   { "IOMMU_IOAS_MAP_FILE", "there", ON_IOMMUFD, MAP_FILE, 40,
     { SIZE(40), { 4, 4, FIXED | READ }, { 32, 8, IOVA } }, memfd_in_ioas },
   { "IOMMU_IOAS_COPY", NULL, ON_IOMMUFD, IOAS_COPY, 40,
     { SIZE(40), { 4, 4, READ } }, page_in_another },
   { "IOMMU_IOAS_COPY", "there", ON_IOMMUFD, IOAS_COPY, 40,
     { SIZE(40), { 4, 4, FIXED | READ }, { 24, 8, 2 * IOVA } },
     page_in_another },
   { "IOMMU_IOAS_UNMAP", NULL, ON_IOMMUFD, IOAS_UNMAP, 24,
     { SIZE(24), { 8, 8, IOVA } }, page_mapped },
   { "IOMMU_IOAS_UNMAP", "all", ON_IOMMUFD, IOAS_UNMAP, 24,
     { SIZE(24), { 16, 8, -1 } }, page_mapped },
   { "IOMMU_IOAS_CHANGE_PROCESS", NULL, ON_IOMMUFD, CHANGE_PROCESS, 8,
     { SIZE(8) }, file_mapped },
   { "IOMMU_OPTION", "RLIMIT_MODE", ON_IOMMUFD, OPTION, 24,
     { SIZE(24), { 8, 2, OPTION_GET } } },
   { "IOMMU_OPTION", "RLIMIT_MODE, set", ON_IOMMUFD, OPTION, 24,
     { SIZE(24), { 16, 8, 1 } } },
   { "IOMMU_OPTION", "HUGE_PAGES", ON_IOMMUFD, OPTION, 24,
     { SIZE(24), { 4, 4, 1 }, { 8, 2, OPTION_GET } }, ioas_at_12 },
   { "IOMMU_OPTION", "HUGE_PAGES, set", ON_IOMMUFD, OPTION, 24,
     { SIZE(24), { 4, 4, 1 } }, ioas_at_12 },
   { "IOMMU_VFIO_IOAS", "got", ON_IOMMUFD, VFIO_IOAS, 12,
     { SIZE(12), { 8, 2, OF_VFIO_GET } }, ioas_of_vfio },
   { "IOMMU_VFIO_IOAS", "set", ON_IOMMUFD, VFIO_IOAS, 12,
     { SIZE(12), { 8, 2, OF_VFIO_SET } }, ioas_at_4 },
   { "IOMMU_VFIO_IOAS", "cleared", ON_IOMMUFD, VFIO_IOAS, 12,
     { SIZE(12), { 8, 2, OF_VFIO_CLEAR } }, ioas_of_vfio },

   { "IOMMU_HWPT_ALLOC", NULL, ON_IOMMUFD, HWPT_ALLOC, 48, { SIZE(48) },
     table_of_ioas },
   { "IOMMU_HWPT_ALLOC", "the first version", ON_IOMMUFD, HWPT_ALLOC, 24,
     { SIZE(24), { 4, 4, NEST_PARENT } }, table_of_ioas },
   { "IOMMU_HWPT_ALLOC", "with data", ON_IOMMUFD, HWPT_ALLOC, 48,
     { SIZE(48), { 24, 4, MOCK_HWPT }, { 28, 4, 8 } }, table_with_data },
   { "IOMMU_HWPT_ALLOC", "nested", ON_IOMMUFD, HWPT_ALLOC, 48,
     { SIZE(48), { 24, 4, MOCK_HWPT }, { 28, 4, 8 } }, table_on_parent },
   { "IOMMU_HWPT_ALLOC", "nested, old data, the second version", ON_IOMMUFD,
     HWPT_ALLOC, 40, { SIZE(40), { 24, 4, MOCK_HWPT }, { 28, 4, 4 } },
     table_on_parent },
   { "IOMMU_HWPT_ALLOC", "with a queue for faults", ON_IOMMUFD, HWPT_ALLOC,
     48, { SIZE(48), { 4, 4, FAULT_ID }, { 24, 4, MOCK_HWPT }, { 28, 4, 8 } },
     table_with_fault },
   { "IOMMU_HWPT_ALLOC", "without data", ON_IOMMUFD, HWPT_ALLOC, 48,
     { SIZE(48), { 24, 4, MOCK_HWPT } }, table_of_ioas, EXPECT_ERROR },
   { "IOMMU_HWPT_ALLOC", "of hardware", ON_IOMMUFD_DEVICE, HWPT_ALLOC, 48,
     { SIZE(48) }, table_of_device },
   { "IOMMU_GET_HW_INFO", NULL, ON_IOMMUFD, GET_HW_INFO, 40,
     { SIZE(40), { 12, 4, 8 } }, info_of_mock },
   { "IOMMU_GET_HW_INFO", "more than there is", ON_IOMMUFD, GET_HW_INFO, 40,
     { SIZE(40), { 12, 4, 24 } }, info_of_mock },
   { "IOMMU_GET_HW_INFO", "less than there is", ON_IOMMUFD, GET_HW_INFO, 40,
     { SIZE(40), { 12, 4, 4 } }, info_of_mock },
   { "IOMMU_GET_HW_INFO", "no data", ON_IOMMUFD, GET_HW_INFO, 40,
     { SIZE(40) }, info_of_mock },
   { "IOMMU_GET_HW_INFO", "of a type", ON_IOMMUFD, GET_HW_INFO, 40,
     { SIZE(40), { 4, 4, 1 }, { 12, 4, 8 }, { 24, 4, MOCK_INFO } },
     info_of_mock },
   { "IOMMU_GET_HW_INFO", "the first version", ON_IOMMUFD, GET_HW_INFO, 32,
     { SIZE(32), { 12, 4, 8 } }, info_of_mock },
   { "IOMMU_GET_HW_INFO", "of hardware", ON_IOMMUFD_DEVICE, GET_HW_INFO, 40,
     { SIZE(40), { 12, 4, 32 } }, info_of_device },
   { "IOMMU_HWPT_SET_DIRTY_TRACKING", NULL, ON_IOMMUFD, SET_DIRTY, 16,
     { SIZE(16), { 4, 4, 1 } }, table_to_track },
   { "IOMMU_HWPT_GET_DIRTY_BITMAP", NULL, ON_IOMMUFD, GET_DIRTY, 48,
     { SIZE(48), { 16, 8, MOCK_IOVA } }, table_written, EXPECT_SUCCESS,
     "bits are set in pages as far as these are to be had (iova_bitmap_set), "
     "and others are left", { "bits: the" } },
   { "IOMMU_HWPT_INVALIDATE", NULL, ON_IOMMUFD, INVALIDATE, 32,
     { SIZE(32), { 16, 4, MOCK_INVALIDATE }, { 20, 4, 8 }, { 24, 4, 2 } },
     invalidate_table },
   { "IOMMU_HWPT_INVALIDATE", "the second is wrong", ON_IOMMUFD, INVALIDATE,
     32, { SIZE(32), { 16, 4, MOCK_INVALIDATE }, { 20, 4, 8 }, { 24, 4, 2 },
     { 28, 4, 99 } }, invalidate_table, EXPECT_ERROR },
   { "IOMMU_HWPT_INVALIDATE", "the type is wrong", ON_IOMMUFD, INVALIDATE, 32,
     { SIZE(32), { 20, 4, 8 }, { 24, 4, 2 } }, invalidate_table,
     EXPECT_ERROR },
   { "IOMMU_HWPT_INVALIDATE", "nothing", ON_IOMMUFD, INVALIDATE, 32,
     { SIZE(32), { 16, 4, MOCK_INVALIDATE } }, invalidate_nothing },
   { "IOMMU_HWPT_INVALIDATE", "of a virtual IOMMU", ON_IOMMUFD, INVALIDATE,
     32, { SIZE(32), { 16, 4, MOCK_INVALIDATE }, { 20, 4, 12 }, { 24, 4, 1 } },
     invalidate_viommu },
   { "IOMMU_FAULT_QUEUE_ALLOC", NULL, ON_IOMMUFD, FAULT_ALLOC, 16,
     { SIZE(16) } },
   { "IOMMU_VIOMMU_ALLOC", NULL, ON_IOMMUFD, VIOMMU_ALLOC, 40,
     { SIZE(40), { 8, 4, MOCK_VIOMMU } }, on_parent },
   { "IOMMU_VIOMMU_ALLOC", "the first version", ON_IOMMUFD, VIOMMU_ALLOC, 24,
     { SIZE(24), { 8, 4, MOCK_VIOMMU } }, on_parent },
   { "IOMMU_VIOMMU_ALLOC", "with data", ON_IOMMUFD, VIOMMU_ALLOC, 40,
     { SIZE(40), { 8, 4, MOCK_VIOMMU }, { 24, 4, 24 } }, on_parent_with_data,
     EXPECT_SUCCESS, "what this device reads it writes back (mock_viommu_init)",
     { "data: the table says that byte 0 is written" } },
   { "IOMMU_VDEVICE_ALLOC", NULL, ON_IOMMUFD, VDEVICE_ALLOC, 24,
     { SIZE(24), { 16, 8, 5 } }, device_of_viommu },
   { "IOMMU_VEVENTQ_ALLOC", NULL, ON_IOMMUFD, VEVENTQ_ALLOC, 32,
     { SIZE(32), { 12, 4, MOCK_EVENTS }, { 16, 4, 2 } }, viommu_at_8 },
   { "IOMMU_HW_QUEUE_ALLOC", NULL, ON_IOMMUFD, HW_QUEUE_ALLOC, 40,
     { SIZE(40), { 12, 4, MOCK_QUEUE }, { 24, 8, MOCK_IOVA },
     { 32, 8, 0x1000 } }, queue_in_page },

   { "IOMMU_IOAS_NOIOMMU_GET_PA", NULL, ON_IOMMUFD_DEVICE, GET_PA, 40,
     { SIZE(40), { 16, 8, IOVA }, { 24, 8, 64 } }, page_without_iommu },

   { "VFIO_DEVICE_BIND_IOMMUFD", NULL, ON_CDEV, BIND, 16, { SIZE(16) },
     an_iommufd },
   { "VFIO_DEVICE_BIND_IOMMUFD", "longer", ON_CDEV, BIND, 24, { SIZE(24) },
     an_iommufd },
   { "VFIO_DEVICE_BIND_IOMMUFD", "with a token that it does not take",
     ON_CDEV, BIND, 24, { SIZE(24), { 4, 4, 1 } }, with_token, EXPECT_ERROR },
   { "VFIO_DEVICE_BIND_IOMMUFD", "too short", ON_CDEV, BIND, 16,
     { SIZE(15) }, NULL, EXPECT_ERROR },
   { "VFIO_DEVICE_ATTACH_IOMMUFD_PT", NULL, ON_CDEV, ATTACH, 12,
     { SIZE(12) }, bound },
   { "VFIO_DEVICE_ATTACH_IOMMUFD_PT", "there is none", ON_CDEV, ATTACH, 12,
     { SIZE(12), { 8, 4, 99 } }, attached, EXPECT_ERROR },
   { "VFIO_DEVICE_DETACH_IOMMUFD_PT", NULL, ON_CDEV, DETACH, 8, { SIZE(8) },
     attached },
   { NULL }
};
