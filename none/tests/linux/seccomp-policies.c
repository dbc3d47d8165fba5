/* A process's filter is for its own system calls: it sees what it would see
   without Valgrind, whose calls these filters forbid.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <sys/mman.h>
#include <time.h>
#include <sys/time.h>
#include "seccomp-filters.h"

/* Where a clone's flags are in seccomp_data. */
#if defined(__s390x__)
#define CLONE_FLAGS offsetof(struct seccomp_data, args[1]) + 4
#elif __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#define CLONE_FLAGS offsetof(struct seccomp_data, args) + 4
#else
#define CLONE_FLAGS offsetof(struct seccomp_data, args)
#endif

/* As QEMU's -sandbox spawn=deny, which libvirt sets: no clone without the flags
   of a thread (softmmu/qemu-seccomp.c). */
static struct sock_filter spawn_deny[] = {
   LOAD_NR,
   IF_CALL(435 /* clone3 */, SECCOMP_RET_ERRNO | ENOSYS),
   BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 4),
   BPF_STMT(BPF_LD | BPF_W | BPF_ABS, CLONE_FLAGS),
   BPF_STMT(BPF_ALU | BPF_AND | BPF_K, CLONE_VM | CLONE_THREAD | CLONE_SETTLS),
   BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, CLONE_VM | CLONE_THREAD | CLONE_SETTLS,
            1, 0),
   RETURN(SECCOMP_RET_TRAP),
   RETURN(SECCOMP_RET_ALLOW)
};

static struct sock_filter deny_else[] = {
   LOAD_NR, ALLOW(SYS_read), ALLOW(SYS_write), ALLOW(SYS_exit_group),
   RETURN(SECCOMP_RET_ERRNO | EPERM)
};

static struct sock_filter kill_else[] = {
   LOAD_NR, ALLOW(SYS_read), ALLOW(SYS_write), ALLOW(SYS_exit_group),
   RETURN(SECCOMP_RET_KILL_PROCESS)
};

static struct sock_filter kill_thread_else[] = {
   LOAD_NR, ALLOW(SYS_read), ALLOW(SYS_write), ALLOW(SYS_exit_group),
   RETURN(SECCOMP_RET_KILL_THREAD)
};

static struct sock_filter actions[] = {
   LOAD_NR,
   IF_CALL(SYS_getuid, SECCOMP_RET_ERRNO | 0),
   IF_CALL(SYS_geteuid, SECCOMP_RET_ERRNO | 0xffff),
   IF_CALL(SYS_getgid, SECCOMP_RET_LOG),
   IF_CALL(SYS_getegid, SECCOMP_RET_TRACE | 7),
   IF_CALL(SYS_gettid, SECCOMP_RET_USER_NOTIF),
   IF_CALL(SYS_getppid, 0x7ffd0000 /* nobody knows it */),
   RETURN(SECCOMP_RET_ALLOW)
};

static void *thread(void *text)
{
   say(text);
   return text;
}

static void *thread_getpid(void *unused)
{
   syscall(SYS_getpid);
   say("   not killed\n");
   return unused;
}

static void spawn(void)
{
   pthread_t t;

   SET(spawn_deny, SECCOMP_FILTER_FLAG_TSYNC);
   if (pthread_create(&t, NULL, thread, "   thread runs\n") == 0)
      pthread_join(t, NULL);
   fork();
   say("   forked\n");
}

static void try(const char *what, long result)
{
   char text[100];

   snprintf(text, sizeof(text), "   %s: %ld%s%s\n", what, result,
            result == -1 ? " " : "", result == -1 ? strerror(errno) : "");
   say(text);
}

/* getpid is allowed to no process, and mmap, futex and all else that Valgrind
   needs is not, either.  The vDSO answers the rest. */
