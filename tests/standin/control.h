/* How a test program talks to the stand-in that it runs under: a prctl
   option that no kernel knows, so that without the stand-in the call fails
   (EINVAL) and standin_present() is false.  Valgrind passes it through.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_CONTROL_H
#define STANDIN_CONTROL_H

#include <stdint.h>
#include <sys/prctl.h>

#define STANDIN_PRCTL 0x4b564d53      /* "KVMS" */

/* All requests are about the process that makes them: its threads share
   them, its children start without any.  "The next KVM call" is the next
   ioctl on an fd of the stand-in's, by whichever thread.  */
enum standin_request {
   STANDIN_PRESENT,
   STANDIN_ARCH,
   STANDIN_FAIL_NEXT,
   STANDIN_COUNT_NEXT,
   STANDIN_HIGH_FD,
   STANDIN_NAMES,
   STANDIN_DELAY_NEXT,
   STANDIN_HOLD_NEXT,
   STANDIN_WAIT_HELD,
   STANDIN_RELEASE,
   STANDIN_ANSWER_NEXT
};

static inline int standin_control(enum standin_request request, long value)
{
   return prctl(STANDIN_PRCTL, (unsigned long)request, (unsigned long)value,
                0UL, 0UL);
}

/* Is this process running under the stand-in? */
static inline int standin_present(void)
{
   return standin_control(STANDIN_PRESENT, 0) == 1;
}

/* Each /dev/kvm opened from now on is that of ARCH (an enum arch of
   kernel.h), and so is everything that is made from it. */
static inline int standin_arch(int arch)
{
   return standin_control(STANDIN_ARCH, arch);
}

/* The next KVM call does nothing and fails with ERROR. */
static inline int standin_fail_next(int error)
{
   return standin_control(STANDIN_FAIL_NEXT, error);
}

/* The next KVM call finds COUNT things to return (call.count of kernel.h). */
static inline int standin_count_next(long count)
{
   return standin_control(STANDIN_COUNT_NEXT, count);
}

/* The next fd that is handed out gets the number FD, which is closed first
   if it is open; a KVM call fails with EMFILE if it cannot have it. */
static inline int standin_high_fd(int fd)
{
   return standin_control(STANDIN_HIGH_FD, fd);
}

/* Whether readlink of /proc/self/fd/N gives this process the names that the
   kernel would give: "/dev/kvm", "anon_inode:kvm-vm", and so on.  Off at
   first (unless kvm-standin --names): the fds are memfds and look like it. */
static inline int standin_names(int on)
{
   return standin_control(STANDIN_NAMES, on);
}

/* The next KVM call is carried out at once, but returns MS later. */
static inline int standin_delay_next(int ms)
{
   return standin_control(STANDIN_DELAY_NEXT, ms);
}

/* The next KVM call is carried out at once, but does not return before
   another thread calls standin_release().  Several calls can be held. */
static inline int standin_hold_next(void)
{
   return standin_control(STANDIN_HOLD_NEXT, 0);
}

/* Wait until a call is held: it has done its work in the kernel, and its
   thread is still in it.  One thread can wait at a time. */
static inline int standin_wait_held(void)
{
   return standin_control(STANDIN_WAIT_HELD, 0);
}

/* Let all held calls return; returns how many there were. */
static inline int standin_release(void)
{
   return standin_control(STANDIN_RELEASE, 0);
}

/* What a KVM call shall do, for those of which the stand-in knows nothing:
   LEN bytes at FROM are put to TO, by the kernel's means, and so on for all
   COPIES (an address, of N_COPIES of them); it returns RESULT, or -EFAULT if
   a copy cannot be made. */
struct standin_copy {
   uint64_t to, from, len;
};
struct standin_answer {
   int64_t  result;                   /* 0 or more, or -errno */
   uint64_t n_copies, copies;
};

/* The next KVM call does what ANSWER says, which must be there until then. */
static inline int standin_answer_next(const struct standin_answer *answer)
{
   return standin_control(STANDIN_ANSWER_NEXT, (long)answer);
}

#endif
