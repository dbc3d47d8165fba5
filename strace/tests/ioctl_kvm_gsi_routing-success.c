#define INJECT_RETVAL 42
#include "ioctl_kvm_gsi_routing.c"
