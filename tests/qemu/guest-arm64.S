/* The guest of the cells on arm64: bare metal, for QEMU's virt machine, with -DGIC=2 or 3. Makes what a
   monitor has to save: interrupt controller and virtual timer at work, with -DITS also an ITS with a
   device, a collection and an event, whose LPI stays pending since it is disabled. Says that it is up,
   and a dot with each tick of the timer. A second CPU is started and waits.
   For a debugger: each tick passes 0x40080a80, and is counted at 0x40081000.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define UART		0x09000000
#define GICD		0x08000000
#define GICC		0x08010000
#define ITS_FRAME	0x08080000
#define GICR		0x080a0000	/* of CPU 0; the next is 128 KB behind it */
#define TIMER_PPI	27

/* What the ITS is given, from 16 MB on. */
#define DEVICES		0x41000000
#define COLLECTIONS	0x41010000
#define EVENTS		0x41020000
#define COMMANDS	0x41030000
#define PROPERTIES	0x41040000
#define PENDING		0x41050000

#define PSCI_CPU_ON	0xc4000003

	.macro	put, value, address
	ldr	x1, =\address
	ldr	w0, =\value
	str	w0, [x1]
	.endm

	.macro	put64, value, address
	ldr	x1, =\address
	ldr	x0, =\value
	str	x0, [x1]
	.endm

	.macro	command, dw0, dw1, dw2
	ldr	x0, =\dw0
	ldr	x1, =\dw1
	ldr	x2, =\dw2
	stp	x0, x1, [x3], #16
	stp	x2, xzr, [x3], #16
	.endm

	.text
	.globl	_start
_start:
	adr	x0, vectors
	msr	vbar_el1, x0
	adr	x0, stack
	mov	sp, x0
	adr	x4, greeting
	bl	say
	bl	distributor
	mov	x5, #0
	bl	cpu_interface
#ifdef ITS
	bl	its
#endif

	// The second CPU, if there is one.
	ldr	x0, =PSCI_CPU_ON
	mov	x1, #1
	adr	x2, second
	mov	x3, #0
	hvc	#0

	bl	next_tick
	msr	daifclr, #2
wait:	wfi
	b	wait

second:
	mov	x5, #0x20000
	bl	cpu_interface
	b	wait

// x4: a string
say:	ldr	x1, =UART
1:	ldrb	w0, [x4], #1
	cbz	w0, 3f
2:	ldr	w2, [x1, #0x18]
	tbnz	w2, #5, 2b
	str	w0, [x1]
	b	1b
3:	ret

next_tick:
	mrs	x0, cntfrq_el0
	lsr	x0, x0, #2
	msr	cntv_tval_el0, x0
	mov	x0, #1
	msr	cntv_ctl_el0, x0
	ret

tick:
	stp	x29, x30, [sp, #-16]!
#if GIC == 3
	mrs	x20, icc_iar1_el1
#else
	ldr	x21, =GICC
	ldr	w20, [x21, #0xc]
#endif
	and	w0, w20, #0x3ff
	cmp	w0, #TIMER_PPI
	b.ne	1f
	adr	x1, ticks
	ldr	x0, [x1]
	add	x0, x0, #1
	str	x0, [x1]
	adr	x4, dot
	bl	say
	bl	next_tick
1:
#if GIC == 3
	msr	icc_eoir1_el1, x20
#else
	str	w20, [x21, #0x10]
#endif
	ldp	x29, x30, [sp], #16
	eret

#if GIC == 3
distributor:
	// ARE_NS, EnableGrp1A
	put	0x12, GICD
	ret

// x5: where the CPU's redistributor is, behind the first.
cpu_interface:
	ldr	x1, =GICR
	add	x1, x1, x5
	str	wzr, [x1, #0x14]		// GICR_WAKER
	add	x1, x1, #0x10000
	mov	w0, #-1
	str	w0, [x1, #0x80]			// GICR_IGROUPR0
	mov	w0, #1 << TIMER_PPI
	str	w0, [x1, #0x100]		// GICR_ISENABLER0
	mov	x0, #7
	msr	icc_sre_el1, x0
	isb
	mov	x0, #0xff
	msr	icc_pmr_el1, x0
	mov	x0, #1
	msr	icc_igrpen1_el1, x0
	isb
	ret

#ifdef ITS
its:
	// 16 bits of LPIs; all are disabled. Then EnableLPIs.
	put64	PROPERTIES + 0xf, GICR + 0x70
	put64	PENDING + (1 << 62), GICR + 0x78
	put	1, GICR
	// A page of 64 KB each; valid, and of the type and entries that the register has.
	ldr	x1, =ITS_FRAME
	ldr	x0, =(1 << 63) + DEVICES + 0x200
	str	x0, [x1, #0x100]
	ldr	x0, =(1 << 63) + COLLECTIONS + 0x200
	str	x0, [x1, #0x108]
	ldr	x0, =(1 << 63) + COMMANDS
	str	x0, [x1, #0x80]			// GITS_CBASER
	str	xzr, [x1, #0x88]		// GITS_CWRITER
	mov	w0, #1
	str	w0, [x1]			// GITS_CTLR
	ldr	x3, =COMMANDS
	command	(2 << 32) + 0x08, 4, (1 << 63) + EVENTS		// MAPD: device 2, events of 5 bits
	command	0x09, 0, (1 << 63) + 1				// MAPC: collection 1 to CPU 0
	command	(2 << 32) + 0x0a, (8195 << 32) + 3, 1		// MAPTI: event 3 is LPI 8195
	command	(2 << 32) + 0x03, 3, 0				// INT: event 3
	dsb	sy
	ldr	x1, =ITS_FRAME
	mov	x0, #4 * 32
	str	x0, [x1, #0x88]
	ret
#endif
#else
distributor:
	put	1, GICD
	ret

cpu_interface:
	put	1 << TIMER_PPI, GICD + 0x100
	put	0xff, GICC + 4
	put	1, GICC
	ret
#endif

	.ltorg

	.org	0x800
vectors:
	// At the same exception level: synchronous, IRQ.
	.org	vectors + 0x200
	b	.
	.org	vectors + 0x280
	b	tick
	.org	vectors + 0x800

#include "guest-data.S"
