/* kvm-standin [--arch=NAME] [--names] [--] COMMAND ...
   Runs a command whose KVM is emulated: a seccomp filter sends its ioctls, its
   opening of files and the requests of control.h to this supervisor, which
   answers what is about KVM as a kernel would; and what is about VFIO, iommufd
   and vhost as it is told.  Needs no /dev/kvm and
   no privilege.  This file knows processes, fds and time; what an ioctl does
   is in ioctls.c, and the filter in filter.c.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "control.h"
#include "standin.h"

/* Newer than some of the headers that this must build with. */
#ifndef SECCOMP_IOCTL_NOTIF_SET_FLAGS
# define SECCOMP_IOCTL_NOTIF_SET_FLAGS   SECCOMP_IOW(4, uint64_t)
# define SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP 1
#endif

#define EXIT_SKIPPED 77        /* this system cannot do it */

/* ---- What is being emulated ---- */

static const struct {
   const char *name;
   enum arch   arch;
} arch_names[] = {
   { "x86", ARCH_X86 },         { "arm64", ARCH_ARM64 },
   { "power", ARCH_POWER },     { "s390", ARCH_S390 },
   { "riscv", ARCH_RISCV },     { "mips", ARCH_MIPS },
   { "loongarch", ARCH_LOONGARCH },
};
#define N_ARCHES (sizeof(arch_names) / sizeof(arch_names[0]))

static enum arch default_arch =
#if defined(__aarch64__) || defined(__arm__)
   ARCH_ARM64;
#elif defined(__powerpc__)
   ARCH_POWER;
#elif defined(__s390__)
   ARCH_S390;
#elif defined(__riscv)
   ARCH_RISCV;
#elif defined(__mips__)
   ARCH_MIPS;
#elif defined(__loongarch__)
   ARCH_LOONGARCH;
#else
   ARCH_X86;
#endif
static bool default_names;

/* What a process asked for through control.h. */
struct knobs {
   struct knobs *next;
   pid_t         pid;
   int           pidfd;         /* readable once it is gone */
   enum arch     arch;
   bool          names;
   int           high_fd;       /* -1: any */
   /* About the next KVM call: */
   int           fail;
   long          count;         /* -1: nothing asked */
   uint64_t      answer;        /* address of its struct standin_answer */
   long          delay;         /* ms */
   bool          hold;
   /* The thread in STANDIN_WAIT_HELD. */
   bool          waiting;
   uint64_t      waiter;
};
static struct knobs *all_knobs;

/* An answer that is not given yet. */
struct late {
   struct late  *next;
   uint64_t      id;
   long          value;
   struct knobs *holder;        /* whose STANDIN_RELEASE it waits for ... */
   int64_t       due;           /* ... or when, if that is NULL */
};
static struct late *all_late;

static int listener;

/* ---- Processes ---- */

pid_t process_of(pid_t tid)
{
   char  path[32], line[128];
   FILE *f;
   int   pid = tid;

   snprintf(path, sizeof(path), "/proc/%d/status", tid);
   f = fopen(path, "re");
   if (!f)
      return tid;
   while (fgets(line, sizeof(line), f))
      if (sscanf(line, "Tgid: %d", &pid) == 1)
         break;
   fclose(f);
   return pid;
}

bool is_thread_of(pid_t tid, pid_t pid)
{
   char path[48];

   if (tid == pid)
      return true;
   snprintf(path, sizeof(path), "/proc/%d/task/%d", pid, tid);
   return access(path, F_OK) == 0;
}

static struct knobs *find_knobs(pid_t tid)
{
   for (struct knobs *k = all_knobs; k; k = k->next)
      if (is_thread_of(tid, k->pid))
         return k;
   return NULL;
}

static struct knobs *make_knobs(pid_t tid)
{
   struct knobs *k = calloc(1, sizeof(*k));

   if (!k)
      return NULL;
   k->pid     = process_of(tid);
   k->pidfd   = syscall(__NR_pidfd_open, k->pid, 0);
   k->arch    = default_arch;
   k->names   = default_names;
   k->high_fd = -1;
   k->count   = -1;
   if (k->pidfd < 0) {
      free(k);
      return NULL;
   }
   k->next   = all_knobs;
   all_knobs = k;
   return k;
}

