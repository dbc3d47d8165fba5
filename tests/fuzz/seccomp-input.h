/* The form of one input of the fuzzer of seccomp filters: the call's arguments,
   then the program.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef FUZZ_SECCOMP_INPUT_H
#define FUZZ_SECCOMP_INPUT_H

#include <stdint.h>

struct seccomp_input {
   uint64_t args[6];
};

#endif
