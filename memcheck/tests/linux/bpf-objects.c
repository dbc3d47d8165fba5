/* What bpf() reads and writes behind the pointers of its struct: keys, values,
   batches, logs, what is told of objects (coregrind/m_syswrap/syswrap-bpf.c).
   bpf-objects prereq: whether maps and programs can be made here.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "../../memcheck.h"

enum {
   MAP_CREATE = 0, LOOKUP = 1, UPDATE = 2, NEXT_KEY = 4, PROG_LOAD = 5,
   TEST_RUN = 10, INFO = 15, PROG_QUERY = 16, RAW_TRACEPOINT = 17,
   BTF_LOAD = 18, TASK_FD_QUERY = 20, LOOKUP_BATCH = 24, UPDATE_BATCH = 26,
   DELETE_BATCH = 27, LINK_CREATE = 28, ATTRS = 76, COMMON = 1 << 16
};

enum { HASH = 1, ARRAY = 2, PERCPU_ARRAY = 6 };

#define UNDEFINED(p, n) (void)VALGRIND_MAKE_MEM_UNDEFINED(p, n)

/* The members of bpf()'s struct, by their places. */
typedef union {
   uint32_t w[ATTRS / 4];
   uint64_t d[ATTRS / 8];
} attr_t;

static attr_t *attr;

static long bpf(int command)
{
   return syscall(SYS_bpf, command, attr, ATTRS);
}

static attr_t *fresh(void)
{
   memset(attr, 0, sizeof(*attr));
   return attr;
}

#define POINTER(p) ((uint64_t)(uintptr_t)(p))

static void say(const char *what)
{
   fprintf(stderr, "%s\n", what);
}

/* That the first N bytes of LEN are defined, and no more. */
static void expect(const char *what, const void *p, size_t n, size_t len)
{
   unsigned char bits[8192];
   size_t i;

   (void)VALGRIND_GET_VBITS(p, bits, len);
   for (i = 0; i < len && bits[i] == 0; i++)
      ;
   if (i != n)
      fprintf(stderr, "%s: %zu bytes are defined, and not %zu\n", what, i, n);
}

static void expect_result(const char *what, long result, int error)
{
   if (result < 0 ? errno != error : error != 0)
      fprintf(stderr, "%s: %ld, errno %d\n", what, result, errno);
}

static int new_map(unsigned type, unsigned value_size, unsigned entries)
{
   fresh();
   attr->w[0] = type;
   attr->w[1] = 4;
   attr->w[2] = value_size;
   attr->w[3] = entries;
   return bpf(MAP_CREATE);
}

/* r0 = 2; exit. */
static uint64_t two[] = { 0x00000002000000b7, 0x95 };
/* A load by r3, which nobody has set. */
static uint64_t wrong[] = { 0x0000000000003061, 0x95 };

static int load(unsigned type, uint64_t *program, char *log, unsigned room)
{
   fresh();
   attr->w[0] = type;
   attr->w[1] = 2;
   attr->d[1] = POINTER(program);
   attr->d[2] = POINTER("GPL");
   attr->w[6] = log != NULL;
   attr->w[7] = room;
   attr->d[4] = POINTER(log);
   return bpf(PROG_LOAD);
}

static long element(int command, int map, void *key, void *value)
{
   fresh();
   attr->w[0] = map;
   attr->d[1] = POINTER(key);
   attr->d[2] = POINTER(value);
   return bpf(command);
}

static long batch(int command, int map, void *in, void *out, void *keys,
                  void *values, unsigned n)
{
   fresh();
   attr->d[0] = POINTER(in);
   attr->d[1] = POINTER(out);
   attr->d[2] = POINTER(keys);
   attr->d[3] = POINTER(values);
   attr->w[8] = n;
   attr->w[9] = map;
   return bpf(command);
}

static long info_of(int fd, void *info, unsigned len)
{
   fresh();
   attr->w[0] = fd;
   attr->w[1] = len;
   attr->d[1] = POINTER(info);
   return bpf(INFO);
}

static unsigned possible_cpus(void)
{
   char list[64] = "";
   FILE *file = fopen("/sys/devices/system/cpu/possible", "r");
   char *last;

   if (!file || !fgets(list, sizeof(list), file))
      exit(1);
   fclose(file);
   last = strpbrk(list, "-,") ? strrchr(list, strpbrk(list, "-,")[0]) + 1
                              : list;
   return atoi(last) + 1;
}

static void elements(void)
{
   const unsigned cpus = possible_cpus();
   uint32_t *key = malloc(4);
   char *value = malloc(4096);
   int  map = new_map(PERCPU_ARRAY, 12, 2);
   unsigned i;

   say("a value for each CPU, which is 12 bytes in 16");
   *key = 1;
   expect_result("lookup", element(LOOKUP, map, key, value), 0);
   expect("lookup", value, 16 * cpus, 4096);
   UNDEFINED(value, 4096);
   for (i = 0; i < cpus; i++)
      memset(value + 16 * i, 7, 12);
   expect_result("update", element(UPDATE, map, key, value), 0);
   if (element(NEXT_KEY, map, NULL, value) == 0)
      expect("next key", value, 4, 4);
   say("values: more than there can be");
   batch(UPDATE_BATCH, map, NULL, NULL, (void *)8, (void *)8, -1);
   close(map);

   map = new_map(HASH, 12, 8);
   say("value: one byte undefined");
   memset(value, 1, 12);
   UNDEFINED(value + 11, 1);
   expect_result("update", element(UPDATE, map, key, value), 0);
   say("key: undefined");
   UNDEFINED(key, 4);
   element(LOOKUP, map, key, value);
   say("value: no room");
   *key = 1;
   element(LOOKUP, map, key, value + 4096 - 11);
   close(map);
   free(value);
   free(key);
}

static void batches(void)
{
   uint32_t *keys = malloc(32), *values = malloc(32), *token = malloc(8);
   int map = new_map(HASH, 4, 8);
   int i;

   say("batches");
   for (i = 0; i < 3; i++)
      keys[i] = values[i] = i;
   expect_result("update", batch(UPDATE_BATCH, map, NULL, NULL, keys, values,
                                 3), 0);
   UNDEFINED(keys, 32);
   UNDEFINED(values, 32);
   expect_result("lookup", batch(LOOKUP_BATCH, map, NULL, token, keys, values,
                                 8), ENOENT);
   expect("keys", keys, 12, 32);
   expect("values", values, 12, 32);
   expect("out_batch", token, 4, 8);
   if (attr->w[8] != 3)
      say("not three of them");
   say("where to go on: undefined");
   UNDEFINED(token, 4);
   batch(LOOKUP_BATCH, map, token, token, keys, values, 8);
   say("values: room for seven");
   batch(LOOKUP_BATCH, map, NULL, token, keys, values + 1, 8);
   say("the second key: undefined");
   keys[0] = 0;
   UNDEFINED(keys + 1, 4);
   batch(DELETE_BATCH, map, NULL, NULL, keys, NULL, 2);
   close(map);

   map = new_map(ARRAY, 8, 2);
   UNDEFINED(keys, 32);
   UNDEFINED(values, 32);
   UNDEFINED(token, 8);
   expect_result("lookup", batch(LOOKUP_BATCH, map, NULL, token, keys, values,
                                 1), 0);
   expect("keys of an array", keys, 4, 32);
   expect("values of an array", values, 8, 32);
   expect("out_batch of an array", token, 4, 8);
   close(map);
   free(token);
   free(values);
   free(keys);
}

static int new_btf(void)
{
   /* A header of 24 bytes, then an int called i. */
   static const uint32_t btf[] = {
      0x0001eb9f, 24, 0, 16, 16, 3,
      1, 0x01000000, 4, 0x01000020, 0x00006900
   };
   fresh();
   attr->d[0] = POINTER(btf);
   attr->w[4] = 24 + 16 + 3;
   return bpf(BTF_LOAD);
}

static void infos(int program)
{
   uint32_t *info = calloc(1, 256);
   char *name = malloc(16), *raw = malloc(64);
   int  btf = new_btf();
   int  link, traced;

   say("what is told of a BTF");
   info[2] = 64;
   memcpy(info, &(uint64_t){ POINTER(raw) }, 8);
   memcpy(info + 4, &(uint64_t){ POINTER(name) }, 8);
   info[6] = 16;
   UNDEFINED(info + 3, 4);
   UNDEFINED(info + 7, 4);
   expect_result("btf", info_of(btf, info, 32), 0);
   expect("btf's info", info, 32, 32);
   expect("btf", raw, 24 + 16 + 3, 64);
   expect("btf's name", name, 1, 16);
   say("name: room for fifteen");
   memcpy(info + 4, &(uint64_t){ POINTER(name + 1) }, 8);
   info[2] = 0;
   info[6] = 16;
   info_of(btf, info, 32);
   close(btf);

   say("of a program");
   memset(info, 0, 256);
   UNDEFINED(raw, 64);
   info[5] = 64;
   memcpy(info + 8, &(uint64_t){ POINTER(raw) }, 8);
   UNDEFINED(info, 16);
   expect_result("program", info_of(program, info, 232), 0);
   expect("program's info", info, 232, 232);
   expect("its instructions", raw, 16, 64);
   say("the number of maps: undefined");
   memset(info, 0, 256);
   UNDEFINED(info + 13, 4);
   info_of(program, info, 232);

   say("of a link");
   traced = load(17, two, NULL, 0);
   fresh();
   attr->d[0] = POINTER("sys_enter");
   attr->w[2] = traced;
   link = bpf(RAW_TRACEPOINT);
   close(traced);
   if (link >= 0) {
      memset(info, 0, 256);
      UNDEFINED(name, 16);
      memcpy(info + 4, &(uint64_t){ POINTER(name) }, 8);
      info[6] = 16;
      expect_result("link", info_of(link, info, 64), 0);
      expect("link's name", name, 10, 16);

      fresh();
      attr->w[0] = getpid();
      attr->w[1] = link;
      attr->w[3] = 16;
      UNDEFINED(name, 16);
      attr->d[2] = POINTER(name);
      expect_result("task", bpf(TASK_FD_QUERY), 0);
      expect("task's name", name, 10, 16);
      close(link);
   }
   free(raw);
   free(name);
   free(info);
}

