#define INJECT_RETVAL 42
#include "ioctl_kvm_clock.c"
