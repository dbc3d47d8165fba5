# Builds a grafted tree for another architecture, in a folder beside it, by Debian's cross compilers.
# What is up to date there, Valgrind's own make knows. It must not know what runs what it builds.

# cross_build HOST CC: HOST as Debian calls its cross tools (aarch64-linux-gnu). Needs tree and
# objects (where to). Sets step_status.
cross_build() {
   settings="$2 $tree $(cksum <"$tree/configure")"
   # The release brings one of another machine, which tests that say "../../../config.h" would take.
   rm -f "$tree/config.h"
   if [ ! -f "$objects.configured" ] || [ "$(cat "$objects.configured")" != "$settings" ]; then
      rm -rf "$objects" "$objects.configured"
      try_step "configuring Valgrind $version for $1" "configure-$1" cross_configure "$1" "$2"
      [ $step_status -eq 0 ] || return 0
      printf '%s\n' "$settings" >"$objects.configured"
   fi
   try_step "building it: core, Memcheck, None, tests (some minutes)" "make-$1" cross_make
}

# cross_configure HOST CC [OPTION]: the last of two that contradict wins.
cross_configure() {
   mkdir "$objects"
   cd "$objects"
   "$tree/configure" --host="$1" --enable-only64bit --enable-maintainer-mode CC="$2" \
      AR="$1-ar" RANLIB="$1-ranlib" LD="$1-ld" NM="$1-nm" STRIP="$1-strip" ${3-}
}

cross_make() {
   cd "$objects"
   make -j"$jobs" "$few_tools" $few_tools_too
   test_programs "$objects"
}
