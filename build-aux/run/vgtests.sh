# Runs those of Valgrind's regression tests that are ours, by Valgrind's own runner. Sourced on the
# build machine and in the emulated ones. It needs `sources` (where memcheck/ and none/ are),
# `tree` (where they are built), `out` (for logs), `limit` (a command that ends a test that hangs),
# and result PASS|FAIL|SKIP NAME [LOG OR REASON]. It must not know which machine this is.

# vgtests WHERE NOT [WRAPPER...]: all but those whose prerequisite is NOT; under a wrapper, which is
# there to stand for KVM, those that ask for KVM. One run a test tells which one a runner that stops
# or hangs was at.
vgtests() {
   where=$1
   not=$2
   shift 2
   for vgtest in "$sources"/*/tests/linux/*.vgtest; do
      [ -e "$vgtest" ] && ! grep -q "^prereq:.*kvm-have $not" "$vgtest" || continue
      [ $# -eq 0 ] || grep -q '^prereq:.*kvm-have' "$vgtest" || continue
      test=${vgtest#"$sources/"}
      one_vgtest "${test%.vgtest}" "$@"
   done
}

# one_vgtest TEST [WRAPPER...]
one_vgtest() {
   test=$1
   shift
   name="$test [$where]"
   # Helgrind and DRD have tests of one name.
   log=$out/$where-${test%%/*}-${test##*/}.log
   status=0
   (cd "$tree" && $limit "$@" perl tests/vg_regtest "$test") >"$log" 2>&1 </dev/null || status=$?
   if grep -q '(skipping, prereq failed:' "$log"; then
      result SKIP "$name" "$(sed -n 's/.*prereq failed: \(.*\))$/\1/p' "$log")"
   elif [ $status -eq 0 ]; then
      result PASS "$name"
   else
      case $status in
         124 | 143) echo "not done in time ($limit)" >>"$log" ;;
         130) kill -INT $$ ;;
      esac
      cat "$tree/$test".*.diff* >>"$log" 2>/dev/null || :
      result FAIL "$name" "$log"
   fi
}
