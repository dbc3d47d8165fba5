#define INJECT_RETVAL 42
#include "ioctl_kvm_create_device.c"
