/* Fuzzes the interpreter of seccomp filters: any program, any arguments.  Under
   ASan and UBSan, which watch what it does; what it says of one program in 32
   is compared with what the running kernel says.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <stdio.h>
#include <stdlib.h>

#include "../unit/seccomp-kernel.h"
#include "seccomp-bpf.h"
#include "seccomp-input.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct sock_filter program[SECCOMP_MOST_INSNS + 1];
static struct sock_filter visible[SECCOMP_MOST_INSNS];

static Bool ok(const struct sock_filter *f, size_t n)
{
   return ML_(seccomp_program_ok)((const SeccompInsn *)f, n);
}

static void broken(const char *why, const struct seen *s, uint32_t verdict)
{
   fprintf(stderr, "%s: 0x%x (kernel: taken %d, came back %d with %ld, "
           "trapped %d with %d, status 0x%x)\n", why, verdict, s->taken,
           s->came_back, s->result, s->trapped, s->data, s->status);
   abort();
}

static void compare(size_t n, const SeccompData *d)
{
   for (int half = 0; half < 2; half++) {
      const size_t m    = make_visible(visible, program, n, half);
      const Bool   fine = m > 0 && ok(visible, m);
      struct seen  s;

      if (m == 0)
         return;
      s = ask_kernel(visible, m, 1, (const uint64_t *)d->call.args);
      if ((s.taken == 1) != fine)
         broken("taken, or not", &s, fine);
      if (fine) {
         const uint32_t verdict =
            ML_(seccomp_run_program)((const SeccompInsn *)visible, d);
         if (!saw(&s, verdict))
            broken("verdict", &s, verdict);
      }
   }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
   static int      asked;
   static uint64_t address;
   struct seccomp_input in;
   SeccompData d = { .call = { PROBE, KERNEL_ARCH, 0, { 0 } } };
   unsigned sum = 0;
   size_t   n;

   if (size < sizeof(in))
      return 0;
   if (!asked) {
      address = address_of_call();
      asked   = 1;
   }
   memcpy(&in, data, sizeof(in));
   memcpy(d.call.args, in.args, sizeof(in.args));
   d.call.instruction_pointer = address;
   n = (size - sizeof(in)) / sizeof(program[0]);
   if (n > SECCOMP_MOST_INSNS + 1)
      n = SECCOMP_MOST_INSNS + 1;
   memcpy(program, data + sizeof(in), n * sizeof(program[0]));
   if (ok(program, n)) {
      (void)ML_(seccomp_run_program)((const SeccompInsn *)program, &d);
      if (ML_(seccomp_program_length)((const SeccompInsn *)program, n) < n)
         abort();
   }
   for (size_t i = 0; i < size; i++)
      sum = sum * 31 + data[i];
   if (address && n > 0 && n <= SECCOMP_MOST_INSNS && sum % 32 == 0)
      compare(n, &d);
   return 0;
}
