# Reads the table of emulated machines, build-aux/machines, and knows which of Debian's packages
# their programs are in. It must not know what is done in them.

machine_rows() {
   sed '/^#/d' "$top_srcdir/build-aux/machines"
}

all_machines() {
   machine_rows | sed 's/ *|.*//'
}

# read_machine NAME: sets machine and a variable for each column.
read_machine() {
   machine=$1
   row=$(machine_rows | grep "^$1 *|") ||
      die "MACHINES: there is no machine '$1'." "There are:" $(all_machines)
   arch=$(column 2)
   kernel=$(column 3)
   suites=$(column 4)
   console=$(column 5)
   modules=$(column 6)
   devices=$(column 7)
   command=$(column 8)
   case $arch in
      amd64) host=x86_64-linux-gnu ;;
      arm64) host=aarch64-linux-gnu ;;
      ppc64el) host=powerpc64le-linux-gnu ;;
      *) host=$arch-linux-gnu ;;
   esac
}

column() {
   printf '%s\n' "$row" | awk -F ' *[|] *' -v number="$1" '{ print $number }'
}

need_machine() {
   case $command in
      qemu-system-x86_64*) need qemu-system-x86_64 qemu-system-x86 ;;
      qemu-system-aarch64*) need qemu-system-aarch64 qemu-system-arm ;;
      qemu-system-ppc*) need "${command%% *}" qemu-system-ppc ;;
      *) need "${command%% *}" qemu-system-misc ;;
   esac
   need cpio cpio
   need xz xz-utils
   need "$host-gcc" "gcc-$(echo "$host" | tr _ -)"
   [ "$arch" = amd64 ] || need "/usr/$host/include/stdio.h" "libc6-dev-$arch-cross"
}

# need_machines NAMES
need_machines() {
   for each in $1; do
      read_machine "$each"
      need_machine
   done
}
