/* Structs that end in as many records as a member says, or as the kernel has:
   of x86 and of all.  Memcheck names the record's member; what a short result
   leaves alone stays undefined.  SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-ioctl.h"

#if defined(ON_X86)

/* arch/x86/kvm/cpuid.c, kvm_vcpu_ioctl_set_cpuid2, kvm_dev_ioctl_get_cpuid */
static void cpuid(int kvm, int vcpu)
{
   const size_t       entry = sizeof(struct kvm_cpuid_entry2);
   struct kvm_cpuid2 *c = block(sizeof(*c) + 3 * entry, 0);

   c->nent = 3;
   UNDEFINE(c->padding);
   UNDEFINE(c->entries[1].padding);
   try("SET_CPUID2: padding is not looked at", vcpu, KVM_SET_CPUID2, c);
   UNDEFINE(c->entries[1].ebx);
   try("SET_CPUID2: a register", vcpu, KVM_SET_CPUID2, c);

   c = block(sizeof(*c) + 3 * entry - 1, 0);
   c->nent = 3;
   try("SET_CPUID2: one byte short", vcpu, KVM_SET_CPUID2, c);

   c = undefined_block(sizeof(*c) + 99 * entry, 0);
   c->nent = 100;
   try("GET_SUPPORTED_CPUID: one entry short", kvm, KVM_GET_SUPPORTED_CPUID,
       c);

   c = undefined_block(sizeof(*c) + entry, 0);
   c->nent = 1;
   returns(-E2BIG);
   try("GET_SUPPORTED_CPUID: E2BIG", kvm, KVM_GET_SUPPORTED_CPUID, c);
   print_defined(c, sizeof(*c) + entry);
}

static struct kvm_msrs *three_msrs(size_t size)
{
   struct kvm_msrs *m = undefined_block(size, 0);

   m->nmsrs = 3;
   m->entries[0].index = 0x174;        /* SYSENTER_CS, _ESP, _EIP */
   m->entries[1].index = 0x175;
   m->entries[2].index = 0x176;
   return m;
}

/* arch/x86/kvm/msrs.c, msr_io */
static void msrs(int vcpu)
{
   const size_t     size = sizeof(struct kvm_msrs)
                           + 3 * sizeof(struct kvm_msr_entry);
   struct kvm_msrs *m = three_msrs(size);
   long             done;

   for (int i = 0; i < 3; i++)
      stores(&m->entries[i].data, 8);
   returns(3);
   try("GET_MSRS", vcpu, KVM_GET_MSRS, m);
   print_defined(m, size);

   m = three_msrs(size);
   m->entries[1].index = 0x7fffffff;
   stores(&m->entries[0].data, 8);
   returns(1);
   done = try("GET_MSRS: as many as there are", vcpu, KVM_GET_MSRS, m);
   for (int i = 0; i < 3; i++) {
      uint64_t undefined;
      (void)VALGRIND_GET_VBITS(&m->entries[i].data, &undefined, 8);
      if ((undefined != 0) != (i >= done))
         fprintf(stderr, "returned %ld, and %d is %sdefined\n", done, i,
                 undefined ? "un" : "");
   }

   m = three_msrs(size);
   UNDEFINE(m->entries[1].index);
   try("GET_MSRS: an index", vcpu, KVM_GET_MSRS, m);
   try("GET_MSRS: one byte short", vcpu, KVM_GET_MSRS, three_msrs(size - 1));

   m = three_msrs(size);
   for (int i = 0; i < 3; i++)
      m->entries[i].data = 0;
   try("SET_MSRS: padding is not looked at", vcpu, KVM_SET_MSRS, m);
   UNDEFINE(m->entries[2].data);
   try("SET_MSRS: a value", vcpu, KVM_SET_MSRS, m);
}

/* arch/x86/kvm/msrs.c, kvm_get_msr_index_list: the count comes back even
   where the list does not fit. */
static void msr_list(int kvm)
{
   struct kvm_msr_list *l = undefined_block(sizeof(*l), 0);

   stores(l, sizeof(*l));
   returns(-E2BIG);
   try("GET_MSR_INDEX_LIST: E2BIG, with an undefined count", kvm,
       KVM_GET_MSR_INDEX_LIST, l);
   print_defined(l, sizeof(*l));
   l = undefined_block(sizeof(*l) + 999 * 4, 0);
   l->nmsrs = 1000;
   try("GET_MSR_INDEX_LIST: one index short", kvm, KVM_GET_MSR_INDEX_LIST, l);
}

static struct kvm_irq_routing *two_routes(size_t size)
{
   struct kvm_irq_routing *r = block(size, 0);

