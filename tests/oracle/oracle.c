/* The oracle's program: goes over all rows, and says of each whether the
   running kernel does what the table claims.

      oracle [--dry | --tables | --devices] [TEXT]

   One line a row:

      agree        with the call's result, and of each block of memory how many
                   bytes the kernel needs/reads/writes, and in brackets the
                   table's R (read), T (touched), W (may be written)
      differ       the same, with what differs in the lines below
      not reached  with the step that failed, or the call's error

   Rows of other architectures are one line.  The last line is `N agree,
   N differ, N not reached'; the exit status is 1 if one differs, or none
   agrees (77 of --tables, which any machine may lack).  --dry needs no /dev/kvm: it checks for every architecture that
   each sample leads to the row that it names, with all its memory in its own
   blocks, and that each row has a sample.  --tables are the rows of other
   ioctls, which need other files than /dev/kvm; --devices are these and those
   that take a device away from whoever might use it, as VFIO does.  TEXT: rows
   with this in their names.
   Each row has a process and limited time of its own; several run at a time,
   since making and unmaking VMs is mostly waiting.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _DEFAULT_SOURCE

#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "oracle.h"
#include "tables.h"

enum { AGREE, DIFFER, NOT_REACHED, N_VERDICTS };

static const char *const verdicts[] = { "agree", "differ", "not reached" };
static unsigned counts[N_VERDICTS];

/* Emulated machines are slow, and a row makes some hundred VMs. */
static const int seconds_a_row = 120;
enum { AT_A_TIME = 8 };

/* What comes of a row; in memory that its process shares. */
struct outcome {
   pid_t           child;
   struct timespec start;
   bool            done;
   int             verdict;
   char            text[4000];
   size_t          length;
};
static struct outcome *mine;        /* of this process */

static void __attribute__((format(printf, 1, 2))) say(const char *format, ...)
{
   const size_t room = sizeof(mine->text) - mine->length;
   va_list args;
   int n;

   va_start(args, format);
   n = vsnprintf(mine->text + mine->length, room, format, args);
   va_end(args);
   mine->length += n > 0 && (size_t)n < room ? (size_t)n : room - 1;
}

/*--- Building probes ---*/

const char *the_failure;

struct block *add_nested(struct probe *p, const char *name, size_t size,
                         int parent, size_t at, unsigned pointer_size)
{
   struct block *b = &p->block[p->n_blocks];

   if (p->n_blocks == MAX_BLOCKS || size > MAX_SIZE) {
      fprintf(stderr, "oracle: too much memory for %s\n", name);
      exit(2);
   }
   p->n_blocks++;
   b->name         = name;
   b->size         = size;
   b->parent       = parent;
   b->parent_at    = at;
   b->pointer_size = pointer_size;
   return b;
}

struct block *add_block(struct probe *p, const char *name, size_t size)
{
   return add_nested(p, name, size, -1, 0, 0);
}

void put(struct block *b, size_t at, unsigned size, uint64_t value)
{
   for (unsigned i = 0; i < size; i++) {
      unsigned byte = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
                      ? i : size - 1 - i;
      b->content[at + i] = value >> (8 * byte);
   }
}

void place_still(struct probe *p)
{
   for (int i = 0; i < p->n_blocks; i++) {
      struct block *b = &p->block[i];
      b->at = (uintptr_t)b->content;
      if (b->parent >= 0)
         put(&p->block[b->parent], b->parent_at, b->pointer_size, b->at);
   }
}

/*--- Claim and measurement ---*/

static char     complaints[3000];
static unsigned n_complaints;
static unsigned n_on_purpose;
static const struct row *judged;

static bool is_on_purpose(const char *complaint)
{
   for (int i = 0; i < MAX_DIFFERS && judged->purpose; i++)
      if (judged->differs[i] && strstr(complaint, judged->differs[i]))
         return true;
   return false;
}

static void __attribute__((format(printf, 1, 2)))
complain(const char *format, ...)
{
   const size_t used = strlen(complaints);
   char    line[200];
   va_list args;

   va_start(args, format);
   vsnprintf(line, sizeof(line), format, args);
   va_end(args);
   snprintf(complaints + used, sizeof(complaints) - used, "   %s\n", line);
   if (is_on_purpose(line))
      n_on_purpose++;
   else
      n_complaints++;
}

