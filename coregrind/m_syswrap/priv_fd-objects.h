/*--------------------------------------------------------------------*/
/*--- What fds of the client stand for.          priv_fd-objects.h ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   This file is part of Valgrind, a dynamic binary instrumentation
   framework.

   A table of those fds that some family of calls has to recognize, by number:
   which object each stands for.  Fds are made, copied, closed and inherited in
   the same way whatever they are, so that is followed here, for all families
   alike.  It must not know any of them.  See fd-objects.c. */

#ifndef __PRIV_FD_OBJECTS_H
#define __PRIV_FD_OBJECTS_H

#include "pub_core_basics.h"

#if defined(VGO_linux)

/*--- For the other wrappers ---*/

/* FD is a number of the client; any number may be passed to any of these, and
   what one thread does to an fd holds for all until one unshares its fds.  None
   costs more than a few instructions while the table is empty, nor more the
   fuller it is. */

/* TO is now a copy of FROM, by dup, dup2, dup3 or fcntl. */
extern void ML_(fd_copied) ( Int from, Int to );

/* FD, or all from FIRST to LAST inclusive, are closed or about to be; or
   were closed unseen, as it turns out when their number is used anew. */
extern void ML_(fd_closed) ( Int fd );
extern void ML_(fds_closed) ( UInt first, UInt last );

/* The running thread has its fds for itself from now on (CLONE_FILES of
   unshare, CLOSE_RANGE_UNSHARE): they still stand for the same, but no other
   thread sees what becomes of them. */
extern void ML_(fds_unshared) ( void );

/* PARENT has made the thread CHILD, which shares its fds. */
extern void ML_(fds_of_new_thread) ( ThreadId parent, ThreadId child );

/*--- For families ---*/

typedef struct _FdObject FdObject;

/* What a family does when fds of its come and go; the first two can be NULL. */
typedef struct {
   void (*opened) ( FdObject* o );     /* an fd of the client stands for it */
   void (*closed) ( FdObject* o );     /* none does any more */
   void (*free)   ( FdObject* o );     /* nobody holds it any more */
} FdFamily;

/* What fds can stand for.  A family's object has one of these as its first
   member. */
struct _FdObject {
   const FdFamily* family;
   UInt            n_holders;          /* its fds, and who else holds it */
   UInt            n_fds;              /* of all threads */
};

/* Fills in O, which its caller holds. */
extern void ML_(fd_object_init) ( FdObject* o, const FdFamily* family );

/* One more and one less who hold it. */
extern void ML_(fd_object_hold)    ( FdObject* o );
extern void ML_(fd_object_release) ( FdObject* o );

/* FD now stands for O, whatever it was before. */
extern void ML_(fd_set) ( Int fd, FdObject* o );

/* What FD stands for, if that is FAMILY's; else NULL.  It lives as long as an
   fd of it is in the table, and as someone holds it. */
extern FdObject* ML_(fd_get) ( Int fd, const FdFamily* family );

/* Some fd that stands for O to the running thread, -1 if there is none: HINT,
   if that does.  Else it takes a walk through the table. */
extern Int ML_(fd_of) ( const FdObject* o, Int hint );

/* Goes up whenever an fd, in the table or not, came to mean something else.
   Whoever looked at an fd before a call that may block can tell by it that
   the number still means the same. */
extern UInt ML_(fd_changes) ( void );

/* The name that the kernel gives FD in /proc, for those that the table does not
   know: inherited, received, learned of too late.  False if there is none, or
   no /proc, or no room for it.  Costs a system call. */
extern Bool ML_(fd_name) ( Int fd, HChar* name, SizeT room );

/* Which of the numbers that Valgrind reserves are those of open fds: a bit for
   each, from VG_(fd_hard_limit) on. */
extern UInt ML_(open_reserved_fds) ( void );

#else

static inline void ML_(fd_copied) ( Int from, Int to ) { }
static inline void ML_(fd_closed) ( Int fd ) { }

#endif

#endif   // __PRIV_FD_OBJECTS_H

/*--------------------------------------------------------------------*/
/*--- end                                        priv_fd-objects.h ---*/
/*--------------------------------------------------------------------*/
