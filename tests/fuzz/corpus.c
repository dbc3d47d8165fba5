/* Writes the fuzzer's first inputs: the examples of the witness, which are
   calls as the kernel takes them.  corpus FOLDER.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../standin/ioctl-cases.h"
#include "../run-cases/run-cases.h"
#include "input.h"

static const char *folder;
static unsigned n_written;

/* By the names of the effects core's bits, which the two enums stand for. */
static const uint8_t arch_bits[] = {
   [ARCH_X86] = 0, [ARCH_ARM64] = 2, [ARCH_POWER] = 3, [ARCH_S390] = 4,
   [ARCH_RISCV] = 5, [ARCH_MIPS] = 6, [ARCH_LOONGARCH] = 7
};

static void write_input(struct fuzz_input *in, const void *block, size_t size)
{
   char  path[4096];
   FILE *f;

   in->row     = FUZZ_NO_ROW;
   in->n_peeks = 255;
   snprintf(path, sizeof(path), "%s/case-%04u", folder, n_written++);
   f = fopen(path, "wb");
   if (!f || fwrite(in, sizeof(*in), 1, f) != 1
       || fwrite(block, size, 1, f) != 1 || fclose(f) != 0) {
      perror(path);
      exit(1);
   }
}

static void attributes(const struct attr_case *k)
{
   for (; k->name; k++) {
      static const uint8_t nr[] = { 0xe1, 0xe2, 0xe3 };
      struct fuzz_input in = {
         .arch = k->arch < 0 ? 0 : arch_bits[k->arch], .kind = k->kind,
         .type = k->type, .result = k->result,
         .request = 1u << 30 | 24 << 16 | 0xae << 8 | nr[k->op]
      };
      struct {
         uint32_t flags, group;
         uint64_t attr, addr, payload[20];
      } block = { 0, k->group, k->attr, FUZZ_MEMORY_AT + 24, { 0 } };

      memcpy(block.payload, k->init, sizeof(block.payload));
      write_input(&in, &block, sizeof(block));
   }
}

static void store(unsigned char *page, const struct run_bytes *b)
{
   if (b->what && b->size <= sizeof(b->value) && b->at + b->size <= 4096)
      memcpy(page + b->at, &b->value, b->size);
}

static void ioctls(const struct ioctl_case *k)
{
   for (; k->name; k++) {
      struct fuzz_input in = {
         .arch = k->arch < 0 ? 0 : arch_bits[k->arch], .kind = k->kind,
         .request = k->request, .result = k->result, .arg = k->init[0],
         .mode = k->map ? 0 : FUZZ_ANY_ARG
      };

      write_input(&in, k->init, sizeof(k->init));
   }
}

/* The page as it is when KVM_RUN has returned.  What a case remembers of the
   one before it is left to chance. */
static void runs(const struct run_case *k)
{
   for (; k->name; k++) {
      struct fuzz_input in = {
         .arch = arch_bits[k->arch], .kind = KIND_VCPU, .run_size = 3 * 4096,
         .request = k->request ? k->request : 0xae80, .result = k->result,
         .arg = k->arg, .mode = FUZZ_ANY_ARG
      };
      unsigned char page[4096] = { 0 };

      for (unsigned i = 0; i < sizeof(k->put) / sizeof(k->put[0]); i++)
         store(page, &k->put[i]);
      for (unsigned i = 0; i < sizeof(k->does) / sizeof(k->does[0]); i++)
         if (k->does[i].what == 'W')
            store(page, &k->does[i]);
      write_input(&in, page, sizeof(page));
   }
}

int main(int argc, char **argv)
{
   static const struct attr_case *const attr_lists[] = ATTR_CASE_LISTS;
   static const struct ioctl_case *const ioctl_lists[] = IOCTL_CASE_LISTS;
   static const struct run_case *const run_lists[] = RUN_CASE_LISTS;

   if (argc != 2) {
      fprintf(stderr, "usage: corpus FOLDER\n");
      return 2;
   }
   folder = argv[1];
   for (int i = 0; attr_lists[i]; i++)
      attributes(attr_lists[i]);
   for (int i = 0; ioctl_lists[i]; i++)
      ioctls(ioctl_lists[i]);
   for (int i = 0; run_lists[i]; i++)
      runs(run_lists[i]);
   printf("%u inputs\n", n_written);
   return 0;
}
