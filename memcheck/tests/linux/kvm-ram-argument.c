/* A struct that is handed to KVM may lie in the RAM of a guest, or beside it:
   what hangs on it is looked at as elsewhere.  Three reports, of a bitmap that
   is too small, and none of the structs.

   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-ram.h"

static struct machine m;

/* The kernel writes 8 bytes to BITMAP, for the one page of the slot. */
static void get_by(struct kvm_dirty_log *log, void *bitmap)
{
   log->slot         = 1;
   log->dirty_bitmap = bitmap;
   (void)ioctl(m.vm, KVM_GET_DIRTY_LOG, log);
}

int main(void)
{
   unsigned char *large = pages(2 * MB);
   unsigned char *small = pages(3 * PAGE);

   m = new_machine();
   slot(&m, 0, 0x100000, 2 * MB, large);
   slot(&m, 1, 0, PAGE, small + PAGE);
   enter(&m);
   fprintf(stderr, "in 64 KB that are RAM\n");
   get_by((struct kvm_dirty_log *)(large + MB), malloc(4));
   fprintf(stderr, "in a page that is RAM\n");
   get_by((struct kvm_dirty_log *)(small + PAGE), malloc(4));
   fprintf(stderr, "beside it\n");
   get_by((struct kvm_dirty_log *)(small + 2 * PAGE), malloc(4));
   return 0;
}
