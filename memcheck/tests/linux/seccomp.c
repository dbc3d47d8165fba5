/* What seccomp(2) reads and writes, by kernel/seccomp.c, do_seccomp.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "../../memcheck.h"

#define UNDEFINED(object) \
   (void)VALGRIND_MAKE_MEM_UNDEFINED(&(object), sizeof(object))

static const struct sock_filter allow =
   BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);

/* Says what is tried, so that reports stand below it, and what came of it. */
static void call(const char *what, unsigned op, unsigned flags, void *args)
{
   fprintf(stderr, "%s\n", what);
   if (syscall(SYS_seccomp, op, flags, args) == -1)
      fprintf(stderr, "-> %s\n", strerror(errno));
}

static void set_filter(const char *what, struct sock_fprog *prog)
{
   call(what, SECCOMP_SET_MODE_FILTER, 0, prog);
}

static void filters(void)
{
   struct sock_filter *two  = malloc(2 * sizeof(*two));
   struct sock_fprog   none = { 0, two }, nowhere = { 2, NULL };
   struct sock_fprog   long_one = { BPF_MAXINSNS + 1, two };
   struct sock_fprog  *good = malloc(sizeof(*good));

   two[0] = two[1] = allow;
   good->len    = 2;                      /* and padding, undefined */
   good->filter = two;
   set_filter("filter", good);
   set_filter("filter: NULL", NULL);
   set_filter("filter: empty", &none);
   set_filter("filter: too long", &long_one);
   set_filter("filter: no program", &nowhere);

   UNDEFINED(good->len);
   set_filter("filter: length undefined", good);
   good->len = 2;
   UNDEFINED(good->filter);
   set_filter("filter: pointer undefined", good);
   good->filter = two;
   UNDEFINED(two[1].k);
   set_filter("filter: instruction undefined", good);
   two[1] = allow;
   (void)VALGRIND_MAKE_MEM_NOACCESS(&two[1], sizeof(two[1]));
   set_filter("filter: instruction not there", good);
   free(two);
   free(good);
   set_filter("filter: struct not there", (void *)8);
}

static void questions(void)
{
   unsigned *action = malloc(sizeof(*action));
   struct seccomp_notif_sizes *sizes = malloc(sizeof(*sizes));

   *action = SECCOMP_RET_ERRNO;
   call("action", SECCOMP_GET_ACTION_AVAIL, 0, action);
   UNDEFINED(*action);
   call("action: undefined", SECCOMP_GET_ACTION_AVAIL, 0, action);
   call("action: not looked at", SECCOMP_GET_ACTION_AVAIL, 1, action);
   free(action);

   call("sizes: not looked at", SECCOMP_GET_NOTIF_SIZES, 1, (void *)8);
   (void)VALGRIND_MAKE_MEM_NOACCESS(&sizes->seccomp_data, 2);
   call("sizes: target too small", SECCOMP_GET_NOTIF_SIZES, 0, sizes);
   UNDEFINED(*sizes);
   call("sizes", SECCOMP_GET_NOTIF_SIZES, 0, sizes);
   (void)VALGRIND_CHECK_MEM_IS_DEFINED(sizes, sizeof(*sizes));
   free(sizes);
}

static void unknown(void)
{
   unsigned flags = 0, op = 0xfffe;
   void *args = NULL;

   UNDEFINED(flags);
   UNDEFINED(args);
   call("unknown operation", 0xffff, flags, args);
   UNDEFINED(op);
   call("operation undefined", op, 0, NULL);
}

int main(void)
{
   prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
   filters();
   questions();
   unknown();
   return 0;
}
