/* Devices that want no hardware, made before the first sample that is measured
   on them: a vhost-vdpa device, of a VDUSE device that a process of ours
   serves; one of the kernel's simulator, of a network card; and a SCSI target
   for vhost, of configfs.  Must not know what any row
   measures.  SPDX-License-Identifier: GPL-2.0-or-later */

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/genetlink.h>
#include <linux/netlink.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tables.h"

static const char served_name[] = "served", simulated_name[] = "simulated";
static int        served = -1;

/*--- The VDUSE device ---*/

/* Says yes to all that the driver asks: struct vduse_dev_request and
   vduse_dev_response. */
static void serve(int device)
{
   struct { uint32_t type, id, rest[36]; }   request;
   struct { uint32_t id, result, rest[36]; } response = { 0, 0, { 0 } };

   while (read(device, &request, sizeof(request)) == sizeof(request)) {
      response.id = request.id;
      if (write(device, &response, sizeof(response)) < 0)
         perror("oracle: VDUSE");
   }
   _exit(1);
}

/* Its fd, or less than 0. */
static int create_served(void)
{
   enum { CREATE_DEV = _IOC(_IOC_WRITE, 0x81, 2, 336),
          VQ_SETUP = _IOC(_IOC_WRITE, 0x81, 0x14, 32) };
   const struct { uint32_t index; uint16_t max_size, pad[13]; } ring
      = { 0, 128, { 0 } };
   unsigned char config[346] = { 0 };
   int control = open("/dev/vduse/control", O_RDWR | O_CLOEXEC);
   int device = -1;

   if (control < 0)
      return -1;
   fill_vduse(config);
   memcpy(config, served_name, sizeof(served_name));
   if (ioctl(control, CREATE_DEV, config) == 0)
      device = open("/dev/vduse/served", O_RDWR | O_CLOEXEC);
   if (device < 0 || ioctl(device, VQ_SETUP, &ring) < 0)
      perror("oracle: /dev/vduse");
   close(control);
   return device;
}

/*--- What makes a vDPA device of it: a message of generic netlink ---*/

struct message {
   struct nlmsghdr   head;
   struct genlmsghdr generic;
   char              rest[1024];
};

static void begin(struct message *m, uint16_t family, uint8_t command)
{
   memset(m, 0, sizeof(*m));
   m->head.nlmsg_len   = NLMSG_LENGTH(GENL_HDRLEN);
   m->head.nlmsg_type  = family;
   m->head.nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK;
   m->generic.cmd      = command;
   m->generic.version  = 1;
}

static void add_text(struct message *m, uint16_t type, const char *text)
{
   struct nlattr a = { NLA_HDRLEN + strlen(text) + 1, type };
   char *at = (char *)m + m->head.nlmsg_len;

   memcpy(at, &a, sizeof(a));
   strcpy(at + NLA_HDRLEN, text);
   m->head.nlmsg_len += NLA_ALIGN(a.nla_len);
}

/* Leaves the answer in M; 0, or -errno. */
static int exchange(int s, struct message *m)
{
   int error;

   if (send(s, m, m->head.nlmsg_len, 0) < 0 || recv(s, m, sizeof(*m), 0) < 0)
      return -errno;
   if (m->head.nlmsg_type != NLMSG_ERROR)
      return 0;
   memcpy(&error, NLMSG_DATA(&m->head), sizeof(error));
   return error;
}

/* The number of the family NAME, or 0. */
static uint16_t family_of(int s, const char *name)
{
   struct message m;
   uint16_t number = 0;

   begin(&m, GENL_ID_CTRL, CTRL_CMD_GETFAMILY);
   m.head.nlmsg_flags = NLM_F_REQUEST;
   add_text(&m, CTRL_ATTR_FAMILY_NAME, name);
   if (exchange(s, &m) < 0)
      return 0;
   for (size_t at = 0; at < m.head.nlmsg_len - NLMSG_LENGTH(GENL_HDRLEN);) {
      struct nlattr a;
      memcpy(&a, m.rest + at, sizeof(a));
      if (a.nla_type == CTRL_ATTR_FAMILY_ID)
         memcpy(&number, m.rest + at + NLA_HDRLEN, sizeof(number));
      at += NLA_ALIGN(a.nla_len);
   }
   return number;
}

/* include/uapi/linux/vdpa.h */
static int add_to_vdpa(const char *of, const char *name)
{
   enum { DEV_NEW = 3, MGMTDEV_DEV_NAME = 2, DEV_NAME = 4 };
   int s = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_GENERIC);
   uint16_t family = family_of(s, "vdpa");
   struct message m;
   int error;

   begin(&m, family, DEV_NEW);
   add_text(&m, MGMTDEV_DEV_NAME, of);
   add_text(&m, DEV_NAME, name);
   error = family == 0 ? -ENOENT : exchange(s, &m);
   close(s);
   return error;
}

