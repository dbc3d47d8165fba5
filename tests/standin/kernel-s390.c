/* The stand-in's kernel side for FLIC and the VM of s390, for MPIC, XICS and
   XIVE of powerpc, for the vCPU and /dev/kvm of x86, and for VFIO.  The
   handlers get at the caller's memory in the same steps and sizes as the
   kernel's (Linux 7.3); of the state behind them they keep nothing: all
   interrupts, queues, adapters and vCPUs that a call names do exist.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <errno.h>
#include <string.h>

#include "abi-s390.h"
#include "kernel.h"

static uint32_t u32_at(const void *block, size_t offset)
{
   uint32_t v;
   memcpy(&v, (const char *)block + offset, sizeof v);
   return v;
}

static uint64_t u64_at(const void *block, size_t offset)
{
   uint64_t v;
   memcpy(&v, (const char *)block + offset, sizeof v);
   return v;
}

/* Reads what the kernel takes whatever its value is. */
static long take(struct call *c, const struct device_attr *a, size_t len)
{
   char block[K_S390_PROCESSOR_SIZE];

   return copy_from_user(c, block, a->addr, len) ? -EFAULT : 0;
}

static long give(struct call *c, const struct device_attr *a, size_t len)
{
   return fill_user(c, a->addr, len) ? -EFAULT : 0;
}

/* ------------------------------------------------------------------ */
/* FSL_MPIC_20 and _42: arch/powerpc/kvm/mpic.c                        */

static long mpic_set_base(struct call *c, const struct device_attr *a)
{
   uint64_t base;

   if (copy_from_user(c, &base, a->addr, sizeof base))
      return -EFAULT;
   return base & 0x3ffff ? -EINVAL : 0;
}

/* access_reg; the blocks of registers have holes between them. */
static long mpic_access(uint64_t reg, bool write)
{
   if (reg & 3)
      return -ENXIO;
   if (write && reg == K_MPIC_REG_PIR)          /* openpic_gbl_write */
      return -ENXIO;
   if (reg < 0x1310)                            /* global, then timers */
      return 0;
   if (reg >= K_MPIC_REG_MSI && reg < 0x1800)   /* openpic_msi_read */
      return !write && (reg & 0xf) ? -ENXIO : 0;
   if (reg >= 0x3800 && reg < 0x4000)           /* summary */
      return 0;
   if (reg >= 0x10000 && reg < 0x12000)         /* sources */
      return 0;
   if (reg >= 0x20000 && reg < 0x3f100)         /* per CPU */
      return 0;
   return -ENXIO;
}

/* The value is fetched before the register is looked at. */
static long mpic_set_register(struct call *c, const struct device_attr *a)
{
   uint32_t value;

   if (copy_from_user(c, &value, a->addr, sizeof value))
      return -EFAULT;
   return mpic_access(a->attr, true);
}

/* And here it is the other way round. */
static long mpic_get_register(struct call *c, const struct device_attr *a)
{
   long r = mpic_access(a->attr, false);

   return r ? r : give(c, a, sizeof(uint32_t));
}

static long mpic_set_active(struct call *c, const struct device_attr *a)
{
   uint32_t active;

   if (a->attr > K_MPIC_MAX_SRC)
      return -EINVAL;
   if (copy_from_user(c, &active, a->addr, sizeof active))
      return -EFAULT;
   return active > 1 ? -EINVAL : 0;
}

static long mpic_set(struct call *c, const struct device_attr *a)
{
   switch (a->group) {
   case K_MPIC_MISC:
      return a->attr == K_MPIC_BASE_ADDR ? mpic_set_base(c, a) : -ENXIO;
   case K_MPIC_REGISTER:
      return mpic_set_register(c, a);
   case K_MPIC_IRQ_ACTIVE:
      return mpic_set_active(c, a);
   }
   return -ENXIO;
}

