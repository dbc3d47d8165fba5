/* What landlock_*, mount_setattr, fsconfig and pidfd_open read, by
   security/landlock/syscalls.c, fs/namespace.c, fs/fsopen.c and kernel/pid.c.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "../../memcheck.h"

/* Older headers lack them. */
#ifndef SYS_fsconfig
#  define SYS_fsconfig 431
#endif
#ifndef SYS_pidfd_open
#  define SYS_pidfd_open 434
#endif
#ifndef SYS_mount_setattr
#  define SYS_mount_setattr 442
#endif
#ifndef SYS_landlock_create_ruleset
#  define SYS_landlock_create_ruleset 444
#endif
#ifndef SYS_landlock_add_rule
#  define SYS_landlock_add_rule 445
#endif
#ifndef SYS_landlock_restrict_self
#  define SYS_landlock_restrict_self 446
#endif

enum { PATH_BENEATH = 1, NET_PORT = 2, ERRATA = 2, SUBDOMAINS_OFF = 4 };

struct beneath {
   uint64_t access;
   int32_t  parent_fd;
} __attribute__((packed));

#define UNDEFINED(object) \
   (void)VALGRIND_MAKE_MEM_UNDEFINED(&(object), sizeof(object))

static void say(const char *what)
{
   fprintf(stderr, "%s\n", what);
}

static void landlock(void)
{
   uint64_t       *ruleset = malloc(2 * sizeof(*ruleset));
   struct beneath *beneath = malloc(sizeof(*beneath));
   uint64_t       *port    = malloc(2 * sizeof(*port));
   int             fd;

   say("errata");
   syscall(SYS_landlock_create_ruleset, NULL, 0, ERRATA);
   say("ruleset: too short");
   syscall(SYS_landlock_create_ruleset, ruleset, 4, 0);
   say("ruleset");
   ruleset[0] = 1;                        /* LANDLOCK_ACCESS_FS_EXECUTE */
   fd = syscall(SYS_landlock_create_ruleset, ruleset, sizeof(*ruleset), 0);
   say("ruleset: undefined");
   syscall(SYS_landlock_create_ruleset, ruleset, 2 * sizeof(*ruleset), 0);

   say("beneath");
   beneath->access    = 1;
   beneath->parent_fd = 0;
   syscall(SYS_landlock_add_rule, fd, PATH_BENEATH, beneath, 0);
   say("beneath: fd undefined");
   UNDEFINED(beneath->parent_fd);
   syscall(SYS_landlock_add_rule, fd, PATH_BENEATH, beneath, 0);
   say("port: undefined");
   port[0] = 1;
   syscall(SYS_landlock_add_rule, fd, NET_PORT, port, 0);
   say("unknown kind of rule");
   syscall(SYS_landlock_add_rule, fd, 99, NULL, 0);

   say("restrict: no ruleset");
   if (syscall(SYS_landlock_restrict_self, -1, SUBDOMAINS_OFF) == -1
       && errno == EBADF)
      say("-> EBADF");
   free(ruleset);
   free(beneath);
   free(port);
}

static void mounts(void)
{
   uint64_t *attr = calloc(4, sizeof(*attr));
   char     *text = malloc(4);

   say("mount_setattr: too short");
   UNDEFINED(attr[3]);
   syscall(SYS_mount_setattr, -1, "/nowhere", 0, attr, 8);
   say("mount_setattr: undefined");
   syscall(SYS_mount_setattr, -1, "/nowhere", 0, attr, 32);

   say("fsconfig, flag");
   syscall(SYS_fsconfig, 0, 0, "ro", NULL, 0);
   say("fsconfig, string: undefined");
   strcpy(text, "no");
   UNDEFINED(text[1]);
   syscall(SYS_fsconfig, 0, 1, "key", text, 0);
   say("fsconfig, binary: not all there");
   strcpy(text, "no");
   text[3] = 0;
   syscall(SYS_fsconfig, 0, 2, "key", text, 5);
   free(attr);
   free(text);
}

int main(void)
{
   long pid;

   landlock();
   mounts();
   say("pidfd_open: undefined");
   UNDEFINED(pid);
   syscall(SYS_pidfd_open, pid, 1);
   return 0;
}
