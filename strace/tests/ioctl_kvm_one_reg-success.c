#define INJECT_RETVAL 42
#include "ioctl_kvm_one_reg.c"
