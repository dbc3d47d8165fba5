/* Samples of vhost, vDPA, TUN, usbfs, SCSI, disks, DMA buffers and VM sockets.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "tables.h"

#define R(type, n, size)   _IOC(_IOC_READ, type, n, size)
#define W(type, n, size)   _IOC(_IOC_WRITE, type, n, size)
#define WR(type, n, size)  _IOC(_IOC_READ | _IOC_WRITE, type, n, size)
#define LONG               sizeof(long)

/*--- vhost ---*/

#define VHOST_W(n, size)   W(0xaf, n, size)

/* Two pages, whose addresses are in regions. */
static int two_pages(struct probe *p, bool dry)
{
   for (int i = 0; i < 2; i++) {
      put(&p->block[0], 8 + 32 * i, 8, 0x10000 * i);
      put(&p->block[0], 16 + 32 * i, 8, host_page);
      put(&p->block[0], 24 + 32 * i, 8, new_page(dry));
   }
   return 0;
}

static int an_event(struct probe *p, bool dry)
{
   put(&p->block[0], 4, 4, new_event(dry));
   return 0;
}

static int event_alone(struct probe *p, bool dry)
{
   put(&p->block[0], 0, 4, new_event(dry));
   return 0;
}

static int a_log(struct probe *p, bool dry)
{
   put(&p->block[0], 0, 8, new_page(dry));
   return 0;
}

/* A ring of two, of which all three parts are in one page. */
static int a_ring(struct probe *p, bool dry)
{
   uint32_t num[2] = { 0, 2 };
   uint64_t at = new_page(dry);

   put(&p->block[0], 8, 8, at);
   put(&p->block[0], 16, 8, at + 1024);
   put(&p->block[0], 24, 8, at + 2048);
   if (dry)
      return 0;
   return do_ioctl(p->fd, VHOST_W(0x10, 8), num, "VHOST_SET_VRING_NUM") < 0
          ? -errno : 0;
}

/* As many rings as there are; and memory is known, without which they cannot be
   used. */
static int rings(struct probe *p, bool dry)
{
   uint64_t none = 0, addr[5] = { 0, new_page(dry) };
   uint32_t state[2] = { 0, 2 };

   if (dry)
      return 0;
   addr[2] = addr[1] + 1024;
   addr[3] = addr[1] + 2048;
   if (do_ioctl(p->fd, VHOST_W(3, 8), &none, "VHOST_SET_MEM_TABLE") < 0)
      return -errno;
   for (; ioctl(p->fd, VHOST_W(0x10, 8), state) == 0; state[0]++) {
      addr[0] = state[0];
      if (do_ioctl(p->fd, VHOST_W(0x11, 40), addr, "VHOST_SET_VRING_ADDR") < 0)
         return -errno;
   }
   return 0;
}

/* A worker at AT. */
static int worker(struct probe *p, bool dry, size_t at)
{
   uint32_t id = 0;

   if (!dry && do_ioctl(p->fd, R(0xaf, 8, 4), &id, "VHOST_NEW_WORKER") < 0)
      return -errno;
   put(&p->block[0], at, 4, id);
   return 0;
}

static int worker_alone(struct probe *p, bool dry)
{
   return worker(p, dry, 0);
}

static int ring_worker(struct probe *p, bool dry)
{
   return worker(p, dry, 4);
}

/* A page for the IOTLB. */
static int page_to_map(struct probe *p, bool dry)
{
   put(&p->block[0], 16, 8, host_page);
   put(&p->block[0], 24, 8, new_page(dry));
   return 0;
}

/* In an address space of those that vDPA has, as was agreed on. */
static int page_to_map_there(struct probe *p, bool dry)
{
   const uint64_t version_2_and_asid = 1 << 1 | 1 << 3;

   page_to_map(p, dry);
   if (dry)
      return 0;
   return do_ioctl(p->fd, VHOST_W(0x25, 8), &version_2_and_asid,
                   "VHOST_SET_BACKEND_FEATURES") < 0 ? -errno : 0;
}

static int mapped_page(struct probe *p, bool dry)
{
   put(&p->block[0], 16, 8, host_page);
   return dry ? 0 : send_iotlb(p->fd, 2, IOVA, new_page(dry));
}

static int batch_begun(struct probe *p, bool dry)
{
   return dry ? 0 : send_iotlb(p->fd, 5, 0, 0);
}

/* A ring where nothing is mapped, and a card that is to use it: the call fails,
   and what the IOTLB lacks is asked for (vhost.c, vhost_update_used_flags and
   vhost_iotlb_miss). */
static int missed(struct probe *p, bool dry, uint64_t features)
{
   const uint32_t num[2] = { 0, 2 };
   const uint64_t addr[5] = { 0, IOVA, IOVA + 2048, IOVA + 1024 }, none = 0;
   uint32_t backend[2] = { 0 };

   if (dry)
      return 0;
   backend[1] = open_tap();
   if (do_ioctl(p->fd, VHOST_W(0x25, 8), &features,
                "VHOST_SET_BACKEND_FEATURES") < 0
       || do_ioctl(p->fd, VHOST_W(3, 8), &none, "VHOST_SET_MEM_TABLE") < 0
       || do_ioctl(p->fd, VHOST_W(0x10, 8), num, "VHOST_SET_VRING_NUM") < 0
       || do_ioctl(p->fd, VHOST_W(0x11, 40), addr, "VHOST_SET_VRING_ADDR") < 0)
      return -errno;
   ioctl(p->fd, VHOST_W(0x30, 8), backend);
   return 0;
}

