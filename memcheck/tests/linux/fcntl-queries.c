/* Commands of fcntl(2) that came with Linux 4.13 (hints), 6.10 (F_DUPFD_QUERY),
   6.12 (F_CREATED_QUERY) and 6.19 (delegations), by fs/fcntl.c, do_fcntl.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>
#include <unistd.h>
#include "../../memcheck.h"

enum {
   DUPFD_QUERY = 1024 + 3, CREATED_QUERY = 1024 + 4,
   GET_HINT    = 1024 + 11, SET_HINT, GET_FILE_HINT, SET_FILE_HINT,
   GET_DELEG, SET_DELEG
};

struct deleg {
   uint32_t flags;
   uint16_t type, pad;
};

#define UNDEFINED(object) \
   (void)VALGRIND_MAKE_MEM_UNDEFINED(&(object), sizeof(object))

static int fd;

/* Says what is tried, so that reports stand below it. */
static int call(const char *what, int command, void *arg)
{
   fprintf(stderr, "%s\n", what);
   return fcntl(fd, command, arg);
}

static int linux_is_older_than(int major, int minor)
{
   struct utsname name;
   int is_major = 0, is_minor = 0;

   uname(&name);
   sscanf(name.release, "%d.%d", &is_major, &is_minor);
   return is_major < major || (is_major == major && is_minor < minor);
}

static void query(const char *what, int command, long arg, int result)
{
   int got = call(what, command, (void *)arg);

   if (got == -1)
      got = -errno;
   if (got == -EINVAL && linux_is_older_than(6, 12))
      return;
   if (got != result)
      fprintf(stderr, "-> %d\n", got);
}

static void hints(int get, int set)
{
   uint64_t *hint = malloc(sizeof(*hint));

   if (call("get hint", get, hint) == 0)
      (void)VALGRIND_CHECK_MEM_IS_DEFINED(hint, sizeof(*hint));
   *hint = 0;
   call("set hint", set, hint);
   UNDEFINED(*hint);
   call("set hint: undefined", set, hint);
   (void)VALGRIND_MAKE_MEM_NOACCESS(hint, sizeof(*hint));
   call("get hint: not there", get, hint);
   free(hint);
}

static void delegations(void)
{
   struct deleg *deleg = malloc(sizeof(*deleg));

   deleg->flags = deleg->pad = 0;
   if (call("get delegation", GET_DELEG, deleg) == 0)
      (void)VALGRIND_CHECK_MEM_IS_DEFINED(deleg, sizeof(*deleg));
   UNDEFINED(deleg->flags);
   call("get delegation: undefined", GET_DELEG, deleg);
   deleg->flags = 0;
   UNDEFINED(deleg->type);
   call("set delegation: undefined", SET_DELEG, deleg);
   free(deleg);
}

int main(void)
{
   int copy;

   fd   = open("/dev/null", O_RDONLY);
   copy = dup(fd);
   query("copy", DUPFD_QUERY, copy, 1);
   query("no copy", DUPFD_QUERY, 2, 0);
   query("closed", DUPFD_QUERY, 99, -EBADF);
   query("created", CREATED_QUERY, 0, 0);
   hints(GET_HINT, SET_HINT);
   hints(GET_FILE_HINT, SET_FILE_HINT);
   delegations();
   return 0;
}
