/* Makes each call of the stand-in's examples of device attributes, on fds that
   fd-names.c gives their names to, while strace injects a result, and prints what
   strace must say: `attr-client RESULT`, where RESULT is what ioctl returns.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "expected.h"

static const char *node;

/* Where the fd's name tells the same of all cases. */
static int fd_of(const struct attr_case *c)
{
   switch (c->kind) {
      case KIND_DEVICE: return 100 + c->type;
      case KIND_VM:     return 130;
      case KIND_VCPU:   return 131;
      default:          return 132;
   }
}

/* Whether the payload's place is in the group's handler at all; where an attr is
   refused the kernel reads nothing, but strace cannot know the reason. */
static int refused(const struct attr_case *c)
{
   return c->map == NULL || (!c->map[0] && c->result < 0);
}

static void one(const struct attr_case *c, long result)
{
   struct device_attr a = { 0, c->group, c->attr, (uintptr_t)payload };

   for (unsigned i = 0; i < sizeof(payload); i++)
      payload[i] = i * 7 + 3;
   if (c->init[0])
      memcpy(payload, c->init, sizeof(c->init));
   ioctl(fd_of(c), _IOW(0xae, 0xe1 + c->op, struct device_attr), &a);
   if (c->kind == KIND_SYSTEM)
      printf("ioctl(%d<%s>", fd_of(c), node);
   else
      printf("ioctl(%d<anon_inode:%s>", fd_of(c), kvm_name(c));
   expect_call(c, payload, result);
   if (result < 0)
      printf("-1 EINVAL (Invalid argument) (INJECTED)\n");
   else
      printf("%ld (INJECTED)\n", result);
}

/* What this program does not expect anything of: objects of other architectures,
   attrs of 7.4 whose names no header has, records without end, and attrs that are
   refused for a number of theirs. */
static int is_left_out(const struct attr_case *c)
{
   if (c->kind != KIND_DEVICE && c->arch != ARCH_X86)
      return 1;
   if (c->kind == KIND_SYSTEM && !node)
      return 1;
   if (c->type == 16 && (c->group == 0 || c->group > 9))
      return 1;
   if (c->type == 6 && c->group == 2 && (uint32_t)c->attr > 1000)
      return 1;
   return refused(c) && c->op != OP_HAS && c->group != K_NO_GROUP
          && !strstr(c->name, "unknown attr");
}

int main(int argc, char **argv)
{
   const struct attr_case *const tables[] = ATTR_CASE_LISTS;
   long result = argc > 1 ? atol(argv[1]) : 0;
   int  null = open("/dev/null", O_RDONLY);

   node = getenv("KVM_NODE");
   for (int fd = 100; fd < 140; fd++)
      if (dup2(null, fd) != fd)
         return 2;
   for (unsigned t = 0; tables[t]; t++)
      for (const struct attr_case *c = tables[t]; c->name; c++)
         if (!is_left_out(c))
            one(c, result);
   return 0;
}