static int missed_1(struct probe *p, bool dry)
{
   return missed(p, dry, 0);
}

static int missed_2(struct probe *p, bool dry)
{
   return missed(p, dry, 1 << 1);
}

/* Its name in struct vhost_scsi_target, and its number. */
static int named_target(struct probe *p, bool dry)
{
   memcpy(p->block[0].content + 4, scsi_target, sizeof(scsi_target));
   put(&p->block[0], 228, 2, 1);
   return rings(p, dry);
}

static int target_set(struct probe *p, bool dry)
{
   int error = named_target(p, dry);

   if (dry || error)
      return error;
   return do_ioctl(p->fd, VHOST_W(0x40, 232), p->block[0].content,
                   "VHOST_SCSI_SET_ENDPOINT") < 0 ? -errno : 0;
}

const struct sample vhost_samples[] = {
   { "VHOST_GET_FEATURES", NULL, ON_VHOST_NEW, R(0xaf, 0, 8), 8 },
   { "VHOST_SET_FEATURES", NULL, ON_VHOST_NET, VHOST_W(0, 8), 8 },
   { "VHOST_SET_FEATURES", "there are none", ON_VHOST_NET, VHOST_W(0, 8), 8,
     { { 0, 8, 1ULL << 60 } }, NULL, EXPECT_ERROR },
   { "VHOST_SET_MEM_TABLE", NULL, ON_VHOST_NET, VHOST_W(3, 8), 72,
     { { 0, 4, 2 } }, two_pages },
   { "VHOST_SET_MEM_TABLE", "empty", ON_VHOST_NET, VHOST_W(3, 8), 8 },
   { "VHOST_SET_MEM_TABLE", "padding", ON_VHOST_NET, VHOST_W(3, 8), 8,
     { { 4, 4, 1 } }, NULL, EXPECT_ERROR },
   { "VHOST_SET_MEM_TABLE", "too many", ON_VHOST_NET, VHOST_W(3, 8), 8,
     { { 0, 4, 0x10000 } }, NULL, EXPECT_ERROR },
   { "VHOST_SET_LOG_BASE", NULL, ON_VHOST_NET, VHOST_W(4, 8), 8, { { 0 } },
     a_log },
   { "VHOST_SET_LOG_FD", NULL, ON_VHOST_NET, VHOST_W(7, 4), 4, { { 0 } },
     event_alone },
   { "VHOST_NEW_WORKER", NULL, ON_VHOST_SCSI, R(0xaf, 8, 4), 4 },
   { "VHOST_FREE_WORKER", NULL, ON_VHOST_SCSI, VHOST_W(9, 4), 4, { { 0 } },
     worker_alone },
   { "VHOST_SET_VRING_NUM", NULL, ON_VHOST_NET, VHOST_W(0x10, 8), 8,
     { { 4, 4, 2 } } },
   { "VHOST_SET_VRING_ADDR", NULL, ON_VHOST_NET, VHOST_W(0x11, 40), 40,
     { { 0 } }, a_ring },
   { "VHOST_SET_VRING_BASE", NULL, ON_VHOST_NET, VHOST_W(0x12, 8), 8,
     { { 4, 4, 1 } } },
   { "VHOST_GET_VRING_BASE", NULL, ON_VHOST_NET, WR(0xaf, 0x12, 8), 8 },
   { "VHOST_SET_VRING_ENDIAN", NULL, ON_VHOST_NET, VHOST_W(0x13, 8), 8 },
   { "VHOST_GET_VRING_ENDIAN", NULL, ON_VHOST_NET, VHOST_W(0x14, 8), 8 },
   { "VHOST_ATTACH_VRING_WORKER", NULL, ON_VHOST_SCSI, VHOST_W(0x15, 8), 8,
     { { 0 } }, ring_worker },
   { "VHOST_GET_VRING_WORKER", NULL, ON_VHOST_SCSI, WR(0xaf, 0x16, 8), 8 },
   { "VHOST_SET_VRING_KICK", NULL, ON_VHOST_NET, VHOST_W(0x20, 8), 8,
     { { 0 } }, an_event },
   { "VHOST_SET_VRING_CALL", NULL, ON_VHOST_NET, VHOST_W(0x21, 8), 8,
     { { 0 } }, an_event },
   { "VHOST_SET_VRING_CALL", "none", ON_VHOST_NET, VHOST_W(0x21, 8), 8,
     { { 4, 4, -1 } } },
   { "VHOST_SET_VRING_ERR", NULL, ON_VHOST_NET, VHOST_W(0x22, 8), 8,
     { { 0 } }, an_event },
   { "VHOST_SET_VRING_BUSYLOOP_TIMEOUT", NULL, ON_VHOST_NET,
     VHOST_W(0x23, 8), 8, { { 4, 4, 10 } } },
   { "VHOST_GET_VRING_BUSYLOOP_TIMEOUT", NULL, ON_VHOST_NET,
     VHOST_W(0x24, 8), 8 },
   { "VHOST_GET_BACKEND_FEATURES", NULL, ON_VHOST_NET, R(0xaf, 0x26, 8), 8 },
   { "VHOST_SET_BACKEND_FEATURES", NULL, ON_VHOST_NET, VHOST_W(0x25, 8), 8 },
   { "VHOST_NET_SET_BACKEND", "none", ON_VHOST_NET, VHOST_W(0x30, 8), 8,
     { { 4, 4, -1 } }, rings },
   { "VHOST_GET_FEATURES_ARRAY", NULL, ON_VHOST_NET, R(0xaf, 0x83, 8), 24,
     { { 0, 8, 2 } } },
   { "VHOST_SET_FEATURES_ARRAY", NULL, ON_VHOST_NET, VHOST_W(0x83, 8), 24,
     { { 0, 8, 2 } } },
   { "VHOST_GET_FORK_FROM_OWNER", NULL, ON_VHOST_NEW, R(0xaf, 0x85, 1), 1 },
   { "VHOST_SET_FORK_FROM_OWNER", NULL, ON_VHOST_NEW, VHOST_W(0x84, 1), 1,
     { { 0, 1, 1 } } },
   { "VHOST_VSOCK_SET_GUEST_CID", NULL, ON_VHOST_VSOCK, VHOST_W(0x60, 8), 8,
     { { 0, 8, 77 } } },
   { "VHOST_VSOCK_SET_RUNNING", "no", ON_VHOST_VSOCK, VHOST_W(0x61, 4), 4 },
   { "VHOST_SCSI_GET_ABI_VERSION", NULL, ON_VHOST_SCSI, VHOST_W(0x42, 4), 4 },
   { "VHOST_SCSI_SET_EVENTS_MISSED", NULL, ON_VHOST_SCSI, VHOST_W(0x43, 4),
     4 },
   { "VHOST_SCSI_GET_EVENTS_MISSED", NULL, ON_VHOST_SCSI, VHOST_W(0x44, 4),
     4 },
   { "VHOST_SCSI_SET_ENDPOINT", "there is none", ON_VHOST_SCSI,
     VHOST_W(0x40, 232), 232, { { 4, 4, 0x616161 }, { 228, 2, 1 } }, rings,
     EXPECT_ERROR },
   { "VHOST_SCSI_CLEAR_ENDPOINT", NULL, ON_VHOST_SCSI, VHOST_W(0x41, 232),
     232, { { 4, 4, 0x616161 } }, rings },
   { "VHOST_SCSI_SET_ENDPOINT", NULL, ON_VHOST_TARGET, VHOST_W(0x40, 232),
     232, { { 0 } }, named_target },
   { "VHOST_SCSI_CLEAR_ENDPOINT", "what was set", ON_VHOST_TARGET,
     VHOST_W(0x41, 232), 232, { { 0 } }, target_set },

   { "vhost", "UPDATE", ON_VHOST_IOTLB, WRITTEN_TO_FD, 72,
     { { 0, 4, 1 }, { 8, 8, IOVA }, { 32, 1, 3 }, { 33, 1, 2 } },
     page_to_map },
   { "vhost", "UPDATE, version 2", ON_VHOST_IOTLB, WRITTEN_TO_FD, 72,
     { { 0, 4, 2 }, { 8, 8, IOVA }, { 32, 1, 1 }, { 33, 1, 2 } },
     page_to_map },
   { "vhost", "UPDATE of nothing", ON_VHOST_IOTLB, WRITTEN_TO_FD, 72,
     { { 0, 4, 1 }, { 8, 8, IOVA }, { 32, 1, 3 }, { 33, 1, 2 } }, NULL,
     EXPECT_ERROR },
   { "vhost", "INVALIDATE", ON_VHOST_IOTLB, WRITTEN_TO_FD, 72,
     { { 0, 4, 1 }, { 8, 8, IOVA }, { 33, 1, 3 } }, mapped_page },
   { "read", "of vhost: MISS", ON_VHOST_IOTLB, READ_FROM_FD, 72, { { 0 } },
     missed_1 },
   { "read", "of vhost: MISS, version 2", ON_VHOST_IOTLB, READ_FROM_FD, 72,
     { { 0 } }, missed_2 },
   { "read", "of vhost: more room", ON_VHOST_IOTLB, READ_FROM_FD, 100,
     { { 0 } }, missed_2 },
   { "read", "of vhost: not enough room", ON_VHOST_IOTLB, READ_FROM_FD, 71,
     { { 0 } }, missed_2 },
   { "vhost", "of vDPA, UPDATE", ON_VDPA, WRITTEN_TO_FD, 72,
     { { 0, 4, 2 }, { 8, 8, IOVA }, { 32, 1, 3 }, { 33, 1, 2 } },
     page_to_map },
   { "vhost", "of vDPA, INVALIDATE", ON_VDPA, WRITTEN_TO_FD, 72,
     { { 0, 4, 2 }, { 8, 8, IOVA }, { 33, 1, 3 } }, mapped_page },
   { "vhost", "of vDPA, BATCH_BEGIN", ON_VDPA, WRITTEN_TO_FD, 72,
     { { 0, 4, 2 }, { 33, 1, 5 } } },
   { "vhost", "of vDPA, BATCH_END", ON_VDPA, WRITTEN_TO_FD, 72,
     { { 0, 4, 2 }, { 33, 1, 6 } }, batch_begun },

   { "VHOST_GET_FEATURES", "of vDPA", ON_VDPA, R(0xaf, 0, 8), 8 },
   { "VHOST_SET_FEATURES", "of vDPA", ON_VDPA, VHOST_W(0, 8), 8,
     { { 0, 8, 3ULL << 32 } } },
   { "VHOST_SET_VRING_NUM", "of vDPA", ON_VDPA, VHOST_W(0x10, 8), 8,
     { { 4, 4, 2 } } },
   { "VHOST_SET_VRING_ADDR", "of vDPA", ON_VDPA, VHOST_W(0x11, 40), 40,
     { { 0 } }, a_ring },
   { "VHOST_SET_VRING_BASE", "of vDPA", ON_VDPA, VHOST_W(0x12, 8), 8,
     { { 4, 4, 1 } } },
   { "VHOST_GET_VRING_BASE", "of vDPA", ON_VDPA, WR(0xaf, 0x12, 8), 8 },
   { "VHOST_SET_VRING_KICK", "of vDPA", ON_VDPA, VHOST_W(0x20, 8), 8,
     { { 0 } }, an_event },
   { "VHOST_SET_VRING_CALL", "of vDPA", ON_VDPA, VHOST_W(0x21, 8), 8,
     { { 0 } }, an_event },
   { "VHOST_GET_BACKEND_FEATURES", "of vDPA", ON_VDPA, R(0xaf, 0x26, 8), 8 },
   { "VHOST_SET_BACKEND_FEATURES", "of vDPA", ON_VDPA, VHOST_W(0x25, 8), 8,
     { { 0, 8, 6 } } },
   { "VHOST_VDPA_GET_DEVICE_ID", NULL, ON_VDPA, R(0xaf, 0x70, 4), 4 },
   { "VHOST_VDPA_GET_STATUS", NULL, ON_VDPA, R(0xaf, 0x71, 1), 1 },
   { "VHOST_VDPA_SET_STATUS", NULL, ON_VDPA, VHOST_W(0x72, 1), 1,
     { { 0, 1, 1 } } },
   { "VHOST_VDPA_SET_STATUS", "reset", ON_VDPA, VHOST_W(0x72, 1), 1 },
   { "VHOST_VDPA_GET_CONFIG", NULL, ON_VDPA, R(0xaf, 0x73, 8), 12,
     { { 0, 4, 2 }, { 4, 4, 4 } } },
   { "VHOST_VDPA_GET_CONFIG", "nothing", ON_VDPA, R(0xaf, 0x73, 8), 8,
     { { 0 } }, NULL, EXPECT_ERROR },
   { "VHOST_VDPA_GET_CONFIG", "more than there is", ON_VDPA,
     R(0xaf, 0x73, 8), 40, { { 4, 4, 32 } }, NULL, EXPECT_ERROR },
   { "VHOST_VDPA_SET_CONFIG", NULL, ON_VDPA, VHOST_W(0x74, 8), 12,
     { { 0, 4, 2 }, { 4, 4, 4 } } },
   { "VHOST_VDPA_SET_VRING_ENABLE", NULL, ON_VDPA, VHOST_W(0x75, 8), 8,
     { { 4, 4, 1 } } },
   { "VHOST_VDPA_GET_VRING_NUM", NULL, ON_VDPA, R(0xaf, 0x76, 2), 2 },
   { "VHOST_VDPA_SET_CONFIG_CALL", NULL, ON_VDPA, VHOST_W(0x77, 4), 4,
     { { 0 } }, event_alone },
   { "VHOST_VDPA_GET_IOVA_RANGE", NULL, ON_VDPA, R(0xaf, 0x78, 16), 16 },
   { "VHOST_VDPA_GET_CONFIG_SIZE", NULL, ON_VDPA, R(0xaf, 0x79, 4), 4 },
   { "VHOST_VDPA_GET_AS_NUM", NULL, ON_VDPA, R(0xaf, 0x7a, 4), 4 },
   { "VHOST_VDPA_GET_VRING_GROUP", NULL, ON_VDPA, WR(0xaf, 0x7b, 8), 8 },
   { "VHOST_VDPA_SET_GROUP_ASID", NULL, ON_VDPA, VHOST_W(0x7c, 8), 8,
     { { 0 } }, NULL, EXPECT_USE },
   { "VHOST_VDPA_SET_GROUP_ASID", "of two", ON_VDPA_SIMULATED,
     VHOST_W(0x7c, 8), 8, { { 0, 4, 1 }, { 4, 4, 1 } } },
   { "VHOST_VDPA_GET_VRING_GROUP", "of two", ON_VDPA_SIMULATED,
     WR(0xaf, 0x7b, 8), 8, { { 0, 4, 2 } } },
   { "VHOST_VDPA_GET_CONFIG", "of a card", ON_VDPA_SIMULATED,
     R(0xaf, 0x73, 8), 20, { { 4, 4, 12 } } },
   { "VHOST_VDPA_SET_VRING_ENABLE", "of a card", ON_VDPA_SIMULATED,
     VHOST_W(0x75, 8), 8, { { 0, 4, 2 }, { 4, 4, 1 } } },
   { "VHOST_GET_VRING_BASE", "of a card", ON_VDPA_SIMULATED,
     WR(0xaf, 0x12, 8), 8, { { 0, 4, 1 } } },
   { "vhost", "of vDPA, UPDATE of an address space", ON_VDPA_SIMULATED,
     WRITTEN_TO_FD, 72, { { 0, 4, 2 }, { 4, 4, 1 }, { 8, 8, IOVA },
     { 32, 1, 3 }, { 33, 1, 2 } }, page_to_map_there, EXPECT_SUCCESS,
     "asid is looked at only if that was agreed on before",
     { "bytes that are not used by the table matter" } },
   { "VHOST_VDPA_GET_VRING_DESC_GROUP", NULL, ON_VDPA, WR(0xaf, 0x7f, 8), 8 },
   { "VHOST_VDPA_GET_VQS_COUNT", NULL, ON_VDPA, R(0xaf, 0x80, 4), 4 },
   { "VHOST_VDPA_GET_GROUP_NUM", NULL, ON_VDPA, R(0xaf, 0x81, 4), 4 },
   { "VHOST_VDPA_GET_VRING_SIZE", NULL, ON_VDPA, WR(0xaf, 0x82, 8), 8 },
   { NULL }
};

