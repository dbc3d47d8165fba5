/* Filters stay over execve, whether Valgrind follows there or not.  With an
   argument this is the program that follows.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>

#include "seccomp-filters.h"

extern char **environ;

/* Forbids what the program that follows can do without. */
static struct sock_filter first[] = {
   LOAD_NR, IF_CALL(SYS_getuid, SECCOMP_RET_ERRNO | 42),
   IF_CALL(SYS_getgid, SECCOMP_RET_ERRNO | 43), RETURN(SECCOMP_RET_ALLOW)
};
static struct sock_filter second[] = {
   LOAD_NR, IF_CALL(SYS_getuid, SECCOMP_RET_ERRNO | 44),
   IF_CALL(SYS_geteuid, SECCOMP_RET_KILL_PROCESS),
   RETURN(SECCOMP_RET_ALLOW)
};
/* Set last, since it lets nobody set another. */
static struct sock_filter no_more[] = {
   LOAD_NR, IF_CALL(SYS_seccomp, SECCOMP_RET_KILL_PROCESS),
   RETURN(SECCOMP_RET_ALLOW)
};
static struct sock_filter no_exec[] = {
   LOAD_NR, IF_CALL(SYS_execve, SECCOMP_RET_ERRNO | 45),
   RETURN(SECCOMP_RET_ALLOW)
};

static int error_of(long number)
{
   errno = 0;
   syscall(number);
   return errno;
}

static int program(void)
{
   int names = 0;

   for (char **e = environ; *e; e++)
      names += strstr(*e, "SECCOMP") != NULL;
   fprintf(stderr, "   getuid %d, getgid %d, mode %d, no_new_privs %d, %d in "
           "the environment\n", error_of(SYS_getuid), error_of(SYS_getgid),
           prctl(PR_GET_SECCOMP), prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0),
           names);
   syscall(SYS_geteuid);
   fprintf(stderr, "   still lives\n");
   return 6;
}

static void execute(char *self, int with_environment)
{
   char *args[] = { self, "again", NULL };
   char *none[] = { NULL };

   execve(self, args, with_environment ? environ : none);
   fprintf(stderr, "   execve: %d\n", errno);
   _exit(7);
}

static void filters(char *self)
{
   SET(first, 0);
   SET(second, 0);
   SET(no_more, 0);
   execute(self, 1);
}

static void no_environment(char *self)
{
   SET(first, 0);
   SET(second, 0);
   execute(self, 0);
}

static void by_prctl(char *self)
{
   struct sock_fprog prog = { N_OF(first), first };

   prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
   prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &prog, 0, 0);
   SET(no_more, 0);
   execute(self, 1);
}

static void refused(char *self)
{
   SET(no_exec, 0);
   execute(self, 1);
}

/* The filters need no fd that the client is allowed. */
static void no_fd_left(char *self)
{
   struct rlimit fds;

   getrlimit(RLIMIT_NOFILE, &fds);
   fds.rlim_cur = 20;
   setrlimit(RLIMIT_NOFILE, &fds);
   while (fcntl(0, F_DUPFD_CLOEXEC, 0) >= 0)
      ;
   SET(first, 0);
   execute(self, 1);
}

static void none(char *self)
{
   execute(self, 1);
}

static const struct {
   const char *name;
   void      (*run)(char *self);
} cases[] = {
   { "filters", filters }, { "no environment", no_environment },
   { "set by prctl", by_prctl }, { "execve is refused", refused },
   { "no fd is left", no_fd_left }, { "no filter", none }
};

int main(int argc, char **argv)
{
   if (argc > 1)
      return program();
   for (size_t i = 0; i < N_OF(cases); i++) {
      pid_t child;

      fprintf(stderr, "%s\n", cases[i].name);
      child = new_child();
      if (child == 0)
         cases[i].run(argv[0]);
      end_of(cases[i].name, child);
   }
   return 0;
}