static void denied(void)
{
   struct timespec now;
   struct timeval  tv;

   SET(deny_else, 0);
   try("getpid", syscall(SYS_getpid));
   try("mmap", (long)mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS,
                          -1, 0));
   try("open", open("/dev/null", O_RDONLY));
   try("clock_gettime", clock_gettime(CLOCK_MONOTONIC, &now));
   try("gettimeofday", gettimeofday(&tv, NULL));
   try("clock_gettime of a process",
       clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now));
   try("clock_gettime, by syscall",
       syscall(SYS_clock_gettime, CLOCK_MONOTONIC, &now));
   try("prctl", prctl(PR_GET_SECCOMP));
   _exit(3);
}

static void killed(void)
{
   SET(kill_else, 0);
   say("   lives\n");
   syscall(SYS_getpid);
   say("   still lives\n");
}

/* The last thread that is killed takes the process with it. */
static void last_thread_killed(void)
{
   SET(kill_thread_else, 0);
   syscall(SYS_getpid);
   say("   still lives\n");
}

static void one_thread_killed(void)
{
   static struct sock_filter f[] = {
      LOAD_NR, IF_CALL(SYS_getpid, SECCOMP_RET_KILL_THREAD | 5),
      RETURN(SECCOMP_RET_ALLOW)
   };
   pthread_t t;

   SET(f, 0);
   pthread_create(&t, NULL, thread_getpid, NULL);
   pthread_join(t, NULL);
   say("   the others live\n");
   _exit(4);
}

static void all_actions(void)
{
   const pid_t group = getgid();

   SET(actions, 0);
   try("ERRNO 0", syscall(SYS_getuid));
   errno = 0;
   syscall(SYS_geteuid);
   try("ERRNO 0xffff", errno);
   try("LOG", syscall(SYS_getgid) == group);
   syscall(SYS_getgid);
   try("TRACE", syscall(SYS_getegid));
   try("USER_NOTIF", syscall(SYS_gettid));
   syscall(SYS_getppid);
   say("   still lives\n");
}

/* The least counts, whoever says it; of equal ones the newest. */
static void many(void)
{
   static struct sock_filter first[] = {
      LOAD_NR, IF_CALL(SYS_getuid, SECCOMP_RET_ERRNO | 1),
      IF_CALL(SYS_getgid, SECCOMP_RET_KILL_PROCESS),
      RETURN(SECCOMP_RET_ALLOW)
   };
   static struct sock_filter second[] = {
      LOAD_NR, IF_CALL(SYS_getuid, SECCOMP_RET_ERRNO | 2),
      IF_CALL(SYS_getgid, SECCOMP_RET_ERRNO | 3), RETURN(SECCOMP_RET_ALLOW)
   };
   static struct sock_filter third[] = { RETURN(SECCOMP_RET_LOG) };

   SET(first, 0);
   SET(second, 0);
   SET(third, 0);
   syscall(SYS_getuid);
   try("the newest", errno);
   syscall(SYS_getgid);
   say("   still lives\n");
}

static void strict(void)
{
   if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_STRICT) != 0)
      say("   no strict mode\n");
   say("   writes\n");
   syscall(SYS_getpid);
   say("   still lives\n");
}

static void strict_exit(void)
{
   syscall(SYS_seccomp, SECCOMP_SET_MODE_STRICT, 0, NULL);
   syscall(SYS_exit, 5);
}

/* Inherited over fork, and by a thread. */
static void inherited(void)
{
   static struct sock_filter f[] = {
      LOAD_NR, IF_CALL(SYS_getpid, SECCOMP_RET_ERRNO | 42),
      RETURN(SECCOMP_RET_ALLOW)
   };
   pid_t child;

   SET(f, 0);
   child = fork();
   if (child == 0)
      _exit(syscall(SYS_getpid) == -1 ? errno : 0);
   end_of("   a child of it", child);
}

static const struct part policies[] = {
   { "spawn=deny", spawn }, { "denied", denied }, { "killed", killed },
   { "last thread killed", last_thread_killed },
   { "one thread killed", one_thread_killed }, { "actions", all_actions },
   { "many filters", many }, { "strict", strict },
   { "strict, exit", strict_exit }, { "inherited", inherited }
};

/* With the name of one it is that only, and in this process. */
int main(int argc, char **argv)
{
   return run_parts(policies, N_OF(policies), argc > 1 ? argv[1] : NULL);
}
