# Runs a command that may hang: ended after its time with all that it started, and when we are
# interrupted. Sourced after steps.sh, whose clean_up it sets. It must not know what it runs.

running=
clean_up=stop_running

# All of its group, at once: a Valgrind that is asked to end takes its time, and still writes where the
# next run of the same command does.
stop_running() {
   [ -z "$running" ] || kill -s KILL -- "-$running" 2>/dev/null || kill "$running" 2>/dev/null || :
}

# limited FOLDER SECONDS LOG COMMAND...: there; sets status. In the background, so that an interrupt is
# seen at once; timeout puts it into a process group of its own, and ends all of that.
limited() {
   folder=$1
   limit=$2
   log=$3
   shift 3
   (cd "$folder" && exec perl -MPOSIX -e "$as_from_a_terminal" timeout -s KILL "$limit" "$@") \
      >"$log" 2>&1 </dev/null &
   running=$!
   status=0
   wait "$running" || status=$?
   running=
}

# What a shell starts in the background ignores the signals of the keyboard; and there may be other
# descriptors open than the three, which programs see.
as_from_a_terminal='
   $SIG{INT} = $SIG{QUIT} = "DEFAULT";
   POSIX::close($_) for 3 .. 1023;
   exec @ARGV or die "$ARGV[0]: $!\n"'
