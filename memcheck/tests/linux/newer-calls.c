/* What the system calls of Linux 5.1 and later read and write that Valgrind
   long had no wrapper for (coregrind/m_syswrap/syswrap-linux-newer.c names the
   kernel's functions).
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>
#include "../../memcheck.h"

#ifndef SYS_pidfd_open
#  define SYS_pidfd_open 434
#endif
#ifndef SYS_pidfd_send_signal
#  define SYS_pidfd_send_signal 424
#endif

/* Older headers lack the others, whose numbers go on from this one's. */
#define NUMBER(n) (SYS_pidfd_send_signal + (n) - 424)

enum {
   PROCESS_MADVISE = NUMBER(440), PROCESS_MRELEASE = NUMBER(448),
   HOME_NODE = NUMBER(450), MAP_SHADOW_STACK = NUMBER(453),
   FUTEX_WAKE2 = NUMBER(454), FUTEX_WAIT2, FUTEX_REQUEUE2,
   SETXATTRAT = NUMBER(463), GETXATTRAT, LISTXATTRAT, REMOVEXATTRAT,
   OPEN_TREE_ATTR, LISTNS = NUMBER(470), SLICE_YIELD, FCHROOT
};

struct xattr_args {
   uint64_t value;
   uint32_t size, flags;
};

#define UNDEFINED(object) \
   (void)VALGRIND_MAKE_MEM_UNDEFINED(&(object), sizeof(object))

/* Says what is tried, so that reports stand below it. */
static void say(const char *what)
{
   fprintf(stderr, "%s\n", what);
}

/* Kernels before the call was known say ENOSYS. */
static void expect(long got, long result)
{
   if (got == -1 && errno == ENOSYS)
      return;
   if (got == -1)
      got = -errno;
   if (got != result)
      fprintf(stderr, "-> %ld\n", got);
}

static volatile int signals;

static void count(int number)
{
   signals++;
}

static void processes(void)
{
   char         *info = malloc(128);
   struct iovec *vec  = calloc(1, 32);   /* two, or four */
   int           self = syscall(SYS_pidfd_open, getpid(), 0);

   signal(SIGUSR1, count);
   say("signal");
   expect(syscall(SYS_pidfd_send_signal, self, SIGUSR1, NULL, 0), 0);
   if (signals != 1)
      say("not delivered");
   say("siginfo: undefined");
   syscall(SYS_pidfd_send_signal, self, 0, info, 99);
   say("Valgrind's signal");
   expect(syscall(SYS_pidfd_send_signal, self, 9999, NULL, 0), -EINVAL);
   say("madvise: undefined");
   UNDEFINED(*vec);
   syscall(PROCESS_MADVISE, -1, vec, 2, 0, 0);
   say("madvise: too many");
   syscall(PROCESS_MADVISE, -1, vec, 5000, 0, 0);
   say("mrelease: alive");
   expect(syscall(PROCESS_MRELEASE, self, 0), -EINVAL);
   close(self);
   free(info);
   free(vec);
}

static void futexes(void)
{
   uint32_t *word    = malloc(sizeof(*word));
   uint64_t *waiters = calloc(6, sizeof(*waiters));

   *word = 1;
   say("wake");
   expect(syscall(FUTEX_WAKE2, word, 1, 1, 0x82), 0);
   say("wait: another value");
   expect(syscall(FUTEX_WAIT2, word, 2, 1, 0x82, NULL, 0), -EAGAIN);
   say("wait: undefined");
   UNDEFINED(*word);
   syscall(FUTEX_WAIT2, word, 2, 1, 0x82, NULL, 0);
   say("requeue: undefined");
   UNDEFINED(waiters[3]);
   syscall(FUTEX_REQUEUE2, waiters, 0, 0, 0);
   say("requeue: flags");
   expect(syscall(FUTEX_REQUEUE2, waiters, 1, 0, 0), -EINVAL);
   free(word);
   free(waiters);
}

static void attributes(void)
{
   struct xattr_args *args  = malloc(sizeof(*args));
   char              *value = malloc(8), *list = malloc(64);
   const char        *name  = "user.newer";
   char               path[] = "newer-calls-XXXXXX";
   unsigned char      bits[5];
   int                fd = mkstemp(path);
   long               got;

   memset(value, 'x', 8);
   args->value = (uintptr_t)value;
   args->size  = 4;
   args->flags = 0;
   say("set");
   syscall(SETXATTRAT, AT_FDCWD, path, 0, name, args, sizeof(*args));
   say("set: value undefined");
   UNDEFINED(value[3]);
   syscall(SETXATTRAT, AT_FDCWD, path, 0, name, args, sizeof(*args));
   say("set: struct undefined");
   value[3] = 'x';
   UNDEFINED(args->flags);
   syscall(SETXATTRAT, AT_FDCWD, path, 0, name, args, sizeof(*args));
   say("set: too short");
   syscall(SETXATTRAT, AT_FDCWD, path, 0, name, args, 8);

   say("get");
   args->flags = 0;
   args->size  = 8;
   (void)VALGRIND_MAKE_MEM_UNDEFINED(value, 8);
   got = syscall(GETXATTRAT, fd, NULL, 0x1000, name, args, sizeof(*args));
   if (got == 4) {
      (void)VALGRIND_GET_VBITS(value, bits, sizeof(bits));
      if (memcmp(bits, "\0\0\0\0\377", sizeof(bits)) != 0)
         say("not what the kernel wrote");
   }
   say("get: not all there");
   args->size = 9;
   syscall(GETXATTRAT, fd, NULL, 0x1000, name, args, sizeof(*args));
   say("list");
   got = syscall(LISTXATTRAT, AT_FDCWD, path, 0, list, 64);
   if (got > 0)
      (void)VALGRIND_CHECK_MEM_IS_DEFINED(list, got);
   say("list: not all there");
   syscall(LISTXATTRAT, AT_FDCWD, path, 0, list, 65);
   say("remove");
   syscall(REMOVEXATTRAT, AT_FDCWD, path, 0, name);
   say("remove: no name");
   syscall(REMOVEXATTRAT, AT_FDCWD, path, 0, NULL);
   close(fd);
   unlink(path);
   free(args);
   free(value);
   free(list);
}

static void others(void)
{
   uint64_t *attr = calloc(4, sizeof(*attr)), *req = calloc(4, sizeof(*req));
   uint64_t *ids = malloc(2 * sizeof(*ids)), *nodes = malloc(sizeof(*nodes));

   say("open_tree_attr: undefined");
   UNDEFINED(attr[1]);
   syscall(OPEN_TREE_ATTR, AT_FDCWD, "/nowhere", 0, attr, 32);
   say("listns: undefined, and too few");
   *(uint32_t *)req = 32;
   UNDEFINED(req[3]);
   syscall(LISTNS, req, ids, 3, 0);
   say("migrate_pages: undefined");
   UNDEFINED(*nodes);
   syscall(SYS_migrate_pages, 0, 2, nodes, NULL);
   say("home node");
   expect(syscall(HOME_NODE, 0, 0, 0, 1), -EINVAL);
   say("shadow stack");
   expect(syscall(MAP_SHADOW_STACK, 0, 4096, 0), -EOPNOTSUPP);
   say("yield");
   expect(syscall(SLICE_YIELD), 0);
   say("fchroot");
   expect(syscall(FCHROOT, -1, 1), -EINVAL);
   free(attr);
   free(req);
   free(ids);
   free(nodes);
}

int main(void)
{
   processes();
   futexes();
   attributes();
   others();
   return 0;
}
