# The two QEMU runs under Memcheck that the demo shows and the tests check, and what they reported,
# counted by ioctl. Sourced with the Valgrind to use as an argument of each function; must not know
# which Valgrind that is.

# The coroutines of QEMU switch stacks, which is no error; leaks at exit are none of KVM's business.
# -s repeats every error at the end with its count. The stack of a coroutine may be nearer to another's than
# Memcheck's default for a change of stacks, 2,000,000: it would take it for the same, grown or shrunk.
memcheck='--tool=memcheck --leak-check=no -s --max-stackframe=500000'
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
   looked=0
   until grep -q 'No bootable device' "$1" 2>/dev/null || [ $looked -ge 5000 ]; do
      sleep "${POLL_SECONDS:-1}"
      looked=$((looked + 1))
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

# make_guests FOLDER: what run-cell wants to find in its folder; guest_tools is what the compiler's name and
# others begin with.
make_guests() {
   mkdir -p "$1" &&
      "${guest_tools-}gcc" -m32 -c -o "$1/guest.o" "$top_srcdir/tests/qemu/guest.S" &&
      "${guest_tools-}ld" -m elf_i386 -e 0x7c00 --section-start=.guest=0x7c00 --section-start=.rom=0xf0000 \
         -o "$1/guest.elf" "$1/guest.o" &&
      "${guest_tools-}objcopy" -O binary -j .guest "$1/guest.elf" "$1/guest.img" &&
      "${guest_tools-}objcopy" -O binary -j .rom "$1/guest.elf" "$1/guest.rom" &&
      dd if="$1/guest.img" of="$1/guest.rom" conv=notrunc status=none &&
      virtio_guest "$1/guest.virtio.rom" &&
      truncate -s 1M "$1/guest.img" &&
      qemu-img create -q -f qcow2 "$1/guest.qcow2" 64M &&
      qemu-img convert -O qcow2 "$1/guest.img" "$1/guest.disk.qcow2" &&
      seq 1000000 | head -c 4000000 >"$1/guest.ram"
}

virtio_guest() {
   "${guest_tools-}gcc" -m32 -c -o "$1.entry.o" "$top_srcdir/tests/qemu/guest-virtio.S" &&
      "${guest_tools-}gcc" -m32 -Os -Wall -Wextra -ffreestanding -fno-pic -fno-stack-protector -fcf-protection=none \
         -fno-asynchronous-unwind-tables -mgeneral-regs-only -c -o "$1.c.o" "$top_srcdir/tests/qemu/guest-virtio.c" &&
      "${guest_tools-}ld" -m elf_i386 -N -z noexecstack --no-warn-rwx-segments --build-id=none -e start -Ttext=0xf0000 \
         --section-start=.reset=0xffff0 -o "$1.elf" "$1.entry.o" "$1.c.o" &&
      "${guest_tools-}objcopy" -O binary -j .text -j '.rodata*' -j .reset "$1.elf" "$1" &&
      rm "$1.entry.o" "$1.c.o" "$1.elf"
}

# The table of the cells, and what is told to Memcheck besides; how many seconds a cell may take.
cell_table=$top_srcdir/tests/qemu/cells
memcheck_more=
# What is to be put before run-cell: a KVM where there is none, or another /usr.
run_by=
# What is told of each run: its cell, and whether it is native, under Memcheck or untouched.
tell=:
native_seconds=180
memcheck_seconds=900

cell_names() {
   sed -n 's/^\([a-z0-9][a-z0-9-]*\) *|.*/\1/p' "$cell_table"
}

# run_cell NAME GUESTS FOLDER COMMAND...: leaves run-cell's status, and in FOLDER its last line as `end`.
run_cell() {
   name=$1
   folder=$3
   $tell "$name ${folder##*/}"
   rm -rf "$folder"
   mkdir -p "$folder"
   cp "$2"/guest.* "$folder"
   shift 3
   cell_status=0
   (cd "$folder" && $run_by "$top_srcdir/tests/qemu/run-cell" "$cell_table" "$name" "$@") \
      >"$folder/end" 2>&1 </dev/null || cell_status=$?
   rm -f "$folder"/guest.*
   return $cell_status
}

# judged_cell NAME GUESTS FOLDER VALGRIND COMMAND...: runs it natively and under Memcheck. The first line
# of FOLDER/judgement is `ok`, `FAIL`, `n/a`, or `own` where QEMU stopped by a mistake of its own; below it
# are the reports, kind, tab, text, or why not.
judged_cell() {
   judged=$1
   guests=$2
   results=$3
   under=$4
   shift 4
   status=0
   CELL_SECONDS=$native_seconds run_cell "$judged" "$guests" "$results/native" "$@" || status=$?
   case $status in
      0) ;;
      77) judgement n/a "refused	$(tail -n 1 "$results/native/end")" ; return ;;
      130) return 130 ;;
      *) judgement FAIL "native	$(tail -n 1 "$results/native/end")" ; return ;;
   esac
   # Frames enough for the suppressions; leaks at exit are none of KVM's business.
   CELL_SECONDS=$memcheck_seconds run_cell "$judged" "$guests" "$results/memcheck" "$under" $memcheck \
      --num-callers=20 --track-fds=yes $memcheck_more --suppressions="$top_srcdir/tests/qemu/qemu.supp" \
      --log-file=vg.%p "$@" || status=$?
   [ $status -ne 130 ] || return 130
   reports=$("$top_srcdir/tests/qemu/count-reports" "$results/memcheck")
   [ ! -e "$results/memcheck/made" ] || reports="$reports
$("$top_srcdir/tests/qemu/count-attributes" "$results/memcheck")"
   if [ $status -ne 0 ]; then
      end=$(tail -n 1 "$results/memcheck/end")
      mistake=$(own_end "$end")
      if [ -n "$mistake" ]; then
         judgement own "own	$mistake"
      else
         judgement FAIL "memcheck	$end" "$reports"
      fi
   elif printf '%s\n' "$reports" | grep -qv -e '^own	' -e '^made	' -e '^$'; then
      judgement FAIL "$reports"
   else
      judgement ok "$reports"
   fi
}

# own_end TEXT: the name that it has as QEMU's own.
own_end() {
   awk -F ' [|] ' -v end="$1" '!/^#/ && NF == 2 && index(end, $2) { print $1 }' \
      "$top_srcdir/tests/qemu/qemu.ends"
}

judgement() {
   printf '%s\n' "$@" >"$results/judgement"
}
