/* Writes the first inputs of the fuzzer of seccomp filters: random programs.
   seccomp-corpus FOLDER.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <stdlib.h>

#include "../unit/seccomp-programs.h"
#include "seccomp-input.h"

int main(int argc, char **argv)
{
   if (argc != 2) {
      fprintf(stderr, "usage: seccomp-corpus FOLDER\n");
      return 2;
   }
   for (unsigned i = 0; i < 300; i++) {
      struct sock_filter   f[MOST_RANDOM];
      const size_t         n = random_program(f);
      struct seccomp_input in;
      char  path[4096];
      FILE *file;

      for (int j = 0; j < 6; j++)
         in.args[j] = (uint64_t)number() << 32 | number();
      snprintf(path, sizeof(path), "%s/program-%03u", argv[1], i);
      file = fopen(path, "wb");
      if (!file || fwrite(&in, sizeof(in), 1, file) != 1
          || fwrite(f, sizeof(f[0]), n, file) != n || fclose(file) != 0) {
         perror(path);
         return 1;
      }
   }
   return 0;
}
