/* A part of kvm-attr-table: its cases live with the stand-in.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include "../../../tests/standin/cases-x86-vfio.c"
