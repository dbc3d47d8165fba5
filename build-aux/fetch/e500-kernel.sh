# A Linux for a Freescale e500, for which Debian has none, built from Debian's source: an image in
# $cache/linux-e500, with its version. Sourced; needs linux-source.sh and what
# that needs. It must not know what runs on it.

e500_kernel=$cache/linux-e500
e500_source=$builddir/build/linux-e500
e500_minutes=${E500_MINUTES:-60}

# get_e500_kernel: fills the cache, or sets reason. What was unpacked and built before an interruption
# is not done again.
get_e500_kernel() {
   reason=
   e500_settings=$(cksum <"$top_srcdir/build-aux/fetch/e500.config")
   [ "$(cat "$e500_kernel/settings" 2>/dev/null)" != "$e500_settings" ] || return 0
   [ -f "$e500_source/version" ] || take_linux_source download_e500_source
   [ -z "$reason" ] || return 0
   try_step "building Linux $(cat "$e500_source/version") for an e500 (four minutes on two processors)" \
      e500-kernel build_e500_kernel
   [ $step_status -ne 0 ] || return 0
   die_if_full "building the kernel"
   reason="the kernel is not built in $e500_minutes minutes, or at all ($log)"
}

# Without what nothing for an e500 is made of.
download_e500_source() {
   rm -rf "$e500_source" "$e500_source.part"
   mkdir -p "$e500_source.part"
   cd "$e500_source.part"
   apt-get -c "$apt_dir/apt.conf" download "$1=$2"
   unpack_linux_source --exclude='*/drivers/gpu/*.[ch]' --exclude='*/Documentation/*.*' \
      --exclude='*/tools/testing/*'
   rm linux-source-*.deb
   # A kernel that has lost it will not do.
   [ -f arch/powerpc/kvm/e500.c ]
   [ -f arch/powerpc/kvm/mpic.c ]
   echo "$2" >version
   mv "$e500_source.part" "$e500_source"
}

build_e500_kernel() {
   cd "$e500_source"
   make_e500 KCONFIG_ALLCONFIG="$top_srcdir/build-aux/fetch/e500.config" allnoconfig
   # What is unknown, or lacks what it depends on, is left out in silence.
   grep '^CONFIG' "$top_srcdir/build-aux/fetch/e500.config" >wanted
   if grep -v -x -f .config wanted; then
      echo "This kernel does not have these options."
      return 1
   fi
   make_e500 -j"$jobs" vmlinux
   rm -rf "$e500_kernel"
   mkdir -p "$e500_kernel"
   powerpc-linux-gnu-strip -o "$e500_kernel/image" vmlinux
   cp version "$e500_kernel/"
   echo "$e500_settings" >"$e500_kernel/settings"
   rm -rf "$e500_source"
}

make_e500() {
   nice timeout --foreground "$e500_minutes"m make ARCH=powerpc CROSS_COMPILE=powerpc-linux-gnu- "$@"
}