static void make_vdpa(void)
{
   const pid_t parent = getpid();
   int device = create_served(), error;

   if (device < 0)
      return;
   if (fork() == 0) {
      prctl(PR_SET_PDEATHSIG, SIGKILL);
      if (getppid() == parent)
         serve(device);
      _exit(1);
   }
   served = device;
   error = add_to_vdpa("vduse", served_name);
   if (error)
      fprintf(stderr, "oracle: vDPA: %s\n", strerror(-error));
}

/* Its number is that of all that there are. */
int open_simulated(void)
{
   char folder[64], path[300] = "/dev/no vdpa_sim_net";
   struct dirent *entry;
   DIR *dir;

   snprintf(folder, sizeof(folder), "/sys/bus/vdpa/devices/%s",
            simulated_name);
   dir = opendir(folder);
   while (dir && (entry = readdir(dir)) != NULL)
      if (strncmp(entry->d_name, "vhost-vdpa-", 11) == 0)
         snprintf(path, sizeof(path), "/dev/%s", entry->d_name);
   if (dir)
      closedir(dir);
   return owned(path);
}

/*--- Its driver ---*/

int send_iotlb(int fd, uint8_t type, uint64_t iova, uint64_t page)
{
   struct {
      uint32_t version, asid;
      uint64_t iova, size, uaddr;
      uint8_t  perm, type, rest[38];
   } message = { 2, 0, iova, host_page, page, 3, type, "" };

   if (write(fd, &message, sizeof(message)) == sizeof(message))
      return 0;
   the_failure = "a message to the IOTLB";
   return -errno;
}

/* vduse_dev_queue_irq_work wants a driver that is ready, and
   vhost_vdpa_va_map memory that is shared. */
int open_driven_vduse(void)
{
   enum { SET_STATUS = _IOC(_IOC_WRITE, 0xaf, 0x72, 1) };
   const uint8_t  features_ok = 11, driver_ok = 15;
   int   driver, memfd, error;
   void *page;

   if (served < 0) {
      the_failure = "/dev/vduse/control";
      return -ENODEV;
   }
   driver = owned_behind_iommu("/dev/vhost-vdpa-0");
   if (driver < 0)
      return driver;
   memfd = new_memfd(false);
   page  = mmap(NULL, host_page, PROT_READ | PROT_WRITE, MAP_SHARED, memfd, 0);
   if (page == MAP_FAILED
       || do_ioctl(driver, SET_STATUS, &features_ok, "FEATURES_OK") < 0
       || do_ioctl(driver, SET_STATUS, &driver_ok, "DRIVER_OK") < 0)
      return -errno;
   error = send_iotlb(driver, 2, IOVA, (uintptr_t)page);
   return error ? error : keep_fd(dup(served));
}

/*--- The target ---*/

const char scsi_target[] = "naa.600140554cf3a18e";

/* drivers/vhost/scsi.c, vhost_scsi_make_tport, vhost_scsi_make_tpg and
   vhost_scsi_tpg_nexus_store */
static void make_target(void)
{
   static const char config[] = "/sys/kernel/config";
   char path[128];
   int  nexus;

   if (access("/dev/vhost-scsi", F_OK) < 0)
      return;
   snprintf(path, sizeof(path), "%s/target", config);
   if (access(path, F_OK) < 0)
      mount("configfs", config, "configfs", 0, NULL);
   snprintf(path, sizeof(path), "%s/target/vhost", config);
   mkdir(path, 0755);
   snprintf(path, sizeof(path), "%s/target/vhost/%s", config, scsi_target);
   mkdir(path, 0755);
   snprintf(path, sizeof(path), "%s/target/vhost/%s/tpgt_1", config,
            scsi_target);
   mkdir(path, 0755);
   snprintf(path, sizeof(path), "%s/target/vhost/%s/tpgt_1/nexus", config,
            scsi_target);
   nexus = open(path, O_WRONLY | O_CLOEXEC);
   if (nexus < 0
       || (write(nexus, scsi_target, sizeof(scsi_target)) < 0
           && errno != EEXIST))
      perror("oracle: target of vhost-scsi");
   if (nexus >= 0)
      close(nexus);
}

void make_devices(void)
{
   make_vdpa();
   /* Few kernels have it. */
   add_to_vdpa("vdpasim_net", simulated_name);
   make_target();
}
