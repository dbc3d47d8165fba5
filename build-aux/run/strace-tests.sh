# The tests of the patched strace. Sourced by build-aux/strace after it has built one; needs results.sh.
# What strace prints is compared with what tests/strace/ expects, which knows neither the tables nor the
# generator.

results=$build/results
out=$logs/strace-test
# The client that makes the oracle's samples real calls, for with_core.
client_options="-std=gnu11 -Wall -Wextra -I$top_srcdir/tests/unit/shim -I$top_srcdir/include -I$syswrap
   -I$top_srcdir/tests/standin $top_srcdir/tests/strace/oracle-client.c $top_srcdir/tests/strace/expected.c
   $top_srcdir/tests/oracle/kvm.c $top_srcdir/tests/oracle/prepare.c
   $(echo "$top_srcdir"/tests/standin/cases-*.c)"
# Of strace's own tests those that these patches can change; those that they bring come with them.
few='ioctl_kvm_run ioctl_kvm_run-v ioctl_kvm_run_auxstr_vcpu ioctl_kvm_run_auxstr_vcpu_more ioctl_loop
ioctl_epoll ioctl_evdev ioctl_nbd ioctl_uffdio ioctl_v4l2 ioctl_ptp ioctl_dm ioctl_rtc ioctl_perf
ioctl_sg_io_v3'

run_tests() {
   rm -rf "$out"
   mkdir -p "$out"
   : >"$results"
   constants
   attributes
   real_attributes
   one_fd_many_ways
   own_suite
   # shellcheck disable=SC2086
   [ -z "${MACHINES-}" ] || strace_on $MACHINES
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
   rm -f "$build/node"
}

# The same attributes on what this machine's kernel makes.
real_attributes() {
   log=$out/real.log
   if ! have_kvm; then
      result SKIP "strace: attributes of real calls" "$why"
      return
   fi
   status=0
   "$tree/src/strace" -v -a1 -y -e trace=ioctl -o "$build/all" "$build/oracle-client" >"$build/expected" \
      2>"$build/calls" || status=$?
   grep '^ioctl(200<' "$build/all" | diff -u "$build/expected" - >"$log" || status=1
   result_by_status $status "strace: attributes of real calls ($(cat "$build/calls"))" "$log"
}

# What an fd is survives dup, fork, SCM_RIGHTS and attaching.
one_fd_many_ways() {
   log=$out/fd-ways.log
   if ! have_kvm; then
      result SKIP "strace: an fd that came in another way" "$why"
      return
   fi
   status=0
   "$tree/src/strace" -f -a1 -y -e trace=ioctl -e signal=none -o "$build/all" "$build/fd-ways" \
      >"$build/expected" 2>"$log" || status=$?
   only_attributes | diff -u "$build/expected" - >>"$log" || status=1
   result_by_status $status "strace: an fd by dup, fork and SCM_RIGHTS" "$log"

   log=$out/fd-attached.log
   status=0
   : >"$log"
   rm -f "$build/go"
   mkfifo "$build/go"
   "$build/fd-ways" wait <"$build/go" >"$build/expected" &
   exec 3>"$build/go"
   "$tree/src/strace" -a1 -y -e trace=ioctl -e signal=none -o "$build/all" -p $! 2>"$log" &
   tracer=$!
   while kill -0 $tracer 2>/dev/null && ! grep -q attached "$log"; do
      sleep 1
   done
   echo >&3
   exec 3>&-
   wait $tracer || status=$?
   rm "$build/go"
   only_attributes | diff -u "$build/expected" - >>"$log" || status=1
   result_by_status $status "strace: an fd of a process that is attached to" "$log"
}

only_attributes() {
   sed -n 's/^[0-9]* *\(ioctl([0-9]*<[^>]*>, KVM_HAS_DEVICE_ATTR.*\)/\1/p' "$build/all"
}

build_clients() {
   $CC -Wall -Wextra -I"$top_srcdir/tests/standin" -o "$build/attr-client" \
      "$top_srcdir/tests/strace/attr-client.c" "$top_srcdir/tests/strace/expected.c" \
      "$top_srcdir"/tests/standin/cases-*.c
   with_core $CC $client_options -o "$build/oracle-client"
   $CC -Wall -Wextra -o "$build/fd-ways" "$top_srcdir/tests/strace/fd-ways.c"
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

# As strace's tests/Makefile.am runs a test.
own_test() {
   (
      cd "$tree/tests"
      STRACE_ARCH=$(sed -n 's/^ARCH = //p' Makefile)
      STRACE_NATIVE_ARCH=$(sed -n 's/^NATIVE_ARCH = //p' Makefile)
      export STRACE_ARCH STRACE_NATIVE_ARCH
      srcdir=. timeout 120 "./$1.gen.test"
   ) </dev/null
}

few_own_tests() {
   log=$out/own-build.log
   few="$few $(sed 's/	.*//' "$top_srcdir"/strace/hooks/*/tests)"
   if ! (in_folder "$tree/tests" make -j"$jobs" $few) >"$log" 2>&1; then
      result FAIL "strace's own tests build" "$log"
      return
   fi
   for test in $few; do
      log=$out/own-$test.log
      status=0
      own_test "$test" >"$log" 2>&1 || status=$?
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
