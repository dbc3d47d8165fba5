/* Members that count with a flag only, members of unions, and what of a union
   is written.  SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-ioctl.h"

#if defined(ON_X86)

/* arch/x86/kvm/irq.c, kvm_vm_ioctl_get_irqchip: chip_id alone goes in; what
   is not state comes back as it was. */
static void get_irqchip(int vm)
{
   struct kvm_irqchip *chip = undefined_block(sizeof(*chip), 0);

   chip->chip_id = KVM_IRQCHIP_PIC_MASTER;
   stores(&chip->chip, 16);
   returns(0);
   try("GET_IRQCHIP", vm, KVM_GET_IRQCHIP, chip);
   print_defined(chip, sizeof(*chip));
   UNDEFINE(chip->chip_id);
   try("GET_IRQCHIP: which one", vm, KVM_GET_IRQCHIP, chip);
}

/* arch/x86/kvm/regs.c, kvm_vcpu_ioctl_x86_set_sregs2 */
static void set_sregs2(int vcpu)
{
   struct kvm_sregs2 *s = block(sizeof(*s), 0);

   UNDEFINE(s->pdptrs);
   UNDEFINE(s->ds.padding);
   try("SET_SREGS2: no pdptrs", vcpu, KVM_SET_SREGS2, s);
   s->flags = KVM_SREGS2_FLAGS_PDPTRS_VALID;
   try("SET_SREGS2: pdptrs", vcpu, KVM_SET_SREGS2, s);
   UNDEFINE(s->flags);
   VALGRIND_MAKE_MEM_DEFINED(s->pdptrs, sizeof(s->pdptrs));
   try("SET_SREGS2: flags", vcpu, KVM_SET_SREGS2, s);
}

/* arch/x86/kvm/x86.c, kvm_arch_vcpu_ioctl_set_guest_debug */
static void set_guest_debug(int vcpu)
{
   struct kvm_guest_debug *d = undefined_block(sizeof(*d), 0);

   d->control = KVM_GUESTDBG_ENABLE | KVM_GUESTDBG_SINGLESTEP;
   try("SET_GUEST_DEBUG: step", vcpu, KVM_SET_GUEST_DEBUG, d);
   VALGRIND_MAKE_MEM_DEFINED(d->arch.debugreg, 4 * 8);
   d->control = KVM_GUESTDBG_ENABLE | KVM_GUESTDBG_USE_HW_BP;
   try("SET_GUEST_DEBUG: breakpoints", vcpu, KVM_SET_GUEST_DEBUG, d);
   UNDEFINE(d->control);
   VALGRIND_MAKE_MEM_DEFINED(&d->arch.debugreg[7], 8);
   try("SET_GUEST_DEBUG: control", vcpu, KVM_SET_GUEST_DEBUG, d);
}

/* arch/x86/kvm/x86.c, kvm_vcpu_ioctl_x86_set_vcpu_events */
static void set_vcpu_events(int vcpu)
{
   struct kvm_vcpu_events *e = block(sizeof(*e), 0);

   UNDEFINE(e->sipi_vector);
   UNDEFINE(e->interrupt.shadow);
   UNDEFINE(e->nmi.pending);
   UNDEFINE(e->smi);
   UNDEFINE(e->reserved);
   UNDEFINE(e->exception_payload);
   try("SET_VCPU_EVENTS: no flags", vcpu, KVM_SET_VCPU_EVENTS, e);
   e->flags = KVM_VCPUEVENT_VALID_SIPI_VECTOR;
   try("SET_VCPU_EVENTS: SIPI vector", vcpu, KVM_SET_VCPU_EVENTS, e);
   e->flags = KVM_VCPUEVENT_VALID_SHADOW;
   try("SET_VCPU_EVENTS: shadow", vcpu, KVM_SET_VCPU_EVENTS, e);
}

/* virt/kvm/eventfd.c, kvm_irqfd, kvm_assign_ioeventfd; no fd is one. */
static void eventfds(int vm)
{
   struct kvm_irqfd     *irqfd     = block(sizeof(*irqfd), 0xff);
   struct kvm_ioeventfd *ioeventfd = block(sizeof(*ioeventfd), 0xff);

   irqfd->flags = 0;
   UNDEFINE(irqfd->resamplefd);
   UNDEFINE(irqfd->pad);
   try("IRQFD", vm, KVM_IRQFD, irqfd);
   irqfd->flags = KVM_IRQFD_FLAG_RESAMPLE;
   try("IRQFD: resample", vm, KVM_IRQFD, irqfd);
   irqfd->flags = KVM_IRQFD_FLAG_DEASSIGN;
   try("IRQFD: deassign", vm, KVM_IRQFD, irqfd);

   ioeventfd->len   = 4;
   ioeventfd->addr  = 0xfee00000;
   ioeventfd->flags = 0;
   UNDEFINE(ioeventfd->datamatch);
   UNDEFINE(ioeventfd->pad);
   try("IOEVENTFD", vm, KVM_IOEVENTFD, ioeventfd);
   ioeventfd->flags = KVM_IOEVENTFD_FLAG_DATAMATCH;
   try("IOEVENTFD: datamatch", vm, KVM_IOEVENTFD, ioeventfd);
}

/* arch/x86/kvm/x86.c, kvm_arch_vcpu_ioctl_translate */
static void translate(int vcpu)
{
   struct kvm_translation *t = undefined_block(sizeof(*t), 0);

   t->linear_address = 0x1000;
   stores(&t->physical_address, 11);
   returns(0);
   try("TRANSLATE", vcpu, KVM_TRANSLATE, t);
   print_defined(t, sizeof(*t));
   UNDEFINE(t->linear_address);
   try("TRANSLATE: the address", vcpu, KVM_TRANSLATE, t);
}

/* arch/x86/kernel/fpu/xstate.c, copy_uabi_to_xstate: by the header's bits */
static void set_xsave(int vcpu)
{
   struct kvm_xsave *x = undefined_block(sizeof(*x), 0);

   memset(x->region + 128, 0, 64);
   try("SET_XSAVE: all initial", vcpu, KVM_SET_XSAVE, x);
   x->region[128] = 2;
   memset(x->region + 6, 0, 8);
   try("SET_XSAVE: SSE", vcpu, KVM_SET_XSAVE, x);
   UNDEFINE(x->region[128]);
   memset(x->region + 40, 0, 256);
   try("SET_XSAVE: the header", vcpu, KVM_SET_XSAVE, x);
}

int main(void)
{
   int vm = new_vm(), vcpu;

   must(ioctl(vm, KVM_CREATE_IRQCHIP, 0UL), "KVM_CREATE_IRQCHIP");
   vcpu = new_vcpu(vm);
   get_irqchip(vm);
   set_sregs2(vcpu);
   set_guest_debug(vcpu);
   set_vcpu_events(vcpu);
   eventfds(vm);
   translate(vcpu);
   set_xsave(vcpu);
   return 0;
}

#else

int main(void)
{
   return 1;
}

#endif
