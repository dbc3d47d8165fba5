/* Valgrind hands the kernel another mask than the client's: the client must
   not see it, neither in its memory nor in its registers nor by the error that
   a bad mask gets (virt/kvm/kvm_main.c, kvm_vcpu_ioctl).
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <linux/kvm.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { KERNEL_SIGSET = 8 };

/* struct kvm_signal_mask with its set. */
struct mask {
   uint32_t len;
   uint64_t set;
} __attribute__((packed));

static void *left_in_register;

static int set_mask(int fd, void *mask)
{
   long result = SYS_ioctl;

   left_in_register = mask;
#  if defined(__x86_64__)
   __asm__ volatile("syscall"
                    : "+a"(result), "+d"(left_in_register)
                    : "D"((long)fd), "S"((long)KVM_SET_SIGNAL_MASK)
                    : "rcx", "r11", "memory");
#  else
   result = ioctl(fd, KVM_SET_SIGNAL_MASK, mask) == 0 ? 0 : -errno;
#  endif
   return -result;
}

static void expect(const char *what, int fd, void *mask, int error)
{
   int got = set_mask(fd, mask);

   if (got != error)
      fprintf(stderr, "%s: %s, not %s\n", what, strerror(got),
              strerror(error));
   if (left_in_register != mask)
      fprintf(stderr, "%s: argument changed\n", what);
}

int main(void)
{
   struct mask  full = { KERNEL_SIGSET, ~0ULL };
   struct mask  libc = { 128, ~0ULL };
   int   kvm  = open("/dev/kvm", O_RDWR);
   int   vm   = ioctl(kvm, KVM_CREATE_VM, 0);
   int   vcpu = ioctl(vm, KVM_CREATE_VCPU, 0);
   long  page = sysconf(_SC_PAGESIZE);
   char *two  = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
   char *head_only = two + page - sizeof(full.len);
   char *half_set  = two + page - sizeof(full) + 1;

   memcpy(head_only, &full.len, sizeof(full.len));
   expect("none", vcpu, NULL, 0);
   expect("full", vcpu, &full, 0);
   if (full.len != KERNEL_SIGSET || full.set != ~0ULL)
      fprintf(stderr, "mask changed\n");
   expect("of libc's size", vcpu, &libc, EINVAL);
   expect("VM", vm, &full, ENOTTY);
   expect("closed", -1, &full, EBADF);

   /* These are the program's errors. */
   munmap(two + page, page);
   expect("set not mapped", vcpu, head_only, EFAULT);
   memcpy(half_set, &full.len, sizeof(full.len));
   expect("half a set", vcpu, half_set, EFAULT);
   expect("not mapped", vcpu, two + page, EFAULT);

   /* Memory that cannot be written to is as good. */
   memcpy(two, &full, sizeof(full));
   mprotect(two, page, PROT_READ);
   expect("read-only", vcpu, two, 0);
   return 0;
}
