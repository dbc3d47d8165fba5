/* What the tests of Valgrind's table of KVM fds share: how to see from
   outside what an fd is taken for, and how to get KVM fds.

   Under the stand-in only the table can tell what an fd is, since the names
   in /proc say nothing unless a test asks for them.  What Memcheck expects of
   an attribute's payload then shows what the table says.

   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef KVM_FD_H
#define KVM_FD_H

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/kvm.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "../../memcheck.h"
#include "../../../tests/standin/control.h"

/* ---- What an fd is taken for ---- */

/* Does SET_DEVICE_ATTR of this attribute want byte N of the payload to be
   defined?  Whether the kernel has the attribute makes no difference. */
static inline int wants_byte(int fd, uint32_t group, uint64_t attr, unsigned n)
{
   static char            payload[16];
   struct kvm_device_attr a = { 0, group, attr, (uintptr_t)payload };
   const unsigned         before = VALGRIND_COUNT_ERRORS;

   VALGRIND_MAKE_MEM_DEFINED(payload, sizeof(payload));
   VALGRIND_MAKE_MEM_UNDEFINED(&payload[n], 1);
   ioctl(fd, KVM_SET_DEVICE_ATTR, &a);
   return VALGRIND_COUNT_ERRORS != before;
}

/* The two objects of these tests.  One is VFIO, of whose
   KVM_DEV_VFIO_FILE_ADD (until 6.5 _GROUP_ADD) the kernel reads 4 bytes; the
   other is one that this kernel makes, with an attribute of 8 bytes that VFIO
   does not have: a device, or where there is none a vCPU of x86. */
#define OTHER_IS_VCPU 0xffffffffU
static const struct other_device {
   uint32_t type, group;
   uint64_t attr;
} other_devices[] = {
   { KVM_DEV_TYPE_ARM_VGIC_V3, 0, 2 },   /* KVM_VGIC_V3_ADDR_TYPE_DIST */
   { KVM_DEV_TYPE_ARM_VGIC_V2, 0, 0 },   /* KVM_VGIC_V2_ADDR_TYPE_DIST */
   { KVM_DEV_TYPE_XICS, 1, 16 },         /* a source */
   { OTHER_IS_VCPU, 0, 0 },              /* KVM_VCPU_TSC_OFFSET */
};

static const struct other_device *other_device = other_devices;

static inline int is_vfio(int fd)
{
   return wants_byte(fd, 1, 1, 3);
}

static inline int is_other(int fd)
{
   return wants_byte(fd, other_device->group, other_device->attr, 7);
}

/* Where vCPUs are those of x86: KVM_VCPU_TSC_OFFSET is 8 bytes. */
static inline int is_vcpu(int fd)
{
   return wants_byte(fd, 0, 0, 7);
}

static inline const char *what_is(int fd)
{
   return is_other(fd) ? "other" : is_vfio(fd) ? "vfio" : "unknown";
}

#define SHOW(step, fd) fprintf(stderr, "%s: %s\n", step, what_is(fd))

static inline const char *is_defined(const void *at, size_t len)
{
   char vbits[64];

   if (VALGRIND_GET_VBITS(at, vbits, len) != 1)
      return "not addressable";
   for (size_t i = 0; i < len; i++)
      if (vbits[i])
         return "undefined";
   return "defined";
}

/* ---- Where fds come from ---- */

static inline int must(int result, const char *what)
{
   if (result < 0) {
      perror(what);
      exit(1);
   }
   return result;
}

/* Of those that this kernel makes the first. */
static inline void find_other_device(int vm)
{
   const int n = sizeof(other_devices) / sizeof(other_devices[0]);

   for (int i = 0; i < n - 1; i++) {
      struct kvm_create_device cd = { other_devices[i].type, 0,
                                      KVM_CREATE_DEVICE_TEST };
      if (ioctl(vm, KVM_CREATE_DEVICE, &cd) == 0) {
         other_device = &other_devices[i];
         return;
      }
   }
   other_device = &other_devices[n - 1];
}

static inline int new_vm(void)
{
   int kvm = must(open("/dev/kvm", O_RDWR | O_CLOEXEC), "/dev/kvm");
   int vm  = must(ioctl(kvm, KVM_CREATE_VM, 0UL), "KVM_CREATE_VM");

   find_other_device(vm);
   return vm;
}

static inline int new_device(int vm, uint32_t type)
{
   struct kvm_create_device cd = { type, -1, 0 };

   must(ioctl(vm, KVM_CREATE_DEVICE, &cd), "KVM_CREATE_DEVICE");
   return cd.fd;
}

static inline int new_vfio(int vm)
{
   return new_device(vm, KVM_DEV_TYPE_VFIO);
}

static inline int new_other(int vm)
{
   static unsigned long n_vcpus;

   if (other_device->type == OTHER_IS_VCPU)
      return must(ioctl(vm, KVM_CREATE_VCPU, n_vcpus++), "KVM_CREATE_VCPU");
   return new_device(vm, other_device->type);
}

/* An fd that is not KVM's. */
static inline int new_null(void)
{
   return must(open("/dev/null", O_RDWR | O_CLOEXEC), "/dev/null");
}