/* K's process is gone. */
static void drop_knobs(struct knobs *gone)
{
   for (struct late **l = &all_late; *l; ) {
      struct late *late = *l;
      if (late->holder == gone) {
         *l = late->next;
         free(late);
      } else
         l = &late->next;
   }
   for (struct knobs **k = &all_knobs; *k; k = &(*k)->next)
      if (*k == gone) {
         *k = gone->next;
         break;
      }
   close(gone->pidfd);
   free(gone);
}

/* ---- Objects ---- */

#define N_BUCKETS 65536
static struct object *buckets[N_BUCKETS];
static dev_t          memfd_device;

static struct object *find_object(pid_t tid, int fd)
{
   char           path[48];
   struct stat    st;
   struct object *o;

   snprintf(path, sizeof(path), "/proc/%d/fd/%d", tid, fd);
   if (stat(path, &st) != 0 || st.st_dev != memfd_device)
      return NULL;
   for (o = buckets[st.st_ino % N_BUCKETS]; o; o = o->next)
      if (o->inode == st.st_ino)
         return o;
   return NULL;
}

/* The memfd FD shall stand for a copy of O. */
static bool remember(int fd, const struct object *o)
{
   struct stat    st;
   struct object *new = malloc(sizeof(*new));

   if (!new || fstat(fd, &st) != 0) {
      free(new);
      return false;
   }
   *new = *o;
   new->inode = st.st_ino;
   new->next  = buckets[st.st_ino % N_BUCKETS];
   buckets[st.st_ino % N_BUCKETS] = new;
   return true;
}

bool still_waiting(const struct process *p)
{
   uint64_t id = p->id;

   return ioctl(listener, SECCOMP_IOCTL_NOTIF_ID_VALID, &id) == 0;
}

long hand_out(struct call *c, const struct object *o, off_t size, bool cloexec)
{
   struct process *p = c->process;
   struct seccomp_notif_addfd add = { .id = p->id };
   int  fd = memfd_create("standin", MFD_CLOEXEC);
   long result;

   if (fd < 0)
      return -errno;
   if (ftruncate(fd, size) != 0 || !remember(fd, o)) {
      close(fd);
      return -ENOMEM;
   }
   add.srcfd       = fd;
   add.newfd_flags = cloexec ? O_CLOEXEC : 0;
   if (p->knobs && p->knobs->high_fd >= 0) {
      add.flags = SECCOMP_ADDFD_FLAG_SETFD;
      add.newfd = p->knobs->high_fd;
      p->knobs->high_fd = -1;
   }
   result = ioctl(listener, SECCOMP_IOCTL_NOTIF_ADDFD, &add);
   if (result < 0)
      result = errno == EBADF ? -EMFILE : -errno;
   close(fd);
   return result;
}

/* ---- Answers ---- */

static int64_t now(void)       /* ms */
{
   struct timespec t;

   clock_gettime(CLOCK_MONOTONIC, &t);
   return t.tv_sec * INT64_C(1000) + t.tv_nsec / 1000000;
}

static void send_response(const struct seccomp_notif_resp *r)
{
   /* A client that died or took a signal meanwhile wants no answer. */
   if (ioctl(listener, SECCOMP_IOCTL_NOTIF_SEND, r) != 0
       && errno != ENOENT && errno != EINPROGRESS)
      perror("kvm-standin: SECCOMP_IOCTL_NOTIF_SEND");
}

/* The call returns VALUE, which is 0 or more, or -errno. */
static void answer(uint64_t id, long value)
{
   struct seccomp_notif_resp r = { .id = id };

   if (value < 0)
      r.error = value;
   else
      r.val = value;
   send_response(&r);
}

/* The kernel does the call as if we were not there. */
static void pass_on(uint64_t id)
{
   struct seccomp_notif_resp r = {
      .id = id, .flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE
   };

   send_response(&r);
}

static void answer_later(uint64_t id, long value, struct knobs *holder,
                         int64_t due)
{
   struct late *late = malloc(sizeof(*late));

   if (!late) {
      answer(id, -ENOMEM);
      return;
   }
   *late = (struct late){ all_late, id, value, holder, due };
   all_late = late;
}

/* Give those late answers whose holder is K, or whose time has come. */
static int give_late(const struct knobs *k, int64_t time)
{
   int given = 0;

   for (struct late **l = &all_late; *l; ) {
      struct late *late = *l;
      if (late->holder == k && (k || late->due <= time)) {
         answer(late->id, late->value);
         *l = late->next;
         free(late);
         given++;
      } else
         l = &late->next;
   }
   return given;
}

