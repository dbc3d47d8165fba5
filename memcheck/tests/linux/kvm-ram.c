/* Which bytes a guest may have written: all of its RAM, whenever it has run,
   and nothing else.  What the program stores there is the program's until the
   guest runs again.  Prints what is not so.

   SPDX-License-Identifier: GPL-2.0-or-later */

#define _GNU_SOURCE
#include <sys/shm.h>
#include "kvm-ram.h"

static struct machine m;

/* Of 64 KB, one of them with a hole, and beginning and ending in between. */
static void large(void)
{
   unsigned char *ram = pages(16 * MB), *volatile freed;

   ram += PAGE;
   slot(&m, 0, 0x100000, 15 * MB, ram);
   expect("large: before the guest runs", ram + MB, 'u');
   (void)VALGRIND_MAKE_MEM_NOACCESS(ram + 5 * MB, 3);
   enter(&m);
   expect("large: before", ram - 1, 'u');
   expect("large: first", ram, 'd');
   expect("large: in the middle", ram + 7 * MB, 'd');
   expect("large: a hole", ram + 5 * MB + 1, 'n');
   expect("large: behind the hole", ram + 5 * MB + 3, 'd');
   expect("large: last", ram + 15 * MB - 1, 'd');
   expect("large: behind", ram + 15 * MB, 'u');
   for (int round = 0; round < 2; round++) {
      for (unsigned char *at = ram + 100; at < ram + 15 * MB; at += 0x8000)
         store_unset(at);
      ram[MB] = *unset | 0x0f;
      expect("large: what was stored", ram + 100, 'u');
      expect("large: in part", ram + MB, 'p');
      expect("large: or so", ram + 100 + 0x8000 * 450, 'u');
      expect("large: beside it", ram + 101, 'd');
      enter(&m);
      for (unsigned char *at = ram + 100; at < ram + 15 * MB; at += 0x8000)
         expect("large: what may have been overwritten", at, 'd');
      expect("large: and in part", ram + MB, 'd');
      expect("large: before, again", ram - 1, 'u');
   }
   slot(&m, 0, 0x100000, 0, ram);
   store_unset(ram + 2 * MB);
   store_unset(ram + 10);
   enter(&m);
   expect("large: the program's own again", ram + 2 * MB, 'u');
   expect("large: and at its edge", ram + 10, 'u');
   expect("large: what the guest left there", ram + 2 * MB + 1, 'd');
   freed = ram + 2 * MB;
   free(ram - PAGE);
   expect("large: freed", freed, 'n');
}

/* Three of a few KB, next to each other and to what is not RAM. */
static void small(void)
{
   unsigned char *ram = pages(6 * PAGE);

   slot(&m, 0, 0, PAGE, ram + PAGE);
   slot(&m, 1, 0x10000, PAGE, ram + 2 * PAGE);
   slot(&m, 2, 0x20000, PAGE, ram + 4 * PAGE);
   enter(&m);
   expect("small: before", ram + PAGE - 1, 'u');
   expect("small: first", ram + PAGE, 'd');
   expect("small: last", ram + 3 * PAGE - 1, 'd');
   expect("small: between", ram + 3 * PAGE, 'u');
   ram[3 * PAGE] = 1;
   store_unset(ram + PAGE + 7);
   store_unset(ram + 4 * PAGE + 7);
   store_unset(ram);
   slot(&m, 1, 0x10000, 0, ram);
   store_unset(ram + 2 * PAGE + 7);
   enter(&m);
   expect("small: what was stored between", ram + 3 * PAGE, 'd');
   expect("small: and before", ram, 'u');
   expect("small: in the one", ram + PAGE + 7, 'd');
   expect("small: in the other", ram + 4 * PAGE + 7, 'd');
   expect("small: in what was one", ram + 2 * PAGE + 7, 'u');
   slot(&m, 0, 0, 0, ram);
   slot(&m, 2, 0, 0, ram);
   store_unset(ram + PAGE + 7);
   enter(&m);
   expect("small: the program's own again", ram + PAGE + 7, 'u');
   free(ram);
}

/* More places with something else beside them than are kept ready. */
static void many(void)
{
   enum { N = 300 };
   unsigned char *all = mapped(-1, (N + 1) * 0x10000,
                               MAP_PRIVATE | MAP_ANONYMOUS);
   unsigned char *ram = all + 0x10000 - (unsigned long)all % 0x10000;

   for (unsigned i = 0; i < N; i++)
      slot(&m, i, i * PAGE, PAGE, ram + i * 0x10000);
   enter(&m);
   for (int round = 0; round < 2; round++) {
      for (unsigned i = 0; i < N; i++) {
         store_unset(ram + i * 0x10000);
         store_unset(ram + i * 0x10000 + PAGE);
         expect("many: what was stored", ram + i * 0x10000, 'u');
      }
      enter(&m);
      for (unsigned i = 0; i < N; i++) {
         expect("many: in RAM", ram + i * 0x10000, 'd');
         expect("many: behind it", ram + i * 0x10000 + PAGE, 'u');
      }
   }
   for (unsigned i = 0; i < N; i++)
      slot(&m, i, i * PAGE, 0, ram);
   munmap(all, (N + 1) * 0x10000);
}

/* Where memory goes and comes under a slot, it is RAM again when the guest
   runs next. */
