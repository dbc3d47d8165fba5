# The parts of the series, which are sent and taken one by one: hooks/parts is their table. Sourced, after graft,
# by who writes and who checks the series; needs orig, and of_part, the one that is asked for, or nothing. It must
# not know what is in a patch.

part_names() {
   awk '!/^#/ && NF { print $1 }' "$overlay/hooks/parts"
}

# column_of_part N NAME: of the table.
column_of_part() {
   awk -F ' *[|] *' -v n="$1" -v name="$2" '!/^#/ && $1 == name { print $n }' "$overlay/hooks/parts"
}

# parts_below NAME: those that it stands upon, and those that these do, in the order of the table.
parts_below() {
   below=" $1 "
   while :; do
      more=$below
      for name in $below; do
         for other in $(column_of_part 3 "$name"); do
            case $more in
               *" $other "*) ;;
               *) more="$more$other " ;;
            esac
         done
      done
      [ "$more" != "$below" ] || break
      below=$more
   done
   part_names | while read -r name; do
      case $below in
         *" $name "*) [ "$name" = "$1" ] || echo "$name" ;;
      esac
   done
}

# patches_of NAME...: those of the parts that this Valgrind needs, in the order in which they are laid; without
# NAME those of the whole series.
patches_of() {
   if [ $# -eq 0 ]; then
      all_patches
      return
   fi
   for name; do
      column_of_part 2 "$name" | tr ' ' '\n'
   done >"$build/part.list"
   all_patches | grep -xF -f "$build/part.list" || :
}

# patches_below: what the part that is asked for is applied to.
patches_below() {
   [ -z "${of_part-}" ] || [ -z "$(parts_below "$of_part")" ] || patches_of $(parts_below "$of_part")
}

# letter_of_part: the cover letter's text, whose first line is the subject.
letter_of_part() {
   if [ -z "${of_part-}" ]; then
      cat "$overlay/hooks/cover-letter"
      return
   fi
   cat "$overlay/hooks/letters/$of_part"
   echo
   if [ -z "$(patches_below)" ]; then
      echo 'It stands alone, and is for Valgrind @VERSION@.'
      return
   fi
   echo 'It is for Valgrind @VERSION@ with these patches, which are to be applied before:'
   for name in $(parts_below "$of_part"); do
      [ -n "$(patches_of "$name")" ] || continue
      echo
      echo "   $name"
      for patch in $(patches_of "$name"); do
         echo "      $(sed -n 1p "$overlay/hooks/$patch/message")"
      done
   done
}

# folder_of_part: what its patches are in, which names what is to be applied before.
folder_of_part() {
   upon=$(for name in $(column_of_part 3 "$of_part"); do
      [ -z "$(patches_of "$name")" ] || echo "$name"
   done | paste -s -d +)
   echo "$of_part${upon:+-after-$upon}"
}