/* How long until the next late answer, -1: for ever. */
static int ms_to_wait(void)
{
   int64_t first = INT64_MAX, time;

   for (const struct late *l = all_late; l; l = l->next)
      if (!l->holder && l->due < first)
         first = l->due;
   if (first == INT64_MAX)
      return -1;
   time = now();
   return first > time ? first - time : 0;
}

static bool holds_any(const struct knobs *k)
{
   for (const struct late *l = all_late; l; l = l->next)
      if (l->holder == k)
         return true;
   return false;
}

/* ---- The calls that the filter sends ---- */

static void on_ioctl(struct process *p, const struct seccomp_data *d,
                     unsigned wordsize)
{
   struct knobs *k = p->knobs;
   int           fd = (int)d->args[0];
   const struct object *o = find_object(p->tid, fd);
   struct call   c = { .wordsize = wordsize, .count = -1, .process = p };
   uint64_t      given = 0;
   long          value, delay = 0;
   bool          hold = false;

   if (!o) {
      pass_on(p->id);
      return;
   }
   c.arch = o->arch;
   c.kind = o->kind;
   c.type = o->type;
   if (k) {
      c.count = k->count;
      value   = -k->fail;
      given   = k->answer;
      delay   = k->delay;
      hold    = k->hold;
      k->count  = -1;
      k->fail   = 0;
      k->answer = 0;
      k->delay  = 0;
      k->hold   = false;
   } else
      value = 0;
   if (value == 0)
      value = given ? given_answer(&c, given)
                    : kvm_ioctl(&c, o, fd, (uint32_t)d->args[1],
                                d->args[2]);

   if (hold) {
      answer_later(p->id, value, k, 0);
      if (k->waiting) {
         answer(k->waiter, 0);
         k->waiting = false;
      }
   } else if (delay > 0)
      answer_later(p->id, value, NULL, now() + delay);
   else
      answer(p->id, value);
}

static void on_open(struct process *p, uint64_t path, bool cloexec)
{
   char          name[sizeof(((struct object *)0)->name)];
   struct call   c = { .process = p };
   struct object o;

   if (!read_string(p->tid, path, name, sizeof(name))) {
      pass_on(p->id);
      return;
   }
   if (strcmp(name, "/dev/kvm") == 0)
      o = system_object(p->knobs ? p->knobs->arch : default_arch);
   else if (!named_object(name, &o)) {
      pass_on(p->id);
      return;
   }
   answer(p->id, hand_out(&c, &o, 0, cloexec));
}

static void on_openat2(struct process *p, const struct seccomp_data *d)
{
   struct call     c = { .process = p };
   struct open_how how;

   if (copy_from_user(&c, &how, d->args[2], sizeof(how)) != 0)
      pass_on(p->id);
   else
      on_open(p, d->args[1], how.flags & O_CLOEXEC);
}

/* The object whose name a link of /proc is, or NULL. */
static const struct object *object_of_link(pid_t tid, const char *link)
{
   int pid, fd, end = 0;

   if (sscanf(link, "/proc/%d/fd/%d%n", &pid, &fd, &end) == 2
       && link[end] == 0)
      return find_object(pid, fd);
   /* The fds of the process's first thread. */
   if (sscanf(link, "/proc/self/fd/%d%n", &fd, &end) == 1 && link[end] == 0)
      return find_object(process_of(tid), fd);
   if (sscanf(link, "/proc/thread-self/fd/%d%n", &fd, &end) == 1
       && link[end] == 0)
      return find_object(tid, fd);
   return NULL;
}

static void on_readlink(struct process *p, uint64_t path, uint64_t buf,
                        uint64_t size)
{
   bool                 names = p->knobs ? p->knobs->names : default_names;
   struct call          c = { .process = p };
   char                 link[64];
   const struct object *o;
   size_t               len;

   if (!names || (int)size <= 0
       || !read_string(p->tid, path, link, sizeof(link))
       || (o = object_of_link(p->tid, link)) == NULL) {
      pass_on(p->id);
      return;
   }
   len = strlen(o->name);
   if (len > size)
      len = size;
   answer(p->id, copy_to_user(&c, buf, o->name, len) ? -EFAULT : (long)len);
}

