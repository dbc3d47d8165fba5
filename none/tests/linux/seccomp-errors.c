/* What seccomp(2) and prctl(PR_SET_SECCOMP) refuse, by kernel/seccomp.c; and
   how many filters a thread may have.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "seccomp-filters.h"

static struct sock_filter allow[] = { RETURN(SECCOMP_RET_ALLOW) };

static void try(const char *what, long result)
{
   fprintf(stderr, "%s: %s\n", what,
           result == -1 ? strerror(errno) : result == 0 ? "done" : "?");
}

static long seccomp(unsigned op, unsigned flags, void *args)
{
   return syscall(SYS_seccomp, op, flags, args);
}

static long filter(unsigned flags, struct sock_filter *f, unsigned short n)
{
   struct sock_fprog prog = { n, f };

   return seccomp(SECCOMP_SET_MODE_FILTER, flags, &prog);
}

static void refused(void)
{
   struct sock_filter back[] = {
      BPF_STMT(BPF_JMP | BPF_JA, 0xffffffff), RETURN(SECCOMP_RET_ALLOW)
   };
   struct sock_filter half[] = {
      BPF_STMT(BPF_LD | BPF_H | BPF_ABS, 0), RETURN(SECCOMP_RET_ALLOW)
   };
   struct sock_filter no_return[] = { LOAD_NR };
   struct sock_filter never_stored[] = {
      BPF_STMT(BPF_LD | BPF_MEM, 3), RETURN(SECCOMP_RET_ALLOW)
   };

   try("unknown flag", filter(1u << 30, allow, 1));
   try("unknown flag, nothing else", filter(1u << 30, NULL, 0));
   try("TSYNC and NEW_LISTENER", filter(1 | 1 << 3, allow, 1));
   try("WAIT_KILLABLE_RECV alone", filter(1 << 5, allow, 1));
   try("flags are known", seccomp(SECCOMP_SET_MODE_FILTER, 1 | 2 | 4, NULL));
   try("empty", filter(0, allow, 0));
   try("nowhere", filter(0, NULL, 1));
   try("not readable", filter(0, (void *)8, 1));
   try("jumps back", filter(0, back, N_OF(back)));
   try("loads half a word", filter(0, half, N_OF(half)));
   try("no return", filter(0, no_return, N_OF(no_return)));
   try("never stored", filter(0, never_stored, N_OF(never_stored)));
   try("strict with flags", seccomp(SECCOMP_SET_MODE_STRICT, 1, NULL));
   try("strict with a program", seccomp(SECCOMP_SET_MODE_STRICT, 0, allow));
   try("prctl, no mode", prctl(PR_SET_SECCOMP, 0, 0, 0, 0));
   try("prctl, mode 3", prctl(PR_SET_SECCOMP, 3, 0, 0, 0));
   try("prctl, no program", prctl(PR_SET_SECCOMP, 2, 0, 0, 0));
   try("the mode", prctl(PR_GET_SECCOMP));
}

static void limit(void)
{
   static struct sock_filter f[500];
   int n = 0;

   for (size_t i = 0; i < N_OF(f); i++)
      f[i] = (struct sock_filter)RETURN(SECCOMP_RET_ALLOW);
   while (filter(0, f, N_OF(f)) == 0)
      n++;
   fprintf(stderr, "%d of 500 instructions: %s\n", n, strerror(errno));
}

/* Without no_new_privs it takes CAP_SYS_ADMIN; what comes before that is said
   first, and not what comes after. */
static void unprivileged(void)
{
   if (geteuid() == 0 && (setgid(65534) || setuid(65534)))
      abort();
   try("unprivileged", filter(0, allow, 1));
   try("unprivileged, empty", filter(0, allow, 0));
   try("unprivileged, nowhere", filter(0, NULL, 1));
   try("unprivileged, unknown flag", filter(1u << 30, allow, 1));
}

int main(void)
{
   pid_t child = new_child();

   if (child == 0) {
      unprivileged();
      _exit(0);
   }
   waitpid(child, NULL, 0);
   prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
   refused();
   try("flags LOG and SPEC_ALLOW", filter(2 | 4, allow, 1));
   fprintf(stderr, "the mode: %d\n", prctl(PR_GET_SECCOMP));
   try("strict", seccomp(SECCOMP_SET_MODE_STRICT, 0, NULL));
   limit();
   return 0;
}
