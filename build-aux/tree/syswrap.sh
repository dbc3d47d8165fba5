# Compiles coregrind/m_syswrap with Valgrind's own flags, first untouched and then grafted, and tells
# the warnings that only the grafted one gives. Sourced, after steps, source and graft, by the checks;
# it must not know which versions and compilers there are.

# Trees of its own: the one that is built and installed may be the user's, of the same version.
build=$builddir/build/check
room='3 GB'
mkdir -p "$build"

# two_trees VERSION: sets untouched and tree, the grafted one; both can be configured from elsewhere.
two_trees() {
   get_source "debian:$1"
   untouched=$build/untouched-$1
   if [ ! -d "$untouched" ]; then
      rm -rf "$untouched.part"
      cp -a "$build/valgrind-$1.orig" "$untouched.part"
      step "running autogen.sh of Valgrind $1" check-autogen in_folder "$untouched.part" ./autogen.sh
      mv "$untouched.part" "$untouched"
   fi
   tree=$build/valgrind-$1
   if [ ! -d "$tree" ]; then
      rm -rf "$tree.part" "$tree.grafted"
      cp -a "$untouched" "$tree.part"
      mv "$tree.part" "$tree"
   fi
   graft "$1"
   [ "$tree.autogen" -nt "$tree.grafted" ] ||
      step "running autogen.sh of Valgrind $1, grafted" check-autogen in_folder "$tree" ./autogen.sh
   : >"$tree.autogen"
}

# build_for FOLDER [CONFIGURE OPTION]...: a build tree, made anew if it is there with other options. Its
# source is a link, so that both sources can be compiled with what configure found out once; that is
# the grafted one's, which looks for more. Sets step_status.
build_for() {
   objects=$1
   shift
   step_status=0
   # With the files, since of a newly hooked one it is not known what warnings it gives untouched.
   options="$* $(hooked .) $(cksum <"$tree/configure")"
   if [ ! -f "$objects/options" ] || [ "$(cat "$objects/options")" != "$options" ]; then
      rm -rf "$objects"
      mkdir -p "$objects"
      ln -s "$tree" "$objects/src"
      try_step "   configuring" "check-configure-${objects##*/}" in_folder "$objects" \
         ./src/configure "$@"
      [ $step_status -eq 0 ] || return 0
      try_step "   compiling its m_syswrap untouched" "check-untouched-${objects##*/}" \
         compile_of "$untouched"
      [ $step_status -eq 0 ] || return 0
      warnings "$log" >"$objects/untouched"
      printf '%s\n' "$options" >"$objects/options"
   fi
}

# compile_of TREE: the hooked Makefile.am bring new objects and programs.
compile_of() {
   cd "$objects"
   rm -f src
   ln -s "$1" src
   ./config.status depfiles coregrind/Makefile memcheck/Makefile tests/Makefile \
      memcheck/tests/linux/Makefile none/tests/linux/Makefile
   compile_syswrap
}

# compile_syswrap: for the first of the word sizes that are built; and what else is hooked, or ours.
compile_syswrap() {
   cd "$objects"
   make include/vgversion.h
   make -C VEX pub/libvex_guest_offsets.h
   cd coregrind
   arch=$(sed -n 's/^VGCONF_ARCH_PRI = //p' Makefile)
   set -- $(sed -n "s/^\(m_syswrap\/libcoregrind_${arch}_linux_a-[^.]*\)\.\$(OBJEXT):.*/\1.o/p" \
      Makefile)
   for file in $(hooked coregrind) $(cd "$top_srcdir/coregrind" && echo *.c); do
      name=$(basename "$file" .c)
      # Some are in a library of their own.
      library=libcoregrind
      grep -q "libcoregrind_${arch}_linux_a-$name\.\$(OBJEXT)" Makefile || library=libnolto_coregrind
      # Ours are in no untouched one.
      grep -q "${library}_${arch}_linux_a-$name\.\$(OBJEXT)" Makefile || continue
      set -- "$@" "${file%"$name.c"}${library}_${arch}_linux_a-$name.o"
   done
   rm -f "$@"
   make -k -j"$jobs" "$@"
   for file in $(hooked memcheck); do
      name=memcheck_${arch}_linux-$(basename "$file" .c).o
      rm -f "../memcheck/$name"
      make -C ../memcheck "$name"
   done
}

# hooked FOLDER: the C files there that hooks change, but for those of m_syswrap.
hooked() {
   for patch in $(all_patches); do
      [ ! -d "$top_srcdir/hooks/$patch/$1" ] ||
         (cd "$top_srcdir/hooks/$patch/$1" && find . -name '*.c.ed' ! -path '*/m_syswrap/*')
   done | sed -e 's|^\./||' -e 's|\.ed$||' | sort -u
}

compile_grafted() {
   compile_of "$tree"
}

# warnings LOG: without the numbers of lines, which the graft moves.
warnings() {
   sed -n 's/^\([^ :]*\):[0-9:]* \(warning: .*\)/\1: \2/p' "$1" | sort
}

# new_warnings: those in $log that the untouched source does not give, with the numbers of lines, and
# the errors. Fails if there are none.
new_warnings() {
   warnings "$log" | comm -13 "$objects/untouched" - >"$objects/new-warnings"
   # The first file may be empty.
   awk 'FILENAME == ARGV[1] { new[$0]; next }
      / error: / { print; found = 1 }
      { plain = $0; sub(/:[0-9:]* warning: /, ": warning: ", plain) }
      plain in new { print; found = 1 }
      END { exit !found }' "$objects/new-warnings" "$log"
}
