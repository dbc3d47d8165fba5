# Reads the table of emulated machines, build-aux/machines, and knows which of Debian's packages
# their programs are in. It must not know what is done in them.

machine_rows() {
   sed '/^#/d' "$top_srcdir/build-aux/machines"
}

all_machines() {
   machine_rows | sed 's/ *|.*//'
}

# read_machine NAME[:SUITE]: sets machine and a variable for each column; kernel_suites is SUITE alone,
# with what replaces it.
read_machine() {
   machine=${1%%:*}
   row=$(machine_rows | grep "^$machine *|") ||
      die "MACHINES: there is no machine '$machine'." "There are:" $(all_machines)
   arch=$(column 2)
   kernel=$(column 3)
   kernel_suites=$(column 4)
   first_suite=${kernel_suites%% *}
   append=$(column 5)
   modules=$(column 6)
   devices=$(column 7)
   standin=$(column 8)
   command=$(column 9)
   case $1 in
      *:*) one_suite "${1#*:}" ;;
   esac
   case $arch in
      amd64) host=x86_64-linux-gnu ;;
      arm64) host=aarch64-linux-gnu ;;
      ppc64el) host=powerpc64le-linux-gnu ;;
      *) host=$arch-linux-gnu ;;
   esac
}

one_suite() {
   for suite in $kernel_suites; do
      case $suite in
         "$1" | "$1",*)
            kernel_suites=$suite
            return 0
            ;;
      esac
   done
   die "MACHINES: $machine has no kernel of '$1'." "There are:" $kernel_suites
}

# fetch_kernel SUITES: the machine's kernel, of the first of them (one, or more with commas) where it is to be had,
# which suite is then; else sets reason. Needs debs.sh, own-kernel.sh and what that needs.
fetch_kernel() {
   if [ "$1" = built ]; then
      suite=built
      get_own_kernel "$kernel"
      debs=$own_kernel
      parts=image
      return 0
   fi
   for suite in $(echo "$1" | tr , ' '); do
      fetch_parts "$arch" "$suite" "$kernel"
      [ -n "$reason" ] || break
   done
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
   case " $kernel_suites " in
      *" built "*) need_own_kernel ;;
   esac
}

# need_machines NAMES
need_machines() {
   for each in $1; do
      read_machine "$each"
      need_machine
   done
}

# For the machine that is in no row, since Debian has no kernel for it (build-aux/oracle-e500).
need_e500() {
   need powerpc-linux-gnu-gcc gcc-powerpc-linux-gnu
   need /usr/powerpc-linux-gnu/include/stdio.h libc6-dev-powerpc-cross
   need qemu-system-ppc qemu-system-ppc
   need cpio cpio
   need_own_kernel
}

# What a kernel is built with, besides the compiler for it.
need_own_kernel() {
   need make make
   need gcc gcc
   need bc bc
   need bison bison
   need flex flex
   need perl perl
   need xz xz-utils
   need /usr/include/gelf.h libelf-dev
}
