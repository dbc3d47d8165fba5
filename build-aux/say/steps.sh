# How a helper shows its work: one line a step with the time it took, the long output in a log,
# and a message that says what to do when a step fails or is interrupted. Sourced by every helper;
# it must not know what the steps do.

set -eu
LC_ALL=C
export LC_ALL
# The steps below run their own make with their own number of jobs; what an outer make put into
# these would override it.
unset MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES GNUMAKEFLAGS || :

jobs=$(nproc)
builddir=$PWD
logs=$builddir/logs
log=
step_open=
# The installation that is as it was, whatever happens; nothing where that is not so.
last_good=${prefix:+${DESTDIR-}$prefix}
# A command that takes away what an unfinished step must not leave.
clean_up=:
# What there should be on the disks in all.
room='1.5 GB'
mkdir -p "$logs"

elapsed() {
   set -- $(($(date +%s) - $1))
   printf '%d:%02d' $(($1 / 60)) $(($1 % 60))
}

say() {
   printf 'valgrind-kvm: %s\n' "$*"
}

# die WHAT [WHAT TO DO]...: one paragraph a line.
die() {
   end_step_line
   $clean_up
   {
      printf 'valgrind-kvm: %s\n' "$1"
      shift
      for line; do
         printf '   %s\n' "$line"
      done
      keeps_last_good
   } >&2
   exit 1
}

# What a user wants to know first when something went wrong: does the installed one still work?
keeps_last_good() {
   [ -z "$last_good" ] || [ ! -x "$last_good/bin/valgrind" ] || printf '   %s is as it was.\n' "$last_good"
}

end_step_line() {
   [ -z "$step_open" ] || echo
   step_open=
}

on_signal() {
   trap '' INT TERM HUP
   end_step_line
   $clean_up
   {
      echo "valgrind-kvm: interrupted; the same command goes on from here."
      keeps_last_good
   } >&2
   exit "$1"
}
stop_on_signals() {
   trap 'on_signal 130' INT
   trap 'on_signal 143' TERM
   trap 'on_signal 129' HUP
}
stop_on_signals

# try_step TEXT LOG COMMAND...: sets step_status instead of failing.
try_step() {
   log=$logs/$2.log
   step_open=yes
   printf 'valgrind-kvm: %s ... ' "$1"
   step_began=$(date +%s)
   shift 2
   # Not in an `if`: there the shell would ignore errexit inside the command too.
   set +e
   (set -e; "$@") >"$log" 2>&1 </dev/null
   step_status=$?
   set -e
   # A make that was interrupted may say so by its exit status only.
   [ $step_status -ne 130 ] || on_signal 130
   step_open=
   if [ $step_status -eq 0 ]; then
      elapsed "$step_began"; echo
   else
      printf 'failed after '; elapsed "$step_began"; echo
   fi
}

step() {
   try_step "$@"
   [ $step_status -eq 0 ] || step_failed "$1"
}

# in_folder FOLDER COMMAND...
in_folder() {
   cd "$1"
   shift
   "$@"
}

# step_failed TEXT [WHAT ELSE]...: one paragraph each.
step_failed() {
   {
      echo "--- last lines of $log:"
      tail -n 15 "$log" | cut -c 1-200
      echo "---"
   } >&2
   text=$1
   shift
   die_if_full "$text" "$@"
   die "'$text' failed." "The whole output is in $log" "$@"
}

# die_if_full TEXT [WHAT ELSE]...: for a step that failed.
die_if_full() {
   line=$(grep 'No space left on device' "$log" | head -n 1 | cut -c 1-200)
   [ -n "$line" ] || [ "$(free_mb)" -lt 20 ] || return 0
   text=$1
   shift
   die "no space left: '$text' stopped because a disk is full." ${line:+"$line"} \
      "There is free: $(free_space)." \
      "All of it needs $room; make room and run the same command again." "$@"
}

free_mb() {
   df -Pm "$builddir" | awk 'NR == 2 { print $4 }'
}

# Of the disks that a step writes to, each once.
free_space() {
   for folder in "$builddir" "${cache-}" "${prefix:+${DESTDIR-}$prefix}" "${TMPDIR:-/tmp}"; do
      [ -n "$folder" ] || continue
      until [ -e "$folder" ]; do
         folder=$(dirname "$folder")
      done
      df -Pm "$folder" | awk -v folder="$folder" 'NR == 2 { print $6 "\t" $4 " MB in " folder }'
   done | awk -F '\t' '!seen[$1]++ { printf "%s%s", n++ ? ", " : "", $2 }'
}
