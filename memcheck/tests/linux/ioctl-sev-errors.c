/* Mistakes with /dev/sev.  The file is no such device; what is wrong is wrong
   before the kernel says so.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include "../../memcheck.h"

#define ISSUE_CMD _IOC(_IOC_READ | _IOC_WRITE, 'S', 0, 16)

/* include/uapi/linux/psp-sev.h */
enum {
   PLATFORM_STATUS = 1, PEK_GEN = 2, PDH_CERT_EXPORT = 5, PEK_CERT_IMPORT = 6,
   GET_ID2 = 8, SNP_SET_CONFIG = 11, SNP_VLEK_LOAD = 12
};

static int file;

/* A number at an offset that may not be aligned. */
static void put(void *at, size_t offset, uint64_t value, size_t size)
{
   memcpy((char *)at + offset, &value, size);
}

/* Of the command's struct the pointer is set if there is one; what the firmware
   answers need not be. */
static void issue(const char *what, uint32_t cmd, const void *data)
{
   char *c = malloc(16);

   put(c, 0, cmd, 4);
   if (data)
      put(c, 4, (uintptr_t)data, 8);
   fprintf(stderr, "%s\n", what);
   ioctl(file, ISSUE_CMD, c);
   free(c);
}

int main(void)
{
   char *status = malloc(12), *id = malloc(12), *blob = malloc(40);
   char *export = calloc(1, 24), *config = malloc(64), *load = calloc(1, 16);

   file = open("/dev/null", O_RDWR);
   issue("a command without data", PEK_GEN, NULL);
   issue("status", PLATFORM_STATUS, status);
   issue("status, into too little", PLATFORM_STATUS, status + 4);
   issue("status, nowhere", PLATFORM_STATUS, NULL);

   put(id, 0, (uintptr_t)blob, 8);
   issue("id: no length", GET_ID2, id);
   put(id, 8, 40, 4);
   issue("id", GET_ID2, id);
   put(id, 8, 64, 4);
   issue("id: too long", GET_ID2, id);

   issue("certificates: how long are they?", PDH_CERT_EXPORT, export);
   put(export, 0, (uintptr_t)blob, 8);
   put(export, 8, 40, 4);
   put(export, 12, (uintptr_t)config, 8);
   put(export, 20, 64, 4);
   issue("certificates", PDH_CERT_EXPORT, export);
   put(export, 20, 2084, 4);
   issue("certificates: the chain is too long", PDH_CERT_EXPORT, export);
   put(export, 20, 64, 4);
   memset(blob, 0, 40);
   issue("a chain that was never written", PEK_CERT_IMPORT, export);

   memset(config, 0, 64);
   VALGRIND_MAKE_MEM_UNDEFINED(config + 20, 1);
   issue("a config that is not all set", SNP_SET_CONFIG, config);
   put(load, 0, 16, 4);
   put(load, 8, (uintptr_t)blob, 8);
   issue("a hashstick that is not there", SNP_VLEK_LOAD, load);

   free(status);
   free(id);
   free(blob);
   free(export);
   free(config);
   free(load);
   return 0;
}
