/* What the samples of tables are made on.  VFIO's device and what it needs are
   opened once and used by all, since that resets it and takes a second; the
   rest is opened for each call.  Must not know what any row measures.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "tables.h"

#define VFIO(n)  _IO(';', 100 + (n))

/*--- Files ---*/

static int failed(const char *what)
{
   the_failure = what;
   return -errno;
}

static int new_file(const char *path)
{
   int fd = open(path, O_RDWR | O_CLOEXEC | O_NONBLOCK);

   return fd < 0 ? failed(path) : keep_fd(fd);
}

long do_ioctl(int fd, uint32_t request, const void *arg, const char *what)
{
   long result = ioctl(fd, request, (unsigned long)arg);

   return result < 0 ? failed(what) : result;
}

int new_event(bool dry)
{
   return dry ? 3 : keep_fd(eventfd(0, EFD_CLOEXEC));
}

/* One page, as udmabuf wants it. */
int new_memfd(bool dry)
{
   int fd;

   if (dry)
      return 3;
   fd = keep_fd(memfd_create("oracle", MFD_ALLOW_SEALING | MFD_CLOEXEC));
   if (fd < 0 || ftruncate(fd, host_page) < 0
       || fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK) < 0)
      return failed("memfd_create");
   return fd;
}

uint64_t new_page(bool dry)
{
   return dry ? 0x10000 : (uintptr_t)new_pages(host_page);
}

/* Copies the first line of a file to LINE. */
static bool read_line(const char *path, char *line, int size)
{
   FILE *file = fopen(path, "r");
   bool  is_there = file && fgets(line, size, file);

   if (file)
      fclose(file);
   return is_there;
}

/*--- VFIO ---*/

static const char vfio_devices[] = "/sys/bus/pci/drivers/vfio-pci";
static char name[2][NAME_MAX + 1];        /* of the device, and another */
static int  container = -1, group = -1, device = -1;

const char *device_name(void)
{
   return name[0];
}

static int open_group(const char *of)
{
   char path[PATH_MAX], target[PATH_MAX], *last;
   ssize_t n;

   snprintf(path, sizeof(path), "/sys/bus/pci/devices/%.64s/iommu_group", of);
   n = readlink(path, target, sizeof(target) - 1);
   if (n < 0)
      return failed("iommu_group");
   target[n] = 0;
   last = strrchr(target, '/');
   snprintf(path, sizeof(path), "/dev/vfio/%.64s", last ? last + 1 : target);
   n = open(path, O_RDWR | O_CLOEXEC);
   return n < 0 ? failed("/dev/vfio/GROUP") : (int)n;
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
   return strcmp((*a)->d_name, (*b)->d_name);
}

static void find_devices(void)
{
   struct dirent **all;
   int n = scandir(vfio_devices, &all, NULL, by_name), found = 0;

   for (int i = 0; i < n; i++)
      if (strchr(all[i]->d_name, ':') && found < 2)
         strcpy(name[found++], all[i]->d_name);
}

void open_devices(void)
{
   enum { TYPE1v2 = 3 };

   make_devices();
   find_devices();
   if (!name[0][0])
      return;
   container = open("/dev/vfio/vfio", O_RDWR | O_CLOEXEC);
   group     = open_group(name[0]);
   if (group >= 0 && ioctl(group, VFIO(4), &container) == 0
       && ioctl(container, VFIO(2), TYPE1v2) == 0)
      device = ioctl(group, VFIO(6), name[0]);
   if (device < 0)
      perror("oracle: VFIO");
}

static int is_open(int fd)
{
   if (fd >= 0)
      return fd;
   the_failure = vfio_devices;
   return -ENODEV;
}

static int open_container(void)
{
   return is_open(device < 0 ? -1 : container);
}

static int open_device_group(void)
{
   return is_open(device < 0 ? -1 : group);
}

static int open_device(void)
{
   return is_open(device);
}

static int open_other_group(void)
{
   if (!name[1][0])
      return is_open(-1);
   return keep_fd(open_group(name[1]));
}

/*--- vhost and TAP ---*/

int owned(const char *path)
{
   int fd = new_file(path);

   if (fd >= 0 && ioctl(fd, _IO(0xaf, 1)) < 0)
      return failed("VHOST_SET_OWNER");
   return fd;
}

static int open_vhost_net(void)
{
   return owned("/dev/vhost-net");
}

