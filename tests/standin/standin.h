/* What the parts of the stand-in share: the supervisor (kvm-standin.c), the
   answers to ioctls (ioctls.c), the filter (filter.c) and the way to the
   caller's memory (memory.c).  Handlers of attributes see only kernel.h.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_STANDIN_H
#define STANDIN_STANDIN_H

#include <sys/types.h>

#include "kernel.h"

/* The thread that waits for an answer; struct call's process. */
struct process {
   pid_t         tid;
   uint64_t      id;        /* of its notification */
   struct knobs *knobs;     /* what its process asked for, NULL: nothing */
};

/* What a handed-out fd stands for.  The client's fd is a memfd, and its
   inode number tells which, whatever dup, fork and SCM_RIGHTS did to it. */
struct object {
   uint64_t               inode;
   struct object         *next;
   enum kind              kind;
   bool                   mute;      /* takes no KVM ioctl: stats and so on */
   enum arch              arch;
   uint32_t               type;
   pid_t                  owner;     /* the process whose memory the VM uses */
   const struct attr_ops *ops;       /* its attributes, NULL: none */
   char                   name[64];  /* as /proc/PID/fd/N would show it */
};

/* memory.c: read a string of the caller's of less than SIZE bytes. */
bool read_string(pid_t tid, uint64_t from, char *to, size_t size);

/* kvm-standin.c: give the caller an fd of SIZE bytes that stands for a copy
   of O.  Returns its number or -errno. */
long hand_out(struct call *c, const struct object *o, off_t size, bool cloexec);
/* Is the caller's notification still waiting for us? */
bool still_waiting(const struct process *p);
/* Does thread TID belong to process PID?  Which does it belong to? */
bool is_thread_of(pid_t tid, pid_t pid);
pid_t process_of(pid_t tid);

/* filter.c: the numbers of the calls that we want, in an ABI of this machine;
   -1: there is none. */
struct abi {
   uint32_t audit_arch;
   unsigned wordsize;
   int      ioctl, prctl, open, openat, openat2, readlink, readlinkat;
};
/* Of a call that the filter has sent. */
const struct abi *abi_of(uint32_t audit_arch);
/* Put this process under the filter; the fd of its notifications, or -1. */
int install_filter(void);

/* ioctls.c: carry out a KVM ioctl on O, the caller's FD: 0 or more, or
   -errno. */
long kvm_ioctl(struct call *c, const struct object *o, int fd,
               uint32_t request, uint64_t arg);
/* Do what the caller's struct standin_answer at AT says. */
long given_answer(struct call *c, uint64_t at);
/* A /dev/kvm of ARCH; and what else can be opened, of which nothing is known
   but its name.  False if there is no such. */
struct object system_object(enum arch arch);
bool named_object(const char *name, struct object *o);

#endif