static long mpic_get(struct call *c, const struct device_attr *a)
{
   switch (a->group) {
   case K_MPIC_MISC:
      return a->attr == K_MPIC_BASE_ADDR ? give(c, a, sizeof(uint64_t))
                                         : -ENXIO;
   case K_MPIC_REGISTER:
      return mpic_get_register(c, a);
   case K_MPIC_IRQ_ACTIVE:
      return a->attr > K_MPIC_MAX_SRC ? -EINVAL
                                      : give(c, a, sizeof(uint32_t));
   }
   return -ENXIO;
}

static long mpic_has(struct call *c, const struct device_attr *a)
{
   (void)c;
   switch (a->group) {
   case K_MPIC_MISC:
      return a->attr == K_MPIC_BASE_ADDR ? 0 : -ENXIO;
   case K_MPIC_REGISTER:
      return 0;
   case K_MPIC_IRQ_ACTIVE:
      return a->attr > K_MPIC_MAX_SRC ? -ENXIO : 0;
   }
   return -ENXIO;
}

/* ------------------------------------------------------------------ */
/* XICS: arch/powerpc/kvm/book3s_xive.c.  The other back end,
   book3s_xics.c, is the same without the CTRL group.                  */

/* kvmppc_xive_set_nr_servers */
static long set_nr_servers(struct call *c, const struct device_attr *a)
{
   uint32_t servers;

   if (copy_from_user(c, &servers, a->addr, sizeof servers))
      return -EFAULT;
   return servers == 0 || servers > K_PPC_MAX_VCPU_IDS ? -EINVAL : 0;
}

/* xive_set_source looks at the whole attr ... */
static long xics_set_source(struct call *c, const struct device_attr *a)
{
   if (a->attr < K_XICS_FIRST_IRQ || a->attr >= K_XICS_NR_IRQS)
      return -ENOENT;
   return take(c, a, sizeof(uint64_t));
}

/* ... and xive_get_source, through kvmppc_xive_find_source, at 32 bits. */
static long xics_get_source(struct call *c, const struct device_attr *a)
{
   uint32_t irq = (uint32_t)a->attr;

   if (irq < K_XICS_FIRST_IRQ || irq >= K_XICS_NR_IRQS)
      return -ENOENT;
   return give(c, a, sizeof(uint64_t));
}

static long xics_set(struct call *c, const struct device_attr *a)
{
   if (a->group == K_XICS_SOURCES)
      return xics_set_source(c, a);
   if (a->group == K_XICS_CTRL && a->attr == K_XICS_NR_SERVERS)
      return set_nr_servers(c, a);
   return -ENXIO;
}

static long xics_get(struct call *c, const struct device_attr *a)
{
   return a->group == K_XICS_SOURCES ? xics_get_source(c, a) : -ENXIO;
}

static long xics_has(struct call *c, const struct device_attr *a)
{
   (void)c;
   if (a->group == K_XICS_SOURCES
       && a->attr >= K_XICS_FIRST_IRQ && a->attr < K_XICS_NR_IRQS)
      return 0;
   if (a->group == K_XICS_CTRL && a->attr == K_XICS_NR_SERVERS)
      return 0;
   return -ENXIO;
}

/* ------------------------------------------------------------------ */
/* XIVE: arch/powerpc/kvm/book3s_xive_native.c                         */

static long xive_set_ctrl(struct call *c, const struct device_attr *a)
{
   switch (a->attr) {
   case K_XIVE_RESET:
   case K_XIVE_EQ_SYNC:
      return 0;
   case K_XIVE_NR_SERVERS:
      return set_nr_servers(c, a);
   }
   return -ENXIO;
}

/* kvmppc_xive_native_set_source */
static long xive_set_source(struct call *c, const struct device_attr *a)
{
   return a->attr >= K_XIVE_NR_IRQS ? -E2BIG : take(c, a, sizeof(uint64_t));
}

