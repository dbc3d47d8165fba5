# The names that the uapi headers of KVM define, what each is a name of (abi/names) and its value on each
# architecture. Sourced after headers.sh has found the headers; needs top_srcdir, CC, and work, a folder.
# It must not know what is done with them.

rules=$top_srcdir/build-aux/abi/names

# name_kinds: into $work/kinds, in the form of abi/names.awk.
name_kinds() {
   {
      names - "$kvm_h"
      for arch in $header_archs; do
         names "$arch" "$(asm_kvm_h "$arch")"
      done
   } >"$work/names"
   awk -f "$top_srcdir/build-aux/abi/names.awk" "$rules" "$work/names" >"$work/kinds"
}

# values_of_all: into $work/values, in the form of abi/values.c.
values_of_all() {
   : >"$work/values"
   for arch in $header_archs; do
      values "$arch"
   done
}

# names NAME FILE: what the header FILE defines, as `NAME-OF-FILE NAME HOW`; HOW is ioctl, macro, call (a
# macro with parameters) or enum. Macros without a value only guard the header.
names() {
   sed -e ':more' -e '/\\$/N; s/\\\n//; t more' "$2" | awk -v file="$1" '
      /^[ \t]*#[ \t]*define[ \t]+KVM[A-Za-z0-9_]*[ \t]+[^ \t]/ {
         sub(/^[ \t]*#[ \t]*define/, "")
         print file, $1, $2 ~ /^_IO[RW]*$/ || $2 ~ /^_IO[RW]*\(KVMIO/ ? "ioctl" : "macro"
      }
      /^[ \t]*#[ \t]*define[ \t]+KVM[A-Za-z0-9_]*\(/ {
         sub(/^[ \t]*#[ \t]*define[ \t]+/, "")
         sub(/\(.*/, "")
         print file, $0, "call"
      }
      /^[ \t]*(typedef[ \t]+)?enum[^;]*$/ { in_enum = 1 }
      in_enum && /^[ \t]*KVM[A-Z0-9_]+[ \t]*(=|,|$)/ {
         sub(/^[ \t]*/, "")
         sub(/[^A-Z0-9_].*/, "")
         print file, $0, "enum"
      }
      /}/ { in_enum = 0 }' | sort -u
}

# values ARCH: of the names that are of linux/kvm.h or of ARCH's asm/kvm.h. Those that mean nothing on
# ARCH (their struct is not there) are left out, which only the compiler can tell.
values() {
   names=$work/$1.names
   awk -v arch="$1" '
      ($1 != "-" && $1 != arch) || $3 == "other" || $3 == "unknown" || seen[$2]++ { next }
      { print ($3 == "ioctl" ? "REQUEST(" : "NUMBER(") $2 ")" }' "$work/kinds" >"$names"
   compile="$CC -w $(header_flags "$1") -DARCH=\"$1\" -DNAMES=\"$names\""
   # A compiler may stop after some errors, so more than once.
   until $compile -o "$work/$1" "$top_srcdir/build-aux/abi/values.c" >"$work/errors" 2>&1; do
      awk -F: -v file="$names" '
         FNR == NR { if ($1 == file && $2 > 0) bad[$2]; next }
         FNR in bad { found = 1; next }
         { print }
         END { exit !found }' "$work/errors" "$names" >"$names.good" || {
         cat "$work/errors"
         return 1
      }
      mv "$names.good" "$names"
   done
   "$work/$1" >>"$work/values"
}
