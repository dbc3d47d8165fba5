#define INJECT_RETVAL 42
#include "ioctl_kvm_dirty_log.c"
