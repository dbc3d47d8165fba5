# The patched strace on the devices of other architectures' kernels: a static strace and a client in an
# initramfs, which is booted under QEMU. Sourced by build-aux/strace after it has built one, and after
# machines.sh, debs.sh, emulated.sh and console.sh; needs results.sh. What strace prints there is compared
# in the machine, by tests/strace/init.

# strace_on MACHINE...
strace_on() {
   mkdir -p "$out"
   for each; do
      read_machine "$each"
      if [ -z "$devices" ]; then
         result SKIP "strace: $machine" "no KVM can be had there"
         continue
      fi
      missing=
      packages=
      need_machine
      if [ -n "$missing" ]; then
         result SKIP "strace: $machine" \
            "missing here:$missing (apt-get install --no-install-recommends$packages)"
         continue
      fi
      strace_of_arch
      if [ -n "$reason" ]; then
         result FAIL "strace: a static one is built for $machine" "$reason"
         continue
      fi
      for each_suite in $kernel_suites; do
         strace_on_kernel_of "$each_suite"
      done
   done
}

# One build of the architecture serves all its machines; the client takes seconds. Sets reason if there is none.
strace_of_arch() {
   root=$build/root-$arch
   objects=$build/objects-$arch
   fetch "$arch" trixie busybox-static
   [ -z "$reason" ] || return 0
   of="$(cksum <"$tree.configured") $(cat "$tree"/src/*.[ch] | cksum)"
   if [ "$of" != "$(cat "$objects.of" 2>/dev/null)" ]; then
      try_step "building a static strace for $arch" "strace-$arch" cross_strace
      [ $step_status -eq 0 ] || { reason=$log; return 0; }
      echo "$of" >"$objects.of"
   fi
   try_step "putting together a userland" "strace-userland-$arch" strace_userland
   [ $step_status -eq 0 ] || reason=$log
}

# strace's configure wants a source that is configured for nothing else. What was generated for this machine is not
# the other's: the numbers of ioctls differ.
cross_strace() {
   rm -rf "$objects" "$objects.of"
   cp -a "$tree" "$objects"
   cd "$objects"
   rm -f config.status
   ./configure --host="$host" --enable-mpers=no --disable-gcc-Werror CC="$host-gcc" LDFLAGS=-static
   make -C src clean
   make -j"$jobs"
}

strace_userland() {
   empty_root "$root"
   take "$root" busybox-static ./usr/bin/busybox
   "$host-strip" -o "$root/usr/bin/strace" "$objects/src/strace"
   with_core "$host-gcc" $client_options -static -o "$root/client"
   cp "$top_srcdir/tests/strace/init" "$root/"
}

strace_on_kernel_of() {
   run="$machine, kernel of ${1%%,*}"
   run_folder=$build/run-$machine
   kept=$out/$machine-${1%%,*}
   fetch_kernel "$1"
   if [ -n "$reason" ]; then
      result SKIP "strace: $run" "$reason"
      return 0
   fi
   try_step "packing kernel and userland" "strace-initramfs-$machine" pack
   if [ $step_status -ne 0 ]; then
      result FAIL "strace: $run: is packed" "$log"
      return 0
   fi
   try_step "running strace on $run" "strace-on-$machine-${1%%,*}" boot
   keep_said
   rm -rf "$run_folder"
   while IFS= read -r line; do
      case $line in
         'PASS: '*) result PASS "strace: $run: ${line#*: }" ;;
         'FAIL: '*) result FAIL "strace: $run: ${line#*: }" "$log" ;;
      esac
   done <"$kept"
   came_to_its_end "strace: $run" || :
}

pack() {
   unpack_kernel
   archive "$root" "$run_folder/more" >"$run_folder/initramfs"
}
