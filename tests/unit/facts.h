/* What the unit tests of the effects core remember from one call to the next,
   for one VM with one vCPU.  It must not know what the facts mean.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef UNIT_FACTS_H
#define UNIT_FACTS_H

#include "harness.h"

static struct { KvmFact fact; ULong key, value; } facts[20];
static unsigned n_facts;

static ULong recall(void *opaque, KvmFact fact, ULong key)
{
   (void)opaque;
   for (unsigned i = 0; i < n_facts; i++)
      if (facts[i].fact == fact && facts[i].key == key)
         return facts[i].value;
   return 0;
}

static void remember(void *opaque, KvmFact fact, ULong key, ULong value)
{
   unsigned i = 0;

   (void)opaque;
   while (i < n_facts && (facts[i].fact != fact || facts[i].key != key))
      i++;
   if (i == sizeof(facts) / sizeof(facts[0])) {
      complain("too many facts");
      return;
   }
   if (i == n_facts)
      n_facts++;
   facts[i].fact = fact;
   facts[i].key = key;
   facts[i].value = value;
}

static ULong wild_fact(void *opaque, KvmFact fact, ULong key)
{
   (void)opaque;
   (void)fact;
   (void)key;
   return random64() >> random64() % 64;
}

#endif
