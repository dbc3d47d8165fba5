/* Prints the references of REFERENCE.kvm from the same tables that Valgrind works
   from, kvm-attrs.def, kvm-ioctls.def and kvm-run.def, line by line as they
   stand there.  It must not know any attribute, ioctl or exit.  SPDX-License-Identifier: GPL-2.0-or-later */

#include <stdio.h>
#include <string.h>

/* What fits into a column; the rest goes below. */
static const char *brief(const char *words)
{
   return strlen(words) <= 11 ? words : "(below)";
}

/* One row, over as many lines as its last columns need. */
static void row(const char *group, const char *attr, const char *set,
                const char *get, const char *has)
{
   char left[80];

   snprintf(left, sizeof(left), "%s%s", group, attr);
   if (strcmp(set, "never") == 0)
      set = "-";
   if (strcmp(get, "never") == 0)
      get = "-";
   printf("   %-44s %-11s %-11s %s\n", left, brief(set), brief(get), has);
   if (brief(set) != set && strcmp(set, get) == 0) {
      printf("      SET, GET: %s\n", set);
      return;
   }
   if (brief(set) != set)
      printf("      SET: %s\n", set);
   if (brief(get) != get)
      printf("      GET: %s\n", get);
}

static void owner(const char *kind, const char *archs, int type,
                  const char *name)
{
   if (strcmp(kind, "device") == 0)
      printf("\n%s (device type %d)\n", name, type);
   else
      printf("\n%s (%s)\n", name,
             strcmp(archs, "arms") == 0 ? "arm64, arm" : archs);
}

#define NEVER         "never"
#define NO            "-"
#define VALUE         "no data"
#define IN(n)         "reads " #n
#define OUT(n)        "writes " #n
#define UPDATE(n)     "r+w " #n
#define IN_LONG       "reads long"
#define OUT_LONG      "wr. long"
#define FN(f, words)  words
#define HAS           "yes"
#define HIDDEN        "no"


static void attributes(void)
{
   printf("   %-44s %-11s %-11s %s\n", "group, attr", "SET", "GET", "HAS");
#define OWNER(id, kind, archs, type, name) \
   owner(#kind, #archs, type, name);
#define ALIAS(id, type, name) \
   printf("   also %s, type %d\n", name, type);
#define ATTR(id, grp, GRP, bits, att, ATT, SET, GET, HAS_) \
   row(#grp " " #GRP ", ", #att " " #ATT, SET, GET, HAS_);
#define GROUP(id, grp, GRP, bits, SET, GET, HAS_) \
   row(#grp " " #GRP, "", SET, GET, HAS_);
#define RANGE(id, grp, GRP, bits, in, first, last, NAME, SET, GET, HAS_) \
   row(#grp " " #GRP ", ", #first " to " #last " " #NAME, SET, GET, HAS_);
#include "kvm-attrs.def"
#undef VALUE
#undef IN
#undef OUT
#undef UPDATE
}

/* One ioctl: the words for the argument stand below if they are many. */
static void ioctl_row(const char *name, const char *on, const char *archs,
                      const char *argument, const char *makes)
{
   char fds[40] = "";

   for (; *on; on++)
      if (*on != ' ')
         strncat(fds, *on == '|' ? "," : (char[]){ *on, 0 }, 1);
   if (strcmp(archs, "arms") == 0)
      archs = "arm64, arm";
   printf("   %-27s %-14s %-10s %s%s%s\n", name, fds, archs,
          strlen(argument) <= 20 ? argument : "(below)",
          *makes ? "; returns " : "", makes);
   if (strlen(argument) > 20)
      printf("      %s\n", argument);
}

#define UNUSED              "not used"
#define NOTED(f)            "not used"
#define VALUE               "a number"
#define VALUE_FN(f)         "a number"
#define IN(n, s)            "reads " #n
#define IN_OF(n, m, s)      "reads " #n " of " #m
#define OUT(n, s)           "writes " #n
#define FN_ALWAYS(f, words) words

static void ioctls(void)
{
   printf("   %-27s %-14s %-10s %s\n\n", "KVM_...", "fd", "arch",
          "argument");
#define IOCTL(dir, nr, size, NAME, on, archs, ARGUMENT) \
   ioctl_row(#NAME, #on, #archs, ARGUMENT, "");
#define IOCTL_FD(dir, nr, size, NAME, on, archs, ARGUMENT, makes) \
   ioctl_row(#NAME, #on, #archs, ARGUMENT, #makes);
#include "kvm-ioctls.def"
}

/* One member of kvm_run: words that do not fit into the line stand below. */
static void member(const char *does, const char *archs, const char *part,
                   const char *offset, const char *bytes, const char *name)
{
   char place[20];
   int  column;

   snprintf(place, sizeof(place), "%s %s", part, offset);
   if (strcmp(archs, "arms") == 0)
      archs = "arm64, arm";
   column = printf("   %-7s %-10s %-11s %s", does, archs, place, name);
   if (column + strlen(bytes) > 78 || 63 + strlen(bytes) > 79)
      printf("\n      %s\n", bytes);
   else
      printf("%*s\n", (column < 62 ? 63 - column : 1) + (int)strlen(bytes),
             bytes);
}

#define N(n)           #n
#define RAN(n)         #n ", if it ran"
#define VALID(bits, n) #n ", if valid"
#define DIRTY(bits, n) #n ", if dirty"
#define IF(f, n, words) #n ", " words
#define FN(f, words)   words
#define CASE(k, n)     #n ", of " #k
#define THAT_MANY      "as many as that"

static void run(void)
{
#define ENTRY(archs, part, offset, BYTES, name) \
   member("reads", #archs, #part, #offset, BYTES, name);
#define LEAVE(archs, part, offset, BYTES, name) \
   member("writes", #archs, #part, #offset, BYTES, name);
#define REASON(nr, NAME, REPLY) \
   if (strcmp(#REPLY, "NONE") != 0) \
      printf("\n%d KVM_EXIT_%s\n", nr, #NAME);
#define POLL(archs, part, offset, BYTES, name) \
   member("polls", #archs, #part, #offset, BYTES, name);
#define REPLY(NAME, archs, part, offset, BYTES, name) \
   member("reply", #archs, #part, #offset, BYTES, name);
#define UNSET(NAME, archs, part, offset, BYTES, name) \
   member("unset", #archs, #part, #offset, BYTES, name);
#define RING(archs, page) \
   member("ring", #archs, "page", #page, "its entries", "coalesced MMIO");
#include "kvm-run.def"
}

int main(int argc, char **argv)
{
   if (argc == 2 && strcmp(argv[1], "attributes") == 0)
      attributes();
   else if (argc == 2 && strcmp(argv[1], "ioctls") == 0)
      ioctls();
   else if (argc == 2 && strcmp(argv[1], "run") == 0)
      run();
   else {
      fprintf(stderr, "usage: %s attributes | ioctls | run\n", argv[0]);
      return 2;
   }
   return 0;
}
