/* What the tests of device attributes share: making a device, making the
   calls, and saying on stderr, between Memcheck's errors, what came of it.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef KVM_ATTR_H
#define KVM_ATTR_H

#include <errno.h>
#include <fcntl.h>
#include <linux/kvm.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "../../memcheck.h"
#include "../../../tests/standin/control.h"

/* The numbers of all architectures. */
#include "../../../tests/standin/abi-vgic-arm64.h"
#include "../../../tests/standin/abi-aia.h"
#include "../../../tests/standin/abi-loongarch.h"
#include "../../../tests/standin/abi-flic-s390.h"
#include "../../../tests/standin/abi-mpic-xics-xive.h"
#include "../../../tests/standin/abi-x86-vfio.h"
#include "../../../tests/standin/attr-cases.h"

static inline int must(int fd, const char *what)
{
   if (fd < 0) {
      perror(what);
      exit(1);
   }
   return fd;
}

/* It begins as all programs do, which tells Valgrind what this fd is. */
static inline int new_system(void)
{
   int kvm = must(open("/dev/kvm", O_RDWR | O_CLOEXEC), "/dev/kvm");

   must(ioctl(kvm, KVM_GET_API_VERSION, 0UL), "KVM_GET_API_VERSION");
   return kvm;
}

static inline int new_vm(void)
{
   return must(ioctl(new_system(), KVM_CREATE_VM, 0UL), "KVM_CREATE_VM");
}

/* A device of a VM of its own, since a VM has one of each at most. */
static inline int new_device(unsigned type)
{
   struct kvm_create_device cd = { type, 0, 0 };

   must(ioctl(new_vm(), KVM_CREATE_DEVICE, &cd), "KVM_CREATE_DEVICE");
   return cd.fd;
}

static inline const char *error_name(int error)
{
   switch (error) {
   case EBADF:  return "EBADF";
   case EFAULT: return "EFAULT";
   case EINVAL: return "EINVAL";
   case ENOMEM: return "ENOMEM";
   case ENOTTY: return "ENOTTY";
   case ENXIO:  return "ENXIO";
   case EPERM:  return "EPERM";
   default:     return "another error";
   }
}

/* At the end of the address space it is only an error: not every kernel faults
   there.  Linux 7.2 on POWER reads at 1 << 63 instead, where a hypervisor finds
   real address 0 (arch/powerpc/include/asm/uaccess.h, mask_user_address_simple). */
static inline const char *error_of(const void *arg)
{
   return (uintptr_t)arg >= (uintptr_t)-4096L ? "an error" : error_name(errno);
}

/* Each call is a stack of its own to Memcheck, which reports an error once for
   one stack. */
#define IN_PLACE static inline __attribute__((always_inline))

/* "WHAT", Memcheck's errors, if any, "-> 0" or "-> EFAULT". */
IN_PLACE long call(const char *what, int fd, unsigned long request,
                   const void *arg)
{
   long result;

   fprintf(stderr, "%s\n", what);
   result = ioctl(fd, request, arg);
   if (result < 0)
      fprintf(stderr, "-> %s\n", error_of(arg));
   else
      fprintf(stderr, "-> %ld\n", result);
   return result;
}

IN_PLACE long attr_call(const char *what, int fd, unsigned long request,
                        unsigned group, uint64_t attr, const void *addr)
{
   struct kvm_device_attr a = { 0, group, attr, (uintptr_t)addr };

   return call(what, fd, request, &a);
}

#define SET(what, fd, group, attr, addr) \
   attr_call(what, fd, KVM_SET_DEVICE_ATTR, group, attr, addr)
#define GET(what, fd, group, attr, addr) \
   attr_call(what, fd, KVM_GET_DEVICE_ATTR, group, attr, addr)
#define HAS(what, fd, group, attr, addr) \
   attr_call(what, fd, KVM_HAS_DEVICE_ATTR, group, attr, addr)

/* A heap block of LEN bytes, each with the value BYTE. */
static inline void *block(size_t len, int byte)
{
   void *p = malloc(len);

   return p ? memset(p, byte, len) : NULL;
}

/* The same, undefined; the value is there all the same. */
static inline void *undefined_block(size_t len, int byte)
{
   void *p = block(len, byte);

   VALGRIND_MAKE_MEM_UNDEFINED(p, len);
   return p;
}

/* Such a block after it was freed, with what was in it: no compiler knows
   that somebody looks at it, nor where the address is from. */
static inline void *freed(void *p)
{
   volatile uintptr_t address = (uintptr_t)p;

   __asm__ volatile("" : : "r"(p) : "memory");
   free(p);
   return (void *)address;
}

/* The bits of *WORD that are 1 in MASK become undefined, and keep their
   values. */
static inline void undefine_bits(void *word, uint64_t mask)
{
   (void)VALGRIND_SET_VBITS(word, &mask, sizeof(mask));
}

/* Two pages, of which the second cannot be accessed; returns its address.
   That one is mapped so, since Memcheck does not follow mprotect. */
static inline char *guard_page(void)
{
   const size_t page = sysconf(_SC_PAGESIZE);
   char        *p = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE,
                         MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

   if (p == MAP_FAILED
       || mmap(p + page, page, PROT_NONE,
               MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == MAP_FAILED)
      exit(1);
   return p + page;
}

/* "8 bytes defined, 8 undefined": the runs of the LEN bytes at P. */
static inline void print_defined(const void *p, size_t len)
{
   unsigned char *vbits = malloc(len);
   size_t         i, from;

   (void)VALGRIND_GET_VBITS(p, vbits, len);
   VALGRIND_MAKE_MEM_DEFINED(vbits, len);
   for (i = 0; i < len; i = from) {
      for (from = i; from < len && vbits[from] == vbits[i]; from++)
         ;
      fprintf(stderr, "%s%zu %s", i ? ", " : "", from - i,
              vbits[i] == 0    ? "defined"
              : vbits[i] == 255 ? "undefined" : "partly defined");
   }
   fputc('\n', stderr);
   free(vbits);
}

#endif
