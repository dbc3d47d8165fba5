/* The firmware around guest-virtio.c: 64 KB, seen below 1 MB and below 4 GB, where a processor starts. Goes to
   protected mode, flat, with the stack below 512 KB, and has what C cannot say of an interrupt. The segments are
   marked as accessed, since a processor cannot do so in a ROM.
   SPDX-License-Identifier: GPL-2.0-or-later */

	.code16
	.section .reset, "ax"
	ljmp	$0xf000, $0
	.balign	16

	.text
	.globl	start, ticked, idle
/* At F000:0000. */
start:
	cli
	lgdtl	%cs:gdt - start
	mov	%cr0, %eax
	or	$1, %al
	mov	%eax, %cr0
	ljmpl	$8, $flat

	.code32
flat:
	mov	$16, %eax
	mov	%eax, %ds
	mov	%eax, %es
	mov	%eax, %ss
	mov	$0x80000, %esp
	call	guest
1:	jmp	1b

/* The timer's interrupt: told to the interrupt controller, no more. */
ticked:
	push	%eax
	mov	$0x20, %al
	out	%al, $0x20
	pop	%eax
	iret

/* Until the next interrupt. */
idle:
	sti
	hlt
	cli
	ret

	.balign	8
gdt:	.word	23
	.long	gdt_entries
	.balign	8
gdt_entries:
	.quad	0
	.quad	0x00cf9b000000ffff
	.quad	0x00cf93000000ffff
