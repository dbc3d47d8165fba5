/* Makes each call of the oracle's samples of device attributes (tests/oracle/attrs.def)
   on the objects that the running kernel makes, and prints what strace must say.
   The call is that of fd 200, so that strace's other lines can be left out. What of
   the payload is read or written is what the stand-in's example of that attr says.
   The last line, on stderr, is the number of calls.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "../oracle/attr-samples.h"
#include "pub_core_vki.h"
#include "expected.h"

const char *the_failure;      /* of prepare.c */

/* enum arch, where the names of VMs and vCPUs are known. */
static int example_arch(void)
{
   return host_arch == KvmArch_x86 ? ARCH_X86 : host_arch == KvmArch_arm64 ? ARCH_ARM64 : -1;
}

static int is_of(const struct attr_case *c, const struct state *s)
{
   switch (s->object.kind) {
      case KvmFd_device: return c->kind == KIND_DEVICE && c->type == s->object.type;
      case KvmFd_vm:     return c->kind == KIND_VM && c->arch == example_arch();
      case KvmFd_vcpu:   return c->kind == KIND_VCPU && c->arch == example_arch();
      default:           return c->kind == KIND_SYSTEM && c->arch == example_arch();
   }
}

/* 1 and *like, or 0: the example of the sample's attr, else of its name, else
   one of its group, which then tells no more than what the object is. */
static int example(const struct sample *s, enum op op, struct attr_case *like)
{
   const struct attr_case *const tables[] = ATTR_CASE_LISTS;
   int best = 0;

   for (unsigned t = 0; tables[t]; t++)
      for (const struct attr_case *c = tables[t]; c->name; c++) {
         int good = 1;

         if (!is_of(c, s->state) || c->group != s->group)
            continue;
         if (c->op == op)
            good = c->attr == s->attr ? 3 : strstr(c->name, s->name) ? 2 : 1;
         if (good <= best)
            continue;
         best  = good;
         *like = *c;
      }
   if (best == 1)
      like->map = NULL;
   like->op   = op;
   like->attr = s->attr;
   return best > 0;
}

static void fill(const struct number *n)
{
   memset(payload, 0, sizeof(payload));
   for (size_t at = 0; n->size > 0; at += n->size, n++)
      for (unsigned i = 0; i < n->size && i < 8; i++)
         payload[at + (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? i : n->size - 1 - i)] =
            n->value >> 8 * i;
}

/* 1, or 0 if the object cannot be made. */
static int one(const struct sample *s, const struct attr_case *c)
{
   unsigned char before[sizeof(payload)];
   struct device_attr a = { 0, s->group, s->attr, (uintptr_t)payload };
   int fd = s->state->prepare();
   char name[64] = "";        /* the kernel's: XICS is kvm-xive where it is made of an XIVE */
   long result;

   if (fd < 0)
      return 0;
   fill(s->payload);
   memcpy(before, payload, sizeof(payload));
   dup2(fd, 200);
   if (readlink("/proc/self/fd/200", name, sizeof(name) - 1) < 0)
      perror("oracle-client: /proc/self/fd/200");
   result = ioctl(200, _IOW(0xae, 0xe1 + c->op, struct device_attr), &a);
   if (result < 0)
      result = -errno;
   close(200);
   printf("ioctl(200<%s>", name);
   expect_call(c, before, result);
   if (result < 0)
      printf("-1 %s (%s)\n", strerrorname_np(-result), strerror(-result));
   else
      printf("%ld\n", result);
   fflush(stdout);
   return 1;
}

int main(void)
{
   unsigned calls = 0;

   find_host();
   for (size_t i = 0; i < N_SAMPLES; i++)
      for (int op = 0; op < 3; op++) {
         const struct sample *s = &samples[i];
         struct attr_case like;

         if (!(s->state->archs & host_arch) || !strchr(s->ops, "SGH"[op])
             || !example(s, op, &like))
            continue;
         calls += one(s, &like);
         reset_kvm();
      }
   fprintf(stderr, "%u\n", calls);
   return calls == 0;
}