static const char *error_name(long result)
{
   static const struct { int error; const char *name; } names[] = {
      { ENXIO, "ENXIO" }, { ENODEV, "ENODEV" }, { EINVAL, "EINVAL" },
      { EPERM, "EPERM" }, { ENOTTY, "ENOTTY" }, { EFAULT, "EFAULT" },
      { EBUSY, "EBUSY" }, { EEXIST, "EEXIST" }, { ENOENT, "ENOENT" },
      { EBADF, "EBADF" }, { E2BIG, "E2BIG" }, { EIO, "EIO" },
      { EOPNOTSUPP, "EOPNOTSUPP" }, { EAGAIN, "EAGAIN" },
      { ENOSYS, "ENOSYS" }, { ENOMEM, "ENOMEM" }, { EACCES, "EACCES" },
      { ERANGE, "ERANGE" }, { ENOSPC, "ENOSPC" }, { EINTR, "EINTR" },
   };

   for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
      if (names[i].error == -result)
         return names[i].name;
   return strerror(-result);
}

/* The result in words. */
static const char *outcome(long result)
{
   static char text[40];

   if (result < 0)
      return error_name(result);
   snprintf(text, sizeof(text), "%ld", result);
   return text;
}

/* Up to where MAP has one of LETTERS. */
static size_t extent(const char *map, size_t n, const char *letters)
{
   while (n > 0 && !strchr(letters, map[n - 1]))
      n--;
   return n;
}

static size_t changed_up_to(const struct measured *m, int i, size_t n)
{
   while (n > 0 && !m->block[i].changed[n - 1])
      n--;
   return n;
}


/* Which bytes are written shows where they were not read before. */
static void compare_bytes(const struct measured *m, int i,
                          const struct claim *claim)
{
   const char *before = claim->before[i], *after = claim->after[i];
   const char *name = m->block[i].name;

   for (size_t k = 0; k < m->block[i].size; k++) {
      if (m->block[i].changed[k] && after[k] != 'W') {
         complain("%s: the kernel writes byte %zu, the table says %c before "
                  "and %c after the call", name, k, before[k], after[k]);
         return;
      }
      if (!m->block[i].changed[k] && after[k] == 'W'
          && (before[k] != 'R' || k >= m->block[i].writes)) {
         complain("%s: the table says that byte %zu is written, it is not",
                  name, k);
         return;
      }
   }
}

/* If the call fails anyway, only a read may show. */
static size_t needed(const struct measured *m, int i)
{
   return m->block[i].needs > m->block[i].reads ? m->block[i].needs
                                                : m->block[i].reads;
}

static void compare_block(const struct measured *m, int i,
                          const struct claim *claim)
{
   const size_t n = m->block[i].size, needs = needed(m, i);
   const char  *name = m->block[i].name;
   const size_t may = extent(claim->before[i], n, "RTW");
   const size_t reads = extent(claim->before[i], n, "R");
   const size_t touches = extent(claim->before[i], n, "RT");
   /* Tables of structs do not tell whether what is written was copied in. */
   const size_t copied = judged->is_table ? may : touches;
   const size_t writes = extent(claim->after[i], n, "W");
   const size_t must = touches > writes ? touches : writes;
   size_t first = 0;

   if (needs > may)
      complain("%s: the kernel needs %zu bytes, the table says %zu", name,
               needs, may);
   if (needs < must)
      complain("%s: the kernel needs %zu bytes, the table says %zu to %zu",
               name, needs, must, may);
   if (m->block[i].reads < reads)
      complain("%s: the kernel reads %zu bytes, the table says %zu", name,
               m->block[i].reads, reads);
   /* Of a call that succeeds it shows in what was written. */
   if (m->result < 0 && m->block[i].reads > copied)
      complain("%s: the kernel reads %zu bytes, the table says that it only "
               "writes after %zu", name, m->block[i].reads, copied);
   while (first < may && claim->before[i][first] == '-')
      first++;
   if (m->block[i].needs > 0 && m->block[i].skips != first)
      complain("%s: the kernel begins at byte %zu, the table at %zu", name,
               m->block[i].skips, first);
   if (m->block[i].outside)
      complain("%s: the kernel writes outside of the block", name);
   compare_bytes(m, i, claim);
}

/* A call that fails before it gets at its memory says nothing; nor does an
   attribute's that reads its struct only, or another's that was meant to
   succeed and did not come to all. */
static bool is_reached(const struct row *row, const struct measured *m,
                       const struct claim *claim)
{
   int i = 0;

   if (m->result >= 0 || row->expect == EXPECT_DENIED)
      return m->result != -EFAULT;
   for (int k = 0; k < m->n_blocks && row->expect == EXPECT_SUCCESS; k++)
      if (needed(m, k) < extent(claim->before[k], m->block[k].size, "RT"))
         return false;
   if (row->is_attr)
      i = extent(claim->before[1], m->block[1].size, "RTW") > 0 ? 1 : 2;
   while (i < m->n_blocks && needed(m, i) == 0)
      i++;
   return i < m->n_blocks && m->result != -EFAULT;
}