static void changes(void)
{
   unsigned char *ram = mapped(-1, 4 * MB, MAP_PRIVATE | MAP_ANONYMOUS);

   munmap(ram + 2 * MB, MB);
   slot(&m, 0, 0, 4 * MB, ram);
   enter(&m);
   expect("changes: a hole", ram + 2 * MB, 'n');
   expect("changes: behind it", ram + 3 * MB, 'd');
   (void)mmap(ram + 2 * MB, MB, PROT_READ | PROT_WRITE,
              MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
   store_unset(ram + 2 * MB + 9);
   (void)VALGRIND_MAKE_MEM_UNDEFINED(ram + MB, MB / 2);
   (void)VALGRIND_MAKE_MEM_UNDEFINED(ram + 100, 20);
   (void)VALGRIND_MAKE_MEM_NOACCESS(ram + 3 * MB, 0x20000);
   (void)VALGRIND_MAKE_MEM_UNDEFINED(ram + 3 * MB + 10, 10);
   expect("changes: stored where the hole was", ram + 2 * MB + 9, 'u');
   expect("changes: made so", ram + MB + 77, 'u');
   expect("changes: little made so", ram + 119, 'u');
   enter(&m);
   expect("changes: where the hole was", ram + 2 * MB + 9, 'd');
   expect("changes: no more so", ram + MB + 77, 'd');
   expect("changes: little", ram + 119, 'd');
   expect("changes: taken away", ram + 3 * MB + 9, 'n');
   expect("changes: and given back", ram + 3 * MB + 19, 'd');
   expect("changes: in part", ram + 3 * MB + 20, 'n');
   store_unset(ram + 2 * MB + 9);
   store_unset(ram + MB + 77);
   store_unset(ram + 3 * MB + 19);
   enter(&m);
   expect("changes: where the hole was, once more", ram + 2 * MB + 9, 'd');
   expect("changes: no more so, once more", ram + MB + 77, 'd');
   expect("changes: given back, once more", ram + 3 * MB + 19, 'd');
   (void)mprotect(ram, MB, PROT_NONE);
   (void)mprotect(ram, MB, PROT_READ | PROT_WRITE);
   store_unset(ram + 5);
   enter(&m);
   expect("changes: protected for a while", ram + 5, 'd');
   slot(&m, 0, 0, 0, ram);
   munmap(ram, 4 * MB);
   ram = mapped(-1, 4 * MB, MAP_PRIVATE | MAP_ANONYMOUS);
   store_unset(ram + MB);
   enter(&m);
   expect("changes: what came there after the slot", ram + MB, 'u');
   munmap(ram, 4 * MB);
}

/* A second mapping is RAM, too, whenever it was made. */
static void twice(void)
{
   const int      fd     = memfd_create("ram", 0);
   const int      shmid  = shmget(IPC_PRIVATE, MB, 0600);
   unsigned char *before = ftruncate(fd, 2 * MB) == 0
                           ? mapped(fd, 2 * MB, MAP_SHARED) : NULL;
   unsigned char *ram    = mapped(fd, MB, MAP_SHARED);
   unsigned char *after, *other, *shm, *shm_too;

   slot(&m, 0, 0, MB, ram);
   enter(&m);
   after = mapped(fd, 2 * MB, MAP_SHARED);
   other = mapped(fd, MB, MAP_PRIVATE);
   shm   = shmat(shmid, NULL, 0);
   slot(&m, 1, 4 * MB, MB, shm);
   shm_too = shmat(shmid, NULL, 0);
   shmctl(shmid, IPC_RMID, NULL);
   for (unsigned char *at = before; at; at = at == before ? after : NULL) {
      store_unset(at + 7);
      store_unset(at + MB + 7);
   }
   store_unset(other + 7);
   store_unset(shm_too + 7);
   expect("twice: stored", after + 7, 'u');
   enter(&m);
   expect("twice: through the one before", before + 7, 'd');
   expect("twice: and behind the slot", before + MB + 7, 'u');
   expect("twice: through the one after", after + 7, 'd');
   expect("twice: and behind the slot", after + MB + 7, 'u');
   expect("twice: a copy", other + 7, 'u');
   expect("twice: of a segment", shm_too + 7, 'd');
   shmdt(shm_too);
   slot(&m, 0, 0, 0, ram);
   slot(&m, 1, 0, 0, shm);
   shmdt(shm);
   store_unset(before + 8);
   enter(&m);
   expect("twice: of what was RAM", before + 8, 'u');
   munmap(before, 2 * MB);
   munmap(after, 2 * MB);
   munmap(other, MB);
   munmap(ram, MB);
   close(fd);
}

/* Each has its own; what both have is RAM until the last lets go. */
static void machines(void)
{
   unsigned char *ram = pages(MB);
   struct machine two = new_machine();
   int            copy;

   slot(&two, 0, 0, MB / 2, ram + MB / 2);
   enter(&m);
   expect("machines: of one that has not run", ram + MB / 2, 'u');
   enter(&two);
   expect("machines: of one that has", ram + MB / 2, 'd');
   slot(&m, 0, 0, MB, ram);
   store_unset(ram + 1);
   store_unset(ram + MB / 2 + 1);
   enter(&m);
   slot(&m, 0, 0, 0, ram);
   store_unset(ram + 1);
   store_unset(ram + MB / 2 + 1);
   enter(&m);
   expect("machines: the one's", ram + 1, 'u');
   expect("machines: the other's", ram + MB / 2 + 1, 'd');
   copy = dup(two.vcpu);
   close(two.vm);
   close(two.vcpu);
   store_unset(ram + MB / 2 + 1);
   enter(&m);
   expect("machines: a vCPU is left", ram + MB / 2 + 1, 'd');
   close(copy);
   store_unset(ram + MB / 2 + 1);
   enter(&m);
   expect("machines: none is", ram + MB / 2 + 1, 'u');
   free(ram);
}

int main(void)
{
   unset = malloc(1);
   m     = new_machine();
   enter(&m);
   large();
   small();
   many();
   changes();
   twice();
   machines();
   fprintf(stderr, "done\n");
   return 0;
}
