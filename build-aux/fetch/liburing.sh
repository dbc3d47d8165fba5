# liburing's own tests, from Debian's source of it. Sourced; needs steps.sh and source.sh. It must not know
# how the programs are run.

liburing=$cache/liburing
liburing_suites='sid trixie'

# get_liburing: fills the cache, or sets reason. What is listed may be gone from the pool.
get_liburing() {
   reason=
   [ ! -f "$liburing/version" ] || return 0
   command -v apt-get >/dev/null || { reason="there is no apt to fetch liburing's source with"; return 0; }
   apt_dir=$builddir/build/apt-liburing
   private_apt
   ask_debian "for its liburing" apt-liburing deb-src $liburing_suites
   [ $step_status -eq 0 ] || { reason="Debian does not answer ($log)"; return 0; }
   for offered in $(apt-cache -c "$apt_dir/apt.conf" showsrc --only-source liburing 2>/dev/null |
      sed -n 's/^Version: //p' | sort -rVu); do
      try_step "downloading Debian's liburing $offered" liburing download_liburing "$offered"
      [ $step_status -ne 0 ] || return 0
      die_if_full "downloading Debian's liburing $offered"
   done
   reason="no source of liburing is to be had from $mirror ($log)"
}

download_liburing() {
   rm -rf "$liburing.part"
   mkdir -p "$liburing.part"
   cd "$liburing.part"
   apt-get -c "$apt_dir/apt.conf" source --download-only --tar-only "liburing=$1"
   tar -x --strip-components=1 --no-same-owner -f liburing_*.orig.tar.?z
   [ -f test/Makefile ]
   rm -f ./*.tar.?z
   echo "$1" >version
   rm -rf "$liburing"
   mv "$liburing.part" "$liburing"
}

# build_liburing FOLDER: the tests are FOLDER/test/*.t then; what does not compile is left out (-k).
build_liburing() {
   if ! cmp -s "$liburing/version" "$1/version"; then
      rm -rf "$1"
      cp -R "$liburing" "$1"
   fi
   cd "$1"
   [ -f config-host.mak ] || ./configure --cc="$CC"
   make -j"$jobs" -C src
   make -k -j"$jobs" -C test
}
