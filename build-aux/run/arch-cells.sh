# The QEMU runs of other architectures: which cells there are (tests/qemu/cells-ARCH), on which machines of
# the table and with which QEMUs. Sourced after machines.sh; it must not know how they are run.

# Debian's suites. The older has a QEMU that leaves its stack as it is.
arch_qemus='trixie bookworm'
# Run when they are named only.
more_arch_qemus=sid

# suite_has_arch SUITE
suite_has_arch() {
   case $1-$arch in
      bookworm-riscv64) return 1 ;;
   esac
}

arch_cell_names() {
   sed -n 's/^\([a-z0-9][a-z0-9-]*\) *|.*/\1/p' "$top_srcdir"/tests/qemu/cells-*
}

# A cell is run on the machine whose name it begins with.
machines_with_cells() {
   all_machines | while read -r each; do
      ! arch_cell_names | grep -q "^$each-" || echo "$each"
   done
}

# cells_of MACHINE CELLS: those of CELLS that are run there.
cells_of() {
   for cell in $2; do
      case $cell in "$1"-*) echo "$cell" ;; esac
   done
}

qemu_of_arch() {
   case $arch in
      amd64) echo qemu-system-x86_64 ;;
      arm64) echo qemu-system-aarch64 ;;
      ppc64el) echo qemu-system-ppc64 ;;
      riscv64) echo qemu-system-riscv64 ;;
      s390x) echo qemu-system-s390x ;;
   esac
}

# Of qemu_suite: until Debian 12 one package had the rarer architectures.
qemu_package() {
   case $arch-$qemu_suite in
      amd64-*) echo qemu-system-x86 ;;
      arm64-*) echo qemu-system-arm ;;
      ppc64el-*) echo qemu-system-ppc ;;
      riscv64-*) echo qemu-system-riscv ;;
      s390x-bookworm) echo qemu-system-misc ;;
      s390x-*) echo qemu-system-s390x ;;
   esac
}

# arch_words: assignments of words of the cells, for what not every QEMU has.
arch_words() {
   case $arch-$qemu_suite in
      # It does not live through being asked for the state of vhost, starts a controller too early, and a vDPA
      # card too (tests/qemu/FINDS.md).
      amd64-sid)
         printf '%s\n' "vhost_runs='hmp info network ~ type=tap'" nvme_late=yes vdpa_guest=guest.rom vdpa_runs=goes
         ;;
      amd64-*)
         echo "vhost_runs='hmp info virtio-status /machine/peripheral/card/virtio-backend ~ vhost_started: *true'"
         printf '%s\n' vdpa_guest=guest.virtio.rom "vdpa_runs='says frame sent'"
         ;;
      ppc64el-bookworm) printf '%s\n' newer_caps= state=fd:state ;;
      ppc64el-*) printf '%s\n' newer_caps=,cap-ail-mode-3=off state=file:state ;;
   esac
}

# arch_guests FOLDER: what the cells of the architecture want to find in their folder.
arch_guests() {
   case $arch in
      amd64) guest_tools=$host- make_guests "$1" ;;
      arm64)
         arm64_guest "$1/guest.gicv2.elf" -DGIC=2
         arm64_guest "$1/guest.gicv3.elf" -DGIC=3
         arm64_guest "$1/guest.its.elf" -DGIC=3 -DITS
         ;;
      ppc64el)
         ppc64_guest "$1/guest.xics.elf"
         ppc64_guest "$1/guest.xive.elf" -DXIVE
         ;;
      riscv64)
         riscv64_guest "$1/guest.plic.elf"
         riscv64_guest "$1/guest.aia.elf" -DAIA
         ;;
   esac
   qemu-img create -q -f qcow2 "$1/guest.qcow2" 1G
}

# What the guest of a cell NAME-linux loads, in this order: drivers of what QEMU gives it.
linux_guest_modules() {
   case $arch in
      amd64)
         echo virtio_blk scsi_common scsi_mod virtio_scsi sd_mod nvme-auth nvme-core nvme libata libahci ahci \
            usb-common usbcore xhci-hcd xhci-pci usb-storage failover net_failover virtio_net e1000e
         ;;
   esac
}

# Without symbols: one is the name of a file that is another each time, and what has changed runs again.
arm64_guest() {
   "$host-gcc" -nostdlib -static -Wl,-s,-N,-Ttext=0x40080000,--build-id=none -o "$@" \
      "$top_srcdir/tests/qemu/guest-arm64.S"
}

# Big endian, which the little-endian tools can do, too.
ppc64_guest() {
   "$host-gcc" -c -x assembler-with-cpp -mbig -o "$1.o" ${2-} "$top_srcdir/tests/qemu/guest-ppc64.S" &&
      "$host-ld" -EB -m elf64ppc -N -Ttext=0 -e _start --build-id=none -o "$1" "$1.o" &&
      rm "$1.o"
}

riscv64_guest() {
   "$host-gcc" -nostdlib -static -Wl,-s,-N,-Ttext=0x80200000,-e,_start,--build-id=none -o "$@" \
      "$top_srcdir/tests/qemu/guest-riscv64.S"
}
