/* The guest of the cells on riscv64: bare metal, for QEMU's virt machine, in supervisor mode. Makes what a
   monitor has to save: a timer that SBI has set, and the UART's interrupt, which stays pending since no CPU
   takes it: at the PLIC, or with -DAIA, by the APLIC, in the CPU's IMSIC. Says that it is up, and a dot with
   each tick of the timer. A second CPU is started and waits.
   QEMU enters at the first byte that is loaded. For a debugger: each tick passes 0x80200400, and is counted at
   0x80200800.
   SPDX-License-Identifier: GPL-2.0-or-later */

#define UART		0x10000000
#define UART_IRQ	10
#define PLIC		0x0c000000
#define APLIC		0x0d000000

/* CSRs that the assembler may not know. */
#define siselect	0x150
#define sireg		0x151

#define SBI_TIME	0x54494d45	/* set_timer */
#define SBI_HSM		0x48534d	/* hart_start */
#define QUARTER		2500000		/* of a second, at virt's 10 MHz */

	.option	norelax
	.option	norvc

	.macro	put, value, address
	li	t0, \address
	li	t1, \value
	sw	t1, (t0)
	.endm

	.macro	imsic, value, register
	li	t0, \register
	csrw	siselect, t0
	li	t0, \value
	csrw	sireg, t0
	.endm

	.text
	.globl	_start
_start:
	lla	sp, stack
	lla	t0, tick
	csrw	stvec, t0
	lla	a0, greeting
	call	say
#ifdef AIA
	call	aplic
	call	cpu_interface
#else
	call	plic
#endif
	// It has nothing to send.
	li	t0, UART
	li	t1, 2
	sb	t1, 1(t0)

	// The second CPU, if there is one.
	li	a0, 1
	lla	a1, second
	li	a2, 0
	li	a6, 0
	li	a7, SBI_HSM
	ecall

	call	next_tick
	li	t0, 1 << 5
	csrw	sie, t0
	csrsi	sstatus, 2
wait:	wfi
	j	wait

second:
#ifdef AIA
	call	cpu_interface
#endif
	j	wait

// a0: a string
say:	li	t1, UART
1:	lbu	t0, (a0)
	beqz	t0, 3f
2:	lbu	t2, 5(t1)
	andi	t2, t2, 0x20
	beqz	t2, 2b
	sb	t0, (t1)
	addi	a0, a0, 1
	j	1b
3:	ret

next_tick:
	rdtime	t0
	li	t1, QUARTER
	add	a0, t0, t1
	li	a6, 0
	li	a7, SBI_TIME
	ecall
	ret

#ifdef AIA
aplic:
	put	0x104, APLIC				// domaincfg: IE, DM
	put	6, APLIC + 4 * UART_IRQ			// sourcecfg: active while high
	put	UART_IRQ, APLIC + 0x3000 + 4 * UART_IRQ	// target: the identity, on CPU 0
	put	UART_IRQ, APLIC + 0x1edc		// setienum
	ret

cpu_interface:
	imsic	1, 0x70				// eidelivery
	imsic	0, 0x72				// eithreshold
	imsic	1 << UART_IRQ, 0xc0		// eie0
	ret
#else
plic:
	put	1, PLIC + 4 * UART_IRQ		// its priority
	put	1 << UART_IRQ, PLIC + 0x2000	// enabled for CPU 0
	put	0, PLIC + 0x200000		// at any priority
	ret
#endif

	// Nothing but the timer is enabled.
	.org	0x400
tick:	lla	t0, ticks
	ld	t1, (t0)
	addi	t1, t1, 1
	sd	t1, (t0)
	lla	a0, dot
	call	say
	call	next_tick
	sret

	.org	0x800
#include "guest-data.S"