/* What the table says of each byte before the call, as in "R4T4W16". */
static void say_claim(const char *map, size_t n)
{
   size_t from = 0, runs = 0;

   n = extent(map, n, "RTW");
   say(" [");
   while (from < n && runs++ < 12) {
      size_t to = from;
      while (to < n && map[to] == map[from])
         to++;
      say("%c%zu", map[from], to - from);
      from = to;
   }
   say("%s]", from < n ? "..." : "");
}

static void describe(const struct measured *m, const struct claim *claim)
{
   for (int i = 0; i < m->n_blocks; i++) {
      const size_t changed = changed_up_to(m, i, m->block[i].size);

      say("%s %s %zu/%zu/%zu", i == 0 ? ":" : ";", m->block[i].name,
          needed(m, i), m->block[i].reads,
          changed > m->block[i].writes ? changed : m->block[i].writes);
      say_claim(claim->before[i], m->block[i].size);
   }
   say("\n");
}

/* Measures ROW, prints it, and returns the verdict. */
static int judge(const struct row *row)
{
   static struct measured m;
   static struct claim claim;
   int error, verdict;

   error = measure(row, &m, &claim);
   if (error) {
      say("not reached: %s: %s: %s\n", row->name, the_failure,
             error_name(error));
      return NOT_REACHED;
   }
   if (!is_reached(row, &m, &claim)) {
      say("not reached: %s: %s\n", row->name, error_name(m.result));
      return NOT_REACHED;
   }
   if (row->expect == EXPECT_DENIED && m.result >= 0)
      complain("the call succeeds, the table denies it");
   if (claim.stray[0] && !(row->expect == EXPECT_ERROR && m.result < 0))
      complain("%s", claim.stray);
   for (int k = 0; k < 2; k++)
      if ((m.result < 0 || m.with_garbage[k] < 0)
          && m.result != m.with_garbage[k])
         complain("bytes that are not used by the table matter: %s instead of "
                  "%ld", outcome(m.with_garbage[k]), m.result);
   /* The table need not know every reason to refuse a call early. */
   for (int i = 0; i < m.n_blocks; i++)
      if (m.result >= 0 || row->expect == EXPECT_DENIED || needed(&m, i) > 0)
         compare_block(&m, i, &claim);
   if (n_on_purpose > 0 && n_complaints == 0)
      snprintf(complaints, sizeof(complaints), "   on purpose: %s\n",
               row->purpose);
   verdict = n_complaints == 0 ? AGREE : DIFFER;
   if (verdict == DIFFER && host_kernel < row->since) {
      verdict = NOT_REACHED;
      say("not reached: %s: since Linux %u.%u; this one differs: %s",
             row->name, row->since / 1000, row->since % 1000,
             outcome(m.result));
   } else {
      say("%s: %s: %s", verdicts[verdict], row->name, outcome(m.result));
   }
   describe(&m, &claim);
   say("%s", complaints);
   return verdict;
}

/*--- Without a kernel ---*/

static int judge_dry(const struct row *row)
{
   static struct probe p;
   static struct claim claim;
   int error = row->build(row, &p, true);

   if (error) {
      complain("%s: %s", the_failure, error_name(error));
   } else {
      place_still(&p);
      claim_before(&p, &claim);
      if (!claim.name)
         complain("the table has no row for it");
      else if (row->table_name && strcmp(claim.name, row->table_name) != 0)
         complain("it leads to %s", claim.name);
      if (claim.stray[0] && row->expect != EXPECT_ERROR)
         complain("%s", claim.stray);
   }
   say("%s: %s\n%s", verdicts[n_complaints > 0], row->name, complaints);
   return n_complaints > 0;
}

/*--- A process for each row ---*/

static long seconds_since(const struct timespec *start)
{
   struct timespec now;

   clock_gettime(CLOCK_MONOTONIC, &now);
   return now.tv_sec - start->tv_sec;
}

static void start(const struct row *row, struct outcome *o, bool dry)
{
   const pid_t parent = getpid();
   pid_t child;

   clock_gettime(CLOCK_MONOTONIC, &o->start);
   child = fork();
   if (child < 0) {
      perror("oracle: fork");
      exit(2);
   }
   if (child > 0) {
      o->child = child;
      return;
   }
   prctl(PR_SET_PDEATHSIG, SIGKILL);
   if (getppid() != parent)
      _exit(2);
   mine = o;
   judged = row;
   o->verdict = dry ? judge_dry(row) : judge(row);
   _exit(0);
}

