/*--------------------------------------------------------------------*/
/*--- Newer commands of bpf().                       syswrap-bpf.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   What sys_bpf's wrappers in syswrap-linux.c do not know: how much of the
   struct there is; and commands of Linux 5.4 and later but for the batches of
   maps, as kernel/bpf/syscall.c of Linux 7.2 has them.  What LINK_CREATE takes
   from behind pointers is not looked at. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "pub_core_libcassert.h"    // for priv_types_n_macros.h
#include "pub_core_libcbase.h"
#include "pub_core_libcfile.h"
#include "pub_core_options.h"
#include "pub_core_syscall.h"        // VG_(mk_SysRes_Error)
#include "pub_core_threadstate.h"
#include "pub_core_tooliface.h"

#include "priv_types_n_macros.h"
#include "priv_syswrap-generic.h"
#include "priv_syswrap-bpf.h"

#define PRE(name)  DEFN_PRE_TEMPLATE(bpf, name)
#define POST(name) DEFN_POST_TEMPLATE(bpf, name)

typedef enum {
   Bpf_nothing,
   Bpf_fd,            /* the result is a new fd */
   Bpf_next_id,       /* of bpf_obj_get_next_id */
   Bpf_stream         /* the result is how much was read */
} Bpf_Gives;

static const struct {
   UInt         cmd;
   Bpf_Gives    gives;
   const HChar* text;
} commands[] = {
   { 23, Bpf_next_id, "bpf(BPF_BTF_GET_NEXT_ID)" },
   { 28, Bpf_fd,      "bpf(BPF_LINK_CREATE)" },
   { 29, Bpf_nothing, "bpf(BPF_LINK_UPDATE)" },
   { 30, Bpf_fd,      "bpf(BPF_LINK_GET_FD_BY_ID)" },
   { 31, Bpf_next_id, "bpf(BPF_LINK_GET_NEXT_ID)" },
   { 32, Bpf_fd,      "bpf(BPF_ENABLE_STATS)" },
   { 33, Bpf_fd,      "bpf(BPF_ITER_CREATE)" },
   { 34, Bpf_nothing, "bpf(BPF_LINK_DETACH)" },
   { 35, Bpf_nothing, "bpf(BPF_PROG_BIND_MAP)" },
   { 36, Bpf_fd,      "bpf(BPF_TOKEN_CREATE)" },
   { 37, Bpf_stream,  "bpf(BPF_PROG_STREAM_READ_BY_FD)" },
   { 38, Bpf_nothing, "bpf(BPF_PROG_ASSOC_STRUCT_OPS)" }
};

/* Of union bpf_attr. */
enum { NEXT_ID_AT = 4 };

/* bpf_check_uarg_tail_zero: more is refused before anything is read. */
#define MOST_OF_ATTR 4096

static Int row_of ( UWord cmd )
{
   UInt i;

   for (i = 0; i < sizeof(commands) / sizeof(commands[0]); i++)
      if (commands[i].cmd == (UInt)cmd)
         return i;
   return -1;
}

Bool ML_(bpf_is_newer) ( UWord cmd )
{
   return row_of(cmd) >= 0;
}

Bool ML_(bpf_has) ( UWord size, SizeT offset, SizeT len )
{
   return offset + len <= (UInt)size;
}

void ML_(bpf_copy_attr) ( union vki_bpf_attr* copy, Addr attr, UWord size )
{
   const SizeT n = VG_MIN((UInt)size, sizeof(*copy));

   VG_(memset)(copy, 0, sizeof(*copy));
   if (n > 0 && ML_(safe_to_deref)((void*)attr, n))
      VG_(memcpy)(copy, (void*)attr, n);
}

/* What BPF_PROG_STREAM_READ_BY_FD has first. */
typedef struct {
   ULong at;
   UInt  len;
} Stream;

static Stream stream_of ( Addr attr, UWord size )
{
   union vki_bpf_attr given;
   Stream stream;

   ML_(bpf_copy_attr)(&given, attr, size);
   VG_(memcpy)(&stream, &given, sizeof(stream));
   return stream;
}

/* The whole of the struct is copied, and what is after its last member must be
   zero (CHECK_ATTR). */
PRE(newer)
{
   const Int i = row_of(ARG1);
   const HChar* const text = commands[i].text;
   const SizeT size = (UInt)ARG3;
   Stream stream;

   *flags |= SfMayBlock;
   if (size > MOST_OF_ATTR)
      return;
   switch (commands[i].gives) {
   case Bpf_next_id:
      /* bpf_obj_get_next_id does not look at it. */
      PRE_MEM_READ(text, ARG2, VG_MIN(size, NEXT_ID_AT));
      if (size > NEXT_ID_AT + sizeof(UInt))
         PRE_MEM_READ(text, ARG2 + NEXT_ID_AT + sizeof(UInt),
                      size - NEXT_ID_AT - sizeof(UInt));
      PRE_MEM_WRITE(text, ARG2 + NEXT_ID_AT, sizeof(UInt));
      break;
   case Bpf_stream:
      PRE_MEM_READ(text, ARG2, size);
      stream = stream_of(ARG2, ARG3);
      PRE_MEM_WRITE(text, stream.at, stream.len);
      break;
   default:
      PRE_MEM_READ(text, ARG2, size);
   }
}

POST(newer)
{
   const Int i = row_of(ARG1);

   vg_assert(SUCCESS);
   switch (commands[i].gives) {
   case Bpf_fd:
      POST_newFd_RES;
      if (!ML_(fd_allowed)(RES, "bpf", tid, True)) {
         VG_(close)(RES);
         SET_STATUS_Failure( VKI_EMFILE );
      } else if (VG_(clo_track_fds))
         ML_(record_fd_open_nameless)(tid, RES);
      break;
   case Bpf_next_id:
      POST_MEM_WRITE(ARG2 + NEXT_ID_AT, sizeof(UInt));
      break;
   case Bpf_stream:
      if (RES > 0)
         POST_MEM_WRITE(stream_of(ARG2, ARG3).at, RES);
      break;
   default:
      break;
   }
}

#undef PRE
#undef POST

#endif

/*--------------------------------------------------------------------*/
/*--- end                                            syswrap-bpf.c ---*/
/*--------------------------------------------------------------------*/
