/* Unit tests of the table of fds.

   What each number stands for to each thread is compared, after each of many
   random calls, with lists that are as the kernel's: of the fds that threads
   share, one.  It must not know how fd-objects.c keeps it.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <string.h>

#include "priv_fd-objects.h"
#include "pub_core_clientstate.h"
#include "pub_core_threadstate.h"
#include "report.h"

ThreadId vgPlain_running_tid = 1;

/*--- Two families ---*/

struct object {
   FdObject head;
   int      open, freed;        /* by what the family was told */
};

static void opened(FdObject *o)
{
   struct object *const object = (struct object *)o;

   if (object->open++)
      complain("opened twice");
}

static void closed(FdObject *o)
{
   struct object *const object = (struct object *)o;

   if (--object->open)
      complain("closed, and was not open");
}

static void freed(FdObject *o)
{
   struct object *const object = (struct object *)o;

   if (object->open || object->freed++)
      complain("freed while open, or twice");
}

static const FdFamily families[] = {
   { opened, closed, freed }, { NULL, NULL, freed }
};

#define N_OBJECTS 100000        /* they are not used again */
static struct object objects[N_OBJECTS];
static unsigned n_objects;

static struct object *new_object(void)
{
   struct object *const o = &objects[n_objects];

   ML_(fd_object_init)(&o->head, &families[n_objects++ % 2]);
   return o;
}

/*--- The kernel's lists ---*/

enum { N_THREADS = 5, N_FDS = 24 };

/* Numbers that are close together, and far apart. */
static int number(unsigned i)
{
   return i < N_FDS / 2 ? (int)i : (int)(i * 150);
}

/* The first is what all threads have at first. */
static struct object *lists[N_THREADS + 1][N_FDS];
static unsigned list_of[N_THREADS + 1];      /* by ThreadId */

static unsigned users(unsigned list)
{
   unsigned n = 0;

   for (unsigned t = 1; t <= N_THREADS; t++)
      n += list_of[t] == list;
   return n;
}

/* The first one is there for threads to come. */
static void drop_unused(void)
{
   for (unsigned list = 1; list <= N_THREADS; list++)
      if (users(list) == 0)
         memset(lists[list], 0, sizeof(lists[list]));
}

static void unshare(ThreadId tid)
{
   unsigned list = 1;

   while (users(list) > 0)
      if (++list > N_THREADS)
         return;                /* it has one for itself already */
   memcpy(lists[list], lists[list_of[tid]], sizeof(lists[list]));
   list_of[tid] = list;
   drop_unused();
}

static struct object **fds_of(ThreadId tid)
{
   return lists[list_of[tid]];
}

/*--- The two ---*/

static unsigned below(unsigned n)
{
   return random64() % n;
}

static void act(void)
{
   const ThreadId tid = 1 + below(N_THREADS);
   struct object **const fds = fds_of(tid);
   const unsigned i = below(N_FDS), k = below(N_FDS);
   struct object *o;
   ThreadId child;

   vgPlain_running_tid = tid;
   switch (below(40)) {
      case 0:
         ML_(fds_unshared)();
         unshare(tid);
         break;
      case 1:
         child = 1 + below(N_THREADS);
         if (child == tid)
            break;
         ML_(fds_of_new_thread)(tid, child);
         list_of[child] = list_of[tid];
         drop_unused();
         break;
      case 2:
         ML_(fds_closed)(number(i < k ? i : k), number(i < k ? k : i));
         for (unsigned n = i < k ? i : k; n <= i || n <= k; n++)
            fds[n] = NULL;
         break;
      case 3: case 4: case 5: case 6: case 7: case 8: case 9:
         ML_(fd_closed)(number(i));
         fds[i] = NULL;
         break;
      case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17:
         ML_(fd_copied)(number(i), number(k));
         fds[k] = fds[i];
         break;
      default:
         o = new_object();
         ML_(fd_set)(number(i), &o->head);
         ML_(fd_object_release)(&o->head);
         fds[i] = o;
         break;
   }
}

static void compare(void)
{
   unsigned n_fds;

   for (ThreadId tid = 1; tid <= N_THREADS; tid++) {
      vgPlain_running_tid = tid;
      for (unsigned i = 0; i < N_FDS; i++) {
         struct object *const o = fds_of(tid)[i];
         const FdFamily *const family = o ? o->head.family : &families[0];

         if (ML_(fd_get)(number(i), family) != (o ? &o->head : NULL))
            complain("thread %u: fd %d is another", tid, number(i));
         if (o && ML_(fd_get)(number(i), &families[family == families]))
            complain("thread %u: fd %d is of another family", tid, number(i));
         if (o && ML_(fd_of)(&o->head, number(i)) != number(i))
            complain("thread %u: fd %d is not what is found", tid, number(i));
      }
   }
   for (unsigned k = n_objects < 200 ? 0 : n_objects - 200; k < n_objects;
        k++) {
      struct object *const o = &objects[k];

      n_fds = 0;
      for (unsigned list = 0; list <= N_THREADS; list++)
         for (unsigned i = 0; i < N_FDS; i++)
            n_fds += lists[list][i] == o;
      if (o->freed != (n_fds == 0))
         complain("%s, with %u fds", o->freed ? "freed" : "not freed", n_fds);
      if (!o->freed && o->head.family->opened && o->open != 1)
         complain("not told that it is open");
   }
}

static void test_anything(void)
{
   for (unsigned i = 0; i < 50000 && complaints == 0; i++) {
      act();
      if (i % 8 == 0)
         compare();
      if (complaints)
         complain("after %u", i);
   }
   finish("whatever becomes of fds, they stand for what they do");
}

static void test_found_without_hint(void)
{
   struct object *const o = new_object();

   vgPlain_running_tid = 1;
   ML_(fds_closed)(0, ~0U);
   ML_(fd_set)(number(N_FDS - 1), &o->head);
   if (ML_(fd_of)(&o->head, -1) != number(N_FDS - 1))
      complain("not found");
   ML_(fd_closed)(number(N_FDS - 1));
   if (ML_(fd_of)(&o->head, number(N_FDS - 1)) != -1)
      complain("found after it was closed");
   if (o->freed)
      complain("freed while it is held");
   ML_(fd_object_release)(&o->head);
   if (!o->freed)
      complain("not freed");
   finish("a number of an object is found, while there is one");
}

static void test_impossible(void)
{
   struct object *const o = new_object();
   const UInt changes = ML_(fd_changes)();

   ML_(fd_set)(-1, &o->head);
   ML_(fd_set)(VG_(fd_hard_limit), &o->head);
   if (ML_(fd_get)(-1, o->head.family)
       || ML_(fd_get)(VG_(fd_hard_limit), o->head.family)
       || ML_(fd_changes)() != changes)
      complain("it is an fd");
   ML_(fd_object_release)(&o->head);
   finish("what no fd of the client can be is none");
}

static void test_changes(void)
{
   UInt changes = ML_(fd_changes)();

   ML_(fd_copied)(7, 7);
   if (ML_(fd_changes)() != changes)
      complain("a copy onto itself changes something");
   ML_(fd_closed)(1000);
   if (ML_(fd_changes)() == changes)
      complain("a close of what is in no table goes unseen");
   finish("it is seen that a number means something else");
}

int main(void)
{
   test_anything();
   test_found_without_hint();
   test_impossible();
   test_changes();
   return report();
}
