/*--------------------------------------------------------------------*/
/*--- The ioctls of Nitro Enclaves.                 nitro-ioctls.c ---*/
/*--------------------------------------------------------------------*/

/* SPDX-License-Identifier: GPL-2.0-or-later OR LGPL-2.1-or-later
   Copyright (C) 2026 The valgrind-kvm developers

   The structs of nitro-ioctls.def.  It must not know Valgrind. */

#include "pub_core_basics.h"
#include "pub_core_vki.h"

#if defined(VGO_linux)

#include "ioctl-rows.h"

/* 0 asks for any. */
static const IoPart vcpu_id[] = {
   {  0, 4, IoInOut, "vcpu_id" },
   {  0, 0, IoIn,    "vcpu_id" }
};
static const IoPart image_load_info[] = {
   {  0, 8, IoIn,    "ne_image_load_info.flags" },
   {  8, 8, IoOut,   "ne_image_load_info.memory_offset" },
   {  0, 0, IoIn,    "ne_image_load_info" }
};
static const IoPart enclave_start_info[] = {
   {  0, 8, IoIn,    "ne_enclave_start_info.flags" },
   {  8, 8, IoInOut, "ne_enclave_start_info.enclave_cid" },
   {  0, 0, IoIn,    "ne_enclave_start_info" }
};

static const IoctlRow rows[] = {
#include "nitro-ioctls.def"
};

const IoctlFamily ML_(nitro_ioctls) = { rows, sizeof(rows) / sizeof(rows[0]) };

#endif

/*--------------------------------------------------------------------*/
/*--- end                                           nitro-ioctls.c ---*/
/*--------------------------------------------------------------------*/
