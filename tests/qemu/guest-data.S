/* What the bare-metal guests of the cells end with: what they count and say, and their stack.
   SPDX-License-Identifier: GPL-2.0-or-later */

ticks:	.quad	0
greeting:
	.asciz	"guest is up\n"
dot:	.asciz	"."
	.balign	16
	.skip	4096
stack:
