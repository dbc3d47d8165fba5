/*--------------------------------------------------------------------*/
/*--- What a queued request may write.              async-writes.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   It must not know Valgrind, nor io_uring or AIO. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "async-writes.h"

#define MAX_IOVECS   1024              /* UIO_MAXIOV */
#define MAX_RW_COUNT 0x7ffff000ULL     /* less a page where those are larger */

void ML_(async_write) ( Effects* e, AsyncWrites* w, AsyncHow how, ULong at,
                        ULong len, const HChar* what )
{
   if (len == 0)
      return;
   ML_(fx_unit)(e, FxUnit_data, at, len);
   ML_(fx_span)(e, FxWrite, at, len, what);
   if (w->n < ASYNC_WRITES) {
      w->write[w->n].how = how;
      w->write[w->n].at  = at;
      w->write[w->n].len = len;
      w->n++;
   }
}

/* lib/iov_iter.c, __import_iovec: of what is more than MAX_RW_COUNT in all
   nothing is used. */
void ML_(async_iovec) ( Effects* e, AsyncWrites* w, Bool read, ULong iov,
                        ULong n )
{
   const UInt each = 2 * e->wordsize;
   ULong total = 0;
   UInt  i;

   if (n == 0 || n > MAX_IOVECS)
      return;
   ML_(fx_unit)(e, FxUnit_struct, iov, n * each);
   ML_(fx_span)(e, FxRead, iov, n * each, "iovec");
   for (i = 0; i < n; i++) {
      ULong base, len;

      if (!ML_(fx_peek_pointer)(e, iov + i * each, &base)
          || !ML_(fx_peek_pointer)(e, iov + i * each + e->wordsize, &len))
         return;
      if (len > MAX_RW_COUNT - total)
         len = MAX_RW_COUNT - total;
      total += len;
      if (len == 0)
         continue;
      if (read) {
         ML_(fx_unit)(e, FxUnit_data, base, len);
         ML_(fx_span)(e, FxRead, base, len, "iov_base");
      } else
         ML_(async_write)(e, w, AsyncData, base, len, "iov_base");
   }
}

void ML_(async_written) ( const AsyncWrite* w, UInt n, Long result,
                          void (*f)( void* opaque, ULong at, ULong len ),
                          void* opaque )
{
   ULong left = result;
   UInt  i;

   if (result < 0)
      return;
   for (i = 0; i < n; i++) {
      ULong len = w[i].len;

      if (w[i].how == AsyncData) {
         if (len > left)
            len = left;
         left -= len;
      }
      if (len > 0)
         f(opaque, w[i].at, len);
   }
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                           async-writes.c ---*/
/*--------------------------------------------------------------------*/
