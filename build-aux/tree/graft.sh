# Grafts this project's overlay and hooks onto a copy of a Valgrind tree. All edits are made aside
# first, so that a tree is either grafted or left alone; then only what differs is copied, so that
# Valgrind's own make rebuilds only what a change asks for.

# The project's own files and hooks/, and which of these files belong into the tree.
overlay=$top_srcdir
overlay_parts='README.kvm coregrind drd helgrind include memcheck none tests/standin'

# graft VERSION: from build/valgrind-VERSION.orig to build/valgrind-VERSION. Sets tree.
# build/valgrind-VERSION.grafted gets a new time whenever the tree changes, and lists its own files.
graft() {
   orig=$build/$upstream-$1.orig
   tree=$build/$upstream-$1
   new=$build/graft
   stamp=$tree.grafted
   rm -rf "$new" "$new.hook" "$new.before"
   mkdir "$new"
   lay_patches "$1"
   (cd "$new" && find . -type f | sort) >"$build/graft.list"
   if [ ! -d "$tree" ]; then
      case " $tried " in
         *" $1 "*) ;;
         *) say "warning: $product $1 was never tried; going on because every anchor was found" ;;
      esac
      rm -rf "$tree.part"
      step "copying $product $1 for grafting" copy cp -a "$orig" "$tree.part"
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
   [ $changed -eq 0 ] || say "grafted onto $product $1: $changed files changed"
   rm -rf "$new" "$new.hook" "$new.before"
}

# Before the first file changes: an interrupted copy must not look built.
tree_changes() {
   : >>"$stamp"
   touch "$stamp"
}

# What is added to Valgrind is kept as the patches that it is sent as (build-aux/patches): a folder of
# hooks/ each, in this order, with the names of the overlay's files that belong to it in `files` and
# the edits of Valgrind's own files.
all_patches() {
   (cd "$overlay/hooks" && ls -d [0-9]*/ | tr -d /) | while read -r patch; do
      ! is_there "$patch" || continue
      echo "$patch"
   done
}

# is_there PATCH: not every Valgrind needs it; its file `unless` names a file of Valgrind, and what
# stands there in one that does not.
is_there() {
   [ -f "$overlay/hooks/$1/unless" ] || return 1
   read -r file text <"$overlay/hooks/$1/unless"
   grep -q "$text" "$orig/$file"
}

# lay_patches VERSION: all of them, into new.
lay_patches() {
   list_files
   for patch in $(all_patches); do
      lay_files "$patch" "$1"
      run_hooks "$patch" "$1"
   done
   (
      cd "$overlay"
      for part in $overlay_parts; do
         [ ! -e $part ] || find $part -type f ! -name '*~' ! -name '.*'
      done
   ) | sort >"$build/overlay.list"
   wrong=$(sort "$build/laid.list" | uniq | comm -3 "$build/overlay.list" - | sed -n 1p)
   [ -z "$wrong" ] || die "$(echo $wrong) is in no patch." "Name it in a hooks/*/files."
}

# files_of PATCH: those that its lines name, but for those that lines with a - before them do.
files_of() {
   [ ! -f "$overlay/hooks/$1/files" ] || (
      cd "$overlay"
      find $(sed '/^-/d' "hooks/$1/files") -type f ! -name '*~' ! -name '.*' >"$build/found.list" || exit 1
      ls -d $(sed -n 's/^-//p' "hooks/$1/files") /dev/null >"$build/not.list" || exit 1
      grep -vxF -f "$build/not.list" "$build/found.list"
   )
}

# list_files: before the first patch is laid; which patch brings what, a line each.
list_files() {
   : >"$build/laid.list"
   for patch in $(all_patches); do
      files_of "$patch" >"$build/files.list" || die "hooks/$patch/files names what is not there."
      sed "s|^|$patch |" "$build/files.list"
   done >"$build/brought.list"
}