/*--- TUN ---*/

/* RET of all that there is. */
static int a_filter(struct probe *p, bool dry)
{
   (void)dry;
   put(&p->block[0], 0, 2, 1);
   put(add_nested(p, "filter", 8, 0, 8, 8), 0, 8, 0xffffffff00000006);
   return 0;
}

/*--- usbfs ---*/

static int claimed(struct probe *p, bool dry)
{
   uint32_t interface = 0;

   if (dry)
      return 0;
   return do_ioctl(p->fd, R('U', 15, 4), &interface,
                   "USBDEVFS_CLAIMINTERFACE") < 0 ? -errno : 0;
}

/* The first endpoint of the interface. */
static int endpoint(struct probe *p, bool dry)
{
   unsigned char d[256];
   ssize_t n = dry ? 0 : pread(p->fd, d, sizeof(d), 0);

   for (ssize_t i = 0; i + 2 < n && d[i] > 0; i += d[i])
      if (d[i + 1] == 5) {
         put(&p->block[0], 0, 4, d[i + 2]);
         break;
      }
   return claimed(p, dry);
}

/*--- SCSI ---*/

enum { TO_DEV = -2, FROM_DEV = -3, NO_DATA = -1 };

/* The struct's size, and where its pointers are. */
enum { SG_SIZE = 88, DXFERP = 16, CMDP = 24, SBP = 32 };

