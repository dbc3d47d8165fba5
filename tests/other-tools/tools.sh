# What the tests of this folder share: the patched Valgrind, run on the emulated KVM or a real one.
# Sourced; tree is where it is built. Knows no program.

set -eu
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

fail() {
   echo "*** $*"
   # The texts: there are programs too, and vgdb's pipes, which are empty.
   for file in "$scratch"/*; do
      [ -s "$file" ] && grep -qI . "$file" || continue
      echo "--- ${file##*/}:"
      head -n 50 "$file"
   done
   exit 1
}

skip() {
   echo "$*"
   exit 77
}

need_standin() {
   "$tree/tests/standin/kvm-standin" -- true >/dev/null 2>&1 || skip "the stand-in does not work here"
}

# valgrind OPTION... PROGRAM...
valgrind() {
   timeout --foreground 120 "$tree/vg-in-place" "$@" </dev/null
}

under_standin() {
   timeout --foreground 120 "$tree/tests/standin/kvm-standin" -- "$tree/vg-in-place" "$@" </dev/null
}