static inline void send_fd(int socket, int fd)
{
   union {
      struct cmsghdr header;
      char           space[CMSG_SPACE(sizeof(int))];
   } control;
   char          byte = 0;
   struct iovec  data = { &byte, 1 };
   struct msghdr m = { .msg_iov = &data, .msg_iovlen = 1,
                       .msg_control = &control,
                       .msg_controllen = sizeof(control) };

   memset(&control, 0, sizeof(control));
   control.header.cmsg_level = SOL_SOCKET;
   control.header.cmsg_type  = SCM_RIGHTS;
   control.header.cmsg_len   = CMSG_LEN(sizeof(int));
   memcpy(CMSG_DATA(&control.header), &fd, sizeof(fd));
   must(sendmsg(socket, &m, 0), "sendmsg");
}

static inline int receive_fd(int socket)
{
   union {
      struct cmsghdr header;
      char           space[CMSG_SPACE(sizeof(int))];
   } control;
   char          byte;
   struct iovec  data = { &byte, 1 };
   struct msghdr m = { .msg_iov = &data, .msg_iovlen = 1,
                       .msg_control = &control,
                       .msg_controllen = sizeof(control) };
   int           fd;

   must(recvmsg(socket, &m, 0), "recvmsg");
   memcpy(&fd, CMSG_DATA(&control.header), sizeof(fd));
   return fd;
}

/* A copy of FD that came through a socket, as from another process. */
static inline int received(int fd)
{
   int pair[2], copy;

   must(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), "socketpair");
   send_fd(pair[0], fd);
   copy = receive_fd(pair[1]);
   close(pair[0]);
   close(pair[1]);
   return copy;
}

/* ---- Against Valgrind ---- */

/* Where the half of an argument is that a filter compares. */
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#  define LOW_WORD 0
#else
#  define LOW_WORD 4
#endif

/* Runs on the real processor: Valgrind does not see it, and so does not take
   the filter for the client's, which it would apply itself.  There is no
   errno there. */
static inline long set_filter_unseen(unsigned tid,
                                     struct sock_fprog *program)
{
   long (*volatile call)(long, ...) = syscall;

   (void)tid;
   return call(__NR_prctl, (long)PR_SET_SECCOMP, (long)SECCOMP_MODE_FILTER,
               (long)program, 0L, 0L);
}

/* From now on the kernel asks N instructions about every system call of this
   thread, Valgrind's own among them. */
static inline void filter_syscalls(struct sock_filter *insns, unsigned short n)
{
   struct sock_fprog program = { n, insns };

   must(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "PR_SET_NO_NEW_PRIVS");
   syscall(__NR_getpid);            /* there is no dynamic linker, either */
   must(RUNNING_ON_VALGRIND
           ? (int)VALGRIND_NON_SIMD_CALL1(set_filter_unseen, &program)
           : (int)set_filter_unseen(0, &program), "PR_SET_SECCOMP");
}

/* From now on every KVM ioctl succeeds, on any number and whatever it asks
   for, and nothing is done. */
static inline void let_all_succeed(void)
{
   struct sock_filter insns[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_ioctl, 0, 4),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
               offsetof(struct seccomp_data, args) + 8 + LOW_WORD),
      BPF_STMT(BPF_ALU | BPF_AND | BPF_K, 0xff00),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, KVMIO << 8, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
   };

   filter_syscalls(insns, sizeof(insns) / sizeof(insns[0]));
}

/* ---- Behind Valgrind's back ---- */

/* Runs on the real processor, like set_filter_unseen. */
static inline long close_for_real(unsigned tid, int fd)
{
   long (*volatile call)(long, ...) = syscall;

   (void)tid;
   return call(__NR_close, (long)fd);
}

/* Close FD where Valgrind does not see it: 0 or -1. */
static inline int close_unseen(int fd)
{
   syscall(__NR_getpid);            /* there is no dynamic linker there */
   return RUNNING_ON_VALGRIND
             ? (int)VALGRIND_NON_SIMD_CALL1(close_for_real, fd)
             : close(fd);
}

/* Put a VGIC in FD's place by a call that Valgrind sees fail: the kernel
   cannot store the number (and the stand-in chose it). */
static inline void replace_by_other_unseen(int vm, int fd)
{
   struct kvm_create_device *cd = mmap(NULL, sizeof(*cd),
                                       PROT_READ | PROT_WRITE,
                                       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

   cd->type = other_device->type;
   mprotect(cd, sizeof(*cd), PROT_READ);
   standin_high_fd(fd);
   if (ioctl(vm, KVM_CREATE_DEVICE, cd) != -1 || errno != EFAULT)
      fprintf(stderr, "KVM_CREATE_DEVICE did not fail\n");
   munmap(cd, sizeof(*cd));
}

/* Is an fd in the table that has no attributes, such as a VM?  Then its name
   does not count, not even one that tells of attributes. */
static inline int is_in_table(int fd)
{
   static int vm = -1;
   int        copy = must(dup(fd), "dup"), result;

   if (vm == -1)
      vm = new_vm();
   replace_by_other_unseen(vm, copy);
   standin_names(1);
   result = !is_other(copy);
   standin_names(0);
   close(copy);
   return result;
}

#endif
