#define INJECT_RETVAL 42
#include "ioctl_kvm_enable_cap.c"
