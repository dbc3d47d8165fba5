/* Makes each call of the stand-in's examples of device attributes, on fds that
   fd-names.c gives their names to, while strace injects a result, and prints what
   strace must say: `attr-client RESULT`, where RESULT is what ioctl returns.  What
   is expected comes from the examples (which bytes a call reads and writes), from
   attr-names.h and from the structs of the uapi headers, read here a second time;
   nothing is shared with strace/ or the tables.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "attr-cases.h"
#include "attr-names.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static unsigned char payload[8192];
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

static const char *fd_name(const struct attr_case *c)
{
   static const char *const names_of[] = {
      "", "kvm-mpic", "kvm-mpic", "kvm-xics", "kvm-vfio", "kvm-arm-vgic-v2",
      "kvm-flic", "kvm-arm-vgic-v3", "kvm-arm-vgic-its", "kvm-xive-native", "",
      "kvm-riscv-aia", "kvm-loongarch-ipi", "kvm-loongarch-eiointc",
      "kvm-loongarch-pch-pic", "kvm-loongarch-dmsintc", "kvm-arm-vgic-v5",
   };
   static char name[256];
   const char *what = c->kind == KIND_DEVICE ? names_of[c->type]
                      : c->kind == KIND_VM   ? "kvm-vm" : "kvm-vcpu:0";

   if (c->kind == KIND_SYSTEM)
      return node;
   snprintf(name, sizeof(name), "anon_inode:%s", what);
   return name;
}

static int names_type(const struct attr_case *c)
{
   if (c->kind == KIND_VCPU)
      return X86_VCPU_NAMES;
   if (c->kind == KIND_SYSTEM)
      return X86_SYSTEM_NAMES;
   return c->type == 2 ? 1 : c->type;
}

static uint64_t number(unsigned at, unsigned size)
{
   uint64_t value = 0;

   memcpy(&value, payload + at, size);   /* little-endian */
   return value;
}

/* As printf's %#llx. */
static void hex(const char *before, uint64_t value)
{
   printf("%s%#llx", before, (unsigned long long)value);
}

static void decimal(const char *before, uint64_t value)
{
   printf("%s%llu", before, (unsigned long long)value);
}

static void bytes(unsigned at, unsigned size, unsigned limit)
{
   printf("\"");
   for (unsigned i = 0; i < size && i < limit; i++)
      printf("\\x%02x", payload[at + i]);
   printf("\"%s", size > limit ? "..." : "");
}

static void shifted(uint64_t attr, unsigned shift, const char *name)
{
   if (attr >> shift)
      printf("%#llx<<%s|", (unsigned long long)(attr >> shift), name);
   hex("", attr & ((1ULL << shift) - 1));
}

static void attr_number(const struct attr_case *c)
{
   const char *mpidr = "KVM_DEV_ARM_VGIC_V3_MPIDR_SHIFT";

   switch (c->type) {
      case 5:
         if (c->group == 1 || c->group == 2) {
            shifted(c->attr, 32, "KVM_DEV_ARM_VGIC_CPUID_SHIFT");
            return;
         }
         break;
      case 7:
         if (c->group == 1 || c->group == 5 || c->group == 6) {
            shifted(c->attr, 32, mpidr);
            return;
         }
         if (c->group == 7) {
            if (c->attr >> 32)
               printf("%#llx<<%s|", (unsigned long long)(c->attr >> 32), mpidr);
            shifted(c->attr & 0xffffffff, 10,
                    "KVM_DEV_ARM_VGIC_LINE_LEVEL_INFO_SHIFT");
            return;
         }
         break;
      case 16:
         if (c->group == 6) {
            shifted(c->attr, 32, mpidr);
            return;
         }
         break;
      case 11:
         if (c->group == 1) {
            printf("KVM_DEV_RISCV_AIA_ADDR_IMSIC(%llu)",
                   (unsigned long long)c->attr - 1);
            return;
         }
         if (c->group == 4) {
            shifted(c->attr, 12, "KVM_DEV_RISCV_AIA_IMSIC_ISEL_BITS");
            return;
         }
         break;
      /* Numbers of sources and queues, and lengths */
      case 3:
         if (c->group == 1) {
            decimal("", c->attr);
            return;
         }
         break;
      case 9:
         if (c->group == 2 || c->group == 3 || c->group == 5) {
            decimal("", c->attr);
            return;
         }
         break;
      case 6:
         if (c->group == 1 || c->group == 2 || c->group == 8 || c->group == 11) {
            decimal("", c->attr);
            return;
         }
         break;
   }
   hex("", c->attr);
}