/* What kvmppc_xive_find_source takes is a u32. */
static bool xive_has_source(const struct device_attr *a)
{
   return (uint32_t)a->attr < K_XIVE_NR_IRQS;
}

/* xive_prio_from_guest changes 7, and the callers refuse what it changes. */
static bool xive_priority_ok(uint64_t field)
{
   return (field & K_XIVE_PRIORITY_MASK) != 7;
}

/* kvmppc_xive_native_set_source_config */
static long xive_set_source_config(struct call *c, const struct device_attr *a)
{
   uint64_t config;

   if (!xive_has_source(a))
      return -ENOENT;
   if (copy_from_user(c, &config, a->addr, sizeof config))
      return -EFAULT;
   return xive_priority_ok(config) ? 0 : -EINVAL;
}

/* kvmppc_xive_native_set_queue_config: qshift 0 is a reset, which looks at
   nothing else. */
static long xive_set_eq_config(struct call *c, const struct device_attr *a)
{
   char eq[K_XIVE_EQ_SIZE];

   if (copy_from_user(c, eq, a->addr, sizeof eq))
      return -EFAULT;
   if (!xive_priority_ok(a->attr))
      return -EINVAL;
   if (u32_at(eq, K_XIVE_EQ_QSHIFT) == 0)
      return 0;
   if (u32_at(eq, K_XIVE_EQ_FLAGS) != K_XIVE_EQ_ALWAYS_NOTIFY)
      return -EINVAL;
   if (u32_at(eq, K_XIVE_EQ_QSHIFT) != 16)
      return -EINVAL;
   return u64_at(eq, K_XIVE_EQ_QADDR) & 0xffff ? -EINVAL : 0;
}

/* kvmppc_xive_native_get_queue_config.  Of a queue that was never configured
   (asked for by a count of K_NOTHING_PENDING) the kernel says 0 too, and
   writes nothing. */
static long xive_get_eq_config(struct call *c, const struct device_attr *a)
{
   const uint32_t configured[2] = { K_XIVE_EQ_ALWAYS_NOTIFY, 16 };

   if (!xive_priority_ok(a->attr))
      return -EINVAL;
   if (c->count == K_NOTHING_PENDING)
      return 0;
   if (give(c, a, K_XIVE_EQ_SIZE) != 0)
      return -EFAULT;
   return copy_to_user(c, a->addr, configured, sizeof configured);
}

static long xive_set(struct call *c, const struct device_attr *a)
{
   switch (a->group) {
   case K_XIVE_CTRL:
      return xive_set_ctrl(c, a);
   case K_XIVE_SOURCE:
      return xive_set_source(c, a);
   case K_XIVE_SOURCE_CONFIG:
      return xive_set_source_config(c, a);
   case K_XIVE_EQ_CONFIG:
      return xive_set_eq_config(c, a);
   case K_XIVE_SOURCE_SYNC:
      return xive_has_source(a) ? 0 : -ENOENT;
   }
   return -ENXIO;
}

static long xive_get(struct call *c, const struct device_attr *a)
{
   return a->group == K_XIVE_EQ_CONFIG ? xive_get_eq_config(c, a) : -ENXIO;
}

static long xive_has(struct call *c, const struct device_attr *a)
{
   (void)c;
   switch (a->group) {
   case K_XIVE_CTRL:
      return a->attr >= K_XIVE_RESET && a->attr <= K_XIVE_NR_SERVERS ? 0
                                                                     : -ENXIO;
   case K_XIVE_SOURCE:
   case K_XIVE_SOURCE_CONFIG:
   case K_XIVE_SOURCE_SYNC:
      return a->attr < K_XIVE_NR_IRQS ? 0 : -ENXIO;
   case K_XIVE_EQ_CONFIG:
      return 0;
   }
   return -ENXIO;
}

/* ------------------------------------------------------------------ */
/* VFIO: virt/kvm/vfio.c                                               */

static long vfio_fd(const void *block)
{
   return (int32_t)u32_at(block, 0) < 0 ? -EBADF : 0;
}

