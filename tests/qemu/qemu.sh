# The two QEMU runs under Memcheck that the demo shows and the tests check, and what they reported,
# counted by ioctl. Sourced with the Valgrind to use as an argument of each function; must not know
# which Valgrind that is.

# The coroutines of QEMU switch stacks, which is no error; leaks at exit are none of KVM's business.
# -s repeats every error at the end with its count.
memcheck='--tool=memcheck --leak-check=no -s'
qemu=${QEMU-qemu-system-x86_64}

# cpu_definitions VALGRIND LOG: asks a QEMU without a machine for its CPU models.
cpu_definitions() {
   printf '%s\n' '{"execute":"qmp_capabilities"}' '{"execute":"query-cpu-definitions"}' \
      '{"execute":"quit"}' |
      timeout --foreground 600 "$1" $memcheck --log-file="$2" \
         $qemu -M none,accel=kvm -nodefaults -display none -qmp stdio >"$2.qmp"
   grep -q '"name": "qemu64"' "$2.qmp"
}

# seabios VALGRIND LOG: boots the BIOS until it finds nothing to boot from, then powers down.
seabios() {
   rm -f "$2.console"
   until_no_bootable_device "$2.console" |
      timeout --foreground 600 "$1" $memcheck --log-file="$2" \
         $qemu -M pc -accel kvm -nodefaults -display none -qmp stdio \
         -chardev "file,id=console,path=$2.console" \
         -device isa-debugcon,iobase=0x402,chardev=console >"$2.qmp"
   grep -q 'No bootable device' "$2.console"
}

# Asking for the status as well ends this loop early when QEMU is gone.
until_no_bootable_device() {
   echo '{"execute":"qmp_capabilities"}'
   seconds=0
   until grep -q 'No bootable device' "$1" 2>/dev/null || [ $seconds -ge 500 ]; do
      sleep 1
      seconds=$((seconds + 1))
      echo '{"execute":"query-status"}' || return 0
   done
   echo '{"execute":"quit"}'
}

# errors_by_ioctl LOG: lines of count, tab, what. Memcheck names the ioctl when it complains about a
# parameter; a value that an ioctl left undefined shows only where it is used.
errors_by_ioctl() {
   awk '
      { sub(/^==[0-9]+== /, "") }
      counted && /^Thread [0-9]+/ { next }
      counted {
         if (match($0, /^Syscall param ioctl\([A-Za-z0-9_]+\)/)) what = substr($0, 15, RLENGTH - 14)
         else what = $0
         sum[what] += counted
         counted = 0
      }
      /^[0-9]+ errors in context / { counted = $1 }
      END { for (what in sum) printf "%d\t%s\n", sum[what], what }' "$1" | sort -t '	' -k 1,1nr -k 2
}

# all_errors LOG: nothing where Valgrind did not come to its end.
all_errors() {
   sed -n 's/^==[0-9]*== ERROR SUMMARY: \([0-9]*\) errors.*/\1/p' "$1" | tail -n 1
}
