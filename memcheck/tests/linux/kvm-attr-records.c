/* FLIC's ENQUEUE takes an array of records, of which the type says how much
   counts; the rest of each is not looked at.  arch/s390/kvm/s390/interrupt.c,
   copy_irq_from_user and what __inject_vm calls.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-attr.h"

enum { IO, SERVICE, MCHK, VIRTIO, N_RECORDS };
#define SIZE (N_RECORDS * K_IRQ_SIZE)

static char *records;

/* The payload's bytes FROM to FROM + LEN - 1 of record I are defined. */
static void used(int i, int from, int len)
{
   VALGRIND_MAKE_MEM_DEFINED(records + i * K_IRQ_SIZE + K_IRQ_PAYLOAD + from,
                             len);
}

static void type(int i, uint64_t t)
{
   memcpy(records + i * K_IRQ_SIZE, &t, sizeof(t));
}

int main(void)
{
   int flic = new_device(K_TYPE_FLIC);

   records = undefined_block(SIZE, 0);
   type(IO, K_IRQ_IO_AI);
   used(IO, 0, K_IRQ_IO_SIZE);
   type(SERVICE, K_IRQ_SERVICE);
   used(SERVICE, 0, K_IRQ_EXT_PAD);
   type(MCHK, K_IRQ_MCHK);
   used(MCHK, 0, K_IRQ_MCHK_FAILING);
   type(VIRTIO, K_IRQ_VIRTIO);
   used(VIRTIO, 0, K_IRQ_EXT_PAD);
   used(VIRTIO, K_IRQ_EXT_PARAMS2, 8);
   SET("only what counts is defined", flic, K_FLIC_ENQUEUE, SIZE, records);

   VALGRIND_MAKE_MEM_NOACCESS(records + K_IRQ_PAYLOAD + K_IRQ_IO_SIZE,
                              K_IRQ_SIZE - K_IRQ_PAYLOAD - K_IRQ_IO_SIZE);
   SET("the first one's rest is not there", flic, K_FLIC_ENQUEUE, SIZE,
       records);

   VALGRIND_MAKE_MEM_UNDEFINED(records + VIRTIO * K_IRQ_SIZE + K_IRQ_PAYLOAD
                               + K_IRQ_EXT_PARAMS2, 1);
   SET("something that counts is not", flic, K_FLIC_ENQUEUE, SIZE, records);
   SET("but nobody gets there", flic, K_FLIC_ENQUEUE, SIZE - K_IRQ_SIZE,
       records);

   type(SERVICE, K_IRQ_CLOCK_COMP);
   SET("nor here, with a bad record before", flic, K_FLIC_ENQUEUE, SIZE,
       records);
   return 0;
}
