# What the headers of the families of ioctls that are tables define (abi/families), and what the tables
# have. Sourced after headers.sh has found the headers; needs top_srcdir, CC and scratch, a folder. It
# must not know what any request is.

# each_family COMMAND: runs COMMAND with a header's name, the beginnings of its names, and those that are no
# rows.
each_family() {
   while IFS='|' read -r header names but; do
      case $header in '#'*) continue ;; esac
      "$1" ${header} "$names" "$but"
   done <"$top_srcdir/build-aux/abi/families"
}

# rows_of_tables DEF...: the names of all rows.
rows_of_tables() {
   sed -n 's/^IOCTL[_FD]*( \([A-Z0-9_a-z]*\),.*/\1/p' "$@" | sort -u
}

# names_of_family HEADER NAMES: what the header defines as a request.
names_of_family() {
   echo "#include <linux/$1.h>" >"$scratch/family.c"
   # They are the same for all architectures.
   set -- "$1" "$2" $header_archs
   $CC -E -dM $(header_flags "$3") "$scratch/family.c" |
      sed -n 's/^#define \([A-Z0-9_a-z]*\)[[:blank:]]*_IO[RW]*(.*/\1/p' >"$scratch/family.names"
   for begins in $2; do
      grep "^$begins" "$scratch/family.names" || :
   done | sort -u
}

# missing_rows: `NAME HEADER` of each that has none; $scratch/family.rows has what rows there are. A header that
# these headers are without is older than the table.
missing_rows() {
   each_family missing_of_family
}

missing_of_family() {
   names_of_family "$1" "$2" 2>/dev/null >"$scratch/family.found"
   for name in $(comm -13 "$scratch/family.rows" "$scratch/family.found"); do
      case " $3 " in
         *" $name "*) ;;
         *) echo "$name $1" ;;
      esac
   done
}