/* A command of N bytes, for LEN bytes of data. */
static struct block *command(struct probe *p, int direction, size_t n,
                             const unsigned char *cmd, uint32_t len)
{
   struct block *b = &p->block[0];

   put(b, 0, 4, 'S');
   put(b, 4, 4, direction);
   put(b, 8, 1, n);
   put(b, 12, 4, len);
   put(b, 40, 4, 10000);
   memcpy(add_nested(p, "command", n, 0, CMDP, 8)->content, cmd, n);
   return b;
}

static const unsigned char inquiry[] = { 0x12, 0, 0, 0, 255, 0 };
static const unsigned char test_ready[6];
static const unsigned char write_10[10] = { 0x2a, 0, 0, 0, 0, 0, 0, 0, 1 };
static const unsigned char unknown[6] = { 0xc0 };

static int inquire(struct probe *p, bool dry)
{
   (void)dry;
   command(p, FROM_DEV, sizeof(inquiry), inquiry, 255);
   add_nested(p, "data", 255, 0, DXFERP, 8);
   return 0;
}

static int inquire_252(struct probe *p, bool dry)
{
   (void)dry;
   command(p, FROM_DEV, sizeof(inquiry), inquiry, 252);
   p->block[1].content[4] = 252;
   add_nested(p, "data", 252, 0, DXFERP, 8);
   return 0;
}

