/* What the kernel does in one ioctl of the families that are tables, byte by
   byte: read from its handlers and uapi headers (Linux 7.3), not from the
   tables.  SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef TABLE_CASES_H
#define TABLE_CASES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a fd is; as the kernel's file_operations tell them apart. */
enum fd_kind { ANY, CONTAINER, GROUP, DEVICE, MIGRATION, IOMMUFD, VTL, SINT };

/* What a case does not name is zero. */
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

/* A number of SIZE bytes at AT of block IN: 0 is the argument, 1 the first that is
   behind it. */
struct poke {
   uint16_t at, size;
   uint64_t value;
   uint16_t in;
};

/* Memory that a pointer at AT of block IN leads to. */
#define N_BEHIND 3
struct behind {
   uint16_t    at;
   const char *map;
   uint16_t    in;
};

/* A map has a letter and a number of bytes each:
   R  is read                     W  is written
   U  is read, then written       I  is copied in, and not looked at
   B  could be written, and is not
   -  is not touched */
struct table_case {
   const char   *name;          /* of the request; what is special */
   uint32_t      request;
   enum fd_kind  on;
   const char   *map;           /* of the argument; NULL: a number */
   struct poke   given[8];      /* what the program has stored there, */
   struct poke   left[5];       /* and what the kernel then stores */
   struct behind behind[N_BEHIND];
   long          result;
   int           made_at;       /* where it stores an fd that it makes; 0: it
                                   does not */
   int           spapr;         /* the IOMMUs are those of Power's servers */
   int           moves;         /* what is written comes from the second block
                                   behind it, as defined as it is there */
};

extern const struct table_case table_vfio_cases[], table_iommufd_cases[], table_vhost_cases[],
                               table_device_cases[], table_mshv_cases[], table_nitro_cases[],
                               table_nvme_cases[], table_sev_cases[];

#endif