/* Notes how the process of ROW ended, if it did; its time may be up. */
static void look_after(const struct row *row, struct outcome *o)
{
   bool late = seconds_since(&o->start) > seconds_a_row;
   int  status;

   if (late)
      kill(o->child, SIGKILL);
   if (waitpid(o->child, &status, late ? 0 : WNOHANG) == 0)
      return;
   o->done = true;
   if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
      return;
   o->verdict = DIFFER;
   snprintf(o->text, sizeof(o->text), "differ: %s: %s\n", row->name,
            late ? "it takes too long" :
            WIFSIGNALED(status) ? strsignal(WTERMSIG(status)) : "it failed");
}

/* What is asked for. */
enum mode { MODE_KVM, MODE_DRY, MODE_TABLES, MODE_DEVICES };

static enum mode mode;

/* Begins with rows in their order, and prints them in it. */
static void run(const struct row *const *rows, struct outcome *o, size_t n)
{
   const struct timespec nap = { 0, 1000000 };
   const int at_a_time = mode == MODE_DEVICES ? 1 : AT_A_TIME;
   size_t printed = 0, begun = 0;
   int    running = 0;

   while (printed < n) {
      while (begun < n && running < at_a_time) {
         start(rows[begun], &o[begun], mode == MODE_DRY);
         begun++;
         running++;
      }
      for (size_t i = printed; i < begun; i++)
         if (!o[i].done) {
            look_after(rows[i], &o[i]);
            running -= o[i].done;
         }
      for (; printed < begun && o[printed].done; printed++) {
         fputs(o[printed].text, stdout);
         counts[o[printed].verdict]++;
      }
      fflush(stdout);
      nanosleep(&nap, NULL);
   }
}

/* The contents of x86's samples are in its byte order. */
static bool can_run(const struct row *row)
{
   if (mode != MODE_DRY)
      return row->archs & host_arch;
   return row->archs != 0
          && (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
              || row->archs != KvmArch_x86);
}

static bool is_asked_for(const struct row *row)
{
   switch (mode) {
      case MODE_DRY:    return true;
      case MODE_TABLES: return row->is_table && !row->takes;
      case MODE_DEVICES: return row->is_table;
      default:          return !row->is_table;
   }
}

/* Whether there was an option. */
static bool take_option(const char *option)
{
   static const char *const options[] = { [MODE_DRY] = "--dry",
                                          [MODE_TABLES] = "--tables",
                                          [MODE_DEVICES] = "--devices" };

   for (int i = MODE_DRY; option && i <= MODE_DEVICES; i++)
      if (strcmp(option, options[i]) == 0) {
         mode = i;
         return true;
      }
   return false;
}

int main(int argc, char **argv)
{
   const bool  option = take_option(argv[1]);
   const char *text = argc > 1 + option ? argv[1 + option] : "";
   const size_t n = n_attr_rows() + n_ioctl_rows() + n_table_rows();
   size_t chosen = 0;
   unsigned foreign = 0;
   struct row *rows = calloc(n, sizeof(*rows));
   const struct row **list = calloc(n, sizeof(*list));
   struct outcome *outcomes = mmap(NULL, n * sizeof(*outcomes),
                                   PROT_READ | PROT_WRITE,
                                   MAP_SHARED | MAP_ANONYMOUS, -1, 0);

   if (argc > 2 + option || text[0] == '-') {
      fprintf(stderr, "usage: oracle [--dry | --tables | --devices] [TEXT]\n");
      exit(2);
   }
   if (!rows || !list || outcomes == MAP_FAILED) {
      perror("oracle");
      exit(2);
   }
   for (int fd = 3; fd < 100; fd++)
      close(fd);
   find_host();
   if (mode == MODE_DEVICES)
      open_devices();
   make_attr_rows(rows);
   make_ioctl_rows(rows + n_attr_rows());
   make_table_rows(rows + n_attr_rows() + n_ioctl_rows());
   for (size_t i = 0; i < n; i++) {
      if (!strstr(rows[i].name, text) || !is_asked_for(&rows[i]))
         continue;
      if (can_run(&rows[i]))
         list[chosen++] = &rows[i];
      else
         foreign++;
   }
   run(list, outcomes, chosen);
   if (mode == MODE_DRY && !*text)
      counts[DIFFER] += missing_attr_rows();
   if (foreign > 0) {
      printf("not reached: %u rows of other architectures\n", foreign);
      counts[NOT_REACHED] += foreign;
   }
   printf("%u agree, %u differ, %u not reached\n", counts[AGREE],
          counts[DIFFER], counts[NOT_REACHED]);
   if (counts[DIFFER] == 0 && counts[AGREE] == 0 && mode == MODE_TABLES)
      return 77;
   return counts[DIFFER] > 0 || counts[AGREE] == 0;
}