/* What all names of this kind begin with. */
static const char *group_unknown(int type)
{
   switch (type) {
      case 1:  return "KVM_DEV_MPIC_GRP_???";
      case 3:  return "KVM_DEV_XICS_GRP_???";
      case 4:  return "KVM_DEV_VFIO_???";
      case 5: case 7: case 8: case 16: return "KVM_DEV_ARM_VGIC_GRP_???";
      case 6:  return "KVM_DEV_FLIC_???";
      case 9:  return "KVM_DEV_XIVE_GRP_???";
      case 11: return "KVM_DEV_RISCV_AIA_GRP_???";
      case 12: return "KVM_DEV_LOONGARCH_IPI_GRP_???";
      case 13: return "KVM_DEV_LOONGARCH_EXTIOI_GRP_???";
      case 14: return "KVM_DEV_LOONGARCH_PCH_PIC_GRP_???";
      case 15: return "KVM_DEV_LOONGARCH_DMSINTC_GRP_???";
      case X86_VCPU_NAMES: return "KVM_VCPU_TSC_???";
      default: return "KVM_X86_GRP_???";
   }
}

static const char *attr_unknown(const struct attr_case *c, int type)
{
   switch (type) {
      case 1:  return "KVM_DEV_MPIC_???";
      case 3:  return "KVM_DEV_XICS_???";
      case 4:  return "KVM_DEV_VFIO_???";
      case 9:  return "KVM_DEV_XIVE_???";
      case 13: return "KVM_DEV_LOONGARCH_EXTIOI_SW_STATUS_???";
      case 15: return "KVM_DEV_LOONGARCH_DMSINTC_???";
      case X86_VCPU_NAMES: return "KVM_VCPU_TSC_???";
      default: return c->group == 0 ? "KVM_X86_XCOMP_GUEST_???" : NULL;
   }
}

static void struct_head(const struct attr_case *c)
{
   int type = names_type(c);
   const char *group = NULL, *attr = NULL;
   int is_number = 0, has_names = 0;

   for (unsigned i = 0; i < COUNT(names); i++) {
      if (names[i].type != type || names[i].group != c->group)
         continue;
      group = names[i].group_name;
      if (names[i].attr == NUMBER)
         is_number = 1;
      else
         has_names = 1;
      if (names[i].attr == c->attr && names[i].attr_name)
         attr = names[i].attr_name;
   }
   printf("{flags=0, group=");
   if (group)
      printf("%s", group);
   else
      printf("%#x /* %s */", c->group, group_unknown(type));
   printf(", attr=");
   if (attr)
      printf("%s", attr);
   else if (is_number || !has_names)
      attr_number(c);
   else
      printf("%#llx /* %s */", (unsigned long long)c->attr, attr_unknown(c, type));
   printf(", addr=");
}

static void pointer(void)
{
   printf("%p", payload);
}

/* What an integer at addr is counted in. */
static int is_decimal(const struct attr_case *c)
{
   const char *n = c->name;

   return strstr(n, "NR_") || strstr(n, "MAINT_IRQ") || strstr(n, "NUM_CPU")
          || (c->type == 11 && c->group == 0);
}

static unsigned map_size(const char *map)
{
   unsigned total = 0;

   while (*map) {
      char *end;
      unsigned n = map[1] == 'L' ? sizeof(long) : strtoul(map + 1, &end, 10);

      total += n;
      map = map[1] == 'L' ? map + 2 : end;
   }
   return total;
}

static void irqs(unsigned n)
{
   printf("[");
   for (unsigned i = 0; i < n; i++) {
      hex(i ? ", {type=" : "{type=", number(72 * i, 8));
      printf(", u=");
      bytes(72 * i + 8, 64, 64);
      printf("}");
   }
   printf("]");
}

