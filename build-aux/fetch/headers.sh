# The kernel's uapi headers of all architectures: from a directory that the user gives, or Debian's
# newest. Sourced; it must not know what is looked for in them. A directory may be laid out as
# linux-libc-dev is (usr/include, usr/lib/linux/uapi), as the kernel's source, or as `make
# headers_install` leaves it, which is one architecture only.

# What the kernel calls the architectures that have or had KVM.
known_archs='arm arm64 loongarch mips powerpc riscv s390 x86'

# use_headers DIR: sets headers, layout, header_archs and linux (its version, or nothing). Fails, with
# the reason in why, if these are no headers of KVM.
use_headers() {
   headers=$(cd "$1" 2>/dev/null && pwd) || { why="there is no directory $1"; return 1; }
   linux=
   if [ -f "$headers/usr/lib/linux/uapi/x86/asm/kvm.h" ]; then
      layout=package
      kvm_h=$headers/usr/include/linux/kvm.h
      version_from "$headers/usr/include/linux/version.h"
   elif [ -f "$headers/include/uapi/linux/kvm.h" ]; then
      layout=source
      kvm_h=$headers/include/uapi/linux/kvm.h
      [ ! -f "$headers/Makefile" ] || linux=$(awk '
         /^(VERSION|PATCHLEVEL) =/ { v[++n] = $3 }
         END { print v[1] "." v[2] }' "$headers/Makefile")
   else
      layout=installed
      one_arch "$headers/include" || one_arch "$headers/usr/include" || one_arch "$headers" || {
         why="$headers has neither include/uapi/linux/kvm.h (the kernel's source), usr/lib/linux/uapi"
         why="$why (linux-libc-dev) nor include/linux/kvm.h and include/asm/kvm.h (headers_install)"
         return 1
      }
      version_from "${kvm_h%kvm.h}version.h"
   fi
   header_archs=
   for arch in $known_archs $(unknown_archs); do
      [ ! -f "$(asm_kvm_h "$arch")" ] || header_archs="$header_archs $arch"
   done
   [ -n "$header_archs" ] || { why="$headers has no asm/kvm.h of an architecture that is known"; return 1; }
}

# one_arch FOLDER: Debian has had asm/ in a folder of the architecture.
one_arch() {
   kvm_h=$1/linux/kvm.h
   [ -f "$kvm_h" ] || return 1
   for asm_folder in "$1" "$1"/*-linux-gnu*; do
      [ ! -f "$asm_folder/asm/kvm.h" ] || return 0
   done
   return 1
}

version_from() {
   [ ! -f "$1" ] || linux=$(sed -n 's/^#define LINUX_VERSION_CODE //p' "$1" |
      awk '{ print int($1 / 65536) "." int($1 / 256) % 256 }')
}

# New to us, should one get KVM.
unknown_archs() {
   case $layout in
      package) set -- "$headers"/usr/lib/linux/uapi/*/asm/kvm.h ;;
      source) set -- "$headers"/arch/*/include/uapi/asm/kvm.h ;;
      installed) set -- ;;
   esac
   for file; do
      arch=${file%/include/uapi/asm/kvm.h}
      arch=${arch%/asm/kvm.h}
      case " $known_archs " in
         *" ${arch##*/} "*) ;;
         *) [ ! -f "$file" ] || echo "${arch##*/}" ;;
      esac
   done
}

# asm_kvm_h ARCH
asm_kvm_h() {
   case $layout in
      package) echo "$headers/usr/lib/linux/uapi/$1/asm/kvm.h" ;;
      source) echo "$headers/arch/$1/include/uapi/asm/kvm.h" ;;
      # Whose they are only the guard against a second inclusion tells.
      installed)
         ! sed -n 's/^#ifndef _*//p' "$asm_folder/asm/kvm.h" | head -n 1 |
            grep -qi "^\(uapi_\)*\(asm_\|linux_kvm_\)*$(guard_of "$1")_" ||
            echo "$asm_folder/asm/kvm.h"
         ;;
   esac
}

guard_of() {
   case $1 in
      arm64) echo arm ;;      # 32-bit ARM has had none since Linux 5.7
      arm) echo none ;;
      *) echo "$1" ;;
   esac
}

# header_flags ARCH [real]: for the compiler of this machine, to take them as a 64-bit program of ARCH
# does, or for a real one of ARCH.
# The kernel's source lacks what headers_install makes: wrappers of asm-generic, and no kernel-only
# words; SCRATCH is a folder for these.
header_flags() {
   [ -n "${2-}" ] || case $1 in
      powerpc) echo '-D__powerpc64__' ;;
      mips) echo '-D_MIPS_SZLONG=64' ;;
      riscv) echo '-D__riscv_xlen=64' ;;
      s390) echo '-D__s390x__' ;;
   esac
   case $layout in
      package) echo "-I$headers/usr/lib/linux/uapi/$1 -I$headers/usr/include" ;;
      source)
         wrap_generic "$1"
         echo "-D__user= -I$headers/arch/$1/include/uapi -I$scratch/$1 -I$headers/include/uapi"
         ;;
      installed) echo "-I$asm_folder -I${kvm_h%/linux/kvm.h}" ;;
   esac
}

wrap_generic() {
   [ ! -d "$scratch/$1" ] || return 0
   mkdir -p "$scratch/$1/asm" "$scratch/$1/linux"
   for file in "$headers"/include/uapi/asm-generic/*.h; do
      echo "#include <asm-generic/${file##*/}>" >"$scratch/$1/asm/${file##*/}"
   done
   : >"$scratch/$1/linux/compiler.h"
   : >"$scratch/$1/linux/compiler_types.h"
}

# debian_headers: the newest that Debian has, cached; sets headers as use_headers does. With `cached`
# whatever is cached is new enough. Needs steps.sh and source.sh; fails with the reason in why.
debian_headers() {
   cached_headers=$cache/linux-headers
   if [ "${1-}" != cached ] || [ ! -d "$cached_headers" ]; then
      fetch_headers || {
         why="linux-libc-dev cannot be had from Debian ($logs/headers.log)"
         [ -d "$cached_headers" ] || return 1
         say "$why; going on with the one of $(cat "$cached_headers/version")"
      }
   fi
   use_headers "$cached_headers"
}

fetch_headers() {
   command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || return 1
   apt_dir=$builddir/build/apt-headers
   private_apt
   ask_debian "for its newest linux-libc-dev" headers deb sid trixie-backports experimental
   [ $step_status -eq 0 ] || return 1
   newest=$(apt-cache -c "$apt_dir/apt.conf" madison linux-libc-dev | awk '{ print $3 }' | sort -rVu)
   # One that is listed may be gone from the pool.
   for each_newest in $newest; do
      [ "$(cat "$cached_headers/version" 2>/dev/null)" != "$each_newest" ] || return 0
      try_step "downloading linux-libc-dev $each_newest" headers download_headers "$each_newest"
      [ $step_status -ne 0 ] || return 0
      die_if_full "downloading linux-libc-dev $each_newest"
   done
   return 1
}

download_headers() {
   rm -rf "$cached_headers.part"
   mkdir -p "$cached_headers.part"
   cd "$cached_headers.part"
   apt-get -c "$apt_dir/apt.conf" download "linux-libc-dev=$1"
   dpkg-deb -x linux-libc-dev*.deb .
   rm linux-libc-dev*.deb
   echo "$1" >version
   # Called behind a condition, where a command that fails ends nothing.
   [ -f usr/lib/linux/uapi/x86/asm/kvm.h ] || return 1
   rm -rf "$cached_headers"
   mv "$cached_headers.part" "$cached_headers"
}