/* kvm_vfio_set_file; a 32-bit kernel looks at 32 bits of attr only.
   SET_SPAPR_TCE is for powerpc with CONFIG_SPAPR_TCE_IOMMU. */
static long vfio_set(struct call *c, const struct device_attr *a)
{
   char block[K_VFIO_SPAPR_TCE_SIZE];

   if (a->group != K_VFIO_FILE)
      return -ENXIO;
   switch (a->attr) {
   case K_VFIO_FILE_ADD:
   case K_VFIO_FILE_DEL:
      return copy_from_user(c, block, a->addr, sizeof(int32_t))
                ? -EFAULT : vfio_fd(block);
   case K_VFIO_GROUP_SET_SPAPR_TCE:
      if (c->arch != ARCH_POWER)
         return -ENXIO;
      return copy_from_user(c, block, a->addr, K_VFIO_SPAPR_TCE_SIZE)
                ? -EFAULT : vfio_fd(block);
   }
   return -ENXIO;
}

static long vfio_has(struct call *c, const struct device_attr *a)
{
   const uint64_t last = c->arch == ARCH_POWER ? K_VFIO_GROUP_SET_SPAPR_TCE
                                               : K_VFIO_FILE_DEL;

   return a->group == K_VFIO_FILE && a->attr >= K_VFIO_FILE_ADD
          && a->attr <= last ? 0 : -ENXIO;
}

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
      return take(c, a, K_AIS_ALL_SIZE);
   }
   return -EINVAL;
}

static long flic_get(struct call *c, const struct device_attr *a)
{
   switch (a->group) {
   case K_FLIC_GET_ALL_IRQS:
      return flic_get_all(c, a);
   case K_FLIC_AISM_ALL:                        /* flic_ais_mode_get_all */
      return a->attr < K_AIS_ALL_SIZE ? -EINVAL : give(c, a, K_AIS_ALL_SIZE);
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
      return take(c, a, sizeof(uint64_t));
   case K_S390_TOD_HIGH:
      if (copy_from_user(c, &high, a->addr, sizeof high))
         return -EFAULT;
      return high ? -EINVAL : 0;
   case K_S390_TOD_EXT:
      return take(c, a, K_S390_TOD_EXT_SIZE);
   }
   return -ENXIO;
}

static long s390_get_tod(struct call *c, const struct device_attr *a)
{
   if (a->flags)
      return -EINVAL;
   switch (a->attr) {
   case K_S390_TOD_LOW:
      return give(c, a, sizeof(uint64_t));
   case K_S390_TOD_HIGH:
      return give(c, a, sizeof(uint8_t));
   case K_S390_TOD_EXT:
      return give(c, a, K_S390_TOD_EXT_SIZE);
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
      return take(c, a, K_S390_PROCESSOR_SIZE);
   case K_S390_PROCESSOR_FEAT:
      return s390_set_feat(c, a);
   case K_S390_PROCESSOR_SUBFUNC:
      return take(c, a, K_S390_SUBFUNC_SIZE);
   case K_S390_PROCESSOR_UV_FEAT_GUEST:
      return s390_set_uv_feat(c, a);
   }
   return -ENXIO;
}

