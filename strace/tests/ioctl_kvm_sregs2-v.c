#define VERBOSE 1
#include "ioctl_kvm_sregs2.c"
