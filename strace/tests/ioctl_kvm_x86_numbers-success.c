#define INJECT_RETVAL 42
#include "ioctl_kvm_x86_numbers.c"