static void on_control(struct process *p, const struct seccomp_data *d)
{
   struct knobs *k = p->knobs;
   long          value = (long)d->args[2];

   if (d->args[1] == STANDIN_PRESENT) {
      answer(p->id, 1);
      return;
   }
   if (!k && (k = make_knobs(p->tid)) == NULL) {
      answer(p->id, -ENOMEM);
      return;
   }
   switch (d->args[1]) {
   case STANDIN_ARCH:
      if (value < 0 || value >= (long)N_ARCHES) {
         answer(p->id, -EINVAL);
         return;
      }
      k->arch = value;
      break;
   case STANDIN_FAIL_NEXT:  k->fail    = value;      break;
   case STANDIN_COUNT_NEXT: k->count   = value;      break;
   case STANDIN_HIGH_FD:    k->high_fd = value;      break;
   case STANDIN_NAMES:      k->names   = value != 0; break;
   case STANDIN_DELAY_NEXT: k->delay   = value;      break;
   case STANDIN_HOLD_NEXT:  k->hold    = true;       break;
   case STANDIN_ANSWER_NEXT: k->answer = d->args[2]; break;
   case STANDIN_RELEASE:
      answer(p->id, give_late(k, 0));
      return;
   case STANDIN_WAIT_HELD:
      if (!holds_any(k)) {
         k->waiting = true;
         k->waiter  = p->id;
         return;
      }
      break;
   default:
      answer(p->id, -EINVAL);
      return;
   }
   answer(p->id, 0);
}

/* ---- Which call it is ---- */

static void dispatch(const struct seccomp_notif *n)
{
   const struct seccomp_data *d = &n->data;
   const struct abi          *abi = abi_of(d->arch);
   struct process p = { .tid = n->pid, .id = n->id };

   p.knobs = find_knobs(p.tid);

   if (d->nr == abi->ioctl)
      on_ioctl(&p, d, abi->wordsize);
   else if (d->nr == abi->prctl)
      on_control(&p, d);
   else if (d->nr == abi->open)
      on_open(&p, d->args[0], d->args[1] & O_CLOEXEC);
   else if (d->nr == abi->openat)
      on_open(&p, d->args[1], d->args[2] & O_CLOEXEC);
   else if (d->nr == abi->openat2)
      on_openat2(&p, d);
   else if (d->nr == abi->readlink)
      on_readlink(&p, d->args[0], d->args[1], d->args[2]);
   else
      on_readlink(&p, d->args[1], d->args[2], d->args[3]);
}

/* ---- The command, and the loop ---- */

static void usage(FILE *to)
{
   fprintf(to,
           "usage: kvm-standin [--arch=NAME] [--names] [--] COMMAND ...\n"
           "Run COMMAND with an emulated KVM.\n"
           "  --arch=NAME  that of another architecture:");
   for (size_t i = 0; i < N_ARCHES; i++)
      fprintf(to, " %s", arch_names[i].name);
   fprintf(to, "\n"
           "  --names      let /proc/PID/fd show its fds by their KVM names\n"
           "Exits as COMMAND does, or with 77 if this system cannot do it.\n");
}

static bool parse_arch(const char *name)
{
   for (size_t i = 0; i < N_ARCHES; i++)
      if (strcmp(name, arch_names[i].name) == 0) {
         default_arch = arch_names[i].arch;
         return true;
      }
   return false;
}

/* The command's arguments; ends the program if there are none. */
static char **parse_options(char **argv)
{
   while (*++argv && (*argv)[0] == '-') {
      if (strcmp(*argv, "--") == 0) {
         argv++;
         break;
      } else if (strcmp(*argv, "--names") == 0)
         default_names = true;
      else if (strcmp(*argv, "--help") == 0) {
         usage(stdout);
         exit(0);
      } else if (strncmp(*argv, "--arch=", 7) != 0 || !parse_arch(*argv + 7)) {
         usage(stderr);
         exit(2);
      }
   }
   if (!*argv) {
      usage(stderr);
      exit(2);
   }
   return argv;
}

/* What the child says over the socket: its listener, or why it has none. */
static void send_listener(int socket, int fd, int error)
{
   union {
      struct cmsghdr header;
      char           space[CMSG_SPACE(sizeof(int))];
   } control;
   struct iovec  data = { &error, sizeof(error) };
   struct msghdr m = { .msg_iov = &data, .msg_iovlen = 1 };

   if (fd >= 0) {
      memset(&control, 0, sizeof(control));
      m.msg_control    = &control;
      m.msg_controllen = sizeof(control);
      control.header.cmsg_level = SOL_SOCKET;
      control.header.cmsg_type  = SCM_RIGHTS;
      control.header.cmsg_len   = CMSG_LEN(sizeof(int));
      memcpy(CMSG_DATA(&control.header), &fd, sizeof(fd));
   }
   sendmsg(socket, &m, 0);
}

