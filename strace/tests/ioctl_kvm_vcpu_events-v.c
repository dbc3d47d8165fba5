#define VERBOSE 1
#include "ioctl_kvm_vcpu_events.c"
