/* The guest of the cells whose virtio device has its back end in the kernel (vhost, vDPA): a driver that starts
   the first virtio device of bus 0, so that the back end starts, and has it do something.

   A network card sends a frame. A socket device asks the host for a connection at a port where nobody listens,
   and waits for the refusal, which the kernel writes to the guest's memory. It then says so, and a dot with each
   tick of the timer. There is no firmware besides: bars and interrupts are set here.

   SPDX-License-Identifier: GPL-2.0-or-later */

#include <stdint.h>

extern const char ticked[];
void idle ( void );
void guest ( void );

/* Where things are in memory, which nobody has cleared. */
#define IDT      0x20000u
#define QUEUES   0x100000u    /* 16 KB a queue */
#define BUFFERS  0x200000u    /* 4 KB a queue */
#define BARS     0xfd000000u  /* 1 MB a BAR */

/* ---- Ports ---- */

static void out8 ( uint16_t port, uint8_t value )
{
   __asm__ volatile("outb %0, %1" : : "a"(value), "Nd"(port));
}

static void out32 ( uint16_t port, uint32_t value )
{
   __asm__ volatile("outl %0, %1" : : "a"(value), "Nd"(port));
}

static uint32_t in32 ( uint16_t port )
{
   uint32_t value;
   __asm__ volatile("inl %1, %0" : "=a"(value) : "Nd"(port));
   return value;
}

/* On QEMU's debug console. */
static void say ( const char* text )
{
   while (*text != 0)
      out8(0x402, *text++);
}

/* ---- Registers in memory, and the memory that a device writes ---- */

static volatile uint8_t* at8 ( uint32_t address )
{
   return (volatile uint8_t*)address;
}

static volatile uint16_t* at16 ( uint32_t address )
{
   return (volatile uint16_t*)address;
}

static volatile uint32_t* at32 ( uint32_t address )
{
   return (volatile uint32_t*)address;
}

static void put64 ( uint32_t address, uint32_t value )
{
   *at32(address)     = value;
   *at32(address + 4) = 0;
}

static void clear ( uint32_t address, uint32_t size )
{
   for (uint32_t i = 0; i < size; i += 4)
      *at32(address + i) = 0;
}

/* ---- The timer: 18 times a second, through the first interrupt controller and the local APIC's LINT0 ---- */

