#define INJECT_RETVAL 42
#include "ioctl_kvm_msr_index_list.c"
