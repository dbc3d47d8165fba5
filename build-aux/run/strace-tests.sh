# The tests of the patched strace. Sourced by build-aux/strace after it has built one; needs results.sh.
# What strace prints is compared with what tests/strace/ expects, which knows neither the tables nor the
# generator.

results=$build/results
out=$logs/strace-test
# Of strace's own tests those that these patches can change.
few='ioctl_kvm_run ioctl_kvm_run-v ioctl_kvm_run_auxstr_vcpu ioctl_kvm_run_auxstr_vcpu_more ioctl_loop
ioctl_epoll ioctl_evdev ioctl_nbd ioctl_uffdio ioctl_v4l2 ioctl_ptp ioctl_dm ioctl_rtc ioctl_perf
ioctl_sg_io_v3'

run_tests() {
   rm -rf "$out"
   mkdir -p "$out"
   : >"$results"
   constants
   attributes
   own_suite
   summary
}

# Each number in the lists against the headers of each architecture that has the name.
constants() {
   for arch in $header_archs; do
      log=$out/constants-$arch.log
      awk -v arch="$arch" -f "$top_srcdir/tests/strace/constants.awk" "$overlay"/src/xlat/kvm_*.in >"$build/constants-$arch.c"
      if $CC -w $(header_flags "$arch") -fsyntax-only "$build/constants-$arch.c" >"$log" 2>&1; then
         result PASS "strace: the $(grep -c Static_assert "$build/constants-$arch.c") constants of $arch are those of the headers"
      else
         result FAIL "strace: the constants of $arch are those of the headers" "$log"
      fi
   done
}

# Every example of the stand-in, with a result that strace itself injects; the fds get their names from
# a library that strace is given.
attributes() {
   log=$out/build.log
   if ! build_clients >"$log" 2>&1; then
      result FAIL "strace: the clients build" "$log"
      return
   fi
   # strace knows /dev/kvm by its number.
   KVM_NODE=
   rm -f "$build/node"
   ! mknod "$build/node" c 10 232 2>/dev/null || KVM_NODE=$build/node
   [ -n "$KVM_NODE" ] || result SKIP "strace: attributes of /dev/kvm" "only root makes such a node"
   export KVM_NODE
   said_by attr-client 0 retval=0 "attributes of calls that succeed"
   said_by attr-client 2 retval=2 "attributes of calls that return a count"
   said_by attr-client -22 error=EINVAL "attributes of calls that fail"
   said_by struct-client 0 retval=0 "structs of calls that succeed"
   said_by struct-client -22 error=EINVAL "structs of calls that fail"
   rm -f "$build/node"
}

build_clients() {
   $CC -Wall -Wextra -I"$top_srcdir/tests/standin" -o "$build/attr-client" \
      "$top_srcdir/tests/strace/attr-client.c" "$top_srcdir"/tests/standin/cases-*.c
   $CC -Wall -Wextra -o "$build/struct-client" "$top_srcdir/tests/strace/struct-client.c"
   $CC -Wall -Wextra -shared -fPIC -o "$build/fd-names.so" "$top_srcdir/tests/strace/fd-names.c" -ldl
}

# said_by CLIENT RESULT INJECTED WORDS
said_by() {
   log=$out/$1-${3#*=}.log
   expected=$build/expected
   [ -n "${KVM_NODE-}" ] || unset KVM_NODE
   status=0
   LD_PRELOAD=$build/fd-names.so "$tree/src/strace" -E LD_PRELOAD -v -a1 -y -e trace=ioctl -e "inject=ioctl:$3" \
      -o "$build/said" "$build/$1" "$2" >"$expected" || status=$?
   grep -v '^+++' "$build/said" | diff -u "$expected" - >"$log" || status=1
   lines=$(grep -c . "$expected")
   if [ $status -eq 0 ] && [ "$lines" -gt 10 ]; then
      result PASS "strace: $4 ($lines)"
   else
      result FAIL "strace: $4 ($lines)" "$log"
   fi
}

# OWN_TESTS: few, all or none. make check builds the programs of all tests first, which takes many minutes.
own_suite() {
   case ${OWN_TESTS:-few} in
      few) few_own_tests ;;
      all) all_own_tests ;;
   esac
}

few_own_tests() {
   log=$out/own-build.log
   if ! (in_folder "$tree/tests" make -j"$jobs" $few) >"$log" 2>&1; then
      result FAIL "strace's own tests build" "$log"
      return
   fi
   for test in $few; do
      log=$out/own-$test.log
      status=0
      (cd "$tree/tests" && srcdir=. timeout 120 "./$test.gen.test") >"$log" 2>&1 </dev/null || status=$?
      result_by_status $status "strace's own: $test" "$log"
   done
}

all_own_tests() {
   log=$out/own-all.log
   (in_folder "$tree/tests" make -k -j"$jobs" check) >"$log" 2>&1 </dev/null || :
   grep -q '^# TOTAL' "$log" || result FAIL "strace's own tests run" "$log"
   sed -n -e 's/^\(PASS\|FAIL\|SKIP\): /\1 /p' -e 's/^ERROR: /FAIL /p' "$log" >"$build/own"
   while read -r how test; do
      result "$how" "strace's own: $test" "$tree/tests/${test%.test}.log"
   done <"$build/own"
}