static int inquire_36(struct probe *p, bool dry)
{
   (void)dry;
   command(p, FROM_DEV, sizeof(inquiry), inquiry, 36);
   p->block[1].content[4] = 36;
   add_nested(p, "data", 36, 0, DXFERP, 8);
   return 0;
}

static int inquire_vectors(struct probe *p, bool dry)
{
   struct block *b = command(p, FROM_DEV, sizeof(inquiry), inquiry, 36);
   struct block *v;

   (void)dry;
   p->block[1].content[4] = 36;
   put(b, 10, 2, 2);
   v = add_nested(p, "vectors", 32, 0, DXFERP, 8);
   put(v, 8, 8, 16);
   put(v, 24, 8, 40);
   add_nested(p, "first", 16, 2, 0, 8);
   add_nested(p, "second", 40, 2, 16, 8);
   return 0;
}

static int no_data(struct probe *p, bool dry)
{
   (void)dry;
   command(p, NO_DATA, sizeof(test_ready), test_ready, 0);
   return 0;
}

static int write_block(struct probe *p, bool dry)
{
   (void)dry;
   command(p, TO_DEV, sizeof(write_10), write_10, 512);
   add_nested(p, "data", 512, 0, DXFERP, 8);
   return 0;
}

static int sense(struct probe *p, bool dry)
{
   struct block *b = command(p, NO_DATA, sizeof(unknown), unknown, 0);

   (void)dry;
   put(b, 9, 1, 64);
   add_nested(p, "sense", 64, 0, SBP, 8);
   return 0;
}

/*--- Disks ---*/

static int a_partition(struct probe *p, uint32_t op, uint64_t start,
                       uint64_t length)
{
   struct block *b;

   put(&p->block[0], 0, 4, op);
   b = add_nested(p, "partition", 152, 0, 16, 8);
   put(b, 0, 8, start);
   put(b, 8, 8, length);
   put(b, 16, 4, 3);
   return 0;
}

static long blkpg(int fd, uint32_t op)
{
   struct { int64_t start, length; int pno; char names[132]; } partition
      = { 1 << 20, 1 << 20, 3, "" };
   struct { int op, flags, len; void *data; } arg = { op, 0, 0, &partition };

   return ioctl(fd, _IO(0x12, 105), &arg);
}

