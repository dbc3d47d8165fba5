# Runs the programs of our regression tests under the tools that they were not written for. Sourced;
# it needs what vgtests.sh needs, and `racy` (a list of those that have races). It must not know what
# the programs do, nor what Memcheck says of them.

# under_tools WHERE NOT [WRAPPER...]: as vgtests; each program once, however many tests it has.
under_tools() {
   where=$1
   not=$2
   shift 2
   : >"$out/tools-seen"
   for vgtest in "$sources"/memcheck/tests/linux/kvm-*.vgtest "$sources"/none/tests/linux/kvm-*.vgtest; do
      ! grep -q "^prereq:.*kvm-have $not" "$vgtest" || continue
      [ $# -eq 0 ] || grep -q '^prereq:.*kvm-have' "$vgtest" || continue
      folder=$(dirname "${vgtest#"$sources/"}")
      command="$(word prog "$vgtest") $(word args "$vgtest")"
      ! grep -qxF "$folder $command" "$out/tools-seen" || continue
      # That it is not to be had here was said when its own test was skipped.
      in_folder "$@" sh -c "$(word prereq "$vgtest")" >/dev/null 2>&1 || continue
      echo "$folder $command" >>"$out/tools-seen"
      one_program "$@"
   done
}

# word NAME VGTEST
word() {
   sed -n "s/^$1: *//p" "$2"
}

in_folder() {
   (cd "$tree/$folder" && "$@")
}

# one_program [WRAPPER...]: all tools let it end as it does without them, and report nothing of it.
one_program() {
   program=${command%% *}
   ran=$out/tools-$where-$program
   run_plain "$@"
   for tool in none helgrind drd; do
      run_under $tool "$@" &
   done
   wait
   for tool in none helgrind drd; do
      name="$program under $tool [$where]"
      if ends_as_it_should "$@" && is_quiet; then
         result PASS "$name"
      else
         result FAIL "$name" "$ran.$tool.log"
      fi
   done
}

run_plain() {
   status=0
   in_folder $limit "$@" ./$command >"$ran.plain" 2>/dev/null </dev/null || status=$?
   ending >>"$ran.plain"
}

# run_under TOOL [WRAPPER...]
run_under() {
   tool=$1
   shift
   status=0
   in_folder $limit "$@" "$tree/vg-in-place" --tool="$tool" -q --log-file="$ran.$tool.log" \
      ./$command >"$ran.$tool" 2>"$ran.$tool.err" </dev/null || status=$?
   ending >>"$ran.$tool"
}

# Whether the C library finds a spoilt heap or trips over it is up to where things lie.
ending() {
   case $status in
      134 | 139) echo "ended by SIGABRT or SIGSEGV" ;;
      *) echo "status $status" ;;
   esac
}

# ends_as_it_should [WRAPPER...]: what spoils its own heap, for Memcheck to see, is ended by that; but
# not where malloc is Valgrind's.
ends_as_it_should() {
   is_as plain && return 0
   if [ $tool != none ] && grep -q '^ended by' "$ran.plain"; then
      (run_under memcheck "$@")
      is_as memcheck && return 0
   fi
   cat "$ran.diff" >>"$ran.$tool.log"
   return 1
}

is_as() {
   diff "$ran.$1" "$ran.$tool" >"$ran.diff"
}

is_quiet() {
   [ -s "$ran.$tool.log" ] || return 0
   ! grep -q -e "the 'impossible' happened" -e 'INTERNAL ERROR' "$ran.$tool.log" &&
      grep -q "^$program $tool " "$racy"
}