/* The listener, or -1 and errno. */
static int receive_listener(int socket)
{
   union {
      struct cmsghdr header;
      char           space[CMSG_SPACE(sizeof(int))];
   } control;
   int           error = 0, fd;
   struct iovec  data = { &error, sizeof(error) };
   struct msghdr m = { .msg_iov = &data, .msg_iovlen = 1,
                       .msg_control = &control,
                       .msg_controllen = sizeof(control) };

   if (recvmsg(socket, &m, MSG_CMSG_CLOEXEC) != sizeof(error) || error
       || !CMSG_FIRSTHDR(&m)) {
      errno = error ? error : EPROTO;
      return -1;
   }
   memcpy(&fd, CMSG_DATA(CMSG_FIRSTHDR(&m)), sizeof(fd));
   return fd;
}

static void run_command(char **argv, int socket, const sigset_t *mask)
{
   int  fd = install_filter();
   char go;

   send_listener(socket, fd, fd < 0 ? errno : 0);
   if (fd < 0 || read(socket, &go, 1) != 1)
      _exit(EXIT_SKIPPED);
   close(fd);
   close(socket);
   sigprocmask(SIG_SETMASK, mask, NULL);
   execvp(argv[0], argv);
   fprintf(stderr, "kvm-standin: %s: %s\n", argv[0], strerror(errno));
   _exit(errno == ENOENT ? 127 : 126);
}

/* Can the kernel do all that we need?  Says what it cannot. */
static const char *missing(pid_t child)
{
   static const char probe[] = "standin";
   char         seen[sizeof(probe)] = "";
   struct iovec local  = { seen, sizeof(seen) };
   struct iovec remote = { (void *)probe, sizeof(probe) };
   struct seccomp_notif_addfd add = { .srcfd = 0 };
   struct stat  st;
   char         path[32];
   int          fd;

   if (process_vm_readv(child, &local, 1, &remote, 1, 0) != sizeof(seen)
       || strcmp(seen, probe) != 0)
      return "reading the memory of a child process (process_vm_readv)";
   fd = memfd_create("standin", MFD_CLOEXEC);
   if (fd < 0 || fstat(fd, &st) != 0)
      return "memfd_create";
   memfd_device = st.st_dev;
   add.srcfd = fd;
   if (ioctl(listener, SECCOMP_IOCTL_NOTIF_ADDFD, &add) == 0
       || errno != ENOENT)
      return "SECCOMP_IOCTL_NOTIF_ADDFD (Linux 5.9)";
   close(fd);
   snprintf(path, sizeof(path), "/proc/%d/fd/0", child);
   if (access("/proc/self/fd", F_OK) != 0
       || (lstat(path, &st) != 0 && errno == EACCES))
      return "/proc/PID/fd";
   return NULL;
}

/* Start the command under the filter; its pid.  Sets `listener'. */
static pid_t start(char **argv, const sigset_t *mask)
{
   int         pair[2];
   pid_t       child;
   const char *what;

   if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0
       || (child = fork()) < 0) {
      perror("kvm-standin");
      exit(EXIT_SKIPPED);
   }
   if (child == 0) {
      close(pair[0]);
      run_command(argv, pair[1], mask);
   }
   close(pair[1]);
   listener = receive_listener(pair[0]);
   if (listener < 0) {
      fprintf(stderr, "kvm-standin: cannot have seccomp user notification "
              "here: %s\n", errno == EBUSY
              ? "another supervisor is at work already" : strerror(errno));
      exit(EXIT_SKIPPED);
   }
   what = missing(child);
   if (what) {
      fprintf(stderr, "kvm-standin: this system does not let me use %s\n",
              what);
      exit(EXIT_SKIPPED);      /* the child sees the socket close */
   }
   if (write(pair[0], "g", 1) != 1)
      exit(EXIT_SKIPPED);
   close(pair[0]);
   /* Saves half of the time of a call, from Linux 6.6 on. */
   ioctl(listener, SECCOMP_IOCTL_NOTIF_SET_FLAGS,
         SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP);
   return child;
}

