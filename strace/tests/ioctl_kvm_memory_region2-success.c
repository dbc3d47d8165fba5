#define INJECT_RETVAL 42
#include "ioctl_kvm_memory_region2.c"
