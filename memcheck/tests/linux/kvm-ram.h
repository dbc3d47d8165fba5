/* RAM of a guest that does nothing: for Memcheck it is the same whether it
   writes.  On the stand-in, where each KVM_RUN comes back at once: without code
   a real one need not.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef KVM_RAM_H
#define KVM_RAM_H

#include <fcntl.h>
#include <linux/kvm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>
#include "../../memcheck.h"

#define PAGE 4096UL
#define MB   (1024 * 1024UL)

/* What Memcheck knows of one byte: 'd'efined, 'u'ndefined, 'p'artly defined,
   or 'n'ot to be accessed. */
static inline char state(const void *at)
{
   unsigned char bits = 0xff;

   if (VALGRIND_GET_VBITS(at, &bits, 1) == 3)
      return 'n';
   return bits == 0 ? 'd' : bits == 0xff ? 'u' : 'p';
}

static inline void expect(const char *what, const void *at, char wanted)
{
   if (state(at) != wanted)
      fprintf(stderr, "%s: %c instead of %c\n", what, state(at), wanted);
}

struct machine {
   int vm, vcpu;
};

static struct machine new_machine(void)
{
   const int      kvm = open("/dev/kvm", O_RDWR | O_CLOEXEC);
   struct machine m   = { ioctl(kvm, KVM_CREATE_VM, 0UL), -1 };

   m.vcpu = ioctl(m.vm, KVM_CREATE_VCPU, 0UL);
   if (m.vcpu < 0) {
      perror("no vCPU");
      exit(1);
   }
   close(kvm);
   return m;
}

static inline void slot(const struct machine *m, unsigned number,
                        unsigned long guest, size_t size, void *at)
{
   struct kvm_userspace_memory_region r = {
      number, 0, guest, size, (unsigned long)at
   };

   if (ioctl(m->vm, KVM_SET_USER_MEMORY_REGION, &r) < 0)
      perror("KVM_SET_USER_MEMORY_REGION");
}

static inline void enter(const struct machine *m)
{
   (void)ioctl(m->vcpu, KVM_RUN, 0UL);
}

static inline void *pages(size_t size)
{
   void *at;

   if (posix_memalign(&at, PAGE, size) != 0)
      exit(1);
   return at;
}

static inline unsigned char *mapped(int fd, size_t size, int flags)
{
   unsigned char *at = mmap(NULL, size, PROT_READ | PROT_WRITE, flags, fd, 0);

   if (at == MAP_FAILED) {
      perror("mmap");
      exit(1);
   }
   return at;
}

/* A byte that has no value. */
static unsigned char *unset;

static inline void store_unset(volatile unsigned char *at)
{
   *at = *unset;
}

#endif
