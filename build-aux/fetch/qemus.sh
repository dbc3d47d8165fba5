# Where the QEMUs of check-qemu come from: the packages of three Debian suites, unpacked beside the
# machine's own and not installed; and one built from Debian's source without what hides mistakes.
# get_qemus leaves those that it is told in $cache/qemu; use_qemu says how one is called. Must not know what is run on it.

# Older than the zero-filled stack, the newest that bookworm has, and the newest that there is.
packaged='bookworm bookworm-backports sid'
built_from=bookworm-backports
all_qemus="$packaged built"
qemus=$cache/qemu

# get_qemus NAME...
get_qemus() {
   mkdir -p "$qemus"
   for name; do
      # The one that is built runs with the firmware of the package.
      suite=$name
      [ "$name" != built ] || suite=$built_from
      [ -e "$qemus/$suite/complete" ] || get_packaged "$suite"
      [ "$name" != built ] || [ -e "$qemus/built/complete" ] || get_built
   done
}

# has_own_libc NAME: it wants a newer one than this machine's, and sees its own /usr instead.
has_own_libc() {
   [ "$1" = sid ]
}

# use_qemu NAME: sets qemu, the command; for tests/qemu also firmware, the folder that has SeaBIOS,
# CELL_LIBRARIES, and run_by.
use_qemu() {
   root=$qemus/$1
   [ "$1" != built ] || root=$qemus/$built_from
   firmware=$root/usr/share/seabios
   qemu="$root/usr/bin/qemu-system-x86_64"
   CELL_LIBRARIES=$root/usr/lib/x86_64-linux-gnu:$root/lib/x86_64-linux-gnu
   run_by=
   if [ "$1" = built ]; then
      # It has no firmware, and was built with the machine's libraries.
      qemu="$qemus/built/qemu-system-x86_64 -L $firmware -L $root/usr/share/qemu"
      CELL_LIBRARIES=
   elif has_own_libc "$1"; then
      qemu=qemu-system-x86_64
      CELL_LIBRARIES=
      # What this is may be below /usr as well.
      run_by="bwrap --dev-bind / / --cap-add ALL --bind $root/usr /usr --bind $top_srcdir $top_srcdir
         --bind $builddir $builddir"
   fi
   export firmware CELL_LIBRARIES
}

# Packages for a machine that has none: what is installed here is not looked at, so that it is the same
# everywhere. Its libc is this machine's, whose debug symbols Memcheck needs; or it comes with what
# tests/qemu/run-cell and Valgrind's own scripts are run by.
get_packaged() {
   ask_suites "$1"
   step "downloading QEMU of Debian $1 (60 MB)" "qemu-$1" download_packages "$1"
   step "unpacking it" "qemu-unpack-$1" unpack_packages "$1" "$qemus/$1"
   rm -rf "$build/qemu-packages-$1"
}

# ask_suites SUITE: a suite of backports and the one that it is for; others alone, since apt would take the
# newest there is for what the suite does not have.
ask_suites() {
   [ "${suites_asked-}" != "$1" ] || return 0
   command -v apt-get >/dev/null || die "there is no apt here to fetch QEMU with."
   apt_dir=$build/apt-qemu-$1
   private_apt
   backed=${1%-backports}
   [ "$backed" != "$1" ] || backed=
   ask_debian "for QEMU of $1" apt-qemu "deb deb-src" "$1" $backed
   [ $step_status -eq 0 ] || step_failed "asking Debian for QEMU of $1"
   suites_asked=$1
}

# download_packages SUITE
download_packages() {
   more=
   ! has_own_libc "$1" || more='libc6-dbg python3-minimal libpython3-stdlib dash coreutils sed grep'
   mkdir -p "$build/qemu-packages-$1/partial"
   apt-get -c "$apt_dir/apt.conf" -o Debug::NoLocking=1 \
      -o Dir::Cache::archives="$build/qemu-packages-$1" \
      install -y --no-install-recommends --download-only -t "$1" qemu-system-x86 $more
}

# unpack_packages WHICH FOLDER
unpack_packages() {
   rm -rf "$2"
   mkdir -p "$2"
   for package in "$build/qemu-packages-$1"/*.deb; do
      case $package in
         */libc6_*) ! has_own_libc "$1" || dpkg -x "$package" "$2" ;;
         *) dpkg -x "$package" "$2" ;;
      esac
   done
   : >"$2/complete"
}

get_built() {
   ask_suites "$built_from"
   [ -f "$build/qemu-source/configure" ] ||
      step "downloading Debian's QEMU source (40 MB)" qemu-source download_qemu_source
   [ -e "$build/qemu-meson/complete" ] || get_meson
   [ -f "$build/qemu-source/build/configured" ] ||
      step "configuring QEMU" qemu-configure configure_qemu
   step "building QEMU (ten minutes on two processors)" qemu-build build_qemu
   rm -rf "$build/qemu-source" "$build/qemu-meson"
}

download_qemu_source() {
   rm -rf "$build/qemu-download" "$build/qemu-source"
   mkdir "$build/qemu-download"
   cd "$build/qemu-download"
   apt-get -c "$apt_dir/apt.conf" -t $built_from source --download-only --tar-only qemu
   mkdir unpacked
   tar -C unpacked --strip-components=1 --no-same-owner -xf qemu_*.orig.tar.*
   # Debian took the firmware out, and meson asks for it though it is not built.
   sed -n "s/^ *'\(edk2-.*\.fd\)',$/\1.bz2/p" unpacked/pc-bios/meson.build |
      (cd unpacked/pc-bios && xargs touch)
   mv unpacked "$build/qemu-source"
   cd "$build"
   rm -rf "$build/qemu-download"
}

# Bookworm's own meson is too old. Two packages of Python modules, which need no other.
get_meson() {
   step "downloading meson" qemu-meson download_meson
   step "unpacking it" qemu-unpack-meson unpack_packages meson "$build/qemu-meson"
   rm -rf "$build/qemu-packages-meson"
}

download_meson() {
   mkdir -p "$build/qemu-packages-meson"
   cd "$build/qemu-packages-meson"
   apt-get -c "$apt_dir/apt.conf" download meson/$built_from python3-pycotap/$built_from
}

with_meson() {
   PATH=$build/qemu-meson/usr/bin:$PATH \
      PYTHONPATH=$build/qemu-meson/usr/lib/python3/dist-packages "$@"
}

# QEMU 9.0 and later fill the stack with zeros, so that Memcheck has nothing to say of uninitialised
# variables there. Of two such flags the last wins, and QEMU's own comes first. TCG is half of the build,
# and KVM does not need it; microvm needs libfdt.
configure_qemu() {
   rm -rf "$build/qemu-source/build"
   mkdir "$build/qemu-source/build"
   cd "$build/qemu-source/build"
   with_meson ../configure --python=/usr/bin/python3 --target-list=x86_64-softmmu \
      --without-default-features --enable-kvm --enable-fdt=system --disable-tcg --disable-install-blobs \
      --disable-download --extra-cflags=-ftrivial-auto-var-init=uninitialized
   grep -q 'init=zero.*init=uninitialized' build.ninja
   : >configured
}

build_qemu() {
   cd "$build/qemu-source/build"
   with_meson nice ninja -j"$jobs" qemu-system-x86_64
   rm -rf "$qemus/built"
   mkdir "$qemus/built"
   cp qemu-system-x86_64 "$qemus/built/"
   : >"$qemus/built/complete"
}