static int open_vhost_new(void)
{
   return new_file("/dev/vhost-net");
}

static int open_vhost_vsock(void)
{
   return owned("/dev/vhost-vsock");
}

static int open_vhost_scsi(void)
{
   return owned("/dev/vhost-scsi");
}

int owned_behind_iommu(const char *path)
{
   enum { SET_FEATURES = _IOC(_IOC_WRITE, 0xaf, 0, 8) };
   const uint64_t version_1_and_platform = 3ULL << 32;
   int fd = owned(path);

   if (fd >= 0
       && do_ioctl(fd, SET_FEATURES, &version_1_and_platform,
                   "VHOST_SET_FEATURES") < 0)
      return -errno;
   return fd;
}

/* drivers/vhost/net.c, vhost_net_set_features */
static int open_vhost_iotlb(void)
{
   return owned_behind_iommu("/dev/vhost-net");
}

static int open_vdpa(void)
{
   return owned("/dev/vhost-vdpa-0");
}

int open_tap(void)
{
   enum { TUNSETIFF = _IOC(_IOC_WRITE, 'T', 202, 4), TAP_NO_PI = 0x1002 };
   struct { char name[16]; short flags; char rest[22]; } request
      = { "oracle%d", TAP_NO_PI, "" };
   int fd = new_file("/dev/net/tun");

   if (fd >= 0 && ioctl(fd, TUNSETIFF, &request) < 0)
      return failed("TUNSETIFF");
   return fd;
}

/*--- USB and SCSI ---*/

/* The first device that is no hub. */
static int find_usb(void)
{
   enum { CLASS_AT = 4, HUB = 9 };
   unsigned char descriptor[18];
   char path[64];

   for (int bus = 1; bus < 4; bus++)
      for (int number = 1; number < 8; number++) {
         snprintf(path, sizeof(path), "/dev/bus/usb/%03d/%03d", bus, number);
         int fd = open(path, O_RDWR | O_CLOEXEC);
         if (fd < 0)
            continue;
         if (read(fd, descriptor, sizeof(descriptor)) == sizeof(descriptor)
             && descriptor[CLASS_AT] != HUB)
            return keep_fd(fd);
         close(fd);
      }
   the_failure = "/dev/bus/usb";
   return -ENODEV;
}

/* The device file of scsi_debug's entry in FOLDER of /sys. */
static int open_scsi_debug(const char *folder)
{
   char path[PATH_MAX], model[64];
   DIR *dir = opendir(folder);
   struct dirent *entry;
   int found = -1;

   while (dir && found < 0 && (entry = readdir(dir)) != NULL) {
      snprintf(path, sizeof(path), "%s/%.64s/device/model", folder,
               entry->d_name);
      if (!read_line(path, model, sizeof(model))
          || strncmp(model, "scsi_debug", 10) != 0)
         continue;
      snprintf(path, sizeof(path), "/dev/%.64s", entry->d_name);
      found = new_file(path);
   }
   if (dir)
      closedir(dir);
   if (found < 0)
      the_failure = folder;
   return found < 0 ? -ENODEV : found;
}

static int open_sg(void)
{
   return open_scsi_debug("/sys/class/scsi_generic");
}

static int open_disk(void)
{
   return open_scsi_debug("/sys/block");
}

/*--- DMA buffers and the rest ---*/

static int open_udmabuf(void)
{
   return new_file("/dev/udmabuf");
}

static int open_dma_heap(void)
{
   return new_file("/dev/dma_heap/system");
}

static int open_dmabuf(void)
{
   struct { uint32_t memfd, flags; uint64_t offset, size; } create
      = { 0, 0, 0, host_page };
   int udmabuf = open_udmabuf(), memfd = new_memfd(false), fd;

   if (udmabuf < 0)
      return udmabuf;
   create.memfd = memfd;
   fd = ioctl(udmabuf, _IOC(_IOC_WRITE, 'u', 0x42, 24), &create);
   return fd < 0 ? failed("UDMABUF_CREATE") : keep_fd(fd);
}

static int open_sync_file(void)
{
   struct { uint32_t flags; int32_t fd; } export = { 3, -1 };
   int dmabuf = open_dmabuf();

   if (dmabuf < 0)
      return dmabuf;
   if (ioctl(dmabuf, _IOC(_IOC_READ | _IOC_WRITE, 'b', 2, 8), &export) < 0)
      return failed("DMA_BUF_IOCTL_EXPORT_SYNC_FILE");
   return keep_fd(export.fd);
}