static int add_partition(struct probe *p, bool dry)
{
   if (!dry)
      blkpg(p->fd, 2);
   return a_partition(p, 1, 1 << 20, 1 << 20);
}

static int delete_partition(struct probe *p, bool dry)
{
   if (!dry)
      blkpg(p->fd, 1);
   return a_partition(p, 2, 0, 0);
}

/* Flags as they are. */
static int same_flags(struct probe *p, bool dry)
{
   uint32_t flags = 0;

   if (!dry && do_ioctl(p->fd, R('f', 1, LONG), &flags, "FS_IOC_GETFLAGS") < 0)
      return -errno;
   put(&p->block[0], 0, 4, flags);
   return 0;
}

/*--- DMA buffers ---*/

static int memfd_alone(struct probe *p, bool dry)
{
   put(&p->block[0], 0, 4, new_memfd(dry));
   put(&p->block[0], 16, 8, host_page);
   return 0;
}

static int two_memfds(struct probe *p, bool dry)
{
   for (int i = 0; i < 2; i++) {
      put(&p->block[0], 8 + 24 * i, 4, new_memfd(dry));
      put(&p->block[0], 24 + 24 * i, 8, host_page);
   }
   return 0;
}

static int heap_page(struct probe *p, bool dry)
{
   (void)dry;
   put(&p->block[0], 0, 8, host_page);
   return 0;
}

static int with_itself(struct probe *p, bool dry)
{
   put(&p->block[0], 32, 4, dry ? 3 : p->fd);
   return 0;
}

static int two_fences(struct probe *p, bool dry)
{
   (void)dry;
   add_nested(p, "fences", 160, 0, 48, 8);
   return 0;
}

static int import(struct probe *p, bool dry)
{
   struct { uint32_t flags; int32_t fd; } export = { 3, -1 };

   if (!dry && do_ioctl(p->fd, WR('b', 2, 8), &export,
                        "DMA_BUF_IOCTL_EXPORT_SYNC_FILE") < 0)
      return -errno;
   put(&p->block[0], 0, 4, 3);
   put(&p->block[0], 4, 4, dry ? 3 : keep_fd(export.fd));
   return 0;
}

/*--- VDUSE ---*/

static int a_device(struct probe *p, bool dry)
{
   if (!dry)
      destroy_vduse(p->fd);
   fill_vduse(p->block[0].content);
   return 0;
}

static int no_device(struct probe *p, bool dry)
{
   unsigned char config[346] = { 0 };

   fill_vduse(config);
   memcpy(p->block[0].content, config, strlen((char *)config));
   if (dry)
      return 0;
   destroy_vduse(p->fd);
   return do_ioctl(p->fd, W(0x81, 2, 336), config, "VDUSE_CREATE_DEV") < 0
          ? -errno : 0;
}

#define BOUNCED "what lies behind resid comes from memory of the kernel's, if " \
                "the device did not write to the program's own"

