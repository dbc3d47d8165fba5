/* The oracle: it measures which bytes the running kernel really reads and
   writes in a KVM call, or another that is a row of a table, and compares them
   with what the tables say.

   A probe is one call, with the memory that it uses.  A row is what builds
   such a probe, on objects of its own, as often as the measurement asks for
   it.  Rows come from attrs.c, ioctls.c and tables.c; kvm.c and
   table-objects.c make objects; measure.c
   knows the kernel only through the call, and claim.c the tables only through
   the effects core; oracle.c brings the two together.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef ORACLE_H
#define ORACLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ioctl-table.h"
#include "kvm-call.h"

/*--- Probes ---*/

/* A block of memory.  The kernel may want more of it than SIZE, and must not;
   so there is a margin of zeros behind. */
#define MAX_BLOCKS  6
#define MAX_SIZE    16384
#define MARGIN      16

struct block {
   const char   *name;             /* "payload" */
   size_t        size;
   unsigned char content[MAX_SIZE + MARGIN];
   int           parent;           /* the block that points to it, at this */
   size_t        parent_at;        /* offset, by a pointer of so many bytes; */
   unsigned      pointer_size;     /* parent -1: it is the argument */
   uint64_t      at;               /* where measure.c has put it */
};

struct probe {
   int           fd;
   KvmObject     on;
   IoFdKind      table;            /* of other fds, for their tables; 0: KVM's */
   KvmArch       arch;
   uint32_t      request;          /* or one of these two */
   uint64_t      number;           /* the argument if there is no block */
   bool          is_used_up;       /* also by a call that fails with EFAULT */
   int           n_blocks;
   struct block  block[MAX_BLOCKS];
};

/* The first block is written to the fd, or is to be filled from there. */
enum { WRITTEN_TO_FD = 0, READ_FROM_FD = 1 };

/* Adds a block; the first is what the argument points to. */
struct block *add_block(struct probe *p, const char *name, size_t size);

/* Adds one that block PARENT points to with a pointer at AT. */
struct block *add_nested(struct probe *p, const char *name, size_t size,
                         int parent, size_t at, unsigned pointer_size);

/* Takes each block where its content is, for the tables to look at. */
void place_still(struct probe *p);

/* A number of SIZE bytes in this machine's byte order. */
void put(struct block *b, size_t at, unsigned size, uint64_t value);

/*--- Rows ---*/

/* What is to become of the call. */
enum expect {
   EXPECT_USE,          /* success, or an error after its memory was used */
   EXPECT_SUCCESS,      /* success, else it is as if not reached */
   EXPECT_ERROR,        /* an error; pointers may be bad */
   EXPECT_DENIED        /* an error, since the table denies it */
};

#define MAX_DIFFERS 3

struct row {
   char          name[128];
   KvmArch       archs;            /* where there can be such an object */
   bool          is_attr;          /* its own memory is the second block */
   bool          is_table;         /* not of KVM */
   bool          takes;            /* takes a device that others may want */
   enum expect   expect;
   unsigned      since;            /* of an older kernel nothing is expected */
   const char   *purpose;          /* why the table says otherwise, or NULL; */
   const char *const *differs;     /* MAX_DIFFERS texts, or NULLs: in what */
   const char   *table_name;       /* the row of the table it must lead to */
   const void   *data;             /* of the row's own file: */
   int           variant;
   /* Makes the objects unless DRY, and fills the probe in.  0, or -errno with
      the_failure set. */
   int         (*build)(const struct row *row, struct probe *p, bool dry);
};

/* Which step of build failed. */
extern const char *the_failure;

size_t n_attr_rows(void);
void   make_attr_rows(struct row *rows);
size_t n_ioctl_rows(void);
void   make_ioctl_rows(struct row *rows);
size_t n_table_rows(void);
void   make_table_rows(struct row *rows);

/* Complains of rows of the table of attributes that no sample leads to. */
unsigned missing_attr_rows(void);

/*--- Claims (claim.c) ---*/

/* What the table says of each byte: R, T, W or '-', for a call that is to be
   made and for one that was made. */
struct claim {
   char        before[MAX_BLOCKS][MAX_SIZE + MARGIN];
   char        after[MAX_BLOCKS][MAX_SIZE + MARGIN];
   char        stray[160];         /* a span outside of all blocks, or "" */
   const char *name;               /* of the row, NULL if there is none */
   const char *object;
   bool        makes_fd;           /* as the result */
   KvmCall     call;               /* one of these two */
   IoctlCall   table_call;
};

void claim_before(const struct probe *p, struct claim *claim);
void claim_after(struct claim *claim, long result);

/*--- Objects (kvm.c) ---*/

extern KvmArch   host_arch;
extern unsigned  host_kernel;      /* KERNEL(6, 1) */
extern size_t    host_page;
void find_host(void);
#define KERNEL(major, minor) ((major) * 1000 + (minor))
#define SYSTEM_OBJECT ((KvmObject){ KvmFd_system, 0 })

/* An ioctl by way of the effects core, for it to learn what it needs to know
   of the VM.  The result, or -errno. */
long kvm(int fd, KvmObject on, uint32_t request, uint64_t arg);

/* What the core has learned. */
ULong recall_fact(KvmFact fact, ULong key);
void  remember_fact(KvmFact fact, ULong key, ULong value);

/* Notes an fd that reset_kvm closes. */
int  keep_fd(int fd);
/* Pages of this process that reset_kvm gives back. */
void *new_pages(size_t size);
void reset_kvm(void);

/*--- The measurement (measure.c) ---*/

struct measured {
   long   result;                  /* or -errno, with all memory there, and */
   long   with_garbage[2];         /* with garbage that should not matter */
   int    n_blocks;
   struct {
      const char *name;
      size_t size;                 /* of the probe's block, and its margin */
      size_t needs;                /* so many bytes must be accessible */
      size_t skips;                /* but for so many at the start */
      size_t reads, writes;        /* up to where they are read, and written */
      bool   changed[MAX_SIZE + MARGIN];
      bool   outside;              /* something outside was changed */
   } block[MAX_BLOCKS];
};

/* Runs ROW's call until all is known.  0; or -errno if ROW cannot be built.
   CLAIM is what the tables say of the same call. */
int measure(const struct row *row, struct measured *m, struct claim *claim);

#endif