/* The structs of asm/kvm.h and linux/kvm.h; 0 if it is none. */
static int struct_payload(const struct attr_case *c, long result)
{
   if (c->type == 4 && c->attr < 3) {
      printf("[%d]", (int)number(0, 4));
   } else if (c->type == 4) {         /* kvm_vfio_spapr_tce */
      decimal("{groupfd=", number(0, 4));
      decimal(", tablefd=", number(4, 4));
      printf("}");
   } else if (c->type == 7 && c->group == 0 && c->attr == 5) {
      uint64_t v = number(0, 8);

      decimal("[{count=", v >> 52);
      hex(", base=", v & 0x000fffffffff0000ULL);
      hex(", flags=", v >> 12 & 15);
      decimal(", index=", v & 0xfff);
      printf("}]");
   } else if (c->type == 9 && c->group == 4) {      /* kvm_ppc_xive_eq */
      hex("{flags=", number(0, 4));
      decimal(", qshift=", number(4, 4));
      hex(", qaddr=", number(8, 8));
      decimal(", qtoggle=", number(16, 4));
      decimal(", qindex=", number(20, 4));
      printf("}");
   } else if (c->type == 6 && c->group == 1)
      irqs(result);
   else if (c->type == 6 && c->group == 2)
      irqs((uint32_t)c->attr / 72);
   else if (c->type == 6 && c->group == 6) {        /* kvm_s390_io_adapter */
      decimal("{id=", number(0, 4));
      decimal(", isc=", number(4, 1));
      decimal(", maskable=", number(5, 1));
      decimal(", swap=", number(6, 1));
      hex(", flags=", number(7, 1));
      printf("}");
   } else if (c->type == 6 && c->group == 7) {      /* kvm_s390_io_adapter_req */
      decimal("{id=", number(0, 4));
      decimal(", type=", number(4, 1));
      decimal(", mask=", number(5, 1));
      hex(", addr=", number(8, 8));
      printf("}");
   } else if (c->type == 6 && c->group == 9) {      /* kvm_s390_ais_req */
      decimal("{isc=", number(0, 1));
      decimal(", mode=", number(2, 2));
      printf("}");
   } else if (c->type == 6 && c->group == 11) {     /* kvm_s390_ais_all */
      hex("{simm=", number(0, 1));
      hex(", nimm=", number(1, 1));
      printf("}");
   } else
      return 0;
   return 1;
}

static void payload_text(const struct attr_case *c, long result)
{
   unsigned size = map_size(c->map);

   if (struct_payload(c, result))
      return;
   if (size == 0)
      pointer();
   else if (size > 8)
      bytes(0, size, 32);
   else {
      if (is_decimal(c))
         decimal("[", number(0, size));
      else
         hex("[", number(0, size));
      printf("]");
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
   static const char *const requests[] = { "SET", "GET", "HAS" };
   struct device_attr a = { 0, c->group, c->attr, (uintptr_t)payload };

   for (unsigned i = 0; i < sizeof(payload); i++)
      payload[i] = i * 7 + 3;
   if (c->init[0])
      memcpy(payload, c->init, sizeof(c->init));
   ioctl(fd_of(c), 0x4018aee1 + c->op, &a);
   printf("ioctl(%d<%s>, KVM_%s_DEVICE_ATTR, ", fd_of(c), fd_name(c),
          requests[c->op]);
   struct_head(c);
   if (c->op == OP_SET && c->type == 6 && c->group == 2 && c->attr == 0)
      printf("[]");
   else if (c->op == OP_HAS || !c->map || !c->map[0])
      pointer();
   else if (c->op == OP_GET && strchr(c->map, 'U')) {
      payload_text(c, result);
      if (result >= 0) {
         printf(" => ");
         payload_text(c, result);
      }
   } else if (c->op == OP_GET && result < 0)
      pointer();
   else
      payload_text(c, result);
   if (result < 0)
      printf("}) = -1 EINVAL (Invalid argument) (INJECTED)\n");
   else
      printf("}) = %ld (INJECTED)\n", result);
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