static long s390_get_cpu_model(struct call *c, const struct device_attr *a)
{
   switch (a->attr) {
   case K_S390_PROCESSOR:
      return give(c, a, K_S390_PROCESSOR_SIZE);
   case K_S390_MACHINE:
      return give(c, a, K_S390_MACHINE_SIZE);
   case K_S390_PROCESSOR_FEAT:
   case K_S390_MACHINE_FEAT:
      return give(c, a, K_S390_FEAT_SIZE);
   case K_S390_PROCESSOR_SUBFUNC:
   case K_S390_MACHINE_SUBFUNC:
      return give(c, a, K_S390_SUBFUNC_SIZE);
   case K_S390_PROCESSOR_UV_FEAT_GUEST:
   case K_S390_MACHINE_UV_FEAT_GUEST:
      return give(c, a, K_S390_UV_FEAT_SIZE);
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
      return a->attr == K_S390_LIMIT_SIZE ? give(c, a, sizeof(uint64_t))
                                          : -ENXIO;
   case K_S390_TOD:
      return s390_get_tod(c, a);
   case K_S390_CPU_MODEL:
      return s390_get_cpu_model(c, a);
   case K_S390_MIGRATION:
      return a->attr == K_S390_MIGRATION_STATUS ? give(c, a, sizeof(uint64_t))
                                                : -ENXIO;
   case K_S390_CPU_TOPOLOGY:
      return give(c, a, sizeof(uint8_t));
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

/* ------------------------------------------------------------------ */
/* x86: arch/x86/kvm/x86.c, svm/sev.c                                  */

static bool x86_is_tsc_offset(const struct device_attr *a)
{
   return a->group == K_X86_TSC_CTRL && a->attr == K_X86_TSC_OFFSET;
}

static long x86_vcpu_set(struct call *c, const struct device_attr *a)
{
   return x86_is_tsc_offset(a) ? take(c, a, sizeof(uint64_t)) : -ENXIO;
}

static long x86_vcpu_get(struct call *c, const struct device_attr *a)
{
   return x86_is_tsc_offset(a) ? give(c, a, sizeof(uint64_t)) : -ENXIO;
}

static long x86_vcpu_has(struct call *c, const struct device_attr *a)
{
   (void)c;
   return x86_is_tsc_offset(a) ? 0 : -ENXIO;
}

/* kvm_arch_dev_ioctl: /dev/kvm does not know the request */
static long x86_dev_set(struct call *c, const struct device_attr *a)
{
   (void)c;
   (void)a;
   return -EINVAL;
}

/* __kvm_x86_dev_get_attr, sev_dev_get_attr */
static long x86_dev_has(struct call *c, const struct device_attr *a)
{
   (void)c;
   if (a->group == K_X86_SYSTEM)
      return a->attr == K_X86_XCOMP_GUEST_SUPP ? 0 : -ENXIO;
   if (a->group == K_X86_SEV)
      return a->attr <= K_X86_SNP_REQ_CERTS ? 0 : -ENXIO;
   return -ENXIO;
}

static long x86_dev_get(struct call *c, const struct device_attr *a)
{
   long r = x86_dev_has(c, a);

   return r ? r : give(c, a, sizeof(uint64_t));
}

/* ------------------------------------------------------------------ */

const struct attr_ops s390_power_x86_ops[] = {
   { KIND_DEVICE, K_TYPE_FSL_MPIC_20, -1, "kvm-mpic",
     mpic_set, mpic_get, mpic_has },
   { KIND_DEVICE, K_TYPE_FSL_MPIC_42, -1, "kvm-mpic",
     mpic_set, mpic_get, mpic_has },
   { KIND_DEVICE, K_TYPE_XICS, -1, "kvm-xive",
     xics_set, xics_get, xics_has },
   { KIND_DEVICE, K_TYPE_VFIO, -1, "kvm-vfio",
     vfio_set, NULL, vfio_has },
   { KIND_DEVICE, K_TYPE_FLIC, -1, "kvm-flic",
     flic_set, flic_get, flic_has },
   { KIND_DEVICE, K_TYPE_XIVE, -1, "kvm-xive-native",
     xive_set, xive_get, xive_has },
   { KIND_VM, 0, ARCH_S390, "kvm-vm",
     s390_set, s390_get, s390_has },
   { KIND_VCPU, 0, ARCH_X86, "kvm-vcpu:0",
     x86_vcpu_set, x86_vcpu_get, x86_vcpu_has },
   { KIND_SYSTEM, 0, ARCH_X86, "kvm",
     x86_dev_set, x86_dev_get, x86_dev_has },
   { 0 }
};
