/* The attributes of FLIC and s390's VM, as their kernel serves them (Linux
   7.3): what is copied in and out, in which order and with which error.
   There is no state behind: every register, interrupt, queue and vCPU that
   a call names exists, and nothing was set before.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <string.h>

#include "abi-flic-s390.h"
#include "values.h"

/* ------------------------------------------------------------------ */
/* FLIC: arch/s390/kvm/s390/interrupt.c (7.1: arch/s390/kvm)           */

/* copy_irq_from_user: of a record's 72 bytes the type, then what the type
   has.  And __inject_vm, which refuses one of the types. */
static long flic_enqueue_one(struct call *c, uint64_t addr)
{
   uint64_t type;
   char payload[K_IRQ_MCHK_SIZE];
   size_t size;

   if (copy_from_user(c, &type, addr, sizeof type))
      return -EFAULT;
   switch (type) {
   case K_IRQ_PFAULT_INIT:
   case K_IRQ_PFAULT_DONE:
   case K_IRQ_VIRTIO:
   case K_IRQ_SERVICE:
      size = K_IRQ_EXT_SIZE;
      break;
   case K_IRQ_MCHK:
      size = K_IRQ_MCHK_SIZE;
      break;
   default:
      if (type > K_IRQ_IO_MAX)
         return -EINVAL;
      size = K_IRQ_IO_SIZE;
   }
   if (copy_from_user(c, payload, addr + K_IRQ_PAYLOAD, size))
      return -EFAULT;
   return type == K_IRQ_PFAULT_INIT ? -EINVAL : 0;
}

/* enqueue_floating_irq: attr is the size of the array, cut to an int and then
   compared as an unsigned long, so that a negative one goes on until a
   record is refused. */
static long flic_enqueue(struct call *c, const struct device_attr *a)
{
   int32_t len = (int32_t)(uint32_t)a->attr;
   uint64_t addr = a->addr;

   if ((uint64_t)len % K_IRQ_SIZE != 0 || len > K_FLIC_MAX_BUFFER)
      return -EINVAL;
   while ((uint64_t)len >= K_IRQ_SIZE) {
      long r = flic_enqueue_one(c, addr);

      if (r)
         return r;
      len = (int32_t)((uint32_t)len - K_IRQ_SIZE);
      addr += K_IRQ_SIZE;
   }
   return 0;
}

/* get_all_floating_irqs: all or nothing, and the return value counts. */
static long flic_get_all(struct call *c, const struct device_attr *a)
{
   uint64_t pending = 1;

   if (a->attr == 0 || a->attr > K_FLIC_MAX_BUFFER)
      return -EINVAL;
   if (c->count != -1)
      pending = c->count > 0 ? (uint64_t)c->count : 0;
   if (pending > a->attr / K_IRQ_SIZE)
      return -ENOMEM;
   if (pending == 0)
      return 0;
   if (fill_user(c, a->addr, pending * K_IRQ_SIZE))
      return -EFAULT;
   return (long)pending;
}

/* register_io_adapter */
static long flic_register(struct call *c, const struct device_attr *a)
{
   char adapter[K_ADAPTER_SIZE];

   if (copy_from_user(c, adapter, a->addr, sizeof adapter))
      return -EFAULT;
   return u32_at(adapter, 0) >= K_MAX_IO_ADAPTERS ? -EINVAL : 0;
}

/* modify_io_adapter.  From about Linux 5.7 to 7.1 MAP and UNMAP do
   nothing. */
static long flic_modify(struct call *c, const struct device_attr *a)
{
   unsigned char req[K_ADAPTER_REQ_SIZE];

   if (copy_from_user(c, req, a->addr, sizeof req))
      return -EFAULT;
   if (u32_at(req, 0) >= K_MAX_IO_ADAPTERS)
      return -EINVAL;
   switch (req[K_ADAPTER_REQ_TYPE]) {
   case K_ADAPTER_MASK:
      return 0;
   case K_ADAPTER_MAP:
   case K_ADAPTER_UNMAP:
      return u64_at(req, K_ADAPTER_REQ_ADDR) ? 0 : -EINVAL;
   }
   return -EINVAL;
}

/* clear_io_irq */
static long flic_clear_io(struct call *c, const struct device_attr *a)
{
   uint32_t schid;

   if (a->flags || a->attr != sizeof schid)
      return -EINVAL;
   if (copy_from_user(c, &schid, a->addr, sizeof schid))
      return -EFAULT;
   return schid ? 0 : -EINVAL;
}

/* modify_ais_mode */
static long flic_aism(struct call *c, const struct device_attr *a)
{
   unsigned char req[K_AIS_REQ_SIZE];
   uint16_t mode;

   if (copy_from_user(c, req, a->addr, sizeof req))
      return -EFAULT;
   memcpy(&mode, req + K_AIS_REQ_MODE, sizeof mode);
   return req[0] > K_MAX_ISC || mode > K_AIS_MODE_SINGLE ? -EINVAL : 0;
}

