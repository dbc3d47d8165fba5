/* Fuzzes what describes the ioctls that are in tables: any request, on any fd,
   and any memory behind its pointers, of which some cannot be read.  Under ASan
   and UBSan, which watch; no span may be empty or leave the address space.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "ioctl-table.h"
#include "pub_core_vki.h"

/* The input: a head, and then what is found in memory, as long as it lasts. */
struct head {
   uint32_t row, on;
   uint64_t arg;
   int32_t  result;
   uint8_t  wordsize, spapr, looks, refuse;
};

static const uint8_t *memory;
static size_t         left;
static uint8_t        refuse;

static Bool peek(void *opaque, ULong at, void *to, UInt len)
{
   const size_t n = len < left ? len : left;

   (void)opaque;
   (void)at;
   if (refuse && --refuse == 0)
      return False;
   memset(to, 0, len);
   memcpy(to, memory, n);
   memory += n;
   left   -= n;
   return True;
}

static FxMemory look(void *opaque, FxAccess access, ULong at, ULong len)
{
   (void)opaque;
   return (at ^ len ^ (ULong)(access < FxTouch)) % 3;
}

static void span(void *opaque, const Effects *e, FxAccess access, ULong at,
                 ULong len, const HChar *what)
{
   (void)opaque;
   (void)access;
   if (len == 0 || at + len - 1 < at || !what || !*what)
      abort();
   if (e->wordsize == 4 && (at > 0xffffffff || len > 0x100000000 - at))
      abort();
}

static const IoctlRow *row_of(uint32_t number)
{
   UInt n;
   const IoctlFamily *const *families = ML_(io_families)(&n);
   const IoctlFamily *family = families[number % n];

   return &family->rows[number / n % family->n_rows];
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
   struct head h;
   IoctlCall   c;

   if (size < sizeof(h))
      return 0;
   memcpy(&h, data, sizeof(h));
   memset(&c, 0, sizeof(c));
   c.fx.wordsize = h.wordsize % 2 ? 4 : 8;
   c.fx.arg      = c.fx.wordsize == 4 ? (uint32_t)h.arg : h.arg;
   c.fx.peek     = peek;
   c.fx.span     = span;
   c.fx.look     = h.looks % 2 ? look : NULL;
   c.request     = row_of(h.row)->request;
   c.on          = h.on;
   c.pagesize    = 4096;
   c.spapr       = h.spapr % 2;
   memory = data + sizeof(h);
   left   = size - sizeof(h);
   refuse = h.refuse;
   ML_(io_find)(&c);
   ML_(io_before)(&c);
   ML_(io_after)(&c, h.result);
   return 0;
}
