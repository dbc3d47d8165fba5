# Runs commands that may hang: ended after their time with all that they started, and when we are
# interrupted. Sourced after steps.sh, whose clean_up it sets. It must not know what it runs.

running=
clean_up=stop_running

# All of a group, at once: a Valgrind that is asked to end takes its time, and still writes where the
# next run of the same command does.
stop_running() {
   for group in $running; do
      kill -s KILL -- "-$group" 2>/dev/null || kill "$group" 2>/dev/null || :
   done
}

# start FOLDER SECONDS COMMAND...: there; sets started. In the background, so that an interrupt is seen at
# once; timeout puts it into a process group of its own, and ends all of that.
start() {
   (
      cd "$1" || exit
      shift
      exec perl -e "$as_from_a_terminal" timeout -s KILL "$@"
   ) </dev/null &
   started=$!
   running="$running $started "
}

# ended STARTED: waits for it; sets status. bash itself tells of one that a signal has ended.
ended() {
   status=0
   wait "$1" 2>/dev/null || status=$?
   running=${running%" $1 "*}${running##*" $1 "}
}

# limited FOLDER SECONDS LOG COMMAND...: there; sets status.
limited() {
   log=$3
   limited_in=$1
   limited_to=$2
   shift 3
   start "$limited_in" "$limited_to" "$@" >"$log" 2>&1
   ended "$started"
}

# within SECONDS COMMAND...: the same for a subshell, which an interrupt reaches as well, but not its
# clean_up. Ends as timeout does.
within() {
   trap 'stop_running; exit 130' INT
   trap 'stop_running; exit 143' TERM
   trap 'stop_running; exit 129' HUP
   start . "$@"
   ended "$started"
   [ $status -ne 137 ] || status=124
   return $status
}

# What a shell starts in the background ignores the signals of the keyboard; and there may be other
# descriptors open than the three, which programs see: a handle closes its own.
as_from_a_terminal='
   $SIG{INT} = $SIG{QUIT} = "DEFAULT";
   open(my $handle, "<&=", $_) for 3 .. 1023;
   exec @ARGV or die "$ARGV[0]: $!\n"'
