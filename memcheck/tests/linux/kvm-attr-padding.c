/* Padding that the kernel copies in and does not look at may be undefined,
   but must be there; what lies around it counts.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-attr.h"

int main(void)
{
   int   flic = new_device(K_TYPE_FLIC), xive = new_device(K_TYPE_XIVE);
   char *ais = block(K_AIS_REQ_SIZE, 0), *req = block(K_ADAPTER_REQ_SIZE, 0);
   char *eq = block(K_XIVE_EQ_SIZE, 0);

   /* struct kvm_s390_ais_req: a byte, a hole of one, two bytes
      (modify_ais_mode) */
   VALGRIND_MAKE_MEM_UNDEFINED(ais + 1, 1);
   SET("a hole", flic, K_FLIC_AISM, 0, ais);
   VALGRIND_MAKE_MEM_UNDEFINED(ais, 1);
   SET("and the byte before it", flic, K_FLIC_AISM, 0, ais);

   /* struct kvm_s390_io_adapter_req: an adapter is masked, and its address is
      of no interest (modify_io_adapter). */
   req[K_ADAPTER_REQ_TYPE] = K_ADAPTER_MASK;
   VALGRIND_MAKE_MEM_UNDEFINED(req + K_ADAPTER_REQ_PAD,
                               K_ADAPTER_REQ_SIZE - K_ADAPTER_REQ_PAD);
   SET("an unused member", flic, K_FLIC_ADAPTER_MODIFY, 0, req);
   VALGRIND_MAKE_MEM_NOACCESS(req + K_ADAPTER_REQ_SIZE - 1, 1);
   SET("that is not there", flic, K_FLIC_ADAPTER_MODIFY, 0, req);

   /* struct kvm_ppc_xive_eq ends in 40 bytes of padding; its flags are
      checked (kvmppc_xive_native_set_queue_config). */
   eq[K_XIVE_EQ_QSHIFT] = eq[K_XIVE_EQ_QSHIFT + 3] = 16;
   VALGRIND_MAKE_MEM_UNDEFINED(eq + K_XIVE_EQ_PAD,
                               K_XIVE_EQ_SIZE - K_XIVE_EQ_PAD);
   SET("a long padding", xive, K_XIVE_EQ_CONFIG, 0, eq);
   VALGRIND_MAKE_MEM_UNDEFINED(eq + K_XIVE_EQ_FLAGS, 4);
   SET("and flags", xive, K_XIVE_EQ_CONFIG, 0, eq);
   return 0;
}
