/*--------------------------------------------------------------------*/
/*--- From the effects core to tools.     priv_syswrap-effects.h  ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   What the handlers of any family of calls need to have their Effects told to
   the tool.  It must not know any family. */

#ifndef __PRIV_SYSWRAP_EFFECTS_H
#define __PRIV_SYSWRAP_EFFECTS_H

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "effects.h"

/* The other side of one Effects, which is one thread's: the tool. */
typedef struct {
   ThreadId tid;
   const HChar* (*label) ( void* call, const Effects* e, const HChar* what );
   void*    call;
   ULong    known, known_size;   /* a mapping that is surely the client's, and
                                    looked at often; what mprotect has done
                                    there a fault tells */
   Bool   (*mapped) ( void* call, UInt* i, SizeT offset, SizeT len, Addr* at,
                      SizeT* n );
                                 /* or NULL: that is its only mapping.  Else
                                    the next one from number I on, of LEN bytes
                                    from OFFSET of KNOWN on: N of them are AT.
                                    False if there is no more.  Only for a tool
                                    that answers Effects' LOOK */
   ULong    good, good_size;     /* what the tool has called good, last of all
                                    in this call: so that is the client's,
                                    too */
   Addr     written;             /* after the call: what the tool is still to */
   SizeT    n_written;           /* be told of, so many bytes */
} FxTool;

/* Fills in T, and what E is given by its caller but for ARG.  LABEL, which is
   handed CALL, gives the text of an error about WHAT, as ML_(fx_label) makes
   it. */
extern void ML_(fx_tool_init) ( Effects* e, FxTool* t, ThreadId tid,
                                const HChar* (*label)( void* call,
                                                       const Effects* e,
                                                       const HChar* what ),
                                void* call );

/* What E describes from now on the tool is told, as PRE does it (before
   ML_(fx_before)) and as POST does it (before ML_(fx_after)); or nobody. */
extern void ML_(fx_tell_pre)  ( Effects* e );
extern void ML_(fx_tell_post) ( Effects* e );
extern void ML_(fx_tell_none) ( Effects* e );

/* To be called when all was described that POST has to say. */
extern void ML_(fx_told) ( Effects* e );

/* Whether the tool is to be told that LEN bytes at ADDR are used in this
   way. */
extern Bool ML_(fx_tool_wants) ( FxAccess access, ULong addr, ULong len );

/* "ioctl(KVM_SET_DEVICE_ATTR) kvm-vfio FILE.ADD payload": the text of an error
   about WHAT of the call NAME ("KVM_SET_DEVICE_ATTR") of the system call
   SYSCALL ("ioctl"), with OBJECT and PART, or NULL, between them.  If WHAT is a
   member and IS_STRUCT is set, it is about its struct.  Made once for the same
   pointers, and never freed, since the tool keeps it. */
extern const HChar* ML_(fx_label) ( const HChar* syscall, const HChar* name,
                                    const HChar* object, const HChar* part,
                                    const HChar* what, Bool is_struct );

#endif

#endif   // __PRIV_SYSWRAP_EFFECTS_H

/*--------------------------------------------------------------------*/
/*--- end                                  priv_syswrap-effects.h  ---*/
/*--------------------------------------------------------------------*/