   r->nr = 2;
   r->entries[0].type = KVM_IRQ_ROUTING_IRQCHIP;
   r->entries[1].gsi  = 24;
   r->entries[1].type = KVM_IRQ_ROUTING_MSI;
   return r;
}

/* virt/kvm/irqchip.c, kvm_set_irq_routing; arch/x86/kvm/irq.c,
   kvm_set_routing_entry */
static void routes(int vm)
{
   const size_t size = sizeof(struct kvm_irq_routing)
                       + 2 * sizeof(struct kvm_irq_routing_entry);
   struct kvm_irq_routing *r = two_routes(size);

   UNDEFINE(r->entries[0].pad);
   UNDEFINE(r->entries[0].u.pad[2]);
   UNDEFINE(r->entries[1].u.msi.devid);
   try("SET_GSI_ROUTING: what the type does not have", vm,
       KVM_SET_GSI_ROUTING, r);
   UNDEFINE(r->entries[1].u.msi.data);
   try("SET_GSI_ROUTING: an MSI's data", vm, KVM_SET_GSI_ROUTING, r);
   r = two_routes(size);
   UNDEFINE(r->entries[0].gsi);
   try("SET_GSI_ROUTING: an interrupt", vm, KVM_SET_GSI_ROUTING, r);
   try("SET_GSI_ROUTING: one byte short", vm, KVM_SET_GSI_ROUTING,
       two_routes(size - 1));
}

/* arch/x86/kvm/pmu.c, kvm_vm_ioctl_set_pmu_event_filter */
static void event_filter(int vm)
{
   struct kvm_pmu_event_filter *f = block(sizeof(*f) + 3 * 8, 0);

   f->nevents = 3;
   UNDEFINE(f->pad);
   try("SET_PMU_EVENT_FILTER: padding", vm, KVM_SET_PMU_EVENT_FILTER, f);
   UNDEFINE(f->events[2]);
   try("SET_PMU_EVENT_FILTER: an event", vm, KVM_SET_PMU_EVENT_FILTER, f);
   f = block(sizeof(*f) + 3 * 8 - 1, 0);
   f->nevents = 3;
   try("SET_PMU_EVENT_FILTER: one byte short", vm, KVM_SET_PMU_EVENT_FILTER,
       f);
}

/* virt/kvm/kvm_main.c, kvm_vcpu_ioctl */
static void signal_mask(int vcpu)
{
   struct kvm_signal_mask *m = block(sizeof(*m) + 8, 0);

   try("SET_SIGNAL_MASK: NULL", vcpu, KVM_SET_SIGNAL_MASK, NULL);
   m->len = 8;
   try("SET_SIGNAL_MASK", vcpu, KVM_SET_SIGNAL_MASK, m);
   (void)VALGRIND_MAKE_MEM_UNDEFINED(m->sigset + 7, 1);
   try("SET_SIGNAL_MASK: the last signals", vcpu, KVM_SET_SIGNAL_MASK, m);
   UNDEFINE(m->len);
   VALGRIND_MAKE_MEM_DEFINED(m->sigset, 8);
   try("SET_SIGNAL_MASK: the length", vcpu, KVM_SET_SIGNAL_MASK, m);
   m = block(sizeof(*m) + 7, 0);
   m->len = 8;
   try("SET_SIGNAL_MASK: one byte short", vcpu, KVM_SET_SIGNAL_MASK, m);
   try("SET_SIGNAL_MASK: NULL", vcpu, KVM_SET_SIGNAL_MASK, NULL);
}

/* arch/x86/kvm/x86.c, KVM_GET_NESTED_STATE in kvm_arch_vcpu_ioctl */
static void nested_state(int vcpu)
{
   struct kvm_nested_state *s = undefined_block(sizeof(*s), 0);

   try("GET_NESTED_STATE: the size", vcpu, KVM_GET_NESTED_STATE, s);
   s = undefined_block(sizeof(*s) + 4096 - 1, 0);
   s->size = sizeof(*s) + 4096;
   try("GET_NESTED_STATE: one byte short", vcpu, KVM_GET_NESTED_STATE, s);
}

int main(void)
{
   int kvm  = new_system();
   int vm   = must(ioctl(kvm, KVM_CREATE_VM, 0UL), "KVM_CREATE_VM");
   int vcpu;

   must(ioctl(vm, KVM_CREATE_IRQCHIP, 0UL), "KVM_CREATE_IRQCHIP");
   vcpu = new_vcpu(vm);
   cpuid(kvm, vcpu);
   msrs(vcpu);
   msr_list(kvm);
   routes(vm);
   event_filter(vm);
   signal_mask(vcpu);
   nested_state(vcpu);
   return 0;
}

#else

int main(void)
{
   return 1;
}

#endif
