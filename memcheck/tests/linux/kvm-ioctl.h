/* What the tests of single ioctls of x86 share: a VM and its vCPU, and calls
   that are announced on stderr, so that Memcheck's errors stand below them.
   They run on a real kernel, and below the stand-in; what that is to store,
   since it knows few ioctls, is said before the call.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef KVM_IOCTL_H
#define KVM_IOCTL_H

#include "kvm-attr.h"
#include "../../../tests/standin/abi-ioctls-x86-encrypt.h"

#define UNDEFINE(object) \
   (void)VALGRIND_MAKE_MEM_UNDEFINED(&(object), sizeof(object))

static struct standin_copy   copies[10];
static struct standin_answer answer;

/* Below the stand-in the next call stores something at TO ... */
static inline void stores(void *to, size_t len)
{
   static const unsigned char something[1024] = { 1, 2, 3, 4, 5, 6, 7, 8 };

   copies[answer.n_copies++] = (struct standin_copy){
      (uintptr_t)to, (uintptr_t)something, len
   };
}

/* ... and returns RESULT. */
static inline void returns(long result)
{
   answer.result = result;
   answer.copies = (uintptr_t)copies;
   if (standin_present())
      standin_answer_next(&answer);
}

IN_PLACE long try(const char *what, int fd, unsigned long request, void *arg)
{
   long result;

   fprintf(stderr, "%s\n", what);
   result = ioctl(fd, request, arg);
   answer.n_copies = 0;
   return result;
}

static inline int new_vcpu(int vm)
{
   return must(ioctl(vm, KVM_CREATE_VCPU, 0UL), "KVM_CREATE_VCPU");
}

/* Other architectures only have to compile the programs. */
#if defined(__x86_64__)
#  define ON_X86 1
#endif

#endif
