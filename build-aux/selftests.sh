# The KVM selftests of the newest kernel whose source Debian has, and their programs. Sourced; needs
# steps.sh, source.sh and needs.sh. It must not know how the programs are run.

# Of the source all that the selftests are made of, some by symbolic links: a few MB, which are kept
# in the cache with the headers of the same kernel, while the 170 MB that they come in are not.
selftests=$cache/linux-selftests
selftest_suites='sid trixie-backports experimental'
selftest_parts='tools/testing/selftests/kvm tools/testing/selftests/vfio
   tools/testing/selftests/cgroup tools/testing/selftests/clone3
   tools/testing/selftests/rseq tools/testing/selftests/lib.mk
   tools/testing/selftests/kselftest.h tools/testing/selftests/kselftest_harness.h
   tools/testing/selftests/kselftest tools/include tools/lib/rbtree.c tools/arch/x86/include
   tools/build scripts/subarch.include include/linux/pci_ids.h drivers/dma/idxd drivers/dma/ioat
   drivers/net/ethernet/intel/igb'

# get_selftests: fills the cache, or sets reason.
get_selftests() {
   reason=
   [ ! -f "$selftests/version" ] || return 0
   command -v apt-get >/dev/null || { reason="there is no apt to fetch a kernel's source with"; return 0; }
   apt_dir=$builddir/build/apt-programs
   private_apt
   for suite in $selftest_suites; do
      echo "deb [signed-by=$keyring] $mirror $suite main"
   done >"$apt_dir/sources.list"
   try_step "asking Debian for its newest kernel source" programs-apt \
      apt-get -c "$apt_dir/apt.conf" update
   [ $step_status -eq 0 ] || { reason="Debian does not answer ($log)"; return 0; }
   # What is listed may be gone from the pool.
   for package in $(apt-cache -c "$apt_dir/apt.conf" pkgnames linux-source- | sort -rV); do
      newest=$(apt-cache -c "$apt_dir/apt.conf" madison "$package" | awk 'NR == 1 { print $3 }')
      [ -n "$newest" ] || continue
      try_step "downloading $package $newest (170 MB)" programs-download \
         download_selftests "$package" "$newest"
      [ $step_status -ne 0 ] || return 0
   done
   reason="no kernel source is to be had from $mirror ($log)"
}

download_selftests() {
   rm -rf "$selftests.part"
   mkdir -p "$selftests.part"
   cd "$selftests.part"
   apt-get -c "$apt_dir/apt.conf" download "$1=$2" "linux-libc-dev=$2"
   dpkg-deb -x linux-libc-dev_*.deb headers
   # tar complains about parts that an older kernel does not have; that all is there shows when it
   # is built.
   dpkg-deb --fsys-tarfile "$1"_*.deb | tar -xO --wildcards '*/linux-source-*.tar.xz' | xz -dc |
      tar -x --strip-components=1 $(printf "$1/%s " $selftest_parts) || :
   [ -f tools/testing/selftests/kvm/Makefile ]
   rm -f ./*.deb
   echo "$2" >version
   rm -rf "$selftests"
   mv "$selftests.part" "$selftests"
}

# build_selftests FOLDER: what does not compile is left out (-k).
build_selftests() {
   make -k -j"$jobs" -C "$selftests/tools/testing/selftests/kvm" ARCH=x86 CC="$CC" OUTPUT="$1" \
      KHDR_INCLUDES="$(printf -- "-isystem $selftests/headers/usr/%s " lib/linux/uapi/x86 include)" all
}
