/* Prints the values that one architecture's uapi headers give the names in the
   file NAMES, for build-aux/abi-check: `ARCH NAME VALUE`, and of an ioctl
   `ARCH NAME DIR NR SIZE`.  A line there is NUMBER(name) or REQUEST(name).
   Compiled with the kernel's headers alone, since the machine's own are of
   another architecture.  SPDX-License-Identifier: GPL-2.0-or-later */

#include <linux/ioctl.h>
#include <linux/kvm.h>

extern int printf(const char *, ...);

static void number(const char *name, unsigned long long value)
{
   printf("%s %s %llu\n", ARCH, name, value);
}

static void request(const char *name, unsigned n)
{
   const char *dir = _IOC_DIR(n) == _IOC_NONE  ? "NONE"
                     : _IOC_DIR(n) == _IOC_READ ? "R"
                     : _IOC_DIR(n) == _IOC_WRITE ? "W" : "WR";

   printf("%s %s %s %u %u\n", ARCH, name, dir, (unsigned)_IOC_NR(n),
          (unsigned)_IOC_SIZE(n));
}

#define NUMBER(name)  number(#name, name);
#define REQUEST(name) request(#name, name);

int main(void)
{
#include NAMES
   return 0;
}
