/* The ioctls of a seccomp listener whose numbers tell the wrong thing:
   NOTIF_SET_FLAGS takes a number and not an address; the first ID_VALID is
   numbered as if it wrote (kernel/seccomp.c, seccomp_notify_ioctl).  The child
   asks for something, the parent answers it.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include "../../memcheck.h"

#define ID_VALID           _IOW('!', 2, uint64_t)
#define ID_VALID_WRONG_DIR _IOR('!', 2, uint64_t)
#define SET_FLAGS          _IOW('!', 4, uint64_t)

enum { ANSWER = 42 };

#define UNDEFINED(object) \
   (void)VALGRIND_MAKE_MEM_UNDEFINED(&(object), sizeof(object))

/* A system call that neither libc nor Valgrind makes by itself. */
static struct sock_filter ask[] = {
   BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
   BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_sched_get_priority_max, 0, 1),
   BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_USER_NOTIF),
   BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
};

union control {
   char           room[CMSG_SPACE(sizeof(int))];
   struct cmsghdr head;
};

static void send_fd(int to, int fd)
{
   union control c = { .head = { CMSG_LEN(sizeof(int)), SOL_SOCKET,
                                 SCM_RIGHTS } };
   struct iovec  text    = { "", 1 };
   struct msghdr message = { .msg_iov = &text, .msg_iovlen = 1,
                             .msg_control    = &c,
                             .msg_controllen = sizeof(c.room) };

   memcpy(CMSG_DATA(&c.head), &fd, sizeof(fd));
   sendmsg(to, &message, 0);
}

static int receive_fd(int from)
{
   union control c;
   char          byte;
   struct iovec  text    = { &byte, 1 };
   struct msghdr message = { .msg_iov = &text, .msg_iovlen = 1,
                             .msg_control    = &c,
                             .msg_controllen = sizeof(c.room) };
   int fd = -1;

   if (recvmsg(from, &message, 0) == 1 && CMSG_FIRSTHDR(&message))
      memcpy(&fd, CMSG_DATA(&c.head), sizeof(fd));
   return fd;
}

static int child(int parent)
{
   struct sock_fprog prog = { sizeof(ask) / sizeof(ask[0]), ask };
   int listener;

   prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
   listener = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER,
                      SECCOMP_FILTER_FLAG_NEW_LISTENER, &prog);
   if (listener < 0)
      perror("listener");
   send_fd(parent, listener);
   close(listener);
   close(parent);
   return syscall(SYS_sched_get_priority_max, 0) == -1 ? errno : 0;
}

static void call(const char *what, int fd, unsigned long request, void *arg)
{
   fprintf(stderr, "%s\n", what);
   if (ioctl(fd, request, arg) == -1)
      fprintf(stderr, "-> %s\n", strerror(errno));
}

static void answer(int listener)
{
   struct seccomp_notif      *notif = calloc(1, sizeof(*notif));
   struct seccomp_notif_resp *resp  = calloc(1, sizeof(*resp));
   uint64_t *id = malloc(sizeof(*id));
   unsigned char bits[sizeof(*id)];

   fprintf(stderr, "SET_FLAGS\n");
   (void)ioctl(listener, SET_FLAGS, 1UL);    /* came with Linux 6.6 */

   UNDEFINED(notif->pid);
   call("RECV: target undefined", listener, SECCOMP_IOCTL_NOTIF_RECV, notif);
   (void)VALGRIND_CHECK_MEM_IS_DEFINED(notif, sizeof(*notif));

   *id = notif->id;
   UNDEFINED(*id);
   call("ID_VALID: undefined", listener, ID_VALID, id);
   call("ID_VALID, wrong direction: undefined", listener, ID_VALID_WRONG_DIR,
        id);
   memset(bits, 0, sizeof(bits));
   (void)VALGRIND_GET_VBITS(id, bits, sizeof(bits));
   if (bits[0] == 0)
      fprintf(stderr, "became defined\n");

   /* An error, since Linux 7.2 on POWER makes 0 of a value (arch/powerpc/kernel/
      syscall.c, system_call_exception, of TIF_SYSCALL_RET). */
   resp->id    = notif->id;
   resp->error = -ANSWER;
   UNDEFINED(resp->val);
   call("SEND: undefined", listener, SECCOMP_IOCTL_NOTIF_SEND, resp);
   free(notif);
   free(resp);
   free(id);
}

int main(void)
{
   int   ends[2], listener, status;
   pid_t asker;

   socketpair(AF_UNIX, SOCK_STREAM, 0, ends);
   asker = fork();
   if (asker == 0) {
      close(ends[0]);
      _exit(child(ends[1]));
   }
   close(ends[1]);
   listener = receive_fd(ends[0]);
   if (listener >= 0)
      answer(listener);
   close(listener);
   waitpid(asker, &status, 0);
   if (!WIFEXITED(status) || WEXITSTATUS(status) != ANSWER)
      fprintf(stderr, "the child got no answer: 0x%x\n", status);
   return 0;
}
