# How test results are shown and counted: one line a test, and at the end
# `N passed, N failed, N skipped`. It needs `results` (a file). It must not know what is tested.

# result PASS|FAIL|SKIP NAME [LOG OR REASON]
result() {
   case $1 in
      PASS) line="PASS: $2" ;;
      FAIL) line="FAIL: $2 ($3)" ;;
      SKIP) line="SKIP: $2: $3" ;;
   esac
   echo "$line"
   echo "$1 1" >>"$results"
}

# result_by_status STATUS NAME LOG: of what leaves 0, or 77 when the last line of its LOG says why it does
# not apply here.
result_by_status() {
   case $1 in
      0) result PASS "$2" ;;
      77) result SKIP "$2" "$(tail -n 1 "$3")" ;;
      130) on_signal 130 ;;
      *) result FAIL "$2" "$3" ;;
   esac
}

# Fails when a test failed and when none passed.
summary() {
   status=0
   awk '
      { count[$1] += $2 }
      END {
         printf "%d passed, %d failed, %d skipped\n", count["PASS"], count["FAIL"], count["SKIP"]
         exit !(count["PASS"] > 0 && count["FAIL"] == 0)
      }' "$results" >"$out/summary" || status=1
   cat "$out/summary"
   exit $status
}