static long flic_set(struct call *c, const struct device_attr *a)
{
   switch (a->group) {
   case K_FLIC_ENQUEUE:
      return flic_enqueue(c, a);
   case K_FLIC_CLEAR_IRQS:
   case K_FLIC_APF_ENABLE:
   case K_FLIC_APF_DISABLE_WAIT:
      return 0;
   case K_FLIC_ADAPTER_REGISTER:
      return flic_register(c, a);
   case K_FLIC_ADAPTER_MODIFY:
      return flic_modify(c, a);
   case K_FLIC_CLEAR_IO_IRQ:
      return flic_clear_io(c, a);
   case K_FLIC_AISM:
      return flic_aism(c, a);
   case K_FLIC_AIRQ_INJECT:                     /* flic_inject_airq */
      return (uint32_t)a->attr >= K_MAX_IO_ADAPTERS ? -EINVAL : 0;
   case K_FLIC_AISM_ALL:
      return set_any(c, a, K_AIS_ALL_SIZE);
   }
   return -EINVAL;
}

static long flic_get(struct call *c, const struct device_attr *a)
{
   switch (a->group) {
   case K_FLIC_GET_ALL_IRQS:
      return flic_get_all(c, a);
   case K_FLIC_AISM_ALL:                        /* flic_ais_mode_get_all */
      return a->attr < K_AIS_ALL_SIZE ? -EINVAL : get_any(c, a, K_AIS_ALL_SIZE);
   }
   return -EINVAL;
}

static long flic_has(struct call *c, const struct device_attr *a)
{
   (void)c;
   return a->group >= K_FLIC_GET_ALL_IRQS && a->group <= K_FLIC_AISM_ALL
             ? 0 : -ENXIO;
}

/* ------------------------------------------------------------------ */
/* s390's VM: arch/s390/kvm/s390/s390.c (7.1: arch/s390/kvm/kvm-s390.c) */

/* kvm_s390_set_mem_control */
static long s390_set_mem(struct call *c, const struct device_attr *a)
{
   uint64_t limit, mega = 1 << 20;

   switch (a->attr) {
   case K_S390_ENABLE_CMMA:
   case K_S390_CLR_CMMA:
      return 0;
   case K_S390_LIMIT_SIZE:
      if (copy_from_user(c, &limit, a->addr, sizeof limit))
         return -EFAULT;
      return ((limit + mega - 1) & -mega) == 0 ? -EINVAL : 0;
   }
   return -ENXIO;
}

/* kvm_s390_set_tod and what it calls */
static long s390_set_tod(struct call *c, const struct device_attr *a)
{
   uint8_t high;

   if (a->flags)
      return -EINVAL;
   switch (a->attr) {
   case K_S390_TOD_LOW:
      return set_any(c, a, sizeof(uint64_t));
   case K_S390_TOD_HIGH:
      if (copy_from_user(c, &high, a->addr, sizeof high))
         return -EFAULT;
      return high ? -EINVAL : 0;
   case K_S390_TOD_EXT:
      return set_any(c, a, K_S390_TOD_EXT_SIZE);
   }
   return -ENXIO;
}

static long s390_get_tod(struct call *c, const struct device_attr *a)
{
   if (a->flags)
      return -EINVAL;
   switch (a->attr) {
   case K_S390_TOD_LOW:
      return get_any(c, a, sizeof(uint64_t));
   case K_S390_TOD_HIGH:
      return get_any(c, a, sizeof(uint8_t));
   case K_S390_TOD_EXT:
      return get_any(c, a, K_S390_TOD_EXT_SIZE);
   }
   return -ENXIO;
}

/* kvm_s390_set_processor_feat: a bit that KVM does not offer is refused; 7.3
   offers up to the first 15, counted from the most significant one. */
static long s390_set_feat(struct call *c, const struct device_attr *a)
{
   uint64_t feat[K_S390_FEAT_SIZE / 8];
   unsigned i;

   if (copy_from_user(c, feat, a->addr, sizeof feat))
      return -EFAULT;
   if (feat[0] << 15)
      return -EINVAL;
   for (i = 1; i < sizeof feat / sizeof feat[0]; i++)
      if (feat[i])
         return -EINVAL;
   return 0;
}

/* kvm_s390_set_uv_feat: bits 4 and 5, counted from the most significant. */
static long s390_set_uv_feat(struct call *c, const struct device_attr *a)
{
   uint64_t feat;

   if (copy_from_user(c, &feat, a->addr, sizeof feat))
      return -EFAULT;
   return feat & ~(3ULL << 58) ? -EINVAL : 0;
}

