# The guest of the QEMU runs, in real mode: it counts, writes to memory, reads a sector and waits for
# the timer, for ever. The section .guest is a boot sector; .rom is a firmware that does nothing but
# start it at once, for the runs that are not about a firmware or a disk. The cells use the addresses
# of round and counter.

	.code16

# At 0000:7c00, on top of a BIOS or of the rom below.
	.section .guest, "ax"
	ljmp	$0, $begin
begin:
	cli
	xor	%ax, %ax
	mov	%ax, %ds
	mov	%ax, %es
	mov	%ax, %ss
	mov	$0x7c00, %sp
	mov	%dl, drive
	mov	$up, %si
	call	say
	jmp	clock

	.org	0x40
round:
	incl	counter
	mov	$0x8000, %di
	mov	$0x1000 / 4, %cx
	mov	counter, %eax
	rep stosl
	call	read_sector
	mov	$dot, %si
	call	say
	hlt
	jmp	round

read_sector:
	mov	$0x0201, %ax
	mov	$1, %cx
	xor	%dh, %dh
	mov	drive, %dl
	mov	$0x7e00, %bx
	int	$0x13
	ret

# On QEMU's debug console.
say:
	mov	$0x402, %dx
1:	lodsb
	test	%al, %al
	jz	2f
	out	%al, %dx
	jmp	1b
2:	ret

tick:
	push	%ax
	mov	$0x20, %al
	out	%al, $0x20
	pop	%ax
	iret

# The timer ticks 18 times a second; not every firmware leaves it on, or knows its interrupt.
clock:
	movl	$tick, 8 * 4
	# The first interrupt controller: cascaded, vectors from 8 on, all but the timer masked.
	mov	$0x11, %al
	out	%al, $0x20
	mov	$8, %al
	out	%al, $0x21
	mov	$4, %al
	out	%al, $0x21
	mov	$1, %al
	out	%al, $0x21
	mov	$0xfe, %al
	out	%al, $0x21
	# The timer: channel 0, a rate of 65536.
	mov	$0x34, %al
	out	%al, $0x43
	xor	%al, %al
	out	%al, $0x40
	out	%al, $0x40
	# The local APIC, at the end of the address space: LINT0 lets the interrupt controller's through.
	lgdtl	gdt
	mov	%cr0, %eax
	or	$1, %al
	mov	%eax, %cr0
	mov	$8, %bx
	mov	%bx, %fs
	and	$~1, %al
	mov	%eax, %cr0
	mov	$0xfee00000, %ebx
	movl	$0x1ff, %fs:0xf0(%ebx)
	movl	$0x700, %fs:0x350(%ebx)
	sti

# An e1000 in slot 5 sends a frame.
network:
	mov	$0, %bl
	call	pci
	cmp	$0x100e8086, %eax
	jne	round
	mov	$0x10, %bl
	call	pci
	mov	$0xfd000000, %eax
	out	%eax, %dx
	mov	$4, %bl
	call	pci
	mov	$7, %al
	out	%eax, %dx
	# The ring at 0x9000 has one frame of 60 bytes, the boot sector's; cmd is EOP and RS.
	mov	$0xfd003800, %ebx
	movl	$0x7c00, 0x9000
	movl	$0x0900003c, 0x9008
	movl	$0x9000, %fs:(%ebx)
	movl	$128, %fs:8(%ebx)
	movl	$10, %fs:-0x3400(%ebx)
	movl	$1, %fs:0x18(%ebx)
	# Descriptor done?
1:	testb	$1, 0x900c
	jz	1b
	mov	$sent, %si
	call	say
	jmp	round

# Register %bl of slot 5: its value, and the port that it is written by.
pci:
	mov	$0x80002800, %eax
	mov	%bl, %al
	mov	$0xcf8, %dx
	out	%eax, %dx
	mov	$0xcfc, %dx
	in	%dx, %eax
	ret

up:	.asciz	"guest is up\n"
sent:	.asciz	"frame sent\n"
dot:	.asciz	"."
drive:	.byte	0

# The null descriptor, which is the table's own pointer, and data: 4 GB from 0.
	.balign	8
gdt:	.word	15
	.long	gdt
	.word	0
	.quad	0x00cf92000000ffff

	.org	0x1f8
counter:
	.long	0
	.org	0x1fe
	.word	0xaa55

# The last 64 KB below 1 MB, which is F000:0000; it begins with the boot sector.
	.section .rom, "ax"
rom:
	.org	0x200
reset:
	cli
	xor	%ax, %ax
	mov	%ax, %ss
	mov	%ax, %es
	mov	$0x7c00, %sp

	# Every interrupt returns at once, the BIOS's services among them.
	mov	$256, %cx
	xor	%di, %di
	mov	$ignore - rom + 0xf0000000, %eax
	rep stosl

	mov	%cs, %ax
	mov	%ax, %ds
	xor	%si, %si
	mov	$0x7c00, %di
	mov	$512 / 4, %cx
	rep movsl
	ljmp	$0, $0x7c00

ignore:
	iret

	.org	0xfff0
	ljmp	$0xf000, $reset - rom
	.org	0x10000
