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
