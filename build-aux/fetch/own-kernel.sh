# A Linux of which Debian has no package that does, built from Debian's source and a list of options, NAME.config
# beside this: an image in $cache/linux-NAME, with its version and checksum. Sourced; needs linux-source.sh and
# what that needs. It must not know what runs on it.

# own_kernel NAME: what build-aux/fetch/NAME.config is for.
own_kernel() {
   own_config=$top_srcdir/build-aux/fetch/$1.config
   own_kernel=$cache/linux-$1
   own_source=$builddir/build/linux-$1
   case $1 in
      e500)
         own_arch=powerpc
         own_cross=powerpc-linux-gnu-
         own_image=vmlinux
         own_minutes=60
         # A kernel that has lost it will not do.
         own_wants='arch/powerpc/kvm/e500.c arch/powerpc/kvm/mpic.c'
         ;;
      x86-iommufd)
         own_arch=x86
         own_cross=x86_64-linux-gnu-
         own_image=arch/x86/boot/bzImage
         own_minutes=120
         own_wants='drivers/iommu/iommufd/selftest.c drivers/vdpa/vdpa_sim/vdpa_sim.c'
         ;;
   esac
}

# get_own_kernel NAME: fills the cache, or sets reason. What was unpacked and built before an interruption
# is not done again.
get_own_kernel() {
   reason=
   own_kernel "$1"
   own_settings=$(cksum <"$own_config")
   [ "$(cat "$own_kernel/settings" 2>/dev/null)" != "$own_settings" ] || return 0
   [ -f "$own_source/version" ] || take_linux_source download_own_source
   [ -z "$reason" ] || return 0
   try_step "building Linux $(cat "$own_source/version") for $1 (some minutes)" "$1-kernel" build_own_kernel
   [ $step_status -ne 0 ] || return 0
   die_if_full "building the kernel"
   reason="the kernel is not built in $own_minutes minutes, or at all ($log)"
}

# Without what nothing of these kernels is made of.
download_own_source() {
   rm -rf "$own_source" "$own_source.part"
   mkdir -p "$own_source.part"
   cd "$own_source.part"
   apt-get -c "$apt_dir/apt.conf" download "$1=$2"
   unpack_linux_source --exclude='*/drivers/gpu/*.[ch]' --exclude='*/Documentation/*.*' \
      --exclude='*/tools/testing/*'
   rm linux-source-*.deb
   for file in $own_wants; do
      [ -f "$file" ]
   done
   echo "$2" >version
   mv "$own_source.part" "$own_source"
}

build_own_kernel() {
   cd "$own_source"
   make_own KCONFIG_ALLCONFIG="$own_config" allnoconfig
   # What is unknown, or lacks what it depends on, is left out in silence.
   grep '^CONFIG' "$own_config" >wanted
   if grep -v -x -f .config wanted; then
      echo "This kernel does not have these options."
      return 1
   fi
   make_own -j"$jobs" "${own_image##*/}"
   rm -rf "$own_kernel"
   mkdir -p "$own_kernel"
   case $own_image in
      vmlinux) "${own_cross}strip" -o "$own_kernel/image" vmlinux ;;
      *) cp "$own_image" "$own_kernel/image" ;;
   esac
   (cd "$own_kernel" && sha256sum image >image.sum)
   cp version "$own_kernel/"
   echo "$own_settings" >"$own_kernel/settings"
   rm -rf "$own_source"
}

make_own() {
   nice timeout --foreground "$own_minutes"m make ARCH=$own_arch CROSS_COMPILE=$own_cross "$@"
}
