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

# What the regression tests and the demo run: our own programs (the folders' others want a C++
# compiler), and those of tests/, which are the stand-in and what Valgrind's test runner needs.
# test_programs FOLDER: in the tree, or in where it is built.
test_programs() {
   cd "$1"
   make -j"$jobs" -C tests check
   for folder in memcheck/tests/linux none/tests/linux; do
      # A hooked Makefile.am brings new programs, so the Makefile comes first.
      make -C $folder Makefile
      make -j"$jobs" -C $folder $(our_programs $folder)
   done
}

# Those of a folder's programs whose source is in the overlay.
our_programs() {
   sed -n 's/^\([a-z0-9-]*\)$(EXEEXT):.*/\1/p' $1/Makefile | while read -r program; do
      [ ! -e "$top_srcdir/$1/$program.c" ] || echo "$program"
   done
}

in_tree() {
   cd "$tree"
   "$@"
}

configure_tree() {
   # The arguments of our own configure, CC and CFLAGS among them, are Valgrind's as well; what it
   # does not know it ignores. The last --prefix wins. Maintainer mode has automake run again when
   # a Makefile.am changes, as a hook may make it.
   eval "set -- \"\$1\" $("$builddir/config.status" --config)"
   configured_version=$1
   shift
   set -- "$@" --enable-maintainer-mode $valgrind_options "--prefix=$prefix"
   if [ ! -f "$tree/config.status" ]; then
      # A release brings the output of another automake than this machine's.
      step "running Valgrind's autogen.sh" "autogen-$configured_version" in_tree ./autogen.sh
   elif [ -f "$tree.configured" ] && [ "$(cat "$tree.configured")" = "$*" ]; then
      return 0
   else
      # Its objects do not depend on the paths and flags that are compiled into them.
      step "cleaning Valgrind $configured_version for other settings" clean in_tree make clean
   fi
   rm -f "$tree.configured"
   step "configuring Valgrind $configured_version" "configure-$configured_version" \
      in_tree ./configure "$@"
   printf '%s\n' "$*" >"$tree.configured"
}