const struct sample device_samples[] = {
   { "TUNSETTXFILTER", NULL, ON_TAP, W('T', 209, 4), 16, { { 2, 2, 2 } } },
   { "TUNSETTXFILTER", "none", ON_TAP, W('T', 209, 4), 4 },
   { "TUNATTACHFILTER", NULL, ON_TAP, W('T', 213, 2 * LONG), 16, { { 0 } },
     a_filter },
   { "TUNGETFILTER", NULL, ON_TAP, R('T', 219, 2 * LONG), 16 },
   { "TUNSETVNETLE", NULL, ON_TAP, W('T', 220, 4), 4, { { 0, 4, 1 } } },
   { "TUNGETVNETLE", NULL, ON_TAP, R('T', 221, 4), 4 },
   { "TUNSETVNETBE", NULL, ON_TAP, W('T', 222, 4), 4 },
   { "TUNGETVNETBE", NULL, ON_TAP, R('T', 223, 4), 4 },
   { "TUNSETSTEERINGEBPF", "none", ON_TAP, R('T', 224, 4), 4,
     { { 0, 4, -1 } } },
   { "TUNSETFILTEREBPF", "none", ON_TAP, R('T', 225, 4), 4,
     { { 0, 4, -1 } } },
   { "TUNSETCARRIER", NULL, ON_TAP, W('T', 226, 4), 4, { { 0, 4, 1 } } },

   { "USBDEVFS_RESETEP", NULL, ON_USB, R('U', 3, 4), 4, { { 0 } }, endpoint },
   { "USBDEVFS_SETINTERFACE", NULL, ON_USB, R('U', 4, 8), 8, { { 0 } },
     claimed },
   { "USBDEVFS_SETCONFIGURATION", NULL, ON_USB, R('U', 5, 4), 4,
     { { 0, 4, 1 } } },
   { "USBDEVFS_DISCSIGNAL", NULL, ON_USB, R('U', 14, 2 * LONG), 2 * LONG,
     { { 0, 4, 10 }, { 8, 8, 0x1234 } } },
   { "USBDEVFS_CLAIMINTERFACE", NULL, ON_USB, R('U', 15, 4), 4 },
   { "USBDEVFS_CLAIMINTERFACE", "there is none", ON_USB, R('U', 15, 4), 4,
     { { 0, 4, 31 } }, NULL, EXPECT_ERROR },
   { "USBDEVFS_RELEASEINTERFACE", NULL, ON_USB, R('U', 16, 4), 4, { { 0 } },
     claimed },
   { "USBDEVFS_CLEAR_HALT", NULL, ON_USB, R('U', 21, 4), 4, { { 0 } },
     endpoint },
   { "USBDEVFS_CLAIM_PORT", "no hub", ON_USB, R('U', 24, 4), 4,
     { { 0, 4, 1 } }, NULL, EXPECT_USE },
   { "USBDEVFS_RELEASE_PORT", "no hub", ON_USB, R('U', 25, 4), 4,
     { { 0, 4, 1 } }, NULL, EXPECT_ERROR },
   { "USBDEVFS_GET_CAPABILITIES", NULL, ON_USB, R('U', 26, 4), 4 },
   { "USBDEVFS_DISCONNECT_CLAIM", NULL, ON_USB, R('U', 27, 264), 264 },
   { "USBDEVFS_DISCONNECT_CLAIM", "but for one", ON_USB, R('U', 27, 264),
     264, { { 4, 4, 2 }, { 8, 4, 0x616161 } } },
   { "USBDEVFS_ALLOC_STREAMS", "of no such endpoint", ON_USB, R('U', 28, 8),
     9, { { 0, 4, 2 }, { 4, 4, 1 }, { 8, 1, 0x8f } }, NULL, EXPECT_ERROR },
   { "USBDEVFS_FREE_STREAMS", "of no such endpoint", ON_USB, R('U', 29, 8),
     9, { { 4, 4, 1 }, { 8, 1, 0x8f } }, NULL, EXPECT_ERROR },
   { "USBDEVFS_DROP_PRIVILEGES", NULL, ON_USB, W('U', 30, 4), 4,
     { { 0, 4, 1 } } },
   { "USBDEVFS_CONNINFO_EX", NULL, ON_USB, R('U', 32, 24), 24 },

   { "SG_IO", "INQUIRY of 36 bytes", ON_SG, 0x2285, SG_SIZE, { { 0 } },
     inquire_36 },
   { "SG_IO", "INQUIRY, there is less", ON_SG, 0x2285, SG_SIZE, { { 0 } },
     inquire, EXPECT_SUCCESS, BOUNCED, { "data: the kernel writes byte 96" } },
   { "SG_IO", "INQUIRY by vectors", ON_SG, 0x2285, SG_SIZE, { { 0 } },
     inquire_vectors },
   { "SG_IO", "no data", ON_SG, 0x2285, SG_SIZE, { { 0 } }, no_data },
   { "SG_IO", "a write", ON_SG, 0x2285, SG_SIZE, { { 0 } }, write_block },
   { "SG_IO", "sense", ON_SG, 0x2285, SG_SIZE, { { 0 } }, sense },
   { "SG_IO", "of a disk, INQUIRY of 36 bytes", ON_DISK, 0x2285, SG_SIZE,
     { { 0 } }, inquire_36 },
   { "SG_IO", "of a disk, INQUIRY, there is less", ON_DISK, 0x2285, SG_SIZE,
     { { 0 } }, inquire, EXPECT_SUCCESS, BOUNCED,
     { "data: the kernel writes byte 96" } },
   { "SG_IO", "of a disk, INQUIRY, there is less, to whole words", ON_DISK,
     0x2285, SG_SIZE, { { 0 } }, inquire_252 },
   { "SG_IO", "of a disk, INQUIRY by vectors", ON_DISK, 0x2285, SG_SIZE,
     { { 0 } }, inquire_vectors },
   { "SG_IO", "of a disk, no data", ON_DISK, 0x2285, SG_SIZE, { { 0 } },
     no_data },
   { "SG_IO", "of a disk, a write", ON_DISK, 0x2285, SG_SIZE, { { 0 } },
     write_block },
   { "SG_IO", "of a disk, sense", ON_DISK, 0x2285, SG_SIZE, { { 0 } },
     sense },

   { "BLKPG", "add", ON_DISK, _IO(0x12, 105), 24, { { 0 } }, add_partition },
   { "BLKPG", "delete", ON_DISK, _IO(0x12, 105), 24, { { 0 } },
     delete_partition },
   { "BLKDISCARD", NULL, ON_DISK, _IO(0x12, 119), 16,
     { { 0, 8, 4096 }, { 8, 8, 4096 } } },
   { "BLKROTATIONAL", NULL, ON_DISK, _IO(0x12, 126), 2 },
   { "BLKZEROOUT", NULL, ON_DISK, _IO(0x12, 127), 16,
     { { 0, 8, 4096 }, { 8, 8, 4096 } } },
   { "BLKGETDISKSEQ", NULL, ON_DISK, R(0x12, 128, 8), 8 },
   { "BLKGETZONESZ", NULL, ON_DISK, R(0x12, 132, 4), 4 },
   { "BLKGETNRZONES", NULL, ON_DISK, R(0x12, 133, 4), 4 },
   { "FS_IOC_GETFLAGS", NULL, ON_FILE, R('f', 1, LONG), 4 },
   { "FS_IOC_SETFLAGS", NULL, ON_FILE, W('f', 2, LONG), 4, { { 0 } },
     same_flags },
   { "FS_IOC_FIEMAP", NULL, ON_FILE, WR('f', 11, 32), 32 + 56,
     { { 8, 8, -1 }, { 16, 4, 1 }, { 24, 4, 1 } } },
   { "FS_IOC_FIEMAP", "how many", ON_FILE, WR('f', 11, 32), 32,
     { { 8, 8, -1 }, { 16, 4, 1 } } },

   { "SYNC_IOC_MERGE", NULL, ON_SYNC_FILE, WR('>', 3, 48), 48,
     { { 0, 4, 0x616161 } }, with_itself },
   { "SYNC_IOC_FILE_INFO", "how many", ON_SYNC_FILE, WR('>', 4, 56), 56 },
   { "SYNC_IOC_FILE_INFO", NULL, ON_SYNC_FILE, WR('>', 4, 56), 56,
     { { 40, 4, 2 } }, two_fences },
   { "SYNC_IOC_SET_DEADLINE", NULL, ON_SYNC_FILE, W('>', 5, 16), 16,
     { { 0, 8, 1 } } },
   { "DMA_HEAP_IOCTL_ALLOC", NULL, ON_DMA_HEAP, WR('H', 0, 24), 24,
     { { 12, 4, O_RDWR } }, heap_page },
   { "DMA_BUF_IOCTL_SYNC", NULL, ON_DMABUF, W('b', 0, 8), 8,
     { { 0, 8, 3 } } },
   { "DMA_BUF_SET_NAME_B", NULL, ON_DMABUF, W('b', 1, 8), 4,
     { { 0, 4, 0x616161 } } },
   { "DMA_BUF_SET_NAME_A", NULL, ON_DMABUF, W('b', 1, 4), 4,
     { { 0, 4, 0x616161 } } },
   { "DMA_BUF_IOCTL_EXPORT_SYNC_FILE", NULL, ON_DMABUF, WR('b', 2, 8), 8,
     { { 0, 4, 3 } } },
   { "DMA_BUF_IOCTL_IMPORT_SYNC_FILE", NULL, ON_DMABUF, W('b', 3, 8), 8,
     { { 0 } }, import },
   { "UDMABUF_CREATE", NULL, ON_UDMABUF, W('u', 0x42, 24), 24, { { 0 } },
     memfd_alone },
   { "UDMABUF_CREATE_LIST", NULL, ON_UDMABUF, W('u', 0x43, 8), 56,
     { { 4, 4, 2 } }, two_memfds },
   { "UDMABUF_CREATE_LIST", "empty", ON_UDMABUF, W('u', 0x43, 8), 8, { { 0 } },
     NULL, EXPECT_ERROR },
   { "IOCTL_VM_SOCKETS_GET_LOCAL_CID", NULL, ON_VSOCK, _IO(7, 0xb9), 4 },
   { "VDUSE_GET_API_VERSION", NULL, ON_VDUSE, R(0x81, 0, 8), 8 },
   { "VDUSE_SET_API_VERSION", NULL, ON_VDUSE, W(0x81, 1, 8), 8 },
   { "VDUSE_CREATE_DEV", NULL, ON_VDUSE, W(0x81, 2, 336), 346, { { 0 } },
     a_device },
   { "VDUSE_DESTROY_DEV", NULL, ON_VDUSE, W(0x81, 3, 256), 256, { { 0 } },
     no_device },
   { "VDUSE_DEV_GET_FEATURES", NULL, ON_VDUSE_DEVICE, R(0x81, 0x11, 8), 8 },
   { "VDUSE_DEV_SET_CONFIG", NULL, ON_VDUSE_DEVICE, W(0x81, 0x12, 8), 12,
     { { 4, 4, 4 } } },
   { "VDUSE_VQ_SETUP", NULL, ON_VDUSE_DEVICE, W(0x81, 0x14, 32), 32,
     { { 4, 2, 2 } } },
   { "VDUSE_VQ_GET_INFO", NULL, ON_VDUSE_DEVICE, WR(0x81, 0x15, 48), 48,
     { { 0 } }, NULL, EXPECT_SUCCESS,
     "what a packed ring has more is not known of a ring",
     { "byte 34 is written, it is not" } },
   { "VDUSE_VQ_SETUP_KICKFD", NULL, ON_VDUSE_DEVICE, W(0x81, 0x16, 8), 8,
     { { 0 } }, an_event },
   { "VDUSE_VQ_INJECT_IRQ", "no such ring", ON_VDUSE_DEVICE,
     W(0x81, 0x17, 4), 4, { { 0, 4, 99 } }, NULL, EXPECT_ERROR },
   { "VDUSE_VQ_INJECT_IRQ", NULL, ON_VDUSE_DRIVEN, W(0x81, 0x17, 4), 4 },
   { "VDUSE_VQ_GET_INFO", "of a ring in use", ON_VDUSE_DRIVEN,
     WR(0x81, 0x15, 48), 48, { { 0 } }, NULL, EXPECT_SUCCESS,
     "what a packed ring has more is not known of a ring",
     { "byte 34 is written, it is not" } },
   { "VDUSE_IOTLB_GET_FD", NULL, ON_VDUSE_DRIVEN, WR(0x81, 0x10, 32), 32,
     { { 8, 8, IOVA }, { 16, 8, IOVA + 1 } } },
   { "VDUSE_IOTLB_GET_FD", "nothing is mapped there", ON_VDUSE_DRIVEN,
     WR(0x81, 0x10, 32), 32, { { 8, 8, 1ULL << 40 }, { 16, 8, 1ULL << 40 } },
     NULL, EXPECT_ERROR },
   { "VDUSE_IOTLB_GET_INFO", NULL, ON_VDUSE_DRIVEN, WR(0x81, 0x1a, 48), 48,
     { { 0, 8, IOVA }, { 8, 8, IOVA + 1 } } },
   { NULL }
};