static int open_vsock(void)
{
   return new_file("/dev/vsock");
}

static int open_vduse(void)
{
   return new_file("/dev/vduse/control");
}

static const char vduse_name[256] = "oracle";

void fill_vduse(unsigned char *config)
{
   static const struct {
      uint32_t vendor, device; uint64_t features; uint32_t vq_num, vq_align;
   } disk = { 0x1af4, 2, 3ULL << 32, 1, 4096 };
   static const uint32_t config_size = 10;

   memcpy(config, vduse_name, sizeof(vduse_name));
   memcpy(config + 256, &disk, sizeof(disk));
   memcpy(config + 332, &config_size, sizeof(config_size));
}

void destroy_vduse(int control)
{
   ioctl(control, _IOC(_IOC_WRITE, 0x81, 3, 256), vduse_name);
}

/* The one that is there serves for all. */
static int open_vduse_device(void)
{
   unsigned char config[346] = { 0 };
   int fd = open_vduse();

   if (fd < 0)
      return fd;
   fill_vduse(config);
   if (ioctl(fd, _IOC(_IOC_WRITE, 0x81, 2, 336), config) < 0
       && errno != EEXIST)
      return failed("VDUSE_CREATE_DEV");
   return new_file("/dev/vduse/oracle");
}

static int open_scratch(void)
{
   char path[] = "/tmp/oracle-XXXXXX";
   int  fd = mkstemp(path);

   if (fd < 0)
      return failed("mkstemp");
   unlink(path);
   if (write(fd, path, sizeof(path)) < 0)
      return failed("write");
   return keep_fd(fd);
}

const struct object_kind object_kinds[N_OBJECTS] = {
   [ON_CONTAINER]   = { IoFd_vfio_container, true, false, open_container },
   [ON_GROUP]       = { IoFd_vfio_group, true, false, open_device_group },
   [ON_DEVICE]      = { IoFd_vfio_device, true, false, open_device },
   [ON_OTHER_GROUP] = { IoFd_vfio_group, true, false, open_other_group },
   [ON_VHOST_NET]   = { IoFd_vhost, false, false, open_vhost_net },
   [ON_VHOST_VSOCK] = { IoFd_vhost, false, false, open_vhost_vsock },
   [ON_VHOST_SCSI]  = { IoFd_vhost, false, false, open_vhost_scsi },
   [ON_VHOST_NEW]   = { IoFd_vhost, false, false, open_vhost_new },
   [ON_VHOST_IOTLB] = { IoFd_vhost, false, false, open_vhost_iotlb },
   [ON_VHOST_TARGET] = { IoFd_vhost, true, false, open_vhost_scsi },
   [ON_VDPA]        = { IoFd_vhost, true, false, open_vdpa },
   [ON_VDPA_SIMULATED] = { IoFd_vhost, true, false, open_simulated },
   [ON_TAP]         = { IoFd_tun, false, false, open_tap },
   [ON_USB]         = { IoFd_usb, true, false, find_usb },
   [ON_SG]          = { IoFd_scsi, true, false, open_sg },
   [ON_DISK]        = { IoFd_block, true, false, open_disk },
   [ON_UDMABUF]     = { IoFd_udmabuf, false, false, open_udmabuf },
   [ON_DMA_HEAP]    = { IoFd_udmabuf, false, false, open_dma_heap },
   [ON_DMABUF]      = { IoFd_dmabuf, false, false, open_dmabuf },
   [ON_SYNC_FILE]   = { IoFd_sync_file, false, false, open_sync_file },
   [ON_VSOCK]       = { IoFd_vsock, false, false, open_vsock },
   [ON_VDUSE]       = { IoFd_vduse, false, false, open_vduse },
   [ON_VDUSE_DEVICE] = { IoFd_vduse, false, false, open_vduse_device },
   [ON_VDUSE_DRIVEN] = { IoFd_vduse, true, false, open_driven_vduse },
   [ON_FILE]        = { IoFd_file, false, false, open_scratch },
   [ON_IOMMUFD]     = { IoFd_iommufd, false, true, open_iommufd },
   [ON_IOMMUFD_DEVICE] = { IoFd_iommufd, true, true, open_iommufd },
   [ON_CDEV]        = { IoFd_vfio_device, true, true, open_cdev },
};
