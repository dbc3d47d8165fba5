/* What capget, capset and prctl read and write, by kernel/capability.c,
   kernel/sys.c and security/commoncap.c.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <linux/capability.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "../../memcheck.h"

#define UNDEFINED(object) \
   (void)VALGRIND_MAKE_MEM_UNDEFINED(&(object), sizeof(object))
#define DEFINED(object) \
   (void)VALGRIND_CHECK_MEM_IS_DEFINED(&(object), sizeof(object))

typedef struct __user_cap_header_struct Header;
typedef struct __user_cap_data_struct Data;

/* Says what is tried, so that reports stand below it. */
static void say(const char *what)
{
   fprintf(stderr, "%s\n", what);
}

static void expect(long got, long result)
{
   if (got == -1)
      got = -errno;
   if (got != result)
      fprintf(stderr, "-> %ld\n", got);
}

static void caps(void)
{
   Header *header = calloc(1, sizeof(*header));
   Data   *two    = malloc(2 * sizeof(*two)), *one = malloc(sizeof(*one));

   say("capget");
   header->version = _LINUX_CAPABILITY_VERSION_3;
   expect(syscall(SYS_capget, header, two), 0);
   DEFINED(two[0]);
   DEFINED(two[1]);
   say("capset");
   expect(syscall(SYS_capset, header, two), 0);

   say("capset: second undefined");
   UNDEFINED(two[1].permitted);
   expect(syscall(SYS_capset, header, two), 0);

   say("capget: only one there");
   syscall(SYS_capget, header, one);

   say("capget, version 1");
   header->version = _LINUX_CAPABILITY_VERSION_1;
   expect(syscall(SYS_capget, header, one), 0);
   DEFINED(*one);

   say("capget, which version?");
   header->version = 0;
   UNDEFINED(header->pid);
   expect(syscall(SYS_capget, header, NULL), 0);
   if (header->version != _LINUX_CAPABILITY_VERSION_3)
      say("another one");

   say("capget: pid undefined");
   expect(syscall(SYS_capget, header, two), 0);
   free(two);
   free(one);
   free(header);
}

static void options(void)
{
   long  undefined, *pointer = malloc(sizeof(*pointer));
   int  *number = malloc(sizeof(*number));
   char *name = malloc(8);

   UNDEFINED(undefined);
   say("one argument");
   expect(syscall(SYS_prctl, PR_GET_SECUREBITS, undefined), 0);
   say("two arguments");
   expect(syscall(SYS_prctl, PR_SET_CHILD_SUBREAPER, 1, undefined), 0);
   say("all five");
   syscall(SYS_prctl, PR_SET_NO_NEW_PRIVS, 1, 0, 0, undefined);

   say("PR_GET_CHILD_SUBREAPER");
   expect(prctl(PR_GET_CHILD_SUBREAPER, number), 0);
   DEFINED(*number);
   say("PR_GET_CHILD_SUBREAPER: not there");
   (void)VALGRIND_MAKE_MEM_NOACCESS(number, sizeof(*number));
   prctl(PR_GET_CHILD_SUBREAPER, number);
   (void)VALGRIND_MAKE_MEM_UNDEFINED(number, sizeof(*number));

   say("PR_GET_TID_ADDRESS");
   if (prctl(PR_GET_TID_ADDRESS, pointer) == 0)
      DEFINED(*pointer);

   say("PR_SET_VMA: name undefined");
   strcpy(name, "name");
   UNDEFINED(name[2]);
   prctl(0x53564d41, 0, 0, 0, name);
   say("memory is written or executed");
   if (syscall(SYS_prctl, 65, 1, 0, 0, 0) == 0)
      expect(syscall(SYS_prctl, 66, 0, 0, 0, 0), 1);
   else if (errno != EINVAL)                      /* before Linux 6.3 */
      perror("PR_SET_MDWE");
   if (syscall(SYS_prctl, 65, 3, 0, 0, 0) == 0)
      say("not refused");
   say("user dispatch");
   expect(prctl(59, 1, 0, 0, 0), -EINVAL);
   free(pointer);
   free(number);
   free(name);
}

int main(void)
{
   caps();
   options();
   return 0;
}