static long s390_set_cpu_model(struct call *c, const struct device_attr *a)
{
   switch (a->attr) {
   case K_S390_PROCESSOR:
      return set_any(c, a, K_S390_PROCESSOR_SIZE);
   case K_S390_PROCESSOR_FEAT:
      return s390_set_feat(c, a);
   case K_S390_PROCESSOR_SUBFUNC:
      return set_any(c, a, K_S390_SUBFUNC_SIZE);
   case K_S390_PROCESSOR_UV_FEAT_GUEST:
      return s390_set_uv_feat(c, a);
   }
   return -ENXIO;
}

/* A monitor looks for the machine that the host is: a z900, with what each of
   those has, the facilities 0 and 1, and no IBC. What else it has is anything. */
static long s390_get_machine(struct call *c, const struct device_attr *a)
{
   static const struct { uint64_t cpuid; uint32_t ibc, pad; } machine = {
      .cpuid = 0x2064ULL << 16,
   };
   static const uint64_t facilities = 3ULL << 62;
   long result = get_any(c, a, K_S390_MACHINE_SIZE);

   if (result == 0
       && (copy_to_user(c, a->addr, &machine, sizeof machine)
           || copy_to_user(c, a->addr + K_S390_MACHINE_FAC_LIST, &facilities,
                           sizeof facilities)))
      result = -EFAULT;
   return result;
}

static long s390_get_cpu_model(struct call *c, const struct device_attr *a)
{
   switch (a->attr) {
   case K_S390_PROCESSOR:
      return get_any(c, a, K_S390_PROCESSOR_SIZE);
   case K_S390_MACHINE:
      return s390_get_machine(c, a);
   case K_S390_PROCESSOR_FEAT:
   case K_S390_MACHINE_FEAT:
      return get_any(c, a, K_S390_FEAT_SIZE);
   case K_S390_PROCESSOR_SUBFUNC:
   case K_S390_MACHINE_SUBFUNC:
      return get_any(c, a, K_S390_SUBFUNC_SIZE);
   case K_S390_PROCESSOR_UV_FEAT_GUEST:
   case K_S390_MACHINE_UV_FEAT_GUEST:
      return get_any(c, a, K_S390_UV_FEAT_SIZE);
   }
   return -ENXIO;
}

static long s390_set(struct call *c, const struct device_attr *a)
{
   switch (a->group) {
   case K_S390_MEM_CTRL:
      return s390_set_mem(c, a);
   case K_S390_TOD:
      return s390_set_tod(c, a);
   case K_S390_CRYPTO:
      return a->attr <= K_S390_DISABLE_APIE ? 0 : -ENXIO;
   case K_S390_CPU_MODEL:
      return s390_set_cpu_model(c, a);
   case K_S390_MIGRATION:
      return a->attr <= K_S390_MIGRATION_START ? 0 : -ENXIO;
   case K_S390_CPU_TOPOLOGY:                    /* the value is attr */
      return 0;
   }
   return -ENXIO;
}

static long s390_get(struct call *c, const struct device_attr *a)
{
   switch (a->group) {
   case K_S390_MEM_CTRL:
      return a->attr == K_S390_LIMIT_SIZE ? get_any(c, a, sizeof(uint64_t))
                                          : -ENXIO;
   case K_S390_TOD:
      return s390_get_tod(c, a);
   case K_S390_CPU_MODEL:
      return s390_get_cpu_model(c, a);
   case K_S390_MIGRATION:
      return a->attr == K_S390_MIGRATION_STATUS ? get_any(c, a, sizeof(uint64_t))
                                                : -ENXIO;
   case K_S390_CPU_TOPOLOGY:
      return get_any(c, a, sizeof(uint8_t));
   }
   return -ENXIO;
}

/* kvm_s390_vm_has_attr, which does not know of TOD_EXT */
static long s390_has(struct call *c, const struct device_attr *a)
{
   uint64_t last;

   (void)c;
   switch (a->group) {
   case K_S390_MEM_CTRL:  last = K_S390_LIMIT_SIZE; break;
   case K_S390_TOD:       last = K_S390_TOD_HIGH; break;
   case K_S390_CRYPTO:    last = K_S390_DISABLE_APIE; break;
   case K_S390_CPU_MODEL: last = K_S390_MACHINE_UV_FEAT_GUEST; break;
   case K_S390_MIGRATION:
   case K_S390_CPU_TOPOLOGY:
      return 0;
   default:
      return -ENXIO;
   }
   return a->attr <= last ? 0 : -ENXIO;
}

const struct attr_ops flic_s390_ops[] = {
   { KIND_DEVICE, K_TYPE_FLIC, -1, "kvm-flic",
     flic_set, flic_get, flic_has },
   { KIND_VM, 0, ARCH_S390, "kvm-vm",
     s390_set, s390_get, s390_has },
   { .name = NULL }
};
