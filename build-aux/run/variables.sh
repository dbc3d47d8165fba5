# Reads the table of what the targets may be told, build-aux/variables. Sourced; it must not know what a
# target does with it.

# variables_of TARGET
variables_of() {
   awk -F ' *[|] *' -v target="$1" '!/^#/ && $1 == target { print $2 }' "$top_srcdir/build-aux/variables"
}

# row_of TARGET VARIABLE: sets kind and values.
row_of() {
   row=$(grep "^$1 *| $2 *|" "$top_srcdir/build-aux/variables") || return 1
   kind=$(echo "$row" | awk -F ' *[|] *' '{ print $3 }')
   values=$(echo "$row" | awk -F ' *[|] *' '{ print $4 }')
}

# values_of TARGET VARIABLE: those that the table names.
values_of() {
   row_of "$1" "$2"
   echo "$values"
}
