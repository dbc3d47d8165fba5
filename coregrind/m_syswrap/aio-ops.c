/*--------------------------------------------------------------------*/
/*--- What the requests of Linux AIO read and write.     aio-ops.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The rows of aio-ops.def, and the iocb.  It must not know Valgrind, nor how
   one learns that a request is done. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "aio-ops.h"

/* struct iocb */
typedef struct {
   ULong  data;
#  if defined(VG_BIGENDIAN)
   UInt   rw_flags, key;
#  else
   UInt   key, rw_flags;
#  endif
   UShort opcode;
   Short  reqprio;
   UInt   fildes;
   ULong  buf, nbytes;
   Long   offset;
   ULong  reserved2;
   UInt   flags, resfd;
} Iocb;

#define FLAG_RESFD  1
#define FLAG_IOPRIO 2

typedef enum { NOTHING, BUF_IN, BUF_OUT, IOVEC_IN, IOVEC_OUT } Memory;

static const struct {
   const HChar* name;
   UInt         nr;
   Memory       memory;
} rows[] = {
#  define AIO(name, nr, memory) { #name, nr, memory },
#  include "aio-ops.def"
#  undef AIO
};

#define FIELD(f) offsetof(Iocb, f), sizeof(((Iocb*)0)->f), "iocb.aio_" #f

/* fs/aio.c, io_submit_one and __io_submit_one: of all operations. */
static void describe_iocb ( AioRequest* r, UInt flags )
{
   if (!fx_struct_at(r, r->fx.arg, sizeof(Iocb)))
      return;
   fx_read(r, FIELD(data));
   fx_touch(r, FIELD(key));
   fx_read(r, FIELD(rw_flags));
   fx_read(r, offsetof(Iocb, opcode), 2, "iocb.aio_lio_opcode");
   fx_read_if(r, flags & FLAG_IOPRIO, FIELD(reqprio));
   fx_read(r, FIELD(fildes));
   fx_read(r, FIELD(buf));
   fx_read(r, FIELD(nbytes));
   fx_read(r, FIELD(offset));
   fx_read(r, FIELD(reserved2));
   fx_read(r, FIELD(flags));
   fx_read_if(r, flags & FLAG_RESFD, FIELD(resfd));
}

void ML_(aio_describe) ( void* request )
{
   AioRequest* const r = request;
   const UInt n = sizeof(rows) / sizeof(rows[0]);
   Iocb iocb;
   UInt i;

   r->writes->n    = 0;
   r->writes->each = 1;
   r->taken        = False;
   r->name         = "iocb";
   if (!fx_peek_before_at(r, r->fx.arg, &iocb)) {
      describe_iocb(r, 0);
      return;
   }
   for (i = 0; i < n && rows[i].nr != iocb.opcode; i++)
      ;
   if (i < n)
      r->name = rows[i].name;
   describe_iocb(r, iocb.flags);
   if (i == n || iocb.reserved2 != 0)
      return;
   r->taken = True;
   switch (rows[i].memory) {
      case NOTHING:
         break;
      case BUF_IN:
         fx_data_at(r, iocb.buf, iocb.nbytes);
         fx_read_at(r, iocb.buf, iocb.nbytes, "aio_buf");
         break;
      case BUF_OUT:
         ML_(async_write)(&r->fx, r->writes, AsyncData, iocb.buf, iocb.nbytes,
                          "aio_buf");
         break;
      case IOVEC_IN:
      case IOVEC_OUT:
         ML_(async_iovec)(&r->fx, r->writes, rows[i].memory == IOVEC_IN,
                          iocb.buf, iocb.nbytes);
         break;
   }
}

UInt ML_(aio_key_offset) ( void )
{
   return offsetof(Iocb, key);
}

#endif

/*--------------------------------------------------------------------*/
/*--- end                                                aio-ops.c ---*/
/*--------------------------------------------------------------------*/
