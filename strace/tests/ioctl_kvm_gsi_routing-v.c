#define VERBOSE 1
#include "ioctl_kvm_gsi_routing.c"
