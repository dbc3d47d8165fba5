# What is missing on this machine: the programs in `missing`, and the Debian packages that bring them
# in `packages`. Sourced; it must not know what they are for.

missing=
packages=

# need PROGRAM|FILE PACKAGE
need() {
   case $1 in
      /*) [ ! -e "$1" ] || return 0 ;;
      *) ! command -v "$1" >/dev/null || return 0 ;;
   esac
   missing="$missing $1"
   packages="$packages $2"
}