static void runs(int program)
{
   char *in = calloc(1, 64), *out = malloc(64), *context = calloc(1, 192);

   say("a run, with too little room for what comes out");
   fresh();
   attr->w[0] = program;
   UNDEFINED(attr->w + 1, 4);
   attr->w[2] = 64;
   attr->w[3] = 20;
   attr->d[2] = POINTER(in);
   attr->d[3] = POINTER(out);
   UNDEFINED(attr->w + 9, 4);
   expect_result("run", bpf(TEST_RUN), ENOSPC);
   expect("data_out", out, 20, 64);
   expect("retval", attr->w + 1, 4, 4);
   expect("duration", attr->w + 9, 4, 4);

   say("data_in and ctx_in: undefined");
   fresh();
   attr->w[0] = program;
   attr->w[2] = 64;
   UNDEFINED(in + 63, 1);
   attr->d[2] = POINTER(in);
   UNDEFINED(context + 191, 1);
   attr->w[10] = 192;
   attr->d[6] = POINTER(context);
   expect_result("run", bpf(TEST_RUN), 0);
   free(context);
   free(out);
   free(in);
}

static void links(int program)
{
   uint64_t *three = calloc(3, 8);

   say("two functions' addresses, and one cookie");
   fresh();
   attr->w[0] = program;
   attr->w[2] = 42;
   attr->w[5] = 2;
   attr->d[4] = POINTER(three);
   attr->d[5] = POINTER(three + 2);
   bpf(LINK_CREATE);
   say("a function's name: none");
   attr->d[4] = 0;
   attr->d[5] = 0;
   attr->w[5] = 1;
   attr->d[3] = POINTER(three);
   bpf(LINK_CREATE);
   say("what to iterate: undefined");
   UNDEFINED(three, 8);
   fresh();
   attr->w[0] = program;
   attr->w[2] = 28;
   attr->d[2] = POINTER(three);
   attr->w[6] = 8;
   bpf(LINK_CREATE);
   say("a perf event has one member more");
   fresh();
   attr->w[0] = program;
   attr->w[2] = 41;
   UNDEFINED(attr->w + 6, 4);
   bpf(LINK_CREATE);
   free(three);
}

static void others(void)
{
   char *log = malloc(8192);
   uint32_t *common = calloc(1, 20);
   int net = open("/proc/self/ns/net", O_RDONLY);

   say("a program that is refused, and why");
   UNDEFINED(log, 8192);
   expect_result("load", load(1, wrong, log, 8192), EACCES);
   expect("log", log, strlen(log) + 1, 8192);

   say("programs of a network namespace");
   fresh();
   attr->w[0] = net;
   attr->w[1] = 17;
   UNDEFINED(attr->w + 3, 4);
   UNDEFINED(attr->w + 8, 4 * 8);
   if (bpf(PROG_QUERY) == 0)
      expect("attach_flags", attr->w + 3, 4, 4);
   close(net);

   say("arguments that all commands have: undefined");
   fresh();
   UNDEFINED(common + 2, 4);
   syscall(SYS_bpf, PROG_LOAD | COMMON, attr, ATTRS, common, 20);
   free(common);
   free(log);
}

int main(int argc, char **argv)
{
   int map, program;

   attr = malloc(sizeof(*attr));
   program = load(1, two, NULL, 0);
   map = new_map(PERCPU_ARRAY, 12, 2);
   if (argc > 1)
      return program < 0 || map < 0;
   close(map);
   elements();
   batches();
   infos(program);
   runs(program);
   links(program);
   others();
   free(attr);
   return 0;
}
