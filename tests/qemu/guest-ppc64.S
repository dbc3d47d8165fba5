/* The guest of the cells on POWER: bare metal, big endian, in real mode, for QEMU's pseries machine without a
   firmware (x-vof=on). Makes what a monitor has to save: the decrementer at work, and the interrupt of EPOW
   events (system_powerdown), routed to CPU 0: at XICS, or with -DXIVE, into an event queue. Says that it is up,
   a dot with each tick, and an exclamation mark when EPOW has come.
   QEMU adds BASE to what it is linked for, and enters at the first byte. For a debugger: each tick passes
   0x400400, and is counted at 0x400800.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define BASE		0x400000
#define QUEUE		0x500000
#define QUEUE_SHIFT	16		/* no larger than a page of the host */
#define CAS_REPLY	0x1000000	/* a device tree */
#define CAS_SIZE	0x200000

#define EPOW		0x1000		/* its interrupt */
#define PRIORITY	5
#define QUARTER		128000000	/* of a second, at pseries' 512 MHz */

#define H_EOI		0x64
#define H_CPPR		0x68
#define H_XIRR		0x74
#define H_PUT_TERM_CHAR	0x58
#define H_CEDE		0xe0
#define H_INT_SET_SOURCE_CONFIG	0x3ac
#define H_INT_SET_QUEUE_CONFIG	0x3b8
#define H_INT_ESB	0x3c8
#define H_INT_RESET	0x3d0
#define H_RTAS		0xf000
#define H_CAS		0xf002

#define ESB_EOI		0x000		/* loads from its page */
#define ESB_SET_PQ_00	0xc00

#define IBM_SET_XIVE	0x200a		/* RTAS' token */

	/* r31: where this is, r30: the queue's next entry. The rest is nobody's. */
	.macro	at, register, symbol
	addi	\register, 31, \symbol - _start
	.endm

	.macro	number, register, value
	lis	\register, (\value)@h
	ori	\register, \register, (\value)@l
	.endm

	.macro	hcall, name
	number	3, \name
	sc	1
	.endm

	/* A call of the hypervisor changes them. */
	.macro	enter
	mfsrr0	24
	mfsrr1	25
	.endm

	.macro	leave
	mtsrr0	24
	mtsrr1	25
	rfid
	.endm

	/* An absolute branch, to be put where the processor looks for it. */
	.macro	vector, address, symbol
	number	3, 0x48000002 + BASE + (\symbol - _start)
	li	4, \address
	stw	3, 0(4)
	dcbst	0, 4
	sync
	icbi	0, 4
	.endm

	.machine power9
	.text
	.globl	_start
_start:
	bl	1f
1:	mflr	31
	addi	31, 31, _start - 1b
	mfmsr	3
	li	4, 1			// 64 bits
	insrdi	3, 4, 1, 0
	mtmsrd	3

	vector	0x500, external
	vector	0x900, tick
	isync

	at	10, greeting
	bl	say
#ifdef XIVE
	bl	negotiate
	bl	queue
#else
	bl	xics
#endif
	number	3, QUARTER
	mtdec	3

	// Interrupts are taken while it sleeps, with EE set.
wait:	hcall	H_CEDE
	li	3, 0
	mtmsrd	3, 1
	b	wait

// r10: a string
say:	mflr	28
1:	lbz	6, 0(10)
	cmpwi	6, 0
	beq	2f
	addi	10, 10, 1
	sldi	6, 6, 56
	li	4, 0
	li	5, 1
	hcall	H_PUT_TERM_CHAR
	b	1b
2:	mtlr	28
	blr

#ifdef XIVE
// XIVE is there for who has asked for it.
negotiate:
	at	4, wishes
	number	5, CAS_REPLY
	number	6, CAS_SIZE
	hcall	H_CAS
	cmpdi	3, 0
	bne	failed
	blr

queue:
	number	30, QUEUE
	li	3, (1 << QUEUE_SHIFT) / 8 / 4
	slwi	3, 3, 2
	mtctr	3
	li	4, 0
	addi	3, 30, -8
1:	stdu	4, 8(3)
	bdnz	1b

	li	4, 0
	hcall	H_INT_RESET
	cmpdi	3, 0
	bne	failed

	li	4, 1			// notify always
	li	5, 0			// the CPU
	li	6, PRIORITY
	mr	7, 30
	li	8, QUEUE_SHIFT
	hcall	H_INT_SET_QUEUE_CONFIG
	cmpdi	3, 0
	bne	failed

	li	4, 2			// with an identity
	li	5, EPOW
	li	6, 0
	li	7, PRIORITY
	li	8, 0x123
	hcall	H_INT_SET_SOURCE_CONFIG
	cmpdi	3, 0
	bne	failed
	li	6, ESB_SET_PQ_00
	b	esb

// r6: of ESB_*
esb:	li	4, 0
	li	5, EPOW
	li	7, 0
	hcall	H_INT_ESB
	cmpdi	3, 0
	bne	failed
	blr

// The CPU does not take it: its priority is none.
look:	mflr	29
	lwz	3, 0(30)
	cmpwi	3, 0
	beq	1f
	addi	30, 30, 4
	at	10, mark
	bl	say
	li	6, ESB_EOI
	bl	esb
1:	mtlr	29
	blr

external:
	rfid

wishes:
	.long	0, 0			// PVRs, mask and value: any,
	.long	0, 1			// and no more
	.byte	5 - 1			// vectors
	.byte	2 - 1, 0, 0
	.byte	1 - 1, 0
	.byte	1 - 1, 0
	.byte	1 - 1, 0
	.byte	26 - 1
	.skip	22
	.byte	0x40			// 23: XIVE
	.byte	0x40			// 24: radix
	.byte	0
	.byte	0x40			// 26: radix' tables are flushed by the guest
	.balign	4
#else
xics:
	at	4, set_xive
	hcall	H_RTAS
	lwz	3, set_xive_status - _start(31)
	cmpwi	3, 0
	bne	failed
	li	4, 0xff
	hcall	H_CPPR
	blr

external:
	enter
	hcall	H_XIRR
	mr	27, 4
	at	10, mark
	bl	say
	mr	4, 27
	hcall	H_EOI
	leave

look:	blr

set_xive:
	.long	IBM_SET_XIVE, 3, 1
	.long	EPOW, 0, PRIORITY
set_xive_status:
	.long	-1
#endif

failed:	at	10, sorry
	bl	say
	b	.

mark:	.asciz	"!"
sorry:	.asciz	"refused\n"

	.org	0x400
tick:	enter
	ld	3, ticks - _start(31)
	addi	3, 3, 1
	std	3, ticks - _start(31)
	at	10, dot
	bl	say
	bl	look
	number	3, QUARTER
	mtdec	3
	leave

	.org	0x800
#include "guest-data.S"
