/* What strace must say of a call of a device attribute, from the stand-in's
   examples (which bytes a call reads and writes), from attr-names.h and from the
   structs of the uapi headers, read here a second time; nothing is shared with
   strace/ or the tables.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "expected.h"
#include "attr-names.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

unsigned char payload[8192];

const char *kvm_name(const struct attr_case *c)
{
   static const char *const names_of[] = {
      "", "kvm-mpic", "kvm-mpic", "kvm-xics", "kvm-vfio", "kvm-arm-vgic-v2",
      "kvm-flic", "kvm-arm-vgic-v3", "kvm-arm-vgic-its", "kvm-xive-native", "",
      "kvm-riscv-aia", "kvm-loongarch-ipi", "kvm-loongarch-eiointc",
      "kvm-loongarch-pch-pic", "kvm-loongarch-dmsintc", "kvm-arm-vgic-v5",
   };

   return c->kind == KIND_DEVICE ? names_of[c->type]
          : c->kind == KIND_VM   ? "kvm-vm" : "kvm-vcpu:0";
}

static int names_type(const struct attr_case *c)
{
   if (c->arch == ARCH_ARM64)
      return c->kind == KIND_VM ? ARM64_VM_NAMES : ARM64_VCPU_NAMES;
   if (c->kind == KIND_VCPU)
      return X86_VCPU_NAMES;
   if (c->kind == KIND_SYSTEM)
      return X86_SYSTEM_NAMES;
   return c->type == 2 ? 1 : c->type;
}

static uint64_t number(unsigned at, unsigned size)
{
   uint64_t value = 0;

   for (unsigned i = 0; i < size; i++)
      value |= (uint64_t)payload[at + (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
                                       ? i : size - 1 - i)] << 8 * i;
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
      case ARM64_VM_NAMES: return "KVM_ARM_VM_???";
      case ARM64_VCPU_NAMES: return "KVM_ARM_VCPU_???";
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

   if (c->kind == KIND_VCPU && c->arch == ARCH_ARM64)
      return c->group != 2;
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
      printf("{groupfd=%d", (int)number(0, 4));
      printf(", tablefd=%d", (int)number(4, 4));
      printf("}");
   } else if (c->type == 7 && c->group == 0 && c->attr == 5) {
      uint64_t v = number(0, 8);

      decimal("[{count=", v >> 52);
      hex(", base=", v & 0x000fffffffff0000ULL);
      hex(", flags=", v >> 12 & 15);
      decimal(", index=", v & 0xfff);
      printf("}]");
   } else if (c->kind == KIND_VM && c->arch == ARCH_ARM64) {
      hex("{base=", number(0, 4));                  /* kvm_smccc_filter */
      decimal(", nr_functions=", number(4, 4));
      decimal(", action=", number(8, 1));
      printf("}");
   } else if (c->kind == KIND_VCPU && c->arch == ARCH_ARM64
              && c->group == 0 && c->attr == 2) {   /* kvm_pmu_event_filter */
      hex("{base_event=", number(0, 2));
      decimal(", nevents=", number(2, 2));
      decimal(", action=", number(4, 1));
      printf("}");
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

void expect_call(const struct attr_case *c, const unsigned char *before, long result)
{
   static const char *const requests[] = { "SET", "GET", "HAS" };

   printf(", KVM_%s_DEVICE_ATTR, ", requests[c->op]);
   struct_head(c);
   if (c->op == OP_SET && c->type == 6 && c->group == 2 && c->attr == 0)
      printf("[]");
   else if (c->op == OP_HAS || !c->map || !c->map[0])
      pointer();
   else if (c->op == OP_GET && strchr(c->map, 'U')) {
      unsigned char after[sizeof(payload)];

      memcpy(after, payload, sizeof(payload));
      memcpy(payload, before, sizeof(payload));
      payload_text(c, result);
      memcpy(payload, after, sizeof(payload));
      if (result >= 0) {
         printf(" => ");
         payload_text(c, result);
      }
   } else if (c->op == OP_GET && result < 0)
      pointer();
   else
      payload_text(c, result);
   printf("}) = ");
}
