/* Prints what the core says of the structs of ioctls, as the cases of
   tests/standin have it say it: `span ARCH STRUCT.MEMBER OFFSET LENGTH` of each
   span that it names so, for what is at an offset in a block of its own.  The
   unit test of the ioctls, run with another ear.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-call.h"

static void before_and_tell(KvmCall *c);

#define main                    unit_main
#define vgModuleLocal_kvm_before before_and_tell
#include "../unit/kvm-ioctls-unit.c"
#undef vgModuleLocal_kvm_before
#undef main

static FxSpan unit_span;

static const char *arch_name(KvmArch arch)
{
   switch (arch) {
      case KvmArch_x86:       return "x86";
      case KvmArch_arm:       return "arm";
      case KvmArch_arm64:     return "arm64";
      case KvmArch_power:     return "powerpc";
      case KvmArch_s390:      return "s390";
      case KvmArch_riscv:     return "riscv";
      case KvmArch_mips:      return "mips";
      case KvmArch_loongarch: return "loongarch";
      default:                return "?";
   }
}

static void print_span(void *opaque, const Effects *e, FxAccess access,
                       ULong at, ULong len, const HChar *what)
{
   const struct region *r = region_of(at, len);

   if (r && strchr(what, '.') && !strchr(what, '[') && !strchr(what, ' '))
      printf("%s %s %s %llu %llu\n", r == &regions[1] ? "span" : "nested",
             arch_name(call_of(e)->arch), what,
             (unsigned long long)(at - r->at), (unsigned long long)len);
   unit_span(opaque, e, access, at, len, what);
}

static void before_and_tell(KvmCall *c)
{
   unit_span = c->fx.span;
   if (unit_span == span)
      c->fx.span = print_span;
   ML_(kvm_before)(c);
   c->fx.span = unit_span;
}

int main(void)
{
   return unit_main();
}
