# Grafts this project's overlay and hooks onto a copy of a Valgrind tree. All edits are made aside
# first, so that a tree is either grafted or left alone; then only what differs is copied, so that
# Valgrind's own make rebuilds only what a change asks for.

# graft VERSION: from build/valgrind-VERSION.orig to build/valgrind-VERSION. Sets tree.
# build/valgrind-VERSION.grafted gets a new time whenever the tree changes, and lists its own files.
graft() {
   orig=$build/valgrind-$1.orig
   tree=$build/valgrind-$1
   new=$build/graft
   stamp=$tree.grafted
   rm -rf "$new" "$new.hook"
   mkdir "$new"
   lay_overlay "$1"
   run_hooks "$1"
   (cd "$new" && find . -type f | sort) >"$build/graft.list"
   if [ ! -d "$tree" ]; then
      case " $tried " in
         *" $1 "*) ;;
         *) say "warning: Valgrind $1 was never tried; going on because every anchor was found" ;;
      esac
      rm -rf "$tree.part"
      step "copying Valgrind $1 for grafting" copy cp -a "$orig" "$tree.part"
      mv "$tree.part" "$tree"
      rm -f "$stamp"
   fi
   changed=0
   put_back_unhooked
   while read -r file; do
      cmp -s "$new/$file" "$tree/$file" && continue
      [ $changed -ne 0 ] || tree_changes
      changed=$((changed + 1))
      mkdir -p "$tree/${file%/*}"
      cp --preserve=mode "$new/$file" "$tree/$file.new"
      mv "$tree/$file.new" "$tree/$file"
   done <"$build/graft.list"
   cmp -s "$build/graft.list" "$stamp" || cp "$build/graft.list" "$stamp"
   [ $changed -eq 0 ] || say "grafted onto Valgrind $1: $changed files changed"
   rm -rf "$new" "$new.hook"
}

# Before the first file changes: an interrupted copy must not look built.
tree_changes() {
   : >>"$stamp"
   touch "$stamp"
}

lay_overlay() {
   (
      cd "$top_srcdir"
      for part in README.kvm coregrind include memcheck none tests/standin; do
         [ ! -e $part ] || find $part -type f ! -name '*~' ! -name '.*'
      done
   ) >"$build/overlay.list"
   while read -r file; do
      [ ! -e "$orig/$file" ] || die "Valgrind $1 has a $file of its own, and so has the overlay." \
         "Rename ours, or turn it into a hook: hooks/$file.ed"
      mkdir -p "$new/$(dirname "$file")"
      cp --preserve=mode "$top_srcdir/$file" "$new/$file"
   done <"$build/overlay.list"
}

# A hook is an ed script for one file of Valgrind. It holds edits only: the graft adds the `w` and
# the `q`, so that nothing is written when an anchor in the middle is missing.
run_hooks() {
   (cd "$top_srcdir/hooks" && find . -name '*.ed') | sed 's|^\./||' | sort >"$build/hooks.list"
   while read -r hook; do
      file=${hook%.ed}
      ! is_newer "$file" "$1" || continue
      [ -f "$orig/$file" ] || die "hooks/$hook: Valgrind $1 has no $file." "$(what_to_do "$1")"
      mkdir -p "$new/$(dirname "$file")"
      cp -p "$orig/$file" "$new/$file"
      { cat "$top_srcdir/hooks/$hook"; printf 'w\nq\n'; } >"$new.hook"
      # From a file, not a pipe: only then does ed give the line.
      if ! ed -s -v "$new/$file" <"$new.hook" >"$logs/hook.log" 2>&1; then
         line=$(sed -n 's/^script, line \([0-9]*\):.*/\1/p' "$logs/hook.log" | head -n 1)
         die "a hook does not fit $file of Valgrind $1." \
            "anchor:  $(sed -n "${line:-1}p" "$top_srcdir/hooks/$hook")" \
            "in:      hooks/$hook, line ${line:-1}" \
            "ed says: $(sed -n 's/^script, line [0-9]*: //p' "$logs/hook.log" | head -n 1)" \
            "$(what_to_do "$1")"
      fi
      ! cmp -s "$orig/$file" "$new/$file" ||
         die "hooks/$hook changes nothing in $file of Valgrind $1 (an insertion without its '.'?)."
   done <"$build/hooks.list"
}

# is_newer FILE VERSION: FILE came to Valgrind after VERSION; hooks/newer-files tells.
is_newer() {
   since=$(awk -v file="$1" '$1 == file { print $2 }' "$top_srcdir/hooks/newer-files")
   [ -n "$since" ] && [ "$since" != "$2" ] &&
      [ "$(printf '%s\n' "$since" "$2" | sort -V | head -n 1)" = "$2" ]
}

what_to_do() {
   case " $tried " in
      *" $1 "*) echo "This version is supported: hook and source do not belong together; is one of them changed?" ;;
      *) echo "Valgrind $1 was never tried. Adapt the hook, or take one of: $tried" ;;
   esac
}

# What an earlier graft brought and this one does not.
put_back_unhooked() {
   [ -f "$stamp" ] || return 0
   sort "$stamp" | comm -23 - "$build/graft.list" >"$build/gone.list"
   while read -r file; do
      [ $changed -ne 0 ] || tree_changes
      changed=$((changed + 1))
      if [ -f "$orig/$file" ]; then
         cp --preserve=mode "$orig/$file" "$tree/$file"
      else
         rm -f "$tree/$file"
      fi
   done <"$build/gone.list"
}
