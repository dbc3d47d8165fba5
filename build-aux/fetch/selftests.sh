# The KVM selftests of the newest kernel whose source Debian has, and their programs. Sourced; needs
# linux-source.sh and what that needs. It must not know how the programs are run.

# Of the source all that the selftests are made of, some by symbolic links: a few MB, which are kept
# in the cache with the headers of the same kernel, while the 170 MB that they come in are not.
selftests=$cache/linux-selftests
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
   [ -f "$selftests/version" ] || take_linux_source download_selftests
}

download_selftests() {
   rm -rf "$selftests.part"
   mkdir -p "$selftests.part"
   cd "$selftests.part"
   apt-get -c "$apt_dir/apt.conf" download "$1=$2" "linux-libc-dev=$2"
   dpkg-deb -x linux-libc-dev_*.deb headers
   # tar complains about parts that an older kernel does not have; that all is there shows when it
   # is built.
   unpack_linux_source $(printf "$1/%s " $selftest_parts) || :
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
