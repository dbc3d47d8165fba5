/* A part of kvm-ioctl-table: its cases live with the stand-in.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "../../../tests/standin/ioctl-cases-generic.c"
