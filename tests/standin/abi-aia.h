/* The numbers of riscv's AIA, for the stand-in's handlers and cases.  Spelt
   out, since older uapi headers lack the newer ones.
   SPDX-License-Identifier: GPL-2.0-or-later */

#ifndef STANDIN_ABI_AIA_H
#define STANDIN_ABI_AIA_H

enum {
   K_TYPE_RISCV_AIA = 11
};

/* RISCV_AIA */
enum {
   K_AIA_CONFIG             = 0,
   K_AIA_CONFIG_MODE        =   0,
   K_AIA_CONFIG_IDS         =   1,
   K_AIA_CONFIG_SRCS        =   2,
   K_AIA_CONFIG_GROUP_BITS  =   3,
   K_AIA_CONFIG_GROUP_SHIFT =   4,
   K_AIA_CONFIG_HART_BITS   =   5,
   K_AIA_CONFIG_GUEST_BITS  =   6,
   K_AIA_ADDR               = 1,
   K_AIA_ADDR_APLIC         =   0,
   K_AIA_ADDR_IMSIC         =   1,       /* that of vCPU 0 */
   K_AIA_ADDR_MAX           =   1 + 0x4000,
   K_AIA_CTRL               = 2,
   K_AIA_CTRL_INIT          =   0,
   K_AIA_APLIC              = 3,
   K_AIA_IMSIC              = 4,
   K_AIA_IMSIC_ISEL_BITS    = 12,

   K_AIA_ALIGN              = 0x1000,    /* of APLIC and IMSIC addresses */
   K_AIA_MODE_MAX           = 2,
   K_AIA_IDS_MIN            = 63,
   K_AIA_IDS_MAX            = 2048,
   K_AIA_SRCS_MAX           = 1024,
   K_AIA_GROUP_BITS_MAX     = 8,
   K_AIA_GROUP_SHIFT_MIN    = 24,
   K_AIA_GROUP_SHIFT_MAX    = 56,
   K_AIA_HART_BITS_MAX      = 16,
   K_AIA_GUEST_BITS_MAX     = 8
};

#endif
