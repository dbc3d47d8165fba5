/* A sandbox can answer a call without making it: here every KVM ioctl
   succeeds, on any number and whatever it asks for.  Valgrind must not take
   such numbers and sizes for more than there can be.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-fd.h"

/* Pages of this process, Valgrind's own among them, that are in memory. */
static long resident(void)
{
   FILE *f = fopen("/proc/self/statm", "r");
   long  size, pages = 0;

   if (!f || fscanf(f, "%ld %ld", &size, &pages) != 2)
      fprintf(stderr, "no /proc/self/statm\n");
   if (f)
      fclose(f);
   return pages;
}

enum { MUCH = 4 << 20 };

/* More than the slots that a VM can have. */
static void make_slots(int vm)
{
   struct kvm_userspace_memory_region slot = { .memory_size = 4096 };
   const long before = resident();

   for (slot.slot = 2 << 16; slot.slot < (2 << 16) + 50000; slot.slot++)
      must(ioctl(vm, KVM_SET_USER_MEMORY_REGION, &slot), "a slot");
   if ((resident() - before) * sysconf(_SC_PAGESIZE) > MUCH)
      fprintf(stderr, "notes of slots that cannot be\n");
}

/* One that Valgrind keeps for itself: such have higher numbers than this
   process may use, and are not listed in /proc. */
static int fd_of_valgrind(void)
{
   const int end = sysconf(_SC_OPEN_MAX) + 100;
   char path[40], target[1];

   for (int fd = end - 100; fd < end; fd++) {
      snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
      if (readlink(path, target, sizeof(target)) > 0)
         return fd;
   }
   fprintf(stderr, "Valgrind has no fd\n");
   return end;
}

/* KVM_CREATE_DEVICE leaves its fd in memory, where anyone may change it. */
static void claim_fd(int vm)
{
   const int fd = fd_of_valgrind();
   struct kvm_create_device cd = { .type = KVM_DEV_TYPE_VFIO, .fd = fd };

   if (ioctl(vm, KVM_CREATE_DEVICE, &cd) == 0)
      fprintf(stderr, "%d is a device\n", fd);
   if (fd_of_valgrind() != fd)
      fprintf(stderr, "an fd of Valgrind's is closed\n");
}

int main(void)
{
   struct kvm_userspace_memory_region slot = { .memory_size = 1ULL << 62 };
   struct kvm_dirty_log log = { 0 };
   char *bitmap = malloc(64);
   long  before;
   int   vm;

   let_all_succeed();
   vm = new_null();

   /* What makes a vCPU is a VM, and has an entry in Valgrind's table. */
   before = resident();
   must(ioctl(0x7fffffff, KVM_CREATE_VCPU, 0UL), "KVM_CREATE_VCPU");
   if ((resident() - before) * sysconf(_SC_PAGESIZE) > MUCH)
      fprintf(stderr, "a table for fds that cannot be\n");

   /* As large as no slot is: what is written is not known then, but for the
      first word. */
   must(ioctl(vm, KVM_SET_USER_MEMORY_REGION, &slot), "a slot");
   log.dirty_bitmap = bitmap;
   must(ioctl(vm, KVM_GET_DIRTY_LOG, &log), "KVM_GET_DIRTY_LOG");
   fprintf(stderr, "the first word is %s, the rest %s\n",
           is_defined(bitmap, sizeof(long)),
           is_defined(bitmap + sizeof(long), 64 - sizeof(long)));
   free(bitmap);
   make_slots(vm);
   claim_fd(vm);
   return 0;
}
