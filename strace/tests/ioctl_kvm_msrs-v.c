#define VERBOSE 1
#include "ioctl_kvm_msrs.c"
