# Configures and compiles a grafted tree. What is done already is not done again; it must not know
# where the tree came from nor what is in the overlay.

# Valgrind's make variables that leave out all tools but the two that tests and demo need.
few_tools='TOOLS=memcheck none'
few_tools_too='EXP_TOOLS='

# Valgrind's scripts ask git for a version and set options of the repository that they are in;
# this one is not theirs.
GIT_CEILING_DIRECTORIES=$build
export GIT_CEILING_DIRECTORIES

# compile VERSION few|all
compile() {
   tree=$build/valgrind-$1
   configure_tree "$1"
   ! is_built "$2" || return 0
   if [ "$2" = all ]; then
      step "building all of Valgrind $1 (some minutes)" "make-$1" in_tree make -j"$jobs"
      touch "$tree.built-all"
   else
      step "building Valgrind $1: core, Memcheck, None (some minutes)" "make-$1" \
         in_tree make -j"$jobs" "$few_tools" $few_tools_too
   fi
   touch "$tree.built-few"
}

is_built() {
   [ "$tree.built-$1" -nt "$tree.grafted" ] && [ "$tree.built-$1" -nt "$tree.configured" ]
}

# more_tools FOLDER: those that only tests run.
more_tools() {
   for tool in helgrind drd; do
      make -j"$jobs" -C "$1/$tool"
   done
}

# What the regression tests and the demo run: our own programs (the folders' others want a C++
# compiler), and those of tests/, which are the stand-in and what Valgrind's test runner needs.
# test_programs FOLDER: in the tree, or in where it is built.
test_programs() {
   cd "$1"
   make -j"$jobs" -C tests check
   for folder in memcheck/tests/linux none/tests/linux helgrind/tests drd/tests; do
      [ -d "$top_srcdir/$folder" ] || continue
      # A hooked Makefile.am brings new programs, so the Makefile comes first.
      make -C $folder Makefile
      make -j"$jobs" -C $folder $(our_programs $folder)
   done
}

# Those of a folder's programs whose source is in the overlay.
our_programs() {
   sed -n 's/^\([a-z0-9_-]*\)$(EXEEXT):.*/\1/p' $1/Makefile | while read -r program; do
      [ ! -e "$top_srcdir/$1/$program.c" ] || echo "$program"
   done
}

in_tree() {
   in_folder "$tree" "$@"
}

configure_tree() {
   configured_version=$1
   make_makefiles
   # The arguments of our own configure, CC and CFLAGS among them, are Valgrind's as well; what it
   # does not know it ignores. The last --prefix wins.
   eval "set -- $("$builddir/config.status" --config)"
   set -- "$@" "$maintainer_mode" $valgrind_options "--prefix=$prefix"
   if [ -f "$tree/config.status" ]; then
      [ ! -f "$tree.configured" ] || [ "$(cat "$tree.configured")" != "$*" ] || return 0
      # Its objects do not depend on the paths and flags that are compiled into them.
      step "cleaning Valgrind $configured_version for other settings" clean in_tree make clean
   fi
   rm -f "$tree.configured"
   # Of the --srcdir that distcheck gives ours, only the last counts.
   step "configuring Valgrind $configured_version" "configure-$configured_version" \
      in_tree ./configure "$@" --srcdir=.
   printf '%s\n' "$*" >"$tree.configured"
}

has_automake() {
   command -v autoconf >/dev/null && command -v automake >/dev/null
}

# From the hooked Makefile.am, which maintainer mode has automake read again whenever a hook changes
# them; or, without automake, from what the release brings. Sets maintainer_mode.
make_makefiles() {
   if has_automake; then
      maintainer_mode=--enable-maintainer-mode
      [ ! -f "$tree/config.status" ] || [ -f "$tree.as-released" ] || return 0
      # A release brings the output of another automake than this machine's.
      step "running Valgrind's autogen.sh" "autogen-$configured_version" in_tree ./autogen.sh
      rm -f "$tree.as-released"
   else
      maintainer_mode=--disable-maintainer-mode
      [ -x "$tree.orig/configure" ] ||
         die "this Valgrind is no release: it has no configure." "Install autoconf and automake."
      : >"$tree.as-released"
      for folder in coregrind include; do
         follow_release "$folder/Makefile"
      done
   fi
}

follow_release() {
   [ -f "$tree.orig/$1.in" ] || return 0
   awk -f "$top_srcdir/build-aux/tree/makefile-in.awk" "$tree.orig/$1.am" "$tree/$1.am" "$tree.orig/$1.in" \
      >"$build/Makefile.in" 2>"$logs/makefile-in.log" ||
      die "there is no automake here, and without it $1.am of Valgrind $configured_version has no rules." \
         "$(head -n 1 "$logs/makefile-in.log")" "Install autoconf and automake."
   cmp -s "$build/Makefile.in" "$tree/$1.in" || cp "$build/Makefile.in" "$tree/$1.in"
}
