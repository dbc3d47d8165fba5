/* Calls whose number says that the kernel writes, or that there is no
   argument, although it reads: what is undefined there is reported, and
   stays so.  SPDX-License-Identifier: GPL-2.0-or-later */

#include "kvm-ioctl.h"

#if defined(ON_X86)

/* arch/x86/kvm/irq.c, kvm_vm_ioctl_set_irqchip; _IOR */
static void set_irqchip(int vm)
{
   struct kvm_irqchip *chip = block(sizeof(*chip), 0);

   chip->chip_id = KVM_IRQCHIP_IOAPIC;
   UNDEFINE(chip->chip.ioapic.redirtbl[0]);
   returns(0);
   try("SET_IRQCHIP", vm, KVM_SET_IRQCHIP, chip);
   print_defined(&chip->chip.ioapic.redirtbl[0], 8);
}

/* arch/x86/kvm/i8254.c, kvm_vm_ioctl_set_pit; _IOR */
static void set_pit(int vm)
{
   struct kvm_pit_state *pit = block(sizeof(*pit), 0);

   UNDEFINE(pit->channels[1].count_load_time);
   returns(0);
   try("SET_PIT: a time that is not looked at", vm, KVM_SET_PIT, pit);
   UNDEFINE(pit->channels[1].mode);
   returns(0);
   try("SET_PIT", vm, KVM_SET_PIT, pit);
   print_defined(&pit->channels[1].mode, 1);
}

/* arch/x86/kvm/svm/sev.c, sev_mem_enc_register_region; _IOR */
static void encrypted_region(int vm)
{
   struct kvm_enc_region *region = block(sizeof(*region), 0);

   UNDEFINE(region->size);
   returns(0);
   try("MEMORY_ENCRYPT_REG_REGION", vm, KVM_MEMORY_ENCRYPT_REG_REGION,
       region);
   returns(0);
   try("MEMORY_ENCRYPT_UNREG_REGION", vm, KVM_MEMORY_ENCRYPT_UNREG_REGION,
       region);
   print_defined(region, sizeof(*region));
}

/* arch/x86/kvm/i8254.c, kvm_vm_ioctl_reinject; _IO */
static void reinject_control(int vm)
{
   struct kvm_reinject_control *control = block(sizeof(*control), 0);

   UNDEFINE(control->reserved);
   try("REINJECT_CONTROL: padding", vm, KVM_REINJECT_CONTROL, control);
   UNDEFINE(control->pit_reinject);
   try("REINJECT_CONTROL", vm, KVM_REINJECT_CONTROL, control);
   try("REINJECT_CONTROL: one byte short", vm, KVM_REINJECT_CONTROL,
       block(sizeof(*control) - 1, 0));
}

int main(void)
{
   struct kvm_pit_config pit = { .flags = 0 };
   int vm = new_vm();

   must(ioctl(vm, KVM_CREATE_IRQCHIP, 0UL), "KVM_CREATE_IRQCHIP");
   returns(0);
   must(ioctl(vm, KVM_CREATE_PIT2, &pit), "KVM_CREATE_PIT2");
   set_irqchip(vm);
   set_pit(vm);
   encrypted_region(vm);
   reinject_control(vm);
   return 0;
}

#else

int main(void)
{
   return 1;
}

#endif
