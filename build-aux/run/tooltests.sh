# Runs the programs of our regression tests under the tools that they were not written for. Sourced;
# it needs what vgtests.sh needs, limited.sh, `seconds` (that one may take), and `racy` (a list of those
# that have races). It must not know what the programs do, nor what Memcheck says of them.

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
      (cd "$tree/$folder" && "$@" sh -c "$(word prereq "$vgtest")") >/dev/null 2>&1 || continue
      echo "$folder $command" >>"$out/tools-seen"
      one_program "$@"
   done
}

# word NAME VGTEST
word() {
   sed -n "s/^$1: *//p" "$2"
}

# one_program [WRAPPER...]: all tools let it end as it does without them, and report nothing of it.
one_program() {
   program=${command%% *}
   ran=$out/tools-$where-$program
   start "$tree/$folder" "$seconds" "$@" ./$command >"$ran.plain" 2>/dev/null
   ended_as plain "$started"
   for tool in none helgrind drd; do
      start_under $tool "$@"
      eval "started_$tool=$started"
   done
   for tool in none helgrind drd; do
      eval "ended_as $tool \$started_$tool"
   done
   for tool in none helgrind drd; do
      name="$program under $tool [$where]"
      if ends_as_it_should "$@" && is_quiet; then
         result PASS "$name"
      else
         result FAIL "$name" "$ran.$tool.log"
      fi
   done
}

# start_under TOOL [WRAPPER...]
start_under() {
   under=$1
   shift
   start "$tree/$folder" "$seconds" "$@" "$tree/vg-in-place" --tool="$under" -q \
      --log-file="$ran.$under.log" ./$command >"$ran.$under" 2>"$ran.$under.err"
}

# ended_as TOOL STARTED
ended_as() {
   ended "$2"
   ending >>"$ran.$1"
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
      start_under memcheck "$@"
      ended_as memcheck "$started"
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