/* End as the command did. */
static void leave(int status)
{
   struct rlimit no_core = { 0, 0 };
   sigset_t      all;

   if (WIFEXITED(status))
      exit(WEXITSTATUS(status));
   setrlimit(RLIMIT_CORE, &no_core);
   signal(WTERMSIG(status), SIG_DFL);
   sigfillset(&all);
   sigprocmask(SIG_UNBLOCK, &all, NULL);
   raise(WTERMSIG(status));
   exit(128 + WTERMSIG(status));
}

/* Pass signals on, collect dead children, end with the command. */
static void on_signal(int signals, pid_t command)
{
   struct signalfd_siginfo info;
   int   status;
   pid_t pid;

   if (read(signals, &info, sizeof(info)) != sizeof(info))
      return;
   if (info.ssi_signo != SIGCHLD) {
      /* What the terminal sends, it sends to the command as well. */
      if (info.ssi_code != SI_KERNEL)
         kill(command, info.ssi_signo);
      return;
   }
   while ((pid = waitpid(-1, &status, WNOHANG)) > 0)
      if (pid == command)
         leave(status);
}

/* The processes of `all_knobs' that are gone. */
static void on_knobs(const struct pollfd *fds, size_t n)
{
   for (size_t i = 0; i < n; i++) {
      struct knobs *k = all_knobs;
      if (!fds[i].revents)
         continue;
      while (k && k->pidfd != fds[i].fd)
         k = k->next;
      if (k)
         drop_knobs(k);
   }
}

static void serve(int signals, pid_t command)
{
   enum { LISTENER, SIGNALS, KNOBS };
   struct seccomp_notif_sizes sizes;
   struct seccomp_notif *n;
   struct pollfd        *fds = NULL;
   size_t                room = 0, n_fds;
   int                   events;

   if (syscall(__NR_seccomp, SECCOMP_GET_NOTIF_SIZES, 0, &sizes) != 0
       || sizes.seccomp_notif < sizeof(*n))
      sizes.seccomp_notif = sizeof(*n);
   n = malloc(sizes.seccomp_notif);

   for (;;) {
      n_fds = KNOBS;
      for (struct knobs *k = all_knobs; k; k = k->next)
         n_fds++;
      if (n_fds > room) {
         room = 2 * n_fds;
         fds = realloc(fds, room * sizeof(*fds));
      }
      if (!n || !fds) {
         fprintf(stderr, "kvm-standin: out of memory\n");
         exit(1);
      }
      fds[LISTENER] = (struct pollfd){ listener, POLLIN, 0 };
      fds[SIGNALS]  = (struct pollfd){ signals, POLLIN, 0 };
      n_fds = KNOBS;
      for (struct knobs *k = all_knobs; k; k = k->next)
         fds[n_fds++] = (struct pollfd){ k->pidfd, POLLIN, 0 };

      events = poll(fds, n_fds, ms_to_wait());
      give_late(NULL, now());
      if (events <= 0)
         continue;
      if (fds[SIGNALS].revents)
         on_signal(signals, command);
      if (fds[LISTENER].revents & POLLIN) {
         memset(n, 0, sizes.seccomp_notif);
         /* It fails if the caller died before we could look. */
         if (ioctl(listener, SECCOMP_IOCTL_NOTIF_RECV, n) == 0)
            dispatch(n);
      } else if (fds[LISTENER].revents) {
         /* No process is left below the filter. */
         close(listener);
         listener = -1;
      }
      on_knobs(fds + KNOBS, n_fds - KNOBS);
   }
}

int main(int argc, char **argv)
{
   static const int wanted[] = { SIGCHLD, SIGHUP, SIGINT, SIGQUIT, SIGTERM };
   char   **command = parse_options(argv);
   sigset_t mask, old;
   pid_t    child;
   int      signals;

   (void)argc;
   sigemptyset(&mask);
   for (size_t i = 0; i < sizeof(wanted) / sizeof(wanted[0]); i++)
      sigaddset(&mask, wanted[i]);
   sigprocmask(SIG_BLOCK, &mask, &old);
   signals = signalfd(-1, &mask, SFD_CLOEXEC);
   /* Where only ancestors may read a process (yama), stay the ancestor. */
   prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
   child = start(command, &old);
   serve(signals, child);
}
