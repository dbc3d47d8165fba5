/* Objects of the kernel's KVM for the probes, and what the effects core
   learns of them on the way.  Must not know what any row measures.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "oracle.h"

#if defined(__x86_64__) || defined(__i386__)
KvmArch host_arch = KvmArch_x86;
#elif defined(__aarch64__)
KvmArch host_arch = KvmArch_arm64;
#elif defined(__arm__)
KvmArch host_arch = KvmArch_arm;
#elif defined(__powerpc__)
KvmArch host_arch = KvmArch_power;
#elif defined(__s390__)
KvmArch host_arch = KvmArch_s390;
#elif defined(__riscv)
KvmArch host_arch = KvmArch_riscv;
#elif defined(__mips__)
KvmArch host_arch = KvmArch_mips;
#elif defined(__loongarch__)
KvmArch host_arch = KvmArch_loongarch;
#endif

unsigned host_kernel;
size_t   host_page;

void find_host(void)
{
   struct utsname u;
   unsigned major, minor;

   host_page = sysconf(_SC_PAGESIZE);
   if (uname(&u) == 0 && sscanf(u.release, "%u.%u", &major, &minor) == 2)
      host_kernel = KERNEL(major, minor);
}

/*--- Facts ---*/

static struct {
   KvmFact fact;
   ULong   key, value;
} facts[64];
static unsigned n_facts;

ULong recall_fact(KvmFact fact, ULong key)
{
   for (unsigned i = 0; i < n_facts; i++)
      if (facts[i].fact == fact && facts[i].key == key)
         return facts[i].value;
   return 0;
}

void remember_fact(KvmFact fact, ULong key, ULong value)
{
   unsigned i = 0;

   while (i < n_facts && (facts[i].fact != fact || facts[i].key != key))
      i++;
   if (i == sizeof(facts) / sizeof(facts[0]))
      return;
   if (i == n_facts)
      n_facts++;
   facts[i].fact  = fact;
   facts[i].key   = key;
   facts[i].value = value;
}

/*--- Calls that prepare ---*/

static Bool peek(void *opaque, ULong at, void *to, UInt len)
{
   (void)opaque;
   memcpy(to, (const void *)(uintptr_t)at, len);
   return True;
}

static ULong recall(void *opaque, KvmFact fact, ULong key)
{
   (void)opaque;
   return recall_fact(fact, key);
}

static void remember(void *opaque, KvmFact fact, ULong key, ULong value)
{
   (void)opaque;
   remember_fact(fact, key, value);
}

long kvm(int fd, KvmObject on, uint32_t request, uint64_t arg)
{
   KvmCall c;
   long    result;

   memset(&c, 0, sizeof(c));
   c.arch        = host_arch;
   c.fx.wordsize = sizeof(long);
   c.pagesize    = host_page;
   c.object          = on;
   c.request     = request;
   c.fx.arg      = arg;
   c.fx.peek     = peek;
   c.recall      = recall;
   c.remember    = remember;
   ML_(kvm_find)(&c);
   ML_(kvm_before)(&c);
   result = ioctl(fd, request, (unsigned long)arg);
   if (result < 0)
      result = -errno;
   ML_(kvm_after)(&c, result);
   return result;
}

/*--- What is given back ---*/

static struct { void *at; size_t size; } pages[32];
static unsigned n_pages;
static int fds[64];
static unsigned n_fds;

int keep_fd(int fd)
{
   if (fd >= 0 && n_fds < sizeof(fds) / sizeof(fds[0]))
      fds[n_fds++] = fd;
   return fd;
}

void *new_pages(size_t size)
{
   void *at = mmap(NULL, size, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

   if (at == MAP_FAILED || n_pages == sizeof(pages) / sizeof(pages[0])) {
      fprintf(stderr, "oracle: no memory for a guest: %s\n", strerror(errno));
      exit(2);
   }
   pages[n_pages].at = at;
   pages[n_pages++].size = size;
   return at;
}

void reset_kvm(void)
{
   while (n_fds > 0)
      close(fds[--n_fds]);
   while (n_pages > 0) {
      n_pages--;
      munmap(pages[n_pages].at, pages[n_pages].size);
   }
   n_facts = 0;
}