static void start_timer ( void )
{
   static const struct { uint16_t port; uint8_t value; } steps[] = {
      { 0x20, 0x11 }, { 0x21, 0x20 }, { 0x21, 4 }, { 0x21, 1 }, { 0x21, 0xfe },
      { 0x43, 0x34 }, { 0x40, 0 }, { 0x40, 0 },
   };
   struct __attribute__((packed)) { uint16_t limit; uint32_t base; } idt = { 33 * 8 - 1, IDT };
   const uint32_t handler = (uint32_t)ticked;

   clear(IDT, 33 * 8);
   *at32(IDT + 32 * 8)     = 8 << 16 | (handler & 0xffff);
   *at32(IDT + 32 * 8 + 4) = (handler & 0xffff0000) | 0x8e00;
   __asm__ volatile("lidt %0" : : "m"(idt));
   for (unsigned i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
      out8(steps[i].port, steps[i].value);
   *at32(0xfee000f0) = 0x1ff;
   *at32(0xfee00350) = 0x700;
}

/* ---- PCI ---- */

static void pci_at ( uint32_t slot, uint32_t reg )
{
   out32(0xcf8, 0x80000000 | slot << 11 | (reg & ~3u));
}

static uint32_t pci_read ( uint32_t slot, uint32_t reg )
{
   pci_at(slot, reg);
   return in32(0xcfc) >> 8 * (reg & 3);
}

static void pci_write ( uint32_t slot, uint32_t reg, uint32_t value )
{
   pci_at(slot, reg);
   out32(0xcfc, value);
}

/* What a virtio device says of itself in its capabilities: the types 1, 2 and 4 (virtio 1.2, 4.1.4). */
typedef struct {
   uint32_t slot;
   uint32_t common;
   uint32_t notify;
   uint32_t notify_step;
   uint32_t device;
} Virtio;

/* The first of the bus. The transitional ones have numbers from 0x1000 on. */
static int find_virtio ( Virtio* virtio )
{
   for (uint32_t slot = 0; slot < 32; slot++) {
      const uint32_t id = pci_read(slot, 0);
      if ((id & 0xffff) == 0x1af4 && id >> 16 >= 0x1000 && id >> 16 < 0x1080) {
         virtio->slot = slot;
         return 1;
      }
   }
   return 0;
}

static void find_parts ( Virtio* virtio )
{
   uint32_t cap = pci_read(virtio->slot, 0x34) & 0xff;

   for (uint32_t bar = 0; bar < 6; bar++) {
      const uint32_t kind = pci_read(virtio->slot, 0x10 + 4 * bar);
      if (kind & 1)
         continue;
      pci_write(virtio->slot, 0x10 + 4 * bar, BARS + (bar << 20));
      if ((kind & 6) == 4)
         pci_write(virtio->slot, 0x10 + 4 * ++bar, 0);
   }
   pci_write(virtio->slot, 4, 6);
   for (; cap != 0; cap = pci_read(virtio->slot, cap + 1) & 0xff) {
      const uint32_t bar   = pci_read(virtio->slot, cap + 4) & 0xff;
      const uint32_t place = BARS + (bar << 20) + pci_read(virtio->slot, cap + 8);
      if ((pci_read(virtio->slot, cap) & 0xff) != 9)
         continue;
      switch (pci_read(virtio->slot, cap + 3) & 0xff) {
         case 1: virtio->common = place; break;
         case 2:
            virtio->notify      = place;
            virtio->notify_step = pci_read(virtio->slot, cap + 16);
            break;
         case 4: virtio->device = place; break;
      }
   }
}

/* ---- Queues of eight entries: descriptors, the driver's ring at 1 KB, the device's at 2 KB ---- */

static uint32_t queue_at ( uint32_t queue )
{
   return QUEUES + queue * 0x4000;
}

static uint32_t buffer_of ( uint32_t queue )
{
   return BUFFERS + queue * 0x1000;
}

static void start ( const Virtio* virtio, uint32_t queues )
{
   const uint32_t common = virtio->common;

   *at8(common + 0x14) = 0;
   while (*at8(common + 0x14) != 0)
      ;
   *at8(common + 0x14) = 3;
   /* VIRTIO_F_VERSION_1, and VIRTIO_F_ACCESS_PLATFORM if it wants that. */
   *at32(common + 0x00) = 1;
   *at32(common + 0x08) = 0;
   *at32(common + 0x0c) = 0;
   *at32(common + 0x08) = 1;
   *at32(common + 0x0c) = *at32(common + 0x04) & 3;
   *at8(common + 0x14)  = 11;
   for (uint32_t queue = 0; queue < queues; queue++) {
      clear(queue_at(queue), 0x4000);
      clear(buffer_of(queue), 0x1000);
      *at16(common + 0x16) = queue;
      *at16(common + 0x18) = 8;
      put64(common + 0x20, queue_at(queue));
      put64(common + 0x28, queue_at(queue) + 0x400);
      put64(common + 0x30, queue_at(queue) + 0x800);
      /* It is polled. */
      *at16(queue_at(queue) + 0x400) = 1;
      *at16(common + 0x1c) = 1;
   }
   *at8(common + 0x14) = 15;
}

/* The queue's buffer, once. */
static void hand_over ( const Virtio* virtio, uint32_t queue, uint32_t size, int device_writes )
{
   put64(queue_at(queue), buffer_of(queue));
   *at32(queue_at(queue) + 8)  = size;
   *at16(queue_at(queue) + 12) = device_writes ? 2 : 0;
   *at16(queue_at(queue) + 0x402) = 1;
   *at16(virtio->common + 0x16) = queue;
   *at16(virtio->notify + *at16(virtio->common + 0x1e) * virtio->notify_step) = queue;
}

static void wait_for ( uint32_t queue )
{
   while (*at16(queue_at(queue) + 0x802) == 0)
      idle();
}

/* ---- Devices ---- */

/* The header of 12 bytes, and a frame of 60 from nobody to all. */
static void send_frame ( const Virtio* virtio )
{
   start(virtio, 2);
   for (uint32_t i = 0; i < 6; i++)
      *at8(buffer_of(1) + 12 + i) = 0xff;
   hand_over(virtio, 1, 72, 0);
   wait_for(1);
   say("frame sent\n");
}

/* struct virtio_vsock_hdr: a REQUEST (1) of a stream (1) to the host (2), which answers by RST (3). */
static void ask_for_connection ( const Virtio* virtio )
{
   const uint32_t request = buffer_of(1);
   const uint32_t answer  = buffer_of(0);

   start(virtio, 3);
   put64(request, *at32(virtio->device));
   put64(request + 8, 2);
   *at32(request + 16) = 1024;
   *at32(request + 20) = 1025;
   *at16(request + 28) = 1;
   *at16(request + 30) = 1;
   *at32(request + 36) = 4096;
   hand_over(virtio, 0, 4096, 1);
   hand_over(virtio, 1, 44, 0);
   wait_for(0);
   say(*at16(answer + 30) == 3 && *at32(answer + 20) == 1024 ? "refused\n" : "a wrong answer\n");
}

void guest ( void )
{
   Virtio virtio = { 0 };

   start_timer();
   say("guest is up\n");
   if (find_virtio(&virtio)) {
      find_parts(&virtio);
      switch (pci_read(virtio.slot, 2) & 0xffff) {
         case 0x1000:
         case 0x1041: send_frame(&virtio); break;
         case 0x1053: ask_for_connection(&virtio); break;
         default: say("an unknown device\n"); break;
      }
   }
   for (;;) {
      idle();
      say(".");
   }
}
