/* What the tables say of a probe, byte by byte, by way of the effects core.
   Must not call the kernel.  SPDX-License-Identifier: GPL-2.0-or-later */

#include <stdio.h>
#include <string.h>

#include "oracle.h"

static const struct probe *the_probe;
static struct claim       *the_claim;

/* The block that LEN bytes at AT begin in, or NULL. */
static const struct block *block_at(uint64_t at)
{
   for (int i = 0; i < the_probe->n_blocks; i++) {
      const struct block *b = &the_probe->block[i];
      if (at >= b->at && at - b->at < b->size + MARGIN)
         return b;
   }
   return NULL;
}

static Bool peek(void *opaque, ULong at, void *to, UInt len)
{
   const struct block *b = block_at(at);

   (void)opaque;
   if (!b || len > b->size + MARGIN - (at - b->at))
      return False;
   memcpy(to, (const void *)(uintptr_t)at, len);
   return True;
}

/* Read wins over written, for a byte that is both: it must be defined. */
static char stronger(char now, char letter)
{
   static const char order[] = "-TWR";

   return strchr(order, letter) > strchr(order, now) ? letter : now;
}

static void span(void *opaque, const Effects *e, FxAccess access,
                 ULong at, ULong len, const HChar *what)
{
   static const char letters[] = { [FxRead] = 'R', [FxPoll] = 'R',
                                   [FxAnswer] = 'R', [FxTouch] = 'T',
                                   [FxWrite] = 'W', [FxPublish] = 'W',
                                   [FxForget] = '-' };
   const struct block *b = block_at(at);
   char (*maps)[MAX_SIZE + MARGIN];
   char *map;

   (void)opaque;
   if (!b || len > b->size + MARGIN - (at - b->at)) {
      snprintf(the_claim->stray, sizeof(the_claim->stray),
               "%s: %llu bytes at 0x%llx are outside of all blocks", what,
               (unsigned long long)len, (unsigned long long)at);
      return;
   }
   maps = e->after ? the_claim->after : the_claim->before;
   map  = maps[b - the_probe->block] + (at - b->at);
   for (ULong i = 0; i < len; i++)
      map[i] = stronger(map[i], letters[access]);
}

static ULong recall(void *opaque, KvmFact fact, ULong key)
{
   (void)opaque;
   return recall_fact(fact, key);
}

static void remember(void *opaque, KvmFact fact, ULong key, ULong value)
{
   (void)opaque;
   remember_fact(fact, key, value);
}

static void clear(char maps[MAX_BLOCKS][MAX_SIZE + MARGIN])
{
   for (int i = 0; i < the_probe->n_blocks; i++)
      memset(maps[i], '-', the_probe->block[i].size + MARGIN);
}

static void begin(Effects *fx, const struct probe *p)
{
   fx->wordsize = sizeof(long);
   fx->arg      = p->n_blocks > 0 ? p->block[0].at : p->number;
   fx->peek     = peek;
   fx->span     = span;
}

static void claim_kvm(const struct probe *p, struct claim *claim)
{
   KvmCall *c = &claim->call;

   memset(c, 0, sizeof(*c));
   begin(&c->fx, p);
   c->arch       = p->arch;
   c->pagesize   = host_page;
   c->big_endian = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__;
   c->object     = p->on;
   c->request    = p->request;
   c->recall     = recall;
   c->remember   = remember;
   ML_(kvm_find)(c);
   ML_(kvm_before)(c);
   claim->name     = c->attr_row ? c->attr_row->name : c->name;
   claim->object   = c->object_name;
   claim->makes_fd = c->ioctl_row && c->ioctl_row->makes != KvmFd_unknown;
}

/* What Valgrind says of any read, which is in no table. */
static void read_from_fd(IoctlCall *c)
{
   const ULong len = c->fx.after ? (ULong)c->fx.result : the_probe->block[0].size;

   fx_write(c, 0, len, "read(buf)");
}

static const IoctlRow read_row = {
   .name = "read", .kind = IoArg_function, .describe = read_from_fd
};

static void claim_table(const struct probe *p, struct claim *claim)
{
   IoctlCall *c = &claim->table_call;

   memset(c, 0, sizeof(*c));
   begin(&c->fx, p);
   c->request  = p->request;
   c->on       = p->table;
   c->pagesize = host_page;
   c->spapr    = p->arch == KvmArch_power;
   if (p->request == WRITTEN_TO_FD)
      c->row = &ML_(vhost_message);
   else if (p->request == READ_FROM_FD)
      c->row = &read_row;
   else
      ML_(io_find)(c);
   ML_(io_before)(c);
   claim->name     = c->row ? c->row->name : NULL;
   claim->object   = NULL;
   claim->makes_fd = c->row && c->row->makes != IoFd_unknown;
}

void claim_before(const struct probe *p, struct claim *claim)
{
   the_probe = p;
   the_claim = claim;
   claim->stray[0] = 0;
   clear(claim->before);
   if (p->table)
      claim_table(p, claim);
   else
      claim_kvm(p, claim);
}

/* The core leaves it to its caller to say so. */
static void claim_fd(const Effects *fx, ULong at)
{
   if (at != 0)
      span(NULL, fx, FxWrite, at, sizeof(Int), "fd");
}

void claim_after(struct claim *claim, long result)
{
   clear(claim->after);
   if (the_probe->table) {
      IoctlCall *c = &claim->table_call;
      ML_(io_after)(c, result);
      claim_fd(&c->fx, c->made_fd_at);
   } else {
      KvmCall *c = &claim->call;
      ML_(kvm_after)(c, result);
      claim_fd(&c->fx, c->made_fd_at);
   }
}
