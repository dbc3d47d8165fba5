/* The stand-in's way to the memory of the calling process.  Protections
   count as they do for the kernel: PROT_NONE and read-only pages fault.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <errno.h>
#include <string.h>
#include <sys/uio.h>

#include "standin.h"

int copy_from_user(struct call *c, void *to, uint64_t from, size_t len)
{
   const struct process *p = c->process;
   struct iovec local = { to, len };
   struct iovec remote = { (void *)(uintptr_t)from, len };

   if (len == 0)
      return 0;
   return process_vm_readv(p->tid, &local, 1, &remote, 1, 0) == (ssize_t)len
          ? 0 : -EFAULT;
}

int copy_to_user(struct call *c, uint64_t to, const void *from, size_t len)
{
   const struct process *p = c->process;
   struct iovec local = { (void *)(uintptr_t)from, len };
   struct iovec remote = { (void *)(uintptr_t)to, len };

   if (len == 0)
      return 0;
   /* The thread may be dead and its number someone else's. */
   if (!still_waiting(p))
      return -EFAULT;
   return process_vm_writev(p->tid, &local, 1, &remote, 1, 0) == (ssize_t)len
          ? 0 : -EFAULT;
}

int fill_user(struct call *c, uint64_t to, size_t len)
{
   static uint8_t pattern;
   uint8_t        chunk[4096];

   while (len > 0) {
      size_t n = len < sizeof(chunk) ? len : sizeof(chunk);
      for (size_t i = 0; i < n; i++) {
         pattern = pattern % 255 + 1;
         chunk[i] = pattern;
      }
      if (copy_to_user(c, to, chunk, n) != 0)
         return -EFAULT;
      to += n;
      len -= n;
   }
   return 0;
}

bool read_string(pid_t tid, uint64_t from, char *to, size_t size)
{
   /* It may end at the end of the last readable page: fetch page by page. */
   size_t       first = 4096 - from % 4096;
   struct iovec local = { to, size };
   struct iovec remote[2];
   ssize_t      got;

   if (first > size)
      first = size;
   remote[0].iov_base = (void *)(uintptr_t)from;
   remote[0].iov_len  = first;
   remote[1].iov_base = (void *)(uintptr_t)(from + first);
   remote[1].iov_len  = size - first;
   got = process_vm_readv(tid, &local, 1, remote, 2, 0);
   return got > 0 && memchr(to, 0, got) != NULL;
}
