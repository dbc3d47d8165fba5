/* The form of one input of the fuzzer: a call, what the kernel answered, what
   was known from earlier calls, and the memory of the client.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef FUZZ_INPUT_H
#define FUZZ_INPUT_H

#include <stdint.h>

/* Followed by the client's memory, which stands at FUZZ_MEMORY_AT, and once
   more at FUZZ_RUN_AT; what is asked for elsewhere is made from the same
   bytes. */
struct fuzz_input {
   uint8_t  arch;            /* the number of the KvmArch bit */
   uint8_t  kind;            /* and of the KvmFdKind bit; 8: unknown */
   uint8_t  type;            /* of a device */
   uint8_t  mode;            /* FUZZ_* below */
   uint8_t  n_peeks;         /* peeks that work, 255: all of them */
   uint8_t  fact_shift;      /* facts are fact_word >> fact_shift, which */
   uint16_t row;             /* is rotated for each; a row's index, for the */
   uint32_t request;         /* request; the request if there is no such row */
   uint32_t run_size;        /* of the mapped kvm_run, at FUZZ_RUN_AT */
   uint64_t arg;
   int64_t  result;
   uint64_t fact_word;
};

enum {
   FUZZ_32BIT      = 1,      /* the client's word */
   FUZZ_BIG_ENDIAN = 2,
   FUZZ_ANY_ARG    = 4,      /* ARG as it is; else FUZZ_MEMORY_AT */
   FUZZ_CHANGES    = 8,      /* the memory changes during the call */
   FUZZ_LOOKS      = 16      /* some of it is bad, and the caller knows */
};

#define FUZZ_MEMORY_AT 0x100000ULL
#define FUZZ_RUN_AT    0x400000ULL
#define FUZZ_NO_ROW    0xffff

#endif