# lay_files PATCH VERSION: leaves their names in build/files.list.
lay_files() {
   sed -n "s|^$1 ||p" "$build/brought.list" >"$build/files.list"
   cat "$build/files.list" >>"$build/laid.list"
   while read -r file; do
      [ ! -e "$orig/$file" ] || die "$product $2 has a $file of its own, and so has the overlay." \
         "Rename ours, or turn it into a hook: hooks/$1/$file.ed"
      mkdir -p "$new/$(dirname "$file")"
      cp --preserve=mode "$overlay/$file" "$new/$file"
      take_away_later "$1" "$2"
   done <"$build/files.list"
}

# take_away_later PATCH VERSION: of $file, which is as it will be at last. A patch can bring less of a file than a
# later one that names it again: its FILE.less.ed takes away what the next brings.
take_away_later() {
   for patch_with_file in $(awk -v file="$file" -v first="$1" '
      $2 == file { all[++n] = $1; if ($1 == first) from = n }
      END { for (i = n - 1; i >= from; i--) print all[i] }' "$build/brought.list"); do
      less=hooks/$patch_with_file/$file.less.ed
      [ -f "$overlay/$less" ] || die "$file is in more than one patch, by hooks/*/files." \
         "Name it in one, or say in $less what a later one brings."
      edit "$less" "$2"
   done
}

# run_hooks PATCH VERSION: a hook is an ed script for one file of Valgrind.
run_hooks() {
   (cd "$overlay/hooks/$1" && find . -name '*.ed' ! -name '*.less.ed') | sed 's|^\./||' |
      sort >"$build/hooks.list"
   while read -r hook; do
      file=${hook%.ed}
      hook=hooks/$1/$hook
      ! is_elsewhere "$file" "$2" && ! is_elsewhere "$hook" "$2" || continue
      # A file that an earlier patch brought can be edited, too.
      [ -f "$orig/$file" ] || [ -f "$new/$file" ] ||
         die "$hook: $product $2 has no $file." "$(what_to_do "$2")"
      mkdir -p "$new/$(dirname "$file")"
      [ -f "$new/$file" ] || cp -p "$orig/$file" "$new/$file"
      edit "$hook" "$2"
   done <"$build/hooks.list"
}

# edit SCRIPT VERSION: $file, in new. The script holds edits only: the graft adds the `w` and the `q`, so that
# nothing is written when an anchor in the middle is missing.
edit() {
   cp "$new/$file" "$new.before"
   { cat "$overlay/$1"; printf 'w\nq\n'; } >"$new.hook"
   # From a file, not a pipe: only then does ed give the line.
   if ! ed -s -v "$new/$file" <"$new.hook" >"$logs/hook.log" 2>&1; then
      line=$(sed -n 's/^script, line \([0-9]*\):.*/\1/p' "$logs/hook.log" | head -n 1)
      die "a hook does not fit $file of $product $2." \
         "anchor:  $(sed -n "${line:-1}p" "$overlay/$1")" \
         "in:      $1, line ${line:-1}" \
         "ed says: $(sed -n 's/^script, line [0-9]*: //p' "$logs/hook.log" | head -n 1)" \
         "$(what_to_do "$2")"
   fi
   ! cmp -s "$new.before" "$new/$file" ||
      die "$1 changes nothing in $file of $product $2 (an insertion without its '.'?)."
}

# is_elsewhere FILE VERSION: not every tree has FILE, or what the hook FILE edits, and this one need not;
# hooks/some-trees tells.
is_elsewhere() {
   since=$(awk -v file="$1" '$1 == file { print $2 }' "$overlay/hooks/some-trees")
   case $since in
      '') return 1 ;;
      checkout) [ ! -e "$orig/$1" ] ;;
      *)
         [ "$since" != "$2" ] &&
            [ "$(printf '%s\n' "$since" "$2" | sort -V | head -n 1)" = "$2" ]
         ;;
   esac
}

what_to_do() {
   case " $tried " in
      *" $1 "*) echo "This version is supported: hook and source do not belong together; is one of them changed?" ;;
      *) echo "$product $1 was never tried. Adapt the hook, or take one of: $tried" ;;
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
